//! Session: a signed-in browser (spec/01.4). The cookie holds 32 random bytes; the database only their keyed hash.

pub(crate) mod api;
mod authenticate;
pub(crate) mod own;
pub(crate) mod store;

use std::time::Duration;

use kernel::{OrganizationKind, Problem, ProblemKind};
use web::throttle::Throttle;

pub use authenticate::Authenticator;

#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("login ID and password do not fit")]
    Wrong,
    #[error("a second factor is asked for")]
    FactorNeeded,
    #[error("the second factor does not fit")]
    FactorWrong,
}

impl From<SessionError> for Problem {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::Db(error) => error.into(),
            // The same answer for an unknown, disabled or canceled account as for a wrong password.
            SessionError::Wrong => {
                Problem::new(ProblemKind::Unauthenticated, "sign_in_failed", "Login ID and password do not fit together.")
            }
            // Told only to somebody who knows the password.
            SessionError::FactorNeeded => {
                Problem::new(ProblemKind::Unauthenticated, "second_factor_required", "Enter the six digits of your authenticator app.")
            }
            SessionError::FactorWrong => {
                Problem::new(ProblemKind::Unauthenticated, "second_factor_wrong", "This code does not fit, or was used already.")
            }
        }
    }
}

pub(crate) const BY_ACCOUNT: Throttle = Throttle { name: "sign_in_account", limit: 10, window: Duration::from_secs(300) };
pub(crate) const BY_ADDRESS: Throttle = Throttle { name: "sign_in_address", limit: 100, window: Duration::from_secs(300) };

/// How long a session lives without a request, and in all.
pub(crate) const fn lifetimes(kind: OrganizationKind) -> (Duration, Duration) {
    match kind {
        OrganizationKind::Vendor => (Duration::from_secs(30 * 60), Duration::from_secs(24 * 3600)),
        _ => (Duration::from_secs(12 * 3600), Duration::from_secs(7 * 24 * 3600)),
    }
}

/// The header that goes with the cookie: derived from it, so nothing is stored.
pub(crate) fn csrf_token(vault: &db::Vault, cookie: &str) -> String {
    vault.look_up("csrf", cookie.as_bytes())
}

/// Deletes sessions that ended and links that are too old.
pub struct Forget;

#[async_trait::async_trait]
impl jobs::Schedule for Forget {
    fn name(&self) -> &'static str {
        "forget_sessions"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(600)
    }
    async fn run(&self, tx: &db::Tx) -> db::Result<bool> {
        store::forget(tx).await
    }
}
