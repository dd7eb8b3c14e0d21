use std::collections::HashSet;

use catalog::ProductId;
use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult, Value,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, SimpleExpr},
};
use serde_json::{Value as Json, json};

use super::{Profile, SupportAgentId, api::Filters};
use crate::calendar::{Calendar, CalendarId};

/// A support agent with their name and how many support requests they have open.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Model {
    pub id: SupportAgentId,
    pub person_id: PersonId,
    pub name: String,
    pub calendar_id: CalendarId,
    pub calendar_name: String,
    pub takes_requests: bool,
    pub most_open: Option<i64>,
    /// JSON; read with [`Model::profile`].
    pub profile: String,
    pub load: i64,
    /// JSON; read with [`Model::calendar`].
    pub calendar_settings: String,
    pub version: i64,
    pub created_at: Timestamp,
}

impl Model {
    pub fn profile(&self) -> Result<Profile> {
        Ok(serde_json::from_str(&self.profile)?)
    }
    /// Their hours.
    pub fn calendar(&self) -> Result<Calendar> {
        Ok(serde_json::from_str(&self.calendar_settings)?)
    }
}

/// What the audit trail keeps of it.
pub(super) fn shown(row: &Model) -> Json {
    json!({"person_id": row.person_id, "calendar_id": row.calendar_id, "takes_requests": row.takes_requests, "most_open": row.most_open,
        "profile": serde_json::from_str::<Json>(&row.profile).unwrap_or_default()})
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}
fn col(name: &'static str) -> SimpleExpr {
    of("support_agent", name)
}

// Support agents are the vendor's, the same for all of its people: no scope here.

fn select() -> SelectStatement {
    let columns = ["id", "person_id", "calendar_id", "takes_requests", "most_open", "profile", "version", "created_at"];
    let mut statement = Query::select();
    for column in columns {
        statement.expr_as(col(column), Alias::new(column));
    }
    statement
        .expr_as(Expr::cust("person.first_name || ' ' || person.last_name"), Alias::new("name"))
        .expr_as(of("calendar", "name"), Alias::new("calendar_name"))
        .expr_as(of("calendar", "settings"), Alias::new("calendar_settings"))
        .expr_as(
            Expr::cust("(SELECT COUNT(*) FROM support_request r WHERE r.assignee_id = support_agent.person_id AND r.status <> 'closed')"),
            Alias::new("load"),
        )
        .from(Alias::new("support_agent"))
        .inner_join(Alias::new("person"), of("person", "id").eq(col("person_id")))
        .inner_join(Alias::new("calendar"), of("calendar", "id").eq(col("calendar_id")))
        .to_owned()
}

/// Whether it was added: a person is a support agent once.
pub(super) async fn insert(tx: &Tx, row: &Model) -> Result<bool> {
    let sql = "INSERT INTO support_agent (id, person_id, calendar_id, takes_requests, most_open, profile, version, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person_id) DO NOTHING";
    let values: [Value; 8] = [
        row.id.into(),
        row.person_id.into(),
        row.calendar_id.into(),
        row.takes_requests.into(),
        row.most_open.into(),
        row.profile.as_str().into(),
        row.version.into(),
        row.created_at.into(),
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Writes what may change of a locked row.
pub(super) async fn save(tx: &Tx, row: &Model) -> Result<()> {
    let sql = "UPDATE support_agent SET calendar_id = $1, takes_requests = $2, most_open = $3, profile = $4, version = $5 WHERE id = $6";
    let values: [Value; 6] = [
        row.calendar_id.into(),
        row.takes_requests.into(),
        row.most_open.into(),
        row.profile.as_str().into(),
        row.version.into(),
        row.id.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, id: SupportAgentId) -> Result<()> {
    tx.execute("DELETE FROM support_agent WHERE id = $1", [id.into()]).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Locked {
    #[expect(dead_code, reason = "asked for to lock the row")]
    id: SupportAgentId,
}

pub(super) async fn lock(tx: &Tx, id: SupportAgentId) -> Result<Model> {
    let sql = format!("SELECT id FROM support_agent WHERE id = $1{}", tx.for_update());
    tx.query_one::<Locked>(&sql, [id.into()]).await?.ok_or(Error::NotFound)?;
    find(tx, id).await
}

pub(super) async fn find(tx: &Tx, id: SupportAgentId) -> Result<Model> {
    let statement = select().and_where(col("id").eq(id)).to_owned();
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

/// All whose person may still work.
pub(crate) async fn enabled(tx: &Tx) -> Result<Vec<Model>> {
    let statement = select().and_where(of("person", "enabled").eq(true)).to_owned();
    tx.conn().query_all(&statement).await?.iter().map(|row| Ok(Model::from_query_result(row, "")?)).collect()
}

pub(super) async fn known_products(tx: &Tx, ids: impl Iterator<Item = ProductId>) -> Result<HashSet<ProductId>> {
    let statement = Query::select()
        .column(Alias::new("id"))
        .from(Alias::new("product"))
        .and_where(Expr::col(Alias::new("id")).is_in(ids.collect::<Vec<_>>()))
        .to_owned();
    tx.conn().query_all(&statement).await?.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select();
    statement.cond_where(db::has_words(query.q.as_deref(), &[of("person", "search")]));
    if let Some(takes) = filters.takes_requests {
        statement.and_where(col("takes_requests").eq(takes));
    }
    let keyset = Keyset {
        list: "support_agents",
        id: col("id"),
        id_of: |row: &Model| row.id.to_string(),
        fields: vec![
            SortField {
                name: "name",
                column: Expr::cust("person.first_name || ' ' || person.last_name"),
                value: |row| row.name.as_str().into(),
            },
            SortField { name: "created_at", column: col("created_at"), value: |row| row.created_at.into() },
        ],
        descending: false,
    };
    keyset.page(tx, statement, query, filters).await
}
