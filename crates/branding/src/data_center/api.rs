use axum::{Json, http::StatusCode};
use kernel::{OrganizationId, Page, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{DataCenter, DataCenterChange, DataCenterError, DataCenterId, NewDataCenter, create, store, update};

/// Where a service runs (spec 05.3).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = DataCenter)]
pub struct DataCenterBody {
    pub id: DataCenterId,
    pub organization_id: OrganizationId,
    /// Whose data center it is.
    pub company: String,
    pub code: String,
    pub name: String,
    pub region: String,
    /// Plans may choose it.
    pub enabled: bool,
    pub created_at: Timestamp,
}

impl From<DataCenter> for DataCenterBody {
    fn from(row: DataCenter) -> Self {
        let DataCenter { id, organization_id, company, code, name, region, enabled, created_at, .. } = row;
        Self { id, organization_id, company, code, name, region, enabled, created_at }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "FRA1", "name": "Frankfurt 1", "region": "europe"}))]
pub struct CreateDataCenter {
    /// 2 to 20 of A-Z, 0-9 and hyphens; unique within its owner, fixed.
    pub code: String,
    pub name: String,
    pub region: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"enabled": false}))]
pub struct UpdateDataCenter {
    pub name: Option<String>,
    pub region: Option<String>,
    /// Off: no plan chooses it any more; plans that have it keep it.
    pub enabled: Option<bool>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub enabled: Option<bool>,
}

/// Add a data center of one's own organization.
#[utoipa::path(post, path = "/data-centers", tag = "branding", request_body = CreateDataCenter,
    extensions(("x-permission" = json!("data_center.create"))),
    responses((status = 201, body = DataCenterBody), Problems))]
pub(crate) async fn data_center_create(
    Caller(cx): Caller,
    Body(body): Body<CreateDataCenter>,
) -> Reply<(StatusCode, Json<DataCenterBody>)> {
    let made = cx
        .write(async |tx| {
            let CreateDataCenter { code, name, region } = body.clone();
            Ok::<_, DataCenterError>(DataCenterBody::from(create(&tx, NewDataCenter { code, name, region }).await?))
        })
        .await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The data centers of one's own organization, of those above it, and below.
#[utoipa::path(get, path = "/data-centers", tag = "branding", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("data_center.list"))),
    responses((status = 200, body = Page<DataCenterBody>), Problems))]
pub(crate) async fn data_center_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<DataCenterBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::DataCenterList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    Ok(Json(page.map(DataCenterBody::from)))
}

/// Change a data center of one's own organization or below it.
#[utoipa::path(patch, path = "/data-centers/{id}", tag = "branding", params(("id" = DataCenterId, Path)), request_body = UpdateDataCenter,
    extensions(("x-permission" = json!("data_center.update"))),
    responses((status = 200, body = DataCenterBody), Problems))]
pub(crate) async fn data_center_update(
    Caller(cx): Caller,
    Path(id): Path<DataCenterId>,
    Body(body): Body<UpdateDataCenter>,
) -> Reply<Versioned<DataCenterBody>> {
    let versioned = cx
        .write(async |tx| {
            let UpdateDataCenter { name, region, enabled } = body.clone();
            let after = update(&tx, id, DataCenterChange { name, region, enabled }).await?;
            Ok::<_, DataCenterError>(Versioned { version: after.version, body: DataCenterBody::from(after) })
        })
        .await?;
    Ok(versioned)
}
