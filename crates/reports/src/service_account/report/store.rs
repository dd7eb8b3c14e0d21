use db::{Result, Tx};
use jiff::civil::Date;
use kernel::{OrganizationId, Timestamp};
use sea_orm::{DbErr, FromQueryResult};
use support::{CloseReason, Priority};

/// A support request as its customer knows it.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Request {
    pub number: String,
    pub subject: String,
    pub priority: Priority,
    pub created_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub close_reason: Option<CloseReason>,
    pub answered_at: Option<Timestamp>,
    pub due_at: Option<Timestamp>,
    pub breached: Option<bool>,
    /// Of the month.
    pub escalations: i64,
}

/// What was open at some time from the one instant to the other, the youngest first.
pub(super) async fn requests(tx: &Tx, customer: OrganizationId, from: Timestamp, to: Timestamp) -> Result<Vec<Request>> {
    tx.query_all(include_str!("requests.sql"), [customer.into(), from.into(), to.into()]).await
}

#[derive(FromQueryResult)]
struct Stored {
    product: String,
    units: i64,
    expires_on: String,
    status: String,
}

#[derive(Clone, Debug)]
pub(super) struct License {
    pub product: String,
    pub units: i64,
    pub expires_on: Date,
    pub status: String,
}

/// What the customer has now, the one that ends next first.
pub(super) async fn licenses(tx: &Tx, customer: OrganizationId) -> Result<Vec<License>> {
    let sql =
        include_str!("licenses.sql").replace("{status}", crate::license_status()).replace("{now}", &tx.now().as_microsecond().to_string());
    let found: Vec<Stored> = tx.query_all(&sql, [customer.into()]).await?;
    let license = |Stored { product, units, expires_on, status }| {
        let expires_on = expires_on.parse().map_err(|_| DbErr::Type("expires_on".into()))?;
        Ok(License { product, units, expires_on, status })
    };
    found.into_iter().map(license).collect()
}
