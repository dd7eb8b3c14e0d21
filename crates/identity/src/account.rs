//! What everybody may do for themselves (spec/01.2): names, phone, language, zone. The login ID never changes.

use axum::{
    Extension, Json,
    http::{HeaderMap, StatusCode},
};
use jiff::tz::TimeZone;
use kernel::{FieldError, Permission, Place, Problem};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply};

use crate::{
    organization::{Language, check_length, error},
    password::Passwords,
    person::{self, Person, PersonError, api::PersonBody},
    session::{self, BY_ACCOUNT},
};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"language": "de"}))]
pub struct UpdateAccount {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub phone: Option<String>,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
}

/// Change one's own names, phone, language or time zone.
#[utoipa::path(patch, path = "/me", tag = "session", request_body = UpdateAccount, extensions(("x-permission" = json!("account.update"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn account_update(Caller(cx): Caller, Body(body): Body<UpdateAccount>) -> Reply<Json<PersonBody>> {
    Ok(Json(cx.write(async |tx| update(&tx, body.clone()).await.map(PersonBody::from)).await?))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"current_password": "kite harbor lamp", "new_password": "lamp harbor kite"}))]
pub struct ChangePassword {
    pub current_password: String,
    pub new_password: String,
}

/// Change one's own password; all other sessions end.
#[utoipa::path(post, path = "/me/password", tag = "session", request_body = ChangePassword, extensions(("x-permission" = json!("account.update"))),
    responses((status = 204), Problems))]
pub(crate) async fn account_change_password(
    Caller(cx): Caller,
    Extension(passwords): Extension<Passwords>,
    headers: HeaderMap,
    Body(body): Body<ChangePassword>,
) -> Reply<StatusCode> {
    let id = cx.actor().person().ok_or_else(|| Problem::from(db::Error::Forbidden(Permission::AccountUpdate)))?;
    cx.read(async |tx| tx.require(Permission::AccountUpdate, Place::Own)).await?;
    BY_ACCOUNT.hit(&cx, &id.to_string()).await?;
    let stored = cx.read(async |tx| person::find(&tx, id).await).await?.password_hash;
    if !passwords.verify(body.current_password, stored).await? {
        return Err(Problem::field("/current_password", "wrong_value", "This is not your current password.").into());
    }
    let hash = passwords.hash(body.new_password, "/new_password", cx.rng()).await?;
    let kept = web::session_cookie(&headers).map(|cookie| cx.vault().look_up("session", cookie.as_bytes()));
    cx.write(async |tx| {
        let person = person::find(&tx, id).await?;
        let organization = person.organization_id;
        person::store::save(&tx, Person { password_hash: Some(hash.clone()), ..person }).await?;
        session::store::end_others(&tx, id, kept.as_deref()).await?;
        audit::Entry::new("account.change_password", id).owner(organization).record(&tx).await?;
        jobs::publish(&tx, "account.password_changed", id, Some(organization), &json!({"person_id": id})).await
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn update(tx: &db::Tx, input: UpdateAccount) -> Result<Person, PersonError> {
    let id = tx.actor().person().ok_or(db::Error::Forbidden(Permission::AccountUpdate))?;
    let before = person::find(tx, id).await?;
    tx.require(Permission::AccountUpdate, Place::Own)?;
    tx.match_version(before.version)?;
    let mut after = before.clone();
    after.first_name = input.first_name.unwrap_or(after.first_name);
    after.last_name = input.last_name.unwrap_or(after.last_name);
    after.phone = input.phone.unwrap_or(after.phone);
    after.language = input.language.unwrap_or(after.language);
    after.time_zone = input.time_zone.unwrap_or(after.time_zone);
    let errors = check(&after);
    if !errors.is_empty() {
        return Err(PersonError::Invalid(errors));
    }
    after.search = kernel::fold(&format!("{} {} {} {}", after.first_name, after.last_name, after.login_id, after.email));
    let after = person::store::save(tx, after).await?;
    audit::Entry::new(Permission::AccountUpdate, id)
        .owner(after.organization_id)
        .change(json!({"before": {"language": before.language, "time_zone": before.time_zone}, "after": {"language": after.language, "time_zone": after.time_zone}}))
        .personal(json!({"before": {"first_name": before.first_name, "last_name": before.last_name, "phone": before.phone},
            "after": {"first_name": after.first_name, "last_name": after.last_name, "phone": after.phone}}))
        .record(tx)
        .await?;
    Ok(after)
}

fn check(person: &Person) -> Vec<FieldError> {
    let mut errors = Vec::new();
    check_length(&mut errors, "/first_name", &person.first_name, 1, 100);
    check_length(&mut errors, "/last_name", &person.last_name, 1, 100);
    check_length(&mut errors, "/phone", &person.phone, 0, 50);
    if TimeZone::get(&person.time_zone).is_err() {
        errors.push(error("/time_zone", "wrong_value", "The time zone is a name like Europe/Berlin."));
    }
    errors
}
