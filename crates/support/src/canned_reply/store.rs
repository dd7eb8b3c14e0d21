//! Table `canned_reply`. They are the vendor's, the same for all of its people: no scope here.

use db::{Error, Keyset, Result, SortField, Tx};
use identity::Language;
use kernel::{Page, PageQuery, Timestamp};
use sea_orm::{
    FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SimpleExpr},
};

use super::{CannedReplyId, api::Filters};

#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Model {
    pub id: CannedReplyId,
    pub name: String,
    pub language: Language,
    pub body: String,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("canned_reply"), Alias::new(name)))
}

pub(super) async fn insert(tx: &Tx, reply: &Model) -> Result<()> {
    let sql = "INSERT INTO canned_reply (id, name, language, body, search, version, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = [
        reply.id.into(),
        reply.name.as_str().into(),
        reply.language.into(),
        reply.body.as_str().into(),
        reply.search.as_str().into(),
        reply.version.into(),
        reply.created_at.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn save(tx: &Tx, reply: &Model) -> Result<()> {
    let sql = "UPDATE canned_reply SET name = $1, language = $2, body = $3, search = $4, version = $5 WHERE id = $6";
    let values = [
        reply.name.as_str().into(),
        reply.language.into(),
        reply.body.as_str().into(),
        reply.search.as_str().into(),
        reply.version.into(),
        reply.id.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, id: CannedReplyId) -> Result<()> {
    tx.execute("DELETE FROM canned_reply WHERE id = $1", [id.into()]).await?;
    Ok(())
}

pub(super) async fn find(tx: &Tx, id: CannedReplyId) -> Result<Model> {
    tx.query_one("SELECT * FROM canned_reply WHERE id = $1", [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn lock(tx: &Tx, id: CannedReplyId) -> Result<Model> {
    let sql = format!("SELECT * FROM canned_reply WHERE id = $1{}", tx.for_update());
    tx.query_one(&sql, [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut select =
        Query::select().column((Alias::new("canned_reply"), Asterisk).into_column_ref()).from(Alias::new("canned_reply")).to_owned();
    select
        .and_where_option(filters.language.map(|language| col("language").eq(language)))
        .cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "canned_replies",
        id: col("id"),
        id_of: |reply: &Model| reply.id.to_string(),
        fields: vec![SortField { name: "name", column: col("search"), value: |reply| reply.search.as_str().into() }],
        descending: false,
    };
    keyset.page(tx, select, query, filters).await
}
