//! What everybody may do for themselves (spec/01.2): names, phone, language, zone, e-mail address, password. The login ID never
//! changes.

use axum::{
    Extension, Json,
    http::{HeaderMap, StatusCode},
};
use db::{Cx, Tx};
use kernel::{Actor, Permission, PersonId, Place, Problem};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use web::{Body, Caller, Problems, Reply, throttle::Throttle};

use crate::{
    link,
    organization::{self, Language},
    password::Passwords,
    person::{self, Person, PersonChange, PersonError, api::PersonBody},
    session::{self, BY_ACCOUNT},
};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"language": "de"}))]
pub struct UpdateAccount {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub phone: Option<String>,
    /// ISO 3166, two letters.
    pub country: Option<String>,
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
    let id = own(cx.actor())?;
    cx.read(async |tx| tx.require(Permission::AccountUpdate, Place::Own)).await?;
    know_password(&cx, &passwords, body.current_password).await?;
    let hash = passwords.hash(body.new_password, "/new_password", cx.rng()).await?;
    let kept = session::api::own_hash(&cx, &headers);
    cx.write(async |tx| {
        let person = person::store::lock(&tx, id).await?;
        let organization = person.organization_id;
        person::store::save(&tx, Person { password_hash: Some(hash.clone()), ..person }).await?;
        session::store::end_others(&tx, id, kept.as_deref()).await?;
        audit::Entry::new("account.change_password", id).owner(organization).record(&tx).await?;
        jobs::publish(&tx, "account.password_changed", id, Some(organization), &json!({"person_id": id})).await
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn update(tx: &Tx, input: UpdateAccount) -> Result<Person, PersonError> {
    let id = own(tx.actor())?;
    tx.require(Permission::AccountUpdate, Place::Own)?;
    let before = person::store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    let organization = organization::find(tx, before.organization_id).await?;
    let UpdateAccount { first_name, last_name, phone, country, language, time_zone } = input;
    let change = PersonChange { first_name, last_name, phone, country, language, time_zone, ..PersonChange::default() };
    let mut after = before.clone();
    person::apply(&mut after, change, organization.kind)?;
    person::save(tx, Permission::AccountUpdate, before, after).await
}

#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"email": "ada@example.com", "current_password": "kite harbor lamp"}))]
pub struct ChangeEmail {
    pub email: String,
    pub current_password: String,
}

/// Change one's own e-mail address. It has to be confirmed by the link that is mailed to it.
#[utoipa::path(post, path = "/me/email", tag = "session", request_body = ChangeEmail, extensions(("x-permission" = json!("account.update"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn account_change_email(
    Caller(cx): Caller,
    Extension(passwords): Extension<Passwords>,
    Body(body): Body<ChangeEmail>,
) -> Reply<Json<PersonBody>> {
    cx.read(async |tx| tx.require(Permission::AccountUpdate, Place::Own)).await?;
    know_password(&cx, &passwords, body.current_password).await?;
    let person = cx.write(async |tx| change_email(&tx, body.email.clone()).await.map(PersonBody::from)).await?;
    Ok(Json(person))
}

async fn change_email(tx: &Tx, email: String) -> Result<Person, PersonError> {
    let before = person::store::lock(tx, own(tx.actor())?).await?;
    let organization = organization::find(tx, before.organization_id).await?;
    let mut after = before.clone();
    person::apply(&mut after, PersonChange { email: Some(email), ..PersonChange::default() }, organization.kind)?;
    person::save(tx, Permission::AccountUpdate, before, after).await
}

/// So often a person may have the verification mail sent again.
const VERIFICATIONS: Throttle = Throttle { name: "verify_email", limit: 5, window: std::time::Duration::from_secs(3600) };

/// Send the mail with the link that confirms one's own e-mail address once more; older links end.
#[utoipa::path(post, path = "/me/verify-email", tag = "session", extensions(("x-permission" = json!("account.update"))),
    responses((status = 204), Problems))]
pub(crate) async fn account_verify_email(Caller(cx): Caller) -> Reply<StatusCode> {
    let id = own(cx.actor())?;
    cx.read(async |tx| tx.require(Permission::AccountUpdate, Place::Own)).await?;
    VERIFICATIONS.hit(&cx, &id.to_string()).await?;
    cx.write(async |tx| {
        let person = person::store::lock(&tx, id).await?;
        if person.email_verified_at.is_none() {
            audit::Entry::new("account.verify_email", id).owner(person.organization_id).record(&tx).await?;
            link::ask_for_verification(&tx, &person).await?;
        }
        Ok::<_, db::Error>(())
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn own(actor: &Actor) -> db::Result<PersonId> {
    actor.person().ok_or(db::Error::Forbidden(Permission::AccountUpdate))
}

/// Refuses unless the caller knows their password: before what would let somebody else take the account over.
pub(crate) async fn know_password(cx: &Cx, passwords: &Passwords, typed: String) -> Result<(), Problem> {
    let id = own(cx.actor())?;
    BY_ACCOUNT.hit(cx, &id.to_string()).await?;
    let stored = cx.read(async |tx| person::find(&tx, id).await).await?.password_hash;
    if passwords.verify(typed, stored).await? {
        return Ok(());
    }
    Err(Problem::field("/current_password", "wrong_value", "This is not your current password."))
}
