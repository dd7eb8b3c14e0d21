//! Public keys as JSON Web Keys (RFC 7517, RFC 8037).

use aws_lc_rs::digest;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::{Claims, Kind};

/// What `GET /.well-known/jwks.json` answers and a product has built in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwks {
    pub keys: Vec<PublicJwk>,
}

/// An Ed25519 verification key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicJwk {
    /// Always `OKP`.
    pub kty: String,
    /// Always `Ed25519`.
    pub crv: String,
    /// The 32 bytes of the key, base64url.
    pub x: String,
    /// The key's thumbprint (RFC 7638).
    pub kid: String,
    /// Always `EdDSA`.
    pub alg: String,
    /// Always `sig`.
    #[serde(rename = "use")]
    pub purpose: String,
    /// Older keys' signed word for this one (see `SigningKey::endorse`), so that a product with an older key built in can
    /// come to trust it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endorsements: Vec<String>,
}

/// The claims of an endorsement.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Endorsement {
    pub(crate) x: String,
}

impl Claims for Endorsement {
    const KIND: Kind = Kind::Key;
}

impl PublicJwk {
    pub(crate) fn new(public_key: &[u8]) -> Self {
        let x = URL_SAFE_NO_PAD.encode(public_key);
        let kid = thumbprint(&x);
        let [kty, crv, alg, purpose] = ["OKP", "Ed25519", "EdDSA", "sig"].map(str::to_owned);
        Self { kty, crv, x, kid, alg, purpose, endorsements: Vec::new() }
    }

    /// Whether it is an Ed25519 key for signatures under its own thumbprint; a set may hold keys of other kinds.
    pub(crate) fn is_ours(&self) -> bool {
        let length = URL_SAFE_NO_PAD.decode(&self.x).map(|key| key.len());
        Self { endorsements: self.endorsements.clone(), ..Self::from_x(&self.x) } == *self && length == Ok(32)
    }

    fn from_x(x: &str) -> Self {
        Self { x: x.to_owned(), kid: thumbprint(x), ..Self::new(&[]) }
    }
}

/// RFC 7638 over the members that RFC 8037 names.
fn thumbprint(x: &str) -> String {
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
    URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, members.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thumbprint_is_that_of_rfc_8037() {
        // RFC 8037, appendices A.2 and A.3.
        let jwk = PublicJwk::from_x("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assert_eq!(jwk.kid, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assert!(jwk.is_ours());
        assert!(!PublicJwk { kid: "mine".into(), ..jwk.clone() }.is_ours() && !PublicJwk::from_x("11qY").is_ours());
    }
}
