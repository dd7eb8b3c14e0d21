use catalog::{ProductId, SuiteId};
use db::{Result, Tx};
use kernel::OrganizationId;
use sea_orm::FromQueryResult;

use crate::{service_plan::ServicePlanId, subscription::SubscriptionId};

/// What waits of a plan, and its licenses still run.
const WAITING: &str = "s.service_plan_id = $1 AND s.status <> 'canceled' AND s.membership <> $2 AND EXISTS (SELECT 1 FROM license alive \
                       WHERE alive.subscription_id = s.id AND alive.canceled_at IS NULL AND alive.grace_ends_at > $3)";

/// Subscriptions of a plan that follow the same set of members.
#[derive(FromQueryResult)]
pub(super) struct Group {
    pub membership: i64,
    pub subscriptions: i64,
    pub units: i64,
}

/// Those that follow another set than `membership`, by the set that they follow.
pub(super) async fn groups(tx: &Tx, plan: ServicePlanId, membership: i64) -> Result<Vec<Group>> {
    let sql = format!(
        "SELECT s.membership, COUNT(*) AS subscriptions, CAST(SUM(s.units) AS BIGINT) AS units FROM subscription s \
         WHERE {WAITING} GROUP BY s.membership ORDER BY s.membership"
    );
    tx.query_all(&sql, [plan.into(), membership.into(), tx.now().into()]).await
}

/// The licenses of one product in such a group.
#[derive(FromQueryResult)]
pub(super) struct Running {
    pub membership: i64,
    pub product_id: ProductId,
    pub licenses: i64,
    /// Those that are out of the pool.
    pub units: i64,
}

pub(super) async fn running(tx: &Tx, plan: ServicePlanId, membership: i64) -> Result<Vec<Running>> {
    let sql = format!(
        "SELECT s.membership, l.product_id, COUNT(*) AS licenses, CAST(SUM(CASE WHEN l.units_held THEN l.units ELSE 0 END) AS BIGINT) AS units \
         FROM subscription s JOIN license l ON l.subscription_id = s.id AND l.canceled_at IS NULL WHERE {WAITING} GROUP BY s.membership, l.product_id"
    );
    tx.query_all(&sql, [plan.into(), membership.into(), tx.now().into()]).await
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// Subscriptions that wait, though their licenses have ended: they change once they are renewed.
pub(super) async fn ended(tx: &Tx, plan: ServicePlanId, membership: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM subscription s WHERE s.service_plan_id = $1 AND s.status <> 'canceled' AND s.membership <> $2 \
               AND NOT EXISTS (SELECT 1 FROM license alive WHERE alive.subscription_id = s.id AND alive.canceled_at IS NULL \
               AND alive.grace_ends_at > $3)";
    let count: Option<Count> = tx.query_one(sql, [plan.into(), membership.into(), tx.now().into()]).await?;
    Ok(count.map_or(0, |count| count.count))
}

/// Keys that nobody has registered: they hold units of what their plan gives.
#[derive(Clone, Copy, Default, FromQueryResult)]
pub(super) struct Keys {
    pub keys: i64,
    pub units: i64,
}

pub(super) async fn unused_keys(tx: &Tx, plan: ServicePlanId) -> Result<Keys> {
    let sql = "SELECT COUNT(*) AS keys, CAST(COALESCE(SUM(units), 0) AS BIGINT) AS units FROM registration_key \
               WHERE service_plan_id = $1 AND status = 'unused' AND returned_at IS NULL";
    Ok(tx.query_one(sql, [plan.into()]).await?.unwrap_or_default())
}

/// Lets a locked plan give this set of members, of which `first` is the first.
pub(super) async fn approve(tx: &Tx, plan: ServicePlanId, membership: i64, first: ProductId) -> Result<()> {
    let sql = "UPDATE service_plan SET membership = $2, product_id = $3, version = version + 1 WHERE id = $1";
    tx.execute(sql, [plan.into(), membership.into(), first.into()]).await?;
    Ok(())
}

/// Lets a subscription follow another set; false: it does so already.
pub(super) async fn follow(tx: &Tx, id: SubscriptionId, from: i64, to: i64) -> Result<bool> {
    let sql = "UPDATE subscription SET membership = $3, version = version + 1 WHERE id = $1 AND membership = $2";
    Ok(tx.execute(sql, [id.into(), from.into(), to.into()]).await? == 1)
}

/// A subscription that waits.
#[derive(FromQueryResult)]
pub(super) struct Waiting {
    pub id: SubscriptionId,
    pub company: String,
}

/// The next subscriptions of a plan that wait, behind the id `after`.
pub(super) async fn waiting(tx: &Tx, plan: ServicePlanId, membership: i64, after: &str, most: usize) -> Result<Vec<Waiting>> {
    let sql = "SELECT s.id, customer.company FROM subscription s JOIN organization customer ON customer.id = s.customer_id \
               WHERE s.service_plan_id = $1 AND s.status <> 'canceled' AND s.membership <> $2 AND s.id > $3 ORDER BY s.id LIMIT $4";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    tx.query_all(sql, [plan.into(), membership.into(), after.into(), most.into()]).await
}

pub(super) async fn count_waiting(tx: &Tx, plan: ServicePlanId, membership: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM subscription WHERE service_plan_id = $1 AND status <> 'canceled' AND membership <> $2";
    let count: Option<Count> = tx.query_one(sql, [plan.into(), membership.into()]).await?;
    Ok(count.map_or(0, |count| count.count))
}

/// A plan whose owner has approved another set of members than its suite has.
#[derive(FromQueryResult)]
pub(super) struct LockedPlan {
    pub id: ServicePlanId,
    pub owner_id: OrganizationId,
    pub name: String,
    pub membership: i64,
}

pub(super) async fn locked(tx: &Tx, suite: SuiteId, membership: i64) -> Result<Vec<LockedPlan>> {
    let sql = "SELECT id, owner_id, name, membership FROM service_plan WHERE suite_id = $1 AND membership <> $2 ORDER BY id";
    tx.query_all(sql, [suite.into(), membership.into()]).await
}
