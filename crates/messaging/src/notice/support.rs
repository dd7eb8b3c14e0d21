//! Mails about a support request. Internal notes never become one.

use kernel::{OrganizationId, PersonId, Timestamp, text_enum};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Case, Notice, Page};
use crate::{held_license::HeldLicense, secret::Secret};

/// What every event of a support request tells.
#[derive(Deserialize)]
pub(super) struct Request {
    support_request_id: String,
    number: String,
    subject: String,
    pub(super) customer_id: OrganizationId,
    /// Absent where a token of the company opened it.
    pub(super) opened_by: Option<PersonId>,
}

impl Request {
    pub(super) fn customer(&self) -> Audience {
        Audience::Case(Case { customer: self.customer_id, opened_by: self.opened_by, engineer: None, author: None })
    }
    /// The common variables with the event's own.
    pub(super) fn with(&self, page: &Page, mut own: Json) -> Json {
        if let Json::Object(variables) = &mut own {
            variables.insert("number".into(), self.number.clone().into());
            variables.insert("subject".into(), self.subject.clone().into());
            variables.insert("link".into(), format!("{}/support-requests/{}", page.base_url, self.support_request_id).into());
        }
        own
    }
}

#[derive(Deserialize)]
pub(super) struct Created {
    #[serde(flatten)]
    request: Request,
    response_due_at: Option<Timestamp>,
}

impl Notice for Created {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"response_due": self.response_due_at.map(|due| page.instant(due))}))
    }
}

/// Assigned for the first time, or to somebody else.
#[derive(Deserialize)]
pub(super) struct Assigned {
    #[serde(flatten)]
    request: Request,
    assignee_id: Option<PersonId>,
}

impl Notice for Assigned {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"engineer": page.mentioned}))
    }
    fn mentions(&self) -> Option<PersonId> {
        self.assignee_id
    }
}

text_enum! {
    enum Visibility { Public = "public", Internal = "internal" }
}

#[derive(Deserialize)]
pub(super) struct MessageAdded {
    #[serde(flatten)]
    request: Request,
    visibility: Visibility,
    author_id: Option<PersonId>,
    assignee_id: Option<PersonId>,
    body: Option<String>,
    /// Of who wrote by mail.
    author_address: Option<String>,
    /// Only who works on it is told: addresses of the customer answer each other by themselves.
    quiet: Option<bool>,
}

impl Notice for MessageAdded {
    /// The other side: nobody is mailed what they wrote.
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        match self.visibility {
            Visibility::Internal => Audience::Nobody,
            Visibility::Public if self.quiet == Some(true) => Audience::People(self.assignee_id.into_iter().collect()),
            Visibility::Public => Audience::Case(Case {
                customer: self.request.customer_id,
                opened_by: self.request.opened_by,
                engineer: self.assignee_id,
                author: self.author_id,
            }),
        }
    }
    fn not_to(&self) -> Option<&str> {
        self.author_address.as_deref()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"author": page.mentioned, "body": self.body}))
    }
    fn mentions(&self) -> Option<PersonId> {
        self.author_id
    }
}

text_enum! {
    pub(super) enum Priority { P1 = "p1", P2 = "p2", P3 = "p3", P4 = "p4" }
}

#[derive(Deserialize)]
pub(super) struct PriorityChanged {
    #[serde(flatten)]
    request: Request,
    before: Option<Chosen>,
    after: Chosen,
    reason: Option<String>,
    /// What changed it, if no person chose it.
    cause: Option<String>,
    /// Absent: the first answer was given.
    response_due_at: Option<Timestamp>,
}

#[derive(Deserialize)]
pub(super) struct Chosen {
    pub(super) priority: Priority,
}

impl Notice for PriorityChanged {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        let name = |chosen: &Chosen| chosen.priority.as_str().to_uppercase();
        let own = json!({"before": self.before.as_ref().map(name), "priority": name(&self.after), "reason": self.reason, "cause": self.cause,
            "response_due": self.response_due_at.map(|due| page.instant(due))});
        self.request.with(page, own)
    }
}

#[derive(Deserialize)]
pub(super) struct SolutionProposed {
    #[serde(flatten)]
    request: Request,
    body: Option<String>,
    confirm_token: Option<Secret>,
}

impl Notice for SolutionProposed {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        // Whoever has the link confirms: it is for the customer's own people.
        let token = self.confirm_token.as_ref().filter(|_| page.reader.organization_id == Some(self.request.customer_id));
        let link = token.map(|token| format!("{}/confirm-solution?token={}", page.base_url, token.shown(page.view)));
        self.request.with(page, json!({"body": self.body, "confirm_link": link}))
    }
}

text_enum! {
    /// Why it was closed (spec/04.5).
    enum CloseReason {
        Confirmed = "confirmed",
        NoResponse = "no_response",
        Withdrawn = "withdrawn",
        Duplicate = "duplicate",
        NotEntitled = "not_entitled",
        NotReproducible = "not_reproducible",
    }
}

#[derive(Deserialize)]
pub(super) struct Closed {
    #[serde(flatten)]
    request: Request,
    close_reason: Option<CloseReason>,
    reopen_until: Option<Timestamp>,
}

impl Notice for Closed {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"reason": self.close_reason, "reopen_until": self.reopen_until.map(|end| page.instant(end))}))
    }
}
