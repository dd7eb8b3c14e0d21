//! Approving and rejecting, by whoever stands above the partner; one report or many.

use db::Tx;
use kernel::{Permission, Timestamp};
use serde_json::json;

use super::{
    UsageReport, UsageReportError, UsageReportId, announce, comment,
    deadlines::reminder,
    state::{Act, after},
    store,
};

/// # Errors
/// [`UsageReportError::Status`] unless it is under review.
pub async fn approve(tx: &Tx, id: UsageReportId, text: &str) -> Result<UsageReport, UsageReportError> {
    let report = store::lock(tx, id).await?;
    tx.require(Permission::UsageReportApprove, tx.actor().place_of(report.organization_id))?;
    tx.match_version(report.version)?;
    let text = comment("/comment", text)?;
    decide(tx, report, Act::Approve, text).await
}

/// Sends the report back to the partner, which has as many days as before to submit it again.
///
/// # Errors
/// As [`approve`]; without a comment it is not rejected.
pub async fn reject(tx: &Tx, id: UsageReportId, text: &str) -> Result<UsageReport, UsageReportError> {
    let report = store::lock(tx, id).await?;
    tx.require(Permission::UsageReportReject, tx.actor().place_of(report.organization_id))?;
    tx.match_version(report.version)?;
    let text = reason(text)?;
    decide(tx, report, Act::Reject, text).await
}

/// The same for an approved report, while the billing report that has its lines is not completed: its caller sees to that, and
/// takes the lines out.
///
/// # Errors
/// As [`reject`].
pub async fn send_back(tx: &Tx, id: UsageReportId, text: &str) -> Result<UsageReport, UsageReportError> {
    let report = store::lock(tx, id).await?;
    tx.require(Permission::UsageReportReject, tx.actor().place_of(report.organization_id))?;
    let text = reason(text)?;
    store::not_billed(tx, id).await?;
    decide(tx, report, Act::SendBack, text).await
}

fn reason(text: &str) -> Result<String, UsageReportError> {
    let text = comment("/comment", text)?;
    if text.is_empty() {
        return Err(UsageReportError::field("/comment", "required", "Say what is to be corrected; the partner reads it."));
    }
    Ok(text)
}

/// Approves those of `ids` that can be: one that cannot never spoils the rest. Answers each in the order asked for.
pub(crate) async fn approve_many(
    tx: &Tx,
    ids: &[UsageReportId],
    text: &str,
) -> db::Result<Vec<(UsageReportId, Result<(), UsageReportError>)>> {
    tx.require_anywhere(Permission::UsageReportApprove)?;
    let mut found = store::lock_many(tx, ids).await?;
    let mut outcomes = Vec::new();
    for id in ids {
        let outcome = match found.iter().position(|report| report.id == *id).map(|index| found.swap_remove(index)) {
            None => Err(UsageReportError::Db(db::Error::NotFound)),
            Some(report) if !tx.actor().may(Permission::UsageReportApprove, tx.actor().place_of(report.organization_id)) => {
                Err(UsageReportError::Db(db::Error::Forbidden(Permission::UsageReportApprove)))
            }
            Some(report) => match decide(tx, report, Act::Approve, text.to_owned()).await {
                Ok(_) => Ok(()),
                Err(UsageReportError::Db(error)) => return Err(error),
                Err(refused) => Err(refused),
            },
        };
        outcomes.push((*id, outcome));
    }
    Ok(outcomes)
}

async fn decide(tx: &Tx, mut report: UsageReport, act: Act, text: String) -> Result<UsageReport, UsageReportError> {
    let status = after(report.status, act).map_err(UsageReportError::Status)?;
    let before = std::mem::replace(&mut report.status, status);
    report.comment = text;
    report.decided_at = Some(tx.now());
    report.decided_by = tx.actor().person();
    let (permission, event) = match act {
        Act::Reject | Act::SendBack => {
            report.submit_at = Some(days_after(tx.now(), report.submit_days));
            report.remind_at = reminder(report.submit_at, tx.now());
            (Permission::UsageReportReject, "rejected")
        }
        _ => (Permission::UsageReportApprove, "approved"),
    };
    let report = store::save(tx, report).await?;
    audit::Entry::new(permission, report.id)
        .owner(report.organization_id)
        .change(json!({"before": {"status": before}, "after": {"status": status}, "comment": report.comment}))
        .record(tx)
        .await?;
    announce(tx, &report, event, json!({"by_itself": false})).await?;
    Ok(report)
}

pub(super) fn days_after(at: Timestamp, days: i64) -> Timestamp {
    at.plus(std::time::Duration::from_secs(u64::try_from(days).unwrap_or(0) * 86_400))
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::{UsageReportStatus, world::World};

    #[tokio::test]
    async fn the_distributor_decides_and_never_the_partner_itself() {
        let world = World::new().await;
        world.license(&world.msp, &world.customer, 25).await;
        let report = world.report_of_april().await;
        let (distributor, msp) = (world.cx(&world.distributor, Role::BillingManager), world.cx(&world.msp, Role::Administrator));
        let reject = async |cx: &db::Cx, text: &str| {
            cx.write(async |tx| Ok::<_, UsageReportError>(reject(&tx, report.id, text).await?.version)).await
        };
        let approve = async |cx: &db::Cx| cx.write(async |tx| Ok::<_, UsageReportError>(approve(&tx, report.id, "").await?.version)).await;
        assert!(matches!(reject(&distributor, "No").await, Err(UsageReportError::Status(UsageReportStatus::Preparing))));
        world.set_status(report.id, UsageReportStatus::UnderReview).await;
        assert!(matches!(approve(&msp).await, Err(UsageReportError::Db(db::Error::Forbidden(_)))));
        assert!(matches!(reject(&distributor, "  ").await, Err(UsageReportError::Invalid(_))));
        reject(&distributor, "Line 3 was agreed at 40.").await.unwrap();
        let rejected = world.find(report.id).await;
        assert_eq!((rejected.status, rejected.comment.as_str()), (UsageReportStatus::Rejected, "Line 3 was agreed at 40."));
        assert_eq!(rejected.submit_at, Some(days_after(world.stage.system().now(), rejected.submit_days)));
        world.set_status(report.id, UsageReportStatus::UnderReview).await;
        approve(&distributor).await.unwrap();
        assert!(matches!(approve(&distributor).await, Err(UsageReportError::Status(UsageReportStatus::Approved))));
    }

    #[tokio::test]
    async fn of_many_reports_those_are_approved_that_can_be() {
        let world = World::new().await;
        world.license(&world.msp, &world.customer, 25).await;
        let first = world.report_of_april().await;
        world.stage.clock.set("2026-06-02T08:00:00Z");
        world.work().await;
        let second = world.report("2026-05").await;
        world.set_status(first.id, UsageReportStatus::UnderReview).await;
        let unknown = world.stage.system().read(async |tx| Ok::<_, db::Error>(tx.new_id())).await.unwrap();
        let ids = [second.id, first.id, unknown];
        let cx = world.cx(&world.distributor, Role::BillingManager);
        let outcomes = cx
            .write(async |tx| {
                Ok::<_, db::Error>(approve_many(&tx, &ids, "").await?.into_iter().map(|(_, outcome)| outcome.is_ok()).collect::<Vec<_>>())
            })
            .await;
        assert_eq!(outcomes.unwrap(), [false, true, false]);
        assert_eq!(world.find(first.id).await.status, UsageReportStatus::Approved);
        assert_eq!(world.find(second.id).await.status, UsageReportStatus::Preparing);
    }
}
