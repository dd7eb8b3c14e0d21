//! Support request: a case with a number, a priority, a status, a timeline and a response deadline (spec 04.1, 04.2, 04.5).
//! `status`, `priority` and `entitlement` are its rules; the verbs stand beside.

mod after_hours;
mod age;
pub(crate) mod api;
mod apply_macro;
mod ask_priority;
mod assign;
pub(crate) mod attachment;
mod by_mail;
mod call;
mod candidates;
pub(crate) mod change_many;
mod clock_watch;
mod clocks;
mod close;
mod closing;
mod confirm_link;
mod contact_attempt;
mod create;
mod engineering;
mod entitlement;
mod entry;
mod error;
pub(crate) mod escalation;
mod event;
mod intake;
mod list;
mod live;
mod message;
mod more_time;
mod no_response;
mod prioritize;
mod priority;
mod progress;
mod relation;
mod renewal;
mod reopen;
mod reply_values;
mod response;
mod status;
mod store;
#[cfg(test)]
pub(crate) mod trial;

use kernel::{Id, Noun, text_enum};

pub use age::AgeBand;
pub(crate) use api::Filters;
pub(crate) use assign::assign_to;
pub use attachment::{ATTACHMENT_FILES, AttachmentError, AttachmentFiles, AttachmentId, ForgetAttachments};
pub use by_mail::{
    MailedBy, MailedCase, MailedRequest, MailedWords, mail_bounced, mailed_case, note_automatic_mail, open_by_mail, speak_by_mail,
};
pub use call::UnconfirmedCalls;
pub use change_many::SupportRequestChanges;
pub use clock_watch::SupportClocks;
pub(crate) use create::{NewSupportRequest, create as create_support_request};
pub use entitlement::{Entitlement, EntitlementState, Owed};
pub use entry::{EntryKind, Side, Visibility};
pub use error::SupportRequestError;
pub(crate) use error::{REASON, TEXT, check_text, field};
pub use no_response::SupportClosing;
pub use priority::{Priority, target};
pub(crate) use relation::check_tags;
pub use relation::{Followers, LinkKind, followers};
pub use renewal::OpenRenewals;
pub(crate) use reply_values::reply_values;
pub use status::{CloseReason, Move, Status};
pub(crate) use store::{Model as SupportRequest, SORTS, lock as lock_support_request};

pub enum SupportRequestNoun {}
impl Noun for SupportRequestNoun {
    const PREFIX: &'static str = "sr";
}
pub type SupportRequestId = Id<SupportRequestNoun>;

text_enum! {
    /// What a support request is about (spec 04.4). *licensing* and *account* are always open (spec 04.1).
    pub enum Category {
        Product = "product",
        /// A threat that is not recognized, or a false alarm.
        Threat = "threat",
        Licensing = "licensing",
        Account = "account",
        FeatureRequest = "feature_request",
    }
}

text_enum! {
    /// How it came in.
    pub enum Channel { Online = "online", Phone = "phone", Mail = "mail" }
}

impl Category {
    /// Whether it is open without running maintenance.
    pub const fn is_always_open(self) -> bool {
        matches!(self, Self::Licensing | Self::Account)
    }
}

/// `SR-0000123`.
fn number(count: i64) -> String {
    format!("SR-{count:07}")
}

/// A number that was typed or pasted in full: it is found by its index, and nothing is searched.
fn whole_number(typed: &str) -> Option<String> {
    let number = typed.trim().to_ascii_uppercase();
    let digits = number.strip_prefix("SR-")?;
    (digits.len() >= 7 && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_in_full_is_one() {
        assert_eq!(whole_number(" sr-0000123 ").as_deref(), Some("SR-0000123"));
        for typed in ["SR-000012", "0000123", "SR-000012x", "SR-0000123 disk", ""] {
            assert_eq!(whole_number(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_number_has_seven_digits_and_grows_beyond() {
        assert_eq!(number(123), "SR-0000123");
        assert_eq!(number(12_345_678), "SR-12345678");
    }
}
