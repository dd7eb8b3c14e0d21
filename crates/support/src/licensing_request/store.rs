use db::{Result, Tx};
use identity::Language;
use kernel::Timestamp;
use sea_orm::FromQueryResult;

use super::{Concern, LicensingRequestId, NewLicensingRequest};
use crate::support_request::SupportRequestId;

pub(super) async fn insert(
    tx: &Tx,
    id: LicensingRequestId,
    input: &NewLicensingRequest,
    token_hash: &str,
    expires_at: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO licensing_request (id, category, name, company, email, phone, language, description, token_hash, expires_at, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        [
            id.into(),
            input.category.into(),
            input.name.trim().into(),
            input.company.trim().into(),
            input.email.trim().into(),
            input.phone.trim().into(),
            input.language.into(),
            input.description.trim().into(),
            token_hash.into(),
            expires_at.into(),
            tx.now().into(),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Found {
    id: LicensingRequestId,
}

/// Uses the link up; answers whose it was, unless it was used before or is too old.
pub(super) async fn verify(tx: &Tx, token_hash: &str) -> Result<Option<LicensingRequestId>> {
    let sql =
        "UPDATE licensing_request SET verified_at = $2 WHERE token_hash = $1 AND verified_at IS NULL AND expires_at > $2 RETURNING id";
    Ok(tx.query_one::<Found>(sql, [token_hash.into(), tx.now().into()]).await?.map(|found| found.id))
}

/// A verified request that has no support request yet.
#[derive(FromQueryResult)]
pub(super) struct Waiting {
    pub category: Concern,
    pub name: String,
    pub company: String,
    pub email: String,
    pub phone: String,
    pub language: Language,
    pub description: String,
}

pub(super) async fn waiting(tx: &Tx, id: &str) -> Result<Option<Waiting>> {
    let sql = "SELECT category, name, company, email, phone, language, description FROM licensing_request \
               WHERE id = $1 AND verified_at IS NOT NULL AND support_request_id IS NULL";
    tx.query_one(sql, [id.into()]).await
}

pub(super) async fn opened(tx: &Tx, id: &str, request: SupportRequestId) -> Result<()> {
    tx.execute("UPDATE licensing_request SET support_request_id = $2 WHERE id = $1", [id.into(), request.into()]).await?;
    Ok(())
}
