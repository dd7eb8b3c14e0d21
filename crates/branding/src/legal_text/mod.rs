//! Legal text: one version of a EULA or a privacy statement, for a product, countries and a language, valid from a day
//! (spec/05.3). A version is never changed: a newer one follows it, and whoever accepted the older is asked again.

pub(crate) mod api;
mod create;
pub(crate) mod in_force;
pub(crate) mod store;

use db::Tx;
use identity::Language;
use kernel::{FieldError, Id, Noun, OrganizationId, Permission, Place, Problem, Timestamp, text_enum};

pub use create::{NewLegalText, create};
pub use store::Text;

pub enum LegalTextNoun {}
impl Noun for LegalTextNoun {
    const PREFIX: &'static str = "lgt";
}
pub type LegalTextId = Id<LegalTextNoun>;

text_enum! {
    pub enum LegalTextKind { Eula = "eula", PrivacyStatement = "privacy_statement" }
}

#[derive(Debug, thiserror::Error)]
pub enum LegalTextError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
}

impl From<LegalTextError> for Problem {
    fn from(error: LegalTextError) -> Self {
        match error {
            LegalTextError::Db(error) => error.into(),
            LegalTextError::Invalid(errors) => Problem::invalid(errors),
        }
    }
}

/// The texts in force at `at` for customers of `seller` (absent: of the vendor) in `country`, whoever asks: the EULA of the
/// product, else the one for all products, and the privacy statement, in `language` if there is one, else in English. What
/// was never written is not asked for.
///
/// # Errors
/// Those of the database.
pub async fn in_force(
    tx: &Tx,
    seller: Option<OrganizationId>,
    product_id: Option<&str>,
    country: &str,
    language: Language,
    at: Timestamp,
) -> db::Result<Vec<Text>> {
    let candidates = store::candidates(tx, seller, product_id, at).await?;
    let chosen = LegalTextKind::ALL.iter().filter_map(|kind| in_force::choose(&candidates, *kind, country, language));
    let ids: Vec<_> = chosen.map(|candidate| candidate.id).collect();
    if ids.is_empty() { Ok(Vec::new()) } else { store::by_ids(tx, &ids).await }
}

/// One text with its words, for everybody whose tree it belongs to.
pub(crate) async fn read(tx: &Tx, id: LegalTextId) -> db::Result<Text> {
    tx.require(Permission::LegalTextList, Place::Own)?;
    store::visible(tx, id).await
}
