//! The server's signing key (spec/02.6): made at first start, stored sealed, held parsed in memory.

pub(crate) mod api;
mod store;

use std::sync::Arc;

use db::Cx;
use lease::{Claims, Jwks, PublicJwk, SigningKey};
use serde::{Deserialize, Serialize};

#[derive(Debug, thiserror::Error)]
pub enum SignerError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the stored signing key cannot be used")]
    Key(#[from] lease::SigningError),
    #[error("there is no current signing key")]
    Missing,
}

/// Signs what the product side is answered. Clones share the key.
#[derive(Clone)]
pub struct Signer(Arc<Keys>);

struct Keys {
    current: SigningKey,
    /// All keys that ever signed: old files stay verifiable.
    jwks: Jwks,
}

impl Signer {
    /// A signer whose key is kept nowhere: enough for the OpenAPI document, which is made without a database.
    pub fn ephemeral(rng: &dyn kernel::Rng) -> Result<Self, SignerError> {
        let current = SigningKey::generate(rng)?;
        let jwks = Jwks { keys: vec![current.public_jwk()] };
        Ok(Self(Arc::new(Keys { current, jwks })))
    }
    pub fn sign<C: Claims>(&self, claims: &C) -> Result<String, lease::SigningError> {
        self.0.current.sign(claims)
    }
    pub fn jwks(&self) -> &Jwks {
        &self.0.jwks
    }
}

/// A key as it is stored.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredKey {
    public_jwk: String,
    seed_sealed: String,
    current: bool,
}

const SEAL: &str = "signing_key.seed";

/// The signer of this installation. The first server to start makes the key; any number may start at once.
///
/// # Errors
/// [`SignerError`] if the database does not answer or the stored key does not open with this instance secret.
pub async fn ensure_signing_key(cx: &Cx) -> Result<Signer, SignerError> {
    let fresh = SigningKey::generate(cx.rng())?;
    let (kid, jwk, seed) = (fresh.kid(), fresh.public_jwk(), fresh.seed()?);
    let keys = cx
        .write(async |tx| {
            let stored = store::all(&tx).await?;
            if stored.iter().any(|key| key.current) {
                return Ok::<_, SignerError>(stored);
            }
            let sealed = tx.vault().seal(SEAL, &seed, tx.rng()).map_err(db::Error::from)?;
            store::insert_current(&tx, kid, &serde_json::to_string(&jwk).map_err(db::Error::from)?, &sealed).await?;
            Ok(store::all(&tx).await?)
        })
        .await?;
    signer(cx, &keys)
}

fn signer(cx: &Cx, keys: &[StoredKey]) -> Result<Signer, SignerError> {
    let current = keys.iter().find(|key| key.current).ok_or(SignerError::Missing)?;
    let seed = cx.vault().open(SEAL, &current.seed_sealed).map_err(db::Error::from)?;
    let public = keys.iter().map(|key| serde_json::from_str::<PublicJwk>(&key.public_jwk)).collect::<Result<_, _>>();
    let jwks = Jwks { keys: public.map_err(db::Error::from)? };
    Ok(Signer(Arc::new(Keys { current: SigningKey::from_seed(&seed)?, jwks })))
}

#[cfg(test)]
mod tests {
    use lease::KeySet;

    use super::*;

    #[tokio::test]
    async fn any_number_of_starting_servers_make_one_key() {
        let stage = testkit::Stage::new().await;
        let starts: Vec<_> = (0..6)
            .map(|_| {
                let cx = stage.system();
                tokio::spawn(async move { ensure_signing_key(&cx).await.map(|signer| serde_json::to_string(signer.jwks()).unwrap()) })
            })
            .collect();
        let mut seen = Vec::new();
        for start in starts {
            seen.push(start.await.unwrap().unwrap());
        }
        seen.dedup();
        assert_eq!(seen.len(), 1);
        assert!(KeySet::from_jwks(&seen[0]).is_ok() && seen[0].matches("kid").count() == 1);
        assert!(!seen[0].contains("\"d\""), "the private half");
    }
}
