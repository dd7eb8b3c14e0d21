//! Moving customers to another partner below the same parent (spec/03.2): with them go the licenses and subscriptions that
//! the partner sold them, the plans these hang on, and the units that they hold, so that neither pool has more or fewer left.

pub(crate) mod api;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
use identity::Organization;
use kernel::{FieldError, OrganizationId, OrganizationKind, OrganizationStatus, Permission, Place, Problem, ProblemKind};
use serde_json::json;

use crate::license_pool::has_pools;

/// Customers of one transaction.
pub(crate) const MOST: usize = 100;

#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("{}", .0.detail)]
    Field(FieldError),
    #[error("the pool holds fewer units than the licenses")]
    Pool,
}

impl From<TransferError> for Problem {
    fn from(error: TransferError) -> Self {
        match error {
            TransferError::Db(error) => error.into(),
            TransferError::Field(error) => Self::invalid(vec![error]),
            TransferError::Pool => Self::new(
                ProblemKind::Conflict,
                "license_pool_mismatch",
                "The partner's pool holds fewer units than these customers use. Correct the pool first.",
            ),
        }
    }
}

fn field(pointer: impl Into<String>, code: &str, detail: &str) -> TransferError {
    TransferError::Field(FieldError { pointer: pointer.into(), code: code.to_owned(), detail: detail.to_owned() })
}

/// What was moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Moved {
    pub customers: i64,
    pub licenses: i64,
    /// Units of the pool that went along.
    pub units: i64,
}

/// Hands `customers` of the partner `from` to the partner `to`.
pub(crate) async fn transfer(
    tx: &Tx,
    from: OrganizationId,
    to: OrganizationId,
    customers: &[OrganizationId],
) -> Result<Moved, TransferError> {
    let from = identity::visible_organization(tx, from).await?;
    tx.require(Permission::CustomerTransfer, tx.actor().place_of(from.id))?;
    let to = target(tx, &from, to).await?;
    if customers.is_empty() || customers.len() > MOST {
        return Err(field("/customer_ids", "out_of_range", &format!("1 to {MOST} customers at once.")));
    }
    let mut ids = customers.to_vec();
    ids.sort();
    ids.dedup();
    for (at, id) in ids.iter().enumerate() {
        identity::move_customer(tx, *id, from.id, to.id).await.map_err(|error| match error {
            db::Error::NotFound => field(format!("/customer_ids/{at}"), "unknown", "There is no customer of this partner with this id."),
            error => error.into(),
        })?;
    }
    let plans = carry_plans(tx, &from, &to, &ids).await?;
    let mut moved = Moved { customers: i64::try_from(ids.len()).unwrap_or_default(), ..Moved::default() };
    moved.units = carry_units(tx, &from, &to, &ids).await?;
    for (old, new) in plans {
        store::change_plan(tx, old, new, from.id, &ids).await?;
    }
    moved.licenses = store::hand_over(tx, from.id, to.id, &ids).await?;
    record(tx, &from, &to, &ids, moved).await?;
    Ok(moved)
}

/// The other partner: active, below the same parent, and not the same.
async fn target(tx: &Tx, from: &Organization, to: OrganizationId) -> Result<Organization, TransferError> {
    let to = match identity::visible_organization(tx, to).await {
        Err(db::Error::NotFound) => return Err(field("/partner_id", "unknown", "There is no partner with this id.")),
        found => found?,
    };
    tx.require(Permission::CustomerTransfer, Place::Below)?;
    let beside = to.parent_id.is_some() && to.parent_id == from.parent_id && to.id != from.id;
    if !beside || to.kind == OrganizationKind::Customer || from.kind == OrganizationKind::Customer {
        return Err(field("/partner_id", "other_parent", "Customers move between partners below the same parent."));
    }
    if to.status != OrganizationStatus::Active {
        return Err(field("/partner_id", "not_active", "Only an active partner takes customers over."));
    }
    Ok(to)
}

/// Sees that `to` has, or may use, a plan like each of those that the subscriptions hang on; answers what replaces what.
async fn carry_plans(
    tx: &Tx,
    from: &Organization,
    to: &Organization,
    customers: &[OrganizationId],
) -> Result<Vec<(String, String)>, TransferError> {
    let mut replaced = Vec::new();
    let parent = to.parent_id.unwrap_or(to.id);
    let keeper = if has_pools(to.kind) { to.id } else { parent };
    for plan in store::plans_of(tx, from.id, customers).await? {
        // A reseller sells its parent's plans: those of another reseller's are the same ones.
        let kept = if plan.owner_id == keeper { plan.id.clone() } else { store::like_plan(tx, &plan, keeper, &from.company).await? };
        if keeper != to.id {
            store::lend(tx, &kept, to.id).await?;
        }
        if kept != plan.id {
            replaced.push((plan.id, kept));
        }
    }
    Ok(replaced)
}

/// Moves the allotment that the licenses hold, before their plans change: out of the pool of the partner that gives, into
/// the pool of the one that takes. A reseller draws from its parent's pool, which counts a partner's allotment as handed out
/// already, so the parent's pool stays as it is.
async fn carry_units(tx: &Tx, from: &Organization, to: &Organization, customers: &[OrganizationId]) -> Result<i64, TransferError> {
    let mut units = 0;
    for held in store::held_units(tx, from.id, customers).await? {
        if held.plan_owner == from.id && !store::shrink(tx, from.id, &held, to.id).await? {
            return Err(TransferError::Pool);
        }
        if has_pools(to.kind) {
            store::grow(tx, to.id, &held, from.id).await?;
        }
        units += held.units;
    }
    Ok(units)
}

async fn record(tx: &Tx, from: &Organization, to: &Organization, customers: &[OrganizationId], moved: Moved) -> Result<(), TransferError> {
    for customer in customers {
        audit::Entry::new(Permission::CustomerTransfer, customer)
            .owner(*customer)
            .change(json!({"before": {"parent_id": from.id}, "after": {"parent_id": to.id}}))
            .record(tx)
            .await?;
        let payload = json!({"organization_id": customer, "parent_id": to.id, "previous_parent_id": from.id});
        jobs::publish(tx, "customer.transferred", customer, Some(*customer), &payload).await?;
    }
    audit::Entry::new(Permission::CustomerTransfer, from.id)
        .owner(from.id)
        .change(json!({"to": to.id, "customers": moved.customers, "licenses": moved.licenses, "units": moved.units}))
        .record(tx)
        .await?;
    Ok(())
}
