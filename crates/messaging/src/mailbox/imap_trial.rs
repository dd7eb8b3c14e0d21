//! Against the server of scripts/dovecot: `scripts/test imap` starts it and runs these.

use std::time::Duration;

use async_imap::{Client, Session};
use futures::TryStreamExt;
use storage::Storage;
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

use super::{
    Mailbox, MailboxEncryption, MailboxId, MailboxState, connection::Roots, poll::MailIntake, store, test::test, write::NewMailbox,
};
use crate::{
    inbound_mail::{InboundMail, InboundMailReason, InboundMailState},
    world::{World, settings},
};

const PASSWORD: &str = "quetzal7731";

struct Server {
    world: World,
    intake: MailIntake,
    roots: Roots,
    plain: u16,
    tls: u16,
    folder: tempfile::TempDir,
}

impl Server {
    #[expect(clippy::disallowed_methods, reason = "the tests' own setting")]
    async fn new() -> Self {
        let told = std::env::var("CHANCERY_TEST_IMAP").expect("CHANCERY_TEST_IMAP must be what scripts/dovecot prints");
        let told: Vec<_> = told.split_whitespace().collect();
        let [plain, tls, certificate] = told.try_into().unwrap();
        let roots = Roots::of_test(&std::fs::read(certificate).unwrap());
        let world = World::new().await;
        support::ensure_default_calendar(&world.stage.system()).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let storage = Storage::disk(folder.path().to_owned());
        let intake = MailIntake::new(world.stage.system(), storage, roots.clone(), &settings()).unwrap();
        Self { world, intake, roots, plain: plain.parse().unwrap(), tls: tls.parse().unwrap(), folder }
    }

    /// A name that no other test and no other run has.
    fn user(&self, name: &str) -> String {
        // The stage's chance is the same in every run; the folder's name is not.
        let run = self.folder.path().file_name().unwrap().to_string_lossy().trim_start_matches('.').to_lowercase();
        format!("{name}-{run}")
    }

    async fn mailbox(&self, user: &str, with: impl Fn(&mut NewMailbox)) -> MailboxId {
        let mut input = NewMailbox {
            name: user.into(),
            address: format!("{user}@kestrel.example"),
            host: "127.0.0.1".into(),
            port: self.plain,
            encryption: MailboxEncryption::None,
            login: user.into(),
            password: Some(PASSWORD.into()),
            ..super::trial::input()
        };
        with(&mut input);
        let system = self.world.stage.system();
        system.write(async |tx| super::write::create(&tx, input.clone()).await).await.unwrap().id
    }

    async fn session(&self, user: &str) -> Session<TcpStream> {
        let mut client = Client::new(TcpStream::connect(("127.0.0.1", self.plain)).await.unwrap());
        client.read_response().await.unwrap().unwrap();
        client.login(user, PASSWORD).await.map_err(|(error, _)| error).unwrap()
    }
    async fn deliver(&self, user: &str, subject: &str, flags: Option<&str>) {
        let raw = format!("Message-ID: <{subject}@{user}>\r\nFrom: otto@elsewhere.example\r\nSubject: {subject}\r\n\r\nHello\r\n");
        self.session(user).await.append("INBOX", flags, None, raw).await.unwrap();
    }
    /// Reads what is due, now and after a pause.
    async fn poll(&self) {
        self.world.stage.clock.advance(Duration::from_secs(30));
        self.intake.poll_due().await.unwrap();
    }
    async fn subjects(&self) -> Vec<String> {
        let mut subjects: Vec<_> = self.mails().await.into_iter().map(|mail| mail.subject).collect();
        subjects.sort();
        subjects
    }
    async fn mails(&self) -> Vec<InboundMail> {
        self.world.stage.system().read(async |tx| tx.query_all("SELECT * FROM inbound_mail", []).await).await.unwrap()
    }
    async fn find(&self, id: MailboxId) -> Mailbox {
        self.world.stage.system().read(async |tx| store::find(&tx, id).await).await.unwrap()
    }
}

#[tokio::test]
async fn mails_come_in_by_tls_starttls_and_on_the_machine_itself() {
    let server = Server::new().await;
    for (name, encryption) in [("tls", MailboxEncryption::Tls), ("start", MailboxEncryption::StartTls), ("none", MailboxEncryption::None)] {
        let user = server.user(name);
        let port = if encryption == MailboxEncryption::Tls { server.tls } else { server.plain };
        let id = server.mailbox(&user, |input| (input.encryption, input.port) = (encryption, port)).await;
        server.deliver(&user, name, None).await;
        server.poll().await;
        let mailbox = server.find(id).await;
        assert_eq!((mailbox.state, mailbox.last_error, mailbox.last_uid), (MailboxState::Working, None, 1), "{name}");
    }
    assert_eq!(server.subjects().await, ["none", "start", "tls"]);
    assert!(server.mails().await.iter().all(|mail| mail.state == InboundMailState::Held && mail.raw_name.is_some()));
}

#[tokio::test]
async fn of_a_new_mailbox_only_what_nobody_has_seen_and_then_everything() {
    let server = Server::new().await;
    let user = server.user("first");
    server.mailbox(&user, |_| {}).await;
    server.deliver(&user, "old", Some("(\\Seen)")).await;
    server.deliver(&user, "waiting", None).await;
    server.deliver(&user, "older", Some("(\\Seen)")).await;
    server.poll().await;
    assert_eq!(server.subjects().await, ["waiting"]);
    server.deliver(&user, "looked at meanwhile", Some("(\\Seen)")).await;
    server.deliver(&user, "new", None).await;
    server.poll().await;
    assert_eq!(server.subjects().await, ["looked at meanwhile", "new", "waiting"]);
    let mut session = server.session(&user).await;
    session.select("INBOX").await.unwrap();
    assert!(session.uid_search("UNSEEN").await.unwrap().is_empty(), "people see that they were taken in");
}

#[tokio::test]
async fn one_bad_mailbox_never_stops_another() {
    let server = Server::new().await;
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let hangs = silent.local_addr().unwrap().port();
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let silence = server.mailbox("hangs", |input| input.port = hangs).await;
    let nobody = server.mailbox("nobody", |input| input.port = closed).await;
    let (wrong, good) = (server.user("wrong"), server.user("good"));
    let refused = server.mailbox(&wrong, |input| input.password = Some("canary0password".into())).await;
    let untrusted = server
        .mailbox("name", |input| (input.encryption, input.port, input.host) = (MailboxEncryption::Tls, hangs, "127.0.0.2".into()))
        .await;
    server.mailbox(&good, |_| {}).await;
    server.deliver(&good, "good", None).await;
    let mut running = JoinSet::new();
    server.intake.start_due(&mut running).await.unwrap();
    for _ in 0..4 {
        running.join_next().await.unwrap().unwrap();
    }
    assert_eq!(running.len(), 1, "one still hangs");
    assert_eq!(server.subjects().await, ["good"]);
    assert_eq!(server.find(refused).await.last_error.as_deref(), Some("the server refuses the login or the password"));
    assert_eq!(server.find(nobody).await.last_error.as_deref(), Some("the server cannot be reached: connection refused"));
    assert!(server.find(untrusted).await.failures == 1);
    assert_eq!(server.find(silence).await.failures, 0, "nothing is known of it yet");
    running.abort_all();
    server.deliver(&good, "later", None).await;
    server.poll().await;
    assert_eq!(server.subjects().await, ["good", "later"], "its lease is its own");
}

#[tokio::test]
async fn a_crash_between_our_commit_and_the_servers_mark_takes_a_mail_once() {
    let server = Server::new().await;
    let user = server.user("crash");
    server.mailbox(&user, |_| {}).await;
    server.deliver(&user, "once", None).await;
    server.poll().await;
    let mut session = server.session(&user).await;
    session.select("INBOX").await.unwrap();
    session.uid_store("1:*", "-FLAGS (\\Seen)").await.unwrap().try_collect::<Vec<_>>().await.unwrap();
    server.world.execute("UPDATE mailbox SET last_uid = 0, uid_validity = NULL").await;
    server.poll().await;
    server.poll().await;
    assert_eq!(server.subjects().await, ["once"]);
}

#[tokio::test]
async fn a_folder_that_was_made_anew_is_read_from_its_beginning() {
    let server = Server::new().await;
    let user = server.user("anew");
    let mut session = server.session(&user).await;
    session.create("Support").await.unwrap();
    let id = server.mailbox(&user, |input| input.folder = "Support".into()).await;
    let raw =
        |subject: &str| format!("Message-ID: <{subject}@x.example>\r\nFrom: otto@elsewhere.example\r\nSubject: {subject}\r\n\r\nHello\r\n");
    for subject in ["one", "two"] {
        session.append("Support", None, None, raw(subject)).await.unwrap();
    }
    server.poll().await;
    let before = server.find(id).await.uid_validity;
    session.delete("Support").await.unwrap();
    session.create("Support").await.unwrap();
    for subject in ["two", "three"] {
        session.append("Support", None, None, raw(subject)).await.unwrap();
    }
    server.poll().await;
    let after = server.find(id).await;
    assert_ne!(after.uid_validity, before);
    assert_eq!(server.subjects().await, ["one", "three", "two"]);
}

#[tokio::test]
async fn a_mail_that_is_too_large_is_held_and_stays_in_its_mailbox() {
    let server = Server::new().await;
    let user = server.user("large");
    server.mailbox(&user, |_| {}).await;
    let mut raw = b"From: otto@elsewhere.example\r\nSubject: Large\r\n\r\n".to_vec();
    raw.resize(crate::incoming::MOST_BYTES + 1, b'x');
    server.session(&user).await.append("INBOX", None, None, raw).await.unwrap();
    server.deliver(&user, "small", None).await;
    server.poll().await;
    assert_eq!(server.subjects().await, ["Large", "small"]);
    let large = server.mails().await.into_iter().find(|mail| mail.subject == "Large").unwrap();
    assert_eq!((large.reason, large.raw_name), (Some(InboundMailReason::TooLarge), None));
}

#[tokio::test]
async fn trying_a_mailbox_out_says_what_its_server_says() {
    let server = Server::new().await;
    let user = server.user("tried");
    let id = server.mailbox(&user, |_| {}).await;
    server.deliver(&user, "x", None).await;
    let system = server.world.stage.system();
    let tried = test(&system, &server.roots, id).await.unwrap();
    assert_eq!((tried.works, tried.mails, tried.error), (true, Some(1), None));
    assert!(server.mails().await.is_empty(), "nothing is taken in");
    let missing = server.mailbox(&server.user("no-folder"), |input| input.folder = "Missing".into()).await;
    let tried = test(&system, &server.roots, missing).await.unwrap();
    assert!(tried.error.unwrap().starts_with("the server answered: "));
    let wrong = server.mailbox(&server.user("wrong"), |input| input.password = Some("canary0password".into())).await;
    let tried = test(&system, &server.roots, wrong).await.unwrap();
    assert_eq!(tried.error.as_deref(), Some("the server refuses the login or the password"));
    let untrusted = server.mailbox("untrusted", |input| (input.encryption, input.port) = (MailboxEncryption::Tls, server.tls)).await;
    let tried = test(&system, &Roots::default(), untrusted).await.unwrap();
    assert!(tried.error.unwrap().starts_with("TLS failed: "), "a certificate that nobody vouches for");
}
