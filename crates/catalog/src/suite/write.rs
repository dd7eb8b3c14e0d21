//! Creating and changing a suite. Code, prefix and alphabet are fixed: keys in the field depend on them.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use jiff::civil::Date;
use kernel::{FieldError, Permission, Place};
use lease::Alphabet;
use serde_json::json;

use super::{Suite, SuiteError, SuiteId, store};
use crate::{
    ProductId,
    country::{check_day, field_error},
    name::{self, NameKind},
    product::{check_fixed, check_name},
};

const MOST_MEMBERS: usize = 20;

#[derive(Clone, Debug)]
pub struct NewSuite {
    pub code: String,
    pub name: String,
    pub key_prefix: String,
    pub code_alphabet: Alphabet,
    /// The last day of sale.
    pub end_of_sale: Option<Date>,
    /// In the order in which they are shown; 2 to 20.
    pub members: Vec<ProductId>,
}

/// What is absent stays; the end of sale can also be taken away.
#[derive(Clone, Debug, Default)]
pub struct SuiteChange {
    pub name: Option<String>,
    pub end_of_sale: Option<Option<Date>>,
    pub members: Option<Vec<ProductId>>,
}

pub async fn create(tx: &Tx, input: NewSuite) -> Result<Suite, SuiteError> {
    tx.require(Permission::SuiteCreate, Place::Own)?;
    let errors: Vec<_> = check_fixed(&input.code, &input.key_prefix)
        .into_iter()
        .chain(check_name(&input.name))
        .chain(check_day("/end_of_sale", input.end_of_sale))
        .chain(check_members(tx, &input.members).await?)
        .collect();
    if !errors.is_empty() {
        return Err(SuiteError::Invalid(errors));
    }
    let suite = Suite {
        id: tx.new_id(),
        search: kernel::fold(&format!("{} {}", input.name, input.code)),
        code: input.code,
        name: input.name,
        key_prefix: input.key_prefix.to_uppercase(),
        code_alphabet: input.code_alphabet,
        end_of_sale: input.end_of_sale.map(|day| day.to_string()),
        membership: 1,
        version: 1,
        created_at: tx.now(),
    };
    for (kind, name) in [(NameKind::Code, &suite.code), (NameKind::KeyPrefix, &suite.key_prefix)] {
        if !name::claim(tx, kind, name).await? {
            return Err(SuiteError::Taken(kind.as_str()));
        }
    }
    store::insert(tx, &suite).await?;
    store::set_members(tx, suite.id, suite.membership, &input.members).await?;
    audit::Entry::new(Permission::SuiteCreate, suite.id)
        .change(json!({"after": {"code": suite.code, "name": suite.name, "members": input.members}}))
        .record(tx)
        .await?;
    jobs::publish(tx, "suite.created", suite.id, None, &json!({"suite_id": suite.id})).await?;
    Ok(suite)
}

/// Licenses that exist stay as they are. Plans with the suite are locked while it has other members than their owners have
/// approved.
pub async fn update(tx: &Tx, id: SuiteId, change: SuiteChange) -> Result<Suite, SuiteError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::SuiteUpdate, Place::Own)?;
    tx.match_version(before.version)?;
    let mut after = before.clone();
    after.name = change.name.unwrap_or(after.name);
    let mut errors: Vec<_> = check_name(&after.name).into_iter().collect();
    if let Some(day) = change.end_of_sale {
        errors.extend(check_day("/end_of_sale", day));
        after.end_of_sale = day.map(|day| day.to_string());
    }
    if let Some(members) = &change.members {
        errors.extend(check_members(tx, members).await?);
        after.membership = number_of(&store::memberships(tx, id).await?, members);
    }
    if !errors.is_empty() {
        return Err(SuiteError::Invalid(errors));
    }
    after.search = kernel::fold(&format!("{} {}", after.name, after.code));
    let entry = json!({"before": {"name": before.name, "end_of_sale": before.end_of_sale},
        "after": {"name": after.name, "end_of_sale": after.end_of_sale, "members": change.members}});
    let after = store::save(tx, after).await?;
    if let Some(members) = &change.members {
        store::set_members(tx, id, after.membership, members).await?;
    }
    audit::Entry::new(Permission::SuiteUpdate, id).change(entry).record(tx).await?;
    let payload = json!({"suite_id": id, "membership": after.membership, "previous_membership": before.membership});
    jobs::publish(tx, "suite.updated", id, None, &payload).await?;
    Ok(after)
}

/// The number of this set of members, whatever its order: the one that it had before, or a new one.
fn number_of(known: &[store::Belongs], members: &[ProductId]) -> i64 {
    let mut sets: BTreeMap<i64, BTreeSet<ProductId>> = BTreeMap::new();
    for belongs in known {
        sets.entry(belongs.membership).or_default().insert(belongs.product_id);
    }
    let wanted: BTreeSet<_> = members.iter().copied().collect();
    let next = sets.keys().next_back().map_or(1, |last| last + 1);
    sets.into_iter().find(|(_, set)| *set == wanted).map_or(next, |(number, _)| number)
}

async fn check_members(tx: &Tx, members: &[ProductId]) -> Result<Vec<FieldError>, SuiteError> {
    if !(2..=MOST_MEMBERS).contains(&members.len()) {
        return Ok(vec![field_error("/members", "out_of_range", "A suite has 2 to 20 products.")]);
    }
    let known = store::known(tx, members).await?;
    let mut errors = Vec::new();
    for (index, member) in members.iter().enumerate() {
        let pointer = format!("/members/{index}");
        if !known.contains(member) {
            errors.push(field_error(&pointer, "unknown", "There is no product with this id."));
        } else if members[..index].contains(member) {
            errors.push(field_error(&pointer, "taken", "This product stands twice."));
        }
    }
    Ok(errors)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        product,
        shop::{Shop, product},
        suite::{by_prefix, members},
    };

    fn office(members: Vec<ProductId>) -> NewSuite {
        NewSuite {
            code: "OFFICE".into(),
            name: "Harbor Office".into(),
            key_prefix: "HF".into(),
            code_alphabet: Alphabet::Base32,
            end_of_sale: None,
            members,
        }
    }

    fn pointers(error: SuiteError) -> Vec<String> {
        let SuiteError::Invalid(errors) = error else { panic!("{error}") };
        errors.into_iter().map(|error| error.pointer).collect()
    }

    #[tokio::test]
    async fn members_keep_their_order_and_can_be_changed() {
        let shop = Shop::new().await;
        let (guard, vault, mail) = (shop.product("GUARD", "GD").await, shop.product("VAULT", "VT").await, shop.product("MAIL", "MA").await);
        let suite = shop.suite(office(vec![vault, guard])).await.unwrap();
        let codes = async || {
            let found = shop.read(async |tx| by_prefix(&tx, "HF").await).await.unwrap();
            let members = shop.read(async |tx| members(&tx, found.id).await).await;
            members.into_iter().map(|product| product.code).collect::<Vec<_>>()
        };
        assert_eq!(codes().await, ["VAULT", "GUARD"]);
        let change = SuiteChange { members: Some(vec![mail, guard, vault]), ..SuiteChange::default() };
        shop.cx.write(async |tx| Ok::<_, SuiteError>(update(&tx, suite, change.clone()).await?.version)).await.unwrap();
        assert_eq!(codes().await, ["MAIL", "GUARD", "VAULT"]);
    }

    #[tokio::test]
    async fn each_set_of_members_has_one_number_and_is_kept() {
        let shop = Shop::new().await;
        let (guard, vault, mail) = (shop.product("GUARD", "GD").await, shop.product("VAULT", "VT").await, shop.product("MAIL", "MA").await);
        let suite = shop.suite(office(vec![vault, guard])).await.unwrap();
        let change = async |members: Vec<ProductId>| {
            let change = SuiteChange { members: Some(members), ..SuiteChange::default() };
            shop.cx.write(async |tx| Ok::<_, SuiteError>(update(&tx, suite, change.clone()).await?.membership)).await.unwrap()
        };
        let at = async |membership| {
            let members = shop.read(async |tx| store::members_at(&tx, suite, membership).await).await;
            members.into_iter().map(|product| product.code).collect::<Vec<_>>()
        };
        assert_eq!(change(vec![guard, vault]).await, 1, "another order is the same set");
        assert_eq!(change(vec![guard, mail]).await, 2);
        assert_eq!(change(vec![guard, mail, vault]).await, 3);
        assert_eq!((at(1).await, at(2).await), (vec!["GUARD".to_owned(), "VAULT".into()], vec!["GUARD".to_owned(), "MAIL".into()]));
        assert_eq!(change(vec![vault, guard]).await, 1, "back to the first");
        assert_eq!(change(vec![vault, mail]).await, 4);
    }

    #[tokio::test]
    async fn a_suite_needs_two_products_that_exist() {
        let shop = Shop::new().await;
        let guard = shop.product("GUARD", "GD").await;
        let unknown: ProductId = "prd_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        assert_eq!(pointers(shop.suite(office(vec![guard])).await.unwrap_err()), ["/members"]);
        assert_eq!(pointers(shop.suite(office(vec![guard, guard, unknown])).await.unwrap_err()), ["/members/1", "/members/2"]);
    }

    #[tokio::test]
    async fn products_and_suites_never_share_a_code_or_prefix() {
        let shop = Shop::new().await;
        let members = vec![shop.product("GUARD", "GD").await, shop.product("VAULT", "VT").await];
        let taken = async |suite| match shop.suite(suite).await {
            Err(SuiteError::Taken(field)) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(taken(NewSuite { code: "GUARD".into(), ..office(members.clone()) }).await, "code");
        assert_eq!(taken(NewSuite { key_prefix: "gd".into(), ..office(members.clone()) }).await, "key_prefix");
        shop.suite(office(members)).await.unwrap();
        let refused = async |input| match shop.create(input).await {
            Err(product::ProductError::Taken(field)) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(product("OFFICE", "XX")).await, "code");
        assert_eq!(refused(product("OTHER", "HF")).await, "key_prefix");
    }

    #[tokio::test]
    async fn a_suite_is_sold_where_and_while_all_of_its_products_are() {
        let shop = Shop::new().await;
        let only = |regions: &[&str], end_of_sale, input: product::NewProduct| product::NewProduct {
            regions: regions.iter().map(|country| (*country).to_owned()).collect(),
            end_of_sale,
            ..input
        };
        let first = shop.create(only(&["DE", "FR"], Some(date(2026, 6, 30)), product("GUARD", "GD"))).await.unwrap();
        let second = shop.create(only(&["DE"], None, product("VAULT", "VT"))).await.unwrap();
        let suite = shop.suite(NewSuite { end_of_sale: Some(date(2026, 9, 1)), ..office(vec![first, second]) }).await.unwrap();
        let suite = shop.read(async |tx| store::by_id(&tx, suite).await).await;
        let products = shop.read(async |tx| members(&tx, suite.id).await).await;
        assert_eq!(["DE", "FR"].map(|country| suite.sold_in(&products, country).unwrap()), [true, false]);
        assert_eq!([date(2026, 6, 30), date(2026, 7, 1)].map(|day| suite.on_sale(&products, day)), [true, false]);
        assert_eq!([date(2026, 9, 1), date(2026, 9, 2)].map(|day| suite.on_sale(&products[1..], day)), [true, false]);
    }
}
