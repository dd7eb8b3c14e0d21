//! What the product side's routes share on one server: the signing key, what is kept in memory, and what waits to be written.

use std::{sync::Arc, time::Duration};

use db::Cx;
use tokio::sync::watch;

use crate::{
    activation::{Cache, Notes, Together},
    signing::{Signer, SignerError},
};

/// Last-seen and counters of check-ins are written this often; a crash loses no more of them.
const WRITE_NOTES: Duration = Duration::from_secs(2);

#[derive(Clone)]
pub struct ProductSide(Arc<Parts>);

struct Parts {
    signer: Signer,
    cache: Cache,
    notes: Notes,
    together: Together,
}

impl ProductSide {
    /// Makes the signing key at first start, and hears of every change from here on.
    ///
    /// # Errors
    /// [`SignerError`] if the database does not answer or the stored key does not open with this instance secret.
    pub async fn open(cx: &Cx) -> Result<Self, SignerError> {
        let side = Self::with(Signer::open(cx).await?);
        let parts = Arc::downgrade(&side.0);
        cx.db().observe(move |changes| {
            if let Some(parts) = parts.upgrade() {
                parts.cache.changed(changes);
                parts.signer.changed(changes);
            }
        });
        Ok(side)
    }

    /// A server that hears no news.
    #[cfg(test)]
    pub(crate) async fn deaf(cx: &Cx) -> Self {
        Self::with(Signer::open(cx).await.expect("the signing key opens"))
    }

    /// One whose key is kept nowhere: enough for the OpenAPI document, which is made without a database.
    ///
    /// # Errors
    /// [`SignerError`] if `rng` gives no key.
    pub fn ephemeral(rng: &dyn kernel::Rng) -> Result<Self, SignerError> {
        Ok(Self::with(Signer::ephemeral(rng)?))
    }

    fn with(signer: Signer) -> Self {
        Self(Arc::new(Parts { signer, cache: Cache::default(), notes: Notes::default(), together: Together::default() }))
    }

    pub(crate) fn signer(&self) -> &Signer {
        &self.0.signer
    }
    pub(crate) fn cache(&self) -> &Cache {
        &self.0.cache
    }
    pub(crate) fn notes(&self) -> &Notes {
        &self.0.notes
    }
    pub(crate) fn together(&self) -> &Together {
        &self.0.together
    }

    /// Before a request is answered from memory: nothing there, and no signing key, is older than a second.
    pub(crate) async fn refresh(&self, cx: &Cx) -> db::Result<()> {
        for missed in self.cache().compare(cx).await? {
            self.signer().changed(&missed);
        }
        self.signer().refresh(cx).await
    }

    /// Writes what check-ins left in memory.
    pub async fn write_notes(&self, cx: &Cx) {
        if let Err(error) = self.notes().write(cx).await {
            tracing::error!(%error, "last-seen and counters of check-ins could not be written; they are tried again");
        }
    }

    /// Writes them every two seconds until `stop` says so, and then for the last time: call it after the last request.
    pub async fn keep_notes(&self, cx: Cx, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let abandoned = matches!(tokio::time::timeout(WRITE_NOTES, stop.changed()).await, Ok(Err(_)));
            self.write_notes(&cx).await;
            if abandoned {
                return;
            }
        }
    }
}
