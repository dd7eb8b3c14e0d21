//! What requests carry: JSON bodies and list queries, with typed problems for all that can be wrong; and answers that carry
//! their version.

use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header, request::Parts};
use http_body_util::BodyExt;
use kernel::{PageQuery, Problem, ProblemKind};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{Fault, export::Exporting};

/// A JSON body. An absent body reads as `{}`, so a verb without input needs none.
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, _: &S) -> Result<Self, Fault> {
        let media_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let bytes = read(request).await?;
        if bytes.is_empty() {
            return parse(b"{}").map(Self);
        }
        if media_type.split(';').next().map(str::trim) != Some("application/json") {
            return Err(Problem::new(ProblemKind::MediaType, "media_type", "The body must be application/json.").into());
        }
        parse(&bytes).map(Self)
    }
}

pub(crate) async fn read(request: Request) -> Result<bytes::Bytes, Fault> {
    match request.into_body().collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(cause) if is_too_large(&cause) => Err(Problem::new(ProblemKind::TooLarge, "body_too_large", "The body is too large.").into()),
        Err(_) => Err(Problem::new(ProblemKind::Malformed, "body_unreadable", "The body ended before it was complete.").into()),
    }
}

fn is_too_large(cause: &axum::Error) -> bool {
    let mut next: Option<&(dyn std::error::Error + 'static)> = Some(cause);
    while let Some(error) = next {
        if error.is::<http_body_util::LengthLimitError>() {
            return true;
        }
        next = error.source();
    }
    false
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let pointer = pointer(error.path());
        let cause = error.into_inner();
        match cause.classify() {
            serde_json::error::Category::Data => {
                let code = if cause.to_string().starts_with("unknown field") { "unknown_field" } else { "wrong_value" };
                Problem::field(pointer, code, sentence(&cause))
            }
            _ => Problem::new(ProblemKind::Malformed, "malformed_json", format!("The body is not JSON: {cause}.")),
        }
    })?;
    deserializer
        .end()
        .map_err(|_| Problem::new(ProblemKind::Malformed, "malformed_json", "Something follows after the end of the JSON body."))?;
    Ok(value)
}

/// serde's words without the position, which means nothing to a form.
fn sentence(cause: &serde_json::Error) -> String {
    let text = cause.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(sentence, _)| sentence.to_owned())
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter().fold(String::new(), |pointer, segment| match segment {
        Segment::Seq { index } => format!("{pointer}/{index}"),
        Segment::Map { key } => format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { .. } | Segment::Unknown => pointer,
    })
}

/// The query of a list: page, order and search, and the list's own filters. An unknown parameter is a problem.
pub struct List<F> {
    pub page: PageQuery,
    pub filters: F,
}

impl<S: Send + Sync, F: DeserializeOwned> FromRequestParts<S> for List<F> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        let query = parts.uri.query().unwrap_or_default();
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query)
            .map_err(|_| Problem::new(ProblemKind::Malformed, "malformed_query", "The query cannot be read."))?;
        let (page, filters): (Vec<_>, Vec<_>) = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .partition(|(name, _)| matches!(name.as_str(), "limit" | "cursor" | "sort" | "q"));
        let page: PageQuery = fields(page)?;
        let exporting = parts.extensions.get::<Exporting>().is_some();
        Ok(Self { page: PageQuery { exporting, ..page }, filters: fields(filters)? })
    }
}

fn fields<T: DeserializeOwned>(pairs: Vec<(String, String)>) -> Result<T, Problem> {
    let text = serde_urlencoded::to_string(&pairs).map_err(|_| Problem::internal())?;
    serde_urlencoded::from_str(&text).map_err(|cause| {
        let names = pairs.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
        Problem::field(
            format!("/{}", pairs.first().map_or("", |(name, _)| name)),
            "wrong_value",
            format!("One of {names} is not right: {cause}."),
        )
    })
}

/// An object with its version as `ETag`, to be sent back as `If-Match`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Versioned<T> {
    pub version: i64,
    pub body: T,
}

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        let mut response = axum::Json(self.body).into_response();
        if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", self.version)) {
            response.headers_mut().insert(header::ETAG, tag);
        }
        response
    }
}
/// For a field of a change: tells an absent one (`None`) from `null`, which takes its value away (`Some(None)`).
///
/// # Errors
/// Those of the value.
pub fn clearable<'de, D: serde::Deserializer<'de>, T: serde::Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}
