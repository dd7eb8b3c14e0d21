use axum::{
    Extension, Json,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use db::{Cx, Tx};
use kernel::{Actor, Membership, OrganizationId, OrganizationKind, Permission, PersonId, Principal, Problem, ProblemKind};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use web::{Body, Caller, Fault, Problems, Reply, SESSION_COOKIE, Visitor};

use super::{BY_ACCOUNT, BY_ADDRESS, SessionError, csrf_token, lifetimes, store};
use crate::{
    organization::{self, Organization, api::OrganizationBody},
    password::Passwords,
    person::{self, Person, api::PersonBody},
    second_factor,
};

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"login_id": "ada", "password": "kite harbor lamp"}))]
pub struct SignIn {
    pub login_id: String,
    pub password: String,
    /// The second factor's six digits, or a recovery code, where the account has one.
    pub totp: Option<String>,
}

/// Who is signed in, and what the console may show.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Session {
    pub person: PersonBody,
    pub organization: OrganizationBody,
    /// What this person may do somewhere; the server decides anyway.
    pub permissions: Vec<Permission>,
    /// To be sent as `X-CSRF-Token` with every change. Absent for API tokens, which need none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csrf_token: Option<String>,
    /// The company requires a second factor that this person does not have yet: nothing else is allowed before.
    pub second_factor_missing: bool,
}

/// Sign in. Sets the session cookie.
#[utoipa::path(post, path = "/session", tag = "session", request_body = SignIn, extensions(("x-public" = json!(true))),
    responses((status = 201, body = Session), Problems))]
pub(crate) async fn session_create(
    Visitor { cx, .. }: Visitor,
    Extension(passwords): Extension<Passwords>,
    headers: HeaderMap,
    Body(body): Body<SignIn>,
) -> Reply<Response> {
    let cx = cx.without_idempotency();
    let account = kernel::fold(&body.login_id);
    BY_ADDRESS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    BY_ACCOUNT.hit(&cx, &account).await?;
    let found = cx.read(async |tx| account_of(&tx, &body.login_id).await).await?;
    let stored = found.as_ref().and_then(|(person, _)| person.password_hash.clone());
    let known = found.as_ref().map(|(person, organization)| (person.id, organization.id));
    let fits = passwords.verify(body.password, stored).await?;
    let Some((person, organization)) = found.filter(|_| fits) else {
        refuse(&cx, known).await?;
        return Err(SessionError::Wrong.into());
    };
    if person.second_factor_at.is_some() {
        let typed = body.totp.ok_or(SessionError::FactorNeeded)?;
        if !cx.write(async |tx| second_factor::accept(&tx, person.id, &typed).await).await? {
            refuse(&cx, Some((person.id, organization.id))).await?;
            return Err(SessionError::FactorWrong.into());
        }
    }
    BY_ACCOUNT.clear(&cx, &account).await?;
    let user_agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).map(|text| text.chars().take(300).collect());
    start(&cx, person, organization, user_agent).await
}

/// Records the refused sign-in, once a minute for each account and address.
async fn refuse(cx: &Cx, known: Option<(PersonId, OrganizationId)>) -> db::Result<()> {
    cx.write(async |tx| {
        let entry = match known {
            Some((person, organization)) => audit::Entry::new("session.refuse", person).owner(organization),
            None => audit::Entry::new("session.refuse", "session"),
        };
        entry.refused(&tx).await
    })
    .await
}

/// The look-up hash of the caller's own session, which stays when the others end.
pub(crate) fn own_hash(cx: &Cx, headers: &HeaderMap) -> Option<String> {
    web::session_cookie(headers).map(|cookie| cx.vault().look_up("session", cookie.as_bytes()))
}

/// The enabled account of an organization that may sign in.
async fn account_of(tx: &Tx, login_id: &str) -> db::Result<Option<(Person, Organization)>> {
    let Some(person) = person::store::by_login(tx, login_id).await?.filter(|person| person.enabled) else { return Ok(None) };
    let organization = organization::find(tx, person.organization_id).await?;
    Ok((organization.status != kernel::OrganizationStatus::Canceled).then_some((person, organization)))
}

async fn start(cx: &Cx, person: Person, organization: Organization, user_agent: Option<String>) -> Reply<Response> {
    let mut bytes = [0; 32];
    cx.rng().fill(&mut bytes);
    let cookie: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let hash = cx.vault().look_up("session", cookie.as_bytes());
    let (idle, whole) = lifetimes(organization.kind);
    let cx = cx.acting_as(actor(&person, &organization));
    cx.write(async |tx| {
        let session = store::NewSession {
            id: tx.new_secret(),
            token_hash: &hash,
            person_id: person.id,
            idle_ends_at: tx.now().plus(idle),
            ends_at: tx.now().plus(whole),
            user_agent: user_agent.clone(),
        };
        store::insert(&tx, session).await?;
        audit::Entry::new("session.create", person.id).owner(organization.id).record(&tx).await?;
        // A customer's sign-in may begin what waits for it.
        if organization.kind == OrganizationKind::Customer {
            let payload = json!({"person_id": person.id, "organization_id": organization.id});
            jobs::publish(&tx, "session.created", person.id, Some(organization.id), &payload).await?;
        }
        Ok::<_, db::Error>(())
    })
    .await?;
    let csrf = csrf_token(cx.vault(), &cookie);
    let session = session(cx.actor(), person, organization, Some(csrf));
    let set = format!("{SESSION_COOKIE}={cookie}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={}", whole.as_secs());
    let mut response = (StatusCode::CREATED, Json(session)).into_response();
    response.headers_mut().insert(header::SET_COOKIE, HeaderValue::from_str(&set).map_err(|_| Problem::internal())?);
    Ok(response)
}

fn actor(person: &Person, organization: &Organization) -> Actor {
    Actor {
        principal: Principal::Person { id: person.id, token: None },
        membership: Some(Membership {
            organization: organization.id,
            kind: organization.kind,
            status: organization.status,
            role: person.role,
        }),
        scopes: lacks_factor(person, organization).then(|| vec![Permission::AccountUpdate]),
    }
}

fn lacks_factor(person: &Person, organization: &Organization) -> bool {
    person.second_factor_at.is_none() && second_factor::is_required(organization, person.role)
}

fn session(actor: &Actor, person: Person, organization: Organization, csrf_token: Option<String>) -> Session {
    let permissions = Permission::ALL.iter().copied().filter(|permission| actor.may_anywhere(*permission)).collect();
    let second_factor_missing = lacks_factor(&person, &organization);
    Session { person: person.into(), organization: organization.into(), permissions, csrf_token, second_factor_missing }
}

async fn current(cx: &Cx, csrf: Option<String>) -> Result<Session, Fault> {
    let id = cx.actor().person().ok_or_else(unauthenticated)?;
    let (person, organization) = cx
        .read(async |tx| {
            let person = person::find(&tx, id).await?;
            let organization = organization::find(&tx, person.organization_id).await?;
            Ok::<_, db::Error>((person, organization))
        })
        .await?;
    Ok(session(cx.actor(), person, organization, csrf))
}

fn unauthenticated() -> Problem {
    Problem::new(ProblemKind::Unauthenticated, "not_signed_in", "Sign in first.")
}

/// The current session.
#[utoipa::path(get, path = "/session", tag = "session", extensions(("x-permission" = json!("signed in"))),
    responses((status = 200, body = Session), Problems))]
pub(crate) async fn session_read(Caller(cx): Caller, headers: HeaderMap) -> Reply<Json<Session>> {
    let csrf = web::session_cookie(&headers).map(|cookie| csrf_token(cx.vault(), cookie));
    Ok(Json(current(&cx, csrf).await?))
}

/// The person behind the credential, their organization and permissions.
#[utoipa::path(get, path = "/me", tag = "session", extensions(("x-permission" = json!("signed in"))),
    responses((status = 200, body = Session), Problems))]
pub(crate) async fn me(Caller(cx): Caller) -> Reply<Json<Session>> {
    Ok(Json(current(&cx, None).await?))
}

/// Sign out: the session ends on every server.
#[utoipa::path(delete, path = "/session", tag = "session", extensions(("x-permission" = json!("signed in"))),
    responses((status = 204), Problems))]
pub(crate) async fn session_end(Caller(cx): Caller, headers: HeaderMap) -> Reply<Response> {
    let person = cx.actor().person().ok_or_else(unauthenticated)?;
    if let Some(cookie) = web::session_cookie(&headers) {
        let hash = cx.vault().look_up("session", cookie.as_bytes());
        cx.write(async |tx| {
            if let Some(holder) = store::holder_of_session(&tx, &hash).await? {
                store::end(&tx, &holder.credential_id).await?;
                audit::Entry::new("session.end", person).owner(holder.organization_id).record(&tx).await?;
            }
            Ok::<_, db::Error>(())
        })
        .await?;
    }
    let gone = HeaderValue::from_str(&format!("{SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"))
        .map_err(|_| Problem::internal())?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.headers_mut().insert(header::SET_COOKIE, gone);
    Ok(response)
}
