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

use super::{Category, Channel, CloseReason, Priority, Status, SupportRequestId, api::Filters, escalation::EscalationLevel};
use crate::{calendar::CalendarId, clock::ClockMark};

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
    pub channel: Channel,
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
    /// JSON of a `Closing`.
    pub closing: String,
    pub closing_warning_at: Option<Timestamp>,
    pub closes_at: Option<Timestamp>,
    /// Told when it was closed.
    pub reopen_until: Option<Timestamp>,
    /// How often.
    pub reopened: i64,
    /// What it goes on from.
    pub previous_id: Option<SupportRequestId>,
    pub merged_into_id: Option<SupportRequestId>,
    /// In order, each between two spaces.
    pub tags: String,
    /// JSON: further addresses of the customer that get its mails.
    pub recipients: String,
    /// The worst of its running clocks that was told.
    pub clock_mark: ClockMark,
    /// A P1 opened online becomes P2 then, unless its call was confirmed.
    pub call_by: Option<Timestamp>,
    /// The confirmed call: a P1's response counts from it.
    pub called_at: Option<Timestamp>,
    /// JSON of a `CallContact`.
    pub call_contact: Option<String>,
    /// JSON of an `AskedPriority`.
    pub priority_asked: Option<String>,
    /// JSON of an `AfterHours`.
    pub after_hours: Option<String>,
    pub escalation_level: Option<EscalationLevel>,
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
    /// The reader is of the vendor.
    pub inside: bool,
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
            inside: row.try_get(pre, "shown_inside")?,
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
    pub service_manager_id: Option<PersonId>,
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
        .columns(
            ["id", "kind", "status", "company", "support_region", "support_offering", "premium_until", "service_manager_id"]
                .map(Alias::new),
        )
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
pub(crate) async fn lock(tx: &Tx, id: SupportRequestId) -> Result<Model> {
    let select = Entity::find_by_id(id).filter(identity::scope(tx.actor(), col("customer_id"))).lock_exclusive();
    select.one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// Writes all fields of a locked row and raises its version.
pub(super) async fn save(tx: &Tx, request: &mut Model) -> Result<()> {
    request.version += 1;
    save_quietly(tx, request).await
}

/// The same under its old version: what changed is no reason to stop somebody's reply.
pub(super) async fn save_quietly(tx: &Tx, request: &mut Model) -> Result<()> {
    request.updated_at = tx.now();
    let mut active = request.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(request.id);
    active.update(tx.conn()).await?;
    // Whoever has it open sees it at once, as far as they may.
    tx.announce(super::live::TOPIC, &request.id.to_string());
    Ok(())
}

#[derive(FromQueryResult)]
struct Found {
    id: SupportRequestId,
}

/// Whose closing warning, or closing for no response, is due.
pub(super) async fn due_to_close(tx: &Tx, limit: i64) -> Result<Vec<SupportRequestId>> {
    let sql = "SELECT id FROM (SELECT id FROM support_request WHERE closing_warning_at <= $1 ORDER BY closing_warning_at, id LIMIT $2) AS warned \
               UNION SELECT id FROM (SELECT id FROM support_request WHERE closes_at <= $1 AND closing_warning_at IS NULL \
               ORDER BY closes_at, id LIMIT $2) AS closed ORDER BY id LIMIT $2";
    let found = tx.query_all::<Found>(sql, [tx.now().into(), limit.into()]).await?;
    Ok(found.into_iter().map(|found| found.id).collect())
}

/// The only link that confirms, from now on.
pub(super) async fn replace_confirm_link(tx: &Tx, id: SupportRequestId, token_hash: &str, expires_at: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM support_confirm_link WHERE support_request_id = $1", [id.into()]).await?;
    let sql = "INSERT INTO support_confirm_link (token_hash, support_request_id, expires_at) VALUES ($1, $2, $3)";
    tx.execute(sql, [token_hash.into(), id.into(), expires_at.into()]).await?;
    Ok(())
}

/// Uses a link up; answers whose it was, unless it was used before or is too old.
pub(super) async fn use_confirm_link(tx: &Tx, token_hash: &str) -> Result<Option<SupportRequestId>> {
    let sql = "UPDATE support_confirm_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 \
               RETURNING support_request_id AS id";
    Ok(tx.query_one::<Found>(sql, [token_hash.into(), tx.now().into()]).await?.map(|found| found.id))
}

/// The support request of a link that was just used: whoever has it needs no scope.
pub(super) async fn lock_of_link(tx: &Tx, id: SupportRequestId) -> Result<Model> {
    Entity::find_by_id(id).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}

#[derive(FromQueryResult)]
struct Numbered {
    number: String,
}

/// The number of a support request of the same customer as one that is loaded.
pub(super) async fn number_of(tx: &Tx, id: SupportRequestId) -> Result<String> {
    let found = tx.query_one::<Numbered>("SELECT number FROM support_request WHERE id = $1", [id.into()]).await?;
    Ok(found.ok_or(Error::NotFound)?.number)
}

/// The P1s whose call is overdue.
pub(super) async fn awaited_calls(tx: &Tx, limit: usize) -> Result<Vec<SupportRequestId>> {
    let sql = format!("SELECT id FROM support_request WHERE call_by IS NOT NULL AND call_by <= $1 ORDER BY call_by, id LIMIT {limit}");
    Ok(tx.query_all::<Found>(&sql, [tx.now().into()]).await?.into_iter().map(|found| found.id).collect())
}

/// Whether internal fields may be shown to the actor.
pub(super) fn is_inside(tx: &Tx) -> bool {
    tx.actor().is_vendor() || tx.actor().is_system()
}

/// Writes what its clocks did. No version is raised: whoever reads or answers it just now need not read it anew.
pub(super) async fn mark(tx: &Tx, request: &Model) -> Result<()> {
    tx.execute(
        "UPDATE support_request SET clock_mark = $1, entries = $2 WHERE id = $3",
        [request.clock_mark.into(), request.entries.into(), request.id.into()],
    )
    .await?;
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
        .expr_as(Expr::value(is_inside(tx)), Alias::new("shown_inside"))
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

/// The desk's own filters: what is open, nobody's, watched, tagged.
fn narrow(tx: &Tx, select: &mut SelectStatement, filters: &Filters) {
    let ids = |table: &'static str, column: &'static str, value: Value| {
        Query::select()
            .column(Alias::new("support_request_id"))
            .from(Alias::new(table))
            .and_where(of(table, column).eq(Expr::val(value)))
            .to_owned()
    };
    if let Some(open) = filters.open {
        select.and_where(if open { col("status").ne(Status::Closed) } else { col("status").eq(Status::Closed) });
    }
    select
        .and_where_option(filters.mine.filter(|mine| *mine).map(|_| col("assignee_id").eq(Expr::val(Value::from(tx.actor().person())))))
        .and_where_option(filters.unassigned.filter(|nobodys| *nobodys).map(|_| col("assignee_id").is_null()));
    if let Some(age) = filters.age {
        select
            .and_where_option(age.opened_after(tx.now()).map(|after| col("created_at").gt(after)))
            .and_where_option(age.opened_by(tx.now()).map(|by| col("created_at").lte(by)));
    }
    if filters.watched == Some(true) {
        select.and_where(col("id").in_subquery(ids("support_request_watcher", "person_id", tx.actor().person().into())));
    }
    if let Some(tag) = &filters.tag {
        // Whoever sees no tags learns nothing by asking for one.
        let tag = if is_inside(tx) { tag.clone() } else { String::new() };
        select.and_where(col("id").in_subquery(ids("support_request_tag", "tag", tag.into())));
    }
}

/// The support requests that the actor sees and that fit the filters and the words.
pub(super) fn filtered(tx: &Tx, q: Option<&str>, filters: &Filters) -> SelectStatement {
    let mut select = view(tx);
    select
        .and_where_option(filters.status.map(|status| col("status").eq(status)))
        .and_where_option(filters.priority.map(|priority| col("priority").eq(priority)))
        .and_where_option(filters.customer_id.map(|customer| col("customer_id").eq(customer)))
        .and_where_option(filters.product_code.as_deref().map(|code| of("product", "code").eq(code)))
        .and_where_option(filters.assignee.map(|assignee| col("assignee_id").eq(assignee)))
        .and_where_option(filters.clock.filter(|_| is_inside(tx)).map(|mark| col("clock_mark").eq(mark)));
    narrow(tx, &mut select, filters);
    select.cond_where(match super::whole_number(q.unwrap_or_default()) {
        Some(number) => Condition::all().add(col("number").eq(number)),
        None => db::has_words(q, &[col("search"), of("organization", "search")]),
    });
    select
}

/// What the list can be sorted by.
pub(crate) const SORTS: [&str; 3] = ["response_due_at", "created_at", "updated_at"];

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<View>> {
    let select = filtered(tx, query.q.as_deref(), filters);
    let keyset = Keyset {
        list: "support_requests",
        id: col("id"),
        id_of: |view: &View| view.request.id.to_string(),
        fields: vec![
            SortField { name: SORTS[0], column: col("due_order"), value: |view| view.request.due_order.into() },
            SortField { name: SORTS[1], column: col("created_at"), value: |view| view.request.created_at.into() },
            SortField { name: SORTS[2], column: col("updated_at"), value: |view| view.request.updated_at.into() },
        ],
        descending: false,
    };
    keyset.page(tx, select, query, filters).await
}
