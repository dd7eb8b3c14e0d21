//! The periods that a license had before: what it shows of its renewals (spec/02.5).

use axum::Json;
use db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, Path, Problems, Reply};

use super::{
    LicenseError, LicenseId, list,
    store::{self, PastPeriod},
};

/// A period that a later one followed. Days are whole days in the license's time zone.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LicensePeriod {
    /// The first day since the last late renewal: timely ones follow without a gap.
    #[schema(format = Date)]
    pub starts_on: String,
    /// The last day.
    #[schema(format = Date)]
    pub expires_on: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LicensePeriods {
    /// The oldest first; the one that runs now stands on the license.
    pub items: Vec<LicensePeriod>,
}

impl From<PastPeriod> for LicensePeriod {
    fn from(PastPeriod { starts_on, expires_on }: PastPeriod) -> Self {
        Self { starts_on, expires_on }
    }
}

async fn periods(tx: &Tx, id: LicenseId) -> Result<Vec<PastPeriod>, LicenseError> {
    let view = list::read(tx, id).await?;
    Ok(store::past_periods(tx, view.license.id).await?)
}

/// The periods that a license had before this one.
#[utoipa::path(get, path = "/licenses/{id}/periods", tag = "licenses", params(("id" = LicenseId, Path)),
    extensions(("x-permission" = json!("license.read"))),
    responses((status = 200, body = LicensePeriods), Problems))]
pub(crate) async fn license_list_periods(Caller(cx): Caller, Path(id): Path<LicenseId>) -> Reply<Json<LicensePeriods>> {
    let found = cx.read(async |tx| periods(&tx, id).await).await?;
    Ok(Json(LicensePeriods { items: found.into_iter().map(LicensePeriod::from).collect() }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::{
        license::{Period, set_period},
        shop::{Shop, Wanted},
    };

    async fn move_expiry(shop: &Shop, id: LicenseId, expires_on: Date) {
        let period = Period { anchor_on: date(2026, 5, 1), starts_on: date(2026, 5, 1), expires_on };
        shop.stage
            .system()
            .write(async |tx| set_period(&tx, id, period, crate::Cause::default()).await.map(|license| license.expires_on))
            .await
            .unwrap();
    }

    #[tokio::test]
    async fn a_later_expiry_leaves_the_old_period_and_an_earlier_one_leaves_none() {
        let shop = Shop::new().await;
        let (id, _) = shop.issue(Wanted::default()).await;
        let seen = async || {
            let found = shop.stage.cx(shop.buyer.clone()).read(async |tx| periods(&tx, id).await).await.unwrap();
            found.into_iter().map(|period| period.expires_on).collect::<Vec<_>>()
        };
        assert!(seen().await.is_empty());
        move_expiry(&shop, id, date(2028, 4, 30)).await;
        move_expiry(&shop, id, date(2028, 3, 31)).await;
        move_expiry(&shop, id, date(2029, 4, 30)).await;
        assert_eq!(seen().await, ["2027-04-30", "2028-03-31"]);
        let (_, stranger) = shop.organization(kernel::OrganizationKind::Distributor, &shop.vendor, "South").await;
        assert!(shop.stage.cx(stranger).read(async |tx| periods(&tx, id).await).await.is_err());
    }
}
