//! Codes and key prefixes: a product and a suite never share one, because both are sold by code and both have keys.

use db::{Result, Tx};
use kernel::text_enum;

text_enum! {
    pub(crate) enum NameKind { Code = "code", KeyPrefix = "key_prefix" }
}

/// Takes a name for good; false if something has it already.
pub(crate) async fn claim(tx: &Tx, kind: NameKind, name: &str) -> Result<bool> {
    let taken = "INSERT INTO catalog_name (kind, name) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    Ok(tx.execute(taken, [kind.into(), name.into()]).await? == 1)
}
