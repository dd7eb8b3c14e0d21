use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Page, PageQuery, Timestamp};
use sea_orm::{EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QueryTrait, entity::prelude::*, sea_query::Expr};

use super::{ActivationId, ReleaseReason};
use crate::{
    activation_code::{ActivationCodeId, CodeState},
    license::{
        LicenseId, LicenseView,
        store::{VIEW, VIEW_JOINS},
    },
};

pub(super) use leases::{come_back, end_leases, with_ended_leases};
pub(super) use notes::{overtaken, write_notes};
pub(super) use together::{Peak, SeenTogether, add_usage_together, lock_together, raise_peaks, seen_together};

mod leases;
mod moved;
mod notes;
mod together;
pub(crate) use moved::{end_trial, join};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "activation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ActivationId,
    pub license_id: LicenseId,
    pub activation_code_id: ActivationCodeId,
    /// JSON: a string or named components.
    pub fingerprint: String,
    pub fingerprint_hash: String,
    pub has_components: bool,
    pub secret_hash: String,
    pub previous_secret_hash: Option<String>,
    pub hostname: String,
    pub platform: String,
    pub product_version: String,
    pub transfer: bool,
    pub counter: i64,
    pub used_units: i64,
    pub last_seen_at: Timestamp,
    /// Floating: when the unit goes back by itself.
    pub lease_ends_at: Option<Timestamp>,
    pub released_at: Option<Timestamp>,
    pub release_reason: Option<ReleaseReason>,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

/// What stands behind an Activation Code, and the activation of one installation under it.
#[derive(Debug, FromQueryResult)]
pub(super) struct BehindCode {
    #[sea_orm(nested)]
    pub view: LicenseView,
    pub code_id: ActivationCodeId,
    pub code_state: CodeState,
    pub works_until: Option<Timestamp>,
    pub activation_id: Option<ActivationId>,
}

pub(super) async fn behind_code(tx: &Tx, code_hash: &str, fingerprint_hash: &str) -> Result<Option<BehindCode>> {
    let sql = format!(
        "SELECT {VIEW}, code.id AS code_id, code.state AS code_state, code.works_until, held.id AS activation_id FROM activation_code code \
         JOIN license ON license.id = code.license_id {VIEW_JOINS} LEFT JOIN activation held ON held.license_id = license.id \
         AND held.fingerprint_hash = $2 AND held.released_at IS NULL WHERE code.code_hash = $1"
    );
    tx.query_one(&sql, [code_hash.into(), fingerprint_hash.into()]).await
}

/// What stands behind an activation.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Held {
    #[sea_orm(nested)]
    pub view: LicenseView,
    pub code_state: CodeState,
    pub works_until: Option<Timestamp>,
    pub fingerprint: String,
    pub secret_hash: String,
    pub previous_secret_hash: Option<String>,
    pub counter: i64,
    pub reported_units: i64,
    pub product_version: String,
    pub last_seen_at: Timestamp,
    pub lease_ends_at: Option<Timestamp>,
    pub released_at: Option<Timestamp>,
    pub release_reason: Option<ReleaseReason>,
}

pub(super) async fn held(tx: &Tx, id: ActivationId) -> Result<Option<Held>> {
    tx.query_one(&held_sql(""), [id.into()]).await
}

/// The same, locked: its counter and usage are about to change.
pub(super) async fn lock_held(tx: &Tx, id: ActivationId) -> Result<Option<Held>> {
    let lock = tx.for_update();
    let lock = if lock.is_empty() { String::new() } else { format!("{lock} OF activation") };
    tx.query_one(&held_sql(&lock), [id.into()]).await
}

fn held_sql(lock: &str) -> String {
    held_sql_where(&format!("activation.id = $1{lock}"))
}

fn held_sql_where(condition: &str) -> String {
    format!(
        "SELECT {VIEW}, activation.id AS activation_id, code.state AS code_state, code.works_until, activation.fingerprint, \
         activation.secret_hash, activation.previous_secret_hash, activation.counter, activation.used_units AS reported_units, \
         activation.product_version, activation.last_seen_at, activation.lease_ends_at, activation.released_at, activation.release_reason \
         FROM activation JOIN license ON license.id = activation.license_id \
         JOIN activation_code code ON code.id = activation.activation_code_id {VIEW_JOINS} WHERE {condition}"
    )
}

/// The activations of a license that hold a unit and name components, oldest first.
pub(super) async fn with_components(tx: &Tx, license_id: LicenseId) -> Result<Vec<Model>> {
    let select = Entity::find().filter(Column::LicenseId.eq(license_id)).filter(Column::HasComponents.eq(true));
    Ok(select.filter(Column::ReleasedAt.is_null()).order_by_id_asc().all(tx.conn()).await?)
}

pub(super) async fn of_license(tx: &Tx, license_id: LicenseId, id: ActivationId) -> Result<Model> {
    Entity::find_by_id(id).filter(Column::LicenseId.eq(license_id)).one(tx.conn()).await?.ok_or(Error::NotFound)
}

/// Adds the row unless the installation has a live one already; answers whether it did.
pub(super) async fn insert(tx: &Tx, activation: &Model) -> Result<bool> {
    let conflict = sea_orm::sea_query::OnConflict::new().do_nothing().to_owned();
    let rows = Entity::insert(activation.clone().into_active_model()).on_conflict(conflict).exec_without_returning(tx.conn()).await?;
    Ok(rows == 1)
}

#[derive(Debug, FromQueryResult)]
pub(super) struct Claimed {
    pub activations: i64,
    pub claims: i64,
}

/// Claims a unit: the one conditional write that decides who gets the last. `None` if none is free, or if the license has
/// changed since it was read.
pub(super) async fn claim(tx: &Tx, view: &LicenseView, allowed: i64) -> Result<Option<Claimed>> {
    tx.changed(view.license.id);
    tx.query_one(
        "UPDATE license SET activations = activations + 1, claims = claims + 1, activated_at = COALESCE(activated_at, $2) \
         WHERE id = $1 AND version = $3 AND activations < $4 RETURNING activations, claims",
        [view.license.id.into(), tx.now().into(), view.license.version.into(), allowed.into()],
    )
    .await
}

#[derive(FromQueryResult)]
struct Version {
    version: i64,
}

pub(super) async fn license_changed(tx: &Tx, view: &LicenseView) -> Result<bool> {
    let row: Option<Version> = tx.query_one("SELECT version FROM license WHERE id = $1", [view.license.id.into()]).await?;
    Ok(row.is_none_or(|row| row.version != view.license.version))
}

#[derive(FromQueryResult)]
struct Transfers {
    transfers: i64,
    comes_back: i64,
}

/// How many transfers the license saw since `since`, if this activation is one: an installation that comes back to the unit
/// it held last is none.
pub(super) async fn transfers(tx: &Tx, activation: &Model, since: Timestamp) -> Result<Option<i64>> {
    let row: Option<Transfers> = tx
        .query_one(
            "SELECT (SELECT COUNT(*) FROM activation WHERE license_id = $1 AND transfer AND created_at > $2) AS transfers, \
             (SELECT COUNT(*) FROM activation last WHERE last.license_id = $1 AND last.fingerprint_hash = $3 AND last.released_at IS NOT NULL \
             AND NOT EXISTS (SELECT 1 FROM activation other WHERE other.license_id = $1 AND other.fingerprint_hash <> $3 \
             AND other.created_at >= last.released_at)) AS comes_back",
            [activation.license_id.into(), since.into(), activation.fingerprint_hash.as_str().into()],
        )
        .await?;
    Ok(row.filter(|row| row.comes_back == 0).map(|row| row.transfers))
}

pub(super) async fn mark_transfer(tx: &Tx, id: ActivationId) -> Result<()> {
    tx.execute("UPDATE activation SET transfer = TRUE WHERE id = $1", [id.into()]).await?;
    Ok(())
}

/// The installation activated again: its old secret ends, its counter starts over.
pub(super) async fn renew(tx: &Tx, id: ActivationId, to: &Model) -> Result<u64> {
    tx.changed(to.license_id);
    tx.execute(
        "UPDATE activation SET previous_secret_hash = secret_hash, secret_hash = $2, activation_code_id = $3, hostname = $4, platform = $5, \
         product_version = $6, counter = $8, last_seen_at = $7, lease_ends_at = $9 WHERE id = $1 AND released_at IS NULL",
        [
            id.into(),
            to.secret_hash.as_str().into(),
            to.activation_code_id.into(),
            to.hostname.as_str().into(),
            to.platform.as_str().into(),
            to.product_version.as_str().into(),
            tx.now().into(),
            to.counter.into(),
            to.lease_ends_at.into(),
        ],
    )
    .await
}

/// The installation asked for a file again: it stands under the code that it named now; its secret stays.
pub(super) async fn keep_on(tx: &Tx, id: ActivationId, to: &Model) -> Result<u64> {
    tx.changed(to.license_id);
    tx.execute(
        "UPDATE activation SET activation_code_id = $2, hostname = $3, platform = $4, product_version = $5, last_seen_at = $6, \
         lease_ends_at = $7 WHERE id = $1 AND released_at IS NULL",
        [
            id.into(),
            to.activation_code_id.into(),
            to.hostname.as_str().into(),
            to.platform.as_str().into(),
            to.product_version.as_str().into(),
            tx.now().into(),
            to.lease_ends_at.into(),
        ],
    )
    .await
}

/// What a check-in leaves behind besides the sum and the peak.
pub(super) struct Seen<'a> {
    pub id: ActivationId,
    pub counter: i64,
    pub reported_units: i64,
    pub product_version: Option<&'a str>,
    pub lease_ends_at: Option<Timestamp>,
}

pub(super) async fn seen(tx: &Tx, seen: &Seen<'_>) -> Result<()> {
    tx.execute(
        "UPDATE activation SET counter = $2, used_units = $3, product_version = COALESCE($4, product_version), last_seen_at = $5, \
         lease_ends_at = $6 WHERE id = $1",
        [
            seen.id.into(),
            seen.counter.into(),
            seen.reported_units.into(),
            seen.product_version.into(),
            tx.now().into(),
            seen.lease_ends_at.into(),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Used {
    used_units: i64,
}

/// Adds to what the license's activations report together; answers the new sum, or `None` if it would exceed `most`.
pub(super) async fn add_usage(tx: &Tx, license_id: LicenseId, more: i64, most: Option<i64>) -> Result<Option<i64>> {
    tx.changed(license_id);
    let row: Option<Used> = tx
        .query_one(
            "UPDATE license SET used_units = used_units + $2 WHERE id = $1 AND ($3 IS NULL OR used_units + $2 <= $3) RETURNING used_units",
            [license_id.into(), more.into(), most.into()],
        )
        .await?;
    Ok(row.map(|row| row.used_units))
}

/// Raises the day's peak.
pub(super) async fn raise_peak(tx: &Tx, license_id: LicenseId, day: &str, used: i64) -> Result<()> {
    tx.execute(
        "INSERT INTO usage_peak (license_id, day, peak) VALUES ($1, $2, $3) ON CONFLICT (license_id, day) DO UPDATE SET peak = $3 WHERE usage_peak.peak < $3",
        [license_id.into(), day.into(), used.into()],
    )
    .await?;
    Ok(())
}

pub(super) async fn flag_clone(tx: &Tx, license_id: LicenseId) -> Result<()> {
    tx.changed(license_id);
    tx.execute("UPDATE license SET possible_clone_at = $2 WHERE id = $1", [license_id.into(), tx.now().into()]).await?;
    Ok(())
}

/// Gives the unit back; answers whether it was held until now.
pub(crate) async fn release(tx: &Tx, license_id: LicenseId, id: ActivationId, reason: ReleaseReason) -> Result<bool> {
    tx.changed(license_id);
    let row: Option<Used> = tx
        .query_one(
            "UPDATE activation SET released_at = $2, release_reason = $3 WHERE id = $1 AND released_at IS NULL RETURNING used_units",
            [id.into(), tx.now().into(), reason.into()],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    tx.execute(
        "UPDATE license SET activations = activations - 1, used_units = used_units - $2 WHERE id = $1",
        [license_id.into(), row.used_units.into()],
    )
    .await?;
    Ok(true)
}

/// Hands the activations of an ended code to the one that replaces it.
pub(crate) async fn move_to_code(tx: &Tx, old: &ActivationCodeId, new: &ActivationCodeId) -> Result<u64> {
    tx.execute(
        "UPDATE activation SET activation_code_id = $2 WHERE activation_code_id = $1 AND released_at IS NULL",
        [(*old).into(), (*new).into()],
    )
    .await
}

/// Takes the units of all activations of the license; they stay known, so that their next check is told why.
pub(crate) async fn stop_all(tx: &Tx, license_id: LicenseId) -> Result<u64> {
    tx.changed(license_id);
    tx.execute(
        "UPDATE activation SET released_at = $2, release_reason = 'code_replaced' WHERE license_id = $1 AND released_at IS NULL",
        [license_id.into(), tx.now().into()],
    )
    .await
}

/// The license was found through the actor's scope.
pub(super) async fn page(tx: &Tx, license_id: LicenseId, query: &PageQuery) -> Result<Page<Model>> {
    let select = Entity::find().filter(Column::LicenseId.eq(license_id));
    let keyset = Keyset {
        list: "activations",
        id: Expr::col((Entity, Column::Id)),
        id_of: |model: &Model| model.id.to_string(),
        fields: vec![SortField {
            name: "created_at",
            column: Expr::col((Entity, Column::CreatedAt)),
            value: |model| model.created_at.into(),
        }],
        descending: true,
    };
    keyset.page(tx, select.into_query(), query, &license_id).await
}
