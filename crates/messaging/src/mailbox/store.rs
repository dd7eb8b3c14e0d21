//! Table `mailbox`. They are the vendor's: no scope here.

use std::time::Duration;

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, Timestamp};
use sea_orm::{
    FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, IntoColumnRef, Query, SimpleExpr},
};
use serde::{Deserialize, Serialize};

use super::{MailboxEncryption, MailboxId, MailboxState};

#[derive(Clone, Debug, FromQueryResult, Serialize, Deserialize)]
pub(crate) struct Model {
    pub id: MailboxId,
    pub name: String,
    pub address: String,
    pub address_folded: String,
    /// Its host delivers `support+tag@…` too.
    pub tagged: bool,
    pub host: String,
    pub port: i64,
    pub encryption: MailboxEncryption,
    pub login: String,
    pub password_sealed: String,
    pub folder: String,
    pub enabled: bool,
    pub state: MailboxState,
    pub last_error: Option<String>,
    /// When it was last read without an error.
    pub checked_at: Option<Timestamp>,
    pub uid_validity: Option<i64>,
    /// Everything up to here was taken in.
    pub last_uid: i64,
    /// In a row.
    pub failures: i64,
    pub next_at: Timestamp,
    pub leased_until: Timestamp,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("mailbox"), Alias::new(name)))
}

pub(super) async fn insert(tx: &Tx, mailbox: &Model) -> Result<()> {
    let sql = "INSERT INTO mailbox (id, name, address, address_folded, tagged, host, port, encryption, login, password_sealed, folder, enabled, \
               state, last_error, checked_at, uid_validity, last_uid, failures, next_at, leased_until, search, version, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)";
    let values = [
        mailbox.id.into(),
        mailbox.name.as_str().into(),
        mailbox.address.as_str().into(),
        mailbox.address_folded.as_str().into(),
        mailbox.tagged.into(),
        mailbox.host.as_str().into(),
        mailbox.port.into(),
        mailbox.encryption.into(),
        mailbox.login.as_str().into(),
        mailbox.password_sealed.as_str().into(),
        mailbox.folder.as_str().into(),
        mailbox.enabled.into(),
        mailbox.state.into(),
        mailbox.last_error.clone().into(),
        mailbox.checked_at.into(),
        mailbox.uid_validity.into(),
        mailbox.last_uid.into(),
        mailbox.failures.into(),
        mailbox.next_at.into(),
        mailbox.leased_until.into(),
        mailbox.search.as_str().into(),
        mailbox.version.into(),
        mailbox.created_at.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Writes what people set. The poller's own columns are set with it: a changed mailbox is read at once.
pub(super) async fn save(tx: &Tx, mailbox: &Model) -> Result<()> {
    let sql = "UPDATE mailbox SET name = $1, address = $2, address_folded = $3, tagged = $4, host = $5, port = $6, encryption = $7, login = $8, \
               password_sealed = $9, folder = $10, enabled = $11, uid_validity = $12, last_uid = $13, failures = $14, next_at = $15, search = $16, \
               version = $17, state = $18, last_error = $19 WHERE id = $20";
    let values = [
        mailbox.name.as_str().into(),
        mailbox.address.as_str().into(),
        mailbox.address_folded.as_str().into(),
        mailbox.tagged.into(),
        mailbox.host.as_str().into(),
        mailbox.port.into(),
        mailbox.encryption.into(),
        mailbox.login.as_str().into(),
        mailbox.password_sealed.as_str().into(),
        mailbox.folder.as_str().into(),
        mailbox.enabled.into(),
        mailbox.uid_validity.into(),
        mailbox.last_uid.into(),
        mailbox.failures.into(),
        mailbox.next_at.into(),
        mailbox.search.as_str().into(),
        mailbox.version.into(),
        mailbox.state.into(),
        mailbox.last_error.clone().into(),
        mailbox.id.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Its mails stay.
pub(super) async fn delete(tx: &Tx, id: MailboxId) -> Result<()> {
    tx.execute("UPDATE inbound_mail SET mailbox_id = NULL WHERE mailbox_id = $1", [id.into()]).await?;
    tx.execute("DELETE FROM mailbox WHERE id = $1", [id.into()]).await?;
    Ok(())
}

pub(super) async fn find(tx: &Tx, id: MailboxId) -> Result<Model> {
    tx.query_one("SELECT * FROM mailbox WHERE id = $1", [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn lock(tx: &Tx, id: MailboxId) -> Result<Model> {
    let sql = format!("SELECT * FROM mailbox WHERE id = $1{}", tx.for_update());
    tx.query_one(&sql, [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery) -> Result<Page<Model>> {
    let mut select = Query::select().column((Alias::new("mailbox"), Asterisk).into_column_ref()).from(Alias::new("mailbox")).to_owned();
    select.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "mailboxes",
        id: col("id"),
        id_of: |mailbox: &Model| mailbox.id.to_string(),
        fields: vec![SortField { name: "name", column: col("search"), value: |mailbox| mailbox.search.as_str().into() }],
        descending: false,
    };
    keyset.page(tx, select, query, &()).await
}

#[derive(FromQueryResult)]
struct Found {
    #[expect(dead_code, reason = "only its presence counts")]
    id: MailboxId,
}

/// Whether a mailbox of ours has this address.
pub(crate) async fn has_address(tx: &Tx, address: &str) -> Result<bool> {
    let sql = "SELECT id FROM mailbox WHERE address_folded = $1";
    Ok(tx.query_one::<Found>(sql, [address.to_lowercase().into()]).await?.is_some())
}

/// The mailbox that answers to our mails go to: the oldest that is read.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct AnswersTo {
    pub address: String,
    pub tagged: bool,
}

pub(crate) async fn answers_to(tx: &Tx) -> Result<Option<AnswersTo>> {
    tx.query_one("SELECT address, tagged FROM mailbox WHERE enabled ORDER BY created_at, id LIMIT 1", []).await
}

/// Takes the mailboxes that are due for this server, until `lease` is over: no other server reads them meanwhile.
pub(super) async fn lease(tx: &Tx, lease: Duration, most: i64) -> Result<Vec<Model>> {
    let sql = format!(
        "UPDATE mailbox SET leased_until = $2 WHERE id IN (SELECT id FROM mailbox WHERE enabled AND next_at <= $1 AND leased_until <= $1 \
         ORDER BY next_at, id LIMIT $3{}) RETURNING *",
        tx.skip_locked()
    );
    tx.query_all(&sql, [tx.now().into(), tx.now().plus(lease).into(), most.into()]).await
}

/// What reading it brought. Who has taken it over since, because the lease was over, is not disturbed.
pub(super) async fn polled(tx: &Tx, mailbox: &Model, next_at: Timestamp, error: Option<&str>) -> Result<()> {
    let sql = "UPDATE mailbox SET state = $1, last_error = $2, failures = CASE WHEN $2 IS NULL THEN 0 ELSE failures + 1 END, next_at = $3, \
               leased_until = 0, checked_at = CASE WHEN $2 IS NULL THEN $4 ELSE checked_at END WHERE id = $5 AND leased_until = $6";
    let state = if error.is_some() { MailboxState::Failing } else { MailboxState::Working };
    let error: Option<String> = error.map(str::to_owned);
    let values = [state.into(), error.into(), next_at.into(), tx.now().into(), mailbox.id.into(), mailbox.leased_until.into()];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Everything up to `uid` of a folder that is known was taken in.
pub(crate) async fn advance(tx: &Tx, id: MailboxId, uid_validity: i64, uid: i64) -> Result<()> {
    let sql = "UPDATE mailbox SET last_uid = $3 WHERE id = $1 AND uid_validity = $2 AND last_uid < $3";
    tx.execute(sql, [id.into(), uid_validity.into(), uid.into()]).await?;
    Ok(())
}

/// A folder that is new to us, or was made anew, is known from now on.
pub(super) async fn begin(tx: &Tx, id: MailboxId, uid_validity: i64, last_uid: i64) -> Result<()> {
    let sql = "UPDATE mailbox SET uid_validity = $2, last_uid = $3 WHERE id = $1";
    tx.execute(sql, [id.into(), uid_validity.into(), last_uid.into()]).await?;
    Ok(())
}
