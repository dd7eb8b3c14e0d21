//! An attempt to reach a customer who does not answer (spec 04.10). Three of them, and ten days, close a support request.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    EntryKind, SupportRequestError, SupportRequestId,
    closing::{self, Attempt, ContactChannel},
    entry::{NewEntry, store::append},
    error::{REASON, check_text},
    event, progress,
    store::{self, View},
};

const PERMISSION: Permission = Permission::SupportRequestAttemptContact;

/// Logs an attempt that was just made. `note` is for colleagues alone.
pub(super) async fn attempt_contact(
    tx: &Tx,
    id: SupportRequestId,
    channel: ContactChannel,
    note: Option<&str>,
) -> Result<View, SupportRequestError> {
    let mut request = progress::lock_open(tx, id, PERMISSION).await?;
    let mut errors = Vec::new();
    if let Some(note) = note {
        check_text(&mut errors, "/note", note, REASON);
    }
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    let mut closing = request.closing()?;
    closing.attempts.push(Attempt { at: tx.now(), channel });
    request.set_closing(&closing, &closing::zone(tx, &request).await?)?;
    let number = closing.attempts.len();
    let told = json!({"channel": channel, "attempt": number, "closes_at": request.closes_at});
    let mut entries = vec![NewEntry::of(tx.actor(), EntryKind::ContactAttempt, told.clone())];
    if let Some(note) = note {
        let internal = NewEntry::of(tx.actor(), EntryKind::ContactAttempt, json!({"attempt": number})).internal();
        entries.push(NewEntry { body: Some(note.to_owned()), ..internal });
    }
    append(tx, &mut request, entries).await?;
    store::save(tx, &mut request).await?;
    let change = json!({"channel": channel, "attempt": number});
    audit::Entry::new(PERMISSION, id).owner(request.customer_id).change(change).record(tx).await?;
    event::publish(tx, &request, "contact_attempted", told).await?;
    Ok(store::find(tx, id).await?)
}

/// Takes the newest attempt back: the mail bounced, or the number was somebody else's.
pub(super) async fn withdraw_attempt(tx: &Tx, id: SupportRequestId, reason: &str) -> Result<View, SupportRequestError> {
    let mut request = progress::lock_open(tx, id, PERMISSION).await?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/reason", reason, REASON);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    let mut closing = request.closing()?;
    let taken = closing.attempts.pop().ok_or(SupportRequestError::NoAttempt)?;
    let number = closing.attempts.len() + 1;
    if number <= closing::ATTEMPTS {
        closing.warned_at = None;
    }
    request.set_closing(&closing, &closing::zone(tx, &request).await?)?;
    let detail = json!({"event": "attempt_withdrawn", "attempt": number, "channel": taken.channel});
    append(tx, &mut request, vec![NewEntry::of(tx.actor(), EntryKind::Closing, detail)]).await?;
    store::save(tx, &mut request).await?;
    let change = json!({"withdrawn": number, "reason": reason});
    audit::Entry::new(PERMISSION, id).change(change).record(tx).await?;
    Ok(store::find(tx, id).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            Status, Visibility,
            message::add_message,
            no_response::trial::{all_three, work},
            trial::{Tried, code, input, kinds, open, payloads, place, read, run, timeline},
        },
    };

    async fn attempt(desk: &Desk, id: SupportRequestId, channel: ContactChannel) -> Tried {
        run(&desk.engineer, async |tx| attempt_contact(&tx, id, channel, Some("Voicemail, quetzal7731")).await).await
    }

    #[tokio::test]
    async fn attempts_count_on_any_channel_and_the_customer_sees_them_without_the_note() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        for (channel, attempts) in [(ContactChannel::Phone, 1), (ContactChannel::Mail, 2), (ContactChannel::Other, 3)] {
            let tried = attempt(&desk, id, channel).await.unwrap();
            assert_eq!(tried.contact_attempts, attempts);
            assert_eq!(tried.closes_at.is_some(), attempts == 3);
        }
        assert_eq!(kinds(&desk.customer, id).await, ["state", "contact_attempt", "contact_attempt", "contact_attempt"]);
        assert_eq!(kinds(&desk.engineer, id).await.len(), 7, "and three notes");
        let seen = serde_json::to_string(&timeline(&desk.customer, id).await).unwrap();
        let told = payloads(&desk.stage).await;
        assert!(!seen.contains("quetzal7731") && !format!("{told:?}").contains("quetzal7731"));
    }

    #[tokio::test]
    async fn a_message_of_the_customer_or_its_partner_resets_attempts_and_days() {
        let desk = Desk::new().await;
        for speaker in [&desk.customer, &desk.partner] {
            let id = open(&desk.customer, input(None)).await.unwrap().id;
            all_three(&desk, id).await;
            speaker.write(async |tx| add_message(&tx, id, "Sorry, I was away.", Visibility::Public).await.map(|_| ())).await.unwrap();
            let after = read(&desk.engineer, id).await;
            assert_eq!((after.contact_attempts, after.closes_at), (0, None));
            assert_eq!(timeline(&desk.engineer, id).await.pop().unwrap().detail["event"], json!("attempts_reset"));
        }
    }

    #[tokio::test]
    async fn neither_a_note_nor_the_vendors_own_message_resets_or_counts() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let before = all_three(&desk, id).await;
        for visibility in [Visibility::Internal, Visibility::Public] {
            desk.engineer.write(async |tx| add_message(&tx, id, "No answer yet.", visibility).await.map(|_| ())).await.unwrap();
        }
        let after = read(&desk.engineer, id).await;
        assert_eq!((after.contact_attempts, after.closes_at), (3, before.closes_at));
    }

    #[tokio::test]
    async fn a_bounced_mail_is_no_attempt() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        for channel in [ContactChannel::Phone, ContactChannel::Phone, ContactChannel::Mail] {
            attempt(&desk, id, channel).await.unwrap();
        }
        let back = run(&desk.engineer, async |tx| withdraw_attempt(&tx, id, "The mail bounced").await).await.unwrap();
        assert_eq!((back.contact_attempts, back.closes_at), (2, None));
        desk.stage.clock.set("2026-07-01T08:00:00Z");
        work(&desk).await;
        assert_ne!(read(&desk.engineer, id).await.status, Status::Closed);
    }

    #[tokio::test]
    async fn an_attempt_is_taken_back_with_a_reason() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let none = run(&desk.engineer, async |tx| withdraw_attempt(&tx, id, "Wrong number").await).await;
        assert_eq!(code(none), "no_contact_attempt");
        attempt(&desk, id, ContactChannel::Phone).await.unwrap();
        let no_reason = run(&desk.engineer, async |tx| withdraw_attempt(&tx, id, " ").await).await;
        assert_eq!(place(no_reason), ("/reason".into(), "required".into()));
        let back = run(&desk.engineer, async |tx| withdraw_attempt(&tx, id, "Wrong number").await).await.unwrap();
        assert_eq!(back.contact_attempts, 0);
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(run(cx, async |tx| attempt_contact(&tx, id, ContactChannel::Phone, None).await).await), "forbidden");
        }
    }
}
