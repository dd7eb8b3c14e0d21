//! Callers that have no account here: the product side (spec/02.6), whose bearer is a secret of its own.

use axum::extract::{FromRef, FromRequestParts};
use db::{Cx, Idempotency, Request};
use http::request::Parts;
use kernel::{Actor, Problem};

use crate::{
    App, Fault,
    app::{Call, bearer},
};

/// An anonymous caller and the bearer secret that it shows, which the handler checks. Sessions and API tokens count for
/// nothing here.
pub struct Visitor {
    pub cx: Cx,
    pub bearer: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor
where
    App: FromRef<S>,
{
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let app = App::from_ref(state);
        let call = parts.extensions.get::<Call>().cloned().ok_or_else(Problem::internal)?;
        let bearer = bearer(&parts.headers)?.map(str::to_owned);
        let address = call.address.as_deref().unwrap_or_default();
        // Products behind one address may use the same key text; their secrets tell them apart.
        let caller = format!("visitor {address} {}", bearer.as_deref().unwrap_or_default());
        let idempotency = call.idempotency.map(|(key, request_hash)| Idempotency { key, caller, request_hash });
        let request = Request { id: call.request_id, address: call.address, if_match: None, idempotency };
        Ok(Self { cx: Cx::new(app.db, app.env, Actor::anonymous(), request), bearer })
    }
}
