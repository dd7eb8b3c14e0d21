//! What the server and an installed product must agree on: the form of keys and codes, what a signed answer says, how it
//! is signed and how it is verified. Shared by the server and the client library; no input or output.
//!
//! Codes are in [`RegistrationKey`] and [`ActivationCode`] (spec 02.2 and 02.4); the signed answers are [`Lease`],
//! [`StatusToken`], [`LicenseFile`] and [`RefusalToken`] (spec 02.6), compact JWTs signed with Ed25519 by a [`SigningKey`]
//! and verified against a [`KeySet`]. What an installation without a network asks for is an [`OfflineRequest`].

mod claims;
mod code;
mod fingerprint;
mod jwk;
mod offline_request;
mod refusal;
mod signing;
mod verify;

pub use claims::{Claims, FeatureGrant, Kind, Lease, LicenseFacts, LicenseFile, LicenseStatus, RefusalToken, StatusToken, VersionType};
pub use code::{ActivationCode, Alphabet, Code, CodeError, Prefix, PrefixError, RegistrationKey, read_prefix};
pub use fingerprint::{Fingerprint, FingerprintError, MatchRule};
pub use jwk::{Jwks, PublicJwk};
pub use offline_request::{OfflineRequest, OfflineRequestError};
pub use refusal::Refusal;
pub use signing::{SigningError, SigningKey};
pub use verify::{Expected, KeySet, KeySetError, VerifyError};
