use super::*;

fn plain(headers: &str, body: &str) -> Vec<u8> {
    format!("From: Hanna Petersen <hanna@hafen.example>\r\nSubject: Scan stops\r\n{headers}\r\n{body}").into_bytes()
}

#[test]
fn a_plain_mail_is_read() {
    let mail = read(&plain("Message-ID: <1@hafen.example>\r\nContent-Type: text/plain; charset=iso-8859-1\r\n", "Gr\u{fc}sse\r\n"));
    assert_eq!(mail.from, Some(Sender { name: "Hanna Petersen".into(), address: "hanna@hafen.example".into() }));
    assert_eq!((mail.subject.as_str(), mail.message_id.as_deref()), ("Scan stops", Some("1@hafen.example")));
    assert_eq!((mail.kind, mail.beyond, mail.html), (Kind::Person, None, None));
}

#[test]
fn letters_of_other_alphabets_arrive() {
    let latin = [b"From: a@b.example\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nGr".as_slice(), b"\xfc\xdfe"].concat();
    assert_eq!(read(&latin).text, "Grüße");
    let japanese =
        [b"From: a@b.example\r\nContent-Type: text/plain; charset=shift_jis\r\n\r\n".as_slice(), b"\x83\x81\x81\x5b\x83\x8b"].concat();
    assert_eq!(read(&japanese).text, "メール");
    let subject = read(b"From: =?utf-8?q?J=C3=BCrgen?= <j@b.example>\r\nSubject: =?utf-8?B?UHLDvGZ1bmc=?=\r\n\r\nx");
    assert_eq!((subject.subject.as_str(), subject.from.unwrap().name.as_str()), ("Prüfung", "Jürgen"));
}

#[test]
fn of_two_forms_the_text_is_taken_and_the_html_kept_harmless() {
    let body = "--b\r\nContent-Type: text/plain\r\n\r\nIt stops.\r\n--b\r\nContent-Type: text/html\r\n\r\n\
        <p onclick=x()>It <b>stops</b>.</p><script>x()</script>\r\n--b--\r\n";
    let mail = read(&plain("Content-Type: multipart/alternative; boundary=b\r\n", body));
    assert_eq!(mail.text, "It stops.");
    assert_eq!(mail.html.as_deref(), Some("<p>It <b>stops</b>.</p>"));
}

#[test]
fn html_alone_is_read_as_text() {
    let mail = read(&plain("Content-Type: text/html\r\n", "<html><head><style>p{}</style></head><p>It stops.</p><p>Often.</p>"));
    assert!(mail.text.contains("It stops.") && mail.text.contains("Often.") && !mail.text.contains("p{}"), "{}", mail.text);
}

#[test]
fn files_are_named_and_nothing_in_a_name_misleads() {
    let body = "--b\r\n\r\nSee the log.\r\n--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Disposition: attachment; filename=\"log\u{202e}gpj.zip\"\r\n\r\nUEsDBA==\r\n--b--\r\n";
    let mail = read(&plain("Content-Type: multipart/mixed; boundary=b\r\n", body));
    assert_eq!(mail.files, [File { name: "loggpj.zip".into(), size: 4 }]);
    assert_eq!(mail.text, "See the log.");
}

#[test]
fn a_sender_is_one_address_or_nobody() {
    let from = |headers: &str| read(format!("{headers}\r\n\r\nx").as_bytes()).from.map(|sender| sender.address);
    assert_eq!(from("From: hanna@hafen.example").as_deref(), Some("hanna@hafen.example"));
    for several in [
        "From: hanna@hafen.example, emil@kestrel.example",
        "From: hanna@hafen.example\r\nFrom: emil@kestrel.example",
        "From: \"emil@kestrel.example\"",
        "From: Hanna",
        "From: <hanna@hafen.example@kestrel.example>",
        "From: hanna@localhost",
        "Subject: x",
        "Sender: hanna@hafen.example",
    ] {
        assert_eq!(from(several), None, "{several}");
    }
    let named = read(b"From: \"emil@kestrel.example\" <mallory@x.example>\r\n\r\nx").from.unwrap();
    assert_eq!(named.address, "mallory@x.example", "a name is not an address");
}

#[test]
fn ten_thousand_parts_are_bounded() {
    let named: String = (0..10_000).map(|at| format!("--b\r\nContent-Type: text/plain\r\n\r\n{at}\r\n")).collect();
    let mail = read(&plain("Content-Type: multipart/mixed; boundary=b\r\n", &named));
    assert_eq!((mail.beyond, mail.text.as_str()), (Some(Beyond::Parts), ""));
    assert_eq!(mail.from.unwrap().address, "hanna@hafen.example", "the headers are read");
    let nameless: String = (0..10_000).map(|at| format!("--b\r\n\r\n{at}\r\n")).collect();
    assert_eq!(read(&plain("Content-Type: multipart/mixed; boundary=b\r\n", &nameless)).beyond, Some(Beyond::Parts));
}

#[test]
fn parts_in_parts_in_parts_are_bounded() {
    let nested = "Content-Type: message/rfc822\r\n\r\n".repeat(200_000);
    assert_eq!(read(nested.as_bytes()).beyond, Some(Beyond::Parts));
    let digest = "Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\n".repeat(100_000);
    assert_eq!(read(digest.as_bytes()).beyond, Some(Beyond::Parts));
    let few = "Content-Type: message/rfc822\r\n\r\n".repeat(MOST_TYPES);
    assert_eq!(read(few.as_bytes()).beyond, None, "as deep as allowed, and dropped again");
}

#[test]
fn a_hundred_mebibytes_are_not_looked_at() {
    let mut raw = plain("In-Reply-To: <sr_01jd3v8k6r2n4q7t9w1x3y5z7b.0123456789abcdef0123456789abcdef@k.example>\r\n", "");
    raw.resize(100 << 20, b'x');
    let mail = read(&raw);
    assert_eq!((mail.beyond, mail.text.len(), mail.claims.len()), (Some(Beyond::Size), 0, 1));
}

#[test]
fn a_long_text_is_cut_and_a_long_header_too() {
    let mail = read(&plain("", &"ä".repeat(MOST_TEXT + 10)));
    assert_eq!(mail.text.chars().count(), MOST_TEXT);
    let long = read(format!("Subject: {}\r\n\r\nx", "y".repeat(5_000)).as_bytes());
    assert_eq!(long.subject.len(), MOST_LINE);
    let endless = read(format!("From: a@b.example\r\n{}", "X-Header: y\r\n".repeat(50_000)).as_bytes());
    assert_eq!(endless.beyond, Some(Beyond::Headers));
}

#[test]
fn a_line_has_no_control_characters() {
    let mail = read(b"From: \"Ha\x07nna\tP\" <hanna@hafen.example>\r\nSubject: a\x00b\x1b[31mc\r\n\r\nx\x00\x1by\r\nz");
    assert_eq!((mail.subject.as_str(), mail.text.as_str()), ("a b [31mc", "xy\nz"));
    assert!(!mail.from.unwrap().name.contains(char::is_control));
}

#[test]
fn nothing_at_all_is_a_mail_of_nobody() {
    for raw in [b"".as_slice(), b"\r\n\r\n", b"\xff\xfe\x00", b"no header at all"] {
        let mail = read(raw);
        assert_eq!((mail.from, mail.claims.len()), (None, 0));
    }
}

/// Bytes that follow from a number, the same in every run.
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 33).unwrap_or_default()
}

#[test]
fn thousands_of_damaged_mails_are_read_without_a_panic_and_what_is_kept_is_clean() {
    const WORDS: [&[u8]; 12] = [
        b"\r\n",
        b"--b",
        b"Content-Type: message/rfc822\r\n\r\n",
        b"<script>",
        b"\0",
        b"=?utf-8?B?",
        b"<svg><style>",
        b"References: ",
        b"\xff",
        b"=\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
        b"On Monday wrote:\n> ",
    ];
    let seeds: [&[u8]; 2] =
        [include_bytes!("../../../../fuzz/seeds/inbound_mail/alternative"), include_bytes!("../../../../fuzz/seeds/inbound_mail/bounce")];
    let mut state = 0x9e37_79b9_7f4a_7c15;
    for round in 0..4_000 {
        let mut raw = seeds[round % 2].to_vec();
        for _ in 0..=next(&mut state) % 8 {
            let at = next(&mut state) % raw.len();
            match next(&mut state) % 4 {
                0 => raw[at] = u8::try_from(next(&mut state) % 256).unwrap(),
                1 => raw.truncate(at.max(1)),
                2 => drop(raw.splice(at..at, WORDS[next(&mut state) % WORDS.len()].iter().copied())),
                _ => drop(raw.splice(at..(at + 20).min(raw.len()), [])),
            }
            if raw.is_empty() {
                raw.push(b'x');
            }
        }
        let mail = read(&raw);
        let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
        assert!(!mail.text.contains(strange) && !mail.subject.contains(char::is_control), "{round}");
        assert!(mail.reply.len() <= mail.text.len(), "{round}");
        let html = mail.html.unwrap_or_default().to_lowercase();
        assert!(["<script", "<style", "<img", "<svg"].iter().all(|word| !html.contains(word)), "{round}: {html}");
        assert!(mail.claims.iter().all(|claim| claim.id.len() == 29), "{round}");
    }
}
