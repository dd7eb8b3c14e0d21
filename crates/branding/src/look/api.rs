use axum::Json;
use db::Tx;
use kernel::{OrganizationId, Permission};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned, Visitor};

use super::{
    Branding, BrandingError, Look, Source, store,
    update::{BrandingChange, read, update},
};

/// What a person sees: the nearest in the tree that says something counts, field by field (spec 05.3).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Look)]
pub struct LookBody {
    pub product_name: String,
    /// `#rrggbb`; readable on white, and white on it.
    pub accent_color: String,
    pub second_color: String,
    /// Whom to ask; may be empty.
    pub support_contact: String,
    pub help_url: String,
    pub mail_sender: String,
    /// Where its people sign in: `/sign-in`, or a page of their own below it.
    pub sign_in_path: String,
    /// Where the image lies, if there is one.
    pub logo_url: Option<String>,
    pub icon_url: Option<String>,
}

impl From<&Look> for LookBody {
    fn from(look: &Look) -> Self {
        let url = |source: Option<Source>, slot: &str| {
            source.map(|source| format!("/api/v1/branding/{}/{slot}?v={}", source.organization, source.version))
        };
        Self {
            product_name: look.product_name.clone(),
            accent_color: look.accent_color.to_string(),
            second_color: look.second_color.to_string(),
            support_contact: look.support_contact.clone(),
            help_url: look.help_url.clone(),
            mail_sender: look.mail_sender.clone(),
            sign_in_path: if look.sign_in.is_empty() { "/sign-in".into() } else { format!("/sign-in/{}", look.sign_in) },
            logo_url: url(look.logo_from, "logo"),
            icon_url: url(look.icon_from, "icon"),
        }
    }
}

/// What one organization says of its look; an empty text is as above it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Branding)]
pub struct BrandingBody {
    pub organization_id: OrganizationId,
    pub product_name: String,
    pub accent_color: String,
    pub second_color: String,
    pub support_contact: String,
    pub help_url: String,
    pub mail_sender: String,
    /// The word of its own sign-in page, `/sign-in/<word>`.
    pub sign_in: String,
    /// Whether it has images of its own.
    pub has_logo: bool,
    pub has_icon: bool,
    /// What its people see.
    pub look: LookBody,
}

impl BrandingBody {
    pub(super) async fn versioned(tx: &Tx, row: Branding) -> db::Result<Versioned<Self>> {
        let look = Look::of(&store::upwards(tx, row.organization_id).await?);
        let body = Self {
            organization_id: row.organization_id,
            product_name: row.product_name,
            accent_color: row.accent_color,
            second_color: row.second_color,
            support_contact: row.support_contact,
            help_url: row.help_url,
            mail_sender: row.mail_sender,
            sign_in: row.sign_in,
            has_logo: row.logo.is_some(),
            has_icon: row.icon.is_some(),
            look: (&look).into(),
        };
        Ok(Versioned { version: row.version, body })
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Whose {
    /// Absent: the vendor's look, or the caller's own branding.
    pub organization_id: Option<OrganizationId>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Looked {
    pub organization_id: Option<OrganizationId>,
    /// The word of a sign-in page; counts where no organization is named.
    pub sign_in: Option<String>,
}

/// The look of the console, before and after sign-in. An organization that is not there has the vendor's.
#[utoipa::path(get, path = "/look", tag = "branding", params(Looked), extensions(("x-public" = json!(true))),
    responses((status = 200, body = LookBody), Problems))]
pub(crate) async fn look_read(Visitor { cx, .. }: Visitor, query: List<Looked>) -> Reply<Json<LookBody>> {
    let Looked { organization_id, sign_in } = &query.filters;
    Ok(Json(shown(&cx, *organization_id, sign_in.as_deref()).await?))
}

/// What somebody of `organization` sees; without one, whoever stands before the sign-in page of that word; else the vendor's.
///
/// # Errors
/// Those of the database.
pub async fn shown(cx: &db::Cx, organization: Option<OrganizationId>, sign_in: Option<&str>) -> db::Result<LookBody> {
    let rows = cx
        .read(async |tx| {
            let of = match (organization, sign_in) {
                (None, Some(word)) => store::by_sign_in(&tx, word).await?,
                (organization, _) => organization,
            };
            let own = match of {
                Some(organization) => store::upwards(&tx, organization).await?,
                None => Vec::new(),
            };
            if own.is_empty() { store::of_vendor(&tx).await } else { Ok(own) }
        })
        .await?;
    Ok((&Look::of(&rows)).into())
}

/// An organization's own branding.
#[utoipa::path(get, path = "/branding", tag = "branding", params(Whose),
    extensions(("x-permission" = json!("branding.read"))),
    responses((status = 200, body = BrandingBody), Problems))]
pub(crate) async fn branding_read(Caller(cx): Caller, query: List<Whose>) -> Reply<Versioned<BrandingBody>> {
    let versioned = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::BrandingRead)?;
            let whose = query.filters.organization_id.or(tx.actor().organization()).ok_or(db::Error::NotFound)?;
            let row = read(&tx, whose).await?;
            Ok::<_, BrandingError>(BrandingBody::versioned(&tx, row).await?)
        })
        .await?;
    Ok(versioned)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"product_name": "Harbor", "accent_color": "#1f5fbf"}))]
pub struct UpdateBranding {
    /// Shown as the console's name. An empty text takes over what stands above, here and in the other fields.
    pub product_name: Option<String>,
    pub accent_color: Option<String>,
    pub second_color: Option<String>,
    pub support_contact: Option<String>,
    pub help_url: Option<String>,
    pub mail_sender: Option<String>,
    /// The word of a sign-in page of one's own: 3 to 40 of a-z, 0-9 and hyphens.
    pub sign_in: Option<String>,
}

/// Change texts and colors. Colors need a contrast of 4.5 to 1 with white (WCAG AA).
#[utoipa::path(patch, path = "/branding/{id}", tag = "branding", params(("id" = OrganizationId, Path)), request_body = UpdateBranding,
    extensions(("x-permission" = json!("branding.update"))),
    responses((status = 200, body = BrandingBody), Problems))]
pub(crate) async fn branding_update(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<UpdateBranding>,
) -> Reply<Versioned<BrandingBody>> {
    let versioned = cx
        .write(async |tx| {
            let UpdateBranding { product_name, accent_color, second_color, support_contact, help_url, mail_sender, sign_in } = body.clone();
            let change = BrandingChange { product_name, accent_color, second_color, support_contact, help_url, mail_sender, sign_in };
            let row = update(&tx, id, change).await?;
            Ok::<_, BrandingError>(BrandingBody::versioned(&tx, row).await?)
        })
        .await?;
    Ok(versioned)
}
