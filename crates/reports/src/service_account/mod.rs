//! Service accounts (spec 04.12): the customers that customer service managers look after, each with its open requests,
//! escalations and the health of its licenses, and a monthly report for the customer. A customer service manager sees their
//! own; whoever manages them sees all.

pub(crate) mod api;
mod report;
mod store;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use db::Tx;
use kernel::{OrganizationId, Page, PageQuery, Permission, Place, Problem, ProblemKind, Timestamp};
use support::Priority;

use crate::support_dashboard::{OpenRequests, PriorityWork};

pub(crate) use store::Account;

#[derive(Debug, thiserror::Error)]
pub(crate) enum ServiceAccountError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the month has not begun")]
    Ahead,
    #[error(transparent)]
    Drawing(#[from] billing::DrawingError),
}

impl From<ServiceAccountError> for Problem {
    fn from(error: ServiceAccountError) -> Self {
        match error {
            ServiceAccountError::Db(error) => error.into(),
            ServiceAccountError::Ahead => {
                Self::new(ProblemKind::Conflict, "month_ahead", "That month has not begun; there is nothing to report yet.")
            }
            ServiceAccountError::Drawing(_) => {
                tracing::error!(%error, "a service report could not be made");
                Self::internal()
            }
        }
    }
}

/// An account with what its manager has to know of it now.
#[derive(Clone, Debug)]
pub(crate) struct ServiceAccount {
    pub account: Account,
    pub open: OpenRequests,
    /// All four, the most urgent first.
    pub priorities: Vec<PriorityWork>,
    /// Of open requests: waiting for a decision, or accepted.
    pub escalations: i64,
    /// By status, canceled ones left out.
    pub licenses: BTreeMap<String, i64>,
    /// Of which more is used than they have.
    pub licenses_exceeded: i64,
    /// When the next of the running licenses ends.
    pub next_end: Option<Timestamp>,
    /// When premium support ends, or without it the last license.
    pub contract_ends_at: Option<Timestamp>,
}

impl ServiceAccount {
    fn of(account: Account) -> Self {
        Self {
            contract_ends_at: account.premium_until,
            account,
            open: OpenRequests::default(),
            priorities: Priority::ALL.iter().map(|priority| PriorityWork { priority: *priority, open: OpenRequests::default() }).collect(),
            escalations: 0,
            licenses: BTreeMap::new(),
            licenses_exceeded: 0,
            next_end: None,
        }
    }

    fn holds(&mut self, licenses: store::Licenses) {
        let store::Licenses { status, licenses, exceeded, next_end, last_end, .. } = licenses;
        *self.licenses.entry(status).or_default() += licenses;
        self.licenses_exceeded += exceeded;
        self.next_end = self.next_end.into_iter().chain(next_end).min();
        if self.account.premium_until.is_none() {
            self.contract_ends_at = self.contract_ends_at.max(last_end);
        }
    }
}

/// The accounts that the actor looks after, by company.
pub(crate) async fn list(tx: &Tx, query: &PageQuery, filters: &api::Filters) -> Result<Page<ServiceAccount>, ServiceAccountError> {
    tx.require_anywhere(Permission::ServiceAccountList)?;
    let Page { items, next_cursor, total, total_is_exact } = store::page(tx, query, filters).await?;
    Ok(Page { items: counted(tx, items).await?, next_cursor, total, total_is_exact })
}

pub(crate) async fn read(tx: &Tx, id: OrganizationId) -> Result<ServiceAccount, ServiceAccountError> {
    let account = find(tx, id, Permission::ServiceAccountRead).await?;
    counted(tx, vec![account]).await?.pop().ok_or(ServiceAccountError::Db(db::Error::NotFound))
}

/// One account that the actor looks after.
async fn find(tx: &Tx, id: OrganizationId, permission: Permission) -> db::Result<Account> {
    let account = store::find(tx, id).await?;
    tx.require(permission, Place::Below)?;
    Ok(account)
}

/// The accounts with their numbers: three statements, however many they are.
async fn counted(tx: &Tx, accounts: Vec<Account>) -> db::Result<Vec<ServiceAccount>> {
    let ids: Vec<OrganizationId> = accounts.iter().map(|account| account.id).collect();
    let mut found: Vec<ServiceAccount> = accounts.into_iter().map(ServiceAccount::of).collect();
    if found.is_empty() {
        return Ok(found);
    }
    let at = |id: OrganizationId| ids.iter().position(|other| *other == id);
    for requests in store::requests(tx, &ids).await? {
        let Some(account) = at(requests.customer_id).and_then(|at| found.get_mut(at)) else { continue };
        account.open.count(requests.clock_mark, requests.requests);
        for priority in account.priorities.iter_mut().filter(|priority| priority.priority == requests.priority) {
            priority.open.count(requests.clock_mark, requests.requests);
        }
    }
    for escalations in store::escalations(tx, &ids).await? {
        if let Some(account) = at(escalations.customer_id).and_then(|at| found.get_mut(at)) {
            account.escalations = escalations.escalations;
        }
    }
    for licenses in store::licenses(tx, &ids).await? {
        if let Some(account) = at(licenses.customer_id).and_then(|at| found.get_mut(at)) {
            account.holds(licenses);
        }
    }
    Ok(found)
}
