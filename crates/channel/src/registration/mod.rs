//! Registration (spec/02.3): a customer enters a key and gets a license with its Activation Code. One transaction: the key is
//! used up, the subscription and the license exist, the mail is on its way; or nothing of it.

pub(crate) mod api;
mod legal;

use branding::LegalText;
use catalog::Product;
use db::Tx;
use identity::Organization;
use jiff::tz::TimeZone;
use kernel::{OrganizationId, OrganizationKind, Permission, Place, Problem, ProblemKind};
use lease::ActivationCode;
use licensing::License;
use serde_json::json;

use crate::{
    registration_key::{self, Redeemable, RegistrationKeyError},
    subscription::{self, Origin, Sale, SubscriptionError},
};

#[derive(Debug, thiserror::Error)]
pub enum RegistrationError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Key(#[from] RegistrationKeyError),
    #[error(transparent)]
    Subscription(#[from] SubscriptionError),
    #[error("sign in as a customer first")]
    NotACustomer,
    #[error(transparent)]
    Acceptance(#[from] branding::AcceptanceError),
}

impl From<RegistrationError> for Problem {
    fn from(error: RegistrationError) -> Self {
        match error {
            RegistrationError::Db(error) => error.into(),
            RegistrationError::Key(error) => error.into(),
            RegistrationError::Subscription(error) => error.into(),
            RegistrationError::Acceptance(error) => error.into(),
            RegistrationError::NotACustomer => Problem::new(
                ProblemKind::Unauthenticated,
                "not_signed_in",
                "Sign in, or create an account for your company, and enter the key again.",
            ),
        }
    }
}

/// What a key will give, who sold it, and the legal texts to accept, before it is used up.
pub(crate) async fn preview(tx: &Tx, typed: &str) -> Result<(Redeemable, Organization, Vec<LegalText>), RegistrationError> {
    let company = tx.actor().organization().ok_or(RegistrationError::NotACustomer)?;
    tx.require(Permission::RegistrationPreview, Place::Own)?;
    let found = registration_key::look_up(tx, typed, company, false).await?;
    let seller = identity::find_organization(tx, found.key.owner_id).await?;
    let customer = identity::find_organization(tx, company).await?;
    let texts = legal::texts(tx, &customer, seller.id, &found.goods.products).await?;
    Ok((found, seller, texts))
}

/// One of the licenses that a key gave.
pub(crate) struct Registered {
    pub license: License,
    pub product_name: String,
    /// Shown only to somebody whose e-mail address is verified; mailed in any case.
    pub code: Option<ActivationCode>,
}

/// `accepted_documents` are the ids of the legal texts in force, which the person accepts; where none is, it stays empty.
pub(crate) async fn register(tx: &Tx, typed: &str, accepted_documents: &[String]) -> Result<Vec<Registered>, RegistrationError> {
    let company = tx.actor().organization().ok_or(RegistrationError::NotACustomer)?;
    tx.require(Permission::RegistrationCreate, Place::Own)?;
    subscription::store::lock_customer(tx, company).await?;
    let Redeemable { key, plan, goods } = registration_key::look_up(tx, typed, company, true).await?;
    let customer = identity::find_organization(tx, company).await?;
    legal::accept(tx, &customer, key.owner_id, &goods.products, accepted_documents).await?;
    adopt(tx, &customer, key.owner_id).await?;
    let key = registration_key::redeem(tx, key, company).await?;
    let zone = TimeZone::get(&customer.time_zone).unwrap_or(TimeZone::UTC);
    let origin = Origin { owner: key.owner_id, registration_key_id: Some(key.id) };
    let sale = Sale { plan: &plan, goods: &goods, customer: &customer, units: key.units, starts_on: tx.now().day_in(&zone) };
    let (subscription, licenses) = subscription::start(tx, &sale, origin).await?;
    let ids: Vec<_> = licenses.iter().map(|(license, _)| license.id).collect();
    audit::Entry::new(Permission::RegistrationCreate, key.id)
        .owner(customer.id)
        .change(json!({"after": {"license_ids": ids, "subscription_id": subscription.id, "units": key.units}}))
        .record(tx)
        .await?;
    let person = tx.actor().person();
    let given: Vec<_> = goods.products.iter().map(Product::title).zip(licenses).collect();
    let told: Vec<_> = given
        .iter()
        .map(|(name, (license, code))| {
            json!({"license_id": license.id, "product_name": name, "units": license.units, "expires_on": license.expires_on,
                "activation_code": code.canonical()})
        })
        .collect();
    let payload = json!({"person_id": person, "organization_id": customer.id, "licenses": told});
    jobs::publish(tx, "registration.confirmed", key.id, Some(customer.id), &payload).await?;
    let verified = match person {
        Some(person) => identity::find_person(tx, person).await?.email_verified_at.is_some(),
        None => false,
    };
    let shown = |(product_name, (license, code))| Registered { license, product_name, code: verified.then_some(code) };
    Ok(given.into_iter().map(shown).collect())
}

/// A company that signed itself up hangs under the vendor until its first key, then under that key's owner (spec/01.1).
async fn adopt(tx: &Tx, customer: &Organization, seller: OrganizationId) -> Result<(), RegistrationError> {
    let Some(parent) = customer.parent_id else { return Ok(()) };
    let signed_itself_up = customer.creator_id.is_none() && identity::find_organization(tx, parent).await?.kind == OrganizationKind::Vendor;
    if signed_itself_up && seller != parent && !subscription::store::has_any(tx, customer.id).await? {
        identity::adopt_customer(tx, customer, seller).await?;
    }
    Ok(())
}
