//! Three hundred support requests: who asks what when, and how far each has come when the story ends.

use jiff::{ToSpan, civil::Weekday, tz::TimeZone};
use kernel::{Role, Timestamp};

use super::{
    Share,
    agenda::{CaseDeed, Deed},
    customers::FLAGSHIP,
    world::{World, zone},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    New,
    Assigned,
    InProgress,
    Waiting,
    Proposed,
    Confirmed,
    Withdrawn,
    Duplicate,
    NotReproducible,
}

/// How many of each, and how many days before the end they were opened.
const ENDINGS: [(Ending, usize, (i64, i64)); 11] = [
    (Ending::New, 10, (0, 1)),
    // Nobody has answered these in time.
    (Ending::New, 5, (4, 6)),
    (Ending::Assigned, 11, (0, 2)),
    (Ending::Assigned, 5, (4, 7)),
    (Ending::InProgress, 34, (2, 12)),
    (Ending::Waiting, 28, (2, 9)),
    (Ending::Proposed, 24, (4, 10)),
    (Ending::Confirmed, 151, (14, 420)),
    (Ending::Withdrawn, 12, (14, 300)),
    (Ending::Duplicate, 9, (14, 300)),
    (Ending::NotReproducible, 11, (14, 300)),
];

#[derive(Clone, Debug)]
pub struct Case {
    pub sale: usize,
    pub story: usize,
    pub ending: Ending,
    /// Place in the vendor's list of people.
    pub engineer: usize,
    /// Opened by the partner for its customer.
    pub by_partner: bool,
    pub id: Option<String>,
}

/// The desk's own time zone.
const DESK: &str = "Europe/Berlin";

pub fn schedule(world: &mut World, share: Share) {
    let desk = zone(DESK);
    let mut endings: Vec<_> =
        ENDINGS.iter().flat_map(|(ending, count, days)| std::iter::repeat_n((*ending, *days), share.of(*count))).collect();
    world.chance.shuffle(&mut endings);
    for (ending, (least, most)) in endings {
        for _ in 0..40 {
            let days_ago = world.chance.between(least, most);
            let opened = opening(world, days_ago, &desk);
            if let Some(case) = draw(world, ending, opened) {
                plan(world, case, opened, &desk);
                break;
            }
        }
    }
    at_risk(world);
}

/// A minute of a working day, some days ago; before the end in any case.
fn opening(world: &mut World, days_ago: i64, desk: &TimeZone) -> Timestamp {
    let mut day = world.era.day(days_ago);
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        day = day.yesterday().unwrap_or(day);
    }
    let at = world.era.local(day, world.chance.between(8 * 60, 17 * 60), desk);
    let last = Timestamp::from_microsecond(world.era.end.as_microsecond() - world.chance.between(20, 300) * 60_000_000);
    at.min(last)
}

/// Somebody who may ask at that moment, and something to ask in their language.
fn draw(world: &mut World, ending: Ending, opened: Timestamp) -> Option<Case> {
    let day = opened.day_in(&TimeZone::UTC);
    let recent = world.era.day(200) < day;
    let sale = if world.chance.in_a_hundred(6) {
        let own: Vec<usize> = (0..world.sales.len()).filter(|at| world.sales[*at].customer == FLAGSHIP).collect();
        *world.chance.pick(&own)?
    } else {
        world.chance.index(world.sales.len())
    };
    let customer = &world.customers[world.sales[sale].customer];
    if !world.sales[sale].runs_on(day) || (customer.quiet && recent) {
        return None;
    }
    let product = &world.data.products[world.sales[sale].product].code;
    let language = if world.chance.in_a_hundred(10) { "en" } else { customer.profile.language.as_str() };
    let fits = |story: &super::data::Story| story.language == language && story.products.contains(product);
    let stories: Vec<usize> = (0..world.stories.len()).filter(|at| fits(&world.stories[*at])).collect();
    let story = *world.chance.pick(&stories)?;
    let by_partner = customer.partner.is_some() && world.chance.in_a_hundred(12);
    let engineer = engineer(world, story);
    Some(Case { sale, story, ending, engineer, by_partner, id: None })
}

/// Most often the engineer who speaks the language, else the one who takes everything.
fn engineer(world: &mut World, story: usize) -> usize {
    let language = &world.stories[story].language;
    let speaks = |at: &usize| world.vendor.people[*at].languages.contains(language);
    let cleo = world.vendor.people.iter().position(|player| player.role == Role::SupportEngineer).unwrap_or(0);
    let local = (0..world.vendor.people.len()).find(speaks).unwrap_or(cleo);
    if world.chance.in_a_hundred(70) { local } else { cleo }
}

/// Puts the case on the agenda, up to its ending.
fn plan(world: &mut World, case: Case, opened: Timestamp, desk: &TimeZone) {
    let at = world.cases.len();
    let ending = case.ending;
    let urgent = world.stories[case.story].priority == "p1";
    let agreed = world.stories[case.story].agreed.clone();
    world.cases.push(case);
    let World { chance, agenda, .. } = world;
    let mut add = |when: Timestamp, deed: CaseDeed| agenda.add(when, Deed::Case(at, deed));
    add(opened, CaseDeed::Open);
    if ending == Ending::New {
        return;
    }
    let assigned = office(opened, if urgent { 3 } else { chance.between(5, 40) }, desk);
    add(assigned, CaseDeed::Assign);
    if urgent && agreed == "p1" {
        add(later(assigned, 1), CaseDeed::ConfirmCall);
    }
    if ending == Ending::Assigned {
        return;
    }
    add(later(assigned, chance.between(3, 9)), CaseDeed::Prioritize);
    // One in twelve is answered too late.
    let pause = if urgent {
        12
    } else if chance.in_a_hundred(8) {
        chance.between(900, 2400)
    } else {
        chance.between(15, 140)
    };
    let replied = office(assigned, pause, desk);
    add(replied, CaseDeed::Reply);
    if chance.in_a_hundred(45) {
        add(later(replied, 1), CaseDeed::Note);
    }
    if matches!(ending, Ending::Withdrawn | Ending::Duplicate | Ending::NotReproducible) {
        add(office(replied, chance.between(1_440, 5_000), desk), CaseDeed::Close);
        return;
    }
    if ending == Ending::InProgress && chance.in_a_hundred(50) {
        match at % 4 {
            0 => add(later(replied, 30), CaseDeed::AskPriority),
            1 => add(later(replied, 45), CaseDeed::Escalate),
            2 => {
                add(later(replied, 45), CaseDeed::Escalate);
                add(later(replied, 80), CaseDeed::AcceptEscalation);
            }
            _ => add(later(replied, 60), CaseDeed::HandOver),
        }
        return;
    }
    add(later(replied, 2), CaseDeed::Wait);
    if ending == Ending::Waiting {
        return;
    }
    let answered = office(replied, chance.between(40, 1_500), desk);
    add(answered, CaseDeed::Answer);
    if ending == Ending::InProgress {
        return;
    }
    let proposed = office(answered, chance.between(60, 1_500), desk);
    add(proposed, CaseDeed::Propose);
    if ending == Ending::Confirmed {
        add(office(proposed, chance.between(60, 2_800), desk), CaseDeed::Confirm);
    }
}

fn later(at: Timestamp, minutes: i64) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond() + minutes * 60_000_000)
}

/// Some minutes later, or when the desk opens again.
fn office(at: Timestamp, minutes: i64, desk: &TimeZone) -> Timestamp {
    let wanted = later(at, minutes);
    let local = desk.to_datetime(wanted.to_jiff());
    let (mut day, minute) = (local.date(), i64::from(local.hour()) * 60 + i64::from(local.minute()));
    let weekend = |day: jiff::civil::Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    if (9 * 60..18 * 60).contains(&minute) && !weekend(day) {
        return wanted;
    }
    if minute >= 18 * 60 {
        day = day.tomorrow().unwrap_or(day);
    }
    while weekend(day) {
        day = day.tomorrow().unwrap_or(day);
    }
    let opens = day.at(9, 0, 0, 0).checked_add((5 + minutes % 70).minutes());
    opens.map_or(wanted, |wall| desk.to_ambiguous_timestamp(wall).compatible().map_or(wanted, Timestamp::from))
}

/// A few that nobody has answered yet and whose deadline is near, whatever day the story ends on.
fn at_risk(world: &mut World) {
    use support::{
        Priority,
        calendar::{Calendar, CalendarSettings, deadline},
    };
    let Ok(calendar) = Calendar::new(CalendarSettings::europe()) else { return };
    let end = world.era.end;
    let near = |priority: &str, opened: Timestamp| {
        let Ok(priority) = priority.parse::<Priority>() else { return false };
        let target = support::target(identity::SupportOffering::Standard, priority);
        let found = deadline(&calendar, opened, target, &[], 75);
        found.is_ok_and(|found| found.warn_at.is_some_and(|warn| warn <= end) && found.due_at.is_some_and(|due| end < due))
    };
    let (mut found, mut ago) = (0, 10);
    while found < 5 && ago < 6 * 1_440 {
        let opened = later(end, -ago);
        if let Some(case) = draw(world, Ending::New, opened)
            && near(&world.stories[case.story].priority, opened)
            && world.customers[world.sales[case.sale].customer].came > 60
        {
            plan(world, case, opened, &zone(DESK));
            found += 1;
            ago += 45;
        }
        ago += 4;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_answers_when_it_is_open() {
        let desk = zone(DESK);
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(office(at("2026-05-04T10:00:00Z"), 30, &desk), at("2026-05-04T10:30:00Z"));
        // A Friday evening goes on on Monday morning.
        assert_eq!(office(at("2026-05-08T16:30:00Z"), 30, &desk), at("2026-05-11T07:35:00Z"));
        assert_eq!(office(at("2026-05-05T02:00:00Z"), 0, &desk), at("2026-05-05T07:05:00Z"));
    }
}
