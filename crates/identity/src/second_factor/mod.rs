//! Second factor (spec/01.4): six digits of an authenticator app, or one of ten recovery codes that count once each. The
//! vendor's people and a tier 1's administrators can be required to have one; until they do, their account is all they reach.

pub(crate) mod api;
mod store;
mod totp;

use db::{Result, Tx};
use kernel::{OrganizationKind, Permission, PersonId, Problem, ProblemKind, Role};
use serde_json::json;

use crate::{
    organization::Organization,
    person::{self, Person},
};

/// How many recovery codes a person gets.
const CODES: usize = 10;

#[derive(Debug, thiserror::Error)]
pub enum SecondFactorError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("there is no second factor to confirm or change")]
    None,
    #[error("there is a second factor already")]
    Already,
    #[error("the code does not fit")]
    Code,
    #[error("a second factor is required here")]
    Required,
}

impl From<SecondFactorError> for Problem {
    fn from(error: SecondFactorError) -> Self {
        let conflict = |code, detail: &str| Self::new(ProblemKind::Conflict, code, detail);
        match error {
            SecondFactorError::Db(error) => error.into(),
            SecondFactorError::None => conflict("second_factor_none", "Start with a new secret first."),
            SecondFactorError::Already => conflict("second_factor_present", "A second factor is on already. Turn it off first."),
            SecondFactorError::Code => {
                Self::field("/code", "wrong_value", "This is not the current code. Check that the clock of your device is right.")
            }
            SecondFactorError::Required => {
                conflict("second_factor_mandatory", "Your company requires a second factor. It cannot be turned off.")
            }
        }
    }
}

/// Whether `role` in `organization` must have a second factor.
pub(crate) fn is_required(organization: &Organization, role: Role) -> bool {
    let covered = match organization.kind {
        OrganizationKind::Vendor => true,
        kind => kind.is_tier1() && role == Role::Administrator,
    };
    organization.second_factor_required && covered
}

/// What the person types into the authenticator app.
pub(crate) struct Secret {
    pub text: String,
    /// `otpauth://…`: the same for a picture that the app scans.
    pub uri: String,
    /// The picture, row by row; `#` is dark.
    pub picture: Vec<String>,
}

/// Makes a secret, which counts once it is [confirmed](confirm).
pub(crate) async fn begin(tx: &Tx, issuer: &str) -> std::result::Result<Secret, SecondFactorError> {
    let person = own(tx).await?;
    if person.second_factor_at.is_some() {
        return Err(SecondFactorError::Already);
    }
    let mut secret = [0; totp::SECRET];
    tx.rng().fill(&mut secret);
    store::begin(tx, person.id, &secret).await?;
    let text = totp::text(&secret);
    let (issuer, login) = (plain(issuer), plain(&person.login_id));
    let uri = format!("otpauth://totp/{issuer}:{login}?secret={text}&issuer={issuer}&algorithm=SHA1&digits=6&period=30");
    let picture = picture(&uri);
    Ok(Secret { text, uri, picture })
}

/// A QR code as rows of modules; empty if the address is too long for one, and then the secret is typed.
fn picture(uri: &str) -> Vec<String> {
    let Ok(code) = qrcode::QrCode::with_error_correction_level(uri, qrcode::EcLevel::L) else { return Vec::new() };
    let dark = |module: &qrcode::Color| if *module == qrcode::Color::Dark { '#' } else { '.' };
    code.to_colors().chunks(code.width()).map(|row| row.iter().map(dark).collect()).collect()
}

/// Turns the second factor on: `code` shows that the secret was kept. Answers the recovery codes, which nobody sees again.
pub(crate) async fn confirm(tx: &Tx, code: &str) -> std::result::Result<Vec<String>, SecondFactorError> {
    let person = own(tx).await?;
    let factor = store::of(tx, person.id).await?.filter(|factor| factor.confirmed_at.is_none()).ok_or(SecondFactorError::None)?;
    let step = totp::fits(&factor.secret, code, tx.now(), factor.last_step).ok_or(SecondFactorError::Code)?;
    store::use_step(tx, person.id, step).await?;
    store::confirm(tx, person.id).await?;
    let (id, organization) = (person.id, person.organization_id);
    let person = person::store::save(tx, Person { second_factor_at: Some(tx.now()), ..person }).await?;
    audit::Entry::new("account.enable_second_factor", id).owner(organization).record(tx).await?;
    tell(tx, &person, Told::Added).await?;
    new_codes(tx, id).await
}

/// Replaces the recovery codes.
pub(crate) async fn renew_codes(tx: &Tx) -> std::result::Result<Vec<String>, SecondFactorError> {
    let person = own(tx).await?;
    if person.second_factor_at.is_none() {
        return Err(SecondFactorError::None);
    }
    audit::Entry::new("account.renew_recovery_codes", person.id).owner(person.organization_id).record(tx).await?;
    new_codes(tx, person.id).await
}

/// Turns one's own second factor off, where it is not required.
pub(crate) async fn remove(tx: &Tx) -> std::result::Result<(), SecondFactorError> {
    let person = own(tx).await?;
    let organization = crate::organization::find(tx, person.organization_id).await?;
    if is_required(&organization, person.role) {
        return Err(SecondFactorError::Required);
    }
    if person.second_factor_at.is_none() {
        return Err(SecondFactorError::None);
    }
    let person = forget(tx, person).await?;
    audit::Entry::new("account.remove_second_factor", person.id).owner(person.organization_id).record(tx).await?;
    tell(tx, &person, Told::Removed).await?;
    Ok(())
}

/// Whether `typed` is the current code or an unused recovery code; it is used up by that.
pub(crate) async fn accept(tx: &Tx, person: PersonId, typed: &str) -> Result<bool> {
    let Some(factor) = store::of(tx, person).await?.filter(|factor| factor.confirmed_at.is_some()) else { return Ok(false) };
    if let Some(step) = totp::fits(&factor.secret, typed, tx.now(), factor.last_step) {
        return store::use_step(tx, person, step).await;
    }
    store::use_recovery_code(tx, person, &code_hash(tx, person, typed)).await
}

/// Forgets the factor; what it means for sessions and mails the caller decides.
pub(crate) async fn forget(tx: &Tx, person: Person) -> Result<Person> {
    store::delete(tx, person.id).await?;
    person::store::save(tx, Person { second_factor_at: None, ..person }).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Added,
    Removed,
}

/// Publishes what has become of the factor: the person is mailed.
pub(crate) async fn tell(tx: &Tx, person: &Person, told: Told) -> Result<()> {
    let payload = json!({"person_id": person.id, "added": told == Told::Added});
    jobs::publish(tx, "account.second_factor_changed", person.id, Some(person.organization_id), &payload).await
}

async fn own(tx: &Tx) -> Result<Person> {
    let id = tx.actor().person().ok_or(db::Error::Forbidden(Permission::AccountUpdate))?;
    person::store::lock(tx, id).await
}

async fn new_codes(tx: &Tx, person: PersonId) -> std::result::Result<Vec<String>, SecondFactorError> {
    let codes: Vec<String> = (0..CODES).map(|_| recovery_code(tx)).collect();
    let hashes: Vec<String> = codes.iter().map(|code| code_hash(tx, person, code)).collect();
    store::replace_recovery_codes(tx, person, &hashes).await?;
    Ok(codes)
}

/// 50 random bits as ten symbols that are not mixed up in handwriting.
fn recovery_code(tx: &Tx) -> String {
    const SYMBOLS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut bytes = [0; 10];
    tx.rng().fill(&mut bytes);
    let symbols: String = bytes.iter().map(|byte| char::from(SYMBOLS[usize::from(byte & 31)])).collect();
    format!("{}-{}", &symbols[..5], &symbols[5..])
}

fn code_hash(tx: &Tx, person: PersonId, typed: &str) -> String {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    tx.vault().look_up("recovery_code", format!("{person} {plain}").as_bytes())
}

/// What may stand in the label of an `otpauth` address without being escaped.
fn plain(text: &str) -> String {
    let fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '@');
    text.chars().map(|c| if fit(c) { c.to_string() } else { "%20".to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::world::World;

    async fn current(world: &World, id: PersonId) -> String {
        let secret = world.stage.system().read(async |tx| store::of(&tx, id).await).await.unwrap().unwrap().secret;
        totp::code(&secret, world.stage.system().now().as_second() / 30)
    }

    async fn enrol(world: &World) -> Vec<String> {
        let (cx, id) = (&world.customer.cx, world.customer.administrator);
        let uri = cx.write(async |tx| Ok::<_, SecondFactorError>(begin(&tx, "Harbor & Co").await?.uri)).await.unwrap();
        assert!(uri.starts_with("otpauth://totp/Harbor%20%20%20Co:hafen.admin?secret="), "{uri}");
        let wrong = cx.write(async |tx| confirm(&tx, "000000").await).await;
        assert!(matches!(wrong, Err(SecondFactorError::Code)));
        let code = current(world, id).await;
        cx.write(async |tx| confirm(&tx, &code).await).await.unwrap()
    }

    #[tokio::test]
    async fn a_secret_counts_once_it_is_confirmed_and_a_code_once_only() {
        let world = World::new().await;
        let id = world.customer.administrator;
        let try_it = async |typed: &str| world.stage.anonymous().write(async |tx| accept(&tx, id, typed).await).await.unwrap();
        world.customer.cx.write(async |tx| Ok::<_, SecondFactorError>(begin(&tx, "Harbor").await?.uri)).await.unwrap();
        assert!(!try_it(&current(&world, id).await).await, "not confirmed yet");
        enrol(&world).await;
        assert!(world.person(id).await.second_factor_at.is_some());
        let used = current(&world, id).await;
        assert!(!try_it(&used).await, "used to confirm");
        world.stage.clock.advance(Duration::from_secs(30));
        let code = current(&world, id).await;
        assert!(try_it(&code).await && !try_it(&code).await);
        assert_eq!(world.heard("account.second_factor_changed").await[0]["added"], true);
        let again = world.customer.cx.write(async |tx| Ok::<_, SecondFactorError>(begin(&tx, "Harbor").await?.uri)).await;
        assert!(matches!(again, Err(SecondFactorError::Already)));
    }

    #[tokio::test]
    async fn recovery_codes_count_once_each_and_new_ones_end_the_old() {
        let world = World::new().await;
        let id = world.customer.administrator;
        let try_it = async |typed: &str| world.stage.anonymous().write(async |tx| accept(&tx, id, typed).await).await.unwrap();
        let codes = enrol(&world).await;
        assert_eq!(codes.len(), CODES);
        assert!(try_it(&codes[0].to_uppercase().replace('-', " ")).await && !try_it(&codes[0]).await);
        let left = world.stage.system().read(async |tx| store::recovery_codes_left(&tx, id).await).await.unwrap();
        assert_eq!(left, 9);
        let renewed = world.customer.cx.write(async |tx| renew_codes(&tx).await).await.unwrap();
        assert!(!try_it(&codes[1]).await && try_it(&renewed[1]).await);
        let stored = world.count(&format!("SELECT COUNT(*) AS count FROM recovery_code WHERE code_hash = '{}'", renewed[2])).await;
        assert_eq!(stored, 0, "only its hash is stored");
    }

    #[tokio::test]
    async fn what_a_company_requires_is_not_turned_off_and_an_administrator_can_reset_it() {
        let world = World::new().await;
        enrol(&world).await;
        let id = world.customer.administrator;
        let cx = &world.customer.cx;
        cx.write(async |tx| remove(&tx).await).await.unwrap();
        assert!(matches!(cx.write(async |tx| remove(&tx).await).await, Err(SecondFactorError::None)));
        enrol(&world).await;
        let reset =
            world.msp.cx.write(async |tx| Ok::<_, crate::PersonError>(crate::person::reset_second_factor(&tx, id).await?.second_factor_at));
        assert_eq!(reset.await.unwrap(), None);
        assert_eq!(world.count("SELECT (SELECT COUNT(*) FROM second_factor) + (SELECT COUNT(*) FROM recovery_code) AS count").await, 0);
        world.execute("UPDATE organization SET second_factor_required = TRUE WHERE kind IN ('vendor', 'msp')").await;
        let organization = async |id| world.stage.system().read(async |tx| crate::organization::find(&tx, id).await).await.unwrap();
        assert!(is_required(&organization(world.vendor.id).await, Role::Auditor));
        assert!(!is_required(&organization(world.msp.id).await, Role::Administrator), "a tier 2 cannot be required to");
    }
}
