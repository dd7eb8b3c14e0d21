//! Submitting: by a person, who has explained all that needs it, or by the clock.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    UsageReport, UsageReportError, UsageReportId, UsageReportStatus, announce,
    line::approves_itself,
    lines::store as lines,
    state::{Act, after},
    store,
};

/// Hands the report to whoever decides; one that was neither changed nor commented on is approved at once.
///
/// # Errors
/// [`UsageReportError::Unexplained`] as long as a line needs a comment; [`UsageReportError::Status`].
pub async fn submit(tx: &Tx, id: UsageReportId) -> Result<UsageReport, UsageReportError> {
    let report = store::lock(tx, id).await?;
    tx.require(Permission::UsageReportSubmit, tx.actor().place_of(report.organization_id))?;
    tx.match_version(report.version)?;
    let act = Act::Submit { approves_itself: approves_itself(report.edited, false) };
    let status = after(report.status, act).map_err(UsageReportError::Status)?;
    if report.unexplained > 0 {
        return Err(UsageReportError::Unexplained(report.unexplained));
    }
    let report = UsageReport { automatic: false, ..report };
    Ok(hand_in(tx, report, status).await?)
}

/// What the clock does with a report that nobody submitted: lines without a comment are charged as they started.
pub(super) async fn submit_automatically(tx: &Tx, mut report: UsageReport) -> db::Result<UsageReport> {
    let Ok(status) = after(report.status, Act::Submit { approves_itself: false }) else { return Ok(report) };
    report.chargeable += lines::charge_unexplained(tx, report.id).await?;
    report.automatic = true;
    hand_in(tx, report, status).await
}

async fn hand_in(tx: &Tx, mut report: UsageReport, status: UsageReportStatus) -> db::Result<UsageReport> {
    let before = std::mem::replace(&mut report.status, status);
    report.submit_at = None;
    report.remind_at = None;
    report.submitted_at = Some(tx.now());
    report.submitted_by = tx.actor().person();
    report.comment.clear();
    let approved = status == UsageReportStatus::Approved;
    report.decided_at = approved.then(|| tx.now());
    report.decided_by = None;
    let report = store::save(tx, report).await?;
    audit::Entry::new(Permission::UsageReportSubmit, report.id)
        .owner(report.organization_id)
        .change(json!({"before": {"status": before}, "after": {"status": status, "chargeable": report.chargeable}, "automatic": report.automatic}))
        .record(tx)
        .await?;
    announce(tx, &report, "submitted", json!({"automatic": report.automatic, "approved": approved})).await?;
    if approved {
        announce(tx, &report, "approved", json!({"by_itself": true})).await?;
    }
    Ok(report)
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::{
        usage_report::save::{LineChange, save_lines},
        world::World,
    };

    async fn submitted(world: &World, id: UsageReportId) -> Result<UsageReport, UsageReportError> {
        let cx = world.cx(&world.msp, Role::Administrator);
        cx.write(async |tx| Ok::<_, UsageReportError>(submit(&tx, id).await?.id)).await?;
        Ok(world.find(id).await)
    }

    #[tokio::test]
    async fn unchanged_and_without_comments_approves_itself() {
        let world = World::new().await;
        world.license(&world.msp, &world.customer, 25).await;
        let report = world.report_of_april().await;
        let report = submitted(&world, report.id).await.unwrap();
        assert_eq!(report.status, UsageReportStatus::Approved);
        assert!(report.decided_at.is_some() && report.submit_at.is_none() && !report.automatic);
        assert!(matches!(submitted(&world, report.id).await, Err(UsageReportError::Status(UsageReportStatus::Approved))));
    }

    #[tokio::test]
    async fn what_needs_a_comment_holds_the_report_back_and_a_comment_takes_it_to_review() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        world.used(license, "2026-04-30", 2).await;
        let report = world.report_of_april().await;
        assert!(matches!(submitted(&world, report.id).await, Err(UsageReportError::Unexplained(1))));
        let change = LineChange { line: license.to_string(), chargeable: None, comment: Some("Seasonal staff".into()) };
        let cx = world.cx(&world.msp, Role::Administrator);
        cx.write(async |tx| Ok::<_, UsageReportError>(save_lines(&tx, report.id, std::slice::from_ref(&change), "").await?.0.id))
            .await
            .unwrap();
        assert_eq!(submitted(&world, report.id).await.unwrap().status, UsageReportStatus::UnderReview);
    }
}
