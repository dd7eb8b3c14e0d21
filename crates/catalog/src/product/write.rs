//! Creating and changing a product. Code, prefix, kind and alphabet are fixed: keys and codes in the field depend on them.

use db::Tx;
use kernel::{FieldError, Permission, Place};
use lease::{Alphabet, Prefix};
use serde_json::json;

use super::{
    ActivationMode, ExpiryPolicy, Feature, Product, ProductError, ProductId, ProductKind, Segment,
    policy::{check_features, field_error, with_standard},
    store,
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
    pub features: Vec<Feature>,
    pub expiry_policy: ExpiryPolicy,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct ProductChange {
    pub name: Option<String>,
    pub platform: Option<String>,
    pub features: Option<Vec<Feature>>,
    pub expiry_policy: Option<ExpiryPolicy>,
}

/// Creates a product; `update` and `scan` are among its features in any case.
pub async fn create(tx: &Tx, input: NewProduct) -> Result<Product, ProductError> {
    tx.require(Permission::ProductCreate, Place::Own)?;
    let features = with_standard(input.features);
    let errors: Vec<_> = check_fixed(&input.code, &input.key_prefix)
        .into_iter()
        .chain(check_words(&input.name, &input.platform, &input.unit))
        .chain(check_features(&features))
        .chain(input.expiry_policy.check())
        .collect();
    if !errors.is_empty() {
        return Err(ProductError::Invalid(errors));
    }
    let product = Product {
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
        end_of_sale: None,
        end_of_life: None,
        features: serde_json::to_string(&features).map_err(db::Error::from)?,
        expiry_policy: serde_json::to_string(&input.expiry_policy).map_err(db::Error::from)?,
        version: 1,
        created_at: tx.now(),
    };
    store::insert(tx, &product).await.map_err(taken)?;
    audit::Entry::new(Permission::ProductCreate, product.id)
        .change(json!({"after": {"code": product.code, "name": product.name}}))
        .record(tx)
        .await?;
    jobs::publish(tx, "product.created", product.id, None, &json!({"product_id": product.id})).await?;
    Ok(product)
}

pub(crate) async fn update(tx: &Tx, id: ProductId, change: ProductChange) -> Result<Product, ProductError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::ProductUpdate, Place::Own)?;
    tx.match_version(before.version)?;
    let features = with_standard(change.features.map_or_else(|| before.features(), Ok)?);
    let policy = change.expiry_policy.map_or_else(|| before.expiry_policy(), Ok)?;
    let mut after = before.clone();
    after.name = change.name.unwrap_or(after.name);
    after.platform = change.platform.unwrap_or(after.platform);
    let errors: Vec<_> =
        check_words(&after.name, &after.platform, &after.unit).into_iter().chain(check_features(&features)).chain(policy.check()).collect();
    if !errors.is_empty() {
        return Err(ProductError::Invalid(errors));
    }
    after.search = kernel::fold(&format!("{} {}", after.name, after.code));
    after.features = serde_json::to_string(&features).map_err(db::Error::from)?;
    after.expiry_policy = serde_json::to_string(&policy).map_err(db::Error::from)?;
    let change = json!({"before": {"name": before.name, "features": before.features, "expiry_policy": before.expiry_policy},
        "after": {"name": after.name, "features": after.features, "expiry_policy": after.expiry_policy}});
    let after = store::save(tx, after).await?;
    audit::Entry::new(Permission::ProductUpdate, id).change(change).record(tx).await?;
    // Leases and license look-ups that servers keep in memory depend on features and policy.
    tx.announce("product", &id.to_string()).await?;
    jobs::publish(tx, "product.updated", id, None, &json!({"product_id": id})).await?;
    Ok(after)
}

fn taken(error: db::Error) -> ProductError {
    match error {
        error if error.violates("product", &["code"]) => ProductError::Taken("code"),
        error if error.violates("product", &["key_prefix"]) => ProductError::Taken("key_prefix"),
        error => error.into(),
    }
}

fn check_fixed(code: &str, key_prefix: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if !(1..=9).contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        errors.push(field_error("/code", "wrong_value", "1 to 9 characters: A-Z and 0-9."));
    }
    if key_prefix.parse::<Prefix>().is_err() {
        errors.push(field_error("/key_prefix", "wrong_value", "Two letters; I, L, O and U are not used."));
    }
    errors
}

fn check_words(name: &str, platform: &str, unit: &str) -> Vec<FieldError> {
    let fits = |text: &str, most| (1..=most).contains(&text.trim().chars().count()) && !text.chars().any(char::is_control);
    [("/name", fits(name, 100)), ("/platform", fits(platform, 40)), ("/unit", fits(unit, 40))]
        .into_iter()
        .filter(|(_, fits)| !fits)
        .map(|(pointer, _)| field_error(pointer, "wrong_value", "This is needed, and must not be too long."))
        .collect()
}
