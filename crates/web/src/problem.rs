//! Problems on the wire: RFC 9457. A handler returns a [`Fault`]; the outermost layer writes it, because the request id
//! stands in it.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kernel::{FieldError, Problem, ProblemKind};
use serde::Serialize;
use utoipa::ToSchema;

/// A handler's error: any noun's error that can be told as a problem.
#[derive(Debug)]
pub struct Fault(pub Problem);

impl<E: Into<Problem>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

/// Carried by the response until the layer writes it.
#[derive(Clone)]
pub(crate) struct Unwritten(pub Problem);

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = status(self.0.kind).into_response();
        response.extensions_mut().insert(Unwritten(self.0));
        response
    }
}

/// `application/problem+json` (RFC 9457).
#[derive(Serialize, ToSchema)]
#[schema(title = "Problem")]
pub struct ProblemBody {
    /// Names the kind of problem; stable.
    #[serde(rename = "type")]
    #[schema(examples("urn:chancery:problem:registration_key_unknown"))]
    pub kind: String,
    #[schema(examples("Not Found"))]
    pub title: String,
    #[schema(examples(404))]
    pub status: u16,
    /// A sentence for a person: what happened, why, and what to do next.
    pub detail: String,
    /// What programs decide by; stable, snake_case.
    #[schema(examples("registration_key_unknown"))]
    pub code: String,
    /// Finds the request in the server's log.
    pub request_id: String,
    /// Which fields are wrong, where fields are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Product side only: the refusal as a signed token (spec 02.6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
}

/// The problems that any operation can answer.
#[derive(utoipa::IntoResponses)]
pub enum Problems {
    #[response(status = 400, description = "The request cannot be read.", content_type = "application/problem+json")]
    Malformed(ProblemBody),
    #[response(status = 401, description = "No credential, or one that is not valid.", content_type = "application/problem+json")]
    Unauthenticated(ProblemBody),
    #[response(status = 403, description = "Visible, but not allowed.", content_type = "application/problem+json")]
    Forbidden(ProblemBody),
    #[response(status = 404, description = "Not there, or not visible.", content_type = "application/problem+json")]
    NotFound(ProblemBody),
    #[response(status = 409, description = "The object's state does not allow it.", content_type = "application/problem+json")]
    Conflict(ProblemBody),
    #[response(status = 412, description = "If-Match names an old version.", content_type = "application/problem+json")]
    Stale(ProblemBody),
    #[response(status = 422, description = "A value is wrong.", content_type = "application/problem+json")]
    Invalid(ProblemBody),
    #[response(status = 429, description = "Too many requests; see Retry-After.", content_type = "application/problem+json")]
    Throttled(ProblemBody),
    #[response(status = 503, description = "Busy; nothing was changed, try again.", content_type = "application/problem+json")]
    Unavailable(ProblemBody),
}

pub(crate) fn status(kind: ProblemKind) -> StatusCode {
    match kind {
        ProblemKind::Malformed => StatusCode::BAD_REQUEST,
        ProblemKind::Unauthenticated => StatusCode::UNAUTHORIZED,
        ProblemKind::Forbidden => StatusCode::FORBIDDEN,
        ProblemKind::NotFound => StatusCode::NOT_FOUND,
        ProblemKind::Conflict => StatusCode::CONFLICT,
        ProblemKind::Stale => StatusCode::PRECONDITION_FAILED,
        ProblemKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ProblemKind::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ProblemKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        ProblemKind::Throttled { .. } => StatusCode::TOO_MANY_REQUESTS,
        ProblemKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        ProblemKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    }
}

pub(crate) fn write(problem: Problem, request_id: &str) -> Response {
    let status = status(problem.kind);
    let body = ProblemBody {
        kind: format!("urn:chancery:problem:{}", problem.code),
        title: status.canonical_reason().unwrap_or_default().to_owned(),
        status: status.as_u16(),
        detail: problem.detail,
        code: problem.code.to_owned(),
        request_id: request_id.to_owned(),
        errors: problem.errors,
        refusal: problem.refusal,
    };
    let mut response = (status, axum::Json(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    match problem.kind {
        ProblemKind::Throttled { retry_after_seconds } => {
            headers.insert(header::RETRY_AFTER, retry_after_seconds.into());
        }
        ProblemKind::Unavailable => {
            headers.insert(header::RETRY_AFTER, 1.into());
        }
        ProblemKind::Unauthenticated => {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        _ => {}
    }
    response
}
