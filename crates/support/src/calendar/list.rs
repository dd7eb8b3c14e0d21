use db::Tx;
use kernel::{Page, PageQuery, Permission, Place};

use super::{CalendarId, CalendarRefused, api::Filters, store, store::Model};

pub(super) async fn list(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>, CalendarRefused> {
    tx.require(Permission::CalendarList, Place::Own)?;
    Ok(store::page(tx, query, filters).await?)
}

pub(super) async fn read(tx: &Tx, id: CalendarId) -> Result<Model, CalendarRefused> {
    tx.require(Permission::CalendarRead, Place::Own)?;
    Ok(store::by_id(tx, id).await?)
}
