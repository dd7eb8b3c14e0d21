//! Refreshing the lease: the hot path (spec/02.6). A check-in that changes nothing but counter and last-seen is answered from
//! what this server keeps in memory, or from one read, and is noted to be written with others. Everything else is a
//! transaction: a rise of the day's peak is durable before the answer.

use catalog::OverUse;
use db::{Cx, Tx, Vault};
use kernel::Timestamp;
use lease::{Fingerprint, Refusal};
use serde_json::json;

use super::{
    ActivationError, ActivationId, NEVER_SEEN, ReleaseReason, Wish, admit,
    cache::{Copy, Key},
    floating::{self, lease_end},
    store::{self, Held, Seen},
};
use crate::{ProductSide, activation_code::usable, license::LicenseView};

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

impl CheckedIn {
    pub(super) fn of(held: Held) -> Result<Self, ActivationError> {
        let fingerprint = serde_json::from_str(&held.fingerprint).map_err(db::Error::from)?;
        Ok(Self { view: held.view, fingerprint })
    }
}

/// Answers a check-in that changes nothing but counter and last-seen; `None` if it must be written by [`check_in`].
pub(super) async fn note_check_in(
    cx: &Cx,
    side: &ProductSide,
    id: ActivationId,
    input: &CheckIn,
) -> Result<Option<CheckedIn>, ActivationError> {
    let (key, now) = (Key::Activation(id), cx.now());
    if let Some(Copy::Held(held)) = side.cache().find(&key)
        && let Ok(plain) = is_plain(cx.vault(), &held, input, now)
    {
        let noted = plain && side.notes().note(id, held.counter, input.counter, now);
        return if noted { CheckedIn::of(Held::clone(&held)).map(Some) } else { Ok(None) };
    }
    let before = side.cache().before_read();
    let held = cx.read(async |tx| store::held(&tx, id).await).await?.ok_or(ActivationError::Secret)?;
    if !is_plain(cx.vault(), &held, input, now)? || !side.notes().note(id, held.counter, input.counter, now) {
        return Ok(None);
    }
    side.cache().keep(&before, key, Copy::Held(held.clone().into()));
    CheckedIn::of(held).map(Some)
}

/// Whether the check-in, which may go on, changes counter and last-seen alone.
fn is_plain(vault: &Vault, held: &Held, input: &CheckIn, now: Timestamp) -> Result<bool, ActivationError> {
    authenticate(vault, held, &input.secret, now)?;
    admit(held.view.status(now), held.view.license.version_type, Wish::GoOn).map_err(ActivationError::Refused)?;
    let zone = held.view.license.zone()?;
    Ok(held.counter != NEVER_SEEN
        && held.released_at.is_none()
        && input.used_units.is_none_or(|used| used == held.reported_units)
        && input.product_version.as_ref().is_none_or(|version| *version == held.product_version)
        && held.last_seen_at.day_in(&zone) == now.day_in(&zone)
        && held.lease_ends_at.is_none()
        && !held.view.policy()?.floating)
}

/// Writes all that a check-in changes. `noted` is the highest counter that this server has seen and not written yet.
pub(super) async fn check_in(tx: &Tx, id: ActivationId, input: &CheckIn, noted: Option<i64>) -> Result<CheckedIn, ActivationError> {
    let mut held = store::lock_held(tx, id).await?.ok_or(ActivationError::Secret)?;
    authenticate(tx.vault(), &held, &input.secret, tx.now())?;
    admit(held.view.status(tx.now()), held.view.license.version_type, Wish::GoOn).map_err(ActivationError::Refused)?;
    if held.released_at.is_some() {
        floating::come_back(tx, id, &mut held).await?;
    }
    held.counter = noted.map_or(held.counter, |noted| noted.max(held.counter));
    let reported = input.used_units.unwrap_or(held.reported_units);
    note_usage(tx, &mut held, reported).await?;
    if input.counter <= held.counter {
        flag_clone(tx, id, &mut held.view).await?;
    }
    let seen = Seen {
        id,
        counter: input.counter.max(held.counter),
        reported_units: reported,
        product_version: input.product_version.as_deref(),
        lease_ends_at: lease_end(&held.view.policy()?, held.lease_ends_at, tx.now()),
    };
    store::seen(tx, &seen).await?;
    CheckedIn::of(held)
}

/// Whether `secret` is the activation's, and the activation still holds. A secret that ended because the installation
/// activated again, or whose unit was taken, is told so: a copy must not go on.
pub(super) fn authenticate(vault: &Vault, held: &Held, secret: &str, now: Timestamp) -> Result<(), ActivationError> {
    let hash = secret_hash(vault, secret);
    if held.secret_hash != hash {
        let ended = held.previous_secret_hash.as_deref() == Some(hash.as_str());
        return Err(if ended { ActivationError::Refused(Refusal::FingerprintConflict) } else { ActivationError::Secret });
    }
    usable(held.code_state, held.works_until, now).map_err(ActivationError::Refused)?;
    // One whose lease ended may come back to a free unit.
    if held.released_at.is_some() && held.release_reason != Some(ReleaseReason::LeaseEnded) {
        return Err(ActivationError::Refused(Refusal::FingerprintConflict));
    }
    Ok(())
}

pub(super) fn secret_hash(vault: &Vault, secret: &str) -> String {
    vault.look_up("activation.secret", secret.as_bytes())
}

/// Writes what changed: the sum of the license, and the day's peak if it may have risen.
async fn note_usage(tx: &Tx, held: &mut Held, reported: i64) -> Result<(), ActivationError> {
    let more = reported - held.reported_units;
    let zone = held.view.license.zone()?;
    let today = tx.now().day_in(&zone);
    let license_id = held.view.license.id;
    if more != 0 {
        let refuse = more > 0 && held.view.policy()?.over_use == OverUse::Refuse;
        let most = refuse.then_some(held.view.license.units);
        let sum = store::add_usage(tx, license_id, more, most).await?;
        held.view.license.used_units = sum.ok_or(ActivationError::Refused(Refusal::UnitsExhausted))?;
    }
    let used = held.view.used_units()?;
    if more > 0 || held.last_seen_at.day_in(&zone) != today || held.counter == NEVER_SEEN {
        store::raise_peak(tx, license_id, &today.to_string(), used).await?;
    }
    Ok(())
}

/// The counter stood still or fell: the activation is alive in two places.
pub(super) async fn flag_clone(tx: &Tx, id: ActivationId, view: &mut LicenseView) -> Result<(), ActivationError> {
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
        shop.side.write_notes(&shop.stage.system()).await;
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
                let outcome = check_in(&tx, held.0, input, None).await;
                Ok::<_, ActivationError>((outcome.is_ok(), tx.conn().statements()))
            });
            counted.await.unwrap()
        };
        assert_eq!(count(&input).await, (true, 2));
        assert_eq!(count(&CheckIn { counter: 3, used_units: Some(3), ..input.clone() }).await, (true, 4));
        assert_eq!(count(&CheckIn { secret: "guess".into(), ..input }).await, (false, 1));
    }

    #[tokio::test]
    async fn a_check_in_asks_nothing_of_the_database_once_it_is_known() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        let counter = || shop.count("SELECT counter AS count FROM activation");
        let statements = async |tx_counter: i64, used: Option<i64>| {
            let cx = shop.stage.anonymous();
            let input = CheckIn { secret: held.1.clone(), counter: tx_counter, used_units: used, product_version: Some("4.2".into()) };
            shop.side.refresh(&cx).await.unwrap();
            note_check_in(&cx, &shop.side, held.0, &input).await.map(|done| done.is_some())
        };
        // The first of an installation is written.
        assert!(!statements(1, Some(2)).await.unwrap());
        shop.check_in(&held, 1, Some(2)).await.unwrap();
        shop.execute("UPDATE activation SET product_version = '4.2' WHERE license_id = $1", id).await;
        assert!(statements(2, Some(2)).await.unwrap());
        assert!(statements(3, None).await.unwrap());
        assert_eq!(counter().await, 1, "noted, not written");
        // What must be written: a counter that does not rise, other units, the first of a day.
        assert!(!statements(3, Some(2)).await.unwrap());
        assert!(!statements(4, Some(3)).await.unwrap());
        let at = shop.stage.system().now();
        shop.stage.clock.set("2026-05-04T22:00:00Z");
        assert!(!statements(4, None).await.unwrap());
        shop.stage.clock.set("2026-05-04T08:00:00Z");
        shop.side.write_notes(&shop.stage.system()).await;
        assert_eq!((counter().await, shop.count("SELECT last_seen_at AS count FROM activation").await), (3, at.as_microsecond()));
        assert!(statements(4, None).await.unwrap());
        assert!(matches!(
            note_check_in(
                &shop.stage.anonymous(),
                &shop.side,
                held.0,
                &CheckIn { secret: "guess".into(), counter: 9, used_units: None, product_version: None }
            )
            .await,
            Err(ActivationError::Secret)
        ));
    }

    #[tokio::test]
    async fn a_clone_at_another_server_is_seen_when_the_notes_are_written() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        shop.check_in(&held, 1, None).await.unwrap();
        let (here, there, system) = (&shop.side, ProductSide::deaf(&shop.stage.system()).await, shop.stage.system());
        let at = async |side: &ProductSide, counter: i64| {
            shop.stage.clock.advance(std::time::Duration::from_millis(10));
            let cx = shop.stage.anonymous();
            crate::activation::check_in_for_test(&cx, side, &held, counter, None).await.unwrap();
        };
        // One installation behind two servers: written in another order than seen.
        at(here, 2).await;
        at(&there, 3).await;
        at(here, 4).await;
        there.write_notes(&system).await;
        here.write_notes(&system).await;
        assert_eq!((shop.view(id).await.license.possible_clone_at, shop.count("SELECT counter AS count FROM activation").await), (None, 4));
        // A copy of it counts on for itself.
        at(here, 5).await;
        at(&there, 5).await;
        here.write_notes(&system).await;
        there.write_notes(&system).await;
        assert!(shop.view(id).await.license.possible_clone_at.is_some());
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM event WHERE name = 'license.possible_clone'").await, 1);
    }
}
