//! A customer's own account (spec/02.3): company, login ID, names, e-mail, password. The company hangs under the vendor until
//! its first Registration Key; codes are shown once the e-mail address is verified by the link in the mail.

use axum::{Extension, Json, http::StatusCode};
use kernel::{OrganizationId, OrganizationKind, PersonId, Problem, ProblemKind};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use web::{Body, Problems, Reply, Visitor, throttle::Throttle};

use crate::{
    link::{self, LinkPurpose},
    organization::{self, Administrator, Language, NewOrganization, OrganizationError, api},
    password::Passwords,
    person,
};

const BY_ADDRESS: Throttle = Throttle { name: "signup", limit: 30, window: std::time::Duration::from_secs(3600) };

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"company": "Hafen Logistik", "login_id": "h.petersen", "password": "kite harbor lamp", "first_name": "Hanna",
    "last_name": "Petersen", "email": "hanna@hafen.example", "country": "DE", "language": "de", "time_zone": "Europe/Berlin"}))]
pub struct CreateSignup {
    pub company: String,
    #[serde(default)]
    pub city: String,
    #[serde(default)]
    pub state: String,
    pub login_id: String,
    pub password: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub country: String,
    pub language: Language,
    pub time_zone: String,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Signup {
    pub organization_id: OrganizationId,
    pub person_id: PersonId,
}

/// Create a company and its administrator's account. A mail with a link verifies the address.
#[utoipa::path(post, path = "/signups", tag = "sign-up", request_body = CreateSignup, extensions(("x-public" = json!(true))),
    responses((status = 201, body = Signup), Problems))]
pub(crate) async fn signup_create(
    Visitor { cx, .. }: Visitor,
    Extension(passwords): Extension<Passwords>,
    Body(body): Body<CreateSignup>,
) -> Reply<(StatusCode, Json<Signup>)> {
    BY_ADDRESS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    let hash = passwords.hash(body.password.clone(), "/password", cx.rng()).await?;
    let signup = cx
        .write(async |tx| {
            let vendor = organization::store::vendor(&tx).await?.ok_or(db::Error::NotFound)?;
            let (organization, person) =
                organization::insert_with_administrator(&tx, Some(vendor.id), company(&body, hash.clone())).await?;
            let token = link::issue(&tx, person.id, LinkPurpose::VerifyEmail).await?;
            let payload = json!({"person_id": person.id, "organization_id": organization.id, "token": token});
            jobs::publish(&tx, "person.signed_up", person.id, Some(organization.id), &payload).await?;
            Ok::<_, OrganizationError>(Signup { organization_id: organization.id, person_id: person.id })
        })
        .await
        .map_err(|error| flatten(error.into()))?;
    Ok((StatusCode::CREATED, Json(signup)))
}

/// The sign-up form has the person's fields at its top level.
fn flatten(mut problem: Problem) -> Problem {
    for error in &mut problem.errors {
        error.pointer = error.pointer.replacen("/administrator", "", 1);
    }
    problem
}

fn company(body: &CreateSignup, password_hash: String) -> NewOrganization {
    NewOrganization {
        kind: OrganizationKind::Customer,
        parent_id: None,
        company: body.company.clone(),
        address: String::new(),
        city: body.city.clone(),
        state: body.state.clone(),
        country: body.country.clone(),
        phone: String::new(),
        language: body.language,
        time_zone: body.time_zone.clone(),
        support_region: api::europe(),
        administrator: Administrator {
            login_id: body.login_id.clone(),
            first_name: body.first_name.clone(),
            last_name: body.last_name.clone(),
            email: body.email.clone(),
            password_hash: Some(password_hash),
        },
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyEmail {
    /// From the link in the mail.
    pub token: String,
}

/// Show that the e-mail address is one's own.
#[utoipa::path(post, path = "/signups/verify", tag = "sign-up", request_body = VerifyEmail, extensions(("x-public" = json!(true))),
    responses((status = 204), Problems))]
pub(crate) async fn signup_verify(Visitor { cx, .. }: Visitor, Body(body): Body<VerifyEmail>) -> Reply<StatusCode> {
    BY_ADDRESS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    let verified = cx
        .write(async |tx| {
            let Some(id) = link::redeem(&tx, &body.token, LinkPurpose::VerifyEmail).await? else { return Ok(false) };
            let found = person::find(&tx, id).await?;
            let organization = found.organization_id;
            person::store::save(&tx, person::Person { email_verified_at: Some(tx.now()), ..found }).await?;
            audit::Entry::new("person.verify_email", id).owner(organization).record(&tx).await?;
            jobs::publish(&tx, "person.email_verified", id, Some(organization), &json!({"person_id": id})).await?;
            Ok::<_, db::Error>(true)
        })
        .await?;
    if verified {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(Problem::new(ProblemKind::Conflict, "link_invalid", "This link was used already or is too old. Ask for a new one.").into())
    }
}
