//! What comes in by mail (spec 04.4): somebody's words join a support request or open one, an automatic reply is noted, a mail
//! that bounced takes its contact attempt back. Who somebody is, and that they may, the caller has found out.

use db::Tx;
use identity::Language;
use kernel::{OrganizationId, Permission, Timestamp};
use serde_json::json;

use super::{
    Category, Channel, EntryKind, Priority, Side, Status, SupportRequestError, SupportRequestId, Visibility, closing,
    closing::ContactChannel,
    create::{NewSupportRequest, create},
    entry::{NewEntry, store::append},
    error::{TEXT, check_text},
    event, message, relation, reopen,
    store::{self, Model},
};

/// A support request as a mail finds it.
#[derive(Clone, Debug)]
pub struct MailedCase {
    pub id: SupportRequestId,
    pub customer_id: OrganizationId,
    pub closed: bool,
    /// Further addresses of the customer that belong to it.
    pub recipients: Vec<String>,
    pub product_code: Option<String>,
    pub category: Category,
}

/// What was written, and by which mail.
#[derive(Clone, Debug)]
pub struct MailedWords {
    pub body: String,
    /// Who wrote, as the mail says: shown where nobody of ours is known.
    pub from: String,
    /// The inbound mail.
    pub mail: String,
    /// Names of the files that came with it.
    pub files: Vec<String>,
    /// The customer's own addresses are not mailed what it says: too much came from there already.
    pub quiet: bool,
}

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailedBy {
    /// The actor's own, who needs the right to reply or to reopen.
    Actor,
    /// Of the customer, without an account: an address that belongs to the request, or one that staff vouch for.
    Address,
}

/// What somebody asks for in a mail that answers nothing.
#[derive(Clone, Debug)]
pub struct MailedRequest {
    pub organization_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub category: Category,
    pub priority: Option<Priority>,
    pub subject: String,
    pub language: Language,
    /// What it goes on from.
    pub previous_id: Option<SupportRequestId>,
    pub recipients: Vec<String>,
}

/// The support request that a genuine reference names; where it was merged, the one in which it goes on. For the system alone.
pub async fn mailed_case(tx: &Tx, id: SupportRequestId) -> db::Result<Option<MailedCase>> {
    let mut id = id;
    // A merged one names the one that it was merged into at the time; that one may have been merged since.
    for _ in 0..10 {
        let found = match store::find(tx, id).await {
            Ok(found) => found,
            Err(db::Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        if let Some(other) = found.request.merged_into_id {
            id = other;
            continue;
        }
        let recipients = relation::recipients_of(&found.request)?;
        let Model { id, customer_id, status, category, .. } = found.request;
        let product_code = found.product.map(|(code, _)| code);
        return Ok(Some(MailedCase { id, customer_id, closed: status == Status::Closed, recipients, product_code, category }));
    }
    Ok(None)
}

/// The words join the support request; a closed one is reopened, where that is still possible.
pub async fn speak_by_mail(tx: &Tx, id: SupportRequestId, by: MailedBy, words: &MailedWords) -> Result<(), SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    let closed = request.status == Status::Closed;
    let permission = if closed { Permission::SupportRequestReopen } else { Permission::SupportRequestReply };
    if by == MailedBy::Actor {
        tx.require(permission, tx.actor().place_of(request.customer_id))?;
    }
    let mut errors = Vec::new();
    check_text(&mut errors, "/body", &words.body, TEXT);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    let entry = entry(tx, by, words);
    if closed {
        return reopen::reopen_with(tx, &mut request, entry, &words.body).await;
    }
    let side = entry.side;
    append(tx, &mut request, vec![entry]).await?;
    message::spoken_by(tx, &mut request, side).await?;
    store::save(tx, &mut request).await?;
    let change = json!({"visibility": Visibility::Public, "inbound_mail_id": words.mail});
    audit::Entry::new(permission, id).owner(request.customer_id).change(change).record(tx).await?;
    let author = tx.actor().person().filter(|_| by == MailedBy::Actor);
    let told = json!({"visibility": Visibility::Public, "author_id": author, "author_side": side, "body": words.body,
        "author_address": words.from, "quiet": words.quiet});
    Ok(event::publish(tx, &request, "message_added", told).await?)
}

fn entry(tx: &Tx, by: MailedBy, words: &MailedWords) -> NewEntry {
    let said = NewEntry::of(tx.actor(), EntryKind::Mail, json!({"inbound_mail_id": words.mail, "files": words.files}));
    let said = NewEntry { body: Some(words.body.clone()), ..said };
    match by {
        MailedBy::Actor => said,
        MailedBy::Address => {
            let detail = json!({"inbound_mail_id": words.mail, "files": words.files, "from": words.from});
            NewEntry { side: Side::Customer, author: None, detail, ..said }
        }
    }
}

/// A new support request in the actor's name; staff name the customer. Answers its number beside.
pub async fn open_by_mail(
    tx: &Tx,
    wanted: &MailedRequest,
    words: &MailedWords,
) -> Result<(SupportRequestId, String, OrganizationId), SupportRequestError> {
    let wanted = wanted.clone();
    let input = NewSupportRequest {
        organization_id: wanted.organization_id,
        product_code: wanted.product_code,
        license_id: None,
        category: wanted.category,
        subject: wanted.subject,
        description: words.body.clone(),
        priority_requested: wanted.priority,
        business_impact: String::new(),
        language: wanted.language,
        override_reason: None,
        previous_id: wanted.previous_id,
        recipients: wanted.recipients,
        channel: Channel::Mail,
        phoned: None,
    };
    let made = create(tx, input).await?.request;
    Ok((made.id, made.number, made.customer_id))
}

/// An automatic reply stands in the timeline for colleagues: it answers nothing, resets nothing, and tells nobody.
pub async fn note_automatic_mail(tx: &Tx, id: SupportRequestId, words: &MailedWords) -> db::Result<()> {
    let mut request = store::lock(tx, id).await?;
    let detail = json!({"inbound_mail_id": words.mail, "files": words.files, "from": words.from, "automatic": true});
    let noted = NewEntry { body: Some(words.body.clone()), ..NewEntry::of(tx.actor(), EntryKind::Mail, detail).internal() };
    append(tx, &mut request, vec![noted]).await?;
    store::save_quietly(tx, &mut request).await
}

/// A mail about this support request, sent at `sent_at`, bounced. If it told of a contact attempt by mail, that one counts no
/// more; answers whether it did.
pub async fn mail_bounced(tx: &Tx, id: SupportRequestId, sent_at: Timestamp, words: &MailedWords) -> db::Result<bool> {
    let mut request = store::lock(tx, id).await?;
    let mut plan = request.closing()?;
    let tried = plan.attempts.iter().rposition(|attempt| attempt.channel == ContactChannel::Mail && attempt.at <= sent_at);
    let counted = tried.filter(|_| request.status != Status::Closed);
    let detail = json!({"inbound_mail_id": words.mail, "from": words.from, "bounced": true});
    let mut entries = vec![NewEntry { body: Some(words.body.clone()), ..NewEntry::of(tx.actor(), EntryKind::Mail, detail).internal() }];
    if let Some(at) = counted {
        plan.attempts.remove(at);
        if plan.attempts.len() < closing::ATTEMPTS {
            plan.warned_at = None;
        }
        request.set_closing(&plan, &closing::zone(tx, &request).await?)?;
        let taken = json!({"event": "attempt_withdrawn", "attempt": at + 1, "channel": ContactChannel::Mail});
        entries.push(NewEntry::of(tx.actor(), EntryKind::Closing, taken));
    }
    append(tx, &mut request, entries).await?;
    store::save_quietly(tx, &mut request).await?;
    if let Some(at) = counted {
        let change = json!({"withdrawn": at + 1, "reason": "the mail bounced", "inbound_mail_id": words.mail});
        audit::Entry::new(Permission::SupportRequestAttemptContact, id).change(change).record(tx).await?;
    }
    Ok(counted.is_some())
}

#[cfg(test)]
mod tests;
