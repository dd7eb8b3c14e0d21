//! Table `saved_view`. Whoever asks sees their own and what is shared with the desk.

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    FromQueryResult, Value,
    sea_query::{Alias, Asterisk, Condition, Expr, ExprTrait, IntoColumnRef, Query, SimpleExpr},
};

use super::{SavedViewId, api::NoFilters};

#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Model {
    pub id: SavedViewId,
    pub person_id: PersonId,
    pub name: String,
    pub shared: bool,
    /// JSON of a `Content`.
    pub content: String,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("saved_view"), Alias::new(name)))
}

pub(super) async fn insert(tx: &Tx, view: &Model) -> Result<()> {
    let sql = "INSERT INTO saved_view (id, person_id, name, shared, content, search, version, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = [
        view.id.into(),
        view.person_id.into(),
        view.name.as_str().into(),
        view.shared.into(),
        view.content.as_str().into(),
        view.search.as_str().into(),
        view.version.into(),
        view.created_at.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn save(tx: &Tx, view: &Model) -> Result<()> {
    let sql = "UPDATE saved_view SET name = $1, shared = $2, content = $3, search = $4, version = $5 WHERE id = $6";
    let values = [
        view.name.as_str().into(),
        view.shared.into(),
        view.content.as_str().into(),
        view.search.as_str().into(),
        view.version.into(),
        view.id.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, id: SavedViewId) -> Result<()> {
    tx.execute("DELETE FROM saved_view WHERE id = $1", [id.into()]).await?;
    Ok(())
}

/// One that the actor sees, locked for change.
pub(super) async fn lock(tx: &Tx, id: SavedViewId) -> Result<Model> {
    let sql = format!("SELECT * FROM saved_view WHERE id = $1 AND (shared OR person_id = $2){}", tx.for_update());
    tx.query_one(&sql, [id.into(), Value::from(tx.actor().person())]).await?.ok_or(Error::NotFound)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &NoFilters) -> Result<Page<Model>> {
    let seen = Condition::any().add(col("shared")).add(col("person_id").eq(Expr::val(Value::from(tx.actor().person()))));
    let mut select =
        Query::select().column((Alias::new("saved_view"), Asterisk).into_column_ref()).from(Alias::new("saved_view")).to_owned();
    select.cond_where(seen).cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "saved_views",
        id: col("id"),
        id_of: |view: &Model| view.id.to_string(),
        fields: vec![SortField { name: "name", column: col("search"), value: |view| view.search.as_str().into() }],
        descending: false,
    };
    keyset.page(tx, select, query, filters).await
}
