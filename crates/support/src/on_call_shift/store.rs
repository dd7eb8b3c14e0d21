use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    FromQueryResult, Value,
    sea_query::{Alias, Expr, ExprTrait, Query, SimpleExpr},
};
use serde_json::{Value as Json, json};

use super::{NewOnCallShift, OnCallShiftId, api::Filters};

/// A shift with the name of who is on call.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Model {
    pub id: OnCallShiftId,
    pub support_region: String,
    pub person_id: PersonId,
    pub name: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub created_at: Timestamp,
}

/// What the audit trail keeps of it.
pub(super) fn shown(row: &Model) -> Json {
    json!({"support_region": row.support_region, "person_id": row.person_id, "starts_at": row.starts_at, "ends_at": row.ends_at})
}

// Shifts are the vendor's, the same for all of its people: no scope here.

const SELECT: &str = "SELECT shift.*, person.first_name || ' ' || person.last_name AS name \
                      FROM on_call_shift shift INNER JOIN person ON person.id = shift.person_id";

pub(super) async fn insert(tx: &Tx, row: &Model) -> Result<()> {
    let sql = "INSERT INTO on_call_shift (id, support_region, person_id, starts_at, ends_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    let values: [Value; 6] = [
        row.id.into(),
        row.support_region.as_str().into(),
        row.person_id.into(),
        row.starts_at.into(),
        row.ends_at.into(),
        row.created_at.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn find(tx: &Tx, id: OnCallShiftId) -> Result<Model> {
    tx.query_one(&format!("{SELECT} WHERE shift.id = $1"), [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn delete(tx: &Tx, id: OnCallShiftId) -> Result<()> {
    match tx.execute("DELETE FROM on_call_shift WHERE id = $1", [id.into()]).await? {
        1 => Ok(()),
        _ => Err(Error::NotFound),
    }
}

pub(super) async fn overlapping(tx: &Tx, input: &NewOnCallShift) -> Result<Option<Model>> {
    let sql = format!(
        "{SELECT} WHERE shift.support_region = $1 AND shift.ends_at > $2 AND shift.starts_at < $3 ORDER BY shift.starts_at LIMIT 1"
    );
    tx.query_one(&sql, [input.support_region.as_str().into(), input.starts_at.into(), input.ends_at.into()]).await
}

/// Who is on call in a region now, if their account still works.
pub(crate) async fn on_call(tx: &Tx, support_region: &str) -> Result<Option<Model>> {
    let sql = format!("{SELECT} WHERE shift.support_region = $1 AND shift.starts_at <= $2 AND shift.ends_at > $2 AND person.enabled");
    tx.query_one(&sql, [support_region.into(), tx.now().into()]).await
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let col = |table: &'static str, column: &'static str| -> SimpleExpr { Expr::col((Alias::new(table), Alias::new(column))) };
    let shift = |column| col("on_call_shift", column);
    let mut statement = Query::select();
    for column in ["id", "support_region", "person_id", "starts_at", "ends_at", "created_at"] {
        statement.expr_as(shift(column), Alias::new(column));
    }
    statement
        .expr_as(Expr::cust("person.first_name || ' ' || person.last_name"), Alias::new("name"))
        .from(Alias::new("on_call_shift"))
        .inner_join(Alias::new("person"), col("person", "id").eq(shift("person_id")))
        .cond_where(db::has_words(query.q.as_deref(), &[col("person", "search")]))
        .and_where_option(filters.support_region.as_deref().map(|region| shift("support_region").eq(region)))
        .and_where_option(filters.from.map(|from| shift("ends_at").gt(from)))
        .and_where_option(filters.to.map(|to| shift("starts_at").lt(to)));
    let keyset = Keyset {
        list: "on_call_shifts",
        id: shift("id"),
        id_of: |row: &Model| row.id.to_string(),
        fields: vec![SortField { name: "starts_at", column: shift("starts_at"), value: |row| row.starts_at.into() }],
        descending: false,
    };
    keyset.page(tx, statement, query, filters).await
}
