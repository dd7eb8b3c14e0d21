use db::Tx;
use kernel::{Permission, Place};
use serde_json::json;

use super::{DataCenter, DataCenterError, check_code, check_names, store};

#[derive(Clone, Debug)]
pub struct NewDataCenter {
    /// What its owner's plans name it by.
    pub code: String,
    pub name: String,
    pub region: String,
}

/// Adds a data center of the actor's own organization.
///
/// # Errors
/// [`DataCenterError::Invalid`] names the wrong fields; [`DataCenterError::CodeTaken`].
pub async fn create(tx: &Tx, input: NewDataCenter) -> Result<DataCenter, DataCenterError> {
    tx.require(Permission::DataCenterCreate, Place::Own)?;
    let owner = identity::find_organization(tx, tx.actor().organization().ok_or(db::Error::NotFound)?).await?;
    let mut errors = check_names(&input.name, &input.region);
    errors.extend(check_code(&input.code));
    if !errors.is_empty() {
        return Err(DataCenterError::Invalid(errors));
    }
    let made = DataCenter {
        id: tx.new_id(),
        organization_id: owner.id,
        company: owner.company,
        search: kernel::fold(&format!("{} {}", input.code, input.name)),
        code: input.code,
        name: input.name.trim().to_owned(),
        region: input.region.trim().to_owned(),
        enabled: true,
        version: 1,
        created_at: tx.now(),
    };
    store::insert(tx, &made).await.map_err(|error| {
        if error.violates("data_center", &["organization_id", "code"]) { DataCenterError::CodeTaken } else { error.into() }
    })?;
    audit::Entry::new(Permission::DataCenterCreate, made.id)
        .owner(made.organization_id)
        .change(json!({"after": {"code": made.code, "name": made.name, "region": made.region}}))
        .record(tx)
        .await?;
    jobs::publish(tx, "data_center.created", made.id, Some(made.organization_id), &json!({"data_center_id": made.id})).await?;
    Ok(made)
}
