//! Mails about the end of a support request that nobody answers, and its new beginning (spec 04.10).

use kernel::{PersonId, Timestamp, text_enum};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Case, Notice, Page, support::Request};
use crate::held_license::HeldLicense;

text_enum! {
    enum Channel { Phone = "phone", Mail = "mail", Online = "online", Other = "other" }
}

/// Somebody of the vendor tried to reach the customer.
#[derive(Deserialize)]
pub(super) struct ContactAttempted {
    #[serde(flatten)]
    request: Request,
    channel: Channel,
    /// Once there are enough attempts.
    closes_at: Option<Timestamp>,
}

impl Notice for ContactAttempted {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"channel": self.channel, "closes_at": self.closes_at.map(|end| page.instant(end))}))
    }
}

/// Two days before it closes for no response.
#[derive(Deserialize)]
pub(super) struct ClosingWarned {
    #[serde(flatten)]
    request: Request,
    closes_at: Option<Timestamp>,
}

impl Notice for ClosingWarned {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"closes_at": self.closes_at.map(|end| page.instant(end))}))
    }
}

#[derive(Deserialize)]
pub(super) struct Reopened {
    #[serde(flatten)]
    request: Request,
    assignee_id: Option<PersonId>,
    author_id: Option<PersonId>,
    reason: Option<String>,
}

impl Notice for Reopened {
    /// Also whoever works on it: nobody is mailed what they did themselves.
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Case(Case {
            customer: self.request.customer_id,
            opened_by: self.request.opened_by,
            engineer: self.assignee_id,
            author: self.author_id,
        })
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"reason": self.reason}))
    }
}
