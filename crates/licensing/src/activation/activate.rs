//! Claiming a unit for an installation (spec/02.6). The same installation again gets the same activation with a new secret.

use std::time::Duration;

use catalog::ExpiryPolicy;
use db::Tx;
use kernel::Timestamp;
use lease::{Fingerprint, Refusal, VersionType};
use serde_json::json;

use super::{
    ActivationError, ActivationId, NEVER_SEEN, Wish, admit,
    check_in::secret_hash,
    floating,
    store::{self, BehindCode, Model},
};
use crate::{
    activation_code::{self, Unknown, usable},
    license::{LicenseId, LicenseView},
};

#[derive(Clone, Debug)]
pub(crate) struct Activate {
    pub activation_code: String,
    pub fingerprint: Fingerprint,
    pub hostname: String,
    pub platform: String,
    pub product_version: String,
    /// An air-gapped installation, which asks by a file for a unit of this license.
    pub offline: Option<LicenseId>,
}

#[derive(Debug)]
pub(crate) struct Activated {
    pub id: ActivationId,
    /// In clear, this once.
    pub secret: String,
    pub view: LicenseView,
    /// What the lease names: of the installation as it claimed the unit.
    pub fingerprint: Fingerprint,
}

/// Longest life of a license file.
const LONGEST_FILE: Duration = Duration::from_secs(400 * 86_400);
const TRANSFER_WINDOW: Duration = Duration::from_secs(30 * 86_400);

pub(crate) async fn activate(tx: &Tx, input: &Activate) -> Result<Activated, ActivationError> {
    let fingerprint = serde_json::to_string(&input.fingerprint).map_err(db::Error::from)?;
    let fingerprint_hash = tx.vault().look_up("activation.fingerprint", fingerprint.as_bytes());
    let behind = behind_code(tx, &input.activation_code, &fingerprint_hash).await?;
    usable(behind.code_state, behind.works_until, tx.now()).map_err(ActivationError::Refused)?;
    if input.offline.is_some_and(|license| license != behind.view.license.id) {
        return Err(ActivationError::OtherLicense);
    }
    let secret = tx.new_secret();
    let activation = new_activation(tx, input, &behind, fingerprint, fingerprint_hash, &secret)?;
    if let Some((id, fingerprint)) = same_installation(tx, &behind, &activation, &input.fingerprint).await? {
        return go_on(tx, behind.view, id, &activation, input).await.map(|view| Activated { id, secret, view, fingerprint });
    }
    let fingerprint = input.fingerprint.clone();
    admit(behind.view.status(tx.now()), behind.view.license.version_type, Wish::Claim).map_err(ActivationError::Refused)?;
    if store::insert(tx, &activation).await? {
        let view = claim(tx, behind.view, &activation, input.offline.is_some()).await?;
        return Ok(Activated { id: activation.id, secret, view, fingerprint });
    }
    // Another call of the same installation was first, and its activation is there to be seen now.
    let BehindCode { view, activation_id, .. } = behind_code(tx, &input.activation_code, &activation.fingerprint_hash).await?;
    let id = activation_id.ok_or(db::Error::Busy)?;
    go_on(tx, view, id, &activation, input).await.map(|view| Activated { id, secret, view, fingerprint })
}

fn new_activation(
    tx: &Tx,
    input: &Activate,
    behind: &BehindCode,
    fingerprint: String,
    fingerprint_hash: String,
    secret: &str,
) -> Result<Model, ActivationError> {
    let policy = behind.view.policy()?;
    // A file counts longer than a lease, and holds its unit as long.
    let file = input.offline.is_some().then(|| file_end(&behind.view, &policy, tx.now()));
    Ok(Model {
        id: tx.new_id(),
        license_id: behind.view.license.id,
        activation_code_id: behind.code_id,
        has_components: fingerprint.starts_with('{'),
        fingerprint,
        fingerprint_hash,
        secret_hash: secret_hash(tx.vault(), secret),
        previous_secret_hash: None,
        hostname: input.hostname.clone(),
        platform: input.platform.clone(),
        product_version: input.product_version.clone(),
        transfer: false,
        counter: NEVER_SEEN,
        used_units: 0,
        last_seen_at: tx.now(),
        lease_ends_at: floating::lease_end(&policy, file, tx.now()),
        released_at: None,
        release_reason: None,
        created_at: tx.now(),
    })
}

/// Goes on with the activation `id`, which the installation holds already: online with the new secret of `to`. A request by
/// file leaves the secret alone, for nobody hears of a new one.
async fn go_on(tx: &Tx, view: LicenseView, id: ActivationId, to: &Model, input: &Activate) -> Result<LicenseView, ActivationError> {
    admit(view.status(tx.now()), view.license.version_type, Wish::GoOn).map_err(ActivationError::Refused)?;
    let rows = if input.offline.is_some() { store::keep_on(tx, id, to).await? } else { store::renew(tx, id, to).await? };
    if rows == 0 { Err(db::Error::Busy.into()) } else { Ok(view) }
}

/// Until when a license file counts (spec 02.1): so many days by policy, or to the end of grace. After that, what remains of an
/// expired license is granted for as long as a lease.
pub(crate) fn file_end(view: &LicenseView, policy: &ExpiryPolicy, now: Timestamp) -> Timestamp {
    let days = |days: u16| now.plus(Duration::from_secs(u64::from(days) * 86_400));
    let grace_ends_at = view.license.grace_ends_at;
    let end = match policy.offline_file_days {
        Some(count) => days(count),
        None if grace_ends_at <= now => days(policy.lease_days),
        None => grace_ends_at,
    };
    end.min(now.plus(LONGEST_FILE))
}

/// What stands behind the typed code, found by its hash at once; only a text under which nothing is found is looked into.
pub(super) async fn behind_code(tx: &Tx, text: &str, fingerprint_hash: &str) -> Result<BehindCode, ActivationError> {
    if let Some(code) = activation_code::likely(text)
        && let Some(behind) = store::behind_code(tx, &activation_code::hash(tx.vault(), &code), fingerprint_hash).await?
    {
        return Ok(behind);
    }
    Err(match activation_code::explain(tx, text).await? {
        Unknown::Mistyped => ActivationError::Mistyped,
        Unknown::Refused(refusal) => ActivationError::Refused(refusal),
    })
}

/// The activation that this installation holds already. Components are compared by rule, so their hash need not be the same.
async fn same_installation(
    tx: &Tx,
    behind: &BehindCode,
    asking: &Model,
    fingerprint: &Fingerprint,
) -> Result<Option<(ActivationId, Fingerprint)>, ActivationError> {
    if let Some(id) = behind.activation_id {
        return Ok(Some((id, fingerprint.clone())));
    }
    if !asking.has_components {
        return Ok(None);
    }
    for held in store::with_components(tx, behind.view.license.id).await? {
        let claimed: Fingerprint = serde_json::from_str(&held.fingerprint).map_err(db::Error::from)?;
        if claimed.matches(fingerprint, behind.view.match_rule) {
            return Ok(Some((held.id, claimed)));
        }
    }
    Ok(None)
}

/// Takes the unit of an activation just inserted. The row goes first: of two calls of one installation the second waits on it.
async fn claim(tx: &Tx, mut view: LicenseView, activation: &Model, offline: bool) -> Result<LicenseView, ActivationError> {
    let claimed = floating::claim(tx, &view).await?;
    let (policy, allowed) = (view.policy()?, view.allowed_activations()?);
    // Units of floating products go from hand to hand; but a file outlives its unit.
    if claimed.claims > allowed && (offline || !policy.floating) {
        count_transfer(tx, &policy, activation, allowed).await?;
    }
    let license = &view.license;
    if license.version_type == VersionType::Full {
        store::end_trial(tx, license, &activation.fingerprint_hash).await?;
    }
    audit::Entry::new("activation.create", activation.id)
        .owner(license.owner_id)
        .change(json!({"after": {"license_id": license.id, "activations": claimed.activations}}))
        .record(tx)
        .await?;
    let payload = json!({"activation_id": activation.id, "license_id": license.id, "customer_id": license.customer_id});
    jobs::publish(tx, "activation.created", activation.id, Some(license.owner_id), &payload).await?;
    view.license.activations = claimed.activations;
    view.license.activated_at.get_or_insert(tx.now());
    Ok(view)
}

/// The unit was another installation's before: a transfer, of which only so many are allowed in 30 days.
async fn count_transfer(tx: &Tx, policy: &ExpiryPolicy, activation: &Model, allowed: i64) -> Result<(), ActivationError> {
    let Some(transfers) = store::transfers(tx, activation, tx.now().minus(TRANSFER_WINDOW)).await? else { return Ok(()) };
    if transfers >= allowed.saturating_mul(i64::from(policy.transfers_per_unit)) {
        return Err(ActivationError::Refused(Refusal::TransferLimit));
    }
    Ok(store::mark_transfer(tx, activation.id).await?)
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, sync::Arc};

    use super::*;
    use crate::shop::{Shop, Wanted, refusal};

    #[tokio::test]
    async fn the_last_unit_goes_to_exactly_one_of_sixteen() {
        let shop = Arc::new(Shop::new().await);
        let (id, code) = shop.issue(Wanted { units: 3, ..Wanted::default() }).await;
        shop.activate(&code, "first").await.unwrap();
        shop.activate(&code, "second").await.unwrap();
        let calls: Vec<_> = (0..16)
            .map(|number| {
                let (shop, code) = (shop.clone(), code.clone());
                tokio::spawn(async move { shop.refused(&code, &format!("host-{number}")).await })
            })
            .collect();
        let mut outcomes = Vec::new();
        for call in calls {
            outcomes.push(call.await.unwrap());
        }
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_none()).count(), 1, "{outcomes:?}");
        assert!(outcomes.iter().flatten().all(|refusal| *refusal == Refusal::UnitsExhausted), "{outcomes:?}");
        assert_eq!(shop.view(id).await.license.activations, 3);
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM activation WHERE released_at IS NULL").await, 3);
    }

    #[tokio::test]
    async fn parallel_calls_of_one_installation_claim_one_unit() {
        let shop = Arc::new(Shop::new().await);
        let (id, code) = shop.issue(Wanted::default()).await;
        let calls: Vec<_> = (0..8)
            .map(|_| {
                let (shop, code) = (shop.clone(), code.clone());
                tokio::spawn(async move { shop.activate(&code, "host-1").await })
            })
            .collect();
        for call in calls {
            let outcome = call.await.unwrap();
            assert!(outcome.is_ok(), "{outcome:?}");
        }
        assert_eq!(shop.view(id).await.license.activations, 1);
    }

    #[tokio::test]
    async fn the_same_installation_gets_the_same_activation_and_its_old_secret_ends() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted { units: 1, ..Wanted::default() }).await;
        let first = shop.activate(&code, "host-1").await.unwrap();
        let again = shop.activate(&code.to_lowercase().replace('-', " "), "host-1").await.unwrap();
        assert!(first.0 == again.0 && first.1 != again.1);
        assert_eq!(shop.view(id).await.license.activations, 1);
        assert_eq!(refusal(shop.check_in(&first, 1, None).await), Some(Refusal::FingerprintConflict));
        assert_eq!(refusal(shop.check_in(&again, 1, None).await), None);
        // A reinstallation is no new activation, so an expired license lets it go on.
        shop.stage.clock.set("2028-01-01T00:00:00Z");
        assert_eq!(shop.refused(&code, "host-1").await, None);
        assert_eq!(shop.refused(&code, "host-2").await, Some(Refusal::LicenseExpired));
    }

    #[tokio::test]
    async fn components_are_compared_by_rule() {
        let shop = Shop::new().await;
        let (_, code) = shop.issue(Wanted::default()).await;
        let machine = |parts: &[(&str, &str)]| {
            Fingerprint::components(parts.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect::<BTreeMap<_, _>>())
                .unwrap()
        };
        let activate = async |fingerprint: Fingerprint| {
            let cx = shop.stage.anonymous();
            cx.write(async |tx| crate::activation::activate_for_test(&tx, &code, fingerprint.clone()).await).await.unwrap().0
        };
        let claimed = activate(machine(&[("board", "b1"), ("disk", "d1")])).await;
        assert_eq!(activate(machine(&[("board", "b1"), ("disk", "d1"), ("mac", "m1")])).await, claimed);
        shop.stage.clock.advance(Duration::from_secs(1));
        let other = activate(machine(&[("board", "b1"), ("disk", "d2")])).await;
        assert_ne!(other, claimed);
        // By a rule that bears a new disk it is the first of the two.
        let set = shop.stage.system();
        set.write(async |tx| tx.execute("UPDATE product SET match_rule = 'any' WHERE code = 'GUARD'", []).await).await.unwrap();
        assert_eq!(activate(machine(&[("board", "b1"), ("disk", "d3")])).await, claimed);
        assert_ne!(activate(machine(&[("board", "b9"), ("disk", "d9")])).await, claimed);
    }

    #[tokio::test]
    async fn a_unit_moves_three_times_in_thirty_days() {
        let shop = Shop::new().await;
        let (_, code) = shop.issue(Wanted { units: 1, ..Wanted::default() }).await;
        let mut held = shop.activate(&code, "host-0").await.unwrap();
        for host in ["host-1", "host-2", "host-3"] {
            give_back(&shop, &held).await;
            held = shop.activate(&code, host).await.unwrap();
        }
        give_back(&shop, &held).await;
        assert_eq!(shop.refused(&code, "host-4").await, Some(Refusal::TransferLimit));
        // The installation that held the unit last comes back to it: that is no transfer.
        held = shop.activate(&code, "host-3").await.unwrap();
        give_back(&shop, &held).await;
        shop.stage.clock.advance(TRANSFER_WINDOW);
        assert_eq!(shop.refused(&code, "host-4").await, None);
    }

    async fn give_back(shop: &Shop, (id, secret): &(ActivationId, String)) {
        let cx = shop.stage.anonymous();
        cx.write(async |tx| super::super::release::deactivate(&tx, *id, secret).await).await.unwrap();
        shop.stage.clock.advance(Duration::from_secs(60));
    }

    #[tokio::test]
    async fn what_is_no_code_is_told_apart() {
        let shop = Shop::new().await;
        let (_, code) = shop.issue(Wanted::default()).await;
        let last = if code.ends_with('0') { '1' } else { '0' };
        let mistyped = format!("{}{last}", &code[..code.len() - 1]);
        assert!(matches!(shop.activate(&mistyped, "h").await, Err(ActivationError::Mistyped)));
        assert!(matches!(shop.activate("no code at all", "h").await, Err(ActivationError::Mistyped)));
        let rng = testkit::SeededRng::new(9);
        let prefix = "GD".parse().unwrap();
        let unknown = lease::ActivationCode::generate(prefix, lease::Alphabet::Base32, &rng).canonical();
        assert_eq!(shop.refused(&unknown, "h").await, Some(Refusal::ActivationCodeUnknown));
        let key = lease::RegistrationKey::generate(prefix, lease::Alphabet::Base32, &rng).canonical();
        assert_eq!(shop.refused(&key, "h").await, Some(Refusal::RegistrationKeyNotActivationCode));
        shop.stage.clock.set("2026-04-01T00:00:00Z");
        assert_eq!(shop.refused(&code, "h").await, Some(Refusal::NotStarted));
    }

    #[tokio::test]
    async fn activating_takes_six_statements() {
        let shop = Shop::new().await;
        let (_, code) = shop.issue(Wanted::default()).await;
        let count = async |host: &str| {
            let fingerprint = Fingerprint::whole(host).unwrap();
            let cx = shop.stage.anonymous();
            let counted = cx.write(async |tx| {
                crate::activation::activate_for_test(&tx, &code, fingerprint.clone()).await?;
                Ok::<_, ActivationError>(tx.conn().statements())
            });
            counted.await.unwrap()
        };
        let first = count("host-1").await;
        assert!(first <= 7, "{first}: PostgreSQL announces with one more");
        assert_eq!(count("host-1").await, 2);
    }
}
