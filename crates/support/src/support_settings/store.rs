//! Table `support_settings`: one row.

use db::{Error, Result, Tx};
use sea_orm::FromQueryResult;

#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Model {
    pub reopen_days: i64,
    pub version: i64,
}

const SELECT: &str = "SELECT reopen_days, version FROM support_settings";

pub(super) async fn find(tx: &Tx) -> Result<Model> {
    tx.query_one(SELECT, []).await?.ok_or(Error::NotFound)
}

pub(super) async fn lock(tx: &Tx) -> Result<Model> {
    tx.query_one(&format!("{SELECT}{}", tx.for_update()), []).await?.ok_or(Error::NotFound)
}

pub(super) async fn save(tx: &Tx, settings: &Model) -> Result<()> {
    let sql = "UPDATE support_settings SET reopen_days = $1, version = $2";
    tx.execute(sql, [settings.reopen_days.into(), settings.version.into()]).await?;
    Ok(())
}
