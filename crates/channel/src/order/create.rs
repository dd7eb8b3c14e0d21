//! Entering an order. It is a draft: its price is an estimate until it is confirmed.

use db::Tx;
use kernel::{FieldError, Permission};
use licensing::LicenseId;
use serde_json::json;

use super::{Draft, Order, OrderError, OrderKind, OrderStatus, check_words, enter, sale};
use crate::{
    renewal::{Line, Papers, Terms, additional, held, quote, renew},
    service_plan::ServicePlanId,
};

#[derive(Clone, Debug)]
pub(crate) struct NewOrder {
    pub kind: OrderKind,
    /// New and conversion: what is sold.
    pub service_plan_id: Option<ServicePlanId>,
    /// Renewal and additional users: of this license; conversion: the trial.
    pub license_id: Option<LicenseId>,
    /// New: only this company can register the key.
    pub customer_id: Option<kernel::OrganizationId>,
    /// Additional users: how many more. Renewal: those held if absent.
    pub units: Option<i64>,
    /// Renewal.
    pub months: Option<i64>,
    /// The buyer; of a known customer the first administrator if absent.
    pub recipient_email: Option<String>,
    pub papers: Papers,
}

pub(crate) async fn create(tx: &Tx, input: NewOrder) -> Result<(Order, Vec<Line>), OrderError> {
    tx.require_anywhere(Permission::OrderCreate)?;
    let errors = check(&input);
    if !errors.is_empty() {
        return Err(OrderError::Invalid(errors));
    }
    let (order, lines) = match input.kind {
        OrderKind::New | OrderKind::Conversion => of_sale(tx, input).await?,
        OrderKind::Renewal | OrderKind::AdditionalUsers => of_license(tx, input).await?,
    };
    audit::Entry::new(Permission::OrderCreate, order.id)
        .owner(order.owner_id)
        .change(json!({"after": {"number": order.number, "kind": order.kind, "units": order.units, "customer_id": order.customer_id}}))
        .record(tx)
        .await?;
    Ok((order, lines))
}

fn check(input: &NewOrder) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut wrong = |pointer: &str, code: &str, detail: &str| {
        errors.push(FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() });
    };
    let sold = matches!(input.kind, OrderKind::New | OrderKind::Conversion);
    if input.units.is_none() && input.kind != OrderKind::Renewal {
        wrong("/units", "required", "Say how many.");
    }
    if !sold && input.license_id.is_none() {
        wrong("/license_id", "required", "Say of which license.");
    }
    if input.kind == OrderKind::Renewal && input.months.is_none() {
        wrong("/months", "required", "Say for how many months.");
    }
    if input.kind == OrderKind::New && input.customer_id.is_none() && input.recipient_email.is_none() {
        wrong("/recipient_email", "required", "Say to whom the key is mailed, or for which customer it is.");
    }
    if input.recipient_email.as_ref().is_some_and(|email| !identity::looks_like_email(email)) {
        wrong("/recipient_email", "wrong_value", "This does not look like an e-mail address.");
    }
    check_words(&mut errors, "/reference", &input.papers.reference);
    check_words(&mut errors, "/po_number", &input.papers.po_number);
    errors
}

async fn of_sale(tx: &Tx, input: NewOrder) -> Result<(Order, Vec<Line>), OrderError> {
    let sale = sale::of_input(tx, &input).await?;
    tx.require(Permission::OrderCreate, tx.actor().place_of(sale.owner.id))?;
    let units = input.units.unwrap_or_default();
    let lines = vec![sale::price(tx, &sale, units).await?];
    let draft = Draft {
        kind: input.kind,
        status: OrderStatus::Draft,
        owner: &sale.owner,
        customer: sale.customer.as_ref(),
        plan: &sale.plan,
        license_id: sale.license_id,
        title: &sale.title,
        units,
        months: Some(sale.plan.initial_months),
        recipient_email: sale.email.clone(),
        papers: input.papers,
        automatic: false,
    };
    Ok((enter::enter(tx, draft, &lines).await?, lines))
}

async fn of_license(tx: &Tx, input: NewOrder) -> Result<(Order, Vec<Line>), OrderError> {
    let Some(license) = input.license_id else { return Err(db::Error::NotFound.into()) };
    let held = held::load(tx, license, Permission::OrderCreate, false).await?;
    let (units, months, lines) = if input.kind == OrderKind::Renewal {
        let terms = Terms { months: input.months.unwrap_or_default(), units: input.units, on_date: None };
        let quote = quote::quote(tx, &held, &terms).await?;
        renew::check_papers(&held, quote.units, &input.papers)?;
        (quote.units, Some(quote.months), quote.lines)
    } else {
        let quote = additional::quote(tx, &held, input.units.unwrap_or_default()).await?;
        (quote.line.units, None, vec![quote.line])
    };
    let draft = Draft { units, months, papers: input.papers, ..Draft::of(&held, input.kind, OrderStatus::Draft) };
    Ok((enter::enter(tx, draft, &lines).await?, lines))
}
