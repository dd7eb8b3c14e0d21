//! Mails of licenses that a partner adds, changes or ends for its customer (spec/05.1).

use kernel::OrganizationId;
use licensing::LicenseId;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{About, Audience, Notice, Page};
use crate::{held_license::HeldLicense, secret::Secret};

#[derive(Deserialize)]
pub(super) struct Created {
    subscription_id: String,
    customer_id: OrganizationId,
    /// Present where the customer registered a key: `registration.confirmed` tells of that.
    registration_key_id: Option<String>,
    #[serde(default)]
    codes: Vec<Code>,
}

#[derive(Deserialize)]
struct Code {
    license_id: LicenseId,
    activation_code: Secret,
}

impl Created {
    /// Only administrators of a customer see its codes (spec/01.3).
    fn code(&self, page: &Page, license: &HeldLicense) -> Option<String> {
        let code = self.codes.iter().find(|code| code.license_id == license.id && page.reader.is_administrator)?;
        Some(code.activation_code.shown(page.view))
    }
}

impl Notice for Created {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        if self.registration_key_id.is_some() { Audience::Nobody } else { Audience::Contacts(self.customer_id) }
    }
    fn about(&self) -> About {
        About::Subscription(self.subscription_id.clone())
    }
    fn variables(&self, page: &Page) -> Json {
        let licenses: Vec<_> = page
            .licenses
            .iter()
            .map(|license| {
                let starts_later = license.starts_on > page.at.day_in(&license.zone);
                page.license(
                    license,
                    json!({"activation_code": self.code(page, license), "starts_later": starts_later,
                    "awaits_sign_in": license.awaits_sign_in}),
                )
            })
            .collect();
        let has_code = page.licenses.iter().any(|license| self.code(page, license).is_some());
        of_all(page, json!({"licenses": licenses, "has_code": has_code}))
    }
}

#[derive(Deserialize)]
pub(super) struct Updated {
    subscription_id: String,
    customer_id: OrganizationId,
    units: i64,
    previous_units: i64,
}

impl Notice for Updated {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Contacts(self.customer_id)
    }
    fn about(&self) -> About {
        About::Subscription(self.subscription_id.clone())
    }
    fn variables(&self, page: &Page) -> Json {
        let licenses: Vec<_> = page.licenses.iter().map(|license| page.license(license, json!({"units": self.units}))).collect();
        of_all(page, json!({"licenses": licenses, "units": self.units, "previous_units": self.previous_units}))
    }
}

#[derive(Deserialize)]
pub(super) struct Canceled {
    subscription_id: String,
    customer_id: OrganizationId,
}

impl Notice for Canceled {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Contacts(self.customer_id)
    }
    fn about(&self) -> About {
        About::Subscription(self.subscription_id.clone())
    }
    fn variables(&self, page: &Page) -> Json {
        let licenses: Vec<_> = page.licenses.iter().map(|license| page.license(license, Json::Null)).collect();
        of_all(page, json!({"licenses": licenses}))
    }
}

/// The suite has other products: those that came, with their codes, and those that went.
#[derive(Deserialize)]
pub(super) struct SuiteChanged {
    subscription_id: String,
    customer_id: OrganizationId,
    /// The suite's.
    product_name: String,
    codes: Vec<Code>,
    ended: Vec<Ended>,
}

#[derive(Deserialize)]
struct Ended {
    product_name: String,
}

impl Notice for SuiteChanged {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Contacts(self.customer_id)
    }
    fn about(&self) -> About {
        About::Subscription(self.subscription_id.clone())
    }
    fn variables(&self, page: &Page) -> Json {
        let code = |license: &HeldLicense| self.codes.iter().find(|code| code.license_id == license.id);
        let shown = |license: &HeldLicense| {
            code(license).filter(|_| page.reader.is_administrator).map(|code| code.activation_code.shown(page.view))
        };
        let came = page.licenses.iter().filter(|license| code(license).is_some());
        let licenses: Vec<_> = came.map(|license| page.license(license, json!({"activation_code": shown(license)}))).collect();
        let ended: Vec<_> = self.ended.iter().map(|ended| ended.product_name.as_str()).collect();
        let mut variables = page.of_license(json!({"suite": self.product_name, "licenses": licenses, "ended": ended.join(", "),
            "has_code": page.licenses.iter().any(|license| shown(license).is_some())}));
        variables["link"] = format!("{}/my-products", page.base_url).into();
        variables
    }
}

/// The names of all products stand in the subject.
fn of_all(page: &Page, own: Json) -> Json {
    let names: Vec<_> = page.licenses.iter().map(|license| license.product_name.as_str()).collect();
    let mut variables = page.of_license(own);
    variables["product_name"] = names.join(", ").into();
    variables["link"] = format!("{}/my-products", page.base_url).into();
    variables
}

#[cfg(test)]
mod tests {
    use catalog::ProductKind;
    use kernel::Role;

    use super::*;
    use crate::world::{World, settings};

    const CODE: &str = "HE-CANA-RYCOD-E1234-56789-ABCDE-FGHJK";

    async fn created(world: &World, key: Option<&str>) {
        let license = world.license(ProductKind::Software, Some("sub_1")).await;
        let payload = json!({"subscription_id": "sub_1", "customer_id": world.customer.id, "license_id": license, "units": 25,
            "registration_key_id": key, "codes": [{"license_id": license, "activation_code": CODE}]});
        world.publish("subscription.created", payload).await;
        world.work(&settings()).await;
    }

    #[tokio::test]
    async fn an_added_license_brings_its_code_to_administrators_only() {
        let world = World::new().await;
        world.person(&world.customer, "kim", Role::DesignatedContact).await;
        created(&world, None).await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example", "kim@hafen.example"]);
        for row in world.rows().await {
            let opened = world.stage.env.vault.open(crate::sent_mail::BODY, &row.body_sealed).unwrap();
            assert_eq!(String::from_utf8(opened).unwrap().contains(CODE), row.to_address == "hanna@hafen.example");
            assert!(!format!("{row:?}").contains(CODE) && row.text_masked.contains("Harbor Endpoint (Windows)"), "{row:?}");
        }
    }

    #[tokio::test]
    async fn a_registration_tells_of_itself() {
        let world = World::new().await;
        created(&world, Some("rky_1")).await;
        assert!(world.rows().await.is_empty() && world.errors().await.is_empty());
    }

    #[tokio::test]
    async fn a_changed_suite_brings_the_codes_of_what_came_and_names_what_went() {
        let world = World::new().await;
        world.person(&world.customer, "kim", Role::DesignatedContact).await;
        world.license(ProductKind::Software, Some("sub_1")).await;
        let came = world.license(ProductKind::Software, Some("sub_1")).await;
        let payload = json!({"subscription_id": "sub_1", "customer_id": world.customer.id, "product_name": "Harbor Office",
            "codes": [{"license_id": came, "activation_code": CODE}], "ended": [{"product_name": "Harbor Mail"}]});
        world.publish("subscription.suite_changed", payload).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example", "kim@hafen.example"]);
        for row in world.rows().await {
            let opened = world.stage.env.vault.open(crate::sent_mail::BODY, &row.body_sealed).unwrap();
            assert_eq!(String::from_utf8(opened).unwrap().contains(CODE), row.to_address == "hanna@hafen.example");
            assert_eq!(row.text_masked.matches("Produkt: Harbor Endpoint").count(), 1, "what stays is not listed: {row:?}");
            assert!(row.text_masked.contains("Nicht mehr enthalten: Harbor Mail") && row.subject.starts_with("Harbor Office"), "{row:?}");
        }
    }

    #[tokio::test]
    async fn changes_and_the_end_are_told_for_every_license_of_the_subscription() {
        let world = World::new().await;
        for _ in 0..2 {
            world.license(ProductKind::Software, Some("sub_1")).await;
        }
        let payload = json!({"subscription_id": "sub_1", "customer_id": world.customer.id, "units": 30, "previous_units": 25});
        world.publish("subscription.updated", payload.clone()).await;
        world.publish("subscription.canceled", payload).await;
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert!(rows.len() == 2 && rows.iter().all(|row| row.text_masked.matches("Produkt: Harbor Endpoint").count() == 2), "{rows:?}");
        assert!(rows.iter().any(|row| row.text_masked.contains("von 25 auf 30")));
    }
}
