use kernel::OrganizationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply, Versioned};

use super::{UsageReportError, terms};

/// What a parent has set for the usage reports of a partner (spec 01.1, 03.6).
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct UsageReportTerms {
    /// Days that the partner has before a report is submitted by itself.
    pub submit_days: i64,
    /// Unused share of what is provisioned, in percent, above which a line is marked and needs a comment.
    pub threshold_percent: i64,
}

impl From<terms::Terms> for Versioned<UsageReportTerms> {
    fn from(terms: terms::Terms) -> Self {
        let body = UsageReportTerms { submit_days: terms.submit_days, threshold_percent: terms.threshold_percent };
        Self { version: terms.version, body }
    }
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"submit_days": 7, "threshold_percent": 20}))]
pub struct UpdateUsageReportTerms {
    /// 1 to 28.
    pub submit_days: Option<i64>,
    /// 0 to 100.
    pub threshold_percent: Option<i64>,
}

/// The terms of a partner's usage reports.
#[utoipa::path(get, path = "/usage-report-terms/{id}", tag = "usage reports",
    params(("id" = OrganizationId, Path)), extensions(("x-permission" = json!("usage_report.read"))),
    responses((status = 200, body = UsageReportTerms), Problems))]
pub(crate) async fn usage_report_terms_read(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Versioned<UsageReportTerms>> {
    Ok(cx.read(async |tx| terms::read(&tx, id).await.map(Versioned::from)).await?)
}

/// Set them for a partner below. They hold for reports made from then on.
#[utoipa::path(patch, path = "/usage-report-terms/{id}", tag = "usage reports",
    params(("id" = OrganizationId, Path)), request_body = UpdateUsageReportTerms,
    extensions(("x-permission" = json!("partner.update"))),
    responses((status = 200, body = UsageReportTerms), Problems))]
pub(crate) async fn usage_report_terms_update(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<UpdateUsageReportTerms>,
) -> Reply<Versioned<UsageReportTerms>> {
    let set = cx.write(async |tx| {
        let terms = terms::update(&tx, id, body.submit_days, body.threshold_percent).await?;
        Ok::<_, UsageReportError>(Versioned::from(terms))
    });
    Ok(set.await?)
}
