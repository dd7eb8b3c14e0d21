//! What is still to happen, in the order of time.

use std::collections::BTreeMap;

use kernel::Timestamp;

use super::{billing::BillingDeed, moves::MoveDeed, orders::OrderDeed, suites::SuiteDeed, usage::UsageDeed};

/// A step of the story. Numbers are places in the lists of [`super::world::World`].
#[derive(Clone, Debug)]
pub enum Deed {
    OpenCustomer(usize),
    /// A customer buys Premium support.
    BuyPremium(usize),
    Sale(usize, SaleDeed),
    /// A partner makes Registration Keys for stock.
    StockKeys(usize),
    VoidKeys(usize),
    Case(usize, CaseDeed),
    SuspendPartner(usize),
    DisableCustomer(usize),
    /// A tier 1 gives a tier 2 more units.
    TopUp(usize),
    /// MSPs ask for units, and a plan gets new terms for a later day.
    AskForUnits,
    Order(OrderDeed),
    Move(MoveDeed),
    Suite(SuiteDeed),
    Usage(UsageDeed),
    Billing(BillingDeed),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaleDeed {
    SellKey,
    Register,
    Assign,
    Activate,
    CheckIn,
    Renew,
    Suspend,
    Disable,
    Cancel,
    ReplaceCode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseDeed {
    Open,
    Assign,
    Prioritize,
    Note,
    Reply,
    Wait,
    Answer,
    Propose,
    Confirm,
    Close,
    /// A P1 was phoned in.
    ConfirmCall,
    AskPriority,
    Escalate,
    AcceptEscalation,
    HandOver,
}

/// Deeds by their instants; those of one instant in the order in which they were added.
#[derive(Debug, Default)]
pub struct Agenda {
    deeds: BTreeMap<(Timestamp, u64), Deed>,
    added: u64,
}

impl Agenda {
    pub fn add(&mut self, at: Timestamp, deed: Deed) {
        self.added += 1;
        self.deeds.insert((at, self.added), deed);
    }

    /// The next deed that happens before `end`.
    pub fn next(&mut self, end: Timestamp) -> Option<(Timestamp, Deed)> {
        let ((at, _), deed) = self.deeds.pop_first()?;
        (at < end).then_some((at, deed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deeds_come_in_the_order_of_time_and_end_with_the_story() {
        let at = Timestamp::from_microsecond;
        let mut agenda = Agenda::default();
        for (instant, customer) in [(30, 3), (10, 1), (20, 2), (10, 4)] {
            agenda.add(at(instant), Deed::OpenCustomer(customer));
        }
        let mut told = Vec::new();
        while let Some((_, Deed::OpenCustomer(customer))) = agenda.next(at(30)) {
            told.push(customer);
        }
        assert_eq!(told, [1, 4, 2]);
    }
}
