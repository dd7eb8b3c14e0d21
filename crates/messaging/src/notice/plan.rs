//! Mail of a service plan that a suite's change has locked (spec/03.3).

use kernel::OrganizationId;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Notice, Page};
use crate::held_license::HeldLicense;

#[derive(Deserialize)]
pub(super) struct Locked {
    service_plan_id: String,
    owner_id: OrganizationId,
    service_plan_name: String,
    suite_name: String,
    added: Vec<String>,
    removed: Vec<String>,
    subscriptions: i64,
}

impl Notice for Locked {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Licensing(self.owner_id)
    }
    fn variables(&self, page: &Page) -> Json {
        json!({
            "plan": self.service_plan_name, "suite": self.suite_name, "added": self.added.join(", "), "removed": self.removed.join(", "),
            "subscriptions": self.subscriptions,
            "link": format!("{}/service-plans/{}/suite-change", page.base_url, self.service_plan_id),
        })
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::world::{World, settings};

    #[tokio::test]
    async fn the_owners_license_managers_are_told_what_came_and_went() {
        let world = World::new().await;
        world.person(&world.distributor, "lars", Role::LicenseManager).await;
        world.person(&world.distributor, "bea", Role::BillingManager).await;
        let payload = json!({"service_plan_id": "spl_01jd3v8k6r2n4q7t9w1x3y5z7b", "owner_id": world.distributor.id,
            "service_plan_name": "Office yearly", "suite_name": "Harbor Office", "added": ["Harbor Web", "Harbor Vault"], "removed": [],
            "subscriptions": 12});
        world.publish("service_plan.locked", payload).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await.len(), 2, "not whoever pays");
        let row = &world.rows().await[0];
        assert!(row.text_masked.contains("Harbor Web, Harbor Vault") && row.text_masked.contains("/suite-change"), "{row:?}");
        assert!(!row.text_masked.contains("Nicht mehr in der Suite"), "{row:?}");
    }
}
