//! Activation Code: enables an installed product and belongs to one license (spec/02.4). Stored as a hash to find it by and
//! sealed to show it again; one is active at a time.

pub(crate) mod store;

use catalog::Product;
use db::{Tx, Vault};
use kernel::{Id, Noun, Timestamp, text_enum};
use lease::{ActivationCode, Alphabet, CodeError, Prefix, Refusal, read_prefix};

use crate::license::{LicenseError, LicenseId};

pub enum ActivationCodeNoun {}
impl Noun for ActivationCodeNoun {
    const PREFIX: &'static str = "acd";
}
pub type ActivationCodeId = Id<ActivationCodeNoun>;

text_enum! {
    pub enum CodeState {
        Active = "active",
        /// An offline license was renewed with a new code; the old one works until its own expiry.
        Superseded = "superseded",
        /// Lost or stolen, and replaced.
        Invalidated = "invalidated",
    }
}
text_enum! {
    /// Why a code is replaced.
    pub enum Lost { Stolen = "stolen", Lost = "lost" }
}

/// Why a code is superseded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Renewed,
    /// Its license was merged into another one.
    Merged,
}

const SEAL: &str = "activation_code.code";

/// A new code of the product's form.
pub(crate) fn generate(tx: &Tx, product: &Product) -> Result<ActivationCode, LicenseError> {
    let prefix: Prefix = product.key_prefix.parse().map_err(|_| LicenseError::Stored { stored: "key_prefix" })?;
    Ok(ActivationCode::generate(prefix, product.code_alphabet, tx.rng()))
}

/// Stores `code` as the license's active one.
pub(crate) async fn insert(tx: &Tx, license_id: LicenseId, code: &ActivationCode) -> Result<ActivationCodeId, LicenseError> {
    let row = store::Model {
        id: tx.new_id(),
        license_id,
        code_hash: hash(tx.vault(), code),
        code_sealed: tx.vault().seal(SEAL, code.canonical().as_bytes(), tx.rng()).map_err(db::Error::from)?,
        code_masked: code.masked(),
        state: CodeState::Active,
        reason: None,
        works_until: None,
        created_at: tx.now(),
        ended_at: None,
    };
    store::insert(tx, &row).await?;
    Ok(row.id)
}

/// The license's active code in clear.
pub(crate) async fn reveal(tx: &Tx, license_id: LicenseId) -> Result<String, LicenseError> {
    let row = store::active(tx, license_id).await?;
    Ok(tx.vault().open_text(SEAL, &row.code_sealed).map_err(db::Error::from)?)
}

/// Ends the license's active code at once; answers which it was.
pub(crate) async fn invalidate(tx: &Tx, license_id: LicenseId, reason: Lost) -> Result<ActivationCodeId, LicenseError> {
    let row = store::active(tx, license_id).await?;
    store::end(tx, row.id, CodeState::Invalidated, reason.as_str()).await?;
    Ok(row.id)
}

/// Lets the license's active code work until `until` and no longer; answers which it was.
pub(crate) async fn supersede(tx: &Tx, license_id: LicenseId, why: Ended, until: Timestamp) -> Result<ActivationCodeId, LicenseError> {
    let row = store::active(tx, license_id).await?;
    store::supersede(tx, row.id, why, until).await?;
    Ok(row.id)
}

/// The hash under which a code is found.
pub(crate) fn hash(vault: &Vault, code: &ActivationCode) -> String {
    vault.look_up(SEAL, code.canonical().as_bytes())
}

/// The license that a code typed in whole belongs to, or belonged to; the caller looks at it through its own scope.
pub(crate) async fn license_of(tx: &Tx, typed: &str) -> db::Result<Option<LicenseId>> {
    let codes = [Alphabet::Base32, Alphabet::Numeric].into_iter().filter_map(|alphabet| ActivationCode::parse(typed, alphabet).ok());
    let hashes: Vec<String> = codes.map(|code| hash(tx.vault(), &code)).collect();
    if hashes.is_empty() { Ok(None) } else { store::license_of(tx, &hashes).await }
}

/// The code that a typed text most likely is. Its prefix names the alphabet for sure, but costs a look-up: see [`explain`].
pub(crate) fn likely(text: &str) -> Option<ActivationCode> {
    ActivationCode::parse(text, Alphabet::likely(text)).ok()
}

/// Why a typed text is no code of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    Mistyped,
    Refused(Refusal),
}

/// What is wrong with a text under which no code was found: looks the product up, to know the alphabet.
pub(crate) async fn explain(tx: &Tx, text: &str) -> db::Result<Unknown> {
    let Some(prefix) = read_prefix(text) else { return Ok(Unknown::Mistyped) };
    let product = catalog::by_prefix(tx, prefix.as_str()).await?;
    let alphabet = product.map_or(Alphabet::likely(text), |product| product.code_alphabet);
    Ok(match ActivationCode::parse(text, alphabet) {
        Err(CodeError::RegistrationKeyNotActivationCode) => Unknown::Refused(Refusal::RegistrationKeyNotActivationCode),
        Err(_) => Unknown::Mistyped,
        Ok(_) => Unknown::Refused(Refusal::ActivationCodeUnknown),
    })
}

/// Whether a code in `state` still lets its holders in at `now`.
pub(crate) fn usable(state: CodeState, works_until: Option<Timestamp>, now: Timestamp) -> Result<(), Refusal> {
    match state {
        CodeState::Active => Ok(()),
        CodeState::Superseded if works_until.is_some_and(|until| now < until) => Ok(()),
        CodeState::Superseded => Err(Refusal::ActivationCodeSuperseded),
        CodeState::Invalidated => Err(Refusal::ActivationCodeInvalidated),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_superseded_code_works_until_its_own_expiry() {
        let at = |microsecond| Timestamp::from_microsecond(microsecond);
        assert_eq!(usable(CodeState::Active, None, at(5)), Ok(()));
        assert_eq!(usable(CodeState::Superseded, Some(at(5)), at(4)), Ok(()));
        assert_eq!(usable(CodeState::Superseded, Some(at(5)), at(5)), Err(Refusal::ActivationCodeSuperseded));
        assert_eq!(usable(CodeState::Invalidated, Some(at(5)), at(4)), Err(Refusal::ActivationCodeInvalidated));
    }
}
