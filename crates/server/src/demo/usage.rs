//! Usage and its reports: what gateways tell of the last months, what partners explain and submit, what tier 1 and the vendor
//! decide. The newest month has a report in every state, as far as the month has come when the story ends.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use kernel::Role;
use serde_json::{Value, json};

use super::{
    DemoError,
    agenda::Deed,
    customers::FIRST,
    theater::{Player, Theater, text},
    world::{World, zone},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsageDeed {
    /// The parent gives a partner four weeks for its reports.
    Patience(usize),
    /// A partner's gateway tells what was in use on a day.
    Tell(usize, Date),
    /// The same for a day of a closed month.
    TellLate(usize, Date),
    /// A partner lowers and explains lines of a month's report, and submits it.
    Submit(usize, Date),
    /// Tier 1, or the vendor, approves all that waits.
    Approve(Option<usize>),
    /// Tier 1 sends a partner's report of a month back.
    Reject(usize, Date),
}

/// Partners whose gateways tell their use; the others' products report by themselves.
const TELLING: [usize; 6] = [0, 1, 2, 4, 5, 6];
/// Two that take their time, and one that never submits by itself.
const PATIENT: [usize; 2] = [2, 6];
/// Months whose use is told.
const MONTHS: i64 = 3;

pub fn schedule(world: &mut World) {
    let this_month = world.era.today.first_of_month();
    for partner in PATIENT {
        add(world, world.era.day(FIRST + 20), 10, Deed::Usage(UsageDeed::Patience(partner)));
    }
    for back in 0..FIRST / 31 {
        // The report that is made in `made` is of the month before it.
        let made = month_before(this_month, back);
        let of = month_before(made, 1);
        if back > 0 {
            for who in [Some(0), Some(1), None] {
                add(world, on(made, 14), 15, Deed::Usage(UsageDeed::Approve(who)));
            }
        }
        if back < MONTHS {
            for partner in TELLING {
                add(world, on(of, 25), 20, Deed::Usage(UsageDeed::Tell(partner, on(of, 25))));
            }
            let submitting: &[usize] = if back == 0 { &[4, 6] } else { &[2, 4, 6, 0] };
            for partner in submitting {
                add(world, on(made, 4), 11, Deed::Usage(UsageDeed::Submit(*partner, of)));
            }
        }
        if back == 0 {
            add(world, on(made, 5), 16, Deed::Usage(UsageDeed::Reject(6, of)));
        }
        if back == 1 {
            add(world, on(made, 12), 9, Deed::Usage(UsageDeed::TellLate(2, on(of, 20))));
        }
    }
}

pub fn month_before(first: Date, months: i64) -> Date {
    first.saturating_sub(months.months()).first_of_month()
}
pub fn on(first: Date, day: i8) -> Date {
    first.with().day(day).build().unwrap_or(date(first.year(), first.month(), 1))
}
pub fn add(world: &mut World, day: Date, hour: i64, deed: Deed) {
    let at = world.era.local(day, hour * 60 + 5, &zone("Europe/Berlin"));
    world.agenda.add(at, deed);
}

pub async fn perform(theater: &Theater<'_>, world: &World, deed: UsageDeed) -> Result<(), DemoError> {
    match deed {
        UsageDeed::Patience(partner) => {
            let parent = world.data.partners[partner].parent.unwrap_or(0);
            let path = format!("/usage-report-terms/{}", world.partners[partner].id);
            theater.patch(world.partners[parent].administrator(), &path, json!({"submit_days": 28})).await.map(drop)
        }
        UsageDeed::Tell(partner, day) => tell(theater, world, partner, day).await,
        UsageDeed::TellLate(partner, day) => tell_late(theater, world, partner, day).await,
        UsageDeed::Submit(partner, month) => submit(theater, world, partner, month).await,
        UsageDeed::Approve(who) => approve(theater, world, who).await,
        UsageDeed::Reject(partner, month) => {
            let by = biller(world, world.data.partners[partner].parent);
            let Some(report) = report_of(theater, world, partner, month).await? else { return Ok(()) };
            if report["status"] != "under_review" {
                return Ok(());
            }
            let path = format!("/usage-reports/{}/reject", text(&report, "/id")?);
            let comment = "The mail customers were agreed at what they have, not at what they use. Please correct these lines.";
            theater.post(by, &path, json!({"comment": comment})).await.map(drop)
        }
    }
}

/// Who does the bills of a partner, or of the vendor.
pub fn biller(world: &World, partner: Option<usize>) -> &Player {
    match partner {
        Some(partner) => world.partners[partner].with_role(Role::BillingManager),
        None => world.vendor.with_role(Role::BillingManager),
    }
}

pub fn month_text(month: Date) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

async fn report_of(theater: &Theater<'_>, world: &World, partner: usize, month: Date) -> Result<Option<Value>, DemoError> {
    let path = format!("/usage-reports?organization_id={}&month={}", world.partners[partner].id, month_text(month));
    let found = theater.get(biller(world, Some(partner)), &path).await?;
    Ok(found["items"].as_array().and_then(|items| items.first()).cloned())
}

/// Most use most of what they have, some little, some more than they have, some tell nothing.
async fn tell(theater: &Theater<'_>, world: &World, partner: usize, day: Date) -> Result<(), DemoError> {
    let items = events(theater, world, partner, day, |at, units| match at % 9 {
        0 => None,
        1 | 5 => Some(units * 55 / 100),
        4 => Some(units * 108 / 100),
        other => Some(units * (100 - i64::try_from(other).unwrap_or(0)) / 100),
    });
    send(theater, world, partner, items.await?).await
}

/// Two licenses of a closed month were used more than they had.
async fn tell_late(theater: &Theater<'_>, world: &World, partner: usize, day: Date) -> Result<(), DemoError> {
    let Some(report) = report_of(theater, world, partner, day.first_of_month()).await? else { return Ok(()) };
    let path = format!("/usage-reports/{}/lines?corrections=false&limit=2", text(&report, "/id")?);
    let lines = theater.get(biller(world, Some(partner)), &path).await?;
    let mut items = Vec::new();
    for line in lines["items"].as_array().into_iter().flatten() {
        let license = text(line, "/license_id")?;
        let used = line["maximum"].as_i64().unwrap_or(0) * 115 / 100 + 1;
        items.push(json!({"event_id": format!("{day}/{license}/late"), "source": "gateway", "license_id": license, "day": day, "used_units": used}));
    }
    send(theater, world, partner, items).await
}

async fn events(
    theater: &Theater<'_>,
    world: &World,
    partner: usize,
    day: Date,
    used: impl Fn(usize, i64) -> Option<i64>,
) -> Result<Vec<Value>, DemoError> {
    let by = biller(world, Some(partner));
    let licenses = theater.get(by, "/licenses?limit=200&sort=created_at").await?;
    let mut items = Vec::new();
    for (at, license) in licenses["items"].as_array().into_iter().flatten().enumerate() {
        let id = text(license, "/id")?;
        if let Some(used) = used(at, license["units"].as_i64().unwrap_or(0)) {
            let event = format!("{day}/{id}/{used}");
            items.push(json!({"event_id": event, "source": "gateway", "license_id": id, "day": day, "used_units": used}));
        }
    }
    Ok(items)
}

async fn send(theater: &Theater<'_>, world: &World, partner: usize, items: Vec<Value>) -> Result<(), DemoError> {
    if items.is_empty() {
        return Ok(());
    }
    theater.post(biller(world, Some(partner)), "/usage-events", json!({"items": items})).await.map(drop)
}

/// Every third unexplained line is lowered as far as it goes.
async fn submit(theater: &Theater<'_>, world: &World, partner: usize, month: Date) -> Result<(), DemoError> {
    let by = biller(world, Some(partner));
    let Some(report) = report_of(theater, world, partner, month).await? else { return Ok(()) };
    let path = format!("/usage-reports/{}", text(&report, "/id")?);
    let found = theater.get(by, &format!("{path}/lines?unexplained=true&limit=200")).await?;
    let reasons = reasons(&world.data.partners[partner].language);
    let mut lines = Vec::new();
    for (at, line) in found["items"].as_array().into_iter().flatten().enumerate() {
        let chargeable = if at % 3 == 0 { &line["minimum"] } else { &line["chargeable"] };
        lines.push(json!({"line": text(line, "/line")?, "chargeable": chargeable, "comment": reasons[at % reasons.len()]}));
    }
    if !lines.is_empty() {
        theater.patch(by, &format!("{path}/lines"), json!({"lines": lines})).await?;
    }
    theater.post(by, &format!("{path}/submit"), json!({})).await.map(drop)
}

async fn approve(theater: &Theater<'_>, world: &World, who: Option<usize>) -> Result<(), DemoError> {
    let by = biller(world, who);
    let waiting = theater.get(by, "/usage-reports?status=under_review&limit=200").await?;
    let own = who.map(|partner| world.partners[partner].id.to_string());
    let mut ids = Vec::new();
    for report in waiting["items"].as_array().into_iter().flatten() {
        // What stands below a tier 1 is that tier 1's to decide.
        let of_tier1 = matches!(report["organization"]["kind"].as_str(), Some("distributor" | "isp"));
        let is_own = report["organization"]["id"].as_str() == own.as_deref();
        if !is_own && (who.is_some() || of_tier1) {
            ids.push(text(report, "/id")?);
        }
    }
    if ids.is_empty() {
        return Ok(());
    }
    theater.post(by, "/usage-reports/approve", json!({"ids": ids})).await.map(drop)
}

fn reasons(language: &str) -> [&'static str; 3] {
    match language {
        "de" => {
            ["Ein Standort wurde geschlossen.", "Saisonkräfte kommen im nächsten Monat zurück.", "Neue Rechner werden gerade ausgerollt."]
        }
        "fr" => {
            ["Un site a fermé.", "Les saisonniers reviennent le mois prochain.", "Le déploiement sur les nouveaux postes est en cours."]
        }
        "it" => ["Una sede è stata chiusa.", "Gli stagionali tornano il mese prossimo.", "I nuovi computer sono in distribuzione."],
        "es" => ["Se cerró una oficina.", "El personal de temporada vuelve el mes próximo.", "Los equipos nuevos se están desplegando."],
        _ => ["One site has closed.", "Seasonal staff return next month.", "New machines are being rolled out."],
    }
}
