//! The product side of Chancery (spec 02.6), to be built into an installed product: activates it, keeps the last signed lease
//! on disk and knows from it, without the network, which features are on; checks in on a schedule, and keeps a valid lease
//! through an outage of the server while a signed refusal ends it.
//!
//! A product makes one [`Client`] with [`Client::builder`], asks [`Client::standing`] or [`Client::allows`] whenever it
//! decides, and calls [`Client::check_in_if_due`] every few minutes from a thread of its own. The clock and the randomness
//! are passed in. All calls block; several processes may share one state directory.
//!
//! What it cannot do: state on the customer's disk can be deleted or put back from a copy by the customer. What was never
//! signed cannot be made up.

mod activate;
mod builder;
mod check_in;
mod client;
mod error;
mod exchange;
#[cfg(test)]
mod fake_server;
mod file;
mod schedule;
mod standing;
mod store;
mod transport;

pub use builder::{ActivationMode, BuildError, ClientBuilder};
pub use client::Client;
pub use error::{ClientError, Outage};
pub use kernel::{Clock, Rng, Timestamp};
pub use lease::{
    CodeError, FeatureGrant, Fingerprint, KeySetError, Lease, LicenseFacts, LicenseFile, LicenseStatus, Refusal, StatusToken, VerifyError,
    VersionType,
};
pub use schedule::{next_after_refusal, next_refresh, next_retry};
pub use standing::{Off, Standing};
pub use store::StoreError;
pub use transport::{HttpTransport, Method, Request, Response, Transport, TransportError};
