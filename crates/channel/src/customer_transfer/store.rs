use catalog::ProductId;
use db::{Result, Tx};
use kernel::OrganizationId;
use lease::VersionType;
use sea_orm::{FromQueryResult, Value};

use crate::license_pool::{Movement, store as pools};

/// `IN ($3, $4 …)` for values that follow `before` others.
fn places(before: usize, count: usize) -> String {
    (before + 1..=before + count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
}

fn values(first: impl IntoIterator<Item = Value>, ids: &[OrganizationId]) -> Vec<Value> {
    first.into_iter().chain(ids.iter().map(|id| Value::from(*id))).collect()
}

#[derive(FromQueryResult)]
pub(super) struct Plan {
    pub id: String,
    pub owner_id: OrganizationId,
    pub name: String,
}

/// The plans of what the partner sold these customers and is not canceled.
pub(super) async fn plans_of(tx: &Tx, owner: OrganizationId, customers: &[OrganizationId]) -> Result<Vec<Plan>> {
    let sql = format!(
        "SELECT DISTINCT plan.id, plan.owner_id, plan.name FROM subscription JOIN service_plan plan ON plan.id = subscription.service_plan_id \
         WHERE subscription.owner_id = $1 AND subscription.customer_id IN ({}) ORDER BY plan.id",
        places(1, customers.len())
    );
    tx.query_all(&sql, values([owner.into()], customers)).await
}

#[derive(FromQueryResult)]
struct Found {
    id: String,
}

/// The columns of a plan that make it what it is, besides its owner and name.
const TERMS: &str = "product_id, suite_id, charging, version_type, initial_months, auto_renewal_months, notice_days, grace_days, \
                     units_default, units_minimum, units_maximum, search, membership";

/// A plan of `owner` with the name and goods of `plan`; a copy of it where there is none. Its name tells where it came from
/// if `owner` uses the name for something else.
pub(super) async fn like_plan(tx: &Tx, plan: &Plan, owner: OrganizationId, from: &str) -> Result<String> {
    let sql = "SELECT mine.id FROM service_plan mine JOIN service_plan theirs ON theirs.id = $2 WHERE mine.owner_id = $1 \
               AND mine.name_folded = theirs.name_folded AND mine.product_id = theirs.product_id AND mine.version_type = theirs.version_type \
               AND mine.charging = theirs.charging AND COALESCE(mine.suite_id, '') = COALESCE(theirs.suite_id, '')";
    if let Some(found) = tx.query_one::<Found>(sql, [owner.into(), plan.id.as_str().into()]).await? {
        return Ok(found.id);
    }
    let taken: Option<Found> = tx
        .query_one("SELECT id FROM service_plan WHERE owner_id = $1 AND name_folded = $2", [owner.into(), kernel::fold(&plan.name).into()])
        .await?;
    let id: crate::service_plan::ServicePlanId = tx.new_id();
    let name = if taken.is_none() { plan.name.clone() } else { format!("{} ({from}, {})", plan.name, &id.to_string()[26..]) };
    tx.execute(
        &format!(
            "INSERT INTO service_plan (id, owner_id, name, name_folded, enabled, version, created_at, {TERMS}) \
             SELECT $1, $2, $3, $4, TRUE, 1, $5, {TERMS} FROM service_plan WHERE id = $6"
        ),
        [id.into(), owner.into(), name.as_str().into(), kernel::fold(&name).into(), tx.now().into(), plan.id.as_str().into()],
    )
    .await?;
    Ok(id.to_string())
}

pub(super) async fn lend(tx: &Tx, plan: &str, reseller: OrganizationId) -> Result<u64> {
    let sql = "INSERT INTO service_plan_assignment (service_plan_id, organization_id, assigned_at) VALUES ($1, $2, $3) \
               ON CONFLICT (service_plan_id, organization_id) DO NOTHING";
    tx.execute(sql, [plan.into(), reseller.into(), tx.now().into()]).await
}

pub(super) async fn change_plan(tx: &Tx, old: String, new: String, owner: OrganizationId, customers: &[OrganizationId]) -> Result<u64> {
    let sql = format!(
        "UPDATE subscription SET service_plan_id = $1, version = version + 1 WHERE service_plan_id = $2 AND owner_id = $3 AND customer_id IN ({})",
        places(3, customers.len())
    );
    tx.execute(&sql, values([new.into(), old.into(), owner.into()], customers)).await
}

/// Units that licenses hold, by the pool that they came from.
#[derive(FromQueryResult)]
pub(super) struct Held {
    pub plan_owner: OrganizationId,
    pub product_id: ProductId,
    pub version_type: VersionType,
    pub units: i64,
}

pub(super) async fn held_units(tx: &Tx, owner: OrganizationId, customers: &[OrganizationId]) -> Result<Vec<Held>> {
    let sql = format!(
        "SELECT plan.owner_id AS plan_owner, license.product_id, license.version_type, CAST(SUM(license.units) AS BIGINT) AS units \
         FROM license JOIN subscription ON subscription.id = license.subscription_id JOIN service_plan plan ON plan.id = subscription.service_plan_id \
         WHERE license.owner_id = $1 AND license.units_held AND license.version_type <> 'nfr' AND license.customer_id IN ({}) \
         GROUP BY plan.owner_id, license.product_id, license.version_type ORDER BY license.product_id, license.version_type",
        places(1, customers.len())
    );
    tx.query_all(&sql, values([owner.into()], customers)).await
}

#[derive(FromQueryResult)]
struct FoundPool {
    id: crate::license_pool::LicensePoolId,
}

/// Takes allotment and assignment out of a pool at once: what remains stays the same. False: the pool holds fewer.
pub(super) async fn shrink(tx: &Tx, organization: OrganizationId, held: &Held, to: OrganizationId) -> Result<bool> {
    let sql = "UPDATE license_pool SET allotted = allotted - $1, assigned = assigned - $1, version = version + 1 \
               WHERE organization_id = $2 AND product_id = $3 AND version_type = $4 AND assigned >= $1 RETURNING id";
    let Some(pool) = tx.query_one::<FoundPool>(sql, pool_of(organization, held)).await? else { return Ok(false) };
    pools::record(tx, pool.id, Movement::MovedOut, held.units, "Customers transferred", Some(&to.to_string())).await?;
    Ok(true)
}

/// Puts them into another pool, which is opened if it is not there yet.
pub(super) async fn grow(tx: &Tx, organization: OrganizationId, held: &Held, from: OrganizationId) -> Result<()> {
    pools::open(tx, organization, held.product_id, held.version_type).await?;
    let sql = "UPDATE license_pool SET allotted = allotted + $1, assigned = assigned + $1, version = version + 1 \
               WHERE organization_id = $2 AND product_id = $3 AND version_type = $4 RETURNING id";
    if let Some(pool) = tx.query_one::<FoundPool>(sql, pool_of(organization, held)).await? {
        pools::record(tx, pool.id, Movement::MovedIn, held.units, "Customers transferred", Some(&from.to_string())).await?;
    }
    Ok(())
}

fn pool_of(organization: OrganizationId, held: &Held) -> [Value; 4] {
    [held.units.into(), organization.into(), held.product_id.into(), held.version_type.into()]
}

#[derive(FromQueryResult)]
struct Handed {
    id: licensing::LicenseId,
}

/// Makes `to` the owner of what `from` sold these customers; answers how many licenses that were.
pub(super) async fn hand_over(tx: &Tx, from: OrganizationId, to: OrganizationId, customers: &[OrganizationId]) -> Result<i64> {
    let list = places(2, customers.len());
    let both = || values([to.into(), from.into()], customers);
    for sql in [
        format!("UPDATE subscription SET owner_id = $1, version = version + 1 WHERE owner_id = $2 AND customer_id IN ({list})"),
        format!(
            "UPDATE renewal_request SET owner_id = $1, version = version + 1 WHERE owner_id = $2 AND status = 'open' AND customer_id IN ({list})"
        ),
        format!(
            "UPDATE license_order SET owner_id = $1, version = version + 1 WHERE owner_id = $2 AND status IN ('draft', 'confirmed') AND customer_id IN ({list})"
        ),
    ] {
        tx.execute(&sql, both()).await?;
    }
    let sql =
        format!("UPDATE license SET owner_id = $1, version = version + 1 WHERE owner_id = $2 AND customer_id IN ({list}) RETURNING id");
    let handed: Vec<Handed> = tx.query_all(&sql, both()).await?;
    let ids: Vec<_> = handed.iter().map(|license| license.id).collect();
    for some in ids.chunks(500) {
        for license in licensing::by_ids(tx, some).await? {
            tx.changed(license.id);
            licensing::transaction::record_new_owner(tx, &license, from).await?;
        }
    }
    Ok(i64::try_from(handed.len()).unwrap_or_default())
}
