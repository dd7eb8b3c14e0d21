//! A mail of ours that came back (RFC 3464): which one, and whether for good.

/// What a bounce tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// `mail_01jd…`, the names of mails as we send them, in order. Only whoever got one knows its name.
    pub mails: Vec<String>,
    /// It will not arrive. A notice that it is late is none.
    pub failed: bool,
}

const PREFIX: &[u8] = b"mail_";
const ID: usize = 26;
/// Relays send the report and the headers first; what comes after is the mail itself.
const LOOKED_AT: usize = 1 << 20;
const MOST: usize = 10;

pub(super) fn read(raw: &[u8]) -> Returned {
    let raw = raw.get(..LOOKED_AT).unwrap_or(raw);
    let mut mails: Vec<String> = Vec::new();
    for at in raw.windows(PREFIX.len()).enumerate().filter(|(_, window)| *window == PREFIX).map(|(at, _)| at) {
        let name = raw.get(at..at + PREFIX.len() + ID);
        let ends = raw.get(at + PREFIX.len() + ID) == Some(&b'@');
        let fits = |name: &&[u8]| name[PREFIX.len()..].iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase());
        let Some(name) = name.filter(|name| ends && fits(name)) else { continue };
        let name = String::from_utf8_lossy(name).into_owned();
        if mails.len() < MOST && !mails.contains(&name) {
            mails.push(name);
        }
    }
    Returned { mails, failed: failed(raw) }
}

/// `Action: failed`, or no word of it at all: old relays write prose, and that they write is the news.
fn failed(raw: &[u8]) -> bool {
    let mut actions = raw.split(|byte| *byte == b'\n').filter_map(|line| {
        let line = String::from_utf8_lossy(line.get(..100).unwrap_or(line)).to_ascii_lowercase();
        line.strip_prefix("action:").map(|action| action.trim().to_owned())
    });
    match actions.next() {
        None => true,
        Some(first) => first == "failed" || actions.any(|action| action == "failed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incoming::{Kind, read as read_mail};

    const NAME: &str = "mail_01jd3v8k6r2n4q7t9w1x3y5z7b";

    fn report(action: &str) -> String {
        format!(
            "From: MAILER-DAEMON@relay.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\n\
             Your mail could not be delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example\r\n\r\n\
             Final-Recipient: rfc822; hanna@hafen.example\r\n{action}Status: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n\
             Message-ID: <{NAME}@kestrel.example>\r\nSubject: mail_0 mail_01JD3V8K6R2N4Q7T9W1X3Y5Z7B@x\r\n\r\n--b--\r\n"
        )
    }

    #[test]
    fn a_bounce_names_the_mail_that_came_back() {
        let mail = read_mail(report("Action: failed\r\n").as_bytes());
        assert_eq!(mail.kind, Kind::Bounce);
        assert_eq!(mail.returned, Some(Returned { mails: vec![NAME.into()], failed: true }));
        assert!(read_mail(report("").as_bytes()).returned.unwrap().failed, "prose alone");
    }

    #[test]
    fn a_mail_that_is_late_has_not_come_back() {
        assert!(!read_mail(report("Action: delayed\r\n").as_bytes()).returned.unwrap().failed);
        assert!(!read_mail(report("Action: relayed\r\n").as_bytes()).returned.unwrap().failed);
        assert!(read_mail(report("Action: delayed\r\nAction: failed\r\n").as_bytes()).returned.unwrap().failed);
    }

    #[test]
    fn a_person_who_quotes_such_a_name_brings_nothing_back() {
        let raw = format!("From: hanna@hafen.example\r\n\r\n> Message-ID: <{NAME}@kestrel.example>\r\n");
        assert_eq!(read_mail(raw.as_bytes()).returned, None);
    }
}
