//! Refreshing the lease.

use std::time::Duration;

use kernel::Timestamp;
use lease::Lease;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{
    Client, ClientError, Standing, next_after_refusal, next_retry,
    store::{Activation, State},
};

#[derive(Deserialize)]
struct CheckedIn {
    lease: String,
}

impl Client {
    /// Refreshes the lease and reports how many units are in use, if the product counts them. Whatever goes wrong short of a
    /// definitive signed refusal, the lease on disk stays good until its own end, and the next try is put off.
    ///
    /// # Errors
    /// [`ClientError::NotActivated`], [`ClientError::Refused`], or that there was no answer that counts.
    pub fn check_in(&self, used_units: Option<u32>) -> Result<Lease, ClientError> {
        let locked = self.store.lock()?;
        let mut state = locked.read()?;
        let activation = state.activation.clone().ok_or(ClientError::NotActivated)?;
        // A counter goes out once: one that is sent again looks like a second installation.
        state.counter += 1;
        locked.write(&state)?;
        let result = self.ask_for_lease(&mut state, &activation, used_units);
        match &result {
            Ok((token, lease)) => self.keep(&mut state, token.clone(), lease),
            Err(error) => self.put_off(&mut state, error),
        }
        locked.write(&state)?;
        result.map(|(_, lease)| lease)
    }

    /// Checks in if it is time; `None` if it is not, or there is no activation to check in for.
    ///
    /// # Errors
    /// As [`Self::check_in`]. The time of the next try is set: call again at will.
    pub fn check_in_if_due(&self, used_units: Option<u32>) -> Result<Option<Lease>, ClientError> {
        let state = self.store.read()?;
        if state.activation.is_some() && state.is_due(self.clock.now()) { self.check_in(used_units).map(Some) } else { Ok(None) }
    }

    fn ask_for_lease(&self, state: &mut State, activation: &Activation, used_units: Option<u32>) -> Result<(String, Lease), ClientError> {
        let nonce = self.nonce();
        let members = [
            ("counter", Some(state.counter.into())),
            ("used_units", used_units.map(Value::from)),
            ("product_version", self.about.product_version.clone().map(Value::String)),
            ("nonce", Some(nonce.clone().into())),
        ];
        let body: Map<String, Value> = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        let request = self.post(&format!("activations/{}/check-in", activation.id), Some(&activation.secret), &body);
        let answer: CheckedIn = self.ask(state, &request, &nonce)?;
        let lease = self.fresh(state, &answer.lease, &nonce)?;
        Ok((answer.lease, lease))
    }

    fn put_off(&self, state: &mut State, error: &ClientError) {
        let now = self.clock.now();
        if let ClientError::Refused(refusal) = error
            && refusal.is_definitive()
        {
            state.token = None;
            state.refused = Some(*refusal);
            state.attempts = 0;
            state.plan(next_after_refusal(now, &*self.rng), now);
            return;
        }
        state.attempts = state.attempts.saturating_add(1);
        let expires = match Standing::of(state, &self.trusted_keys(state), &self.fingerprint, self.mode, now) {
            Standing::Licensed { lease, .. } => Some(lease.expires),
            _ => None,
        };
        let next = next_retry(expires, state.attempts, now, &*self.rng);
        let asked_for = match error {
            ClientError::Outage(outage) => outage.retry_after.map(|wait| now.plus(wait.min(LONGEST_WAIT))),
            _ => None,
        };
        state.plan(asked_for.map_or(next, |earliest| next.max(earliest)), now);
    }
}

impl State {
    pub(crate) fn plan(&mut self, next: Timestamp, now: Timestamp) {
        self.next_check_in = Some(next);
        self.planned_at = Some(now);
    }

    /// A plan made by a clock that ran ahead does not count: it may name next year.
    fn is_due(&self, now: Timestamp) -> bool {
        let made_ahead = self.planned_at.is_some_and(|planned| now.plus(AHEAD) < planned);
        made_ahead || self.next_check_in.is_none_or(|next| now >= next)
    }
}

/// Less than this is the clock being adjusted.
const AHEAD: Duration = Duration::from_secs(3600);
/// A server, or somebody in its place, may not silence a product for longer.
const LONGEST_WAIT: Duration = Duration::from_secs(86_400);
