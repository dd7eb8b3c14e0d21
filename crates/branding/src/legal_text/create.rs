use db::Tx;
use identity::Language;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{FieldError, Permission, Place};
use serde_json::json;

use super::{LegalTextError, LegalTextId, LegalTextKind, store};

#[derive(Clone, Debug)]
pub struct NewLegalText {
    pub kind: LegalTextKind,
    /// Absent: for all products.
    pub product_code: Option<String>,
    /// ISO 3166, two letters each; empty: everywhere.
    pub countries: Vec<String>,
    pub language: Language,
    /// What people call the version: `2.1`, `May 2026`.
    pub version_label: String,
    pub title: String,
    /// Plain text; an empty line ends a paragraph.
    pub body: String,
    /// The first day on which it counts, in the time zone of the organization; absent: today.
    pub valid_from: Option<Date>,
}

/// The longest text, in characters.
const LONGEST: usize = 200_000;

/// Adds a version, owned by the actor's organization. From its day on, registrations need it and whoever accepted an older
/// one is asked at the next sign-in.
///
/// # Errors
/// [`LegalTextError::Invalid`] names the wrong fields.
pub async fn create(tx: &Tx, input: NewLegalText) -> Result<LegalTextId, LegalTextError> {
    tx.require(Permission::LegalTextCreate, Place::Own)?;
    let owner = identity::find_organization(tx, tx.actor().organization().ok_or(db::Error::NotFound)?).await?;
    let zone = TimeZone::get(&owner.time_zone).unwrap_or(TimeZone::UTC);
    let today = tx.now().day_in(&zone);
    let valid_from = input.valid_from.unwrap_or(today);
    let mut errors = check(&input);
    if valid_from < today {
        errors.push(wrong("/valid_from", "in_the_past", "A text counts from today at the earliest."));
    }
    let product_id = match &input.product_code {
        None => None,
        Some(code) => {
            let found = store::product_by_code(tx, code).await?;
            if found.is_none() {
                errors.push(wrong("/product_code", "unknown", "There is no product with this code."));
            }
            found
        }
    };
    let valid_at = match valid_from.to_zoned(zone) {
        Ok(beginning) => beginning.timestamp().into(),
        Err(_) => {
            errors.push(wrong("/valid_from", "out_of_range", "This day is too far away."));
            tx.now()
        }
    };
    if !errors.is_empty() {
        return Err(LegalTextError::Invalid(errors));
    }
    let mut countries = input.countries;
    countries.sort();
    countries.dedup();
    let row = store::Model {
        id: tx.new_id(),
        organization_id: owner.id,
        kind: input.kind,
        product_id,
        countries: serde_json::to_string(&countries).map_err(db::Error::from)?,
        language: input.language,
        search: kernel::fold(&format!("{} {}", input.title, input.version_label)),
        version_label: input.version_label.trim().to_owned(),
        title: input.title.trim().to_owned(),
        body: input.body.trim().to_owned(),
        valid_from: valid_from.to_string(),
        valid_at,
        created_at: tx.now(),
    };
    store::insert(tx, &row).await?;
    let change = json!({"after": {"kind": row.kind, "product_id": row.product_id, "countries": countries, "language": row.language,
        "version_label": row.version_label, "valid_from": row.valid_from}});
    audit::Entry::new(Permission::LegalTextCreate, row.id).owner(owner.id).change(change).record(tx).await?;
    jobs::publish(tx, "legal_text.created", row.id, Some(owner.id), &json!({"legal_text_id": row.id})).await?;
    Ok(row.id)
}

fn check(input: &NewLegalText) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (pointer, text, most) in
        [("/title", &input.title, 150), ("/version_label", &input.version_label, 40), ("/body", &input.body, LONGEST)]
    {
        let length = text.trim().chars().count();
        let lines = pointer == "/body";
        if length == 0 {
            errors.push(wrong(pointer, "required", "This is needed."));
        } else if length > most {
            errors.push(wrong(pointer, "too_long", &format!("At most {most} characters.")));
        } else if text.chars().any(|c| c.is_control() && !(lines && matches!(c, '\n' | '\r' | '\t'))) {
            errors.push(wrong(pointer, "wrong_value", "Control characters are not possible here."));
        }
    }
    for (at, country) in input.countries.iter().enumerate() {
        if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            errors.push(wrong(&format!("/countries/{at}"), "wrong_value", "The country is two capital letters, for example DE."));
        }
    }
    errors
}

fn wrong(pointer: &str, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }
}
