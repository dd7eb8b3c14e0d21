use jiff::civil::date;

use super::*;
use crate::{
    NewSuite, ProductId,
    price_list::{Band, price_of},
    shop::Shop,
};

fn bands(bands: &[(i64, i64)]) -> Vec<Band> {
    bands.iter().map(|(from_units, amount)| Band { from_units: *from_units, amount: *amount }).collect()
}

fn list(name: &str, countries: &[&str], currency: &str, product: ProductId, amount: i64) -> NewPriceList {
    NewPriceList {
        name: name.into(),
        countries: countries.iter().map(|country| (*country).to_owned()).collect(),
        currency: currency.parse().unwrap(),
        valid_from: date(2026, 1, 1),
        valid_to: None,
        prices: vec![ItemPrice {
            item: Priced::Product(product),
            version_type: VersionType::Full,
            bands: bands(&[(1, amount), (50, amount - 100)]),
        }],
    }
}

async fn add(shop: &Shop, input: NewPriceList) -> Result<PriceListId, PriceListError> {
    shop.cx.write(async |tx| Ok(create(&tx, input.clone()).await?.id)).await
}

async fn amount(shop: &Shop, item: Priced, country: &str, units: i64, day: Date) -> Option<(String, i64)> {
    let price = shop.read(async |tx| price_of(&tx, item, VersionType::Full, country, units, day).await).await;
    price.map(|price| (price.currency.to_string(), price.amount))
}

fn eur(amount: i64) -> Option<(String, i64)> {
    Some(("EUR".into(), amount))
}

#[tokio::test]
async fn the_country_goes_before_the_world_and_units_choose_one_band() {
    let shop = Shop::new().await;
    let guard = shop.product("GUARD", "GD").await;
    add(&shop, list("World", &[], "USD", guard, 5000)).await.unwrap();
    add(&shop, list("Europe", &["DE", "FR"], "EUR", guard, 4000)).await.unwrap();
    let day = date(2026, 5, 4);
    let item = Priced::Product(guard);
    assert_eq!(amount(&shop, item, "DE", 49, day).await, eur(4000));
    assert_eq!(amount(&shop, item, "DE", 50, day).await, eur(3900));
    assert_eq!(amount(&shop, item, "BR", 1, day).await, Some(("USD".into(), 5000)));
    assert_eq!(amount(&shop, item, "BR", 1, date(2025, 12, 31)).await, None);
    let vault = shop.product("VAULT", "VT").await;
    assert_eq!(amount(&shop, Priced::Product(vault), "DE", 1, day).await, None);
}

#[tokio::test]
async fn a_list_ends_with_its_last_day_and_the_next_one_follows() {
    let shop = Shop::new().await;
    let guard = shop.product("GUARD", "GD").await;
    let first = add(&shop, list("2026", &["DE"], "EUR", guard, 4000)).await.unwrap();
    let next = || NewPriceList { valid_from: date(2027, 1, 1), ..list("2027", &["DE"], "EUR", guard, 4400) };
    let refused = add(&shop, next()).await.unwrap_err();
    assert!(matches!(&refused, PriceListError::Overlaps { list, item } if list == "2026" && item == "Harbor GUARD"), "{refused}");
    let end = PriceListChange { valid_to: Some(Some(date(2026, 12, 31))), ..PriceListChange::default() };
    shop.cx.write(async |tx| Ok::<_, PriceListError>(update(&tx, first, end.clone()).await?.version)).await.unwrap();
    add(&shop, next()).await.unwrap();
    let item = Priced::Product(guard);
    assert_eq!(amount(&shop, item, "DE", 1, date(2026, 12, 31)).await, eur(4000));
    assert_eq!(amount(&shop, item, "DE", 1, date(2027, 1, 1)).await, eur(4400));
    let open = PriceListChange { valid_to: Some(None), ..PriceListChange::default() };
    let refused = shop.cx.write(async |tx| Ok::<_, PriceListError>(update(&tx, first, open.clone()).await?.version)).await;
    assert!(matches!(refused, Err(PriceListError::Overlaps { .. })));
}

#[tokio::test]
async fn lists_meet_only_in_currency_country_item_and_days() {
    let shop = Shop::new().await;
    let (guard, vault) = (shop.product("GUARD", "GD").await, shop.product("VAULT", "VT").await);
    add(&shop, list("Europe", &["DE", "FR"], "EUR", guard, 4000)).await.unwrap();
    add(&shop, list("Other item", &["DE"], "EUR", vault, 4000)).await.unwrap();
    add(&shop, list("Other country", &["AT"], "EUR", guard, 4000)).await.unwrap();
    add(&shop, list("Other currency", &["DE"], "USD", guard, 4000)).await.unwrap();
    add(&shop, list("World", &[], "EUR", guard, 4000)).await.unwrap();
    for countries in [&["FR", "IT"][..], &[]] {
        assert!(matches!(add(&shop, list("Again", countries, "EUR", guard, 1000)).await, Err(PriceListError::Overlaps { .. })));
    }
}

#[tokio::test]
async fn a_suite_has_a_price_of_its_own() {
    let shop = Shop::new().await;
    let members = vec![shop.product("GUARD", "GD").await, shop.product("VAULT", "VT").await];
    let guard = members[0];
    let suite = NewSuite {
        code: "OFFICE".into(),
        name: "Harbor Office".into(),
        key_prefix: "HF".into(),
        code_alphabet: lease::Alphabet::Base32,
        end_of_sale: None,
        members,
    };
    let suite = Priced::Suite(shop.suite(suite).await.unwrap());
    let mut input = list("Europe", &["DE"], "EUR", guard, 4000);
    input.prices.push(ItemPrice { item: suite, version_type: VersionType::Full, bands: bands(&[(1, 6000)]) });
    let id = add(&shop, input.clone()).await.unwrap();
    assert_eq!(amount(&shop, suite, "DE", 7, date(2026, 5, 4)).await, eur(6000));
    assert_eq!(shop.read(async |tx| store::prices(&tx, id).await).await, input.prices);
    assert_eq!(shop.read(async |tx| store::counts(&tx, &[id]).await).await.get(&id.to_string()), Some(&2));
}

#[tokio::test]
async fn what_is_wrong_names_its_field() {
    let shop = Shop::new().await;
    let guard = shop.product("GUARD", "GD").await;
    let wrong = async |change: &dyn Fn(&mut NewPriceList)| {
        let mut input = list("Europe", &["DE"], "EUR", guard, 4000);
        change(&mut input);
        let PriceListError::Invalid(errors) = add(&shop, input).await.unwrap_err() else { panic!("another error") };
        errors.into_iter().map(|error| error.pointer).collect::<Vec<_>>()
    };
    assert_eq!(wrong(&|list| list.prices[0].bands[0].from_units = 2).await, ["/prices/0/bands"]);
    assert_eq!(wrong(&|list| list.prices[0].bands[1].from_units = 1).await, ["/prices/0/bands/1/from_units"]);
    assert_eq!(wrong(&|list| list.prices[0].bands[0].amount = -1).await, ["/prices/0/bands/0/amount"]);
    assert_eq!(wrong(&|list| list.prices[0].version_type = VersionType::Trial).await, ["/prices/0/version_type"]);
    assert_eq!(wrong(&|list| list.prices.push(list.prices[0].clone())).await, ["/prices/1"]);
    assert_eq!(wrong(&|list| list.valid_to = Some(date(2025, 1, 1))).await, ["/valid_to"]);
    assert_eq!(wrong(&|list| list.prices.clear()).await, ["/prices"]);
    let unknown: ProductId = "prd_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    assert_eq!(wrong(&|list| list.prices[0].item = Priced::Product(unknown)).await, ["/prices/0/product_id"]);
}
