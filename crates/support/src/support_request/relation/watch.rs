//! Watching: whoever does gets the mails that the customer gets, as long as they may see the support request.

use db::Tx;
use kernel::{Permission, PersonId};

use super::store;
use crate::support_request::{SupportRequestError, SupportRequestId, list, store as requests};

const PERMISSION: Permission = Permission::SupportRequestWatch;

async fn person(tx: &Tx, id: SupportRequestId) -> Result<PersonId, SupportRequestError> {
    let request = requests::find(tx, id).await?.request;
    tx.require(PERMISSION, tx.actor().place_of(request.customer_id))?;
    // A token of an organization is nobody whom a mail could reach.
    tx.actor().person().ok_or(SupportRequestError::Db(db::Error::Forbidden(PERMISSION)))
}

pub(super) async fn watch(tx: &Tx, id: SupportRequestId) -> Result<(), SupportRequestError> {
    let person = person(tx, id).await?;
    if store::watch(tx, id, person).await? {
        audit::Entry::new(PERMISSION, id).record(tx).await?;
    }
    Ok(())
}

pub(super) async fn unwatch(tx: &Tx, id: SupportRequestId) -> Result<(), SupportRequestError> {
    let person = person(tx, id).await?;
    if store::unwatch(tx, id, person).await? {
        audit::Entry::new("support_request.unwatch", id).record(tx).await?;
    }
    Ok(())
}

/// Who watches it. Who of the vendor does is the vendor's own business.
pub(super) async fn watchers(tx: &Tx, id: SupportRequestId) -> Result<Vec<store::Watcher>, SupportRequestError> {
    list::read(tx, id).await?;
    let mut watchers = store::watchers(tx, id).await?;
    if !tx.actor().is_vendor() {
        watchers.retain(|watcher| !watcher.of_vendor);
    }
    Ok(watchers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            api::Filters,
            trial::{input, open},
        },
    };
    use db::Cx;
    use kernel::PageQuery;

    async fn ids(cx: &Cx, id: SupportRequestId) -> Vec<PersonId> {
        let found = cx.read(async |tx| watchers(&tx, id).await).await.unwrap();
        found.into_iter().map(|watcher| watcher.id).collect()
    }

    #[tokio::test]
    async fn whoever_watches_finds_it_again_and_customers_do_not_see_who_of_the_vendor_does() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        open(&desk.customer, input(None)).await.unwrap();
        for cx in [&desk.customer, &desk.engineer, &desk.engineer] {
            cx.write(async |tx| watch(&tx, id).await).await.unwrap();
        }
        assert_eq!(ids(&desk.customer, id).await, [me(&desk.customer)]);
        assert_eq!(ids(&desk.manager, id).await.len(), 2);
        let watched = Filters { watched: Some(true), ..Filters::default() };
        let found = async |cx: &Cx| cx.read(async |tx| list::list(&tx, &PageQuery::default(), &watched).await).await.unwrap().items.len();
        assert_eq!((found(&desk.engineer).await, found(&desk.colleague).await), (1, 0));
        desk.engineer.write(async |tx| unwatch(&tx, id).await).await.unwrap();
        assert_eq!(ids(&desk.manager, id).await, [me(&desk.customer)]);
        let strange = desk.lapsed_customer.write(async |tx| watch(&tx, id).await).await;
        assert!(matches!(strange, Err(SupportRequestError::Db(db::Error::NotFound))));
    }
}
