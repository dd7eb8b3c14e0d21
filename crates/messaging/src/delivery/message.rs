//! The message as it goes over the wire. Every body is quoted-printable over clean line breaks, every header value is one
//! line: no value can end a line of the protocol, whatever it holds.

use std::time::{Duration, SystemTime};

use kernel::Timestamp;
use lettre::{
    Address, Message,
    message::{
        Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};

use crate::{sent_mail::SentMailId, templates::one_line};

/// What a message is made of.
pub(super) struct Parts<'a> {
    pub id: SentMailId,
    pub from: &'a Mailbox,
    pub to_name: &'a str,
    pub to_address: &'a str,
    pub subject: &'a str,
    pub text: String,
    pub html: String,
    pub date: Timestamp,
}

/// The recipient's address is none, or a part cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("the mail cannot be written: its address or one of its headers is not right")]
pub(super) struct Unwritable;

/// Longest name in a header, in characters.
const NAME: usize = 100;
/// Longest subject in a header, in characters.
const SUBJECT: usize = 250;

pub(super) fn compose(parts: Parts<'_>) -> Result<Message, Unwritable> {
    let address: Address = parts.to_address.parse().map_err(|_| Unwritable)?;
    let name = Some(one_line(parts.to_name, NAME)).filter(|name| !name.is_empty());
    // No quoted-printable body can hold this boundary: it starts with a bare equals sign and a letter that is no digit.
    let boundary = format!("=_{}", parts.id);
    let body = MultiPart::alternative()
        .boundary(boundary)
        .singlepart(part(ContentType::TEXT_PLAIN, parts.text)?)
        .singlepart(part(ContentType::TEXT_HTML, parts.html)?);
    Message::builder()
        .from(parts.from.clone())
        .to(Mailbox::new(name, address))
        .subject(one_line(parts.subject, SUBJECT))
        .date(system_time(parts.date))
        .message_id(Some(format!("<{}@{}>", parts.id, parts.from.email.domain())))
        // Vacation notices do not answer it (RFC 3834).
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
        .multipart(body)
        .map_err(|_| Unwritable)
}

fn part(content_type: ContentType, text: String) -> Result<SinglePart, Unwritable> {
    let body = Body::new_with_encoding(clean_lines(&text), ContentTransferEncoding::QuotedPrintable).map_err(|_| Unwritable)?;
    Ok(SinglePart::builder().header(content_type).body(body))
}

/// Every kind of line break becomes CRLF; other control characters but tabs go.
fn clean_lines(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect::<String>().replace('\n', "\r\n")
}

fn system_time(instant: Timestamp) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(instant.as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(to_name: &str, subject: &str, text: &str) -> String {
        let id = "mail_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        let from = "Kestrel Software <noreply@kestrel.example>".parse().unwrap();
        let date = "2026-05-04T08:00:00Z".parse().unwrap();
        let parts =
            Parts { id, from: &from, to_name, to_address: "hanna@hafen.example", subject, text: text.into(), html: text.into(), date };
        String::from_utf8(compose(parts).unwrap().formatted()).unwrap()
    }

    #[test]
    fn the_headers_come_from_the_mail_and_the_clock() {
        let raw = raw("Hanna Petersen", "Your key", "Hello\n");
        for line in [
            "From: \"Kestrel Software\" <noreply@kestrel.example>",
            "To: \"Hanna Petersen\" <hanna@hafen.example>",
            "Subject: Your key",
            "Message-ID: <mail_01jd3v8k6r2n4q7t9w1x3y5z7b@kestrel.example>",
            "Date: Mon, 04 May 2026 08:00:00 +0000",
            "Auto-Submitted: auto-generated",
        ] {
            assert!(raw.lines().any(|found| found == line), "{line} in {raw}");
        }
    }

    #[test]
    fn no_value_ends_a_line_of_headers_or_body() {
        for evil in [
            "a\r\nBcc: x@y.example",
            "a\nBcc: x@y.example",
            "a\r.\r\nMAIL FROM:<x@y.example>",
            "a\r\n.\r\nQUIT\r\n",
            "é\n\n.\n",
            "=_mail_01",
        ] {
            let raw = raw(evil, evil, evil);
            assert!(!raw.replace("\r\n", "").contains(['\r', '\n']), "a bare line break after {evil:?} in {raw:?}");
            let (head, _) = raw.split_once("\r\n\r\n").unwrap();
            assert!(!head.lines().any(|line| line.starts_with("Bcc") || line.starts_with("MAIL")), "{head}");
            assert_eq!(head.lines().filter(|line| line.starts_with("To:") || line.starts_with("Subject:")).count(), 2);
        }
    }

    #[test]
    fn an_address_that_is_none_is_refused() {
        let from: Mailbox = "noreply@kestrel.example".parse().unwrap();
        let id = "mail_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        for to_address in ["", "hanna", "hanna@hafen.example\r\nRCPT TO:<x@y.example>", "a@b.example> RCPT TO:<x@y.example"] {
            let date = "2026-05-04T08:00:00Z".parse().unwrap();
            let parts = Parts { id, from: &from, to_name: "", to_address, subject: "", text: String::new(), html: String::new(), date };
            assert!(compose(parts).is_err(), "{to_address}");
        }
    }
}
