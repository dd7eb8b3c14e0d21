//! Mails as they arrive, against a real database.

mod machines;
mod people;

use std::time::Duration;

use catalog::ProductKind;
use db::Cx;
use identity::Organization;
use kernel::{Actor, Membership, Principal, Problem, Role};
use sea_orm::FromQueryResult;
use storage::Storage;
use support::{Category, SupportRequestId};

use super::{
    Arrived, InboundMail, InboundMailId, InboundMailReason as Reason, InboundMailState as State, OwnAddresses,
    decide::{Accept, accept, discard},
    receive::{ReceiveError, receive},
};
use crate::{
    delivery::sink::Sink,
    mailbox::MailboxId,
    world::{World, relayed},
};

struct Post {
    world: World,
    storage: Storage,
    uid: std::sync::atomic::AtomicI64,
    mailbox: MailboxId,
    _folder: tempfile::TempDir,
}

#[derive(Debug, FromQueryResult)]
struct Case {
    id: SupportRequestId,
    number: String,
    status: String,
    closing: String,
    channel: String,
    opened_by: Option<String>,
    previous_id: Option<SupportRequestId>,
    responded_at: Option<i64>,
}

#[derive(Debug, FromQueryResult)]
struct Said {
    visibility: String,
    side: String,
    author_id: Option<String>,
    body: Option<String>,
}

impl Post {
    async fn new() -> Self {
        let world = World::new().await;
        support::ensure_default_calendar(&world.stage.system()).await.unwrap();
        world.license(ProductKind::Software, None).await;
        let mailbox: MailboxId = "mbx_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        world
            .execute(&format!(
                "INSERT INTO mailbox VALUES ('{mailbox}', 'Support', 'support@kestrel.example', 'support@kestrel.example', true, 'localhost', 143, \
                 'none', 'support', '', 'INBOX', true, 'new', NULL, NULL, 1, 0, 0, 0, 0, '', 1, 0)"
            ))
            .await;
        let folder = tempfile::tempdir().unwrap();
        let storage = Storage::disk(folder.path().to_owned());
        Self { world, storage, uid: std::sync::atomic::AtomicI64::new(0), mailbox, _folder: folder }
    }

    async fn try_arrive(&self, raw: &[u8]) -> Result<Option<State>, ReceiveError> {
        let uid = self.uid.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
        let size = i64::try_from(raw.len()).unwrap();
        let arrived = Arrived { mailbox_id: self.mailbox, uid_validity: 1, uid, raw: raw.to_vec(), whole: true, size };
        let own = OwnAddresses("noreply@kestrel.example".into());
        receive(&self.world.stage.system(), &self.storage, &own, arrived).await
    }
    async fn arrive(&self, raw: &str) -> State {
        self.try_arrive(raw.replace('\n', "\r\n").as_bytes()).await.unwrap().expect("it is new")
    }
    /// From `from` with further headers and a text.
    async fn write(&self, from: &str, headers: &str, text: &str) -> State {
        let unique = self.uid.load(std::sync::atomic::Ordering::Relaxed);
        self.arrive(&format!(
            "Message-ID: <{unique}@out.example>\nFrom: {from}\nTo: support@kestrel.example\nSubject: Scan stops\n{headers}\n{text}\n"
        ))
        .await
    }
    async fn cases(&self) -> Vec<Case> {
        let sql = "SELECT id, number, status, closing, channel, opened_by, previous_id, responded_at FROM support_request ORDER BY number";
        self.world.stage.system().read(async |tx| tx.query_all(sql, []).await).await.unwrap()
    }
    async fn said(&self) -> Vec<Said> {
        let sql =
            "SELECT visibility, side, author_id, body FROM support_request_entry WHERE kind = 'mail' ORDER BY support_request_id, position";
        self.world.stage.system().read(async |tx| tx.query_all(sql, []).await).await.unwrap()
    }
    async fn mails(&self) -> Vec<InboundMail> {
        let sql = "SELECT * FROM inbound_mail ORDER BY created_at, id";
        self.world.stage.system().read(async |tx| tx.query_all(sql, []).await).await.unwrap()
    }
    async fn last(&self) -> InboundMail {
        let sql = "SELECT * FROM inbound_mail WHERE raw_name LIKE '%' ORDER BY created_at DESC, id DESC";
        let mut mails: Vec<InboundMail> = self.world.stage.system().read(async |tx| tx.query_all(sql, []).await).await.unwrap();
        let newest = format!("_{}", self.uid.load(std::sync::atomic::Ordering::Relaxed));
        mails.retain(|mail| mail.raw_name.as_ref().is_some_and(|name| name.ends_with(&newest)));
        mails.remove(0)
    }
    /// A case that Hanna opened by mail, and the header with its reference.
    async fn case(&self) -> (SupportRequestId, String) {
        let state = self.write("Hanna <hanna@hafen.example>", "", "At 40 percent.").await;
        assert_eq!(state, State::Opened);
        let id = self.cases().await.pop().unwrap().id;
        (id, self.reference(id))
    }
    fn reference(&self, id: SupportRequestId) -> String {
        let id = id.to_string();
        let signature = hex::encode(&self.world.stage.env.vault.sign("support_request.mail_thread", id.as_bytes())[..16]);
        format!("References: <first@kestrel.example> <{id}.{signature}@kestrel.example>\n <last@hafen.example>\n")
    }
    /// It waits for the customer, and one attempt by mail was made.
    async fn wait(&self, id: SupportRequestId) {
        let now = self.world.stage.system().now();
        let closing = serde_json::json!({"attempts": [{"at": now, "channel": "mail"}]}).to_string();
        self.world
            .execute(&format!("UPDATE support_request SET status = 'waiting_customer', closing = '{closing}' WHERE id = '{id}'"))
            .await;
    }
    /// What a server does that can send: answers how many mails have left so far.
    async fn work(&self, sink: &Sink) -> usize {
        self.world.work(&relayed(sink.port)).await;
        sink.taken().len()
    }
    async fn staff(&self) -> Cx {
        let system = self.world.stage.system();
        let vendor: Organization = system.read(async |tx| identity::vendor(&tx).await).await.unwrap().unwrap();
        let people = system.read(async |tx| identity::people_of(&tx, vendor.id, &[Role::Administrator]).await).await.unwrap();
        let membership = Membership { organization: vendor.id, kind: vendor.kind, status: vendor.status, role: Role::SupportManager };
        let principal = Principal::Person { id: people[0].id, token: None };
        self.world.stage.cx(Actor { principal, membership: Some(membership), scopes: None })
    }
    async fn accept(&self, cx: &Cx, id: InboundMailId, how: Accept) -> Result<InboundMail, Problem> {
        cx.write(async |tx| accept(&tx, id, &how).await).await.map_err(Problem::from)
    }
}
