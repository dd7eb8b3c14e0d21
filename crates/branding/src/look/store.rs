use db::{Result, Tx};
use kernel::{OrganizationId, OrganizationKind};
use sea_orm::{FromQueryResult, entity::prelude::*};

/// What one organization says of its look; an empty text or an absent image is as above it in the tree.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "branding")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: OrganizationId,
    pub product_name: String,
    pub accent_color: String,
    pub second_color: String,
    pub support_contact: String,
    pub help_url: String,
    pub mail_sender: String,
    /// The word of its own sign-in page.
    pub sign_in: String,
    /// PNG, base64.
    pub logo: Option<String>,
    pub icon: Option<String>,
    pub version: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Says nothing yet.
    pub(super) fn empty(organization_id: OrganizationId) -> Self {
        let nothing = String::new;
        Self {
            organization_id,
            product_name: nothing(),
            accent_color: nothing(),
            second_color: nothing(),
            support_contact: nothing(),
            help_url: nothing(),
            mail_sender: nothing(),
            sign_in: nothing(),
            logo: None,
            icon: None,
            version: 0,
        }
    }
}

/// The organization's own, for change or to be shown.
pub(super) async fn own(tx: &Tx, organization: OrganizationId, lock: bool) -> Result<Model> {
    let tail = if lock { tx.for_update() } else { "" };
    let found: Option<Model> =
        tx.query_one(&format!("SELECT * FROM branding WHERE organization_id = $1{tail}"), [organization.into()]).await?;
    Ok(found.unwrap_or_else(|| Model::empty(organization)))
}

/// The organization's own and those above it, the nearest first.
pub(super) async fn upwards(tx: &Tx, organization: OrganizationId) -> Result<Vec<Model>> {
    tx.query_all(
        "SELECT branding.* FROM branding JOIN organization_path path ON path.ancestor_id = branding.organization_id \
         WHERE path.descendant_id = $1 ORDER BY path.depth",
        [organization.into()],
    )
    .await
}

/// The vendor's, for those who are not signed in.
pub(super) async fn of_vendor(tx: &Tx) -> Result<Vec<Model>> {
    tx.query_all(
        "SELECT branding.* FROM branding JOIN organization ON organization.id = branding.organization_id WHERE organization.kind = $1",
        [OrganizationKind::Vendor.as_str().into()],
    )
    .await
}

/// The organization with the sign-in page of that word.
pub(super) async fn by_sign_in(tx: &Tx, word: &str) -> Result<Option<OrganizationId>> {
    let found: Option<Model> = tx.query_one("SELECT * FROM branding WHERE sign_in = $1 AND sign_in <> ''", [word.into()]).await?;
    Ok(found.map(|row| row.organization_id))
}

/// Writes what [`own`] loaded, with the next version.
pub(super) async fn save(tx: &Tx, mut row: Model) -> Result<Model> {
    row.version += 1;
    tx.execute(
        "INSERT INTO branding (organization_id, product_name, accent_color, second_color, support_contact, help_url, mail_sender, logo, icon, \
         version, sign_in) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (organization_id) DO UPDATE SET product_name = $2, accent_color = $3, \
         second_color = $4, support_contact = $5, help_url = $6, mail_sender = $7, logo = $8, icon = $9, version = $10, sign_in = $11",
        [
            row.organization_id.into(),
            row.product_name.as_str().into(),
            row.accent_color.as_str().into(),
            row.second_color.as_str().into(),
            row.support_contact.as_str().into(),
            row.help_url.as_str().into(),
            row.mail_sender.as_str().into(),
            row.logo.clone().into(),
            row.icon.clone().into(),
            row.version.into(),
            row.sign_in.as_str().into(),
        ],
    )
    .await?;
    Ok(row)
}

#[derive(FromQueryResult)]
struct Image {
    image: Option<String>,
}

/// One of the organization's own images, as base64. `column` is `logo` or `icon`.
pub(super) async fn image(tx: &Tx, organization: OrganizationId, column: super::images::Slot) -> Result<Option<String>> {
    let sql = format!("SELECT {} AS image FROM branding WHERE organization_id = $1", column.as_str());
    Ok(tx.query_one::<Image>(&sql, [organization.into()]).await?.and_then(|found| found.image))
}
