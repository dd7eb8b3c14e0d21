//! The web console: embedded files, and one page for every path that is not a file, because the console routes by itself.

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use branding::LookBody;
use kernel::OrganizationId;
use rust_embed::RustEmbed;
use serde_json::json;
use web::{App, Caller, Fault, Visitor};

#[derive(RustEmbed)]
#[folder = "../../console/dist"]
#[allow_missing = true]
struct Files;

const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><title>Chancery</title><h1>The console is not part of this build</h1>\
<p>This binary was built without its web console. <code>make run</code> builds both. The API works: <a href=\"/api/v1/openapi.json\">openapi.json</a>.";

pub(crate) fn router() -> Router<App> {
    Router::new().route("/", get(page)).route("/{*path}", get(file_or_page))
}

async fn file_or_page(State(app): State<App>, Path(path): Path<String>, caller: Result<Caller, Fault>, visitor: Visitor) -> Response {
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
        _ => {
            let brand = path.strip_prefix("sign-in/").map(|rest| rest.trim_end_matches('/'));
            let seller = match path.strip_prefix("trial/") {
                Some(word) => channel::trial_form_owner(&visitor.cx, word.trim_end_matches('/')).await.ok().flatten(),
                None => None,
            };
            branded_page(&app, caller.ok(), &visitor, brand, seller).await
        }
    }
}

/// What allows this one answer's own script and style.
pub(crate) fn nonce(app: &App) -> String {
    let mut bytes = [0; 18];
    app.env.rng.fill(&mut bytes);
    STANDARD.encode(bytes)
}

async fn page(State(app): State<App>, caller: Result<Caller, Fault>, visitor: Visitor) -> Response {
    branded_page(&app, caller.ok(), &visitor, None, None).await
}

/// The page in the look of whoever opens it: of their company, else of the sign-in page that they stand before; on a `seller`'s
/// own page in its look.
async fn branded_page(
    app: &App,
    caller: Option<Caller>,
    visitor: &Visitor,
    brand: Option<&str>,
    seller: Option<OrganizationId>,
) -> Response {
    let nonce = nonce(app);
    let organization = caller.and_then(|Caller(cx)| cx.actor().organization()).filter(|_| seller.is_none());
    let look = match branding::shown_look(&visitor.cx, seller.or(organization), brand).await {
        Ok(look) => Some(look),
        Err(error) => {
            // A page without its colors is better than none.
            tracing::error!(%error, "the look could not be read");
            None
        }
    };
    let html = Files::get("index.html")
        .and_then(|file| String::from_utf8(file.data.into_owned()).ok())
        .map_or_else(|| NOT_BUILT.to_owned(), |html| dress(&html, organization, look.as_ref()).replace("__CSP_NONCE__", &nonce));
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

/// Puts name, icon and colors into the page, so that its first paint has them.
fn dress(html: &str, organization: Option<OrganizationId>, look: Option<&LookBody>) -> String {
    let Some(look) = look else { return html.to_owned() };
    let embedded = escape(&json!({"organization_id": organization, "look": look}).to_string());
    let html = html
        .replace("<meta name=\"look\" content=\"\" />", &format!("<meta name=\"look\" content=\"{embedded}\" />"))
        .replace("<title>Chancery</title>", &format!("<title>{}</title>", escape(&look.product_name)));
    match &look.icon_url {
        Some(url) => html.replace("type=\"image/svg+xml\" href=\"/icon.svg\"", &format!("type=\"image/png\" href=\"{}\"", escape(url))),
        None => html,
    }
}

/// Text for HTML, inside or outside of quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = include_str!("../../../console/index.html");

    fn look(product_name: &str, icon_url: Option<&str>) -> LookBody {
        let text = String::new;
        LookBody {
            product_name: product_name.into(),
            accent_color: "#7a2e52".into(),
            second_color: "#3d2a3a".into(),
            support_contact: text(),
            help_url: text(),
            mail_sender: text(),
            sign_in_path: "/sign-in/nordlicht".into(),
            logo_url: None,
            icon_url: icon_url.map(str::to_owned),
        }
    }

    #[test]
    fn the_page_comes_in_the_brands_colors_with_its_name_and_icon() {
        let page = dress(PAGE, None, Some(&look("Nordlicht", Some("/api/v1/branding/org_1/icon?v=2"))));
        assert!(page.contains("<title>Nordlicht</title>") && page.contains("href=\"/api/v1/branding/org_1/icon?v=2\""), "{page}");
        assert!(page.contains("&quot;accent_color&quot;:&quot;#7a2e52&quot;"), "{page}");
        assert_eq!(dress(PAGE, None, None), PAGE);
    }

    #[test]
    fn a_name_cannot_become_markup() {
        let page = dress(PAGE, None, Some(&look("</title><script>alert('1')</script>\" onload=\"", None)));
        assert!(!page.contains("<script>") && !page.contains("\" onload"), "{page}");
        assert!(page.contains("href=\"/icon.svg\""));
    }
}
