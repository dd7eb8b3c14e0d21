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
    let hashes = hashes(tx, query.q.as_deref().unwrap_or_default());
    Ok(store::page(tx, query, filters, &hashes).await?)
}

/// The look-up hashes of what was typed, in case it is a whole key.
fn hashes(tx: &Tx, typed: &str) -> Vec<String> {
    [Alphabet::Base32, Alphabet::Numeric]
        .into_iter()
        .filter_map(|alphabet| Key::parse(typed, alphabet).ok())
        .map(|key| tx.vault().look_up(PURPOSE, key.canonical().as_bytes()))
        .collect()
}

/// The key in scope that was typed in whole, if it is one.
pub(crate) async fn by_text(tx: &Tx, typed: &str) -> Result<Vec<store::Listed>, RegistrationKeyError> {
    let hashes = hashes(tx, typed);
    if hashes.is_empty() {
        return Ok(Vec::new());
    }
    let query = PageQuery { q: Some(typed.to_owned()), ..PageQuery::default() };
    Ok(store::page(tx, &query, &Filters::default(), &hashes).await?.items)
}

pub async fn read(tx: &Tx, id: RegistrationKeyId) -> Result<store::Listed, RegistrationKeyError> {
    let listed = store::find(tx, id).await?;
    tx.require(Permission::RegistrationKeyRead, tx.actor().place_of(listed.key.owner_id))?;
    Ok(listed)
}
