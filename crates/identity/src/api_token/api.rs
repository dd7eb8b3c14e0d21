use axum::{Json, http::StatusCode};
use kernel::{Page, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, List, Path, Problems, Reply};

use super::{ApiTokenId, create, list, revoke, store};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Nightly import"}))]
pub struct CreateApiToken {
    pub name: String,
    /// What the token may do of what its person may; all of it if absent.
    pub scopes: Option<Vec<Permission>>,
    pub expires_at: Option<Timestamp>,
}

/// The token itself is shown here and never again.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CreatedApiToken {
    pub id: ApiTokenId,
    pub token: String,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ApiToken)]
pub struct ApiTokenBody {
    pub id: ApiTokenId,
    pub name: String,
    pub created_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub last_used_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

impl From<store::Model> for ApiTokenBody {
    fn from(token: store::Model) -> Self {
        Self {
            id: token.id,
            name: token.name,
            created_at: token.created_at,
            expires_at: token.expires_at,
            last_used_at: token.last_used_at,
            revoked_at: token.revoked_at,
        }
    }
}

/// Create an API token that acts for the caller.
#[utoipa::path(post, path = "/api-tokens", tag = "api tokens", request_body = CreateApiToken,
    extensions(("x-permission" = json!("api_token.create"))),
    responses((status = 201, body = CreatedApiToken), Problems))]
pub(crate) async fn api_token_create(Caller(cx): Caller, Body(body): Body<CreateApiToken>) -> Reply<(StatusCode, Json<CreatedApiToken>)> {
    let created = cx
        .write(async |tx| {
            let (id, token) = create(&tx, &body.name, body.scopes.as_deref(), body.expires_at).await?;
            Ok::<_, super::ApiTokenError>(CreatedApiToken { id, token })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(created)))
}

/// The caller's own tokens.
#[utoipa::path(get, path = "/api-tokens", tag = "api tokens", params(kernel::PageQuery),
    extensions(("x-permission" = json!("api_token.list"))),
    responses((status = 200, body = Page<ApiTokenBody>), Problems))]
pub(crate) async fn api_token_list(Caller(cx): Caller, query: List<NoFilters>) -> Reply<Json<Page<ApiTokenBody>>> {
    let page = cx.read(async |tx| list(&tx, &query.page).await).await?;
    Ok(Json(page.map(ApiTokenBody::from)))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoFilters {}

/// End a token at once.
#[utoipa::path(post, path = "/api-tokens/{id}/revoke", tag = "api tokens", params(("id" = ApiTokenId, Path)),
    extensions(("x-permission" = json!("api_token.revoke"))),
    responses((status = 204), Problems))]
pub(crate) async fn api_token_revoke(Caller(cx): Caller, Path(id): Path<ApiTokenId>) -> Reply<StatusCode> {
    cx.write(async |tx| revoke(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
