//! Order: a confirmed sale (spec/02.5). It fixes units, period and price, and takes effect once. A new sale and a conversion
//! give a Registration Key and are done when it is registered; renewals and additional users are done at once.

pub(crate) mod api;
mod cancel;
mod confirm;
mod create;
mod enter;
mod sale;
mod settle;
pub(crate) mod store;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};
use lease::VersionType;

use crate::{registration_key::RegistrationKeyError, renewal::RenewalError};

pub(crate) use cancel::cancel;
pub(crate) use confirm::confirm;
pub(crate) use create::{NewOrder, create};
pub(crate) use enter::{Draft, enter_additional_users, enter_renewal};
pub use settle::SettleOrders;
pub(crate) use store::Model as Order;

pub enum OrderNoun {}
impl Noun for OrderNoun {
    const PREFIX: &'static str = "ord";
}
pub type OrderId = Id<OrderNoun>;

text_enum! {
    pub enum OrderKind {
        New = "new",
        Renewal = "renewal",
        AdditionalUsers = "additional_users",
        /// A trial becomes a full license.
        Conversion = "conversion",
    }
}
text_enum! {
    pub enum OrderStatus {
        Draft = "draft",
        /// The price is fixed and the key is out; it waits for its registration.
        Confirmed = "confirmed",
        Done = "done",
        Canceled = "canceled",
    }
}

#[derive(Debug, thiserror::Error)]
pub enum OrderError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Renewal(#[from] RenewalError),
    #[error(transparent)]
    License(#[from] licensing::LicenseError),
    #[error(transparent)]
    Key(#[from] RegistrationKeyError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the order is {0}")]
    Status(OrderStatus),
    #[error("the plan is disabled")]
    PlanDisabled,
    #[error("{0} plans are not ordered")]
    VersionType(VersionType),
    #[error("only a trial is converted")]
    NotATrial,
}

impl OrderError {
    pub(crate) fn field(pointer: &str, code: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }])
    }
}

impl From<OrderError> for Problem {
    fn from(error: OrderError) -> Self {
        use OrderError as E;
        let (code, detail) = match error {
            E::Db(error) => return error.into(),
            E::Renewal(error) => return error.into(),
            E::License(error) => return error.into(),
            E::Key(error) => return error.into(),
            E::Invalid(errors) => return Problem::invalid(errors),
            E::Status(status) => ("order_status", format!("The order is {status}; this is not possible any more.")),
            E::PlanDisabled => ("service_plan_disabled", "This plan is disabled. Enable it, or choose another one.".to_owned()),
            E::VersionType(kind) => {
                ("order_full_only", format!("A {kind} plan costs nothing and is not ordered. Assign it, or make keys from it."))
            }
            E::NotATrial => ("order_not_a_trial", "Only a trial is converted to a full license; renew this one.".to_owned()),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}

/// `ORD-0000123`.
fn number(count: i64) -> String {
    format!("ORD-{count:07}")
}

/// What a person says about an order that others must find it by: their own reference and the customer's PO number.
pub(crate) fn check_words(errors: &mut Vec<FieldError>, pointer: &str, text: &str) {
    if text.chars().count() > 100 || text.chars().any(char::is_control) {
        let detail = "At most 100 characters, in one line.".to_owned();
        errors.push(FieldError { pointer: pointer.into(), code: "too_long".into(), detail });
    }
}
