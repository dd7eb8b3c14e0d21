//! The message as it goes over the wire. Every body is quoted-printable over clean line breaks, every header value is one
//! line: no value can end a line of the protocol, whatever it holds.

use std::time::{Duration, SystemTime};

use kernel::Timestamp;
use lettre::{
    Address, Message,
    message::{
        Attachment, Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};

use crate::{sent_mail::SentMailId, templates::one_line};

/// What a message is made of.
pub(super) struct Parts<'a> {
    pub id: SentMailId,
    pub from: Mailbox,
    pub to_name: &'a str,
    pub to_address: &'a str,
    pub subject: &'a str,
    pub text: String,
    pub html: String,
    pub date: Timestamp,
    /// The message that all of one conversation refer to.
    pub thread: Option<String>,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<Mailbox>,
    pub enclosed: Enclosed,
}

/// What a message carries besides its text.
#[derive(Default)]
pub(super) struct Enclosed {
    /// PNG; the HTML shows it by the content id `logo`.
    pub logo: Option<Vec<u8>>,
    /// The file's name in ASCII, and a PDF.
    pub certificate: Option<(&'static str, Vec<u8>)>,
    /// Where its reader turns such mails off.
    pub opt_out_link: Option<String>,
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
    let body = body(parts.id, parts.text, parts.html, parts.enclosed.logo, parts.enclosed.certificate)?;
    let domain = parts.from.email.domain().to_owned();
    let mut message = Message::builder()
        .from(parts.from)
        .to(Mailbox::new(name, address))
        .subject(one_line(parts.subject, SUBJECT))
        .date(system_time(parts.date))
        .message_id(Some(format!("<{}@{domain}>", parts.id)))
        // Vacation notices do not answer it (RFC 3834).
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(root) = parts.thread {
        message = message.in_reply_to(root.clone()).references(root);
    }
    if let Some(address) = parts.reply_to {
        message = message.reply_to(address);
    }
    if let Some(link) = parts.enclosed.opt_out_link {
        // One click in the mail program is enough (RFC 8058).
        message = message
            .raw_header(header("List-Unsubscribe", &format!("<{link}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    message.multipart(body).map_err(|_| Unwritable)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The text in two forms; the logo beside the HTML that shows it; a file behind both. No encoded body can hold a boundary: it
/// starts with a bare equals sign and a letter that is no digit.
fn body(
    id: SentMailId,
    text: String,
    html: String,
    logo: Option<Vec<u8>>,
    file: Option<(&'static str, Vec<u8>)>,
) -> Result<MultiPart, Unwritable> {
    let html = part(ContentType::TEXT_HTML, html)?;
    let forms = MultiPart::alternative().boundary(format!("=_{id}")).singlepart(part(ContentType::TEXT_PLAIN, text)?);
    let forms = match logo {
        Some(png) => {
            let image = Attachment::new_inline("logo".into()).body(png, media_type("image/png")?);
            forms.multipart(MultiPart::related().boundary(format!("=_r_{id}")).singlepart(html).singlepart(image))
        }
        None => forms.singlepart(html),
    };
    Ok(match file {
        Some((name, pdf)) => {
            let file = Attachment::new(name.into()).body(pdf, media_type("application/pdf")?);
            MultiPart::mixed().boundary(format!("=_m_{id}")).multipart(forms).singlepart(file)
        }
        None => forms,
    })
}

fn media_type(text: &str) -> Result<ContentType, Unwritable> {
    ContentType::parse(text).map_err(|_| Unwritable)
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

    fn carrying(enclosed: Enclosed, to_name: &str, subject: &str, text: &str) -> String {
        let id = "mail_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        let from = "Kestrel Software <noreply@kestrel.example>".parse().unwrap();
        let date = "2026-05-04T08:00:00Z".parse().unwrap();
        let (text, html, to_address) = (text.into(), text.into(), "hanna@hafen.example");
        let thread = Some("<sr_1.00@kestrel.example>".into());
        let reply_to = Some("support+sr_1.00@kestrel.example".parse().unwrap());
        let parts = Parts { id, from, to_name, to_address, subject, text, html, date, thread, reply_to, enclosed };
        String::from_utf8(compose(parts).unwrap().formatted()).unwrap()
    }
    fn raw(to_name: &str, subject: &str, text: &str) -> String {
        carrying(Enclosed::default(), to_name, subject, text)
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
            "In-Reply-To: <sr_1.00@kestrel.example>",
            "References: <sr_1.00@kestrel.example>",
            "Reply-To: support+sr_1.00@kestrel.example",
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
    fn the_logo_stands_beside_the_html_and_a_file_behind_both_texts() {
        let link = format!("https://licenses.kestrel.example/api/v1/mail-opt-outs?token={}", "0123456789abcdef".repeat(4));
        let enclosed = Enclosed {
            logo: Some(b"\x89PNG".to_vec()),
            certificate: Some(("license-certificate.pdf", b"%PDF-1.7\n--=_m_\r\n.\r\n\xff".to_vec())),
            opt_out_link: Some(link.clone()),
        };
        let raw = carrying(enclosed, "Hanna", "Renewed", "Hello\n");
        let types: Vec<_> = raw.lines().filter_map(|line| line.strip_prefix("Content-Type: ")).collect();
        let kinds: Vec<_> = types.iter().map(|kind| kind.split(';').next().unwrap_or_default()).collect();
        let expected =
            ["multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png", "application/pdf"];
        assert_eq!(kinds, expected, "{raw}");
        assert!(
            raw.contains("Content-ID: <logo>\r\n") && raw.contains("Content-Disposition: attachment; filename=\"license-certificate.pdf\""),
            "{raw}"
        );
        assert!(raw.contains(&format!("List-Unsubscribe: <{link}>\r\n")), "{raw}");
        assert!(raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{raw}");
        assert!(raw.is_ascii() && !raw.replace("\r\n", "").contains(['\r', '\n']), "bytes travel as base64");
        assert!(!self::raw("Hanna", "Renewed", "Hello").contains("List-Unsubscribe"), "service mails cannot be turned off");
    }

    #[test]
    fn an_address_that_is_none_is_refused() {
        let from: Mailbox = "noreply@kestrel.example".parse().unwrap();
        let id = "mail_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        for to_address in ["", "hanna", "hanna@hafen.example\r\nRCPT TO:<x@y.example>", "a@b.example> RCPT TO:<x@y.example"] {
            let date = "2026-05-04T08:00:00Z".parse().unwrap();
            let (from, enclosed) = (from.clone(), Enclosed::default());
            let (text, html, thread, reply_to) = (String::new(), String::new(), None, None);
            let parts = Parts { id, from, to_name: "", to_address, subject: "", text, html, date, thread, reply_to, enclosed };
            assert!(compose(parts).is_err(), "{to_address}");
        }
    }
}
