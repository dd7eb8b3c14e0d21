use axum::response::Response;
use http::HeaderMap;
use kernel::{OrganizationId, Page, Permission, Problem};
use lease::VersionType;
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, Export, List, Path, Problems, Reply, Versioned, csv_or_json};

use super::{
    LineChange, UsageReportError, UsageReportId,
    api::UsageReportBody,
    lines::{Line, store as lines},
    save_lines, store,
};

/// A license in the month, or what a closed month is corrected by.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct UsageReportLine {
    /// Names it within its report.
    pub line: String,
    pub license_id: LicenseId,
    /// The closed month that it corrects; absent: the report's own.
    pub corrects: Option<String>,
    pub customer: LineCustomer,
    /// Who sold it: the partner itself or one of its resellers.
    pub owner: LineCustomer,
    pub product_name: String,
    pub unit: String,
    pub version_type: VersionType,
    /// First and last day that are charged. Nothing is, where the first is the later one.
    pub charged_from: String,
    pub charged_to: String,
    /// The most in the month.
    pub provisioned: i64,
    /// The most on any day; absent where the product does not report it.
    pub used: Option<i64>,
    /// Unused share of what is provisioned, rounded up.
    pub over_provisioned_percent: Option<i64>,
    /// It is above the report's threshold.
    pub over_provisioned: bool,
    pub chargeable: i64,
    /// What it may be lowered to, and the most.
    pub minimum: i64,
    pub maximum: i64,
    pub comment: String,
    /// It needs a comment and has none.
    pub unexplained: bool,
}

/// An organization on a line.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = UsageReportCompany)]
pub struct LineCustomer {
    pub id: OrganizationId,
    pub company: String,
}

impl From<Line> for UsageReportLine {
    fn from(line: Line) -> Self {
        let percent = line.measured().over_provisioned_percent().filter(|_| line.corrects().is_none());
        Self {
            corrects: line.corrects().map(str::to_owned),
            over_provisioned_percent: percent,
            unexplained: line.is_unexplained(),
            line: line.line,
            license_id: line.license_id,
            customer: LineCustomer { id: line.customer_id, company: line.customer_company },
            owner: LineCustomer { id: line.owner_id, company: line.owner_company },
            product_name: line.product_name,
            unit: line.unit,
            version_type: line.version_type,
            charged_from: line.charged_from,
            charged_to: line.charged_to,
            provisioned: line.provisioned,
            used: line.used,
            over_provisioned: line.marked,
            chargeable: line.chargeable,
            minimum: line.minimum,
            maximum: line.starting,
            comment: line.comment,
        }
    }
}

impl Export for UsageReportLine {
    const NAME: &'static str = "usage-report";
    const COLUMNS: &'static [&'static str] = &[
        "license_id",
        "corrects_month",
        "customer",
        "sold_by",
        "product",
        "unit",
        "version_type",
        "charged_from",
        "charged_to",
        "provisioned",
        "used",
        "over_provisioned_percent",
        "chargeable",
        "comment",
    ];

    fn row(&self) -> Vec<String> {
        let number = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
        vec![
            self.license_id.to_string(),
            self.corrects.clone().unwrap_or_default(),
            self.customer.company.clone(),
            self.owner.company.clone(),
            self.product_name.clone(),
            self.unit.clone(),
            self.version_type.to_string(),
            self.charged_from.clone(),
            self.charged_to.clone(),
            self.provisioned.to_string(),
            number(self.used),
            number(self.over_provisioned_percent),
            self.chargeable.to_string(),
            self.comment.clone(),
        ]
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LineFilters {
    /// Only those of which much is unused.
    pub marked: Option<bool>,
    /// Only those that need a comment and have none.
    pub unexplained: Option<bool>,
    /// Only those that correct closed months, or none of them.
    pub corrections: Option<bool>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"chargeable": 18, "comment": "Two sites closed in the month."}))]
pub struct UpdateUsageReportLine {
    /// Between the line's `minimum` and `maximum`.
    pub chargeable: Option<i64>,
    /// At most 500 characters.
    pub comment: Option<String>,
}

/// A line of a draft.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftLine {
    pub line: String,
    pub chargeable: Option<i64>,
    pub comment: Option<String>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"lines": [{"line": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b", "chargeable": 18, "comment": "Two sites closed."}]}))]
pub struct UpdateUsageReport {
    /// 1 to 500; all are saved or none.
    pub lines: Vec<DraftLine>,
}

/// The report after a draft was saved, and the lines that it named.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SavedUsageReport {
    pub report: UsageReportBody,
    pub lines: Vec<UsageReportLine>,
}

/// The lines of a report. `Accept: text/csv` answers all of them as a file.
#[utoipa::path(get, path = "/usage-reports/{id}/lines", tag = "usage reports",
    params(("id" = UsageReportId, Path), kernel::PageQuery, LineFilters), extensions(("x-permission" = json!("usage_report.read"))),
    responses((status = 200, body = Page<UsageReportLine>), Problems))]
pub(crate) async fn usage_report_list_lines(
    Caller(cx): Caller,
    Path(id): Path<UsageReportId>,
    headers: HeaderMap,
    query: List<LineFilters>,
) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, (id, query.filters), async |cx, (id, filters), page| {
        let page = cx
            .read(async |tx| {
                let report = store::find(&tx, id).await?;
                tx.require(Permission::UsageReportRead, tx.actor().place_of(report.organization_id))?;
                lines::page(&tx, id, &page, &filters).await
            })
            .await?;
        Ok(page.map(UsageReportLine::from))
    })
    .await
}

/// Save a draft: several lines at once.
#[utoipa::path(patch, path = "/usage-reports/{id}/lines", tag = "usage reports", params(("id" = UsageReportId, Path)),
    request_body = UpdateUsageReport, extensions(("x-permission" = json!("usage_report.update"))),
    responses((status = 200, body = SavedUsageReport), Problems))]
pub(crate) async fn usage_report_update(
    Caller(cx): Caller,
    Path(id): Path<UsageReportId>,
    Body(body): Body<UpdateUsageReport>,
) -> Reply<Versioned<SavedUsageReport>> {
    if body.lines.is_empty() || body.lines.len() > 500 {
        return Err(Problem::field("/lines", "out_of_range", "Name 1 to 500 lines.").into());
    }
    let changes: Vec<_> =
        body.lines.into_iter().map(|line| LineChange { line: line.line, chargeable: line.chargeable, comment: line.comment }).collect();
    Ok(saved(&cx, id, changes, "/lines").await?)
}

/// Change what is charged for one line, or its comment.
#[utoipa::path(patch, path = "/usage-reports/{id}/lines/{line}", tag = "usage reports",
    params(("id" = UsageReportId, Path), ("line" = String, Path)), request_body = UpdateUsageReportLine,
    extensions(("x-permission" = json!("usage_report.update"))),
    responses((status = 200, body = SavedUsageReport), Problems))]
pub(crate) async fn usage_report_update_line(
    Caller(cx): Caller,
    Path((id, line)): Path<(UsageReportId, String)>,
    Body(body): Body<UpdateUsageReportLine>,
) -> Reply<Versioned<SavedUsageReport>> {
    Ok(saved(&cx, id, vec![LineChange { line, chargeable: body.chargeable, comment: body.comment }], "").await?)
}

async fn saved(
    cx: &db::Cx,
    id: UsageReportId,
    changes: Vec<LineChange>,
    pointer: &'static str,
) -> Result<Versioned<SavedUsageReport>, UsageReportError> {
    cx.write(async |tx| {
        let (report, lines) = save_lines(&tx, id, &changes, pointer).await?;
        let lines = lines.into_iter().map(UsageReportLine::from).collect();
        Ok(Versioned { version: report.version, body: SavedUsageReport { report: report.into(), lines } })
    })
    .await
}
