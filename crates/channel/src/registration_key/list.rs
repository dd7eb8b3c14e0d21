use db::Tx;
use kernel::{Page, PageQuery, Permission};
use lease::{Alphabet, RegistrationKey as Key};
use serde::{Deserialize, Serialize};

use super::{BatchId, PURPOSE, RegistrationKeyError, RegistrationKeyId, RegistrationKeyStatus, store};
use crate::service_plan::ServicePlanId;

#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub status: Option<RegistrationKeyStatus>,
    pub service_plan_id: Option<ServicePlanId>,
    pub batch_id: Option<BatchId>,
}

/// The keys in scope. `q` searches note, plan, product and owner, and finds a key that is typed in whole.
pub async fn list(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<store::Listed>, RegistrationKeyError> {
    tx.require_anywhere(Permission::RegistrationKeyList)?;
    let typed = query.q.as_deref().unwrap_or_default();
    let hashes: Vec<_> = [Alphabet::Base32, Alphabet::Numeric]
        .into_iter()
        .filter_map(|alphabet| Key::parse(typed, alphabet).ok())
        .map(|key| tx.vault().look_up(PURPOSE, key.canonical().as_bytes()))
        .collect();
    Ok(store::page(tx, query, filters, &hashes).await?)
}

pub async fn read(tx: &Tx, id: RegistrationKeyId) -> Result<store::Listed, RegistrationKeyError> {
    let listed = store::find(tx, id).await?;
    tx.require(Permission::RegistrationKeyRead, tx.actor().place_of(listed.key.owner_id))?;
    Ok(listed)
}
