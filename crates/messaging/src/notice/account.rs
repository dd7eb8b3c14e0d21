//! Mails that verify an address: of an account, or of somebody who has none.

use std::time::Duration;

use identity::Language;
use kernel::PersonId;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Audience, Notice, Page};
use crate::{held_license::HeldLicense, secret::Secret};

/// As long as `identity` lets the links count.
const INVITATION: Duration = Duration::from_secs(14 * 24 * 3600);
const VERIFICATION: Duration = Duration::from_secs(3 * 24 * 3600);

#[derive(Deserialize)]
pub(super) struct Invited {
    person_id: PersonId,
    token: Secret,
}

impl Notice for Invited {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::People(vec![self.person_id])
    }
    fn variables(&self, page: &Page) -> Json {
        link(page, "invitation", &self.token, INVITATION)
    }
    fn link_valid_for(&self) -> Option<Duration> {
        Some(INVITATION)
    }
}

#[derive(Deserialize)]
pub(super) struct SignedUp {
    person_id: PersonId,
    token: Secret,
}

impl Notice for SignedUp {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::People(vec![self.person_id])
    }
    fn variables(&self, page: &Page) -> Json {
        link(page, "verify-email", &self.token, VERIFICATION)
    }
    fn link_valid_for(&self) -> Option<Duration> {
        Some(VERIFICATION)
    }
}

/// A request about a license from somebody who cannot sign in (spec/01.4): it counts once the address is shown to be theirs.
#[derive(Deserialize)]
pub(super) struct LicensingRequest {
    email: String,
    language: Language,
    token: Secret,
}

impl Notice for LicensingRequest {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Address { address: self.email.clone(), language: self.language }
    }
    fn variables(&self, page: &Page) -> Json {
        link(page, "licensing-request/verify", &self.token, VERIFICATION)
    }
    fn link_valid_for(&self) -> Option<Duration> {
        Some(VERIFICATION)
    }
}

fn link(page: &Page, path: &str, token: &Secret, valid_for: Duration) -> Json {
    json!({
        "link": format!("{}/{path}?token={}", page.base_url, token.shown(page.view)),
        "valid_until": page.instant(page.at.plus(valid_for)),
    })
}
