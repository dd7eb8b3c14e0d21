use db::{Result, Tx};
use sea_orm::FromQueryResult;

use crate::{activation::ActivationId, license::LicenseId};

#[derive(FromQueryResult)]
struct Ended {
    used_units: i64,
}

/// Takes back the units of the license's activations whose lease has ended; answers how many.
pub(in crate::activation) async fn end_leases(tx: &Tx, license_id: LicenseId) -> Result<usize> {
    let ended: Vec<Ended> = tx
        .query_all(
            "UPDATE activation SET released_at = lease_ends_at, release_reason = 'lease_ended' WHERE license_id = $1 AND released_at IS NULL \
             AND lease_ends_at <= $2 RETURNING used_units",
            [license_id.into(), tx.now().into()],
        )
        .await?;
    if ended.is_empty() {
        return Ok(0);
    }
    let (count, used) = (i64::try_from(ended.len()).unwrap_or(i64::MAX), ended.iter().map(|row| row.used_units).sum::<i64>());
    tx.changed(license_id);
    tx.execute(
        "UPDATE license SET activations = activations - $2, used_units = used_units - $3 WHERE id = $1",
        [license_id.into(), count.into(), used.into()],
    )
    .await?;
    Ok(ended.len())
}

#[derive(FromQueryResult)]
struct OfLicense {
    license_id: LicenseId,
}

/// Licenses with leases that have ended, so many at most.
pub(in crate::activation) async fn with_ended_leases(tx: &Tx, most: u64) -> Result<Vec<LicenseId>> {
    let rows: Vec<OfLicense> = tx
        .query_all(
            "SELECT DISTINCT license_id FROM activation WHERE released_at IS NULL AND lease_ends_at IS NOT NULL AND lease_ends_at <= $1 \
             ORDER BY license_id LIMIT $2",
            [tx.now().into(), most.into()],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.license_id).collect())
}

/// An activation whose lease had ended holds a unit again, claimed before; answers `false` if its installation has another
/// activation by now.
pub(in crate::activation) async fn come_back(tx: &Tx, license_id: LicenseId, id: ActivationId) -> Result<bool> {
    let rows = tx
        .execute(
            "UPDATE activation SET released_at = NULL, release_reason = NULL, used_units = 0 WHERE id = $1 AND release_reason = 'lease_ended' \
             AND NOT EXISTS (SELECT 1 FROM activation other WHERE other.license_id = $2 AND other.released_at IS NULL \
             AND other.fingerprint_hash = activation.fingerprint_hash)",
            [id.into(), license_id.into()],
        )
        .await?;
    Ok(rows == 1)
}
