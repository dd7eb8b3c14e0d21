//! The one mail that somebody gets whose mail could not be taken as a support request (spec 04.4). It repeats nothing of what
//! was written: who sends in a stranger's name cannot make us say a word of theirs.

use identity::Language;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Notice, Page};
use crate::held_license::HeldLicense;

#[derive(Deserialize)]
pub(super) struct Held {
    address: String,
    language: Language,
}

impl Notice for Held {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Address { address: self.address.clone(), language: self.language }
    }
    fn variables(&self, page: &Page) -> Json {
        json!({"link": format!("{}/support-requests/new", page.base_url)})
    }
}
