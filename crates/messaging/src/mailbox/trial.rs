use kernel::{Actor, Membership, OrganizationKind, OrganizationStatus, Principal, Problem, Role};
use sea_orm::FromQueryResult;
use testkit::Stage;

use super::{
    Mailbox, MailboxEncryption, MailboxError, MailboxId, MailboxState,
    delete::delete,
    store,
    write::{NewMailbox, create, update},
};
use crate::world::{World, actor};

pub(super) fn input() -> NewMailbox {
    NewMailbox {
        name: "Support".into(),
        address: "support@kestrel.example".into(),
        tagged: false,
        host: "imap.kestrel.example".into(),
        port: 993,
        encryption: MailboxEncryption::Tls,
        login: "support".into(),
        password: Some("quetzal7731".into()),
        folder: "INBOX".into(),
        enabled: true,
    }
}

fn manager(stage: &Stage, role: Role) -> db::Cx {
    let id = "org_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    let membership = Membership { organization: id, kind: OrganizationKind::Vendor, status: OrganizationStatus::Active, role };
    let principal = Principal::Person { id: "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap(), token: None };
    stage.cx(Actor { principal, membership: Some(membership), scopes: None })
}
async fn make(cx: &db::Cx, input: NewMailbox) -> Result<Mailbox, MailboxError> {
    cx.write(async |tx| create(&tx, input.clone()).await).await
}

#[derive(FromQueryResult)]
struct Trail {
    change: String,
}

#[tokio::test]
async fn managers_keep_mailboxes_and_nobody_reads_the_password() {
    let stage = Stage::new().await;
    let mia = manager(&stage, Role::SupportManager);
    let made = make(&mia, input()).await.unwrap();
    assert_eq!((made.state, made.next_at), (MailboxState::New, mia.now()));
    assert!(!made.password_sealed.contains("quetzal"));
    assert_eq!(stage.env.vault.open_text("mailbox.password", &made.password_sealed).unwrap(), "quetzal7731");
    let other = NewMailbox { address: "help@kestrel.example".into(), ..input() };
    assert!(matches!(make(&mia, other).await, Err(MailboxError::Taken("name"))));
    let other = NewMailbox { name: "Other".into(), address: "SUPPORT@kestrel.example".into(), ..input() };
    assert!(matches!(make(&mia, other).await, Err(MailboxError::Taken("address"))));
    let trail: Vec<Trail> = mia.read(async |tx| tx.query_all("SELECT change FROM audit_entry", []).await).await.unwrap();
    assert!(trail.iter().all(|entry| !entry.change.contains("quetzal")));
    for cx in [manager(&stage, Role::SupportEngineer), manager(&stage, Role::Auditor)] {
        assert_eq!(Problem::from(make(&cx, input()).await.unwrap_err()).code, "forbidden");
    }
    let world = World::new().await;
    let customer = world.stage.cx(actor(&world.customer, Role::Administrator));
    assert_eq!(Problem::from(make(&customer, input()).await.unwrap_err()).code, "forbidden");
}

#[tokio::test]
async fn a_change_keeps_the_password_and_another_folder_counts_anew() {
    let stage = Stage::new().await;
    let mia = manager(&stage, Role::SupportManager);
    let id: MailboxId = make(&mia, input()).await.unwrap().id;
    let sql = "UPDATE mailbox SET uid_validity = 7, last_uid = 12, failures = 3, last_error = 'x'";
    stage.system().write(async |tx| tx.execute(sql, []).await).await.unwrap();
    let change = async |input: NewMailbox| mia.write(async |tx| update(&tx, id, input.clone()).await).await.unwrap();
    let renamed = change(NewMailbox { name: "Help".into(), password: None, ..input() }).await;
    assert_eq!((renamed.uid_validity, renamed.last_uid, renamed.failures, renamed.version), (Some(7), 12, 0, 2));
    assert_eq!(stage.env.vault.open_text("mailbox.password", &renamed.password_sealed).unwrap(), "quetzal7731");
    let moved = change(NewMailbox { folder: "Support".into(), password: Some("other".into()), ..input() }).await;
    assert_eq!((moved.uid_validity, moved.last_uid), (None, 0));
    assert_eq!(stage.env.vault.open_text("mailbox.password", &moved.password_sealed).unwrap(), "other");
    mia.write(async |tx| delete(&tx, id).await).await.unwrap();
    assert!(matches!(mia.read(async |tx| store::find(&tx, id).await).await, Err(db::Error::NotFound)));
}

#[tokio::test]
async fn what_cannot_be_a_mailbox_is_refused_by_its_field() {
    let stage = Stage::new().await;
    let mia = manager(&stage, Role::SupportManager);
    for (wrong, pointer) in [
        (NewMailbox { name: " ".into(), ..input() }, "/name"),
        (NewMailbox { address: "support".into(), ..input() }, "/address"),
        (NewMailbox { port: 0, ..input() }, "/port"),
        (NewMailbox { password: None, ..input() }, "/password"),
        (NewMailbox { login: "a\r\nLOGOUT".into(), ..input() }, "/login"),
        (NewMailbox { folder: "INBOX\r\nDELETE".into(), ..input() }, "/folder"),
        (NewMailbox { encryption: MailboxEncryption::None, ..input() }, "/encryption"),
        (NewMailbox { encryption: MailboxEncryption::None, host: "localhost.kestrel.example".into(), ..input() }, "/encryption"),
    ] {
        let problem = Problem::from(make(&mia, wrong).await.unwrap_err());
        assert_eq!(problem.errors[0].pointer, pointer);
    }
    let local = NewMailbox { encryption: MailboxEncryption::None, host: "127.0.0.1".into(), ..input() };
    make(&mia, local).await.unwrap();
}

#[tokio::test]
async fn one_server_at_a_time_reads_a_mailbox() {
    let stage = Stage::new().await;
    let mia = manager(&stage, Role::SupportManager);
    make(&mia, input()).await.unwrap();
    let system = stage.system();
    let minutes = |count: u64| std::time::Duration::from_secs(60 * count);
    let lease = async || system.write(async |tx| store::lease(&tx, minutes(10), 5).await).await.unwrap();
    let first = lease().await;
    assert_eq!(first.len(), 1);
    assert!(lease().await.is_empty(), "another server");
    stage.clock.advance(minutes(11));
    let second = lease().await;
    assert_eq!(second.len(), 1, "whoever had it died");
    let finish = async |mailbox: &Mailbox, error: Option<&'static str>| {
        let mailbox = mailbox.clone();
        system.write(async |tx| store::polled(&tx, &mailbox, tx.now().plus(minutes(1)), error).await).await.unwrap();
        system.read(async |tx| store::find(&tx, mailbox.id).await).await.unwrap()
    };
    assert_eq!(finish(&first[0], None).await.state, MailboxState::New, "who lost the lease says nothing");
    let failed = finish(&second[0], Some("the server cannot be reached")).await;
    assert_eq!((failed.state, failed.failures, failed.checked_at), (MailboxState::Failing, 1, None));
    assert!(lease().await.is_empty(), "it waits");
    stage.clock.advance(minutes(2));
    let third = lease().await;
    let works = finish(&third[0], None).await;
    assert_eq!((works.state, works.failures, works.last_error), (MailboxState::Working, 0, None));
    system.write(async |tx| tx.execute("UPDATE mailbox SET enabled = false, next_at = 0", []).await).await.unwrap();
    assert!(lease().await.is_empty(), "it is switched off");
}

#[tokio::test]
async fn a_kept_password_goes_to_no_other_server() {
    let stage = Stage::new().await;
    let mia = manager(&stage, Role::SupportManager);
    let id = make(&mia, input()).await.unwrap().id;
    let kept = || NewMailbox { password: None, ..input() };
    let change = async |input: NewMailbox| mia.write(async |tx| update(&tx, id, input.clone()).await).await;
    for elsewhere in [
        NewMailbox { host: "imap.elsewhere.example".into(), ..kept() },
        NewMailbox { port: 1993, ..kept() },
        NewMailbox { encryption: MailboxEncryption::StartTls, ..kept() },
    ] {
        let problem = Problem::from(change(elsewhere.clone()).await.unwrap_err());
        assert_eq!((problem.errors[0].pointer.as_str(), problem.errors[0].code.as_str()), ("/password", "required"));
        assert_eq!(mia.read(async |tx| store::find(&tx, id).await).await.unwrap().version, 1, "nothing was written");
        change(NewMailbox { password: Some("written again".into()), ..elsewhere }).await.unwrap();
        change(input()).await.unwrap();
        mia.write(async |tx| tx.execute("UPDATE mailbox SET version = 1", []).await).await.unwrap();
    }
    assert_eq!(change(NewMailbox { folder: "Support".into(), ..kept() }).await.unwrap().folder, "Support");
}
