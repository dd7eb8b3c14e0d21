use axum::{Json, response::Response};
use http::HeaderMap;
use kernel::{Currency, Money, OrganizationId, Page, PageQuery, Permission};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, Export, List, Path, Problems, Reply, csv_or_json};

use super::{ReconciliationError, ReconciliationRow, statement, store};
use crate::{
    Month,
    billing_report::{BilledPartner, decimal},
};

/// What a month has of a customer and product, side by side (spec 03.7).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ReconciliationRow)]
pub struct ReconciliationBody {
    /// Whose report it stands in.
    pub partner: BilledPartner,
    pub customer: BilledPartner,
    pub product_id: catalog::ProductId,
    pub product_name: String,
    pub unit: String,
    /// Taken from the pool in the month, less what was given back.
    pub pool_units: i64,
    pub provisioned: i64,
    pub used: i64,
    /// By its usage report.
    pub charged_by_partner: i64,
    /// By the billing report of its tier 1; absent for those who do not see that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charged_to_partner: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Units that later reports charge for this month.
    pub corrected: i64,
    /// `used_above_provisioned`, `charged_without_license`, `license_without_charge`, `changed_after_closing`.
    pub exceptions: Vec<String>,
}

impl ReconciliationBody {
    fn of(row: ReconciliationRow, sees_bills: bool) -> Self {
        let currency: Option<Currency> = row.currency.parse().ok();
        Self {
            exceptions: row.exceptions().into_iter().map(str::to_owned).collect(),
            partner: BilledPartner { id: row.organization_id, company: row.organization_company },
            customer: BilledPartner { id: row.customer_id, company: row.customer_company },
            product_id: row.product_id,
            product_name: row.product_name,
            unit: row.unit,
            pool_units: row.pool_units,
            provisioned: row.provisioned,
            used: row.used,
            charged_by_partner: row.charged_by_partner,
            charged_to_partner: sees_bills.then_some(row.charged_to_partner),
            amount: currency.filter(|_| sees_bills).map(|currency| Money { amount: row.amount, currency }),
            corrected: row.corrected,
        }
    }
}

impl Export for ReconciliationBody {
    const NAME: &'static str = "reconciliation";
    const COLUMNS: &'static [&'static str] = &[
        "partner",
        "customer",
        "product",
        "unit",
        "pool_units",
        "provisioned",
        "used",
        "charged_by_partner",
        "charged_to_partner",
        "currency",
        "amount",
        "corrected",
        "exceptions",
    ];

    fn row(&self) -> Vec<String> {
        vec![
            self.partner.company.clone(),
            self.customer.company.clone(),
            self.product_name.clone(),
            self.unit.clone(),
            self.pool_units.to_string(),
            self.provisioned.to_string(),
            self.used.to_string(),
            self.charged_by_partner.to_string(),
            self.charged_to_partner.map_or_else(String::new, |units| units.to_string()),
            self.amount.map_or_else(String::new, |amount| amount.currency.to_string()),
            self.amount.map_or_else(String::new, |amount| decimal(amount.amount, amount.currency)),
            self.corrected.to_string(),
            self.exceptions.join(" "),
        ]
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    /// Only rows in which something does not fit together.
    pub exceptions: Option<bool>,
    /// The partner.
    pub organization_id: Option<OrganizationId>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"csv": "customer,product,units\nHafen Logistik,Harbor Endpoint,25\n"}))]
pub struct CompareStatement {
    /// Columns `customer`, `product`, `units`, separated by commas or semicolons; at most 10,000 lines.
    pub csv: String,
}

/// Where the partner's own figures and the month's differ.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ComparedStatement {
    /// Lines that were read.
    pub lines: u64,
    pub differences: Vec<StatementDifference>,
    pub bad_rows: Vec<StatementBadRow>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct StatementDifference {
    pub customer: String,
    pub product: String,
    /// Units by the file; absent: it does not have the customer and product.
    pub theirs: Option<i64>,
    /// Units by the usage report.
    pub ours: Option<i64>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct StatementBadRow {
    /// Of the file; the heading is 1.
    pub row: u64,
    pub code: String,
}

/// A month side by side, exceptions first. `Accept: text/csv` or a spreadsheet answers all of it as a file.
#[utoipa::path(get, path = "/reconciliations/{month}", tag = "billing reports",
    params(("month" = String, Path, example = "2026-10"), PageQuery, Filters),
    extensions(("x-permission" = json!("reconciliation.read"))),
    responses((status = 200, body = Page<ReconciliationBody>), Problems))]
pub(crate) async fn reconciliation_list(
    Caller(cx): Caller,
    Path(month): Path<String>,
    headers: HeaderMap,
    query: List<Filters>,
) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, (month, query.filters), async |cx, (month, filters), page| {
        let rows = cx
            .read(async |tx| {
                tx.require_anywhere(Permission::ReconciliationRead)?;
                store::page(&tx, month.parse().map_err(|_| db::Error::NotFound)?, &page, &filters).await
            })
            .await?;
        let sees_bills = cx.actor().may_anywhere(Permission::BillingReportRead);
        Ok(rows.map(|row| ReconciliationBody::of(row, sees_bills)))
    })
    .await
}

/// Compare the own figures of a month, from a PSA or invoice program. Nothing is stored.
#[utoipa::path(post, path = "/reconciliations/{month}/compare", tag = "billing reports",
    params(("month" = String, Path, example = "2026-10")), request_body = CompareStatement,
    extensions(("x-permission" = json!("reconciliation.read"))),
    responses((status = 200, body = ComparedStatement), Problems))]
pub(crate) async fn reconciliation_compare(
    Caller(cx): Caller,
    Path(month): Path<String>,
    Body(body): Body<CompareStatement>,
) -> Reply<Json<ComparedStatement>> {
    let compared = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::ReconciliationRead)?;
            let month: Month = month.parse().map_err(|_| db::Error::NotFound)?;
            let (lines, bad) = statement::read(&body.csv)?;
            let mut rows = Vec::new();
            let mut query = PageQuery { limit: Some(PageQuery::MAX_LIMIT), ..PageQuery::default() };
            loop {
                let page = store::page(&tx, month, &query, &Filters::default()).await?;
                rows.extend(page.items);
                match page.next_cursor {
                    Some(cursor) if rows.len() < 2 * statement::MOST_ROWS => query.cursor = Some(cursor),
                    Some(_) => {
                        return Err(ReconciliationError::field("/csv", "too_many", "The month has too many customers to compare at once."));
                    }
                    None => break,
                }
            }
            let differences = statement::compare(&lines, &rows);
            Ok::<_, ReconciliationError>((lines.len() as u64, differences, bad))
        })
        .await?;
    let (lines, differences, bad) = compared;
    let difference = |one: statement::Difference| StatementDifference {
        customer: one.customer,
        product: one.product,
        theirs: one.theirs,
        ours: one.ours,
    };
    Ok(Json(ComparedStatement {
        lines,
        differences: differences.into_iter().map(difference).collect(),
        bad_rows: bad.into_iter().map(|bad| StatementBadRow { row: bad.row, code: bad.code.to_owned() }).collect(),
    }))
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use super::*;
    use crate::world::World;

    async fn rows(cx: &db::Cx, month: &str) -> Vec<ReconciliationBody> {
        let month: Month = month.parse().unwrap();
        let page = cx.read(async |tx| store::page(&tx, month, &PageQuery::default(), &Filters::default()).await).await.unwrap();
        let sees_bills = cx.actor().may_anywhere(Permission::BillingReportRead);
        page.items.into_iter().map(|row| ReconciliationBody::of(row, sees_bills)).collect()
    }

    #[tokio::test]
    async fn a_month_stands_side_by_side_with_exceptions_first() {
        let world = World::new().await;
        world.prices(&[(1, 2_400)]).await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        world.used(license, "2026-04-10", 30).await;
        let quiet = world.organization(Some(&world.msp), kernel::OrganizationKind::Customer, "werft").await;
        world.license(&world.msp, &quiet, 5).await;
        world.report_of_april().await;
        world.approve_all().await;
        let seen = rows(&world.cx(&world.distributor, Role::BillingManager), "2026-04").await;
        assert_eq!(seen.len(), 2);
        let first = &seen[0];
        assert_eq!((first.customer.company.as_str(), first.provisioned, first.used, first.charged_by_partner), ("hafen", 25, 30, 30));
        assert_eq!((first.charged_to_partner, first.amount.map(|money| money.amount)), (Some(30), Some(6_000)));
        assert_eq!(first.exceptions, ["used_above_provisioned"]);
        assert_eq!((seen[1].exceptions.len(), seen[1].pool_units), (0, 5));
        world.set_units(license, 40).await;
        let seen = rows(&world.cx(&world.msp, Role::BillingManager), "2026-04").await;
        assert_eq!(seen[0].exceptions, ["used_above_provisioned", "changed_after_closing"]);
        let text = serde_json::to_string(&seen).unwrap();
        assert!(!text.contains("amount") && !text.contains("charged_to"), "an MSP sees no bills: {text}");
        let (lines, _) =
            statement::read("customer,product,units\nHAFEN,Harbor Endpoint,25\nwerft,harbor endpoint,5\nkontor,X,1\n").unwrap();
        let month = "2026-04".parse().unwrap();
        let msp = world.cx(&world.msp, Role::Administrator);
        let page = msp.read(async |tx| store::page(&tx, month, &PageQuery::default(), &Filters::default()).await).await.unwrap();
        let differences = statement::compare(&lines, &page.items);
        let shown: Vec<_> = differences.iter().map(|one| (one.customer.as_str(), one.theirs, one.ours)).collect();
        assert_eq!(shown, [("hafen", Some(25), Some(30)), ("kontor", Some(1), None)]);
        assert!(rows(&world.cx(&world.customer, Role::Administrator), "2026-04").await.is_empty());
    }

    #[tokio::test]
    async fn a_month_is_the_partner_s_and_not_that_of_utc() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        world.report_of_april().await;
        let msp = world.cx(&world.msp, Role::BillingManager);
        // June has begun in Berlin.
        world.stage.clock.set("2026-05-31T22:30:00Z");
        world.set_units(license, 40).await;
        assert_eq!(rows(&msp, "2026-04").await[0].exceptions, [""; 0]);
        world.stage.clock.set("2026-05-31T21:30:00Z");
        world.set_units(license, 50).await;
        assert_eq!(rows(&msp, "2026-04").await[0].exceptions, ["changed_after_closing"]);
    }
}
