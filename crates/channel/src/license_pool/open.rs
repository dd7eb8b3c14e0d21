//! Every tier 1 and MSP has a pool for every product, empty at first: they are opened when the partner or the product appears.

use db::{Result, Tx};
use jobs::{Event, Subscriber};
use lease::VersionType;

use super::store;

pub struct OpenPools;

#[async_trait::async_trait]
impl Subscriber for OpenPools {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        let pairs = match event.name.as_str() {
            "partner.created" => store::partners_and_products(tx, event.object_id.parse().ok(), None).await?,
            "product.created" => store::partners_and_products(tx, None, event.object_id.parse().ok()).await?,
            _ => return Ok(()),
        };
        for (organization, product) in pairs {
            for version_type in [VersionType::Full, VersionType::Trial] {
                store::open(tx, organization, product, version_type).await?;
            }
        }
        Ok(())
    }
}
