use db::Tx;
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Page, PageQuery, Permission, text_enum};
use serde::{Deserialize, Serialize};

use super::{Organization, OrganizationError, Verb, permission, store};

#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub kind: Option<OrganizationKind>,
    pub status: Option<OrganizationStatus>,
    /// Only those directly below this one.
    pub parent_id: Option<OrganizationId>,
    /// Only customers that hold a license of this product, and partners that sold one.
    pub product_code: Option<String>,
    /// Only those with a license that stands so.
    #[param(inline)]
    pub license_status: Option<LicenseStanding>,
}

text_enum! {
    /// How a license stands, in the words of the start page (spec 03.1).
    pub enum LicenseStanding {
        Normal = "normal",
        ExpiringSoon = "expiring_soon",
        Grace = "grace",
        Expired = "expired",
        /// More is used than licensed.
        Exceeded = "exceeded",
    }
}

/// The organizations that the actor sees and may list: customers, partners or both, by the matrix.
pub async fn list(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Organization>, OrganizationError> {
    let (customers, partners) = (Permission::CustomerList, Permission::PartnerList);
    if filters.product_code.is_some() || filters.license_status.is_some() {
        tx.require_anywhere(Permission::LicenseList)?;
    }
    let kinds = match filters.kind {
        Some(OrganizationKind::Customer) => {
            tx.require_anywhere(customers)?;
            Kinds::All
        }
        Some(_) => {
            tx.require_anywhere(partners)?;
            Kinds::All
        }
        None => match (tx.actor().may_anywhere(customers), tx.actor().may_anywhere(partners)) {
            (true, true) => Kinds::All,
            (true, false) => Kinds::Customers,
            (false, true) => Kinds::Partners,
            (false, false) => {
                tx.require_anywhere(customers)?;
                Kinds::Customers
            }
        },
    };
    Ok(store::page(tx, query, filters, kinds).await?)
}

/// Which part of the tree a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kinds {
    All,
    Customers,
    Partners,
}

pub async fn read(tx: &Tx, id: OrganizationId) -> Result<Organization, OrganizationError> {
    let organization = store::find(tx, id).await?;
    // Everybody may read the company they belong to.
    if tx.actor().organization() != Some(id) {
        tx.require(permission(organization.kind, Verb::Read), tx.actor().place_of(id))?;
    }
    Ok(organization)
}
