//! Showing the Activation Code to somebody who may see it; each time is audited (spec/02.4).

use db::Tx;
use kernel::Permission;
use lease::ActivationCode;

use super::{License, LicenseError, LicenseId, store};
use crate::activation_code;

/// The active code in clear.
pub async fn reveal_code(tx: &Tx, id: LicenseId) -> Result<String, LicenseError> {
    let license = store::find(tx, id).await?;
    tx.require(Permission::LicenseRevealCode, license.place_for(tx.actor()))?;
    if !may_see_codes(tx).await? {
        return Err(LicenseError::EmailNotVerified);
    }
    let code = activation_code::reveal(tx, id).await?;
    audit::Entry::new(Permission::LicenseRevealCode, id).owner(license.owner_id).record(tx).await?;
    Ok(code)
}

/// A customer's person sees codes once the mail address is shown to be theirs.
async fn may_see_codes(tx: &Tx) -> Result<bool, LicenseError> {
    match tx.actor().person() {
        Some(person) if tx.actor().is_customer() => Ok(identity::find_person(tx, person).await?.email_verified_at.is_some()),
        _ => Ok(true),
    }
}

/// `code` in clear if the actor may see codes of `license`, as the answer to the verb that made it.
pub(super) async fn shown(tx: &Tx, license: &License, code: &ActivationCode) -> Result<Option<String>, LicenseError> {
    let may = tx.actor().may(Permission::LicenseRevealCode, license.place_for(tx.actor())) && may_see_codes(tx).await?;
    Ok(may.then(|| code.canonical()))
}
