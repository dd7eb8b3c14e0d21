use db::{Result, Tx};
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Expr, ExprTrait, Order},
};

use super::MOST;
use crate::support_request::{SupportRequestId, api::Filters, store::filtered};

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Chosen {
    pub id: SupportRequestId,
    pub number: String,
}

async fn chosen(tx: &Tx, q: Option<&str>, filters: &Filters, ids: Option<&[SupportRequestId]>) -> Result<Vec<Chosen>> {
    let col = |name: &'static str| (Alias::new("support_request"), Alias::new(name));
    let mut select = filtered(tx, q, filters);
    select.clear_selects().columns([col("id"), col("number")]).order_by(col("number"), Order::Asc).limit(MOST as u64 + 1);
    if let Some(ids) = ids {
        select.and_where(Expr::col(col("id")).is_in(ids.iter().copied()));
    }
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| Chosen::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// Those of the ids that the actor sees, by number.
pub(super) async fn among(tx: &Tx, ids: &[SupportRequestId]) -> Result<Vec<Chosen>> {
    chosen(tx, None, &Filters::default(), Some(ids)).await
}

/// What the list would show, by number; one more than [`MOST`] if there are more.
pub(super) async fn fitting(tx: &Tx, q: Option<&str>, filters: &Filters) -> Result<Vec<Chosen>> {
    chosen(tx, q, filters, None).await
}
