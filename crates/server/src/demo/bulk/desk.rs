//! Support requests with the first entries of their timelines and their response clocks.

use db::Tx;
use identity::Organization;
use jiff::civil::Weekday;
use kernel::{Id, Noun, PersonId, Timestamp};
use licensing::License;
use sea_orm::{FromQueryResult, Value};
use serde_json::json;
use support::{
    Entitlement, EntitlementState, Priority, SupportRequestId,
    calendar::{Calendar, CalendarId, Deadline, WARN_PERCENT},
    clock::{ClockKind, SlaClock},
};

use super::{
    super::{
        DemoError,
        chance::Chance,
        data::{self, Story},
        world::zone,
    },
    Ground,
    tables::Tables,
};

enum EntryNoun {}
impl Noun for EntryNoun {
    const PREFIX: &'static str = "sre";
}
enum ClockNoun {}
impl Noun for ClockNoun {
    const PREFIX: &'static str = "clk";
}

pub(super) const COLUMNS: &str = "id, number, customer_id, product_id, license_id, category, subject, description, business_impact, language, channel, \
    priority_requested, priority, priority_chosen, awaits_call, status, close_reason, rating, offering, entitlement, calendar_id, assignee_id, \
    opened_by, response_due_at, responded_at, due_order, closed_at, entries, search, version, created_at, updated_at";
/// The places of number and search text among the columns: they are filled in last, together.
const NUMBER: usize = 1;
const SEARCH: usize = 28;

pub(super) struct Desk {
    calendar_id: CalendarId,
    calendar: Calendar,
    stories: Vec<Story>,
}

#[derive(FromQueryResult)]
struct Found {
    id: CalendarId,
    settings: String,
}

/// The calendar that all of them count by.
pub(super) async fn desk(tx: &Tx) -> Result<Desk, DemoError> {
    let sql = "SELECT id, settings FROM calendar WHERE support_region = 'europe' AND is_default";
    let found: Found = tx.query_one(sql, []).await?.ok_or(db::Error::NotFound)?;
    let calendar = serde_json::from_str(&found.settings)?;
    Ok(Desk { calendar_id: found.id, calendar, stories: data::stories()? })
}

#[derive(FromQueryResult)]
struct Counted {
    value: i64,
}

/// Gives the requests of a batch their numbers, as many as the counter is moved on by.
pub(super) async fn number(tx: &Tx, tables: &mut Tables) -> Result<(), DemoError> {
    let count = i64::try_from(tables.requests.len()).unwrap_or(0);
    let sql = "UPDATE counter SET value = value + $1 WHERE name = 'support_request' RETURNING value";
    let last: Counted = tx.query_one(sql, [count.into()]).await?.ok_or(db::Error::NotFound)?;
    for (request, number) in tables.requests.iter_mut().zip(last.value - count + 1..) {
        let number = format!("SR-{number:07}");
        if let Value::String(Some(subject)) = &request[SEARCH] {
            request[SEARCH] = kernel::fold(&format!("{number} {subject}")).into();
        }
        request[NUMBER] = number.into();
    }
    Ok(())
}

struct Times {
    opened: Timestamp,
    replied: Option<Timestamp>,
    closed: Option<Timestamp>,
}

/// Most are closed; of the others some wait for a first answer.
fn times(ground: &Ground, license: &License, chance: &mut Chance) -> Result<Times, DemoError> {
    let zone = zone("Europe/Berlin");
    let open = chance.in_a_hundred(20);
    let from = license.starts_on()?;
    let ago = if open { chance.between(1, 8) } else { chance.between(12, 300) };
    let mut day = ground.era.day(ago).max(from).min(ground.era.day(1));
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        day = day.yesterday().unwrap_or(day);
    }
    let minute = chance.between(8 * 60, 14 * 60);
    let at = |minute: i64| ground.era.local(day, minute, &zone).min(ground.era.end);
    let replied = (!open || chance.in_a_hundred(60)).then(|| at(minute + chance.between(20, 180)));
    let closed = (!open).then(|| ground.era.local(day.tomorrow().unwrap_or(day), minute, &zone).min(ground.era.end));
    Ok(Times { opened: at(minute), replied, closed })
}

#[expect(clippy::too_many_arguments, reason = "each is a reference of the row")]
pub(super) fn request(
    tx: &Tx,
    ground: &Ground,
    tables: &mut Tables,
    customer: &Organization,
    product: usize,
    license: &License,
    asks: PersonId,
    chance: &mut Chance,
) -> Result<(), DemoError> {
    let code = &ground.products[product].code;
    let fits = |story: &&Story| story.language == customer.language.as_str() && story.products.contains(code);
    let stories: Vec<&Story> = ground.calendar.stories.iter().filter(fits).collect();
    let Some(story) = chance.pick(&stories).copied() else { return Ok(()) };
    let priority: Priority = story.agreed.parse().map_err(|_| DemoError::Answer { pointer: story.agreed.clone() })?;
    let times = times(ground, license, chance)?;
    let engineer = times.replied.and_then(|_| chance.pick(&ground.engineers).copied());
    let id: SupportRequestId = Id::new(times.opened, tx.rng());
    let deadline = clock(tx, ground, tables, id, priority, &times)?;
    let entries = entries(tx, tables, id, story, (asks, engineer), &times, customer);
    let entitlement = Entitlement { state: EntitlementState::Maintained, until: Some(license.expires_at), overridden: false };
    let words = |text: &str| {
        text.replace("{host}", "SRV-01")
            .replace("{version}", "9.1.2")
            .replace("{users}", "12")
            .replace("{city}", &customer.city)
            .replace("{company}", &customer.company)
            .replace("{name}", &customer.company)
    };
    let due = deadline.due_at.filter(|_| times.replied.is_none());
    let status = match (times.closed, times.replied) {
        (Some(_), _) => "closed",
        (None, Some(_)) => "in_progress",
        (None, None) => "new",
    };
    let subject = words(&story.subjects[0]);
    tables.requests.push([
        id.into(),
        String::new().into(),
        customer.id.into(),
        ground.products[product].id.into(),
        license.id.into(),
        story.category.as_str().into(),
        subject.as_str().into(),
        words(&story.description).into(),
        words(&story.impact).into(),
        customer.language.into(),
        "online".into(),
        priority.into(),
        priority.into(),
        times.replied.is_some().into(),
        (times.replied.is_none() && priority == Priority::P1).into(),
        status.into(),
        times.closed.map(|_| "confirmed".to_owned()).into(),
        times.closed.map(|_| chance.between(3, 5)).into(),
        "standard".into(),
        serde_json::to_string(&entitlement)?.into(),
        ground.calendar.calendar_id.into(),
        engineer.into(),
        asks.into(),
        deadline.due_at.into(),
        times.replied.into(),
        due.map_or(i64::MAX, Timestamp::as_microsecond).into(),
        times.closed.into(),
        entries.into(),
        subject.into(),
        1_i64.into(),
        times.opened.into(),
        times.closed.or(times.replied).unwrap_or(times.opened).into(),
    ]);
    Ok(())
}

fn clock(
    tx: &Tx,
    ground: &Ground,
    tables: &mut Tables,
    request: SupportRequestId,
    priority: Priority,
    times: &Times,
) -> Result<Deadline, DemoError> {
    let calendar = &ground.calendar.calendar;
    let target = support::target(identity::SupportOffering::Standard, priority);
    let mut clock = SlaClock::new(ClockKind::InitialResponse, times.opened, target, WARN_PERCENT);
    let wrong = || DemoError::Answer { pointer: "a response deadline".into() };
    let deadline = clock.deadline_at(calendar, times.opened).map_err(|_| wrong())?;
    let answer = times.replied.map(|at| clock.stop(calendar, at)).transpose().map_err(|_| wrong())?;
    let id: Id<ClockNoun> = Id::new(times.opened, tx.rng());
    tables.clocks.push([
        id.into(),
        request.into(),
        ClockKind::InitialResponse.into(),
        times.opened.into(),
        serde_json::to_string(&target)?.into(),
        deadline.due_at.into(),
        deadline.warn_at.into(),
        times.replied.into(),
        answer.is_some_and(|answer| !answer.met()).into(),
        deadline.warn_at.filter(|_| answer.is_none()).into(),
        serde_json::to_string(&clock)?.into(),
    ]);
    Ok(deadline)
}

/// What was opened, answered and closed; answers how many entries that are.
fn entries(
    tx: &Tx,
    tables: &mut Tables,
    request: SupportRequestId,
    story: &Story,
    (asks, engineer): (PersonId, Option<PersonId>),
    times: &Times,
    customer: &Organization,
) -> i64 {
    let mut position = 0_i64;
    let mut add = |at: Timestamp, kind: &str, side: &str, author: PersonId, body: Option<String>, detail: serde_json::Value| {
        position += 1;
        let id: Id<EntryNoun> = Id::new(at, tx.rng());
        tables.entries.push([
            id.into(),
            request.into(),
            position.into(),
            at.into(),
            kind.into(),
            "public".into(),
            side.into(),
            author.into(),
            body.into(),
            detail.to_string().into(),
        ]);
    };
    add(times.opened, "state", "customer", asks, None, json!({"after": {"status": "new"}, "priority": story.agreed}));
    if let (Some(replied), Some(engineer)) = (times.replied, engineer) {
        let body = story.reply.replace("{host}", "SRV-01").replace("{version}", "9.1.2").replace("{name}", &customer.company);
        add(replied, "message", "vendor", engineer, Some(body), json!({}));
        add(replied, "state", "vendor", engineer, None, json!({"before": {"status": "assigned"}, "after": {"status": "in_progress"}}));
    }
    if let Some(closed) = times.closed {
        let detail = json!({"before": {"status": "solution_proposed"}, "after": {"status": "closed"}, "close_reason": "confirmed"});
        add(closed, "state", "customer", asks, None, detail);
    }
    position
}
