//! The customer needs more time (spec 04.10): a date until which the support request stays open whatever happens.

use db::Tx;
use jiff::{Span, civil::Date};
use kernel::Permission;
use serde_json::json;

use super::{
    EntryKind, SupportRequestError, SupportRequestId, closing,
    entry::{NewEntry, store::append},
    error::{REASON, check_text, field},
    event, progress,
    store::{self, View},
};

/// Nobody waits longer than so many days.
const MOST_DAYS: i64 = 366;

/// `until`: the last day, in the support request's zone. The customer asks, or staff for it.
pub(super) async fn ask_more_time(tx: &Tx, id: SupportRequestId, until: Date, reason: Option<&str>) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestAskMoreTime;
    let mut request = progress::lock_open(tx, id, permission).await?;
    let zone = closing::zone(tx, &request).await?;
    let mut errors = Vec::new();
    let today = tx.now().day_in(&zone);
    if until <= today || today.checked_add(Span::new().days(MOST_DAYS)).is_ok_and(|latest| until > latest) {
        errors.push(field("/until", "out_of_range", "A day from tomorrow on, within one year."));
    }
    if let Some(reason) = reason {
        check_text(&mut errors, "/reason", reason, REASON);
    }
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    let mut closing = request.closing()?;
    let before = closing.open_until.replace(until);
    // The warning goes two days before the new end.
    closing.warned_at = None;
    request.set_closing(&closing, &zone)?;
    let told = json!({"event": "more_time", "before": {"open_until": before}, "after": {"open_until": until}});
    let entry = NewEntry::of(tx.actor(), EntryKind::Closing, told);
    append(tx, &mut request, vec![NewEntry { body: reason.map(str::to_owned), ..entry }]).await?;
    store::save(tx, &mut request).await?;
    let change = json!({"before": {"open_until": before}, "after": {"open_until": until}});
    audit::Entry::new(permission, id).owner(request.customer_id).change(change.clone()).record(tx).await?;
    event::publish(tx, &request, "more_time_asked", change).await?;
    Ok(store::find(tx, id).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            Status,
            no_response::trial::{all_three, work},
            trial::{code, input, open, place, read, run},
        },
    };

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[tokio::test]
    async fn it_stays_open_until_the_date_whatever_happens() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        all_three(&desk, id).await;
        let given = run(&desk.customer, async |tx| ask_more_time(&tx, id, day("2026-06-30"), Some("Audit")).await).await.unwrap();
        assert_eq!(given.open_until, Some(day("2026-06-30")));
        assert_eq!(given.closes_at, "2026-07-01T00:00:00+02:00".parse().ok());
        desk.stage.clock.set("2026-06-28T21:00:00Z");
        work(&desk).await;
        assert_ne!(read(&desk.customer, id).await.status, Status::Closed);
        desk.stage.clock.set("2026-06-28T22:00:00Z");
        work(&desk).await;
        desk.stage.clock.set("2026-06-30T22:00:00Z");
        work(&desk).await;
        assert_eq!(read(&desk.customer, id).await.status, Status::Closed);
    }

    #[tokio::test]
    async fn more_time_after_the_warning_brings_a_new_warning() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let closes_at = all_three(&desk, id).await.closes_at.unwrap();
        desk.stage.clock.set("2026-05-13T12:00:00Z");
        work(&desk).await;
        run(&desk.engineer, async |tx| ask_more_time(&tx, id, day("2026-05-20"), None).await).await.unwrap();
        let system = desk.stage.system();
        let waiting = system.read(async |tx| store::find(&tx, id).await).await.unwrap().request;
        assert!(waiting.closing_warning_at.is_some() && waiting.closes_at.unwrap() > closes_at);
    }

    #[tokio::test]
    async fn the_date_is_from_tomorrow_on_and_within_a_year() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        for wrong in ["2026-05-04", "2026-05-03", "2027-05-06"] {
            let refused = run(&desk.customer, async |tx| ask_more_time(&tx, id, day(wrong), None).await).await;
            assert_eq!(place(refused), ("/until".into(), "out_of_range".into()), "{wrong}");
        }
        assert_eq!(code(run(&desk.viewer, async |tx| ask_more_time(&tx, id, day("2026-06-01"), None).await).await), "forbidden");
        assert!(run(&desk.partner, async |tx| ask_more_time(&tx, id, day("2026-05-05"), None).await).await.is_ok());
    }
}
