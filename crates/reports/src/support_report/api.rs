use axum::response::Response;
use http::HeaderMap;
use kernel::Page;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, Export, List, Problems, Reply, csv_or_json};

use super::{Filters, permille, rows, store};

/// Whether first answers came in time, of the requests that were opened in the months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SupportResponses {
    /// What the row is about: `2026-11`, `p1`, `premium`, `europe`, `total`.
    pub key: String,
    pub requests: i64,
    pub met: i64,
    /// Answered late, or late and not answered yet.
    pub missed: i64,
    /// Not answered, and not late.
    pub running: i64,
    /// Thousandths of those that were met or missed; absent: there are none.
    pub met_permille: Option<i64>,
}

impl From<store::Responses> for SupportResponses {
    fn from(row: store::Responses) -> Self {
        let store::Responses { key, requests, met, missed } = row;
        Self { key, requests, met, missed, running: requests - met - missed, met_permille: permille(met, met + missed) }
    }
}

/// `97.5`: thousandths as a percentage.
fn percent(permille: Option<i64>) -> String {
    permille.map(|permille| format!("{}.{}", permille / 10, permille % 10)).unwrap_or_default()
}

impl Export for SupportResponses {
    const NAME: &'static str = "support-responses";
    const COLUMNS: &'static [&'static str] = &["key", "requests", "met", "missed", "running", "met_percent"];

    fn row(&self) -> Vec<String> {
        let mut cells = vec![self.key.clone()];
        cells.extend([self.requests, self.met, self.missed, self.running].map(|count| count.to_string()));
        cells.push(percent(self.met_permille));
        cells
    }
}

/// How long it took from opening to closing, waiting included, of what was closed in the months; duplicates are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SupportClosings {
    /// As of the other reports.
    pub key: String,
    pub requests: i64,
    /// Half of them took so long or less; seconds.
    pub median_seconds: i64,
    /// Nine of ten took so long or less; seconds.
    pub ninetieth_seconds: i64,
}

impl From<store::Closings> for SupportClosings {
    fn from(row: store::Closings) -> Self {
        let store::Closings { key, requests, median, ninetieth } = row;
        Self { key, requests, median_seconds: median / 1_000_000, ninetieth_seconds: ninetieth / 1_000_000 }
    }
}

impl Export for SupportClosings {
    const NAME: &'static str = "support-closings";
    const COLUMNS: &'static [&'static str] = &["key", "requests", "median_seconds", "ninetieth_seconds"];

    fn row(&self) -> Vec<String> {
        let mut cells = vec![self.key.clone()];
        cells.extend([self.requests, self.median_seconds, self.ninetieth_seconds].map(|number| number.to_string()));
        cells
    }
}

/// What became of the requests that were opened in the months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SupportRates {
    /// As of the other reports.
    pub key: String,
    pub requests: i64,
    /// Reopened at least once.
    pub reopened: i64,
    pub reopened_permille: Option<i64>,
    /// Escalated at least once.
    pub escalated: i64,
    pub escalated_permille: Option<i64>,
    /// Closed by the customer before anybody answered.
    pub self_served: i64,
    pub self_served_permille: Option<i64>,
}

impl From<store::Rates> for SupportRates {
    fn from(row: store::Rates) -> Self {
        let store::Rates { key, requests, reopened, escalated, self_served } = row;
        Self {
            key,
            requests,
            reopened,
            reopened_permille: permille(reopened, requests),
            escalated,
            escalated_permille: permille(escalated, requests),
            self_served,
            self_served_permille: permille(self_served, requests),
        }
    }
}

impl Export for SupportRates {
    const NAME: &'static str = "support-rates";
    const COLUMNS: &'static [&'static str] =
        &["key", "requests", "reopened", "reopened_percent", "escalated", "escalated_percent", "self_served", "self_served_percent"];

    fn row(&self) -> Vec<String> {
        let mut cells = vec![self.key.clone(), self.requests.to_string()];
        for (count, rate) in [
            (self.reopened, self.reopened_permille),
            (self.escalated, self.escalated_permille),
            (self.self_served, self.self_served_permille),
        ] {
            cells.extend([count.to_string(), percent(rate)]);
        }
        cells
    }
}

/// How customers rated what was closed in the months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SupportRatings {
    /// As of the other reports.
    pub key: String,
    /// Closed, rated or not.
    pub requests: i64,
    pub rated: i64,
    pub rated_permille: Option<i64>,
    /// How many gave one star, two, and so on to five.
    pub stars: Vec<i64>,
    /// The average in hundredths of a star; absent: nobody rated.
    pub average_hundredths: Option<i64>,
}

impl From<store::Ratings> for SupportRatings {
    fn from(row: store::Ratings) -> Self {
        let store::Ratings { key, requests, ones, twos, threes, fours, fives } = row;
        let stars = vec![ones, twos, threes, fours, fives];
        let rated: i64 = stars.iter().sum();
        let sum: i64 = stars.iter().zip(1_i64..).map(|(count, star)| count * star).sum();
        let average_hundredths = (rated > 0).then(|| (sum * 100 + rated / 2) / rated);
        Self { key, requests, rated, rated_permille: permille(rated, requests), stars, average_hundredths }
    }
}

impl Export for SupportRatings {
    const NAME: &'static str = "support-ratings";
    const COLUMNS: &'static [&'static str] =
        &["key", "requests", "rated", "rated_percent", "one_star", "two_stars", "three_stars", "four_stars", "five_stars", "average"];

    fn row(&self) -> Vec<String> {
        let mut cells = vec![self.key.clone(), self.requests.to_string(), self.rated.to_string(), percent(self.rated_permille)];
        cells.extend(self.stars.iter().map(i64::to_string));
        let average = self.average_hundredths.map(|average| format!("{}.{:02}", average / 100, average % 100));
        cells.push(average.unwrap_or_default());
        cells
    }
}

/// The report's rows as the only page there is.
fn whole<R, T: From<R>>(rows: Vec<R>) -> Page<T> {
    let items: Vec<T> = rows.into_iter().map(T::from).collect();
    let total = items.len() as u64;
    Page { items, next_cursor: None, total, total_is_exact: true }
}

/// Response compliance. `Accept: text/csv` or a spreadsheet answers it as a file.
#[utoipa::path(get, path = "/support-reports/responses", tag = "support reports", params(Filters),
    extensions(("x-permission" = json!("support_report.read"))),
    responses((status = 200, body = Page<SupportResponses>), Problems))]
pub(crate) async fn support_report_responses(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let text = include_str!("responses.sql");
        let found = cx.read(async |tx| rows::<store::Responses>(&tx, text, &filters, page.exporting).await).await?;
        Ok(whole::<_, SupportResponses>(found))
    })
    .await
}

/// Time to close.
#[utoipa::path(get, path = "/support-reports/closings", tag = "support reports", params(Filters),
    extensions(("x-permission" = json!("support_report.read"))),
    responses((status = 200, body = Page<SupportClosings>), Problems))]
pub(crate) async fn support_report_closings(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let text = include_str!("closings.sql");
        let found = cx.read(async |tx| rows::<store::Closings>(&tx, text, &filters, page.exporting).await).await?;
        Ok(whole::<_, SupportClosings>(found))
    })
    .await
}

/// Reopened, escalated, and closed by the customer before anybody answered.
#[utoipa::path(get, path = "/support-reports/rates", tag = "support reports", params(Filters),
    extensions(("x-permission" = json!("support_report.read"))),
    responses((status = 200, body = Page<SupportRates>), Problems))]
pub(crate) async fn support_report_rates(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let text = include_str!("rates.sql");
        let found = cx.read(async |tx| rows::<store::Rates>(&tx, text, &filters, page.exporting).await).await?;
        Ok(whole::<_, SupportRates>(found))
    })
    .await
}

/// Ratings.
#[utoipa::path(get, path = "/support-reports/ratings", tag = "support reports", params(Filters),
    extensions(("x-permission" = json!("support_report.read"))),
    responses((status = 200, body = Page<SupportRatings>), Problems))]
pub(crate) async fn support_report_ratings(Caller(cx): Caller, headers: HeaderMap, query: List<Filters>) -> Reply<Response> {
    csv_or_json(cx, &headers, query.page, query.filters, async |cx, filters, page| {
        let text = include_str!("ratings.sql");
        let found = cx.read(async |tx| rows::<store::Ratings>(&tx, text, &filters, page.exporting).await).await?;
        Ok(whole::<_, SupportRatings>(found))
    })
    .await
}
