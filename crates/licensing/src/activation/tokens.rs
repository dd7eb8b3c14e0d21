//! The signed answers of the product side: what stands in a lease and in a status token, and for how long.

use std::time::Duration;

use kernel::Timestamp;
use lease::{Fingerprint, Lease, StatusToken};

use super::{ActivationError, floating::lease_life};
use crate::{license, license::LicenseView};

const HOUR: u64 = 3600;

/// The lease of an activation: to be refreshed after the policy's hours, good for its days; of a floating product, which
/// gives its unit back when it is silent, for the hours alone.
pub(crate) fn lease(
    view: &LicenseView,
    activation: String,
    fingerprint: Fingerprint,
    nonce: &str,
    now: Timestamp,
) -> Result<Lease, ActivationError> {
    let policy = view.policy()?;
    let refresh = Duration::from_secs(u64::from(policy.refresh_after_hours) * HOUR);
    let life = lease_life(&policy);
    Ok(Lease {
        activation,
        facts: license::facts(view, now)?,
        fingerprint,
        fingerprint_rule: view.match_rule,
        nonce: nonce.to_owned(),
        issued: now,
        refresh_after: now.plus(refresh.min(life)),
        expires: now.plus(life),
    })
}

/// The answer to 'Check Status Online': good for an hour, for it claims nothing.
pub(super) fn status(view: &LicenseView, nonce: &str, now: Timestamp) -> Result<StatusToken, ActivationError> {
    Ok(StatusToken {
        facts: license::facts(view, now)?,
        nonce: nonce.to_owned(),
        issued: now,
        expires: now.plus(Duration::from_secs(HOUR)),
    })
}
