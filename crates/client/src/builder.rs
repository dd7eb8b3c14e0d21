//! How a product sets the client up.

use std::{path::PathBuf, sync::Arc, time::Duration};

use kernel::{Clock, Rng};
use lease::{Fingerprint, KeySet, KeySetError};

use crate::{Client, HttpTransport, StoreError, Transport, store::Store};

/// What the product may do without a code (spec 02.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActivationMode {
    /// It runs with its licensed features off.
    #[default]
    CodeRequired,
    /// A trial of 30 days starts by itself at the first start.
    LegacyTrial,
}

#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    #[error("the server's address must start with https://; plain http is for this computer alone")]
    Insecure,
    #[error("the verification keys built in cannot be used: {0}")]
    Keys(#[from] KeySetError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Made by [`Client::builder`].
pub struct ClientBuilder {
    pub(crate) server: String,
    pub(crate) keys: String,
    pub(crate) directory: PathBuf,
    pub(crate) fingerprint: Fingerprint,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) mode: ActivationMode,
    pub(crate) transport: Option<Box<dyn Transport>>,
    pub(crate) plain_http: bool,
    pub(crate) about: About,
}

/// What the installation tells about itself, for people to recognize it.
#[derive(Default)]
pub(crate) struct About {
    pub(crate) hostname: Option<String>,
    pub(crate) platform: Option<String>,
    pub(crate) product_version: Option<String>,
}

impl ClientBuilder {
    pub fn mode(mut self, mode: ActivationMode) -> Self {
        self.mode = mode;
        self
    }
    pub fn hostname(mut self, hostname: impl Into<String>) -> Self {
        self.about.hostname = Some(hostname.into());
        self
    }
    pub fn platform(mut self, platform: impl Into<String>) -> Self {
        self.about.platform = Some(platform.into());
        self
    }
    pub fn product_version(mut self, version: impl Into<String>) -> Self {
        self.about.product_version = Some(version.into());
        self
    }
    /// In place of [`HttpTransport`] with a timeout of 30 seconds.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }
    /// Allows a server's address without TLS on another computer: for closed networks. Answers are signed all the same, but
    /// codes and secrets can be read on the way.
    pub fn plain_http(mut self) -> Self {
        self.plain_http = true;
        self
    }

    /// Opens the state directory; the first start of a product with [`ActivationMode::LegacyTrial`] starts its trial.
    ///
    /// # Errors
    /// [`BuildError`]: an address without TLS, unusable keys, or a state directory that cannot be used.
    pub fn build(self) -> Result<Client, BuildError> {
        let server = self.server.trim_end_matches('/').to_owned();
        if !(self.plain_http || server.starts_with("https://") || is_this_computer(&server)) {
            return Err(BuildError::Insecure);
        }
        let client = Client {
            server,
            keys: KeySet::from_jwks(&self.keys)?,
            store: Store::open(self.directory)?,
            fingerprint: self.fingerprint,
            clock: self.clock,
            rng: self.rng,
            mode: self.mode,
            transport: self.transport.unwrap_or_else(|| Box::new(HttpTransport::new(Duration::from_secs(30)))),
            about: self.about,
        };
        if client.mode == ActivationMode::LegacyTrial {
            client.start_trial()?;
        }
        Ok(client)
    }
}

fn is_this_computer(server: &str) -> bool {
    let Some(rest) = server.strip_prefix("http://") else { return false };
    let authority = rest.split('/').next().unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|host| authority.strip_prefix(host).is_some_and(|port| port.is_empty() || port.starts_with(':')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_computer() {
        for server in ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:1/x"] {
            assert!(is_this_computer(server), "{server}");
        }
        for server in
            ["http://127.0.0.1.example.net", "http://localhost@example.net", "http://example.net", "ftp://localhost", "https://localhost"]
        {
            assert!(!is_this_computer(server), "{server}");
        }
    }
}
