//! `/healthz`: the process answers. `/readyz`: the database does too.

use axum::{Router, extract::State, routing::get};
use kernel::Problem;
use web::{App, Fault, Reply};

pub(crate) fn router() -> Router<App> {
    Router::new().route("/healthz", get(async || "ok\n")).route("/readyz", get(ready))
}

async fn ready(State(app): State<App>) -> Reply<&'static str> {
    app.db.ping().await.map_err(|error| {
        tracing::warn!(%error, "not ready");
        Fault(Problem::unavailable())
    })?;
    Ok("ready\n")
}
