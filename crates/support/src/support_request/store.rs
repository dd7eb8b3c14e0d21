use catalog::ProductId;
use db::{Error, Keyset, Result, SortField, Tx};
use identity::{Language, SupportOffering};
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Page, PageQuery, PersonId, Timestamp};
use licensing::LicenseId;
use sea_orm::{
    ActiveModelTrait, ActiveValue, ConnectionTrait, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QueryResult, QuerySelect,
    entity::prelude::*,
    sea_query::{Alias, Asterisk, Condition, Expr, ExprTrait, IntoColumnRef, Query, SelectStatement, SimpleExpr},
};

use super::{Category, CloseReason, Priority, Status, SupportRequestId, api::Filters};
use crate::calendar::CalendarId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "support_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SupportRequestId,
    pub number: String,
    pub customer_id: OrganizationId,
    pub product_id: Option<ProductId>,
    pub license_id: Option<LicenseId>,
    pub category: Category,
    pub subject: String,
    pub description: String,
    pub business_impact: String,
    pub language: Language,
    pub channel: String,
    pub priority_requested: Option<Priority>,
    /// The one that counts.
    pub priority: Priority,
    /// By a CSE.
    pub priority_chosen: bool,
    /// Opened online as P1, and no call was confirmed.
    pub awaits_call: bool,
    pub status: Status,
    pub close_reason: Option<CloseReason>,
    pub rating: Option<i64>,
    pub offering: SupportOffering,
    /// JSON of an `Entitlement`.
    pub entitlement: String,
    pub calendar_id: CalendarId,
    pub assignee_id: Option<PersonId>,
    pub opened_by: Option<PersonId>,
    pub response_due_at: Option<Timestamp>,
    pub responded_at: Option<Timestamp>,
    /// What lists sort by: [`Model::due_order_of`].
    pub due_order: i64,
    pub closed_at: Option<Timestamp>,
    /// The position of the timeline's last entry.
    pub entries: i64,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// A support request as its reader sees it, with the names that it shows.
#[derive(Clone, Debug)]
pub(crate) struct View {
    pub request: Model,
    pub company: String,
    pub product: Option<(String, String)>,
    pub assignee: Option<(String, String)>,
    pub time_zone: String,
}

impl FromQueryResult for View {
    fn from_query_result(row: &QueryResult, pre: &str) -> std::result::Result<Self, DbErr> {
        let pair = |first: &str, second: &str| -> std::result::Result<_, DbErr> {
            Ok(row.try_get::<Option<String>>(pre, first)?.zip(row.try_get::<Option<String>>(pre, second)?))
        };
        Ok(Self {
            request: Model::from_query_result(row, pre)?,
            company: row.try_get(pre, "shown_company")?,
            product: pair("shown_product_code", "shown_product_name")?,
            assignee: pair("shown_first_name", "shown_last_name")?,
            time_zone: row.try_get(pre, "shown_time_zone")?,
        })
    }
}

/// What opening a support request must know of its customer.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Customer {
    pub id: OrganizationId,
    pub kind: OrganizationKind,
    pub status: OrganizationStatus,
    pub company: String,
    pub support_region: String,
    pub support_offering: SupportOffering,
    pub premium_until: Option<Timestamp>,
}

fn of(table: &'static str, name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(name)))
}
fn col(name: &'static str) -> SimpleExpr {
    of("support_request", name)
}

/// The organization that a support request is opened for, if the actor sees it.
pub(super) async fn customer(tx: &Tx, id: OrganizationId) -> Result<Customer> {
    let select = Query::select()
        .columns(["id", "kind", "status", "company", "support_region", "support_offering", "premium_until"].map(Alias::new))
        .from(Alias::new("organization"))
        .cond_where(Condition::all().add(of("organization", "id").eq(id)).add(identity::scope(tx.actor(), of("organization", "id"))))
        .to_owned();
    let row = tx.conn().query_one(&select).await?.ok_or(Error::NotFound)?;
    Ok(Customer::from_query_result(&row, "")?)
}

#[derive(FromQueryResult)]
struct Counted {
    value: i64,
}

/// The next number. The counter's row stays locked to the end of the transaction, so numbers have no gaps and are in order.
pub(super) async fn next_number(tx: &Tx) -> Result<i64> {
    let sql = "UPDATE counter SET value = value + 1 WHERE name = 'support_request' RETURNING value";
    Ok(tx.query_one::<Counted>(sql, []).await?.ok_or(Error::NotFound)?.value)
}

pub(super) async fn insert(tx: &Tx, request: &Model) -> Result<()> {
    Entity::insert(request.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// One support request in the actor's scope, locked for change.
pub(super) async fn lock(tx: &Tx, id: SupportRequestId) -> Result<Model> {
    let select = Entity::find_by_id(id).filter(identity::scope(tx.actor(), col("customer_id"))).lock_exclusive();
    select.one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// Writes all fields of a locked row and raises its version.
pub(super) async fn save(tx: &Tx, request: &mut Model) -> Result<()> {
    request.version += 1;
    request.updated_at = tx.now();
    let mut active = request.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(request.id);
    active.update(tx.conn()).await?;
    Ok(())
}

/// The support requests that the actor sees, with the names that they show.
fn view(tx: &Tx) -> SelectStatement {
    let request = Alias::new("support_request");
    Query::select()
        .column((request.clone(), Asterisk).into_column_ref())
        .expr_as(of("organization", "company"), Alias::new("shown_company"))
        .expr_as(of("product", "code"), Alias::new("shown_product_code"))
        .expr_as(of("product", "name"), Alias::new("shown_product_name"))
        .expr_as(of("person", "first_name"), Alias::new("shown_first_name"))
        .expr_as(of("person", "last_name"), Alias::new("shown_last_name"))
        .expr_as(of("calendar", "time_zone"), Alias::new("shown_time_zone"))
        .from(request)
        .inner_join(Alias::new("organization"), of("organization", "id").eq(col("customer_id")))
        .inner_join(Alias::new("calendar"), of("calendar", "id").eq(col("calendar_id")))
        .left_join(Alias::new("product"), of("product", "id").eq(col("product_id")))
        .left_join(Alias::new("person"), of("person", "id").eq(col("assignee_id")))
        .cond_where(identity::scope(tx.actor(), col("customer_id")))
        .to_owned()
}

pub(super) async fn find(tx: &Tx, id: SupportRequestId) -> Result<View> {
    let select = view(tx).and_where(col("id").eq(id)).to_owned();
    let row = tx.conn().query_one(&select).await?.ok_or(Error::NotFound)?;
    Ok(View::from_query_result(&row, "")?)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<View>> {
    let mut select = view(tx);
    select
        .and_where_option(filters.status.map(|status| col("status").eq(status)))
        .and_where_option(filters.priority.map(|priority| col("priority").eq(priority)))
        .and_where_option(filters.customer_id.map(|customer| col("customer_id").eq(customer)))
        .and_where_option(filters.product_code.as_deref().map(|code| of("product", "code").eq(code)))
        .and_where_option(filters.assignee.map(|assignee| col("assignee_id").eq(assignee)));
    select.cond_where(db::has_words(query.q.as_deref(), &[col("search"), of("organization", "search")]));
    let keyset = Keyset {
        list: "support_requests",
        id: col("id"),
        id_of: |view: &View| view.request.id.to_string(),
        fields: vec![
            SortField { name: "response_due_at", column: col("due_order"), value: |view| view.request.due_order.into() },
            SortField { name: "created_at", column: col("created_at"), value: |view| view.request.created_at.into() },
            SortField { name: "updated_at", column: col("updated_at"), value: |view| view.request.updated_at.into() },
        ],
        descending: false,
    };
    keyset.page(tx, select, query, filters).await
}
