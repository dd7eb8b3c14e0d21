//! The states of a support request and the moves between them (spec 04.5).

use kernel::text_enum;

text_enum! {
    pub enum Status {
        New = "new",
        Assigned = "assigned",
        InProgress = "in_progress",
        WaitingCustomer = "waiting_customer",
        WaitingEngineering = "waiting_engineering",
        SolutionProposed = "solution_proposed",
        Closed = "closed",
    }
}

text_enum! {
    pub enum CloseReason {
        Confirmed = "confirmed",
        NoResponse = "no_response",
        Withdrawn = "withdrawn",
        Duplicate = "duplicate",
        NotEntitled = "not_entitled",
        NotReproducible = "not_reproducible",
    }
}

impl CloseReason {
    /// Whether the customer's consent must be recorded (spec 04.10).
    pub const fn needs_consent(self) -> bool {
        matches!(self, Self::Duplicate | Self::NotReproducible)
    }
}

text_enum! {
    /// What can be done to the status, by the verbs' names.
    pub enum Move {
        Assign = "assign",
        /// Also what the agent's first answer does to an assigned request.
        Resume = "resume",
        Wait = "wait",
        ProposeSolution = "propose-solution",
        Confirm = "confirm",
        Close = "close",
        Reopen = "reopen",
        HandOverToEngineering = "hand-over-to-engineering",
        ReportEngineeringOutcome = "report-engineering-outcome",
    }
}

impl Move {
    /// The status that this move leads to, if it is legal from `status`.
    pub const fn apply(self, status: Status) -> Option<Status> {
        use Status as S;
        match (self, status) {
            (Self::Reopen, S::Closed) => Some(S::InProgress),
            (_, S::Closed) => None,
            (Self::Assign, S::New) => Some(S::Assigned),
            // Reassigning changes who works on it, not how far it is.
            (Self::Assign, open) => Some(open),
            (Self::Resume, S::Assigned | S::WaitingCustomer | S::WaitingEngineering | S::SolutionProposed) => Some(S::InProgress),
            (Self::HandOverToEngineering, S::InProgress) => Some(S::WaitingEngineering),
            (Self::ReportEngineeringOutcome, S::WaitingEngineering) => Some(S::InProgress),
            (Self::Wait, S::InProgress) => Some(S::WaitingCustomer),
            (Self::ProposeSolution, S::InProgress) => Some(S::SolutionProposed),
            (Self::Confirm, S::SolutionProposed) | (Self::Close, _) => Some(S::Closed),
            _ => None,
        }
    }

    /// The moves that are legal from `status`.
    pub fn legal_from(status: Status) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|other| other.apply(status).is_some()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The arrows of spec 04.5, and nothing else: closing is possible from every open state.
    #[test]
    fn the_moves_are_the_arrows_of_the_spec() {
        use Status as S;
        let arrows = [
            (Move::Assign, S::New, S::Assigned),
            (Move::Resume, S::Assigned, S::InProgress),
            (Move::Wait, S::InProgress, S::WaitingCustomer),
            (Move::Resume, S::WaitingCustomer, S::InProgress),
            (Move::Resume, S::WaitingEngineering, S::InProgress),
            (Move::ProposeSolution, S::InProgress, S::SolutionProposed),
            (Move::Resume, S::SolutionProposed, S::InProgress),
            (Move::Confirm, S::SolutionProposed, S::Closed),
            (Move::HandOverToEngineering, S::InProgress, S::WaitingEngineering),
            (Move::ReportEngineeringOutcome, S::WaitingEngineering, S::InProgress),
        ];
        for step in Move::ALL {
            for from in S::ALL.iter().copied().filter(|from| *from != S::Closed) {
                let expected = match step {
                    Move::Close => Some(S::Closed),
                    Move::Assign if from != S::New => Some(from),
                    _ => arrows.iter().find(|arrow| (arrow.0, arrow.1) == (*step, from)).map(|arrow| arrow.2),
                };
                assert_eq!(step.apply(from), expected, "{step} from {from}");
            }
        }
    }

    #[test]
    fn a_closed_one_can_be_reopened_and_nothing_else() {
        assert_eq!(Move::legal_from(Status::Closed), [Move::Reopen]);
        assert_eq!(Move::Reopen.apply(Status::Closed), Some(Status::InProgress));
    }

    #[test]
    fn the_legal_moves_can_be_named() {
        assert_eq!(Move::legal_from(Status::New), [Move::Assign, Move::Close]);
        assert_eq!(Move::legal_from(Status::SolutionProposed), [Move::Assign, Move::Resume, Move::Confirm, Move::Close]);
    }

    #[test]
    fn duplicate_and_not_reproducible_need_consent() {
        let needing: Vec<_> = CloseReason::ALL.iter().copied().filter(|reason| reason.needs_consent()).collect();
        assert_eq!(needing, [CloseReason::Duplicate, CloseReason::NotReproducible]);
    }
}
