//! Air-gapped installations: a request file out, a license file in (spec 02.6).

use lease::{Expected, LicenseFile, VerifyError};

use crate::{Client, ClientError, activate::read_code};
use serde_json::Value;

impl Client {
    /// The request file for the account's offline activation, as JSON. The license file must answer the last one written.
    ///
    /// # Errors
    /// [`ClientError::Code`] or [`ClientError::Store`].
    pub fn offline_request(&self, code: &str) -> Result<String, ClientError> {
        let code = read_code(code)?;
        let locked = self.store.lock()?;
        let mut state = locked.read()?;
        let nonce = self.nonce();
        state.request_nonce = Some(nonce.clone());
        locked.write(&state)?;
        Ok(format!("{:#}", Value::Object(self.activation_request(&code, &nonce))))
    }

    /// Takes a license file over. It counts from then on in the place of a lease.
    ///
    /// # Errors
    /// [`ClientError::Untrusted`] if it is not for this installation and its request or out of its time, [`ClientError::OldFile`].
    pub fn install_file(&self, text: &str) -> Result<LicenseFile, ClientError> {
        let token = text.trim();
        let locked = self.store.lock()?;
        let mut state = locked.read()?;
        let keys = self.trusted_keys(&state);
        let expected = Expected { nonce: state.request_nonce.as_deref(), fingerprint: Some(&self.fingerprint) };
        let file: LicenseFile = match keys.verify(token, self.clock.now(), expected) {
            Err(VerifyError::NotYet) => return Err(ClientError::ClockWrong),
            verified => verified.map_err(ClientError::Untrusted)?,
        };
        if file.sequence < state.file_sequence {
            return Err(ClientError::OldFile);
        }
        state.file_sequence = file.sequence;
        state.token = Some(token.to_owned());
        state.refused = None;
        state.was_licensed = true;
        state.see(file.lease.issued);
        locked.write(&state)?;
        Ok(file)
    }
}
