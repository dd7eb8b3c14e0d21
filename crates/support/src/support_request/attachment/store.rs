//! Tables `attachment` and `attachment_part`. Whoever isn't of the vendor gets public attachments only: the query decides.

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    FromQueryResult, Value,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SimpleExpr},
};

use super::{AttachmentId, AttachmentState, PartId, UPLOAD_LIFE};
use crate::support_request::{Side, SupportRequestId, Visibility};

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Attachment {
    pub id: AttachmentId,
    pub support_request_id: SupportRequestId,
    pub name: String,
    /// Bytes in all.
    pub size: i64,
    pub received: i64,
    pub hash_state: String,
    pub sha256: Option<String>,
    pub media_type: Option<String>,
    pub visibility: Visibility,
    pub malware_sample: bool,
    pub state: AttachmentState,
    pub side: Side,
    pub uploaded_by: Option<PersonId>,
    pub expires_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub finished_at: Option<Timestamp>,
    pub removed_at: Option<Timestamp>,
}

/// An attachment with the name of whom it is from.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Listed {
    #[sea_orm(nested)]
    pub attachment: Attachment,
    pub uploader_first_name: Option<String>,
    pub uploader_last_name: Option<String>,
}

/// A file in the storage.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Part {
    pub id: PartId,
    /// The key of a malware sample's part, sealed.
    pub sealed_key: Option<String>,
}

#[derive(FromQueryResult)]
struct Counted {
    count: i64,
}
#[derive(FromQueryResult)]
struct Named {
    id: AttachmentId,
}

pub(super) async fn insert(tx: &Tx, new: &Attachment) -> Result<()> {
    let sql = "INSERT INTO attachment (id, support_request_id, name, size, received, hash_state, visibility, malware_sample, state, side, \
               uploaded_by, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values: [Value; 13] = [
        new.id.into(),
        new.support_request_id.into(),
        new.name.as_str().into(),
        new.size.into(),
        new.received.into(),
        new.hash_state.as_str().into(),
        new.visibility.into(),
        new.malware_sample.into(),
        new.state.into(),
        new.side.into(),
        new.uploaded_by.into(),
        new.expires_at.into(),
        new.created_at.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// All that stand or are under way.
pub(super) async fn count(tx: &Tx, request: SupportRequestId) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS count FROM attachment WHERE support_request_id = $1 AND state <> 'removed'";
    Ok(tx.query_one::<Counted>(sql, [request.into()]).await?.map_or(0, |counted| counted.count))
}

fn sees_internal(tx: &Tx) -> bool {
    tx.actor().is_vendor() || tx.actor().is_system()
}

pub(super) async fn find(tx: &Tx, request: SupportRequestId, id: AttachmentId) -> Result<Attachment> {
    let sql = "SELECT * FROM attachment WHERE id = $1 AND support_request_id = $2 AND (visibility = 'public' OR $3)";
    tx.query_one(sql, [id.into(), request.into(), sees_internal(tx).into()]).await?.ok_or(Error::NotFound)
}

/// The same, locked for change.
pub(super) async fn lock(tx: &Tx, id: AttachmentId) -> Result<Attachment> {
    let sql = format!("SELECT * FROM attachment WHERE id = $1{}", tx.for_update());
    tx.query_one(&sql, [id.into()]).await?.ok_or(Error::NotFound)
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("attachment"), Alias::new(name)))
}

/// What is attached for good, also what was removed since; the newest last.
pub(super) async fn page(tx: &Tx, request: SupportRequestId, query: &PageQuery) -> Result<Page<Listed>> {
    let attachment = Alias::new("attachment");
    let person = |name: &'static str| Expr::col((Alias::new("person"), Alias::new(name)));
    let mut select = Query::select()
        .column((attachment.clone(), Asterisk).into_column_ref())
        .expr_as(person("first_name"), Alias::new("uploader_first_name"))
        .expr_as(person("last_name"), Alias::new("uploader_last_name"))
        .from(attachment)
        .left_join(Alias::new("person"), person("id").eq(col("uploaded_by")))
        .and_where(col("support_request_id").eq(request))
        .and_where(col("finished_at").is_not_null())
        .to_owned();
    if !sees_internal(tx) {
        select.and_where(col("visibility").eq(Visibility::Public));
    }
    let keyset = Keyset {
        list: "attachments",
        id: col("id"),
        id_of: |listed: &Listed| listed.attachment.id.to_string(),
        fields: vec![SortField { name: "created_at", column: col("created_at"), value: |listed| listed.attachment.created_at.into() }],
        descending: false,
    };
    keyset.page(tx, select, query, &request).await
}

/// A part's row comes before its file, so that none is forgotten.
pub(super) async fn begin_part(tx: &Tx, of: AttachmentId, part: &Part, starts_at: i64) -> Result<()> {
    let sql = "INSERT INTO attachment_part (id, attachment_id, starts_at, sealed_key, created_at) VALUES ($1, $2, $3, $4, $5)";
    let key = part.sealed_key.clone();
    tx.execute(sql, [part.id.into(), of.into(), starts_at.into(), key.into(), tx.now().into()]).await?;
    Ok(())
}

/// What came is kept, if the upload still stands where the part begins.
pub(super) async fn keep_part(tx: &Tx, of: AttachmentId, part: PartId, starts_at: i64, size: i64, hash_state: &str) -> Result<bool> {
    let sql = "UPDATE attachment SET received = received + $1, hash_state = $2, expires_at = $3 \
               WHERE id = $4 AND received = $5 AND state = 'uploading'";
    let until = tx.now().plus(UPLOAD_LIFE);
    if tx.execute(sql, [size.into(), hash_state.into(), until.into(), of.into(), starts_at.into()]).await? == 0 {
        return Ok(false);
    }
    tx.execute("UPDATE attachment_part SET size = $1 WHERE id = $2", [size.into(), part.into()]).await?;
    Ok(true)
}

pub(super) async fn finish(tx: &Tx, id: AttachmentId, sha256: &str, media_type: &str) -> Result<()> {
    let sql = "UPDATE attachment SET state = 'ready', sha256 = $1, media_type = $2, expires_at = NULL, finished_at = $3 WHERE id = $4";
    tx.execute(sql, [sha256.into(), media_type.into(), tx.now().into(), id.into()]).await?;
    Ok(())
}

/// Whether a part's file is still no part of the upload.
pub(super) async fn is_unfinished(tx: &Tx, part: PartId) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS count FROM attachment_part WHERE id = $1 AND size IS NULL";
    Ok(tx.query_one::<Counted>(sql, [part.into()]).await?.is_some_and(|counted| counted.count == 1))
}

pub(super) async fn drop_part(tx: &Tx, part: PartId) -> Result<()> {
    tx.execute("DELETE FROM attachment_part WHERE id = $1", [part.into()]).await?;
    Ok(())
}

/// The files of an attachment that is whole, in order.
pub(super) async fn parts(tx: &Tx, of: AttachmentId) -> Result<Vec<Part>> {
    let sql = "SELECT id, sealed_key FROM attachment_part WHERE attachment_id = $1 AND size IS NOT NULL ORDER BY starts_at";
    tx.query_all(sql, [of.into()]).await
}

/// Every file of an attachment, also what another connection is writing just now.
pub(super) async fn all_parts(tx: &Tx, of: AttachmentId) -> Result<Vec<Part>> {
    tx.query_all("SELECT id, sealed_key FROM attachment_part WHERE attachment_id = $1", [of.into()]).await
}

/// An unfinished upload ends; false if it is whole already.
pub(super) async fn give_up(tx: &Tx, id: AttachmentId) -> Result<bool> {
    let sql = "UPDATE attachment SET state = 'removed', expires_at = NULL, removed_at = $1 WHERE id = $2 AND state = 'uploading'";
    Ok(tx.execute(sql, [tx.now().into(), id.into()]).await? == 1)
}

/// Ends up to `most` uploads that nobody went on with.
pub(super) async fn give_up_expired(tx: &Tx, most: u64) -> Result<Vec<AttachmentId>> {
    let sql = format!(
        "UPDATE attachment SET state = 'removed', expires_at = NULL, removed_at = $1 WHERE id IN \
         (SELECT id FROM attachment WHERE state = 'uploading' AND expires_at <= $1 ORDER BY expires_at LIMIT {most}) RETURNING id"
    );
    Ok(tx.query_all::<Named>(&sql, [tx.now().into()]).await?.into_iter().map(|named| named.id).collect())
}

/// Removes up to `most` attachments of support requests that were closed before `closed_before`.
pub(super) async fn remove_outlived(tx: &Tx, closed_before: Timestamp, most: u64) -> Result<Vec<AttachmentId>> {
    let sql = format!(
        "UPDATE attachment SET state = 'removed', removed_at = $1 WHERE id IN (SELECT a.id FROM support_request r \
         JOIN attachment a ON a.support_request_id = r.id WHERE r.status = 'closed' AND r.closed_at < $2 AND a.state = 'ready' LIMIT {most}) \
         RETURNING id"
    );
    Ok(tx.query_all::<Named>(&sql, [tx.now().into(), closed_before.into()]).await?.into_iter().map(|named| named.id).collect())
}

/// Up to `most` files whose writer has gone: begun long ago and never kept.
pub(super) async fn forgotten_parts(tx: &Tx, begun_before: Timestamp, most: u64) -> Result<Vec<PartId>> {
    let sql = format!("SELECT id, sealed_key FROM attachment_part WHERE size IS NULL AND created_at < $1 LIMIT {most}");
    Ok(tx.query_all::<Part>(&sql, [begun_before.into()]).await?.into_iter().map(|part| part.id).collect())
}

/// An upload that was given up leaves nothing; what was whole stays named.
pub(super) async fn forget_given_up(tx: &Tx, id: AttachmentId) -> Result<()> {
    tx.execute("DELETE FROM attachment WHERE id = $1 AND finished_at IS NULL AND state = 'removed'", [id.into()]).await?;
    Ok(())
}
