use db::Tx;
use kernel::{FieldError, Permission, Timestamp};
use serde_json::{Value, json};

use super::{Mailbox, MailboxEncryption, MailboxError, MailboxId, MailboxState, store};

/// What somebody writes of a mailbox.
#[derive(Clone, Debug)]
pub(super) struct NewMailbox {
    pub name: String,
    pub address: String,
    pub tagged: bool,
    pub host: String,
    pub port: u16,
    pub encryption: MailboxEncryption,
    pub login: String,
    /// Absent: it stays as it is.
    pub password: Option<String>,
    pub folder: String,
    pub enabled: bool,
}

const LINE: usize = 200;
/// What a password is sealed for.
pub(super) const PASSWORD: &str = "mailbox.password";

fn check(input: &NewMailbox, is_new: bool) -> Result<(), MailboxError> {
    let mut errors = Vec::new();
    let mut wrong = |pointer: &str, code: &str, detail: &str| {
        errors.push(FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() });
    };
    let password = input.password.clone().unwrap_or_else(|| if is_new { String::new() } else { "kept".to_owned() });
    let texts =
        [("/name", &input.name), ("/host", &input.host), ("/login", &input.login), ("/folder", &input.folder), ("/password", &password)];
    for (pointer, text) in texts {
        if text.trim().is_empty() {
            wrong(pointer, "required", "This is needed.");
        } else if text.chars().count() > LINE {
            wrong(pointer, "too_long", "At most 200 characters.");
        } else if text.chars().any(char::is_control) {
            // The protocol is made of lines.
            wrong(pointer, "wrong_value", "Control characters are not possible here.");
        }
    }
    if !identity::looks_like_email(input.address.trim()) {
        wrong("/address", "wrong_value", "This does not look like an e-mail address.");
    }
    if input.port == 0 {
        wrong("/port", "out_of_range", "1 to 65535.");
    }
    if input.encryption == MailboxEncryption::None && !is_this_machine(&input.host) {
        wrong(
            "/encryption",
            "wrong_value",
            "Without encryption the password would be readable on its way: only a server on this machine can do without.",
        );
    }
    if errors.is_empty() { Ok(()) } else { Err(MailboxError::Invalid(errors)) }
}

/// Names that every resolver keeps on the machine itself.
pub(super) fn is_this_machine(host: &str) -> bool {
    let host = host.trim();
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn taken(error: db::Error) -> MailboxError {
    if error.violates("mailbox", &["name"]) {
        MailboxError::Taken("name")
    } else if error.violates("mailbox", &["address_folded"]) {
        MailboxError::Taken("address")
    } else {
        error.into()
    }
}

pub(super) async fn create(tx: &Tx, input: NewMailbox) -> Result<Mailbox, MailboxError> {
    tx.require_anywhere(Permission::MailboxCreate)?;
    check(&input, true)?;
    let empty = Mailbox {
        id: tx.new_id(),
        name: String::new(),
        address: String::new(),
        address_folded: String::new(),
        tagged: false,
        host: String::new(),
        port: 0,
        encryption: input.encryption,
        login: String::new(),
        password_sealed: String::new(),
        folder: String::new(),
        enabled: input.enabled,
        state: MailboxState::New,
        last_error: None,
        checked_at: None,
        uid_validity: None,
        last_uid: 0,
        failures: 0,
        next_at: tx.now(),
        leased_until: Timestamp::from_microsecond(0),
        search: String::new(),
        version: 1,
        created_at: tx.now(),
    };
    let mailbox = written(tx, empty, input)?;
    store::insert(tx, &mailbox).await.map_err(taken)?;
    let change = json!({"after": shown(&mailbox)});
    audit::Entry::new(Permission::MailboxCreate, mailbox.id).change(change).record(tx).await?;
    Ok(mailbox)
}

/// A kept password goes to the server that it was written for and to no other: else whoever may name the server could read it.
fn check_password_stays(before: &Mailbox, input: &NewMailbox) -> Result<(), MailboxError> {
    let same = (before.host.as_str(), before.port, before.encryption) == (input.host.trim(), i64::from(input.port), input.encryption);
    if same || input.password.is_some() {
        return Ok(());
    }
    let detail = "Another server, port or encryption: write the password again.";
    Err(MailboxError::Invalid(vec![FieldError { pointer: "/password".into(), code: "required".into(), detail: detail.into() }]))
}

pub(super) async fn update(tx: &Tx, id: MailboxId, input: NewMailbox) -> Result<Mailbox, MailboxError> {
    tx.require_anywhere(Permission::MailboxUpdate)?;
    let before = store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    check(&input, false)?;
    check_password_stays(&before, &input)?;
    let password_changed = input.password.is_some();
    let mut after = written(tx, before.clone(), input)?;
    after.version = before.version + 1;
    // Another folder counts its mails anew.
    if (&after.host, after.port, &after.login, &after.folder) != (&before.host, before.port, &before.login, &before.folder) {
        (after.uid_validity, after.last_uid, after.state) = (None, 0, MailboxState::New);
    }
    (after.failures, after.next_at, after.last_error) = (0, tx.now(), None);
    store::save(tx, &after).await.map_err(taken)?;
    let change = json!({"before": shown(&before), "after": shown(&after), "password_changed": password_changed});
    audit::Entry::new(Permission::MailboxUpdate, id).change(change).record(tx).await?;
    Ok(after)
}

fn written(tx: &Tx, mailbox: Mailbox, input: NewMailbox) -> Result<Mailbox, MailboxError> {
    let password_sealed = match &input.password {
        Some(password) => tx.vault().seal(PASSWORD, password.as_bytes(), tx.rng()).map_err(db::Error::from)?,
        None => mailbox.password_sealed.clone(),
    };
    let (name, address) = (input.name.trim().to_owned(), input.address.trim().to_owned());
    Ok(Mailbox {
        search: kernel::fold(&format!("{name} {address}")),
        address_folded: address.to_lowercase(),
        name,
        address,
        tagged: input.tagged,
        host: input.host.trim().to_owned(),
        port: input.port.into(),
        encryption: input.encryption,
        login: input.login.trim().to_owned(),
        password_sealed,
        folder: input.folder.trim().to_owned(),
        enabled: input.enabled,
        ..mailbox
    })
}

/// For the audit trail: never the password.
pub(super) fn shown(mailbox: &Mailbox) -> Value {
    json!({"name": mailbox.name, "address": mailbox.address, "host": mailbox.host, "port": mailbox.port, "encryption": mailbox.encryption,
        "login": mailbox.login, "folder": mailbox.folder, "enabled": mailbox.enabled, "tagged": mailbox.tagged})
}
