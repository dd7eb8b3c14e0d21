//! Mails about a support request. Internal notes never become one.

use kernel::{PersonId, Timestamp, text_enum};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Notice, Page};

/// What every event of a support request tells.
#[derive(Deserialize)]
struct Request {
    support_request_id: String,
    number: String,
    subject: String,
    #[serde(alias = "opened_by")]
    requester_id: Option<PersonId>,
}

impl Request {
    fn requester(&self) -> Audience {
        self.requester_id.map_or(Audience::Nobody, |requester| Audience::People(vec![requester]))
    }
    /// The common variables with the event's own.
    fn with(&self, page: &Page, mut own: Json) -> Json {
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
    fn audience(&self) -> Audience {
        self.request.requester()
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
    #[serde(alias = "assignee_id")]
    engineer_id: Option<PersonId>,
}

impl Notice for Assigned {
    fn audience(&self) -> Audience {
        self.request.requester()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"engineer": page.mentioned}))
    }
    fn mentions(&self) -> Option<PersonId> {
        self.engineer_id
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
    #[serde(alias = "assignee_id")]
    engineer_id: Option<PersonId>,
    body: Option<String>,
}

impl Notice for MessageAdded {
    /// The other side: nobody is mailed what they wrote.
    fn audience(&self) -> Audience {
        match self.visibility {
            Visibility::Internal => Audience::Nobody,
            Visibility::Public => {
                let sides = [self.request.requester_id, self.engineer_id];
                Audience::People(sides.into_iter().flatten().filter(|person| Some(*person) != self.author_id).collect())
            }
        }
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"author": page.mentioned, "body": self.body}))
    }
    fn mentions(&self) -> Option<PersonId> {
        self.author_id
    }
}

text_enum! {
    enum Priority { P1 = "p1", P2 = "p2", P3 = "p3", P4 = "p4" }
}

#[derive(Deserialize)]
pub(super) struct PriorityChanged {
    #[serde(flatten)]
    request: Request,
    before: Option<Priority>,
    #[serde(alias = "after")]
    priority: Priority,
    reason: Option<String>,
}

impl Notice for PriorityChanged {
    fn audience(&self) -> Audience {
        self.request.requester()
    }
    fn variables(&self, page: &Page) -> Json {
        let name = |priority: Priority| priority.as_str().to_uppercase();
        let own = json!({"before": self.before.map(name), "priority": name(self.priority), "reason": self.reason});
        self.request.with(page, own)
    }
}

#[derive(Deserialize)]
pub(super) struct SolutionProposed {
    #[serde(flatten)]
    request: Request,
    body: Option<String>,
}

impl Notice for SolutionProposed {
    fn audience(&self) -> Audience {
        self.request.requester()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"body": self.body}))
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
    reason: Option<CloseReason>,
    reopen_until: Option<Timestamp>,
}

impl Notice for Closed {
    fn audience(&self) -> Audience {
        self.request.requester()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"reason": self.reason, "reopen_until": self.reopen_until.map(|end| page.instant(end))}))
    }
}
