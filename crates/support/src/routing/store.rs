//! What routing reads of a support request beside its own row.

use db::{Result, Tx};
use kernel::PersonId;
use sea_orm::FromQueryResult;

use crate::support_request::SupportRequestId;

#[derive(FromQueryResult)]
struct Worked {
    assignee_id: Option<PersonId>,
}

/// Who worked on a support request.
pub(super) async fn worked_on(tx: &Tx, id: SupportRequestId) -> Result<Option<PersonId>> {
    let found: Option<Worked> = tx.query_one("SELECT assignee_id FROM support_request WHERE id = $1", [id.into()]).await?;
    Ok(found.and_then(|row| row.assignee_id))
}
