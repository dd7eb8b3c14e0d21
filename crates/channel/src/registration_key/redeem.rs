//! Looking up and using up a key that somebody typed (spec/02.3). Whoever holds a key may try it, so there is no scope here;
//! guessing is throttled by the caller.

use db::Tx;
use kernel::OrganizationId;
use lease::{Alphabet, CodeError, RegistrationKey as Key};

use super::{PURPOSE, RegistrationKey, RegistrationKeyError, RegistrationKeyStatus, StoredStatus, status_at, store};
use crate::service_plan::{self, Goods, ServicePlan};

/// A key that the caller may register now.
pub(crate) struct Redeemable {
    pub key: RegistrationKey,
    pub plan: ServicePlan,
    pub goods: Goods,
}

/// Finds the typed key and says why it cannot be registered, if so. With `lock` the row is held to the end of `tx`.
pub(crate) async fn look_up(tx: &Tx, typed: &str, company: OrganizationId, lock: bool) -> Result<Redeemable, RegistrationKeyError> {
    let prefix = lease::read_prefix(typed).ok_or(RegistrationKeyError::Malformed)?;
    let alphabet = match catalog::by_prefix(tx, prefix.as_str()).await? {
        Some(product) => Some(product.code_alphabet),
        None => catalog::suite_by_prefix(tx, prefix.as_str()).await?.map(|suite| suite.code_alphabet),
    };
    let alphabet = alphabet.unwrap_or_else(|| Alphabet::likely(typed));
    let key = Key::parse(typed, alphabet).map_err(|error| match error {
        CodeError::Mistyped => RegistrationKeyError::Mistyped,
        CodeError::ActivationCodeNotRegistrationKey => RegistrationKeyError::ActivationCode,
        CodeError::Malformed | CodeError::RegistrationKeyNotActivationCode => RegistrationKeyError::Malformed,
    })?;
    let hash = tx.vault().look_up(PURPOSE, key.canonical().as_bytes());
    let key = store::by_hash(tx, &hash, lock).await?.ok_or(RegistrationKeyError::Unknown)?;
    match status_at(key.status, key.last_use_ends_at, tx.now()) {
        RegistrationKeyStatus::Unused => {}
        RegistrationKeyStatus::Voided => return Err(RegistrationKeyError::Voided),
        RegistrationKeyStatus::Expired => return Err(RegistrationKeyError::Expired),
        RegistrationKeyStatus::Registered => {
            return Err(RegistrationKeyError::Registered { by_caller: key.registered_by == Some(company), at: key.registered_at });
        }
    }
    if key.customer_id.is_some_and(|customer| customer != company) {
        return Err(RegistrationKeyError::OtherCompany);
    }
    let plan = if lock {
        service_plan::store::hold_for_key(tx, key.service_plan_id).await?
    } else {
        service_plan::store::find_for_key(tx, key.service_plan_id).await?
    };
    let goods = service_plan::goods(tx, &plan).await?;
    Ok(Redeemable { key, plan, goods })
}

/// Uses the locked key up.
pub(crate) async fn redeem(tx: &Tx, key: RegistrationKey, company: OrganizationId) -> Result<RegistrationKey, RegistrationKeyError> {
    let key = RegistrationKey { status: StoredStatus::Registered, registered_by: Some(company), registered_at: Some(tx.now()), ..key };
    Ok(store::save(tx, key).await?)
}
