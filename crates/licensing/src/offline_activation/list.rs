//! Air-gapped installations as their account sees them.

use db::Tx;
use kernel::{Page, PageQuery, Permission};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::{OfflineActivationError, OfflineActivationId, store, store::OfflineActivation};
use crate::license::{LicenseId, store as licenses};

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub license_id: Option<LicenseId>,
}

pub(super) async fn list(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<OfflineActivation>, OfflineActivationError> {
    tx.require_anywhere(Permission::OfflineActivationList)?;
    Ok(store::page(tx, query, filters).await?)
}

pub(super) async fn read(tx: &Tx, id: OfflineActivationId) -> Result<OfflineActivation, OfflineActivationError> {
    let found = store::find(tx, id).await?;
    let license = licenses::find(tx, found.license_id).await?;
    tx.require(Permission::OfflineActivationList, license.place_for(tx.actor()))?;
    Ok(found)
}
