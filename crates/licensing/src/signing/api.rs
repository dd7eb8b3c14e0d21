use axum::{
    Extension, Json,
    extract::State,
    response::{IntoResponse, Response},
};
use db::Cx;
use http::{HeaderValue, StatusCode, header};
use kernel::{Actor, Problem, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{App, Caller, Problems, Reply};

use super::{
    KeyStatus, SignerError, StoredKey,
    rotate::{list, rotate},
};
use crate::ProductSide;

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

/// A signing key as staff sees it; the private half never leaves the server.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SigningKey)]
pub struct SigningKeyBody {
    /// The key id in the header of what it signs.
    pub kid: String,
    pub status: KeyStatus,
    pub created_at: Timestamp,
    pub retired_at: Option<Timestamp>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SigningKeys)]
pub struct SigningKeysBody {
    /// The newest first.
    pub items: Vec<SigningKeyBody>,
}

impl From<StoredKey> for SigningKeyBody {
    fn from(key: StoredKey) -> Self {
        Self { kid: key.kid, status: key.status, created_at: key.created_at, retired_at: key.retired_at }
    }
}

impl From<SignerError> for Problem {
    fn from(error: SignerError) -> Self {
        match error {
            SignerError::Db(error) => error.into(),
            error => {
                tracing::error!(%error, "a signing key cannot be used");
                Self::internal()
            }
        }
    }
}

/// The keys by which leases, license files and refusals are verified.
#[utoipa::path(get, path = "/.well-known/jwks.json", tag = "product side", extensions(("x-public" = json!(true))),
    responses((status = 200, body = VerificationKeys)))]
pub(crate) async fn jwks_read(State(app): State<App>, Extension(side): Extension<ProductSide>) -> Reply<Response> {
    side.refresh(&Cx::new(app.db, app.env, Actor::anonymous(), db::Request::default())).await?;
    let mut response = Json(side.signer().jwks()).into_response();
    // Short, so that a new key is found soon by readers that keep the set.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    Ok(response)
}

/// The keys that sign and signed.
#[utoipa::path(get, path = "/signing-keys", tag = "signing keys", extensions(("x-permission" = json!("signing_key.list"))),
    responses((status = 200, body = SigningKeysBody), Problems))]
pub(crate) async fn signing_key_list(Caller(cx): Caller) -> Reply<Json<SigningKeysBody>> {
    let keys = cx.read(async |tx| list(&tx).await).await?;
    Ok(Json(SigningKeysBody { items: keys.into_iter().map(SigningKeyBody::from).collect() }))
}

/// Sign with a new key from now on. What older keys signed stays valid.
#[utoipa::path(post, path = "/signing-keys/rotate", tag = "signing keys", extensions(("x-permission" = json!("signing_key.rotate"))),
    responses((status = 201, body = SigningKeyBody), Problems))]
pub(crate) async fn signing_key_rotate(Caller(cx): Caller) -> Reply<(StatusCode, Json<SigningKeyBody>)> {
    let key = cx.write(async |tx| rotate(&tx).await.map(SigningKeyBody::from)).await?;
    Ok((StatusCode::CREATED, Json(key)))
}
