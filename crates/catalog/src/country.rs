//! Lists of countries: where a product is sold, where a price or an exception holds. An empty list is everywhere.

use jiff::civil::Date;
use kernel::FieldError;

/// ISO 3166 knows about 250.
const MOST: usize = 260;

/// What is wrong with a list of countries at `pointer`: each is two capital letters and stands once.
pub(crate) fn check(pointer: &str, countries: &[String]) -> Vec<FieldError> {
    if countries.len() > MOST {
        return vec![field_error(pointer, "too_many", "These are more countries than there are.")];
    }
    let mut errors = Vec::new();
    for (index, country) in countries.iter().enumerate() {
        let pointer = format!("{pointer}/{index}");
        if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            errors.push(field_error(&pointer, "wrong_value", "A country is two capital letters, for example DE."));
        } else if countries[..index].contains(country) {
            errors.push(field_error(&pointer, "taken", "This country stands twice."));
        }
    }
    errors
}

/// In the order in which they are stored, so that equal lists are equal texts.
pub(crate) fn sorted(mut countries: Vec<String>) -> Vec<String> {
    countries.sort();
    countries
}

/// Days are compared as texts in SQL, which is right for years of four digits only.
pub(crate) fn check_day(pointer: &str, day: Option<Date>) -> Option<FieldError> {
    day.filter(|day| !(1990..=2199).contains(&day.year())).map(|_| field_error(pointer, "out_of_range", "A day from 1990 to 2199."))
}

pub(crate) fn field_error(pointer: &str, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: pointer.to_owned(), code: code.to_owned(), detail: detail.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_two_capitals_and_stands_once() {
        let list = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        let wrong = |codes| check("/regions", &list(codes)).into_iter().map(|error| (error.pointer, error.code)).collect::<Vec<_>>();
        assert!(wrong(&["DE", "AT"]).is_empty() && wrong(&[]).is_empty());
        assert_eq!(
            wrong(&["DE", "de", "DEU", "DE"]),
            [("/regions/1", "wrong_value"), ("/regions/2", "wrong_value"), ("/regions/3", "taken")]
                .map(|(pointer, code)| (pointer.to_owned(), code.to_owned()))
        );
        assert_eq!(sorted(list(&["FR", "AT"])), ["AT", "FR"]);
    }
}
