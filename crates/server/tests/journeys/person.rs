//! A person (or nobody) at the API: sends requests through the whole router and reads what comes back.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, Bytes},
};
use db::Cx;
use http::{Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use kernel::{Actor, Membership, OrganizationId, OrganizationKind, OrganizationStatus, Principal, Problem, Role};
use serde_json::Value;
use server::{Config, wiring::Installation};
use testkit::{SeededRng, Stage};
use tower::ServiceExt;
use web::{Authenticate, Credential};

/// An installation on a fresh database; whoever calls says who they are by the token `organization role kind`.
pub struct House {
    pub stage: Stage,
    pub installation: Installation,
    routes: Router,
    _files: tempfile::TempDir,
}

pub struct Answer {
    pub status: StatusCode,
    pub json: Value,
    pub text: String,
    cookie: String,
}

impl Answer {
    /// The session cookie that was set, as it goes back.
    pub fn cookie(&self) -> String {
        self.cookie.clone()
    }
    pub fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }
}

/// Believes what the token says, so that a test can be anybody with any status of the tree.
struct Believe;

#[async_trait::async_trait]
impl Authenticate for Believe {
    async fn authenticate(&self, _: &Cx, credential: Credential<'_>) -> Result<Actor, Problem> {
        let Credential::Bearer(token) = credential else { return Err(Problem::not_found()) };
        let mut parts = token.split(' ');
        let mut next = || parts.next().unwrap_or_default();
        let (organization, role, kind, person) = (next(), next(), next(), next());
        let kind: OrganizationKind = kind.parse().map_err(|_| Problem::not_found())?;
        let status = if kind == OrganizationKind::Customer { OrganizationStatus::Enabled } else { OrganizationStatus::Active };
        let membership = Membership {
            organization: organization.parse().map_err(|_| Problem::not_found())?,
            kind,
            status,
            role: role.parse().map_err(|_| Problem::not_found())?,
        };
        let id = person.parse().map_err(|_| Problem::not_found())?;
        Ok(Actor { principal: Principal::Person { id, token: None }, membership: Some(membership), scopes: None })
    }
}

impl House {
    /// People are whoever they say they are.
    pub async fn open() -> Self {
        Self::with(Arc::new(Believe)).await
    }
    /// People sign in.
    pub async fn with_sign_in() -> Self {
        Self::with(Arc::new(identity::Authenticator)).await
    }

    /// The same of somebody else, with signing keys and codes of its own.
    pub async fn of_another_vendor() -> Self {
        let stage = Stage::new().await;
        stage.env.rng.fill(&mut [0; 32]);
        Self::on(stage, Arc::new(identity::Authenticator)).await
    }

    async fn with(authenticate: Arc<dyn Authenticate>) -> Self {
        Self::on(Stage::new().await, authenticate).await
    }

    async fn on(stage: Stage, authenticate: Arc<dyn Authenticate>) -> Self {
        let passwords = identity::Passwords::new(8, 1, &SeededRng::new(2)).unwrap();
        let (_, refusals) = tokio::sync::mpsc::channel(1);
        let files = tempfile::tempdir().unwrap();
        let config = Config { data: files.path().to_owned(), ..Config::default() };
        let installation = Installation::with(stage.db.clone(), stage.env.clone(), config, passwords, refusals).await.unwrap();
        let routes = installation.routes_for(authenticate);
        Self { stage, installation, routes, _files: files }
    }

    /// Does all that the worker has to do.
    pub async fn settle(&self) {
        self.installation.worker().unwrap().drain().await.unwrap();
    }

    pub async fn call(&self, token: Option<&str>, method: Method, path: &str, body: Option<&Value>) -> Answer {
        self.call_with(token, method, path, body, &[]).await
    }

    pub async fn call_with(
        &self,
        token: Option<&str>,
        method: Method,
        path: &str,
        body: Option<&Value>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = match body {
            Some(body) => request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body.to_string())),
            None => request.body(Body::empty()),
        };
        let response = self.routes.clone().oneshot(request.unwrap()).await.unwrap();
        let status = response.status();
        let cookie =
            response.headers().get(header::SET_COOKIE).and_then(|value| value.to_str().ok()).and_then(|value| value.split(';').next());
        let cookie = cookie.unwrap_or_default().to_owned();
        let bytes = read(response).await;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, json: serde_json::from_str(&text).unwrap_or(Value::Null), text, cookie }
    }

    pub async fn listen(&self, token: &str, path: &str) -> Listening {
        let request = Request::builder().uri(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
        let response = self.routes.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), http::StatusCode::OK);
        Listening(response.into_body())
    }

    /// Bytes in, bytes out.
    pub async fn raw(&self, token: &str, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> http::Response<Bytes> {
        let mut request = Request::builder().method(method).uri(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (parts, body) = self.routes.clone().oneshot(request.body(body).unwrap()).await.unwrap().into_parts();
        http::Response::from_parts(parts, body.collect().await.unwrap().to_bytes())
    }

    /// The same, for calls that must succeed.
    pub async fn post(&self, token: Option<&str>, path: &str, body: Value) -> Value {
        let answer = self.call(token, Method::POST, path, Some(&body)).await;
        assert!(answer.status.is_success(), "POST {path}: {} {}", answer.status, answer.text);
        answer.json
    }
    pub async fn get(&self, token: Option<&str>, path: &str) -> Value {
        let answer = self.call(token, Method::GET, path, None).await;
        assert!(answer.status.is_success(), "GET {path}: {} {}", answer.status, answer.text);
        answer.json
    }
}

/// The whole body; of a stream of events, which may go on for long, the first.
async fn read(response: http::Response<Body>) -> Bytes {
    let streams = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
    let mut body = response.into_body();
    if streams {
        return body.frame().await.unwrap().unwrap().into_data().unwrap_or_default();
    }
    body.collect().await.unwrap().to_bytes()
}

/// A stream of events that is listened to.
pub struct Listening(Body);

impl Listening {
    pub async fn next(&mut self) -> String {
        let frame = self.0.frame().await.unwrap().unwrap();
        String::from_utf8_lossy(&frame.into_data().unwrap_or_default()).into_owned()
    }
}

pub fn token(organization: OrganizationId, kind: OrganizationKind, role: Role, person: &str) -> String {
    format!("{organization} {role} {kind} {person}")
}
