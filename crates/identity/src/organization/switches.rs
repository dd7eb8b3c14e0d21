//! Switches of a partner (spec/01.1): what the organization above lets it do. The vendor sets its own second-factor rule.

use db::Tx;
use kernel::{OrganizationId, OrganizationKind, Permission};
use serde_json::{Value as Json, json};

use super::{Organization, OrganizationError, error, store};

/// What may change; what is absent stays.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Switches {
    pub may_create_plans: Option<bool>,
    pub may_refill_pools: Option<bool>,
    pub second_factor_required: Option<bool>,
}

/// Sets the switches of a partner below, or the vendor's own rule for its people.
pub(crate) async fn update_switches(tx: &Tx, id: OrganizationId, switches: Switches) -> Result<Organization, OrganizationError> {
    let before = store::lock(tx, id).await?;
    let place = tx.actor().place_of(id);
    tx.require(Permission::PartnerSetSwitches, place)?;
    tx.match_version(before.version)?;
    check(before.kind, switches)?;
    let after = Organization {
        may_create_plans: switches.may_create_plans.unwrap_or(before.may_create_plans),
        may_refill_pools: switches.may_refill_pools.unwrap_or(before.may_refill_pools),
        second_factor_required: switches.second_factor_required.unwrap_or(before.second_factor_required),
        ..before.clone()
    };
    let after = store::save(tx, after).await?;
    audit::Entry::new(Permission::PartnerSetSwitches, id)
        .owner(id)
        .change(json!({"before": shown(&before), "after": shown(&after)}))
        .record(tx)
        .await?;
    jobs::publish(tx, "partner.updated", id, Some(id), &json!({"organization_id": id})).await?;
    Ok(after)
}

/// A switch that means nothing for this kind is refused.
fn check(kind: OrganizationKind, switches: Switches) -> Result<(), OrganizationError> {
    let mut errors = Vec::new();
    let mut only = |name: &str, given: Option<bool>, fits: bool| {
        if given.is_some() && !fits {
            errors.push(error(name, "not_here", &format!("A {kind} has no such switch.")));
        }
    };
    let makes_plans = kind.is_tier1() || kind == OrganizationKind::Msp;
    only("/may_create_plans", switches.may_create_plans, makes_plans);
    only("/may_refill_pools", switches.may_refill_pools, makes_plans);
    only("/second_factor_required", switches.second_factor_required, kind.is_tier1() || kind == OrganizationKind::Vendor);
    if errors.is_empty() { Ok(()) } else { Err(OrganizationError::Invalid(errors)) }
}

fn shown(organization: &Organization) -> Json {
    json!({"may_create_plans": organization.may_create_plans, "may_refill_pools": organization.may_refill_pools,
        "second_factor_required": organization.second_factor_required})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{Place as Company, World};

    async fn set(by: &Company, id: OrganizationId, switches: Switches) -> Result<i64, OrganizationError> {
        by.cx.write(async |tx| Ok(update_switches(&tx, id, switches).await?.version)).await
    }

    #[tokio::test]
    async fn the_parent_sets_them_and_nobody_their_own_but_the_vendor() {
        let world = World::new().await;
        let no_plans = Switches { may_create_plans: Some(false), ..Switches::default() };
        let strict = Switches { second_factor_required: Some(true), ..Switches::default() };
        set(&world.distributor, world.msp.id, no_plans).await.unwrap();
        for (by, id) in [(&world.msp, world.msp.id), (&world.distributor, world.distributor.id)] {
            assert!(matches!(set(by, id, no_plans).await, Err(OrganizationError::Db(db::Error::Forbidden(_)))));
        }
        set(&world.vendor, world.vendor.id, strict).await.unwrap();
        assert!(matches!(set(&world.vendor, world.msp.id, strict).await, Err(OrganizationError::Invalid(_))));
        assert!(matches!(set(&world.vendor, world.customer.id, no_plans).await, Err(OrganizationError::Invalid(_))));
        assert_eq!(world.audited("partner.set_switches").await, 2);
    }
}
