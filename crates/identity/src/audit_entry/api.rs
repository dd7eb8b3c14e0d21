use axum::{http::HeaderMap, response::Response};
use kernel::{OrganizationId, Page, Permission, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Caller, Export, List, Problems, Reply, csv_or_json};

use super::store;

/// One row of the audit trail (spec 01.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = AuditEntry)]
pub struct AuditEntryBody {
    pub id: String,
    pub at: Timestamp,
    /// person, organization (by token), system or anonymous.
    pub principal: String,
    pub person_id: Option<PersonId>,
    pub login_id: Option<String>,
    #[schema(examples("registration_key.void"))]
    pub action: String,
    /// done or refused.
    pub outcome: String,
    pub object_id: String,
    pub owner_id: Option<OrganizationId>,
    pub owner_company: Option<String>,
    /// Before and after, without secrets.
    pub change: serde_json::Value,
    pub request_id: String,
    /// Whether the row is chained already.
    pub sealed: bool,
}

impl From<store::Model> for AuditEntryBody {
    fn from(entry: store::Model) -> Self {
        Self {
            id: entry.id,
            at: entry.at,
            principal: entry.principal,
            person_id: entry.person_id,
            login_id: entry.person_name,
            action: entry.action,
            outcome: entry.outcome,
            object_id: entry.object_id,
            owner_id: entry.owner_id,
            owner_company: entry.owner_company,
            change: serde_json::from_str(&entry.change).unwrap_or_default(),
            request_id: entry.request_id,
            sealed: entry.position.is_some(),
        }
    }
}

impl Export for AuditEntryBody {
    const NAME: &'static str = "audit-entries";
    const COLUMNS: &'static [&'static str] =
        &["at", "principal", "login id", "action", "outcome", "object", "company", "change", "request"];

    fn row(&self) -> Vec<String> {
        vec![
            self.at.to_string(),
            self.principal.clone(),
            self.login_id.clone().unwrap_or_default(),
            self.action.clone(),
            self.outcome.clone(),
            self.object_id.clone(),
            self.owner_company.clone().unwrap_or_default(),
            self.change.to_string(),
            self.request_id.clone(),
        ]
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub action: Option<String>,
    pub object_id: Option<String>,
    pub person_id: Option<PersonId>,
    /// Only what belongs to this organization.
    pub owner_id: Option<OrganizationId>,
}

/// The audit trail of the organizations in scope, newest first. `Accept: text/csv` exports it.
#[utoipa::path(get, path = "/audit-entries", tag = "audit", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("audit_entry.list"))),
    responses((status = 200, body = Page<AuditEntryBody>), Problems))]
pub(crate) async fn audit_entry_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    let List { page, filters } = query;
    csv_or_json(cx, &headers, page, filters, async |cx, filters, page| {
        let found = cx
            .read(async |tx| {
                tx.require_anywhere(Permission::AuditEntryList)?;
                store::page(&tx, &page, &filters).await
            })
            .await?;
        Ok(found.map(AuditEntryBody::from))
    })
    .await
}
