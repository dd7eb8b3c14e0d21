//! The display status (spec/02.5): derived from dates, switches and the clock, never stored. The same rules stand as SQL in
//! `store::has_status`; a test keeps the two equal.

use kernel::Timestamp;
use lease::LicenseStatus;

use super::License;

/// The status of `license` at `now`. The first match counts. All licenses of a disabled customer count as expired.
pub fn status(license: &License, customer_enabled: bool, now: Timestamp) -> LicenseStatus {
    let past = |instant: Option<Timestamp>| instant.is_some_and(|instant| instant <= now);
    let after_grace = license.grace_ends_at <= now;
    if !license.enabled {
        LicenseStatus::Disabled
    } else if past(license.suspended_at) {
        LicenseStatus::Suspended
    } else if past(license.freeze_ends_at) {
        LicenseStatus::Purged
    } else if license.is_saas() && after_grace {
        LicenseStatus::Frozen
    } else if after_grace || !customer_enabled {
        LicenseStatus::Expired
    } else if license.expires_at <= now {
        LicenseStatus::Grace
    } else if now < license.starts_at {
        LicenseStatus::NotStarted
    } else if license.activated_at.is_none() {
        LicenseStatus::NotActivated
    } else if license.notice_at <= now {
        LicenseStatus::ExpiringSoon
    } else {
        LicenseStatus::Normal
    }
}
