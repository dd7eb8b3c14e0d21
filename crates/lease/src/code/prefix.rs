//! The two letters that a key or code starts with.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

const LETTERS: &[u8; 22] = b"ABCDEFGHJKMNPQRSTVWXYZ";

/// Two of Crockford's 22 letters (A-Z without I, L, O, U), naming a product, suite or plan (spec 02.1). Read in either case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prefix([u8; 2]);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a prefix is two letters, none of them I, L, O or U")]
pub struct PrefixError;

impl Prefix {
    pub fn as_str(&self) -> &str {
        // Only ASCII letters are ever stored.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// From two upper-case symbols.
    pub(super) fn of(symbols: [u8; 2]) -> Option<Self> {
        symbols.iter().all(|symbol| LETTERS.contains(symbol)).then_some(Self(symbols))
    }

    /// The prefix as a number of three decimal digits, for check digits.
    pub(super) fn decimal_digits(self) -> [u8; 3] {
        let number = self.0.iter().fold(0_usize, |number, letter| {
            let place = LETTERS.iter().position(|known| known == letter).unwrap_or(0);
            number * LETTERS.len() + place
        });
        [100, 10, 1].map(|place| u8::try_from(number / place % 10).unwrap_or(0))
    }
}

impl FromStr for Prefix {
    type Err = PrefixError;

    fn from_str(text: &str) -> Result<Self, PrefixError> {
        let symbols: [u8; 2] = text.as_bytes().try_into().map_err(|_| PrefixError)?;
        Self::of(symbols.map(|symbol| symbol.to_ascii_uppercase())).ok_or(PrefixError)
    }
}
impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl fmt::Debug for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl Serialize for Prefix {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> Deserialize<'de> for Prefix {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_of_22_are_a_prefix() {
        assert_eq!("pc".parse::<Prefix>().unwrap().as_str(), "PC");
        for wrong in ["P", "PCX", "PO", "IP", "LA", "UX", "P1", "é", ""] {
            assert_eq!(wrong.parse::<Prefix>(), Err(PrefixError), "{wrong}");
        }
    }
}
