//! The rule of one line (spec/03.6), which knows no database: what is charged at first, how far that may be lowered, and which
//! lines need a comment. `make/lines.sql` says the same for many lines at once; a test compares the two.

/// What a license had and used in the month, in its product's units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The most that was provisioned at any instant.
    pub provisioned: i64,
    /// The most that was used on any day; absent where the product did not report it.
    pub used: Option<i64>,
}

/// Within which bounds a line is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// What it starts as, and the most.
    pub starting: i64,
    pub minimum: i64,
    /// More is unused than the report's threshold allows.
    pub marked: bool,
}

/// Share of provisioned units, in percent, above which unused ones are marked.
pub const DEFAULT_THRESHOLD: i64 = 20;

impl Measured {
    /// What a line starts with. Reports get it from `make/lines.sql`; this is what that is compared with.
    #[cfg(test)]
    pub fn bounds(self, threshold_percent: i64) -> Bounds {
        Bounds {
            starting: self.used.unwrap_or(0).max(self.provisioned),
            minimum: self.used.unwrap_or(0),
            marked: self.unused().is_some_and(|unused| unused * 100 > threshold_percent * self.provisioned),
        }
    }
    /// The unused share of what is provisioned in percent, rounded up, so that what is above a threshold shows as above it.
    pub fn over_provisioned_percent(self) -> Option<i64> {
        let unused = self.unused()?;
        Some(if self.provisioned == 0 { 0 } else { (unused * 100 + self.provisioned - 1) / self.provisioned })
    }
    fn unused(self) -> Option<i64> {
        self.used.map(|used| (self.provisioned - used).max(0))
    }
}

/// Whether a line must say why: it is charged other than provisioned, or much of it is unused.
pub fn needs_comment(measured: Measured, bounds: Bounds, chargeable: i64) -> bool {
    bounds.marked || chargeable != measured.provisioned
}

/// Whether a person's submission needs nobody's approval: no line was changed or commented on.
pub fn approves_itself(edited_lines: i64, automatic: bool) -> bool {
    edited_lines == 0 && !automatic
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(provisioned: i64, used: impl Into<Option<i64>>) -> Measured {
        Measured { provisioned, used: used.into() }
    }

    #[test]
    fn a_line_is_charged_from_provisioned_down_to_used() {
        assert_eq!(line(25, 20).bounds(20), Bounds { starting: 25, minimum: 20, marked: false });
        assert_eq!(line(25, 19).bounds(20), Bounds { starting: 25, minimum: 19, marked: true });
        assert_eq!(line(25, None).bounds(20), Bounds { starting: 25, minimum: 0, marked: false });
        assert_eq!(line(25, 30).bounds(20), Bounds { starting: 30, minimum: 30, marked: false });
    }

    #[test]
    fn the_unused_share_is_rounded_up_and_absent_where_use_is_not_reported() {
        assert_eq!(line(25, 20).over_provisioned_percent(), Some(20));
        assert_eq!(line(1000, 799).over_provisioned_percent(), Some(21));
        assert_eq!(line(25, 30).over_provisioned_percent(), Some(0));
        assert_eq!(line(25, None).over_provisioned_percent(), None);
    }

    #[test]
    fn comments_are_asked_for_differences_and_for_much_unused() {
        let plain = line(25, 24);
        assert!(!needs_comment(plain, plain.bounds(20), 25));
        assert!(needs_comment(plain, plain.bounds(20), 24));
        let unused = line(25, 5);
        assert!(needs_comment(unused, unused.bounds(20), 25));
        let exceeded = line(25, 26);
        assert!(needs_comment(exceeded, exceeded.bounds(20), 26));
    }

    #[test]
    fn only_a_person_s_unchanged_report_approves_itself() {
        assert!(approves_itself(0, false));
        assert!(!approves_itself(1, false));
        assert!(!approves_itself(0, true));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn bounds_hold_whatever_is_measured(provisioned in 0i64..10_000, used in proptest::option::of(0i64..10_000), threshold in 0i64..=100) {
            let measured = Measured { provisioned, used };
            let bounds = measured.bounds(threshold);
            prop_assert!(bounds.minimum <= bounds.starting);
            prop_assert!(bounds.starting >= provisioned);
            prop_assert_eq!(bounds.starting > provisioned, used.is_some_and(|used| used > provisioned));
            prop_assert!(used.is_none_or(|used| bounds.minimum == used));
            if let Some(percent) = measured.over_provisioned_percent() {
                prop_assert!((0..=100).contains(&percent));
                prop_assert_eq!(bounds.marked, percent > threshold, "what shows above the threshold is marked, and only that");
            }
        }
    }
}
