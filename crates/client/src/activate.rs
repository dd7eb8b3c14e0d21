//! Activating, looking the license up and giving the unit back.

use lease::{ActivationCode, Alphabet, Lease, StatusToken};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{
    Client, ClientError, Method, Outage, Request, next_refresh,
    store::{Activation, State},
};

#[derive(Deserialize)]
struct Activated {
    id: String,
    secret: String,
    lease: String,
}

#[derive(Deserialize)]
struct StatusAnswer {
    status: String,
}

impl Client {
    /// Claims a unit of the code's license for this installation and keeps the lease. Again with the same code: the same
    /// activation. What was there before is kept unless this succeeds.
    ///
    /// # Errors
    /// [`ClientError::Code`] before anything is sent, [`ClientError::Refused`], or that there was no answer that counts.
    pub fn activate(&self, code: &str) -> Result<Lease, ClientError> {
        let code = read_code(code)?;
        let locked = self.store.lock()?;
        let mut state = locked.read()?;
        let nonce = self.nonce();
        let request = self.post("activations", None, &self.activation_request(&code, &nonce));
        let answer: Activated = self.ask(&mut state, &request, &nonce)?;
        let lease: Lease = self.fresh(&mut state, &answer.lease, &nonce)?;
        state.activation = Some(Activation { id: answer.id, secret: answer.secret });
        self.keep(&mut state, answer.lease, &lease);
        locked.write(&state)?;
        Ok(lease)
    }

    /// 'Check Status Online': what the server says of the code's license now. Claims and changes nothing.
    ///
    /// # Errors
    /// As [`Self::activate`].
    pub fn license_status(&self, code: &str) -> Result<StatusToken, ClientError> {
        let code = read_code(code)?;
        let nonce = self.nonce();
        let body = [("activation_code", code.canonical()), ("nonce", nonce.clone())];
        let body = body.map(|(name, value)| (name.to_owned(), Value::String(value))).into_iter().collect();
        let mut state = self.store.read()?;
        let answer: StatusAnswer = self.ask(&mut state, &self.post("license-status", None, &body), &nonce)?;
        self.fresh(&mut state, &answer.status, &nonce)
    }

    /// Gives the unit back; nothing that is licensed is on afterwards.
    ///
    /// # Errors
    /// [`ClientError::NotActivated`], or [`ClientError::Outage`] if the server did not confirm: nothing has changed then.
    pub fn deactivate(&self) -> Result<(), ClientError> {
        let locked = self.store.lock()?;
        let mut state = locked.read()?;
        let activation = state.activation.clone().ok_or(ClientError::NotActivated)?;
        let url = format!("{}/api/v1/activations/{}", self.server, activation.id);
        let request = Request { method: Method::Delete, url, bearer: Some(activation.secret), body: None };
        let response = self.send(&request)?;
        if response.status != 204 {
            return Err(ClientError::Outage(Outage::of(&response)));
        }
        forget_license(&mut state);
        Ok(locked.write(&state)?)
    }

    /// Forgets the license without telling the server, for when it no longer knows this activation. The unit stays taken
    /// until somebody frees it in the account.
    ///
    /// # Errors
    /// [`ClientError::Store`]
    pub fn forget(&self) -> Result<(), ClientError> {
        let locked = self.store.lock()?;
        let mut state = locked.read()?;
        forget_license(&mut state);
        Ok(locked.write(&state)?)
    }

    fn activation_request(&self, code: &ActivationCode, nonce: &str) -> Map<String, Value> {
        let about = &self.about;
        let members = [
            ("activation_code", Some(code.canonical().into())),
            ("fingerprint", serde_json::to_value(&self.fingerprint).ok()),
            ("hostname", about.hostname.clone().map(Value::String)),
            ("platform", about.platform.clone().map(Value::String)),
            ("product_version", about.product_version.clone().map(Value::String)),
            ("nonce", Some(nonce.into())),
        ];
        members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    }

    /// Puts a fresh lease in the place of whatever was there.
    pub(crate) fn keep(&self, state: &mut State, token: String, lease: &Lease) {
        let now = self.clock.now();
        state.token = Some(token);
        state.refused = None;
        state.was_licensed = true;
        state.attempts = 0;
        // The answer is fresh: it sets right a mark that a clock running ahead has left.
        state.seen = Some(now.max(lease.issued));
        state.plan(next_refresh(lease, &*self.rng), now);
    }
}

pub(crate) fn read_code(text: &str) -> Result<ActivationCode, ClientError> {
    // The server knows the product's alphabet and looks closer.
    Ok(ActivationCode::parse(text, Alphabet::likely(text))?)
}

fn forget_license(state: &mut State) {
    let kept = std::mem::take(state);
    *state = State {
        counter: kept.counter,
        seen: kept.seen,
        trial_started: kept.trial_started,
        was_licensed: kept.was_licensed,
        file_sequences: kept.file_sequences,
        keys: kept.keys,
        ..State::default()
    };
}
