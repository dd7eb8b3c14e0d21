use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, OrganizationStatus, Page, PageQuery, Timestamp};
use lease::{LicenseStatus, VersionType};
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QuerySelect,
    entity::prelude::*,
    sea_query::{Alias, Asterisk, Condition, Expr, ExprTrait, Order, Query, SelectStatement, SimpleExpr},
};

use super::{Filters, LicenseId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "license")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LicenseId,
    pub product_id: catalog::ProductId,
    pub customer_id: OrganizationId,
    /// The partner that sold it, or the vendor.
    pub owner_id: OrganizationId,
    pub subscription_id: Option<String>,
    pub version_type: VersionType,
    pub units: i64,
    pub time_zone: String,
    /// The day that months are counted from.
    pub anchor_on: String,
    pub starts_on: String,
    /// The last day.
    pub expires_on: String,
    pub grace_ends_on: String,
    pub start_charge_on: Option<String>,
    /// The last day charged monthly, of a license that went over to a prepaid plan.
    pub stop_charge_on: Option<String>,
    pub grace_days: i64,
    /// JSON list; read with [`Model::notice_days`].
    pub notice_days: String,
    /// Absent: software.
    pub freeze_days: Option<i64>,
    pub purge_days: Option<i64>,
    pub auto_renew_months: i64,
    pub offline: bool,
    pub enabled: bool,
    pub canceled_at: Option<Timestamp>,
    /// From when it is suspended; may lie ahead.
    pub suspended_at: Option<Timestamp>,
    /// The last day before it was suspended.
    pub resume_on: Option<String>,
    pub starts_at: Timestamp,
    pub notice_at: Timestamp,
    pub expires_at: Timestamp,
    pub grace_ends_at: Timestamp,
    pub freeze_ends_at: Option<Timestamp>,
    /// The first activation.
    pub activated_at: Option<Timestamp>,
    /// Held now.
    pub activations: i64,
    /// Activations ever made under the code; beyond the allowed ones they are transfers.
    pub claims: i64,
    /// What activations report, summed.
    pub used_units: i64,
    pub possible_clone_at: Option<Timestamp>,
    pub code_masked: String,
    /// Its units are out of the seller's pool; they go back when grace ends.
    pub units_held: bool,
    /// When the dates were set: notices that were due before are skipped.
    pub notices_from: Timestamp,
    /// When the clock looks at it next.
    pub next_step_at: Option<Timestamp>,
    /// Begins with the first sign-in of the customer's people, on `starts_on` at the latest.
    pub awaits_sign_in: bool,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// A license with what is shown beside it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct LicenseView {
    #[sea_orm(nested)]
    pub license: Model,
    pub product_code: String,
    pub product_name: String,
    /// JSON; read with [`LicenseView::policy`].
    pub expiry_policy: String,
    /// JSON list of the product's features.
    pub features: String,
    /// When the use of the product ends.
    pub end_of_life_at: Option<Timestamp>,
    /// How fingerprints of named components are compared.
    pub match_rule: lease::MatchRule,
    pub customer_company: String,
    pub customer_status: OrganizationStatus,
    pub owner_company: String,
}

/// The columns of [`LicenseView`], for the product side's joins too.
pub(crate) const VIEW: &str = "license.*, product.code AS product_code, product.name AS product_name, product.expiry_policy, product.features, product.end_of_life_at, product.match_rule, \
     customer.company AS customer_company, customer.status AS customer_status, owner.company AS owner_company";
pub(crate) const VIEW_JOINS: &str = "JOIN product ON product.id = license.product_id JOIN organization customer ON customer.id = license.customer_id \
     JOIN organization owner ON owner.id = license.owner_id";

/// What the actor sees: customers the licenses that they hold, partners those that they or partners below sold.
pub(crate) fn scope(tx: &Tx) -> Condition {
    let column = if tx.actor().is_customer() { Column::CustomerId } else { Column::OwnerId };
    identity::scope(tx.actor(), Expr::col((Entity, column)))
}

/// One license in the actor's scope, locked for change.
pub(crate) async fn lock(tx: &Tx, id: LicenseId) -> Result<Model> {
    Entity::find_by_id(id).filter(scope(tx)).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}
/// One license, whoever asks, locked for change.
pub(crate) async fn lock_any(tx: &Tx, id: LicenseId) -> Result<Model> {
    Entity::find_by_id(id).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}
/// One license in the actor's scope.
pub(crate) async fn find(tx: &Tx, id: LicenseId) -> Result<Model> {
    Entity::find_by_id(id).filter(scope(tx)).one(tx.conn()).await?.ok_or(Error::NotFound)
}
/// The licenses of a subscription, whoever asks, oldest first.
pub async fn of_subscription(tx: &Tx, subscription_id: &str) -> Result<Vec<Model>> {
    Ok(Entity::find().filter(Column::SubscriptionId.eq(subscription_id)).order_by_id_asc().all(tx.conn()).await?)
}
/// The customer's licenses that begin with a sign-in, whoever asks.
pub async fn awaiting_sign_in(tx: &Tx, customer: OrganizationId) -> Result<Vec<Model>> {
    let select = Entity::find().filter(Column::CustomerId.eq(customer)).filter(Column::AwaitsSignIn.eq(true));
    Ok(select.order_by_id_asc().all(tx.conn()).await?)
}
/// These licenses, whoever asks; up to some hundreds at once.
pub async fn by_ids(tx: &Tx, ids: &[LicenseId]) -> Result<Vec<Model>> {
    Ok(Entity::find().filter(Column::Id.is_in(ids.iter().copied())).order_by_id_asc().all(tx.conn()).await?)
}
/// Up to `most` licenses that an organization has sold, whoever asks, locked.
pub async fn of_owner(tx: &Tx, owner_id: OrganizationId, most: u64) -> Result<Vec<Model>> {
    let select = Entity::find().filter(Column::OwnerId.eq(owner_id)).order_by_id_asc().limit(most);
    Ok(select.lock_exclusive().all(tx.conn()).await?)
}
pub(crate) async fn insert(tx: &Tx, license: &Model) -> Result<()> {
    Entity::insert(license.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}
/// Writes all fields of a locked row and raises its version.
pub(crate) async fn save(tx: &Tx, mut license: Model) -> Result<Model> {
    license.version += 1;
    let mut active = license.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(license.id);
    active.update(tx.conn()).await?;
    tx.changed(license.id);
    Ok(license)
}

/// One license of the actor's scope with what is shown beside it.
pub(crate) async fn view(tx: &Tx, id: LicenseId) -> Result<LicenseView> {
    let select = views().cond_where(scope(tx)).and_where(Expr::col((Entity, Column::Id)).eq(id)).to_owned();
    let row = tx.conn().query_one(&select).await?.ok_or(Error::NotFound)?;
    Ok(LicenseView::from_query_result(&row, "")?)
}

/// The customer's licenses of a product, whoever asks, the one that ends last first.
pub(crate) async fn of_customer(tx: &Tx, customer_id: OrganizationId, product_id: catalog::ProductId) -> Result<Vec<LicenseView>> {
    let select = views()
        .and_where(Expr::col((Entity, Column::CustomerId)).eq(customer_id))
        .and_where(Expr::col((Entity, Column::ProductId)).eq(product_id))
        .order_by((Entity, Column::GraceEndsAt), Order::Desc)
        .to_owned();
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| LicenseView::from_query_result(row, "")).collect::<Result<_, _>>()?)
}

pub(crate) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<LicenseView>> {
    let mut select = views();
    select.cond_where(scope(tx));
    if let Some(status) = filters.status {
        select.cond_where(has_status(status, tx.now()));
    }
    if let Some(customer) = filters.customer_id {
        select.and_where(Expr::col((Entity, Column::CustomerId)).eq(customer));
    }
    if let Some(subscription) = &filters.subscription_id {
        select.and_where(Expr::col((Entity, Column::SubscriptionId)).eq(subscription.as_str()));
    }
    if let Some(code) = &filters.product_code {
        select.and_where(column("product", "code").eq(code.as_str()));
    }
    if let Some(exceeded) = filters.exceeded {
        let condition = is_exceeded(devices_limited(tx).await?);
        select.and_where(if exceeded { condition } else { condition.not() });
    }
    if let Some(owner) = filters.owner_id {
        select.and_where(Expr::col((Entity, Column::OwnerId)).eq(owner));
    }
    if let (Some(own), Some(seller)) = (filters.own, tx.actor().organization()) {
        let sold = Expr::col((Entity, Column::OwnerId));
        select.and_where(if own { sold.eq(seller) } else { sold.ne(seller) });
    }
    select.cond_where(db::has_words(query.q.as_deref(), &[column("customer", "search"), column("product", "search")]));
    keyset().page(tx, select, query, filters).await
}

/// Remembers what `license`, just saved with other units, had before: usage reports charge the most that it had in a month.
pub(crate) async fn keep_units(tx: &Tx, license: &Model, previous: i64) -> Result<()> {
    if license.units == previous {
        return Ok(());
    }
    let sql = "INSERT INTO license_units_change (license_id, at, sequence, previous_units, units) VALUES ($1, $2, $3, $4, $5)";
    let values = [license.id.into(), tx.now().into(), tx.next_in_sequence().into(), previous.into(), license.units.into()];
    tx.execute(sql, values).await?;
    Ok(())
}

/// A period that a later one followed.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct PastPeriod {
    pub starts_on: String,
    pub expires_on: String,
}

/// Remembers the period that `license` has now, before it gets a later one.
pub(crate) async fn keep_period(tx: &Tx, license: &Model) -> Result<()> {
    let sql = "INSERT INTO license_period (license_id, starts_on, expires_on) VALUES ($1, $2, $3) ON CONFLICT (license_id, expires_on) DO NOTHING";
    tx.execute(sql, [license.id.into(), license.starts_on.as_str().into(), license.expires_on.as_str().into()]).await?;
    Ok(())
}

/// The oldest first.
pub(crate) async fn past_periods(tx: &Tx, id: LicenseId) -> Result<Vec<PastPeriod>> {
    tx.query_all("SELECT starts_on, expires_on FROM license_period WHERE license_id = $1 ORDER BY expires_on", [id.into()]).await
}

#[derive(FromQueryResult)]
struct Policy {
    id: catalog::ProductId,
    expiry_policy: String,
}

/// The products that allow a number of devices of their own.
async fn devices_limited(tx: &Tx) -> Result<Vec<catalog::ProductId>> {
    let mut limited = Vec::new();
    for product in tx.query_all::<Policy>("SELECT id, expiry_policy FROM product", []).await? {
        let policy: catalog::ExpiryPolicy = serde_json::from_str(&product.expiry_policy)?;
        if policy.device_limit.is_some() {
            limited.push(product.id);
        }
    }
    Ok(limited)
}

/// More is used than licensed, as [`LicenseView::used_units`] counts it: where a product limits devices by a number of its
/// own, its installations are no units.
fn is_exceeded(devices_limited: Vec<catalog::ProductId>) -> SimpleExpr {
    let units = || Expr::col((Entity, Column::Units));
    let counted = Expr::col((Entity, Column::ProductId)).is_not_in(devices_limited);
    Expr::col((Entity, Column::UsedUnits)).gt(units()).or(Expr::col((Entity, Column::Activations)).gt(units()).and(counted))
}

fn keyset() -> Keyset<LicenseView> {
    Keyset {
        list: "licenses",
        id: Expr::col((Entity, Column::Id)),
        id_of: |view| view.license.id.to_string(),
        fields: vec![
            SortField { name: "expires_at", column: Expr::col((Entity, Column::ExpiresAt)), value: |view| view.license.expires_at.into() },
            SortField { name: "created_at", column: Expr::col((Entity, Column::CreatedAt)), value: |view| view.license.created_at.into() },
        ],
        descending: false,
    }
}

fn views() -> SelectStatement {
    let joined = |left: SimpleExpr, right: Column| left.equals((Entity, right));
    Query::select()
        .column((Entity, Asterisk))
        .expr_as(column("product", "code"), "product_code")
        .expr_as(column("product", "name"), "product_name")
        .expr(column("product", "expiry_policy"))
        .expr(column("product", "features"))
        .expr(column("product", "end_of_life_at"))
        .expr(column("product", "match_rule"))
        .expr_as(column("customer", "company"), "customer_company")
        .expr_as(column("customer", "status"), "customer_status")
        .expr_as(column("owner", "company"), "owner_company")
        .from(Entity)
        .inner_join(Alias::new("product"), joined(column("product", "id"), Column::ProductId))
        .join_as(sea_orm::JoinType::InnerJoin, Alias::new("organization"), "customer", joined(column("customer", "id"), Column::CustomerId))
        .join_as(sea_orm::JoinType::InnerJoin, Alias::new("organization"), "owner", joined(column("owner", "id"), Column::OwnerId))
        .to_owned()
}

fn column(table: &'static str, name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(name)))
}

/// The rules of [`super::status`] as a condition over the columns. Comparisons with what may be absent are guarded, so that
/// their negation holds where it is.
pub(crate) fn has_status(status: LicenseStatus, now: Timestamp) -> Condition {
    let past = |column: Column| Expr::col((Entity, column)).lte(now);
    let present = |column: Column| Expr::col((Entity, column)).is_not_null();
    let end_of_life = || column("product", "end_of_life_at");
    let past_use = end_of_life().is_not_null().and(end_of_life().lte(now));
    let rules = [
        (LicenseStatus::Disabled, Expr::col((Entity, Column::Enabled)).eq(false)),
        (LicenseStatus::Suspended, present(Column::SuspendedAt).and(past(Column::SuspendedAt))),
        (LicenseStatus::Purged, present(Column::FreezeEndsAt).and(past(Column::FreezeEndsAt))),
        (LicenseStatus::Frozen, present(Column::FreezeDays).and(past(Column::GraceEndsAt))),
        (LicenseStatus::Expired, past(Column::GraceEndsAt).or(column("customer", "status").eq(OrganizationStatus::Disabled)).or(past_use)),
        (LicenseStatus::Grace, past(Column::ExpiresAt)),
        (LicenseStatus::NotStarted, past(Column::StartsAt).not()),
        (LicenseStatus::NotActivated, Expr::col((Entity, Column::ActivatedAt)).is_null()),
        (LicenseStatus::ExpiringSoon, past(Column::NoticeAt)),
    ];
    let mut condition = Condition::all();
    for (earlier, rule) in rules {
        if earlier == status {
            return condition.add(rule);
        }
        condition = condition.add(rule.not());
    }
    condition
}

#[cfg(test)]
mod tests;
