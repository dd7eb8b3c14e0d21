//! What a parent sets for a partner's reports: how long the partner has, and how much may be unused without a word.

pub(super) mod store;

use db::Tx;
use kernel::{OrganizationId, Permission};
use serde_json::json;

use super::{UsageReportError, line::DEFAULT_THRESHOLD};

/// The terms of one partner. They hold for reports made from then on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Days after the end of the month.
    pub submit_days: i64,
    /// Unused share of what is provisioned, in percent, above which a line is marked.
    pub threshold_percent: i64,
    pub version: i64,
}

impl Default for Terms {
    fn default() -> Self {
        Self { submit_days: 10, threshold_percent: DEFAULT_THRESHOLD, version: 0 }
    }
}

/// The terms of a partner in the actor's scope.
pub async fn read(tx: &Tx, organization: OrganizationId) -> Result<Terms, UsageReportError> {
    let partner = partner(tx, organization).await?;
    tx.require(Permission::UsageReportRead, tx.actor().place_of(partner))?;
    Ok(store::of(tx, partner).await?.unwrap_or_default())
}

/// Changes them; whoever may edit the partner may do this, and nobody for the own organization.
pub async fn update(
    tx: &Tx,
    organization: OrganizationId,
    submit_days: Option<i64>,
    threshold: Option<i64>,
) -> Result<Terms, UsageReportError> {
    let partner = partner(tx, organization).await?;
    let place = tx.actor().place_of(partner);
    if place == kernel::Place::Own {
        return Err(db::Error::Forbidden(Permission::PartnerUpdate).into());
    }
    tx.require(Permission::PartnerUpdate, place)?;
    let before = store::of(tx, partner).await?.unwrap_or_default();
    tx.match_version(before.version)?;
    let terms = Terms {
        submit_days: submit_days.unwrap_or(before.submit_days),
        threshold_percent: threshold.unwrap_or(before.threshold_percent),
        version: before.version + 1,
    };
    if !(1..=28).contains(&terms.submit_days) {
        return Err(UsageReportError::field("/submit_days", "out_of_range", "Between 1 and 28 days."));
    }
    if !(0..=100).contains(&terms.threshold_percent) {
        return Err(UsageReportError::field("/threshold_percent", "out_of_range", "Between 0 and 100 percent."));
    }
    store::save(tx, partner, terms).await?;
    let shown = |terms: Terms| json!({"submit_days": terms.submit_days, "threshold_percent": terms.threshold_percent});
    audit::Entry::new(Permission::PartnerUpdate, partner)
        .owner(partner)
        .change(json!({"before": {"usage_reports": shown(before)}, "after": {"usage_reports": shown(terms)}}))
        .record(tx)
        .await?;
    Ok(terms)
}

/// Resellers and customers have no reports.
async fn partner(tx: &Tx, id: OrganizationId) -> Result<OrganizationId, UsageReportError> {
    let organization = identity::visible_organization(tx, id).await?;
    let reports = organization.kind.is_tier1() || organization.kind == kernel::OrganizationKind::Msp;
    if reports { Ok(organization.id) } else { Err(db::Error::NotFound.into()) }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::world::World;

    #[tokio::test]
    async fn the_parent_sets_the_terms_and_the_next_report_has_them() {
        let world = World::new().await;
        let id = world.msp.id;
        let set = async |cx: db::Cx, days| {
            cx.write(async |tx| Ok::<_, UsageReportError>(update(&tx, id, Some(days), Some(90)).await?.version)).await
        };
        assert!(matches!(set(world.cx(&world.msp, Role::Administrator), 5).await, Err(UsageReportError::Db(db::Error::Forbidden(_)))));
        let distributor = world.cx(&world.distributor, Role::Administrator);
        assert!(matches!(set(distributor.clone(), 29).await, Err(UsageReportError::Invalid(_))));
        assert_eq!(set(distributor.clone(), 5).await.unwrap(), 1);
        assert_eq!(set(distributor, 4).await.unwrap(), 2);
        let license = world.license(&world.msp, &world.customer, 10).await;
        world.used(license, "2026-04-01", 1).await;
        let report = world.report_of_april().await;
        assert_eq!((report.submit_days, report.marked, report.unexplained), (4, 0, 0), "90 percent unused is not above 90");
        assert_eq!(report.submit_at.unwrap().to_string(), "2026-05-04T22:00:00Z");
    }
}
