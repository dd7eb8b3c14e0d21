use catalog::{ProductId, SuiteId};
use db::Tx;
use kernel::{OrganizationKind, Permission, Place};
use lease::VersionType;
use serde_json::json;

use super::{Charging, ServicePlan, ServicePlanError, Terms, check_initial, check_name, field_error, store};

#[derive(Clone, Debug)]
pub struct NewServicePlan {
    pub name: String,
    /// Of a product or a suite.
    pub product_code: String,
    pub version_type: VersionType,
    pub charging: Charging,
    pub initial_months: i64,
    pub auto_renewal_months: i64,
    pub notice_days: Option<Vec<u16>>,
    pub grace_days: Option<u16>,
    pub units_default: i64,
    pub units_minimum: i64,
    pub units_maximum: i64,
}

/// Creates an enabled plan of the actor's own organization. Product, charging and version type are fixed from here on.
pub async fn create(tx: &Tx, input: NewServicePlan) -> Result<ServicePlan, ServicePlanError> {
    let membership = tx.actor().membership.ok_or(db::Error::Forbidden(Permission::ServicePlanCreate))?;
    tx.require(Permission::ServicePlanCreate, Place::Own)?;
    if matches!(membership.kind, OrganizationKind::Reseller | OrganizationKind::Customer) {
        return Err(ServicePlanError::Owner);
    }
    let owner = identity::find_organization(tx, membership.organization).await?;
    if !owner.may_create_plans {
        return Err(ServicePlanError::SwitchedOff);
    }
    let sold = find_sold(tx, &input.product_code).await?;
    let mut errors = check(&input);
    let Some(Sold { product_id, suite_id, code, name }) = sold else {
        errors.push(field_error("/product_code", "unknown", "There is no product and no suite with this code."));
        return Err(ServicePlanError::Invalid(errors));
    };
    if !errors.is_empty() {
        return Err(ServicePlanError::Invalid(errors));
    }
    let plan = ServicePlan {
        id: tx.new_id(),
        owner_id: membership.organization,
        owner_company: owner.company,
        search: kernel::fold(&format!("{} {}", input.name, name)),
        name: input.name.trim().to_owned(),
        enabled: true,
        product_id,
        suite_id,
        product_code: code,
        product_name: name,
        charging: input.charging,
        version_type: input.version_type,
        initial_months: input.initial_months,
        auto_renewal_months: input.auto_renewal_months,
        notice_days: input.notice_days.as_ref().map(serde_json::to_string).transpose().map_err(db::Error::from)?,
        grace_days: input.grace_days.map(i64::from),
        units_default: input.units_default,
        units_minimum: input.units_minimum,
        units_maximum: input.units_maximum,
        update_terms: None,
        update_on: None,
        update_at: None,
        sold_until: None,
        members_sold_until: None,
        version: 1,
        created_at: tx.now(),
        lent: false,
    };
    store::insert(tx, &plan).await.map_err(|error| {
        if error.violates("service_plan", &["owner_id", "name_folded"]) { ServicePlanError::NameTaken } else { error.into() }
    })?;
    audit::Entry::new(Permission::ServicePlanCreate, plan.id)
        .owner(plan.owner_id)
        .change(json!({"after": {"name": plan.name, "product": plan.product_code, "charging": plan.charging, "version_type": plan.version_type}}))
        .record(tx)
        .await?;
    jobs::publish(tx, "service_plan.created", plan.id, Some(plan.owner_id), &json!({"service_plan_id": plan.id})).await?;
    Ok(plan)
}

struct Sold {
    product_id: ProductId,
    suite_id: Option<SuiteId>,
    code: String,
    name: String,
}

/// The product or the suite with this code. A suite without members cannot be sold yet.
async fn find_sold(tx: &Tx, code: &str) -> db::Result<Option<Sold>> {
    if let Some(product) = catalog::by_code(tx, code).await? {
        return Ok(Some(Sold { product_id: product.id, suite_id: None, code: product.code, name: product.name }));
    }
    let Some(suite) = catalog::suite_by_code(tx, code).await? else { return Ok(None) };
    let members = catalog::suite_members(tx, suite.id).await?;
    Ok(members.first().map(|first| Sold { product_id: first.id, suite_id: Some(suite.id), code: suite.code, name: suite.name }))
}

fn check(input: &NewServicePlan) -> Vec<kernel::FieldError> {
    let terms = Terms {
        auto_renewal_months: input.auto_renewal_months,
        notice_days: input.notice_days.clone(),
        grace_days: input.grace_days.map(i64::from),
        units_default: input.units_default,
        units_minimum: input.units_minimum,
        units_maximum: input.units_maximum,
    };
    let mut errors = terms.check(input.version_type);
    errors.extend(check_initial(input.version_type, input.initial_months));
    errors.extend(check_name(&input.name));
    errors
}
