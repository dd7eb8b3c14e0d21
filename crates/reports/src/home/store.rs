use db::{Result, Tx};
use kernel::{OrganizationId, Timestamp};
use sea_orm::{FromQueryResult, Value};

#[derive(FromQueryResult)]
pub(super) struct Tally {
    pub side: String,
    pub status: String,
    /// Which month of the chart the license ends in; -1: none of them, or it has ended already.
    pub slot: i64,
    pub licenses: i64,
}

/// The reader's part of the tree.
fn scope(tx: &Tx, column: &str) -> String {
    identity::scope_sql(tx.actor(), column, "$1")
}

/// Licenses by who sold them, status, and the month in which they end, of which `ends` are the ends.
pub(super) async fn licenses(tx: &Tx, own: OrganizationId, ends: &[Timestamp]) -> Result<Vec<Tally>> {
    let mut values: Vec<Value> = vec![own.into(), tx.now().into()];
    let mut slots = "WHEN expires_at <= $2 OR canceled_at IS NOT NULL THEN -1".to_owned();
    for (slot, end) in ends.iter().enumerate() {
        values.push((*end).into());
        slots.push_str(&format!(" WHEN expires_at <= ${} THEN {slot}", values.len()));
    }
    let sql = include_str!("licenses.sql")
        .replace("{status}", crate::license_status())
        .replace("{now}", "$2")
        .replace("{scope}", &scope(tx, "owner_id"))
        .replace("{slots}", &slots);
    tx.query_all(&sql, values).await
}

#[derive(FromQueryResult)]
pub(super) struct Open {
    pub priority: String,
    pub requests: i64,
}

/// Support requests that are not closed, by an index that holds no others.
pub(super) async fn open_requests(tx: &Tx) -> Result<Vec<Open>> {
    tx.query_all("SELECT priority, COUNT(*) AS requests FROM support_request WHERE status <> 'closed' GROUP BY priority", []).await
}

#[derive(FromQueryResult)]
pub(super) struct Small {
    pub customers_enabled: i64,
    pub partners_active: i64,
    pub service_plans_enabled: i64,
    pub licenses_exceeded: i64,
    pub reports_preparing: i64,
    pub reports_under_review: i64,
    pub reports_approved: i64,
    pub reports_rejected: i64,
}

/// What is counted by an index of its own, in one statement.
pub(super) async fn small(tx: &Tx, own: OrganizationId) -> Result<Small> {
    let plans = if tx.actor().is_vendor() {
        "1 = 1".to_owned()
    } else {
        format!("({} OR id IN (SELECT service_plan_id FROM service_plan_assignment WHERE organization_id = $1))", scope(tx, "owner_id"))
    };
    let sql = include_str!("small.sql")
        .replace("{organizations}", &scope(tx, "id"))
        .replace("{plans}", &plans)
        .replace("{licenses}", &scope(tx, "owner_id"))
        .replace("{reports}", &scope(tx, "organization_id"));
    tx.query_one(&sql, [own.into()]).await?.ok_or(db::Error::NotFound)
}
