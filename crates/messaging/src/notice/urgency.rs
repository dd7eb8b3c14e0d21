//! Mails about what is urgent in a support request: clocks that run out, wishes for another priority, escalations.

use kernel::{OrganizationId, PersonId, Timestamp, text_enum};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{
    Audience, Case, Notice, Page,
    support::{Chosen, Priority, Request},
};
use crate::held_license::HeldLicense;

/// Who works on it, and the support managers of the vendor.
fn desk(assignee: Option<PersonId>) -> Audience {
    Audience::All(vec![Audience::People(assignee.into_iter().collect()), Audience::SupportManagers])
}

fn name(priority: Priority) -> String {
    priority.as_str().to_uppercase()
}

text_enum! {
    enum Clock { InitialResponse = "initial_response", Update = "update", Resolution = "resolution", Escalation = "escalation" }
}

/// For the vendor's people alone.
#[derive(Deserialize)]
pub(super) struct ClockRunsOut {
    #[serde(flatten)]
    request: Request,
    assignee_id: Option<PersonId>,
    clock: Clock,
    priority: Priority,
    due_at: Timestamp,
}

impl Notice for ClockRunsOut {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        desk(self.assignee_id)
    }
    fn variables(&self, page: &Page) -> Json {
        let own = json!({"clock": self.clock, "priority": name(self.priority), "due": page.instant(self.due_at),
            "customer": page.mentioned_company});
        self.request.with(page, own)
    }
    fn mentions_company(&self) -> Option<OrganizationId> {
        Some(self.request.customer_id)
    }
}

/// A P1 or P2 was opened, or a request was raised to one: for whoever looks after the customer.
#[derive(Deserialize)]
pub(super) struct BecameUrgent {
    #[serde(flatten)]
    request: Request,
    priority: Priority,
    before: Option<Priority>,
}

impl Notice for BecameUrgent {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::ServiceManager(self.request.customer_id)
    }
    fn variables(&self, page: &Page) -> Json {
        let own = json!({"priority": name(self.priority), "before": self.before.map(name), "customer": page.mentioned_company});
        self.request.with(page, own)
    }
    fn mentions_company(&self) -> Option<OrganizationId> {
        Some(self.request.customer_id)
    }
}

/// The customer asks for another priority.
#[derive(Deserialize)]
pub(super) struct PriorityRequested {
    #[serde(flatten)]
    request: Request,
    assignee_id: Option<PersonId>,
    priority: Priority,
    asked: Chosen,
    business_impact: String,
}

impl Notice for PriorityRequested {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        desk(self.assignee_id)
    }
    fn variables(&self, page: &Page) -> Json {
        let own = json!({"asked": name(self.asked.priority), "priority": name(self.priority), "business_impact": self.business_impact,
            "customer": page.mentioned_company});
        self.request.with(page, own)
    }
    fn mentions_company(&self) -> Option<OrganizationId> {
        Some(self.request.customer_id)
    }
}

#[derive(Deserialize)]
pub(super) struct PriorityDeclined {
    #[serde(flatten)]
    request: Request,
    priority: Priority,
    asked: Chosen,
    reason: String,
}

impl Notice for PriorityDeclined {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        let own = json!({"asked": name(self.asked.priority), "priority": name(self.priority), "reason": self.reason});
        self.request.with(page, own)
    }
}

text_enum! {
    enum Reason {
        BusinessCritical = "business_critical",
        NoResolutionInSight = "no_resolution_in_sight",
        UnresolvedTechnicalIssue = "unresolved_technical_issue",
        PoorOrSlowResponse = "poor_or_slow_response",
    }
}

#[derive(Deserialize)]
pub(super) struct Escalated {
    #[serde(flatten)]
    request: Request,
    assignee_id: Option<PersonId>,
    reason: Reason,
    business_impact: String,
    decide_by: Option<Timestamp>,
    author_id: Option<PersonId>,
}

impl Notice for Escalated {
    /// The customer, and those who have to decide and to know.
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        let case = Case { customer: self.request.customer_id, opened_by: self.request.opened_by, engineer: None, author: self.author_id };
        let manager = Audience::ServiceManager(self.request.customer_id);
        Audience::All(vec![Audience::Case(case), desk(self.assignee_id), manager])
    }
    fn variables(&self, page: &Page) -> Json {
        let own = json!({"reason": self.reason, "business_impact": self.business_impact,
            "decide_by": self.decide_by.map(|by| page.instant(by))});
        self.request.with(page, own)
    }
}

/// Accepted with an owner and a plan, or declined with a reason.
#[derive(Deserialize)]
pub(super) struct EscalationDecided {
    #[serde(flatten)]
    request: Request,
    owner_id: Option<PersonId>,
    plan: Option<String>,
    reason: Option<String>,
}

impl Notice for EscalationDecided {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.request.customer()
    }
    fn variables(&self, page: &Page) -> Json {
        self.request.with(page, json!({"owner": page.mentioned, "plan": self.plan, "reason": self.reason}))
    }
    fn mentions(&self) -> Option<PersonId> {
        self.owner_id
    }
}
