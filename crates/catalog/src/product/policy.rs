//! Features and expiry policy: data of a product, checked here, applied in `licensing`.

use kernel::{FieldError, text_enum};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::country::{self, field_error};

text_enum! {
    /// When a feature is on.
    pub enum When {
        Always = "always",
        /// While the product is activated, also after maintenance has ended.
        Activated = "activated",
        /// While maintenance or grace runs.
        Maintained = "maintained",
    }
}

/// A named switch that the product asks about. `update` and `scan` are always there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Feature {
    #[schema(examples("update"))]
    pub name: String,
    pub when: When,
}

text_enum! {
    /// What happens when more is used than licensed.
    pub enum OverUse { Flag = "flag", Refuse = "refuse" }
}

/// How a license of this product runs out (spec 02.1). Everything has its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ExpiryPolicy {
    /// Days after expiry in which everything goes on, 0 to 365.
    pub grace_days: u16,
    /// SaaS: days of read-only after grace.
    pub freeze_days: u16,
    /// SaaS: days after the freeze until the data goes; 0 is never.
    pub purge_days: u16,
    /// Days before expiry on which notices go out; the largest sets *expiring soon*.
    pub notice_days: Vec<u16>,
    pub over_use: OverUse,
    /// Activations that a license allows; absent: as many as units.
    pub device_limit: Option<u32>,
    /// Transfers to another machine in 30 days, for each unit; at least 3.
    pub transfers_per_unit: u16,
    /// Hours after which a product should check in again.
    pub refresh_after_hours: u16,
    /// Days for which a lease counts without a check-in.
    pub lease_days: u16,
    /// An activation that isn't checked in for its lease time gives its unit back.
    pub floating: bool,
    /// Days for which an offline license file counts; absent: to the end of grace. At most 400.
    pub offline_file_days: Option<u16>,
    /// What differs in some countries. A country stands in one of them at most.
    pub regions: Vec<RegionPolicy>,
}

/// What differs in some countries; what is absent stays as everywhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegionPolicy {
    /// ISO 3166: two capital letters.
    #[schema(examples(json!(["AU", "NZ"])))]
    pub countries: Vec<String>,
    #[serde(default)]
    pub notice_days: Option<Vec<u16>>,
    #[serde(default)]
    pub grace_days: Option<u16>,
}

impl Default for ExpiryPolicy {
    fn default() -> Self {
        Self {
            grace_days: 30,
            freeze_days: 30,
            purge_days: 0,
            notice_days: vec![60, 30, 7, 0],
            over_use: OverUse::Flag,
            device_limit: None,
            transfers_per_unit: 3,
            refresh_after_hours: 24,
            lease_days: 30,
            floating: false,
            offline_file_days: None,
            regions: Vec::new(),
        }
    }
}

impl ExpiryPolicy {
    /// The policy as it holds for a customer in `country`, with the exceptions worked in.
    pub fn for_country(&self, country: &str) -> Self {
        let mut policy = self.clone();
        for region in std::mem::take(&mut policy.regions) {
            if region.countries.iter().any(|one| one == country) {
                policy.notice_days = region.notice_days.unwrap_or(policy.notice_days);
                policy.grace_days = region.grace_days.unwrap_or(policy.grace_days);
            }
        }
        policy
    }

    pub(super) fn check(&self) -> Vec<FieldError> {
        let rules = [
            ("grace_days", grace_fits(self.grace_days), GRACE),
            ("notice_days", notices_fit(&self.notice_days), NOTICES),
            ("transfers_per_unit", self.transfers_per_unit >= 3, "At least 3."),
            ("refresh_after_hours", (1..=24 * 90).contains(&self.refresh_after_hours), "1 hour to 90 days."),
            ("lease_days", (1..=400).contains(&self.lease_days), "1 to 400 days."),
            ("offline_file_days", self.offline_file_days.is_none_or(|days| (1..=400).contains(&days)), "1 to 400 days."),
            ("device_limit", self.device_limit.is_none_or(|limit| limit > 0), "At least 1."),
        ];
        let wrong = rules.into_iter().filter(|(_, fits, _)| !fits);
        let mut errors: Vec<_> =
            wrong.map(|(field, _, detail)| field_error(&format!("/expiry_policy/{field}"), "out_of_range", detail)).collect();
        errors.extend(self.check_regions());
        errors
    }

    fn check_regions(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for (index, region) in self.regions.iter().enumerate() {
            let pointer = format!("/expiry_policy/regions/{index}");
            let countries = format!("{pointer}/countries");
            errors.extend(country::check(&countries, &region.countries));
            if region.countries.is_empty() {
                errors.push(field_error(&countries, "required", "Name the countries in which this holds."));
            }
            let before = || self.regions[..index].iter().flat_map(|other| &other.countries);
            if region.countries.iter().any(|country| before().any(|other| other == country)) {
                errors.push(field_error(&countries, "taken", "A country can stand in one exception only."));
            }
            if region.notice_days.is_none() && region.grace_days.is_none() {
                errors.push(field_error(&pointer, "required", "Say what differs there."));
            }
            if region.notice_days.as_ref().is_some_and(|days| !notices_fit(days)) {
                errors.push(field_error(&format!("{pointer}/notice_days"), "out_of_range", NOTICES));
            }
            if region.grace_days.is_some_and(|days| !grace_fits(days)) {
                errors.push(field_error(&format!("{pointer}/grace_days"), "out_of_range", GRACE));
            }
        }
        errors
    }
}

const GRACE: &str = "0 to 365 days.";
const NOTICES: &str = "At least one; each 0 to 365 days.";

const fn grace_fits(days: u16) -> bool {
    days <= 365
}
fn notices_fit(days: &[u16]) -> bool {
    !days.is_empty() && days.iter().all(|days| *days <= 365)
}

/// The features with the two that are always there; a product may change when those are on.
pub(super) fn with_standard(mut features: Vec<Feature>) -> Vec<Feature> {
    for (name, when) in [("scan", When::Activated), ("update", When::Maintained)] {
        if !features.iter().any(|feature| feature.name == name) {
            features.insert(0, Feature { name: name.to_owned(), when });
        }
    }
    features
}

pub(super) fn check_features(features: &[Feature]) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (index, feature) in features.iter().enumerate() {
        let plain = feature.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if feature.name.is_empty() || feature.name.len() > 40 || !plain {
            errors.push(field_error(&format!("/features/{index}/name"), "wrong_value", "1 to 40 characters: a-z, 0-9 and _."));
        } else if features[..index].iter().any(|other| other.name == feature.name) {
            errors.push(field_error(&format!("/features/{index}/name"), "taken", "This feature stands twice."));
        }
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn update_and_scan_are_always_there() {
        let features = with_standard(vec![Feature { name: "scan".into(), when: When::Always }]);
        assert_eq!(
            features.iter().map(|feature| (feature.name.as_str(), feature.when)).collect::<Vec<_>>(),
            [("update", When::Maintained), ("scan", When::Always)]
        );
    }

    #[test]
    fn a_policy_out_of_range_names_its_fields() {
        let policy = ExpiryPolicy { grace_days: 366, transfers_per_unit: 2, notice_days: vec![], ..ExpiryPolicy::default() };
        let pointers: Vec<_> = policy.check().into_iter().map(|error| error.pointer).collect();
        assert_eq!(pointers, ["/expiry_policy/grace_days", "/expiry_policy/notice_days", "/expiry_policy/transfers_per_unit"]);
        assert!(ExpiryPolicy::default().check().is_empty());
    }

    #[test]
    fn a_region_overrides_what_it_names_and_nothing_else() {
        let policy: ExpiryPolicy = serde_json::from_str(
            r#"{"grace_days": 14, "regions": [{"countries": ["AU", "NZ"], "notice_days": [30, 7]}, {"countries": ["BR"], "grace_days": 45}]}"#,
        )
        .unwrap();
        assert!(policy.check().is_empty());
        let differs = |country| {
            let policy = policy.for_country(country);
            assert!(policy.regions.is_empty());
            (policy.notice_days, policy.grace_days)
        };
        assert_eq!(differs("NZ"), (vec![30, 7], 14));
        assert_eq!(differs("BR"), (vec![60, 30, 7, 0], 45));
        assert_eq!(differs("DE"), (vec![60, 30, 7, 0], 14));
    }

    #[test]
    fn an_exception_names_countries_once_and_says_what_differs() {
        let region = |countries: &[&str], notice_days: Option<Vec<u16>>, grace_days| RegionPolicy {
            countries: countries.iter().map(|code| (*code).to_owned()).collect(),
            notice_days,
            grace_days,
        };
        let wrong = |regions| {
            let policy = ExpiryPolicy { regions, ..ExpiryPolicy::default() };
            policy
                .check()
                .into_iter()
                .map(|error| format!("{} {}", error.pointer.replace("/expiry_policy/regions", ""), error.code))
                .collect::<Vec<_>>()
        };
        assert_eq!(wrong(vec![region(&[], None, Some(1))]), ["/0/countries required"]);
        assert_eq!(wrong(vec![region(&["AU"], None, Some(1)), region(&["AU"], None, Some(2))]), ["/1/countries taken"]);
        assert_eq!(wrong(vec![region(&["AU"], None, None)]), ["/0 required"]);
        assert_eq!(wrong(vec![region(&["AU"], Some(vec![]), Some(366))]), ["/0/notice_days out_of_range", "/0/grace_days out_of_range"]);
    }
}
