//! Settings of the support desk that hold for all offerings (spec 04.10): how long a closed support request can be reopened.

pub(crate) mod api;
mod store;

use db::Tx;
use kernel::{FieldError, Permission, Problem};
use serde_json::json;

pub(crate) use store::Model as SupportSettings;

#[derive(Debug, thiserror::Error)]
pub(crate) enum SupportSettingsError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("a value is wrong")]
    Field(FieldError),
}

impl From<SupportSettingsError> for Problem {
    fn from(error: SupportSettingsError) -> Self {
        match error {
            SupportSettingsError::Db(error) => error.into(),
            SupportSettingsError::Field(error) => Self::invalid(vec![error]),
        }
    }
}

const MOST_DAYS: i64 = 365;

pub(crate) async fn read(tx: &Tx) -> Result<SupportSettings, SupportSettingsError> {
    tx.require_anywhere(Permission::SupportSettingsRead)?;
    Ok(store::find(tx).await?)
}

/// How many days a support request that closes now can be reopened.
pub(crate) async fn reopen_days(tx: &Tx) -> db::Result<i64> {
    Ok(store::find(tx).await?.reopen_days)
}

/// Holds for what closes from now on: what was told to customers before stays.
pub(crate) async fn update(tx: &Tx, reopen_days: i64) -> Result<SupportSettings, SupportSettingsError> {
    tx.require_anywhere(Permission::SupportSettingsUpdate)?;
    let before = store::lock(tx).await?;
    tx.match_version(before.version)?;
    if !(0..=MOST_DAYS).contains(&reopen_days) {
        let detail = format!("0 to {MOST_DAYS} days.");
        return Err(SupportSettingsError::Field(FieldError { pointer: "/reopen_days".into(), code: "out_of_range".into(), detail }));
    }
    let after = SupportSettings { reopen_days, version: before.version + 1 };
    store::save(tx, &after).await?;
    let change = json!({"before": {"reopen_days": before.reopen_days}, "after": {"reopen_days": reopen_days}});
    audit::Entry::new(Permission::SupportSettingsUpdate, "support").change(change).record(tx).await?;
    Ok(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::Desk;

    #[tokio::test]
    async fn the_support_manager_sets_them_and_engineers_read() {
        let desk = Desk::new().await;
        assert_eq!(desk.engineer.read(async |tx| read(&tx).await).await.unwrap().reopen_days, 30);
        for cx in [&desk.engineer, &desk.customer, &desk.partner] {
            let refused = Problem::from(cx.write(async |tx| update(&tx, 10).await.map(|_| ())).await.unwrap_err());
            assert_eq!(refused.code, "forbidden");
        }
        let wrong = Problem::from(desk.manager.write(async |tx| update(&tx, 366).await.map(|_| ())).await.unwrap_err());
        assert_eq!(wrong.errors[0].code, "out_of_range");
        desk.manager.write(async |tx| update(&tx, 60).await.map(|_| ())).await.unwrap();
        let now = desk.engineer.read(async |tx| read(&tx).await).await.unwrap();
        assert_eq!((now.reopen_days, now.version), (60, 2));
    }
}
