//! Taking a mail in: once, whatever happens. The raw mail is in the storage first; then one transaction keeps its row, moves the
//! mailbox on and does what the mail asks for, as the person who wrote it.

use std::sync::Arc;

use db::{Cx, Tx};
use identity::Language;
use kernel::PersonId;
use serde_json::json;
use sha2::{Digest, Sha256};
use storage::{Name, Storage, StorageError};
use support::{MailedBy, MailedRequest, MailedWords, SupportRequestError, SupportRequestId};

use super::{
    InboundMail, InboundMailId, InboundMailReason as Reason, InboundMailState as State,
    route::{Route, Whom, route, subject},
    store,
};
use crate::{
    incoming::{Beyond, Incoming, read},
    mailbox::{self, MailboxId},
};

/// A mail as it lies in a mailbox.
pub struct Arrived {
    pub mailbox_id: MailboxId,
    pub uid_validity: i64,
    pub uid: i64,
    /// Of one that is too large its headers alone.
    pub raw: Vec<u8>,
    pub whole: bool,
    /// Of the whole, in bytes.
    pub size: i64,
}

/// The address that our mails come from: what comes from there is our own.
#[derive(Clone, Debug)]
pub struct OwnAddresses(pub String);

#[derive(Debug, thiserror::Error)]
pub enum ReceiveError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error("the mail could not be read")]
    Unreadable,
}

/// What is known of a mail that is being taken in.
struct Taken {
    mail: Incoming,
    id: InboundMailId,
    mailbox_id: MailboxId,
    uid_validity: i64,
    uid: i64,
    content_key: String,
    raw_name: Option<String>,
    size: i64,
}

/// Takes a mail in; answers what became of it, or nothing if it is known.
///
/// # Errors
/// [`ReceiveError`] where the database or the storage fail: the mail waits in its mailbox.
pub async fn receive(cx: &Cx, storage: &Storage, own: &OwnAddresses, arrived: Arrived) -> Result<Option<State>, ReceiveError> {
    let Arrived { mailbox_id, uid_validity, uid, raw, whole, size } = arrived;
    let (mail, content_key, raw) = tokio::task::spawn_blocking(move || {
        let mut mail = read(&raw);
        if !whole {
            mail = Incoming { beyond: Some(Beyond::Size), text: String::new(), reply: String::new(), html: None, files: vec![], ..mail };
        }
        let key = content_key(&mail, &raw);
        (mail, key, raw)
    })
    .await
    .map_err(|_| ReceiveError::Unreadable)?;
    let known = is_known(cx.clone(), content_key.clone()).await?;
    let id = InboundMailId::new(cx.now(), cx.rng());
    let raw_name = format!("{mailbox_id}_{uid_validity}_{uid}");
    let mut taken = Taken { mail, id, mailbox_id, uid_validity, uid, content_key, raw_name: None, size };
    if known {
        advance(cx.clone(), &taken).await?;
        return Ok(None);
    }
    if whole {
        keep(storage, &raw_name, &raw).await?;
        taken.raw_name = Some(raw_name);
    }
    drop(raw);
    let taken = Arc::new(taken);
    let mut next = find_route(cx.clone(), taken.clone(), own.clone()).await?;
    loop {
        next = match carry_out(cx, &taken, &next).await {
            Ok(state) => return Ok(state),
            Err(refused) => after(&next, refused)?,
        };
    }
}

/// The same mail has the same key, whichever way it came: the lines that relays add don't count.
fn content_key(mail: &Incoming, raw: &[u8]) -> String {
    let mut hash = Sha256::new();
    match &mail.message_id {
        Some(id) => {
            let from = mail.from.as_ref().map(|from| from.address.as_str()).unwrap_or_default();
            for text in [id, from, &mail.subject, &mail.text] {
                hash.update(text.len().to_be_bytes());
                hash.update(text);
            }
        }
        None => hash.update(raw),
    }
    hex::encode(hash.finalize())
}

async fn keep(storage: &Storage, name: &str, raw: &[u8]) -> Result<(), ReceiveError> {
    let mut writer = storage.create(&raw_file(name)?).await?;
    for piece in raw.chunks(1 << 20) {
        writer.write(piece).await?;
    }
    Ok(writer.finish().await?)
}

pub(super) fn raw_file(name: &str) -> Result<Name, ReceiveError> {
    Name::new("inbound_mail", name).map_err(|_| ReceiveError::Unreadable)
}

async fn is_known(cx: Cx, key: String) -> db::Result<bool> {
    cx.read(async |tx| store::is_known(&tx, &key).await).await
}
async fn find_route(cx: Cx, taken: Arc<Taken>, own: OwnAddresses) -> db::Result<Route> {
    cx.read(async |tx| route(&tx, &taken.mail, &own).await).await
}
async fn advance(cx: Cx, taken: &Taken) -> db::Result<()> {
    let (mailbox, validity, uid) = (taken.mailbox_id, taken.uid_validity, taken.uid);
    cx.write(async |tx| mailbox::store::advance(&tx, mailbox, validity, uid).await).await
}

/// Where a mail goes instead, when a verb refused what it asked for.
fn after(tried: &Route, refused: SupportRequestError) -> Result<Route, ReceiveError> {
    let person = match tried {
        Route::Speak { whom: Whom::Person(person), .. } | Route::Open { person, .. } => Some(*person),
        _ => None,
    };
    let hold = |reason| Ok(Route::Hold { reason, person, pointer: false });
    match (refused, tried) {
        (SupportRequestError::ReopenWindowOver { .. }, Route::Speak { case, whom: Whom::Person(person), .. }) => {
            let wanted = MailedRequest {
                organization_id: None,
                product_code: case.product_code.clone(),
                category: case.category,
                priority: None,
                subject: String::new(),
                language: Language::En,
                previous_id: Some(case.id),
                recipients: case.recipients.clone(),
            };
            Ok(Route::Open { person: *person, wanted: Box::new(wanted) })
        }
        (SupportRequestError::ReopenWindowOver { .. } | SupportRequestError::Status { .. }, _) => hold(Reason::Closed),
        (SupportRequestError::NotEntitled { .. }, _) => hold(Reason::NotEntitled),
        (SupportRequestError::Db(db::Error::Forbidden(_)), _) => hold(Reason::NotAllowed),
        (SupportRequestError::Db(db::Error::NotFound), Route::Speak { .. } | Route::Open { .. }) => hold(Reason::Stranger),
        (SupportRequestError::Db(error), _) => Err(error.into()),
        (_, Route::Speak { .. } | Route::Open { .. }) => hold(Reason::Unreadable),
        (refused, _) => {
            tracing::error!(%refused, "an inbound mail was refused where nothing can be");
            Err(ReceiveError::Unreadable)
        }
    }
}

/// One transaction; nothing if the mail is known by now.
async fn carry_out(cx: &Cx, taken: &Arc<Taken>, route: &Route) -> Result<Option<State>, SupportRequestError> {
    let (cx, taken) = (cx.clone(), taken.clone());
    match route.clone() {
        Route::Ignore => simple(cx, taken, Simple { reason: Some(Reason::OwnAddress), ..Simple::of(State::Ignored) }).await,
        Route::Hold { reason, person, pointer } => {
            simple(cx, taken, Simple { reason: Some(reason), person, pointer, ..Simple::of(State::Held) }).await
        }
        Route::Note { case } => simple(cx, taken, Simple { case, ..Simple::of(State::Noted) }).await,
        Route::Bounce { case, sent_at } => {
            simple(cx, taken, Simple { case: Some(case), sent_at: Some(sent_at), ..Simple::of(State::Noted) }).await
        }
        Route::Speak { case, whom: Whom::Person(person), quiet } => {
            let cx = acting(cx, person).await?;
            speak(cx, taken, case.id, Some(person), quiet).await
        }
        Route::Speak { case, whom: Whom::Address, quiet } => speak(cx, taken, case.id, None, quiet).await,
        Route::Open { person, wanted } => {
            let cx = acting(cx, person).await?;
            open(cx, taken, person, *wanted).await
        }
    }
}

async fn acting(cx: Cx, person: PersonId) -> Result<Cx, SupportRequestError> {
    let actor = identity::actor_of_person(cx.clone(), person).await?.ok_or(db::Error::NotFound)?;
    Ok(cx.acting_as(actor))
}

/// What asks nothing of a verb that could refuse.
struct Simple {
    state: State,
    reason: Option<Reason>,
    case: Option<SupportRequestId>,
    /// A mail of ours, sent then, bounced.
    sent_at: Option<kernel::Timestamp>,
    person: Option<PersonId>,
    pointer: bool,
}

impl Simple {
    const fn of(state: State) -> Self {
        Self { state, reason: None, case: None, sent_at: None, person: None, pointer: false }
    }
}

async fn simple(cx: Cx, taken: Arc<Taken>, simple: Simple) -> Result<Option<State>, SupportRequestError> {
    cx.write(async |tx| {
        let Simple { state, reason, case, sent_at, person, pointer } = simple;
        let row = InboundMail { reason, support_request_id: case, person_id: person, answered: pointer, ..taken.row(&tx, state) };
        if !taken.insert(&tx, &row).await? {
            return Ok(None);
        }
        match (case, sent_at) {
            (Some(case), Some(sent_at)) => support::mail_bounced(&tx, case, sent_at, &taken.words(false)).await.map(|_| ())?,
            (Some(case), None) => support::note_automatic_mail(&tx, case, &taken.words(false)).await?,
            _ => {}
        }
        if pointer {
            taken.point_to_the_portal(&tx, person).await?;
        }
        Ok(Some(state))
    })
    .await
}

async fn speak(
    cx: Cx,
    taken: Arc<Taken>,
    case: SupportRequestId,
    person: Option<PersonId>,
    quiet: bool,
) -> Result<Option<State>, SupportRequestError> {
    cx.write(async |tx| {
        let row = InboundMail { support_request_id: Some(case), person_id: person, ..taken.row(&tx, State::Joined) };
        if !taken.insert(&tx, &row).await? {
            return Ok(None);
        }
        let by = if person.is_some() { MailedBy::Actor } else { MailedBy::Address };
        support::speak_by_mail(&tx, case, by, &taken.words(quiet)).await?;
        Ok(Some(State::Joined))
    })
    .await
}

async fn open(cx: Cx, taken: Arc<Taken>, person: PersonId, wanted: MailedRequest) -> Result<Option<State>, SupportRequestError> {
    cx.write(async |tx| {
        let row = InboundMail { person_id: Some(person), answered: true, ..taken.row(&tx, State::Opened) };
        if !taken.insert(&tx, &row).await? {
            return Ok(None);
        }
        let mut wanted = wanted.clone();
        if wanted.previous_id.is_some() {
            wanted.subject = subject(&taken.mail);
            wanted.language = identity::find_person(&tx, person).await?.language;
        }
        let (request, _, _) = support::open_by_mail(&tx, &wanted, &taken.words(false)).await?;
        store::set_request(&tx, row.id, request).await?;
        Ok(Some(State::Opened))
    })
    .await
}

impl Taken {
    fn row(&self, tx: &Tx, state: State) -> InboundMail {
        let (from_name, from_address) = self.mail.from.clone().map(|from| (from.name, from.address)).unwrap_or_default();
        let files: Vec<_> = self.mail.files.iter().map(|file| json!({"name": file.name, "size": file.size})).collect();
        InboundMail {
            id: self.id,
            mailbox_id: Some(self.mailbox_id),
            content_key: self.content_key.clone(),
            kind: self.mail.kind,
            state,
            reason: None,
            from_folded: from_address.to_lowercase(),
            search: kernel::fold(&format!("{from_name} {from_address} {}", self.mail.subject)),
            from_name,
            from_address,
            subject: self.mail.subject.clone(),
            text: self.mail.text.clone(),
            html: self.mail.html.clone(),
            files: json!(files).to_string(),
            raw_name: self.raw_name.clone(),
            raw_size: self.size,
            support_request_id: None,
            person_id: None,
            answered: false,
            decided_by: None,
            decided_at: None,
            version: 1,
            created_at: tx.now(),
        }
    }

    /// Keeps the row and moves the mailbox on; false if the mail is known.
    async fn insert(&self, tx: &Tx, row: &InboundMail) -> db::Result<bool> {
        mailbox::store::advance(tx, self.mailbox_id, self.uid_validity, self.uid).await?;
        store::insert(tx, row).await
    }

    fn words(&self, quiet: bool) -> MailedWords {
        let Incoming { from, files, .. } = &self.mail;
        MailedWords {
            body: body(&self.mail),
            from: from.as_ref().map(|from| from.address.clone()).unwrap_or_default(),
            mail: self.id.to_string(),
            files: files.iter().map(|file| file.name.clone()).collect(),
            quiet,
        }
    }

    /// One polite mail: what was written reached nobody yet, and where it would.
    async fn point_to_the_portal(&self, tx: &Tx, person: Option<PersonId>) -> db::Result<()> {
        let (Some(from), Some(vendor)) = (&self.mail.from, identity::vendor(tx).await?) else { return Ok(()) };
        let language = match person {
            Some(person) => identity::find_person(tx, person).await?.language,
            None => vendor.language,
        };
        let payload = json!({"address": from.address, "language": language});
        jobs::publish(tx, "inbound_mail.held", self.id, Some(vendor.id), &payload).await
    }
}

/// What it says: the answer without what was quoted; of a mail without a word its subject.
pub(super) fn body(mail: &Incoming) -> String {
    let texts = [mail.reply.as_str(), mail.text.as_str(), mail.subject.as_str()];
    texts.into_iter().find(|text| !text.trim().is_empty()).unwrap_or("(…)").to_owned()
}
