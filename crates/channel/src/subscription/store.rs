use catalog::ProductId;
use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Actor, OrganizationId, Page, PageQuery, Timestamp};
use lease::VersionType;
use licensing::LicenseId;
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Condition, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{SubscriptionId, SubscriptionStatus, api::Filters};
use crate::{
    registration_key::RegistrationKeyId,
    service_plan::{ServicePlanId, store::sold},
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: SubscriptionId,
    pub service_plan_id: ServicePlanId,
    pub service_plan_name: String,
    pub product_code: String,
    pub product_name: String,
    pub version_type: VersionType,
    pub customer_id: OrganizationId,
    pub customer_company: String,
    /// The partner that sold it, or the vendor.
    pub owner_id: OrganizationId,
    pub owner_company: String,
    pub registration_key_id: Option<RegistrationKeyId>,
    pub units: i64,
    pub starts_on: String,
    pub status: SubscriptionStatus,
    /// Of a suite: the number of the set of members that it follows.
    pub membership: i64,
    /// Its plan's owner has approved other members since.
    pub suite_change_waits: bool,
    pub version: i64,
    pub created_at: Timestamp,
}

fn col(name: &'static str) -> SimpleExpr {
    of("subscription", name)
}
fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

/// A customer sees what it holds; a partner what it or somebody below sold.
fn visible(actor: &Actor) -> Condition {
    identity::scope(actor, col(if actor.is_customer() { "customer_id" } else { "owner_id" }))
}

/// Whether it follows other members of the suite than its plan gives.
fn suite_change_waits() -> SimpleExpr {
    let nothing = of("service_plan", "suite_id").is_null().or(col("status").eq(SubscriptionStatus::Canceled));
    let differs = of("service_plan", "membership").ne(col("membership"));
    Expr::case(nothing, false).case(differs, true).finally(false).into()
}

fn select(tx: &Tx) -> SelectStatement {
    Query::select()
        .column((Alias::new("subscription"), Asterisk).into_column_ref())
        .expr_as(of("service_plan", "name"), Alias::new("service_plan_name"))
        .expr_as(of("service_plan", "version_type"), Alias::new("version_type"))
        .expr_as(sold("code"), Alias::new("product_code"))
        .expr_as(sold("name"), Alias::new("product_name"))
        .expr_as(of("customer", "company"), Alias::new("customer_company"))
        .expr_as(of("owner", "company"), Alias::new("owner_company"))
        .expr_as(suite_change_waits(), Alias::new("suite_change_waits"))
        .from(Alias::new("subscription"))
        .inner_join(Alias::new("service_plan"), of("service_plan", "id").eq(col("service_plan_id")))
        .inner_join(Alias::new("product"), of("product", "id").eq(of("service_plan", "product_id")))
        .left_join(Alias::new("suite"), of("suite", "id").eq(of("service_plan", "suite_id")))
        .join_as(
            sea_orm::JoinType::InnerJoin,
            Alias::new("organization"),
            Alias::new("customer"),
            of("customer", "id").eq(col("customer_id")),
        )
        .join_as(sea_orm::JoinType::InnerJoin, Alias::new("organization"), Alias::new("owner"), of("owner", "id").eq(col("owner_id")))
        .cond_where(visible(tx.actor()))
        .to_owned()
}

pub(crate) async fn find(tx: &Tx, id: SubscriptionId) -> Result<Model> {
    one(tx, select(tx).and_where(col("id").eq(id)).to_owned()).await
}

/// Those of the named ones that the actor sees, in no order.
pub(crate) async fn some(tx: &Tx, ids: &[SubscriptionId]) -> Result<Vec<Model>> {
    let rows = tx.conn().query_all(&select(tx).and_where(col("id").is_in(ids.iter().copied())).to_owned()).await?;
    rows.iter().map(|row| Ok(Model::from_query_result(row, "")?)).collect()
}

pub(crate) async fn lock(tx: &Tx, id: SubscriptionId) -> Result<Model> {
    let mut statement = select(tx);
    statement.and_where(col("id").eq(id)).lock_with_tables(LockType::Update, [Alias::new("subscription")]);
    one(tx, statement).await
}

async fn one(tx: &Tx, statement: SelectStatement) -> Result<Model> {
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

pub(super) async fn insert(tx: &Tx, subscription: &Model) -> Result<()> {
    tx.execute(
        "INSERT INTO subscription (id, service_plan_id, customer_id, owner_id, registration_key_id, units, starts_on, status, version, created_at, membership) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        [
            subscription.id.into(),
            subscription.service_plan_id.into(),
            subscription.customer_id.into(),
            subscription.owner_id.into(),
            subscription.registration_key_id.into(),
            subscription.units.into(),
            subscription.starts_on.as_str().into(),
            subscription.status.into(),
            subscription.version.into(),
            subscription.created_at.into(),
            subscription.membership.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes what may change, and raises the version.
pub(crate) async fn save(tx: &Tx, mut subscription: Model) -> Result<Model> {
    subscription.version += 1;
    tx.execute(
        "UPDATE subscription SET units = $1, status = $2, version = $3 WHERE id = $4",
        [subscription.units.into(), subscription.status.into(), subscription.version.into(), subscription.id.into()],
    )
    .await?;
    Ok(subscription)
}

/// Writes when it began.
pub(crate) async fn set_start(tx: &Tx, id: SubscriptionId, starts_on: &str) -> Result<()> {
    tx.execute("UPDATE subscription SET starts_on = $2, version = version + 1 WHERE id = $1", [id.into(), starts_on.into()]).await?;
    Ok(())
}

/// Gives a locked subscription to another customer.
pub(crate) async fn hand_over(tx: &Tx, id: SubscriptionId, customer: OrganizationId) -> Result<()> {
    tx.execute("UPDATE subscription SET customer_id = $2, version = version + 1 WHERE id = $1", [id.into(), customer.into()]).await?;
    Ok(())
}

/// Holds the customer to the end of the transaction: what is counted for it does not change meanwhile.
pub(crate) async fn lock_customer(tx: &Tx, id: OrganizationId) -> Result<()> {
    let sql = format!("SELECT id FROM organization WHERE id = $1{}", tx.for_update());
    tx.query_one::<Found>(&sql, [id.into()]).await?.map(|_| ()).ok_or(Error::NotFound)
}

#[derive(FromQueryResult)]
struct Found {
    #[expect(dead_code, reason = "only its presence counts")]
    id: String,
}

#[derive(FromQueryResult)]
struct FoundLicense {
    id: LicenseId,
}

/// The customer's first trial of the product, whatever became of it.
pub(super) async fn trial_of(tx: &Tx, customer: OrganizationId, product: ProductId) -> Result<Option<LicenseId>> {
    let sql = "SELECT id FROM license WHERE customer_id = $1 AND product_id = $2 AND version_type = 'trial' ORDER BY id LIMIT 1";
    Ok(tx.query_one::<FoundLicense>(sql, [customer.into(), product.into()]).await?.map(|found| found.id))
}

/// Whether the customer holds, or held, a full license of the product.
pub(super) async fn has_full(tx: &Tx, customer: OrganizationId, product: ProductId) -> Result<bool> {
    let sql = "SELECT id FROM license WHERE customer_id = $1 AND product_id = $2 AND version_type = 'full' LIMIT 1";
    Ok(tx.query_one::<FoundLicense>(sql, [customer.into(), product.into()]).await?.is_some())
}

/// Whether the partner has sold the product not for resale to a customer in the country, and it was not canceled.
pub(super) async fn has_nfr(tx: &Tx, owner: OrganizationId, country: &str, product: ProductId) -> Result<bool> {
    let sql = "SELECT license.id FROM license JOIN organization customer ON customer.id = license.customer_id WHERE license.owner_id = $1 \
               AND license.product_id = $2 AND license.version_type = 'nfr' AND license.canceled_at IS NULL AND customer.country = $3 LIMIT 1";
    Ok(tx.query_one::<FoundLicense>(sql, [owner.into(), product.into(), country.into()]).await?.is_some())
}

pub(crate) async fn has_any(tx: &Tx, customer: OrganizationId) -> Result<bool> {
    let sql = "SELECT id FROM subscription WHERE customer_id = $1 LIMIT 1";
    Ok(tx.query_one::<Found>(sql, [customer.into()]).await?.is_some())
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select(tx);
    if let Some(customer) = filters.customer_id {
        statement.and_where(col("customer_id").eq(customer));
    }
    if let Some(status) = filters.status {
        statement.and_where(col("status").eq(status));
    }
    if let Some(owner) = filters.owner_id {
        statement.and_where(col("owner_id").eq(owner));
    }
    if let Some(code) = &filters.product_code {
        statement.and_where(sold("code").eq(code.as_str()));
    }
    statement.cond_where(db::has_words(query.q.as_deref(), &[of("customer", "search"), of("service_plan", "search")]));
    if let Some(plan) = filters.service_plan_id {
        statement.and_where(col("service_plan_id").eq(plan));
    }
    if let Some(waits) = filters.suite_change_waits {
        statement.and_where(suite_change_waits().eq(waits));
    }
    let keyset = Keyset {
        list: "subscriptions",
        id: col("id"),
        id_of: |subscription: &Model| subscription.id.to_string(),
        fields: vec![
            SortField { name: "created_at", column: col("created_at"), value: |subscription| subscription.created_at.into() },
            SortField { name: "units", column: col("units"), value: |subscription| subscription.units.into() },
        ],
        descending: true,
    };
    keyset.page(tx, statement, query, filters).await
}
