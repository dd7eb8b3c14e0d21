//! Inbound mail: what came into a mailbox that is read (spec 04.4), and what became of it. `receive` takes one in, `route` says
//! where it belongs; what belongs nowhere is held until somebody of the desk decides.

pub(crate) mod api;
mod decide;
pub(crate) mod receive;
mod route;
pub(crate) mod store;
#[cfg(test)]
mod trial;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};
use support::SupportRequestError;

pub use receive::{Arrived, OwnAddresses, ReceiveError, receive};
pub(crate) use store::Model as InboundMail;

pub enum InboundMailNoun {}
impl Noun for InboundMailNoun {
    const PREFIX: &'static str = "inm";
}
pub type InboundMailId = Id<InboundMailNoun>;

text_enum! {
    /// What became of it. `joined`: its words stand in a support request; `opened`: it opened one; `noted`: what a machine wrote
    /// stands in a support request for colleagues, or belongs to none; `held`: somebody decides; `ignored`: it is our own.
    pub enum InboundMailState {
        Joined = "joined",
        Opened = "opened",
        Noted = "noted",
        Held = "held",
        Ignored = "ignored",
        Discarded = "discarded",
    }
}

text_enum! {
    /// Why it was held, or ignored.
    pub enum InboundMailReason {
        /// It names no sender, or several.
        NoSender = "no_sender",
        /// Nobody has this address.
        UnknownSender = "unknown_sender",
        /// The sender has nothing to do with the support request that it answers.
        Stranger = "stranger",
        /// It names an address of our own people: anybody can write that.
        StaffAddress = "staff_address",
        /// People of several customers have this address.
        SeveralPeople = "several_people",
        /// A partner must say for which customer it asks.
        CustomerUnclear = "customer_unclear",
        /// The customer has several products, and it names none.
        ProductUnclear = "product_unclear",
        NotEntitled = "not_entitled",
        /// The person may not open or answer support requests.
        NotAllowed = "not_allowed",
        /// What it answers is closed and cannot be reopened.
        Closed = "closed",
        /// The address caused as many answers today as one may.
        TooMany = "too_many",
        /// It came by way of a mailing list.
        List = "list",
        TooLarge = "too_large",
        TooManyParts = "too_many_parts",
        TooManyHeaders = "too_many_headers",
        /// Its words cannot be taken.
        Unreadable = "unreadable",
        /// It comes from an address of this installation.
        OwnAddress = "own_address",
    }
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum InboundMailError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("it was decided already")]
    Decided { state: InboundMailState },
    #[error("the raw mail is not kept")]
    NotKept,
    #[error("its words are empty")]
    Empty,
    #[error(transparent)]
    SupportRequest(#[from] SupportRequestError),
    #[error(transparent)]
    Storage(#[from] storage::StorageError),
}

impl From<InboundMailError> for Problem {
    fn from(error: InboundMailError) -> Self {
        match error {
            InboundMailError::Db(error) => error.into(),
            InboundMailError::Invalid(errors) => Self::invalid(errors),
            InboundMailError::Decided { state } => {
                let detail = format!("This mail is {state}: only a held one can be accepted or discarded.");
                Self::new(ProblemKind::Conflict, "inbound_mail_decided", detail)
            }
            InboundMailError::NotKept => {
                Self::new(ProblemKind::Conflict, "inbound_mail_not_kept", "This mail was too large to be kept; it is in its mailbox.")
            }
            InboundMailError::Empty => {
                Self::new(ProblemKind::Conflict, "inbound_mail_empty", "Nothing could be read of this mail: download it instead.")
            }
            InboundMailError::SupportRequest(error) => error.into(),
            InboundMailError::Storage(cause) => {
                tracing::error!(%cause, "a raw mail cannot be read");
                Self::internal()
            }
        }
    }
}
