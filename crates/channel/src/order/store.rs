use db::{Error, Keyset, Result, SortField, Tx};
use jiff::civil::Date;
use kernel::{Currency, Money, OrganizationId, Page, PageQuery, PersonId, Timestamp};
use licensing::LicenseId;
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{OrderId, OrderKind, OrderStatus, api::Filters};
use crate::{
    registration_key::RegistrationKeyId,
    renewal::{Line, LineKind, Span},
    service_plan::ServicePlanId,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: OrderId,
    pub number: String,
    pub kind: OrderKind,
    pub status: OrderStatus,
    /// The partner that sells, or the vendor.
    pub owner_id: OrganizationId,
    pub owner_company: String,
    /// Absent: whoever gets the key.
    pub customer_id: Option<OrganizationId>,
    pub customer_company: Option<String>,
    pub service_plan_id: ServicePlanId,
    pub service_plan_name: String,
    pub license_id: Option<LicenseId>,
    pub registration_key_id: Option<RegistrationKeyId>,
    pub title: String,
    pub units: i64,
    pub months: Option<i64>,
    pub recipient_email: Option<String>,
    pub reference: String,
    pub po_number: String,
    pub written_request: Option<String>,
    pub automatic: bool,
    pub currency: Currency,
    pub total: i64,
    pub cancel_reason: Option<String>,
    pub search: String,
    pub version: i64,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub confirmed_at: Option<Timestamp>,
    pub done_at: Option<Timestamp>,
    pub canceled_at: Option<Timestamp>,
}

impl Model {
    pub(crate) const fn total(&self) -> Money {
        Money { amount: self.total, currency: self.currency }
    }
}

fn wrong(what: &str) -> Error {
    sea_orm::DbErr::Type(format!("a stored {what} does not read")).into()
}

fn col(name: &'static str) -> SimpleExpr {
    of("license_order", name)
}
fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

fn select(tx: &Tx) -> SelectStatement {
    use sea_orm::JoinType::{InnerJoin, LeftJoin};
    Query::select()
        .column((Alias::new("license_order"), Asterisk).into_column_ref())
        .expr_as(of("service_plan", "name"), Alias::new("service_plan_name"))
        .expr_as(of("customer", "company"), Alias::new("customer_company"))
        .expr_as(of("owner", "company"), Alias::new("owner_company"))
        .from(Alias::new("license_order"))
        .inner_join(Alias::new("service_plan"), of("service_plan", "id").eq(col("service_plan_id")))
        .join_as(InnerJoin, Alias::new("organization"), Alias::new("owner"), of("owner", "id").eq(col("owner_id")))
        .join_as(LeftJoin, Alias::new("organization"), Alias::new("customer"), of("customer", "id").eq(col("customer_id")))
        .cond_where(identity::scope(tx.actor(), col("owner_id")))
        .to_owned()
}

/// One order in the actor's scope.
pub(super) async fn find(tx: &Tx, id: OrderId) -> Result<Model> {
    one(tx, select(tx).and_where(col("id").eq(id)).to_owned()).await
}

/// The same, locked for change.
pub(super) async fn lock(tx: &Tx, id: OrderId) -> Result<Model> {
    let mut statement = select(tx);
    statement.and_where(col("id").eq(id)).lock_with_tables(LockType::Update, [Alias::new("license_order")]);
    one(tx, statement).await
}

async fn one(tx: &Tx, statement: SelectStatement) -> Result<Model> {
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

#[derive(FromQueryResult)]
struct Counted {
    value: i64,
}

/// The next number. The counter's row stays locked to the end of the transaction, so numbers have no gaps and are in order.
pub(super) async fn next_number(tx: &Tx) -> Result<i64> {
    let sql = "UPDATE counter SET value = value + 1 WHERE name = 'order' RETURNING value";
    Ok(tx.query_one::<Counted>(sql, []).await?.ok_or(Error::NotFound)?.value)
}

pub(super) async fn insert(tx: &Tx, order: &Model, lines: &[Line]) -> Result<()> {
    let sql = "INSERT INTO license_order (id, number, kind, status, owner_id, customer_id, service_plan_id, license_id, \
               registration_key_id, title, units, months, recipient_email, reference, po_number, written_request, automatic, currency, \
               total, cancel_reason, search, version, created_by, created_at, confirmed_at, done_at, canceled_at) VALUES ($1, $2, $3, $4, \
               $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)";
    let order = order.clone();
    let values = [
        order.id.into(),
        order.number.into(),
        order.kind.into(),
        order.status.into(),
        order.owner_id.into(),
        order.customer_id.into(),
        order.service_plan_id.into(),
        order.license_id.into(),
        order.registration_key_id.into(),
        order.title.into(),
        order.units.into(),
        order.months.into(),
        order.recipient_email.into(),
        order.reference.into(),
        order.po_number.into(),
        order.written_request.into(),
        order.automatic.into(),
        order.currency.into(),
        order.total.into(),
        order.cancel_reason.into(),
        order.search.into(),
        order.version.into(),
        order.created_by.into(),
        order.created_at.into(),
        order.confirmed_at.into(),
        order.done_at.into(),
        order.canceled_at.into(),
    ];
    tx.execute(sql, values).await?;
    insert_lines(tx, order.id, lines).await
}

async fn insert_lines(tx: &Tx, order: OrderId, lines: &[Line]) -> Result<()> {
    for (position, line) in (1_i64..).zip(lines) {
        let (months, days) = match line.span {
            Span::Months(months) => (Some(months), None),
            Span::Days(days) => (None, Some(days)),
        };
        tx.execute(
            "INSERT INTO license_order_line (order_id, position, kind, units, unit_price, months, days, starts_on, ends_on, amount) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            [
                order.into(),
                position.into(),
                line.kind.into(),
                line.units.into(),
                line.unit_price.amount.into(),
                months.into(),
                days.into(),
                line.days.map(|(first, _)| first.to_string()).into(),
                line.days.map(|(_, last)| last.to_string()).into(),
                line.amount.amount.into(),
            ],
        )
        .await?;
    }
    Ok(())
}

/// Writes what a move changes, and the version; `lines` replace the estimate when the price is fixed.
pub(super) async fn save(tx: &Tx, mut order: Model, lines: Option<&[Line]>) -> Result<Model> {
    order.version += 1;
    tx.execute(
        "UPDATE license_order SET status = $1, registration_key_id = $2, currency = $3, total = $4, cancel_reason = $5, confirmed_at = $6, \
         done_at = $7, canceled_at = $8, version = $9 WHERE id = $10",
        [
            order.status.into(),
            order.registration_key_id.into(),
            order.currency.into(),
            order.total.into(),
            order.cancel_reason.clone().into(),
            order.confirmed_at.into(),
            order.done_at.into(),
            order.canceled_at.into(),
            order.version.into(),
            order.id.into(),
        ],
    )
    .await?;
    if let Some(lines) = lines {
        tx.execute("DELETE FROM license_order_line WHERE order_id = $1", [order.id.into()]).await?;
        insert_lines(tx, order.id, lines).await?;
    }
    Ok(order)
}

#[derive(FromQueryResult)]
struct LineRow {
    kind: LineKind,
    units: i64,
    unit_price: i64,
    months: Option<i64>,
    days: Option<i64>,
    starts_on: Option<String>,
    ends_on: Option<String>,
    amount: i64,
}

/// The order's lines; the caller has found it through its scope.
pub(super) async fn lines(tx: &Tx, order: &Model) -> Result<Vec<Line>> {
    let sql = "SELECT kind, units, unit_price, months, days, starts_on, ends_on, amount FROM license_order_line \
               WHERE order_id = $1 ORDER BY position";
    let rows: Vec<LineRow> = tx.query_all(sql, [order.id.into()]).await?;
    rows.into_iter().map(|row| row.line(order.currency)).collect()
}

impl LineRow {
    fn line(self, currency: Currency) -> Result<Line> {
        let day = |text: String| text.parse::<Date>().map_err(|_| wrong("day of an order"));
        let span = match (self.months, self.days) {
            (Some(months), _) => Span::Months(months),
            (None, days) => Span::Days(days.unwrap_or(0)),
        };
        Ok(Line {
            kind: self.kind,
            units: self.units,
            unit_price: Money { amount: self.unit_price, currency },
            span,
            days: self.starts_on.map(day).transpose()?.zip(self.ends_on.map(day).transpose()?),
            amount: Money { amount: self.amount, currency },
        })
    }
}

/// The order that waits for this key's registration is done. Answers it, if there is one.
pub(super) async fn settle(tx: &Tx, key: &str, customer: Option<OrganizationId>) -> Result<Option<(OrderId, OrganizationId)>> {
    #[derive(FromQueryResult)]
    struct Settled {
        id: OrderId,
        owner_id: OrganizationId,
    }
    let sql = "UPDATE license_order SET status = 'done', done_at = $1, customer_id = COALESCE(customer_id, $2), version = version + 1 \
               WHERE registration_key_id = $3 AND status = 'confirmed' RETURNING id, owner_id";
    let settled: Option<Settled> = tx.query_one(sql, [tx.now().into(), customer.into(), key.into()]).await?;
    Ok(settled.map(|settled| (settled.id, settled.owner_id)))
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select(tx);
    if let Some(status) = filters.status {
        statement.and_where(col("status").eq(status));
    }
    if let Some(kind) = filters.kind {
        statement.and_where(col("kind").eq(kind));
    }
    if let Some(customer) = filters.customer_id {
        statement.and_where(col("customer_id").eq(customer));
    }
    if let Some(license) = filters.license_id {
        statement.and_where(col("license_id").eq(license));
    }
    statement.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "orders",
        id: col("id"),
        id_of: |order: &Model| order.id.to_string(),
        fields: vec![
            SortField { name: "created_at", column: col("created_at"), value: |order| order.created_at.into() },
            SortField { name: "number", column: col("number"), value: |order| order.number.as_str().into() },
            SortField { name: "units", column: col("units"), value: |order| order.units.into() },
        ],
        descending: true,
    };
    keyset.page(tx, statement, query, filters).await
}
