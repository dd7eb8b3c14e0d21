use axum::Json;
use kernel::OrganizationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{TransferError, transfer};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"partner_id": "org_01jd3v8k6r2n4q7t9w1x3y5z7d", "customer_ids": ["org_01jd3v8k6r2n4q7t9w1x3y5z7b"]}))]
pub struct TransferCustomers {
    /// The partner that takes them over: below the same parent, and active.
    pub partner_id: OrganizationId,
    /// 1 to 100.
    pub customer_ids: Vec<OrganizationId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TransferredCustomers {
    pub customers: i64,
    pub licenses: i64,
    /// Units of the license pool that went with them.
    pub units: i64,
}

/// Move customers of a partner to another one below the same parent, with their licenses and the units that these hold.
#[utoipa::path(post, path = "/organizations/{id}/transfer-customers", tag = "organizations", params(("id" = OrganizationId, Path)),
    request_body = TransferCustomers, extensions(("x-permission" = json!("customer.transfer"))),
    responses((status = 200, body = TransferredCustomers), Problems))]
pub(crate) async fn customer_transfer(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<TransferCustomers>,
) -> Reply<Json<TransferredCustomers>> {
    let moved = cx
        .write(async |tx| {
            let moved = transfer(&tx, id, body.partner_id, &body.customer_ids).await?;
            Ok::<_, TransferError>(TransferredCustomers { customers: moved.customers, licenses: moved.licenses, units: moved.units })
        })
        .await?;
    Ok(Json(moved))
}
