//! A file that is written while it is sent.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures::stream::try_unfold;
use http::{HeaderMap, HeaderValue, header};

use super::xlsx::Workbook;

pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Xlsx,
}

impl Format {
    /// What the caller wants, if that is a file: the first media type of `Accept` that we know decides.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let accept = headers.get(header::ACCEPT)?.to_str().ok()?;
        accept.split(',').find_map(|part| match part.split(';').next().map(str::trim) {
            Some("text/csv") => Some(Some(Self::Csv)),
            Some(XLSX) => Some(Some(Self::Xlsx)),
            Some("application/json" | "*/*" | "application/*") => Some(None),
            _ => None,
        })?
    }
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => XLSX,
        }
    }
}

/// One page of a list as cells, and the cursor of the next.
pub(super) struct Rows {
    pub cells: Vec<Vec<String>>,
    pub next: Option<String>,
}

enum Writer {
    Csv,
    Xlsx(Box<Workbook>),
}

impl Writer {
    fn write(&mut self, rows: &[Vec<String>]) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Csv => lines(rows),
            Self::Xlsx(workbook) => workbook.rows(rows),
        }
    }
    fn finish(self) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Csv => Ok(Vec::new()),
            Self::Xlsx(workbook) => workbook.finish(),
        }
    }
}

enum State {
    Rows(Writer, Rows),
    Cursor(Writer, String),
    End,
}

/// Sends the columns, `first` and then page by page what `next` reads. A page that cannot be read breaks the connection, so
/// nobody takes half a list for the whole.
pub(super) fn stream<F>(
    format: Format,
    name: &str,
    columns: Vec<String>,
    first: Rows,
    next: impl Fn(String) -> F + Send + 'static,
) -> Response
where
    F: Future<Output = std::io::Result<Rows>> + Send + 'static,
{
    let writer = match format {
        Format::Csv => Writer::Csv,
        Format::Xlsx => Writer::Xlsx(Box::new(Workbook::new(columns.clone()))),
    };
    let mut head = (format == Format::Csv && !columns.is_empty()).then(|| vec![columns]);
    let body = try_unfold(State::Rows(writer, first), move |state| {
        let head = head.take();
        let page = match &state {
            State::Cursor(_, cursor) => Some(next(cursor.clone())),
            _ => None,
        };
        async move {
            let (mut writer, rows) = match (state, page) {
                (State::Rows(writer, rows), _) => (writer, rows),
                (State::Cursor(writer, _), Some(page)) => (writer, page.await?),
                _ => return Ok(None),
            };
            let mut text = head.map(|head| writer.write(&head)).transpose()?.unwrap_or_default();
            text.extend(writer.write(&rows.cells)?);
            let state = match rows.next {
                Some(cursor) => State::Cursor(writer, cursor),
                None => {
                    text.extend(writer.finish()?);
                    State::End
                }
            };
            Ok::<_, std::io::Error>(Some((Bytes::from(text), state)))
        }
    });
    file(format, name, Body::from_stream(body))
}

fn file(format: Format, name: &str, body: Body) -> Response {
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.{}\"", format.ending())) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn lines(rows: &[Vec<String>]) -> std::io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for cells in rows {
        writer.write_record(cells.iter().map(|cell| inert(cell)))?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}

/// A cell that a spreadsheet would run as a formula starts with an apostrophe instead (CSV injection).
fn inert(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_inert_and_quotes_are_doubled() {
        let cells = ["=1+1", "+49 30", "-5", "@x", "\tx", "plain", "a \"b\", c"].map(str::to_owned);
        let text = String::from_utf8(lines(&[cells.to_vec()]).unwrap()).unwrap();
        assert_eq!(text, "'=1+1,'+49 30,'-5,'@x,'\tx,plain,\"a \"\"b\"\", c\"\n");
    }

    #[test]
    fn the_first_known_media_type_decides() {
        let of = |accept: &str| Format::of(&HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_str(accept).unwrap())]));
        assert_eq!(of("text/csv"), Some(Format::Csv));
        assert_eq!(of("text/html, text/csv;q=0.9, */*"), Some(Format::Csv));
        assert_eq!(of(XLSX), Some(Format::Xlsx));
        assert_eq!(of("application/json, text/csv"), None);
        assert_eq!(of("*/*"), None);
        assert_eq!(Format::of(&HeaderMap::new()), None);
    }
}
