//! Tables `support_request_link`, `support_request_watcher` and `support_request_tag`.

use db::{Result, Tx};
use kernel::PersonId;
use sea_orm::FromQueryResult;

use super::LinkKind;
use crate::support_request::{Status, SupportRequestId};

/// Another support request, as it stands beside this one.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Linked {
    pub id: SupportRequestId,
    pub number: String,
    pub subject: String,
    pub status: Status,
    pub kind: LinkKind,
    /// From which of the two it was linked.
    pub source_id: SupportRequestId,
}

pub(super) async fn links(tx: &Tx, id: SupportRequestId) -> Result<Vec<Linked>> {
    let one = |mine: &str, other: &str| {
        format!(
            "SELECT r.id, r.number, r.subject, r.status, l.kind, l.support_request_id AS source_id FROM support_request_link l \
             JOIN support_request r ON r.id = l.{other} WHERE l.{mine} = $1"
        )
    };
    let sql = format!(
        "SELECT * FROM ({} UNION ALL {}) AS linked ORDER BY number LIMIT 200",
        one("support_request_id", "other_id"),
        one("other_id", "support_request_id")
    );
    tx.query_all(&sql, [id.into()]).await
}

/// Answers whether it is new.
pub(super) async fn link(tx: &Tx, id: SupportRequestId, other: SupportRequestId, kind: LinkKind) -> Result<bool> {
    let sql = "INSERT INTO support_request_link (support_request_id, other_id, kind, created_at) SELECT $1, $2, $3, $4 \
               WHERE NOT EXISTS (SELECT 1 FROM support_request_link WHERE support_request_id = $2 AND other_id = $1) \
               ON CONFLICT (support_request_id, other_id) DO NOTHING";
    Ok(tx.execute(sql, [id.into(), other.into(), kind.into(), tx.now().into()]).await? == 1)
}

/// Answers whether there was one, in either direction.
pub(super) async fn unlink(tx: &Tx, id: SupportRequestId, other: SupportRequestId) -> Result<bool> {
    let sql = "DELETE FROM support_request_link WHERE (support_request_id = $1 AND other_id = $2) \
               OR (support_request_id = $2 AND other_id = $1)";
    Ok(tx.execute(sql, [id.into(), other.into()]).await? > 0)
}

/// Answers whether it is new.
pub(super) async fn watch(tx: &Tx, id: SupportRequestId, person: PersonId) -> Result<bool> {
    let sql = "INSERT INTO support_request_watcher (support_request_id, person_id, created_at) VALUES ($1, $2, $3) \
               ON CONFLICT (support_request_id, person_id) DO NOTHING";
    Ok(tx.execute(sql, [id.into(), person.into(), tx.now().into()]).await? == 1)
}

pub(super) async fn unwatch(tx: &Tx, id: SupportRequestId, person: PersonId) -> Result<bool> {
    let sql = "DELETE FROM support_request_watcher WHERE support_request_id = $1 AND person_id = $2";
    Ok(tx.execute(sql, [id.into(), person.into()]).await? == 1)
}

/// Those who watch the one watch the other from now on.
pub(super) async fn take_watchers(tx: &Tx, from: SupportRequestId, to: SupportRequestId) -> Result<()> {
    let sql = "INSERT INTO support_request_watcher (support_request_id, person_id, created_at) \
               SELECT $2, person_id, $3 FROM support_request_watcher WHERE support_request_id = $1 \
               ON CONFLICT (support_request_id, person_id) DO NOTHING";
    tx.execute(sql, [from.into(), to.into(), tx.now().into()]).await?;
    Ok(())
}

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Watcher {
    pub id: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub of_vendor: bool,
}

/// Who watches it and may still see it: of the customer, or of an organization above. By name.
pub(super) async fn watchers(tx: &Tx, id: SupportRequestId) -> Result<Vec<Watcher>> {
    let sql = "SELECT p.id, p.first_name, p.last_name, o.kind = 'vendor' AS of_vendor FROM support_request_watcher w \
               JOIN support_request r ON r.id = w.support_request_id JOIN person p ON p.id = w.person_id \
               JOIN organization o ON o.id = p.organization_id \
               WHERE w.support_request_id = $1 AND p.enabled AND EXISTS (SELECT 1 FROM organization_path a \
               WHERE a.ancestor_id = p.organization_id AND a.descendant_id = r.customer_id) ORDER BY p.last_name, p.first_name, p.id";
    tx.query_all(sql, [id.into()]).await
}

/// Writes the tags of a support request anew.
pub(super) async fn put_tags(tx: &Tx, id: SupportRequestId, tags: &[String]) -> Result<()> {
    tx.execute("DELETE FROM support_request_tag WHERE support_request_id = $1", [id.into()]).await?;
    for tag in tags {
        let sql = "INSERT INTO support_request_tag (tag, support_request_id) VALUES ($1, $2)";
        tx.execute(sql, [tag.clone().into(), id.into()]).await?;
    }
    Ok(())
}

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Tag {
    pub tag: String,
    pub count: i64,
}

/// The tags in use, by name.
pub(super) async fn tags(tx: &Tx) -> Result<Vec<Tag>> {
    tx.query_all("SELECT tag, COUNT(*) AS count FROM support_request_tag GROUP BY tag ORDER BY tag LIMIT 500", []).await
}
