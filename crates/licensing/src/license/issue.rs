//! Issuing a license with its Activation Code. Registration and assignment call this inside their own transactions and have
//! asked for permission.

use catalog::{Product, ProductKind};
use db::Tx;
use identity::Organization;
use jiff::civil::Date;
use kernel::{FieldError, OrganizationId};
use lease::{ActivationCode, VersionType};
use serde_json::json;

use super::{License, LicenseError, dates, store};
use crate::{
    activation_code,
    transaction::{self, Cause, Change, TransactionKind},
};

#[derive(Clone, Debug)]
pub struct IssueLicense<'a> {
    pub product: &'a Product,
    pub customer: &'a Organization,
    /// The partner that sold it, or the vendor.
    pub owner_id: OrganizationId,
    pub subscription_id: Option<String>,
    pub version_type: VersionType,
    pub units: u32,
    /// A day in the customer's time zone, from which months are counted.
    pub starts_on: Date,
    pub months: u32,
    /// Absent: the product's; trials have none.
    pub grace_days: Option<u16>,
    /// Absent: the product's; trials have their own.
    pub notice_days: Option<Vec<u16>>,
    pub auto_renew_months: u32,
    pub offline: bool,
    /// What it came by; without a kind of its own it is a new purchase.
    pub cause: Cause,
}

/// Creates the license and its code. The code in clear is for the answer and the mail; it is stored sealed.
pub async fn issue(tx: &Tx, input: IssueLicense<'_>) -> Result<(License, ActivationCode), LicenseError> {
    let errors = check(&input);
    if !errors.is_empty() {
        return Err(LicenseError::Invalid(errors));
    }
    let code = activation_code::generate(tx, input.product)?;
    let license = new_license(tx, &input, code.masked())?;
    enter(tx, &license, &code, &input.product.code, &input.cause).await?;
    Ok((license, code))
}

/// Writes a new license with its code and tells of it.
pub(super) async fn enter(tx: &Tx, license: &License, code: &ActivationCode, product: &str, cause: &Cause) -> Result<(), LicenseError> {
    store::insert(tx, license).await?;
    activation_code::insert(tx, license.id, code).await?;
    let kind = cause.kind.unwrap_or(TransactionKind::NewPurchase);
    let new = transaction::New { kind, change: Change::Issued, before: None, after: license, reference: &cause.reference };
    transaction::record(tx, new).await?;
    audit::Entry::new("license.issue", license.id)
        .owner(license.owner_id)
        .change(json!({"after": {"product": product, "customer_id": license.customer_id, "version_type": license.version_type,
            "units": license.units, "starts_on": license.starts_on, "expires_on": license.expires_on, "subscription_id": license.subscription_id}}))
        .record(tx)
        .await?;
    let payload = json!({"license_id": license.id, "customer_id": license.customer_id, "subscription_id": license.subscription_id,
        "activation_code": code.canonical()});
    Ok(jobs::publish(tx, "license.issued", license.id, Some(license.owner_id), &payload).await?)
}

/// A license of these terms that begins now; nothing is written.
pub(super) fn new_license(tx: &Tx, input: &IssueLicense<'_>, code_masked: String) -> Result<License, LicenseError> {
    let policy = input.product.expiry_policy()?.for_country(&input.customer.country);
    let grace = if input.version_type == VersionType::Trial { 0 } else { policy.grace_days };
    let notice = dates::notice_days(
        input.notice_days.as_deref(),
        &policy.notice_days,
        input.version_type,
        input.months,
        least_notice(&input.customer.country),
    );
    let saas = input.product.kind == ProductKind::Saas;
    let now = tx.now();
    let mut license = License {
        id: tx.new_id(),
        product_id: input.product.id,
        customer_id: input.customer.id,
        owner_id: input.owner_id,
        subscription_id: input.subscription_id.clone(),
        version_type: input.version_type,
        units: i64::from(input.units),
        time_zone: input.customer.time_zone.clone(),
        anchor_on: input.starts_on.to_string(),
        starts_on: String::new(),
        expires_on: String::new(),
        grace_ends_on: String::new(),
        start_charge_on: None,
        stop_charge_on: None,
        grace_days: i64::from(input.grace_days.unwrap_or(grace)),
        notice_days: serde_json::to_string(&notice).map_err(db::Error::from)?,
        freeze_days: saas.then_some(i64::from(policy.freeze_days)),
        purge_days: saas.then_some(i64::from(policy.purge_days)),
        auto_renew_months: i64::from(input.auto_renew_months),
        offline: input.offline,
        enabled: true,
        canceled_at: None,
        suspended_at: None,
        resume_on: None,
        starts_at: now,
        notice_at: now,
        expires_at: now,
        grace_ends_at: now,
        freeze_ends_at: None,
        activated_at: None,
        activations: 0,
        claims: 0,
        used_units: 0,
        possible_clone_at: None,
        code_masked,
        units_held: true,
        notices_from: now,
        next_step_at: None,
        awaits_sign_in: false,
        version: 1,
        created_at: now,
    };
    license.set_dates(input.starts_on, dates::period_end(input.starts_on, input.months)?)?;
    Ok(license)
}

/// The notice that a full license of a year gives at least, in days (spec 02.1).
fn least_notice(country: &str) -> u16 {
    if matches!(country, "AU" | "NZ") { 30 } else { 60 }
}

fn check(input: &IssueLicense<'_>) -> Vec<FieldError> {
    let rules = [
        ("/units", input.units >= 1, "At least one unit."),
        ("/months", (1..=120).contains(&input.months), "1 to 120 months."),
        ("/grace_days", input.grace_days.is_none_or(|days| days <= 365), "0 to 365 days."),
        ("/notice_days", input.notice_days.as_ref().is_none_or(|days| days.iter().all(|days| *days <= 365)), "Each 0 to 365 days."),
    ];
    let wrong = rules.into_iter().filter(|(_, fits, _)| !fits);
    wrong.map(|(pointer, _, detail)| FieldError { pointer: pointer.into(), code: "out_of_range".into(), detail: detail.into() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        license::LicenseId,
        shop::{Shop, Wanted},
    };

    #[tokio::test]
    async fn a_license_has_its_days_in_the_customers_zone_and_one_sealed_code() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let license = shop.view(id).await.license;
        assert_eq!(
            (license.starts_on.as_str(), license.expires_on.as_str(), license.grace_ends_on.as_str()),
            ("2026-05-01", "2027-04-30", "2027-05-30")
        );
        assert_eq!(license.expires_at.to_string(), "2027-04-30T22:00:00Z");
        assert_eq!(license.notice_days().unwrap(), [60, 30, 7, 0]);
        assert!(
            license.code_masked.starts_with("GD-****-") && license.code_masked[license.code_masked.len() - 5..] == code[code.len() - 5..]
        );
        assert_eq!(code.len(), 37);
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM activation_code WHERE state = 'active'").await, 1);
        let group = &code[8..13];
        assert_eq!(
            shop.count(&format!(
                "SELECT COUNT(*) AS count FROM activation_code WHERE code_sealed LIKE '%{group}%' OR code_masked LIKE '%{group}%'"
            ))
            .await,
            0
        );
    }

    #[tokio::test]
    async fn issuing_takes_five_statements_and_refuses_what_is_no_license() {
        let shop = Shop::new().await;
        let product = shop.find_product("GUARD").await;
        let wanted = Wanted::default();
        let count = shop
            .stage
            .system()
            .write(async |tx| {
                issue(&tx, shop.terms(&product, &wanted)).await?;
                Ok::<_, LicenseError>(tx.conn().statements())
            })
            .await
            .unwrap();
        assert!(count <= 6, "{count}: PostgreSQL announces with one more");
        let cx = shop.stage.system();
        let refused = cx.write(async |tx| {
            let terms = IssueLicense { units: 0, months: 0, grace_days: Some(366), ..shop.terms(&product, &wanted) };
            issue(&tx, terms).await.map(|(license, _)| license.id)
        });
        let Err(LicenseError::Invalid(errors)) = refused.await else { panic!("issued") };
        assert_eq!(errors.into_iter().map(|error| error.pointer).collect::<Vec<_>>(), ["/units", "/months", "/grace_days"]);
    }

    #[tokio::test]
    async fn a_trial_ends_without_grace_and_hears_of_it_in_its_own_days() {
        let shop = Shop::new().await;
        let (id, _): (LicenseId, _) = shop.issue(Wanted { version_type: VersionType::Trial, months: 1, ..Wanted::default() }).await;
        let license = shop.view(id).await.license;
        assert_eq!((license.expires_on.as_str(), license.grace_ends_on.as_str()), ("2026-05-31", "2026-05-31"));
        assert_eq!(license.notice_days().unwrap(), [14, 7, 0]);
    }
}
