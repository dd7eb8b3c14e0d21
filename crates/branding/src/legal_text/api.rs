use axum::{Json, http::StatusCode};
use identity::Language;
use jiff::civil::Date;
use kernel::{OrganizationId, Page, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Visitor};

use super::{LegalTextError, LegalTextId, LegalTextKind, NewLegalText, Text, create, in_force, read, store};

/// One version of a EULA or a privacy statement (spec 05.3).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = LegalText)]
pub struct LegalTextBody {
    pub id: LegalTextId,
    pub organization_id: OrganizationId,
    /// Whose text it is.
    pub company: String,
    pub kind: LegalTextKind,
    /// Absent: for all products.
    pub product_code: Option<String>,
    pub product_name: Option<String>,
    /// ISO 3166; empty: everywhere.
    pub countries: Vec<String>,
    pub language: Language,
    pub version_label: String,
    pub title: String,
    /// Plain text, an empty line ends a paragraph. Absent in lists.
    pub body: Option<String>,
    #[schema(format = Date)]
    pub valid_from: String,
    pub valid_at: Timestamp,
    /// From when a newer version counts instead.
    pub replaced_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

impl TryFrom<Text> for LegalTextBody {
    type Error = db::Error;

    fn try_from(text: Text) -> Result<Self, db::Error> {
        Ok(Self {
            countries: text.countries()?,
            id: text.id,
            organization_id: text.organization_id,
            company: text.company,
            kind: text.kind,
            product_code: text.product_code,
            product_name: text.product_name,
            language: text.language,
            version_label: text.version_label,
            title: text.title,
            body: (!text.body.is_empty()).then_some(text.body),
            valid_from: text.valid_from,
            valid_at: text.valid_at,
            replaced_at: text.replaced_at,
            created_at: text.created_at,
        })
    }
}

impl LegalTextBody {
    /// All of `texts`.
    ///
    /// # Errors
    /// A stored text that cannot be read.
    pub fn all(texts: Vec<Text>) -> db::Result<Vec<Self>> {
        texts.into_iter().map(Self::try_from).collect()
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "eula", "language": "en", "version_label": "2.0", "title": "End user license agreement", "body": "1. What you may do"}))]
pub struct CreateLegalText {
    pub kind: LegalTextKind,
    /// Absent: for all products.
    pub product_code: Option<String>,
    /// ISO 3166; empty: everywhere.
    #[serde(default)]
    pub countries: Vec<String>,
    pub language: Language,
    pub version_label: String,
    pub title: String,
    pub body: String,
    /// The first day on which it counts, in the organization's time zone; absent: today.
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_from: Option<Date>,
}

impl From<CreateLegalText> for NewLegalText {
    fn from(body: CreateLegalText) -> Self {
        let CreateLegalText { kind, product_code, countries, language, version_label, title, body, valid_from } = body;
        Self { kind, product_code, countries, language, version_label, title, body, valid_from }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub kind: Option<LegalTextKind>,
    pub product_code: Option<String>,
    pub language: Option<Language>,
}

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InForce {
    /// Absent: the texts for all products.
    pub product_code: Option<String>,
    /// ISO 3166, two letters.
    #[serde(default)]
    pub country: String,
    #[serde(default = "english")]
    pub language: Language,
}

const fn english() -> Language {
    Language::En
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LegalTexts {
    pub items: Vec<LegalTextBody>,
}

/// Add a version. From its first day on it is what people accept; who accepted an older one is asked again at the next sign-in.
#[utoipa::path(post, path = "/legal-texts", tag = "legal texts", request_body = CreateLegalText,
    extensions(("x-permission" = json!("legal_text.create"))),
    responses((status = 201, body = LegalTextBody), Problems))]
pub(crate) async fn legal_text_create(Caller(cx): Caller, Body(body): Body<CreateLegalText>) -> Reply<(StatusCode, Json<LegalTextBody>)> {
    let text = cx
        .write(async |tx| {
            let id = create(&tx, body.clone().into()).await?;
            Ok::<_, LegalTextError>(LegalTextBody::try_from(read(&tx, id).await?)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(text)))
}

/// All versions that count for the caller's organization or below it, the newest first, without their words.
#[utoipa::path(get, path = "/legal-texts", tag = "legal texts", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("legal_text.list"))),
    responses((status = 200, body = Page<LegalTextBody>), Problems))]
pub(crate) async fn legal_text_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<LegalTextBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::LegalTextList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = page;
    Ok(Json(Page { items: LegalTextBody::all(items)?, next_cursor, total, total_is_exact }))
}

/// The vendor's texts in force now, with their words: to be read before there is an account.
#[utoipa::path(get, path = "/legal-texts/in-force", tag = "legal texts", params(InForce), extensions(("x-public" = json!(true))),
    responses((status = 200, body = LegalTexts), Problems))]
pub(crate) async fn legal_text_in_force(Visitor { cx, .. }: Visitor, query: List<InForce>) -> Reply<Json<LegalTexts>> {
    let InForce { product_code, country, language } = query.filters;
    let texts = cx
        .read(async |tx| {
            let product = match &product_code {
                Some(code) => store::product_by_code(&tx, code).await?,
                None => None,
            };
            in_force(&tx, None, product.as_deref(), &country, language, tx.now()).await
        })
        .await?;
    Ok(Json(LegalTexts { items: LegalTextBody::all(texts)? }))
}

/// One version with its words.
#[utoipa::path(get, path = "/legal-texts/{id}", tag = "legal texts", params(("id" = LegalTextId, Path)),
    extensions(("x-permission" = json!("legal_text.list"))),
    responses((status = 200, body = LegalTextBody), Problems))]
pub(crate) async fn legal_text_read(Caller(cx): Caller, Path(id): Path<LegalTextId>) -> Reply<Json<LegalTextBody>> {
    let text = cx.read(async |tx| read(&tx, id).await).await?;
    Ok(Json(text.try_into()?))
}
