//! Confirming an order: the price of the day is fixed and the order takes effect, once. The row is locked first, so of any
//! number of people who confirm at the same moment one does, and the others are told that it is confirmed.

use db::Tx;
use kernel::Permission;
use licensing::LicenseId;
use serde_json::json;

use super::{Order, OrderError, OrderId, OrderKind, OrderStatus, sale, store};
use crate::renewal::{Line, Papers, RenewalError, Terms, additional, charge, held, quote, renew};

pub(crate) async fn confirm(tx: &Tx, id: OrderId) -> Result<(Order, Vec<Line>), OrderError> {
    let order = store::lock(tx, id).await?;
    tx.require(Permission::OrderConfirm, tx.actor().place_of(order.owner_id))?;
    tx.match_version(order.version)?;
    if order.status != OrderStatus::Draft {
        return Err(OrderError::Status(order.status));
    }
    let before = order.total;
    let (mut order, lines) = match order.kind {
        OrderKind::New | OrderKind::Conversion => sell(tx, order).await?,
        OrderKind::Renewal | OrderKind::AdditionalUsers => change_license(tx, order).await?,
    };
    let Some(first) = lines.first() else { return Err(OrderError::Status(OrderStatus::Draft)) };
    let total = charge::total(first.amount.currency, lines.iter().map(|line| line.amount.amount)).map_err(RenewalError::from)?;
    order.currency = total.currency;
    order.total = total.amount;
    order.confirmed_at = Some(tx.now());
    order.done_at = (order.status == OrderStatus::Done).then(|| tx.now());
    let order = store::save(tx, order, Some(&lines)).await?;
    audit::Entry::new(Permission::OrderConfirm, id)
        .owner(order.owner_id)
        .change(json!({"before": {"status": "draft", "total": before}, "after": {"status": order.status, "total": order.total}}))
        .record(tx)
        .await?;
    let payload = json!({"order_id": id, "number": order.number, "kind": order.kind, "customer_id": order.customer_id,
        "license_id": order.license_id, "registration_key_id": order.registration_key_id});
    jobs::publish(tx, "order.confirmed", id, Some(order.owner_id), &payload).await?;
    if order.status == OrderStatus::Done {
        jobs::publish(tx, "order.done", id, Some(order.owner_id), &payload).await?;
    }
    Ok((order, lines))
}

async fn sell(tx: &Tx, mut order: Order) -> Result<(Order, Vec<Line>), OrderError> {
    let sale = sale::of_order(tx, &order).await?;
    let line = sale::price(tx, &sale, order.units).await?;
    order.months = Some(sale.plan.initial_months);
    order.registration_key_id = Some(sale::issue_key(tx, &sale, &order).await?);
    order.status = OrderStatus::Confirmed;
    Ok((order, vec![line]))
}

async fn change_license(tx: &Tx, mut order: Order) -> Result<(Order, Vec<Line>), OrderError> {
    let license: LicenseId = order.license_id.ok_or(db::Error::NotFound)?;
    let held = held::load(tx, license, Permission::OrderConfirm, true).await?;
    order.status = OrderStatus::Done;
    if order.kind == OrderKind::AdditionalUsers {
        let quote = additional::quote(tx, &held, order.units).await?;
        additional::take_effect(tx, &held, &quote, order.id).await?;
        return Ok((order, vec![quote.line]));
    }
    let terms = Terms { months: order.months.unwrap_or_default(), units: Some(order.units), on_date: None };
    let quote = quote::quote(tx, &held, &terms).await?;
    let papers = Papers { written_request: order.written_request.clone(), ..Papers::default() };
    renew::check_papers(&held, quote.units, &papers)?;
    renew::take_effect(tx, &held, quote.renewed, quote.units, Some(order.id), false).await?;
    Ok((order, quote.lines))
}

#[cfg(test)]
mod tests {
    use licensing::LicenseId;

    use crate::{
        life::Life,
        order::{NewOrder, OrderError, OrderId, OrderKind, cancel, confirm, create, settle::SettleOrders, store},
        renewal::{
            Papers,
            shop::{code, shop},
        },
        service_plan::ServicePlanId,
    };

    fn sale(plan: ServicePlanId) -> NewOrder {
        NewOrder {
            kind: OrderKind::New,
            service_plan_id: Some(plan),
            license_id: None,
            customer_id: None,
            units: Some(10),
            months: None,
            recipient_email: Some("it@moor.example".into()),
            papers: Papers { po_number: "4711".into(), ..Papers::default() },
        }
    }
    fn about(license: LicenseId, kind: OrderKind) -> NewOrder {
        let papers = Papers { written_request: Some("Letter".into()), ..Papers::default() };
        NewOrder { kind, license_id: Some(license), months: Some(12), units: Some(3), recipient_email: None, papers, ..sale(no_plan()) }
    }
    fn no_plan() -> ServicePlanId {
        "spl_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap()
    }

    async fn enter(life: &Life, input: NewOrder) -> Result<OrderId, OrderError> {
        life.world.distributor.write(async |tx| create(&tx, input.clone()).await.map(|(order, _)| order.id)).await
    }
    async fn confirmed(life: &Life, id: OrderId) -> Result<String, OrderError> {
        life.world.distributor.write(async |tx| confirm(&tx, id).await.map(|(order, _)| order.status.to_string())).await
    }
    async fn canceled(life: &Life, id: OrderId) -> Result<String, OrderError> {
        life.world.distributor.write(async |tx| cancel(&tx, id, "Entered twice").await.map(|order| order.status.to_string())).await
    }
    async fn read(life: &Life, id: OrderId) -> super::Order {
        life.world.distributor.read(async |tx| store::find(&tx, id).await).await.unwrap()
    }

    #[tokio::test]
    async fn of_sixteen_who_confirm_at_once_one_makes_the_one_key() {
        let (life, plan, _) = shop().await;
        let id = enter(&life, sale(plan)).await.unwrap();
        let tries = futures::future::join_all((0..16).map(|_| confirmed(&life, id))).await;
        let (won, lost): (Vec<_>, Vec<_>) = tries.into_iter().partition(Result::is_ok);
        assert_eq!((won.len(), lost.into_iter().map(code).filter(|code| code == "order_status").count()), (1, 15));
        assert_eq!(life.count("SELECT COUNT(*) AS count FROM registration_key").await, 1);
        assert_eq!(life.taken().await, 15, "five of the license, ten of the key");
        let order = read(&life, id).await;
        assert_eq!((order.total, order.months), (24_900, Some(12)), "ten units have the second band's price");
    }

    #[tokio::test]
    async fn numbers_have_no_gaps_though_some_are_refused() {
        let (life, plan, _) = shop().await;
        let inputs = (0..12).map(|number| NewOrder { units: Some(if number % 3 == 0 { 5_000 } else { 10 }), ..sale(plan) });
        let made = futures::future::join_all(inputs.map(|input| enter(&life, input))).await;
        assert_eq!(made.iter().filter(|made| made.is_ok()).count(), 8);
        let mut numbers = Vec::new();
        for id in made.into_iter().flatten() {
            numbers.push(read(&life, id).await.number);
        }
        numbers.sort();
        assert_eq!(numbers, (1..=8).map(crate::order::number).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn the_price_is_fixed_when_it_is_confirmed() {
        let (life, plan, _) = shop().await;
        let id = enter(&life, sale(plan)).await.unwrap();
        life.execute("UPDATE price SET amount = amount * 2").await;
        confirmed(&life, id).await.unwrap();
        life.execute("UPDATE price SET amount = amount * 2").await;
        assert_eq!(read(&life, id).await.total, 49_800);
    }

    #[tokio::test]
    async fn it_is_done_when_its_key_is_registered_and_then_stays() {
        let (life, plan, _) = shop().await;
        let id = enter(&life, NewOrder { customer_id: Some(life.customer), ..sale(plan) }).await.unwrap();
        confirmed(&life, id).await.unwrap();
        let key = read(&life, id).await.registration_key_id.unwrap();
        let system = life.world.stage.system();
        let payload = serde_json::json!({"organization_id": life.customer});
        system.write(async |tx| jobs::publish(&tx, "registration.confirmed", key, Some(life.customer), &payload).await).await.unwrap();
        jobs::Worker::new(system).subscriber(SettleOrders).drain().await.unwrap();
        assert_eq!(read(&life, id).await.status.to_string(), "done");
        assert_eq!(code(canceled(&life, id).await), "order_status");
    }

    #[tokio::test]
    async fn canceling_voids_the_key_and_gives_its_units_back_once() {
        let (life, plan, _) = shop().await;
        let (draft, sold) = (enter(&life, sale(plan)).await.unwrap(), enter(&life, sale(plan)).await.unwrap());
        assert_eq!(canceled(&life, draft).await.unwrap(), "canceled");
        assert_eq!(code(confirmed(&life, draft).await), "order_status");
        confirmed(&life, sold).await.unwrap();
        assert_eq!(life.taken().await, 15);
        assert_eq!(canceled(&life, sold).await.unwrap(), "canceled");
        assert_eq!((life.taken().await, code(canceled(&life, sold).await).as_str()), (5, "order_status"));
        assert_eq!(life.count("SELECT COUNT(*) AS count FROM registration_key WHERE status = 'voided'").await, 1);
    }

    #[tokio::test]
    async fn drafts_about_a_license_change_it_when_they_are_confirmed() {
        let (life, _, license) = shop().await;
        let more = enter(&life, about(license, OrderKind::AdditionalUsers)).await.unwrap();
        assert_eq!(life.license(license).await.units, 5);
        assert_eq!(confirmed(&life, more).await.unwrap(), "done");
        assert_eq!(life.license(license).await.units, 8);
        life.world.stage.clock.set("2027-05-01T08:00:00Z");
        let renewal = enter(&life, about(license, OrderKind::Renewal)).await.unwrap();
        life.world.stage.clock.set("2027-05-14T08:00:00Z");
        assert_eq!(confirmed(&life, renewal).await.unwrap(), "done");
        let after = life.license(license).await;
        assert_eq!((after.units, after.expires_on.as_str()), (3, "2028-05-13"), "late by now");
        let lines = life.world.distributor.read(async |tx| store::lines(&tx, &store::find(&tx, renewal).await?).await).await.unwrap();
        assert_eq!(lines.iter().map(|line| line.amount.amount).collect::<Vec<_>>(), [655, 8_970]);
    }

    #[tokio::test]
    async fn strangers_see_nothing_and_wrong_fields_are_named() {
        let (life, plan, license) = shop().await;
        let id = enter(&life, sale(plan)).await.unwrap();
        let stranger = &life.world.other_distributor;
        assert_eq!(code(stranger.write(async |tx| confirm(&tx, id).await.map(|_| ())).await), "not_found");
        assert_eq!(code(enter(&life, NewOrder { recipient_email: None, ..sale(plan) }).await), "/recipient_email required");
        assert_eq!(code(enter(&life, sale(no_plan())).await), "/service_plan_id unknown");
        assert_eq!(code(enter(&life, NewOrder { months: None, ..about(license, OrderKind::Renewal) }).await), "/months required");
        let conversion = NewOrder { kind: OrderKind::Conversion, license_id: Some(license), ..sale(plan) };
        assert_eq!(code(enter(&life, conversion).await), "order_not_a_trial");
    }
}
