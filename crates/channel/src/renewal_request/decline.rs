use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    RenewalRequestError, RenewalRequestId, RenewalRequestStatus,
    store::{self, Model},
};
use crate::service_plan::field_error;

/// Answers with no; the customer reads the reason.
pub(crate) async fn decline(tx: &Tx, id: RenewalRequestId, reason: &str) -> Result<Model, RenewalRequestError> {
    let request = store::lock(tx, id).await?;
    tx.require(Permission::RenewalRequestDecline, tx.actor().place_of(request.owner_id))?;
    tx.match_version(request.version)?;
    if request.status != RenewalRequestStatus::Open {
        return Err(RenewalRequestError::Status(request.status));
    }
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        let detail = "The customer reads why; at most 500 characters.";
        return Err(RenewalRequestError::Invalid(vec![field_error("/reason", "required", detail)]));
    }
    let request =
        Model { status: RenewalRequestStatus::Declined, decline_reason: Some(reason.to_owned()), answered_at: Some(tx.now()), ..request };
    let request = store::save(tx, request).await?;
    audit::Entry::new(Permission::RenewalRequestDecline, id)
        .owner(request.owner_id)
        .change(json!({"before": {"status": "open"}, "after": {"status": "declined"}, "reason": reason}))
        .record(tx)
        .await?;
    let payload = json!({"renewal_request_id": id, "license_id": request.license_id, "customer_id": request.customer_id,
        "owner_company": request.owner_company, "created_by": request.created_by, "product_name": request.product, "contact_email": request.contact_email, "reason": reason});
    jobs::publish(tx, "renewal_request.declined", id, Some(request.owner_id), &payload).await?;
    Ok(request)
}
