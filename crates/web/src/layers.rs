//! The layers around every route, from the outside in: request id and log line, security headers, problems written out, the
//! handler in a task of its own, body limit, idempotency key.

use std::time::Duration;

use aws_lc_rs::digest;
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, MatchedPath, Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, Method, header};
use kernel::{Problem, ProblemKind};
use tower_http::compression::{
    CompressionLayer,
    predicate::{DefaultPredicate, NotForContentType, Predicate},
};
use tracing::Instrument;

use crate::{
    App, Fault,
    app::Call,
    body, export,
    problem::{self, Unwritten},
};

/// JSON bodies end here; what is larger comes in parts through routes of its own.
const BODY_LIMIT: usize = 1 << 20;
/// What is imported: 100,000 lines of 160 characters.
const IMPORT_LIMIT: usize = 16 << 20;
const TIME_LIMIT: Duration = Duration::from_secs(60);
/// What is uploaded in parts that can be gone on with (tus): its route streams it and knows its length.
const UPLOAD_LIMIT: usize = 2 << 30;
const UPLOAD_TIME_LIMIT: Duration = Duration::from_secs(6 * 3600);
const BYTES: &str = "application/octet-stream";
const UPLOAD_TYPE: &str = "application/offset+octet-stream";

fn is_upload(request: &Request) -> bool {
    let content_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    request.method() == Method::PATCH && content_type == Some(UPLOAD_TYPE) && request.uri().path().contains("/attachments/")
}

/// Wraps `routes` with everything that holds for all of them.
pub fn wrap(routes: Router, app: &App) -> Router {
    routes
        .fallback(async || Fault(Problem::not_found()))
        .method_not_allowed_fallback(async || {
            Fault(Problem::new(
                ProblemKind::NotFound,
                "method_not_allowed",
                "There is nothing here for this method; see the OpenAPI document.",
            ))
        })
        .layer(middleware::from_fn_with_state(app.clone(), export::any_list))
        .layer(middleware::from_fn(claim_idempotency))
        .layer(middleware::from_fn(limit_body))
        .layer(middleware::from_fn(own_task))
        // A workbook is compressed already, and a download says how long it is.
        .layer(CompressionLayer::new().compress_when(
            DefaultPredicate::new().and(NotForContentType::const_new(export::XLSX)).and(NotForContentType::const_new(BYTES)),
        ))
        .layer(middleware::from_fn_with_state(app.clone(), outermost))
}

/// Gives the request its id, writes problems out, sets the security headers and logs one line.
async fn outermost(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let started = app.env.clock.now();
    let request_id = request_id(&app);
    let address = address(&app, &request);
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let route = request.extensions().get::<MatchedPath>().map_or_else(|| "unmatched".to_owned(), |matched| matched.as_str().to_owned());
    request.extensions_mut().insert(Call { request_id: request_id.clone(), address, idempotency: None });
    let span = tracing::info_span!("request", id = %request_id);
    let mut response = next.run(request).instrument(span).await;
    if let Some(Unwritten(problem)) = response.extensions_mut().remove::<Unwritten>() {
        // What a handler says beside its problem stays: tus names its version.
        let beside = std::mem::take(response.headers_mut());
        response = problem::write(problem, &request_id);
        for (name, value) in &beside {
            response.headers_mut().entry(name).or_insert_with(|| value.clone());
        }
    } else if response.status() == http::StatusCode::PAYLOAD_TOO_LARGE {
        response = problem::write(Problem::new(ProblemKind::TooLarge, "body_too_large", "The body is too large."), &request_id);
    }
    secure(&mut response, &request_id);
    let took = app.env.clock.now().since(started);
    let status = response.status().as_u16();
    metrics::counter!("http_requests_total", "method" => method.to_string(), "route" => route.clone(), "status" => status.to_string())
        .increment(1);
    metrics::histogram!("http_request_seconds", "route" => route).record(took);
    tracing::info!(id = %request_id, %method, path, status, micros = took.as_micros() as u64, "request");
    response
}

fn request_id(app: &App) -> String {
    let mut bytes = [0; 12];
    app.env.rng.fill(&mut bytes);
    hex::encode(bytes)
}

/// The peer's address, or what a trusted proxy says of it.
fn address(app: &App, request: &Request) -> Option<String> {
    let peer = request.extensions().get::<ConnectInfo<std::net::SocketAddr>>()?.0.ip();
    let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok());
    let trusted = |address: &std::net::IpAddr| app.settings.trusted_proxies.contains(address);
    let client = match forwarded {
        Some(list) if trusted(&peer) => {
            list.rsplit(',').filter_map(|part| part.trim().parse().ok()).find(|hop| !trusted(hop)).unwrap_or(peer)
        }
        _ => peer,
    };
    Some(client.to_string())
}

fn secure(response: &mut Response, request_id: &str) {
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
    let fixed = [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
        ("strict-transport-security", "max-age=31536000"),
    ];
    for (name, value) in fixed {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // The console sets its own policy, with a nonce; everything else is data and needs nothing.
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// Ends a body that is larger than its route takes.
async fn limit_body(request: Request, next: Next) -> Response {
    let limit = match request.uri().path() {
        _ if is_upload(&request) => UPLOAD_LIMIT,
        path if path.ends_with("-imports") => IMPORT_LIMIT,
        _ => BODY_LIMIT,
    };
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > limit) {
        return Fault(Problem::new(ProblemKind::TooLarge, "body_too_large", "The body is too large.")).into_response();
    }
    let (parts, body) = request.into_parts();
    next.run(Request::from_parts(parts, Body::new(http_body_util::Limited::new(body, limit)))).await
}

/// A client that goes away never cancels a transaction, and a panic is a 500 of one request.
async fn own_task(request: Request, next: Next) -> Response {
    let limit = if is_upload(&request) { UPLOAD_TIME_LIMIT } else { TIME_LIMIT };
    let work = tokio::spawn(next.run(request).in_current_span());
    match tokio::time::timeout(limit, work).await {
        Ok(Ok(response)) => response,
        Ok(Err(cause)) => {
            tracing::error!(%cause, "a request panicked");
            Fault(Problem::internal()).into_response()
        }
        Err(_) => Fault(Problem::unavailable()).into_response(),
    }
}

/// Reads the body of a `POST` that carries an `Idempotency-Key`, so that the key is bound to what it was used for.
async fn claim_idempotency(request: Request, next: Next) -> Response {
    let key = request.headers().get("idempotency-key").map(|value| value.to_str().unwrap_or_default().trim().to_owned());
    let Some(key) = key.filter(|_| request.method() == Method::POST) else { return next.run(request).await };
    if key.is_empty() || key.len() > 200 {
        return Fault(Problem::new(
            ProblemKind::Malformed,
            "idempotency_key_malformed",
            "Idempotency-Key must be 1 to 200 visible characters.",
        ))
        .into_response();
    }
    let (mut parts, body) = request.into_parts();
    let bytes = match body::read(Request::from_parts(parts.clone(), body)).await {
        Ok(bytes) => bytes,
        Err(fault) => return fault.into_response(),
    };
    let mut hash = digest::Context::new(&digest::SHA256);
    [parts.method.as_str().as_bytes(), b" ", parts.uri.path().as_bytes(), b"\n", &bytes].into_iter().for_each(|part| hash.update(part));
    if let Some(call) = parts.extensions.get_mut::<Call>() {
        call.idempotency = Some((key, hex::encode(hash.finish())));
    }
    next.run(Request::from_parts(parts, Body::from(bytes))).await
}
