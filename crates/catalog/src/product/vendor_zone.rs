//! Products end with a day in the vendor's time zone (spec/02.1): when the vendor moves, the instants move with it.

use db::{Result, Tx};
use jobs::{Event, Subscriber};

use super::{lifecycle, store};

/// Hears that the vendor's company profile changed.
pub struct MoveEndsOfLife;

#[async_trait::async_trait]
impl Subscriber for MoveEndsOfLife {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        if event.name != "partner.updated" {
            return Ok(());
        }
        match identity::vendor(tx).await? {
            Some(vendor) if vendor.id.to_string() == event.object_id => move_all(tx).await,
            _ => Ok(()),
        }
    }
}

async fn move_all(tx: &Tx) -> Result<()> {
    for product in store::with_end_of_life(tx).await? {
        let day = product.end_of_life.as_deref().and_then(|day| day.parse().ok());
        let at = lifecycle::end_of(tx, day).await?;
        if at != product.end_of_life_at {
            store::set_end_of_life_at(tx, product.id, at).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        NewProduct,
        product::by_id,
        shop::{Shop, product},
    };

    #[tokio::test]
    async fn the_end_of_life_moves_with_the_vendors_clock_and_with_nobody_elses() {
        let shop = Shop::new().await;
        let ends = shop.create(NewProduct { end_of_life: Some(date(2027, 6, 30)), ..product("GUARD", "GD") }).await.unwrap();
        let stays = shop.product("VAULT", "VT").await;
        let vendor = shop.read(async |tx| identity::vendor(&tx).await).await.unwrap().id;
        let hear = async |about: String| {
            shop.cx.write(async |tx| jobs::publish(&tx, "partner.updated", about.clone(), None, &()).await).await.unwrap();
            jobs::Worker::new(shop.cx.clone()).subscriber(MoveEndsOfLife).drain().await.unwrap();
            let found = shop.read(async |tx| by_id(&tx, ends).await).await;
            (found.end_of_life_at.unwrap().to_string(), found.version)
        };
        let move_to = "UPDATE organization SET time_zone = 'America/New_York'";
        shop.cx.write(async |tx| tx.execute(move_to, []).await).await.unwrap();
        assert_eq!(hear("org_01jd3v8k6r2n4q7t9w1x3y5z7b".into()).await, ("2027-06-30T22:00:00Z".into(), 1));
        assert_eq!(hear(vendor.to_string()).await, ("2027-07-01T04:00:00Z".into(), 1));
        assert_eq!(shop.read(async |tx| by_id(&tx, stays).await).await.end_of_life_at, None);
    }
}
