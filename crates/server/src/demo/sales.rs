//! A thousand sales, each with the fate that its license has when the story ends.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use super::{
    Share,
    agenda::{Agenda, Deed, SaleDeed},
    chance::Chance,
    clock::Era,
    customers::FLAGSHIP,
    market::PlanKind,
    world::{Customer, World},
};

/// What a license has come to when the story ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Normal,
    Renewed,
    ExpiringSoon,
    Grace,
    Expired,
    Frozen,
    Purged,
    NotStarted,
    NotActivated,
    Suspended,
    Disabled,
    Canceled,
    /// More in use than licensed.
    Exceeded,
    Trial,
    TrialOver,
}

/// How many of each, and how many days before the end they started; negative is after it.
const FATES: [(Fate, usize, (i64, i64)); 15] = [
    (Fate::Normal, 440, (19, 290)),
    (Fate::Renewed, 110, (400, 650)),
    (Fate::ExpiringSoon, 85, (310, 361)),
    (Fate::Grace, 48, (368, 390)),
    (Fate::Expired, 85, (400, 780)),
    (Fate::Frozen, 24, (400, 475)),
    (Fate::Purged, 18, (492, 690)),
    (Fate::NotStarted, 34, (-80, -3)),
    (Fate::NotActivated, 46, (5, 250)),
    (Fate::Suspended, 22, (60, 300)),
    (Fate::Disabled, 14, (60, 300)),
    (Fate::Canceled, 10, (60, 300)),
    (Fate::Exceeded, 24, (30, 290)),
    (Fate::Trial, 18, (1, 24)),
    (Fate::TrialOver, 22, (40, 330)),
];

pub const ENDPOINT: usize = 0;
pub const SUITE: usize = 1;
pub const MAIL: usize = 2;

#[derive(Clone, Debug)]
pub struct Sale {
    pub customer: usize,
    pub product: usize,
    pub kind: PlanKind,
    pub fate: Fate,
    pub units: i64,
    pub starts_on: Date,
    /// By a mailed Registration Key; otherwise assigned.
    pub by_key: bool,
    pub installations: usize,
    pub key: Option<String>,
    pub subscription: Option<String>,
    pub license: Option<String>,
    pub code: Option<String>,
    /// Ids and secrets.
    pub activations: Vec<(String, String)>,
}

impl Sale {
    /// The last day of maintenance, as it is at the story's end.
    pub fn expires_on(&self) -> Date {
        let months = if self.fate == Fate::Renewed { 24 } else { self.kind.months() };
        self.starts_on.checked_add((months).months()).and_then(Date::yesterday).unwrap_or(self.starts_on)
    }
    /// Whether somebody of the customer may ask for support on `day`.
    pub fn runs_on(&self, day: Date) -> bool {
        let ends_well =
            !matches!(self.fate, Fate::Suspended | Fate::Disabled | Fate::Canceled | Fate::NotStarted | Fate::Trial | Fate::TrialOver);
        ends_well && self.starts_on < day && day < self.expires_on()
    }
    /// Whether installations still work with it at the end.
    pub fn is_alive(&self) -> bool {
        matches!(self.fate, Fate::Normal | Fate::Renewed | Fate::ExpiringSoon | Fate::Grace | Fate::Exceeded)
    }
}

pub fn plan(era: &Era, customers: &[Customer], share: Share, chance: &mut Chance) -> Vec<Sale> {
    let mut fates: Vec<_> = FATES.iter().flat_map(|(fate, count, days)| std::iter::repeat_n((*fate, *days), share.of(*count))).collect();
    chance.shuffle(&mut fates);
    let mut sales: Vec<Sale> = Vec::new();
    let mut sold = vec![0_usize; customers.len()];
    let mut trials = BTreeSet::new();
    let mut shown = Vec::new();
    for (fate, (least, most)) in fates {
        let product = product(fate, chance);
        let mut started = chance.between(least, most);
        let trial = matches!(fate, Fate::Trial | Fate::TrialOver);
        let buyers: Vec<usize> = (0..customers.len())
            .filter(|at| may_buy(&customers[*at], fate, product, started) && !(trial && trials.contains(&(*at, product))))
            .collect();
        let Some(customer) = buyer(&buyers, &sold, !shown.contains(&fate), chance) else { continue };
        if customer == FLAGSHIP {
            shown.push(fate);
        }
        sold[customer] += 1;
        if trial {
            trials.insert((customer, product));
        }
        let kind = kind(fate, chance);
        if kind == PlanKind::ThreeYears {
            started = started.max(chance.between(20, (customers[customer].came - 6).max(20)));
        }
        let by_key = kind != PlanKind::Renewing && fate != Fate::NotStarted && chance.in_a_hundred(45);
        let units = units(product, customers[customer].large, trial, chance);
        sales.push(Sale {
            customer,
            product,
            kind,
            fate,
            units,
            starts_on: era.day(started),
            by_key,
            installations: 1 + usize::from(chance.in_a_hundred(35)),
            key: None,
            subscription: None,
            license: None,
            code: None,
            activations: Vec::new(),
        });
    }
    sales
}

/// The flagship has one license of every fate, as far as it may; the others take turns.
fn buyer(buyers: &[usize], sold: &[usize], wanted: bool, chance: &mut Chance) -> Option<usize> {
    if wanted && buyers.contains(&FLAGSHIP) {
        return Some(FLAGSHIP);
    }
    let fewest = buyers.iter().map(|at| sold[*at]).min()?;
    let next: Vec<usize> = buyers.iter().copied().filter(|at| sold[*at] == fewest).collect();
    chance.pick(&next).copied()
}

fn may_buy(customer: &Customer, fate: Fate, product: usize, started: i64) -> bool {
    let fits = match product {
        ENDPOINT => !customer.large,
        SUITE => customer.large,
        _ => true,
    };
    let acts_late = matches!(fate, Fate::Suspended | Fate::Canceled | Fate::Disabled | Fate::NotActivated | Fate::Exceeded);
    let settled = !customer.quiet || (started >= 150 && !acts_late);
    fits && settled && customer.came >= started + 6
}

fn product(fate: Fate, chance: &mut Chance) -> usize {
    match fate {
        Fate::Frozen | Fate::Purged => MAIL,
        Fate::Expired => [ENDPOINT, ENDPOINT, SUITE][chance.index(3)],
        Fate::Exceeded => [SUITE, MAIL][chance.index(2)],
        _ => [ENDPOINT, ENDPOINT, ENDPOINT, SUITE, MAIL, MAIL][chance.index(6)],
    }
}

fn kind(fate: Fate, chance: &mut Chance) -> PlanKind {
    match fate {
        Fate::Suspended | Fate::Canceled => PlanKind::Renewing,
        Fate::Trial | Fate::TrialOver => PlanKind::Trial,
        Fate::Normal => [PlanKind::Year, PlanKind::Year, PlanKind::Renewing, PlanKind::ThreeYears][chance.index(4)],
        _ => PlanKind::Year,
    }
}

fn units(product: usize, large: bool, trial: bool, chance: &mut Chance) -> i64 {
    match product {
        _ if trial => 10,
        SUITE => chance.between(51, 240) * 10,
        MAIL if large => chance.between(50, 200) * 10,
        MAIL => chance.between(1, 30) * 5,
        _ => chance.between(1, 24) * 5,
    }
}

/// Puts the sale and what follows of it on the agenda.
pub fn schedule(world: &mut World) {
    let World { era, chance, sales, customers, agenda, .. } = world;
    for (at, sale) in sales.iter().enumerate() {
        let zone = &customers[sale.customer].zone;
        let start = |minute: i64| era.local(sale.starts_on, minute, zone);
        let hour = chance.between(8 * 60 + 30, 16 * 60);
        let sold_on = if sale.fate == Fate::NotStarted {
            era.day(chance.between(1, 4))
        } else {
            sale.starts_on.checked_sub(chance.between(0, 4).days()).unwrap_or(sale.starts_on)
        };
        if sale.by_key {
            agenda.add(era.local(sold_on, hour - 25, zone), Deed::Sale(at, SaleDeed::SellKey));
            agenda.add(start(hour), Deed::Sale(at, SaleDeed::Register));
        } else {
            agenda.add(era.local(sold_on, hour, zone), Deed::Sale(at, SaleDeed::Assign));
        }
        if matches!(sale.fate, Fate::NotStarted | Fate::NotActivated) {
            continue;
        }
        agenda.add(start(hour + chance.between(5, 60)), Deed::Sale(at, SaleDeed::Activate));
        later(at, sale, (era, zone), chance, agenda);
    }
}

fn later(at: usize, sale: &Sale, (era, zone): (&Era, &jiff::tz::TimeZone), chance: &mut Chance, agenda: &mut Agenda) {
    let mut add = |day: Date, minute: i64, deed: SaleDeed| agenda.add(era.local(day, minute, zone), Deed::Sale(at, deed));
    let minute = chance.between(9 * 60, 16 * 60);
    match sale.fate {
        Fate::Renewed => {
            let first_year = sale.starts_on.checked_add(12.months()).unwrap_or(sale.starts_on);
            // One in nine forgets it and renews within grace.
            let early = if at % 9 == 4 { -chance.between(5, 20) } else { chance.between(3, 40) };
            add(first_year.checked_sub(early.days()).unwrap_or(first_year), minute, SaleDeed::Renew);
        }
        Fate::Suspended => add(era.day(chance.between(3, 40)), minute, SaleDeed::Suspend),
        Fate::Disabled => add(era.day(chance.between(3, 40)), minute, SaleDeed::Disable),
        Fate::Canceled => add(era.day(chance.between(3, 40)), minute, SaleDeed::Cancel),
        Fate::Normal if at.is_multiple_of(40) => add(era.day(chance.between(4, 15)), minute, SaleDeed::ReplaceCode),
        _ => {}
    }
    if sale.is_alive() {
        add(era.day(chance.between(1, 3)), minute, SaleDeed::CheckIn);
    } else {
        let seen = sale.starts_on.checked_add(chance.between(1, 20).days()).unwrap_or(sale.starts_on);
        add(seen, 17 * 60, SaleDeed::CheckIn);
    }
}
