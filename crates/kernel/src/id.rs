//! Ids are opaque strings to callers: a prefix that names the noun, and a ULID made from the clock and the rng.

use std::{cmp::Ordering, fmt, hash, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ulid::Ulid;

use crate::{Rng, Timestamp};

/// What an id can point at. `PREFIX` is two to four lowercase letters, without the underscore.
pub trait Noun {
    const PREFIX: &'static str;
}

/// The id of a `T`: `rky_01jd…`. Ids made later sort after ids made earlier, to the millisecond.
pub struct Id<T> {
    value: Ulid,
    noun: PhantomData<fn() -> T>,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not an id of this kind")]
pub struct IdError;

impl<T: Noun> Id<T> {
    pub fn new(now: Timestamp, rng: &dyn Rng) -> Self {
        let mut random = [0; 16];
        rng.fill(&mut random);
        Self { value: Ulid::from_parts(now.as_millisecond(), u128::from_le_bytes(random)), noun: PhantomData }
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}
impl<T: Noun> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", T::PREFIX, self.value.to_string().to_ascii_lowercase())
    }
}
impl<T: Noun> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl<T: Noun> FromStr for Id<T> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (prefix, value) = text.split_once('_').ok_or(IdError)?;
        if prefix != T::PREFIX || value.len() != 26 {
            return Err(IdError);
        }
        let id = Self { value: Ulid::from_string(value).map_err(|_| IdError)?, noun: PhantomData };
        // Only the one spelling that Display writes is an id: no upper case, no look-alike letters.
        if id.to_string() == text { Ok(id) } else { Err(IdError) }
    }
}
impl<T: Noun> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, T: Noun> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|_| de::Error::custom(format_args!("expected an id that starts with {}_", T::PREFIX)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Key;
    impl Noun for Key {
        const PREFIX: &'static str = "rky";
    }
    struct Counting;
    impl Rng for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.iter_mut().zip(1..).for_each(|(byte, n)| *byte = n);
        }
    }

    #[test]
    fn an_id_reads_back_and_sorts_by_time() {
        let early = Id::<Key>::new(Timestamp::from_microsecond(1_000_000), &Counting);
        let late = Id::<Key>::new(Timestamp::from_microsecond(2_000_000), &Counting);
        assert!(early < late && early.to_string() < late.to_string());
        assert_eq!(early.to_string().parse(), Ok(early));
        assert!(early.to_string().starts_with("rky_"));
    }

    #[test]
    fn another_prefix_case_or_length_is_not_an_id() {
        let id = Id::<Key>::new(Timestamp::from_microsecond(1_000_000), &Counting).to_string();
        for wrong in [id.replace("rky", "lic"), id.to_uppercase(), id[..id.len() - 1].to_owned(), String::new(), "rky_".into()] {
            assert_eq!(wrong.parse::<Id<Key>>(), Err(IdError), "{wrong}");
        }
    }
}
