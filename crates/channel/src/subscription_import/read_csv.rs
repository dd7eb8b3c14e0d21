//! A CSV as people save it: comma, semicolon or tab, with or without a byte-order mark, columns in any order.

use super::{
    ImportError, ImportKind, MOST_ROWS,
    line::{Cells, Line, Lines},
};

/// The names by which a column is known; the first is the documented one.
const COLUMNS: [&[&str]; 8] = [
    &["customer", "customer_id"],
    &["plan", "service_plan", "service_plan_id"],
    &["subscription", "subscription_id"],
    &["units"],
    &["start_date"],
    &["months"],
    &["po_number"],
    &["on"],
];

const fn required(kind: ImportKind) -> &'static [usize] {
    match kind {
        ImportKind::Assign => &[0, 1, 3],
        ImportKind::Change => &[2, 3],
        ImportKind::Renew | ImportKind::Suspend | ImportKind::Resume | ImportKind::Cancel => &[2],
    }
}

/// # Errors
/// [`ImportError::Invalid`] where the file as a whole cannot be used. What is wrong with one row stands in that row.
pub(super) fn read(kind: ImportKind, text: &str) -> Result<Vec<Line>, ImportError> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let places = places(kind, reader.headers().map_err(|_| unreadable("The first line cannot be read."))?)?;
    let mut lines = Lines::new(kind);
    let mut count = LineCount { text: text.as_bytes(), at: 0, line: 1 };
    let mut found = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(&format!("The file cannot be read: {error}.")))?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        if found.len() == MOST_ROWS {
            return Err(ImportError::field("/csv", "too_many_rows", "A file has at most 100,000 rows. Split it."));
        }
        let cell = |column: usize| places[column].and_then(|place| record.get(place)).map(unguarded).unwrap_or_default();
        let cells = Cells {
            customer: cell(0),
            plan: cell(1),
            subscription: cell(2),
            units: cell(3),
            start_date: cell(4),
            months: cell(5),
            po_number: cell(6),
            on: cell(7),
        };
        let number = count.line_of(record.position().map_or(0, csv::Position::byte));
        found.push(lines.read(number, &cells));
    }
    if found.is_empty() { Err(unreadable("The file has no rows below its first line.")) } else { Ok(found) }
}

/// Tells the line, as an editor counts it, of records that come one after the other.
struct LineCount<'a> {
    text: &'a [u8],
    at: usize,
    line: i64,
}

impl LineCount<'_> {
    /// A record may be said to start at the end of the line before it, or at empty ones.
    fn line_of(&mut self, byte: u64) -> i64 {
        let mut start = usize::try_from(byte).unwrap_or(usize::MAX).clamp(self.at, self.text.len());
        while matches!(self.text.get(start), Some(b'\r' | b'\n')) {
            start += 1;
        }
        let passed = self.text[self.at..start].iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(i64::try_from(passed).unwrap_or(i64::MAX));
        self.at = start;
        self.line
    }
}

fn unreadable(detail: &str) -> ImportError {
    ImportError::field("/csv", "unreadable", detail)
}

/// Our own exports guard cells that look like formulas with an apostrophe; it is no part of the value.
fn unguarded(cell: &str) -> String {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell).to_owned()
}

/// Whichever of the three the first line has most of.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| head.bytes().filter(|byte| *byte == delimiter).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn places(kind: ImportKind, head: &csv::StringRecord) -> Result<[Option<usize>; 8], ImportError> {
    let names: Vec<_> = head.iter().map(|name| kernel::fold(name).replace([' ', '-'], "_")).collect();
    let places = COLUMNS.map(|known| names.iter().position(|name| known.contains(&name.as_str())));
    if let Some(missing) = required(kind).iter().find(|column| places[**column].is_none()) {
        let needed = required(kind).iter().map(|column| COLUMNS[*column][0]).collect::<Vec<_>>().join(", ");
        let detail = format!("The first line names no column '{}'. Needed: {needed}.", COLUMNS[*missing][0]);
        return Err(ImportError::field("/csv", "column_missing", detail));
    }
    if let Some(unknown) = names.iter().find(|name| !name.is_empty() && !COLUMNS.iter().any(|known| known.contains(&name.as_str()))) {
        let detail = format!("The first line names a column '{unknown}' that an import does not have.");
        return Err(ImportError::field("/csv", "column_unknown", detail));
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subscription_import::line::Task;

    fn code(read: Result<Vec<Line>, ImportError>) -> String {
        match read {
            Ok(lines) => format!("{lines:?}"),
            Err(ImportError::Invalid(errors)) => errors[0].code.clone(),
            Err(error) => error.to_string(),
        }
    }

    fn wrong(line: &Line) -> &str {
        match &line.task {
            Task::Unreadable { code, .. } => code,
            _ => "",
        }
    }

    #[test]
    fn separators_marks_and_order_do_not_matter() {
        let change = |text: &str| read(ImportKind::Change, text).unwrap().remove(0);
        let wanted = Line { number: 2, subject: "sub_1".into(), task: Task::Change { subscription: "sub_1".into(), units: 30 } };
        for text in
            ["subscription,units\nsub_1,30", "\u{feff}Units;Subscription ID\r\n30;sub_1\r\n", "units\tsubscription\n 30 \t sub_1 \n"]
        {
            assert_eq!(change(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_wrong_row_says_so_and_keeps_its_line() {
        let text = "customer,plan,units,start_date\nNord,Yearly,5,\n\nNord,Yearly,7,\nSüd,,5,\nSüd,Yearly,many,\n\"O,st\",Yearly,5,1.2.2027\n,Yearly,1,\n";
        let lines = read(ImportKind::Assign, text).unwrap();
        let found: Vec<_> = lines.iter().map(|line| (line.number, wrong(line))).collect();
        let wanted = [
            (2, ""),
            (4, "duplicate_row"),
            (5, "plan_required"),
            (6, "units_unreadable"),
            (7, "start_date_unreadable"),
            (8, "customer_required"),
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_file_that_cannot_be_used_is_refused_as_a_whole() {
        assert_eq!(code(read(ImportKind::Change, "")), "column_missing");
        assert_eq!(code(read(ImportKind::Change, "subscription,units\n")), "unreadable");
        assert_eq!(code(read(ImportKind::Change, "subscription,amount\nx,1")), "column_missing");
        assert_eq!(code(read(ImportKind::Renew, "subscription,price\nx,1")), "column_unknown");
        let many = format!("subscription\n{}", (0..=MOST_ROWS).map(|n| format!("sub_{n}\n")).collect::<String>());
        assert_eq!(code(read(ImportKind::Renew, &many)), "too_many_rows");
    }
}
