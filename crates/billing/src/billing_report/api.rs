use axum::response::{IntoResponse, Response};
use http::{HeaderMap, header};
use kernel::{Currency, Money, OrganizationId, Page, Permission, Problem, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, Export, List, Path, Problems, Reply, Versioned, csv_or_json};

use super::{
    BillingReportError, BillingReportId, BillingReportStatus, decide, paper,
    store::{self, Model},
    submit,
    update::{self, ReportChange},
};
use crate::Month;

/// Who is billed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct BilledPartner {
    pub id: OrganizationId,
    pub company: String,
}

/// What a tier 1 pays the vendor for a month, without tax: a statement, not a tax invoice (spec 03.7).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = BillingReport)]
pub struct BillingReportBody {
    pub id: BillingReportId,
    pub organization: BilledPartner,
    #[schema(examples("2026-10"))]
    pub month: String,
    /// Given when it is completed, without gaps.
    pub number: Option<String>,
    pub status: BillingReportStatus,
    /// Channel margin that new lines get, in hundredths of a percent.
    pub margin: i64,
    pub po_number: String,
    /// Of the partner, for the vendor.
    pub comment: String,
    /// Of the vendor.
    pub answer: String,
    pub lines: i64,
    /// Lines that are charged and have no price: it is not submitted before they do.
    pub unpriced: i64,
    /// Before margins and promotions.
    pub subtotal: Money,
    /// The sum of the lines.
    pub total: Money,
    pub submitted_at: Option<Timestamp>,
    pub decided_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

impl From<Model> for BillingReportBody {
    fn from(report: Model) -> Self {
        let money = |amount| Money { amount, currency: report.currency };
        Self {
            subtotal: money(report.subtotal),
            total: money(report.total),
            id: report.id,
            organization: BilledPartner { id: report.organization_id, company: report.organization_company },
            month: report.month,
            number: report.number,
            status: report.status,
            margin: report.margin,
            po_number: report.po_number,
            comment: report.comment,
            answer: report.answer,
            lines: report.lines,
            unpriced: report.unpriced,
            submitted_at: report.submitted_at,
            decided_at: report.decided_at,
            created_at: report.created_at,
        }
    }
}

impl Export for BillingReportBody {
    const NAME: &'static str = "billing-reports";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "number",
        "month",
        "partner",
        "status",
        "po_number",
        "lines",
        "currency",
        "subtotal",
        "total",
        "submitted_at",
        "decided_at",
    ];

    fn row(&self) -> Vec<String> {
        let instant = |at: Option<Timestamp>| at.map_or_else(String::new, |at| at.to_string());
        vec![
            self.id.to_string(),
            self.number.clone().unwrap_or_default(),
            self.month.clone(),
            self.organization.company.clone(),
            self.status.to_string(),
            self.po_number.clone(),
            self.lines.to_string(),
            self.total.currency.to_string(),
            decimal(self.subtotal.amount, self.subtotal.currency),
            decimal(self.total.amount, self.total.currency),
            instant(self.submitted_at),
            instant(self.decided_at),
        ]
    }
}

/// `1234.50` for 123450 minor units of a currency with two digits.
pub(crate) fn decimal(amount: i64, currency: Currency) -> String {
    let digits = usize::from(currency.minor_digits());
    let sign = if amount < 0 { "-" } else { "" };
    let text = format!("{:0>1$}", amount.unsigned_abs(), digits + 1);
    let (whole, rest) = text.split_at(text.len() - digits);
    if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    #[param(value_type = Option<String>, example = "2026-10")]
    pub month: Option<Month>,
    pub status: Option<BillingReportStatus>,
    /// The tier 1.
    pub organization_id: Option<OrganizationId>,
}

#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"po_number": "PO-4711", "margin": 2750, "promotion_code": "SPRING-27"}))]
pub struct UpdateBillingReport {
    /// At most 50 characters.
    pub po_number: Option<String>,
    /// For all lines; 0 to 10000 hundredths of a percent.
    pub margin: Option<i64>,
    /// For all lines that it fits; empty takes codes away.
    pub promotion_code: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"comment": "As agreed on the phone."}))]
pub struct BillingReportComment {
    /// The other side reads it. At most 500 characters.
    #[serde(default)]
    pub comment: String,
}

/// The reports in scope; `Accept: text/csv` or a spreadsheet answers all of them as a file.
#[utoipa::path(get, path = "/billing-reports", tag = "billing reports", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("billing_report.list"))),
    responses((status = 200, body = Page<BillingReportBody>), Problems))]
pub(crate) async fn billing_report_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let page = cx
            .read(async |tx| {
                tx.require_anywhere(Permission::BillingReportList)?;
                store::page(&tx, &page, &filters).await
            })
            .await?;
        Ok(page.map(BillingReportBody::from))
    })
    .await
}

/// One report, without its lines.
#[utoipa::path(get, path = "/billing-reports/{id}", tag = "billing reports", params(("id" = BillingReportId, Path)),
    extensions(("x-permission" = json!("billing_report.read"))),
    responses((status = 200, body = BillingReportBody), Problems))]
pub(crate) async fn billing_report_read(Caller(cx): Caller, Path(id): Path<BillingReportId>) -> Reply<Versioned<BillingReportBody>> {
    let report = cx
        .read(async |tx| {
            let report = store::find(&tx, id).await?;
            tx.require(Permission::BillingReportRead, tx.actor().place_of(report.organization_id))?;
            Ok::<_, db::Error>(report)
        })
        .await?;
    Ok(Versioned { version: report.version, body: report.into() })
}

/// The report as a PDF.
#[utoipa::path(get, path = "/billing-reports/{id}/document", tag = "billing reports", params(("id" = BillingReportId, Path)),
    extensions(("x-permission" = json!("billing_report.read"))),
    responses((status = 200, content_type = "application/pdf"), Problems))]
pub(crate) async fn billing_report_document(Caller(cx): Caller, Path(id): Path<BillingReportId>) -> Reply<Response> {
    let paper = cx.read(async |tx| paper::of(&tx, id).await).await?;
    let name = format!("attachment; filename=\"{}.pdf\"", paper.file_name());
    let pdf = tokio::task::spawn_blocking(move || paper.pdf()).await.map_err(|_| Problem::internal())??;
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], pdf).into_response())
}

/// Set PO number, margin or promotional code of the whole report.
#[utoipa::path(patch, path = "/billing-reports/{id}", tag = "billing reports", params(("id" = BillingReportId, Path)),
    request_body = UpdateBillingReport, extensions(("x-permission" = json!("billing_report.update"))),
    responses((status = 200, body = BillingReportBody), Problems))]
pub(crate) async fn billing_report_update(
    Caller(cx): Caller,
    Path(id): Path<BillingReportId>,
    Body(body): Body<UpdateBillingReport>,
) -> Reply<Versioned<BillingReportBody>> {
    let change = ReportChange { po_number: body.po_number, margin: body.margin, promotion_code: body.promotion_code };
    Ok(cx.write(async |tx| versioned(update::update(&tx, id, &change).await?)).await?)
}

/// Put list prices and the agreed margin back, without promotional codes.
#[utoipa::path(post, path = "/billing-reports/{id}/reset", tag = "billing reports", params(("id" = BillingReportId, Path)),
    extensions(("x-permission" = json!("billing_report.reset"))),
    responses((status = 200, body = BillingReportBody), Problems))]
pub(crate) async fn billing_report_reset(Caller(cx): Caller, Path(id): Path<BillingReportId>) -> Reply<Versioned<BillingReportBody>> {
    Ok(cx.write(async |tx| versioned(update::reset(&tx, id).await?)).await?)
}

/// Submit the report to the vendor.
#[utoipa::path(post, path = "/billing-reports/{id}/submit", tag = "billing reports", params(("id" = BillingReportId, Path)),
    request_body = BillingReportComment, extensions(("x-permission" = json!("billing_report.submit"))),
    responses((status = 200, body = BillingReportBody), Problems))]
pub(crate) async fn billing_report_submit(
    Caller(cx): Caller,
    Path(id): Path<BillingReportId>,
    Body(body): Body<BillingReportComment>,
) -> Reply<Versioned<BillingReportBody>> {
    Ok(cx.write(async |tx| versioned(submit::submit(&tx, id, &body.comment).await?)).await?)
}

/// Complete a submitted report, by the vendor: it gets its number and never changes again.
#[utoipa::path(post, path = "/billing-reports/{id}/complete", tag = "billing reports", params(("id" = BillingReportId, Path)),
    request_body = BillingReportComment, extensions(("x-permission" = json!("billing_report.complete"))),
    responses((status = 200, body = BillingReportBody), Problems))]
pub(crate) async fn billing_report_complete(
    Caller(cx): Caller,
    Path(id): Path<BillingReportId>,
    Body(body): Body<BillingReportComment>,
) -> Reply<Versioned<BillingReportBody>> {
    Ok(cx.write(async |tx| versioned(decide::complete(&tx, id, &body.comment).await?)).await?)
}

/// Return a submitted report to the partner, by the vendor; the comment says why.
#[utoipa::path(post, path = "/billing-reports/{id}/return", tag = "billing reports", params(("id" = BillingReportId, Path)),
    request_body = BillingReportComment, extensions(("x-permission" = json!("billing_report.return"))),
    responses((status = 200, body = BillingReportBody), Problems))]
pub(crate) async fn billing_report_return(
    Caller(cx): Caller,
    Path(id): Path<BillingReportId>,
    Body(body): Body<BillingReportComment>,
) -> Reply<Versioned<BillingReportBody>> {
    Ok(cx.write(async |tx| versioned(decide::hand_back(&tx, id, &body.comment).await?)).await?)
}

pub(super) fn versioned(report: Model) -> Result<Versioned<BillingReportBody>, BillingReportError> {
    Ok(Versioned { version: report.version, body: report.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_with_the_currency_s_digits() {
        let of = |code: &str| code.parse().unwrap();
        assert_eq!(decimal(123_450, of("EUR")), "1234.50");
        assert_eq!(decimal(7, of("EUR")), "0.07");
        assert_eq!(decimal(7, of("JPY")), "7");
        assert_eq!(decimal(-1, of("KWD")), "-0.001");
    }
}
