//! The few rows that no verb writes yet.

use db::{Result, Tx};
use kernel::OrganizationId;
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct Found {
    id: String,
}

/// Whether anybody lives in this database.
pub async fn is_inhabited(tx: &Tx) -> Result<bool> {
    Ok(tx.query_one::<Found>("SELECT id FROM organization LIMIT 1", []).await?.is_some())
}

/// The people of a new company have opened the link in their mail, and answer the company's phone.
pub async fn verify_emails(tx: &Tx, organization: OrganizationId, phone: &str) -> Result<()> {
    let sql = "UPDATE person SET email_verified_at = $1, phone = $2 WHERE organization_id = $3";
    tx.execute(sql, [tx.now().into(), phone.into(), organization.into()]).await?;
    Ok(())
}

/// Whoever asked for help has opened the link in the mail: the request goes to the desk.
pub async fn open_request_links(tx: &Tx) -> Result<()> {
    let sql = "UPDATE licensing_request SET verified_at = $1 WHERE verified_at IS NULL RETURNING id";
    for Found { id } in tx.query_all::<Found>(sql, [tx.now().into()]).await? {
        jobs::publish(tx, "licensing_request.verified", &id, None, &serde_json::json!({"licensing_request_id": id})).await?;
    }
    Ok(())
}
