//! Signing (spec 02.6). The hot path of check-in: one JSON text, base64 and one signature, nothing parsed or looked up.

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::Rng;
use serde::Serialize;

use crate::{Claims, Kind, PublicJwk, jwk::Endorsement};

/// An Ed25519 key pair, held ready to sign. It has no `Debug` and no JSON: the private half leaves only by [`Self::seed`].
pub struct SigningKey {
    pair: Ed25519KeyPair,
    public: PublicJwk,
    /// The encoded JWT header with its dot, the same for every token.
    header: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SigningError {
    #[error("a signing key is made from 32 bytes")]
    Seed,
    #[error("the claims cannot be written as JSON")]
    Claims,
    #[error("the cryptographic library refused to sign")]
    Signature,
}

/// Claims together with their kind, as they stand in the token.
#[derive(Serialize)]
struct Signed<'a, C> {
    kind: Kind,
    #[serde(flatten)]
    claims: &'a C,
}

impl SigningKey {
    /// A new key from 32 bytes of `rng`.
    ///
    /// # Errors
    /// [`SigningError::Seed`] if the cryptographic library refuses them.
    pub fn generate(rng: &dyn Rng) -> Result<Self, SigningError> {
        let mut seed = [0; 32];
        rng.fill(&mut seed);
        Self::from_seed(&seed)
    }

    /// # Errors
    /// [`SigningError::Seed`] if these are not 32 bytes.
    pub fn from_seed(seed: &[u8]) -> Result<Self, SigningError> {
        let seed: &[u8; 32] = seed.try_into().map_err(|_| SigningError::Seed)?;
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| SigningError::Seed)?;
        let public = PublicJwk::new(pair.public_key().as_ref());
        let header = URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"EdDSA","kid":"{}","typ":"JWT"}}"#, public.kid)) + ".";
        Ok(Self { pair, public, header })
    }

    /// The private key, for sealed storage and nothing else.
    ///
    /// # Errors
    /// [`SigningError::Seed`] if the cryptographic library does not give it out.
    pub fn seed(&self) -> Result<[u8; 32], SigningError> {
        use aws_lc_rs::encoding::{AsBigEndian, Curve25519SeedBin};

        let seed = self.pair.seed().map_err(|_| SigningError::Seed)?;
        let bytes: Curve25519SeedBin<'_> = seed.as_be_bytes().map_err(|_| SigningError::Seed)?;
        bytes.as_ref().try_into().map_err(|_| SigningError::Seed)
    }

    /// The key id that stands in the header of its tokens.
    pub fn kid(&self) -> &str {
        &self.public.kid
    }

    pub fn public_jwk(&self) -> PublicJwk {
        self.public.clone()
    }

    /// A compact JWT of the claims and their kind.
    ///
    /// # Errors
    /// [`SigningError::Claims`] or [`SigningError::Signature`]; neither happens with the claims of this crate.
    pub fn sign<C: Claims>(&self, claims: &C) -> Result<String, SigningError> {
        let json = serde_json::to_vec(&Signed { kind: C::KIND, claims }).map_err(|_| SigningError::Claims)?;
        let mut token = String::with_capacity(self.header.len() + json.len() * 4 / 3 + 96);
        token.push_str(&self.header);
        URL_SAFE_NO_PAD.encode_string(&json, &mut token);
        let signature = self.pair.try_sign(token.as_bytes()).map_err(|_| SigningError::Signature)?;
        token.push('.');
        URL_SAFE_NO_PAD.encode_string(signature, &mut token);
        Ok(token)
    }

    /// This key's signed word that `successor` is a key of the same server. Published in [`PublicJwk::endorsements`], it lets
    /// a product that has only this key built in verify what the successor signs, without trusting the network.
    ///
    /// # Errors
    /// As [`Self::sign`].
    pub fn endorse(&self, successor: &PublicJwk) -> Result<String, SigningError> {
        self.sign(&Endorsement { x: successor.x.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::tests::lease;

    /// The key pair of RFC 8037, appendix A.
    const SEED: &str = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    #[test]
    fn a_seed_makes_the_public_key_of_rfc_8037_and_comes_back() {
        let seed = URL_SAFE_NO_PAD.decode(SEED).unwrap();
        let key = SigningKey::from_seed(&seed).unwrap();
        assert_eq!(key.public_jwk().x, "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assert_eq!(key.kid(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assert_eq!(key.seed().unwrap().as_slice(), seed);
        assert_eq!(SigningKey::from_seed(&seed[1..]).err(), Some(SigningError::Seed));
    }

    #[test]
    fn a_token_has_a_plain_header_and_names_its_kind() {
        let key = SigningKey::from_seed(&[7; 32]).unwrap();
        let token = key.sign(&lease()).unwrap();
        let parts: Vec<serde_json::Value> =
            token.split('.').take(2).map(|part| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()).collect();
        assert_eq!(parts[0], serde_json::json!({"alg": "EdDSA", "kid": key.kid(), "typ": "JWT"}));
        assert_eq!((&parts[1]["kind"], &parts[1]["units"]), (&"lease".into(), &25.into()));
    }
}
