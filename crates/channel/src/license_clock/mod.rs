//! What time does to the licenses of the channel (spec/02.5, 03.4-5): notices, expiry or automatic renewal, the end of grace
//! with the units' way back to the pool, freeze and purge. A server that was down does all of it once, in order, as if it
//! had been up: a renewal that was due makes the next period, and that one's steps follow.

mod renew;
mod store;

use std::{collections::BTreeSet, time::Duration};

use db::Tx;
use licensing::{
    License, LicenseError,
    clock::{self, Step, StepKind},
};
use serde_json::json;

use self::store::Standing;
use crate::{
    license_pool::{self, LicensePoolError},
    renewal::RenewalError,
};

pub struct LicenseClock;

/// Licenses of one transaction: few enough that nobody waits long for it.
const BATCH: u64 = 50;

#[derive(Debug, thiserror::Error)]
enum ClockError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    License(#[from] LicenseError),
    #[error(transparent)]
    Pool(#[from] LicensePoolError),
    #[error(transparent)]
    Renewal(#[from] RenewalError),
}

impl ClockError {
    /// What ends the transaction, and is tried again; otherwise it is the license's own row that cannot be worked with.
    fn into_database(self) -> Result<db::Error, Self> {
        match self {
            Self::Db(error)
            | Self::License(LicenseError::Db(error))
            | Self::Pool(LicensePoolError::Db(error))
            | Self::Renewal(RenewalError::Db(error) | RenewalError::License(LicenseError::Db(error)))
            | Self::Renewal(RenewalError::Pool(LicensePoolError::Db(error)))
                if !matches!(error, db::Error::NotFound) =>
            {
                Ok(error)
            }
            other => Err(other),
        }
    }
}

#[async_trait::async_trait]
impl jobs::Schedule for LicenseClock {
    fn name(&self) -> &'static str {
        "license_clock"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(1)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let due = clock::due(tx, BATCH).await?;
        let more = due.len() as u64 == BATCH;
        let mut renewed = BTreeSet::new();
        for license in due {
            let license = match &license.subscription_id {
                Some(subscription) if renewed.contains(subscription) => clock::reload(tx, license.id).await?,
                _ => license,
            };
            if let Err(error) = advance(tx, &license, &mut renewed).await {
                match error.into_database() {
                    Ok(error) => return Err(error),
                    Err(error) => tracing::error!(license = %license.id, %error, "the clock puts off a license that it cannot work with"),
                }
                clock::put_off(tx, &license).await?;
            }
        }
        Ok(more)
    }
}

/// Does all that is due for one license, period by period.
async fn advance(tx: &Tx, license: &License, renewed: &mut BTreeSet<String>) -> Result<(), ClockError> {
    let standing = store::standing(tx, license).await?;
    let mut license = license.clone();
    loop {
        let steps = clock::take_until_expiry(tx, &license).await?;
        let (notices, expiry) = match steps.split_last() {
            Some((last, notices)) if last.kind == StepKind::Expiry => (notices, Some(*last)),
            _ => (&steps[..], None),
        };
        announce_all(tx, &license, &standing, notices).await?;
        let Some(expiry) = expiry else { break };
        if !renew::renew(tx, &license, &standing).await? {
            announce_all(tx, &license, &standing, &[expiry]).await?;
            break;
        }
        renewed.extend(license.subscription_id.clone());
        license = clock::catch_up(tx, license.id, expiry.at).await?;
    }
    let steps = clock::take_after_expiry(tx, &license).await?;
    if steps.iter().any(|step| step.kind == StepKind::GraceEnd) {
        license_pool::let_go(tx, &license, "Grace ended").await?;
    }
    announce_all(tx, &license, &standing, &steps).await?;
    Ok(clock::rest(tx, &license).await?)
}

/// Tells of the steps in their order. Nobody is reminded of a license that is switched off.
async fn announce_all(tx: &Tx, license: &License, standing: &Standing, steps: &[Step]) -> Result<(), ClockError> {
    let latest = clock::steps(license)?.into_iter().map(|step| step.at).rfind(|at| *at <= tx.now());
    let hushed = !license.enabled || !standing.customer_enabled();
    for step in steps.iter().filter(|step| step.kind != StepKind::Notice || !hushed) {
        let overtaken = latest.is_some_and(|latest| step.at < latest);
        let refused = step.kind == StepKind::Expiry && license.auto_renew_months > 0 && license.suspended_at.is_none();
        clock::announce(tx, license, &standing.product_name, *step, overtaken, json!({"renewal_refused": refused})).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
