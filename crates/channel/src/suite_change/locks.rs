//! Tells the owners of plans that a suite's change has locked them.

use std::collections::{BTreeMap, btree_map::Entry};

use catalog::SuiteId;
use db::{Result, Tx};
use jobs::{Event, Subscriber};
use serde::Deserialize;
use serde_json::json;

use super::{difference, store};

pub struct TellOfLocks;

#[derive(Deserialize)]
struct Updated {
    suite_id: SuiteId,
    membership: i64,
    previous_membership: i64,
}

#[async_trait::async_trait]
impl Subscriber for TellOfLocks {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        if event.name != "suite.updated" {
            return Ok(());
        }
        let Updated { suite_id, membership, previous_membership } = event.payload()?;
        let suite = catalog::suite_by_id(tx, suite_id).await?;
        // Where it has changed again since, that change tells.
        if membership == previous_membership || suite.membership != membership {
            return Ok(());
        }
        let after = catalog::suite_members_at(tx, suite_id, membership).await?;
        let mut changes = BTreeMap::new();
        for plan in store::locked(tx, suite_id, membership).await? {
            if let Entry::Vacant(unknown) = changes.entry(plan.membership) {
                let before = catalog::suite_members_at(tx, suite_id, plan.membership).await?;
                let change = difference(&before, &after);
                let titles = |products: Vec<&catalog::Product>| products.into_iter().map(catalog::Product::title).collect::<Vec<_>>();
                unknown.insert((titles(change.added), titles(change.removed)));
            }
            let (added, removed) = changes.get(&plan.membership).cloned().unwrap_or_default();
            let subscriptions: i64 = store::groups(tx, plan.id, membership).await?.iter().map(|group| group.subscriptions).sum();
            let payload = json!({"service_plan_id": plan.id, "owner_id": plan.owner_id, "service_plan_name": plan.name,
                "suite_name": suite.name, "added": added, "removed": removed, "subscriptions": subscriptions});
            jobs::publish(tx, "service_plan.locked", plan.id, Some(plan.owner_id), &payload).await?;
        }
        Ok(())
    }
}
