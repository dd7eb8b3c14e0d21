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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, company, me},
        support_request::{
            AgeBand, Priority, Status,
            assign::assign,
            create::NewSupportRequest,
            trial::{for_customer, input, open, run},
        },
    };
    use db::Cx;

    async fn found(cx: &Cx, query: PageQuery, filters: Filters) -> Vec<String> {
        let page = cx.read(async |tx| list(&tx, &query, &filters).await).await.unwrap();
        page.items.into_iter().map(|view| view.request.number).collect()
    }
    fn q(words: &str) -> PageQuery {
        PageQuery { q: Some(words.into()), ..PageQuery::default() }
    }

    #[tokio::test]
    async fn everybody_sees_the_requests_of_the_customers_in_scope() {
        let desk = Desk::new().await;
        open(&desk.customer, input(None)).await.unwrap();
        let other = NewSupportRequest { category: super::super::Category::Account, ..input(None) };
        let foreign = open(&desk.lapsed_customer, other).await.unwrap();
        for (cx, expected) in [
            (&desk.engineer, vec!["SR-0000001", "SR-0000002"]),
            (&desk.customer, vec!["SR-0000001"]),
            (&desk.viewer, vec!["SR-0000001"]),
            (&desk.partner, vec!["SR-0000001"]),
            (&desk.other_partner, vec!["SR-0000002"]),
        ] {
            let mut numbers = found(cx, PageQuery::default(), Filters::default()).await;
            numbers.sort();
            assert_eq!(numbers, expected);
        }
        for cx in [&desk.customer, &desk.partner] {
            let refused = cx.read(async |tx| read(&tx, foreign.id).await.map(|_| ())).await.unwrap_err();
            assert!(matches!(refused, SupportRequestError::Db(db::Error::NotFound)));
            let refused = cx.read(async |tx| timeline(&tx, foreign.id, &PageQuery::default()).await.map(|_| ())).await.unwrap_err();
            assert!(matches!(refused, SupportRequestError::Db(db::Error::NotFound)));
        }
        let anonymous =
            desk.stage.anonymous().read(async |tx| list(&tx, &PageQuery::default(), &Filters::default()).await.map(|_| ())).await;
        assert!(matches!(anonymous, Err(SupportRequestError::Db(db::Error::Forbidden(_)))));
    }

    #[tokio::test]
    async fn the_next_deadline_comes_first_be_it_an_answer_or_an_update() {
        let desk = Desk::new().await;
        for priority in [Priority::P4, Priority::P2, Priority::P3] {
            open(&desk.customer, input(Some(priority))).await.unwrap();
        }
        let by_due = || found(&desk.engineer, PageQuery::default(), Filters::default());
        assert_eq!(by_due().await, ["SR-0000002", "SR-0000003", "SR-0000001"]);
        let urgent = desk.engineer.read(async |tx| list(&tx, &q("0000002"), &Filters::default()).await).await.unwrap().items[0].request.id;
        let said = super::super::message::add_message;
        desk.stage.clock.set("2026-05-04T09:00:00Z");
        desk.engineer.write(async |tx| said(&tx, urgent, "Hello.", super::super::Visibility::Public).await.map(|_| ())).await.unwrap();
        assert_eq!(by_due().await, ["SR-0000003", "SR-0000002", "SR-0000001"]);
        let newest = PageQuery { sort: Some("-created_at".into()), limit: Some(1), ..PageQuery::default() };
        assert_eq!(found(&desk.engineer, newest, Filters::default()).await.len(), 1);
    }

    #[tokio::test]
    async fn filters_and_words_narrow_the_list() {
        let desk = Desk::new().await;
        let first = open(&desk.customer, NewSupportRequest { subject: "Größe falsch".into(), ..input(Some(Priority::P2)) }).await.unwrap();
        open(&desk.engineer, for_customer(&desk.customer, None)).await.unwrap();
        let emil = me(&desk.engineer);
        run(&desk.engineer, async |tx| assign(&tx, first.id, emil).await).await.unwrap();
        let none = Filters::default;
        for (query, filters, expected) in [
            (PageQuery::default(), Filters { status: Some(Status::Assigned), ..none() }, vec!["SR-0000001"]),
            (PageQuery::default(), Filters { priority: Some(Priority::P3), ..none() }, vec!["SR-0000002"]),
            (PageQuery::default(), Filters { assignee: Some(emil), ..none() }, vec!["SR-0000001"]),
            (PageQuery::default(), Filters { customer_id: Some(company(&desk.lapsed_customer)), ..none() }, vec![]),
            (PageQuery::default(), Filters { product_code: Some("EPSMB".into()), ..none() }, vec!["SR-0000001", "SR-0000002"]),
            (PageQuery::default(), Filters { product_code: Some("OTHER".into()), ..none() }, vec![]),
            (q("GROSSE"), none(), vec!["SR-0000001"]),
            (q("sr-0000002"), none(), vec!["SR-0000002"]),
            (q(" SR-0000009 "), none(), vec![]),
            (q("hafen percent"), none(), vec!["SR-0000002"]),
            (q("moor"), none(), vec![]),
            (q("%"), none(), vec![]),
        ] {
            assert_eq!(found(&desk.engineer, query, filters).await, expected);
        }
    }

    #[tokio::test]
    async fn an_age_holds_what_was_opened_then() {
        let desk = Desk::new().await;
        for day in ["2026-05-04T08:00:00Z", "2026-05-05T08:00:00Z", "2026-05-07T08:00:00Z"] {
            desk.stage.clock.set(day);
            open(&desk.customer, input(None)).await.unwrap();
        }
        for (age, expected) in [
            (AgeBand::Day, vec!["SR-0000003"]),
            (AgeBand::ThreeDays, vec!["SR-0000002"]),
            (AgeBand::Week, vec!["SR-0000001"]),
            (AgeBand::Older, vec![]),
        ] {
            desk.stage.clock.set("2026-05-07T09:00:00Z");
            let filters = Filters { age: Some(age), ..Filters::default() };
            assert_eq!(found(&desk.engineer, PageQuery::default(), filters).await, expected, "{age}");
        }
    }

    #[tokio::test]
    async fn a_page_takes_two_statements_however_many_rows() {
        let desk = Desk::new().await;
        for _ in 0..5 {
            open(&desk.customer, input(None)).await.unwrap();
        }
        let statements = desk.engineer.read(async |tx| {
            let page = list(&tx, &PageQuery::default(), &Filters::default()).await?;
            Ok::<_, SupportRequestError>((page.items.len(), tx.conn().statements()))
        });
        assert_eq!(statements.await.unwrap(), (5, 2));
    }
}
