//! The web console: embedded files, and one page for every path that is not a file, because the console routes by itself.

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use rust_embed::RustEmbed;
use web::{App, Fault};

#[derive(RustEmbed)]
#[folder = "../../console/dist"]
#[allow_missing = true]
struct Files;

const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><title>Chancery</title><h1>The console is not part of this build</h1>\
<p>This binary was built without its web console. <code>make run</code> builds both. The API works: <a href=\"/api/v1/openapi.json\">openapi.json</a>.";

pub(crate) fn router() -> Router<App> {
    Router::new().route("/", get(page)).route("/{*path}", get(file_or_page))
}

async fn file_or_page(State(app): State<App>, Path(path): Path<String>) -> Response {
    if path.starts_with("api/") {
        return Fault(kernel::Problem::not_found()).into_response();
    }
    match Files::get(&path) {
        Some(file) if path != "index.html" => {
            let kind = mime_guess::from_path(&path).first_or_octet_stream();
            // Built names carry a hash of their content.
            let keep = if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
            let headers = [(header::CONTENT_TYPE, kind.to_string()), (header::CACHE_CONTROL, keep.to_owned())];
            (headers, file.data.into_owned()).into_response()
        }
        _ if path.starts_with("assets/") => StatusCode::NOT_FOUND.into_response(),
        _ => page(State(app)).await,
    }
}

/// What allows this one answer's own script and style.
pub(crate) fn nonce(app: &App) -> String {
    let mut bytes = [0; 18];
    app.env.rng.fill(&mut bytes);
    STANDARD.encode(bytes)
}

async fn page(State(app): State<App>) -> Response {
    let nonce = nonce(&app);
    let html = Files::get("index.html")
        .and_then(|file| String::from_utf8(file.data.into_owned()).ok())
        .map_or_else(|| NOT_BUILT.to_owned(), |html| html.replace("__CSP_NONCE__", &nonce));
    let policy = format!(
        "default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; object-src 'none'; \
         frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    );
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], html).into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}
