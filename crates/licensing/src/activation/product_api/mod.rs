//! The product side (spec/02.6): no account; the code or the activation's own secret is the credential.

mod body;

use std::time::Duration;

use axum::{Extension, Json, http::StatusCode};
use db::Cx;
use kernel::{FieldError, Problem, Timestamp};
use serde::{Serialize, de::DeserializeOwned};
use web::{Body, Fault, Path, Problems, Reply, Visitor, throttle::Throttle};

use super::{
    ActivationError, ActivationId,
    activate::{Activate, activate},
    cache::Key,
    check_in::{CheckIn, CheckedIn, check_in, note_check_in},
    license_status::license_status,
    release::deactivate,
    together::Waiting,
    tokens,
};
use crate::{ProductSide, signing::Signer};
use body::{ActivateBody, ActivatedBody, CheckInBody, CheckedInBody, LicenseStatusAnswer, LicenseStatusBody, ProductLicense};

/// Wrong codes from one address.
const WRONG_CODES: Throttle = Throttle { name: "activation_code", limit: 20, window: Duration::from_secs(600) };

/// Claim a unit for an installation. The same installation again: the same activation, with a new secret.
#[utoipa::path(post, path = "/activations", tag = "product side", request_body = ActivateBody, extensions(("x-public" = json!(true))),
    responses((status = 201, body = ActivatedBody), Problems))]
pub(crate) async fn activation_create(
    Visitor { cx, .. }: Visitor,
    Extension(side): Extension<ProductSide>,
    Body(body): Body<ActivateBody>,
) -> Reply<(StatusCode, Json<ActivatedBody>)> {
    check_texts(&body.nonce, &[("/hostname", &body.hostname), ("/platform", &body.platform), ("/product_version", &body.product_version)])?;
    let nonce = body.nonce;
    let input = Activate {
        activation_code: body.activation_code,
        fingerprint: body.fingerprint,
        hostname: body.hostname.unwrap_or_default(),
        platform: body.platform.unwrap_or_default(),
        product_version: body.product_version.unwrap_or_default(),
        offline: None,
    };
    side.refresh(&cx).await?;
    let signer = side.signer();
    let activated = cx
        .write(async |tx| {
            let done = activate(&tx, &input).await?;
            let lease = signer.sign(&tokens::lease(&done.view, done.id.to_string(), done.fingerprint, &nonce, tx.now())?)?;
            let license = ProductLicense::new(done.view, tx.now())?;
            Ok::<_, ActivationError>(ActivatedBody { id: done.id, secret: done.secret, lease, license })
        })
        .await;
    match activated {
        Ok(body) => {
            side.notes().forget(body.id);
            Ok((StatusCode::CREATED, Json(body)))
        }
        Err(error) => Err(refuse(&cx, signer, &nonce, error).await),
    }
}

/// Refresh the lease of an activation; its secret is the bearer.
#[utoipa::path(post, path = "/activations/{id}/check-in", tag = "product side", params(("id" = ActivationId, Path)), request_body = CheckInBody,
    extensions(("x-public" = json!(true))),
    responses((status = 200, body = CheckedInBody), Problems))]
pub(crate) async fn activation_check_in(
    Visitor { cx, bearer }: Visitor,
    Extension(side): Extension<ProductSide>,
    Path(id): Path<ActivationId>,
    Body(body): Body<CheckInBody>,
) -> Reply<Json<CheckedInBody>> {
    check_texts(&body.nonce, &[("/product_version", &body.product_version)])?;
    let nonce = body.nonce;
    let input = CheckIn {
        secret: bearer.unwrap_or_default(),
        counter: i64::try_from(body.counter).unwrap_or(i64::MAX),
        used_units: body.used_units.map(i64::from),
        product_version: body.product_version,
    };
    match renew_lease(&cx, &side, id, &input, &nonce).await {
        Ok(body) => Ok(Json(body)),
        Err(error) => Err(refuse(&cx, side.signer(), &nonce, error).await),
    }
}

async fn renew_lease(
    cx: &Cx,
    side: &ProductSide,
    id: ActivationId,
    input: &CheckIn,
    nonce: &str,
) -> Result<CheckedInBody, ActivationError> {
    side.refresh(cx).await?;
    let answer = |done: CheckedIn, now| {
        let lease = side.signer().sign(&tokens::lease(&done.view, id.to_string(), done.fingerprint, nonce, now)?)?;
        Ok(CheckedInBody { lease, license: ProductLicense::new(done.view, now)? })
    };
    checked_in(cx, side, id, input, answer).await
}

/// From memory if it changes nothing but counter and last-seen, in a transaction otherwise: with others if it is ordinary.
pub(super) async fn checked_in<T: Serialize + DeserializeOwned>(
    cx: &Cx,
    side: &ProductSide,
    id: ActivationId,
    input: &CheckIn,
    answer: impl Fn(CheckedIn, Timestamp) -> Result<T, ActivationError>,
) -> Result<T, ActivationError> {
    // An idempotency key asks for an answer that is stored.
    if cx.request().idempotency.is_none()
        && let Some(done) = note_check_in(cx, side, id, input).await?
    {
        return answer(done, cx.now());
    }
    let noted = side.notes().counter(id);
    if cx.request().idempotency.is_none()
        && let Some(done) = side.together().check_in(cx, Waiting { id, input: input.clone(), noted }).await
    {
        side.cache().forget(&Key::Activation(id));
        return answer(done, cx.now());
    }
    let written = cx.write(async |tx| answer(check_in(&tx, id, input, noted).await?, tx.now())).await?;
    side.cache().forget(&Key::Activation(id));
    Ok(written)
}

/// Check Status Online: what the license says now. Claims nothing.
#[utoipa::path(post, path = "/license-status", tag = "product side", request_body = LicenseStatusBody, extensions(("x-public" = json!(true))),
    responses((status = 200, body = LicenseStatusAnswer), Problems))]
pub(crate) async fn license_status_read(
    Visitor { cx, .. }: Visitor,
    Extension(side): Extension<ProductSide>,
    Body(body): Body<LicenseStatusBody>,
) -> Reply<Json<LicenseStatusAnswer>> {
    check_texts(&body.nonce, &[])?;
    match say_status(&cx, &side, &body).await {
        Ok(answer) => Ok(Json(answer)),
        Err(error) => Err(refuse(&cx, side.signer(), &body.nonce, error).await),
    }
}

async fn say_status(cx: &Cx, side: &ProductSide, body: &LicenseStatusBody) -> Result<LicenseStatusAnswer, ActivationError> {
    side.refresh(cx).await?;
    let view = license_status(cx, side, &body.activation_code).await?;
    let status = side.signer().sign(&tokens::status(&view, &body.nonce, cx.now())?)?;
    Ok(LicenseStatusAnswer { status, license: ProductLicense::new(view, cx.now())? })
}

/// Give the unit back; the activation's secret is the bearer.
#[utoipa::path(delete, path = "/activations/{id}", tag = "product side", params(("id" = ActivationId, Path)),
    extensions(("x-public" = json!(true))),
    responses((status = 204), Problems))]
pub(crate) async fn activation_delete(
    Visitor { cx, bearer }: Visitor,
    Extension(side): Extension<ProductSide>,
    Path(id): Path<ActivationId>,
) -> Reply<StatusCode> {
    let secret = bearer.unwrap_or_default();
    match cx.write(async |tx| deactivate(&tx, id, &secret).await).await {
        Ok(()) => Ok(StatusCode::NO_CONTENT),
        Err(error) => Err(refuse(&cx, side.signer(), "", error).await),
    }
}

/// The error as it is answered; a wrong code counts against the address, and too many are told so instead.
async fn refuse(cx: &Cx, signer: &Signer, nonce: &str, error: ActivationError) -> Fault {
    if error.is_wrong_code()
        && let Err(too_many) = WRONG_CODES.hit(cx, cx.request().address.as_deref().unwrap_or_default()).await
    {
        return Fault(too_many);
    }
    Fault(error.into_problem(signer, nonce, cx.now()))
}

fn check_texts(nonce: &str, others: &[(&str, &Option<String>)]) -> Result<(), Problem> {
    let fits = |text: &str, least: usize| (least..=200).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    let wrong = |pointer: &str| FieldError {
        pointer: pointer.into(),
        code: "wrong_value".into(),
        detail: "At most 200 characters, in one line.".into(),
    };
    let mut errors: Vec<_> =
        others.iter().filter(|(_, text)| text.as_deref().is_some_and(|text| !fits(text, 0))).map(|(pointer, _)| wrong(pointer)).collect();
    if !fits(nonce, 1) {
        errors.push(FieldError { detail: "A nonce of 1 to 200 characters is needed.".into(), ..wrong("/nonce") });
    }
    if errors.is_empty() { Ok(()) } else { Err(Problem::invalid(errors)) }
}

#[cfg(test)]
mod tests {
    use axum::body::Body as Bytes;
    use http::{Method, Request, header};
    use http_body_util::BodyExt;
    use lease::{Expected, Fingerprint, KeySet, Lease, LicenseStatus, Refusal, RefusalToken, StatusToken};
    use serde_json::{Value, json};
    use tower::ServiceExt;

    use super::*;
    use crate::shop::{Shop, Wanted, app};

    async fn call(shop: &Shop, method: Method, path: &str, bearer: Option<&str>, body: Value) -> (u16, Value) {
        let mut request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, "application/json");
        if let Some(secret) = bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {secret}"));
        }
        let body = if body.is_null() { Bytes::empty() } else { Bytes::from(body.to_string()) };
        let response = app(shop).oneshot(request.body(body).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    async fn keys(shop: &Shop) -> KeySet {
        let (status, jwks) = call(shop, Method::GET, "/.well-known/jwks.json", None, Value::Null).await;
        assert_eq!(status, 200);
        KeySet::from_jwks(&jwks.to_string()).unwrap()
    }

    #[tokio::test]
    async fn a_product_activates_checks_in_and_gives_the_unit_back() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let (keys, now) = (keys(&shop).await, shop.stage.system().now());
        let (status, activated) = call(
            &shop,
            Method::POST,
            "/api/v1/activations",
            None,
            json!({"activation_code": code, "fingerprint": "host-1", "hostname": "web-1", "nonce": "n-1"}),
        )
        .await;
        assert_eq!(status, 201, "{activated}");
        let expected = Expected { nonce: Some("n-1"), fingerprint: Some(&Fingerprint::whole("host-1").unwrap()) };
        let lease: Lease = keys.verify(activated["lease"].as_str().unwrap(), now, expected).unwrap();
        assert!(lease.allows("update", now) && lease.allows("scan", now) && !lease.allows("print", now));
        assert_eq!((lease.facts.license, lease.facts.status), (id.to_string(), Some(LicenseStatus::Normal)));
        assert_eq!((&activated["license"]["activations"], &activated["license"]["owner"]), (&json!(1), &Value::Null));

        let path = format!("/api/v1/activations/{}", activated["id"].as_str().unwrap());
        let secret = activated["secret"].as_str();
        let check_in = json!({"counter": 1, "used_units": 2, "nonce": "n-2"});
        let (status, checked_in) = call(&shop, Method::POST, &format!("{path}/check-in"), secret, check_in.clone()).await;
        assert_eq!((status, &checked_in["license"]["used_units"]), (200, &json!(2)));
        let expected = Expected { nonce: Some("n-2"), fingerprint: None };
        keys.verify::<Lease>(checked_in["lease"].as_str().unwrap(), now, expected).unwrap();
        assert_eq!(call(&shop, Method::POST, &format!("{path}/check-in"), Some("guess"), check_in.clone()).await.0, 401);
        assert_eq!(call(&shop, Method::POST, &format!("{path}/check-in"), None, check_in).await.0, 401);

        let (status, said) =
            call(&shop, Method::POST, "/api/v1/license-status", None, json!({"activation_code": code, "nonce": "n-3"})).await;
        assert_eq!((status, &said["license"]["status"]), (200, &json!("normal")));
        let expected = Expected { nonce: Some("n-3"), fingerprint: None };
        let token: StatusToken = keys.verify(said["status"].as_str().unwrap(), now, expected).unwrap();
        assert_eq!(token.facts.units, 5);
        assert_eq!(call(&shop, Method::DELETE, &path, secret, Value::Null).await.0, 204);
        assert_eq!(shop.view(id).await.license.activations, 0);
    }

    #[tokio::test]
    async fn a_refusal_is_typed_and_signed_for_the_request() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted { units: 1, ..Wanted::default() }).await;
        let (keys, now) = (keys(&shop).await, shop.stage.system().now());
        shop.activate(&code, "host-1").await.unwrap();
        let refused = async |nonce: &str| {
            let body = json!({"activation_code": code, "fingerprint": "host-2", "nonce": nonce});
            let (status, problem) = call(&shop, Method::POST, "/api/v1/activations", None, body).await;
            let expected = Expected { nonce: Some(nonce), fingerprint: None };
            let token: RefusalToken = keys.verify(problem["refusal"].as_str().unwrap(), now, expected).unwrap();
            assert_eq!(problem["code"], json!(token.code));
            (status, token.code)
        };
        assert_eq!(refused("n-1").await, (409, Refusal::UnitsExhausted));
        shop.execute("UPDATE license SET enabled = FALSE, version = version + 1 WHERE id = $1", id).await;
        assert_eq!(refused("n-2").await, (403, Refusal::LicenseDisabled));
    }

    #[tokio::test]
    async fn wrong_codes_have_their_problems_and_an_end() {
        let shop = Shop::new().await;
        let ask = async |code: &str| {
            let (status, problem) =
                call(&shop, Method::POST, "/api/v1/license-status", None, json!({"activation_code": code, "nonce": "n"})).await;
            (status, problem["code"].as_str().unwrap_or_default().to_owned())
        };
        assert_eq!(ask("GD-0000").await, (422, "activation_code_mistyped".into()));
        let rng = testkit::SeededRng::new(9);
        let prefix = "GD".parse().unwrap();
        let unknown = lease::ActivationCode::generate(prefix, lease::Alphabet::Base32, &rng).canonical();
        assert_eq!(ask(&unknown).await, (404, "activation_code_unknown".into()));
        let key = lease::RegistrationKey::generate(prefix, lease::Alphabet::Base32, &rng).canonical();
        assert_eq!(ask(&key).await, (422, "registration_key_not_activation_code".into()));
        for _ in 3..WRONG_CODES.limit {
            ask(&unknown).await;
        }
        assert_eq!(ask(&unknown).await, (429, "too_many_tries".into()));
        let (status, problem) =
            call(&shop, Method::POST, "/api/v1/activations", None, json!({"activation_code": unknown, "fingerprint": "", "nonce": "n"}))
                .await;
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/fingerprint")));
    }
}
