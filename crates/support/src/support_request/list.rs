//! Reading: the list, one support request, its timeline. Internal entries are for the vendor's people alone.

use db::Tx;
use kernel::{Page, PageQuery, Permission};

use super::{
    SupportRequestError, SupportRequestId,
    api::Filters,
    entry,
    store::{self, View},
};

pub(super) async fn list(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<View>, SupportRequestError> {
    tx.require_anywhere(Permission::SupportRequestList)?;
    Ok(store::page(tx, query, filters).await?)
}

pub(super) async fn read(tx: &Tx, id: SupportRequestId) -> Result<View, SupportRequestError> {
    let view = store::find(tx, id).await?;
    tx.require(Permission::SupportRequestRead, tx.actor().place_of(view.request.customer_id))?;
    Ok(view)
}

pub(super) async fn timeline(tx: &Tx, id: SupportRequestId, query: &PageQuery) -> Result<Page<entry::store::Model>, SupportRequestError> {
    read(tx, id).await?;
    Ok(entry::store::page(tx, id, query).await?)
}
