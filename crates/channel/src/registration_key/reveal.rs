use db::Tx;
use kernel::Permission;

use super::{PURPOSE, RegistrationKeyError, RegistrationKeyId, store};

/// The key's whole text. Each reveal stands in the audit trail.
pub async fn reveal(tx: &Tx, id: RegistrationKeyId) -> Result<String, RegistrationKeyError> {
    let key = store::find(tx, id).await?.key;
    tx.require(Permission::RegistrationKeyReveal, tx.actor().place_of(key.owner_id))?;
    audit::Entry::new(Permission::RegistrationKeyReveal, id).owner(key.owner_id).record(tx).await?;
    Ok(tx.vault().open_text(PURPOSE, &key.key_sealed).map_err(db::Error::from)?)
}
