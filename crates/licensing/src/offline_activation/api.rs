use axum::{
    Extension, Json,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use kernel::{Page, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, List, Path, Problems, Reply};

use super::{
    OfflineActivationError, OfflineActivationId,
    create::{CreateOfflineActivation, create},
    list::{Filters, list, read},
    revoke::revoke,
    store::OfflineActivation,
};
use crate::{ProductSide, license::LicenseId};

/// An installation without a network, and the newest of its license files.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = OfflineActivation)]
pub struct OfflineActivationBody {
    pub id: OfflineActivationId,
    pub license_id: LicenseId,
    /// Of the newest file; it supersedes all before.
    pub sequence: i64,
    /// What the installation says it is: a text, or named components as JSON.
    pub fingerprint: String,
    pub hostname: String,
    pub product_version: String,
    /// Until when the newest file counts.
    pub expires_at: Timestamp,
    /// When the newest file was made.
    pub issued_at: Timestamp,
    /// When its unit was given back; a file that is out there counts until it ends.
    pub revoked_at: Option<Timestamp>,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
}

impl From<OfflineActivation> for OfflineActivationBody {
    fn from(row: OfflineActivation) -> Self {
        Self {
            id: row.id,
            license_id: row.license_id,
            sequence: row.sequence,
            fingerprint: serde_json::from_str(&row.fingerprint).unwrap_or(row.fingerprint),
            hostname: row.hostname,
            product_version: row.product_version,
            expires_at: row.expires_at,
            issued_at: row.issued_at,
            revoked_at: row.released_at,
            created_by: row.created_by,
            created_at: row.created_at,
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CreateOfflineActivation, example = json!({"license_id": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b",
    "request": "-----BEGIN CHANCERY OFFLINE REQUEST-----\neyJhY3RpdmF0aW9uX2NvZGUiOiJ\n=0123456789abcdef\n-----END CHANCERY OFFLINE REQUEST-----\n"}))]
pub struct CreateOfflineActivationBody {
    pub license_id: LicenseId,
    /// The request file, whole; what stands around it does not matter.
    pub request: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CreatedOfflineActivation {
    pub id: OfflineActivationId,
    pub sequence: i64,
    /// The license file: a signed token (EdDSA) and a line break.
    pub file: String,
}

/// The installations without a network, the newest first.
#[utoipa::path(get, path = "/offline-activations", tag = "licenses", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("offline_activation.list"))),
    responses((status = 200, body = Page<OfflineActivationBody>), Problems))]
pub(crate) async fn offline_activation_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<OfflineActivationBody>>> {
    let page = cx.read(async |tx| list(&tx, &query.page, &query.filters).await).await?;
    Ok(Json(page.map(OfflineActivationBody::from)))
}

/// Answer the request file of an installation without a network. It takes a unit; the same installation again gets a newer file.
#[utoipa::path(post, path = "/offline-activations", tag = "licenses", request_body = CreateOfflineActivationBody,
    extensions(("x-permission" = json!("offline_activation.create"))),
    responses((status = 201, body = CreatedOfflineActivation), Problems))]
pub(crate) async fn offline_activation_create(
    Caller(cx): Caller,
    Extension(side): Extension<ProductSide>,
    Body(body): Body<CreateOfflineActivationBody>,
) -> Reply<(StatusCode, Json<CreatedOfflineActivation>)> {
    side.refresh(&cx).await?;
    let input = CreateOfflineActivation { license_id: body.license_id, request: body.request };
    let created = cx
        .write(async |tx| {
            let done = create(&tx, side.signer(), &input).await?;
            Ok::<_, OfflineActivationError>(CreatedOfflineActivation { id: done.id, sequence: done.sequence, file: done.file })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(created)))
}

/// The newest license file, to be carried to its installation.
#[utoipa::path(get, path = "/offline-activations/{id}/file", tag = "licenses", params(("id" = OfflineActivationId, Path)),
    extensions(("x-permission" = json!("offline_activation.list"))),
    responses((status = 200, body = String, content_type = "text/plain"), Problems))]
pub(crate) async fn offline_activation_download(Caller(cx): Caller, Path(id): Path<OfflineActivationId>) -> Reply<Response> {
    let found = cx.read(async |tx| read(&tx, id).await).await?;
    let name = format!("attachment; filename=\"license-{}-{}.txt\"", found.id, found.sequence);
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)], found.file).into_response())
}

/// Give the unit of an installation without a network back. Moves are limited, for its file counts until it ends.
#[utoipa::path(post, path = "/offline-activations/{id}/revoke", tag = "licenses", params(("id" = OfflineActivationId, Path)),
    extensions(("x-permission" = json!("offline_activation.revoke"))),
    responses((status = 200, body = OfflineActivationBody), Problems))]
pub(crate) async fn offline_activation_revoke(
    Caller(cx): Caller,
    Path(id): Path<OfflineActivationId>,
) -> Reply<Json<OfflineActivationBody>> {
    let revoked = cx.write(async |tx| Ok::<_, OfflineActivationError>(OfflineActivationBody::from(revoke(&tx, id).await?))).await?;
    Ok(Json(revoked))
}
