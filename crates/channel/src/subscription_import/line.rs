//! One row of an import, as it was read: what to do, or why it cannot even be tried.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ImportKind;

/// The cells of a row, or what a selection says for all.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    pub customer: String,
    pub plan: String,
    pub subscription: String,
    pub units: String,
    pub start_date: String,
    pub months: String,
    pub po_number: String,
    pub on: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Task {
    Assign { customer: String, plan: String, units: i64, start_date: Option<Date> },
    Change { subscription: String, units: i64 },
    Renew { subscription: String, months: Option<i64>, units: Option<i64>, po_number: String },
    Suspend { subscription: String, on: Option<Date> },
    Resume { subscription: String, on: Option<Date> },
    Cancel { subscription: String },
    Unreadable { code: String, detail: String },
}

impl Task {
    /// The subscription that it changes, as it was named.
    pub fn subscription(&self) -> Option<&str> {
        match self {
            Self::Change { subscription, .. }
            | Self::Renew { subscription, .. }
            | Self::Suspend { subscription, .. }
            | Self::Resume { subscription, .. }
            | Self::Cancel { subscription } => Some(subscription),
            Self::Assign { .. } | Self::Unreadable { .. } => None,
        }
    }
    /// The customer who gets a plan, as it was named.
    pub fn customer(&self) -> Option<&str> {
        if let Self::Assign { customer, .. } = self { Some(customer) } else { None }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Line {
    /// The line of the file, or the place in the selection.
    pub number: i64,
    pub subject: String,
    pub task: Task,
}

/// Reads rows one after the other; the same object twice is a mistake, told at the second.
pub(super) struct Lines {
    kind: ImportKind,
    seen: HashSet<(String, String)>,
}

impl Lines {
    pub fn new(kind: ImportKind) -> Self {
        Self { kind, seen: HashSet::new() }
    }

    pub fn read(&mut self, number: i64, cells: &Cells) -> Line {
        let (key, subject) = if self.kind.is_assign() {
            ((kernel::fold(&cells.customer), kernel::fold(&cells.plan)), format!("{} - {}", cells.customer, cells.plan))
        } else {
            ((cells.subscription.clone(), String::new()), cells.subscription.clone())
        };
        let task = match task(self.kind, cells) {
            Ok(task) if self.seen.insert(key) => Ok(task),
            Ok(_) => Err(("duplicate_row", "An earlier row is about the same already.")),
            Err(wrong) => Err(wrong),
        };
        let task = task.unwrap_or_else(|(code, detail)| Task::Unreadable { code: code.into(), detail: detail.into() });
        Line { number, subject: subject.chars().take(300).collect(), task }
    }
}

type Wrong = (&'static str, &'static str);

fn task(kind: ImportKind, cells: &Cells) -> Result<Task, Wrong> {
    Ok(match kind {
        ImportKind::Assign => Task::Assign {
            customer: present(&cells.customer, ("customer_required", "The customer is missing: its ID, or its company name."))?,
            plan: present(&cells.plan, ("plan_required", "The service plan is missing: its ID, or its name."))?,
            units: number(&cells.units)?.ok_or(UNITS)?,
            start_date: day(&cells.start_date, START)?,
        },
        ImportKind::Change => {
            Task::Change { subscription: present(&cells.subscription, SUBSCRIPTION)?, units: number(&cells.units)?.ok_or(UNITS)? }
        }
        ImportKind::Renew => Task::Renew {
            subscription: present(&cells.subscription, SUBSCRIPTION)?,
            months: number(&cells.months).map_err(|_| ("months_unreadable", "The months are not a whole number."))?,
            units: number(&cells.units)?,
            po_number: cells.po_number.clone(),
        },
        ImportKind::Suspend => Task::Suspend { subscription: present(&cells.subscription, SUBSCRIPTION)?, on: day(&cells.on, ON)? },
        ImportKind::Resume => Task::Resume { subscription: present(&cells.subscription, SUBSCRIPTION)?, on: day(&cells.on, ON)? },
        ImportKind::Cancel => Task::Cancel { subscription: present(&cells.subscription, SUBSCRIPTION)? },
    })
}

const START: Wrong = ("start_date_unreadable", "The start date must look like 2027-03-31.");
const ON: Wrong = ("on_unreadable", "The day must look like 2027-03-31.");
const UNITS: Wrong = ("units_required", "The units are missing.");
const SUBSCRIPTION: Wrong = ("subscription_required", "The subscription's ID is missing.");

fn present(cell: &str, wrong: Wrong) -> Result<String, Wrong> {
    if cell.is_empty() { Err(wrong) } else { Ok(cell.to_owned()) }
}

fn number(cell: &str) -> Result<Option<i64>, Wrong> {
    if cell.is_empty() {
        return Ok(None);
    }
    cell.parse().map(Some).map_err(|_| ("units_unreadable", "The units are not a whole number."))
}

fn day(cell: &str, wrong: Wrong) -> Result<Option<Date>, Wrong> {
    if cell.is_empty() {
        return Ok(None);
    }
    cell.parse().map(Some).map_err(|_| wrong)
}
