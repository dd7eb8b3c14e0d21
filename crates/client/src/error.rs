//! What can go wrong, told apart by what the product should do about it.

use std::time::Duration;

use lease::{CodeError, KeySetError, Refusal, VerifyError};

use crate::StoreError;

#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The typed code is not one; nothing was sent.
    #[error("{0}")]
    Code(#[from] CodeError),
    #[error("this installation is not activated")]
    NotActivated,
    /// The server's signed 'no'.
    #[error("{}", .0.sentence())]
    Refused(Refusal),
    /// No answer that counts. A valid lease is kept; try again later.
    #[error("no answer that counts: {0}")]
    Outage(Outage),
    /// An answer that is not the server's word for this request. A valid lease is kept.
    #[error("the answer is not believed: {0}")]
    Untrusted(VerifyError),
    /// The answer is fresh, yet out of its time by this computer's clock.
    #[error("the clock of this computer is wrong: set it and try again")]
    ClockWrong,
    /// What the product says of itself does not fit into a request file.
    #[error("host name, platform and product version must be of 1 to 200 characters in one line")]
    About,
    /// A key set to install that is none.
    #[error("{0}")]
    Keys(KeySetError),
    /// The license file is older than one installed before.
    #[error("a newer license file was installed before")]
    OldFile,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why there was no answer: the network, the server (429, 5xx), or a refusal that nobody signed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Outage {
    /// The HTTP status, if there was one.
    pub status: Option<u16>,
    /// The problem's stable code, if the answer said one. Not signed: show it, decide nothing by it.
    pub code: Option<String>,
    pub detail: String,
    /// How long the server asks to be left alone.
    pub retry_after: Option<Duration>,
}
