use db::{Result, Tx};
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, PersonId, Role, Timestamp};
use sea_orm::FromQueryResult;

/// What a credential leads to, read anew with every request.
#[derive(FromQueryResult)]
pub(crate) struct Holder {
    pub person_id: PersonId,
    pub role: Role,
    pub organization_id: OrganizationId,
    pub kind: OrganizationKind,
    pub status: OrganizationStatus,
    pub credential_id: String,
    pub last_seen_at: Option<Timestamp>,
    pub scopes: Option<String>,
    /// A second factor is required of this person and is not there.
    pub lacks_factor: i64,
}

/// `second_factor::is_required` as SQL: the answer comes with the row that every request reads anyway.
const LACKS_FACTOR: &str = "CAST(CASE WHEN o.second_factor_required AND p.second_factor_at IS NULL AND (o.kind = 'vendor' \
     OR (o.kind IN ('distributor', 'isp') AND p.role = 'administrator')) THEN 1 ELSE 0 END AS BIGINT) AS lacks_factor";

pub(crate) async fn holder_of_session(tx: &Tx, token_hash: &str) -> Result<Option<Holder>> {
    let sql = format!(
        "SELECT p.id AS person_id, p.role, o.id AS organization_id, o.kind, o.status, s.id AS credential_id, s.last_seen_at, NULL AS scopes, \
         {LACKS_FACTOR} FROM session s JOIN person p ON p.id = s.person_id JOIN organization o ON o.id = p.organization_id \
         WHERE s.token_hash = $1 AND s.idle_ends_at > $2 AND s.ends_at > $2 AND p.enabled AND o.status <> 'canceled'"
    );
    tx.query_one(&sql, [token_hash.into(), tx.now().into()]).await
}

pub(crate) async fn holder_of_token(tx: &Tx, token_hash: &str) -> Result<Option<Holder>> {
    let sql = format!(
        "SELECT p.id AS person_id, p.role, o.id AS organization_id, o.kind, o.status, t.id AS credential_id, t.last_used_at AS last_seen_at, \
         t.scopes, {LACKS_FACTOR} FROM api_token t JOIN person p ON p.id = t.person_id JOIN organization o ON o.id = p.organization_id \
         WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2) AND p.enabled AND o.status <> 'canceled'"
    );
    tx.query_one(&sql, [token_hash.into(), tx.now().into()]).await
}

/// The person as whom long work acts, if account, organization and token (where it was one that started the work) still hold.
pub(crate) async fn holder_of_person(tx: &Tx, person: PersonId, token: Option<&str>) -> Result<Option<Holder>> {
    let sql = "SELECT p.id AS person_id, p.role, o.id AS organization_id, o.kind, o.status, '' AS credential_id, NULL AS last_seen_at, \
               NULL AS scopes, CAST(0 AS BIGINT) AS lacks_factor FROM person p JOIN organization o ON o.id = p.organization_id \
               WHERE p.id = $1 AND p.enabled AND o.status <> 'canceled' AND ($2 = '' OR EXISTS (SELECT 1 FROM api_token t \
               WHERE t.id = $2 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $3)))";
    tx.query_one(sql, [person.into(), token.unwrap_or_default().into(), tx.now().into()]).await
}

pub(crate) struct NewSession<'a> {
    pub id: String,
    pub token_hash: &'a str,
    pub person_id: PersonId,
    pub idle_ends_at: Timestamp,
    pub ends_at: Timestamp,
    pub user_agent: Option<String>,
}

pub(crate) async fn insert(tx: &Tx, session: NewSession<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO session (id, token_hash, person_id, created_at, last_seen_at, idle_ends_at, ends_at, address, user_agent) \
         VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)",
        [
            session.id.into(),
            session.token_hash.into(),
            session.person_id.into(),
            tx.now().into(),
            session.idle_ends_at.into(),
            session.ends_at.into(),
            tx.request().address.clone().into(),
            session.user_agent.into(),
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn touch_session(tx: &Tx, id: &str, idle_ends_at: Timestamp) -> Result<u64> {
    tx.execute("UPDATE session SET last_seen_at = $1, idle_ends_at = $2 WHERE id = $3", [tx.now().into(), idle_ends_at.into(), id.into()])
        .await
}

pub(crate) async fn touch_token(tx: &Tx, id: &str) -> Result<u64> {
    tx.execute("UPDATE api_token SET last_used_at = $1 WHERE id = $2", [tx.now().into(), id.into()]).await
}

pub(crate) async fn end(tx: &Tx, id: &str) -> Result<u64> {
    tx.execute("DELETE FROM session WHERE id = $1", [id.into()]).await
}

#[derive(FromQueryResult)]
pub(crate) struct Listed {
    pub id: String,
    pub token_hash: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub address: Option<String>,
    pub user_agent: Option<String>,
}

/// The open sessions of a person, the latest used first.
pub(crate) async fn of_person(tx: &Tx, person: PersonId) -> Result<Vec<Listed>> {
    let sql = "SELECT id, token_hash, created_at, last_seen_at, address, user_agent FROM session \
               WHERE person_id = $1 AND idle_ends_at > $2 AND ends_at > $2 ORDER BY last_seen_at DESC, id LIMIT 100";
    tx.query_all(sql, [person.into(), tx.now().into()]).await
}

/// Ends one session of a person; answers whether there was one.
pub(crate) async fn end_own(tx: &Tx, person: PersonId, id: &str) -> Result<bool> {
    Ok(tx.execute("DELETE FROM session WHERE id = $1 AND person_id = $2", [id.into(), person.into()]).await? == 1)
}

/// Ends all sessions of a person but the one whose token has this hash: after a change of password.
pub(crate) async fn end_others(tx: &Tx, person: PersonId, kept_hash: Option<&str>) -> Result<u64> {
    tx.execute("DELETE FROM session WHERE person_id = $1 AND token_hash <> $2", [person.into(), kept_hash.unwrap_or_default().into()]).await
}

/// Deletes a round of ended sessions and old links; answers whether more may be left.
pub(crate) async fn forget(tx: &Tx) -> Result<bool> {
    let sessions = "DELETE FROM session WHERE id IN (SELECT id FROM session WHERE ends_at < $1 LIMIT 1000)";
    let links = "DELETE FROM link_token WHERE token_hash IN (SELECT token_hash FROM link_token WHERE expires_at < $1 LIMIT 1000)";
    let gone = tx.execute(sessions, [tx.now().into()]).await?.max(tx.execute(links, [tx.now().into()]).await?);
    Ok(gone == 1000)
}
