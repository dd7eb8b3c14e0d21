//! Where the story is played: the clock, the people, and the doors through which they act. Whatever has a route is done
//! through it, as the person who would do it, so the demo world holds nothing that the product itself could not have made.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::{Body, Bytes},
};
use db::{Cx, Request};
use http::{Method, StatusCode, header};
use kernel::{Actor, Membership, OrganizationId, OrganizationKind, PersonId, Principal, Problem, Role, Timestamp};
use serde_json::Value;
use tower::ServiceExt;
use web::Credential;

use super::{DemoError, clock::DemoClock};
use crate::wiring::Installation;

/// Somebody who acts in the story.
#[derive(Clone, Debug)]
pub struct Player {
    pub id: PersonId,
    pub name: String,
    pub role: Role,
    pub languages: Vec<String>,
}

/// A company of the story.
#[derive(Clone, Debug)]
pub struct Company {
    pub id: OrganizationId,
    pub kind: OrganizationKind,
    pub name: String,
    pub people: Vec<Player>,
}

impl Company {
    /// Somebody with `role`, or the administrator.
    pub fn with_role(&self, role: Role) -> &Player {
        self.people.iter().find(|player| player.role == role).unwrap_or(&self.people[0])
    }
    pub fn administrator(&self) -> &Player {
        &self.people[0]
    }
}

/// Everybody on the stage; a person's id is the credential.
#[derive(Default)]
struct Cast(Mutex<HashMap<String, Actor>>);

#[async_trait::async_trait]
impl web::Authenticate for Cast {
    async fn authenticate(&self, _: &Cx, credential: Credential<'_>) -> Result<Actor, Problem> {
        let Credential::Bearer(token) = credential else { return Err(Problem::internal()) };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(token).cloned().ok_or_else(Problem::internal)
    }
}

pub struct Theater<'a> {
    installation: &'a Installation,
    clock: Arc<DemoClock>,
    cast: Arc<Cast>,
    router: Router,
    worker: jobs::Worker,
    drained: Mutex<i64>,
}

/// The queue is worked off when this much of the story's time has passed, in seconds.
const SCENE: i64 = 3 * 3600;

impl<'a> Theater<'a> {
    /// `clock` is the one that the installation runs by.
    pub fn new(installation: &'a Installation, clock: Arc<DemoClock>) -> Result<Self, DemoError> {
        let cast = Arc::<Cast>::default();
        let router = installation.routes_for(cast.clone());
        Ok(Self { worker: installation.worker()?, installation, clock, cast, router, drained: Mutex::new(0) })
    }

    pub fn enter(&self, company: &Company) {
        let status = first_status(company.kind);
        for player in &company.people {
            let membership = Membership { organization: company.id, kind: company.kind, status, role: player.role };
            let actor = Actor { principal: Principal::Person { id: player.id, token: None }, membership: Some(membership), scopes: None };
            self.cast.0.lock().unwrap_or_else(PoisonError::into_inner).insert(player.id.to_string(), actor);
        }
    }

    /// Moves the story on to `instant`. What happened before is mailed and sealed first.
    pub async fn at(&self, instant: Timestamp) -> Result<(), DemoError> {
        let scene = instant.as_second() / SCENE;
        let changed = std::mem::replace(&mut *self.drained.lock().unwrap_or_else(PoisonError::into_inner), scene) != scene;
        if changed {
            self.work().await?;
        }
        self.clock.move_to(instant);
        Ok(())
    }

    /// Does what the queue holds.
    pub async fn work(&self) -> Result<(), DemoError> {
        Ok(self.worker.drain().await?)
    }

    pub fn system(&self) -> Cx {
        self.installation.system()
    }

    /// For what has a verb and no route yet.
    pub fn acting(&self, player: &Player) -> Cx {
        let cast = self.cast.0.lock().unwrap_or_else(PoisonError::into_inner);
        let actor = cast.get(&player.id.to_string()).cloned().unwrap_or_else(Actor::anonymous);
        let request = Request { id: "demo".into(), ..Request::default() };
        Cx::new(self.installation.db.clone(), self.installation.env.clone(), actor, request)
    }

    pub async fn post(&self, player: &Player, path: &str, body: Value) -> Result<Value, DemoError> {
        self.send(Method::POST, path, &player.id.to_string(), Some(body)).await
    }

    pub async fn patch(&self, player: &Player, path: &str, body: Value) -> Result<Value, DemoError> {
        self.send(Method::PATCH, path, &player.id.to_string(), Some(body)).await
    }

    pub async fn put(&self, player: &Player, path: &str, body: Value) -> Result<Value, DemoError> {
        self.send(Method::PUT, path, &player.id.to_string(), Some(body)).await
    }

    pub async fn get(&self, player: &Player, path: &str) -> Result<Value, DemoError> {
        self.send(Method::GET, path, &player.id.to_string(), None).await
    }

    /// A call of the product side; `secret` is the activation's.
    pub async fn product(&self, path: &str, secret: Option<&str>, body: Value) -> Result<Value, DemoError> {
        self.send(Method::POST, path, secret.unwrap_or_default(), Some(body)).await
    }

    async fn send(&self, method: Method, path: &str, bearer: &str, body: Option<Value>) -> Result<Value, DemoError> {
        let call = format!("{method} {path}");
        let mut request = http::Request::builder().method(method).uri(format!("/api/v1{path}"));
        if !bearer.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
        }
        let body = match body {
            Some(body) => {
                request = request.header(header::CONTENT_TYPE, "application/json");
                Body::from(body.to_string())
            }
            None => Body::empty(),
        };
        let refused = |status: u16, answer: String| DemoError::Refused { call: call.clone(), status, answer };
        let request = request.body(body).map_err(|cause| refused(0, cause.to_string()))?;
        let (status, bytes) = self.answer(request).await.map_err(|cause| refused(0, cause.to_string()))?;
        if !status.is_success() {
            return Err(refused(status.as_u16(), String::from_utf8_lossy(&bytes).into_owned()));
        }
        Ok(if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes)? })
    }

    /// What the router answers, whatever it is.
    pub async fn answer(&self, request: http::Request<Body>) -> Result<(StatusCode, Bytes), axum::Error> {
        let (parts, bytes) = self.whole_answer(request).await?;
        Ok((parts.status, bytes))
    }

    /// The same with its headers.
    pub async fn whole_answer(&self, request: http::Request<Body>) -> Result<(http::response::Parts, Bytes), axum::Error> {
        let response = match self.router.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let (parts, body) = response.into_parts();
        Ok((parts, axum::body::to_bytes(body, usize::MAX).await?))
    }
}

const fn first_status(kind: OrganizationKind) -> kernel::OrganizationStatus {
    match kind {
        OrganizationKind::Customer => kernel::OrganizationStatus::Enabled,
        _ => kernel::OrganizationStatus::Active,
    }
}

/// A text field of an answer.
pub fn text(answer: &Value, pointer: &str) -> Result<String, DemoError> {
    let found = answer.pointer(pointer).and_then(Value::as_str);
    found.map(str::to_owned).ok_or_else(|| DemoError::Answer { pointer: pointer.to_owned() })
}
