//! Verification, by the product offline and by anyone with a JWT library (spec 02.6).

use std::collections::BTreeMap;

use jsonwebtoken::{Algorithm, DecodingKey, Validation, errors::ErrorKind};
use kernel::Timestamp;
use serde_json::Value;
use std::time::Duration;

use crate::{Claims, Fingerprint, Kind, PublicJwk, jwk::Endorsement};

/// How far a signer's clock may run ahead of the reader's.
const LEEWAY: Duration = Duration::from_secs(300);

/// The public keys that a reader trusts, by key id.
#[derive(Clone)]
pub struct KeySet {
    keys: BTreeMap<String, DecodingKey>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeySetError {
    #[error("not a JSON Web Key Set")]
    Malformed,
    #[error("the set has no Ed25519 key for signatures")]
    NoKeys,
}

/// What the reader knows that a token must say. `Default` expects nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Expected<'a> {
    /// Of the request just made; `None` for a token that was kept.
    pub nonce: Option<&'a str>,
    /// Of this installation.
    pub fingerprint: Option<&'a Fingerprint>,
}

/// Why a token is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    #[error("not a signed token of this system, or one of a later version")]
    Malformed,
    #[error("signed by a key that is not trusted here")]
    UnknownKey,
    #[error("the signature does not fit")]
    BadSignature,
    #[error("a signed token, but of another kind")]
    WrongKind,
    #[error("it answers another request")]
    WrongNonce,
    #[error("it was made for another installation")]
    WrongFingerprint,
    #[error("it is no longer valid")]
    Expired,
    #[error("it is not valid yet: is the clock right?")]
    NotYet,
}

impl KeySet {
    /// The Ed25519 signature keys of a JSON Web Key Set; keys of other kinds in it are passed over.
    ///
    /// # Errors
    /// [`KeySetError::Malformed`] if it is no such set, [`KeySetError::NoKeys`] if none is left.
    pub fn from_jwks(json: &str) -> Result<Self, KeySetError> {
        let mut set = Self { keys: BTreeMap::new() };
        read_jwks(json)?.iter().for_each(|jwk| set.trust(jwk));
        if set.keys.is_empty() { Err(KeySetError::NoKeys) } else { Ok(set) }
    }

    /// Adds the keys of `json`, fetched from anywhere, that a key trusted here endorses, directly or through others. Answers
    /// how many were added.
    ///
    /// # Errors
    /// [`KeySetError::Malformed`] if it is no key set.
    pub fn extend_endorsed(&mut self, json: &str) -> Result<usize, KeySetError> {
        let candidates = read_jwks(json)?;
        let before = self.keys.len();
        // Each round may bring the key that endorses the next.
        for _ in 0..candidates.len() {
            for jwk in candidates.iter().filter(|jwk| !self.keys.contains_key(&jwk.kid)).collect::<Vec<_>>() {
                if jwk.endorsements.iter().any(|token| self.claims::<Endorsement>(token).is_ok_and(|word| word.x == jwk.x)) {
                    self.trust(jwk);
                }
            }
        }
        Ok(self.keys.len() - before)
    }

    /// The claims of a token that is signed by a trusted key, of the kind asked for, valid at `now` (its start may lie up to
    /// five minutes ahead) and as expected.
    ///
    /// # Errors
    /// The first of [`VerifyError`] that applies, in the order: form, key, signature, kind, nonce, fingerprint, time.
    pub fn verify<C: Claims>(&self, token: &str, now: Timestamp, expected: Expected<'_>) -> Result<C, VerifyError> {
        let claims: C = self.claims(token)?;
        if expected.nonce.is_some_and(|nonce| claims.nonce() != Some(nonce)) {
            return Err(VerifyError::WrongNonce);
        }
        if expected.fingerprint.is_some_and(|fingerprint| !claims.is_for(fingerprint)) {
            return Err(VerifyError::WrongFingerprint);
        }
        match claims.window() {
            Some((_, expires)) if now >= expires => Err(VerifyError::Expired),
            Some((issued, _)) if now.plus(LEEWAY) < issued => Err(VerifyError::NotYet),
            _ => Ok(claims),
        }
    }

    fn trust(&mut self, jwk: &PublicJwk) {
        if let Ok(key) = DecodingKey::from_ed_components(&jwk.x) {
            self.keys.insert(jwk.kid.clone(), key);
        }
    }

    /// The claims, with the signature and the kind verified and nothing else.
    fn claims<C: Claims>(&self, token: &str) -> Result<C, VerifyError> {
        let header = jsonwebtoken::decode_header(token).map_err(|_| VerifyError::Malformed)?;
        let key = header.kid.and_then(|kid| self.keys.get(&kid)).ok_or(VerifyError::UnknownKey)?;
        // The library would judge time by the ambient clock; here it is judged by the reader's.
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.required_spec_claims.clear();
        validation.validate_exp = false;
        validation.validate_aud = false;
        let claims = jsonwebtoken::decode::<Value>(token, key, &validation).map_err(|error| match error.kind() {
            ErrorKind::InvalidSignature | ErrorKind::InvalidAlgorithm => VerifyError::BadSignature,
            _ => VerifyError::Malformed,
        })?;
        if claims.claims["kind"].as_str().and_then(|kind| kind.parse::<Kind>().ok()) != Some(C::KIND) {
            return Err(VerifyError::WrongKind);
        }
        serde_json::from_value(claims.claims).map_err(|_| VerifyError::Malformed)
    }
}

fn read_jwks(json: &str) -> Result<Vec<PublicJwk>, KeySetError> {
    let set: Value = serde_json::from_str(json).map_err(|_| KeySetError::Malformed)?;
    let keys = set["keys"].as_array().ok_or(KeySetError::Malformed)?;
    Ok(keys.iter().filter_map(|key| serde_json::from_value::<PublicJwk>(key.clone()).ok()).filter(PublicJwk::is_ours).collect())
}

#[cfg(test)]
mod tests;
