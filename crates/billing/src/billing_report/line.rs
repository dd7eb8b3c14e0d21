//! A line with its prices, and what its amounts are.

use lease::VersionType;

use super::{
    charge::{Amounts, Charge, TooLarge},
    lines::Line,
};
use crate::{Month, PromotionEffect};

impl Line {
    /// Trials and licenses not for resale are free, and what another line of the suite pays.
    pub fn is_free(&self) -> bool {
        self.version_type != VersionType::Full || self.in_suite
    }
    /// What counts: the line's own margin, or that of its promotional code.
    pub fn effective_margin(&self) -> i64 {
        if self.promotion_effect == Some(PromotionEffect::Margin) { self.promotion_rate } else { self.margin }
    }
    pub fn price_off(&self) -> i64 {
        if self.promotion_effect == Some(PromotionEffect::Price) { self.promotion_rate } else { 0 }
    }
    /// Sets the amounts by the rule.
    ///
    /// # Errors
    /// [`TooLarge`] if one does not fit.
    pub fn price(&mut self) -> Result<(), TooLarge> {
        let charged = !self.is_free() && self.chargeable > 0 && self.charged_days > 0;
        self.unpriced = charged && self.unit_price.is_none();
        let amounts = match self.unit_price {
            Some(unit_price) if charged => Charge {
                units: self.chargeable,
                unit_price,
                price_off: self.price_off(),
                margin: self.effective_margin(),
                charged_days: self.charged_days,
                days_in_month: self.days_in_month(),
            }
            .amounts()?,
            _ => Amounts::default(),
        };
        self.subtotal = amounts.subtotal;
        self.total = amounts.total;
        Ok(())
    }
    /// Days of the month that is charged. A month that does not read has none, and no line is stored with one.
    pub fn days_in_month(&self) -> i64 {
        self.month.parse().map_or(1, Month::days)
    }
}

/// Days from the first to the last one, both counted; none where the first is the later one.
pub(super) fn charged_days(from: &str, to: &str) -> i64 {
    let day = |text: &str| text.parse::<jiff::civil::Date>().ok();
    match (day(from), day(to)) {
        (Some(from), Some(to)) if from <= to => i64::from((to - from).get_days()) + 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_are_charged() {
        assert_eq!(charged_days("2026-04-10", "2026-04-30"), 21);
        assert_eq!(charged_days("2026-04-30", "2026-04-30"), 1);
        assert_eq!(charged_days("2026-05-01", "2026-04-30"), 0);
        assert_eq!(charged_days("2028-02-01", "2028-02-29"), 29);
    }
}
