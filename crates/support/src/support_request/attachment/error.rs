use kernel::{FieldError, Problem, ProblemKind};
use storage::StorageError;

use super::super::SupportRequestError;

#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    SupportRequest(#[from] SupportRequestError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the support request is closed")]
    Closed,
    #[error("too many attachments")]
    TooMany,
    #[error("the upload is at {received}")]
    Offset { received: i64 },
    #[error("more came than was announced")]
    TooMuch,
    #[error("the connection ended")]
    Interrupted,
    #[error("it is not uploaded yet, or removed")]
    NotReady,
    #[error("it is uploaded")]
    Ready,
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error("a stored file cannot be read")]
    Damaged,
}

impl From<AttachmentError> for Problem {
    fn from(error: AttachmentError) -> Self {
        use AttachmentError as E;
        let conflict = |code, detail: &str| Self::new(ProblemKind::Conflict, code, detail);
        match error {
            E::Db(error) => error.into(),
            E::SupportRequest(error) => error.into(),
            E::Invalid(errors) => Self::invalid(errors),
            E::Closed => conflict("support_request_closed", "This support request is closed: nothing can be attached to it."),
            E::TooMany => conflict("too_many_attachments", "This support request has as many attachments as are possible."),
            E::Offset { received } => {
                conflict("upload_offset", &format!("{received} bytes were received so far: go on there. HEAD tells the offset."))
            }
            E::TooMuch => Self::new(ProblemKind::TooLarge, "attachment_too_large", "More came than Upload-Length announced."),
            E::Interrupted => {
                Self::new(ProblemKind::Malformed, "body_unreadable", "The body ended before it was complete. HEAD tells the offset.")
            }
            E::NotReady => {
                conflict("attachment_not_ready", "This attachment is not uploaded yet, or it was removed when its time was over.")
            }
            E::Ready => conflict("attachment_ready", "This attachment is uploaded: there is nothing to give up."),
            E::Storage(cause) => {
                tracing::error!(%cause, "the storage cannot be used");
                Self::new(ProblemKind::Unavailable, "storage_unavailable", "Files cannot be kept or read just now. Try again later.")
            }
            E::Damaged => {
                tracing::error!("a stored attachment is damaged");
                Self::internal()
            }
        }
    }
}
