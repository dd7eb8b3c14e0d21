use axum::Json;
use jiff::civil::Date;
use kernel::{Money, Permission};
use licensing::{LicenseBody, LicenseId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{
    Line, LineKind, Papers, Quote, RenewalError, Span, Terms,
    additional::{self, AdditionalQuote},
    held, quote, renew,
};
use crate::order::api::OrderBody;

/// What one line of a quote or an order charges.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LineBody {
    pub kind: LineKind,
    pub units: i64,
    /// For one unit and one year.
    pub unit_price: Money,
    /// Charged by months: price x units x months / 12.
    pub months: Option<i64>,
    /// Charged by days: price x units x days / 365.
    pub days: Option<i64>,
    /// First and last day; absent where the period starts with the registration of a key.
    pub starts_on: Option<String>,
    pub ends_on: Option<String>,
    /// Rounded half up to the minor unit.
    pub amount: Money,
}

impl From<Line> for LineBody {
    fn from(line: Line) -> Self {
        let (months, days) = match line.span {
            Span::Months(months) => (Some(months), None),
            Span::Days(days) => (None, Some(days)),
        };
        Self {
            kind: line.kind,
            units: line.units,
            unit_price: line.unit_price,
            months,
            days,
            starts_on: line.days.map(|(first, _)| first.to_string()),
            ends_on: line.days.map(|(_, last)| last.to_string()),
            amount: line.amount,
        }
    }
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"months": 12}))]
pub struct QuoteRenewal {
    pub months: i64,
    /// Those held if absent; fewer are possible, more are not.
    pub units: Option<i64>,
    /// The renewal day; today in the license's time zone if absent. Up to 30 days back and 366 ahead.
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
    /// Sends the quote to the customer's administrators.
    #[serde(default)]
    pub mail_to_customer: bool,
}

/// What a renewal on that day costs, at its list price (spec 02.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RenewalQuote {
    pub license_id: LicenseId,
    pub on_date: String,
    /// Up to the last day: the next period follows without a gap.
    pub on_time: bool,
    /// Days without maintenance before a late renewal; the line `lapsed` charges them.
    pub lapsed_days: i64,
    pub units_before: i64,
    pub units: i64,
    pub months: i64,
    /// The new period.
    pub starts_on: String,
    pub expires_on: String,
    pub lines: Vec<LineBody>,
    pub total: Money,
}

fn quote_body(license_id: LicenseId, quote: Quote) -> RenewalQuote {
    RenewalQuote {
        license_id,
        on_date: quote.on_date.to_string(),
        on_time: quote.renewed.timely,
        lapsed_days: quote.renewed.lapsed_days,
        units_before: quote.units_before,
        units: quote.units,
        months: quote.months,
        starts_on: quote.renewed.from.to_string(),
        expires_on: quote.renewed.expires_on.to_string(),
        lines: quote.lines.into_iter().map(LineBody::from).collect(),
        total: quote.total,
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"months": 12, "po_number": "4711"}))]
pub struct RenewLicense {
    pub months: i64,
    /// Those held if absent; fewer need the written request.
    pub units: Option<i64>,
    /// The customer's written request for fewer units, or where it is kept.
    pub written_request: Option<String>,
    /// The renewal day: today, or one of the last 30 days.
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub po_number: String,
}

/// The license with its new period, and the order; a license charged monthly has none.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RenewedLicense {
    pub license: LicenseBody,
    pub order: Option<OrderBody>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"units": 5}))]
pub struct QuoteAdditionalUsers {
    /// How many more.
    pub units: i64,
}

/// What additional users cost from today through the last day.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AdditionalUsersQuote {
    pub license_id: LicenseId,
    pub units_before: i64,
    /// All of them afterwards.
    pub units: i64,
    pub expires_on: String,
    pub lines: Vec<LineBody>,
    pub total: Money,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"units": 5, "po_number": "4711"}))]
pub struct AddUsers {
    /// How many more.
    pub units: i64,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub po_number: String,
}

/// Quote a renewal: the lapsed days and the new period, each its own line, and the total.
#[utoipa::path(post, path = "/licenses/{id}/renewal-quote", tag = "licenses", params(("id" = LicenseId, Path)), request_body = QuoteRenewal,
    extensions(("x-permission" = json!("license.quote_renewal"))),
    responses((status = 200, body = RenewalQuote), Problems))]
pub(crate) async fn license_quote_renewal(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<QuoteRenewal>,
) -> Reply<Json<RenewalQuote>> {
    let work = async |tx: db::Tx| {
        let held = held::load(&tx, id, Permission::LicenseQuoteRenewal, false).await?;
        let terms = Terms { months: body.months, units: body.units, on_date: body.on_date };
        quote::check_day(&held, body.on_date, quote::AHEAD)?;
        let quote = quote::quote(&tx, &held, &terms).await?;
        if body.mail_to_customer {
            tx.require(Permission::LicenseRenew, held.place)?;
            quote::send(&tx, &held, &quote).await?;
        }
        Ok::<_, RenewalError>(quote_body(id, quote))
    };
    Ok(Json(if body.mail_to_customer { cx.write(work).await? } else { cx.read(work).await? }))
}

/// Renew a license: a prepaid one by an order, a monthly one without a price.
#[utoipa::path(post, path = "/licenses/{id}/renew", tag = "licenses", params(("id" = LicenseId, Path)), request_body = RenewLicense,
    extensions(("x-permission" = json!("license.renew"))),
    responses((status = 200, body = RenewedLicense), Problems))]
pub(crate) async fn license_renew(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<RenewLicense>,
) -> Reply<Json<RenewedLicense>> {
    let renewed = cx
        .write(async |tx| {
            let body = body.clone();
            let terms = Terms { months: body.months, units: body.units, on_date: body.on_date };
            let papers = Papers { written_request: body.written_request, reference: body.reference, po_number: body.po_number };
            let order = match renew::renew(&tx, id, terms, papers).await? {
                Some(order) => Some(OrderBody::of(&tx, order).await?),
                None => None,
            };
            Ok::<_, RenewalError>(RenewedLicense { license: LicenseBody::of(&tx, id).await?, order })
        })
        .await?;
    Ok(Json(renewed))
}

/// Quote additional users, charged by the day to the expiry.
#[utoipa::path(post, path = "/licenses/{id}/additional-users-quote", tag = "licenses", params(("id" = LicenseId, Path)),
    request_body = QuoteAdditionalUsers, extensions(("x-permission" = json!("license.quote_renewal"))),
    responses((status = 200, body = AdditionalUsersQuote), Problems))]
pub(crate) async fn license_quote_additional_users(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<QuoteAdditionalUsers>,
) -> Reply<Json<AdditionalUsersQuote>> {
    let quoted = cx
        .read(async |tx| {
            let held = held::load(&tx, id, Permission::LicenseQuoteRenewal, false).await?;
            additional::quote(&tx, &held, body.units).await
        })
        .await?;
    Ok(Json(additional_body(id, quoted)))
}

fn additional_body(license_id: LicenseId, quote: AdditionalQuote) -> AdditionalUsersQuote {
    AdditionalUsersQuote {
        license_id,
        units_before: quote.units_before,
        units: quote.units,
        expires_on: quote.expires_on.to_string(),
        lines: vec![quote.line.into()],
        total: quote.total,
    }
}

/// Buy additional users: they count at once.
#[utoipa::path(post, path = "/licenses/{id}/additional-users", tag = "licenses", params(("id" = LicenseId, Path)), request_body = AddUsers,
    extensions(("x-permission" = json!("license.add_users"))),
    responses((status = 200, body = RenewedLicense), Problems))]
pub(crate) async fn license_add_users(
    Caller(cx): Caller,
    Path(id): Path<LicenseId>,
    Body(body): Body<AddUsers>,
) -> Reply<Json<RenewedLicense>> {
    let bought = cx
        .write(async |tx| {
            let papers = Papers { written_request: None, reference: body.reference.clone(), po_number: body.po_number.clone() };
            let order = additional::buy(&tx, id, body.units, papers).await?;
            let order = Some(OrderBody::of(&tx, order).await?);
            Ok::<_, RenewalError>(RenewedLicense { license: LicenseBody::of(&tx, id).await?, order })
        })
        .await?;
    Ok(Json(bought))
}
