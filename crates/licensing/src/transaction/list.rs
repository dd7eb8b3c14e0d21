//! Transactions as sellers and those above them see them.

use db::Tx;
use jiff::civil::Date;
use kernel::{OrganizationId, Page, PageQuery, Permission, PersonId, Timestamp, text_enum};
use lease::VersionType;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::{Change, Transaction, TransactionKind, store};
use crate::license::LicenseId;

text_enum! {
    /// Which way the units went.
    pub enum UnitsChange {
        More = "more",
        Fewer = "fewer",
        Same = "same",
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub kind: Option<TransactionKind>,
    pub change: Option<Change>,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub to: Option<Timestamp>,
    /// Of the owner's reports.
    #[param(example = "2026-10")]
    pub month: Option<String>,
    pub customer_id: Option<OrganizationId>,
    /// Who had sold the license then.
    pub owner_id: Option<OrganizationId>,
    /// The person.
    pub created_by: Option<PersonId>,
    /// The company of whoever did it.
    pub created_by_organization_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub product_id: Option<catalog::ProductId>,
    pub service_plan_id: Option<String>,
    pub version_type: Option<VersionType>,
    pub license_id: Option<LicenseId>,
    pub subscription_id: Option<String>,
    /// More, fewer or the same units.
    #[param(inline)]
    pub units_change: Option<UnitsChange>,
    /// So many units afterwards.
    pub units: Option<i64>,
    /// So many units before.
    pub previous_units: Option<i64>,
    /// The order, Registration Key, license or customer that it came by.
    pub reference: Option<String>,
    #[param(value_type = Option<String>, format = Date)]
    pub start_charge_from: Option<Date>,
    #[param(value_type = Option<String>, format = Date)]
    pub start_charge_to: Option<Date>,
    #[param(value_type = Option<String>, format = Date)]
    pub expires_from: Option<Date>,
    /// The last day that counts.
    #[param(value_type = Option<String>, format = Date)]
    pub expires_to: Option<Date>,
    #[param(value_type = Option<String>, format = Date)]
    pub previous_start_charge_from: Option<Date>,
    #[param(value_type = Option<String>, format = Date)]
    pub previous_start_charge_to: Option<Date>,
    #[param(value_type = Option<String>, format = Date)]
    pub previous_expires_from: Option<Date>,
    /// The last day that counted before.
    #[param(value_type = Option<String>, format = Date)]
    pub previous_expires_to: Option<Date>,
}

pub(super) async fn list(tx: &Tx, query: &PageQuery, filters: &Filters) -> db::Result<Page<Transaction>> {
    tx.require_anywhere(Permission::TransactionList)?;
    store::page(tx, query, filters).await
}
