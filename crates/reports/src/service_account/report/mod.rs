//! The monthly report for a customer (spec 04.12): what happened to its support requests in a month of its own time zone, how
//! fast it was answered, and its licenses, in its language and the look that its people see. All of it stands in the customer's
//! own portal too; nothing internal is read.

mod canvas;
mod draw;
mod store;
#[cfg(test)]
mod tests;
mod words;

use billing::Month;
use branding::Look;
use db::Tx;
use identity::Language;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{OrganizationId, Permission, Timestamp};
use support::{CloseReason, Priority};

use super::{Account, ServiceAccountError, find};
use store::{License, Request};
use words::Words;

/// So many requests are told one by one; whoever has more reads them in the portal.
const MOST_REQUESTS: usize = 60;
const MOST_LICENSES: usize = 40;

/// All that the paper says, read within the caller's transaction.
#[derive(Clone, Debug)]
pub(super) struct ServiceReport {
    account: Account,
    month: Month,
    /// Half-open.
    span: (Timestamp, Timestamp),
    zone: TimeZone,
    language: Language,
    look: Look,
    at: Timestamp,
    requests: Vec<Request>,
    licenses: Vec<License>,
}

/// # Errors
/// An account that is not there, not the actor's or not allowed; a month that has not begun.
pub(super) async fn of(
    tx: &Tx,
    id: OrganizationId,
    month: Month,
    language: Option<Language>,
) -> Result<ServiceReport, ServiceAccountError> {
    let account = find(tx, id, Permission::ServiceAccountExport).await?;
    let zone = TimeZone::get(&account.time_zone).unwrap_or(TimeZone::UTC);
    if month > Month::of(tx.now().day_in(&zone)) {
        return Err(ServiceAccountError::Ahead);
    }
    let instant = |found: Result<Timestamp, _>| found.map_err(|_| ServiceAccountError::Ahead);
    let span = (instant(month.starts_at(&zone))?, instant(month.ends_at(&zone))?);
    Ok(ServiceReport {
        look: branding::look_of(tx, id).await?,
        requests: store::requests(tx, id, span.0, span.1).await?,
        licenses: store::licenses(tx, id).await?,
        language: language.unwrap_or(account.language),
        at: tx.now(),
        account,
        month,
        span,
        zone,
    })
}

/// What the first answers of some requests came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Answers {
    opened: i64,
    met: i64,
    missed: i64,
}

impl Answers {
    /// Hundredths of those that were met or missed, to the nearest.
    fn percent(self) -> Option<i64> {
        let judged = self.met + self.missed;
        (judged > 0).then(|| (self.met * 100 + judged / 2) / judged)
    }
}

impl ServiceReport {
    /// # Errors
    /// A typeface or a document that cannot be made.
    pub fn pdf(&self) -> Result<Vec<u8>, billing::DrawingError> {
        draw::draw(self)
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }
    fn day(&self, at: Timestamp) -> Date {
        at.day_in(&self.zone)
    }
    fn is_within(&self, at: Timestamp) -> bool {
        self.span.0 <= at && at < self.span.1
    }
    fn opened(&self) -> impl Iterator<Item = &Request> {
        self.requests.iter().filter(|request| self.is_within(request.created_at))
    }
    /// Closed in the month, and not opened anew since.
    fn closed(&self) -> impl Iterator<Item = &Request> {
        self.requests.iter().filter(|request| request.closed_at.is_some_and(|at| self.is_within(at)))
    }
    fn open_at_end(&self) -> usize {
        self.requests.iter().filter(|request| request.closed_at.is_none_or(|at| at >= self.span.1)).count()
    }
    fn escalations(&self) -> i64 {
        self.requests.iter().map(|request| request.escalations).sum()
    }

    /// How the first answers to the requests opened in the month were, of one priority or of all.
    fn answers(&self, priority: Option<Priority>) -> Answers {
        let mut answers = Answers::default();
        for request in self.opened().filter(|request| priority.is_none_or(|wanted| wanted == request.priority)) {
            answers.opened += 1;
            let late =
                request.breached == Some(true) || (request.answered_at.is_none() && request.due_at.is_some_and(|due| due <= self.at));
            if late {
                answers.missed += 1;
            } else if request.answered_at.is_some() {
                answers.met += 1;
            }
        }
        answers
    }

    /// Half of those closed in the month took so long or less; seconds. Duplicates are left out.
    fn median_seconds(&self) -> Option<i64> {
        let closed = self.closed().filter(|request| request.close_reason != Some(CloseReason::Duplicate));
        let mut took: Vec<i64> = closed
            .filter_map(|request| Some((request.closed_at?.as_microsecond() - request.created_at.as_microsecond()) / 1_000_000))
            .collect();
        took.sort_unstable();
        took.get(took.len().checked_sub(1)? / 2).copied()
    }
}
