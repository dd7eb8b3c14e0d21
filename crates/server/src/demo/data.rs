//! What the story is made of: companies, people, products and cases, as they stand in `data/`.

use kernel::{OrganizationKind, Role};
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonProfile {
    pub login_id: String,
    pub first_name: String,
    pub last_name: String,
    pub role: Role,
    /// Of a support engineer: the languages of the cases that this person takes.
    #[serde(default)]
    pub languages: Vec<String>,
}

/// A company and its people; the first one is the administrator.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    #[serde(default = "customer")]
    pub kind: OrganizationKind,
    /// The tier 1 of a tier 2, by its place in the list of partners.
    #[serde(default)]
    pub parent: Option<usize>,
    pub company: String,
    pub domain: String,
    pub address: String,
    pub city: String,
    pub state: String,
    pub country: String,
    pub language: String,
    pub time_zone: String,
    pub phone: String,
    pub people: Vec<PersonProfile>,
}

const fn customer() -> OrganizationKind {
    OrganizationKind::Customer
}

/// A product, in the words of `POST /products`.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
pub struct ProductData {
    pub code: String,
    #[serde(flatten)]
    pub rest: serde_json::Map<String, serde_json::Value>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorldData {
    pub vendor: Profile,
    pub products: Vec<ProductData>,
    pub partners: Vec<Profile>,
    pub flagship: Profile,
}

/// What companies of a country are made from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    pub country: String,
    pub language: String,
    pub time_zone: String,
    /// The beginning of every phone number: ranges that are kept free for fiction.
    pub phone: String,
    /// City, region, postal code.
    pub cities: Vec<(String, String, String)>,
    pub streets: Vec<String>,
    pub first_names: Vec<String>,
    pub last_names: Vec<String>,
    pub trades: Vec<String>,
    pub large_trades: Vec<String>,
}

/// What a case tells. `{host}`, `{version}`, `{users}`, `{city}`, `{company}` and `{name}` are filled in for each customer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub language: String,
    pub products: Vec<String>,
    pub category: String,
    /// As the customer asks for it, and as the engineer chooses it.
    pub priority: String,
    pub agreed: String,
    pub subjects: Vec<String>,
    pub description: String,
    pub impact: String,
    pub reply: String,
    pub note: String,
    pub answer: String,
    pub solution: String,
}

/// # Errors
/// If a file does not read; the tests read them all.
pub fn world() -> serde_json::Result<WorldData> {
    serde_json::from_str(include_str!("data/world.json"))
}
/// # Errors
/// As [`world`].
pub fn countries() -> serde_json::Result<Vec<Country>> {
    serde_json::from_str(include_str!("data/countries.json"))
}
/// # Errors
/// As [`world`].
pub fn stories() -> serde_json::Result<Vec<Story>> {
    serde_json::from_str(include_str!("data/cases.json"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_of_company_has_an_account_of_every_role() {
        let world = world().unwrap();
        let companies = std::iter::once((OrganizationKind::Vendor, &world.vendor))
            .chain(world.partners.iter().map(|partner| (partner.kind, partner)))
            .chain([(OrganizationKind::Customer, &world.flagship)]);
        let found: BTreeSet<_> =
            companies.flat_map(|(kind, company)| company.people.iter().map(move |person| (kind, person.role))).collect();
        for kind in OrganizationKind::ALL {
            for role in Role::of_kind(*kind) {
                assert!(found.contains(&(*kind, *role)), "{kind} {role}");
            }
        }
    }

    #[test]
    fn there_are_stories_in_five_languages_about_every_product() {
        let stories = stories().unwrap();
        for language in ["en", "de", "fr", "it", "es"] {
            assert!(stories.iter().filter(|story| story.language == language).count() >= 4, "{language}");
        }
        for product in world().unwrap().products {
            assert!(stories.iter().any(|story| story.products.contains(&product.code)), "{}", product.code);
        }
        assert_eq!(countries().unwrap().len(), 5);
    }
}
