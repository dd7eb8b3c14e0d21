//! Opening a support request (spec 04.1, 04.2, 04.5): entitlement, number, priority, response deadline.

use catalog::Product;
use db::Tx;
use identity::Language;
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Permission};
use licensing::{LicenseId, Maintenance};
use serde_json::json;

use super::{
    Category, Entitlement, EntryKind, Priority, Status, SupportRequestError,
    entitlement::{check, offering, standing},
    entry::{NewEntry, store::append},
    error::{LINE, REASON, TEXT, check_text, field},
    event, number, response,
    store::{self, Customer, Model, View},
};
use crate::{calendar, clock};

#[derive(Clone, Debug)]
pub(super) struct NewSupportRequest {
    /// On behalf of this customer; a customer's people leave it out.
    pub organization_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub license_id: Option<LicenseId>,
    pub category: Category,
    pub subject: String,
    pub description: String,
    pub priority_requested: Option<Priority>,
    pub business_impact: String,
    pub language: Language,
    /// Staff open it although nothing is owed.
    pub override_reason: Option<String>,
}

pub(super) async fn create(tx: &Tx, input: NewSupportRequest) -> Result<View, SupportRequestError> {
    let customer = customer_of(tx, input.organization_id).await?;
    tx.require(Permission::SupportRequestCreate, tx.actor().place_of(customer.id))?;
    if input.override_reason.is_some() {
        tx.require(Permission::SupportRequestOverrideEntitlement, tx.actor().place_of(customer.id))?;
    }
    check_words(&input)?;
    let (product, maintenance) = product_of(tx, &customer, &input).await?;
    let disabled = customer.status == OrganizationStatus::Disabled;
    let entitlement = check(input.category, disabled, standing(&maintenance, tx.now()), input.override_reason.is_some())
        .map_err(|owed| SupportRequestError::NotEntitled { category: input.category, owed })?;
    let calendar = calendar::store::lock_default(tx, &customer.support_region).await?;
    let mut request = request(tx, &customer, product.as_ref(), &input, &entitlement, calendar.id)?;
    request.offering = offering(customer.support_offering, customer.premium_until, &maintenance, tx.now());
    let clock = response::open(tx, &mut request, &calendar.calendar()?)?;
    request.number = number(store::next_number(tx).await?);
    request.search = kernel::fold(&format!("{} {}", request.number, request.subject));
    let entries = entries(tx, &request, &entitlement, input.override_reason.as_deref());
    request.entries = 0;
    store::insert(tx, &Model { entries: entries.len() as i64, ..request.clone() }).await?;
    clock::store::insert(tx, &clock).await?;
    append(tx, &mut request, entries).await?;
    record(tx, &request, &entitlement, input.override_reason.as_deref()).await?;
    let on_behalf = tx.actor().organization() != Some(customer.id);
    event::publish(tx, &request, "created", json!({"priority": request.priority, "call_required": request.call_required(), "on_behalf": on_behalf})).await?;
    let product = product.map(|product| (product.code.clone(), product.title()));
    Ok(View { request, company: customer.company, product, assignee: None, time_zone: calendar.time_zone })
}

impl Model {
    /// A P1 opened online counts only once it was phoned in (spec 04.2).
    pub(super) fn call_required(&self) -> bool {
        self.awaits_call && self.priority == Priority::P1
    }
}

/// Staff and partners name the customer; a customer's people are it.
async fn customer_of(tx: &Tx, wanted: Option<OrganizationId>) -> Result<Customer, SupportRequestError> {
    let own = tx.actor().organization().filter(|_| tx.actor().is_customer());
    let Some(id) = wanted.or(own) else {
        return Err(SupportRequestError::field("/organization_id", "required", "Say for which customer this is."));
    };
    let customer = store::customer(tx, id).await?;
    if customer.kind != OrganizationKind::Customer {
        return Err(SupportRequestError::field("/organization_id", "not_a_customer", "Support requests are opened for customers."));
    }
    Ok(customer)
}

fn check_words(input: &NewSupportRequest) -> Result<(), SupportRequestError> {
    let mut errors = Vec::new();
    check_text(&mut errors, "/subject", &input.subject, LINE);
    check_text(&mut errors, "/description", &input.description, TEXT);
    if !input.business_impact.is_empty() {
        check_text(&mut errors, "/business_impact", &input.business_impact, TEXT);
    }
    if let Some(reason) = &input.override_reason {
        check_text(&mut errors, "/override_reason", reason, REASON);
    }
    if input.product_code.is_none() && (!input.category.is_always_open() || input.license_id.is_some()) {
        errors.push(field("/product_code", "required", "Say for which product this is."));
    }
    if errors.is_empty() { Ok(()) } else { Err(SupportRequestError::Invalid(errors)) }
}

/// The product, and the maintenance that the customer has for it: of the named license alone if one is named.
async fn product_of(
    tx: &Tx,
    customer: &Customer,
    input: &NewSupportRequest,
) -> Result<(Option<Product>, Vec<Maintenance>), SupportRequestError> {
    let Some(code) = &input.product_code else { return Ok((None, Vec::new())) };
    let Some(product) = catalog::by_code(tx, code).await? else {
        return Err(SupportRequestError::field("/product_code", "unknown", "There is no such product."));
    };
    let mut maintenance = licensing::maintenance_of(tx, customer.id, product.id).await?;
    if let Some(license) = &input.license_id {
        maintenance.retain(|one| one.license_id == *license);
        if maintenance.is_empty() {
            return Err(SupportRequestError::field("/license_id", "unknown", "The customer has no such license of this product."));
        }
    }
    Ok((Some(product), maintenance))
}

fn request(
    tx: &Tx,
    customer: &Customer,
    product: Option<&Product>,
    input: &NewSupportRequest,
    entitlement: &Entitlement,
    calendar_id: calendar::CalendarId,
) -> Result<Model, SupportRequestError> {
    let input = input.clone();
    let priority = Priority::until_chosen(input.priority_requested);
    Ok(Model {
        id: tx.new_id(),
        number: String::new(),
        customer_id: customer.id,
        product_id: product.map(|product| product.id),
        license_id: input.license_id,
        category: input.category,
        subject: input.subject.trim().to_owned(),
        description: input.description,
        business_impact: input.business_impact,
        language: input.language,
        channel: "online".to_owned(),
        priority_requested: input.priority_requested,
        priority,
        priority_chosen: false,
        awaits_call: priority == Priority::P1,
        status: Status::New,
        close_reason: None,
        rating: None,
        offering: customer.support_offering,
        entitlement: serde_json::to_string(entitlement).map_err(db::Error::from)?,
        calendar_id,
        assignee_id: None,
        opened_by: tx.actor().person(),
        response_due_at: None,
        responded_at: None,
        due_order: i64::MAX,
        closed_at: None,
        entries: 0,
        search: String::new(),
        version: 1,
        created_at: tx.now(),
        updated_at: tx.now(),
    })
}

fn entries(tx: &Tx, request: &Model, entitlement: &Entitlement, override_reason: Option<&str>) -> Vec<NewEntry> {
    let opened = json!({"after": {"status": request.status}, "priority": request.priority, "response_due_at": request.response_due_at});
    let mut entries = vec![NewEntry::of(tx.actor(), EntryKind::State, opened)];
    if let Some(reason) = override_reason.filter(|_| entitlement.overridden) {
        let overridden = NewEntry::of(tx.actor(), EntryKind::Entitlement, json!({"overridden": true})).internal();
        entries.push(NewEntry { body: Some(reason.to_owned()), ..overridden });
    }
    entries
}

async fn record(tx: &Tx, request: &Model, entitlement: &Entitlement, override_reason: Option<&str>) -> db::Result<()> {
    let after = json!({"number": request.number, "product_id": request.product_id, "category": request.category,
        "priority": request.priority, "entitlement": entitlement});
    audit::Entry::new(Permission::SupportRequestCreate, request.id).owner(request.customer_id).change(json!({"after": after})).record(tx).await?;
    if let Some(reason) = override_reason.filter(|_| entitlement.overridden) {
        audit::Entry::new(Permission::SupportRequestOverrideEntitlement, request.id).change(json!({"reason": reason})).record(tx).await?;
    }
    Ok(())
}
