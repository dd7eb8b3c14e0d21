//! Subscriptions, licenses with their codes, and installations.

use channel::{ServicePlanId, SubscriptionId};
use db::Tx;
use identity::Organization;
use jiff::ToSpan;
use kernel::{Id, Noun, Timestamp};
use lease::{ActivationCode, Prefix, VersionType};
use licensing::{License, LicenseId, period_end};

use super::{
    super::{DemoError, chance::Chance, sales::MAIL, world::zone},
    Code, Ground,
    tables::Tables,
};

enum CodeNoun {}
impl Noun for CodeNoun {
    const PREFIX: &'static str = "acd";
}
enum ActivationNoun {}
impl Noun for ActivationNoun {
    const PREFIX: &'static str = "act";
}

/// What the domain binds sealed codes and their hashes to.
const CODE: &str = "activation_code.code";

pub(super) struct Sold {
    pub license: License,
    pub code: Code,
    pub units: i64,
    /// It can be activated.
    pub is_alive: bool,
}

/// How many days before the end a license started, by its fate; negative is after it.
fn started(fate: i64, chance: &mut Chance) -> i64 {
    match fate {
        0..70 => chance.between(19, 290),
        70..78 => chance.between(310, 361),
        78..83 => chance.between(368, 390),
        83..93 => chance.between(400, 780),
        93..95 => chance.between(-80, -3),
        _ => chance.between(60, 250),
    }
}

#[expect(clippy::too_many_arguments, reason = "each is a reference of the row")]
pub(super) fn license(
    tx: &Tx,
    ground: &Ground,
    tables: &mut Tables,
    customer: &Organization,
    owner: &Organization,
    plan: ServicePlanId,
    product: usize,
    chance: &mut Chance,
) -> Result<Sold, DemoError> {
    let fate = chance.between(0, 99);
    let starts_on = ground.era.day(started(fate, chance));
    let sold_on = starts_on.min(ground.era.day(1));
    let made = ground.era.local(sold_on, chance.between(9 * 60, 16 * 60), &zone(&customer.time_zone));
    let units = chance.between(2, 40) * 5;
    let subscription: SubscriptionId = Id::new(made, tx.rng());
    tables.subscriptions.push([
        subscription.into(),
        plan.into(),
        customer.id.into(),
        owner.id.into(),
        units.into(),
        starts_on.to_string().into(),
        (if fate == 97 { "suspended" } else { "active" }).into(),
        1_i64.into(),
        made.into(),
    ]);
    let prefix: Prefix = ground.products[product].key_prefix.parse().map_err(|_| DemoError::Answer { pointer: "key prefix".into() })?;
    let code = ActivationCode::generate(prefix, ground.products[product].code_alphabet, tx.rng());
    let mut license = row(tx, ground, (customer, owner), product, (units, made), &code);
    license.subscription_id = Some(subscription.to_string());
    license.anchor_on = starts_on.to_string();
    license.set_dates(starts_on, period_end(starts_on, 12).map_err(licensing::LicenseError::from)?)?;
    match fate {
        97 => {
            license.suspended_at = Some(ground.era.local(ground.era.day(9), 600, &zone(&customer.time_zone)));
            license.resume_on = Some(license.expires_on.clone());
            license.set_dates(starts_on, ground.era.day(9))?;
        }
        98 => license.enabled = false,
        _ => {}
    }
    licensing::clock::start_at(&mut license, ground.era.end)?;
    license.units_held = license.grace_ends_at > ground.era.end;
    let code_id: Id<CodeNoun> = Id::new(made, tx.rng());
    let text = code.canonical();
    tables.codes.push([
        code_id.into(),
        license.id.into(),
        tx.vault().look_up(CODE, text.as_bytes()).into(),
        tx.vault().seal(CODE, text.as_bytes(), tx.rng()).map_err(db::Error::from)?.into(),
        code.masked().into(),
        "active".into(),
        made.into(),
    ]);
    // Two in a hundred were never activated, and those that start later cannot be.
    if !(93..97).contains(&fate) {
        install(tx, ground, tables, &mut license, code_id, customer, product, chance)?;
    }
    tables.licenses.push(license.clone());
    let code = Code { license_id: license.id.to_string(), activation_code: text };
    Ok(Sold { license, code, units, is_alive: fate < 70 })
}

fn row(
    tx: &Tx,
    ground: &Ground,
    (customer, owner): (&Organization, &Organization),
    product: usize,
    (units, made): (i64, Timestamp),
    code: &ActivationCode,
) -> License {
    let saas = product == MAIL;
    let id: LicenseId = Id::new(made, tx.rng());
    License {
        id,
        product_id: ground.products[product].id,
        customer_id: customer.id,
        owner_id: owner.id,
        subscription_id: None,
        version_type: VersionType::Full,
        units,
        time_zone: customer.time_zone.clone(),
        anchor_on: String::new(),
        starts_on: String::new(),
        expires_on: String::new(),
        grace_ends_on: String::new(),
        start_charge_on: None,
        stop_charge_on: None,
        grace_days: 30,
        notice_days: "[60,30,7,0]".into(),
        freeze_days: saas.then_some(30),
        purge_days: saas.then_some(60),
        auto_renew_months: 0,
        offline: false,
        enabled: true,
        canceled_at: None,
        suspended_at: None,
        resume_on: None,
        starts_at: made,
        notice_at: made,
        expires_at: made,
        grace_ends_at: made,
        freeze_ends_at: None,
        activated_at: None,
        activations: 0,
        claims: 0,
        used_units: 0,
        possible_clone_at: None,
        code_masked: code.masked(),
        units_held: true,
        notices_from: made,
        next_step_at: None,
        awaits_sign_in: false,
        version: 1,
        created_at: made,
    }
}

/// One installation that reports what is in use.
#[expect(clippy::too_many_arguments, reason = "each is a reference of the row")]
fn install(
    tx: &Tx,
    ground: &Ground,
    tables: &mut Tables,
    license: &mut License,
    code: Id<CodeNoun>,
    customer: &Organization,
    product: usize,
    chance: &mut Chance,
) -> Result<(), DemoError> {
    let zone = zone(&customer.time_zone);
    let first = ground.era.local(license.starts_on()?, 15 * 60, &zone).min(ground.era.end);
    let last_day = license.expires_on()?.min(ground.era.day(chance.between(1, 3)));
    let seen = ground.era.local(last_day.checked_sub(0.days()).unwrap_or(last_day), chance.between(8 * 60, 17 * 60), &zone).max(first);
    let share = if chance.in_a_hundred(3) { chance.between(104, 130) } else { chance.between(40, 98) };
    let used = (license.units * share / 100).max(1);
    let fingerprint = format!("\"{}-0\"", license.id);
    let id: Id<ActivationNoun> = Id::new(first, tx.rng());
    let town: String = kernel::fold(&customer.city).to_uppercase().chars().filter(char::is_ascii_alphabetic).take(3).collect();
    tables.activations.push([
        id.into(),
        license.id.into(),
        code.into(),
        fingerprint.as_str().into(),
        tx.vault().look_up("activation.fingerprint", fingerprint.as_bytes()).into(),
        false.into(),
        tx.vault().look_up("activation.secret", tx.new_secret().as_bytes()).into(),
        format!("{town}-SRV-{:02}", chance.between(1, 40)).into(),
        (if product == MAIL { "cloud" } else { "Windows 11" }).into(),
        super::super::selling::version(usize::try_from(chance.between(0, 2)).unwrap_or(0), product).into(),
        false.into(),
        1_i64.into(),
        used.into(),
        seen.into(),
        first.into(),
    ]);
    license.activated_at = Some(first);
    license.activations = 1;
    license.claims = 1;
    license.used_units = used;
    Ok(())
}
