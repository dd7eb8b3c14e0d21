use kernel::Rng;

use super::*;
use crate::shop::{Shop, Wanted};

/// Dates, switches and customer as chance wants them, near now and often exactly at it.
fn shuffle(license: &mut Model, rng: &dyn Rng, now: Timestamp) {
    let mut chance = [0; 12];
    rng.fill(&mut chance);
    let near = |byte: u8| Timestamp::from_microsecond(now.as_microsecond() + i64::from(byte % 5) - 2);
    license.enabled = chance[0] % 6 != 0;
    license.suspended_at = (chance[1] % 3 == 0).then(|| near(chance[2]));
    license.freeze_days = (chance[3] % 2 == 0).then_some(30);
    license.freeze_ends_at = (chance[3] % 4 == 0).then(|| near(chance[4]));
    // A little later, or hardly one would be normal.
    let later = |byte: u8| near(byte).plus(std::time::Duration::from_micros(1));
    license.grace_ends_at = later(chance[5]);
    license.expires_at = later(chance[6]);
    license.starts_at = near(chance[7]);
    license.activated_at = (chance[8] % 3 != 0).then_some(now);
    license.notice_at = later(chance[9]);
}

#[tokio::test]
async fn the_list_finds_by_status_what_the_rules_say() {
    let shop = Shop::new().await;
    let (id, _) = shop.issue(Wanted::default()).await;
    let first = shop.view(id).await.license;
    let (other, _) = shop.organization(kernel::OrganizationKind::Customer, &shop.partner, "Moor Energie").await;
    shop.stage
        .system()
        .write(async |tx| {
            tx.execute("UPDATE organization SET status = 'disabled' WHERE id = $1", [other.into()]).await?;
            tx.execute("UPDATE product SET end_of_life_at = $1 WHERE code = 'VAULT'", [tx.now().into()]).await?;
            let past_use = catalog::by_code(&tx, "VAULT").await?.ok_or(Error::NotFound)?.id;
            for number in 0..199 {
                let customer_id = if number % 10 == 0 { other } else { first.customer_id };
                let product_id = if number % 7 == 0 { past_use } else { first.product_id };
                let mut license = Model { id: tx.new_id(), customer_id, product_id, ..first.clone() };
                shuffle(&mut license, tx.rng(), tx.now());
                insert(&tx, &license).await?;
            }
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
    let list = async |filters: Filters| {
        let query = PageQuery { limit: Some(200), ..PageQuery::default() };
        shop.stage.system().read(async |tx| page(&tx, &query, &filters).await).await.unwrap().items
    };
    let now = shop.stage.system().now();
    let all = list(Filters::default()).await;
    assert_eq!(all.len(), 200);
    let mut seen = 0;
    for status in LicenseStatus::ALL {
        let ids =
            |views: &[LicenseView]| views.iter().filter(|view| view.status(now) == *status).map(|view| view.license.id).collect::<Vec<_>>();
        let found = list(Filters { status: Some(*status), ..Filters::default() }).await;
        assert_eq!(found.iter().map(|view| view.license.id).collect::<Vec<_>>(), ids(&all), "{status}");
        seen += usize::from(!found.is_empty());
    }
    assert_eq!(seen, LicenseStatus::ALL.len(), "every status came up");
}
