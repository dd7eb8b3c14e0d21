use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    RequestId, RequestStatus,
    store::{self, Model},
};
use crate::license_pool::{self, LicensePoolError};

/// Gives what was asked for, out of the pool of the organization above.
pub(crate) async fn approve(tx: &Tx, id: RequestId, comment: &str) -> Result<Model, LicensePoolError> {
    let (request, pool) = load(tx, id, Permission::LicensePoolRequestApprove).await?;
    check(comment, false)?;
    let reason = if request.note.is_empty() { "Requested" } else { request.note.as_str() };
    license_pool::grant(tx, pool, request.units, reason).await?;
    answer(tx, request, RequestStatus::Granted, comment).await
}

/// Answers with no; the partner reads why.
pub(crate) async fn decline(tx: &Tx, id: RequestId, comment: &str) -> Result<Model, LicensePoolError> {
    let (request, _) = load(tx, id, Permission::LicensePoolRequestDecline).await?;
    check(comment, true)?;
    answer(tx, request, RequestStatus::Declined, comment).await
}

/// The request behind the lock of its pool, where two answers meet.
async fn load(tx: &Tx, id: RequestId, permission: Permission) -> Result<(Model, license_pool::LicensePool), LicensePoolError> {
    let pool = store::find(tx, id).await?.license_pool_id;
    let pool = license_pool::store::lock(tx, pool).await?;
    let request = store::find(tx, id).await?;
    tx.require(permission, tx.actor().place_of(pool.organization_id))?;
    tx.match_version(request.version)?;
    if request.status != RequestStatus::Waiting {
        return Err(LicensePoolError::Answered(request.status));
    }
    Ok((request, pool))
}

fn check(comment: &str, needed: bool) -> Result<(), LicensePoolError> {
    if (needed && comment.trim().is_empty()) || comment.chars().count() > 500 {
        return Err(LicensePoolError::field("/comment", "required", "The partner reads it; at most 500 characters."));
    }
    Ok(())
}

async fn answer(tx: &Tx, request: Model, status: RequestStatus, comment: &str) -> Result<Model, LicensePoolError> {
    let request = Model { status, answer: comment.trim().to_owned(), answered_at: Some(tx.now()), version: request.version + 1, ..request };
    store::save(tx, &request).await?;
    let (permission, event) = match status {
        RequestStatus::Declined => (Permission::LicensePoolRequestDecline, "license_pool_request.declined"),
        _ => (Permission::LicensePoolRequestApprove, "license_pool_request.granted"),
    };
    audit::Entry::new(permission, request.id)
        .owner(request.organization_id)
        .change(json!({"before": {"status": RequestStatus::Waiting}, "after": {"status": status, "units": request.units}, "comment": request.answer}))
        .record(tx)
        .await?;
    jobs::publish(tx, event, request.id, Some(request.organization_id), &request.told()).await?;
    Ok(request)
}
