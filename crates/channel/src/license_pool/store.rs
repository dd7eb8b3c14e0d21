use catalog::ProductId;
use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, OrganizationKind, Page, PageQuery, Timestamp};
use lease::VersionType;
use licensing::{License, LicenseId};
use sea_orm::{
    ConnectionTrait, FromQueryResult, JoinType,
    sea_query::{Alias, Asterisk, Condition, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{LicensePoolId, Movement, MovementId, api::Filters};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: LicensePoolId,
    pub organization_id: OrganizationId,
    pub organization_company: String,
    pub organization_kind: OrganizationKind,
    /// Whether the organization above lets the partner have units without asking it.
    pub may_refill_pools: bool,
    pub parent_id: Option<OrganizationId>,
    pub product_id: ProductId,
    pub product_code: String,
    pub product_name: String,
    pub version_type: VersionType,
    pub allotted: i64,
    pub assigned: i64,
    pub minimum: i64,
    pub request_cap: i64,
    pub refill_threshold: i64,
    pub enabled: bool,
    /// Asked for, and not answered yet.
    pub waiting_units: Option<i64>,
    pub version: i64,
}

/// A pool after units went out of it; its row is locked.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub(crate) struct Left {
    pub id: LicensePoolId,
    pub product_id: ProductId,
    pub version_type: VersionType,
    pub allotted: i64,
    pub assigned: i64,
    pub minimum: i64,
    pub refill_threshold: i64,
}

impl Left {
    pub(super) fn of(pool: &Model) -> Self {
        let Model { id, product_id, version_type, allotted, assigned, minimum, refill_threshold, .. } = *pool;
        Self { id, product_id, version_type, allotted, assigned, minimum, refill_threshold }
    }
    pub(super) const fn remaining(&self) -> i64 {
        self.allotted - self.assigned
    }
}

/// A line of a pool's history.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct MovementModel {
    pub id: MovementId,
    pub license_pool_id: LicensePoolId,
    pub at: Timestamp,
    pub kind: Movement,
    pub units: i64,
    pub undone: i64,
    pub reason: String,
    pub reference_id: Option<String>,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("license_pool"), Alias::new(name)))
}

fn select(tx: &Tx) -> SelectStatement {
    let of = |table: &'static str, column: &'static str| Expr::col((Alias::new(table), Alias::new(column)));
    Query::select()
        .column((Alias::new("license_pool"), Asterisk).into_column_ref())
        .expr_as(of("product", "code"), Alias::new("product_code"))
        .expr_as(of("product", "name"), Alias::new("product_name"))
        .expr_as(of("organization", "company"), Alias::new("organization_company"))
        .expr_as(of("organization", "kind"), Alias::new("organization_kind"))
        .expr_as(of("organization", "may_refill_pools"), Alias::new("may_refill_pools"))
        .expr_as(of("organization", "parent_id"), Alias::new("parent_id"))
        .expr_as(of("waiting", "units"), Alias::new("waiting_units"))
        .from(Alias::new("license_pool"))
        .inner_join(Alias::new("product"), of("product", "id").eq(col("product_id")))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(col("organization_id")))
        .join_as(
            JoinType::LeftJoin,
            Alias::new("license_pool_request"),
            Alias::new("waiting"),
            Condition::all().add(of("waiting", "license_pool_id").eq(col("id"))).add(of("waiting", "status").eq("waiting")),
        )
        .cond_where(identity::scope(tx.actor(), col("organization_id")))
        .to_owned()
}

pub(crate) async fn find(tx: &Tx, id: LicensePoolId) -> Result<Model> {
    one(tx, select(tx).and_where(col("id").eq(id)).to_owned()).await
}

pub(crate) async fn lock(tx: &Tx, id: LicensePoolId) -> Result<Model> {
    let mut statement = select(tx);
    statement.and_where(col("id").eq(id)).lock_with_tables(LockType::Update, [Alias::new("license_pool")]);
    one(tx, statement).await
}

async fn one(tx: &Tx, statement: SelectStatement) -> Result<Model> {
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

#[derive(FromQueryResult)]
struct Found {
    id: LicensePoolId,
}

/// Takes `units` if they are there; answers the pool, or nothing when too few are left, it is disabled or there is none.
pub(crate) async fn take(
    tx: &Tx,
    organization: OrganizationId,
    product: ProductId,
    version_type: VersionType,
    units: i64,
) -> Result<Option<Left>> {
    let sql = "UPDATE license_pool SET assigned = assigned + $1, version = version + 1 \
               WHERE organization_id = $2 AND product_id = $3 AND version_type = $4 AND enabled AND assigned + $1 <= allotted \
               RETURNING id, product_id, version_type, allotted, assigned, minimum, refill_threshold";
    tx.query_one(sql, [units.into(), organization.into(), product.into(), version_type.into()]).await
}

pub(crate) async fn give_back(
    tx: &Tx,
    organization: OrganizationId,
    product: ProductId,
    version_type: VersionType,
    units: i64,
) -> Result<Option<LicensePoolId>> {
    let sql = "UPDATE license_pool SET assigned = assigned - $1, version = version + 1 \
               WHERE organization_id = $2 AND product_id = $3 AND version_type = $4 AND assigned >= $1 RETURNING id";
    let found: Option<Found> = tx.query_one(sql, [units.into(), organization.into(), product.into(), version_type.into()]).await?;
    Ok(found.map(|found| found.id))
}

#[derive(FromQueryResult)]
struct Remaining {
    remaining: i64,
    enabled: bool,
}

/// Units left, and whether the pool is enabled; none where there is no pool.
pub(crate) async fn remaining(tx: &Tx, organization: OrganizationId, product: ProductId, version_type: VersionType) -> Result<(i64, bool)> {
    let sql = "SELECT allotted - assigned AS remaining, enabled FROM license_pool \
               WHERE organization_id = $1 AND product_id = $2 AND version_type = $3";
    let found: Option<Remaining> = tx.query_one(sql, [organization.into(), product.into(), version_type.into()]).await?;
    Ok(found.map_or((0, true), |found| (found.remaining, found.enabled)))
}

/// Writes the terms of a locked pool.
pub(super) async fn save(tx: &Tx, pool: &Model) -> Result<()> {
    tx.execute(
        "UPDATE license_pool SET minimum = $1, request_cap = $2, refill_threshold = $3, enabled = $4, version = $5 WHERE id = $6",
        [
            pool.minimum.into(),
            pool.request_cap.into(),
            pool.refill_threshold.into(),
            pool.enabled.into(),
            pool.version.into(),
            pool.id.into(),
        ],
    )
    .await?;
    Ok(())
}

/// One line of a pool's history, of any pool: the caller loads that one through its scope.
pub(super) async fn movement(tx: &Tx, id: MovementId) -> Result<MovementModel> {
    let sql = "SELECT * FROM license_pool_movement WHERE id = $1";
    tx.query_one(sql, [id.into()]).await?.ok_or(Error::NotFound)
}

/// Takes units of a grant back, under the lock of its pool: the table's checks hold what the caller has counted.
pub(super) async fn undo(tx: &Tx, movement: &MovementModel, units: i64) -> Result<()> {
    tx.execute("UPDATE license_pool_movement SET undone = undone + $1 WHERE id = $2", [units.into(), movement.id.into()]).await?;
    let sql = "UPDATE license_pool SET allotted = allotted - $1, version = version + 1 WHERE id = $2";
    tx.execute(sql, [units.into(), movement.license_pool_id.into()]).await?;
    Ok(())
}

pub(crate) async fn add(tx: &Tx, id: LicensePoolId, units: i64) -> Result<()> {
    tx.execute("UPDATE license_pool SET allotted = allotted + $1, version = version + 1 WHERE id = $2", [units.into(), id.into()]).await?;
    Ok(())
}

pub(crate) async fn record(
    tx: &Tx,
    pool: LicensePoolId,
    movement: Movement,
    units: i64,
    reason: &str,
    reference: Option<&str>,
) -> Result<()> {
    let id: MovementId = tx.new_id();
    tx.execute(
        "INSERT INTO license_pool_movement (id, license_pool_id, at, kind, units, reason, reference_id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        [
            id.into(),
            pool.into(),
            tx.now().into(),
            movement.into(),
            units.into(),
            reason.into(),
            reference.map(str::to_owned).into(),
        ],
    )
    .await?;
    Ok(())
}

/// Opens an empty pool unless it is there.
pub(crate) async fn open(tx: &Tx, organization: OrganizationId, product: ProductId, version_type: VersionType) -> Result<()> {
    let id: LicensePoolId = tx.new_id();
    tx.execute(
        "INSERT INTO license_pool (id, organization_id, product_id, version_type, allotted, assigned, minimum, version, created_at) \
         VALUES ($1, $2, $3, $4, 0, 0, 0, 1, $5) ON CONFLICT (organization_id, product_id, version_type) DO NOTHING",
        [id.into(), organization.into(), product.into(), version_type.into(), tx.now().into()],
    )
    .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Pair {
    organization_id: OrganizationId,
    product_id: ProductId,
}

/// Every pool-holding partner with every product, narrowed to one of either.
pub(crate) async fn partners_and_products(
    tx: &Tx,
    organization: Option<OrganizationId>,
    product: Option<ProductId>,
) -> Result<Vec<(OrganizationId, ProductId)>> {
    let sql = "SELECT o.id AS organization_id, p.id AS product_id FROM organization o CROSS JOIN product p \
               WHERE o.kind IN ('distributor', 'isp', 'msp') AND o.id = COALESCE($1, o.id) AND p.id = COALESCE($2, p.id)";
    let pairs: Vec<Pair> = tx.query_all(sql, [organization.into(), product.into()]).await?;
    Ok(pairs.into_iter().map(|pair| (pair.organization_id, pair.product_id)).collect())
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select(tx);
    if let Some(organization) = filters.organization_id {
        statement.and_where(col("organization_id").eq(organization));
    }
    if let Some(code) = &filters.product_code {
        statement.and_where(Expr::col((Alias::new("product"), Alias::new("code"))).eq(code.as_str()));
    }
    if let Some(low) = filters.low {
        let is_low = col("allotted").sub(col("assigned")).lt(col("minimum"));
        statement.and_where(if low { is_low } else { is_low.not() });
    }
    let searched =
        [Expr::col((Alias::new("product"), Alias::new("search"))), Expr::col((Alias::new("organization"), Alias::new("search")))];
    statement.cond_where(db::has_words(query.q.as_deref(), &searched));
    let keyset = Keyset {
        list: "license_pools",
        id: col("id"),
        id_of: |pool: &Model| pool.id.to_string(),
        fields: vec![
            SortField {
                name: "product",
                column: Expr::col((Alias::new("product"), Alias::new("code"))),
                value: |pool| pool.product_code.as_str().into(),
            },
            SortField { name: "allotted", column: col("allotted"), value: |pool| pool.allotted.into() },
            SortField { name: "assigned", column: col("assigned"), value: |pool| pool.assigned.into() },
        ],
        descending: false,
    };
    keyset.page(tx, statement, query, filters).await
}

/// The history of one pool, which the caller has loaded through its scope; newest first.
pub(crate) async fn movements(tx: &Tx, pool: LicensePoolId, query: &PageQuery) -> Result<Page<MovementModel>> {
    let of = |column: &'static str| Expr::col((Alias::new("license_pool_movement"), Alias::new(column)));
    let statement = Query::select()
        .column((Alias::new("license_pool_movement"), Asterisk).into_column_ref())
        .from(Alias::new("license_pool_movement"))
        .and_where(of("license_pool_id").eq(pool))
        .to_owned();
    let keyset = Keyset {
        list: "license_pool_movements",
        id: of("id"),
        id_of: |movement: &MovementModel| movement.id.to_string(),
        fields: vec![SortField { name: "at", column: of("at"), value: |movement| movement.at.into() }],
        descending: true,
    };
    keyset.page(tx, statement, query, &pool.to_string()).await
}

/// Notes whether the license's units are out of a pool; answers whether that is new.
pub(super) async fn set_held(tx: &Tx, id: LicenseId, held: bool) -> Result<bool> {
    Ok(tx.execute("UPDATE license SET units_held = $2 WHERE id = $1 AND units_held <> $2", [id.into(), held.into()]).await? == 1)
}

#[derive(FromQueryResult)]
struct Seller {
    owner_id: OrganizationId,
}

/// Whose pool a license's units come out of: the owner of its subscription's plan.
pub(super) async fn seller_of(tx: &Tx, license: &License) -> Result<Option<OrganizationId>> {
    let sql = "SELECT plan.owner_id FROM subscription JOIN service_plan plan ON plan.id = subscription.service_plan_id WHERE subscription.id = $1";
    let seller: Option<Seller> = tx.query_one(sql, [license.subscription_id.clone().into()]).await?;
    Ok(seller.map(|seller| seller.owner_id))
}
