//! Release: a version of a product with its files and documents (spec/02.1). Files stand elsewhere; here are their
//! addresses and check sums.

pub(crate) mod api;
mod check;
mod store;
mod write;

use identity::Language;
use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use store::{Model as Release, of_product};

pub enum ReleaseNoun {}
impl Noun for ReleaseNoun {
    const PREFIX: &'static str = "rel";
}
pub type ReleaseId = Id<ReleaseNoun>;

text_enum! {
    /// Who may fetch a file.
    pub enum Audience {
        Public = "public",
        /// Those whose license is maintained.
        Maintained = "maintained",
    }
}

text_enum! {
    pub enum DocumentKind {
        SystemRequirements = "system_requirements",
        InstallationGuide = "installation_guide",
        ReleaseNotes = "release_notes",
        BestPractice = "best_practice",
    }
}

/// What is installed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseFile {
    #[schema(examples("harbor-endpoint-8.2.1.msi"))]
    pub name: String,
    /// Where it is fetched from: `https`.
    #[schema(examples("https://downloads.harbor.example/8.2.1/harbor-endpoint-8.2.1.msi"))]
    pub url: String,
    /// In bytes.
    pub size: i64,
    /// 64 hexadecimal digits.
    pub sha256: String,
    pub audience: Audience,
}

/// What is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub kind: DocumentKind,
    pub language: Language,
    pub title: String,
    /// `https`.
    pub url: String,
}

impl Release {
    /// # Errors
    /// If the stored JSON does not read.
    pub fn files(&self) -> db::Result<Vec<ReleaseFile>> {
        Ok(serde_json::from_str(&self.files)?)
    }
    /// # Errors
    /// If the stored JSON does not read.
    pub fn documents(&self) -> db::Result<Vec<Document>> {
        Ok(serde_json::from_str(&self.documents)?)
    }
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum ReleaseError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the product has a release with this version")]
    Taken,
}

impl From<ReleaseError> for Problem {
    fn from(error: ReleaseError) -> Self {
        match error {
            ReleaseError::Db(error) => error.into(),
            ReleaseError::Invalid(errors) => Problem::invalid(errors),
            ReleaseError::Taken => Problem {
                errors: vec![crate::country::field_error("/version", "taken", "The product has a release with this version already.")],
                ..Problem::new(ProblemKind::Conflict, "release_taken", "The product has a release with this version already.")
            },
        }
    }
}
