//! Creating a code, and ending or renaming it. What it does is fixed: lines were charged by it.

use db::Tx;
use jiff::civil::Date;
use kernel::{FieldError, OrganizationId, Permission, Place};
use serde_json::json;

use super::{Promotion, PromotionEffect, PromotionError, PromotionId, store};

#[derive(Clone, Debug)]
pub struct NewPromotion {
    pub code: String,
    pub name: String,
    pub effect: PromotionEffect,
    /// In hundredths of a percent.
    pub rate: i64,
    pub valid_from: Date,
    /// The last day.
    pub valid_to: Option<Date>,
    /// Empty: all.
    pub products: Vec<catalog::ProductId>,
    pub partners: Vec<OrganizationId>,
}

/// # Errors
/// [`PromotionError`]; a code stands for one promotion.
pub async fn create(tx: &Tx, input: NewPromotion) -> Result<Promotion, PromotionError> {
    tx.require(Permission::PromotionCreate, Place::Own)?;
    let mut errors = Vec::new();
    let code = input.code.trim().to_uppercase();
    if !(3..=30).contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-') {
        errors.push(error("/code", "format", "3 to 30 letters, digits and hyphens."));
    }
    let name = check_name(&mut errors, &input.name);
    if !(0..=10_000).contains(&input.rate) {
        errors.push(error("/rate", "out_of_range", "Between 0 and 10000 hundredths of a percent."));
    }
    check_end(&mut errors, &input.valid_from.to_string(), input.valid_to);
    if input.products.len() > 200 || input.partners.len() > 200 {
        errors.push(error("/products", "too_many", "At most 200 products and 200 partners."));
        return Err(PromotionError::Invalid(errors));
    }
    let known = store::known(tx, &input.products, &input.partners).await?;
    for (list, ids) in [("products", strings(&input.products)), ("partners", strings(&input.partners))] {
        let unknown = ids.iter().enumerate().filter(|(_, id)| !known.contains(id));
        errors.extend(unknown.map(|(at, _)| error(&format!("/{list}/{at}"), "unknown", "There is none with this id.")));
    }
    if !errors.is_empty() {
        return Err(PromotionError::Invalid(errors));
    }
    let promotion = Promotion {
        id: tx.new_id(),
        search: search(&code, &name),
        code,
        name,
        effect: input.effect,
        rate: input.rate,
        valid_from: input.valid_from.to_string(),
        valid_to: input.valid_to.map(|day| day.to_string()),
        products: serde_json::to_string(&input.products).map_err(db::Error::from)?,
        partners: serde_json::to_string(&input.partners).map_err(db::Error::from)?,
        version: 1,
        created_at: tx.now(),
    };
    if !store::insert(tx, &promotion).await? {
        return Err(PromotionError::Taken(promotion.code));
    }
    record(tx, &promotion, Permission::PromotionCreate, "created").await?;
    Ok(promotion)
}

#[derive(Clone, Debug, Default)]
pub struct PromotionChange {
    pub name: Option<String>,
    pub valid_to: Option<Option<Date>>,
}

/// # Errors
/// As [`create`].
pub async fn update(tx: &Tx, id: PromotionId, change: PromotionChange) -> Result<Promotion, PromotionError> {
    let mut promotion = store::find(tx, id, true).await?;
    tx.require(Permission::PromotionUpdate, Place::Own)?;
    tx.match_version(promotion.version)?;
    let mut errors = Vec::new();
    if let Some(name) = change.name {
        promotion.name = check_name(&mut errors, &name);
        promotion.search = search(&promotion.code, &promotion.name);
    }
    if let Some(last) = change.valid_to {
        check_end(&mut errors, &promotion.valid_from, last);
        promotion.valid_to = last.map(|day| day.to_string());
    }
    if !errors.is_empty() {
        return Err(PromotionError::Invalid(errors));
    }
    let promotion = store::save(tx, promotion).await?;
    record(tx, &promotion, Permission::PromotionUpdate, "updated").await?;
    Ok(promotion)
}

async fn record(tx: &Tx, promotion: &Promotion, permission: Permission, event: &str) -> db::Result<()> {
    let told = json!({"code": promotion.code, "name": promotion.name, "effect": promotion.effect, "rate": promotion.rate,
        "valid_from": promotion.valid_from, "valid_to": promotion.valid_to});
    let mut entry = audit::Entry::new(permission, promotion.id).change(json!({"after": told}));
    if let Some(own) = tx.actor().organization() {
        entry = entry.owner(own);
    }
    entry.record(tx).await?;
    jobs::publish(tx, &format!("promotion.{event}"), promotion.id, tx.actor().organization(), &told).await
}

fn strings<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(T::to_string).collect()
}
fn search(code: &str, name: &str) -> String {
    kernel::fold(&format!("{code} {name}"))
}
fn check_name(errors: &mut Vec<FieldError>, name: &str) -> String {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 150 {
        errors.push(error("/name", "length", "1 to 150 characters."));
    }
    name.to_owned()
}
fn check_end(errors: &mut Vec<FieldError>, first: &str, last: Option<Date>) {
    if last.is_some_and(|last| last.to_string().as_str() < first) {
        errors.push(error("/valid_to", "out_of_range", "It cannot end before it starts."));
    }
}
fn error(pointer: &str, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }
}
