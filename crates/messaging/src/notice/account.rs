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
const PASSWORD_RESET: Duration = Duration::from_secs(3600);

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

/// The link by which a forgotten password is replaced.
#[derive(Deserialize)]
pub(super) struct PasswordResetRequested {
    person_id: PersonId,
    token: Secret,
    by_staff: bool,
}

impl Notice for PasswordResetRequested {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::People(vec![self.person_id])
    }
    fn variables(&self, page: &Page) -> Json {
        let mut variables = link(page, "reset-password", &self.token, PASSWORD_RESET);
        variables["by_staff"] = self.by_staff.into();
        variables
    }
    fn link_valid_for(&self) -> Option<Duration> {
        Some(PASSWORD_RESET)
    }
}

/// What a person is told so that a change by somebody else does not go unseen.
#[derive(Deserialize)]
pub(super) struct PasswordChanged {
    person_id: PersonId,
}

impl Notice for PasswordChanged {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::People(vec![self.person_id])
    }
    fn variables(&self, page: &Page) -> Json {
        json!({"at": page.instant(page.at), "link": format!("{}/sign-in", page.base_url)})
    }
}

#[derive(Deserialize)]
pub(super) struct SecondFactorChanged {
    person_id: PersonId,
    added: bool,
}

impl Notice for SecondFactorChanged {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::People(vec![self.person_id])
    }
    fn variables(&self, page: &Page) -> Json {
        json!({"at": page.instant(page.at), "added": self.added, "link": format!("{}/my-account", page.base_url)})
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

/// Somebody asked for a trial by a form (spec/03.3): it begins once the address is shown to be theirs.
#[derive(Deserialize)]
pub(super) struct TrialSubmission {
    email: String,
    language: Language,
    product_name: String,
    seller: String,
    token: Secret,
}

impl Notice for TrialSubmission {
    fn audience(&self, _: &[HeldLicense]) -> Audience {
        Audience::Address { address: self.email.clone(), language: self.language }
    }
    fn variables(&self, page: &Page) -> Json {
        let mut variables = link(page, "trial/confirm", &self.token, VERIFICATION);
        variables["product_name"] = self.product_name.as_str().into();
        variables["seller"] = self.seller.as_str().into();
        variables
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
