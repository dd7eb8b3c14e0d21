//! The system makes billing reports from usage reports as these are approved. A chunk of lines commits with the usage report's
//! checkpoint: a server that dies in the middle leaves a report that the next one goes on with, and no line is there twice.

mod store;

use std::time::Duration;

use db::Tx;
use serde_json::json;

use super::{BillingReport, announce, line::charged_days, lines, prices::PriceBook, terms};
use crate::Month;
use store::UsageLine;

pub(super) use store::Source;

/// Makes billing reports.
pub struct BillingReports;

/// Lines that one transaction takes over.
const LINES: i64 = 5_000;
/// What a usage report counts for at least.
const LEAST: i64 = 50;

#[async_trait::async_trait]
impl jobs::Schedule for BillingReports {
    fn name(&self) -> &'static str {
        "billing_reports"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(60)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        take_over(tx, LINES).await
    }
}

/// Takes over up to `lines` lines of approved usage reports; answers whether more waits.
pub(super) async fn take_over(tx: &Tx, lines: i64) -> db::Result<bool> {
    let mut left = lines;
    while left > 0 {
        let Some(source) = store::next_source(tx).await? else { return Ok(false) };
        left -= go_on(tx, source, left).await?.max(LEAST);
    }
    Ok(true)
}

/// Bills the next lines of a usage report; answers how many.
async fn go_on(tx: &Tx, source: Source, most: i64) -> db::Result<i64> {
    let report = target(tx, &source).await?;
    let found = store::usage_lines(tx, &source, most).await?;
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let checkpoint = found.last().map_or_else(|| source.checkpoint.clone(), |line| line.usage_line.clone());
    let mut book = PriceBook::default();
    let mut report = report;
    let mut billed = Vec::with_capacity(found.len());
    for line in found {
        report.last_position += 1;
        let mut line = line.billed(&source, &report);
        book.look_up(tx, &report, &mut line).await?;
        line.price().map_err(|error| unreadable(&error))?;
        report.lines += 1;
        report.unpriced += i64::from(line.unpriced);
        report.subtotal = sum(report.subtotal, line.subtotal)?;
        report.total = sum(report.total, line.total)?;
        billed.push(line);
    }
    lines::store::insert(tx, report.id, &source, &billed).await?;
    store::keep(tx, &source, report.id, &checkpoint, count < most).await?;
    super::store::save(tx, report).await?;
    Ok(count)
}

/// The report that takes the lines: that of the month, or the next one that is still open.
async fn target(tx: &Tx, source: &Source) -> db::Result<BillingReport> {
    let mut month: Month = source.month.parse().map_err(|error| unreadable(&error))?;
    loop {
        match super::store::lock_of(tx, source.tier1_id, &month.to_string()).await? {
            Some(report) if report.status.is_open() => return Ok(report),
            Some(_) => month = month.next(),
            None => return open(tx, source, month).await,
        }
    }
}

async fn open(tx: &Tx, source: &Source, month: Month) -> db::Result<BillingReport> {
    let terms = terms::store::of(tx, source.tier1_id).await?.unwrap_or_default();
    store::insert(tx, source, month, terms).await?;
    let report = super::store::lock_of(tx, source.tier1_id, &month.to_string()).await?.ok_or(db::Error::NotFound)?;
    audit::Entry::new("billing_report.make", report.id)
        .owner(report.organization_id)
        .change(json!({"month": report.month, "margin": report.margin, "currency": report.currency}))
        .record(tx)
        .await?;
    announce(tx, &report, "created").await?;
    Ok(report)
}

impl UsageLine {
    fn billed(self, source: &Source, report: &BillingReport) -> lines::Line {
        lines::Line {
            position: report.last_position,
            usage_report_id: source.id,
            month: if self.corrects.is_empty() { source.month.clone() } else { self.corrects },
            usage_line: self.usage_line,
            license_id: self.license_id,
            partner_id: source.organization_id,
            partner_company: source.company.clone(),
            customer_id: self.customer_id,
            customer_company: self.customer_company,
            product_id: self.product_id,
            product_name: self.product_name,
            suite_id: self.suite_id,
            in_suite: self.in_suite,
            unit: self.unit,
            version_type: self.version_type,
            charged_days: charged_days(&self.charged_from, &self.charged_to),
            charged_from: self.charged_from,
            charged_to: self.charged_to,
            chargeable: self.units,
            list_price: None,
            unit_price: None,
            margin: report.margin,
            promotion_id: None,
            promotion_code: String::new(),
            promotion_effect: None,
            promotion_rate: 0,
            unpriced: false,
            subtotal: 0,
            total: 0,
            search: self.search,
        }
    }
}

fn sum(one: i64, other: i64) -> db::Result<i64> {
    one.checked_add(other).ok_or_else(|| unreadable(&super::TooLarge))
}
fn unreadable(cause: &impl std::fmt::Display) -> db::Error {
    store::unreadable(&cause.to_string())
}

#[cfg(test)]
mod tests;
