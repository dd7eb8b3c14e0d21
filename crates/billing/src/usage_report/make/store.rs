use db::{Result, Tx};
use jiff::tz::TimeZone;
use kernel::{OrganizationId, Timestamp};
use sea_orm::{DbErr, FromQueryResult};

use crate::{
    Month,
    usage_report::{UsageReport, UsageReportId, terms::Terms},
};

pub(super) fn unreadable(cause: &str) -> db::Error {
    DbErr::Type(format!("a stored month or time zone does not read: {cause}")).into()
}

#[derive(FromQueryResult)]
pub(super) struct Newcomer {
    pub id: OrganizationId,
    pub time_zone: String,
    pub created_at: Timestamp,
}

/// Partners with reports of their own of which nobody knows yet whose month comes first.
pub(super) async fn without_turn(tx: &Tx, most: u64) -> Result<Vec<Newcomer>> {
    let sql = "SELECT o.id, o.time_zone, o.created_at FROM organization o LEFT JOIN usage_report_turn t ON t.organization_id = o.id \
               WHERE o.kind IN ('msp', 'distributor', 'isp') AND t.organization_id IS NULL ORDER BY o.id LIMIT $1";
    tx.query_all(sql, [i64::try_from(most).unwrap_or(1).into()]).await
}

pub(super) async fn set_turn(tx: &Tx, organization: OrganizationId, month: Month, due_at: Timestamp) -> Result<()> {
    let sql = "INSERT INTO usage_report_turn (organization_id, month, due_at) VALUES ($1, $2, $3) \
               ON CONFLICT (organization_id) DO UPDATE SET month = $2, due_at = $3";
    tx.execute(sql, [organization.into(), month.to_string().into(), due_at.into()]).await?;
    Ok(())
}

#[derive(FromQueryResult)]
pub(super) struct Turn {
    pub organization_id: OrganizationId,
    pub month: String,
    pub time_zone: String,
    pub search: String,
}

/// The partner whose month has ended longest ago.
pub(super) async fn due(tx: &Tx) -> Result<Option<Turn>> {
    let sql = "SELECT t.organization_id, t.month, o.time_zone, o.search FROM usage_report_turn t \
               INNER JOIN organization o ON o.id = t.organization_id WHERE t.due_at <= $1 ORDER BY t.due_at, t.organization_id LIMIT 1";
    tx.query_one(sql, [tx.now().into()]).await
}

pub(super) async fn insert(tx: &Tx, turn: &Turn, terms: Terms) -> Result<()> {
    let sql = "INSERT INTO usage_report (id, organization_id, month, time_zone, status, threshold_percent, submit_days, lines, provisioned, \
               used, chargeable, marked, unexplained, edited, automatic, comment, checkpoint, search, version, created_at) VALUES ($1, $2, $3, \
               $4, 'preparing', $5, $6, 0, 0, 0, 0, 0, 0, 0, FALSE, '', '', $7, 1, $8) ON CONFLICT (organization_id, month) DO NOTHING";
    let id: UsageReportId = tx.new_id();
    let values = [
        id.into(),
        turn.organization_id.into(),
        turn.month.as_str().into(),
        turn.time_zone.as_str().into(),
        terms.threshold_percent.into(),
        terms.submit_days.into(),
        turn.search.as_str().into(),
        tx.now().into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Seller {
    id: OrganizationId,
}

/// Whose licenses the report lists: the partner's own, and those that resellers directly below it sold. By id.
pub(super) async fn sellers(tx: &Tx, partner: OrganizationId) -> Result<Vec<OrganizationId>> {
    let sql = "SELECT id FROM organization WHERE id = $1 OR (parent_id = $1 AND kind = 'reseller')";
    let mut sellers: Vec<_> = tx.query_all::<Seller>(sql, [partner.into()]).await?.into_iter().map(|seller| seller.id).collect();
    sellers.sort_unstable();
    Ok(sellers)
}

#[derive(FromQueryResult)]
pub(super) struct Last {
    pub id: String,
    pub licenses: i64,
}

/// The last of the next `most` licenses that `owner` sold; none where none is left.
pub(super) async fn last_of_chunk(tx: &Tx, owner: OrganizationId, after: &str, most: i64) -> Result<Option<Last>> {
    let sql = "SELECT MAX(id) AS id, COUNT(*) AS licenses FROM (SELECT id FROM license WHERE owner_id = $1 AND id > $2 ORDER BY id LIMIT $3) chunk \
               HAVING COUNT(*) > 0";
    tx.query_one(sql, [owner.into(), after.into(), most.into()]).await
}

/// Licenses of one seller, from behind one up to another, for a report that is being made.
pub(super) struct Chunk<'a> {
    pub report: &'a UsageReport,
    pub month: Month,
    pub zone: &'a TimeZone,
    pub owner: OrganizationId,
    pub after: &'a str,
    pub last: &'a str,
}

pub(super) async fn write_lines(tx: &Tx, chunk: &Chunk<'_>) -> Result<()> {
    let wrong = |cause: crate::MonthError| unreadable(&cause.to_string());
    let days = chunk.month.day_ends(chunk.zone).map_err(wrong)?;
    // Days and numbers that we computed ourselves: nothing of a caller's stands in the statement's text.
    let days: Vec<_> = days.iter().map(|(day, ends_at)| format!("('{day}', {})", ends_at.as_microsecond())).collect();
    let sql = include_str!("lines.sql").replace("{days}", &days.join(", "));
    let values = [
        chunk.report.id.into(),
        chunk.month.first().to_string().into(),
        chunk.month.last().to_string().into(),
        chunk.month.starts_at(chunk.zone).map_err(wrong)?.into(),
        chunk.month.ends_at(chunk.zone).map_err(wrong)?.into(),
        chunk.owner.into(),
        chunk.after.into(),
        chunk.last.into(),
        chunk.report.threshold_percent.into(),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Lines for the month before of what was sold since with an earlier start.
pub(super) async fn write_backdated(tx: &Tx, chunk: &Chunk<'_>) -> Result<()> {
    let wrong = |cause: crate::MonthError| unreadable(&cause.to_string());
    let before = chunk.month.previous();
    let values = [
        chunk.report.id.into(),
        before.to_string().into(),
        before.first().to_string().into(),
        before.last().to_string().into(),
        chunk.month.starts_at(chunk.zone).map_err(wrong)?.into(),
        chunk.month.ends_at(chunk.zone).map_err(wrong)?.into(),
        chunk.owner.into(),
        chunk.after.into(),
        chunk.last.into(),
    ];
    tx.execute(include_str!("backdated.sql"), values).await?;
    Ok(())
}

/// Lines for closed months. Whose old report is not approved yet waits for the next one. Licenses in another time zone than
/// the partner's may still report this month's last day: the next report looks at them again.
pub(super) async fn write_corrections(tx: &Tx, chunk: &Chunk<'_>) -> Result<()> {
    let month = chunk.month.to_string();
    let range = || [month.as_str().into(), chunk.owner.into(), chunk.after.into(), chunk.last.into()];
    let mut values = vec![chunk.report.id.into()];
    values.extend(range());
    tx.execute(include_str!("corrections.sql"), values).await?;
    tx.execute(
        "DELETE FROM usage_late WHERE month < $1 AND license_id > $3 AND license_id <= $4 \
         AND license_id IN (SELECT id FROM license WHERE owner_id = $2 AND id > $3 AND id <= $4) \
         AND NOT EXISTS (SELECT 1 FROM usage_report_line line INNER JOIN usage_report report ON report.id = line.report_id \
         WHERE line.license_id = usage_late.license_id AND line.corrects = '' AND report.month = usage_late.month AND report.status <> 'approved')",
        range(),
    )
    .await?;
    let mut values: Vec<sea_orm::Value> = range().into();
    values.push(chunk.report.id.into());
    values.push(chunk.report.time_zone.as_str().into());
    tx.execute(
        "INSERT INTO usage_late (license_id, month) SELECT l.id, $1 FROM license l INNER JOIN usage_report_line line \
         ON line.report_id = $5 AND line.line = l.id WHERE l.owner_id = $2 AND l.id > $3 AND l.id <= $4 AND l.time_zone <> $6 \
         ON CONFLICT (license_id, month) DO NOTHING",
        values,
    )
    .await?;
    Ok(())
}

#[derive(FromQueryResult)]
pub(super) struct Totals {
    pub lines: i64,
    pub provisioned: i64,
    pub used: i64,
    pub chargeable: i64,
    pub marked: i64,
    pub unexplained: i64,
}

pub(super) async fn totals(tx: &Tx, id: UsageReportId) -> Result<Totals> {
    let sql = "SELECT COUNT(*) AS lines, CAST(COALESCE(SUM(CASE WHEN corrects = '' THEN provisioned ELSE 0 END), 0) AS BIGINT) AS provisioned, \
               CAST(COALESCE(SUM(CASE WHEN corrects = '' THEN used ELSE 0 END), 0) AS BIGINT) AS used, \
               CAST(COALESCE(SUM(chargeable), 0) AS BIGINT) AS chargeable, COUNT(CASE WHEN marked THEN 1 END) AS marked, \
               COUNT(CASE WHEN corrects = '' AND (marked OR chargeable <> provisioned) THEN 1 END) AS unexplained \
               FROM usage_report_line WHERE report_id = $1";
    tx.query_one(sql, [id.into()]).await?.ok_or(db::Error::NotFound)
}

/// A month without lines has no report.
pub(super) async fn drop_empty(tx: &Tx, id: UsageReportId) -> Result<()> {
    tx.execute("DELETE FROM usage_report WHERE id = $1", [id.into()]).await?;
    Ok(())
}
