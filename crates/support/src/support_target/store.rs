use db::{Error, Result, Tx};
use identity::SupportOffering;
use sea_orm::FromQueryResult;

use super::SupportTarget;
use crate::{Priority, calendar::Target};

#[derive(FromQueryResult)]
struct Stored {
    offering: SupportOffering,
    priority: Priority,
    initial_response: String,
    next_update: Option<String>,
    resolution: Option<String>,
    escalation: String,
    warn_percent: i64,
    version: i64,
}

impl TryFrom<Stored> for SupportTarget {
    type Error = Error;

    fn try_from(stored: Stored) -> Result<Self> {
        let optional = |text: Option<String>| text.map(|text| serde_json::from_str::<Target>(&text)).transpose();
        Ok(Self {
            offering: stored.offering,
            priority: stored.priority,
            initial_response: serde_json::from_str(&stored.initial_response)?,
            next_update: optional(stored.next_update)?,
            resolution: optional(stored.resolution)?,
            escalation: serde_json::from_str(&stored.escalation)?,
            warn_percent: u8::try_from(stored.warn_percent).unwrap_or(crate::calendar::WARN_PERCENT),
            version: stored.version,
        })
    }
}

// Targets are the vendor's, the same for all of its people: no scope here.

const SELECT: &str =
    "SELECT offering, priority, initial_response, next_update, resolution, escalation, warn_percent, version FROM support_target";

pub(super) async fn find(tx: &Tx, offering: SupportOffering, priority: Priority) -> Result<SupportTarget> {
    one(tx, offering, priority, "").await
}

pub(super) async fn lock(tx: &Tx, offering: SupportOffering, priority: Priority) -> Result<SupportTarget> {
    one(tx, offering, priority, tx.for_update()).await
}

async fn one(tx: &Tx, offering: SupportOffering, priority: Priority, lock: &str) -> Result<SupportTarget> {
    let sql = format!("{SELECT} WHERE offering = $1 AND priority = $2{lock}");
    tx.query_one::<Stored>(&sql, [offering.into(), priority.into()]).await?.ok_or(Error::NotFound)?.try_into()
}

pub(super) async fn all(tx: &Tx) -> Result<Vec<SupportTarget>> {
    let sql = format!("{SELECT} ORDER BY offering DESC, priority");
    tx.query_all::<Stored>(&sql, []).await?.into_iter().map(SupportTarget::try_from).collect()
}

/// Writes a locked row and raises its version.
pub(super) async fn save(tx: &Tx, mut target: SupportTarget) -> Result<SupportTarget> {
    target.version += 1;
    let optional = |target: Option<Target>| target.map(|target| serde_json::to_string(&target)).transpose();
    tx.execute(
        "UPDATE support_target SET initial_response = $1, next_update = $2, resolution = $3, escalation = $4, warn_percent = $5, version = $6 \
         WHERE offering = $7 AND priority = $8",
        [
            serde_json::to_string(&target.initial_response)?.into(),
            optional(target.next_update)?.into(),
            optional(target.resolution)?.into(),
            serde_json::to_string(&target.escalation)?.into(),
            i64::from(target.warn_percent).into(),
            target.version.into(),
            target.offering.into(),
            target.priority.into(),
        ],
    )
    .await?;
    Ok(target)
}
