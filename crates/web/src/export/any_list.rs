//! Every list as a file. A list that answers JSON pages is called again for each page, with the caller's own credential, and
//! its items are told as a table.

use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{Method, Uri, header, request::Parts};
use http_body_util::BodyExt;
use kernel::PageQuery;
use serde::Deserialize;
use serde_json::Value as Json;

use super::{Format, Rows, stream, table, trail};
use crate::{App, Caller, Fault};

/// Told to the list: all of it is read.
#[derive(Clone, Copy)]
pub(crate) struct Exporting;

#[derive(Deserialize)]
struct JsonPage {
    items: Vec<Json>,
    next_cursor: Option<String>,
    #[serde(rename = "total")]
    _total: u64,
}

pub(crate) async fn any_list(State(app): State<App>, request: Request, next: Next) -> Response {
    let format = Format::of(request.headers()).filter(|_| request.method() == Method::GET);
    let Some(format) = format else { return next.run(request).await };
    let (mut parts, _) = request.into_parts();
    let response = next.clone().run(page_of(&parts, None)).await;
    let is_json = response.headers().get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"application/json"));
    if !response.status().is_success() || !is_json {
        return response;
    }
    let (head, body) = response.into_parts();
    let Ok(bytes) = body.collect().await.map(http_body_util::Collected::to_bytes) else {
        return Fault(kernel::Problem::internal()).into_response();
    };
    let caller = Caller::from_request_parts(&mut parts, &app).await;
    // One object, or a list for everybody, which is no secret of the house.
    let (Ok(first), Ok(Caller(cx))) = (serde_json::from_slice::<JsonPage>(&bytes), caller) else {
        return Response::from_parts(head, Body::from(bytes));
    };
    let name = parts.uri.path().rsplit('/').next().unwrap_or_default().to_owned();
    let (query, filters) = asked(&parts.uri);
    if let Err(error) = trail::record(&cx, &name, format, &filters, &query).await {
        return Fault::from(error).into_response();
    }
    let columns = table::columns(&first.items);
    let names = columns.clone();
    let rows =
        move |page: JsonPage| Rows { cells: page.items.iter().map(|item| table::row(item, &columns)).collect(), next: page.next_cursor };
    let first = rows(first);
    stream(format, &name, names, first, move |cursor| {
        let answer = next.clone().run(page_of(&parts, Some(&cursor)));
        let rows = rows.clone();
        async move { parse(answer.await).await.map(rows).ok_or_else(|| std::io::Error::other("the rest of the list cannot be read")) }
    })
}

async fn parse(response: Response) -> Option<JsonPage> {
    let ok = response.status().is_success();
    let bytes = response.into_body().collect().await.ok()?.to_bytes();
    serde_json::from_slice(&bytes).ok().filter(|_| ok)
}

/// The same request for one page of the whole.
fn page_of(parts: &Parts, cursor: Option<&str>) -> Request {
    let mut parts = parts.clone();
    let mut pairs = pairs(&parts.uri);
    pairs.retain(|(name, _)| name != "cursor" && name != "limit");
    pairs.extend(cursor.map(|cursor| ("cursor".to_owned(), cursor.to_owned())));
    let query = serde_urlencoded::to_string(&pairs).unwrap_or_default();
    let target = if query.is_empty() { parts.uri.path().to_owned() } else { format!("{}?{query}", parts.uri.path()) };
    if let Ok(uri) = target.parse::<Uri>() {
        parts.uri = uri;
    }
    parts.extensions.insert(Exporting);
    Request::from_parts(parts, Body::empty())
}

fn pairs(uri: &Uri) -> Vec<(String, String)> {
    serde_urlencoded::from_str(uri.query().unwrap_or_default()).unwrap_or_default()
}

/// What the caller asked of the list, for the trail.
fn asked(uri: &Uri) -> (PageQuery, Json) {
    let mut query = PageQuery::default();
    let mut filters = serde_json::Map::new();
    for (name, value) in pairs(uri) {
        match name.as_str() {
            "q" => query.q = Some(value),
            "sort" => query.sort = Some(value),
            "limit" | "cursor" => {}
            _ => {
                filters.insert(name, value.into());
            }
        }
    }
    filters.insert("path".into(), uri.path().into());
    (query, filters.into())
}
