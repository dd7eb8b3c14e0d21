//! Registration (spec/02.3): a customer enters a key and gets a license with its Activation Code. One transaction: the key is
//! used up, the subscription and the license exist, the mail is on its way; or nothing of it.

pub(crate) mod api;

use db::Tx;
use identity::Organization;
use jiff::tz::TimeZone;
use kernel::{OrganizationKind, Permission, Place, Problem, ProblemKind};
use lease::ActivationCode;
use licensing::License;
use serde_json::json;

use crate::{
    registration_key::{self, Redeemable, RegistrationKeyError},
    service_plan::ServicePlan,
    subscription::{self, Origin, SubscriptionError},
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
    #[error("no such legal text")]
    Document,
}

impl From<RegistrationError> for Problem {
    fn from(error: RegistrationError) -> Self {
        match error {
            RegistrationError::Db(error) => error.into(),
            RegistrationError::Key(error) => error.into(),
            RegistrationError::Subscription(error) => error.into(),
            RegistrationError::Document => {
                Problem::field("/accepted_documents/0", "unknown", "There is no legal text with this id to accept for this product.")
            }
            RegistrationError::NotACustomer => Problem::new(
                ProblemKind::Unauthenticated,
                "not_signed_in",
                "Sign in, or create an account for your company, and enter the key again.",
            ),
        }
    }
}

/// What a key will give, before it is used up.
pub(crate) async fn preview(tx: &Tx, typed: &str) -> Result<(Redeemable, Organization), RegistrationError> {
    let company = tx.actor().organization().ok_or(RegistrationError::NotACustomer)?;
    tx.require(Permission::RegistrationPreview, Place::Own)?;
    let found = registration_key::look_up(tx, typed, company, false).await?;
    let seller = identity::find_organization(tx, found.key.owner_id).await?;
    Ok((found, seller))
}

pub(crate) struct Registered {
    pub license: License,
    pub product_name: String,
    /// Shown only to somebody whose e-mail address is verified; mailed in any case.
    pub code: Option<ActivationCode>,
}

/// `accepted_documents` are the legal texts that the person accepts; a product without any takes none.
pub(crate) async fn register(tx: &Tx, typed: &str, accepted_documents: &[String]) -> Result<Registered, RegistrationError> {
    let company = tx.actor().organization().ok_or(RegistrationError::NotACustomer)?;
    tx.require(Permission::RegistrationCreate, Place::Own)?;
    if !accepted_documents.is_empty() {
        return Err(RegistrationError::Document);
    }
    subscription::store::lock_customer(tx, company).await?;
    let Redeemable { key, plan, product } = registration_key::look_up(tx, typed, company, true).await?;
    let customer = identity::find_organization(tx, company).await?;
    adopt(tx, &customer, &plan).await?;
    let key = registration_key::redeem(tx, key, company).await?;
    let zone = TimeZone::get(&customer.time_zone).unwrap_or(TimeZone::UTC);
    let origin = Origin { owner: key.owner_id, registration_key_id: Some(key.id) };
    let (subscription, license, code) = subscription::start(tx, &plan, &customer, key.units, tx.now().day_in(&zone), origin).await?;
    audit::Entry::new(Permission::RegistrationCreate, key.id)
        .owner(customer.id)
        .change(json!({"after": {"license_id": license.id, "subscription_id": subscription.id, "units": key.units}}))
        .record(tx)
        .await?;
    let person = tx.actor().person();
    let payload = json!({"person_id": person, "organization_id": customer.id, "licenses": [{"license_id": license.id,
        "product_name": product.title(), "units": license.units, "expires_on": license.expires_on, "activation_code": code.canonical()}]});
    jobs::publish(tx, "registration.confirmed", key.id, Some(customer.id), &payload).await?;
    let verified = match person {
        Some(person) => identity::find_person(tx, person).await?.email_verified_at.is_some(),
        None => false,
    };
    Ok(Registered { license, product_name: product.title(), code: verified.then_some(code) })
}

/// A company that signed itself up hangs under the vendor until its first key, then under that key's owner (spec/01.1).
async fn adopt(tx: &Tx, customer: &Organization, plan: &ServicePlan) -> Result<(), RegistrationError> {
    let Some(parent) = customer.parent_id else { return Ok(()) };
    let signed_itself_up = customer.creator_id.is_none() && identity::find_organization(tx, parent).await?.kind == OrganizationKind::Vendor;
    if signed_itself_up && plan.owner_id != parent && !subscription::store::has_any(tx, customer.id).await? {
        identity::adopt_customer(tx, customer, plan.owner_id).await?;
    }
    Ok(())
}
