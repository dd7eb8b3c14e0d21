//! Lists by keyset: each page starts behind the last row of the one before, so page 10,000 costs what page 1 costs. The
//! cursor is signed over list, order and filters.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Page, PageQuery};
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Expr, ExprTrait, Order, Query, SelectStatement, SimpleExpr},
};
use serde::{Deserialize, Serialize};

use crate::{Error, Result, Tx};

/// A field that a list can be sorted by. Its column never holds NULL.
pub struct SortField<M> {
    pub name: &'static str,
    pub column: SimpleExpr,
    pub value: fn(&M) -> SortValue,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SortValue {
    Number(i64),
    Text(String),
}
impl From<SortValue> for SimpleExpr {
    fn from(value: SortValue) -> Self {
        match value {
            SortValue::Number(number) => Expr::value(number),
            SortValue::Text(text) => Expr::value(text),
        }
    }
}
impl From<kernel::Timestamp> for SortValue {
    fn from(instant: kernel::Timestamp) -> Self {
        Self::Number(instant.as_microsecond())
    }
}
impl From<i64> for SortValue {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<&str> for SortValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// How a list is paged: its name, the id column that breaks ties, and what it sorts by. The first field is the default.
pub struct Keyset<M> {
    pub list: &'static str,
    pub id: SimpleExpr,
    pub id_of: fn(&M) -> String,
    pub fields: Vec<SortField<M>>,
    /// Whether the default order is newest (or largest) first.
    pub descending: bool,
}

/// Totals are exact up to here; beyond it the list says that there are more.
const COUNT_CAP: u64 = 1_000;

#[derive(Serialize, Deserialize)]
struct Position {
    value: SortValue,
    id: String,
}

impl<M: FromQueryResult> Keyset<M> {
    /// One page of `select`, which is already scoped and filtered. `filters` are what the caller filtered by: a cursor works
    /// only with the same ones.
    pub async fn page(&self, tx: &Tx, mut select: SelectStatement, query: &PageQuery, filters: &impl Serialize) -> Result<Page<M>> {
        let limit = limit(query)?;
        let (field, descending) = self.order(query)?;
        let context = serde_json::to_string(&(self.list, field.name, descending, &query.q, filters))?;
        let total = if query.exporting { 0 } else { count(tx, &select).await? };
        if let Some(cursor) = &query.cursor {
            let position = open_cursor(tx, &context, cursor)?;
            let here = Expr::tuple([field.column.clone(), self.id.clone()]);
            let there = Expr::tuple([position.value.into(), Expr::value(position.id)]);
            select.and_where(if descending { here.lt(there) } else { here.gt(there) });
        }
        let order = if descending { Order::Desc } else { Order::Asc };
        select.order_by_expr(field.column.clone(), order.clone()).order_by_expr(self.id.clone(), order).limit(u64::from(limit) + 1);
        let rows = tx.conn().query_all(&select).await?;
        let mut items = rows.iter().map(|row| M::from_query_result(row, "")).collect::<Result<Vec<_>, _>>()?;
        let more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let next_cursor = match items.last() {
            Some(last) if more => Some(make_cursor(tx, &context, &Position { value: (field.value)(last), id: (self.id_of)(last) })?),
            _ => None,
        };
        Ok(Page { items, next_cursor, total: Ord::min(total, COUNT_CAP), total_is_exact: total <= COUNT_CAP && !query.exporting })
    }

    fn order(&self, query: &PageQuery) -> Result<(&SortField<M>, bool)> {
        match query.sort() {
            None => self.fields.first().map(|field| (field, self.descending)).ok_or_else(|| Error::Sort(String::new())),
            Some(sort) => self
                .fields
                .iter()
                .find(|field| field.name == sort.field)
                .map(|field| (field, sort.descending))
                .ok_or_else(|| Error::Sort(sort.field.to_owned())),
        }
    }
}

fn limit(query: &PageQuery) -> Result<u32> {
    if query.exporting {
        return Ok(PageQuery::EXPORT_LIMIT);
    }
    let limit = query.limit.unwrap_or(PageQuery::DEFAULT_LIMIT);
    if limit == 0 || limit > PageQuery::MAX_LIMIT { Err(Error::Limit) } else { Ok(limit) }
}

async fn count(tx: &Tx, select: &SelectStatement) -> Result<u64> {
    let mut inner = select.clone();
    inner.clear_selects().clear_order_by().expr(Expr::value(1)).limit(COUNT_CAP + 1);
    let outer = Query::select().expr(Expr::cust("COUNT(*)")).from_subquery(inner, Alias::new("counted")).to_owned();
    let row = tx.conn().query_one(&outer).await?.ok_or(Error::NotFound)?;
    let total: i64 = row.try_get_by_index(0)?;
    Ok(total.unsigned_abs())
}

fn make_cursor(tx: &Tx, context: &str, position: &Position) -> Result<String> {
    let body = serde_json::to_vec(position)?;
    let tag = tx.vault().sign("cursor", &[context.as_bytes(), &[0], &body].concat());
    Ok(URL_SAFE_NO_PAD.encode([&tag[..16], &body].concat()))
}

fn open_cursor(tx: &Tx, context: &str, cursor: &str) -> Result<Position> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| Error::Cursor)?;
    let (tag, body) = bytes.split_at_checked(16).ok_or(Error::Cursor)?;
    let expected = tx.vault().sign("cursor", &[context.as_bytes(), &[0], body].concat());
    if expected[..16] != *tag {
        return Err(Error::Cursor);
    }
    serde_json::from_slice(body).map_err(|_| Error::Cursor)
}
