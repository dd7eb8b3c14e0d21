//! Installations that change their license: merged ones, and trials that end.

use db::{Error, Result, Tx};
use sea_orm::FromQueryResult;

use super::{super::ReleaseReason, release};
use crate::{
    activation::ActivationId,
    license::{License, LicenseId},
};

/// What a license's installations hold together.
#[derive(FromQueryResult)]
pub(crate) struct Joined {
    pub activations: i64,
    pub used_units: i64,
}

/// Moves codes and live installations of one license to another, under its active code; an installation that holds a unit of
/// both keeps the latter's. Answers what that license's installations hold afterwards.
pub(crate) async fn join(tx: &Tx, from: LicenseId, to: LicenseId) -> Result<Joined> {
    tx.execute(
        "UPDATE activation SET released_at = $3, release_reason = 'merged' WHERE license_id = $1 AND released_at IS NULL \
         AND fingerprint_hash IN (SELECT fingerprint_hash FROM activation WHERE license_id = $2 AND released_at IS NULL)",
        [from.into(), to.into(), tx.now().into()],
    )
    .await?;
    tx.execute(
        "UPDATE activation SET license_id = $2, activation_code_id = (SELECT id FROM activation_code WHERE license_id = $2 AND state = 'active') \
         WHERE license_id = $1 AND released_at IS NULL",
        [from.into(), to.into()],
    )
    .await?;
    tx.execute("UPDATE activation_code SET license_id = $2 WHERE license_id = $1", [from.into(), to.into()]).await?;
    let sql = "SELECT COUNT(*) AS activations, CAST(COALESCE(SUM(used_units), 0) AS BIGINT) AS used_units FROM activation \
               WHERE license_id = $1 AND released_at IS NULL";
    tx.query_one(sql, [to.into()]).await?.ok_or(Error::NotFound)
}

#[derive(FromQueryResult)]
struct OfTrial {
    license_id: LicenseId,
    id: ActivationId,
}

/// Takes the unit of a trial from the installation that has just activated the full license of the same product and customer.
pub(crate) async fn end_trial(tx: &Tx, license: &License, fingerprint_hash: &str) -> Result<()> {
    let found: Vec<OfTrial> = tx
        .query_all(
            "SELECT activation.license_id, activation.id FROM activation JOIN license ON license.id = activation.license_id \
             WHERE license.customer_id = $1 AND license.product_id = $2 AND license.version_type = 'trial' \
             AND activation.fingerprint_hash = $3 AND activation.released_at IS NULL",
            [license.customer_id.into(), license.product_id.into(), fingerprint_hash.into()],
        )
        .await?;
    for trial in found {
        release(tx, trial.license_id, trial.id, ReleaseReason::Converted).await?;
        tx.changed(trial.license_id);
    }
    Ok(())
}
