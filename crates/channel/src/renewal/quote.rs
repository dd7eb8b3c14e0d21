//! What a renewal will cost: the lapsed days and the new period, each its own line, and the total.

use db::Tx;
use jiff::{Span as Days, civil::Date};
use kernel::Money;
use serde_json::json;

use super::{Held, Line, LineKind, RenewalError, Span, charge, period, price};

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    pub months: i64,
    /// Absent: those held.
    pub units: Option<i64>,
    /// Absent: today in the license's time zone.
    pub on_date: Option<Date>,
}

/// The longest period of one renewal, in months.
const LONGEST: i64 = 66;
/// How far ahead a quote can be made, in days.
pub(crate) const AHEAD: i64 = 366;

pub(crate) struct Quote {
    pub on_date: Date,
    pub renewed: period::Renewed,
    pub months: i64,
    pub units_before: i64,
    pub units: i64,
    pub lines: Vec<Line>,
    pub total: Money,
}

/// The period alone: what monthly licenses are renewed by.
pub(crate) struct Plan {
    pub on_date: Date,
    pub renewed: period::Renewed,
    pub units: i64,
}

/// Checks the terms and answers the period that they give, without a price.
pub(crate) fn plan(held: &Held, terms: &Terms) -> Result<Plan, RenewalError> {
    held.check_renewable()?;
    let Ok(months) = u32::try_from(terms.months) else { return Err(months_out_of_range()) };
    if !(1..=LONGEST).contains(&terms.months) {
        return Err(months_out_of_range());
    }
    let on_date = terms.on_date.unwrap_or(held.today);
    let units = terms.units.unwrap_or(held.license.units);
    if units < held.plan.units_minimum.min(held.license.units).max(1) {
        let detail = format!("This plan has at least {} units.", held.plan.units_minimum);
        return Err(RenewalError::field("/units", "out_of_range", detail));
    }
    if units > held.license.units {
        return Err(RenewalError::Raise { held: held.license.units, wanted: units });
    }
    let renewed = period::renew(held.period()?, on_date, months)?;
    match held.end_of_life.as_deref() {
        // Days as texts are in the order of the calendar.
        Some(last) if last < renewed.from.to_string().as_str() => Err(RenewalError::EndOfLife(last.to_owned())),
        _ => Ok(Plan { on_date, renewed, units }),
    }
}

/// A renewal day lies at most 30 days back and `ahead` days ahead.
pub(crate) fn check_day(held: &Held, on_date: Option<Date>, ahead: i64) -> Result<(), RenewalError> {
    let moved = |days: i64| held.today.checked_add(Days::new().days(days)).map_err(|_| period::PeriodError::Calendar);
    let (earliest, latest) = (moved(-30)?, moved(ahead)?);
    if on_date.is_none_or(|day| (earliest..=latest).contains(&day)) {
        return Ok(());
    }
    Err(RenewalError::field("/on_date", "out_of_range", format!("From {earliest} to {latest}.")))
}

fn months_out_of_range() -> RenewalError {
    RenewalError::field("/months", "out_of_range", format!("1 to {LONGEST} months."))
}

/// Lines and total at the list price of the renewal day.
pub(crate) async fn quote(tx: &Tx, held: &Held, terms: &Terms) -> Result<Quote, RenewalError> {
    if !held.is_prepaid() {
        return Err(RenewalError::ChargedMonthly);
    }
    let Plan { on_date, renewed, units } = plan(held, terms)?;
    let before = held.license.units;
    let country = held.customer.country.as_str();
    let unit_price = price::yearly(tx, &held.plan, country, units, on_date).await?;
    let mut lines = Vec::new();
    if renewed.lapsed_days > 0 {
        let unit_price = if units == before { unit_price } else { price::yearly(tx, &held.plan, country, before, on_date).await? };
        lines.push(lapsed(held, renewed, before, unit_price)?);
    }
    lines.push(Line {
        kind: LineKind::Period,
        units,
        unit_price,
        span: Span::Months(terms.months),
        days: Some((renewed.from, renewed.expires_on)),
        amount: charge::for_months(unit_price, units, terms.months)?,
    });
    let total = charge::total(unit_price.currency, lines.iter().map(|line| line.amount.amount))?;
    Ok(Quote { on_date, renewed, months: terms.months, units_before: before, units, lines, total })
}

fn lapsed(held: &Held, renewed: period::Renewed, units: i64, unit_price: Money) -> Result<Line, RenewalError> {
    let first = held.license.expires_on()?.tomorrow().map_err(|_| period::PeriodError::Calendar)?;
    let last = renewed.from.yesterday().map_err(|_| period::PeriodError::Calendar)?;
    Ok(Line {
        kind: LineKind::Lapsed,
        units,
        unit_price,
        span: Span::Days(renewed.lapsed_days),
        days: Some((first, last)),
        amount: charge::for_days(unit_price, units, renewed.lapsed_days)?,
    })
}

/// Sends the quote to the customer by mail: an event that the mailer reads.
pub(crate) async fn send(tx: &Tx, held: &Held, quote: &Quote) -> Result<(), RenewalError> {
    let lines: Vec<_> = quote.lines.iter().map(|line| json!({"kind": line.kind, "units": line.units, "amount": line.amount})).collect();
    let payload = json!({"license_id": held.license.id, "customer_id": held.customer.id, "owner_id": held.owner.id,
        "customer_company": held.customer.company, "owner_company": held.owner.company, "product_name": held.title, "units": quote.units,
        "months": quote.months, "on_date": quote.on_date, "starts_on": quote.renewed.from, "expires_on": quote.renewed.expires_on,
        "lapsed_days": quote.renewed.lapsed_days, "lines": lines, "total": quote.total});
    Ok(jobs::publish(tx, "license.quoted", held.license.id, Some(held.owner.id), &payload).await?)
}
