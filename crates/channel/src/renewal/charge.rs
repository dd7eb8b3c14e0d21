//! What a period, the days between two periods, and additional users cost (spec/02.5). Prices are for one unit and one year;
//! every amount is exact until it is rounded once, half up, to the currency's minor unit, whatever that is: cent, yen, fils.

use kernel::{Currency, Money};

/// Days of the year that prices are for.
pub const DAYS_A_YEAR: i64 = 365;
const MONTHS_A_YEAR: i64 = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChargeError {
    #[error("a price, units or time below zero cannot be charged")]
    Negative,
    #[error("the amount is too large")]
    Overflow,
}

/// The charge for `units` over `days`, at `yearly` for a unit and year: `yearly x units x days / 365`. Lapsed days, additional
/// users to the expiry, and the days by which one license is brought up to another are charged so.
///
/// # Errors
/// [`ChargeError`]
pub fn for_days(yearly: Money, units: i64, days: i64) -> Result<Money, ChargeError> {
    share(yearly, units, days, DAYS_A_YEAR)
}

/// The charge for `units` over `months`, at `yearly` for a unit and year: `yearly x units x months / 12`.
///
/// # Errors
/// [`ChargeError`]
pub fn for_months(yearly: Money, units: i64, months: i64) -> Result<Money, ChargeError> {
    share(yearly, units, months, MONTHS_A_YEAR)
}

/// `yearly x units x part / whole`, half up.
fn share(yearly: Money, units: i64, part: i64, whole: i64) -> Result<Money, ChargeError> {
    if yearly.amount < 0 || units < 0 || part < 0 {
        return Err(ChargeError::Negative);
    }
    let product = i128::from(yearly.amount).checked_mul(i128::from(units)).and_then(|product| product.checked_mul(i128::from(part)));
    let twice = product.and_then(|product| product.checked_mul(2)).ok_or(ChargeError::Overflow)?;
    let whole = i128::from(whole);
    let amount = i64::try_from((twice + whole) / (2 * whole)).map_err(|_| ChargeError::Overflow)?;
    Ok(Money { amount, currency: yearly.currency })
}

/// The lines' sum, in `currency`. Lines are rounded each for itself, so the total is what a reader of the lines adds up.
///
/// # Errors
/// [`ChargeError::Overflow`]
pub fn total(currency: Currency, amounts: impl IntoIterator<Item = i64>) -> Result<Money, ChargeError> {
    let amount = amounts.into_iter().try_fold(0_i64, i64::checked_add).ok_or(ChargeError::Overflow)?;
    Ok(Money { amount, currency })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(amount: i64, currency: &str) -> Money {
        Money { amount, currency: currency.parse().unwrap() }
    }

    /// 25 units, ten lapsed days, then a year: the example of docs/renewal.md.
    #[test]
    fn a_late_renewal_in_currencies_with_two_no_and_three_decimals() {
        // (yearly price, lapsed charge, period charge): 29.90 EUR, 4,000 JPY, 9.750 KWD a unit and year.
        for (yearly, lapsed, period) in
            [(money(2_990, "EUR"), 2_048, 74_750), (money(4_000, "JPY"), 2_740, 100_000), (money(9_750, "KWD"), 6_678, 243_750)]
        {
            assert_eq!(for_days(yearly, 25, 10), Ok(Money { amount: lapsed, ..yearly }), "{yearly:?}");
            assert_eq!(for_months(yearly, 25, 12), Ok(Money { amount: period, ..yearly }), "{yearly:?}");
            assert_eq!(total(yearly.currency, [lapsed, period]).unwrap().amount, lapsed + period);
        }
    }

    #[test]
    fn halves_go_up_and_less_goes_down() {
        assert_eq!(for_months(money(1, "EUR"), 1, 6).unwrap().amount, 1);
        assert_eq!(for_months(money(1, "EUR"), 1, 5).unwrap().amount, 0);
        assert_eq!(for_months(money(1_999, "EUR"), 3, 7).unwrap().amount, 3_498, "3,498.25 cents");
        assert_eq!(for_months(money(5, "JPY"), 1, 30).unwrap().amount, 13, "12.5 yen");
    }

    #[test]
    fn nothing_costs_nothing_and_a_year_of_days_costs_a_year() {
        let price = money(2_990, "EUR");
        assert_eq!(for_days(price, 25, 0).unwrap().amount, 0);
        assert_eq!(for_days(money(0, "EUR"), 25, 10).unwrap().amount, 0);
        assert_eq!(for_days(price, 25, 365), for_months(price, 25, 12));
    }

    #[test]
    fn what_cannot_be_charged_is_refused() {
        assert_eq!(for_days(money(-1, "EUR"), 1, 1), Err(ChargeError::Negative));
        assert_eq!(for_months(money(1, "EUR"), -1, 1), Err(ChargeError::Negative));
        assert_eq!(for_months(money(i64::MAX, "EUR"), 2, 12), Err(ChargeError::Overflow));
        assert_eq!(for_days(money(i64::MAX, "EUR"), i64::MAX, i64::MAX), Err(ChargeError::Overflow));
        assert_eq!(total(Currency::EUR, [i64::MAX, 1]), Err(ChargeError::Overflow));
    }

    /// A fraction in lowest terms, added up one unit and one day (or month) at a time: slow and obvious.
    #[derive(Clone, Copy)]
    struct Exact {
        numerator: i128,
        denominator: i128,
    }

    impl Exact {
        const ZERO: Self = Self { numerator: 0, denominator: 1 };

        fn plus(self, other: Self) -> Self {
            let numerator = self.numerator * other.denominator + other.numerator * self.denominator;
            let denominator = self.denominator * other.denominator;
            let divisor = greatest_common_divisor(numerator, denominator).max(1);
            Self { numerator: numerator / divisor, denominator: denominator / divisor }
        }
        /// Whole steps are counted off; half a step or more that is left makes one more.
        fn half_up(self) -> i128 {
            let whole = self.numerator / self.denominator;
            let rest = self.numerator - whole * self.denominator;
            if rest + rest >= self.denominator { whole + 1 } else { whole }
        }
    }

    fn greatest_common_divisor(a: i128, b: i128) -> i128 {
        if b == 0 { a } else { greatest_common_divisor(b, a % b) }
    }

    fn added_up(price: i64, units: i64, part: i64, whole: i64) -> i128 {
        let one = Exact { numerator: i128::from(price), denominator: i128::from(whole) };
        (0..units * part).fold(Exact::ZERO, |sum, _| sum.plus(one)).half_up()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(192))]

        #[test]
        fn days_and_months_are_the_exact_fraction_rounded_once(price in 0_i64..100_000_000, units in 0_i64..12, part in 0_i64..70) {
            let yearly = money(price, "EUR");
            prop_assert_eq!(i128::from(for_days(yearly, units, part).unwrap().amount), added_up(price, units, part, 365));
            prop_assert_eq!(i128::from(for_months(yearly, units, part).unwrap().amount), added_up(price, units, part, 12));
        }

        #[test]
        fn a_large_charge_lies_within_half_a_minor_unit(price in 0_i64..1_000_000_000, units in 0_i64..10_000_000, days in 0_i64..800) {
            let charged = i128::from(for_days(money(price, "JPY"), units, days).unwrap().amount);
            let exact = i128::from(price) * i128::from(units) * i128::from(days);
            // charged - 1/2 <= exact / 365 < charged + 1/2, without dividing.
            prop_assert!((2 * charged - 1) * 365 <= 2 * exact && 2 * exact < (2 * charged + 1) * 365);
        }

        #[test]
        fn more_units_or_days_never_cost_less(price in 0_i64..10_000_000, units in 0_i64..10_000, days in 0_i64..800) {
            let yearly = money(price, "KWD");
            let charge = for_days(yearly, units, days).unwrap().amount;
            prop_assert!(for_days(yearly, units + 1, days).unwrap().amount >= charge);
            prop_assert!(for_days(yearly, units, days + 1).unwrap().amount >= charge);
        }
    }
}
