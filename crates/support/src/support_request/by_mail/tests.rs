use super::*;
use crate::{
    stage::{Desk, me},
    support_request::{
        CloseReason, assign,
        close::{self, Ending},
        contact_attempt::attempt_contact,
        progress,
        trial::{code, input, kinds, open, payloads, read, run, timeline},
    },
};
use db::Cx;

fn words(body: &str) -> MailedWords {
    MailedWords {
        body: body.into(),
        from: "hanna@hafen.example".into(),
        mail: "inm_01jd3v8k6r2n4q7t9w1x3y5z7b".into(),
        files: Vec::new(),
        quiet: false,
    }
}
async fn speak(cx: &Cx, id: SupportRequestId, by: MailedBy, body: &str) -> Result<(), SupportRequestError> {
    let words = words(body);
    cx.write(async |tx| speak_by_mail(&tx, id, by, &words).await).await
}
async fn waiting(desk: &Desk) -> SupportRequestId {
    let id = open(&desk.customer, input(None)).await.unwrap().id;
    let emil = me(&desk.engineer);
    run(&desk.engineer, async |tx| assign::assign(&tx, id, emil).await).await.unwrap();
    run(&desk.engineer, async |tx| progress::resume(&tx, id).await).await.unwrap();
    run(&desk.engineer, async |tx| progress::wait(&tx, id).await).await.unwrap();
    run(&desk.engineer, async |tx| attempt_contact(&tx, id, ContactChannel::Mail, None).await).await.unwrap();
    id
}
async fn attempts(desk: &Desk, id: SupportRequestId) -> usize {
    desk.stage.system().read(async |tx| store::find(&tx, id).await).await.unwrap().request.closing().unwrap().attempts.len()
}

#[tokio::test]
async fn what_the_customer_mails_ends_the_waiting_and_starts_attempts_anew() {
    let desk = Desk::new().await;
    let id = waiting(&desk).await;
    speak(&desk.customer, id, MailedBy::Actor, "Here is the log.").await.unwrap();
    let request = read(&desk.customer, id).await;
    assert_eq!((request.status, request.responded_at), (Status::InProgress, None), "a customer's words answer nothing");
    assert_eq!(attempts(&desk, id).await, 0);
    let entries = timeline(&desk.customer, id).await;
    let said = entries.iter().find(|entry| entry.kind == EntryKind::Mail).unwrap();
    assert_eq!((said.author.side, said.body.as_deref()), (Side::Customer, Some("Here is the log.")));
    assert_eq!(said.author.name.as_deref(), Some("Nora Hafen"));
    let (name, told) = payloads(&desk.stage).await.pop().unwrap();
    assert_eq!((name.as_str(), &told["author_side"]), ("support_request.message_added", &json!("customer")));
}

#[tokio::test]
async fn an_address_of_the_request_speaks_for_the_customer() {
    let desk = Desk::new().await;
    let id = waiting(&desk).await;
    speak(&desk.stage.system(), id, MailedBy::Address, "Here is the log.").await.unwrap();
    assert_eq!(read(&desk.customer, id).await.status, Status::InProgress);
    let said = timeline(&desk.customer, id).await.into_iter().find(|entry| entry.kind == EntryKind::Mail).unwrap();
    assert_eq!((said.author.side, said.author.name, &said.detail["from"]), (Side::Customer, None, &json!("hanna@hafen.example")));
}

#[tokio::test]
async fn who_may_not_reply_may_not_by_mail_either() {
    let desk = Desk::new().await;
    let id = waiting(&desk).await;
    for (cx, expected) in [(&desk.viewer, "forbidden"), (&desk.lapsed_customer, "not_found"), (&desk.other_partner, "not_found")] {
        let refused = speak(cx, id, MailedBy::Actor, "Hello").await;
        assert_eq!(kernel::Problem::from(refused.unwrap_err()).code, expected);
    }
    assert_eq!(attempts(&desk, id).await, 1);
}

#[tokio::test]
async fn an_automatic_reply_answers_nothing_and_resets_nothing() {
    let desk = Desk::new().await;
    let id = waiting(&desk).await;
    let (before, told) = (read(&desk.engineer, id).await, payloads(&desk.stage).await.len());
    let system = desk.stage.system();
    let words = words("I am away until Monday.");
    system.write(async |tx| note_automatic_mail(&tx, id, &words).await).await.unwrap();
    let after = read(&desk.engineer, id).await;
    assert_eq!((after.status, after.version, attempts(&desk, id).await), (before.status, before.version, 1));
    assert_eq!(payloads(&desk.stage).await.len(), told, "nobody is told");
    assert!(!kinds(&desk.customer, id).await.contains(&"mail".to_owned()), "it is for colleagues");
    assert!(kinds(&desk.engineer, id).await.contains(&"mail".to_owned()));
}

#[tokio::test]
async fn a_mail_that_bounced_takes_its_attempt_back_and_no_other() {
    let desk = Desk::new().await;
    let id = waiting(&desk).await;
    run(&desk.engineer, async |tx| attempt_contact(&tx, id, ContactChannel::Phone, None).await).await.unwrap();
    let (system, words) = (desk.stage.system(), words("Your mail could not be delivered."));
    let now = desk.stage.system().now();
    let bounced = async || system.write(async |tx| mail_bounced(&tx, id, now, &words).await).await.unwrap();
    assert!(bounced().await);
    assert_eq!(attempts(&desk, id).await, 1, "the call counts");
    assert!(!bounced().await, "there is no attempt by mail any more");
    assert_eq!(attempts(&desk, id).await, 1);
    let shown = kinds(&desk.customer, id).await;
    assert!(shown.contains(&"closing".to_owned()) && !shown.contains(&"mail".to_owned()), "{shown:?}");
}

async fn closed(desk: &Desk) -> SupportRequestId {
    let id = open(&desk.customer, input(None)).await.unwrap().id;
    let made = desk.engineer.write(async |tx| {
        let mut request = store::lock(&tx, id).await?;
        let ending = Ending {
            wanted: super::super::Move::Close,
            permission: Permission::SupportRequestClose,
            reason: CloseReason::Withdrawn,
            stars: None,
            detail: json!({}),
        };
        close::finish(&tx, &mut request, ending).await.map(|_| ())
    });
    made.await.unwrap();
    id
}

#[tokio::test]
async fn an_answer_reopens_what_was_closed_within_its_time_and_not_later() {
    let desk = Desk::new().await;
    let id = closed(&desk).await;
    speak(&desk.customer, id, MailedBy::Actor, &"It stops again. ".repeat(1_000)).await.unwrap();
    assert_eq!(read(&desk.customer, id).await.status, Status::InProgress);
    let said = timeline(&desk.customer, id).await.into_iter().rev().find(|entry| entry.kind == EntryKind::Mail).unwrap();
    assert_eq!(said.body.map(|body| body.len()), Some(16_000), "the words are whole");
    let late = closed(&desk).await;
    desk.stage.clock.set("2026-06-20T08:00:00Z");
    let refused = speak(&desk.customer, late, MailedBy::Actor, "Again.").await;
    assert!(matches!(refused, Err(SupportRequestError::ReopenWindowOver { .. })));
}

#[tokio::test]
async fn a_mail_opens_a_request_by_the_rules_of_any_other() {
    let desk = Desk::new().await;
    let wanted = MailedRequest {
        organization_id: None,
        product_code: Some("EPSMB".into()),
        category: Category::Product,
        priority: None,
        subject: "Updates stop".into(),
        language: Language::De,
        previous_id: None,
        recipients: Vec::new(),
    };
    let made = |cx: &Cx| {
        let (cx, wanted) = (cx.clone(), wanted.clone());
        async move { cx.write(async |tx| open_by_mail(&tx, &wanted, &words("At 40 percent.")).await).await }
    };
    let (id, number, _) = made(&desk.customer).await.unwrap();
    let request = read(&desk.customer, id).await;
    assert_eq!((number.as_str(), request.channel, request.description.as_str()), ("SR-0000001", Channel::Mail, "At 40 percent."));
    assert!(matches!(made(&desk.lapsed_customer).await, Err(SupportRequestError::NotEntitled { .. })));
    assert_eq!(code(made(&desk.viewer).await.map(|_| unreachable!())), "forbidden");
}

#[tokio::test]
async fn a_reference_to_what_was_merged_leads_to_where_it_goes_on() {
    let desk = Desk::new().await;
    let (first, second) = (open(&desk.customer, input(None)).await.unwrap().id, open(&desk.customer, input(None)).await.unwrap().id);
    let (from, to) = (second.to_string(), first.to_string());
    let sql = "UPDATE support_request SET merged_into_id = $1 WHERE id = $2";
    let system = desk.stage.system();
    system.write(async |tx| tx.execute(sql, [to.clone().into(), from.clone().into()]).await).await.unwrap();
    let found = system.read(async |tx| mailed_case(&tx, second).await).await.unwrap().unwrap();
    assert_eq!((found.id, found.product_code.as_deref()), (first, Some("EPSMB")));
    let unknown = "sr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    assert!(system.read(async |tx| mailed_case(&tx, unknown).await).await.unwrap().is_none());
}
