use db::{Engine, Tx};
use kernel::Actor;
use lease::Refusal;

use super::*;
use crate::{
    License, LicenseError, ProductSide, ReplaceCode,
    activation::{check_in_for_test, license_status::license_status},
    shop::{Shop, Wanted, refusal},
};

type Held = (ActivationId, String);

/// A second server on the same database; its context is anonymous.
async fn another_server(shop: &Shop) -> Cx {
    Cx::new(shop.stage.another_server().await, shop.stage.env.clone(), Actor::anonymous(), db::Request::default())
}

async fn known_at(cx: &Cx, side: &ProductSide, held: &Held, counter: i64) {
    check_in_for_test(cx, side, held, counter, None).await.unwrap();
    assert!(side.cache().find(&Key::Activation(held.0)).is_some(), "it is answered from memory from now on");
}

async fn disable(shop: &Shop, id: LicenseId) {
    let cx = shop.stage.cx(shop.partner.clone());
    cx.write(async |tx| crate::disable(&tx, id).await.map(|license| license.id)).await.unwrap();
}

#[tokio::test]
async fn a_revocation_bites_here_before_it_is_answered() {
    let shop = Shop::new().await;
    let (id, code) = shop.issue(Wanted::default()).await;
    let held = shop.activate(&code, "host-1").await.unwrap();
    shop.check_in(&held, 1, None).await.unwrap();
    known_at(&shop.stage.anonymous(), &shop.side, &held, 2).await;
    disable(&shop, id).await;
    assert_eq!(refusal(shop.check_in(&held, 3, None).await), Some(Refusal::LicenseDisabled));
}

#[tokio::test]
async fn a_revocation_bites_on_another_server_by_news() {
    let shop = Shop::new().await;
    if shop.stage.db.engine() == Engine::Sqlite {
        return;
    }
    let (id, code) = shop.issue(Wanted::default()).await;
    let held = shop.activate(&code, "host-1").await.unwrap();
    shop.check_in(&held, 1, None).await.unwrap();
    let cx = another_server(&shop).await;
    let there = ProductSide::open(&cx).await.unwrap();
    // Its ear is open once it hears anything.
    let mut news = cx.db().listen();
    let heard = async {
        loop {
            let system = shop.stage.system();
            let announced = system.write(async |tx| {
                tx.announce("test", "");
                Ok::<_, db::Error>(())
            });
            announced.await.unwrap();
            if tokio::time::timeout(Duration::from_millis(100), news.next()).await.is_ok() {
                return;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(30), heard).await.unwrap();
    known_at(&cx, &there, &held, 2).await;
    disable(&shop, id).await;
    // The clock stands still: no counters are compared.
    let refused = async {
        for counter in 3.. {
            if refusal(check_in_for_test(&cx, &there, &held, counter, None).await) == Some(Refusal::LicenseDisabled) {
                return;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), refused).await.unwrap();
}

#[tokio::test]
async fn a_revocation_of_which_no_news_came_bites_after_a_second() {
    let shop = Shop::new().await;
    let (id, code) = shop.issue(Wanted::default()).await;
    let held = shop.activate(&code, "host-1").await.unwrap();
    shop.check_in(&held, 1, None).await.unwrap();
    let cx = another_server(&shop).await;
    let there = ProductSide::deaf(&cx).await;
    known_at(&cx, &there, &held, 2).await;
    disable(&shop, id).await;
    check_in_for_test(&cx, &there, &held, 3, None).await.unwrap();
    shop.stage.clock.advance(TRUST - Duration::from_micros(1));
    let _ = check_in_for_test(&cx, &there, &held, 4, None).await;
    shop.stage.clock.advance(Duration::from_micros(1));
    assert_eq!(refusal(check_in_for_test(&cx, &there, &held, 5, None).await), Some(Refusal::LicenseDisabled));
}

#[tokio::test]
async fn what_was_read_before_a_change_is_not_kept_after_it() {
    let shop = Shop::new().await;
    let (id, code) = shop.issue(Wanted::default()).await;
    let held = shop.activate(&code, "host-1").await.unwrap();
    let (cache, key) = (shop.side.cache(), Key::Activation(held.0));
    let before = cache.before_read();
    let read = || async { shop.stage.system().read(async |tx| super::super::store::held(&tx, held.0).await).await.unwrap().unwrap() };
    let old = Copy::Held(Arc::new(read().await));
    disable(&shop, id).await;
    cache.keep(&before, key.clone(), old.clone());
    assert!(cache.find(&key).is_none());
    cache.keep(&cache.before_read(), key.clone(), old);
    assert!(cache.find(&key).is_some());
}

#[tokio::test]
async fn a_company_and_a_product_change_what_is_known_of_their_licenses() {
    let shop = Shop::new().await;
    let (_, code) = shop.issue(Wanted::default()).await;
    shop.activate(&code, "host-1").await.unwrap();
    let status = async || {
        let cx = shop.stage.anonymous();
        shop.side.refresh(&cx).await.unwrap();
        license_status(&cx, &shop.side, &code).await.unwrap().status(cx.now()).to_string()
    };
    assert_eq!((status().await, status().await), ("normal".into(), "normal".into()));
    let set = async |sql: &str, id: String| {
        let cx = shop.stage.system();
        let change = cx.write(async |tx| {
            tx.changed(&id);
            tx.execute(sql, [id.as_str().into()]).await
        });
        assert_eq!(change.await.unwrap(), 1);
    };
    set("UPDATE organization SET status = 'disabled' WHERE id = $1", shop.customer.id.to_string()).await;
    assert_eq!(status().await, "expired");
    set("UPDATE organization SET status = 'enabled' WHERE id = $1", shop.customer.id.to_string()).await;
    assert_eq!(status().await, "normal");
    let product = shop.find_product("GUARD").await.id.to_string();
    set("UPDATE product SET end_of_life_at = 1 WHERE id = $1", product).await;
    assert_eq!(status().await, "expired");
}

#[tokio::test]
async fn every_change_of_a_license_is_counted() {
    let shop = Shop::new().await;
    let (id, code) = shop.issue(Wanted::default()).await;
    let count = async || shop.stage.system().read(async |tx| tx.change_counts().await).await.unwrap()[shard_of(&id.to_string())];
    let mut before = count().await;
    let mut counted = async |what: &str| {
        let now = count().await;
        assert!(std::mem::replace(&mut before, now) < now, "{what}");
    };
    let held = shop.activate(&code, "host-1").await.unwrap();
    counted("claim").await;
    let again = shop.activate(&code, "host-1").await.unwrap();
    counted("a new secret").await;
    shop.check_in(&again, 1, Some(2)).await.unwrap();
    counted("usage").await;
    shop.check_in(&again, 1, Some(2)).await.unwrap();
    counted("a clone").await;
    change(&shop, async |tx| crate::set_units(tx, id, 9, crate::Cause::default()).await).await;
    counted("units").await;
    change(&shop, async |tx| crate::suspend(tx, id, None).await).await;
    counted("suspend").await;
    change(&shop, async |tx| crate::resume(tx, id, None).await).await;
    counted("resume").await;
    change(&shop, async |tx| crate::disable(tx, id).await).await;
    counted("disable").await;
    change(&shop, async |tx| crate::enable(tx, id).await).await;
    counted("enable").await;
    let input = ReplaceCode { reason: crate::Lost::Stolen, keep_activations: true };
    change(&shop, async |tx| crate::replace_code(tx, id, input).await.map(|(license, _)| license)).await;
    counted("replace").await;
    let cx = shop.stage.anonymous();
    cx.write(async |tx| super::super::release::deactivate(&tx, held.0, &again.1).await).await.unwrap();
    counted("release").await;
    change(&shop, async |tx| crate::discontinue(tx, id, crate::Cause::default()).await).await;
    counted("cancel").await;
}

async fn change(shop: &Shop, verb: impl AsyncFn(&Tx) -> Result<License, LicenseError>) {
    shop.stage.system().write(async |tx| verb(&tx).await.map(|license| license.id)).await.unwrap();
}
