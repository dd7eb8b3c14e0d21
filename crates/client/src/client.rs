//! The client itself.

use std::{path::PathBuf, sync::Arc};

use kernel::{Clock, Rng, Timestamp};
use lease::{FeatureGrant, Fingerprint, KeySet};

use crate::{
    ActivationMode, ClientBuilder, ClientError, Standing, StoreError, Transport,
    builder::About,
    store::{State, Store},
};

/// One installation's side of the license. Shared between threads by reference; nothing is kept in memory that is not on disk.
pub struct Client {
    pub(crate) server: String,
    /// The keys built in; what they endorse is added from the state.
    pub(crate) keys: KeySet,
    pub(crate) store: Store,
    pub(crate) fingerprint: Fingerprint,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) mode: ActivationMode,
    pub(crate) transport: Box<dyn Transport>,
    pub(crate) about: About,
}

impl Client {
    /// `server`: its address, as `https://licenses.example.net`. `keys`: the JSON Web Key Set that the product has built in.
    /// `directory`: where the state is kept, its own. `fingerprint`: what this installation is known by.
    pub fn builder(
        server: impl Into<String>,
        keys: impl Into<String>,
        directory: impl Into<PathBuf>,
        fingerprint: Fingerprint,
        clock: Arc<dyn Clock>,
        rng: Arc<dyn Rng>,
    ) -> ClientBuilder {
        ClientBuilder {
            server: server.into(),
            keys: keys.into(),
            directory: directory.into(),
            fingerprint,
            clock,
            rng,
            mode: ActivationMode::default(),
            transport: None,
            plain_http: false,
            about: About::default(),
        }
    }

    /// What the product may do now, from the disk alone. Remembers the time, so that a clock set back is noticed.
    ///
    /// # Errors
    /// [`ClientError::Store`] if the state cannot be read.
    pub fn standing(&self) -> Result<Standing, ClientError> {
        let now = self.clock.now();
        let state = self.store.read()?;
        if state.remembers_less_than(now) {
            self.remember(now);
        }
        Ok(Standing::of(&state, &self.trusted_keys(&state), &self.fingerprint, self.mode, now))
    }

    /// Whether `feature` is on now; not if the state cannot be read.
    pub fn allows(&self, feature: &str) -> bool {
        self.standing().is_ok_and(|standing| standing.allows(feature))
    }

    /// The features that are on now, with their ends. Empty in a trial without a code, where all are.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn features(&self) -> Result<Vec<FeatureGrant>, ClientError> {
        Ok(self.standing()?.features())
    }

    /// When [`Self::check_in_if_due`] will next ask the server; `None` without an activation.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn next_check_in(&self) -> Result<Option<Timestamp>, ClientError> {
        Ok(self.store.read()?.next_check_in)
    }

    pub(crate) fn start_trial(&self) -> Result<(), StoreError> {
        let locked = self.store.lock()?;
        let state = locked.read()?;
        if state.trial_started.is_some() || state.was_licensed {
            return Ok(());
        }
        locked.write(&State { trial_started: Some(self.clock.now()), ..state })
    }

    /// The keys built in and those fetched that they endorse.
    pub(crate) fn trusted_keys(&self, state: &State) -> KeySet {
        let mut keys = self.keys.clone();
        if let Some(fetched) = &state.keys {
            // A set that cannot be read adds nothing; the next unknown key fetches it again.
            let _ = keys.extend_endorsed(fetched);
        }
        keys
    }

    /// Moves the mark of the latest time forward. Not while another process writes, and not at the price of the decision:
    /// a disk that cannot be written shows when it matters, at the next check-in.
    fn remember(&self, now: Timestamp) {
        let Ok(Some(locked)) = self.store.try_lock() else { return };
        if let Ok(mut state) = locked.read() {
            state.see(now);
            let _ = locked.write(&state);
        }
    }
}

#[cfg(test)]
mod tests;
