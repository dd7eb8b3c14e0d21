//! Creating and changing a product. Code, prefix, kind and alphabet are fixed: keys and codes in the field depend on them.

use db::Tx;
use jiff::civil::Date;
use kernel::{FieldError, Permission, Place};
use lease::{Alphabet, MatchRule, Prefix};
use serde_json::json;

use super::{
    ActivationMode, ExpiryPolicy, Feature, Product, ProductError, ProductId, ProductKind, Segment, lifecycle,
    policy::{check_features, with_standard},
    store,
};
use crate::{
    country::{field_error, sorted},
    name::{self, NameKind},
};

#[derive(Clone, Debug)]
pub struct NewProduct {
    pub code: String,
    pub name: String,
    pub platform: String,
    pub segment: Segment,
    pub kind: ProductKind,
    pub unit: String,
    pub key_prefix: String,
    pub code_alphabet: Alphabet,
    pub activation_mode: ActivationMode,
    /// Countries where it is sold; empty is everywhere.
    pub regions: Vec<String>,
    pub match_rule: MatchRule,
    /// The last days of sale and of use.
    pub end_of_sale: Option<Date>,
    pub end_of_life: Option<Date>,
    pub features: Vec<Feature>,
    pub expiry_policy: ExpiryPolicy,
}

/// What is absent stays; a day can also be taken away.
#[derive(Clone, Debug, Default)]
pub(crate) struct ProductChange {
    pub name: Option<String>,
    pub platform: Option<String>,
    pub regions: Option<Vec<String>>,
    pub match_rule: Option<MatchRule>,
    pub end_of_sale: Option<Option<Date>>,
    pub end_of_life: Option<Option<Date>>,
    pub features: Option<Vec<Feature>>,
    pub expiry_policy: Option<ExpiryPolicy>,
}

/// Creates a product; `update` and `scan` are among its features in any case.
pub async fn create(tx: &Tx, input: NewProduct) -> Result<Product, ProductError> {
    tx.require(Permission::ProductCreate, Place::Own)?;
    let product = draft(tx, input).await?;
    for (kind, name) in [(NameKind::Code, &product.code), (NameKind::KeyPrefix, &product.key_prefix)] {
        if !name::claim(tx, kind, name).await? {
            return Err(ProductError::Taken(kind.as_str()));
        }
    }
    store::insert(tx, &product).await.map_err(taken)?;
    audit::Entry::new(Permission::ProductCreate, product.id)
        .change(json!({"after": {"code": product.code, "name": product.name}}))
        .record(tx)
        .await?;
    jobs::publish(tx, "product.created", product.id, None, &json!({"product_id": product.id})).await?;
    Ok(product)
}

async fn draft(tx: &Tx, input: NewProduct) -> Result<Product, ProductError> {
    let features = with_standard(input.features);
    let errors: Vec<_> = check_fixed(&input.code, &input.key_prefix)
        .into_iter()
        .chain(check_words(&input.name, &input.platform, &input.unit))
        .chain(lifecycle::check(&input.regions, input.end_of_sale, input.end_of_life))
        .chain(check_features(&features))
        .chain(input.expiry_policy.check())
        .collect();
    if !errors.is_empty() {
        return Err(ProductError::Invalid(errors));
    }
    Ok(Product {
        id: tx.new_id(),
        search: kernel::fold(&format!("{} {}", input.name, input.code)),
        code: input.code,
        name: input.name,
        platform: input.platform,
        segment: input.segment,
        kind: input.kind,
        unit: input.unit,
        key_prefix: input.key_prefix.to_uppercase(),
        code_alphabet: input.code_alphabet,
        activation_mode: input.activation_mode,
        regions: serde_json::to_string(&sorted(input.regions)).map_err(db::Error::from)?,
        match_rule: input.match_rule,
        end_of_sale: input.end_of_sale.map(|day| day.to_string()),
        end_of_life: input.end_of_life.map(|day| day.to_string()),
        end_of_life_at: lifecycle::end_of(tx, input.end_of_life).await?,
        features: serde_json::to_string(&features).map_err(db::Error::from)?,
        expiry_policy: serde_json::to_string(&input.expiry_policy).map_err(db::Error::from)?,
        version: 1,
        created_at: tx.now(),
    })
}

pub(crate) async fn update(tx: &Tx, id: ProductId, change: ProductChange) -> Result<Product, ProductError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::ProductUpdate, Place::Own)?;
    tx.match_version(before.version)?;
    let after = changed(tx, before.clone(), change).await?;
    let change = json!({"before": audited(&before), "after": audited(&after)});
    let after = store::save(tx, after).await?;
    audit::Entry::new(Permission::ProductUpdate, id).change(change).record(tx).await?;
    jobs::publish(tx, "product.updated", id, None, &json!({"product_id": id})).await?;
    Ok(after)
}

async fn changed(tx: &Tx, mut product: Product, change: ProductChange) -> Result<Product, ProductError> {
    let features = with_standard(change.features.map_or_else(|| product.features(), Ok)?);
    let policy = change.expiry_policy.map_or_else(|| product.expiry_policy(), Ok)?;
    let regions = change.regions.map_or_else(|| product.regions(), Ok)?;
    let end_of_sale = change.end_of_sale.unwrap_or_else(|| read_day(product.end_of_sale.as_deref()));
    let end_of_life = change.end_of_life.unwrap_or_else(|| read_day(product.end_of_life.as_deref()));
    product.name = change.name.unwrap_or(product.name);
    product.platform = change.platform.unwrap_or(product.platform);
    let errors: Vec<_> = check_words(&product.name, &product.platform, &product.unit)
        .into_iter()
        .chain(lifecycle::check(&regions, end_of_sale, end_of_life))
        .chain(check_features(&features))
        .chain(policy.check())
        .collect();
    if !errors.is_empty() {
        return Err(ProductError::Invalid(errors));
    }
    product.search = kernel::fold(&format!("{} {}", product.name, product.code));
    product.match_rule = change.match_rule.unwrap_or(product.match_rule);
    product.regions = serde_json::to_string(&sorted(regions)).map_err(db::Error::from)?;
    if change.end_of_life.is_some() {
        product.end_of_life_at = lifecycle::end_of(tx, end_of_life).await?;
    }
    product.end_of_sale = end_of_sale.map(|day| day.to_string());
    product.end_of_life = end_of_life.map(|day| day.to_string());
    product.features = serde_json::to_string(&features).map_err(db::Error::from)?;
    product.expiry_policy = serde_json::to_string(&policy).map_err(db::Error::from)?;
    Ok(product)
}

fn read_day(stored: Option<&str>) -> Option<Date> {
    stored.and_then(|day| day.parse().ok())
}

fn audited(product: &Product) -> serde_json::Value {
    json!({"name": product.name, "features": product.features, "expiry_policy": product.expiry_policy, "regions": product.regions,
        "match_rule": product.match_rule, "end_of_sale": product.end_of_sale, "end_of_life": product.end_of_life})
}

fn taken(error: db::Error) -> ProductError {
    match error {
        error if error.violates("product", &["code"]) => ProductError::Taken("code"),
        error if error.violates("product", &["key_prefix"]) => ProductError::Taken("key_prefix"),
        error => error.into(),
    }
}

pub(crate) fn check_fixed(code: &str, key_prefix: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if !(1..=9).contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        errors.push(field_error("/code", "wrong_value", "1 to 9 characters: A-Z and 0-9."));
    }
    if key_prefix.parse::<Prefix>().is_err() {
        errors.push(field_error("/key_prefix", "wrong_value", "Two letters; I, L, O and U are not used."));
    }
    errors
}

pub(crate) fn check_name(name: &str) -> Option<FieldError> {
    check_text("/name", name, 100)
}

fn check_words(name: &str, platform: &str, unit: &str) -> Vec<FieldError> {
    [check_name(name), check_text("/platform", platform, 40), check_text("/unit", unit, 40)].into_iter().flatten().collect()
}

/// A text of one line with 1 to `most` characters.
pub(crate) fn check_text(pointer: &str, text: &str, most: usize) -> Option<FieldError> {
    let fits = (1..=most).contains(&text.trim().chars().count()) && !text.chars().any(char::is_control);
    (!fits).then(|| field_error(pointer, "wrong_value", "This is needed, and must not be too long."))
}
