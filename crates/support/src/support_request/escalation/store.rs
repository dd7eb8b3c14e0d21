use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult, Value,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SelectStatement, SimpleExpr},
};

use super::{EscalationId, EscalationLevel, EscalationReason, EscalationStatus, api::Filters};
use crate::support_request::SupportRequestId;

/// A row, with what its reader sees of the support request and its people.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Shown {
    pub id: EscalationId,
    pub support_request_id: SupportRequestId,
    pub reason: EscalationReason,
    pub business_impact: String,
    pub level: EscalationLevel,
    pub status: EscalationStatus,
    pub owner_id: Option<PersonId>,
    pub plan: Option<String>,
    pub decline_reason: Option<String>,
    pub decide_by: Option<Timestamp>,
    pub decided_at: Option<Timestamp>,
    pub version: i64,
    pub created_at: Timestamp,
    pub customer_id: OrganizationId,
    pub number: String,
    pub subject: String,
    pub company: String,
    pub time_zone: String,
    pub raiser_first_name: Option<String>,
    pub raiser_last_name: Option<String>,
    pub owner_first_name: Option<String>,
    pub owner_last_name: Option<String>,
}

fn of(table: &'static str, name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(name)))
}

pub(super) struct New<'a> {
    pub id: EscalationId,
    pub support_request_id: SupportRequestId,
    pub reason: EscalationReason,
    pub business_impact: &'a str,
    pub level: EscalationLevel,
    pub decide_by: Option<Timestamp>,
}

/// Adds one unless one waits for its decision already; answers whether it was added.
pub(super) async fn insert(tx: &Tx, new: &New<'_>) -> Result<bool> {
    let sql = "INSERT INTO escalation (id, support_request_id, reason, business_impact, level, status, raised_by, decide_by, version, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9) ON CONFLICT (support_request_id) WHERE status = 'requested' DO NOTHING";
    let values: [Value; 9] = [
        new.id.into(),
        new.support_request_id.into(),
        new.reason.into(),
        new.business_impact.into(),
        new.level.into(),
        EscalationStatus::Requested.into(),
        tx.actor().person().into(),
        new.decide_by.into(),
        tx.now().into(),
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Writes what was decided; answers whether it still waited.
pub(super) async fn decide(tx: &Tx, shown: &Shown) -> Result<bool> {
    let sql = "UPDATE escalation SET status = $1, level = $2, owner_id = $3, plan = $4, decline_reason = $5, decided_at = $6, \
               version = version + 1 WHERE id = $7 AND status = 'requested'";
    let values: [Value; 7] = [
        shown.status.into(),
        shown.level.into(),
        shown.owner_id.into(),
        shown.plan.clone().into(),
        shown.decline_reason.clone().into(),
        tx.now().into(),
        shown.id.into(),
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// The support request is closed: what waited for a decision needs none.
pub(in crate::support_request) async fn end(tx: &Tx, request: SupportRequestId) -> Result<()> {
    let sql = "UPDATE escalation SET status = 'ended', decided_at = $1, version = version + 1 \
               WHERE support_request_id = $2 AND status = 'requested'";
    tx.execute(sql, [tx.now().into(), request.into()]).await?;
    Ok(())
}

/// The escalations of the support requests that the actor sees.
fn view(tx: &Tx) -> SelectStatement {
    let escalation = Alias::new("escalation");
    let person =
        |alias: &'static str, id: &'static str| (Alias::new("person"), Alias::new(alias), of(alias, "id").eq(of("escalation", id)));
    let (raiser, owner) = (person("raiser", "raised_by"), person("owner", "owner_id"));
    Query::select()
        .column((escalation.clone(), Asterisk).into_column_ref())
        .expr_as(of("support_request", "customer_id"), Alias::new("customer_id"))
        .expr_as(of("support_request", "number"), Alias::new("number"))
        .expr_as(of("support_request", "subject"), Alias::new("subject"))
        .expr_as(of("organization", "company"), Alias::new("company"))
        .expr_as(of("calendar", "time_zone"), Alias::new("time_zone"))
        .expr_as(of("raiser", "first_name"), Alias::new("raiser_first_name"))
        .expr_as(of("raiser", "last_name"), Alias::new("raiser_last_name"))
        .expr_as(of("owner", "first_name"), Alias::new("owner_first_name"))
        .expr_as(of("owner", "last_name"), Alias::new("owner_last_name"))
        .from(escalation)
        .inner_join(Alias::new("support_request"), of("support_request", "id").eq(of("escalation", "support_request_id")))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(of("support_request", "customer_id")))
        .inner_join(Alias::new("calendar"), of("calendar", "id").eq(of("support_request", "calendar_id")))
        .join_as(sea_orm::sea_query::JoinType::LeftJoin, raiser.0, raiser.1, raiser.2)
        .join_as(sea_orm::sea_query::JoinType::LeftJoin, owner.0, owner.1, owner.2)
        .cond_where(identity::scope(tx.actor(), of("support_request", "customer_id")))
        .to_owned()
}

pub(super) async fn find(tx: &Tx, id: EscalationId) -> Result<Shown> {
    let select = view(tx).and_where(of("escalation", "id").eq(id)).to_owned();
    let row = tx.conn().query_one(&select).await?.ok_or(Error::NotFound)?;
    Ok(Shown::from_query_result(&row, "")?)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Shown>> {
    let mut select = view(tx);
    select
        .and_where_option(filters.status.map(|status| of("escalation", "status").eq(status)))
        .and_where_option(filters.level.map(|level| of("escalation", "level").eq(level)))
        .and_where_option(filters.support_request_id.map(|id| of("escalation", "support_request_id").eq(id)));
    select.cond_where(db::has_words(query.q.as_deref(), &[of("support_request", "search"), of("organization", "search")]));
    let keyset = Keyset {
        list: "escalations",
        id: of("escalation", "id"),
        id_of: |shown: &Shown| shown.id.to_string(),
        fields: vec![SortField { name: "created_at", column: of("escalation", "created_at"), value: |shown| shown.created_at.into() }],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}
