//! Renewal (spec/02.5): what the next period of a license costs, and its taking effect; additional users in between. Prepaid
//! licenses are charged, and every charge is an order; monthly ones are renewed without a price.
//!
//! [`charge`] and [`period`] are the pure rules. A license is renewed with its whole subscription: a suite's members together.

pub(crate) mod additional;
pub(crate) mod api;
pub(crate) mod charge;
pub(crate) mod held;
pub(crate) mod period;
pub(crate) mod price;
pub(crate) mod quote;
pub(crate) mod renew;
#[cfg(test)]
pub(crate) mod shop;

use jiff::civil::Date;
use kernel::{FieldError, Money, Problem, ProblemKind, text_enum};
use lease::VersionType;
use licensing::LicenseError;

use crate::{license_pool::LicensePoolError, subscription::SubscriptionStatus};

pub(crate) use held::Held;
pub(crate) use quote::{Quote, Terms};
pub(crate) use renew::Papers;
pub(crate) use renew::renew_automatically;

text_enum! {
    /// What a line of a quote or an order charges.
    pub enum LineKind {
        /// The days without maintenance before a late renewal.
        Lapsed = "lapsed",
        Period = "period",
        AdditionalUsers = "additional_users",
    }
}

/// One line of a quote or an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub kind: LineKind,
    pub units: i64,
    /// For one unit and one year.
    pub unit_price: Money,
    pub span: Span,
    /// First and last day; absent where the period starts with the registration of a key.
    pub days: Option<(Date, Date)>,
    pub amount: Money,
}

/// How long a line charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Days(i64),
    Months(i64),
}

#[derive(Debug, thiserror::Error)]
pub enum RenewalError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    License(#[from] LicenseError),
    #[error(transparent)]
    Pool(#[from] LicensePoolError),
    #[error(transparent)]
    Charge(#[from] charge::ChargeError),
    #[error(transparent)]
    Period(#[from] period::PeriodError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the plan is charged monthly")]
    ChargedMonthly,
    #[error("{product} has no list price in {country}")]
    NoListPrice { product: String, country: String },
    #[error("a {0} license is not renewed")]
    VersionType(VersionType),
    #[error("the license belongs to no subscription")]
    NoSubscription,
    #[error("the subscription is {0}")]
    Subscription(SubscriptionStatus),
    #[error("a renewal cannot raise {held} units to {wanted}")]
    Raise { held: i64, wanted: i64 },
    #[error("only a running license takes additional users")]
    NotRunning,
    #[error("the product's life ends on {0}")]
    EndOfLife(String),
}

impl RenewalError {
    pub(crate) fn field(pointer: &str, code: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }])
    }
}

impl From<RenewalError> for Problem {
    fn from(error: RenewalError) -> Self {
        use RenewalError as E;
        let (code, detail) = match error {
            E::Db(error) => return error.into(),
            E::License(error) => return error.into(),
            E::Pool(error) => return error.into(),
            E::Invalid(errors) => return Problem::invalid(errors),
            E::Charge(error) => ("charge_out_of_range", format!("The charge cannot be computed: {error}.")),
            E::Period(period::PeriodError::TooEarly { from }) => (
                "renewal_too_early",
                format!("A license is renewed within {} days before its expiry: from {from} on.", period::EARLIEST_DAYS),
            ),
            E::Period(error) => return Problem::field("/months", "out_of_range", format!("{error}.")),
            E::ChargedMonthly => (
                "plan_charged_monthly",
                "This subscription is billed by usage reports each month; it is never quoted or ordered. It can be renewed without a price.".into(),
            ),
            E::NoListPrice { product, country } => {
                ("no_list_price", format!("No price list has a price of {product} for {country} on that day. The vendor sets it."))
            }
            E::VersionType(kind) => {
                ("renewal_full_only", format!("This is a {kind} license; only full ones are renewed. Order a full license instead."))
            }
            E::NoSubscription => {
                ("license_without_plan", "This license belongs to no subscription, so nothing says how it is sold.".into())
            }
            E::Subscription(status) => (
                "subscription_status",
                format!("The subscription is {status}. Resume it first; a canceled one is gone for good: assign a new one instead."),
            ),
            E::Raise { held, wanted } => (
                "renewal_cannot_raise_units",
                format!("A renewal keeps the {held} units or makes them fewer. Renew them, and buy {} additional users.", wanted - held),
            ),
            E::NotRunning => ("license_not_running", "Additional users need a running license: renew it first.".into()),
            E::EndOfLife(day) => ("product_end_of_life", format!("The product's life ends on {day}; there is nothing to renew after it.")),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}
