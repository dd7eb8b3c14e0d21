use axum::response::Response;
use http::HeaderMap;
use kernel::{Currency, Money, OrganizationId, Page, Permission, Problem};
use lease::VersionType;
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, Export, List, Path, Problems, Reply, Versioned, csv_or_json};

use super::{
    BillingReportError, BillingReportId,
    api::{BilledPartner, BillingReportBody, decimal, versioned},
    lines::{Line, store as lines},
    send_back::send_back,
    store,
    update::{LineChange, update_lines},
};
use crate::usage_report::UsageReportId;

/// What one license costs in the month.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct BillingReportLine {
    /// Names it within its report.
    pub position: i64,
    pub usage_report_id: UsageReportId,
    pub license_id: LicenseId,
    /// The month that is charged; another one than the report's is a correction.
    pub month: String,
    /// Whose usage report it is from.
    pub partner: BilledPartner,
    pub customer: BilledPartner,
    pub product_name: String,
    pub unit: String,
    pub version_type: VersionType,
    /// Nothing is charged here: another license of the same suite pays.
    pub in_suite: bool,
    pub charged_from: String,
    pub charged_to: String,
    pub charged_days: i64,
    pub days_in_month: i64,
    pub chargeable: i64,
    /// Of a unit and a year, by the price list; absent: it has none, or the line is free.
    pub list_price: Option<Money>,
    pub unit_price: Option<Money>,
    /// The line's own, in hundredths of a percent.
    pub margin: i64,
    /// That which counts, with the promotional code.
    pub effective_margin: i64,
    pub promotion_code: String,
    /// What the code takes off the price, in hundredths of a percent.
    pub price_off: i64,
    /// It is charged and has no price yet.
    pub unpriced: bool,
    pub subtotal: Money,
    pub total: Money,
}

impl BillingReportLine {
    fn of(line: Line, currency: Currency) -> Self {
        let money = |amount| Money { amount, currency };
        Self {
            days_in_month: line.days_in_month(),
            effective_margin: line.effective_margin(),
            price_off: line.price_off(),
            position: line.position,
            usage_report_id: line.usage_report_id,
            license_id: line.license_id,
            month: line.month,
            partner: BilledPartner { id: line.partner_id, company: line.partner_company },
            customer: BilledPartner { id: line.customer_id, company: line.customer_company },
            product_name: line.product_name,
            unit: line.unit,
            version_type: line.version_type,
            in_suite: line.in_suite,
            charged_from: line.charged_from,
            charged_to: line.charged_to,
            charged_days: line.charged_days,
            chargeable: line.chargeable,
            list_price: line.list_price.map(money),
            unit_price: line.unit_price.map(money),
            margin: line.margin,
            promotion_code: line.promotion_code,
            unpriced: line.unpriced,
            subtotal: money(line.subtotal),
            total: money(line.total),
        }
    }
}

impl Export for BillingReportLine {
    const NAME: &'static str = "billing-report";
    const COLUMNS: &'static [&'static str] = &[
        "position",
        "license_id",
        "month",
        "partner",
        "customer",
        "product",
        "unit",
        "version_type",
        "charged_from",
        "charged_to",
        "charged_days",
        "days_in_month",
        "chargeable",
        "currency",
        "list_price",
        "unit_price",
        "margin_percent",
        "promotion_code",
        "price_off_percent",
        "subtotal",
        "total",
    ];

    fn row(&self) -> Vec<String> {
        let money = |money: Option<Money>| money.map_or_else(String::new, |money| decimal(money.amount, money.currency));
        vec![
            self.position.to_string(),
            self.license_id.to_string(),
            self.month.clone(),
            self.partner.company.clone(),
            self.customer.company.clone(),
            self.product_name.clone(),
            self.unit.clone(),
            self.version_type.to_string(),
            self.charged_from.clone(),
            self.charged_to.clone(),
            self.charged_days.to_string(),
            self.days_in_month.to_string(),
            self.chargeable.to_string(),
            self.total.currency.to_string(),
            money(self.list_price),
            money(self.unit_price),
            percent(self.effective_margin),
            self.promotion_code.clone(),
            percent(self.price_off),
            money(Some(self.subtotal)),
            money(Some(self.total)),
        ]
    }
}

/// `27.50` for 2750 hundredths.
pub(crate) fn percent(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LineFilters {
    /// Only those that are charged and have no price.
    pub unpriced: Option<bool>,
    /// Of this partner's usage report.
    pub partner_id: Option<OrganizationId>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"lines": [{"position": 3, "unit_price": 1999, "margin": 2750, "promotion_code": ""}]}))]
pub struct UpdateBillingReportLines {
    /// 1 to 500.
    pub lines: Vec<UpdateBillingReportLine>,
}

/// What is absent stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateBillingReportLine {
    pub position: i64,
    /// Of a unit and a year, in minor units of the report's currency.
    pub unit_price: Option<i64>,
    /// 0 to 10000 hundredths of a percent.
    pub margin: Option<i64>,
    /// Empty takes the code away.
    pub promotion_code: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SavedBillingReport {
    pub report: BillingReportBody,
    /// Those that were named.
    pub lines: Vec<BillingReportLine>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"comment": "Hafen Logistik was agreed at 40 seats."}))]
pub struct SendUsageReportBack {
    /// What is to be corrected; the partner reads it. 1 to 500 characters.
    pub comment: String,
}

/// The lines of a report; `Accept: text/csv` or a spreadsheet answers all of them as a file.
#[utoipa::path(get, path = "/billing-reports/{id}/lines", tag = "billing reports",
    params(("id" = BillingReportId, Path), kernel::PageQuery, LineFilters),
    extensions(("x-permission" = json!("billing_report.read"))),
    responses((status = 200, body = Page<BillingReportLine>), Problems))]
pub(crate) async fn billing_report_list_lines(
    Caller(cx): Caller,
    Path(id): Path<BillingReportId>,
    headers: HeaderMap,
    query: List<LineFilters>,
) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, (id, query.filters), async |cx, (id, filters), page| {
        let (page, currency) = cx
            .read(async |tx| {
                let report = store::find(&tx, id).await?;
                tx.require(Permission::BillingReportRead, tx.actor().place_of(report.organization_id))?;
                Ok::<_, db::Error>((lines::page(&tx, id, &page, &filters).await?, report.currency))
            })
            .await?;
        Ok(page.map(|line| BillingReportLine::of(line, currency)))
    })
    .await
}

/// Change price, margin or promotional code of lines.
#[utoipa::path(patch, path = "/billing-reports/{id}/lines", tag = "billing reports", params(("id" = BillingReportId, Path)),
    request_body = UpdateBillingReportLines, extensions(("x-permission" = json!("billing_report.update"))),
    responses((status = 200, body = SavedBillingReport), Problems))]
pub(crate) async fn billing_report_update_lines(
    Caller(cx): Caller,
    Path(id): Path<BillingReportId>,
    Body(body): Body<UpdateBillingReportLines>,
) -> Reply<Versioned<SavedBillingReport>> {
    if body.lines.is_empty() || body.lines.len() > 500 {
        return Err(Problem::field("/lines", "out_of_range", "Name 1 to 500 lines.").into());
    }
    let change = |line: UpdateBillingReportLine| LineChange {
        position: line.position,
        unit_price: line.unit_price,
        margin: line.margin,
        promotion_code: line.promotion_code,
    };
    let changes: Vec<_> = body.lines.into_iter().map(change).collect();
    let saved = cx.write(async |tx| {
        let (report, lines) = update_lines(&tx, id, &changes).await?;
        let lines = lines.into_iter().map(|line| BillingReportLine::of(line, report.currency)).collect();
        Ok::<_, BillingReportError>(Versioned { version: report.version, body: SavedBillingReport { report: report.into(), lines } })
    });
    Ok(saved.await?)
}

/// Reject a line: its usage report goes back to the partner, and its lines leave this report until it is approved again.
#[utoipa::path(post, path = "/billing-reports/{id}/lines/{position}/reject", tag = "billing reports",
    params(("id" = BillingReportId, Path), ("position" = i64, Path)), request_body = SendUsageReportBack,
    extensions(("x-permission" = json!("usage_report.reject"))),
    responses((status = 200, body = BillingReportBody), Problems))]
pub(crate) async fn billing_report_reject_line(
    Caller(cx): Caller,
    Path((id, position)): Path<(BillingReportId, i64)>,
    Body(body): Body<SendUsageReportBack>,
) -> Reply<Versioned<BillingReportBody>> {
    Ok(cx.write(async |tx| versioned(send_back(&tx, id, position, &body.comment).await?)).await?)
}
