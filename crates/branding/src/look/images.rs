//! Logo and icon: uploaded inside JSON, handed out as PNG to everybody, because the sign-in page shows them too.

use axum::response::{IntoResponse, Response};
use http::header;
use kernel::{OrganizationId, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply, Versioned, Visitor};

use super::{BrandingError, api::BrandingBody, store, update::set_image};
use crate::picture::{ICON, LOGO, Picture};

kernel::text_enum! {
    pub(crate) enum Slot { Logo = "logo", Icon = "icon" }
}

/// An image to be shown; the example is one pixel.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"image": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}))]
pub struct UploadImage {
    /// PNG or WebP as base64, at most 512 KiB and 4096 pixels on each side. Absent: the image from above counts again.
    pub image: Option<String>,
}

/// The organization's logo as PNG, at most 960 x 240 pixels.
#[utoipa::path(get, path = "/branding/{id}/logo", tag = "branding", params(("id" = OrganizationId, Path)), extensions(("x-public" = json!(true))),
    responses((status = 200, content_type = "image/png"), Problems))]
pub(crate) async fn logo_read(Visitor { cx, .. }: Visitor, Path(id): Path<OrganizationId>) -> Reply<Response> {
    image(&cx, id, Slot::Logo).await
}

/// The organization's icon as PNG, at most 256 x 256 pixels.
#[utoipa::path(get, path = "/branding/{id}/icon", tag = "branding", params(("id" = OrganizationId, Path)), extensions(("x-public" = json!(true))),
    responses((status = 200, content_type = "image/png"), Problems))]
pub(crate) async fn icon_read(Visitor { cx, .. }: Visitor, Path(id): Path<OrganizationId>) -> Reply<Response> {
    image(&cx, id, Slot::Icon).await
}

/// Set or take away the logo; it is scaled down and written anew.
#[utoipa::path(put, path = "/branding/{id}/logo", tag = "branding", params(("id" = OrganizationId, Path)), request_body = UploadImage,
    extensions(("x-permission" = json!("branding.update"))),
    responses((status = 200, body = BrandingBody), Problems))]
pub(crate) async fn branding_set_logo(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<UploadImage>,
) -> Reply<Versioned<BrandingBody>> {
    upload(cx, id, Slot::Logo, body).await
}

/// Set or take away the icon; it is scaled down and written anew.
#[utoipa::path(put, path = "/branding/{id}/icon", tag = "branding", params(("id" = OrganizationId, Path)), request_body = UploadImage,
    extensions(("x-permission" = json!("branding.update"))),
    responses((status = 200, body = BrandingBody), Problems))]
pub(crate) async fn branding_set_icon(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<UploadImage>,
) -> Reply<Versioned<BrandingBody>> {
    upload(cx, id, Slot::Icon, body).await
}

async fn upload(cx: db::Cx, id: OrganizationId, slot: Slot, body: UploadImage) -> Reply<Versioned<BrandingBody>> {
    // Whoever may not change it has no image decoded.
    cx.read(async |tx| super::update::may_update(&tx, id).await).await?;
    let frame = if slot == Slot::Logo { LOGO } else { ICON };
    let picture = match body.image {
        Some(text) => {
            let read = tokio::task::spawn_blocking(move || Picture::read(&text, frame)).await;
            Some(read.map_err(|_| Problem::internal())?.map_err(Problem::from)?)
        }
        None => None,
    };
    let versioned = cx
        .write(async |tx| {
            let row = set_image(&tx, id, slot, picture.clone()).await?;
            Ok::<_, BrandingError>(BrandingBody::versioned(&tx, row).await?)
        })
        .await?;
    Ok(versioned)
}

async fn image(cx: &db::Cx, id: OrganizationId, slot: Slot) -> Reply<Response> {
    let stored = cx.read(async |tx| store::image(&tx, id, slot).await).await?;
    let picture = stored.and_then(|stored| Picture::from_stored(&stored)).ok_or_else(Problem::not_found)?;
    // The address names the version, so an old copy is never shown for a new image.
    Ok(([(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "public, max-age=86400")], picture.png).into_response())
}
