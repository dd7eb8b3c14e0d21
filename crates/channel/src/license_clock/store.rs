use db::{Error, Result, Tx};
use kernel::{OrganizationStatus, Timestamp};
use licensing::License;
use sea_orm::FromQueryResult;

/// What decides beside the license itself.
#[derive(FromQueryResult)]
pub(super) struct Standing {
    pub product_name: String,
    pub end_of_life_at: Option<Timestamp>,
    pub customer_status: OrganizationStatus,
    pub owner_status: OrganizationStatus,
}

impl Standing {
    pub(super) fn customer_enabled(&self) -> bool {
        self.customer_status == OrganizationStatus::Enabled
    }
}

pub(super) async fn standing(tx: &Tx, license: &License) -> Result<Standing> {
    let sql = "SELECT product.name AS product_name, product.end_of_life_at, customer.status AS customer_status, owner.status AS owner_status \
               FROM product, organization customer, organization owner WHERE product.id = $1 AND customer.id = $2 AND owner.id = $3";
    let values = [license.product_id.into(), license.customer_id.into(), license.owner_id.into()];
    tx.query_one(sql, values).await?.ok_or(Error::NotFound)
}
