//! Mails of a license pool: few units left, more asked for, granted, declined (spec/03.4).

use kernel::OrganizationId;
use lease::VersionType;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Notice, Page};
use crate::held_license::HeldLicense;

#[derive(Deserialize)]
pub(super) struct Low {
    license_pool_id: String,
    organization_id: OrganizationId,
    product_name: String,
    version_type: VersionType,
    remaining: i64,
    minimum: i64,
}

impl Notice for Low {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Licensing(self.organization_id)
    }
    fn variables(&self, page: &Page) -> Json {
        json!({
            "product_name": self.product_name, "is_trial": self.version_type == VersionType::Trial, "remaining": self.remaining,
            "minimum": self.minimum, "link": format!("{}/license-pools/{}", page.base_url, self.license_pool_id),
        })
    }
}

/// What every event tells of the request.
#[derive(Deserialize)]
struct Request {
    license_pool_id: String,
    organization_id: OrganizationId,
    /// Who decides.
    parent_id: Option<OrganizationId>,
    organization_company: String,
    product_name: String,
    version_type: VersionType,
    units: i64,
    note: String,
    comment: String,
}

impl Request {
    fn variables(&self, link: &str) -> Json {
        json!({
            "partner": self.organization_company, "product_name": self.product_name, "is_trial": self.version_type == VersionType::Trial,
            "units": self.units, "note": self.note, "comment": self.comment, "link": link,
        })
    }
}

/// To those who decide.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(flatten)]
    request: Request,
}

impl Notice for Asked {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.parent_id.map_or(Audience::Nobody, Audience::Licensing)
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.variables(&format!("{}/license-pools/requests", page.base_url))
    }
}

/// To the partner that asked.
#[derive(Deserialize)]
pub(super) struct Answered {
    #[serde(flatten)]
    request: Request,
}

impl Notice for Answered {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Licensing(self.request.organization_id)
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.variables(&format!("{}/license-pools/{}", page.base_url, self.request.license_pool_id))
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::world::{World, settings};

    #[tokio::test]
    async fn who_gives_the_units_is_asked_and_who_asked_is_answered() {
        let world = World::new().await;
        world.person(&world.distributor, "lars", Role::LicenseManager).await;
        world.person(&world.distributor, "bea", Role::BillingManager).await;
        let payload = |comment: &str| {
            json!({"license_pool_id": "lpl_01jd3v8k6r2n4q7t9w1x3y5z7b", "organization_id": world.distributor.id,
                "parent_id": world.distributor.parent_id, "organization_company": "nordlicht", "product_name": "Harbor Endpoint",
                "version_type": "trial", "units": 500, "note": "For June", "comment": comment, "remaining": 4, "minimum": 50})
        };
        world.publish("license_pool_request.created", payload("")).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["hanna@kestrel.example"]);
        let row = &world.rows().await[0];
        assert!(row.text_masked.contains("> For June") && row.text_masked.contains("/license-pools/requests"), "{row:?}");
        for event in ["license_pool_request.declined", "license_pool.low"] {
            world.publish(event, payload("Use up the trials first")).await;
        }
        world.work(&settings()).await;
        let rows = world.rows().await;
        let told = |event: &str| rows.iter().filter(|row| row.event == event).map(|row| row.to_address.as_str()).collect::<Vec<_>>();
        assert_eq!(told("license_pool_request.declined").len(), 2);
        assert_eq!(told("license_pool.low").len(), 2);
        assert!(rows.iter().any(|row| row.text_masked.contains("> Use up the trials first")), "{rows:?}");
        assert!(world.errors().await.is_empty());
    }
}
