//! Air-gapped installations: a request file out, a license file in (spec 02.6).

use kernel::Timestamp;
use lease::{Expected, LicenseFile, OfflineRequest, VerifyError};

use crate::{
    Client, ClientError,
    activate::read_code,
    standing::CLOCK_TOLERANCE,
    store::{OpenRequest, State},
};

impl Client {
    /// The request file for the account's offline activation. A license file must answer the last one written, so that a file
    /// made for an earlier life of this installation is not taken.
    ///
    /// # Errors
    /// [`ClientError::Code`], [`ClientError::About`] or [`ClientError::Store`].
    pub fn offline_request(&self, code: &str) -> Result<String, ClientError> {
        let request = OfflineRequest {
            activation_code: read_code(code)?,
            fingerprint: self.fingerprint.clone(),
            hostname: self.about.hostname.clone(),
            platform: self.about.platform.clone(),
            product_version: self.about.product_version.clone(),
            nonce: self.nonce(),
        };
        let text = request.to_text().map_err(|_| ClientError::About)?;
        let locked = self.store.lock()?;
        let mut state = locked.read()?;
        state.request = Some(OpenRequest { nonce: request.nonce, seen: state.seen });
        locked.write(&state)?;
        Ok(text)
    }

    /// Takes a license file over, needing no network. It counts from then on in the place of a lease, after restarts too, and no
    /// older file of the same license is taken after it.
    ///
    /// # Errors
    /// [`ClientError::Untrusted`] if it is not signed for this installation and its request or has run out,
    /// [`ClientError::OldFile`], [`ClientError::ClockWrong`]. Whatever was there before stays.
    pub fn install_file(&self, text: &str) -> Result<LicenseFile, ClientError> {
        // Mails break long lines; a signed token has no space of its own.
        let token: String = text.trim_start_matches('\u{feff}').split_whitespace().collect();
        let locked = self.store.lock()?;
        let mut state = locked.read()?;
        let now = self.clock.now();
        let file = self.believed(&state, &token, now)?;
        let newest = state.file_sequences.entry(file.lease.facts.license.clone()).or_default();
        if file.sequence < *newest {
            return Err(ClientError::OldFile);
        }
        *newest = file.sequence;
        let seen = state.mark_with(file.lease.issued, now);
        if now.plus(CLOCK_TOLERANCE) < seen {
            return Err(ClientError::ClockWrong);
        }
        if file.lease.expires <= seen {
            return Err(ClientError::Untrusted(VerifyError::Expired));
        }
        state.seen = Some(seen);
        state.token = Some(token);
        state.refused = None;
        state.was_licensed = true;
        if let Some(request) = &mut state.request {
            // What it proved it proved once: the same file again sets no mark back.
            request.seen = None;
        }
        locked.write(&state)?;
        Ok(file)
    }

    /// Takes over the keys of a published key set that a known key endorses, for an installation that cannot fetch them: the
    /// content of `/.well-known/jwks.json`, carried like a license file. Answers how many keys beyond those built in are trusted.
    ///
    /// # Errors
    /// [`ClientError::Keys`] if it is no key set; [`ClientError::Store`].
    pub fn install_keys(&self, jwks: &str) -> Result<usize, ClientError> {
        let added = self.keys.clone().extend_endorsed(jwks).map_err(ClientError::Keys)?;
        if added > 0 {
            let locked = self.store.lock()?;
            let state = locked.read()?;
            locked.write(&State { keys: Some(jwks.to_owned()), ..state })?;
        }
        Ok(added)
    }

    fn believed(&self, state: &State, token: &str, now: Timestamp) -> Result<LicenseFile, ClientError> {
        let nonce = state.request.as_ref().map(|request| request.nonce.as_str());
        let expected = Expected { nonce, fingerprint: Some(&self.fingerprint) };
        self.trusted_keys(state).verify(token, now, expected).map_err(|error| match error {
            VerifyError::NotYet => ClientError::ClockWrong,
            other => ClientError::Untrusted(other),
        })
    }
}

impl State {
    /// The mark of the latest time after a file that was `issued` in answer to the open request. The request was there before the
    /// file, so a mark of the request's time that is later than `issued` was made by a clock that ran ahead: nothing else could
    /// set an installation without a network right.
    fn mark_with(&self, issued: Timestamp, now: Timestamp) -> Timestamp {
        let ran_ahead = self.request.as_ref().and_then(|request| request.seen).is_some_and(|then| issued.plus(CLOCK_TOLERANCE) < then);
        let seen = if ran_ahead { now } else { self.seen.unwrap_or(now).max(now) };
        seen.max(issued)
    }
}

#[cfg(test)]
mod tests;
