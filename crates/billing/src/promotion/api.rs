use axum::Json;
use http::StatusCode;
use jiff::civil::Date;
use kernel::{OrganizationId, Page, Permission, Place, Timestamp};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Promotion, PromotionEffect, PromotionError, PromotionId,
    edit::{NewPromotion, PromotionChange, create, update},
    store,
};

/// A promotional code (spec 03.7).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Promotion)]
pub struct PromotionBody {
    pub id: PromotionId,
    #[schema(examples("SPRING-27"))]
    pub code: String,
    pub name: String,
    pub effect: PromotionEffect,
    /// Off the unit price, or the margin instead; in hundredths of a percent.
    pub rate: i64,
    #[schema(format = Date)]
    pub valid_from: String,
    /// The last day.
    #[schema(format = Date)]
    pub valid_to: Option<String>,
    /// Empty: all.
    pub products: Vec<catalog::ProductId>,
    /// Tier 1 that may use it; empty: all.
    pub partners: Vec<OrganizationId>,
    pub created_at: Timestamp,
}

impl PromotionBody {
    fn of(promotion: Promotion) -> db::Result<Self> {
        Ok(Self {
            id: promotion.id,
            code: promotion.code,
            name: promotion.name,
            effect: promotion.effect,
            rate: promotion.rate,
            valid_from: promotion.valid_from,
            valid_to: promotion.valid_to,
            products: serde_json::from_str(&promotion.products)?,
            partners: serde_json::from_str(&promotion.partners)?,
            created_at: promotion.created_at,
        })
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    #[param(value_type = Option<String>, example = "2027-03-31")]
    pub valid_on: Option<Date>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "SPRING-27", "name": "Spring campaign", "effect": "price", "rate": 1000, "valid_from": "2027-03-01",
    "valid_to": "2027-05-31"}))]
pub struct CreatePromotion {
    /// 3 to 30 letters, digits and hyphens.
    pub code: String,
    pub name: String,
    pub effect: PromotionEffect,
    /// 0 to 10000 hundredths of a percent.
    pub rate: i64,
    #[schema(value_type = String, format = Date)]
    pub valid_from: Date,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_to: Option<Date>,
    #[serde(default)]
    pub products: Vec<catalog::ProductId>,
    #[serde(default)]
    pub partners: Vec<OrganizationId>,
}

#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"valid_to": "2027-06-30"}))]
pub struct UpdatePromotion {
    pub name: Option<String>,
    /// `null`: without an end.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_to: Option<Option<Date>>,
}

/// What is there counts, `null` too.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Date>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// The promotional codes.
#[utoipa::path(get, path = "/promotions", tag = "billing reports", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("promotion.list"))),
    responses((status = 200, body = Page<PromotionBody>), Problems))]
pub(crate) async fn promotion_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<PromotionBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::PromotionList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    let items = page.items.into_iter().map(PromotionBody::of).collect::<db::Result<_>>()?;
    Ok(Json(Page { items, next_cursor: page.next_cursor, total: page.total, total_is_exact: page.total_is_exact }))
}

/// One promotional code.
#[utoipa::path(get, path = "/promotions/{id}", tag = "billing reports", params(("id" = PromotionId, Path)),
    extensions(("x-permission" = json!("promotion.read"))),
    responses((status = 200, body = PromotionBody), Problems))]
pub(crate) async fn promotion_read(Caller(cx): Caller, Path(id): Path<PromotionId>) -> Reply<Versioned<PromotionBody>> {
    let promotion = cx
        .read(async |tx| {
            tx.require(Permission::PromotionRead, Place::Own)?;
            store::find(&tx, id, false).await
        })
        .await?;
    Ok(Versioned { version: promotion.version, body: PromotionBody::of(promotion)? })
}

/// Make a promotional code.
#[utoipa::path(post, path = "/promotions", tag = "billing reports", request_body = CreatePromotion,
    extensions(("x-permission" = json!("promotion.create"))),
    responses((status = 201, body = PromotionBody), Problems))]
pub(crate) async fn promotion_create(Caller(cx): Caller, Body(body): Body<CreatePromotion>) -> Reply<(StatusCode, Json<PromotionBody>)> {
    let made = cx.write(async |tx| {
        let input = NewPromotion {
            code: body.code.clone(),
            name: body.name.clone(),
            effect: body.effect,
            rate: body.rate,
            valid_from: body.valid_from,
            valid_to: body.valid_to,
            products: body.products.clone(),
            partners: body.partners.clone(),
        };
        let promotion = create(&tx, input).await?;
        Ok::<_, PromotionError>(PromotionBody::of(promotion)?)
    });
    Ok((StatusCode::CREATED, Json(made.await?)))
}

/// Rename a promotional code, or let it end on another day.
#[utoipa::path(patch, path = "/promotions/{id}", tag = "billing reports", params(("id" = PromotionId, Path)),
    request_body = UpdatePromotion, extensions(("x-permission" = json!("promotion.update"))),
    responses((status = 200, body = PromotionBody), Problems))]
pub(crate) async fn promotion_update(
    Caller(cx): Caller,
    Path(id): Path<PromotionId>,
    Body(body): Body<UpdatePromotion>,
) -> Reply<Versioned<PromotionBody>> {
    let saved = cx.write(async |tx| {
        let promotion = update(&tx, id, PromotionChange { name: body.name.clone(), valid_to: body.valid_to }).await?;
        Ok::<_, PromotionError>(Versioned { version: promotion.version, body: PromotionBody::of(promotion)? })
    });
    Ok(saved.await?)
}
