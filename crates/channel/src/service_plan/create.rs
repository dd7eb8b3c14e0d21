use catalog::{ProductId, SuiteId};
use db::Tx;
use kernel::{OrganizationKind, Permission, Place};
use lease::VersionType;
use serde_json::json;

use super::{Charging, PlanActivation, ServicePlan, ServicePlanError, Terms, check_initial, check_name, check_service, field_error, store};

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
    pub activation: PlanActivation,
    pub data_center_id: Option<branding::DataCenterId>,
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
    let Some(Sold { product_id, suite_id, membership: approved, code, name }) = sold else {
        errors.push(field_error("/product_code", "unknown", "There is no product and no suite with this code."));
        return Err(ServicePlanError::Invalid(errors));
    };
    if !errors.is_empty() {
        return Err(ServicePlanError::Invalid(errors));
    }
    let mut plan = ServicePlan {
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
        activation: input.activation,
        data_center_id: None,
        data_center_name: None,
        update_terms: None,
        update_on: None,
        update_at: None,
        sold_until: None,
        members_sold_until: None,
        membership: approved,
        locked: false,
        version: 1,
        created_at: tx.now(),
        lent: false,
    };
    let terms = Terms { data_center_id: input.data_center_id, ..Terms::of(&plan)? };
    plan.data_center_name = check_service(tx, &plan, &terms).await?;
    plan.data_center_id = input.data_center_id;
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
    /// Of the suite as it is now; whoever makes a plan from it has approved that.
    membership: i64,
    code: String,
    name: String,
}

/// The product or the suite with this code. A suite without members cannot be sold yet.
async fn find_sold(tx: &Tx, code: &str) -> db::Result<Option<Sold>> {
    if let Some(product) = catalog::by_code(tx, code).await? {
        return Ok(Some(Sold { product_id: product.id, suite_id: None, membership: 1, code: product.code, name: product.name }));
    }
    let Some(suite) = catalog::suite_by_code(tx, code).await? else { return Ok(None) };
    let members = catalog::suite_members_at(tx, suite.id, suite.membership).await?;
    let sold = |product_id| Sold { product_id, suite_id: Some(suite.id), membership: suite.membership, code: suite.code, name: suite.name };
    Ok(members.first().map(|first| first.id).map(sold))
}

fn check(input: &NewServicePlan) -> Vec<kernel::FieldError> {
    let terms = Terms {
        auto_renewal_months: input.auto_renewal_months,
        notice_days: input.notice_days.clone(),
        grace_days: input.grace_days.map(i64::from),
        units_default: input.units_default,
        units_minimum: input.units_minimum,
        units_maximum: input.units_maximum,
        activation: input.activation,
        data_center_id: input.data_center_id,
    };
    let mut errors = terms.check(input.version_type);
    errors.extend(check_initial(input.version_type, input.initial_months));
    errors.extend(check_name(&input.name));
    errors
}
