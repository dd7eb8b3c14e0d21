//! What mails tell of a license: read when its event is handled, so an event needs to name the license only.

use catalog::Segment;
use db::Tx;
use identity::Language;
use jiff::{civil::Date, tz::TimeZone};
use kernel::OrganizationId;
use lease::VersionType;
use licensing::{LicenseError, LicenseId};

#[derive(Clone, Debug)]
pub(crate) struct HeldLicense {
    pub id: LicenseId,
    pub customer_id: OrganizationId,
    pub owner_id: OrganizationId,
    pub customer_company: String,
    pub owner_company: String,
    /// With the platform.
    pub product_name: String,
    pub segment: Segment,
    pub units: i64,
    pub starts_on: Date,
    /// Begins with the first sign-in of the customer's people, on `starts_on` at the latest.
    pub awaits_sign_in: bool,
    /// The last day.
    pub expires_on: Date,
    /// The last day of grace; equals `expires_on` where there is none.
    pub grace_last_on: Date,
    pub zone: TimeZone,
    pub is_saas: bool,
    pub is_trial: bool,
    pub offline: bool,
}

impl HeldLicense {
    /// # Errors
    /// [`LicenseError`] if the license is not there, cannot be read, or the database fails.
    pub(crate) async fn load(tx: &Tx, id: LicenseId) -> Result<Self, LicenseError> {
        let view = licensing::read(tx, id).await?;
        let license = view.license;
        let product = catalog::by_id(tx, license.product_id).await?;
        let grace_last_on = license.grace_ends_on.parse().map_err(|_| LicenseError::Stored { stored: "grace_ends_on" })?;
        Ok(Self {
            id,
            customer_id: license.customer_id,
            owner_id: license.owner_id,
            customer_company: view.customer_company,
            owner_company: view.owner_company,
            product_name: product.title(),
            segment: product.segment,
            units: license.units,
            starts_on: license.starts_on()?,
            awaits_sign_in: license.awaits_sign_in,
            expires_on: license.expires_on()?,
            grace_last_on,
            zone: license.zone()?,
            is_saas: license.is_saas(),
            is_trial: license.version_type == VersionType::Trial,
            offline: license.offline,
        })
    }

    /// The last day of grace, if there is any.
    pub(crate) fn grace_ends_on(&self) -> Option<Date> {
        Some(self.grace_last_on).filter(|day| *day > self.expires_on)
    }

    /// Where in the installed product its people ask for the license's state (spec/02.5), in the words of its menus; a service
    /// has nothing to refresh.
    pub(crate) fn refresh(&self, language: Language) -> Option<String> {
        if self.is_saas {
            return None;
        }
        let [smb, enterprise, rest] = match language {
            Language::En => ["Preferences", "Administration", "Product License > Check Status Online"],
            Language::Fr => ["Préférences", "Administration", "Licence du produit > Vérifier l’état en ligne"],
            Language::It => ["Preferenze", "Amministrazione", "Licenza del prodotto > Verifica stato online"],
            Language::De => ["Einstellungen", "Verwaltung", "Produktlizenz > Status online prüfen"],
            Language::Es => ["Preferencias", "Administración", "Licencia del producto > Comprobar estado en línea"],
        };
        Some(match self.segment {
            Segment::Smb => format!("{smb} > {rest}"),
            Segment::Enterprise => format!("{enterprise} > {rest}"),
            Segment::Both => format!("{smb} / {enterprise} > {rest}"),
        })
    }
}
