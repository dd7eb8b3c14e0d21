use axum::{
    Extension, Json,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use serde::Serialize;
use utoipa::ToSchema;

use super::Signer;

/// A public key for verification (RFC 7517, RFC 8037).
#[derive(Serialize, ToSchema)]
pub struct VerificationKey {
    #[schema(examples("OKP"))]
    pub kty: String,
    #[schema(examples("Ed25519"))]
    pub crv: String,
    pub x: String,
    pub kid: String,
    #[schema(examples("EdDSA"))]
    pub alg: String,
    #[serde(rename = "use")]
    #[schema(examples("sig"))]
    pub purpose: String,
    /// Older keys' signed word for this one.
    pub endorsements: Option<Vec<String>>,
}

#[derive(Serialize, ToSchema)]
pub struct VerificationKeys {
    pub keys: Vec<VerificationKey>,
}

/// The keys by which leases, license files and refusals are verified.
#[utoipa::path(get, path = "/.well-known/jwks.json", tag = "product side", extensions(("x-public" = json!(true))),
    responses((status = 200, body = VerificationKeys)))]
pub(crate) async fn jwks_read(Extension(signer): Extension<Signer>) -> Response {
    let mut response = Json(signer.jwks()).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    response
}
