use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, header};
use kernel::{OrganizationId, OrganizationKind, Page, Permission, Problem, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, Export, List, Path, Problems, Reply, Versioned, csv_or_json};

use super::{
    UsageReportError, UsageReportId, UsageReportStatus, approve, approve_many, paper, reject,
    store::{self, Model},
    submit,
};
use crate::Month;

/// The partner that a report is of.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ReportingPartner {
    pub id: OrganizationId,
    pub company: String,
    pub kind: OrganizationKind,
}

/// What a partner's licenses had and used in a month, and what is charged (spec 03.6).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = UsageReport)]
pub struct UsageReportBody {
    pub id: UsageReportId,
    pub organization: ReportingPartner,
    #[schema(examples("2026-10"))]
    pub month: String,
    pub status: UsageReportStatus,
    pub lines: i64,
    /// The licenses' peaks in the month, summed; corrections are not counted.
    pub provisioned: i64,
    pub used: i64,
    pub chargeable: i64,
    /// Lines of which more is unused than `threshold_percent` allows.
    pub marked: i64,
    /// Lines that need a comment and have none: it is not submitted before they do.
    pub unexplained: i64,
    /// Lines that were changed or commented on. Without any, a person's submission approves itself.
    pub edited: i64,
    pub threshold_percent: i64,
    /// Nobody submitted it: unexplained lines were charged as provisioned.
    pub automatic: bool,
    /// Of whoever approved or rejected it.
    pub comment: String,
    pub made_at: Option<Timestamp>,
    /// When it is submitted by itself.
    pub submit_at: Option<Timestamp>,
    pub submitted_at: Option<Timestamp>,
    pub decided_at: Option<Timestamp>,
}

impl From<Model> for UsageReportBody {
    fn from(report: Model) -> Self {
        Self {
            id: report.id,
            organization: ReportingPartner {
                id: report.organization_id,
                company: report.organization_company,
                kind: report.organization_kind,
            },
            month: report.month,
            status: report.status,
            lines: report.lines,
            provisioned: report.provisioned,
            used: report.used,
            chargeable: report.chargeable,
            marked: report.marked,
            unexplained: report.unexplained,
            edited: report.edited,
            threshold_percent: report.threshold_percent,
            automatic: report.automatic,
            comment: report.comment,
            made_at: report.made_at,
            submit_at: report.submit_at,
            submitted_at: report.submitted_at,
            decided_at: report.decided_at,
        }
    }
}

impl Export for UsageReportBody {
    const NAME: &'static str = "usage-reports";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "month",
        "partner",
        "status",
        "lines",
        "provisioned",
        "used",
        "chargeable",
        "marked",
        "unexplained",
        "submitted_automatically",
        "submitted_at",
        "decided_at",
        "comment",
    ];

    fn row(&self) -> Vec<String> {
        let instant = |at: Option<Timestamp>| at.map_or_else(String::new, |at| at.to_string());
        vec![
            self.id.to_string(),
            self.month.clone(),
            self.organization.company.clone(),
            self.status.to_string(),
            self.lines.to_string(),
            self.provisioned.to_string(),
            self.used.to_string(),
            self.chargeable.to_string(),
            self.marked.to_string(),
            self.unexplained.to_string(),
            self.automatic.to_string(),
            instant(self.submitted_at),
            instant(self.decided_at),
            self.comment.clone(),
        ]
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    #[param(value_type = Option<String>, example = "2026-10")]
    pub month: Option<Month>,
    pub status: Option<UsageReportStatus>,
    /// The partner that it is of.
    pub organization_id: Option<OrganizationId>,
}

#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"comment": "As agreed on the phone."}))]
pub struct ApproveUsageReport {
    /// The partner reads it. At most 500 characters.
    #[serde(default)]
    pub comment: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"comment": "Hafen Logistik was agreed at 40 seats."}))]
pub struct RejectUsageReport {
    /// What is to be corrected; the partner reads it. 1 to 500 characters.
    pub comment: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ids": ["urp_01jd3v8k6r2n4q7t9w1x3y5z7b"], "comment": ""}))]
pub struct ApproveUsageReports {
    /// 1 to 200.
    pub ids: Vec<UsageReportId>,
    #[serde(default)]
    pub comment: String,
}

/// What became of one of many reports.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct UsageReportOutcome {
    pub id: UsageReportId,
    pub approved: bool,
    /// Why not.
    pub code: Option<String>,
    pub detail: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct UsageReportOutcomes {
    /// In the order asked for.
    pub items: Vec<UsageReportOutcome>,
}

/// The reports in scope. `Accept: text/csv` answers all of them as a file.
#[utoipa::path(get, path = "/usage-reports", tag = "usage reports", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("usage_report.list"))),
    responses((status = 200, body = Page<UsageReportBody>), Problems))]
pub(crate) async fn usage_report_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let page = cx
            .read(async |tx| {
                tx.require_anywhere(Permission::UsageReportList)?;
                store::page(&tx, &page, &filters).await
            })
            .await?;
        Ok(page.map(UsageReportBody::from))
    })
    .await
}

/// One report, without its lines.
#[utoipa::path(get, path = "/usage-reports/{id}", tag = "usage reports", params(("id" = UsageReportId, Path)),
    extensions(("x-permission" = json!("usage_report.read"))),
    responses((status = 200, body = UsageReportBody), Problems))]
pub(crate) async fn usage_report_read(Caller(cx): Caller, Path(id): Path<UsageReportId>) -> Reply<Versioned<UsageReportBody>> {
    let report = cx
        .read(async |tx| {
            let report = store::find(&tx, id).await?;
            tx.require(Permission::UsageReportRead, tx.actor().place_of(report.organization_id))?;
            Ok::<_, db::Error>(report)
        })
        .await?;
    Ok(Versioned { version: report.version, body: report.into() })
}

/// The report as a PDF.
#[utoipa::path(get, path = "/usage-reports/{id}/document", tag = "usage reports", params(("id" = UsageReportId, Path)),
    extensions(("x-permission" = json!("usage_report.read"))),
    responses((status = 200, content_type = "application/pdf"), Problems))]
pub(crate) async fn usage_report_document(Caller(cx): Caller, Path(id): Path<UsageReportId>) -> Reply<Response> {
    let paper = cx.read(async |tx| paper::of(&tx, id).await).await?;
    let name = format!("attachment; filename=\"{}.pdf\"", paper.file_name());
    let pdf = tokio::task::spawn_blocking(move || paper.pdf()).await.map_err(|_| Problem::internal())??;
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], pdf).into_response())
}

/// Submit a report for review. One that was neither changed nor commented on is approved at once.
#[utoipa::path(post, path = "/usage-reports/{id}/submit", tag = "usage reports", params(("id" = UsageReportId, Path)),
    extensions(("x-permission" = json!("usage_report.submit"))),
    responses((status = 200, body = UsageReportBody), Problems))]
pub(crate) async fn usage_report_submit(Caller(cx): Caller, Path(id): Path<UsageReportId>) -> Reply<Json<UsageReportBody>> {
    Ok(Json(cx.write(async |tx| submit(&tx, id).await.map(UsageReportBody::from)).await?))
}

/// Approve a report of a partner below.
#[utoipa::path(post, path = "/usage-reports/{id}/approve", tag = "usage reports", params(("id" = UsageReportId, Path)),
    request_body = ApproveUsageReport, extensions(("x-permission" = json!("usage_report.approve"))),
    responses((status = 200, body = UsageReportBody), Problems))]
pub(crate) async fn usage_report_approve(
    Caller(cx): Caller,
    Path(id): Path<UsageReportId>,
    Body(body): Body<ApproveUsageReport>,
) -> Reply<Json<UsageReportBody>> {
    Ok(Json(cx.write(async |tx| approve(&tx, id, &body.comment).await.map(UsageReportBody::from)).await?))
}

/// Send a report back to the partner.
#[utoipa::path(post, path = "/usage-reports/{id}/reject", tag = "usage reports", params(("id" = UsageReportId, Path)),
    request_body = RejectUsageReport, extensions(("x-permission" = json!("usage_report.reject"))),
    responses((status = 200, body = UsageReportBody), Problems))]
pub(crate) async fn usage_report_reject(
    Caller(cx): Caller,
    Path(id): Path<UsageReportId>,
    Body(body): Body<RejectUsageReport>,
) -> Reply<Json<UsageReportBody>> {
    Ok(Json(cx.write(async |tx| reject(&tx, id, &body.comment).await.map(UsageReportBody::from)).await?))
}

/// Approve many reports at once. Each is answered for itself: one that cannot be approved never spoils the rest.
#[utoipa::path(post, path = "/usage-reports/approve", tag = "usage reports", request_body = ApproveUsageReports,
    extensions(("x-permission" = json!("usage_report.approve"))),
    responses((status = 200, body = UsageReportOutcomes), Problems))]
pub(crate) async fn usage_report_approve_many(
    Caller(cx): Caller,
    Body(body): Body<ApproveUsageReports>,
) -> Reply<Json<UsageReportOutcomes>> {
    if body.ids.is_empty() || body.ids.len() > 200 {
        return Err(Problem::field("/ids", "out_of_range", "Name 1 to 200 reports.").into());
    }
    let text = super::comment("/comment", &body.comment)?;
    let items = cx
        .write(async |tx| {
            let outcomes = approve_many(&tx, &body.ids, &text).await?;
            Ok::<_, UsageReportError>(outcomes.into_iter().map(|(id, outcome)| UsageReportOutcome::new(id, outcome)).collect())
        })
        .await?;
    Ok(Json(UsageReportOutcomes { items }))
}

impl UsageReportOutcome {
    fn new(id: UsageReportId, outcome: Result<(), UsageReportError>) -> Self {
        match outcome.map_err(Problem::from) {
            Ok(()) => Self { id, approved: true, code: None, detail: None },
            Err(problem) => Self { id, approved: false, code: Some(problem.code.to_owned()), detail: Some(problem.detail) },
        }
    }
}
