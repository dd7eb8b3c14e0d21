//! Reopening (spec 04.10): within the time that was told at closing, under the same number; not after maintenance has lapsed.

use db::Tx;
use kernel::{OrganizationStatus, Permission, Timestamp};
use serde_json::json;

use super::{
    EntryKind, Move, SupportRequestError, SupportRequestId, closing,
    entitlement::{check, standing},
    entry::{NewEntry, store::append},
    error::{REASON, check_text},
    event, progress, response,
    store::{self, Model, View},
};
use crate::support_settings;

/// Until when a request that closes now can be reopened: so many local days later, at the same wall time.
pub(super) async fn until(tx: &Tx, request: &Model) -> db::Result<Option<Timestamp>> {
    let days = support_settings::reopen_days(tx).await?;
    Ok(closing::later(tx.now(), days, &closing::zone(tx, request).await?))
}

/// The customer writes why; staff and partners may note it. `override_reason`: staff reopen it although nothing is owed.
pub(super) async fn reopen(
    tx: &Tx,
    id: SupportRequestId,
    reason: &str,
    override_reason: Option<&str>,
) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestReopen;
    let mut request = progress::lock(tx, id, permission).await?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/reason", reason, REASON);
    if let Some(reason) = override_reason {
        tx.require(Permission::SupportRequestOverrideEntitlement, tx.actor().place_of(request.customer_id))?;
        check_text(&mut errors, "/override_reason", reason, REASON);
    }
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    allowed(tx, &request, override_reason.is_some()).await?;
    let said = NewEntry::message(tx.actor(), reason, super::Visibility::Public);
    let mut entries = vec![said];
    if let Some(reason) = override_reason {
        let overridden = NewEntry::of(tx.actor(), EntryKind::Entitlement, json!({"overridden": true})).internal();
        entries.push(NewEntry { body: Some(reason.to_owned()), ..overridden });
    }
    carry_out(tx, &mut request, entries, reason).await?;
    if let Some(reason) = override_reason {
        audit::Entry::new(Permission::SupportRequestOverrideEntitlement, id).change(json!({"reason": reason})).record(tx).await?;
    }
    Ok(store::find(tx, id).await?)
}

/// What the customer says in `said`, on whatever channel, reopens a locked request; the caller has seen that they may.
pub(super) async fn reopen_with(tx: &Tx, request: &mut Model, said: NewEntry, reason: &str) -> Result<(), SupportRequestError> {
    allowed(tx, request, false).await?;
    carry_out(tx, request, vec![said], reason).await
}

async fn carry_out(tx: &Tx, request: &mut Model, entries: Vec<NewEntry>, reason: &str) -> Result<(), SupportRequestError> {
    let before = request.close_reason;
    let author = entries.first().and_then(|said| said.author);
    let detail = json!({"reopened": true, "before_close_reason": before});
    progress::step(tx, request, Move::Reopen, Some(detail)).await?;
    append(tx, request, entries).await?;
    request.reopened += 1;
    (request.close_reason, request.closed_at, request.reopen_until, request.rating) = (None, None, None, None);
    response::reopened(tx, request).await?;
    store::save(tx, request).await?;
    let change = json!({"before": {"close_reason": before}, "after": {"status": request.status}, "reason": reason});
    audit::Entry::new(Permission::SupportRequestReopen, request.id).owner(request.customer_id).change(change).record(tx).await?;
    let told = json!({"reason": reason, "author_id": author});
    Ok(event::publish(tx, request, "reopened", told).await?)
}

async fn allowed(tx: &Tx, request: &Model, overridden: bool) -> Result<(), SupportRequestError> {
    if Move::Reopen.apply(request.status).is_none() {
        return Err(SupportRequestError::Status { status: request.status, wanted: Move::Reopen });
    }
    if let Some(other) = request.merged_into_id {
        return Err(SupportRequestError::Merged { number: store::number_of(tx, other).await? });
    }
    if let Some(until) = request.reopen_until.filter(|until| *until < tx.now()) {
        return Err(SupportRequestError::ReopenWindowOver { until });
    }
    let maintenance = match request.product_id {
        Some(product) => licensing::maintenance_of(tx, request.customer_id, product).await?,
        None => Vec::new(),
    };
    let disabled = store::customer(tx, request.customer_id).await?.status == OrganizationStatus::Disabled;
    check(request.category, disabled, standing(&maintenance, tx.now()), overridden)
        .map_err(|owed| SupportRequestError::NotEntitled { category: request.category, owed })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            CloseReason, Status,
            close::close,
            trial::{code, events, input, kinds, open, place, run, timeline},
        },
    };

    async fn closed(desk: &Desk) -> SupportRequestId {
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        run(&desk.engineer, async |tx| close(&tx, id, CloseReason::Withdrawn, None).await).await.unwrap();
        id
    }

    #[tokio::test]
    async fn within_thirty_days_under_the_same_number() {
        let desk = Desk::new().await;
        let id = closed(&desk).await;
        let no_reason = run(&desk.customer, async |tx| reopen(&tx, id, " ", None).await).await;
        assert_eq!(place(no_reason), ("/reason".into(), "required".into()));
        desk.stage.clock.set("2026-06-03T08:00:00Z");
        let again = run(&desk.customer, async |tx| reopen(&tx, id, "It is back.", None).await).await.unwrap();
        assert_eq!((again.number.as_str(), again.status, again.reopened), ("SR-0000001", Status::InProgress, 1));
        assert_eq!((again.close_reason, again.closed_at, again.reopen_until), (None, None, None));
        assert_eq!(events(&desk.manager).await.pop().unwrap(), "support_request.reopened");
        let said = timeline(&desk.customer, id).await;
        assert!(said.iter().any(|entry| entry.body.as_deref() == Some("It is back.")));
        let twice = run(&desk.customer, async |tx| reopen(&tx, id, "It is back.", None).await).await;
        assert_eq!(code(twice), "support_request_status");
    }

    #[tokio::test]
    async fn later_it_takes_a_new_one() {
        let desk = Desk::new().await;
        let id = closed(&desk).await;
        desk.stage.clock.set("2026-06-03T08:00:01Z");
        let late = run(&desk.customer, async |tx| reopen(&tx, id, "It is back.", None).await).await;
        assert_eq!(code(late), "reopen_window_over");
        assert!(!kinds(&desk.customer, id).await.contains(&"message".to_owned()));
    }

    #[tokio::test]
    async fn the_days_are_a_setting_told_at_closing() {
        let desk = Desk::new().await;
        let first = closed(&desk).await;
        let set = async |tx: Tx| support_settings::update(&tx, 5).await.map(|_| ());
        desk.manager.write(set).await.unwrap();
        let second = closed(&desk).await;
        desk.stage.clock.set("2026-05-10T08:00:00Z");
        assert!(run(&desk.customer, async |tx| reopen(&tx, first, "Back.", None).await).await.is_ok(), "30 days had been told");
        let late = run(&desk.customer, async |tx| reopen(&tx, second, "Back.", None).await).await;
        assert_eq!(code(late), "reopen_window_over");
    }

    #[tokio::test]
    async fn after_the_lapse_it_is_refused_with_the_renewal_path() {
        let desk = Desk::new().await;
        desk.stage.clock.set("2027-01-29T10:00:00Z");
        let id = closed(&desk).await;
        desk.stage.clock.set("2027-01-31T10:00:00Z");
        let refused = run(&desk.customer, async |tx| reopen(&tx, id, "It is back.", None).await).await.unwrap_err();
        let problem = kernel::Problem::from(refused);
        assert_eq!(problem.code, "not_entitled");
        assert!(problem.detail.contains("renew the license"), "{}", problem.detail);
        let by_staff = run(&desk.engineer, async |tx| reopen(&tx, id, "It is back.", Some("Goodwill")).await).await;
        assert_eq!(code(by_staff), "forbidden");
        let by_manager = run(&desk.manager, async |tx| reopen(&tx, id, "It is back.", Some("Goodwill")).await).await;
        assert_eq!(by_manager.unwrap().status, Status::InProgress);
        assert!(!serde_json::to_string(&timeline(&desk.customer, id).await).unwrap().contains("Goodwill"));
    }

    #[tokio::test]
    async fn viewers_and_strangers_do_not_reopen() {
        let desk = Desk::new().await;
        let id = closed(&desk).await;
        assert_eq!(code(run(&desk.viewer, async |tx| reopen(&tx, id, "Back.", None).await).await), "forbidden");
        assert_eq!(code(run(&desk.lapsed_customer, async |tx| reopen(&tx, id, "Back.", None).await).await), "not_found");
        assert!(run(&desk.partner, async |tx| reopen(&tx, id, "Back.", None).await).await.is_ok());
    }
}
