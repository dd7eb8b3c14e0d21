use axum::{Extension, Json, http::StatusCode};
use kernel::{Page, PageQuery, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Mailbox, MailboxEncryption, MailboxError, MailboxId, MailboxState,
    connection::Roots,
    delete::delete,
    store,
    test::{MailboxTested, test},
    write::{NewMailbox, create, update},
};

/// A mailbox that is read (spec 04.4). Its password is never shown.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Mailbox)]
pub(crate) struct MailboxBody {
    pub id: MailboxId,
    pub name: String,
    /// Where customers write to. Answers to mails about support requests go to the oldest mailbox that is read.
    pub address: String,
    pub tagged: bool,
    pub host: String,
    pub port: u16,
    pub encryption: MailboxEncryption,
    pub login: String,
    pub folder: String,
    pub enabled: bool,
    pub state: MailboxState,
    pub last_error: Option<String>,
    /// When it was last read without an error.
    pub checked_at: Option<Timestamp>,
    pub version: i64,
    pub created_at: Timestamp,
}

impl From<Mailbox> for MailboxBody {
    fn from(mailbox: Mailbox) -> Self {
        Self {
            id: mailbox.id,
            name: mailbox.name,
            address: mailbox.address,
            tagged: mailbox.tagged,
            host: mailbox.host,
            port: u16::try_from(mailbox.port).unwrap_or_default(),
            encryption: mailbox.encryption,
            login: mailbox.login,
            folder: mailbox.folder,
            enabled: mailbox.enabled,
            state: mailbox.state,
            last_error: mailbox.last_error,
            checked_at: mailbox.checked_at,
            version: mailbox.version,
            created_at: mailbox.created_at,
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Support", "address": "support@kestrel.example", "host": "imap.kestrel.example", "port": 993,
    "encryption": "tls", "login": "support", "password": "correct horse battery staple", "folder": "INBOX", "enabled": true, "tagged": false}))]
pub(crate) struct WriteMailbox {
    /// Unique.
    pub name: String,
    /// Unique.
    pub address: String,
    /// Its host delivers `support+tag@…` to it too: answers carry their reference in the address as well.
    pub tagged: bool,
    pub host: String,
    pub port: u16,
    /// `none` only for a server on the same machine.
    pub encryption: MailboxEncryption,
    pub login: String,
    /// Needed at first; later its absence keeps it.
    pub password: Option<String>,
    pub folder: String,
    pub enabled: bool,
}

impl From<WriteMailbox> for NewMailbox {
    fn from(body: WriteMailbox) -> Self {
        let WriteMailbox { name, address, tagged, host, port, encryption, login, password, folder, enabled } = body;
        let password = password.filter(|password| !password.is_empty());
        Self { name, address, tagged, host, port, encryption, login, password, folder, enabled }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filters {}

/// Read a mailbox from now on. Of what lies in it already, mails that nobody has seen are taken in.
#[utoipa::path(post, path = "/mailboxes", tag = "mailboxes", request_body = WriteMailbox,
    extensions(("x-permission" = json!("mailbox.create"))), responses((status = 201, body = MailboxBody), Problems))]
pub(crate) async fn mailbox_create(Caller(cx): Caller, Body(body): Body<WriteMailbox>) -> Reply<(StatusCode, Json<MailboxBody>)> {
    let made = cx.write(async |tx| Ok::<MailboxBody, MailboxError>(create(&tx, body.clone().into()).await?.into())).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The mailboxes, by name.
#[utoipa::path(get, path = "/mailboxes", tag = "mailboxes", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("mailbox.list"))), responses((status = 200, body = Page<MailboxBody>), Problems))]
pub(crate) async fn mailbox_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<MailboxBody>>> {
    let page: PageQuery = query.page;
    let found = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::MailboxList)?;
            store::page(&tx, &page).await
        })
        .await?;
    Ok(Json(found.map(MailboxBody::from)))
}

/// One mailbox.
#[utoipa::path(get, path = "/mailboxes/{id}", tag = "mailboxes", params(("id" = MailboxId, Path)),
    extensions(("x-permission" = json!("mailbox.read"))), responses((status = 200, body = MailboxBody), Problems))]
pub(crate) async fn mailbox_read(Caller(cx): Caller, Path(id): Path<MailboxId>) -> Reply<Versioned<MailboxBody>> {
    let found = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::MailboxRead)?;
            store::find(&tx, id).await
        })
        .await?;
    Ok(Versioned { version: found.version, body: found.into() })
}

/// Change a mailbox. It is read at once.
#[utoipa::path(patch, path = "/mailboxes/{id}", tag = "mailboxes", params(("id" = MailboxId, Path)), request_body = WriteMailbox,
    extensions(("x-permission" = json!("mailbox.update"))), responses((status = 200, body = MailboxBody), Problems))]
pub(crate) async fn mailbox_update(
    Caller(cx): Caller,
    Path(id): Path<MailboxId>,
    Body(body): Body<WriteMailbox>,
) -> Reply<Versioned<MailboxBody>> {
    let changed = cx.write(async |tx| Ok::<MailboxBody, MailboxError>(update(&tx, id, body.clone().into()).await?.into())).await?;
    Ok(Versioned { version: changed.version, body: changed })
}

/// Read a mailbox no longer. What came in by it stays.
#[utoipa::path(delete, path = "/mailboxes/{id}", tag = "mailboxes", params(("id" = MailboxId, Path)),
    extensions(("x-permission" = json!("mailbox.delete"))), responses((status = 204), Problems))]
pub(crate) async fn mailbox_delete(Caller(cx): Caller, Path(id): Path<MailboxId>) -> Reply<StatusCode> {
    cx.write(async |tx| delete(&tx, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sign in and look into the folder, without taking anything in.
#[utoipa::path(post, path = "/mailboxes/{id}/test", tag = "mailboxes", params(("id" = MailboxId, Path)),
    extensions(("x-permission" = json!("mailbox.test"))), responses((status = 200, body = MailboxTested), Problems))]
pub(crate) async fn mailbox_test(
    Caller(cx): Caller,
    Extension(roots): Extension<Roots>,
    Path(id): Path<MailboxId>,
) -> Reply<Json<MailboxTested>> {
    Ok(Json(test(&cx, &roots, id).await?))
}
