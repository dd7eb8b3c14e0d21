//! What a tier 1 sets in a report that is with it: PO number, prices, margin, promotional codes; of lines or of all of them.

use std::collections::BTreeMap;

use db::Tx;
use kernel::{FieldError, Permission};
use serde_json::json;

use super::{
    BillingReport, BillingReportError, BillingReportId,
    lines::{Line, store as lines},
    prices::PriceBook,
    state::{Act, after},
    store, terms, words,
};
use crate::promotion::{self, Promotion};

/// What changes in a report; what is absent stays. Margin and code go to all lines.
#[derive(Clone, Debug, Default)]
pub struct ReportChange {
    pub po_number: Option<String>,
    pub margin: Option<i64>,
    /// Empty takes codes away; else it goes to the lines that it fits.
    pub promotion_code: Option<String>,
}

/// What changes in a line.
#[derive(Clone, Debug, Default)]
pub struct LineChange {
    pub position: i64,
    pub unit_price: Option<i64>,
    pub margin: Option<i64>,
    pub promotion_code: Option<String>,
}

/// Lines that are in memory at once.
const CHUNK: u64 = 2_000;
/// The most that a unit may cost for a year, in minor units.
const HIGHEST_PRICE: i64 = 1_000_000_000_000;

async fn editable(tx: &Tx, id: BillingReportId, permission: Permission) -> Result<BillingReport, BillingReportError> {
    let report = store::lock(tx, id).await?;
    tx.require(permission, tx.actor().place_of(report.organization_id))?;
    tx.match_version(report.version)?;
    after(report.status, Act::Edit).map_err(BillingReportError::Status)?;
    Ok(report)
}

/// Changes a report as a whole.
///
/// # Errors
/// [`BillingReportError`]: a code that fits none of its lines is refused with the reason.
pub async fn update(tx: &Tx, id: BillingReportId, change: &ReportChange) -> Result<BillingReport, BillingReportError> {
    let mut report = editable(tx, id, Permission::BillingReportUpdate).await?;
    if let Some(po_number) = &change.po_number {
        report.po_number = po_number_of(po_number)?;
    }
    if let Some(margin) = change.margin {
        terms::check_margin("/margin", margin)?;
        report.margin = margin;
    }
    let promotion = match &change.promotion_code {
        None => None,
        Some(code) => Some(promotion_of(tx, code, "/promotion_code").await?),
    };
    if change.margin.is_some() || promotion.is_some() {
        let fitting = each_line(tx, &report, change.margin, promotion.as_ref().map(Option::as_ref)).await?;
        if let Some(promotion) = promotion.flatten().filter(|_| fitting == 0) {
            let detail = format!("The code {} fits none of these lines: look at its dates, products and partners.", promotion.code);
            return Err(BillingReportError::field("/promotion_code", "promotion_does_not_fit", detail));
        }
        report = lines::recounted(tx, report).await?;
    }
    let change = json!({"po_number": change.po_number, "margin": change.margin, "promotion_code": change.promotion_code});
    saved(tx, report, Permission::BillingReportUpdate, change).await
}

/// Changes lines; all of them or none.
///
/// # Errors
/// [`BillingReportError`]; a value that is not right is told by its place in `changes`.
pub async fn update_lines(tx: &Tx, id: BillingReportId, changes: &[LineChange]) -> Result<(BillingReport, Vec<Line>), BillingReportError> {
    let report = editable(tx, id, Permission::BillingReportUpdate).await?;
    let positions: Vec<_> = changes.iter().map(|change| change.position).collect();
    let mut found: BTreeMap<_, _> = lines::some(tx, id, &positions).await?.into_iter().map(|line| (line.position, line)).collect();
    let mut changed = Vec::new();
    let mut errors = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let place = format!("/lines/{index}");
        let Some(line) = found.remove(&change.position) else {
            let detail = "The report has no such line, or it is named twice.".into();
            errors.push(FieldError { pointer: format!("{place}/position"), code: "unknown".into(), detail });
            continue;
        };
        match apply(tx, &report, line, change, &place).await {
            Ok(line) => changed.push(line),
            Err(BillingReportError::Invalid(more)) => errors.extend(more),
            Err(error) => return Err(error),
        }
    }
    if !errors.is_empty() {
        return Err(BillingReportError::Invalid(errors));
    }
    lines::save(tx, id, &changed).await?;
    let report = lines::recounted(tx, report).await?;
    let told: Vec<_> = changed
        .iter()
        .map(|line| json!({"position": line.position, "unit_price": line.unit_price, "margin": line.margin, "promotion_code": line.promotion_code}))
        .collect();
    let report = saved(tx, report, Permission::BillingReportUpdate, json!({"lines": told})).await?;
    Ok((report, changed))
}

async fn apply(tx: &Tx, report: &BillingReport, mut line: Line, change: &LineChange, place: &str) -> Result<Line, BillingReportError> {
    if let Some(price) = change.unit_price {
        if !(0..=HIGHEST_PRICE).contains(&price) {
            return Err(BillingReportError::field(format!("{place}/unit_price"), "out_of_range", "Between 0 and a trillion minor units."));
        }
        line.unit_price = Some(price);
    }
    if let Some(margin) = change.margin {
        terms::check_margin(&format!("{place}/margin"), margin)?;
        line.margin = margin;
    }
    if let Some(code) = &change.promotion_code {
        let pointer = format!("{place}/promotion_code");
        let promotion = promotion_of(tx, code, &pointer).await?;
        if let Some(reason) = promotion.as_ref().and_then(|promotion| promotion.refusal(&line, report)) {
            return Err(BillingReportError::field(pointer, reason.code(), reason.detail()));
        }
        line.set_promotion(promotion.as_ref());
    }
    line.price()?;
    Ok(line)
}

/// Puts list prices and the terms' margin back on all lines, without codes.
///
/// # Errors
/// [`BillingReportError::Status`].
pub async fn reset(tx: &Tx, id: BillingReportId) -> Result<BillingReport, BillingReportError> {
    let mut report = editable(tx, id, Permission::BillingReportReset).await?;
    report.margin = terms::store::of(tx, report.organization_id).await?.unwrap_or_default().margin;
    let mut book = PriceBook::default();
    let mut position = 0;
    loop {
        let mut chunk = lines::behind(tx, id, position, CHUNK).await?;
        let Some(last) = chunk.last() else { break };
        position = last.position;
        for line in &mut chunk {
            line.margin = report.margin;
            line.set_promotion(None);
            book.look_up(tx, &report, line).await?;
            line.price()?;
        }
        lines::save(tx, id, &chunk).await?;
    }
    let report = lines::recounted(tx, report).await?;
    let change = json!({"margin": report.margin, "total": report.total});
    saved(tx, report, Permission::BillingReportReset, change).await
}

/// Gives every line the margin, and the promotion to those that it fits; answers how many these are.
async fn each_line(
    tx: &Tx,
    report: &BillingReport,
    margin: Option<i64>,
    promotion: Option<Option<&Promotion>>,
) -> Result<u64, BillingReportError> {
    let (mut position, mut fitting) = (0, 0);
    loop {
        let mut chunk = lines::behind(tx, report.id, position, CHUNK).await?;
        let Some(last) = chunk.last() else { return Ok(fitting) };
        position = last.position;
        for line in &mut chunk {
            line.margin = margin.unwrap_or(line.margin);
            if let Some(promotion) = promotion.filter(|promotion| promotion.is_none_or(|one| one.refusal(line, report).is_none())) {
                line.set_promotion(promotion);
                fitting += 1;
            }
            line.price()?;
        }
        lines::save(tx, report.id, &chunk).await?;
    }
}

impl Line {
    fn set_promotion(&mut self, promotion: Option<&Promotion>) {
        self.promotion_id = promotion.map(|promotion| promotion.id);
        self.promotion_code = promotion.map_or_else(String::new, |promotion| promotion.code.clone());
        self.promotion_effect = promotion.map(|promotion| promotion.effect);
        self.promotion_rate = promotion.map_or(0, |promotion| promotion.rate);
    }
}

async fn promotion_of(tx: &Tx, code: &str, pointer: &str) -> Result<Option<Promotion>, BillingReportError> {
    let code = code.trim();
    if code.is_empty() {
        return Ok(None);
    }
    let found = promotion::store::by_code(tx, &code.to_uppercase()).await?;
    found.map(Some).ok_or_else(|| BillingReportError::field(pointer, "unknown", "There is no such promotional code."))
}

fn po_number_of(text: &str) -> Result<String, BillingReportError> {
    let text = words("/po_number", text)?;
    if text.chars().count() > 50 {
        return Err(BillingReportError::field("/po_number", "too_long", "At most 50 characters."));
    }
    Ok(text)
}

async fn saved(
    tx: &Tx,
    report: BillingReport,
    permission: Permission,
    change: serde_json::Value,
) -> Result<BillingReport, BillingReportError> {
    let report = store::save(tx, report).await?;
    audit::Entry::new(permission, report.id).owner(report.organization_id).change(change).record(tx).await?;
    Ok(report)
}
