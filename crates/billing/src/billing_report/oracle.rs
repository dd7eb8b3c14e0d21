//! Billing reports by the book, slowly: exact fractions, days counted one by one, a band found by looking at each. The product
//! is compared with it over random reports of three tiers.

use jiff::civil::{Date, date};
use lease::VersionType;
use proptest::prelude::*;

use super::{line::charged_days, lines::Line};
use crate::{Month, PromotionEffect};

/// A number as numerator and denominator, always in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction(i128, i128);

impl Fraction {
    pub fn of(numerator: i128, denominator: i128) -> Self {
        let (mut one, mut other) = (numerator.abs(), denominator.abs());
        while other != 0 {
            (one, other) = (other, one % other);
        }
        let divisor = one.max(1);
        Self(numerator / divisor, denominator / divisor)
    }
    pub fn times(self, other: Self) -> Self {
        // Crosswise first, so that nothing grows more than it must.
        let (left, right) = (Self::of(self.0, other.1), Self::of(other.0, self.1));
        Self::of(left.0 * right.0, left.1 * right.1)
    }
    pub fn plus(self, other: Self) -> Self {
        Self::of(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }
    pub fn minus(self, other: Self) -> Self {
        self.plus(Self(-other.0, other.1))
    }
    /// The whole number below the one that is half more.
    pub fn half_up(self) -> i128 {
        let more = self.plus(Self(1, 2));
        more.0.div_euclid(more.1)
    }
}

/// Days from the first to the last one, by going through them.
fn days(from: Date, to: Date) -> i128 {
    let (mut day, mut count) = (from, 0);
    while day <= to {
        count += 1;
        day = day.tomorrow().unwrap();
    }
    count
}

/// What a line costs: before, and after margin and promotion.
pub(super) fn cost(line: &Line) -> (i128, i128) {
    let price = match (line.version_type, line.unit_price) {
        (VersionType::Full, Some(price)) if !line.in_suite => Fraction::of(i128::from(price), 1),
        _ => return (0, 0),
    };
    let hundredths = |rate: i64| Fraction::of(i128::from(rate), 10_000);
    let one = Fraction::of(1, 1);
    let first: Date = format!("{}-01", line.month).parse().unwrap();
    let month = days(first, first.last_of_month());
    let charged = days(line.charged_from.parse().unwrap(), line.charged_to.parse().unwrap());
    let gross = Fraction::of(i128::from(line.chargeable), 1).times(price).times(Fraction::of(1, 12)).times(Fraction::of(charged, month));
    let net = match line.promotion_effect {
        None => gross.times(one.minus(hundredths(line.margin))),
        Some(PromotionEffect::Margin) => gross.times(one.minus(hundredths(line.promotion_rate))),
        Some(PromotionEffect::Price) => gross.times(one.minus(hundredths(line.promotion_rate))).times(one.minus(hundredths(line.margin))),
    };
    (gross.half_up(), net.half_up())
}

/// The yearly price of so many units.
pub(super) fn band(bands: &[(i64, i64)], units: i64) -> Option<i64> {
    let mut found = None;
    for (from, amount) in bands {
        if *from <= units.max(1) {
            found = Some(*amount);
        }
    }
    found
}

const BANDS: [(i64, i64); 4] = [(1, 3_999), (25, 2_999), (100, 2_333), (1_000, 1_777)];

/// One line of a partner at random.
pub(super) fn line() -> impl Strategy<Value = Line> {
    let prices = prop_oneof![3 => Just(None), 1 => (0..10_000_000_i64).prop_map(Some)];
    let kinds = prop::sample::select(vec![VersionType::Full, VersionType::Full, VersionType::Full, VersionType::Trial, VersionType::Nfr]);
    let promotion = prop::option::of((prop::sample::select(vec![PromotionEffect::Price, PromotionEffect::Margin]), 0..=10_000_i64));
    let when = (2024_i16..2032, 1..=12_i8, 1..=31_i8, 1..=31_i8);
    (0..3_000_i64, prices, kinds, 0..=10_000_i64, promotion, when, any::<bool>()).prop_map(
        |(chargeable, price, version_type, margin, promotion, (year, month, from, to), in_suite)| {
            let first = date(year, month, 1);
            let day = |day: i8| first.with().day(day.min(first.days_in_month())).build().unwrap().to_string();
            let (charged_from, charged_to) = (day(from), day(to));
            let id = "01jd3v8k6r2n4q7t9w1x3y5z7b";
            Line {
                position: 1,
                usage_report_id: format!("urp_{id}").parse().unwrap(),
                usage_line: String::new(),
                license_id: format!("lic_{id}").parse().unwrap(),
                month: Month::of(first).to_string(),
                partner_id: format!("org_{id}").parse().unwrap(),
                partner_company: String::new(),
                customer_id: format!("org_{id}").parse().unwrap(),
                customer_company: String::new(),
                product_id: format!("prd_{id}").parse().unwrap(),
                product_name: String::new(),
                suite_id: None,
                in_suite: in_suite && chargeable % 7 == 0,
                unit: String::new(),
                version_type,
                charged_days: charged_days(&charged_from, &charged_to),
                charged_from,
                charged_to,
                chargeable,
                list_price: band(&BANDS, chargeable),
                unit_price: price.or(band(&BANDS, chargeable)),
                margin,
                promotion_id: None,
                promotion_code: String::new(),
                promotion_effect: promotion.map(|(effect, _)| effect),
                promotion_rate: promotion.map_or(0, |(_, rate)| rate),
                unpriced: false,
                subtotal: 0,
                total: 0,
                search: String::new(),
            }
        },
    )
}

#[test]
fn fractions_are_exact() {
    assert_eq!(Fraction::of(6, 8), Fraction(3, 4));
    assert_eq!(Fraction::of(1, 3).plus(Fraction::of(1, 6)), Fraction(1, 2));
    assert_eq!((Fraction::of(5, 2).half_up(), Fraction::of(249, 100).half_up(), Fraction::of(-1, 2).half_up()), (3, 2, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]
    /// A tier 1's report from the usage reports of its partners and its own: each line by itself, and what they add up to.
    #[test]
    fn ten_thousand_reports_cost_what_exact_fractions_say(partners in prop::collection::vec(prop::collection::vec(line(), 0..4), 1..4)) {
        let (mut total, mut expected) = (0_i128, 0_i128);
        for mut line in partners.into_iter().flatten() {
            line.price().unwrap();
            let (subtotal, amount) = cost(&line);
            prop_assert_eq!((i128::from(line.subtotal), i128::from(line.total)), (subtotal, amount), "{:?}", line);
            prop_assert!(!line.unpriced);
            total += i128::from(line.total);
            expected += amount;
        }
        prop_assert_eq!(total, expected);
    }
}
