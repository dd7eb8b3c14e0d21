//! Mails of a billing report: submitted, returned, completed (spec/03.7).

use jiff::civil::Date;
use kernel::{Currency, Money, OrganizationId};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Notice, Page};
use crate::{dates, held_license::HeldLicense};

/// What every event tells of the report.
#[derive(Deserialize)]
struct Report {
    billing_report_id: String,
    organization_id: OrganizationId,
    vendor_id: OrganizationId,
    organization_company: String,
    /// `2026-04`.
    month: String,
    /// Absent until it is completed.
    number: Option<String>,
    lines: i64,
    /// In minor units.
    total: i64,
    currency: Currency,
    po_number: String,
    comment: String,
    answer: String,
}

impl Report {
    fn variables(&self, page: &Page, comment: &str) -> Json {
        let language = page.reader.language;
        let month =
            format!("{}-01", self.month).parse().map_or_else(|_| self.month.clone(), |first: Date| dates::month_text(first, language));
        json!({
            "month": month, "partner": self.organization_company, "number": self.number, "lines": self.lines,
            "total": page.money(Money { amount: self.total, currency: self.currency }), "po_number": self.po_number, "comment": comment,
            "link": format!("{}/billing-reports/{}", page.base_url, self.billing_report_id),
        })
    }
}

/// To the vendor, who decides.
#[derive(Deserialize)]
pub(super) struct Submitted {
    #[serde(flatten)]
    report: Report,
}

impl Notice for Submitted {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Billing(self.report.vendor_id)
    }
    fn variables(&self, page: &Page) -> Json {
        self.report.variables(page, &self.report.comment)
    }
}

/// Returned, completed: to the tier 1, and to nobody below it.
#[derive(Deserialize)]
pub(super) struct Decided {
    #[serde(flatten)]
    report: Report,
}

impl Notice for Decided {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Billing(self.report.organization_id)
    }
    fn variables(&self, page: &Page) -> Json {
        self.report.variables(page, &self.report.answer)
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::world::{World, settings};

    #[tokio::test]
    async fn the_vendor_is_told_of_what_is_submitted_and_the_tier_1_of_what_is_decided() {
        let world = World::new().await;
        let distributor = world.distributor.clone();
        world.person(&distributor, "bea", Role::BillingManager).await;
        let payload = json!({"billing_report_id": "brp_01jd3v8k6r2n4q7t9w1x3y5z7b", "organization_id": distributor.id,
            "vendor_id": distributor.parent_id, "organization_company": "nordlicht", "month": "2026-04", "number": null, "lines": 3,
            "subtotal": 500_000, "total": 362_500, "currency": "EUR", "po_number": "PO-4711", "comment": "As every month", "answer": "20 % it is"});
        world.publish("billing_report.submitted", payload.clone()).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["hanna@kestrel.example"]);
        let row = &world.rows().await[0];
        assert!(row.subject.contains("April 2026") && row.text_masked.contains("3.625,00") && row.text_masked.contains("> As every month"));
        world.publish("billing_report.returned", payload).await;
        world.work(&settings()).await;
        assert_eq!(world.mailed().await, ["bea@hafen.example", "hanna@kestrel.example", "hanna@nordlicht.example"]);
        assert!(world.rows().await.iter().any(|row| row.text_masked.contains("> 20 % it is")));
        assert!(world.errors().await.is_empty());
    }
}
