//! Saving a draft: what is charged for lines, and why.

use std::collections::BTreeMap;

use db::Tx;
use kernel::{FieldError, Permission};
use serde_json::json;

use super::{
    UsageReport, UsageReportError, UsageReportId, comment,
    lines::{Line, store as lines},
    state::{Act, after},
    store,
};

/// What changes in a line; what is absent stays.
#[derive(Clone, Debug, Default)]
pub struct LineChange {
    pub line: String,
    pub chargeable: Option<i64>,
    pub comment: Option<String>,
}

/// Changes lines of a report that is with the partner; all of them or none.
///
/// # Errors
/// [`UsageReportError`]; a value that is not right is told by its place in `changes`, below `pointer`.
pub async fn save_lines(
    tx: &Tx,
    id: UsageReportId,
    changes: &[LineChange],
    pointer: &str,
) -> Result<(UsageReport, Vec<Line>), UsageReportError> {
    let mut report = store::lock(tx, id).await?;
    tx.require(Permission::UsageReportUpdate, tx.actor().place_of(report.organization_id))?;
    tx.match_version(report.version)?;
    after(report.status, Act::Edit).map_err(UsageReportError::Status)?;
    let wanted: Vec<_> = changes.iter().map(|change| change.line.as_str()).collect();
    let mut found: BTreeMap<_, _> = lines::some(tx, id, &wanted).await?.into_iter().map(|line| (line.line.clone(), line)).collect();
    let mut saved = Vec::new();
    let mut errors = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let place = if pointer.is_empty() { String::new() } else { format!("{pointer}/{index}") };
        let Some(line) = found.remove(&change.line) else {
            errors.push(unknown(&place)?);
            continue;
        };
        match apply(line.clone(), change, &place) {
            Ok(changed) => {
                report.recount(&line, &changed);
                lines::save(tx, id, &changed).await?;
                saved.push(changed);
            }
            Err(UsageReportError::Invalid(more)) => errors.extend(more),
            Err(error) => return Err(error),
        }
    }
    if !errors.is_empty() {
        return Err(UsageReportError::Invalid(errors));
    }
    let report = store::save(tx, report).await?;
    let change: Vec<_> = saved.iter().map(|line| json!({"line": line.line, "chargeable": line.chargeable})).collect();
    audit::Entry::new(Permission::UsageReportUpdate, id).owner(report.organization_id).change(json!({"lines": change})).record(tx).await?;
    Ok((report, saved))
}

/// A line that the report does not have, or that is named twice: where the path names it, it is not found.
fn unknown(place: &str) -> Result<FieldError, UsageReportError> {
    if place.is_empty() {
        return Err(db::Error::NotFound.into());
    }
    let detail = "The report has no such line, or it is named twice.".into();
    Ok(FieldError { pointer: format!("{place}/line"), code: "unknown".into(), detail })
}

fn apply(mut line: Line, change: &LineChange, place: &str) -> Result<Line, UsageReportError> {
    if line.corrects().is_some() {
        return Err(UsageReportError::Correction);
    }
    if let Some(chargeable) = change.chargeable {
        if !(line.minimum..=line.starting).contains(&chargeable) {
            let detail = format!("Between {} and {}.", line.minimum, line.starting);
            let error = FieldError { pointer: format!("{place}/chargeable"), code: "out_of_range".into(), detail };
            return Err(UsageReportError::Invalid(vec![error]));
        }
        line.chargeable = chargeable;
    }
    if let Some(text) = &change.comment {
        line.comment = comment(&format!("{place}/comment"), text)?;
    }
    Ok(line)
}

impl UsageReport {
    /// The report's totals after a line has changed.
    fn recount(&mut self, before: &Line, now: &Line) {
        let difference = |of: fn(&Line) -> bool| i64::from(of(now)) - i64::from(of(before));
        self.chargeable += now.chargeable - before.chargeable;
        self.unexplained += difference(Line::is_unexplained);
        self.edited += difference(Line::is_edited);
    }
}

#[cfg(test)]
mod tests {
    use kernel::{OrganizationKind, Role};

    use super::*;
    use crate::{UsageReportStatus, world::World};

    #[tokio::test]
    async fn a_draft_keeps_the_totals_and_refuses_what_is_out_of_bounds() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        world.used(license, "2026-04-10", 10).await;
        let report = world.report_of_april().await;
        assert_eq!((report.lines, report.provisioned, report.used, report.chargeable), (1, 25, 10, 25));
        assert_eq!((report.marked, report.unexplained, report.edited), (1, 1, 0));
        let line = license.to_string();
        let change =
            |chargeable, comment: &str| LineChange { line: line.clone(), chargeable: Some(chargeable), comment: Some(comment.into()) };
        let msp = world.cx(&world.msp, Role::BillingManager);
        let save = async |change: LineChange| {
            msp.write(async |tx| Ok::<_, UsageReportError>(save_lines(&tx, report.id, std::slice::from_ref(&change), "").await?.0.version))
                .await
        };
        for wrong in [change(9, "Too low"), change(26, "Too high"), change(20, &"x".repeat(501))] {
            assert!(matches!(save(wrong).await, Err(UsageReportError::Invalid(_))));
        }
        save(change(12, " Two sites closed ")).await.unwrap();
        let report = world.find(report.id).await;
        assert_eq!((report.chargeable, report.unexplained, report.edited), (12, 0, 1));
        save(change(25, "")).await.unwrap();
        let report = world.find(report.id).await;
        assert_eq!((report.chargeable, report.unexplained, report.edited), (25, 1, 0));
        assert!(matches!(
            save(LineChange { line: "lic_nowhere".into(), ..change(25, "") }).await,
            Err(UsageReportError::Db(db::Error::NotFound))
        ));
    }

    #[tokio::test]
    async fn only_the_partner_s_own_people_edit_and_a_suspended_msp_s_still_do() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 5).await;
        let report = world.report_of_april().await;
        let change = LineChange { line: license.to_string(), chargeable: Some(4), comment: Some("One left".into()) };
        let save = async |cx: db::Cx| {
            cx.write(async |tx| Ok::<_, UsageReportError>(save_lines(&tx, report.id, std::slice::from_ref(&change), "").await?.0.version))
                .await
        };
        let forbidden = |outcome| matches!(outcome, Err(UsageReportError::Db(db::Error::Forbidden(_))));
        assert!(forbidden(save(world.cx(&world.distributor, Role::Administrator)).await));
        assert!(forbidden(save(world.cx(&world.msp, Role::SupportEngineer)).await));
        let other = world.organization(Some(&world.vendor), OrganizationKind::Distributor, "south").await;
        assert!(matches!(save(world.cx(&other, Role::Administrator)).await, Err(UsageReportError::Db(db::Error::NotFound))));
        save(world.cx(&world.suspended(&world.msp), Role::Administrator)).await.unwrap();
        world.set_status(report.id, UsageReportStatus::UnderReview).await;
        assert!(matches!(
            save(world.cx(&world.msp, Role::Administrator)).await,
            Err(UsageReportError::Status(UsageReportStatus::UnderReview))
        ));
    }
}
