//! Reports of the support desk (spec 04.12): whether first answers came in time, how long it took to close, what was reopened,
//! escalated and solved by customers themselves, and how customers rated. Each is grouped by one thing and narrowed by others;
//! months are those of the reader's own organization. Everything is counted from the requests as they stand.

pub(crate) mod api;
mod store;
#[cfg(test)]
mod tests;

use billing::Month;
use db::Tx;
use identity::SupportOffering;
use jiff::tz::TimeZone;
use kernel::{FieldError, Permission, Problem, Timestamp, text_enum};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use support::Priority;
use utoipa::IntoParams;

use crate::zone::own_zone;

/// Months that a report may have.
const MOST_MONTHS: usize = 60;
/// Months of a report that names none, this one among them.
const USUAL_MONTHS: usize = 12;

text_enum! {
    /// What the rows of a report are.
    pub enum Grouping {
        /// One row.
        Total = "total",
        Month = "month",
        Priority = "priority",
        Offering = "offering",
        SupportRegion = "support_region",
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    /// Absent: by month.
    #[param(inline)]
    pub by: Option<Grouping>,
    /// The first month; absent: the twelfth up to the last one.
    #[param(value_type = Option<String>, example = "2026-01")]
    pub from: Option<Month>,
    /// The last month; absent: this one.
    #[param(value_type = Option<String>, example = "2026-11")]
    pub to: Option<Month>,
    pub support_region: Option<String>,
    pub offering: Option<SupportOffering>,
    /// The one that counts now.
    pub priority: Option<Priority>,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum ReportError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the months are none or too many")]
    Months,
}

impl From<ReportError> for Problem {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Db(error) => error.into(),
            ReportError::Months => {
                let detail = format!("The first month, which is not after the last one; {MOST_MONTHS} months at most.");
                Self::invalid(vec![FieldError { pointer: "/from".into(), code: "out_of_range".into(), detail }])
            }
        }
    }
}

/// A month in the reader's zone.
struct MonthSpan {
    name: String,
    starts_at: Timestamp,
    ends_at: Timestamp,
}

/// The rows of one report.
///
/// # Errors
/// Somebody who may not read it, or not as a file; months that are none or too many.
async fn rows<R: FromQueryResult>(tx: &Tx, text: &str, filters: &Filters, as_file: bool) -> Result<Vec<R>, ReportError> {
    tx.require_anywhere(Permission::SupportReportRead)?;
    if as_file {
        tx.require_anywhere(Permission::SupportReportExport)?;
    }
    let zone = own_zone(tx).await?;
    let months = months(Month::of(tx.now().day_in(&zone)), &zone, filters)?;
    Ok(store::rows(tx, text, &months, filters).await?)
}

fn months(now: Month, zone: &TimeZone, filters: &Filters) -> Result<Vec<MonthSpan>, ReportError> {
    let last = filters.to.unwrap_or(now);
    let first = filters.from.unwrap_or_else(|| (1..USUAL_MONTHS).fold(last, |month, _| month.previous()));
    let mut months = Vec::new();
    let mut month = first;
    while month <= last {
        if months.len() == MOST_MONTHS {
            return Err(ReportError::Months);
        }
        let instant = |found: Result<Timestamp, _>| found.map_err(|_| ReportError::Months);
        months.push(MonthSpan {
            name: month.to_string(),
            starts_at: instant(month.starts_at(zone))?,
            ends_at: instant(month.ends_at(zone))?,
        });
        month = month.next();
    }
    if months.is_empty() { Err(ReportError::Months) } else { Ok(months) }
}

/// Thousandths of a whole, to the nearest; none of nothing.
fn permille(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 1_000 + whole / 2) / whole)
}
