//! License: one product, one customer, one Activation Code, units and dates (spec/02.5). Here are its rules; verbs stand
//! beside.

pub(crate) mod api;
mod beside;
mod change;
mod convert;
mod dates;
mod features;
mod first_sign_in;
mod hand_over;
mod issue;
mod list;
pub(crate) mod periods;
mod renew_code;
mod replace_code;
mod reveal_code;
mod status;
pub(crate) mod store;
mod switch;
mod update;

use jiff::{civil::Date, tz::TimeZone};
use kernel::{Actor, FieldError, Id, Noun, OrganizationStatus, Place, Problem, ProblemKind, Timestamp};
use lease::{LicenseStatus, VersionType};

use crate::clock;

pub use beside::issue_beside;
pub use change::{Period, discontinue, resume, set_period, set_units, suspend};
pub use convert::{Charge, convert};
pub use dates::{DateError, end_of_day, period_end, start_of_day};
pub(crate) use features::facts;
pub use first_sign_in::{start_at_sign_in, wait_for_sign_in};
pub use hand_over::{absorb, hand_over};
pub use issue::{IssueLicense, issue};

pub use list::{Filters, by_code, list, read};
pub use replace_code::{ReplaceCode, replace_code};
pub use reveal_code::reveal_code;
pub use status::status;
pub use store::{LicenseView, Model as License, awaiting_sign_in, by_ids, of_owner, of_subscription};
pub use switch::{disable, enable};
pub use update::update;

pub enum LicenseNoun {}
impl Noun for LicenseNoun {
    const PREFIX: &'static str = "lic";
}
pub type LicenseId = Id<LicenseNoun>;

#[derive(Debug, thiserror::Error)]
pub enum LicenseError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Dates(#[from] DateError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the stored {stored} cannot be read")]
    Stored { stored: &'static str },
    #[error("the e-mail address is not verified yet")]
    EmailNotVerified,
    #[error("only the vendor's staff keeps activations")]
    KeepActivations,
    #[error("a license that is {0} cannot do this")]
    Status(LicenseStatus),
    #[error("the license was canceled")]
    Canceled,
    #[error("grace has ended")]
    GraceEnded,
}

impl From<LicenseError> for Problem {
    fn from(error: LicenseError) -> Self {
        let conflict = |code, detail: &str| Problem::new(ProblemKind::Conflict, code, detail);
        match error {
            LicenseError::Db(error) => error.into(),
            LicenseError::Dates(error) => Problem::field("/starts_on", "out_of_range", format!("{error}.")),
            LicenseError::Invalid(errors) => Problem::invalid(errors),
            LicenseError::Stored { .. } => {
                tracing::error!(%error, "a request failed on our side");
                Problem::internal()
            }
            LicenseError::EmailNotVerified => conflict(
                "email_not_verified",
                "Verify your e-mail address first: open the link in the mail that we sent you. Codes are shown afterwards.",
            ),
            LicenseError::KeepActivations => Problem::new(
                ProblemKind::Forbidden,
                "keep_activations",
                "Only the vendor's staff may keep activations when a code is replaced.",
            ),
            LicenseError::Status(status) => conflict("license_status", &format!("The license is {status}; this is not possible now.")),
            LicenseError::Canceled => conflict("license_canceled", "The license was canceled for good. Assign a new subscription instead."),
            LicenseError::GraceEnded => conflict("license_grace_ended", "Grace has ended; the license can be renewed, but not resumed."),
        }
    }
}

impl License {
    pub fn is_saas(&self) -> bool {
        self.freeze_days.is_some()
    }
    pub fn zone(&self) -> Result<TimeZone, LicenseError> {
        TimeZone::get(&self.time_zone).map_err(|_| LicenseError::Stored { stored: "time_zone" })
    }
    /// The last day of the period.
    pub fn expires_on(&self) -> Result<Date, LicenseError> {
        self.expires_on.parse().map_err(|_| LicenseError::Stored { stored: "expires_on" })
    }
    pub fn starts_on(&self) -> Result<Date, LicenseError> {
        self.starts_on.parse().map_err(|_| LicenseError::Stored { stored: "starts_on" })
    }
    pub fn notice_days(&self) -> Result<Vec<u16>, LicenseError> {
        Ok(serde_json::from_str(&self.notice_days).map_err(db::Error::from)?)
    }

    /// Sets the first and the last day, and every deadline that follows from them and from the license's terms. The only
    /// place that writes these columns.
    pub fn set_dates(&mut self, starts_on: Date, expires_on: Date) -> Result<(), LicenseError> {
        let days = |days: i64| u16::try_from(days).unwrap_or(u16::MAX);
        let terms = dates::Terms {
            starts_on,
            expires_on,
            grace_days: days(self.grace_days),
            notice_days: self.notice_days()?.into_iter().max().unwrap_or(0),
            freeze: self.freeze_days.zip(self.purge_days).map(|(freeze, purge)| (days(freeze), days(purge))),
            suspended_at: self.suspended_at,
        };
        let found = dates::deadlines(terms, &self.zone()?)?;
        self.starts_on = starts_on.to_string();
        self.expires_on = expires_on.to_string();
        self.grace_ends_on = found.grace_ends_on.to_string();
        self.starts_at = found.starts_at;
        self.notice_at = found.notice_at;
        self.expires_at = found.expires_at;
        self.grace_ends_at = found.grace_ends_at;
        self.freeze_ends_at = found.freeze_ends_at;
        self.next_step_at = clock::first(self)?;
        Ok(())
    }

    /// Where it stands for `actor`, whose scope shows it: a customer's own licenses are those it holds, a partner's those it sold.
    pub fn place_for(&self, actor: &Actor) -> Place {
        actor.place_of(if actor.is_customer() { self.customer_id } else { self.owner_id })
    }
}

impl LicenseView {
    pub fn status(&self, now: Timestamp) -> LicenseStatus {
        status(&self.license, self.customer_status != OrganizationStatus::Disabled && !self.is_past_use(now), now)
    }
    /// Whether the product's end of life has come: its use ends, whatever the license's own dates say.
    pub fn is_past_use(&self, now: Timestamp) -> bool {
        self.end_of_life_at.is_some_and(|end| end <= now)
    }
    /// How many activations it allows at once: the product's number, or as many as units.
    pub fn allowed_activations(&self) -> db::Result<i64> {
        Ok(self.policy()?.device_limit.map_or(self.license.units, i64::from))
    }
    /// What is in use: what installations report, or the installations themselves where each is a unit.
    pub fn used_units(&self) -> db::Result<i64> {
        let held = if self.policy()?.device_limit.is_some() { 0 } else { self.license.activations };
        Ok(self.license.used_units.max(held))
    }
    pub fn policy(&self) -> db::Result<catalog::ExpiryPolicy> {
        Ok(serde_json::from_str(&self.expiry_policy)?)
    }
    pub fn is_trial(&self) -> bool {
        self.license.version_type == VersionType::Trial
    }
}

/// What servers keep in memory of the license is old: for writes beside `store::save`, which says so itself.
pub(crate) async fn changed(tx: &db::Tx, id: LicenseId) -> db::Result<()> {
    tx.changed(id);
    Ok(())
}
