//! Escalation of a support request (spec 04.6): asked for by the customer, its partner or staff, decided by the support manager
//! within its own clock, and told to the customer at each step.

pub(crate) mod api;
mod decide;
mod escalate;
mod store;

use db::Tx;
use kernel::{Id, Noun, Page, PageQuery, Permission, Timestamp, text_enum};

use super::{Priority, Status, SupportRequestError};

pub(super) use store::end;

pub enum EscalationNoun {}
impl Noun for EscalationNoun {
    const PREFIX: &'static str = "esc";
}
pub type EscalationId = Id<EscalationNoun>;

text_enum! {
    /// Who has it, in rising order.
    pub enum EscalationLevel {
        Cse = "cse",
        Senior = "senior",
        Engineering = "engineering",
        Management = "management",
    }
}

impl EscalationLevel {
    /// Where the next escalation goes; above management is nobody.
    pub fn next(self) -> Self {
        match self {
            Self::Cse => Self::Senior,
            Self::Senior => Self::Engineering,
            Self::Engineering | Self::Management => Self::Management,
        }
    }
}

text_enum! {
    pub enum EscalationReason {
        BusinessCritical = "business_critical",
        NoResolutionInSight = "no_resolution_in_sight",
        UnresolvedTechnicalIssue = "unresolved_technical_issue",
        PoorOrSlowResponse = "poor_or_slow_response",
    }
}

text_enum! {
    pub enum EscalationStatus {
        Requested = "requested",
        Accepted = "accepted",
        Declined = "declined",
        /// The support request was closed before it was decided.
        Ended = "ended",
    }
}

/// Whether time was allowed: the initial response came or was missed. A P1 needs none of that.
fn may_escalate(status: Status, priority: Priority, responded: bool, response_due_at: Option<Timestamp>, now: Timestamp) -> bool {
    let missed = response_due_at.is_some_and(|due| due <= now);
    status != Status::Closed && (priority == Priority::P1 || responded || missed)
}

async fn list(tx: &Tx, query: &PageQuery, filters: &api::Filters) -> Result<Page<store::Shown>, SupportRequestError> {
    tx.require_anywhere(Permission::EscalationList)?;
    Ok(store::page(tx, query, filters).await?)
}

async fn read(tx: &Tx, id: EscalationId) -> Result<store::Shown, SupportRequestError> {
    let shown = store::find(tx, id).await?;
    tx.require(Permission::EscalationRead, tx.actor().place_of(shown.customer_id))?;
    Ok(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn time_must_have_been_allowed_unless_it_is_a_p1() {
        let due = Some(at("2026-05-04T12:00:00Z"));
        let may = |status, priority, responded, now: &str| may_escalate(status, priority, responded, due, at(now));
        assert!(!may(Status::Assigned, Priority::P2, false, "2026-05-04T11:59:59Z"), "it may still be answered in time");
        assert!(may(Status::Assigned, Priority::P2, false, "2026-05-04T12:00:00Z"), "missed");
        assert!(may(Status::InProgress, Priority::P2, true, "2026-05-04T09:00:00Z"), "answered");
        assert!(may(Status::New, Priority::P1, false, "2026-05-04T09:00:00Z"), "a P1 waits for nothing");
        for priority in Priority::ALL {
            assert!(!may(Status::Closed, *priority, true, "2026-05-09T12:00:00Z"), "it must be open");
        }
    }

    #[test]
    fn levels_rise_from_cse_to_management() {
        let levels: Vec<_> = std::iter::successors(Some(EscalationLevel::Cse), |level| Some(level.next())).take(5).collect();
        assert_eq!(levels[..4], *EscalationLevel::ALL);
        assert_eq!(levels[4], EscalationLevel::Management);
    }
}
