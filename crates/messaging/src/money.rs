//! Amounts as the reader writes them (spec/05.4): digits grouped by the language, the currency's own number of decimals.

use identity::Language;
use kernel::Money;

/// Groups stay together with their amount when a line breaks.
const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// `EUR 1,363.01`, `1.363,01 EUR`: the code of the currency says which dollar it is.
pub(crate) fn money_text(money: Money, language: Language) -> String {
    let decimals = usize::from(money.currency.minor_digits());
    let digits = format!("{:0>width$}", money.amount.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let (group, point) = match language {
        Language::En => (',', '.'),
        Language::Fr => (NARROW, ','),
        Language::De | Language::It | Language::Es => ('.', ','),
    };
    let mut number = if money.amount < 0 { "-".to_owned() } else { String::new() };
    // Spanish does not group a number of four digits.
    let grouped = language != Language::Es || whole.len() > 4;
    for (at, digit) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
            number.push(group);
        }
        number.push(digit);
    }
    if decimals > 0 {
        number.push(point);
        number.push_str(fraction);
    }
    match language {
        Language::En => format!("{}{NO_BREAK}{number}", money.currency),
        _ => format!("{number}{NO_BREAK}{}", money.currency),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(amount: i64, currency: &str) -> Vec<String> {
        let money = Money { amount, currency: currency.parse().unwrap() };
        Language::ALL.iter().map(|language| money_text(money, *language).replace([NO_BREAK, NARROW], " ")).collect()
    }

    #[test]
    fn an_amount_in_five_languages() {
        assert_eq!(
            texts(123_456_789, "EUR"),
            ["EUR 1,234,567.89", "1 234 567,89 EUR", "1.234.567,89 EUR", "1.234.567,89 EUR", "1.234.567,89 EUR"]
        );
        assert_eq!(texts(136_301, "EUR"), ["EUR 1,363.01", "1 363,01 EUR", "1.363,01 EUR", "1.363,01 EUR", "1363,01 EUR"]);
    }

    #[test]
    fn each_currency_has_its_own_decimals_and_small_amounts_their_zeros() {
        assert_eq!(texts(5, "EUR")[0], "EUR 0.05");
        assert_eq!(texts(1500, "JPY")[0], "JPY 1,500");
        assert_eq!(texts(1500, "KWD")[3], "1,500 KWD");
        assert_eq!(texts(-1999, "EUR")[3], "-19,99 EUR");
        assert_eq!(texts(0, "JPY")[1], "0 JPY");
        assert_eq!(texts(i64::MIN, "JPY")[0], "JPY -9,223,372,036,854,775,808");
    }
}
