use db::{Result, Tx};

use crate::{activation_code::ActivationCodeId, license::LicenseId};

/// Hands the activations of an ended code to the one that replaces it.
pub(crate) async fn move_to_code(tx: &Tx, old: &ActivationCodeId, new: &ActivationCodeId) -> Result<u64> {
    tx.execute("UPDATE activation SET activation_code_id = $2 WHERE activation_code_id = $1 AND released_at IS NULL", [(*old).into(), (*new).into()]).await
}

/// Takes the units of all activations of the license; they stay known, so that their next check is told why.
pub(crate) async fn stop_all(tx: &Tx, license_id: LicenseId) -> Result<u64> {
    tx.execute(
        "UPDATE activation SET released_at = $2, release_reason = 'code_replaced' WHERE license_id = $1 AND released_at IS NULL",
        [license_id.into(), tx.now().into()],
    )
    .await
}
