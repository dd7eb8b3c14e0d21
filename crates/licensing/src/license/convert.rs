//! Crossgrade: a license goes over to another plan and keeps its code and installations (spec/03.3).

use db::Tx;
use serde_json::json;

use super::{IssueLicense, License, LicenseError, LicenseId, issue::new_license, renew_code::renew_code, store};
use crate::{
    clock,
    transaction::{self, Change, TransactionKind},
};

/// What becomes of the monthly charge of a license that goes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charge {
    /// Paid for in the same way as before.
    Same,
    /// Prepaid before: it is charged monthly from the new start on.
    FromStart,
    /// Monthly before: it is charged monthly up to the day before the new start.
    UntilStart,
}

/// Gives the license the subscription, units, dates and terms that a new one of `input` would have. It has begun already, so
/// its start stays. The caller has asked for permission, checked that product and region match, and accounted for the units.
///
/// # Errors
/// [`LicenseError::Canceled`], or where what is stored cannot be read.
pub async fn convert(tx: &Tx, id: LicenseId, input: IssueLicense<'_>, charge: Charge) -> Result<License, LicenseError> {
    let before = store::lock_any(tx, id).await?;
    if before.canceled_at.is_some() {
        return Err(LicenseError::Canceled);
    }
    let terms = new_license(tx, &input, before.code_masked.clone())?;
    let start = input.starts_on;
    let (start_charge_on, stop_charge_on) = match charge {
        Charge::Same => (before.start_charge_on.clone(), before.stop_charge_on.clone()),
        Charge::FromStart => (Some(start.to_string()), None),
        Charge::UntilStart => (before.start_charge_on.clone(), start.yesterday().ok().map(|day| day.to_string())),
    };
    let mut license = License {
        id,
        time_zone: before.time_zone.clone(),
        start_charge_on,
        stop_charge_on,
        offline: before.offline,
        enabled: before.enabled,
        activated_at: before.activated_at,
        activations: before.activations,
        claims: before.claims,
        used_units: before.used_units,
        possible_clone_at: before.possible_clone_at,
        version: before.version,
        created_at: before.created_at,
        ..terms
    };
    let (starts_on, expires_on) = (input.starts_on.min(before.starts_on()?), license.expires_on()?);
    license.set_dates(starts_on, expires_on)?;
    if license.offline && before.expires_on()? < expires_on {
        renew_code(tx, &mut license).await?;
    }
    clock::forget_ahead(tx, &license).await?;
    store::keep_units(tx, &license, before.units).await?;
    let license = store::save(tx, license).await?;
    let kind = input.cause.kind.unwrap_or(TransactionKind::Conversion);
    let new = transaction::New { kind, change: Change::Plan, before: Some(&before), after: &license, reference: &input.cause.reference };
    transaction::record(tx, new).await?;
    tell(tx, &before, &license).await?;
    Ok(license)
}

async fn tell(tx: &Tx, before: &License, after: &License) -> Result<(), LicenseError> {
    let shown = |license: &License| {
        json!({"subscription_id": license.subscription_id, "owner_id": license.owner_id, "units": license.units,
            "starts_on": license.starts_on, "expires_on": license.expires_on})
    };
    audit::Entry::new("license.crossgrade", after.id)
        .owner(after.owner_id)
        .change(json!({"before": shown(before), "after": shown(after)}))
        .record(tx)
        .await?;
    let payload = json!({"license_id": after.id, "customer_id": after.customer_id, "owner_id": after.owner_id,
        "subscription_id": after.subscription_id, "previous_subscription_id": before.subscription_id, "units": after.units,
        "previous_units": before.units, "expires_on": after.expires_on, "previous_expires_on": before.expires_on});
    Ok(jobs::publish(tx, "license.crossgraded", after.id, Some(after.owner_id), &payload).await?)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::shop::{Shop, Wanted};

    #[tokio::test]
    async fn code_and_installations_stay_and_everything_else_is_the_new_plans() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        let product = shop.find_product("GUARD").await;
        let system = shop.stage.system();
        let converted = system.write(async |tx| {
            let terms = IssueLicense {
                subscription_id: Some("sub_2".into()),
                units: 9,
                starts_on: date(2026, 5, 4),
                months: 6,
                auto_renew_months: 3,
                ..shop.terms(&product, &Wanted::default())
            };
            convert(&tx, id, terms, Charge::FromStart).await.map(|license| license.id)
        });
        assert_eq!(converted.await.unwrap(), id);
        let license = shop.view(id).await.license;
        assert_eq!(
            (license.starts_on.as_str(), license.anchor_on.as_str(), license.expires_on.as_str(), license.start_charge_on.as_deref()),
            ("2026-05-01", "2026-05-04", "2026-11-03", Some("2026-05-04"))
        );
        assert_eq!((license.units, license.auto_renew_months, license.activations), (9, 3, 1));
        assert_eq!(license.subscription_id.as_deref(), Some("sub_2"));
        assert_eq!(license.stop_charge_on, None);
        shop.check_in(&held, 1, None).await.unwrap();
        assert_eq!(shop.refused(&code, "host-2").await, None);
        let changes = "SELECT COUNT(*) AS count FROM license_units_change WHERE previous_units = 5 AND units = 9";
        assert_eq!(shop.count(changes).await, 1, "usage reports see both numbers");
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM license_transaction WHERE kind = 'conversion'").await, 1);
    }

    #[tokio::test]
    async fn from_monthly_to_prepaid_it_is_charged_monthly_until_the_day_before() {
        let shop = Shop::new().await;
        let (id, _) = shop.issue(Wanted::default()).await;
        let product = shop.find_product("GUARD").await;
        let system = shop.stage.system();
        let converted = system.write(async |tx| {
            let terms = IssueLicense { starts_on: date(2026, 5, 4), ..shop.terms(&product, &Wanted::default()) };
            convert(&tx, id, terms, Charge::UntilStart).await.map(|license| license.id)
        });
        converted.await.unwrap();
        let license = shop.view(id).await.license;
        assert_eq!((license.start_charge_on, license.stop_charge_on.as_deref()), (None, Some("2026-05-03")));
    }
}
