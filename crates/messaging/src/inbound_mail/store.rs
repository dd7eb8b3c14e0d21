//! Tables `inbound_mail` and, for what a mail is compared with, `person`, `sent_mail` and `license`. Inbound mails are the
//! vendor's, the same for all of its people: no scope here.

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, OrganizationKind, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SimpleExpr},
};
use serde::{Deserialize, Serialize};
use support::SupportRequestId;

use super::{InboundMailId, InboundMailReason, InboundMailState, api::Filters};
use crate::{incoming::Kind, mailbox::MailboxId};

#[derive(Clone, Debug, FromQueryResult, Serialize, Deserialize)]
pub(crate) struct Model {
    pub id: InboundMailId,
    pub mailbox_id: Option<MailboxId>,
    pub content_key: String,
    pub kind: Kind,
    pub state: InboundMailState,
    pub reason: Option<InboundMailReason>,
    pub from_name: String,
    pub from_address: String,
    pub from_folded: String,
    pub subject: String,
    pub text: String,
    pub html: Option<String>,
    /// JSON of names and sizes.
    pub files: String,
    pub raw_name: Option<String>,
    pub raw_size: i64,
    pub support_request_id: Option<SupportRequestId>,
    pub person_id: Option<PersonId>,
    pub answered: bool,
    pub decided_by: Option<PersonId>,
    pub decided_at: Option<Timestamp>,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("inbound_mail"), Alias::new(name)))
}

/// Keeps a mail; false if it is known.
pub(super) async fn insert(tx: &Tx, mail: &Model) -> Result<bool> {
    let sql = "INSERT INTO inbound_mail (id, mailbox_id, content_key, kind, state, reason, from_name, from_address, from_folded, subject, text, \
               html, files, raw_name, raw_size, support_request_id, person_id, answered, decided_by, decided_at, search, version, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) \
               ON CONFLICT (content_key) DO NOTHING";
    let values = [
        mail.id.into(),
        mail.mailbox_id.into(),
        mail.content_key.as_str().into(),
        mail.kind.into(),
        mail.state.into(),
        mail.reason.into(),
        mail.from_name.as_str().into(),
        mail.from_address.as_str().into(),
        mail.from_folded.as_str().into(),
        mail.subject.as_str().into(),
        mail.text.as_str().into(),
        mail.html.clone().into(),
        mail.files.as_str().into(),
        mail.raw_name.clone().into(),
        mail.raw_size.into(),
        mail.support_request_id.into(),
        mail.person_id.into(),
        mail.answered.into(),
        mail.decided_by.into(),
        mail.decided_at.into(),
        mail.search.as_str().into(),
        mail.version.into(),
        mail.created_at.into(),
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// What somebody decided of a held mail.
pub(super) async fn save(tx: &Tx, mail: &Model) -> Result<()> {
    let sql = "UPDATE inbound_mail SET state = $1, support_request_id = $2, decided_by = $3, decided_at = $4, version = $5 WHERE id = $6";
    let values = [
        mail.state.into(),
        mail.support_request_id.into(),
        mail.decided_by.into(),
        mail.decided_at.into(),
        mail.version.into(),
        mail.id.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The support request that a mail opened is known only once it is open.
pub(super) async fn set_request(tx: &Tx, id: InboundMailId, request: SupportRequestId) -> Result<()> {
    tx.execute("UPDATE inbound_mail SET support_request_id = $1 WHERE id = $2", [request.into(), id.into()]).await?;
    Ok(())
}

pub(super) async fn find(tx: &Tx, id: InboundMailId) -> Result<Model> {
    tx.query_one("SELECT * FROM inbound_mail WHERE id = $1", [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn lock(tx: &Tx, id: InboundMailId) -> Result<Model> {
    let sql = format!("SELECT * FROM inbound_mail WHERE id = $1{}", tx.for_update());
    tx.query_one(&sql, [id.into()]).await?.ok_or(Error::NotFound)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut select =
        Query::select().column((Alias::new("inbound_mail"), Asterisk).into_column_ref()).from(Alias::new("inbound_mail")).to_owned();
    select
        .and_where_option(filters.state.map(|state| col("state").eq(state)))
        .and_where_option(filters.mailbox_id.map(|mailbox| col("mailbox_id").eq(mailbox)))
        .and_where_option(filters.support_request_id.map(|request| col("support_request_id").eq(request)))
        .cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "inbound_mails",
        id: col("id"),
        id_of: |mail: &Model| mail.id.to_string(),
        fields: vec![SortField { name: "created_at", column: col("created_at"), value: |mail| mail.created_at.into() }],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}

#[derive(FromQueryResult)]
struct Found {
    #[expect(dead_code, reason = "only its presence counts")]
    id: String,
}

pub(super) async fn is_known(tx: &Tx, content_key: &str) -> Result<bool> {
    let found = tx.query_one::<Found>("SELECT id FROM inbound_mail WHERE content_key = $1", [content_key.into()]).await?;
    Ok(found.is_some())
}

/// A person with the address that a mail names.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub(super) struct Candidate {
    pub person_id: PersonId,
    pub organization_id: OrganizationId,
    pub kind: OrganizationKind,
}

pub(super) async fn people_with(tx: &Tx, address: &str) -> Result<Vec<Candidate>> {
    let sql = "SELECT p.id AS person_id, o.id AS organization_id, o.kind FROM person p JOIN organization o ON o.id = p.organization_id \
               WHERE p.email_folded = $1 AND p.enabled ORDER BY p.created_at, p.id LIMIT 50";
    tx.query_all(sql, [address.to_lowercase().into()]).await
}

#[derive(FromQueryResult)]
struct Counted {
    count: i64,
}

async fn count(tx: &Tx, sql: &str, values: impl IntoIterator<Item = sea_orm::Value>) -> Result<i64> {
    Ok(tx.query_one::<Counted>(sql, values).await?.map_or(0, |counted| counted.count))
}

/// How many mails of this address we answered by ourselves since an instant.
pub(super) async fn answered_since(tx: &Tx, address: &str, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM inbound_mail WHERE from_folded = $1 AND created_at > $2 AND answered";
    count(tx, sql, [address.to_lowercase().into(), since.into()]).await
}

/// How many held mails were answered with a pointer since an instant, whoever sent them.
pub(super) async fn pointers_since(tx: &Tx, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM inbound_mail WHERE created_at > $1 AND answered AND state = 'held'";
    count(tx, sql, [since.into()]).await
}

/// How many mails of this address joined a support request since an instant.
pub(super) async fn joined_since(tx: &Tx, address: &str, request: SupportRequestId, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM inbound_mail WHERE from_folded = $1 AND created_at > $2 AND state = 'joined' \
               AND support_request_id = $3";
    count(tx, sql, [address.to_lowercase().into(), since.into(), request.into()]).await
}

/// A mail of ours by the name that stood in it.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Ours {
    pub event: String,
    pub object_id: String,
    pub created_at: Timestamp,
}

pub(super) async fn ours(tx: &Tx, id: &str) -> Result<Option<Ours>> {
    tx.query_one("SELECT event, object_id, created_at FROM sent_mail WHERE id = $1", [id.into()]).await
}

/// A product that a customer has.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Owned {
    pub id: catalog::ProductId,
    pub code: String,
    pub name: String,
}

pub(super) async fn products_of(tx: &Tx, customer: OrganizationId) -> Result<Vec<Owned>> {
    let sql = "SELECT DISTINCT p.id, p.code, p.name FROM license l JOIN product p ON p.id = l.product_id WHERE l.customer_id = $1 \
               ORDER BY p.code LIMIT 100";
    tx.query_all(sql, [customer.into()]).await
}

#[derive(FromQueryResult)]
struct Coded {
    code: String,
}

/// The product of the customer's newest support request that has one.
pub(super) async fn latest_product(tx: &Tx, customer: OrganizationId) -> Result<Option<String>> {
    let sql = "SELECT p.code FROM support_request r JOIN product p ON p.id = r.product_id WHERE r.customer_id = $1 \
               ORDER BY r.created_at DESC, r.id DESC LIMIT 1";
    Ok(tx.query_one::<Coded>(sql, [customer.into()]).await?.map(|coded| coded.code))
}
