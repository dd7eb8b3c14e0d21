//! What approving a suite change means: members, licenses and units, before anything of it happens.

use std::collections::BTreeMap;

use catalog::{Product, ProductId, SuiteId};
use db::Tx;
use kernel::Permission;
use lease::VersionType;

use super::{SuiteChangeError, difference, store};
use crate::{
    license_pool::{self, has_pools},
    service_plan::{self, ServicePlan, ServicePlanId},
};

pub(crate) struct Preview {
    pub plan: ServicePlan,
    /// The number of the set of members that is to be approved, or that waiting subscriptions get.
    pub membership: i64,
    pub added: Vec<Product>,
    pub removed: Vec<Product>,
    /// Subscriptions that have other members, and run.
    pub subscriptions: i64,
    /// Those that have ended; they change once they are renewed.
    pub ended: i64,
    /// Keys that nobody has registered: from the approval on they give the new members.
    pub keys: i64,
    pub effects: Vec<Effect>,
}

/// What happens to one product, once the plan is approved and all of its subscriptions have changed.
pub(crate) struct Effect {
    pub product: Product,
    pub tally: Tally,
    /// Units left in the owner's pool; absent: it has none to keep.
    pub remaining: Option<i64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub licenses_added: i64,
    pub licenses_ended: i64,
    pub units_taken: i64,
    pub units_given: i64,
}

impl Effect {
    /// Units that the pool lacks.
    pub(crate) fn short(&self) -> i64 {
        self.remaining.map_or(0, |remaining| (self.tally.units_taken - remaining).max(0))
    }
}

/// Of a locked plan what its approval means; of another one what still waits since the last.
pub(crate) async fn preview(tx: &Tx, id: ServicePlanId) -> Result<Preview, SuiteChangeError> {
    let plan = service_plan::find(tx, id).await?;
    tx.require(Permission::ServicePlanApproveSuiteChange, plan.place(tx.actor()))?;
    let suite = plan.suite_id.ok_or(SuiteChangeError::NothingToApprove)?;
    let membership = if plan.locked { catalog::suite_by_id(tx, suite).await?.membership } else { plan.membership };
    let after = catalog::suite_members_at(tx, suite, membership).await?;
    let before = catalog::suite_members_at(tx, suite, plan.membership).await?;
    let now = difference(&before, &after);
    let (added, removed): (Vec<_>, Vec<_>) = (now.added.into_iter().cloned().collect(), now.removed.into_iter().cloned().collect());
    let keys = if plan.locked { store::unused_keys(tx, id).await? } else { store::Keys::default() };
    let mut tallies = Tallies::default();
    for (products, is_taken) in [(&added, true), (&removed, false)] {
        for product in products {
            let tally = tallies.of(product);
            if is_taken { tally.units_taken += keys.units } else { tally.units_given += keys.units }
        }
    }
    let subscriptions = tallies.count(tx, &plan, suite, (membership, &after)).await?;
    Ok(Preview {
        ended: store::ended(tx, id, membership).await?,
        effects: tallies.effects(tx, &plan).await?,
        plan,
        membership,
        added,
        removed,
        subscriptions,
        keys: keys.keys,
    })
}

#[derive(Default)]
struct Tallies(BTreeMap<ProductId, (Product, Tally)>);

impl Tallies {
    fn of(&mut self, product: &Product) -> &mut Tally {
        &mut self.0.entry(product.id).or_insert_with(|| (product.clone(), Tally::default())).1
    }

    /// Adds what the subscriptions bring that follow another set; answers how many these are.
    async fn count(&mut self, tx: &Tx, plan: &ServicePlan, suite: SuiteId, (membership, after): (i64, &[Product])) -> db::Result<i64> {
        let running = store::running(tx, plan.id, membership).await?;
        let mut subscriptions = 0;
        for group in store::groups(tx, plan.id, membership).await? {
            let before = catalog::suite_members_at(tx, suite, group.membership).await?;
            let change = difference(&before, after);
            for product in change.added {
                let tally = self.of(product);
                tally.licenses_added += group.subscriptions;
                tally.units_taken += group.units;
            }
            for product in change.removed {
                let ends = running.iter().find(|running| running.membership == group.membership && running.product_id == product.id);
                if let Some(ends) = ends {
                    let tally = self.of(product);
                    tally.licenses_ended += ends.licenses;
                    tally.units_given += ends.units;
                }
            }
            subscriptions += group.subscriptions;
        }
        Ok(subscriptions)
    }

    async fn effects(self, tx: &Tx, plan: &ServicePlan) -> db::Result<Vec<Effect>> {
        let owner = identity::find_organization(tx, plan.owner_id).await?;
        let keeps = has_pools(owner.kind) && plan.version_type != VersionType::Nfr;
        let mut effects = Vec::new();
        for (product, tally) in self.0.into_values() {
            let remaining = if keeps {
                let (remaining, enabled) = license_pool::store::remaining(tx, owner.id, product.id, plan.version_type).await?;
                // Out of a disabled pool nothing is taken.
                Some(if enabled { remaining } else { 0 })
            } else {
                None
            };
            effects.push(Effect { product, tally, remaining });
        }
        effects.sort_by(|a, b| a.product.name.cmp(&b.product.name));
        Ok(effects)
    }
}
