//! Sent mail: one message to one recipient, from the event that caused it to its delivery (spec/05.1).

pub(crate) mod api;
mod resend;
pub(crate) mod store;

use kernel::{Id, Noun, Problem, ProblemKind, text_enum};

pub(crate) use resend::resend;
pub(crate) use store::Model as SentMail;

pub enum SentMailNoun {}
impl Noun for SentMailNoun {
    const PREFIX: &'static str = "mail";
}
pub type SentMailId = Id<SentMailNoun>;

text_enum! {
    pub enum MailStatus {
        /// Waits for its time, or for the next try.
        Queued = "queued",
        /// The relay took it, or its file is written.
        Sent = "sent",
        /// Given up; `last_error` tells why.
        Failed = "failed",
        /// Waits for a mail relay to be set up.
        Held = "held",
        /// Will not be sent.
        Canceled = "canceled",
    }
}

/// The other half of a rendered mail, sealed in the row.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Body {
    pub text: String,
    pub html: String,
}

/// What a body is sealed for.
pub(crate) const BODY: &str = "sent_mail.body";

#[derive(Debug, thiserror::Error)]
pub enum SentMailError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the mail is {0}")]
    Unfinished(MailStatus),
    #[error("the link in the mail is not valid any more")]
    LinkExpired,
    #[error("the recipient's account is disabled")]
    RecipientDisabled,
}

impl From<SentMailError> for Problem {
    fn from(error: SentMailError) -> Self {
        let conflict = |code, detail: &str| Problem::new(ProblemKind::Conflict, code, detail);
        match error {
            SentMailError::Db(error) => error.into(),
            SentMailError::Unfinished(MailStatus::Held) => {
                conflict("sent_mail_held", "This mail still waits for a mail relay; it goes out by itself when one is set up.")
            }
            SentMailError::Unfinished(_) => {
                conflict("sent_mail_queued", "This mail is still on its way out. Wait until it was sent or has failed.")
            }
            SentMailError::LinkExpired => conflict(
                "link_expired",
                "The link in this mail is not valid any more. Start again where the mail came from: that makes a fresh link.",
            ),
            SentMailError::RecipientDisabled => conflict("recipient_disabled", "The recipient's account is disabled. Enable it first."),
        }
    }
}
