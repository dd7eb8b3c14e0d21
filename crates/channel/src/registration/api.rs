use std::time::Duration;

use axum::{Json, http::StatusCode};
use branding::LegalTextBody;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply, throttle::Throttle};

use super::{Registered, RegistrationError, preview, register};
use crate::{service_plan::api::ProductRef, subscription::api::LicenseRef};

/// Guessing keys is slow: tries of one company, right or wrong.
const TRIES: Throttle = Throttle { name: "registration", limit: 60, window: Duration::from_secs(600) };

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"registration_key": "HE-4K7M-9QX2-T3VN-7Q2M"}))]
pub struct PreviewRegistration {
    /// Upper or lower case, with or without hyphens and spaces.
    pub registration_key: String,
}

/// What the key will give.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegistrationPreview {
    pub product: ProductRef,
    /// Of a suite: those of its members.
    pub platform: String,
    pub unit: String,
    pub units: i64,
    pub months: i64,
    pub version_type: lease::VersionType,
    /// The products of a suite, each with a license of its own; empty where the key gives one product.
    pub members: Vec<ProductRef>,
    /// Who sold it.
    pub partner: String,
    /// What the person must accept, with the words; their ids go into `accepted_documents`.
    pub legal_texts: Vec<LegalTextBody>,
}

/// See what a key will give, before it is used up.
#[utoipa::path(post, path = "/registrations/preview", tag = "registrations", request_body = PreviewRegistration,
    extensions(("x-permission" = json!("registration.preview"))),
    responses((status = 200, body = RegistrationPreview), Problems))]
pub(crate) async fn registration_preview(Caller(cx): Caller, Body(body): Body<PreviewRegistration>) -> Reply<Json<RegistrationPreview>> {
    throttle(&cx).await?;
    let (found, seller, texts) = cx.read(async |tx| preview(&tx, &body.registration_key).await).await?;
    Ok(Json(RegistrationPreview {
        product: ProductRef { code: found.goods.code().to_owned(), name: found.goods.name().to_owned() },
        platform: found.goods.platforms(),
        unit: found.goods.unit().to_owned(),
        members: found.goods.members(),
        units: found.key.units,
        months: found.plan.initial_months,
        version_type: found.plan.version_type,
        partner: seller.company,
        legal_texts: LegalTextBody::all(texts)?,
    }))
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"registration_key": "HE-4K7M-9QX2-T3VN-7Q2M"}))]
pub struct CreateRegistration {
    pub registration_key: String,
    /// Ids of all legal texts in force, which the person accepts; see the preview.
    #[serde(default)]
    pub accepted_documents: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Registration {
    pub licenses: Vec<RegisteredLicense>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RegisteredLicense {
    pub license: LicenseRef,
    pub product_name: String,
    /// Absent until the person's e-mail address is verified; the code is mailed in any case.
    pub activation_code: Option<String>,
}

impl From<Registered> for RegisteredLicense {
    fn from(registered: Registered) -> Self {
        Self {
            license: registered.license.into(),
            product_name: registered.product_name,
            activation_code: registered.code.map(|code| code.canonical()),
        }
    }
}

/// Register a key: the license exists, its Activation Code is shown and mailed. A key is used up once, whatever happens at the same time.
#[utoipa::path(post, path = "/registrations", tag = "registrations", request_body = CreateRegistration,
    extensions(("x-permission" = json!("registration.create"))),
    responses((status = 201, body = Registration), Problems))]
pub(crate) async fn registration_create(
    Caller(cx): Caller,
    Body(body): Body<CreateRegistration>,
) -> Reply<(StatusCode, Json<Registration>)> {
    throttle(&cx).await?;
    let registration = cx
        .write(async |tx| {
            let registered = register(&tx, &body.registration_key, &body.accepted_documents).await?;
            let licenses = registered.into_iter().map(RegisteredLicense::from).collect();
            Ok::<_, RegistrationError>(Registration { licenses })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(registration)))
}

async fn throttle(cx: &db::Cx) -> Reply<()> {
    let who = cx.actor().organization().map_or_else(|| cx.request().address.clone().unwrap_or_default(), |company| company.to_string());
    Ok(TRIES.hit(cx, &who).await?)
}
