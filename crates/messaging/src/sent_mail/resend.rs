//! Sending a mail again: the same text to the same address, as a message of its own.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{MailStatus, SentMail, SentMailError, SentMailId, store};
use crate::mailer::queue;

pub(crate) async fn resend(tx: &Tx, id: SentMailId) -> Result<SentMail, SentMailError> {
    let mail = store::lock(tx, id).await?;
    tx.require(Permission::SentMailResend, tx.actor().place_of(mail.owner_id))?;
    tx.match_version(mail.version)?;
    if matches!(mail.status, MailStatus::Queued | MailStatus::Held) {
        return Err(SentMailError::Unfinished(mail.status));
    }
    if mail.link_expires_at.is_some_and(|end| end <= tx.now()) {
        return Err(SentMailError::LinkExpired);
    }
    if let Some(person) = mail.person_id
        && !identity::find_person(tx, person).await?.enabled
    {
        return Err(SentMailError::RecipientDisabled);
    }
    let again = SentMail {
        id: tx.new_id(),
        status: MailStatus::Queued,
        send_at: tx.now(),
        sent_at: None,
        attempts: 0,
        last_error: None,
        copy_of: Some(mail.copy_of.unwrap_or(id)),
        version: 1,
        created_at: tx.now(),
        ..mail
    };
    store::insert(tx, &again).await?;
    store::copy_body(tx, id, again.id).await?;
    queue(tx, again.id, again.send_at).await?;
    audit::Entry::new(Permission::SentMailResend, id)
        .owner(again.owner_id)
        .change(json!({"after": {"sent_mail_id": again.id, "event": again.event}}))
        .record(tx)
        .await?;
    jobs::publish(tx, "sent_mail.resent", id, Some(again.owner_id), &json!({"sent_mail_id": again.id, "copy_of": id})).await?;
    Ok(again)
}
