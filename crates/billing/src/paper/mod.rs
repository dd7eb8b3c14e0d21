//! A report on paper: a head, its facts, a table over as many pages as it takes, and the page numbers.

mod draw;
mod weight;

pub use weight::Weight;

/// More rows than this are no paper any more: the lists are there as CSV and spreadsheet.
pub(crate) const MOST_ROWS: usize = 5_000;

/// A column of the table.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub heading: &'static str,
    /// Its share of the width.
    pub width: u16,
    /// Numbers stand at the right.
    pub right: bool,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Paper {
    pub title: String,
    pub language: String,
    /// Label and value, above the table.
    pub facts: Vec<(&'static str, String)>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
    /// Below the table: what it is, and what it is not.
    pub remark: &'static str,
}

/// The document cannot be made.
#[derive(Debug, thiserror::Error)]
#[error("the document cannot be drawn: {0}")]
pub struct DrawingError(&'static str);

impl DrawingError {
    /// What failed, in one word.
    pub fn of(what: &'static str) -> Self {
        Self(what)
    }
}

impl Paper {
    /// # Errors
    /// [`DrawingError`] if the typeface or the document fails.
    pub fn pdf(&self) -> Result<Vec<u8>, DrawingError> {
        draw::draw(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_tables_take_more_pages() {
        let column = |right| Column { heading: "Column", width: 1, right };
        let paper = |rows: usize| Paper {
            title: "Billing report, April 2026".into(),
            language: "en".into(),
            facts: vec![("Partner", "Nordlicht".into())],
            columns: vec![column(false), column(true)],
            rows: (0..rows).map(|row| vec!["A customer with a rather long name GmbH & Co. KG".into(), row.to_string()]).collect(),
            remark: "A statement, not a tax invoice.",
        };
        let pages = |paper: Paper| {
            let pdf = paper.pdf().unwrap();
            assert!(pdf.starts_with(b"%PDF-"));
            pdf.windows(11).filter(|window| window == b"/Type /Page" || window == b"/Type/Page\n" || window == b"/Type/Page/").count()
        };
        assert!(pages(paper(400)) > pages(paper(3)));
    }
}
