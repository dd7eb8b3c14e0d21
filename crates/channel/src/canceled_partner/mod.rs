//! What becomes of a canceled partner's business (spec/01.1): the licenses that it sold expire on the day of the
//! cancellation, and its parent takes them over with the customers, for care.

pub(crate) mod api;
mod store;

use db::{Cx, Result, Tx};
use jiff::civil::Date;
use jobs::{Event, JobFailure, JobHandler, Subscriber};
use kernel::{OrganizationId, Timestamp};
use licensing::{Cause, License, LicenseError, Period};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

/// The kind of the jobs.
pub const CLOSE_PARTNER: &str = "close_partner";

/// Licenses of one transaction.
const BATCH: u32 = 100;

#[derive(Serialize, Deserialize)]
struct Closing {
    partner_id: OrganizationId,
    canceled_at: Timestamp,
}

/// Hears of cancellations and queues the work: a partner may have sold many licenses.
pub struct ClosePartners;

#[async_trait::async_trait]
impl Subscriber for ClosePartners {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()> {
        let Ok(partner_id) = event.object_id.parse() else { return Ok(()) };
        if event.name != "partner.canceled" {
            return Ok(());
        }
        let closing = Closing { partner_id, canceled_at: event.at };
        jobs::queue(tx, CLOSE_PARTNER, Some(&format!("{CLOSE_PARTNER} {partner_id}")), &closing, tx.now()).await
    }
}

/// Does the work, batch by batch; what a batch did is not done again.
pub struct PartnerCloser;

#[async_trait::async_trait]
impl JobHandler for PartnerCloser {
    async fn run(&self, cx: &Cx, payload: Json) -> std::result::Result<(), JobFailure> {
        let Closing { partner_id, canceled_at } = serde_json::from_value(payload).map_err(|error| JobFailure(error.to_string()))?;
        while close_some(cx.clone(), partner_id, canceled_at).await.map_err(|error| JobFailure(error.to_string()))? {}
        Ok(())
    }
}

async fn close_some(cx: Cx, partner: OrganizationId, canceled_at: Timestamp) -> std::result::Result<bool, LicenseError> {
    cx.write(async |tx| {
        let Some(parent) = identity::find_organization(&tx, partner).await?.parent_id else { return Ok(false) };
        let sold = store::sold_by(&tx, partner, BATCH).await?;
        for license in &sold {
            expire(&tx, license, canceled_at).await?;
        }
        store::take_over(&tx, &sold, parent).await?;
        for license in licensing::by_ids(&tx, &sold.iter().map(|license| license.id).collect::<Vec<_>>()).await? {
            licensing::transaction::record_new_owner(&tx, &license, partner).await?;
        }
        if sold.is_empty() {
            store::take_over_subscriptions(&tx, partner, parent).await?;
        }
        Ok(!sold.is_empty())
    })
    .await
}

/// Lets the license end with the day of the cancellation in its own zone, if it does not end before; it renews itself no more.
async fn expire(tx: &Tx, license: &License, canceled_at: Timestamp) -> std::result::Result<(), LicenseError> {
    let day = canceled_at.day_in(&license.zone()?);
    let (starts_on, expires_on) = (license.starts_on()?, license.expires_on()?);
    if license.canceled_at.is_some() || expires_on <= day {
        return Ok(());
    }
    let anchor_on: Date = license.anchor_on.parse().map_err(|_| LicenseError::Stored { stored: "anchor_on" })?;
    let period = Period { anchor_on, starts_on: starts_on.min(day), expires_on: day };
    licensing::set_period(tx, license.id, period, Cause::default().by(license.owner_id)).await?;
    audit::Entry::new("license.expire", license.id)
        .owner(license.owner_id)
        .change(json!({"before": {"expires_on": license.expires_on}, "after": {"expires_on": day}, "reason": "partner canceled"}))
        .record(tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use jobs::Worker;
    use kernel::OrganizationKind;

    use super::*;
    use crate::{life::Life, world::yearly};

    #[tokio::test]
    async fn the_preview_counts_what_the_cancellation_touches() {
        let life = Life::new().await;
        life.assign(life.plan(yearly("Yearly")).await).await.unwrap();
        let partner = life.world.distributor.actor().organization().unwrap();
        let above = life.world.stage.system();
        let found = above.read(async |tx| api::preview(&tx, partner).await).await.unwrap();
        assert_eq!((found.partners_below, found.customers, found.licenses, found.people), (0, 1, 1, 1));
        assert_eq!(found.expires_on.to_string(), "2026-05-04");
        let own = life.world.distributor.read(async |tx| api::preview(&tx, partner).await).await;
        assert!(matches!(own, Err(identity::OrganizationError::Db(db::Error::Forbidden(_)))), "nobody cancels their own company");
        let other = life.world.other_distributor.read(async |tx| api::preview(&tx, partner).await).await;
        assert!(matches!(other, Err(identity::OrganizationError::Db(db::Error::NotFound))));
    }

    #[tokio::test]
    async fn the_partners_licenses_end_that_day_and_its_parent_takes_them_over() {
        let life = Life::new().await;
        let (_, id) = life.assign(life.plan(yearly("Yearly")).await).await.unwrap();
        let (_, canceled) = life.assign(life.plan(yearly("Other")).await).await.unwrap();
        life.execute(&format!("UPDATE license SET canceled_at = 1, next_step_at = NULL WHERE id = '{canceled}'")).await;
        life.world.stage.clock.set("2026-08-01T23:00:00Z");
        let partner = life.world.distributor.actor().organization().unwrap();
        life.world
            .stage
            .system()
            .write(async |tx| jobs::publish(&tx, "partner.canceled", partner, Some(partner), &json!({})).await)
            .await
            .unwrap();
        life.execute("UPDATE organization SET status = 'canceled' WHERE kind = 'distributor'").await;
        let worker = Worker::new(life.world.stage.system()).subscriber(ClosePartners).handler(CLOSE_PARTNER, PartnerCloser);
        worker.drain().await.unwrap();
        let license = life.license(id).await;
        // It is the next day already in Berlin.
        assert_eq!((license.expires_on.as_str(), license.auto_renew_months), ("2026-08-02", 0));
        let owner = life.world.stage.system().read(async |tx| identity::find_organization(&tx, license.owner_id).await).await.unwrap();
        assert_eq!(owner.kind, OrganizationKind::Vendor);
        assert_eq!(
            life.count("SELECT COUNT(*) AS count FROM subscription JOIN organization o ON o.id = owner_id WHERE o.kind = 'vendor'").await,
            2
        );
        assert_eq!(life.license(canceled).await.expires_on, "2027-05-03", "what was canceled stays as it was");
        life.world.stage.clock.set("2026-08-02T22:00:00Z");
        life.tick().await;
        assert_eq!(life.heard(), ["2026-08-02 expired"]);
    }
}
