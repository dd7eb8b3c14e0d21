use kernel::{Currency, OrganizationId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply, Versioned};

use super::{BillingReportError, terms};

/// What the vendor has set for the billing of a tier 1 (spec 03.7).
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct BillingTerms {
    /// Of reports made from then on.
    #[schema(value_type = String, examples("EUR"))]
    pub currency: Currency,
    /// Channel margin, in hundredths of a percent: 2750 is 27.5 %.
    pub margin: i64,
    /// A billing report is not submitted without a PO number.
    pub po_required: bool,
}

impl From<terms::Terms> for Versioned<BillingTerms> {
    fn from(terms: terms::Terms) -> Self {
        let body = BillingTerms { currency: terms.currency, margin: terms.margin, po_required: terms.po_required };
        Self { version: terms.version, body }
    }
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"margin": 2750, "po_required": true}))]
pub struct UpdateBillingTerms {
    #[schema(value_type = Option<String>, examples("EUR"))]
    pub currency: Option<Currency>,
    /// 0 to 10000.
    pub margin: Option<i64>,
    pub po_required: Option<bool>,
}

/// The billing terms of a tier 1.
#[utoipa::path(get, path = "/billing-terms/{id}", tag = "billing reports",
    params(("id" = OrganizationId, Path)), extensions(("x-permission" = json!("billing_terms.read"))),
    responses((status = 200, body = BillingTerms), Problems))]
pub(crate) async fn billing_terms_read(Caller(cx): Caller, Path(id): Path<OrganizationId>) -> Reply<Versioned<BillingTerms>> {
    Ok(cx.read(async |tx| terms::read(&tx, id).await.map(Versioned::from)).await?)
}

/// Set them, by the vendor.
#[utoipa::path(patch, path = "/billing-terms/{id}", tag = "billing reports",
    params(("id" = OrganizationId, Path)), request_body = UpdateBillingTerms,
    extensions(("x-permission" = json!("billing_terms.update"))),
    responses((status = 200, body = BillingTerms), Problems))]
pub(crate) async fn billing_terms_update(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<UpdateBillingTerms>,
) -> Reply<Versioned<BillingTerms>> {
    let change = terms::TermsChange { currency: body.currency, margin: body.margin, po_required: body.po_required };
    Ok(cx.write(async |tx| Ok::<_, BillingReportError>(Versioned::from(terms::update(&tx, id, change).await?))).await?)
}
