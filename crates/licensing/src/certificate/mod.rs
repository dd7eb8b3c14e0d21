//! License certificate (spec/02.5): a page that a customer can file, in its language and its reseller's look.

pub(crate) mod api;
mod draw;
mod texts;
mod words;

use branding::Look;
use catalog::Segment;
use db::Tx;
use identity::Language;
use jiff::civil::Date;
use kernel::{Problem, Timestamp};
use lease::{LicenseStatus, VersionType};

use crate::license::{LicenseError, LicenseId, LicenseView, read};

#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    #[error(transparent)]
    License(#[from] LicenseError),
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the page cannot be drawn: {0}")]
    Drawing(&'static str),
}

impl From<CertificateError> for Problem {
    fn from(error: CertificateError) -> Self {
        match error {
            CertificateError::License(error) => error.into(),
            CertificateError::Db(error) => error.into(),
            CertificateError::Drawing(_) => {
                tracing::error!(%error, "a certificate could not be made");
                Problem::internal()
            }
        }
    }
}

/// Where the license stands in its life, as far as a certificate tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Running,
    /// Expired; updates and support go on for a while.
    Grace,
    Ended,
}

/// All that the page says, read within the caller's transaction; [`Certificate::pdf`] then needs none.
pub struct Certificate {
    /// Of the license and its period: a renewal has another one.
    pub number: String,
    company: String,
    /// City and country.
    place: String,
    product: String,
    segment: Segment,
    version_type: VersionType,
    units: i64,
    unit: String,
    starts_on: Date,
    expires_on: Date,
    grace_ends_on: Date,
    standing: Standing,
    code_masked: String,
    reseller: String,
    issued_on: Date,
    issued_at: Timestamp,
    language: Language,
    look: Look,
}

impl Certificate {
    /// The license as the actor sees it; `language` is the customer's if absent.
    ///
    /// # Errors
    /// A license that is not there, not visible or not allowed.
    pub async fn of(tx: &Tx, id: LicenseId, language: Option<Language>) -> Result<Self, CertificateError> {
        let view = read(tx, id).await?;
        let product = catalog::by_id(tx, view.license.product_id).await?;
        let customer = identity::find_organization(tx, view.license.customer_id).await?;
        let look = branding::look_of(tx, view.license.owner_id).await?;
        let license = &view.license;
        let expires_on = license.expires_on()?;
        let grace_ends_on = license.grace_ends_on.parse().map_err(|_| LicenseError::Stored { stored: "grace_ends_on" })?;
        let place = [customer.city.as_str(), customer.country.as_str()].into_iter().filter(|part| !part.is_empty());
        Ok(Self {
            number: number(id, expires_on),
            place: place.collect::<Vec<_>>().join(", "),
            company: customer.company,
            product: product.title(),
            segment: product.segment,
            unit: product.unit,
            version_type: license.version_type,
            units: license.units,
            starts_on: license.starts_on()?,
            expires_on,
            grace_ends_on,
            standing: standing(&view, tx.now()),
            code_masked: license.code_masked.clone(),
            reseller: view.owner_company.clone(),
            issued_on: tx.now().day_in(&license.zone()?),
            issued_at: tx.now(),
            language: language.unwrap_or(customer.language),
            look,
        })
    }

    /// The page, A4, with its fonts.
    ///
    /// # Errors
    /// [`CertificateError::Drawing`].
    pub fn pdf(&self) -> Result<Vec<u8>, CertificateError> {
        draw::draw(self)
    }
}

/// The certificate as a PDF, in the customer's language: for mails.
///
/// # Errors
/// Those of [`Certificate::of`] and [`Certificate::pdf`].
pub async fn certificate(tx: &Tx, id: LicenseId) -> Result<Vec<u8>, CertificateError> {
    Certificate::of(tx, id, None).await?.pdf()
}

/// `7Q2M-9QX2-T3VN-202703`: the license's own letters and the month in which the period ends.
fn number(id: LicenseId, expires_on: Date) -> String {
    let letters: Vec<char> = id.to_string().to_uppercase().chars().collect();
    let tail = &letters[letters.len().saturating_sub(12)..];
    let groups: Vec<String> = tail.chunks(4).map(|group| group.iter().collect()).collect();
    format!("{}-{:04}{:02}", groups.join("-"), expires_on.year(), expires_on.month())
}

fn standing(view: &LicenseView, now: Timestamp) -> Standing {
    if now < view.license.expires_at && view.status(now) != LicenseStatus::Expired {
        Standing::Running
    } else if view.status(now) == LicenseStatus::Grace {
        Standing::Grace
    } else {
        Standing::Ended
    }
}

#[cfg(test)]
mod tests;
