use axum::{Json, http::StatusCode};
use jiff::civil::Date;
use kernel::{OrganizationId, Page, Permission, PersonId, Role};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{NewPerson, Person, PersonChange, PersonStatus, store};
use crate::organization::Language;

/// A person as lists and sessions show it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Person)]
pub struct PersonBody {
    pub id: PersonId,
    pub organization_id: OrganizationId,
    pub login_id: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub email_verified: bool,
    pub phone: String,
    /// ISO 3166, two letters.
    pub country: String,
    pub language: Language,
    pub time_zone: String,
    pub role: Role,
    pub enabled: bool,
    /// `invited`: enabled, and has not chosen a password yet.
    pub status: PersonStatus,
    /// Whether sign-in asks for a second factor.
    pub second_factor: bool,
}

impl From<Person> for PersonBody {
    fn from(person: Person) -> Self {
        Self {
            status: person.status(),
            second_factor: person.second_factor_at.is_some(),
            id: person.id,
            organization_id: person.organization_id,
            login_id: person.login_id,
            first_name: person.first_name,
            last_name: person.last_name,
            email: person.email,
            email_verified: person.email_verified_at.is_some(),
            phone: person.phone,
            country: person.country,
            language: person.language,
            time_zone: person.time_zone,
            role: person.role,
            enabled: person.enabled,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub organization_id: Option<OrganizationId>,
    pub role: Option<Role>,
    pub status: Option<PersonStatus>,
}

/// The people of the organizations in scope.
#[utoipa::path(get, path = "/people", tag = "people", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("person.list"))),
    responses((status = 200, body = Page<PersonBody>), Problems))]
pub(crate) async fn person_list(Caller(cx): Caller, list: List<Filters>) -> Reply<Json<Page<PersonBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::PersonList)?;
            store::page(&tx, &list.page, &list.filters).await
        })
        .await?;
    Ok(Json(page.map(PersonBody::from)))
}

/// One person.
#[utoipa::path(get, path = "/people/{id}", tag = "people", params(("id" = PersonId, Path)),
    extensions(("x-permission" = json!("person.read"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn person_read(Caller(cx): Caller, Path(id): Path<PersonId>) -> Reply<Versioned<PersonBody>> {
    let person = cx
        .read(async |tx| {
            let person = store::visible(&tx, id).await?;
            tx.require(Permission::PersonRead, tx.actor().place_of(person.organization_id))?;
            Ok::<_, db::Error>(person)
        })
        .await?;
    Ok(versioned(person))
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"login_id": "j.lorenz", "first_name": "Jule", "last_name": "Lorenz", "email": "jule@hafen.example",
    "role": "administrator"}))]
pub struct CreatePerson {
    /// Unique in the installation, whatever its case; never changed afterwards.
    pub login_id: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub role: Role,
    pub phone: Option<String>,
    /// This and the next two: the company's if absent.
    pub country: Option<String>,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    /// The day on which the invitation is mailed, in the company's time zone; at once if absent.
    #[schema(value_type = Option<String>, format = Date)]
    pub invite_on: Option<Date>,
}

/// Create an account in a company and invite its person by mail.
#[utoipa::path(post, path = "/organizations/{id}/people", tag = "people", params(("id" = OrganizationId, Path)), request_body = CreatePerson,
    extensions(("x-permission" = json!("person.create"))),
    responses((status = 201, body = PersonBody), Problems))]
pub(crate) async fn person_create(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<CreatePerson>,
) -> Reply<(StatusCode, Json<PersonBody>)> {
    let person = cx
        .write(async |tx| {
            let CreatePerson { login_id, first_name, last_name, email, role, phone, country, language, time_zone, invite_on } =
                body.clone();
            let input = NewPerson { login_id, first_name, last_name, email, role, password_hash: None };
            let more = PersonChange { phone, country, language, time_zone, ..PersonChange::default() };
            super::create(&tx, id, input, more, invite_on).await.map(PersonBody::from)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(person)))
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"phone": "+49 431 555 0100"}))]
pub struct UpdatePerson {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    /// A new address has to be confirmed by the link that is mailed to it.
    pub email: Option<String>,
    pub phone: Option<String>,
    pub country: Option<String>,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    pub role: Option<Role>,
}

/// Change an account. The login ID stays; one administrator of a company always stays too.
#[utoipa::path(patch, path = "/people/{id}", tag = "people", params(("id" = PersonId, Path)), request_body = UpdatePerson,
    extensions(("x-permission" = json!("person.update"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn person_update(
    Caller(cx): Caller,
    Path(id): Path<PersonId>,
    Body(body): Body<UpdatePerson>,
) -> Reply<Versioned<PersonBody>> {
    let person = cx
        .write(async |tx| {
            let UpdatePerson { first_name, last_name, email, phone, country, language, time_zone, role } = body.clone();
            let change = PersonChange { first_name, last_name, email, phone, country, language, time_zone, role };
            super::update(&tx, id, change).await.map(versioned)
        })
        .await?;
    Ok(person)
}

fn versioned(person: Person) -> Versioned<PersonBody> {
    Versioned { version: person.version, body: person.into() }
}

/// Disable an account: its sessions end at once.
#[utoipa::path(post, path = "/people/{id}/disable", tag = "people", params(("id" = PersonId, Path)),
    extensions(("x-permission" = json!("person.disable"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn person_disable(Caller(cx): Caller, Path(id): Path<PersonId>) -> Reply<Json<PersonBody>> {
    Ok(Json(cx.write(async |tx| super::disable(&tx, id).await.map(PersonBody::from)).await?))
}

/// Enable a disabled account.
#[utoipa::path(post, path = "/people/{id}/enable", tag = "people", params(("id" = PersonId, Path)),
    extensions(("x-permission" = json!("person.enable"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn person_enable(Caller(cx): Caller, Path(id): Path<PersonId>) -> Reply<Json<PersonBody>> {
    Ok(Json(cx.write(async |tx| super::enable(&tx, id).await.map(PersonBody::from)).await?))
}

/// Mail a fresh invitation to somebody who has not accepted one yet.
#[utoipa::path(post, path = "/people/{id}/invite", tag = "people", params(("id" = PersonId, Path)),
    extensions(("x-permission" = json!("person.invite"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn person_invite(Caller(cx): Caller, Path(id): Path<PersonId>) -> Reply<Json<PersonBody>> {
    Ok(Json(cx.write(async |tx| super::invite_again(&tx, id).await.map(PersonBody::from)).await?))
}

/// Mail a link by which the person chooses a new password. Whoever starts it does not learn it.
#[utoipa::path(post, path = "/people/{id}/reset-password", tag = "people", params(("id" = PersonId, Path)),
    extensions(("x-permission" = json!("person.reset_password"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn person_reset_password(Caller(cx): Caller, Path(id): Path<PersonId>) -> Reply<Json<PersonBody>> {
    Ok(Json(cx.write(async |tx| super::reset_password(&tx, id).await.map(PersonBody::from)).await?))
}

/// Take a lost second factor away. The person's sessions end, and they are told by mail.
#[utoipa::path(post, path = "/people/{id}/reset-second-factor", tag = "people", params(("id" = PersonId, Path)),
    extensions(("x-permission" = json!("person.reset_second_factor"))),
    responses((status = 200, body = PersonBody), Problems))]
pub(crate) async fn person_reset_second_factor(Caller(cx): Caller, Path(id): Path<PersonId>) -> Reply<Json<PersonBody>> {
    Ok(Json(cx.write(async |tx| super::reset_second_factor(&tx, id).await.map(PersonBody::from)).await?))
}
