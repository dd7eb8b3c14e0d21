//! Mails of a license's life: what the clock brings, and its moves (spec/02.5).

use jiff::{Unit, civil::Date};
use kernel::{OrganizationId, Timestamp};
use licensing::LicenseId;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{About, Audience, Notice, Page};
use crate::{held_license::HeldLicense, secret::Secret};

/// What every step of the clock tells.
#[derive(Deserialize)]
struct Clock {
    license_id: LicenseId,
    expires_on: Date,
    grace_ends_on: Option<Date>,
    /// When the data of a service goes.
    freeze_ends_at: Option<Timestamp>,
    /// A later step is due as well, after a downtime: that one is mailed.
    #[serde(default)]
    overtaken: bool,
}

impl Clock {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        if self.overtaken { Audience::Nobody } else { holder_and_seller(licenses) }
    }
    fn has_no_grace(&self) -> bool {
        self.grace_ends_on.is_some_and(|day| day <= self.expires_on)
    }
    /// The dates as they were when the clock spoke; the license may have moved on since.
    fn dates(&self, page: &Page) -> Json {
        json!({
            "expires_on": page.day(self.expires_on),
            "grace_ends_on": self.grace_ends_on.filter(|day| *day > self.expires_on).map(|day| page.day(day)),
            "purged_at": self.freeze_ends_at.map(|at| page.instant(at)),
        })
    }
    fn with(&self, page: &Page, own: Json) -> Json {
        let mut variables = self.dates(page);
        if let (Json::Object(variables), Json::Object(own)) = (&mut variables, own) {
            variables.extend(own);
        }
        page.of_license(variables)
    }
}

fn holder_and_seller(licenses: &[HeldLicense]) -> Audience {
    let of = |license: &HeldLicense| [Audience::Contacts(license.customer_id), Audience::Seller(license.owner_id)];
    Audience::All(licenses.iter().flat_map(of).collect())
}

#[derive(Deserialize)]
pub(super) struct Expiring {
    #[serde(flatten)]
    clock: Clock,
    /// It renews by itself.
    #[serde(default)]
    automatic: bool,
}

impl Notice for Expiring {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        self.clock.audience(licenses)
    }
    fn about(&self) -> About {
        About::License(self.clock.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        let today = page.licenses.first().map_or(self.clock.expires_on, |license| page.at.day_in(&license.zone));
        let days = today.until((Unit::Day, self.clock.expires_on)).map_or(0, |span| span.get_days());
        self.clock.with(page, json!({"days": days, "automatic": self.automatic}))
    }
}

#[derive(Deserialize)]
pub(super) struct Expired {
    #[serde(flatten)]
    clock: Clock,
    /// It should have renewed by itself.
    #[serde(default)]
    renewal_refused: bool,
}

impl Notice for Expired {
    /// A service without grace is frozen in the same moment, and that mail tells all.
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        let frozen_at_once = self.clock.has_no_grace() && licenses.iter().any(|license| license.is_saas);
        if frozen_at_once { Audience::Nobody } else { self.clock.audience(licenses) }
    }
    fn about(&self) -> About {
        About::License(self.clock.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        self.clock.with(page, json!({"renewal_refused": self.renewal_refused}))
    }
}

/// Any later step: its template says what it means.
#[derive(Deserialize)]
pub(super) struct Passed {
    #[serde(flatten)]
    clock: Clock,
}

impl Notice for Passed {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        self.clock.audience(licenses)
    }
    fn about(&self) -> About {
        About::License(self.clock.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        self.clock.with(page, Json::Null)
    }
}

#[derive(Deserialize)]
pub(super) struct GraceEnded {
    #[serde(flatten)]
    clock: Clock,
}

impl Notice for GraceEnded {
    /// Of a service the freeze is told, which comes with it; where there was no grace, the expiry told all.
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        if self.clock.has_no_grace() || licenses.iter().any(|license| license.is_saas) {
            Audience::Nobody
        } else {
            self.clock.audience(licenses)
        }
    }
    fn about(&self) -> About {
        About::License(self.clock.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        self.clock.with(page, Json::Null)
    }
}

/// A trial that became a full license, or a license that took in another: the license itself says all.
#[derive(Deserialize)]
pub(super) struct Changed {
    license_id: LicenseId,
}

impl Notice for Changed {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        holder_and_seller(licenses)
    }
    fn about(&self) -> About {
        About::License(self.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        page.of_license(Json::Null)
    }
}

#[derive(Deserialize)]
pub(super) struct CodeRenewed {
    license_id: LicenseId,
    activation_code: Secret,
    old_works_until: Timestamp,
}

impl Notice for CodeRenewed {
    /// Only administrators of a customer see its codes (spec/01.3).
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        licenses.first().map_or(Audience::Nobody, |license| Audience::Administrators(license.customer_id))
    }
    fn about(&self) -> About {
        About::License(self.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        let own = json!({"activation_code": self.activation_code.shown(page.view), "old_works_until": page.instant(self.old_works_until)});
        page.of_license(own)
    }
}

#[derive(Deserialize)]
pub(super) struct Transferred {
    license_id: LicenseId,
    previous_customer_id: OrganizationId,
}

impl Notice for Transferred {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        Audience::All(vec![holder_and_seller(licenses), Audience::Contacts(self.previous_customer_id)])
    }
    fn about(&self) -> About {
        About::License(self.license_id)
    }
    fn mentions_company(&self) -> Option<OrganizationId> {
        Some(self.previous_customer_id)
    }
    fn variables(&self, page: &Page) -> Json {
        page.of_license(json!({"previous_company": page.mentioned_company}))
    }
}

/// More units, bought by an order.
#[derive(Deserialize)]
pub(super) struct UsersAdded {
    license_id: LicenseId,
    units: i64,
    previous_units: i64,
}

impl Notice for UsersAdded {
    fn audience(&self, licenses: &[HeldLicense]) -> Audience {
        licenses.first().map_or(Audience::Nobody, |license| Audience::Contacts(license.customer_id))
    }
    fn about(&self) -> About {
        About::License(self.license_id)
    }
    fn variables(&self, page: &Page) -> Json {
        page.of_license(json!({"units": self.units, "previous_units": self.previous_units}))
    }
}

#[cfg(test)]
mod tests {
    use catalog::ProductKind;
    use kernel::{OrganizationKind, Role};

    use super::*;
    use crate::world::{World, organization, settings};

    #[tokio::test]
    async fn an_expiry_notice_goes_to_the_customers_contacts_and_to_who_sold_the_license() {
        let world = World::new().await;
        world.person(&world.customer, "kim", Role::DesignatedContact).await;
        world.person(&world.customer, "vera", Role::Viewer).await;
        world.person(&world.distributor, "lars", Role::LicenseManager).await;
        world.person(&world.distributor, "bill", Role::BillingManager).await;
        let license = world.license(ProductKind::Software, None).await;
        world.tick("license.expiring", license, false).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example", "hanna@nordlicht.example", "kim@hafen.example", "lars@hafen.example"]);
        let rows = world.rows().await;
        let of = |address: &str| rows.iter().find(|row| row.to_address == address).unwrap();
        let (customer, seller) = (of("hanna@hafen.example"), of("hanna@nordlicht.example"));
        assert_eq!(customer.subject, "Harbor Endpoint (Windows): Ihre Lizenz endet am 3. Mai 2027");
        assert_eq!(seller.subject, "hafen: Lizenz für Harbor Endpoint (Windows) endet am 3. Mai 2027");
        assert!(customer.text_masked.contains("Einstellungen > Produktlizenz > Status online prüfen"), "{}", customer.text_masked);
        assert!(
            customer.text_masked.contains(&format!("/my-products/{license}"))
                && seller.text_masked.contains(&format!("/licenses/{license}"))
        );
    }

    #[tokio::test]
    async fn of_steps_that_a_downtime_piled_up_only_the_last_is_mailed() {
        let world = World::new().await;
        let license = world.license(ProductKind::Software, None).await;
        for (event, overtaken) in [("license.expiring", true), ("license.expired", true), ("license.grace_ended", false)] {
            world.tick(event, license, overtaken).await;
        }
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert!(rows.len() == 2 && rows.iter().all(|row| row.event == "license.grace_ended"), "{rows:?}");
    }

    #[tokio::test]
    async fn a_frozen_service_is_told_once_and_without_a_way_to_refresh() {
        let world = World::new().await;
        let license = world.license(ProductKind::Saas, None).await;
        world.tick("license.grace_ended", license, false).await;
        world.tick("license.frozen", license, false).await;
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert!(
            rows.len() == 2 && rows.iter().all(|row| row.event == "license.frozen" && !row.text_masked.contains("Produktlizenz")),
            "{rows:?}"
        );
    }

    #[tokio::test]
    async fn a_service_without_grace_is_told_once_when_it_ends() {
        let world = World::new().await;
        let license = world.license(ProductKind::Saas, None).await;
        for event in ["license.expired", "license.grace_ended", "license.frozen"] {
            world.tick_without_grace(event, license).await;
        }
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert!(rows.len() == 2 && rows.iter().all(|row| row.event == "license.frozen"), "{rows:?}");
    }

    #[tokio::test]
    async fn software_without_grace_is_told_once_when_it_expires() {
        let world = World::new().await;
        let license = world.license(ProductKind::Software, None).await;
        for event in ["license.expired", "license.grace_ended"] {
            world.tick_without_grace(event, license).await;
        }
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert!(rows.len() == 2 && rows.iter().all(|row| row.event == "license.expired"), "{rows:?}");
    }

    #[tokio::test]
    async fn a_transfer_tells_the_former_customer_that_it_is_gone_and_nothing_of_the_new_one() {
        let world = World::new().await;
        let werft = organization(&world.stage, Some(&world.distributor), OrganizationKind::Customer, "werft").await;
        let license = world.license(ProductKind::Software, None).await;
        world.publish("license.transferred", json!({"license_id": license, "previous_customer_id": werft.id})).await;
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example", "hanna@nordlicht.example", "hanna@werft.example"]);
        let former = rows.iter().find(|row| row.to_address == "hanna@werft.example").unwrap();
        assert!(former.text_masked.contains("gehört nicht mehr werft") && !former.text_masked.contains("hafen"), "{}", former.text_masked);
    }

    #[tokio::test]
    async fn a_renewed_code_is_for_administrators_and_masked_in_the_console() {
        let world = World::new().await;
        world.person(&world.customer, "kim", Role::DesignatedContact).await;
        let license = world.license(ProductKind::Software, None).await;
        let code = "HE-CANA-RYCOD-E1234-56789-ABCDE-FGHJK";
        let payload = json!({"license_id": license, "activation_code": code, "old_works_until": "2027-05-03T22:00:00Z"});
        world.publish("license.code_renewed", payload).await;
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example"]);
        assert!(!format!("{rows:?}").contains(code) && rows[0].text_masked.contains("4. Mai 2027, 00:00 Uhr (Europe/Berlin)"));
        let opened = world.stage.env.vault.open(crate::sent_mail::BODY, &rows[0].body_sealed).unwrap();
        assert!(String::from_utf8(opened).unwrap().contains(code));
    }

    #[tokio::test]
    async fn what_the_vendor_sold_itself_is_mailed_to_the_customer_alone() {
        let world = World::new().await;
        let license = world.license(ProductKind::Software, None).await;
        world.execute(&format!("UPDATE license SET owner_id = '{}'", world.distributor.parent_id.unwrap())).await;
        world.tick("license.expired", license, false).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["hanna@hafen.example"]);
    }

    #[tokio::test]
    async fn a_license_that_is_not_there_is_an_error_row() {
        let world = World::new().await;
        world.tick("license.expired", "lic_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap(), false).await;
        world.work(&settings()).await;
        assert_eq!(world.errors().await[0].detail, "a person, an organization or a license that it names is not there");
    }
}
