//! The life of a license told slowly: whole days of one calendar, one `if` for each sentence of the specification.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date;

#[derive(Clone, Debug)]
pub(super) struct Model {
    pub today: Date,
    pub anchor: Date,
    pub starts: Date,
    pub expires: Date,
    pub auto_months: u32,
    pub units: i64,
    /// Its units are out of the pool.
    pub held: bool,
    pub enabled: bool,
    pub suspended: bool,
    pub resume_on: Option<Date>,
    pub first_customer: bool,
    pub hosts: HashSet<u8>,
    pub ever_activated: bool,
    pub longest_notice: i64,
    /// Last days whose end has been dealt with, and the ends of their grace.
    over: BTreeSet<Date>,
    grace_over: BTreeSet<Date>,
}

const GRACE: i64 = 30;

pub(super) fn plus(day: Date, days: i64) -> Date {
    day.checked_add(jiff::Span::new().days(days)).unwrap()
}

/// Turns the pages of a calendar, `months` of them, and walks one day back.
fn end_of_period(anchor: Date, months: u32) -> Date {
    let (mut year, mut month) = (anchor.year(), anchor.month());
    for _ in 0..months {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    let mut day = anchor.day();
    loop {
        match Date::new(year, month, day) {
            Ok(date) => return plus(date, -1),
            Err(_) => day -= 1,
        }
    }
}

impl Model {
    pub fn new(today: Date, months: u32, auto_months: u32, units: i64, longest_notice: i64) -> Self {
        Self {
            today,
            anchor: today,
            starts: today,
            expires: end_of_period(today, months),
            auto_months,
            units,
            held: true,
            enabled: true,
            suspended: false,
            resume_on: None,
            first_customer: true,
            hosts: HashSet::new(),
            ever_activated: false,
            longest_notice,
            over: BTreeSet::new(),
            grace_over: BTreeSet::new(),
        }
    }

    fn grace_end(&self) -> Date {
        plus(self.expires, GRACE)
    }

    pub fn status(&self) -> &'static str {
        if !self.enabled {
            "disabled"
        } else if self.suspended {
            "suspended"
        } else if self.today > self.grace_end() {
            "expired"
        } else if self.today > self.expires {
            "grace"
        } else if self.today < self.starts {
            "not_started"
        } else if !self.ever_activated {
            "not_activated"
        } else if self.today >= plus(self.expires, -self.longest_notice) {
            "expiring_soon"
        } else {
            "normal"
        }
    }

    /// Days go by, and the server sees them all at once or one after the other.
    pub fn pass(&mut self, days: i64) {
        self.today = plus(self.today, days);
        self.clock();
    }

    /// What time does: each period's end once, each grace's end once.
    pub fn clock(&mut self) {
        while self.has_ended() && self.over.insert(self.expires) {
            if self.auto_months > 0 && !self.suspended && self.enabled {
                self.expires = self.next_end(self.auto_months);
            }
        }
        if self.today > self.grace_end() && self.grace_over.insert(self.expires) {
            self.held = false;
        }
    }

    /// A suspended license has ended in the middle of its last day.
    fn has_ended(&self) -> bool {
        self.today > self.expires || self.suspended
    }

    /// The end of a period that follows without a gap.
    fn next_end(&mut self, months: u32) -> Date {
        let before = (1..2000).find(|before| end_of_period(self.anchor, *before) >= self.expires).unwrap();
        if end_of_period(self.anchor, before) == self.expires {
            return end_of_period(self.anchor, before + months);
        }
        self.anchor = plus(self.expires, 1);
        end_of_period(self.anchor, months)
    }

    pub fn renew(&mut self, months: u32, units: i64) -> bool {
        let too_early = self.today < plus(self.expires, -90);
        // Until grace ends a suspended one is resumed instead.
        let resumed_instead = self.suspended && self.today <= self.grace_end();
        if !self.enabled || resumed_instead || too_early || units > self.units || units < 1 {
            return false;
        }
        if self.today > self.expires {
            (self.anchor, self.starts) = (self.today, self.today);
            self.expires = end_of_period(self.today, months);
        } else {
            self.expires = self.next_end(months);
        }
        self.suspended = false;
        self.resume_on = None;
        self.units = units;
        self.held = true;
        true
    }

    pub fn suspend(&mut self) -> bool {
        if self.auto_months == 0 || self.suspended {
            return false;
        }
        self.suspended = true;
        self.resume_on = Some(self.expires);
        self.expires = self.expires.min(self.today);
        true
    }

    pub fn resume(&mut self) -> bool {
        let Some(before) = self.resume_on.filter(|_| self.suspended && self.today <= self.grace_end()) else { return false };
        self.suspended = false;
        self.resume_on = None;
        self.expires = before;
        if self.today <= before {
            self.over.remove(&before);
        }
        if self.today <= plus(before, GRACE) {
            self.grace_over.remove(&before);
        }
        true
    }

    pub fn set_enabled(&mut self, enabled: bool) -> bool {
        self.enabled = enabled;
        true
    }

    pub fn transfer(&mut self, to_first: bool) -> bool {
        let moves = !matches!(self.status(), "disabled" | "suspended" | "expired");
        if !moves || self.first_customer == to_first {
            return false;
        }
        self.first_customer = to_first;
        true
    }

    pub fn activate(&mut self, host: u8) -> bool {
        let goes_on = self.hosts.contains(&host);
        let open = match self.status() {
            "disabled" | "not_started" => false,
            "suspended" | "expired" => goes_on,
            _ => true,
        };
        if !open || (!goes_on && self.hosts.len() as i64 >= self.units) {
            return false;
        }
        self.hosts.insert(host);
        self.ever_activated = true;
        true
    }
}
