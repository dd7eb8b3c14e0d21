//! Subscriptions of services whose licenses begin with the first sign-in of the customer's people (spec/03.3): the event of the
//! sign-in begins them, as of its own instant.

use db::{Result, Tx};
use jobs::{Event, Subscriber};
use kernel::{OrganizationId, Timestamp};
use licensing::LicenseError;
use serde::Deserialize;

use crate::{
    service_plan::store as plans,
    subscription::{SubscriptionId, SubscriptionStatus, store},
};

/// Begins what waits for the customer who signed in.
pub struct FirstSignIn;

#[derive(Deserialize)]
struct SignedIn {
    organization_id: OrganizationId,
}

#[async_trait::async_trait]
impl Subscriber for FirstSignIn {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        if event.name != "session.created" {
            return Ok(());
        }
        let SignedIn { organization_id } = event.payload()?;
        let waiting = licensing::awaiting_sign_in(tx, organization_id).await?;
        let mut subscriptions: Vec<SubscriptionId> =
            waiting.iter().filter_map(|license| license.subscription_id.as_ref()?.parse().ok()).collect();
        subscriptions.sort();
        subscriptions.dedup();
        for id in subscriptions {
            begin(tx, id, event.at).await?;
        }
        Ok(())
    }
}

/// Begins the waiting licenses of one subscription. A suspended one goes on waiting.
async fn begin(tx: &Tx, id: SubscriptionId, at: Timestamp) -> Result<()> {
    let subscription = store::lock(tx, id).await?;
    if subscription.status != SubscriptionStatus::Active {
        return Ok(());
    }
    let plan = plans::find_for_key(tx, subscription.service_plan_id).await?;
    let months = u32::try_from(plan.initial_months).unwrap_or(1);
    let mut begun = None;
    for license in licensing::of_subscription(tx, &id.to_string()).await? {
        match licensing::start_at_sign_in(tx, license.id, at, months).await {
            Ok(started) => begun = started.map(|license| license.starts_on).or(begun),
            Err(LicenseError::Db(error)) => return Err(error),
            Err(refused) => tracing::error!(%refused, license = %license.id, "a license does not begin with the sign-in"),
        }
    }
    match begun {
        Some(starts_on) => store::set_start(tx, id, &starts_on).await,
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use jobs::Worker;
    use serde_json::json;

    use super::*;
    use crate::{
        life::Life,
        registration,
        registration_key::{self, GenerateKeys},
        service_plan::{NewServicePlan, PlanActivation, ServicePlanError, create},
        subscription::change,
        world::yearly,
    };

    async fn service(life: &Life) {
        life.execute("UPDATE product SET kind = 'saas'").await;
    }

    fn waiting(name: &str) -> NewServicePlan {
        NewServicePlan { activation: PlanActivation::FirstSignIn, ..yearly(name) }
    }

    async fn sign_in(life: &Life) {
        let system = life.world.stage.system();
        let payload = json!({"organization_id": life.customer});
        system.write(async |tx| jobs::publish(&tx, "session.created", life.customer, Some(life.customer), &payload).await).await.unwrap();
        Worker::new(life.world.stage.system()).subscriber(FirstSignIn).drain().await.unwrap();
    }

    #[tokio::test]
    async fn the_first_sign_in_begins_the_period_and_a_second_changes_nothing() {
        let life = Life::new().await;
        service(&life).await;
        let (subscription, license) = life.assign(life.plan(waiting("Later")).await).await.unwrap();
        let before = life.license(license).await;
        assert_eq!((before.awaits_sign_in, before.starts_on.as_str(), life.taken().await), (true, "2027-05-04", 5));
        assert_eq!(life.status(license).await, "not_started");
        // In Berlin the first of June begins at 22:00 the day before.
        life.world.stage.clock.set("2026-05-31T22:00:00Z");
        sign_in(&life).await;
        let begun = life.license(license).await;
        assert_eq!((begun.awaits_sign_in, begun.starts_on.as_str(), begun.expires_on.as_str()), (false, "2026-06-01", "2027-05-31"));
        let shown = life.world.distributor.read(async |tx| store::find(&tx, subscription).await).await.unwrap();
        assert_eq!((shown.starts_on.as_str(), life.status(license).await.as_str()), ("2026-06-01", "not_activated"));
        life.world.stage.clock.set("2026-07-01T08:00:00Z");
        sign_in(&life).await;
        assert_eq!(life.license(license).await.starts_on, "2026-06-01");
        assert_eq!(life.taken().await, 5);
    }

    #[tokio::test]
    async fn a_registered_key_begins_at_once_and_what_is_canceled_never() {
        let life = Life::new().await;
        service(&life).await;
        let plan = life.plan(waiting("Later")).await;
        let (subscription, canceled) = life.assign(plan).await.unwrap();
        let keys = GenerateKeys { count: 1, units: 5, note: String::new(), last_use_on: None, recipient_email: None, customer_id: None };
        let made = life.world.distributor.write(async |tx| {
            let made = registration_key::generate(&tx, plan, keys.clone()).await?;
            Ok::<_, registration_key::RegistrationKeyError>(made[0].key.canonical())
        });
        let key = made.await.unwrap();
        let customer = life.customer_cx().await;
        let begun = customer.write(async |tx| {
            let given = registration::register(&tx, &key, &[]).await?;
            Ok::<_, registration::RegistrationError>((given[0].license.starts_on.clone(), given[0].license.awaits_sign_in))
        });
        assert_eq!(begun.await.unwrap(), ("2026-05-04".into(), false));
        life.world.distributor.write(async |tx| change::cancel(&tx, subscription).await.map(|_| ())).await.unwrap();
        sign_in(&life).await;
        assert_eq!(life.license(canceled).await.starts_on, "2027-05-04");
    }

    #[tokio::test]
    async fn only_services_wait_for_a_sign_in() {
        let life = Life::new().await;
        let refused = life.world.distributor.write(async |tx| create(&tx, waiting("Software")).await.map(|_| ())).await;
        assert!(matches!(&refused, Err(ServicePlanError::Invalid(errors)) if errors[0].pointer == "/activation"), "{refused:?}");
    }
}
