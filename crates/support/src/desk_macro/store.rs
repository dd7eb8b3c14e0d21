//! Table `desk_macro`. They are the vendor's, the same for all of its people: no scope here.

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, Timestamp};
use sea_orm::{
    FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, IntoColumnRef, Query, SimpleExpr},
};

use super::{DeskMacroId, api::NoFilters};

#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Model {
    pub id: DeskMacroId,
    pub name: String,
    /// JSON of its `Step`s.
    pub steps: String,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("desk_macro"), Alias::new(name)))
}

pub(super) async fn insert(tx: &Tx, found: &Model) -> Result<()> {
    let sql = "INSERT INTO desk_macro (id, name, steps, search, version, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = [
        found.id.into(),
        found.name.as_str().into(),
        found.steps.as_str().into(),
        found.search.as_str().into(),
        found.version.into(),
        found.created_at.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn save(tx: &Tx, found: &Model) -> Result<()> {
    let sql = "UPDATE desk_macro SET name = $1, steps = $2, search = $3, version = $4 WHERE id = $5";
    let values =
        [found.name.as_str().into(), found.steps.as_str().into(), found.search.as_str().into(), found.version.into(), found.id.into()];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, id: DeskMacroId) -> Result<()> {
    tx.execute("DELETE FROM desk_macro WHERE id = $1", [id.into()]).await?;
    Ok(())
}

pub(super) async fn find(tx: &Tx, id: DeskMacroId) -> Result<Model> {
    tx.query_one("SELECT * FROM desk_macro WHERE id = $1", [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn lock(tx: &Tx, id: DeskMacroId) -> Result<Model> {
    let sql = format!("SELECT * FROM desk_macro WHERE id = $1{}", tx.for_update());
    tx.query_one(&sql, [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &NoFilters) -> Result<Page<Model>> {
    let mut select =
        Query::select().column((Alias::new("desk_macro"), Asterisk).into_column_ref()).from(Alias::new("desk_macro")).to_owned();
    select.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "desk_macros",
        id: col("id"),
        id_of: |found: &Model| found.id.to_string(),
        fields: vec![SortField { name: "name", column: col("search"), value: |found| found.search.as_str().into() }],
        descending: false,
    };
    keyset.page(tx, select, query, filters).await
}
