//! Table `support_request_entry`. Whoever isn't of the vendor gets public entries only: the query decides.

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult, Value,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Order, Query, SelectStatement, SimpleExpr},
};

use super::{EntryId, EntryKind, NewEntry, Side, Visibility};
use crate::support_request::{SupportRequestId, store};

/// An entry as its reader sees it.
#[derive(Clone, Debug, FromQueryResult)]
pub(in crate::support_request) struct Model {
    pub id: EntryId,
    pub position: i64,
    pub at: Timestamp,
    pub kind: EntryKind,
    pub visibility: Visibility,
    pub side: Side,
    pub author_id: Option<PersonId>,
    pub body: Option<String>,
    /// JSON, by kind.
    pub detail: String,
    pub author_first_name: Option<String>,
    pub author_last_name: Option<String>,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("support_request_entry"), Alias::new(name)))
}

/// Adds entries to a locked support request in one statement; its `entries` counts them on.
pub(in crate::support_request) async fn append(tx: &Tx, request: &mut store::Model, entries: Vec<NewEntry>) -> Result<()> {
    const COLUMNS: usize = 10;
    let mut values: Vec<Value> = Vec::with_capacity(entries.len() * COLUMNS);
    let mut tuples = Vec::with_capacity(entries.len());
    for entry in entries {
        request.entries += 1;
        let first = values.len() + 1;
        tuples.push(format!("({})", (first..first + COLUMNS).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ")));
        let id: EntryId = tx.new_id();
        values.extend::<[Value; COLUMNS]>([
            id.into(),
            request.id.into(),
            request.entries.into(),
            tx.now().into(),
            entry.kind.into(),
            entry.visibility.into(),
            entry.side.into(),
            entry.author.into(),
            entry.body.into(),
            entry.detail.to_string().into(),
        ]);
    }
    let sql = format!(
        "INSERT INTO support_request_entry (id, support_request_id, position, at, kind, visibility, side, author_id, body, detail) VALUES {}",
        tuples.join(", ")
    );
    tx.execute(&sql, values).await?;
    Ok(())
}

/// The entries of a support request that the actor sees, as far as the actor may see them.
fn visible(tx: &Tx, request: SupportRequestId) -> SelectStatement {
    let entry = Alias::new("support_request_entry");
    let person = |name: &'static str| Expr::col((Alias::new("person"), Alias::new(name)));
    let mut select = Query::select()
        .column((entry.clone(), Asterisk).into_column_ref())
        .expr_as(person("first_name"), Alias::new("author_first_name"))
        .expr_as(person("last_name"), Alias::new("author_last_name"))
        .from(entry)
        .left_join(Alias::new("person"), person("id").eq(col("author_id")))
        .and_where(col("support_request_id").eq(request))
        .to_owned();
    if !(tx.actor().is_vendor() || tx.actor().is_system()) {
        select.and_where(col("visibility").eq(Visibility::Public));
    }
    select
}

/// The messages among `ids` of a support request, in order.
pub(in crate::support_request) async fn messages(tx: &Tx, request: SupportRequestId, ids: &[String]) -> Result<Vec<Model>> {
    let mut select = visible(tx, request);
    select
        .and_where(col("kind").eq(EntryKind::Message))
        .and_where(col("id").is_in(ids.iter().map(String::as_str)))
        .order_by_expr(col("position"), Order::Asc);
    Ok(tx.conn().query_all(&select).await?.iter().map(|row| Model::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// The entry that was just added at a position.
pub(in crate::support_request) async fn at(tx: &Tx, request: SupportRequestId, position: i64) -> Result<Model> {
    let select = visible(tx, request).and_where(col("position").eq(position)).to_owned();
    let row = tx.conn().query_one(&select).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

pub(in crate::support_request) async fn page(tx: &Tx, request: SupportRequestId, query: &PageQuery) -> Result<Page<Model>> {
    let keyset = Keyset {
        list: "support_request_entries",
        id: col("id"),
        id_of: |entry: &Model| entry.id.to_string(),
        fields: vec![SortField { name: "at", column: col("position"), value: |entry| entry.position.into() }],
        descending: false,
    };
    keyset.page(tx, visible(tx, request), query, &request).await
}
