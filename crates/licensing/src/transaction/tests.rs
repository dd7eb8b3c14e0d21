use jiff::civil::date;
use kernel::{Actor, OrganizationKind, PageQuery};

use super::{list::UnitsChange, *};
use crate::{
    Lost, Period, ReplaceCode,
    license::{
        LicenseError, LicenseId, absorb, disable, discontinue, enable, hand_over, replace_code, resume, set_period, set_units, suspend,
    },
    shop::{Shop, Wanted},
};

async fn seen(shop: &Shop, actor: &Actor, filters: Filters) -> Vec<Transaction> {
    let cx = shop.stage.cx(actor.clone());
    let query = PageQuery { sort: Some("at".into()), ..PageQuery::default() };
    cx.read(async |tx| list::list(&tx, &query, &filters).await).await.unwrap().items
}

/// What the partner sees happen with the verb, which is done a second later.
async fn after(shop: &Shop, verb: impl AsyncFn(&db::Tx) -> Result<(), LicenseError>) -> Vec<String> {
    shop.stage.clock.advance(std::time::Duration::from_secs(1));
    let now = shop.stage.system().now();
    shop.stage.cx(shop.partner.clone()).write(async |tx| verb(&tx).await).await.unwrap();
    let found = seen(shop, &shop.partner, Filters { from: Some(now), ..Filters::default() }).await;
    let mut rows: Vec<_> = found.iter().map(words).collect();
    rows.sort();
    rows
}

fn words(row: &Transaction) -> String {
    let before = row.previous_units.map_or("-".into(), |units| units.to_string());
    let expires = row.previous_expires_on.as_deref().unwrap_or("-");
    format!("{} {} {before}>{} {expires}>{}", row.kind, row.change, row.units, row.expires_on)
}

#[tokio::test]
async fn every_verb_leaves_one_row_with_before_and_after() {
    let shop = Shop::new().await;
    let (id, _) = shop.issue(Wanted::default()).await;
    let first = &seen(&shop, &shop.partner, Filters::default()).await[0];
    assert_eq!(words(first), "new_purchase issued ->5 ->2027-04-30");
    assert_eq!((first.license_id, first.units_change, first.start_charge_on.as_str()), (id, 5, "2026-05-01"));
    assert_eq!((first.created_by, first.created_by_company.as_str(), first.month.as_str()), (None, "", "2026-05"));
    let period = Period { anchor_on: date(2026, 5, 1), starts_on: date(2026, 5, 1), expires_on: date(2028, 4, 30) };
    let by_order = || Cause::kind(TransactionKind::Downsizing).by("ord_1");
    let set = after(&shop, async |tx| set_units(tx, id, 7, Cause::default()).await.map(|_| ())).await;
    assert_eq!(set, ["license_change units 5>7 2027-04-30>2027-04-30"]);
    assert!(after(&shop, async |tx| set_units(tx, id, 7, Cause::default()).await.map(|_| ())).await.is_empty(), "nothing changed");
    let fewer = after(&shop, async |tx| set_units(tx, id, 3, by_order()).await.map(|_| ())).await;
    assert_eq!(fewer, ["downsizing units 7>3 2027-04-30>2027-04-30"]);
    let renewed = after(&shop, async |tx| set_period(tx, id, period, Cause::default()).await.map(|_| ())).await;
    assert_eq!(renewed, ["renewal period 3>3 2027-04-30>2028-04-30"]);
    let earlier = Period { expires_on: date(2027, 12, 31), ..period };
    let cut = after(&shop, async |tx| set_period(tx, id, earlier, Cause::default()).await.map(|_| ())).await;
    assert_eq!(cut, ["license_change period 3>3 2028-04-30>2027-12-31"]);
    let off = after(&shop, async |tx| suspend(tx, id, Some(date(2026, 6, 30))).await.map(|_| ())).await;
    assert_eq!(off, ["license_change suspended 3>3 2027-12-31>2026-06-30"]);
    let on = after(&shop, async |tx| resume(tx, id, None).await.map(|_| ())).await;
    assert_eq!(on, ["license_change resumed 3>3 2026-06-30>2027-12-31"]);
    assert_eq!(after(&shop, async |tx| disable(tx, id).await.map(|_| ())).await, ["license_change disabled 3>3 2027-12-31>2027-12-31"]);
    assert!(after(&shop, async |tx| disable(tx, id).await.map(|_| ())).await.is_empty(), "it was disabled already");
    assert_eq!(after(&shop, async |tx| enable(tx, id).await.map(|_| ())).await, ["license_change enabled 3>3 2027-12-31>2027-12-31"]);
    let input = ReplaceCode { reason: Lost::Stolen, keep_activations: false };
    let code = after(&shop, async |tx| replace_code(tx, id, input).await.map(|_| ())).await;
    assert_eq!(code, ["replacement code 3>3 2027-12-31>2027-12-31"]);
    let end = after(&shop, async |tx| discontinue(tx, id, Cause::default()).await.map(|_| ())).await;
    assert_eq!(end, ["cancellation canceled 3>0 2027-12-31>2027-12-31"]);
    let sum: i64 = seen(&shop, &shop.partner, Filters::default()).await.iter().map(|row| row.units_change).sum();
    assert_eq!(sum, 0, "what a license got and lost adds up to what it has");
}

#[tokio::test]
async fn moves_leave_a_row_on_both_sides() {
    let shop = Shop::new().await;
    let (id, _) = shop.issue(Wanted::default()).await;
    let (other, _) = shop.issue(Wanted::default()).await;
    let period = Period { anchor_on: date(2026, 5, 1), starts_on: date(2026, 5, 1), expires_on: date(2027, 4, 30) };
    let merged = after(&shop, async |tx| absorb(tx, id, other, period).await.map(|_| ())).await;
    assert_eq!(merged, ["cancellation merged 5>0 2027-04-30>2027-04-30", "license_change merged 5>10 2027-04-30>2027-04-30"]);
    let (to, _) = shop.organization(OrganizationKind::Customer, &shop.partner, "Nachbar").await;
    let moved = after(&shop, async |tx| hand_over(tx, id, to).await.map(|_| ())).await;
    assert_eq!(moved, ["license_change transferred 0>10 2027-04-30>2027-04-30", "license_change transferred 10>0 2027-04-30>2027-04-30"]);
    let of = async |customer| seen(&shop, &shop.partner, Filters { customer_id: Some(customer), ..Filters::default() }).await;
    assert_eq!(
        of(to).await.iter().map(|row| (row.units_change, row.reference.clone())).collect::<Vec<_>>(),
        [(10, shop.customer.id.to_string())]
    );
    assert_eq!(of(shop.customer.id).await.iter().map(|row| row.units_change).sum::<i64>(), 0);
    let (rival, rivals) = shop.organization(OrganizationKind::Isp, &shop.vendor, "Anderswo").await;
    let system = shop.stage.system();
    let license = shop.view(id).await.license;
    let seller = license.owner_id;
    let sold = crate::License { owner_id: rival, ..license };
    system.write(async |tx| record_new_owner(&tx, &sold, seller).await).await.unwrap();
    assert_eq!(seen(&shop, &rivals, Filters::default()).await.iter().map(|row| row.units_change).collect::<Vec<_>>(), [10]);
}

#[tokio::test]
async fn what_came_before_stays_with_who_had_sold_it_and_customers_read_none() {
    let shop = Shop::new().await;
    shop.issue(Wanted::default()).await;
    let (_, rival) = shop.organization(OrganizationKind::Isp, &shop.vendor, "Anderswo").await;
    assert_eq!(seen(&shop, &shop.vendor, Filters::default()).await.len(), 1);
    assert_eq!(seen(&shop, &shop.partner, Filters::default()).await.len(), 1);
    assert!(seen(&shop, &rival, Filters::default()).await.is_empty());
    let buyer = shop.stage.cx(shop.buyer.clone());
    assert!(buyer.read(async |tx| list::list(&tx, &PageQuery::default(), &Filters::default()).await).await.is_err());
}

#[tokio::test]
async fn filters_and_words_narrow_the_list() {
    let shop = Shop::new().await;
    let (id, _) = shop.issue(Wanted::default()).await;
    shop.issue(Wanted { product: "VAULT", ..Wanted::default() }).await;
    let cause = || Cause::default().by("ord_7");
    after(&shop, async |tx| set_units(tx, id, 2, cause()).await.map(|_| ())).await;
    let count = async |filters: Filters| seen(&shop, &shop.partner, filters).await.len();
    let none = Filters::default;
    let license: Option<LicenseId> = Some(id);
    for (filters, expected) in [
        (Filters { kind: Some(TransactionKind::NewPurchase), ..none() }, 2),
        (Filters { change: Some(Change::Units), ..none() }, 1),
        (Filters { product_code: Some("VAULT".into()), ..none() }, 1),
        (Filters { license_id: license, ..none() }, 2),
        (Filters { reference: Some("ord_7".into()), ..none() }, 1),
        (Filters { units_change: Some(UnitsChange::Fewer), ..none() }, 1),
        (Filters { units_change: Some(UnitsChange::Same), ..none() }, 0),
        (Filters { month: Some("2026-05".into()), ..none() }, 3),
        (Filters { month: Some("2026-06".into()), ..none() }, 0),
        (Filters { created_by: shop.partner.person(), ..none() }, 1),
        (Filters { created_by_organization_id: shop.partner.organization(), ..none() }, 1),
        (Filters { owner_id: shop.vendor.organization(), ..none() }, 0),
        (Filters { subscription_id: Some("sub_1".into()), ..none() }, 3),
        (Filters { expires_from: Some(date(2027, 4, 30)), expires_to: Some(date(2027, 4, 30)), ..none() }, 3),
        (Filters { start_charge_to: Some(date(2026, 4, 30)), ..none() }, 0),
        (Filters { units: Some(2), ..none() }, 1),
        (Filters { previous_units: Some(5), ..none() }, 1),
        (Filters { previous_expires_from: Some(date(2027, 4, 30)), previous_expires_to: Some(date(2027, 4, 30)), ..none() }, 1),
        (Filters { previous_start_charge_from: Some(date(2026, 5, 2)), ..none() }, 0),
    ] {
        assert_eq!(count(filters.clone()).await, expected, "{filters:?}");
    }
    let query = PageQuery { q: Some("HÁFEN vault".into()), ..PageQuery::default() };
    let cx = shop.stage.cx(shop.partner.clone());
    assert_eq!(cx.read(async |tx| list::list(&tx, &query, &Filters::default()).await).await.unwrap().total, 1);
}

#[tokio::test]
async fn the_month_is_the_owners() {
    let shop = Shop::new().await;
    shop.stage.clock.set("2026-05-31T22:30:00Z");
    let (id, _) = shop.issue(Wanted::default()).await;
    let owner = shop.partner.organization().unwrap();
    let zone = async |zone: &str| {
        let values = [zone.into(), owner.into()];
        shop.stage.system().write(async |tx| tx.execute("UPDATE organization SET time_zone = $1 WHERE id = $2", values.clone()).await).await
    };
    zone("America/New_York").await.unwrap();
    after(&shop, async |tx| set_units(tx, id, 6, Cause::default()).await.map(|_| ())).await;
    zone("Asia/Tokyo").await.unwrap();
    after(&shop, async |tx| set_units(tx, id, 7, Cause::default()).await.map(|_| ())).await;
    let months: Vec<_> = seen(&shop, &shop.partner, Filters { change: Some(Change::Units), ..Filters::default() }).await;
    assert_eq!(months.iter().map(|row| row.month.as_str()).collect::<Vec<_>>(), ["2026-05", "2026-06"]);
}

#[tokio::test]
async fn nobody_changes_or_deletes_a_row() {
    let shop = Shop::new().await;
    shop.issue(Wanted::default()).await;
    for sql in ["UPDATE license_transaction SET units = 1", "DELETE FROM license_transaction"] {
        assert!(shop.stage.system().write(async |tx| tx.execute(sql, []).await).await.is_err(), "{sql}");
    }
    assert_eq!(seen(&shop, &shop.vendor, Filters::default()).await[0].units, 5);
}
