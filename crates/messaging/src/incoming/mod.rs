//! A raw mail as strangers send it (spec 04.4), read without trust: pure, bounded in time and memory, and it never panics.
//! What it says of itself decides nothing here: `kind` tells machines from people, `reference` finds the names of our own
//! conversations for somebody with the key to check, `reply` leaves out what was quoted, `markup` makes HTML harmless.

mod bounce;
mod field;
mod kind;
mod markup;
mod reference;
mod reply;
#[cfg(test)]
mod trial;

use field::{Fields, clean};
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

pub use bounce::Returned;
pub use kind::Kind;
pub use reference::Claim;

/// Nothing larger is read, in bytes; our own limit for what a poller fetches.
pub const MOST_BYTES: usize = 25 << 20;
/// More headers than this, in bytes, no mail program writes.
const MOST_HEADERS: usize = 256 << 10;
/// So often may a mail say what a part is: that bounds how deep parts nest, and how long they are looked for.
const MOST_TYPES: usize = 100;
/// Parts that say nothing of themselves count here.
const MOST_PARTS: usize = 1_000;
/// What is kept of a text, in characters.
const MOST_TEXT: usize = 100_000;
const MOST_LINE: usize = 200;
const MOST_FILES: usize = 100;

/// Who says to have sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    pub name: String,
    pub address: String,
}

/// A file that came with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// As the sender called it, without control characters: not safe as a name of a file.
    pub name: String,
    pub size: usize,
}

/// Why only its headers were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    Size,
    Parts,
    Headers,
}

/// What a mail says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    pub message_id: Option<String>,
    /// None where it names nobody, or several.
    pub from: Option<Sender>,
    pub subject: String,
    pub kind: Kind,
    /// Names of our conversations, the best first. Whoever has the key checks them.
    pub claims: Vec<Claim>,
    /// What was written, whole.
    pub text: String,
    /// The same without what was quoted at its end.
    pub reply: String,
    /// Harmless HTML, where there was some that could be made so.
    pub html: Option<String>,
    pub files: Vec<File>,
    /// What a bounce brings back.
    pub returned: Option<Returned>,
    pub beyond: Option<Beyond>,
}

/// Reads a raw mail, whatever it is.
pub fn read(raw: &[u8]) -> Incoming {
    let beyond = beyond(raw);
    let message = match beyond {
        None => MessageParser::default().parse(raw),
        Some(_) => MessageParser::default().parse_headers(&raw[..raw.len().min(MOST_HEADERS)]),
    };
    let Some(message) = message else { return nothing(beyond) };
    if message.parts.len() > MOST_PARTS {
        let headers = MessageParser::default().parse_headers(&raw[..raw.len().min(MOST_HEADERS)]);
        return headers.map_or_else(|| nothing(Some(Beyond::Parts)), |message| of(&message, Some(Beyond::Parts)));
    }
    of(&message, beyond)
}

fn of(message: &Message<'_>, beyond: Option<Beyond>) -> Incoming {
    let fields = Fields(message);
    let whole = beyond.is_none();
    let kind = kind::of(&fields);
    let text = if whole { text(message) } else { String::new() };
    let returned = (kind == Kind::Bounce && whole).then(|| bounce::read(&message.raw_message));
    Incoming {
        message_id: message.message_id().map(|id| clean(id, MOST_LINE)),
        from: sender(message, &fields),
        subject: clean(message.subject().unwrap_or_default(), MOST_LINE),
        kind,
        claims: reference::claims(&fields),
        reply: reply::without_quotes(&text),
        text,
        html: if whole { html(message) } else { None },
        files: if whole { files(message) } else { Vec::new() },
        returned,
        beyond,
    }
}

fn nothing(beyond: Option<Beyond>) -> Incoming {
    Incoming {
        message_id: None,
        from: None,
        subject: String::new(),
        kind: Kind::Automatic,
        claims: Vec::new(),
        text: String::new(),
        reply: String::new(),
        html: None,
        files: Vec::new(),
        returned: None,
        beyond,
    }
}

/// Whether only the headers can be read at a price that anybody may ask for.
fn beyond(raw: &[u8]) -> Option<Beyond> {
    if raw.len() > MOST_BYTES {
        return Some(Beyond::Size);
    }
    let head = raw.get(..MOST_HEADERS).unwrap_or(raw);
    let ends = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
    if raw.len() > MOST_HEADERS && !ends(b"\n\n") && !ends(b"\n\r\n") {
        return Some(Beyond::Headers);
    }
    const WORD: &[u8] = b"content-type";
    let types = raw.windows(WORD.len()).filter(|window| window.eq_ignore_ascii_case(WORD)).take(MOST_TYPES + 1).count();
    (types > MOST_TYPES).then_some(Beyond::Parts)
}

/// The one address in the one `From`: of several nobody knows who wrote.
fn sender(message: &Message<'_>, fields: &Fields<'_>) -> Option<Sender> {
    if fields.of("From").count() != 1 {
        return None;
    }
    let mut addresses = message.from()?.iter();
    let (one, none) = (addresses.next()?, addresses.next());
    let address = one.address().map(str::trim).filter(|address| none.is_none() && is_address(address))?;
    Some(Sender { name: clean(one.name().unwrap_or_default(), MOST_LINE), address: address.to_owned() })
}

fn is_address(text: &str) -> bool {
    let strange = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '"' | '(' | ')' | '\\');
    let parts = text.split_once('@').filter(|(local, domain)| !local.is_empty() && domain.contains('.') && !domain.contains('@'));
    parts.is_some() && text.len() <= 254 && !text.contains(strange)
}

/// The first text of a person: as it was written, or made from the HTML.
fn text(message: &Message<'_>) -> String {
    let text = match message.text_bodies().next().map(|part| &part.body) {
        Some(PartType::Html(html)) => markup::text(html),
        _ => message.body_text(0).unwrap_or_default().into_owned(),
    };
    let shorter: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).take(MOST_TEXT).collect();
    shorter.trim_end().to_owned()
}

fn html(message: &Message<'_>) -> Option<String> {
    let part = message.html_bodies().next()?;
    match &part.body {
        PartType::Html(html) => markup::harmless(html),
        _ => None,
    }
}

fn files(message: &Message<'_>) -> Vec<File> {
    let files = message.attachments().take(MOST_FILES);
    files.map(|part| File { name: clean(part.attachment_name().unwrap_or_default(), MOST_LINE), size: part.len() }).collect()
}
