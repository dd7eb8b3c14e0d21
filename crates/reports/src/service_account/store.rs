use db::{Error, Keyset, Result, SortField, Tx};
use identity::{Language, SupportOffering};
use kernel::{OrganizationId, Page, PageQuery, PersonId, Role, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, SimpleExpr},
};
use support::{Priority, clock::ClockMark};

use super::api::Filters;

/// A customer with somebody of the vendor who looks after it.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Account {
    pub id: OrganizationId,
    pub company: String,
    pub city: String,
    pub country: String,
    pub language: Language,
    pub time_zone: String,
    pub search: String,
    pub support_offering: SupportOffering,
    pub premium_until: Option<Timestamp>,
    pub service_manager_id: PersonId,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
}

impl Account {
    /// The name of whoever looks after it.
    pub fn manager(&self) -> String {
        [self.first_name.as_deref(), self.last_name.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}
fn col(column: &'static str) -> SimpleExpr {
    of("organization", column)
}

/// What the actor looks after.
fn accounts(tx: &Tx) -> SelectStatement {
    let mut select = Query::select();
    for column in
        ["id", "company", "city", "country", "language", "time_zone", "search", "support_offering", "premium_until", "service_manager_id"]
    {
        select.expr_as(col(column), Alias::new(column));
    }
    for column in ["first_name", "last_name", "email"] {
        select.expr_as(of("person", column), Alias::new(column));
    }
    select
        .from(Alias::new("organization"))
        .left_join(Alias::new("person"), of("person", "id").eq(col("service_manager_id")))
        .and_where(col("kind").eq("customer"))
        .and_where(col("service_manager_id").is_not_null())
        .cond_where(identity::scope(tx.actor(), col("id")));
    let actor = tx.actor();
    if actor.membership.is_some_and(|membership| membership.role == Role::CustomerServiceManager) {
        select.and_where(col("service_manager_id").eq(Expr::val(actor.person())));
    }
    select
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Account>> {
    let mut select = accounts(tx);
    select
        .and_where_option(filters.service_manager_id.map(|manager| col("service_manager_id").eq(manager)))
        .and_where_option(filters.support_offering.map(|offering| col("support_offering").eq(offering)))
        .cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "service_accounts",
        id: col("id"),
        id_of: |account: &Account| account.id.to_string(),
        fields: vec![SortField { name: "company", column: col("search"), value: |account| account.search.as_str().into() }],
        descending: false,
    };
    keyset.page(tx, select, query, filters).await
}

pub(super) async fn find(tx: &Tx, id: OrganizationId) -> Result<Account> {
    let select = accounts(tx).and_where(col("id").eq(id)).to_owned();
    let row = tx.conn().query_one(&select).await?.ok_or(Error::NotFound)?;
    Ok(Account::from_query_result(&row, "")?)
}

#[derive(FromQueryResult)]
pub(super) struct Requests {
    pub customer_id: OrganizationId,
    pub priority: Priority,
    pub clock_mark: ClockMark,
    pub requests: i64,
}

#[derive(FromQueryResult)]
pub(super) struct Escalations {
    pub customer_id: OrganizationId,
    pub escalations: i64,
}

#[derive(FromQueryResult)]
pub(super) struct Licenses {
    pub customer_id: OrganizationId,
    pub status: String,
    pub licenses: i64,
    pub exceeded: i64,
    pub next_end: Option<Timestamp>,
    pub last_end: Option<Timestamp>,
}

/// A text of ours for these customers.
async fn of_customers<R: FromQueryResult>(tx: &Tx, text: &str, ids: &[OrganizationId]) -> Result<Vec<R>> {
    let places: Vec<String> = (1..=ids.len()).map(|place| format!("${place}")).collect();
    let sql = text
        .replace("{ids}", &places.join(", "))
        .replace("{status}", crate::license_status())
        .replace("{now}", &tx.now().as_microsecond().to_string());
    tx.query_all(&sql, ids.iter().map(|id| (*id).into())).await
}

pub(super) async fn requests(tx: &Tx, ids: &[OrganizationId]) -> Result<Vec<Requests>> {
    of_customers(tx, include_str!("requests.sql"), ids).await
}
pub(super) async fn escalations(tx: &Tx, ids: &[OrganizationId]) -> Result<Vec<Escalations>> {
    of_customers(tx, include_str!("escalations.sql"), ids).await
}
pub(super) async fn licenses(tx: &Tx, ids: &[OrganizationId]) -> Result<Vec<Licenses>> {
    of_customers(tx, include_str!("licenses.sql"), ids).await
}
