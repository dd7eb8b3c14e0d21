//! Routing at work: a new support request gets its CSE, a P1 after hours whoever is on call.

use db::{Result, Tx};
use jobs::{Event, Subscriber};
use kernel::{PersonId, Timestamp};

use super::{Candidate, Wanted, choose, rank, store};
use crate::{
    calendar::{self, Calendar},
    on_call_shift, support_agent,
    support_request::{Priority, Status, SupportRequest, SupportRequestError, SupportRequestId, assign_to, lock_support_request},
};

/// Assigns what is opened, if nobody did so before. A P1 whose call is confirmed after hours goes to whoever is on call, also
/// from somebody who is not at work.
pub struct RouteRequests;

#[async_trait::async_trait]
impl Subscriber for RouteRequests {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        if !matches!(event.name.as_str(), "support_request.created" | "support_request.call_confirmed") {
            return Ok(());
        }
        let Ok(id) = event.object_id.parse() else { return Ok(()) };
        match route(tx, id).await {
            Ok(()) => Ok(()),
            Err(SupportRequestError::Db(error)) => Err(error),
            Err(refused) => {
                tracing::error!(%refused, support_request = event.object_id, "a support request was not routed");
                Ok(())
            }
        }
    }
}

async fn route(tx: &Tx, id: SupportRequestId) -> std::result::Result<(), SupportRequestError> {
    let request = match lock_support_request(tx, id).await {
        Err(db::Error::NotFound) => return Ok(()),
        found => found?,
    };
    if request.status == Status::Closed {
        return Ok(());
    }
    let ranked = candidates(tx, &request).await?;
    let on_call = on_call(tx, &request).await?;
    let chosen = match request.assignee_id {
        None => on_call.or_else(|| choose(&ranked).map(|best| best.person_id)),
        Some(assignee) => on_call.filter(|person| *person != assignee && sleeps(&ranked, assignee)),
    };
    match chosen {
        Some(person) => assign_to(tx, request, person).await,
        // Nobody suits: it stays in the queue, where everybody sees it.
        None => Ok(()),
    }
}

/// By their own calendar. Of who is no support agent nobody knows: they keep it.
fn sleeps(candidates: &[Candidate], person: PersonId) -> bool {
    candidates.iter().any(|one| one.person_id == person && !one.at_work)
}

/// Who is on call, for a P1 that counts outside of its region's hours.
async fn on_call(tx: &Tx, request: &SupportRequest) -> Result<Option<PersonId>> {
    let row = calendar::store::by_id(tx, request.calendar_id).await?;
    if request.priority != Priority::P1 || request.awaits_call || row.calendar()?.is_open(tx.now()) {
        return Ok(None);
    }
    Ok(on_call_shift::on_call(tx, &row.support_region).await?.map(|shift| shift.person_id))
}

/// Everybody who might take it, the best first.
pub(crate) async fn candidates(tx: &Tx, request: &SupportRequest) -> Result<Vec<Candidate>> {
    let mut found = Vec::new();
    for agent in support_agent::store::enabled(tx).await? {
        let profile = agent.profile()?;
        let calendar = agent.calendar()?;
        found.push(Candidate {
            person_id: agent.person_id,
            level: profile.level(request.product_id),
            takes_requests: agent.takes_requests,
            absent: profile.absent_on(day(&calendar, tx.now())),
            at_work: calendar.is_open(tx.now()),
            load: agent.load,
            most_open: agent.most_open,
            languages: profile.languages,
            name: agent.name,
        });
    }
    let previous = match request.previous_id {
        Some(previous) => store::worked_on(tx, previous).await?,
        None => None,
    };
    let wanted = Wanted { priority: request.priority, language: request.language, previous };
    Ok(rank(&wanted, found))
}

fn day(calendar: &Calendar, now: Timestamp) -> jiff::civil::Date {
    now.day_in(calendar.zone())
}
