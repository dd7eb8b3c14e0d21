//! What every handler shares, and the extractor that tells who calls.

use std::{net::IpAddr, sync::Arc};

use axum::extract::{FromRef, FromRequestParts};
use db::{Cx, Db, Env, Idempotency, Request};
use http::{HeaderMap, Method, header, request::Parts};
use kernel::{Actor, Problem, ProblemKind};

use crate::Fault;

/// Finds the actor of a request. `identity` implements it; `web` knows no sessions.
#[async_trait::async_trait]
pub trait Authenticate: Send + Sync {
    async fn authenticate(&self, cx: &Cx, credential: Credential<'_>) -> Result<Actor, Problem>;
}

/// What a request shows to prove who it is.
pub enum Credential<'a> {
    Bearer(&'a str),
    /// The session cookie; `csrf` is the header that every changing request must carry too.
    Session {
        cookie: &'a str,
        csrf: Option<&'a str>,
        changes: bool,
    },
}

#[derive(Clone, Debug)]
pub struct Settings {
    /// Where people reach this installation: links in mails start with it. No trailing slash.
    pub base_url: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub env: Arc<Env>,
    pub authenticate: Arc<dyn Authenticate>,
    pub settings: Arc<Settings>,
}

/// Set by the outermost layer, read by [`Caller`].
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub request_id: String,
    pub address: Option<String>,
    pub idempotency: Option<(String, String)>,
}

pub const SESSION_COOKIE: &str = "__Host-chancery";

/// The signed-in caller of a handler. Without a credential, or with a bad one, the request ends here with 401.
pub struct Caller(pub Cx);

impl<S: Send + Sync> FromRequestParts<S> for Caller
where
    App: FromRef<S>,
{
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let app = App::from_ref(state);
        let call = parts.extensions.get::<Call>().cloned().ok_or_else(Problem::internal)?;
        let mut request = Request { id: call.request_id, address: call.address, if_match: if_match(&parts.headers)?, idempotency: None };
        let anonymous = Cx::new(app.db.clone(), app.env.clone(), Actor::anonymous(), request.clone());
        let actor = match credential(&parts.headers, &parts.method)? {
            Some(credential) => app.authenticate.authenticate(&anonymous, credential).await?,
            None => return Err(Problem::new(ProblemKind::Unauthenticated, "not_signed_in", "Sign in first, or send an API token.").into()),
        };
        request.idempotency =
            call.idempotency.map(|(key, request_hash)| Idempotency { key, caller: caller_name(&actor, &request), request_hash });
        Ok(Self(Cx::new(app.db, app.env, actor, request)))
    }
}

fn caller_name(actor: &Actor, request: &Request) -> String {
    match (actor.person(), actor.organization()) {
        (Some(person), _) => person.to_string(),
        (None, Some(organization)) => organization.to_string(),
        (None, None) => format!("anonymous {}", request.address.as_deref().unwrap_or_default()),
    }
}

fn credential<'a>(headers: &'a HeaderMap, method: &Method) -> Result<Option<Credential<'a>>, Problem> {
    if let Some(token) = bearer(headers)? {
        return Ok(Some(Credential::Bearer(token)));
    }
    let changes = !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS);
    let csrf = headers.get("x-csrf-token").and_then(|value| value.to_str().ok());
    Ok(session_cookie(headers).map(|cookie| Credential::Session { cookie, csrf, changes }))
}

/// What the `Authorization` header carries.
pub(crate) fn bearer(headers: &HeaderMap) -> Result<Option<&str>, Problem> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let token = value.to_str().ok().and_then(|text| text.strip_prefix("Bearer ")).map(str::trim).filter(|token| !token.is_empty());
    token.map(Some).ok_or_else(|| {
        Problem::new(ProblemKind::Unauthenticated, "credential_malformed", "The Authorization header must be 'Bearer' and a token.")
    })
}

/// The session cookie of a request, if it has one.
pub fn session_cookie(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, SESSION_COOKIE)
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
}

/// `"3"` or `W/"3"`: the version that an `ETag` of ours named. `*` asks for nothing.
fn if_match(headers: &HeaderMap) -> Result<Option<i64>, Problem> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let version = text.strip_prefix("W/").unwrap_or(text).trim_matches('"').parse();
    version.map(Some).map_err(|_| {
        Problem::new(ProblemKind::Stale, "stale", "If-Match names no version of this object. Load it again and send its ETag.")
    })
}

/// A path parameter. An id of the wrong form is not there, like any other that nobody can see.
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: serde::de::DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let path = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        path.map(|axum::extract::Path(value)| Self(value)).map_err(|_| Problem::not_found().into())
    }
}
