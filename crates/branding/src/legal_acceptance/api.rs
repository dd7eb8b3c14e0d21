use axum::{
    Json,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use identity::Language;
use kernel::{OrganizationId, Page, Permission, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, Export, List, Problems, Reply, csv_or_json};

use super::{AcceptanceError, AcceptanceId, Asked, Context, accept_asked, asked, store};
use crate::legal_text::{
    LegalTextId, LegalTextKind,
    api::{LegalTextBody, LegalTexts},
};

/// Who accepted which text, when and on what occasion (spec 05.3).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = LegalAcceptance)]
pub struct LegalAcceptanceBody {
    pub id: AcceptanceId,
    pub accepted_at: Timestamp,
    pub context: Context,
    pub legal_text_id: LegalTextId,
    pub kind: LegalTextKind,
    pub title: String,
    pub version_label: String,
    pub language: Language,
    pub person_id: PersonId,
    pub login_id: String,
    pub name: String,
    pub organization_id: OrganizationId,
    pub company: String,
    /// What it was accepted for.
    pub product_code: String,
    pub product_name: String,
}

impl From<store::Row> for LegalAcceptanceBody {
    fn from(row: store::Row) -> Self {
        Self {
            id: row.id,
            accepted_at: row.accepted_at,
            context: row.context,
            legal_text_id: row.legal_text_id,
            kind: row.kind,
            title: row.title,
            version_label: row.version_label,
            language: row.language,
            person_id: row.person_id,
            login_id: row.login_id,
            name: format!("{} {}", row.first_name, row.last_name),
            organization_id: row.organization_id,
            company: row.company,
            product_code: row.product_code,
            product_name: row.product_name,
        }
    }
}

impl Export for LegalAcceptanceBody {
    const NAME: &'static str = "legal-acceptances";
    const COLUMNS: &'static [&'static str] =
        &["accepted at", "name", "login id", "company", "kind", "title", "version", "language", "product", "occasion"];

    fn row(&self) -> Vec<String> {
        vec![
            self.accepted_at.to_string(),
            self.name.clone(),
            self.login_id.clone(),
            self.company.clone(),
            self.kind.to_string(),
            self.title.clone(),
            self.version_label.clone(),
            self.language.to_string(),
            self.product_code.clone(),
            self.context.to_string(),
        ]
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub legal_text_id: Option<LegalTextId>,
    pub organization_id: Option<OrganizationId>,
}

/// Who accepted what, the newest first. `Accept: text/csv` exports it.
#[utoipa::path(get, path = "/legal-acceptances", tag = "legal texts", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("legal_acceptance.list"))),
    responses((status = 200, body = Page<LegalAcceptanceBody>), Problems))]
pub(crate) async fn legal_acceptance_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    let List { page, filters } = query;
    csv_or_json(cx, &headers, page, filters, async |cx, filters, page| {
        let found = cx
            .read(async |tx| {
                tx.require_anywhere(Permission::LegalAcceptanceList)?;
                store::page(&tx, &page, &filters).await
            })
            .await?;
        Ok(found.map(LegalAcceptanceBody::from))
    })
    .await
}

/// What the signed-in person is asked to accept now, with its words: newer versions of texts that it once accepted.
#[utoipa::path(get, path = "/legal-acceptances/missing", tag = "legal texts", extensions(("x-permission" = json!("signed in"))),
    responses((status = 200, body = LegalTexts), Problems))]
pub(crate) async fn legal_acceptance_missing(Caller(cx): Caller) -> Reply<Json<LegalTexts>> {
    let missing = cx.read(async |tx| asked(&tx).await).await?;
    Ok(Json(texts(missing)?))
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"legal_text_ids": ["lgt_01jd3v8k6r2n4q7t9w1x3y5z7b"]}))]
pub struct AcceptLegalTexts {
    pub legal_text_ids: Vec<LegalTextId>,
}

/// Accept texts that the person is asked for. Answers those that are left.
#[utoipa::path(post, path = "/legal-acceptances", tag = "legal texts", request_body = AcceptLegalTexts,
    extensions(("x-permission" = json!("legal_acceptance.create"))),
    responses((status = 201, body = LegalTexts), Problems))]
pub(crate) async fn legal_acceptance_create(
    Caller(cx): Caller,
    Body(body): Body<AcceptLegalTexts>,
) -> Reply<(StatusCode, Json<LegalTexts>)> {
    let left = cx
        .write(async |tx| {
            let left = accept_asked(&tx, &body.legal_text_ids).await?;
            Ok::<_, AcceptanceError>(texts(left)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(left)))
}

fn texts(asked: Vec<Asked>) -> db::Result<LegalTexts> {
    Ok(LegalTexts { items: LegalTextBody::all(asked.into_iter().map(|asked| asked.text).collect())? })
}
