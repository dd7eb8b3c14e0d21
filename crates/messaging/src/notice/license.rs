//! Mails that bring keys and codes.

use identity::Language;
use jiff::civil::Date;
use kernel::{OrganizationId, PersonId};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Notice, Page};
use crate::{held_license::HeldLicense, secret::Secret};

#[derive(Deserialize)]
pub(super) struct KeyIssued {
    key: Secret,
    product_name: String,
    units: i64,
    recipient_email: String,
    owner_company: String,
    language: Language,
}

impl Notice for KeyIssued {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Address { address: self.recipient_email.clone(), language: self.language }
    }
    fn variables(&self, page: &Page) -> Json {
        json!({
            "key": self.key.shown(page.view), "product_name": self.product_name, "units": self.units,
            "owner_company": self.owner_company, "link": format!("{}/register", page.base_url),
        })
    }
}

#[derive(Deserialize)]
pub(super) struct Confirmed {
    organization_id: OrganizationId,
    /// Absent where a token of the company registered the key.
    person_id: Option<PersonId>,
    licenses: Vec<ConfirmedLicense>,
}

#[derive(Deserialize)]
struct ConfirmedLicense {
    product_name: String,
    units: i64,
    expires_on: Option<Date>,
    /// Absent where the product needs none, or it may not be shown yet.
    activation_code: Option<Secret>,
}

impl Notice for Confirmed {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        self.person_id.map_or(Audience::Administrators(self.organization_id), |person| Audience::People(vec![person]))
    }
    fn variables(&self, page: &Page) -> Json {
        let license = |license: &ConfirmedLicense| {
            json!({
                "product_name": license.product_name, "units": license.units,
                "expires_on": license.expires_on.map(|day| page.day(day)),
                "activation_code": license.activation_code.as_ref().map(|code| code.shown(page.view)),
            })
        };
        json!({
            "licenses": self.licenses.iter().map(license).collect::<Vec<_>>(),
            "has_code": self.licenses.iter().any(|license| license.activation_code.is_some()),
            "link": format!("{}/my-products", page.base_url),
        })
    }
}

#[derive(Deserialize)]
pub(super) struct CodeReplaced {
    customer_id: OrganizationId,
    product_name: String,
    activation_code: Secret,
    /// Whether installations go on under the new code by themselves.
    activations_kept: bool,
}

impl Notice for CodeReplaced {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Administrators(self.customer_id)
    }
    fn variables(&self, page: &Page) -> Json {
        json!({
            "product_name": self.product_name, "activation_code": self.activation_code.shown(page.view),
            "activations_kept": self.activations_kept, "link": format!("{}/my-products", page.base_url),
        })
    }
}
