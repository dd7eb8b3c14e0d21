use axum::{
    Json,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use kernel::{Money, OrganizationId, Permission, PersonId, Timestamp};
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, Export, List, Path, Problems, Reply, Versioned, csv_or_json};

use super::{NewOrder, Order, OrderError, OrderId, OrderKind, OrderStatus, cancel, confirm, create, store};
use crate::{
    registration_key::{RegistrationKeyId, api::ServicePlanRef},
    renewal::{Line, Papers, api::LineBody},
    service_plan::{ServicePlanId, api::OrganizationRef},
};

/// A confirmed sale, or the draft of one (spec 02.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Order)]
pub struct OrderBody {
    pub id: OrderId,
    #[schema(examples("ORD-0000042"))]
    pub number: String,
    pub kind: OrderKind,
    pub status: OrderStatus,
    /// The partner that sells, or the vendor.
    pub owner: OrganizationRef,
    /// Absent: whoever gets the key.
    pub customer: Option<OrganizationRef>,
    pub service_plan: ServicePlanRef,
    /// As it was called when the order was entered.
    pub product_name: String,
    pub license_id: Option<LicenseId>,
    pub registration_key_id: Option<RegistrationKeyId>,
    pub units: i64,
    pub months: Option<i64>,
    pub recipient_email: Option<String>,
    pub reference: String,
    pub po_number: String,
    pub written_request: Option<String>,
    /// Entered by the clock: a license that renews by itself.
    pub automatic: bool,
    /// An estimate in a draft; fixed when it is confirmed.
    pub total: Money,
    /// Absent in lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineBody>,
    pub cancel_reason: Option<String>,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub confirmed_at: Option<Timestamp>,
    pub done_at: Option<Timestamp>,
    pub canceled_at: Option<Timestamp>,
}

impl OrderBody {
    pub(crate) fn new(order: Order, lines: Vec<Line>) -> Self {
        let total = order.total();
        let customer = order.customer_id.zip(order.customer_company);
        Self {
            id: order.id,
            number: order.number,
            kind: order.kind,
            status: order.status,
            owner: OrganizationRef { id: order.owner_id, company: order.owner_company },
            customer: customer.map(|(id, company)| OrganizationRef { id, company }),
            service_plan: ServicePlanRef { id: order.service_plan_id, name: order.service_plan_name },
            product_name: order.title,
            license_id: order.license_id,
            registration_key_id: order.registration_key_id,
            units: order.units,
            months: order.months,
            recipient_email: order.recipient_email,
            reference: order.reference,
            po_number: order.po_number,
            written_request: order.written_request,
            automatic: order.automatic,
            total,
            lines: lines.into_iter().map(LineBody::from).collect(),
            cancel_reason: order.cancel_reason,
            created_by: order.created_by,
            created_at: order.created_at,
            confirmed_at: order.confirmed_at,
            done_at: order.done_at,
            canceled_at: order.canceled_at,
        }
    }

    /// The stored order with its lines, for the answers of the verbs that make one.
    pub(crate) async fn of(tx: &db::Tx, order: Order) -> db::Result<Self> {
        let lines = store::lines(tx, &order).await?;
        Ok(Self::new(order, lines))
    }
}

impl Export for OrderBody {
    const NAME: &'static str = "orders";
    const COLUMNS: &'static [&'static str] = &[
        "number",
        "kind",
        "status",
        "owner",
        "customer",
        "product",
        "units",
        "months",
        "total",
        "currency",
        "reference",
        "po_number",
        "created_at",
        "confirmed_at",
    ];
    fn row(&self) -> Vec<String> {
        vec![
            self.number.clone(),
            self.kind.to_string(),
            self.status.to_string(),
            self.owner.company.clone(),
            self.customer.as_ref().map_or_else(String::new, |customer| customer.company.clone()),
            self.product_name.clone(),
            self.units.to_string(),
            self.months.map_or_else(String::new, |months| months.to_string()),
            self.total.amount.to_string(),
            self.total.currency.to_string(),
            self.reference.clone(),
            self.po_number.clone(),
            self.created_at.to_string(),
            self.confirmed_at.map_or_else(String::new, |at| at.to_string()),
        ]
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub status: Option<OrderStatus>,
    pub kind: Option<OrderKind>,
    pub customer_id: Option<OrganizationId>,
    pub license_id: Option<LicenseId>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "new", "service_plan_id": "spl_01jd3v8k6r2n4q7t9w1x3y5z7b", "units": 25, "recipient_email": "it@moor.example", "po_number": "4711"}))]
pub struct CreateOrder {
    pub kind: OrderKind,
    /// New and conversion: by which plan it is sold.
    pub service_plan_id: Option<ServicePlanId>,
    /// Renewal and additional users: of which license; conversion: of which trial.
    pub license_id: Option<LicenseId>,
    /// New: only this customer can register the key.
    pub customer_id: Option<OrganizationId>,
    /// Additional users: how many more. Renewal: those held if absent.
    pub units: Option<i64>,
    /// Renewal: for how long. A new sale runs for the plan's initial period.
    pub months: Option<i64>,
    /// To whom the key is mailed; the customer's first administrator if absent.
    pub recipient_email: Option<String>,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub po_number: String,
    /// Renewal with fewer units: what the customer wrote, or where it is kept.
    pub written_request: Option<String>,
}

impl From<CreateOrder> for NewOrder {
    fn from(body: CreateOrder) -> Self {
        Self {
            kind: body.kind,
            service_plan_id: body.service_plan_id,
            license_id: body.license_id,
            customer_id: body.customer_id,
            units: body.units,
            months: body.months,
            recipient_email: body.recipient_email,
            papers: Papers { written_request: body.written_request, reference: body.reference, po_number: body.po_number },
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "Entered twice"}))]
pub struct CancelOrder {
    /// Stands in the order and in its key's history.
    pub reason: String,
}

/// Enter an order. It is a draft until it is confirmed; its total is an estimate until then.
#[utoipa::path(post, path = "/orders", tag = "orders", request_body = CreateOrder, extensions(("x-permission" = json!("order.create"))),
    responses((status = 201, body = OrderBody), Problems))]
pub(crate) async fn order_create(Caller(cx): Caller, Body(body): Body<CreateOrder>) -> Reply<(StatusCode, Json<OrderBody>)> {
    let made = cx
        .write(async |tx| {
            let (order, lines) = create(&tx, body.clone().into()).await?;
            Ok::<_, OrderError>(OrderBody::new(order, lines))
        })
        .await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The orders in scope. `Accept: text/csv` answers all of them as a file.
#[utoipa::path(get, path = "/orders", tag = "orders", params(kernel::PageQuery, Filters), extensions(("x-permission" = json!("order.list"))),
    responses((status = 200, body = kernel::Page<OrderBody>), Problems))]
pub(crate) async fn order_list(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let page = cx
            .read(async |tx| {
                tx.require_anywhere(Permission::OrderList)?;
                store::page(&tx, &page, &filters).await
            })
            .await?;
        Ok(page.map(|order| OrderBody::new(order, Vec::new())))
    })
    .await
}

/// One order with its lines.
#[utoipa::path(get, path = "/orders/{id}", tag = "orders", params(("id" = OrderId, Path)), extensions(("x-permission" = json!("order.read"))),
    responses((status = 200, body = OrderBody), Problems))]
pub(crate) async fn order_read(Caller(cx): Caller, Path(id): Path<OrderId>) -> Reply<Versioned<OrderBody>> {
    let (version, body) = cx
        .read(async |tx| {
            let order = store::find(&tx, id).await?;
            tx.require(Permission::OrderRead, tx.actor().place_of(order.owner_id))?;
            Ok::<_, db::Error>((order.version, OrderBody::of(&tx, order).await?))
        })
        .await?;
    Ok(Versioned { version, body })
}

/// Confirm a draft: the price of the day is fixed and the order takes effect, once.
#[utoipa::path(post, path = "/orders/{id}/confirm", tag = "orders", params(("id" = OrderId, Path)),
    extensions(("x-permission" = json!("order.confirm"))),
    responses((status = 200, body = OrderBody), Problems))]
pub(crate) async fn order_confirm(Caller(cx): Caller, Path(id): Path<OrderId>) -> Reply<Json<OrderBody>> {
    let confirmed = cx
        .write(async |tx| {
            let (order, lines) = confirm(&tx, id).await?;
            Ok::<_, OrderError>(OrderBody::new(order, lines))
        })
        .await?;
    Ok(Json(confirmed))
}

/// Cancel a draft, or a confirmed order whose key nobody registered: the key is voided. Nothing is credited by itself.
#[utoipa::path(post, path = "/orders/{id}/cancel", tag = "orders", params(("id" = OrderId, Path)), request_body = CancelOrder,
    extensions(("x-permission" = json!("order.cancel"))),
    responses((status = 200, body = OrderBody), Problems))]
pub(crate) async fn order_cancel(Caller(cx): Caller, Path(id): Path<OrderId>, Body(body): Body<CancelOrder>) -> Reply<Json<OrderBody>> {
    let canceled = cx
        .write(async |tx| {
            let order = cancel(&tx, id, &body.reason).await?;
            Ok::<_, OrderError>(OrderBody::of(&tx, order).await?)
        })
        .await?;
    Ok(Json(canceled))
}
