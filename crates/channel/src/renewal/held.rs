//! A license with everything that its renewal depends on.

use db::Tx;
use identity::Organization;
use jiff::civil::Date;
use kernel::{Permission, Place};
use lease::{LicenseStatus, VersionType};
use licensing::{License, LicenseError, LicenseId};

use super::{RenewalError, period};
use crate::{
    service_plan::{self, Charging, ServicePlan},
    subscription::{self, Subscription, SubscriptionStatus},
};

pub(crate) struct Held {
    /// The one that was asked for; its dates count.
    pub license: License,
    /// It and its siblings of the same subscription: a suite's members are renewed together.
    pub licenses: Vec<License>,
    pub status: LicenseStatus,
    pub grace_over: bool,
    pub subscription: Subscription,
    pub plan: ServicePlan,
    pub customer: Organization,
    pub owner: Organization,
    /// What is renewed: the product with its platform, or the suite.
    pub title: String,
    /// The last day on which the product can be used at all.
    pub end_of_life: Option<String>,
    pub place: Place,
    /// The day in the license's time zone.
    pub today: Date,
}

/// Loads what the actor's scope shows. With `lock` the subscription is held to the end of `tx`, so two renewals at once come
/// one after the other.
pub(crate) async fn load(tx: &Tx, id: LicenseId, permission: Permission, lock: bool) -> Result<Held, RenewalError> {
    let seen = licensing::read(tx, id).await?;
    let place = seen.license.place_for(tx.actor());
    tx.require(permission, place)?;
    let Some(subscription) = seen.license.subscription_id.as_deref().and_then(|id| id.parse().ok()) else {
        return Err(RenewalError::NoSubscription);
    };
    let subscription =
        if lock { subscription::store::lock(tx, subscription).await? } else { subscription::store::find(tx, subscription).await? };
    // What was read before the lock may have changed while waiting for it.
    let view = if lock { licensing::read(tx, id).await? } else { seen };
    let mut licenses = licensing::of_subscription(tx, &subscription.id.to_string()).await?;
    licenses.retain(|license| license.canceled_at.is_none());
    let plan = service_plan::store::find_for_key(tx, subscription.service_plan_id).await?;
    let product = catalog::by_id(tx, view.license.product_id).await?;
    let suite = match plan.suite_id {
        Some(suite) => Some(catalog::suite_by_id(tx, suite).await?.name),
        None => None,
    };
    let today = tx.now().day_in(&view.license.zone()?);
    Ok(Held {
        status: view.status(tx.now()),
        grace_over: view.license.grace_ends_at <= tx.now(),
        licenses,
        subscription,
        plan,
        customer: identity::find_organization(tx, view.license.customer_id).await?,
        owner: identity::find_organization(tx, view.license.owner_id).await?,
        title: suite.unwrap_or_else(|| product.title()),
        end_of_life: product.end_of_life,
        place,
        today,
        license: view.license,
    })
}

impl Held {
    pub(crate) fn is_prepaid(&self) -> bool {
        self.plan.charging == Charging::Prepaid
    }
    pub(crate) fn period(&self) -> Result<period::Held, RenewalError> {
        let anchor_on = self.license.anchor_on.parse().map_err(|_| LicenseError::Stored { stored: "anchor_on" })?;
        Ok(period::Held { anchor_on, starts_on: self.license.starts_on()?, expires_on: self.license.expires_on()? })
    }
    /// Refuses what is not renewed: trials, and what was canceled, suspended, disabled or purged.
    pub(crate) fn check_renewable(&self) -> Result<(), RenewalError> {
        if self.license.version_type != VersionType::Full {
            return Err(RenewalError::VersionType(self.license.version_type));
        }
        if self.license.canceled_at.is_some() {
            return Err(LicenseError::Canceled.into());
        }
        // Until grace ends it is resumed; afterwards a renewal takes the suspension back.
        let suspended = self.subscription.status == SubscriptionStatus::Suspended && self.grace_over;
        if self.subscription.status != SubscriptionStatus::Active && !suspended {
            return Err(RenewalError::Subscription(self.subscription.status));
        }
        match self.status {
            LicenseStatus::Suspended if suspended => Ok(()),
            LicenseStatus::Disabled | LicenseStatus::Purged | LicenseStatus::Suspended => Err(LicenseError::Status(self.status).into()),
            _ => Ok(()),
        }
    }
}
