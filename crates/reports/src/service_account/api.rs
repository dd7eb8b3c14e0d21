use std::collections::BTreeMap;

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use billing::Month;
use http::header;
use identity::{Language, SupportOffering};
use kernel::{OrganizationId, Page, PageQuery, PersonId, Problem, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Caller, List, Path, Problems, Reply};

use super::{ServiceAccount, ServiceAccountError, list, read, report};
use crate::support_dashboard::{OpenRequests, PriorityWork};

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    /// Who looks after them; a customer service manager sees their own whatever is asked.
    pub service_manager_id: Option<PersonId>,
    pub support_offering: Option<SupportOffering>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ServiceManager {
    pub id: PersonId,
    pub name: String,
}

/// A customer and what its customer service manager has to know of it now.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ServiceAccount)]
pub struct ServiceAccountBody {
    /// The customer's.
    pub id: OrganizationId,
    pub company: String,
    pub city: String,
    pub country: String,
    pub service_manager: ServiceManager,
    pub support_offering: SupportOffering,
    /// Support requests that are not closed.
    pub open: OpenRequests,
    /// The same of each priority, the most urgent first.
    pub priorities: Vec<PriorityWork>,
    /// Open requests' escalations: waiting for a decision, or accepted.
    pub escalations: i64,
    /// How many licenses there are by status; canceled ones are left out.
    pub licenses: BTreeMap<String, i64>,
    /// Licenses of which more is used than they have.
    pub licenses_exceeded: i64,
    /// When the next of the running licenses ends.
    pub next_end: Option<Timestamp>,
    /// When premium support ends; without it, when the last license does.
    pub contract_ends_at: Option<Timestamp>,
}

impl From<ServiceAccount> for ServiceAccountBody {
    fn from(found: ServiceAccount) -> Self {
        let manager = found.account.manager();
        let account = found.account;
        Self {
            id: account.id,
            company: account.company,
            city: account.city,
            country: account.country,
            service_manager: ServiceManager { id: account.service_manager_id, name: manager },
            support_offering: account.support_offering,
            open: found.open,
            priorities: found.priorities,
            escalations: found.escalations,
            licenses: found.licenses,
            licenses_exceeded: found.licenses_exceeded,
            next_end: found.next_end,
            contract_ends_at: found.contract_ends_at,
        }
    }
}

/// The customers that a customer service manager looks after; for those who manage them, of all of them.
#[utoipa::path(get, path = "/service-accounts", tag = "support reports", params(PageQuery, Filters),
    extensions(("x-permission" = json!("service_account.list"))),
    responses((status = 200, body = Page<ServiceAccountBody>), Problems))]
pub(crate) async fn service_account_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<ServiceAccountBody>>> {
    let Page { items, next_cursor, total, total_is_exact } = cx.read(async |tx| list(&tx, &query.page, &query.filters).await).await?;
    Ok(Json(Page { items: items.into_iter().map(ServiceAccountBody::from).collect(), next_cursor, total, total_is_exact }))
}

/// One of them, by the customer's id.
#[utoipa::path(get, path = "/service-accounts/{id}", tag = "support reports", params(("id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("service_account.read"))),
    responses((status = 200, body = ServiceAccountBody), Problems))]
pub(crate) async fn service_account_read(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Json<ServiceAccountBody>> {
    Ok(Json(cx.read(async |tx| read(&tx, id).await).await?.into()))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReportOptions {
    /// Absent: the customer's.
    pub language: Option<Language>,
}

/// The month's report for the customer as a PDF, in the look that its people see. Nothing internal stands in it.
#[utoipa::path(get, path = "/service-accounts/{id}/reports/{month}", tag = "support reports",
    params(("id" = OrganizationId, Path), ("month" = String, Path, example = "2026-10"), ReportOptions),
    extensions(("x-permission" = json!("service_account.export"))),
    responses((status = 200, content_type = "application/pdf"), Problems))]
pub(crate) async fn service_account_export(
    Caller(cx): Caller,
    Path((id, month)): Path<(OrganizationId, Month)>,
    query: List<ReportOptions>,
) -> Reply<Response> {
    let report = cx.read(async |tx| report::of(&tx, id, month, query.filters.language).await).await?;
    let name = format!("attachment; filename=\"support-report-{month}.pdf\"");
    let pdf = tokio::task::spawn_blocking(move || report.pdf()).await.map_err(|_| Problem::internal())?;
    let pdf = pdf.map_err(ServiceAccountError::from)?;
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], pdf).into_response())
}
