use axum::{
    Extension, Json,
    http::{HeaderMap, StatusCode},
};
use db::Cx;
use kernel::{Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply};

use super::{SecondFactorError, begin, confirm, is_required, remove, renew_codes, store};
use crate::{account::know_password, organization, password::Passwords, person, session};

/// One's own second factor.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SecondFactor {
    /// Since when sign-in asks for it; absent: it is off.
    pub since: Option<Timestamp>,
    pub recovery_codes_left: i64,
    /// Whether one's company requires it.
    pub required: bool,
}

#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"current_password": "kite harbor lamp"}))]
pub struct KnowPassword {
    pub current_password: String,
}

#[derive(Clone, Serialize, Deserialize, ToSchema)]
pub struct NewSecret {
    /// To be typed into the authenticator app: 32 letters and digits.
    pub secret: String,
    /// The same as `otpauth://` address, for a picture that the app scans.
    pub uri: String,
    /// That picture: a row of modules each, `#` is dark. Empty if it would be too large.
    pub picture: Vec<String>,
}

#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "287082"}))]
pub struct ConfirmSecondFactor {
    /// The six digits that the app shows.
    pub code: String,
}

#[derive(Clone, Serialize, Deserialize, ToSchema)]
pub struct RecoveryCodes {
    /// Each counts once in place of the six digits. Shown now and never again.
    pub recovery_codes: Vec<String>,
}

/// Whether one's own second factor is on.
#[utoipa::path(get, path = "/me/second-factor", tag = "session", extensions(("x-permission" = json!("account.update"))),
    responses((status = 200, body = SecondFactor), Problems))]
pub(crate) async fn second_factor_read(Caller(cx): Caller) -> Reply<Json<SecondFactor>> {
    let id = allowed(&cx).await?;
    let factor = cx
        .read(async |tx| {
            let person = person::find(&tx, id).await?;
            let organization = organization::find(&tx, person.organization_id).await?;
            let recovery_codes_left = store::recovery_codes_left(&tx, id).await?;
            Ok::<_, db::Error>(SecondFactor {
                since: person.second_factor_at,
                recovery_codes_left,
                required: is_required(&organization, person.role),
            })
        })
        .await?;
    Ok(Json(factor))
}

/// Make a secret for an authenticator app. It counts once a code of it is confirmed.
#[utoipa::path(post, path = "/me/second-factor", tag = "session", request_body = KnowPassword, extensions(("x-permission" = json!("account.update"))),
    responses((status = 201, body = NewSecret), Problems))]
pub(crate) async fn second_factor_create(
    Caller(cx): Caller,
    Extension(passwords): Extension<Passwords>,
    Body(body): Body<KnowPassword>,
) -> Reply<(StatusCode, Json<NewSecret>)> {
    allowed(&cx).await?;
    know_password(&cx, &passwords, body.current_password).await?;
    let secret = cx
        .write(async |tx| {
            let issuer = organization::vendor(&tx).await?.map(|vendor| vendor.company).unwrap_or_default();
            let secret = begin(&tx, &issuer).await?;
            Ok::<_, SecondFactorError>(NewSecret { secret: secret.text, uri: secret.uri, picture: secret.picture })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(secret)))
}

/// Turn the second factor on: the code shows that the secret is kept. All other sessions end.
#[utoipa::path(post, path = "/me/second-factor/confirm", tag = "session", request_body = ConfirmSecondFactor,
    extensions(("x-permission" = json!("account.update"))), responses((status = 200, body = RecoveryCodes), Problems))]
pub(crate) async fn second_factor_confirm(
    Caller(cx): Caller,
    headers: HeaderMap,
    Body(body): Body<ConfirmSecondFactor>,
) -> Reply<Json<RecoveryCodes>> {
    let id = allowed(&cx).await?;
    session::BY_ACCOUNT.hit(&cx, &id.to_string()).await?;
    let kept = session::api::own_hash(&cx, &headers);
    let codes = cx
        .write(async |tx| {
            let recovery_codes = confirm(&tx, &body.code).await?;
            session::store::end_others(&tx, id, kept.as_deref()).await?;
            Ok::<_, SecondFactorError>(RecoveryCodes { recovery_codes })
        })
        .await?;
    Ok(Json(codes))
}

/// Get new recovery codes; the old ones end.
#[utoipa::path(post, path = "/me/second-factor/recovery-codes", tag = "session", request_body = KnowPassword,
    extensions(("x-permission" = json!("account.update"))), responses((status = 200, body = RecoveryCodes), Problems))]
pub(crate) async fn second_factor_renew_codes(
    Caller(cx): Caller,
    Extension(passwords): Extension<Passwords>,
    Body(body): Body<KnowPassword>,
) -> Reply<Json<RecoveryCodes>> {
    allowed(&cx).await?;
    know_password(&cx, &passwords, body.current_password).await?;
    let recovery_codes = cx.write(async |tx| renew_codes(&tx).await).await?;
    Ok(Json(RecoveryCodes { recovery_codes }))
}

/// Turn the second factor off, unless one's company requires it. All other sessions end.
#[utoipa::path(post, path = "/me/second-factor/remove", tag = "session", request_body = KnowPassword,
    extensions(("x-permission" = json!("account.update"))), responses((status = 204), Problems))]
pub(crate) async fn second_factor_remove(
    Caller(cx): Caller,
    Extension(passwords): Extension<Passwords>,
    headers: HeaderMap,
    Body(body): Body<KnowPassword>,
) -> Reply<StatusCode> {
    let id = allowed(&cx).await?;
    know_password(&cx, &passwords, body.current_password).await?;
    let kept = session::api::own_hash(&cx, &headers);
    cx.write(async |tx| {
        remove(&tx).await?;
        session::store::end_others(&tx, id, kept.as_deref()).await?;
        Ok::<_, SecondFactorError>(())
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn allowed(cx: &Cx) -> Result<kernel::PersonId, db::Error> {
    let place = kernel::Place::Own;
    cx.read(async |tx| tx.require(Permission::AccountUpdate, place)).await?;
    cx.actor().person().ok_or(db::Error::Forbidden(Permission::AccountUpdate))
}
