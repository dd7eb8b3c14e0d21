//! First start (spec/01.4): an empty database prints a one-time code to the server's log; with it the vendor and its first
//! administrator are created, in the console or by `chancery admin create`. Exactly one wins.

use axum::{Extension, Json, http::StatusCode};
use db::{Cx, Tx};
use kernel::{OrganizationKind, Problem, ProblemKind};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Problems, Reply, Visitor, throttle::Throttle};

use crate::{
    organization::{self, Administrator, Language, NewOrganization, Organization, OrganizationError, api},
    password::Passwords,
    person::Person,
};

const TRIES: Throttle = Throttle { name: "setup", limit: 10, window: std::time::Duration::from_secs(300) };

#[derive(Debug, thiserror::Error)]
enum SetupError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Organization(#[from] OrganizationError),
    #[error("set up already")]
    Done,
    #[error("the set-up code is wrong")]
    Code,
}

impl From<SetupError> for Problem {
    fn from(error: SetupError) -> Self {
        match error {
            SetupError::Db(error) => error.into(),
            SetupError::Organization(error) => error.into(),
            SetupError::Done => Problem::new(ProblemKind::Conflict, "setup_done", "This installation is set up already. Sign in."),
            SetupError::Code => Problem::field("/setup_code", "wrong_value", "This is not the set-up code. It stands in the server's log."),
        }
    }
}

#[derive(FromQueryResult)]
struct Code {
    code_hash: String,
}

/// A fresh set-up code if no vendor exists yet, for the log. An older code ends.
pub async fn ensure_setup_code(cx: &Cx) -> db::Result<Option<String>> {
    cx.write(async |tx| {
        if organization::store::vendor(&tx).await?.is_some() {
            return Ok(None);
        }
        let code = tx.new_secret()[..24].to_owned();
        tx.execute(
            "INSERT INTO setup_code (singleton, code_hash) VALUES (1, $1) ON CONFLICT (singleton) DO UPDATE SET code_hash = $1",
            [tx.vault().look_up("setup", code.as_bytes()).into()],
        )
        .await?;
        Ok(Some(code))
    })
    .await
}

#[derive(Serialize, ToSchema)]
pub struct Setup {
    /// Whether this installation still waits for its first administrator.
    pub needed: bool,
}

/// Whether the first set-up is still to be done.
#[utoipa::path(get, path = "/setup", tag = "setup", extensions(("x-public" = json!(true))), responses((status = 200, body = Setup), Problems))]
pub(crate) async fn setup_read(Visitor { cx, .. }: Visitor) -> Reply<Json<Setup>> {
    let vendor = cx.read(async |tx| organization::store::vendor(&tx).await).await?;
    Ok(Json(Setup { needed: vendor.is_none() }))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateSetup {
    /// From the server's log.
    pub setup_code: String,
    pub company: String,
    pub country: String,
    pub time_zone: String,
    pub login_id: String,
    pub password: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
}

/// Create the vendor and its first administrator. Works once.
#[utoipa::path(post, path = "/setup", tag = "setup", request_body = CreateSetup, extensions(("x-public" = json!(true))),
    responses((status = 201, body = api::OrganizationBody), Problems))]
pub(crate) async fn setup_create(
    Visitor { cx, .. }: Visitor,
    Extension(passwords): Extension<Passwords>,
    Body(body): Body<CreateSetup>,
) -> Reply<(StatusCode, Json<api::OrganizationBody>)> {
    TRIES.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    let hash = passwords.hash(body.password.clone(), "/password", cx.rng()).await?;
    let organization = cx
        .write(async |tx| {
            let wanted = tx.vault().look_up("setup", body.setup_code.trim().as_bytes());
            let stored: Option<Code> = tx.query_one("SELECT code_hash FROM setup_code", []).await?;
            if organization::store::vendor(&tx).await?.is_some() {
                return Err(SetupError::Done);
            }
            if stored.is_none_or(|stored| stored.code_hash != wanted) {
                return Err(SetupError::Code);
            }
            let input = vendor(&body.company, &body.country, &body.time_zone, administrator(&body, hash.clone()));
            let (organization, _) = insert_vendor(&tx, input).await?;
            Ok(api::OrganizationBody::from(organization))
        })
        .await?;
    Ok((StatusCode::CREATED, Json(organization)))
}

fn administrator(body: &CreateSetup, password_hash: String) -> Administrator {
    Administrator {
        login_id: body.login_id.clone(),
        first_name: body.first_name.clone(),
        last_name: body.last_name.clone(),
        email: body.email.clone(),
        password_hash: Some(password_hash),
    }
}

fn vendor(company: &str, country: &str, time_zone: &str, administrator: Administrator) -> NewOrganization {
    NewOrganization {
        kind: OrganizationKind::Vendor,
        parent_id: None,
        company: company.to_owned(),
        address: String::new(),
        city: String::new(),
        state: String::new(),
        country: country.to_owned(),
        phone: String::new(),
        language: Language::En,
        time_zone: time_zone.to_owned(),
        support_region: api::europe(),
        administrator,
    }
}

async fn insert_vendor(tx: &Tx, input: NewOrganization) -> Result<(Organization, Person), SetupError> {
    let created = organization::insert_with_administrator(tx, None, input).await.map_err(|error| match error {
        OrganizationError::Db(cause) if cause.violates("organization", &["kind"]) => SetupError::Done,
        error => error.into(),
    })?;
    tx.execute("DELETE FROM setup_code", []).await?;
    Ok(created)
}

/// `chancery admin create`: the vendor's first administrator, or one more if the vendor exists.
pub async fn create_first_administrator(cx: &Cx, company: &str, time_zone: &str, administrator: Administrator) -> Result<(), Problem> {
    cx.write(async |tx| {
        match organization::store::vendor(&tx).await? {
            None => {
                insert_vendor(&tx, vendor(company, "DE", time_zone, administrator.clone())).await?;
            }
            Some(organization) => {
                let person = crate::person::NewPerson {
                    login_id: administrator.login_id.clone(),
                    first_name: administrator.first_name.clone(),
                    last_name: administrator.last_name.clone(),
                    email: administrator.email.clone(),
                    role: kernel::Role::Administrator,
                    password_hash: administrator.password_hash.clone(),
                };
                crate::person::insert(&tx, &organization, person, "").await.map_err(OrganizationError::from)?;
            }
        }
        Ok::<_, SetupError>(())
    })
    .await
    .map_err(Problem::from)
}
