use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{DataCenter, DataCenterError, DataCenterId, check_names, store};

/// What may change; what is absent stays. The code is fixed.
#[derive(Clone, Debug, Default)]
pub(crate) struct DataCenterChange {
    pub name: Option<String>,
    pub region: Option<String>,
    /// Off: no plan chooses it any more; plans that have it keep it.
    pub enabled: Option<bool>,
}

pub(crate) async fn update(tx: &Tx, id: DataCenterId, change: DataCenterChange) -> Result<DataCenter, DataCenterError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::DataCenterUpdate, tx.actor().place_of(before.organization_id))?;
    tx.match_version(before.version)?;
    let mut after = before.clone();
    after.name = change.name.map_or(after.name, |name| name.trim().to_owned());
    after.region = change.region.map_or(after.region, |region| region.trim().to_owned());
    after.enabled = change.enabled.unwrap_or(after.enabled);
    after.search = kernel::fold(&format!("{} {}", after.code, after.name));
    let errors = check_names(&after.name, &after.region);
    if !errors.is_empty() {
        return Err(DataCenterError::Invalid(errors));
    }
    after.version += 1;
    store::save(tx, &after).await?;
    let shown = |row: &DataCenter| json!({"name": row.name, "region": row.region, "enabled": row.enabled});
    audit::Entry::new(Permission::DataCenterUpdate, id)
        .owner(after.organization_id)
        .change(json!({"before": shown(&before), "after": shown(&after)}))
        .record(tx)
        .await?;
    jobs::publish(tx, "data_center.updated", id, Some(after.organization_id), &json!({"data_center_id": id})).await?;
    Ok(after)
}
