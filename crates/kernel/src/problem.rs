//! What went wrong, in a form that every crate can make and `web` turns into RFC 9457. A problem holds what the caller may
//! read; causes go to the log.

use serde::Serialize;

/// The class of a problem; `web` maps it to a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// 400: the request cannot be read at all.
    Malformed,
    /// 401: no credential, or one that is not valid.
    Unauthenticated,
    /// 403: visible, but not allowed.
    Forbidden,
    /// 404: not there, or not visible.
    NotFound,
    /// 409: the object's state does not allow it.
    Conflict,
    /// 412: the object changed since it was read.
    Stale,
    /// 413
    TooLarge,
    /// 415
    MediaType,
    /// 422: readable, but a value is wrong.
    Invalid,
    /// 429
    Throttled { retry_after_seconds: u32 },
    /// 500: our fault; the cause is in the log under the request id.
    Internal,
    /// 503: try again.
    Unavailable,
}

/// One wrong field: a JSON pointer, a stable code and a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// RFC 6901, for example `/administrator/email`.
    #[cfg_attr(feature = "openapi", schema(examples("/administrator/email")))]
    pub pointer: String,
    #[cfg_attr(feature = "openapi", schema(examples("required")))]
    pub code: String,
    pub detail: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub kind: ProblemKind,
    /// Stable, snake_case: what programs decide by.
    pub code: &'static str,
    /// A sentence for a person: what happened, why, and what to do next.
    pub detail: String,
    pub errors: Vec<FieldError>,
    /// A signed refusal for the product side (spec/02.6), so that a product can tell a real 'no' from a broken network.
    pub refusal: Option<String>,
}

impl Problem {
    pub fn new(kind: ProblemKind, code: &'static str, detail: impl Into<String>) -> Self {
        Self { kind, code, detail: detail.into(), errors: Vec::new(), refusal: None }
    }
    pub fn not_found() -> Self {
        Self::new(ProblemKind::NotFound, "not_found", "There is nothing here that you can see.")
    }
    pub fn forbidden(permission: crate::Permission) -> Self {
        Self::new(ProblemKind::Forbidden, "forbidden", format!("Your role does not allow this ({permission})."))
    }
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            kind: ProblemKind::Invalid,
            code: "validation_failed",
            detail: "Some values are not right; see the fields.".into(),
            errors,
            refusal: None,
        }
    }
    pub fn field(pointer: impl Into<String>, code: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::invalid(vec![FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }])
    }
    pub fn internal() -> Self {
        Self::new(
            ProblemKind::Internal,
            "internal",
            "Something went wrong on our side. Nothing was changed. The request id finds it in the log.",
        )
    }
    pub fn unavailable() -> Self {
        Self::new(ProblemKind::Unavailable, "unavailable", "The service is busy. Nothing was changed; try again.")
    }
}
