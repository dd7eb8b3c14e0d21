//! Floating products (spec/02.6): an activation that is not checked in for its lease time gives its unit back by itself, so that
//! a killed container leaks nothing. Coming back is claiming a unit like anybody else.

use std::time::Duration;

use catalog::ExpiryPolicy;
use db::Tx;
use kernel::Timestamp;
use lease::Refusal;

use super::{ActivationError, ActivationId, store, store::Claimed, store::Held};
use crate::license::LicenseView;

const HOUR: u64 = 3600;
/// Licenses of one transaction.
const TOGETHER: u64 = 100;

/// How long a lease counts without a check-in: the policy's days, or of a floating product its refresh hours.
pub(super) fn lease_life(policy: &ExpiryPolicy) -> Duration {
    match policy.floating {
        true => Duration::from_secs(u64::from(policy.refresh_after_hours) * HOUR),
        false => Duration::from_secs(u64::from(policy.lease_days) * 24 * HOUR),
    }
}

/// When the unit goes back by itself: never, but of a floating product. A license file may have set a later end before.
pub(super) fn lease_end(policy: &ExpiryPolicy, before: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
    let end = now.plus(lease_life(policy));
    policy.floating.then(|| before.map_or(end, |before| before.max(end)))
}

/// Claims a unit of the license. Where none is free, the units of leases that have ended are taken back first.
pub(super) async fn claim(tx: &Tx, view: &LicenseView) -> Result<Claimed, ActivationError> {
    let allowed = view.allowed_activations()?;
    if let Some(claimed) = store::claim(tx, view, allowed).await? {
        return Ok(claimed);
    }
    if store::license_changed(tx, view).await? {
        return Err(db::Error::Busy.into());
    }
    store::end_leases(tx, view.license.id).await?;
    store::claim(tx, view, allowed).await?.ok_or(ActivationError::Refused(Refusal::UnitsExhausted))
}

/// The unit went back with the lease; now the installation is there again.
pub(super) async fn come_back(tx: &Tx, id: ActivationId, held: &mut Held) -> Result<(), ActivationError> {
    let claimed = claim(tx, &held.view).await?;
    if !store::come_back(tx, held.view.license.id, id).await? {
        return Err(ActivationError::Refused(Refusal::FingerprintConflict));
    }
    held.view.license.activations = claimed.activations;
    (held.reported_units, held.lease_ends_at) = (0, None);
    Ok(())
}

/// Takes back the units of leases that have ended while nobody asked.
pub struct FloatingUnits;

#[async_trait::async_trait]
impl jobs::Schedule for FloatingUnits {
    fn name(&self) -> &'static str {
        "floating_units"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(60)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let licenses = store::with_ended_leases(tx, TOGETHER).await?;
        for license in &licenses {
            store::end_leases(tx, *license).await?;
        }
        Ok(licenses.len() as u64 == TOGETHER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        activation::ReleaseReason,
        shop::{Shop, Wanted, refusal},
    };

    const LEASE: Duration = Duration::from_secs(24 * HOUR);

    async fn floating_shop() -> Shop {
        let shop = Shop::new().await;
        shop.product("FLOAT", "FT", "software", ExpiryPolicy { floating: true, ..ExpiryPolicy::default() }).await;
        shop
    }

    #[tokio::test]
    async fn a_killed_container_leaks_nothing_and_comes_back_to_a_free_unit_alone() {
        let shop = floating_shop().await;
        let (id, code) = shop.issue(Wanted { product: "FLOAT", units: 1, ..Wanted::default() }).await;
        let killed = shop.activate(&code, "box-1").await.unwrap();
        shop.check_in(&killed, 1, Some(3)).await.unwrap();
        shop.stage.clock.advance(LEASE - Duration::from_secs(1));
        assert_eq!(shop.refused(&code, "box-2").await, Some(Refusal::UnitsExhausted));
        shop.stage.clock.advance(Duration::from_secs(1));
        let next = shop.activate(&code, "box-2").await.unwrap();
        let license = shop.view(id).await.license;
        assert_eq!((license.activations, license.used_units), (1, 0));
        // All is taken: refused, not resurrected. The unit given back, it may go on as what it was.
        assert_eq!(refusal(shop.check_in(&killed, 2, None).await), Some(Refusal::UnitsExhausted));
        let cx = shop.stage.anonymous();
        cx.write(async |tx| super::super::release::deactivate(&tx, next.0, &next.1).await).await.unwrap();
        shop.check_in(&killed, 3, Some(2)).await.unwrap();
        let license = shop.view(id).await.license;
        assert_eq!((license.activations, license.used_units), (1, 2));
    }

    #[tokio::test]
    async fn units_move_without_limit_and_a_check_in_holds_them() {
        let shop = floating_shop().await;
        let (id, code) = shop.issue(Wanted { product: "FLOAT", units: 1, ..Wanted::default() }).await;
        for number in 0..8 {
            shop.activate(&code, &format!("box-{number}")).await.unwrap();
            shop.stage.clock.advance(LEASE);
        }
        let held = shop.activate(&code, "stays").await.unwrap();
        for counter in 1..4 {
            shop.stage.clock.advance(LEASE - Duration::from_secs(60));
            shop.check_in(&held, counter, None).await.unwrap();
        }
        assert_eq!(shop.refused(&code, "other").await, Some(Refusal::UnitsExhausted));
        assert_eq!(shop.view(id).await.license.activations, 1);
    }

    #[tokio::test]
    async fn the_schedule_takes_back_what_nobody_asked_for() {
        let shop = floating_shop().await;
        let (id, code) = shop.issue(Wanted { product: "FLOAT", ..Wanted::default() }).await;
        let (fixed, other) = shop.issue(Wanted::default()).await;
        for number in 0..3 {
            shop.activate(&code, &format!("box-{number}")).await.unwrap();
        }
        shop.activate(&other, "host").await.unwrap();
        shop.stage.clock.advance(LEASE);
        let sweep = async || shop.stage.system().write(async |tx| jobs::Schedule::run(&FloatingUnits, &tx).await).await.unwrap();
        assert!(!sweep().await && !sweep().await);
        assert_eq!((shop.view(id).await.license.activations, shop.view(fixed).await.license.activations), (0, 1));
        let ended = format!("SELECT COUNT(*) AS count FROM activation WHERE release_reason = '{}'", ReleaseReason::LeaseEnded);
        assert_eq!(shop.count(&ended).await, 3);
    }
}
