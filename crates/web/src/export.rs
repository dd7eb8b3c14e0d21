//! Lists as CSV: the same scoped and filtered list, read and sent page by page, so memory does not grow
//! with the rows.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use db::Cx;
use http::{HeaderMap, HeaderValue, header};
use kernel::{Page, PageQuery};
use serde::Serialize;

use crate::Fault;

/// A row type that can stand in a CSV file.
pub trait Export {
    /// The file's name without its ending: `registration-keys`.
    const NAME: &'static str;
    const COLUMNS: &'static [&'static str];
    fn row(&self) -> Vec<String>;
}

/// Answers the page as JSON, or all pages as CSV if the caller accepts that. `pages` reads one page; the first is read before
/// the answer starts, so a refusal is a problem and not half a file.
pub async fn csv_or_json<T, X, F, P>(cx: Cx, headers: &HeaderMap, query: PageQuery, filters: X, pages: P) -> Result<Response, Fault>
where
    T: Serialize + Export + Send + 'static,
    X: Clone + Send + Sync + 'static,
    F: Future<Output = Result<Page<T>, Fault>> + Send + 'static,
    P: Fn(Cx, X, PageQuery) -> F + Send + Sync + 'static,
{
    let wants_csv = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accept| accept.starts_with("text/csv"));
    if !wants_csv {
        return Ok(axum::Json(pages(cx, filters, query).await?).into_response());
    }
    let query = PageQuery { limit: Some(PageQuery::MAX_LIMIT), cursor: None, ..query };
    let first = pages(cx.clone(), filters.clone(), query.clone()).await?;
    let head = line(T::COLUMNS.iter().map(|column| (*column).to_owned()))?;
    let rest = futures::stream::try_unfold(Some(first), move |page: Option<Page<T>>| {
        let next = page.as_ref().and_then(|page| page.next_cursor.clone()).map(|cursor| {
            let query = PageQuery { cursor: Some(cursor), ..query.clone() };
            pages(cx.clone(), filters.clone(), query)
        });
        async move {
            let Some(page) = page else { return Ok(None) };
            let text = lines(&page)?;
            let next = match next {
                Some(next) => Some(next.await.map_err(|_| std::io::Error::other("the rest of the list cannot be read"))?),
                None => None,
            };
            Ok::<_, std::io::Error>(Some((text, next)))
        }
    });
    let head = futures::stream::once(std::future::ready(Ok(Bytes::from(head))));
    Ok(file(T::NAME, Body::from_stream(futures::StreamExt::chain(head, rest))))
}

fn lines<T: Export>(page: &Page<T>) -> std::io::Result<Bytes> {
    let mut text = Vec::new();
    for item in &page.items {
        text.extend_from_slice(&line(item.row()).map_err(|_| std::io::Error::other("a row cannot be written"))?);
    }
    Ok(text.into())
}

fn file(name: &'static str, body: Body) -> Response {
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.csv\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn line(cells: impl IntoIterator<Item = String>) -> Result<Vec<u8>, Fault> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let cells: Vec<_> = cells.into_iter().map(inert).collect();
    writer.write_record(&cells).and_then(|()| writer.flush().map_err(Into::into)).map_err(|_| kernel::Problem::internal())?;
    writer.into_inner().map_err(|_| kernel::Problem::internal().into())
}

/// A cell that a spreadsheet would run as a formula starts with an apostrophe instead (CSV injection).
fn inert(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_inert_and_quotes_are_doubled() {
        let cells = ["=1+1", "+49 30", "-5", "@x", "\tx", "plain", "a \"b\", c"].map(str::to_owned);
        let text = String::from_utf8(line(cells).unwrap()).unwrap();
        assert_eq!(text, "'=1+1,'+49 30,'-5,'@x,'\tx,plain,\"a \"\"b\"\", c\"\n");
    }
}
