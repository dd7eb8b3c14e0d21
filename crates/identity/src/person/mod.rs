//! Person: somebody who signs in, in one organization, with one role there (spec/01.2).

pub(crate) mod api;
mod create;
pub(crate) mod invite;
mod reset;
pub(crate) mod store;
mod switch;
mod update;

use db::Tx;
use kernel::{FieldError, OrganizationId, OrganizationKind, OrganizationStatus, PersonId, Problem, ProblemKind, Role, text_enum};
use serde_json::json;

use crate::organization::{self, Organization, check_length, error};

pub(crate) use create::create;
pub(crate) use invite::invite_again;
pub(crate) use reset::{reset_password, reset_second_factor};
pub use store::Model as Person;
pub(crate) use switch::{disable, enable};
pub(crate) use update::{PersonChange, apply, save, update};

text_enum! {
    /// What an account is good for: `invited` until its person has chosen a password.
    pub enum PersonStatus { Enabled = "enabled", Invited = "invited", Disabled = "disabled" }
}

impl Person {
    pub fn status(&self) -> PersonStatus {
        match (self.enabled, &self.password_hash) {
            (false, _) => PersonStatus::Disabled,
            (true, None) => PersonStatus::Invited,
            (true, Some(_)) => PersonStatus::Enabled,
        }
    }
    /// What lists are searched by.
    pub(crate) fn searched(&self) -> String {
        kernel::fold(&format!("{} {} {} {}", self.first_name, self.last_name, self.login_id, self.email))
    }
}

#[derive(Debug, thiserror::Error)]
pub enum PersonError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the login ID is taken")]
    LoginTaken { pointer: String },
    #[error("the company would be left without an administrator")]
    LastAdministrator,
    #[error("one's own account stays enabled")]
    Own,
    #[error("the account is {0}")]
    Status(PersonStatus),
    #[error("the organization is {0}")]
    Organization(OrganizationStatus),
}

impl From<PersonError> for Problem {
    fn from(error: PersonError) -> Self {
        match error {
            PersonError::Db(error) => error.into(),
            PersonError::Invalid(errors) => Problem::invalid(errors),
            PersonError::LoginTaken { pointer } => Problem {
                errors: vec![self::error(
                    &pointer,
                    "taken",
                    "This login ID is taken. Choose another one; upper and lower case count as the same.",
                )],
                ..Problem::new(ProblemKind::Conflict, "login_id_taken", "This login ID is taken. Choose another one.")
            },
            PersonError::LastAdministrator => conflict(
                "last_administrator",
                "The company would be left without an administrator. Make somebody else administrator first.",
            ),
            PersonError::Own => conflict("own_account", "Nobody disables their own account. Ask another administrator."),
            PersonError::Status(PersonStatus::Invited) => {
                conflict("person_invited", "This person has not accepted the invitation yet. Invite them again.")
            }
            PersonError::Status(PersonStatus::Disabled) => conflict("person_disabled", "This account is disabled. Enable it first."),
            PersonError::Status(PersonStatus::Enabled) => conflict("person_enabled", "This account is enabled and in use already."),
            PersonError::Organization(status) => {
                conflict("organization_status", &format!("The company is {status}: its accounts do not change until it is active again."))
            }
        }
    }
}

fn conflict(code: &'static str, detail: &str) -> Problem {
    Problem::new(ProblemKind::Conflict, code, detail)
}

#[derive(Clone, Debug)]
pub struct NewPerson {
    pub login_id: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub role: Role,
    /// Absent: the person is invited by mail and chooses one.
    pub password_hash: Option<String>,
}

/// Adds a person to `organization`, whose language, zone and country it starts with. `pointer` is where the form holds it.
pub async fn insert(tx: &Tx, organization: &Organization, input: NewPerson, pointer: &str) -> Result<Person, PersonError> {
    let errors = check(&input, pointer);
    if !errors.is_empty() {
        return Err(PersonError::Invalid(errors));
    }
    let person = Person {
        id: tx.new_id(),
        organization_id: organization.id,
        login_folded: kernel::fold(&input.login_id),
        search: kernel::fold(&format!("{} {} {} {}", input.first_name, input.last_name, input.login_id, input.email)),
        login_id: input.login_id,
        email_folded: input.email.to_lowercase(),
        email: input.email,
        email_verified_at: None,
        first_name: input.first_name,
        last_name: input.last_name,
        phone: String::new(),
        country: organization.country.clone(),
        language: organization.language,
        time_zone: organization.time_zone.clone(),
        role: input.role,
        enabled: true,
        password_hash: input.password_hash,
        second_factor_at: None,
        version: 1,
        created_at: tx.now(),
    };
    store::insert(tx, &person).await.map_err(|error| {
        if error.violates("person", &["login_folded"]) {
            PersonError::LoginTaken { pointer: format!("{pointer}/login_id") }
        } else {
            error.into()
        }
    })?;
    audit::Entry::new("person.create", person.id)
        .owner(organization.id)
        .change(json!({"after": {"organization_id": organization.id, "role": person.role}}))
        .personal(
            json!({"login_id": person.login_id, "email": person.email, "first_name": person.first_name, "last_name": person.last_name}),
        )
        .record(tx)
        .await?;
    Ok(person)
}

/// The person, whoever asks: for mails and sign-in. Lists and screens go through scoped queries instead.
pub async fn find(tx: &Tx, id: PersonId) -> db::Result<Person> {
    store::find(tx, id).await
}

/// The enabled people of an organization with one of `roles`: for mails to a company.
pub async fn people_of(tx: &Tx, organization: OrganizationId, roles: &[Role]) -> db::Result<Vec<Person>> {
    store::of_organization(tx, organization, roles).await
}

/// Everybody who has the e-mail address, whoever asks: for those who have shown that it is theirs.
pub async fn with_email(tx: &Tx, email: &str) -> db::Result<Vec<Person>> {
    store::by_email(tx, email).await
}

/// The person with their organization, both locked, organization first; what the actor does not see is not there.
pub(crate) async fn load(tx: &Tx, id: PersonId) -> Result<(Person, Organization), PersonError> {
    let seen = store::visible(tx, id).await?;
    let organization = organization::store::lock(tx, seen.organization_id).await?;
    Ok((store::lock(tx, id).await?, organization))
}

/// A suspended partner's parent edits its profile only, and nothing changes in a canceled one (spec/01.1).
pub(crate) fn check_open(organization: &Organization) -> Result<(), PersonError> {
    match organization.status {
        OrganizationStatus::Suspended | OrganizationStatus::Canceled => Err(PersonError::Organization(organization.status)),
        _ => Ok(()),
    }
}

/// Refuses if `person`, an enabled administrator, is the last one. One who has never signed in does not replace one who has.
/// The organization is locked, so two cannot leave at once.
pub(crate) async fn keep_an_administrator(tx: &Tx, person: &Person) -> Result<(), PersonError> {
    if person.role != Role::Administrator || !person.enabled {
        return Ok(());
    }
    match store::other_administrators(tx, person, person.password_hash.is_some()).await? {
        0 => Err(PersonError::LastAdministrator),
        _ => Ok(()),
    }
}

pub(crate) fn check_role(errors: &mut Vec<FieldError>, kind: OrganizationKind, role: Role) {
    if !Role::of_kind(kind).contains(&role) {
        let roles: Vec<_> = Role::of_kind(kind).iter().map(|role| role.as_str()).collect();
        errors.push(error("/role", "wrong_value", &format!("The roles here are: {}.", roles.join(", "))));
    }
}

fn check(input: &NewPerson, pointer: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let login = &input.login_id;
    let plain = login.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@' | '+'));
    if !(3..=64).contains(&login.chars().count()) || !plain {
        let detail = "3 to 64 characters: letters, digits and . - _ @ +";
        errors.push(error(&format!("{pointer}/login_id"), "wrong_value", detail));
    }
    check_length(&mut errors, &format!("{pointer}/first_name"), &input.first_name, 1, 100);
    check_length(&mut errors, &format!("{pointer}/last_name"), &input.last_name, 1, 100);
    if !looks_like_email(&input.email) {
        errors.push(error(&format!("{pointer}/email"), "wrong_value", "This does not look like an e-mail address."));
    }
    errors
}

/// Shape only; that mail arrives is shown by the link in it.
pub fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';' | '"' | '(' | ')' | '\\'));
    clean
        && text.len() <= 254
        && !local.is_empty()
        && local.len() <= 64
        && !local.contains('@')
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::looks_like_email;

    #[test]
    fn mail_addresses_have_one_at_and_nothing_that_ends_a_header() {
        for good in ["ada@example.com", "a.b+c@mail.example.org"] {
            assert!(looks_like_email(good), "{good}");
        }
        for bad in [
            "",
            "ada",
            "@example.com",
            "ada@",
            "ada@example",
            "a@b@example.com",
            "ada@exa\nmple.com",
            "Ada <ada@example.com>",
            "a,b@example.com",
        ] {
            assert!(!looks_like_email(bad), "{bad}");
        }
    }
}
