use std::time::Duration;

use axum::http::StatusCode;
use identity::Language;
use serde::Deserialize;
use utoipa::ToSchema;
use web::{Body, Problems, Reply, Visitor, throttle::Throttle};

use super::{Concern, NewLicensingRequest, create, verify};

const BY_ADDRESS: Throttle = Throttle { name: "licensing_request", limit: 10, window: Duration::from_secs(3600) };
/// Nobody's mailbox is filled with links.
const BY_EMAIL: Throttle = Throttle { name: "licensing_request_email", limit: 3, window: Duration::from_secs(3600) };
const LINKS: Throttle = Throttle { name: "licensing_request_link", limit: 30, window: Duration::from_secs(3600) };

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"category": "licensing", "name": "Hanna Petersen", "company": "Hafen Logistik", "email": "hanna@hafen.example",
    "language": "de", "description": "We have lost our Activation Code."}))]
pub struct CreateLicensingRequest {
    pub category: Concern,
    pub name: String,
    #[serde(default)]
    pub company: String,
    /// A link is mailed here; the request counts once it was opened.
    pub email: String,
    #[serde(default)]
    pub phone: String,
    pub language: Language,
    /// What is needed, and what is known of product, order or license.
    pub description: String,
}

/// Ask for help without an account. The answer is always the same; the mail with the link goes to the address given.
#[utoipa::path(post, path = "/licensing-requests", tag = "licensing requests", request_body = CreateLicensingRequest,
    extensions(("x-public" = json!(true))),
    responses((status = 202), Problems))]
pub(crate) async fn licensing_request_create(Visitor { cx, .. }: Visitor, Body(body): Body<CreateLicensingRequest>) -> Reply<StatusCode> {
    BY_ADDRESS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    BY_EMAIL.hit(&cx, &kernel::fold(body.email.trim())).await?;
    cx.write(async |tx| {
        let body = body.clone();
        let input = NewLicensingRequest {
            category: body.category,
            name: body.name,
            company: body.company,
            email: body.email,
            phone: body.phone,
            language: body.language,
            description: body.description,
        };
        create(&tx, input).await
    })
    .await?;
    Ok(StatusCode::ACCEPTED)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyLicensingRequest {
    /// From the link in the mail.
    pub token: String,
}

/// Show that the e-mail address is one's own: the request goes to the vendor's staff.
#[utoipa::path(post, path = "/licensing-requests/verify", tag = "licensing requests", request_body = VerifyLicensingRequest,
    extensions(("x-public" = json!(true))),
    responses((status = 204), Problems))]
pub(crate) async fn licensing_request_verify(Visitor { cx, .. }: Visitor, Body(body): Body<VerifyLicensingRequest>) -> Reply<StatusCode> {
    LINKS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    cx.write(async |tx| verify(&tx, &body.token).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
