//! Storing an order with its number and lines; what renewals and additional users enter is done at once.

use db::Tx;
use identity::Organization;
use licensing::LicenseId;
use serde_json::json;

use super::{Order, OrderKind, OrderStatus, number, store};
use crate::{
    renewal::{Held, Line, Papers, Quote, RenewalError, additional::AdditionalQuote, charge},
    service_plan::ServicePlan,
};

/// An order before it has a number.
pub(crate) struct Draft<'a> {
    pub kind: OrderKind,
    pub status: OrderStatus,
    pub owner: &'a Organization,
    pub customer: Option<&'a Organization>,
    pub plan: &'a ServicePlan,
    pub license_id: Option<LicenseId>,
    pub title: &'a str,
    pub units: i64,
    pub months: Option<i64>,
    pub recipient_email: Option<String>,
    pub papers: Papers,
    pub automatic: bool,
}

impl<'a> Draft<'a> {
    /// Of a license; units and months are still to be said.
    pub(super) fn of(held: &'a Held, kind: OrderKind, status: OrderStatus) -> Self {
        Self {
            kind,
            status,
            owner: &held.owner,
            customer: Some(&held.customer),
            plan: &held.plan,
            license_id: Some(held.license.id),
            title: &held.title,
            units: held.license.units,
            months: None,
            recipient_email: None,
            papers: Papers::default(),
            automatic: false,
        }
    }
}

/// A renewal that takes effect in this transaction.
pub(crate) async fn enter_renewal(tx: &Tx, held: &Held, quote: &Quote, papers: Papers, automatic: bool) -> Result<Order, RenewalError> {
    let draft = Draft {
        units: quote.units,
        months: Some(quote.months),
        papers,
        automatic,
        ..Draft::of(held, OrderKind::Renewal, OrderStatus::Done)
    };
    enter(tx, draft, &quote.lines).await
}

/// Additional users that take effect in this transaction.
pub(crate) async fn enter_additional_users(tx: &Tx, held: &Held, quote: &AdditionalQuote, papers: Papers) -> Result<Order, RenewalError> {
    let draft = Draft { units: quote.line.units, papers, ..Draft::of(held, OrderKind::AdditionalUsers, OrderStatus::Done) };
    enter(tx, draft, std::slice::from_ref(&quote.line)).await
}

/// Gives the order its number and stores it.
pub(super) async fn enter(tx: &Tx, draft: Draft<'_>, lines: &[Line]) -> Result<Order, RenewalError> {
    let Some(first) = lines.first() else { return Err(RenewalError::ChargedMonthly) };
    let total = charge::total(first.amount.currency, lines.iter().map(|line| line.amount.amount))?;
    let done = (draft.status == OrderStatus::Done).then(|| tx.now());
    let written = draft.papers.written_request.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let mut order = Order {
        id: tx.new_id(),
        number: number(store::next_number(tx).await?),
        kind: draft.kind,
        status: draft.status,
        owner_id: draft.owner.id,
        owner_company: draft.owner.company.clone(),
        customer_id: draft.customer.map(|customer| customer.id),
        customer_company: draft.customer.map(|customer| customer.company.clone()),
        service_plan_id: draft.plan.id,
        service_plan_name: draft.plan.name.clone(),
        license_id: draft.license_id,
        registration_key_id: None,
        title: draft.title.to_owned(),
        units: draft.units,
        months: draft.months,
        recipient_email: draft.recipient_email,
        reference: draft.papers.reference.trim().to_owned(),
        po_number: draft.papers.po_number.trim().to_owned(),
        written_request: written.map(str::to_owned),
        automatic: draft.automatic,
        currency: total.currency,
        total: total.amount,
        cancel_reason: None,
        search: String::new(),
        version: 1,
        created_by: tx.actor().person(),
        created_at: tx.now(),
        confirmed_at: done,
        done_at: done,
        canceled_at: None,
    };
    order.search = search_text(&order);
    store::insert(tx, &order, lines).await?;
    let payload = json!({"order_id": order.id, "number": order.number, "kind": order.kind, "customer_id": order.customer_id,
        "license_id": order.license_id, "automatic": order.automatic});
    let event = if done.is_some() { "order.done" } else { "order.created" };
    jobs::publish(tx, event, order.id, Some(order.owner_id), &payload).await?;
    Ok(order)
}

fn search_text(order: &Order) -> String {
    let customer = order.customer_company.as_deref().unwrap_or_default();
    let email = order.recipient_email.as_deref().unwrap_or_default();
    kernel::fold(&format!("{} {customer} {} {} {} {email}", order.number, order.title, order.reference, order.po_number))
}
