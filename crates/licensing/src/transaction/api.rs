use axum::response::Response;
use http::HeaderMap;
use kernel::{OrganizationId, Page, PageQuery, PersonId, Timestamp};
use lease::VersionType;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, Export, List, Problems, Reply, csv_or_json};

use super::{Change, Filters, Transaction, TransactionId, TransactionKind, list};
use crate::license::{
    LicenseId,
    api::{LicenseParty, LicensedProduct},
};

/// Who did it. All absent: the system did, by its calendar.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TransactionCreator {
    pub person_id: Option<PersonId>,
    pub name: String,
    pub organization_id: Option<OrganizationId>,
    pub company: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TransactionPlan {
    pub id: String,
    pub name: String,
}

/// What happened to a license (spec 03.8), with the names as they were then. It never changes.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Transaction)]
pub struct TransactionBody {
    pub id: TransactionId,
    pub at: Timestamp,
    pub kind: TransactionKind,
    pub change: Change,
    pub license_id: LicenseId,
    pub subscription_id: Option<String>,
    pub customer: LicenseParty,
    /// Who had sold the license then.
    pub owner: LicenseParty,
    pub created_by: TransactionCreator,
    pub product: LicensedProduct,
    pub unit: String,
    pub version_type: VersionType,
    pub service_plan: Option<TransactionPlan>,
    /// Absent: there was no license before.
    pub previous_units: Option<i64>,
    pub units: i64,
    pub units_change: i64,
    #[schema(format = Date)]
    pub previous_start_charge_on: Option<String>,
    #[schema(format = Date)]
    pub start_charge_on: String,
    /// The last day.
    #[schema(format = Date)]
    pub previous_expires_on: Option<String>,
    #[schema(format = Date)]
    pub expires_on: String,
    /// Of the owner's reports.
    #[schema(examples("2026-10"))]
    pub month: String,
    /// The order, Registration Key, license or customer that it came by; empty: none.
    pub reference: String,
}

impl From<Transaction> for TransactionBody {
    fn from(row: Transaction) -> Self {
        Self {
            id: row.id,
            at: row.at,
            kind: row.kind,
            change: row.change,
            license_id: row.license_id,
            subscription_id: row.subscription_id,
            customer: LicenseParty { id: row.customer_id, company: row.customer_company },
            owner: LicenseParty { id: row.owner_id, company: row.owner_company },
            created_by: TransactionCreator {
                person_id: row.created_by,
                name: row.created_by_name,
                organization_id: row.created_by_organization_id,
                company: row.created_by_company,
            },
            product: LicensedProduct { code: row.product_code, name: row.product_name },
            unit: row.unit,
            version_type: row.version_type,
            service_plan: row.service_plan_id.map(|id| TransactionPlan { id, name: row.service_plan_name }),
            previous_units: row.previous_units,
            units: row.units,
            units_change: row.units_change,
            previous_start_charge_on: row.previous_start_charge_on,
            start_charge_on: row.start_charge_on,
            previous_expires_on: row.previous_expires_on,
            expires_on: row.expires_on,
            month: row.month,
            reference: row.reference,
        }
    }
}

impl Export for TransactionBody {
    const NAME: &'static str = "transactions";
    const COLUMNS: &'static [&'static str] = &[
        "at",
        "type",
        "change",
        "customer",
        "owner",
        "created_by",
        "created_by_company",
        "product",
        "product_name",
        "unit",
        "version_type",
        "service_plan",
        "previous_units",
        "units",
        "units_change",
        "previous_start_charge_on",
        "start_charge_on",
        "previous_expires_on",
        "expires_on",
        "month",
        "reference",
        "license_id",
        "subscription_id",
        "id",
    ];

    fn row(&self) -> Vec<String> {
        let plan = self.service_plan.as_ref().map(|plan| plan.name.clone());
        vec![
            self.at.to_string(),
            self.kind.to_string(),
            self.change.to_string(),
            self.customer.company.clone(),
            self.owner.company.clone(),
            self.created_by.name.clone(),
            self.created_by.company.clone(),
            self.product.code.clone(),
            self.product.name.clone(),
            self.unit.clone(),
            self.version_type.to_string(),
            plan.unwrap_or_default(),
            self.previous_units.map(|units| units.to_string()).unwrap_or_default(),
            self.units.to_string(),
            self.units_change.to_string(),
            self.previous_start_charge_on.clone().unwrap_or_default(),
            self.start_charge_on.clone(),
            self.previous_expires_on.clone().unwrap_or_default(),
            self.expires_on.clone(),
            self.month.clone(),
            self.reference.clone(),
            self.license_id.to_string(),
            self.subscription_id.clone().unwrap_or_default(),
            self.id.to_string(),
        ]
    }
}

/// What happened to the licenses in scope, newest first. `Accept: text/csv` or a spreadsheet answers all of it as a file.
#[utoipa::path(get, path = "/transactions", tag = "transactions", params(PageQuery, Filters),
    extensions(("x-permission" = json!("transaction.list"))),
    responses((status = 200, body = Page<TransactionBody>), Problems))]
pub(crate) async fn transaction_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let found = cx.read(async |tx| list::list(&tx, &page, &filters).await).await?;
        Ok(found.map(TransactionBody::from))
    })
    .await
}
