//! Values that only the recipient may read. They carry no `Display`, `Debug` or `Serialize`, so that they reach a text only
//! through [`Secret::shown`].

use serde::Deserialize;

/// A key, a code or a link token.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub(crate) struct Secret(String);

/// For whom a mail is rendered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    /// As it goes out.
    Recipient,
    /// As *Sent mails* shows it.
    Console,
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl Secret {
    /// The value, or what stands for it: a code keeps prefix and last group, anything else becomes dots.
    pub(crate) fn shown(&self, view: View) -> String {
        match view {
            View::Recipient => self.0.clone(),
            View::Console => masked(&self.0),
        }
    }
}

fn masked(value: &str) -> String {
    match value.rfind('-') {
        Some(last) if value.matches('-').count() >= 2 => {
            value.char_indices().map(|(at, c)| if c == '-' || at < 2 || at > last { c } else { '*' }).collect()
        }
        _ => "•".repeat(8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_ends_and_a_token_nothing() {
        let shown = |text: &str, view| Secret(text.to_owned()).shown(view);
        assert_eq!(shown("HE-ABCD-EFGH-JKMN-PQRS", View::Console), "HE-****-****-****-PQRS");
        assert_eq!(shown("0123456789abcdef", View::Console), "••••••••");
        assert_eq!(shown("one-dash", View::Console), "••••••••");
        assert_eq!(shown("HE-ABCD-EFGH-JKMN-PQRS", View::Recipient), "HE-ABCD-EFGH-JKMN-PQRS");
    }
}
