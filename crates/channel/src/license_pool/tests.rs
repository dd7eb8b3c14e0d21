use db::{Cx, Request};
use futures::future::join_all;
use kernel::{OrganizationKind, Role};
use lease::VersionType;
use sea_orm::FromQueryResult;

use super::{LicensePoolError, LicensePoolId, MovementId, UpdatePool, add, refill_of, store, undo, update};
use crate::{
    life::Life,
    subscription::{self, Assignment, SubscriptionError},
    world::{actor, organization},
};

#[derive(FromQueryResult)]
struct Found {
    id: LicensePoolId,
}
#[derive(FromQueryResult)]
struct FoundMovement {
    id: MovementId,
}

/// A life with an MSP below the distributor, and everybody's pool of full units.
pub(crate) struct Pools {
    pub life: Life,
    pub vendor: Cx,
    pub msp: Cx,
    pub of_distributor: LicensePoolId,
    pub of_msp: LicensePoolId,
}

impl Pools {
    pub async fn new() -> Self {
        let life = Life::new().await;
        let stage = &life.world.stage;
        let system = stage.system();
        let vendor = system.read(async |tx| identity::vendor(&tx).await).await.unwrap().unwrap();
        let (north, product) = (life.world.plan.owner_id, life.world.plan.product_id);
        let north = system.read(async |tx| identity::find_organization(&tx, north).await).await.unwrap();
        let msp = organization(&system, Some(&north), OrganizationKind::Msp, "fjord").await;
        system.write(async |tx| store::open(&tx, msp.id, product, VersionType::Full).await).await.unwrap();
        let pool_of = async |organization: kernel::OrganizationId| {
            let sql = "SELECT id FROM license_pool WHERE organization_id = $1";
            system.read(async |tx| tx.query_one::<Found>(sql, [organization.into()]).await).await.unwrap().unwrap().id
        };
        Self {
            of_distributor: pool_of(north.id).await,
            of_msp: pool_of(msp.id).await,
            vendor: stage.cx(actor(&vendor, Role::Administrator)),
            msp: stage.cx(actor(&msp, Role::Administrator)),
            life,
        }
    }

    pub fn distributor(&self) -> &Cx {
        &self.life.world.distributor
    }
    /// Allotted and assigned units.
    pub async fn units(&self, pool: LicensePoolId) -> (i64, i64) {
        let pool = self.life.world.stage.system().read(async |tx| store::find(&tx, pool).await).await.unwrap();
        (pool.allotted, pool.assigned)
    }
    pub async fn set(&self, cx: &Cx, pool: LicensePoolId, input: UpdatePool) -> Result<(), LicensePoolError> {
        cx.write(async |tx| update(&tx, pool, input).await.map(|_| ())).await
    }
    async fn give(&self, cx: &Cx, pool: LicensePoolId, units: i64) -> Result<MovementId, LicensePoolError> {
        cx.write(async |tx| add(&tx, pool, units, "Order 7").await.map(|_| ())).await?;
        let sql = "SELECT id FROM license_pool_movement WHERE license_pool_id = $1 AND kind = 'added' ORDER BY id DESC LIMIT 1";
        let found = self.life.world.stage.system().read(async |tx| tx.query_one::<FoundMovement>(sql, [pool.into()]).await).await;
        Ok(found.unwrap().unwrap().id)
    }
    async fn movements(&self, kind: &str) -> i64 {
        self.life.count(&format!("SELECT COUNT(*) AS count FROM license_pool_movement WHERE kind = '{kind}'")).await
    }
    pub async fn told(&self, name: &str) -> i64 {
        self.life.count(&format!("SELECT COUNT(*) AS count FROM event WHERE name = '{name}'")).await
    }

    /// Twenty assignments of one unit at once, half of them by another server; how many came through, and what refused the others.
    async fn race(&self) -> (usize, Vec<SubscriptionError>) {
        let stage = &self.life.world.stage;
        let other = Cx::new(stage.another_server().await, stage.env.clone(), self.distributor().actor().clone(), Request::default());
        let input = Assignment { service_plan_id: self.life.world.plan.id, units: 1, start_date: None };
        let customer = self.life.customer;
        let tries = (0..20).map(|turn| {
            let cx = if turn % 2 == 0 { self.distributor().clone() } else { other.clone() };
            async move { cx.write(async |tx| subscription::assign(&tx, customer, input).await.map(|_| ())).await }
        });
        let (made, refused): (Vec<_>, Vec<_>) = join_all(tries).await.into_iter().partition(Result::is_ok);
        (made.len(), refused.into_iter().filter_map(Result::err).collect())
    }
}

#[tokio::test]
async fn twenty_at_once_for_the_last_ten_units_get_ten() {
    let pools = Pools::new().await;
    pools.life.execute(&format!("UPDATE license_pool SET assigned = 90 WHERE id = '{}'", pools.of_distributor)).await;
    let (made, refused) = pools.race().await;
    assert_eq!((made, refused.len()), (10, 10));
    assert!(
        refused.iter().all(|error| matches!(error, SubscriptionError::Pool(LicensePoolError::Exhausted { remaining: 0, .. }))),
        "{refused:?}"
    );
    assert_eq!(pools.units(pools.of_distributor).await, (100, 100));
    assert_eq!(pools.life.count("SELECT COUNT(*) AS count FROM subscription").await, 10);
}

#[tokio::test]
async fn a_pool_fills_itself_once_for_each_crossing() {
    let pools = Pools::new().await;
    let pool = pools.of_distributor;
    pools.life.execute(&format!("UPDATE license_pool SET assigned = 55 WHERE id = '{pool}'")).await;
    pools.set(&pools.vendor, pool, UpdatePool { refill_threshold: Some(40), ..UpdatePool::default() }).await.unwrap();
    assert_eq!(pools.units(pool).await, (100, 55), "45 are left: nothing to fill");
    assert_eq!(pools.race().await.0, 20);
    assert_eq!(pools.units(pool).await, (160, 75));
    assert_eq!((pools.movements("refilled").await, pools.told("license_pool.refilled").await), (1, 1));
    // The next crossing fills it again; a threshold that is set above what is left at once.
    pools.set(&pools.vendor, pool, UpdatePool { refill_threshold: Some(81), ..UpdatePool::default() }).await.unwrap();
    assert_eq!(pools.race().await.0, 20);
    assert_eq!(pools.units(pool).await, (160 + 122, 95));
    pools.set(&pools.vendor, pool, UpdatePool { refill_threshold: Some(200), ..UpdatePool::default() }).await.unwrap();
    assert_eq!(pools.units(pool).await, (282 + 300, 95));
    // Switched off by the vendor, it stays as it is.
    pools.life.execute("UPDATE organization SET may_refill_pools = FALSE").await;
    pools.set(&pools.vendor, pool, UpdatePool { refill_threshold: Some(1000), ..UpdatePool::default() }).await.unwrap();
    assert_eq!((pools.units(pool).await, refill_of(81)), ((582, 95), 122));
}

#[tokio::test]
async fn of_a_grant_only_what_is_not_handed_out_is_taken_back() {
    let pools = Pools::new().await;
    let grant = pools.give(pools.distributor(), pools.of_msp, 20).await.unwrap();
    assert_eq!((pools.units(pools.of_distributor).await, pools.units(pools.of_msp).await), ((100, 20), (20, 0)));
    pools.life.execute(&format!("UPDATE license_pool SET assigned = 5 WHERE id = '{}'", pools.of_msp)).await;
    let back = async |cx: &Cx, units| cx.write(async |tx| undo(&tx, grant, units, "Wrong partner").await.map(|_| ())).await;
    let refused = back(pools.distributor(), None).await;
    assert!(matches!(refused, Err(LicensePoolError::HandedOut { remaining: 15 })), "{refused:?}");
    assert!(matches!(back(&pools.msp, Some(1)).await, Err(LicensePoolError::Db(db::Error::Forbidden(_)))));
    assert!(matches!(back(&pools.life.world.other_distributor, Some(1)).await, Err(LicensePoolError::Db(db::Error::NotFound))));
    // Many at once take back no more than there is.
    let tries = (0..6).map(|_| back(pools.distributor(), Some(5)));
    let done = join_all(tries).await.into_iter().filter(Result::is_ok).count();
    assert_eq!((done, pools.units(pools.of_distributor).await, pools.units(pools.of_msp).await), (3, (100, 5), (5, 5)));
    assert_eq!((pools.movements("undone").await, pools.told("license_pool_movement.undone").await), (3, 3));
    // What went out again is not a grant.
    let sql = "SELECT id FROM license_pool_movement WHERE kind = 'taken' LIMIT 1";
    let taken = pools.life.world.stage.system().read(async |tx| tx.query_one::<FoundMovement>(sql, []).await).await.unwrap().unwrap();
    let refused = pools.vendor.write(async |tx| undo(&tx, taken.id, None, "No grant").await.map(|_| ())).await;
    assert!(matches!(refused, Err(LicensePoolError::NotAGrant(_))), "{refused:?}");
}

#[tokio::test]
async fn who_gives_the_units_sets_the_terms_and_a_disabled_pool_gives_nothing() {
    let pools = Pools::new().await;
    let pool = pools.of_distributor;
    pools.set(pools.distributor(), pool, UpdatePool { minimum: Some(95), ..UpdatePool::default() }).await.unwrap();
    for input in [
        UpdatePool { request_cap: Some(1), ..UpdatePool::default() },
        UpdatePool { refill_threshold: Some(1), ..UpdatePool::default() },
        UpdatePool { enabled: Some(false), ..UpdatePool::default() },
        UpdatePool { minimum: Some(-1), ..UpdatePool::default() },
    ] {
        assert!(matches!(pools.set(pools.distributor(), pool, input).await, Err(LicensePoolError::Invalid(_))), "{input:?}");
    }
    let of_tier_2 = UpdatePool { refill_threshold: Some(1), ..UpdatePool::default() };
    assert!(matches!(pools.set(pools.distributor(), pools.of_msp, of_tier_2).await, Err(LicensePoolError::Invalid(_))));
    // Five go below the minimum of 95 at the second assignment, and the third does not say so again.
    for expected in [0, 1, 1] {
        pools.life.assign(pools.life.world.plan.id).await.unwrap();
        assert_eq!(pools.told("license_pool.low").await, expected);
    }
    pools.set(&pools.vendor, pool, UpdatePool { enabled: Some(false), ..UpdatePool::default() }).await.unwrap();
    let refused = pools.life.assign(pools.life.world.plan.id).await;
    assert!(matches!(refused, Err(SubscriptionError::Pool(LicensePoolError::Disabled { .. }))), "{refused:?}");
    let refused = pools.give(pools.distributor(), pools.of_msp, 1).await;
    assert!(matches!(refused, Err(LicensePoolError::Disabled { .. })), "{refused:?}");
}
