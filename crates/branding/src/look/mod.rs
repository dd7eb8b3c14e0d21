//! The look of an organization: what itself or the nearest above it says, field by field (spec/05.3).

pub(crate) mod api;
pub(crate) mod images;
mod store;
mod update;

use db::Tx;
use kernel::{FieldError, OrganizationId, Problem, ProblemKind};

use crate::{Color, Picture};

pub use store::Model as Branding;

/// What a reader sees of a product's seller: in the console, in mails and on certificates.
#[derive(Clone, Debug)]
pub struct Look {
    pub product_name: String,
    /// Buttons, links, the line at the head of a document.
    pub accent_color: Color,
    pub second_color: Color,
    /// Whom to ask: an address, a phone number or a sentence; may be empty.
    pub support_contact: String,
    pub help_url: String,
    /// The name that mails come from.
    pub mail_sender: String,
    /// The word of the sign-in page, `/sign-in/<word>`; empty: the common one.
    pub sign_in: String,
    pub logo: Option<Picture>,
    pub icon: Option<Picture>,
    logo_from: Option<Source>,
    icon_from: Option<Source>,
}

/// Whose image it is, and in which version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Source {
    organization: OrganizationId,
    version: i64,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            product_name: "Chancery".into(),
            accent_color: Color([0x0f, 0x66, 0x71]),
            second_color: Color([0x33, 0x41, 0x55]),
            support_contact: String::new(),
            help_url: String::new(),
            mail_sender: "Chancery".into(),
            sign_in: String::new(),
            logo: None,
            icon: None,
            logo_from: None,
            icon_from: None,
        }
    }
}

impl Look {
    /// From those that have something to say, the nearest first.
    fn of(rows: &[Branding]) -> Self {
        let fallback = Self::default();
        let text = |field: fn(&Branding) -> &String| rows.iter().map(field).find(|text| !text.is_empty()).cloned();
        let color = |field: fn(&Branding) -> &String| rows.iter().find_map(|row| field(row).parse().ok());
        let image = |field: fn(&Branding) -> &Option<String>| {
            rows.iter().find_map(|row| {
                let picture = Picture::from_stored(field(row).as_ref()?)?;
                Some((picture, Source { organization: row.organization_id, version: row.version }))
            })
        };
        let (logo, logo_from) = image(|row| &row.logo).unzip();
        let (icon, icon_from) = image(|row| &row.icon).unzip();
        let product_name = text(|row| &row.product_name).unwrap_or(fallback.product_name);
        Self {
            accent_color: color(|row| &row.accent_color).unwrap_or(fallback.accent_color),
            second_color: color(|row| &row.second_color).unwrap_or(fallback.second_color),
            support_contact: text(|row| &row.support_contact).unwrap_or_default(),
            help_url: text(|row| &row.help_url).unwrap_or_default(),
            mail_sender: text(|row| &row.mail_sender).unwrap_or_else(|| product_name.clone()),
            sign_in: text(|row| &row.sign_in).unwrap_or_default(),
            product_name,
            logo,
            icon,
            logo_from,
            icon_from,
        }
    }
}

/// What the people of `organization` see, whoever asks.
///
/// # Errors
/// Those of the database.
pub async fn look_of(tx: &Tx, organization: OrganizationId) -> db::Result<Look> {
    Ok(Look::of(&store::upwards(tx, organization).await?))
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum BrandingError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("only the vendor, distributors and ISPs have a branding")]
    NotHere,
    #[error("another organization has this sign-in page")]
    SignInTaken,
}

impl From<BrandingError> for Problem {
    fn from(error: BrandingError) -> Self {
        match error {
            BrandingError::Db(error) => error.into(),
            BrandingError::Invalid(errors) => Problem::invalid(errors),
            BrandingError::SignInTaken => {
                Problem::new(ProblemKind::Conflict, "sign_in_taken", "Somebody else has this sign-in page already. Choose another word.")
            }
            BrandingError::NotHere => Problem::new(
                ProblemKind::Conflict,
                "branding_not_here",
                "The vendor, distributors and ISPs have a branding; everybody else wears the one from above.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(organization: &str, fill: impl Fn(&mut Branding)) -> Branding {
        let mut row = Branding::empty(organization.parse().unwrap());
        fill(&mut row);
        row
    }

    #[test]
    fn each_field_comes_from_the_nearest_that_has_it() {
        let near = row("org_01jd3v8k6r2n4q7t9w1x3y5z7b", |row| row.accent_color = "#8a2b2b".into());
        let far = row("org_01jd3v8k6r2n4q7t9w1x3y5z7c", |row| {
            row.product_name = "Harbor".into();
            row.accent_color = "#1f5fbf".into();
            row.logo = Some("aGVsbG8=".into());
            row.version = 7;
        });
        let look = Look::of(&[near, far.clone()]);
        assert_eq!((look.product_name.as_str(), look.accent_color.to_string().as_str()), ("Harbor", "#8a2b2b"));
        assert_eq!(look.mail_sender, "Harbor", "a sender's name is not asked for twice");
        assert_eq!(look.logo_from, Some(Source { organization: far.organization_id, version: 7 }));
        assert!(look.icon.is_none() && look.second_color == Look::default().second_color);
        assert_eq!(Look::of(&[]).product_name, "Chancery");
    }

    #[test]
    fn the_default_colors_can_be_read() {
        let look = Look::default();
        assert!(look.accent_color.reads_on_white() && look.second_color.reads_on_white());
    }
}
