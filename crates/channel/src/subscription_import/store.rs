use std::collections::HashMap;

use db::{Result, Tx};
use kernel::OrganizationId;
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Expr, ExprTrait, Query},
};
use serde::{Deserialize, Serialize};

use super::line::Line;
use crate::{
    license_pool::MovementNoun,
    subscription::{self, SubscriptionId},
};

/// The last characters of an id are chance.
const CHANCE: usize = 16;

#[derive(FromQueryResult)]
struct Found {
    id: OrganizationId,
}

/// At most two of the customers in scope with this company name.
pub(super) async fn customers_called(tx: &Tx, company: &str) -> Result<Vec<OrganizationId>> {
    let select = Query::select()
        .column(Alias::new("id"))
        .from(Alias::new("organization"))
        .and_where(Expr::col(Alias::new("company")).eq(company))
        .and_where(Expr::col(Alias::new("kind")).eq("customer"))
        .cond_where(identity::scope(tx.actor(), Expr::col(Alias::new("id"))))
        .limit(2)
        .to_owned();
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| Found::from_query_result(row, "").map(|found| found.id)).collect::<std::result::Result<_, _>>()?)
}

/// Ids of one statement.
const AT_ONCE: usize = 200;

/// Says of whom each line of a selection is, by name, where the actor sees it.
pub(super) async fn say_of_whom(tx: &Tx, lines: &mut [Line]) -> Result<()> {
    for some in lines.chunks_mut(AT_ONCE) {
        let subscriptions: Vec<SubscriptionId> = some.iter().filter_map(|line| line.task.subscription()?.parse().ok()).collect();
        let found = subscription::store::some(tx, &subscriptions).await?;
        let names = found.into_iter().map(|one| (one.id.to_string(), format!("{} - {}", one.customer_company, one.service_plan_name)));
        let mut names: HashMap<String, String> = names.collect();
        names.extend(companies(tx, some.iter().filter_map(|line| line.task.customer()?.parse().ok()).collect()).await?);
        for line in some {
            let id = line.task.subscription().or_else(|| line.task.customer());
            if let Some(name) = id.and_then(|id| names.remove(id)) {
                line.subject = name;
            }
        }
    }
    Ok(())
}

async fn companies(tx: &Tx, ids: Vec<OrganizationId>) -> Result<Vec<(String, String)>> {
    #[derive(FromQueryResult)]
    struct Named {
        id: String,
        company: String,
    }
    let select = Query::select()
        .columns([Alias::new("id"), Alias::new("company")])
        .from(Alias::new("organization"))
        .and_where(Expr::col(Alias::new("id")).is_in(ids))
        .cond_where(identity::scope(tx.actor(), Expr::col(Alias::new("id"))))
        .to_owned();
    let rows = tx.conn().query_all(&select).await?;
    rows.iter().map(|row| Named::from_query_result(row, "").map(|one| (one.id, one.company)).map_err(Into::into)).collect()
}

/// How full a pool is.
#[derive(Clone, Debug, FromQueryResult, Serialize, Deserialize)]
pub(super) struct Level {
    pub id: String,
    pub allotted: i64,
    pub assigned: i64,
}

/// The pools that moved in this millisecond: those that the rehearsal under way has touched are among them. Ids begin with
/// their time, so nothing older is looked at.
pub(super) async fn moved_now(tx: &Tx) -> Result<Vec<Level>> {
    let id = tx.new_id::<MovementNoun>().to_string();
    let from = &id[..id.len() - CHANCE];
    let sql =
        "SELECT id, allotted, assigned FROM license_pool WHERE id IN (SELECT license_pool_id FROM license_pool_movement WHERE id >= $1)";
    tx.query_all(sql, [from.into()]).await
}

pub(super) async fn level(tx: &Tx, id: &str) -> Result<Option<Level>> {
    tx.query_one("SELECT id, allotted, assigned FROM license_pool WHERE id = $1", [id.into()]).await
}

/// Fills a pool as a rehearsal would have left it; it is never fuller than it is large.
pub(super) async fn shift(tx: &Tx, by: &Level) -> Result<()> {
    let sql = "UPDATE license_pool SET allotted = allotted + $2, assigned = CASE WHEN assigned + $3 > allotted + $2 THEN allotted + $2 \
               WHEN assigned + $3 < 0 THEN 0 ELSE assigned + $3 END WHERE id = $1 AND allotted + $2 >= 0";
    tx.execute(sql, [by.id.as_str().into(), by.allotted.into(), by.assigned.into()]).await?;
    Ok(())
}
