//! Search over customers and partners (spec/03.1): by name or a part of it, by a person's login ID, name or e-mail, and by a
//! Registration Key or an Activation Code typed in whole. Only what the caller's scope shows is found.

use axum::Json;
use db::Tx;
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Permission, Problem};
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, List, Problems, Reply};

use crate::registration_key::{self, RegistrationKeyId};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoFilters {}

#[derive(Debug, Serialize, ToSchema)]
pub struct SearchResults {
    pub organizations: Vec<FoundOrganization>,
    pub registration_keys: Vec<FoundKey>,
    /// The license whose Activation Code was typed in whole.
    pub licenses: Vec<FoundLicense>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FoundOrganization {
    pub id: OrganizationId,
    pub kind: OrganizationKind,
    pub status: OrganizationStatus,
    pub company: String,
    pub city: String,
    pub country: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FoundLicense {
    pub id: LicenseId,
    pub code_masked: String,
    pub product_name: String,
    pub customer_company: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FoundKey {
    pub id: RegistrationKeyId,
    pub key_masked: String,
}

#[derive(Debug, thiserror::Error)]
enum SearchError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Key(#[from] registration_key::RegistrationKeyError),
    #[error(transparent)]
    License(#[from] licensing::LicenseError),
}

impl From<SearchError> for Problem {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::Db(error) => error.into(),
            SearchError::Key(error) => error.into(),
            SearchError::License(error) => error.into(),
        }
    }
}

/// At most so many organizations: what is typed next narrows them down.
const MOST: u32 = 10;

/// Find customers, partners and keys while typing.
#[utoipa::path(get, path = "/search", tag = "search", params(kernel::PageQuery), extensions(("x-permission" = json!("customer.list"))),
    responses((status = 200, body = SearchResults), Problems))]
pub(crate) async fn search(Caller(cx): Caller, query: List<NoFilters>) -> Reply<Json<SearchResults>> {
    let words = query.page.q.clone().unwrap_or_default();
    let results = cx.read(async |tx| find(&tx, &words).await).await?;
    Ok(Json(results))
}

async fn find(tx: &Tx, words: &str) -> Result<SearchResults, SearchError> {
    tx.require_anywhere(Permission::CustomerList)?;
    if words.trim().is_empty() {
        return Ok(SearchResults { organizations: Vec::new(), registration_keys: Vec::new(), licenses: Vec::new() });
    }
    let partners = tx.actor().may_anywhere(Permission::PartnerList);
    let found = identity::search(tx, words, partners, MOST).await?;
    let organizations = found.into_iter().map(|organization| FoundOrganization {
        id: organization.id,
        kind: organization.kind,
        status: organization.status,
        company: organization.company,
        city: organization.city,
        country: organization.country,
    });
    let keys =
        if tx.actor().may_anywhere(Permission::RegistrationKeyList) { registration_key::by_text(tx, words).await? } else { Vec::new() };
    let license = match tx.actor().may_anywhere(Permission::LicenseList) {
        true => licensing::by_code(tx, words).await?,
        false => None,
    };
    let licenses = license.into_iter().map(|view| FoundLicense {
        id: view.license.id,
        code_masked: view.license.code_masked,
        product_name: view.product_name,
        customer_company: view.customer_company,
    });
    Ok(SearchResults {
        licenses: licenses.collect(),
        organizations: organizations.collect(),
        registration_keys: keys.into_iter().map(|listed| FoundKey { id: listed.key.id, key_masked: listed.key.key_masked }).collect(),
    })
}
