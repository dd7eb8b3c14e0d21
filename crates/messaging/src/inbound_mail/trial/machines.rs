//! What machines write: it answers nothing, and nothing answers it for long.

use super::*;

#[tokio::test]
async fn automatic_replies_neither_answer_nor_reset() {
    let post = Post::new().await;
    let (id, reference) = post.case().await;
    post.wait(id).await;
    let before = post.cases().await.remove(0);
    for mark in ["Auto-Submitted: auto-replied\n", "Precedence: bulk\n", "Return-Path: <>\n", "X-Autoreply: yes\n"] {
        assert_eq!(post.write("hanna@hafen.example", &format!("{reference}{mark}"), "I am away.").await, State::Noted, "{mark}");
    }
    let after = post.cases().await.remove(0);
    assert_eq!((&after.status, &after.closing), (&before.status, &before.closing));
    assert!(post.said().await.iter().all(|said| said.visibility == "internal"));
    let sink = Sink::start(None).await;
    assert_eq!(post.work(&sink).await, 1, "only the number of the case");
}

#[tokio::test]
async fn a_bounce_takes_its_contact_attempt_back_and_another_does_not() {
    let post = Post::new().await;
    let (id, _) = post.case().await;
    let sink = Sink::start(None).await;
    post.work(&sink).await;
    post.wait(id).await;
    let (other, attempt) = ("mail_01jd3v8k6r2n4q7t9w1x3y5z7b", "mail_01jd3v8k6r2n4q7t9w1x3y5z7c");
    for (name, event) in [(other, "support_request.message_added"), (attempt, "support_request.contact_attempted")] {
        let columns = "event_id, template, object_id, owner_id, from_name, to_name, to_address, to_folded, language, subject, status, send_at, \
                       attempts, search, version, created_at";
        let sql = format!(
            "INSERT INTO sent_mail (id, event, {columns}) SELECT '{name}', '{event}', '{name}', template, '{id}', owner_id, from_name, to_name, \
             to_address, to_folded, language, subject, status, send_at, attempts, search, version, {} FROM sent_mail LIMIT 1",
            post.world.stage.system().now().as_microsecond()
        );
        post.world.execute(&sql).await;
    }
    let report = |name: &str, action: &str| {
        format!(
            "From: MAILER-DAEMON@relay.example\nReturn-Path: <>\nMessage-ID: <{name}{action}@relay.example>\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt could not be delivered.\n--b\n\
             Content-Type: message/delivery-status\n\nAction: {action}\n\n--b\nContent-Type: text/rfc822-headers\n\n\
             Message-ID: <{name}@kestrel.example>\n\n--b--\n"
        )
    };
    let attempts = async || post.cases().await.remove(0).closing.matches("\"channel\"").count();
    assert_eq!(post.arrive(&report(other, "failed")).await, State::Noted);
    assert_eq!(post.arrive(&report(attempt, "delayed")).await, State::Noted);
    assert_eq!(attempts().await, 1, "another mail, or one that is only late");
    assert_eq!(post.arrive(&report(attempt, "failed")).await, State::Noted);
    assert_eq!(attempts().await, 0);
    assert_eq!(post.cases().await.remove(0).status, "waiting_customer", "a bounce is no answer");
    assert_eq!(post.work(&sink).await, 1, "and is not answered");
}

#[tokio::test]
async fn an_unknown_sender_gets_one_pointer_a_day_and_no_machine_gets_any() {
    let post = Post::new().await;
    let sink = Sink::start(None).await;
    for text in ["Hello", "Hello?", "Anybody?"] {
        assert_eq!(post.write("otto@elsewhere.example", "", text).await, State::Held);
    }
    assert_eq!(post.work(&sink).await, 1);
    let raw = String::from_utf8(sink.taken()[0].data.clone()).unwrap();
    assert!(raw.contains("Auto-Submitted: auto-generated") && !raw.contains("Scan stops"), "nothing of what was written: {raw}");
    post.world.stage.clock.advance(Duration::from_secs(25 * 3600));
    post.write("otto@elsewhere.example", "", "Tomorrow").await;
    assert_eq!(post.work(&sink).await, 2);
    for (from, headers) in [
        ("a@elsewhere.example", "List-Id: <news.elsewhere.example>\n"),
        ("b@elsewhere.example", "Auto-Submitted: auto-generated\n"),
        ("noreply@elsewhere.example", ""),
        ("c@elsewhere.example", "Return-Path: <>\n"),
        ("support@kestrel.example", ""),
        ("noreply@kestrel.example", ""),
    ] {
        post.write(from, headers, "Hello").await;
    }
    assert_eq!(post.work(&sink).await, 2);
    assert_eq!(post.last().await.state, State::Ignored, "our own mail");
}

#[tokio::test]
async fn pointers_are_bounded_whoever_writes() {
    let post = Post::new().await;
    for at in 0..205 {
        post.write(&format!("a{at}@elsewhere.example"), "", "Hello").await;
    }
    assert_eq!(post.mails().await.iter().filter(|mail| mail.answered).count(), 200);
}

/// Everything that our side sends is answered at once by a machine that does not say that it is one.
async fn two_responders(post: &Post, sink: &Sink, from: &str, keeps_reference: bool) -> usize {
    let mut answered = 0;
    for round in 0..30 {
        let sent = post.work(sink).await;
        if sent == answered {
            return sent;
        }
        for taken in &sink.taken()[answered..sent] {
            let raw = String::from_utf8_lossy(&taken.data).into_owned();
            let reference = raw.lines().find(|line| line.starts_with("References: ")).filter(|_| keeps_reference);
            let headers = reference.map(|line| format!("{line}\n")).unwrap_or_default();
            post.write(from, &headers, &format!("Thank you for your message {round}.")).await;
        }
        answered = sent;
    }
    panic!("it does not end: {answered}")
}

#[tokio::test]
async fn two_auto_responders_stop_after_a_small_fixed_number() {
    let post = Post::new().await;
    let sink = Sink::start(None).await;
    post.write("hanna@hafen.example", "", "At 40 percent.").await;
    assert_eq!(two_responders(&post, &sink, "hanna@hafen.example", false).await, 3, "three cases, and no more that day");
    assert_eq!(post.last().await.reason, Some(Reason::TooMany));
    let post = Post::new().await;
    let sink = Sink::start(None).await;
    post.write("otto@elsewhere.example", "", "Hello").await;
    assert_eq!(two_responders(&post, &sink, "otto@elsewhere.example", false).await, 1);
}

#[tokio::test]
async fn responders_among_a_cases_own_addresses_stop_too() {
    let post = Post::new().await;
    let sink = Sink::start(None).await;
    let (_, reference) = post.case().await;
    post.world.execute("UPDATE support_request SET recipients = '[\"a@hafen.example\", \"b@hafen.example\"]'").await;
    post.work(&sink).await;
    post.write("a@hafen.example", &reference, "Thanks.").await;
    let mut seen = sink.taken().len();
    for _ in 0..30 {
        let sent = post.work(&sink).await;
        let new: Vec<_> = sink.taken()[seen..sent].to_vec();
        if new.is_empty() {
            break;
        }
        seen = sent;
        for mail in new {
            let to = mail.to[0].trim_start_matches("RCPT TO:<").trim_end_matches('>').to_owned();
            if to.starts_with("a@") || to.starts_with("b@") {
                assert_eq!(post.write(&to, &reference, "Thank you for your message.").await, State::Joined);
            }
        }
    }
    let joined = post.mails().await.iter().filter(|mail| mail.state == State::Joined).count();
    assert!(joined <= 8, "{joined}");
}
