use std::fmt;

/// What a file is called in the storage: a kind and an id, `attachment/atp_01jd…`. Nothing that a person types stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    kind: &'static str,
    id: String,
}

#[derive(Debug, thiserror::Error)]
#[error("a file's name is made of an id, not of anything else")]
pub struct NameError;

impl Name {
    /// # Errors
    /// [`NameError`] if `id` is not made of 1 to 64 lowercase letters, digits and underscores.
    pub fn new(kind: &'static str, id: impl fmt::Display) -> Result<Self, NameError> {
        let id = id.to_string();
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if (1..=64).contains(&id.len()) && id.bytes().all(fits) { Ok(Self { kind, id }) } else { Err(NameError) }
    }

    pub(crate) fn kind(&self) -> &'static str {
        self.kind
    }
    pub(crate) fn id(&self) -> &str {
        &self.id
    }
    /// Spreads files over folders: the end of an id is its random part.
    pub(crate) fn shelf(&self) -> &str {
        &self.id[self.id.len().saturating_sub(2)..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_id_is_a_name() {
        assert_eq!(Name::new("attachment", "atp_01jd3v8k6r").unwrap().shelf(), "6r");
        assert_eq!(Name::new("attachment", "a").unwrap().shelf(), "a");
        for wrong in ["", "../etc", "a/b", "A", "a.b", "a\0", "ä", &"a".repeat(65)] {
            assert!(Name::new("attachment", wrong).is_err(), "{wrong}");
        }
    }
}
