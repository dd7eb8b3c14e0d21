use db::{Error, Keyset, Result, SortField, Tx};
use identity::Language;
use kernel::{OrganizationId, Page, PageQuery, PersonId, Timestamp};
use licensing::LicenseId;
use sea_orm::{EntityTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*, sea_query::Expr};
use serde::{Deserialize, Serialize};

use super::{MailStatus, SentMailId, api::Filters};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sent_mail")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SentMailId,
    pub event_id: String,
    pub event: String,
    pub template: String,
    pub object_id: String,
    pub owner_id: OrganizationId,
    pub person_id: Option<PersonId>,
    pub from_name: String,
    pub to_name: String,
    pub to_address: String,
    pub to_folded: String,
    pub language: Language,
    pub subject: String,
    pub status: MailStatus,
    pub send_at: Timestamp,
    pub sent_at: Option<Timestamp>,
    pub attempts: i64,
    pub last_error: Option<String>,
    pub link_expires_at: Option<Timestamp>,
    /// The license whose certificate goes with it; made anew whenever it is sent.
    pub certificate_of: Option<LicenseId>,
    pub copy_of: Option<SentMailId>,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// Adds the mail unless its event mailed this recipient already; answers whether it was added.
pub(crate) async fn insert(tx: &Tx, mail: &Model) -> Result<bool> {
    let columns = "id, event_id, event, template, object_id, owner_id, person_id, from_name, to_name, to_address, to_folded, language, subject, \
                   status, send_at, attempts, link_expires_at, certificate_of, copy_of, search, version, created_at";
    let sql = format!(
        "INSERT INTO sent_mail ({columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) \
         ON CONFLICT (event_id, to_folded) WHERE copy_of IS NULL DO NOTHING"
    );
    let values = [
        mail.id.into(),
        mail.event_id.as_str().into(),
        mail.event.as_str().into(),
        mail.template.as_str().into(),
        mail.object_id.as_str().into(),
        mail.owner_id.into(),
        mail.person_id.into(),
        mail.from_name.as_str().into(),
        mail.to_name.as_str().into(),
        mail.to_address.as_str().into(),
        mail.to_folded.as_str().into(),
        mail.language.into(),
        mail.subject.as_str().into(),
        mail.status.into(),
        mail.send_at.into(),
        mail.attempts.into(),
        mail.link_expires_at.into(),
        mail.certificate_of.into(),
        mail.copy_of.into(),
        mail.search.as_str().into(),
        mail.version.into(),
        mail.created_at.into(),
    ];
    Ok(tx.execute(&sql, values).await? == 1)
}

pub(crate) async fn insert_body(tx: &Tx, id: SentMailId, sealed: &str, shown: &Shown) -> Result<()> {
    let sql = "INSERT INTO sent_mail_body (sent_mail_id, body_sealed, text_masked, html_masked) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, [id.into(), sealed.into(), shown.text_masked.as_str().into(), shown.html_masked.as_str().into()]).await?;
    Ok(())
}

pub(super) async fn copy_body(tx: &Tx, from: SentMailId, to: SentMailId) -> Result<()> {
    let sql = "INSERT INTO sent_mail_body (sent_mail_id, body_sealed, text_masked, html_masked) \
               SELECT $2, body_sealed, text_masked, html_masked FROM sent_mail_body WHERE sent_mail_id = $1";
    tx.execute(sql, [from.into(), to.into()]).await?;
    Ok(())
}

/// What *Sent mails* shows of a body.
#[derive(FromQueryResult)]
pub(crate) struct Shown {
    pub text_masked: String,
    pub html_masked: String,
}

pub(super) async fn shown(tx: &Tx, id: SentMailId) -> Result<Shown> {
    let sql = "SELECT text_masked, html_masked FROM sent_mail_body WHERE sent_mail_id = $1";
    tx.query_one(sql, [id.into()]).await?.ok_or(Error::NotFound)
}

/// A mail that is to go out now, with its body still sealed.
#[derive(Clone, FromQueryResult, Serialize, Deserialize)]
pub(crate) struct Outgoing {
    pub id: SentMailId,
    pub event: String,
    pub object_id: String,
    pub owner_id: OrganizationId,
    pub person_id: Option<PersonId>,
    pub from_name: String,
    pub to_name: String,
    pub to_address: String,
    pub subject: String,
    pub attempts: i64,
    pub language: Language,
    pub certificate_of: Option<LicenseId>,
    pub body_sealed: String,
}

/// Counts a try and answers what to send; `None` if the mail is sent, given up, canceled or not due.
pub(crate) async fn take(tx: &Tx, id: SentMailId) -> Result<Option<Outgoing>> {
    let sql = "UPDATE sent_mail SET attempts = attempts + 1, version = version + 1 WHERE id = $1 AND status = 'queued' AND send_at <= $2 \
               RETURNING id, event, object_id, owner_id, person_id, from_name, to_name, to_address, subject, attempts, language, certificate_of, \
               (SELECT body_sealed FROM sent_mail_body WHERE sent_mail_id = sent_mail.id) AS body_sealed";
    tx.query_one(sql, [id.into(), tx.now().into()]).await
}

/// Ends a try: `last_error` is what went wrong.
pub(crate) async fn finish(tx: &Tx, id: SentMailId, status: MailStatus, last_error: Option<&str>) -> Result<()> {
    let sent_at = (status == MailStatus::Sent).then(|| tx.now());
    let sql = "UPDATE sent_mail SET status = $2, last_error = $3, sent_at = $4, version = version + 1 WHERE id = $1 AND status = 'queued'";
    tx.execute(sql, [id.into(), status.into(), last_error.map(str::to_owned).into(), sent_at.into()]).await?;
    Ok(())
}

#[derive(FromQueryResult)]
pub(crate) struct Held {
    pub id: SentMailId,
    pub link_expires_at: Option<Timestamp>,
}

pub(crate) async fn held(tx: &Tx, limit: i64) -> Result<Vec<Held>> {
    let sql =
        format!("SELECT id, link_expires_at FROM sent_mail WHERE status = 'held' ORDER BY created_at, id LIMIT $1{}", tx.skip_locked());
    tx.query_all(&sql, [limit.into()]).await
}

pub(crate) async fn release(tx: &Tx, id: SentMailId, status: MailStatus, last_error: Option<&str>) -> Result<()> {
    let sql = "UPDATE sent_mail SET status = $2, last_error = $3, version = version + 1 WHERE id = $1 AND status = 'held'";
    tx.execute(sql, [id.into(), status.into(), last_error.map(str::to_owned).into()]).await?;
    Ok(())
}

/// Remembers that an event could not become a mail.
pub(crate) async fn insert_error(tx: &Tx, event_id: &str, event: &str, detail: &str) -> Result<()> {
    let sql = "INSERT INTO mail_error (event_id, event, at, detail) VALUES ($1, $2, $3, $4) ON CONFLICT (event_id) DO NOTHING";
    tx.execute(sql, [event_id.into(), event.into(), tx.now().into(), detail.into()]).await?;
    Ok(())
}

pub(super) async fn find(tx: &Tx, id: SentMailId) -> Result<Model> {
    scoped(tx).filter(Column::Id.eq(id)).one(tx.conn()).await?.ok_or(Error::NotFound)
}
pub(super) async fn lock(tx: &Tx, id: SentMailId) -> Result<Model> {
    scoped(tx).filter(Column::Id.eq(id)).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}

fn scoped(tx: &Tx) -> Select<Entity> {
    Entity::find().filter(identity::scope(tx.actor(), Expr::col((Entity, Column::OwnerId))))
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut select = scoped(tx);
    if let Some(status) = filters.status {
        select = select.filter(Column::Status.eq(status));
    }
    if let Some(event) = &filters.event {
        select = select.filter(Column::Event.eq(event.as_str()));
    }
    select = select.filter(db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]));
    let keyset = Keyset {
        list: "sent-mails",
        id: Expr::col((Entity, Column::Id)),
        id_of: |mail: &Model| mail.id.to_string(),
        fields: vec![SortField {
            name: "created_at",
            column: Expr::col((Entity, Column::CreatedAt)),
            value: |mail| mail.created_at.into(),
        }],
        descending: true,
    };
    keyset.page(tx, select.into_query(), query, filters).await
}
