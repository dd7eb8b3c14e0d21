//! A partner's own figures, from its PSA or invoice program, read line by line and compared.

use std::collections::BTreeMap;

use super::{ReconciliationError, ReconciliationRow};

/// The most lines that are compared at once.
pub const MOST_ROWS: usize = 10_000;

/// What the file says about a customer and product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementLine {
    /// In the file; the heading is 1.
    pub row: u64,
    pub customer: String,
    pub product: String,
    pub units: i64,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    pub row: u64,
    pub code: &'static str,
}

/// Lines with `customer`, `product` and `units`; other columns are passed over.
///
/// # Errors
/// [`ReconciliationError::Invalid`] where the columns are missing or there are too many lines; a bad line is told of, and the
/// others are read.
pub fn read(text: &str) -> Result<(Vec<StatementLine>, Vec<BadRow>), ReconciliationError> {
    let separator = if text.lines().next().is_some_and(|head| head.contains(';')) { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|_| ReconciliationError::field("/csv", "format", "This is no CSV file."))?.clone();
    let column = |name: &str| head.iter().position(|heading| heading.trim_start_matches('\u{feff}').trim().eq_ignore_ascii_case(name));
    let (Some(customer), Some(product), Some(units)) = (column("customer"), column("product"), column("units")) else {
        return Err(ReconciliationError::field("/csv", "columns", "The file needs the columns customer, product and units."));
    };
    let (mut lines, mut bad) = (Vec::new(), Vec::new());
    for (index, record) in reader.records().enumerate() {
        if index >= MOST_ROWS {
            return Err(ReconciliationError::field("/csv", "too_many", "At most 10,000 lines at once."));
        }
        let row = index as u64 + 2;
        let Ok(record) = record else {
            bad.push(BadRow { row, code: "format" });
            continue;
        };
        let cell = |at: usize| record.get(at).unwrap_or("").trim().to_owned();
        let counted = cell(units).parse::<i64>().ok().filter(|units| (0..=1_000_000_000_000).contains(units));
        match counted {
            _ if cell(customer).is_empty() => bad.push(BadRow { row, code: "customer_missing" }),
            _ if cell(product).is_empty() => bad.push(BadRow { row, code: "product_missing" }),
            None => bad.push(BadRow { row, code: "units" }),
            Some(units) => lines.push(StatementLine { row, customer: cell(customer), product: cell(product), units }),
        }
    }
    Ok((lines, bad))
}

/// Where the two differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub customer: String,
    pub product: String,
    /// Absent: only the other one knows of it.
    pub theirs: Option<i64>,
    pub ours: Option<i64>,
}

/// The customers and products of which the file and our rows say different units. Names are compared without case and accents;
/// a product may be named with or without its platform.
pub fn compare(lines: &[StatementLine], rows: &[ReconciliationRow]) -> Vec<Difference> {
    let key = |customer: &str, product: &str| {
        let product = product.split_once(" (").map_or(product, |(name, _)| name);
        (kernel::fold(customer), kernel::fold(product))
    };
    let mut sides: BTreeMap<_, Difference> = BTreeMap::new();
    for row in rows {
        let side = sides.entry(key(&row.customer_company, &row.product_name)).or_insert_with(|| Difference {
            customer: row.customer_company.clone(),
            product: row.product_name.clone(),
            theirs: None,
            ours: None,
        });
        side.ours = Some(side.ours.unwrap_or(0).saturating_add(row.charged_by_partner));
    }
    for line in lines {
        let side = sides.entry(key(&line.customer, &line.product)).or_insert_with(|| Difference {
            customer: line.customer.clone(),
            product: line.product.clone(),
            theirs: None,
            ours: None,
        });
        side.theirs = Some(side.theirs.unwrap_or(0).saturating_add(line.units));
    }
    sides.into_values().filter(|side| side.theirs != side.ours && side.theirs.unwrap_or(0) != side.ours.unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_lines_are_told_of_and_never_spoil_the_rest() {
        let text = "\u{feff}Customer;Product;Units;Price\nHafen;Harbor;25;1\n;Harbor;1;1\nHafen;;1;1\nHafen;Harbor;-1;1\nHafen;Harbor;many;1\nWerft;Harbor;3;1\n";
        let (lines, bad) = read(text).unwrap();
        assert_eq!(lines.iter().map(|line| (line.row, line.units)).collect::<Vec<_>>(), [(2, 25), (7, 3)]);
        let bad: Vec<_> = bad.into_iter().map(|bad| (bad.row, bad.code)).collect();
        assert_eq!(bad, [(3, "customer_missing"), (4, "product_missing"), (5, "units"), (6, "units")]);
        assert!(read("a,b\n1,2\n").is_err());
        let long = format!("customer,product,units\n{}", "Hafen,Harbor,1\n".repeat(MOST_ROWS + 1));
        assert!(read(&long).is_err());
    }
}
