use db::Cx;
use futures::future::join_all;

use super::{RequestId, RequestStatus, approve, create, decline};
use crate::license_pool::{LicensePoolError, UpdatePool, tests::Pools};

async fn ask(pools: &Pools, units: i64) -> Result<(RequestId, RequestStatus), LicensePoolError> {
    let pool = pools.of_msp;
    pools.msp.write(async |tx| create(&tx, pool, units, "June").await.map(|request| (request.id, request.status))).await
}

async fn answer(cx: &Cx, id: RequestId, yes: bool, comment: &str) -> Result<(), LicensePoolError> {
    cx.write(async |tx| if yes { approve(&tx, id, comment).await.map(|_| ()) } else { decline(&tx, id, comment).await.map(|_| ()) }).await
}

#[tokio::test]
async fn up_to_the_cap_at_once_and_above_it_somebody_decides() {
    let pools = Pools::new().await;
    pools.set(pools.distributor(), pools.of_msp, UpdatePool { request_cap: Some(30), ..UpdatePool::default() }).await.unwrap();
    assert_eq!(ask(&pools, 30).await.unwrap().1, RequestStatus::Granted);
    assert_eq!((pools.units(pools.of_distributor).await, pools.units(pools.of_msp).await), ((100, 30), (30, 0)));
    let (id, status) = ask(&pools, 1).await.unwrap();
    assert_eq!(status, RequestStatus::Waiting);
    assert!(matches!(ask(&pools, 1).await, Err(LicensePoolError::Waiting)));
    assert!(matches!(answer(&pools.msp, id, true, "").await, Err(LicensePoolError::Db(db::Error::Forbidden(_)))));
    assert!(matches!(answer(&pools.life.world.other_distributor, id, true, "").await, Err(LicensePoolError::Db(db::Error::NotFound))));
    assert!(matches!(answer(pools.distributor(), id, false, " ").await, Err(LicensePoolError::Invalid(_))));
    // Many answers at once: one counts.
    let answers = (0..6).map(|turn| answer(pools.distributor(), id, turn % 2 == 0, "As agreed"));
    let counted = join_all(answers).await.into_iter().filter(Result::is_ok).count();
    let units = pools.units(pools.of_msp).await;
    assert!(counted == 1 && (units == (31, 0) || units == (30, 0)), "{counted} {units:?}");
    let answered = pools.told("license_pool_request.granted").await + pools.told("license_pool_request.declined").await;
    assert_eq!((answered, pools.told("license_pool_request.created").await), (2, 1));
}

#[tokio::test]
async fn without_the_switch_or_units_above_even_a_small_request_waits() {
    let pools = Pools::new().await;
    pools.set(pools.distributor(), pools.of_msp, UpdatePool { request_cap: Some(1000), ..UpdatePool::default() }).await.unwrap();
    let (id, status) = ask(&pools, 101).await.unwrap();
    assert_eq!(status, RequestStatus::Waiting, "the distributor has a hundred");
    let refused = answer(pools.distributor(), id, true, "").await;
    assert!(matches!(refused, Err(LicensePoolError::Exhausted { remaining: 100, .. })), "{refused:?}");
    answer(pools.distributor(), id, false, "We have a hundred").await.unwrap();
    pools.life.execute("UPDATE organization SET may_refill_pools = FALSE").await;
    let (id, status) = ask(&pools, 10).await.unwrap();
    assert_eq!(status, RequestStatus::Waiting);
    answer(&pools.vendor, id, true, "").await.unwrap();
    assert_eq!((pools.units(pools.of_distributor).await, pools.units(pools.of_msp).await), ((100, 10), (10, 0)));
}
