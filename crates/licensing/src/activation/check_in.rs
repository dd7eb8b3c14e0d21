//! Refreshing the lease: the hot path (spec/02.6). One statement reads all there is to know; a rise of the day's peak is
//! durable before the answer; last seen and counter are written apart, so that they can be batched.

use catalog::OverUse;
use db::Tx;
use lease::{Fingerprint, Refusal};
use serde_json::json;

use super::{
    ActivationError, ActivationId, NEVER_SEEN, Wish,
    activate::secret_hash,
    admit,
    store::{self, Held, Seen},
};
use crate::{activation_code::usable, license::LicenseView};

#[derive(Clone, Debug)]
pub(super) struct CheckIn {
    pub secret: String,
    /// Rises with every check-in of one installation.
    pub counter: i64,
    pub used_units: Option<i64>,
    pub product_version: Option<String>,
}

#[derive(Debug)]
pub(super) struct CheckedIn {
    pub view: LicenseView,
    pub fingerprint: Fingerprint,
}

pub(super) async fn check_in(tx: &Tx, id: ActivationId, input: &CheckIn) -> Result<CheckedIn, ActivationError> {
    let mut held = store::held(tx, id).await?.ok_or(ActivationError::Secret)?;
    authenticate(tx, &held, &input.secret)?;
    admit(held.view.status(tx.now()), held.view.license.version_type, Wish::GoOn).map_err(ActivationError::Refused)?;
    let reported = input.used_units.unwrap_or(held.reported_units);
    note_usage(tx, &mut held, reported).await?;
    if input.counter <= held.counter {
        flag_clone(tx, id, &mut held.view).await?;
    }
    let counter = input.counter.max(held.counter);
    store::seen(tx, &Seen { id, counter, reported_units: reported, product_version: input.product_version.as_deref() }).await?;
    let fingerprint = serde_json::from_str(&held.fingerprint).map_err(db::Error::from)?;
    Ok(CheckedIn { view: held.view, fingerprint })
}

/// Whether `secret` is the activation's, and the activation still holds. A secret that ended because the installation
/// activated again, or whose unit was taken, is told so: a copy must not go on.
pub(super) fn authenticate(tx: &Tx, held: &Held, secret: &str) -> Result<(), ActivationError> {
    let hash = secret_hash(tx, secret);
    if held.secret_hash != hash {
        let ended = held.previous_secret_hash.as_deref() == Some(hash.as_str());
        return Err(if ended { ActivationError::Refused(Refusal::FingerprintConflict) } else { ActivationError::Secret });
    }
    usable(held.code_state, held.works_until, tx.now()).map_err(ActivationError::Refused)?;
    if held.released_at.is_some() {
        return Err(ActivationError::Refused(Refusal::FingerprintConflict));
    }
    Ok(())
}

/// Writes what changed: the sum of the license, and the day's peak if it may have risen.
async fn note_usage(tx: &Tx, held: &mut Held, reported: i64) -> Result<(), ActivationError> {
    let more = reported - held.reported_units;
    let zone = held.view.license.zone()?;
    let today = tx.now().day_in(&zone);
    let license_id = held.view.license.id;
    if more != 0 {
        held.view.license.used_units = store::add_usage(tx, license_id, more).await?;
    }
    let used = held.view.used_units()?;
    if more > 0 && used > held.view.license.units && held.view.policy()?.over_use == OverUse::Refuse {
        return Err(ActivationError::Refused(Refusal::UnitsExhausted));
    }
    if more > 0 || held.last_seen_at.day_in(&zone) != today || held.counter == NEVER_SEEN {
        store::raise_peak(tx, license_id, &today.to_string(), used).await?;
    }
    Ok(())
}

/// The counter stood still or fell: the activation is alive in two places.
async fn flag_clone(tx: &Tx, id: ActivationId, view: &mut LicenseView) -> Result<(), ActivationError> {
    if view.license.possible_clone_at.is_some() {
        return Ok(());
    }
    view.license.possible_clone_at = Some(tx.now());
    store::flag_clone(tx, view.license.id).await?;
    let payload = json!({"license_id": view.license.id, "activation_id": id, "customer_id": view.license.customer_id});
    jobs::publish(tx, "license.possible_clone", view.license.id, Some(view.license.owner_id), &payload).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use catalog::ExpiryPolicy;
    use lease::VersionType;

    use super::*;
    use crate::shop::{Shop, Wanted, refusal};

    #[tokio::test]
    async fn usage_is_summed_over_installations_and_its_peak_kept_by_day() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted { units: 10, ..Wanted::default() }).await;
        let (one, two) = (shop.activate(&code, "one").await.unwrap(), shop.activate(&code, "two").await.unwrap());
        shop.check_in(&one, 1, Some(4)).await.unwrap();
        shop.check_in(&two, 1, Some(7)).await.unwrap();
        shop.check_in(&two, 2, Some(1)).await.unwrap();
        shop.check_in(&two, 3, None).await.unwrap();
        let view = shop.view(id).await;
        assert_eq!((view.used_units().unwrap(), view.license.possible_clone_at), (5, None));
        assert_eq!(shop.count("SELECT peak AS count FROM usage_peak WHERE day = '2026-05-04'").await, 11);
        // 00:30 of the next day in Berlin.
        shop.stage.clock.set("2026-05-04T22:30:00Z");
        shop.check_in(&one, 2, None).await.unwrap();
        assert_eq!(shop.count("SELECT peak AS count FROM usage_peak WHERE day = '2026-05-05'").await, 5);
    }

    #[tokio::test]
    async fn a_counter_that_does_not_rise_flags_a_possible_clone_once() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        shop.check_in(&held, 0, None).await.unwrap();
        shop.check_in(&held, 5, None).await.unwrap();
        shop.check_in(&held, 6, None).await.unwrap();
        assert_eq!(shop.view(id).await.license.possible_clone_at, None);
        shop.check_in(&held, 6, None).await.unwrap();
        assert!(shop.view(id).await.license.possible_clone_at.is_some());
        shop.check_in(&held, 2, None).await.unwrap();
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM event WHERE name = 'license.possible_clone'").await, 1);
        assert_eq!(shop.count("SELECT counter AS count FROM activation").await, 6);
    }

    #[tokio::test]
    async fn over_use_is_flagged_or_refused_by_policy() {
        let shop = Shop::new().await;
        shop.product("STRICT", "ST", "software", ExpiryPolicy { over_use: OverUse::Refuse, ..ExpiryPolicy::default() }).await;
        let (flagged, code) = shop.issue(Wanted::default()).await;
        let (refused, strict) = shop.issue(Wanted { product: "STRICT", ..Wanted::default() }).await;
        let (soft, hard) = (shop.activate(&code, "h").await.unwrap(), shop.activate(&strict, "h").await.unwrap());
        assert_eq!(refusal(shop.check_in(&soft, 1, Some(6)).await), None);
        assert_eq!(refusal(shop.check_in(&hard, 1, Some(6)).await), Some(Refusal::UnitsExhausted));
        assert_eq!(refusal(shop.check_in(&hard, 2, Some(5)).await), None);
        assert_eq!((shop.view(flagged).await.used_units().unwrap(), shop.view(refused).await.used_units().unwrap()), (6, 5));
    }

    #[tokio::test]
    async fn an_expired_full_license_goes_on_and_a_trial_does_not() {
        let shop = Shop::new().await;
        let (_, code) = shop.issue(Wanted::default()).await;
        let (_, trial) = shop.issue(Wanted { version_type: VersionType::Trial, months: 1, ..Wanted::default() }).await;
        let (full, trial) = (shop.activate(&code, "h").await.unwrap(), shop.activate(&trial, "h").await.unwrap());
        shop.stage.clock.set("2026-05-31T22:00:00Z");
        assert_eq!(refusal(shop.check_in(&trial, 1, None).await), Some(Refusal::LicenseExpired));
        shop.stage.clock.set("2027-06-01T00:00:00Z");
        assert_eq!(refusal(shop.check_in(&full, 1, None).await), None);
    }

    #[tokio::test]
    async fn a_check_in_takes_two_statements_and_a_wrong_secret_none_but_the_read() {
        let shop = Shop::new().await;
        let (_, code) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        shop.check_in(&held, 1, Some(2)).await.unwrap();
        let input = CheckIn { secret: held.1.clone(), counter: 2, used_units: Some(2), product_version: Some("4.3".into()) };
        let count = async |input: &CheckIn| {
            let cx = shop.stage.anonymous();
            let counted = cx.write(async |tx| {
                let outcome = check_in(&tx, held.0, input).await;
                Ok::<_, ActivationError>((outcome.is_ok(), tx.conn().statements()))
            });
            counted.await.unwrap()
        };
        assert_eq!(count(&input).await, (true, 2));
        assert_eq!(count(&CheckIn { counter: 3, used_units: Some(3), ..input.clone() }).await, (true, 4));
        assert_eq!(count(&CheckIn { secret: "guess".into(), ..input }).await, (false, 1));
    }
}
