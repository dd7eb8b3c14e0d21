//! The server's signing keys (spec/02.6): the first is made at first start; the current one is stored sealed and held parsed in
//! memory. Here is the [`Signer`]; what staff does with the keys stands beside.

pub(crate) mod api;
mod rotate;
mod store;

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicBool, Ordering},
};

use db::{Changes, Cx, shard_of};
use lease::{Claims, Jwks, PublicJwk, SigningKey};
use serde::{Deserialize, Serialize};

use kernel::{Timestamp, text_enum};

#[derive(Debug, thiserror::Error)]
pub enum SignerError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the stored signing key cannot be used")]
    Key(#[from] lease::SigningError),
    #[error("there is no current signing key")]
    Missing,
}

text_enum! {
    pub enum KeyStatus {
        /// Signs.
        Current = "current",
        /// Signed once; what it signed stays verifiable.
        Retired = "retired",
    }
}

/// Signs what the product side is answered.
pub(crate) struct Signer {
    keys: RwLock<Arc<Keys>>,
    /// The keys were changed since they were read.
    stale: AtomicBool,
}

struct Keys {
    current: SigningKey,
    /// All keys that ever signed: old files stay verifiable.
    jwks: Jwks,
}

/// What `Tx::changed` is told of a rotation.
const CHANGED: &str = "signing_key";

impl Signer {
    /// Any number of servers may start at once: the first makes the key.
    pub(crate) async fn open(cx: &Cx) -> Result<Self, SignerError> {
        ensure_key(cx).await?;
        Ok(Self::with(read(cx).await?))
    }

    pub(crate) fn ephemeral(rng: &dyn kernel::Rng) -> Result<Self, SignerError> {
        let current = SigningKey::generate(rng)?;
        let jwks = Jwks { keys: vec![current.public_jwk()] };
        Ok(Self::with(Keys { current, jwks }))
    }

    fn with(keys: Keys) -> Self {
        Self { keys: RwLock::new(Arc::new(keys)), stale: AtomicBool::new(false) }
    }

    pub(crate) fn sign<C: Claims>(&self, claims: &C) -> Result<String, lease::SigningError> {
        self.keys().current.sign(claims)
    }

    pub(crate) fn jwks(&self) -> Jwks {
        self.keys().jwks.clone()
    }

    /// News, or a comparison of counters, says that something in the shard of the keys has changed.
    pub(crate) fn changed(&self, changes: &Changes) {
        if changes.shard == shard_of(CHANGED) && (changes.ids.is_empty() || changes.ids.iter().any(|id| id == CHANGED)) {
            self.stale.store(true, Ordering::Release);
        }
    }

    /// Reads the keys again if they have changed.
    pub(crate) async fn refresh(&self, cx: &Cx) -> db::Result<()> {
        if !self.stale.swap(false, Ordering::AcqRel) {
            return Ok(());
        }
        match read(cx).await {
            Ok(keys) => *self.keys.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys),
            Err(cause) => {
                self.stale.store(true, Ordering::Release);
                // The old key still signs what can be verified.
                tracing::error!(%cause, "a new signing key cannot be read");
            }
        }
        Ok(())
    }

    fn keys(&self) -> Arc<Keys> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A key as it is stored.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct StoredKey {
    kid: String,
    public_jwk: String,
    /// Empty of a retired key: it never signs again.
    seed_sealed: String,
    status: KeyStatus,
    created_at: Timestamp,
    retired_at: Option<Timestamp>,
}

const SEAL: &str = "signing_key.seed";

async fn ensure_key(cx: &Cx) -> Result<(), SignerError> {
    let fresh = SigningKey::generate(cx.rng())?;
    let (seed, jwk) = (fresh.seed()?, fresh.public_jwk());
    cx.write(async |tx| {
        if store::all(&tx).await?.iter().any(|key| key.status == KeyStatus::Current) {
            return Ok(());
        }
        Ok(store::insert_current(&tx, &sealed(&tx, &jwk, &seed)?).await?)
    })
    .await
}

fn sealed(tx: &db::Tx, jwk: &PublicJwk, seed: &[u8]) -> db::Result<StoredKey> {
    Ok(StoredKey {
        kid: jwk.kid.clone(),
        public_jwk: serde_json::to_string(jwk)?,
        seed_sealed: tx.vault().seal(SEAL, seed, tx.rng())?,
        status: KeyStatus::Current,
        created_at: tx.now(),
        retired_at: None,
    })
}

async fn read(cx: &Cx) -> Result<Keys, SignerError> {
    let stored = cx.read(async |tx| store::all(&tx).await).await?;
    let current = stored.iter().find(|key| key.status == KeyStatus::Current).ok_or(SignerError::Missing)?;
    let current = open(cx.vault(), current)?;
    let public = stored.iter().map(|key| serde_json::from_str::<PublicJwk>(&key.public_jwk)).collect::<Result<_, _>>();
    Ok(Keys { current, jwks: Jwks { keys: public.map_err(db::Error::from)? } })
}

fn open(vault: &db::Vault, key: &StoredKey) -> Result<SigningKey, SignerError> {
    let seed = vault.open(SEAL, &key.seed_sealed).map_err(db::Error::from)?;
    Ok(SigningKey::from_seed(&seed)?)
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
                tokio::spawn(async move { Signer::open(&cx).await.map(|signer| serde_json::to_string(&signer.jwks()).unwrap()) })
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
