//! Mailbox: a folder of an IMAP server that is read (spec 04.4). The vendor's administrators and support managers keep them;
//! `poll` reads each on its own, so one that fails or hangs never stops another.

pub(crate) mod api;
mod connection;
mod delete;
#[cfg(test)]
#[cfg(feature = "imap-tests")]
mod imap_trial;
mod poll;
pub(crate) mod store;
mod test;
#[cfg(test)]
mod trial;
mod write;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};

pub use connection::Roots;
pub use poll::MailIntake;
pub(crate) use store::Model as Mailbox;

pub enum MailboxNoun {}
impl Noun for MailboxNoun {
    const PREFIX: &'static str = "mbx";
}
pub type MailboxId = Id<MailboxNoun>;

text_enum! {
    /// How the connection is protected. `none` is for a server on the same machine alone.
    pub enum MailboxEncryption { Tls = "tls", StartTls = "starttls", None = "none" }
}

text_enum! {
    pub enum MailboxState { New = "new", Working = "working", Failing = "failing" }
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum MailboxError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the {0} is taken")]
    Taken(&'static str),
}

impl From<MailboxError> for Problem {
    fn from(error: MailboxError) -> Self {
        match error {
            MailboxError::Db(error) => error.into(),
            MailboxError::Invalid(errors) => Self::invalid(errors),
            MailboxError::Taken(what) => {
                let detail = format!("There is a mailbox with this {what} already.");
                let field = FieldError { pointer: format!("/{what}"), code: "taken".into(), detail: detail.clone() };
                Self { errors: vec![field], ..Self::new(ProblemKind::Conflict, "mailbox_taken", detail) }
            }
        }
    }
}
