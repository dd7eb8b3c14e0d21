//! All clocks of a support request, each with 'how was this computed' (spec 04.3).

use db::Tx;
use kernel::Timestamp;

use super::{SupportRequestError, SupportRequestId, list, response};
use crate::{
    calendar::{Calendar, Deadline},
    clock::{
        ClockState,
        store::{Row, all_of},
    },
};

/// A clock as it stands at an instant.
#[derive(Debug)]
pub(super) struct Shown {
    pub row: Row,
    pub state: ClockState,
    pub how: Deadline,
}

/// Newest first, with the calendar that they count by.
pub(super) async fn clocks(tx: &Tx, id: SupportRequestId) -> Result<(Vec<Shown>, Calendar), SupportRequestError> {
    let request = list::read(tx, id).await?.request;
    let calendar = response::calendar_of(tx, &request).await?;
    let rows = all_of(tx, id).await?;
    let shown = rows.into_iter().map(|row| show(row, &calendar, tx.now())).collect::<Result<_, _>>()?;
    Ok((shown, calendar))
}

/// An answered clock is explained up to its answer, by the calendar as it is now.
fn show(row: Row, calendar: &Calendar, now: Timestamp) -> Result<Shown, SupportRequestError> {
    let state = row.clock.state_at(calendar, now)?;
    let how = row.clock.deadline_at(calendar, now)?;
    Ok(Shown { row, state, how })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{
        clock::{ClockKind, Phase},
        stage::{Desk, me},
        support_request::{
            CloseReason, Move, Priority, Status,
            assign::assign,
            close,
            create::NewSupportRequest,
            progress::{propose_solution, resume, wait},
            trial::{input, open, run, say, shown},
        },
    };

    /// Kind, phase and deadline of every clock, newest first.
    async fn seen(cx: &db::Cx, id: SupportRequestId) -> Vec<(ClockKind, Phase, Option<String>)> {
        let (clocks, _) = cx.read(async |tx| clocks(&tx, id).await).await.unwrap();
        clocks.into_iter().map(|one| (one.row.clock.kind(), one.state.phase, one.state.due_at.map(|due| due.to_string()))).collect()
    }
    fn due(text: &str) -> Option<String> {
        Some(text.into())
    }
    async fn worked(desk: &Desk) -> SupportRequestId {
        let made = open(&desk.customer, input(Some(Priority::P3))).await.unwrap();
        let emil = me(&desk.engineer);
        run(&desk.engineer, async |tx| assign(&tx, made.id, emil).await).await.unwrap();
        made.id
    }

    #[tokio::test]
    async fn an_answered_clock_stops_and_the_next_update_is_owed() {
        let desk = Desk::new().await;
        let id = worked(&desk).await;
        say(&desk.engineer, id, "We look at it.").await;
        let (initial, update) = ((ClockKind::InitialResponse, Phase::Met, due("2026-05-05T08:00:00Z")), ClockKind::Update);
        assert_eq!(seen(&desk.customer, id).await, [(update, Phase::Running, due("2026-05-07T08:00:00Z")), initial.clone()]);
        desk.stage.clock.set("2026-05-05T08:00:00Z");
        say(&desk.customer, id, "Any news?").await;
        assert_eq!(seen(&desk.customer, id).await.len(), 2, "the customer answers no clock");
        say(&desk.engineer, id, "Not yet.").await;
        let (next, met) = ((update, Phase::Running, due("2026-05-08T08:00:00Z")), (update, Phase::Met, due("2026-05-07T08:00:00Z")));
        assert_eq!(seen(&desk.customer, id).await, [next, met, initial]);
        assert_eq!(shown(&desk.customer, id).await.next_due_at.map(|at| at.to_string()), due("2026-05-08T08:00:00Z"));
    }

    #[tokio::test]
    async fn waiting_for_customer_pauses_the_update_and_nothing_is_due_meanwhile() {
        let desk = Desk::new().await;
        let id = worked(&desk).await;
        say(&desk.engineer, id, "Please send the log.").await;
        run(&desk.engineer, async |tx| wait(&tx, id).await).await.unwrap();
        let waiting = shown(&desk.customer, id).await;
        assert_eq!((waiting.status, waiting.next_due_at), (Status::WaitingCustomer, None));
        desk.stage.clock.set("2026-06-01T08:00:00Z");
        assert_eq!(seen(&desk.customer, id).await[0], (ClockKind::Update, Phase::Paused, None));
        say(&desk.customer, id, "Here it is.").await;
        assert_eq!(seen(&desk.customer, id).await[0], (ClockKind::Update, Phase::Running, due("2026-06-04T08:00:00Z")));
    }

    #[tokio::test]
    async fn waiting_for_customer_never_pauses_the_initial_response() {
        let desk = Desk::new().await;
        let id = worked(&desk).await;
        run(&desk.engineer, async |tx| resume(&tx, id).await).await.unwrap();
        run(&desk.engineer, async |tx| wait(&tx, id).await).await.unwrap();
        assert_eq!(seen(&desk.customer, id).await, [(ClockKind::InitialResponse, Phase::Running, due("2026-05-05T08:00:00Z"))]);
        assert!(Move::Wait.apply(Status::InProgress).is_some());
    }

    #[tokio::test]
    async fn a_proposed_solution_owes_nothing_until_it_turns_out_to_be_none() {
        let desk = Desk::new().await;
        let id = worked(&desk).await;
        run(&desk.engineer, async |tx| resume(&tx, id).await).await.unwrap();
        run(&desk.engineer, async |tx| propose_solution(&tx, id, Some("Install 9.1.2.")).await).await.unwrap();
        assert_eq!(shown(&desk.customer, id).await.next_due_at, None);
        desk.stage.clock.advance(Duration::from_secs(3600));
        run(&desk.engineer, async |tx| resume(&tx, id).await).await.unwrap();
        assert_eq!(seen(&desk.customer, id).await[0], (ClockKind::Update, Phase::Running, due("2026-05-07T09:00:00Z")));
    }

    #[tokio::test]
    async fn closing_stops_every_clock() {
        let desk = Desk::new().await;
        let id = worked(&desk).await;
        say(&desk.engineer, id, "We look at it.").await;
        run(&desk.engineer, async |tx| close::close(&tx, id, CloseReason::Withdrawn, None).await).await.unwrap();
        assert!(seen(&desk.customer, id).await.iter().all(|(_, phase, _)| *phase == Phase::Met));
        assert_eq!(shown(&desk.customer, id).await.next_due_at, None);
    }

    #[tokio::test]
    async fn targets_are_binding_for_english_and_best_effort_for_another_language() {
        let desk = Desk::new().await;
        for language in identity::Language::ALL {
            let made = open(&desk.customer, NewSupportRequest { language: *language, ..input(None) }).await.unwrap();
            assert_eq!(made.best_effort, *language != identity::Language::En, "{language}");
        }
    }

    #[tokio::test]
    async fn each_is_explained_interval_by_interval() {
        let desk = Desk::new().await;
        let id = worked(&desk).await;
        let (clocks, _) = desk.customer.read(async |tx| clocks(&tx, id).await).await.unwrap();
        let seconds: Vec<_> = clocks[0].how.segments.iter().map(|segment| segment.seconds).collect();
        assert_eq!(seconds, [8 * 3600 + 1800, 3600], "Monday to closing, and the first hour of Tuesday");
        assert!(desk.lapsed_customer.read(async |tx| super::clocks(&tx, id).await.map(|_| ())).await.is_err());
    }
}
