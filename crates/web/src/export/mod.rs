//! Lists as CSV and XLSX: the same scoped and filtered list, read and sent page by page, so memory does not grow with the
//! rows. Every list has it: [`any_list`] turns whatever a list answers into a table; a list with columns of its own
//! ([`Export`]) answers by [`csv_or_json`]. Each export leaves a row in the audit trail.

mod any_list;
mod sheet;
mod table;
mod trail;
mod xlsx;

use axum::response::{IntoResponse, Response};
use db::Cx;
use http::HeaderMap;
use kernel::{Page, PageQuery};
use serde::Serialize;

use crate::Fault;

pub(crate) use any_list::{Exporting, any_list};
pub(crate) use sheet::{Format, XLSX};
use sheet::{Rows, stream};

/// A row type with columns of its own.
pub trait Export {
    /// The file's name without its ending: `registration-keys`.
    const NAME: &'static str;
    const COLUMNS: &'static [&'static str];
    fn row(&self) -> Vec<String>;
}

/// Answers the page as JSON, or all pages as CSV or XLSX if the caller accepts that. `pages` reads one page; the first is read
/// before the answer starts, so a refusal is a problem and not half a file.
pub async fn csv_or_json<T, X, F, P>(cx: Cx, headers: &HeaderMap, query: PageQuery, filters: X, pages: P) -> Result<Response, Fault>
where
    T: Serialize + Export + Send + 'static,
    X: Clone + Serialize + Send + Sync + 'static,
    F: Future<Output = Result<Page<T>, Fault>> + Send + 'static,
    P: Fn(Cx, X, PageQuery) -> F + Send + Sync + 'static,
{
    let Some(format) = Format::of(headers) else {
        return Ok(axum::Json(pages(cx, filters, query).await?).into_response());
    };
    let query = PageQuery { limit: None, cursor: None, exporting: true, ..query };
    let first = pages(cx.clone(), filters.clone(), query.clone()).await?;
    trail::record(&cx, T::NAME, format, &serde_json::to_value(&filters).unwrap_or_default(), &query).await?;
    let columns = T::COLUMNS.iter().map(|column| (*column).to_owned()).collect();
    Ok(stream(format, T::NAME, columns, rows(first), move |cursor| {
        let page = pages(cx.clone(), filters.clone(), PageQuery { cursor: Some(cursor), ..query.clone() });
        async move { page.await.map(rows).map_err(|_| std::io::Error::other("the rest of the list cannot be read")) }
    }))
}

fn rows<T: Export>(page: Page<T>) -> Rows {
    Rows { cells: page.items.iter().map(Export::row).collect(), next: page.next_cursor }
}
