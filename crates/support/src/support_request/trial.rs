//! Opening, reading and looking closely, for the tests of the verbs.

use db::{Cx, Tx};
use kernel::{PageQuery, Problem, Timestamp};
use sea_orm::FromQueryResult;

use super::{
    Category, Priority, SupportRequestError, SupportRequestId, Visibility,
    api::{EntryBody, SupportRequestBody},
    create::{NewSupportRequest, create},
    list,
    message::add_message,
    store::{self, View},
};
use crate::{clock, stage::company};

pub(crate) type Tried = Result<SupportRequestBody, SupportRequestError>;

/// What the customer writes.
pub(crate) fn input(priority: Option<Priority>) -> NewSupportRequest {
    NewSupportRequest {
        organization_id: None,
        product_code: Some("EPSMB".into()),
        license_id: None,
        category: Category::Product,
        subject: "Updates stop at 40 percent".into(),
        description: "Since this morning.\nEverywhere.".into(),
        priority_requested: priority,
        business_impact: String::new(),
        language: identity::Language::En,
        override_reason: None,
        previous_id: None,
        recipients: Vec::new(),
        channel: super::Channel::Online,
        phoned: None,
    }
}

/// The same, written by staff or a partner for a customer.
pub(super) fn for_customer(customer: &Cx, priority: Option<Priority>) -> NewSupportRequest {
    NewSupportRequest { organization_id: Some(company(customer)), ..input(priority) }
}

pub(crate) async fn open(cx: &Cx, input: NewSupportRequest) -> Tried {
    run(cx, async |tx| create(&tx, input.clone()).await).await
}

/// A verb in its own transaction, with the answer that its caller gets.
pub(super) async fn run<F: Future<Output = Result<View, SupportRequestError>>>(cx: &Cx, verb: impl Fn(Tx) -> F) -> Tried {
    cx.write(async |tx| Ok(SupportRequestBody::try_from(verb(tx).await?)?)).await
}

pub(crate) async fn read(cx: &Cx, id: SupportRequestId) -> SupportRequestBody {
    cx.read(async |tx| list::read(&tx, id).await).await.unwrap().try_into().unwrap()
}

pub(super) use read as shown;

/// A public message.
pub(super) async fn say(cx: &Cx, id: SupportRequestId, body: &str) {
    cx.write(async |tx| add_message(&tx, id, body, Visibility::Public).await.map(|_| ())).await.unwrap();
}

pub(super) async fn timeline(cx: &Cx, id: SupportRequestId) -> Vec<EntryBody> {
    let page = cx.read(async |tx| list::timeline(&tx, id, &PageQuery::default()).await).await.unwrap();
    page.items.into_iter().map(|entry| EntryBody::try_from(entry).unwrap()).collect()
}

/// The timeline in short: kinds only.
pub(super) async fn kinds(cx: &Cx, id: SupportRequestId) -> Vec<String> {
    timeline(cx, id).await.into_iter().map(|entry| entry.kind.to_string()).collect()
}

pub(super) fn code(tried: Tried) -> &'static str {
    Problem::from(tried.unwrap_err()).code
}

/// The place and code of the first wrong field.
pub(super) fn place(tried: Tried) -> (String, String) {
    let error = Problem::from(tried.unwrap_err()).errors.remove(0);
    (error.pointer, error.code)
}

#[derive(FromQueryResult)]
struct Word {
    word: String,
}

/// The events of support requests, oldest first.
pub(super) async fn events(cx: &Cx) -> Vec<String> {
    words(cx, "SELECT name AS word FROM event WHERE name LIKE 'support_request.%' ORDER BY at, id").await
}

/// All events, oldest first.
pub(super) async fn every_event(cx: &Cx) -> Vec<String> {
    words(cx, "SELECT name AS word FROM event ORDER BY at, id").await
}

#[derive(FromQueryResult)]
struct Published {
    name: String,
    payload: String,
}

/// The same events with what they tell, opened.
pub(super) async fn payloads(stage: &testkit::Stage) -> Vec<(String, serde_json::Value)> {
    let sql = "SELECT name, payload FROM event WHERE name LIKE 'support_request.%' ORDER BY at, sequence";
    let found = stage.system().read(async |tx| tx.query_all::<Published>(sql, []).await).await.unwrap();
    let open = |sealed: &str| serde_json::from_slice(&stage.env.vault.open("event.payload", sealed).unwrap()).unwrap();
    found.into_iter().map(|event| (event.name, open(&event.payload))).collect()
}

/// The audited actions on support requests.
pub(super) async fn audited(cx: &Cx) -> Vec<String> {
    words(cx, "SELECT action AS word FROM audit_entry WHERE action LIKE 'support_request.%' ORDER BY at, id").await
}

async fn words(cx: &Cx, sql: &str) -> Vec<String> {
    let found = cx.read(async |tx| tx.query_all::<Word>(sql, []).await).await.unwrap();
    found.into_iter().map(|row| row.word).collect()
}

/// For the tests of calendars: a P2 and its deadline.
pub(crate) struct Opened {
    pub id: SupportRequestId,
    pub response_due_at: Option<Timestamp>,
}

impl Opened {
    pub(crate) async fn again(&self, cx: &Cx) -> Self {
        let view = cx.read(async |tx| store::find(&tx, self.id).await).await.unwrap();
        Self { id: self.id, response_due_at: view.request.response_due_at }
    }
    /// Adds `copies` with open clocks of their own.
    pub(crate) async fn multiply(&self, cx: &Cx, copies: u32) {
        cx.write(async |tx| {
            let request = store::find(&tx, self.id).await?.request;
            let clock = clock::store::open_of(&tx, self.id).await?.remove(0);
            for copy in 0..copies {
                let request = store::Model { id: tx.new_id(), number: format!("copy {copy}"), ..request.clone() };
                store::insert(&tx, &request).await?;
                let clock = clock::store::Row { id: tx.new_id(), support_request_id: request.id, ..clock.clone() };
                clock::store::insert(&tx, &[clock]).await?;
            }
            Ok::<_, db::Error>(())
        })
        .await
        .unwrap();
    }
}

pub(crate) async fn open_p2(customer: &Cx, answered_by: Option<&Cx>) -> Opened {
    let made = open(customer, input(Some(Priority::P2))).await.unwrap();
    if let Some(agent) = answered_by {
        agent.write(async |tx| add_message(&tx, made.id, "Hello.", Visibility::Public).await.map(|_| ())).await.unwrap();
    }
    Opened { id: made.id, response_due_at: made.response_due_at }
}

/// How many support requests are due at an instant, by the deadline and by the order of lists.
pub(crate) async fn due_at(cx: &Cx, at: Timestamp) -> usize {
    let sql = "SELECT number AS word FROM support_request WHERE response_due_at = $1 AND due_order = $1";
    cx.read(async |tx| tx.query_all::<Word>(sql, [at.into()]).await).await.unwrap().len()
}

/// Makes it a P3 and what it was again.
pub(crate) async fn prioritize_back_and_forth(desk: &crate::stage::Desk, id: SupportRequestId) {
    let before = read(&desk.engineer, id).await.priority;
    for priority in [Priority::P3, before] {
        run(&desk.engineer, async |tx| super::prioritize::prioritize(&tx, id, priority, "To see").await).await.unwrap();
    }
}
