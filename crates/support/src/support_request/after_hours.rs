//! Opening by phone (spec 04.7). Outside the region's hours only a P1 is worked: the on-call agent asks the qualification questions,
//! and what qualifies is worked at once. What does not gets its proper priority and waits for the next business hours; the
//! caller is told when that is.

use db::Tx;
use kernel::{FieldError, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Priority, SupportRequestError,
    call::{CallContact, check_contact},
    store::Model,
};
use crate::calendar::{Calendar, Openings};

/// What staff asked the caller.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Phoned {
    /// The product or a major component does not work at all.
    pub inoperable: bool,
    pub business_critical: bool,
    pub no_workaround: bool,
    /// Needed for a P1: around the clock.
    pub contact: Option<CallContact>,
}

/// What was found when it was phoned in outside business hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AfterHours {
    /// It is worked at once.
    pub qualified: bool,
    /// When the next business hours begin and it is worked; none if at once.
    pub works_from: Option<Timestamp>,
}

impl Phoned {
    fn reachable(&self) -> bool {
        self.contact.as_ref().is_some_and(|contact| contact.around_the_clock)
    }
    /// All four questions were answered with yes.
    fn qualifies(&self) -> bool {
        self.inoperable && self.business_critical && self.no_workaround && self.reachable()
    }
    /// A P1 needs all four answers; a severe case without a workaround is a P2, another a P3. What was asked for is never raised.
    fn proper(&self, wanted: Priority) -> Priority {
        if wanted != Priority::P1 || self.qualifies() {
            return wanted;
        }
        let severe = (self.inoperable || self.business_critical) && self.no_workaround;
        if severe { Priority::P2 } else { Priority::P3 }
    }
    pub(super) fn check(&self, errors: &mut Vec<FieldError>) {
        if let Some(contact) = &self.contact {
            check_contact(errors, "/phone/contact", contact);
        }
    }
}

/// What a phoned request counts as; `after_hours` is none while the region is open. `next_opening`: none if it never opens again.
fn judge(phoned: &Phoned, wanted: Option<Priority>, is_open: bool, next_opening: Option<Timestamp>) -> (Priority, Option<AfterHours>) {
    let wanted = Priority::until_chosen(wanted);
    if is_open {
        // The agent judges the case; only the contact is a rule (spec 04.2).
        let priority = if wanted == Priority::P1 && !phoned.reachable() { Priority::P2 } else { wanted };
        return (priority, None);
    }
    let qualified = wanted == Priority::P1 && phoned.qualifies();
    let works_from = next_opening.filter(|_| !qualified);
    (phoned.proper(wanted), Some(AfterHours { qualified, works_from }))
}

/// Puts into a request that is being opened what the phone call found: no further call is needed, and the agent has chosen.
pub(super) fn take(tx: &Tx, request: &mut Model, phoned: &Phoned, calendar: &Calendar) -> Result<(), SupportRequestError> {
    let opening = Openings::new(calendar, tx.now()).next();
    let is_open = opening.is_some_and(|span| span.from <= tx.now());
    let (priority, after_hours) = judge(phoned, request.priority_requested, is_open, opening.map(|span| span.from));
    (request.priority, request.priority_chosen) = (priority, true);
    (request.awaits_call, request.call_by) = (false, None);
    request.called_at = Some(tx.now());
    let contact = phoned.contact.as_ref().filter(|contact| contact.around_the_clock);
    request.call_contact = contact.map(serde_json::to_string).transpose().map_err(db::Error::from)?;
    request.after_hours = after_hours.as_ref().map(serde_json::to_string).transpose().map_err(db::Error::from)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            api::SupportRequestBody,
            create::NewSupportRequest,
            trial::{Tried, code, for_customer, open, place},
        },
    };

    fn contact() -> CallContact {
        CallContact { name: "Nora Hafen".into(), phone: "+49 431 5550100".into(), around_the_clock: true }
    }
    fn all_four() -> Phoned {
        Phoned { inoperable: true, business_critical: true, no_workaround: true, contact: Some(contact()) }
    }
    async fn phone(desk: &Desk, at: &str, priority: Priority, phoned: Phoned) -> SupportRequestBody {
        desk.stage.clock.set(at);
        tried(&desk.engineer, desk, priority, phoned).await.unwrap()
    }
    async fn tried(cx: &db::Cx, desk: &Desk, priority: Priority, phoned: Phoned) -> Tried {
        open(cx, NewSupportRequest { phoned: Some(phoned), ..for_customer(&desk.customer, Some(priority)) }).await
    }
    /// Monday, 20:00 in Berlin.
    const EVENING: &str = "2026-05-04T18:00:00Z";

    #[tokio::test]
    async fn an_after_hours_p1_that_qualifies_is_worked_at_once() {
        let desk = Desk::new().await;
        let made = phone(&desk, EVENING, Priority::P1, all_four()).await;
        assert_eq!((made.priority, made.call_required), (Priority::P1, false));
        assert_eq!(made.after_hours, Some(AfterHours { qualified: true, works_from: None }));
        assert_eq!(made.response_due_at, "2026-05-04T19:00:00Z".parse().ok(), "around the clock");
        assert_eq!(made.call_contact, Some(contact()));
    }

    #[tokio::test]
    async fn an_after_hours_call_that_does_not_qualify_waits_for_business_hours_and_the_caller_is_told_when() {
        let desk = Desk::new().await;
        let works_from = "2026-05-05T07:00:00Z".parse().ok();
        for (phoned, priority) in [
            (Phoned { inoperable: false, business_critical: false, ..all_four() }, Priority::P3),
            (Phoned { inoperable: false, ..all_four() }, Priority::P2),
            (Phoned { no_workaround: false, ..all_four() }, Priority::P3),
            (Phoned { contact: None, ..all_four() }, Priority::P2),
            (Phoned { contact: Some(CallContact { around_the_clock: false, ..contact() }), ..all_four() }, Priority::P2),
        ] {
            let made = phone(&desk, EVENING, Priority::P1, phoned).await;
            assert_eq!((made.priority, made.after_hours), (priority, Some(AfterHours { qualified: false, works_from })));
        }
        let small = phone(&desk, EVENING, Priority::P4, all_four()).await;
        assert_eq!((small.priority, small.after_hours.unwrap().qualified), (Priority::P4, false), "only a P1 is worked after hours");
    }

    #[tokio::test]
    async fn in_business_hours_a_phoned_p1_needs_no_further_call_but_a_contact_around_the_clock() {
        let desk = Desk::new().await;
        let made = phone(&desk, "2026-05-04T08:00:00Z", Priority::P1, all_four()).await;
        assert_eq!((made.priority, made.call_required, made.after_hours), (Priority::P1, false, None));
        assert_eq!(made.response_due_at, "2026-05-04T09:00:00Z".parse().ok());
        let alone = phone(&desk, "2026-05-04T08:00:00Z", Priority::P1, Phoned { contact: None, ..all_four() }).await;
        assert_eq!(alone.priority, Priority::P2);
    }

    #[tokio::test]
    async fn only_staff_open_by_phone_and_a_contact_has_name_and_number() {
        let desk = Desk::new().await;
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(tried(cx, &desk, Priority::P1, all_four()).await), "forbidden");
        }
        let nameless = Phoned { contact: Some(CallContact { phone: String::new(), ..contact() }), ..all_four() };
        assert_eq!(place(tried(&desk.engineer, &desk, Priority::P1, nameless).await), ("/phone/contact/phone".into(), "required".into()));
    }
}
