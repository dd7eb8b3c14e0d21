//! Licenses as their holders, sellers and the vendor see them.

use db::Tx;
use kernel::{OrganizationId, Page, PageQuery, Permission};
use lease::LicenseStatus;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::{LicenseError, LicenseId, LicenseView, store};

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub status: Option<LicenseStatus>,
    pub customer_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub subscription_id: Option<String>,
}

pub async fn list(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<LicenseView>, LicenseError> {
    tx.require_anywhere(Permission::LicenseList)?;
    Ok(store::page(tx, query, filters).await?)
}

pub async fn read(tx: &Tx, id: LicenseId) -> Result<LicenseView, LicenseError> {
    let view = store::view(tx, id).await?;
    tx.require(Permission::LicenseRead, view.license.place_for(tx.actor()))?;
    Ok(view)
}
