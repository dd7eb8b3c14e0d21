//! Billing: what the vendor agreed with each tier 1, a promotional code, and months that are submitted, returned and completed.
//! The newest month stays with the tier 1.

use jiff::{ToSpan, civil::Date};
use kernel::Role;
use serde_json::{Value, json};

use super::{
    DemoError,
    agenda::Deed,
    customers::FIRST,
    theater::{Player, Theater, text},
    usage::{add, biller, month_before, month_text, on},
    world::World,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BillingDeed {
    /// The vendor sets margin and currency of a tier 1.
    Agree(usize),
    /// The vendor's spring campaign.
    Promote,
    /// A tier 1 looks through the report of a month, and submits it if it can.
    Submit(usize, Date),
    /// The vendor returns a tier 1's report of a month.
    Return(usize, Date),
    /// The vendor completes all that was submitted.
    Complete,
}

/// Margin in hundredths of a percent, currency, and whether a PO number is asked for, of each tier 1.
const TERMS: [(usize, i64, bool); 2] = [(0, 2_750, true), (1, 2_200, false)];
const CODE: &str = "GROWTH-5";

pub fn schedule(world: &mut World) {
    let this_month = world.era.today.first_of_month();
    for (partner, _, _) in TERMS {
        plan(world, world.era.day(FIRST + 20), 9, BillingDeed::Agree(partner));
    }
    plan(world, world.era.day(FIRST + 20), 9, BillingDeed::Promote);
    for back in 1..FIRST / 31 {
        let made = month_before(this_month, back);
        let of = month_before(made, 1);
        for (partner, _, _) in TERMS {
            // Partners that take their time are approved a month later.
            for submitted in [on(made, 16), on(month_before(this_month, back - 1), 16)] {
                plan(world, submitted, 10, BillingDeed::Submit(partner, of));
            }
        }
        if back > 1 {
            plan(world, on(made, 20), 14, BillingDeed::Complete);
        } else {
            plan(world, on(made, 20), 14, BillingDeed::Return(1, of));
        }
    }
}

fn plan(world: &mut World, day: Date, hour: i64, deed: BillingDeed) {
    add(world, day, hour, Deed::Billing(deed));
}

pub async fn perform(theater: &Theater<'_>, world: &World, deed: BillingDeed) -> Result<(), DemoError> {
    let vendor = biller(world, None);
    match deed {
        BillingDeed::Agree(partner) => {
            let Some((_, margin, po_required)) = TERMS.into_iter().find(|(one, _, _)| *one == partner) else { return Ok(()) };
            let path = format!("/billing-terms/{}", world.partners[partner].id);
            let currency = currency(&world.data.partners[partner].country);
            theater.patch(vendor, &path, json!({"margin": margin, "currency": currency, "po_required": po_required})).await.map(drop)
        }
        BillingDeed::Promote => {
            let first = world.era.day(FIRST + 20).first_of_month();
            let body = json!({"code": CODE, "name": "Growth: 5 % off list prices", "effect": "price", "rate": 500, "valid_from": first});
            theater.post(vendor, "/promotions", body).await?;
            let body = json!({"code": "WELCOME-35", "name": "New partners: margin of 35 %", "effect": "margin", "rate": 3_500,
                "valid_from": first, "valid_to": first.saturating_add(1.year())});
            theater.post(vendor, "/promotions", body).await.map(drop)
        }
        BillingDeed::Submit(partner, month) => submit(theater, world, partner, month).await,
        BillingDeed::Return(partner, month) => {
            let Some(report) = report_of(theater, vendor, world, partner, month).await? else { return Ok(()) };
            if report["status"] != "submitted" {
                return Ok(());
            }
            let path = format!("/billing-reports/{}/return", text(&report, "/id")?);
            theater.post(vendor, &path, json!({"comment": "The code is not for the first line. Please take it away."})).await.map(drop)
        }
        BillingDeed::Complete => {
            let found = theater.get(vendor, "/billing-reports?status=submitted&sort=month&limit=200").await?;
            for report in found["items"].as_array().into_iter().flatten() {
                let path = format!("/billing-reports/{}/complete", text(report, "/id")?);
                theater.post(vendor, &path, json!({"comment": ""})).await?;
            }
            Ok(())
        }
    }
}

/// What the price list of a country is in.
fn currency(country: &str) -> &'static str {
    match country {
        "US" => "USD",
        "GB" => "GBP",
        "CH" => "CHF",
        "JP" => "JPY",
        _ => "EUR",
    }
}

async fn report_of(theater: &Theater<'_>, by: &Player, world: &World, partner: usize, month: Date) -> Result<Option<Value>, DemoError> {
    let path = format!("/billing-reports?organization_id={}&month={}", world.partners[partner].id, month_text(month));
    let found = theater.get(by, &path).await?;
    Ok(found["items"].as_array().and_then(|items| items.first()).cloned())
}

/// Sets a PO number and the campaign's code on the first line, and submits what is complete.
async fn submit(theater: &Theater<'_>, world: &World, partner: usize, month: Date) -> Result<(), DemoError> {
    let by = world.partners[partner].with_role(Role::BillingManager);
    let Some(report) = report_of(theater, by, world, partner, month).await? else { return Ok(()) };
    let usage = theater.get(by, &format!("/usage-reports?month={}&limit=200", month_text(month))).await?;
    let waits = usage["items"].as_array().into_iter().flatten().any(|usage| usage["status"] != "approved");
    if waits || report["unpriced"] != 0 || report["status"] != "under_review" {
        return Ok(());
    }
    let path = format!("/billing-reports/{}", text(&report, "/id")?);
    let number = format!("PO-{}-{:03}", month_text(month), 40 + partner);
    theater.patch(by, &path, json!({"po_number": number})).await?;
    let lines = theater.get(by, &format!("{path}/lines?limit=200")).await?;
    let full = |line: &&Value| line["version_type"] == "full" && line["in_suite"] == false;
    if let Some(line) = lines["items"].as_array().into_iter().flatten().find(full) {
        let line = json!({"position": line["position"], "promotion_code": CODE});
        theater.patch(by, &format!("{path}/lines"), json!({"lines": [line]})).await?;
    }
    theater.post(by, &format!("{path}/submit"), json!({"comment": "As agreed in the quarterly call."})).await.map(drop)
}
