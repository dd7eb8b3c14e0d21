//! Priorities and the targets of the initial response (spec 04.2).

use identity::SupportOffering;
use kernel::text_enum;

use crate::calendar::Target;

text_enum! {
    pub enum Priority {
        /// Critical: inoperable, critical business impact, no workaround.
        P1 = "p1",
        /// High: a major function severely impaired.
        P2 = "p2",
        /// Medium: impaired but working.
        P3 = "p3",
        /// Low: cosmetic, a question, an enhancement.
        P4 = "p4",
    }
}

impl Priority {
    /// What counts until a CSE has chosen: the requested priority, P3 if none was given.
    pub fn until_chosen(requested: Option<Self>) -> Self {
        requested.unwrap_or(Self::P3)
    }

    /// Whose deadline it runs on: a P1 that awaits its call runs on P2's.
    pub fn counted(self, awaits_call: bool) -> Self {
        if self == Self::P1 && awaits_call { Self::P2 } else { self }
    }
}

const HOUR: u32 = 3600;

/// What the initial response may take.
pub fn target(offering: SupportOffering, priority: Priority) -> Target {
    use SupportOffering::{Premium, Standard};
    match (priority, offering) {
        (Priority::P1, Standard) => Target::ClockTime(HOUR),
        (Priority::P1, Premium) => Target::ClockTime(HOUR / 2),
        (Priority::P2, Standard) => Target::BusinessTime(4 * HOUR),
        (Priority::P2, Premium) => Target::BusinessTime(2 * HOUR),
        (Priority::P3, Standard) => Target::BusinessDays(1),
        (Priority::P3, Premium) => Target::BusinessTime(4 * HOUR),
        (Priority::P4, Standard) => Target::BusinessDays(2),
        (Priority::P4, Premium) => Target::BusinessDays(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_targets_are_the_table_of_the_spec() {
        let of = |offering| Priority::ALL.iter().map(|priority| target(offering, *priority)).collect::<Vec<_>>();
        assert_eq!(
            of(SupportOffering::Standard),
            [Target::ClockTime(3600), Target::BusinessTime(4 * 3600), Target::BusinessDays(1), Target::BusinessDays(2)]
        );
        assert_eq!(
            of(SupportOffering::Premium),
            [Target::ClockTime(1800), Target::BusinessTime(2 * 3600), Target::BusinessTime(4 * 3600), Target::BusinessDays(1)]
        );
    }

    #[test]
    fn until_a_cse_has_chosen_the_requested_priority_counts_and_none_is_p3() {
        assert_eq!(Priority::until_chosen(None), Priority::P3);
        for priority in Priority::ALL {
            assert_eq!(Priority::until_chosen(Some(*priority)), *priority);
        }
    }

    #[test]
    fn a_p1_that_awaits_its_call_runs_on_p2s_deadline_and_others_on_their_own() {
        assert_eq!(Priority::P1.counted(true), Priority::P2);
        for priority in Priority::ALL {
            assert_eq!(priority.counted(false), *priority);
        }
        assert_eq!(Priority::P4.counted(true), Priority::P4);
    }
}
