//! Renewal request: a customer asks whoever sold a license to renew it (spec/02.5). It goes to the license's reseller; where
//! the vendor sold it, support opens a request of the category *licensing* for it. Renewing answers it.

pub(crate) mod api;
mod create;
mod decline;
mod form;
pub(crate) mod store;

use db::Tx;
use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};
use lease::VersionType;
use licensing::LicenseId;
use serde_json::json;

use crate::{order::OrderId, renewal::RenewalError};

pub(crate) use create::{NewRenewalRequest, create};
pub(crate) use decline::decline;
pub(crate) use form::{Form, form};

pub enum RenewalRequestNoun {}
impl Noun for RenewalRequestNoun {
    const PREFIX: &'static str = "rnr";
}
pub type RenewalRequestId = Id<RenewalRequestNoun>;

text_enum! {
    pub enum RenewalRequestStatus {
        Open = "open",
        /// The license was renewed since.
        Renewed = "renewed",
        Declined = "declined",
    }
}

#[derive(Debug, thiserror::Error)]
pub enum RenewalRequestError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Renewal(#[from] RenewalError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("a request for this license is open")]
    Open,
    #[error("the request is {0}")]
    Status(RenewalRequestStatus),
    #[error("a {0} license is not renewed")]
    VersionType(VersionType),
}

impl From<RenewalRequestError> for Problem {
    fn from(error: RenewalRequestError) -> Self {
        use RenewalRequestError as E;
        let (code, detail) = match error {
            E::Db(error) => return error.into(),
            E::Renewal(error) => return error.into(),
            E::VersionType(kind) => return RenewalError::VersionType(kind).into(),
            E::Invalid(errors) => return Problem::invalid(errors),
            E::Open => ("renewal_request_open", "You have asked to renew this license already; the answer is on its way.".to_owned()),
            E::Status(status) => ("renewal_request_status", format!("The request is {status}; there is nothing to decline.")),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}

/// The license was renewed: what was asked for it is answered.
pub(crate) async fn answer(tx: &Tx, license: LicenseId, order: Option<OrderId>) -> db::Result<()> {
    for (id, owner) in store::answer(tx, license, order).await? {
        let payload = json!({"renewal_request_id": id, "license_id": license, "order_id": order});
        jobs::publish(tx, "renewal_request.renewed", id, Some(owner), &payload).await?;
    }
    Ok(())
}
