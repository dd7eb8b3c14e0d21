//! Raw mails of strangers (spec 04.4): whatever comes is read without a panic, in bounded time, and what is kept of it is clean:
//! no control characters, no HTML that acts, no reference in another form than ours.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[expect(dead_code, reason = "the pure part alone: a fuzzer needs neither a database nor a server")]
#[path = "../../crates/messaging/src/incoming/mod.rs"]
mod incoming;

fn check(raw: &[u8]) {
    let mail = incoming::read(raw);
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    assert!(!mail.text.contains(strange) && !mail.reply.contains(strange), "a control character in the text");
    assert!(!mail.subject.contains(char::is_control), "a control character in the subject");
    assert!(mail.reply.len() <= mail.text.len(), "an answer is longer than its mail");
    assert!(mail.claims.iter().all(|claim| claim.id.len() == 29 && claim.id.starts_with("sr_")));
    if let Some(html) = &mail.html {
        let html = html.to_lowercase();
        for word in ["<script", "<style", "<iframe", "<img", "<form", "<svg", "<object"] {
            assert!(!html.contains(word), "{word} in {html}");
        }
    }
    if let Some(from) = &mail.from {
        assert!(from.address.contains('@') && !from.address.contains(char::is_whitespace));
    }
}

fuzz_target!(|raw: &[u8]| {
    check(raw);
    check(&[b"From: a@b.example\r\nContent-Type: text/html\r\n\r\n".as_slice(), raw].concat());
});
