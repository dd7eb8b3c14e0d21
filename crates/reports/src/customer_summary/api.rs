use axum::response::Response;
use billing::Month;
use http::HeaderMap;
use kernel::{OrganizationId, Page, PageQuery};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Caller, Export, List, Problems, Reply, csv_or_json};

use super::{SummaryRow, list};

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SummaryParty {
    pub id: OrganizationId,
    pub company: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SummaryProduct {
    pub code: String,
    pub name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SummaryPlan {
    pub id: String,
    pub name: String,
}

/// A license in a month, with its customer (spec 03.8).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = CustomerSummaryRow)]
pub struct SummaryBody {
    pub license_id: String,
    pub customer: SummaryParty,
    pub city: String,
    pub state: String,
    /// Who sold it.
    pub owner: SummaryParty,
    /// Who created the customer; absent: it signed itself up.
    pub creator: Option<SummaryParty>,
    pub product: SummaryProduct,
    pub service_plan: Option<SummaryPlan>,
    pub version_type: String,
    pub unit: String,
    /// The most units that it had at any time of the month.
    pub provisioned: i64,
    /// The most that were used on any day of the month; absent: the product did not report it.
    pub used: Option<i64>,
}

impl From<SummaryRow> for SummaryBody {
    fn from(row: SummaryRow) -> Self {
        Self {
            provisioned: row.provisioned(),
            license_id: row.id,
            customer: SummaryParty { id: row.customer_id, company: row.customer_company },
            city: row.city,
            state: row.state,
            owner: SummaryParty { id: row.owner_id, company: row.owner_company },
            creator: row.creator_id.map(|id| SummaryParty { id, company: row.creator_company }),
            product: SummaryProduct { code: row.product_code, name: row.product_name },
            service_plan: row.service_plan_id.map(|id| SummaryPlan { id, name: row.service_plan_name }),
            version_type: row.version_type,
            unit: row.unit,
            used: row.used,
        }
    }
}

impl Export for SummaryBody {
    const NAME: &'static str = "customer-summary";
    const COLUMNS: &'static [&'static str] = &[
        "customer",
        "city",
        "state",
        "owner",
        "creating_partner",
        "product",
        "product_name",
        "service_plan",
        "version_type",
        "unit",
        "provisioned",
        "used",
        "license_id",
    ];

    fn row(&self) -> Vec<String> {
        vec![
            self.customer.company.clone(),
            self.city.clone(),
            self.state.clone(),
            self.owner.company.clone(),
            self.creator.as_ref().map(|creator| creator.company.clone()).unwrap_or_default(),
            self.product.code.clone(),
            self.product.name.clone(),
            self.service_plan.as_ref().map(|plan| plan.name.clone()).unwrap_or_default(),
            self.version_type.clone(),
            self.unit.clone(),
            self.provisioned.to_string(),
            self.used.map(|used| used.to_string()).unwrap_or_default(),
            self.license_id.clone(),
        ]
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    /// In the time zone of one's own company; absent: this one.
    #[param(value_type = Option<String>, example = "2026-10")]
    pub month: Option<Month>,
    pub customer_id: Option<OrganizationId>,
    /// Only licenses that this organization sold.
    pub owner_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub service_plan_id: Option<String>,
}

/// What customers had and used in a month. `Accept: text/csv` or a spreadsheet answers all of it as a file.
#[utoipa::path(get, path = "/customer-summary", tag = "transactions", params(PageQuery, Filters),
    extensions(("x-permission" = json!("customer_summary.list"))),
    responses((status = 200, body = Page<SummaryBody>), Problems))]
pub(crate) async fn customer_summary_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let found = cx.read(async |tx| list(&tx, &page, &filters).await).await?;
        Ok(found.map(SummaryBody::from))
    })
    .await
}
