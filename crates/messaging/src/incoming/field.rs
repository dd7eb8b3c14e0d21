//! Headers as they stand in a mail, decoded only as far as a decision needs.

use std::borrow::Cow;

use mail_parser::Message;

pub(super) struct Fields<'a>(pub &'a Message<'a>);

impl<'a> Fields<'a> {
    /// The raw values of every header of this name, folded lines among them.
    pub fn of(&self, name: &'static str) -> impl Iterator<Item = Cow<'a, str>> {
        let message = self.0;
        message.headers().iter().filter(move |header| header.name.as_str().eq_ignore_ascii_case(name)).map(|header| {
            let (start, end) = (header.offset_start as usize, header.offset_end as usize);
            String::from_utf8_lossy(message.raw_message.get(start..end).unwrap_or_default())
        })
    }
    pub fn has(&self, name: &'static str) -> bool {
        self.of(name).next().is_some()
    }
    /// The first word of the first header of this name, in small letters: `Auto-Submitted: auto-replied (vacation)`.
    pub fn word(&self, name: &'static str) -> Option<String> {
        let value = self.of(name).next()?;
        let word = value.trim().split([' ', '\t', '\r', '\n', ';', '(']).next().unwrap_or_default();
        Some(word.to_ascii_lowercase())
    }
}

/// One line without control characters and without what turns the reading direction, of at most so many characters.
pub(super) fn clean(text: &str, most: usize) -> String {
    let strange = |c: char| c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !strange(*c)).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).collect()
}
