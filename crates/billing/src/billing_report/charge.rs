//! What one line costs (spec/03.7): pure, in whole numbers. Nothing is rounded but the result, once and half up.

/// A line that is charged: all it takes to know its amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    pub units: i64,
    /// Of a unit and a year, in the currency's minor unit.
    pub unit_price: i64,
    /// What a promotional code takes off the price, in hundredths of a percent.
    pub price_off: i64,
    /// What the channel keeps, in hundredths of a percent.
    pub margin: i64,
    pub charged_days: i64,
    pub days_in_month: i64,
}

/// In the currency's minor unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Before margin and promotion.
    pub subtotal: i64,
    pub total: i64,
}

/// 100 %.
pub const WHOLE: i64 = 10_000;
const MONTHS: i128 = 12;

/// The amount is larger than an account can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the amount is too large")]
pub struct TooLarge;

impl Charge {
    /// units x yearly price x (1 - promotion) x (1 - margin) / 12 x charged days / days in the month, rounded half up.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount does not fit.
    pub fn amounts(self) -> Result<Amounts, TooLarge> {
        let gross = product(&[self.units, self.unit_price, self.charged_days])?;
        let net = product(&[WHOLE - self.price_off, WHOLE - self.margin])?.checked_mul(gross).ok_or(TooLarge)?;
        let month = MONTHS * i128::from(self.days_in_month);
        let whole = i128::from(WHOLE);
        Ok(Amounts { subtotal: half_up(gross, month)?, total: half_up(net, month * whole * whole)? })
    }
}

fn product(factors: &[i64]) -> Result<i128, TooLarge> {
    factors.iter().try_fold(1_i128, |product, factor| product.checked_mul(i128::from(*factor))).ok_or(TooLarge)
}

/// The nearest whole number, the higher one of two that are as near. Neither is negative.
fn half_up(numerator: i128, denominator: i128) -> Result<i64, TooLarge> {
    let doubled = numerator.checked_mul(2).and_then(|doubled| doubled.checked_add(denominator)).ok_or(TooLarge)?;
    let rounded = doubled.checked_div(denominator.checked_mul(2).ok_or(TooLarge)?).ok_or(TooLarge)?;
    i64::try_from(rounded).map_err(|_| TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn charge(units: i64, unit_price: i64, margin: i64, charged_days: i64, days_in_month: i64) -> Charge {
        Charge { units, unit_price, price_off: 0, margin, charged_days, days_in_month }
    }

    #[test]
    fn a_line_is_rounded_half_up_and_once() {
        // The one written out in docs/user/your-month-as-a-distributor.md.
        let line = charge(25, 1_999, 2_750, 21, 30).amounts();
        assert_eq!(line, Ok(Amounts { subtotal: 2_915, total: 2_114 }));
        assert_eq!(charge(1, 6, 0, 30, 30).amounts().unwrap().total, 1, "half a cent is one");
        assert_eq!(charge(1, 5, 0, 30, 30).amounts().unwrap().total, 0);
        // Rounded at each step it would be 2: 18.5 / 12 is 1.54, half of a 50 % margin.
        assert_eq!(charge(1, 36, 5_000, 15, 30).amounts(), Ok(Amounts { subtotal: 2, total: 1 }));
    }

    #[test]
    fn codes_multiply_and_nothing_is_charged_for_no_days() {
        let line = Charge { price_off: 1_000, ..charge(10, 12_000, 2_000, 31, 31) };
        assert_eq!(line.amounts(), Ok(Amounts { subtotal: 10_000, total: 7_200 }));
        assert_eq!(charge(10, 12_000, 2_000, 0, 31).amounts(), Ok(Amounts::default()));
        assert_eq!(charge(10, 12_000, WHOLE, 31, 31).amounts().unwrap().total, 0);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(charge(i64::MAX, i64::MAX, 0, 31, 31).amounts(), Err(TooLarge));
        assert_eq!(charge(i64::MAX, 13, 0, 31, 31).amounts(), Err(TooLarge));
        assert!(charge(1_000_000_000, 1_000_000_000, 1, 31, 31).amounts().is_ok());
    }
}
