//! What the vendor sets for the billing of a tier 1: currency, margin, and whether a PO number is asked for.

pub(super) mod store;

use db::Tx;
use kernel::{Currency, OrganizationId, Permission};
use serde_json::json;

use super::{BillingReportError, charge::WHOLE};

/// The terms of one tier 1. Currency and margin hold for reports made from then on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub currency: Currency,
    /// In hundredths of a percent.
    pub margin: i64,
    /// A report is not submitted without a PO number.
    pub po_required: bool,
    pub version: i64,
}

impl Default for Terms {
    fn default() -> Self {
        Self { currency: Currency::EUR, margin: 0, po_required: false, version: 0 }
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct TermsChange {
    pub currency: Option<Currency>,
    pub margin: Option<i64>,
    pub po_required: Option<bool>,
}

/// The terms of a tier 1 in the actor's scope.
pub async fn read(tx: &Tx, organization: OrganizationId) -> Result<Terms, BillingReportError> {
    let tier1 = tier1(tx, organization).await?;
    tx.require(Permission::BillingTermsRead, tx.actor().place_of(tier1))?;
    Ok(store::of(tx, tier1).await?.unwrap_or_default())
}

/// Changes them, by the vendor.
pub async fn update(tx: &Tx, organization: OrganizationId, change: TermsChange) -> Result<Terms, BillingReportError> {
    let tier1 = tier1(tx, organization).await?;
    tx.require(Permission::BillingTermsUpdate, tx.actor().place_of(tier1))?;
    let before = store::of(tx, tier1).await?.unwrap_or_default();
    tx.match_version(before.version)?;
    let terms = Terms {
        currency: change.currency.unwrap_or(before.currency),
        margin: change.margin.unwrap_or(before.margin),
        po_required: change.po_required.unwrap_or(before.po_required),
        version: before.version + 1,
    };
    check_margin("/margin", terms.margin)?;
    store::save(tx, tier1, terms).await?;
    let shown = |terms: Terms| json!({"currency": terms.currency, "margin": terms.margin, "po_required": terms.po_required});
    audit::Entry::new(Permission::BillingTermsUpdate, tier1)
        .owner(tier1)
        .change(json!({"before": shown(before), "after": shown(terms)}))
        .record(tx)
        .await?;
    Ok(terms)
}

pub(super) fn check_margin(pointer: &str, margin: i64) -> Result<(), BillingReportError> {
    if (0..=WHOLE).contains(&margin) {
        return Ok(());
    }
    Err(BillingReportError::field(pointer, "out_of_range", "Between 0 and 10000 hundredths of a percent."))
}

/// Only tier 1 is billed; for everybody else there is nothing here.
async fn tier1(tx: &Tx, id: OrganizationId) -> Result<OrganizationId, BillingReportError> {
    let organization = identity::visible_organization(tx, id).await?;
    if organization.kind.is_tier1() { Ok(organization.id) } else { Err(db::Error::NotFound.into()) }
}
