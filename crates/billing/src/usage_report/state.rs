//! The states of a usage report and what leads from one to another (spec/03.6).

use kernel::text_enum;

text_enum! {
    pub enum UsageReportStatus {
        /// With the partner, who may lower what is charged.
        Preparing = "preparing",
        /// With whoever stands above.
        UnderReview = "under_review",
        Approved = "approved",
        /// With the partner again.
        Rejected = "rejected",
    }
}

/// What is done to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Edit,
    Submit {
        /// Nobody needs to look at it.
        approves_itself: bool,
    },
    Approve,
    Reject,
    /// Its lines were found wrong in the billing report that they stand in.
    SendBack,
}

/// The state that `act` leads to.
///
/// # Errors
/// The state itself, where it does not allow that.
pub fn after(status: UsageReportStatus, act: Act) -> Result<UsageReportStatus, UsageReportStatus> {
    use UsageReportStatus as S;
    match (status, act) {
        (S::Preparing | S::Rejected, Act::Edit) => Ok(status),
        (S::Preparing | S::Rejected, Act::Submit { approves_itself }) => Ok(if approves_itself { S::Approved } else { S::UnderReview }),
        (S::UnderReview, Act::Approve) => Ok(S::Approved),
        (S::UnderReview, Act::Reject) | (S::Approved, Act::SendBack) => Ok(S::Rejected),
        _ => Err(status),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn acts() -> impl Strategy<Value = Act> {
        prop_oneof![
            Just(Act::Edit),
            any::<bool>().prop_map(|approves_itself| Act::Submit { approves_itself }),
            Just(Act::Approve),
            Just(Act::Reject),
            Just(Act::SendBack)
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn approved_is_left_by_being_sent_back_only_and_nothing_is_decided_that_was_not_submitted(story in proptest::collection::vec(acts(), 0..20)) {
            let mut status = UsageReportStatus::Preparing;
            let mut submitted = false;
            for act in story {
                let was = status;
                match after(status, act) {
                    Ok(next) => {
                        submitted |= matches!(act, Act::Submit { .. });
                        status = next;
                    }
                    Err(same) => prop_assert_eq!(same, was),
                }
                prop_assert!(was != UsageReportStatus::Approved || status == was || act == Act::SendBack);
                prop_assert!(submitted || status == UsageReportStatus::Preparing);
            }
        }
    }

    #[test]
    fn a_rejected_report_is_edited_and_submitted_again() {
        use UsageReportStatus as S;
        assert_eq!(after(S::Preparing, Act::Submit { approves_itself: true }), Ok(S::Approved));
        assert_eq!(after(S::UnderReview, Act::Reject), Ok(S::Rejected));
        assert_eq!(after(S::Rejected, Act::Edit), Ok(S::Rejected));
        assert_eq!(after(S::Rejected, Act::Submit { approves_itself: false }), Ok(S::UnderReview));
        assert_eq!(after(S::UnderReview, Act::Edit), Err(S::UnderReview));
        assert_eq!(after(S::Approved, Act::Reject), Err(S::Approved));
    }
}
