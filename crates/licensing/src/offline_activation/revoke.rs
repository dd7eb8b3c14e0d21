//! An air-gapped installation gives its unit back. Its file works on where it is until it ends: that is why moves are limited.

use db::Tx;
use kernel::Permission;

use super::{OfflineActivationError, OfflineActivationId, store, store::OfflineActivation};
use crate::{
    activation::{ReleaseReason, give_back},
    license::store as licenses,
};

/// Revoked twice is revoked.
pub(super) async fn revoke(tx: &Tx, id: OfflineActivationId) -> Result<OfflineActivation, OfflineActivationError> {
    let found = store::find(tx, id).await?;
    let license = licenses::lock(tx, found.license_id).await?;
    tx.require(Permission::OfflineActivationRevoke, license.place_for(tx.actor()))?;
    if found.released_at.is_none() {
        give_back(tx, &license, found.activation_id, ReleaseReason::Revoked).await?;
        audit::Entry::new(Permission::OfflineActivationRevoke, id).owner(license.owner_id).record(tx).await?;
    }
    Ok(store::find(tx, id).await?)
}
