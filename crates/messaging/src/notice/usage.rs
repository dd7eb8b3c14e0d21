//! Mails of a usage report: ready, due, submitted, approved, rejected (spec/03.6).

use std::time::Duration;

use jiff::civil::Date;
use kernel::{OrganizationId, Timestamp};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Notice, Page};
use crate::{dates, held_license::HeldLicense};

/// What every event tells of the report.
#[derive(Deserialize)]
struct Report {
    usage_report_id: String,
    organization_id: OrganizationId,
    /// Who decides on it.
    approver_id: OrganizationId,
    organization_company: String,
    /// `2026-04`.
    month: String,
    lines: i64,
    unexplained: i64,
    provisioned: i64,
    chargeable: i64,
    /// Absent: it was submitted.
    submit_at: Option<Timestamp>,
    comment: String,
}

impl Report {
    fn variables(&self, page: &Page, own: Json) -> Json {
        let language = page.reader.language;
        let month =
            format!("{}-01", self.month).parse().map_or_else(|_| self.month.clone(), |first: Date| dates::month_text(first, language));
        let mut variables = json!({
            "month": month, "partner": self.organization_company, "lines": self.lines, "unexplained": self.unexplained,
            "provisioned": self.provisioned, "chargeable": self.chargeable, "comment": self.comment,
            "submit_at": self.submit_at.map(|at| page.instant(at)),
            // It ends with a day: the last one counts.
            "submit_day": self.submit_at.map(|at| page.day(at.minus(Duration::from_secs(1)).day_in(&page.reader.zone))),
            "is_own": page.reader.organization_id == Some(self.organization_id),
            "link": format!("{}/usage-reports/{}", page.base_url, self.usage_report_id),
        });
        if let (Json::Object(common), Json::Object(own)) = (&mut variables, own) {
            common.extend(own);
        }
        variables
    }
}

/// Ready, due: to those who prepare it.
#[derive(Deserialize)]
pub(super) struct Waiting {
    #[serde(flatten)]
    report: Report,
}

impl Notice for Waiting {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Billing(self.report.organization_id)
    }
    fn variables(&self, page: &Page) -> Json {
        self.report.variables(page, json!({}))
    }
}

#[derive(Deserialize)]
pub(super) struct Submitted {
    #[serde(flatten)]
    report: Report,
    automatic: bool,
    /// By itself, at once: nobody needs to decide.
    approved: bool,
}

impl Notice for Submitted {
    /// Who submits knows it; what nobody submitted, the partner is told too.
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        match (self.approved, self.automatic) {
            (true, _) => Audience::Nobody,
            (false, false) => Audience::Billing(self.report.approver_id),
            (false, true) => {
                Audience::All(vec![Audience::Billing(self.report.approver_id), Audience::Billing(self.report.organization_id)])
            }
        }
    }
    fn variables(&self, page: &Page) -> Json {
        self.report.variables(page, json!({"automatic": self.automatic}))
    }
}

#[derive(Deserialize)]
pub(super) struct Decided {
    #[serde(flatten)]
    report: Report,
    /// Nobody needed to decide.
    by_itself: bool,
}

impl Notice for Decided {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Billing(self.report.organization_id)
    }
    fn variables(&self, page: &Page) -> Json {
        self.report.variables(page, json!({"by_itself": self.by_itself}))
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::world::{World, settings};

    fn payload(world: &World, own: Json) -> Json {
        let mut payload = json!({"usage_report_id": "urp_01jd3v8k6r2n4q7t9w1x3y5z7b", "organization_id": world.distributor.id,
            "approver_id": world.distributor.parent_id, "organization_company": "nordlicht", "month": "2026-04", "lines": 3, "unexplained": 1,
            "provisioned": 40, "chargeable": 38, "submit_at": "2026-05-10T22:00:00Z", "comment": "Line 3 was agreed at 40."});
        payload.as_object_mut().unwrap().extend(own.as_object().unwrap().clone());
        payload
    }

    #[tokio::test]
    async fn the_partner_s_billing_people_get_it_and_whoever_decides_gets_what_is_submitted() {
        let world = World::new().await;
        let distributor = world.distributor.clone();
        world.person(&distributor, "bea", Role::BillingManager).await;
        world.person(&distributor, "lars", Role::LicenseManager).await;
        world.publish("usage_report.ready", payload(&world, json!({}))).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["bea@hafen.example", "hanna@nordlicht.example"]);
        let row = &world.rows().await[0];
        assert!(row.subject.contains("April 2026") && row.text_masked.contains("/usage-reports/urp_01jd3v8k6r2n4q7t9w1x3y5z7b"), "{row:?}");
        world.publish("usage_report.submitted", payload(&world, json!({"automatic": false, "approved": true}))).await;
        world.work(&settings()).await;
        assert_eq!(world.rows().await.len(), 2, "what approves itself asks nobody");
        world.publish("usage_report.submitted", payload(&world, json!({"automatic": false, "approved": false}))).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["bea@hafen.example", "hanna@kestrel.example", "hanna@nordlicht.example"]);
        world.publish("usage_report.rejected", payload(&world, json!({"by_itself": false}))).await;
        world.work(&settings()).await;
        let rows = world.rows().await;
        assert!(rows.iter().any(|row| row.text_masked.contains("> Line 3 was agreed at 40.")));
        assert!(world.errors().await.is_empty());
    }
}
