//! The JSON of Chancery's answers and requests, as texts and numbers: nothing is checked and nothing looked up. Unknown
//! fields are refused where a real answer is read in, so that this file cannot fall behind unnoticed.

use lease::Fingerprint;
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct License {
    pub id: String,
    pub product: Product,
    pub customer: Company,
    pub version_type: String,
    pub units: u32,
    pub used_units: u32,
    pub activations: u32,
    pub status: String,
    pub flags: Flags,
    pub features: Vec<Feature>,
    pub starts_on: String,
    pub expires_on: String,
    pub grace_ends_on: String,
    pub time_zone: String,
    pub offline: bool,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    pub code: String,
    pub name: String,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Company {
    pub company: String,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flags {
    pub exceeded_allocation: bool,
    pub possible_clone: bool,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feature {
    pub name: String,
    pub until: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activate {
    #[serde(rename = "activation_code")]
    pub _activation_code: String,
    pub fingerprint: Fingerprint,
    #[serde(rename = "hostname")]
    pub _hostname: Option<String>,
    #[serde(rename = "platform")]
    pub _platform: Option<String>,
    #[serde(rename = "product_version")]
    pub _product_version: Option<String>,
    pub nonce: String,
}

#[derive(Serialize)]
pub struct Activated<'a> {
    pub id: &'a str,
    pub secret: &'a str,
    pub lease: &'a str,
    pub license: &'a License,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    #[serde(rename = "counter")]
    pub _counter: u32,
    #[serde(rename = "used_units")]
    pub _used_units: Option<u32>,
    #[serde(rename = "product_version")]
    pub _product_version: Option<String>,
    pub nonce: String,
}

#[derive(Serialize)]
pub struct CheckedIn<'a> {
    pub lease: &'a str,
    pub license: &'a License,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckStatus {
    #[serde(rename = "activation_code")]
    pub _activation_code: String,
    pub nonce: String,
}

#[derive(Serialize)]
pub struct Status<'a> {
    pub status: &'a str,
    pub license: &'a License,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    pub items: Vec<Case>,
    pub next_cursor: Option<String>,
    pub total: u64,
    pub total_is_exact: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: String,
    pub number: String,
    pub customer: Named,
    pub product: Option<NamedProduct>,
    pub license_id: Option<String>,
    pub category: String,
    pub subject: String,
    pub description: String,
    pub business_impact: String,
    pub language: String,
    pub priority: String,
    pub priority_requested: Option<String>,
    pub status: String,
    pub close_reason: Option<String>,
    pub call_required: bool,
    pub offering: String,
    pub assignee: Option<Person>,
    pub response_due_at: Option<String>,
    pub response_due_local: Option<String>,
    pub responded_at: Option<String>,
    pub entitlement: Value,
    pub created_at: String,
    pub updated_at: String,
    pub version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub id: String,
    pub company: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedProduct {
    pub id: String,
    pub code: String,
    pub name: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: String,
    pub name: String,
}
