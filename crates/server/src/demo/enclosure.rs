//! What a customer sends along with an answer: the log that the engineer asked for.

use axum::body::Body;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::{Method, Request, header};

use super::{
    DemoError,
    theater::{Player, Theater},
};

/// Attaches `text` as the file `name`, the way the console does.
pub async fn attach(theater: &Theater<'_>, by: &Player, request: &str, name: &str, text: &str) -> Result<(), DemoError> {
    let path = format!("/api/v1/support-requests/{request}/attachments");
    let metadata = format!("filename {}", STANDARD.encode(name));
    let announced =
        Request::builder().method(Method::POST).uri(&path).header("upload-length", text.len()).header("upload-metadata", metadata);
    let place = send(theater, by, announced, Body::empty()).await?;
    let sent = Request::builder()
        .method(Method::PATCH)
        .uri(&place)
        .header(header::CONTENT_TYPE, "application/offset+octet-stream")
        .header("upload-offset", 0);
    send(theater, by, sent, Body::from(text.to_owned())).await?;
    Ok(())
}

/// Where the answer says that the upload is.
async fn send(theater: &Theater<'_>, by: &Player, request: http::request::Builder, body: Body) -> Result<String, DemoError> {
    let refused = |status: u16, answer: String| DemoError::Refused { call: "an attachment".into(), status, answer };
    let request = request.header(header::AUTHORIZATION, format!("Bearer {}", by.id)).body(body);
    let request = request.map_err(|cause| refused(0, cause.to_string()))?;
    let (parts, bytes) = theater.whole_answer(request).await.map_err(|cause| refused(0, cause.to_string()))?;
    if !parts.status.is_success() {
        return Err(refused(parts.status.as_u16(), String::from_utf8_lossy(&bytes).into_owned()));
    }
    Ok(parts.headers.get(header::LOCATION).and_then(|place| place.to_str().ok()).unwrap_or_default().to_owned())
}
