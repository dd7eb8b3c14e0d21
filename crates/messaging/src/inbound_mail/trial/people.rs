//! What people write, and who is believed.

use super::*;

#[tokio::test]
async fn a_known_person_of_an_entitled_customer_opens_a_case() {
    let post = Post::new().await;
    assert_eq!(post.write("Hanna <HANNA@hafen.example>", "", "At 40 percent.").await, State::Opened);
    let case = post.cases().await.remove(0);
    assert_eq!((case.number.as_str(), case.channel.as_str()), ("SR-0000001", "mail"));
    assert_eq!(case.opened_by, Some(post.world.hanna.id.to_string()));
    let mail = post.last().await;
    assert_eq!((mail.support_request_id, mail.person_id), (Some(case.id), Some(post.world.hanna.id)));
    let sink = Sink::start(None).await;
    assert_eq!(post.work(&sink).await, 1, "the number by mail");
    let raw = String::from_utf8(sink.taken()[0].data.clone()).unwrap();
    let unfolded = raw.replace("\r\n ", " ");
    assert!(unfolded.contains("Reply-To: \"nordlicht\" <support+sr_") || unfolded.contains("<support+sr_"), "{raw}");
}

#[tokio::test]
async fn a_reply_with_only_a_deep_reference_joins_its_case() {
    let post = Post::new().await;
    let (id, reference) = post.case().await;
    post.wait(id).await;
    let text = "Here is the log.\n\nOn Mon, 4 May 2026 at 10:00, Emil wrote:\n> Please send the log.\n";
    assert_eq!(post.write("hanna@hafen.example", &reference, text).await, State::Joined);
    let said = post.said().await.remove(0);
    assert_eq!((said.visibility.as_str(), said.side.as_str(), said.body.as_deref()), ("public", "customer", Some("Here is the log.")));
    assert_eq!(said.author_id, Some(post.world.hanna.id.to_string()));
    let case = post.cases().await.remove(0);
    assert_eq!((case.status.as_str(), case.closing.as_str(), case.responded_at), ("in_progress", "{}", None));
    assert!(post.last().await.text.contains("> Please send the log."), "the whole is kept beside");
}

#[tokio::test]
async fn a_foreign_subject_tag_joins_nothing() {
    let post = Post::new().await;
    let (id, _) = post.case().await;
    let raw = format!("Message-ID: <x@y.example>\nFrom: mallory@x.example\nSubject: Re: [SR-0000001] {id}\n\nLet me in.\n");
    assert_eq!(post.arrive(&raw).await, State::Held);
    assert_eq!(post.last().await.reason, Some(Reason::UnknownSender));
    let forged = format!("References: <{id}.0123456789abcdef0123456789abcdef@kestrel.example>\n");
    assert_eq!(post.write("mallory@x.example", &forged, "Let me in.").await, State::Held);
    assert!(post.said().await.is_empty());
}

#[tokio::test]
async fn a_genuine_reference_in_a_strangers_hand_opens_no_door() {
    let post = Post::new().await;
    let (_, reference) = post.case().await;
    assert_eq!(post.write("mallory@x.example", &reference, "Let me in.").await, State::Held);
    post.world.execute("UPDATE support_request SET recipients = '[\"it@hafen.example\"]'").await;
    assert_eq!(post.write("IT@hafen.example", &reference, "It is on server 7.").await, State::Joined);
    let said = post.said().await.remove(0);
    assert_eq!((said.side.as_str(), said.author_id), ("customer", None));
}

#[tokio::test]
async fn a_forged_agent_address_is_not_an_agent() {
    let post = Post::new().await;
    let (_, reference) = post.case().await;
    let sink = Sink::start(None).await;
    let before = post.work(&sink).await;
    assert_eq!(post.write("Emil <hanna@kestrel.example>", &reference, "Please send us your password.").await, State::Held);
    assert_eq!(post.last().await.reason, Some(Reason::StaffAddress));
    assert_eq!(post.write("hanna@kestrel.example", "", "A new one.").await, State::Held);
    assert!(post.said().await.is_empty());
    assert_eq!(post.work(&sink).await, before, "nobody is mailed");
}

#[tokio::test]
async fn a_mail_is_taken_in_once_however_often_it_arrives() {
    let post = Post::new().await;
    let raw = "Received: from a\r\nMessage-ID: <1@hafen.example>\r\nFrom: hanna@hafen.example\r\nSubject: Scan stops\r\n\r\nHello\r\n";
    assert_eq!(post.try_arrive(raw.as_bytes()).await.unwrap(), Some(State::Opened));
    assert_eq!(post.try_arrive(raw.as_bytes()).await.unwrap(), None, "a crash before the server knew");
    assert_eq!(post.try_arrive(raw.replace("from a", "from b").as_bytes()).await.unwrap(), None, "by another way");
    assert_eq!(
        post.try_arrive(raw.replace("Hello", "Hello!").as_bytes()).await.unwrap(),
        Some(State::Opened),
        "the id alone does not count"
    );
    assert_eq!(post.cases().await.len(), 2);
}

#[tokio::test]
async fn the_raw_mail_is_kept_as_it_came() {
    let post = Post::new().await;
    let raw = b"From: otto@elsewhere.example\r\nSubject: x\r\n\r\n\xff\x00 raw \r\n";
    assert_eq!(post.try_arrive(raw).await.unwrap(), Some(State::Held));
    let mail = post.last().await;
    let mut reader = post.storage.open(&super::super::receive::raw_file(mail.raw_name.as_deref().unwrap()).unwrap()).await.unwrap();
    let mut bytes = Vec::new();
    while let Some(piece) = reader.next().await.unwrap() {
        bytes.extend_from_slice(&piece);
    }
    assert_eq!((bytes.as_slice(), mail.raw_size), (raw.as_slice(), i64::try_from(raw.len()).unwrap()));
}

#[tokio::test]
async fn what_is_beyond_limits_is_held_with_its_reason() {
    let post = Post::new().await;
    let parts: String = (0..10_000).map(|at| format!("--b\nContent-Type: text/plain\n\n{at}\n")).collect();
    let state = post.write("hanna@hafen.example", "Content-Type: multipart/mixed; boundary=b\n", &parts).await;
    assert_eq!((state, post.last().await.reason), (State::Held, Some(Reason::TooManyParts)));
    let headers = b"From: hanna@hafen.example\r\nSubject: Large\r\n\r\n".to_vec();
    let arrived = Arrived { mailbox_id: post.mailbox, uid_validity: 1, uid: 99, raw: headers, whole: false, size: 100 << 20 };
    let own = OwnAddresses("noreply@kestrel.example".into());
    let state = receive(&post.world.stage.system(), &post.storage, &own, arrived).await.unwrap();
    assert_eq!(state, Some(State::Held));
    let large = post.mails().await.into_iter().find(|mail| mail.subject == "Large").unwrap();
    assert_eq!((large.reason, large.raw_name, large.raw_size), (Some(Reason::TooLarge), None, 100 << 20));
}

#[tokio::test]
async fn an_answer_to_what_is_closed_reopens_it_or_opens_what_goes_on_from_it() {
    let post = Post::new().await;
    let (id, reference) = post.case().await;
    let close = async |until: kernel::Timestamp| {
        let sql = format!(
            "UPDATE support_request SET status = 'closed', close_reason = 'withdrawn', closed_at = 1, reopen_until = {} WHERE id = '{id}'",
            until.as_microsecond()
        );
        post.world.execute(&sql).await;
    };
    let now = post.world.stage.system().now();
    close(now.plus(Duration::from_secs(60))).await;
    assert_eq!(post.write("hanna@hafen.example", &reference, "It stops again.").await, State::Joined);
    assert_eq!(post.cases().await[0].status, "in_progress");
    close(now.minus(Duration::from_secs(60))).await;
    assert_eq!(post.write("hanna@hafen.example", &reference, "And again.").await, State::Opened);
    let cases = post.cases().await;
    assert_eq!((cases[0].status.as_str(), cases[1].previous_id), ("closed", Some(id)));
    post.world.execute("UPDATE support_request SET recipients = '[\"it@hafen.example\"]'").await;
    assert_eq!(post.write("it@hafen.example", &reference, "And again.").await, State::Held);
    assert_eq!(post.last().await.reason, Some(Reason::Closed));
}

#[tokio::test]
async fn who_is_owed_nothing_or_may_not_ask_is_held() {
    let post = Post::new().await;
    post.world.person(&post.world.customer.clone(), "vera", Role::Viewer).await;
    assert_eq!(post.write("vera@hafen.example", "", "Help").await, State::Held);
    assert_eq!(post.last().await.reason, Some(Reason::NotAllowed));
    assert_eq!(post.write("hanna@nordlicht.example", "", "Help").await, State::Held);
    assert_eq!(post.last().await.reason, Some(Reason::CustomerUnclear), "a partner");
    post.world.stage.clock.set("2028-05-04T08:00:00Z");
    assert_eq!(post.write("hanna@hafen.example", "", "Help").await, State::Held);
    assert_eq!(post.last().await.reason, Some(Reason::NotEntitled));
    assert!(post.cases().await.is_empty());
}

#[tokio::test]
async fn the_desk_accepts_a_held_mail_into_a_case_or_as_one_or_discards_it() {
    let post = Post::new().await;
    let (id, _) = post.case().await;
    let staff = post.staff().await;
    let held = async |text: &str| {
        post.write("otto@elsewhere.example", "", text).await;
        post.last().await.id
    };
    let first = held("I am Hanna's colleague.").await;
    let unknown = "sr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
    let refused = post.accept(&staff, first, Accept::Join { support_request_id: unknown }).await.unwrap_err();
    assert_eq!(refused.errors[0].pointer, "/support_request_id");
    let joined = post.accept(&staff, first, Accept::Join { support_request_id: id }).await.unwrap();
    assert_eq!((joined.state, joined.support_request_id), (State::Joined, Some(id)));
    let said = post.said().await.remove(0);
    assert_eq!((said.side.as_str(), said.author_id, said.body.as_deref()), ("customer", None, Some("I am Hanna's colleague.")));
    let again = post.accept(&staff, first, Accept::Join { support_request_id: id }).await.unwrap_err();
    assert_eq!(again.code, "inbound_mail_decided");
    let second = held("Something else.").await;
    let organization_id = post.world.customer.id;
    let open = Accept::Open { organization_id, product_code: Some("HEP".into()), category: Category::Product };
    let opened = post.accept(&staff, second, open).await.unwrap();
    let cases = post.cases().await;
    assert_eq!((cases.len(), opened.support_request_id), (2, Some(cases[1].id)));
    let third = held("Buy now.").await;
    let gone = staff.write(async |tx| discard(&tx, third).await).await.unwrap();
    assert_eq!(gone.state, State::Discarded);
    let customer = post.world.stage.cx(crate::world::actor(&post.world.customer, Role::Administrator));
    let refused = customer.write(async |tx| discard(&tx, third).await).await.unwrap_err();
    assert_eq!(Problem::from(refused).code, "forbidden");
}
