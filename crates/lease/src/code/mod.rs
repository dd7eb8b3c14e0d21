//! Registration Keys and Activation Codes: made, read, shown (spec 02.2 and 02.4).

mod check;
mod prefix;

use std::fmt;

use kernel::Rng;

pub use check::Alphabet;
pub use prefix::{Prefix, PrefixError};

/// Symbols of a key after its prefix: four groups of four.
const KEY: usize = 16;
/// Symbols of an Activation Code after its prefix: four, then five groups of five.
const ACTIVATION: usize = 29;

/// Proves a purchase: `PC-XXXX-XXXX-XXXX-XXXX`.
pub type RegistrationKey = Code<KEY>;
/// Enables an installed product: `PC-XXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`.
pub type ActivationCode = Code<ACTIVATION>;

/// A key or code: the prefix, then `N` symbols, of which the last is the check symbol over all before it.
///
/// `Display` writes the whole code, in capitals and groups, the one form that is hashed and sealed; `Debug` hides it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Code<const N: usize> {
    prefix: Prefix,
    body: [u8; N],
}

/// Why a typed text is no such code. None of these needs a look-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not of the form at all: length, prefix, or something that is neither letter nor digit.
    #[error("this does not have the form of a key or code")]
    Malformed,
    /// Of the form, but a symbol cannot stand where it stands or the check symbol does not fit.
    #[error("there is a typing error in it: compare it letter by letter")]
    Mistyped,
    #[error("this is a Registration Key, not an Activation Code: register it in your account to get the code")]
    RegistrationKeyNotActivationCode,
    #[error("this is an Activation Code, not a Registration Key: enter it in the installed product")]
    ActivationCodeNotRegistrationKey,
}

/// The prefix of what looks like a key or code, to find the product and by it the alphabet; `None` if it looks like neither.
pub fn read_prefix(text: &str) -> Option<Prefix> {
    let mut symbols = symbols(text);
    let prefix = Prefix::of([symbols.next()??, symbols.next()??])?;
    // No further than one symbol too many: the text may be a long one.
    let body = symbols.take(ACTIVATION + 1).try_fold(0, |count, symbol| symbol.map(|_| count + 1))?;
    matches!(body, KEY | ACTIVATION).then_some(prefix)
}

impl<const N: usize> Code<N> {
    /// A new random code: 75 bits for a key and 140 for an Activation Code in base32, 49 and 93 in digits.
    pub fn generate(prefix: Prefix, alphabet: Alphabet, rng: &dyn Rng) -> Self {
        let mut body = [0; N];
        body[..N - 1].fill_with(|| alphabet.draw(rng));
        body[N - 1] = alphabet.check_symbol(prefix, &body[..N - 1]);
        Self { prefix, body }
    }

    /// Reads what a person typed or pasted: either case, with or without hyphens and spaces, in full-width letters too.
    ///
    /// # Errors
    /// See [`CodeError`]. The other kind of code is told by its length alone, even when it is mistyped.
    pub fn parse(text: &str, alphabet: Alphabet) -> Result<Self, CodeError> {
        let mut symbols = symbols(text).map(|symbol| symbol.ok_or(CodeError::Malformed));
        let mut next = || symbols.next().transpose();
        let prefix = next()?.zip(next()?).and_then(|(a, b)| Prefix::of([a, b])).ok_or(CodeError::Malformed)?;
        let mut typed = [0; ACTIVATION];
        let mut count = 0;
        while let Some(symbol) = next()? {
            *typed.get_mut(count).ok_or(CodeError::Malformed)? = symbol;
            count += 1;
        }
        if count != N {
            return Err(match count {
                KEY => CodeError::RegistrationKeyNotActivationCode,
                ACTIVATION => CodeError::ActivationCodeNotRegistrationKey,
                _ => CodeError::Malformed,
            });
        }
        let mut body = [0; N];
        for (symbol, typed) in body.iter_mut().zip(typed) {
            *symbol = alphabet.read(typed).ok_or(CodeError::Mistyped)?;
        }
        if alphabet.check_symbol(prefix, &body[..N - 1]) == body[N - 1] { Ok(Self { prefix, body }) } else { Err(CodeError::Mistyped) }
    }

    pub const fn prefix(&self) -> Prefix {
        self.prefix
    }

    /// The one written form: capitals, in groups. Hash and seal this.
    pub fn canonical(&self) -> String {
        self.to_string()
    }

    /// For people who may know of the code without knowing it: all but prefix and last group is starred.
    pub fn masked(&self) -> String {
        let canonical = self.canonical();
        let last_group = canonical.rfind('-').unwrap_or(0);
        canonical.char_indices().map(|(at, c)| if c == '-' || at < 2 || at > last_group { c } else { '*' }).collect()
    }
}

impl<const N: usize> fmt::Display for Code<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.prefix.as_str())?;
        let group = if N == KEY { 4 } else { 5 };
        for (at, symbol) in self.body.iter().enumerate() {
            // The first group has four symbols in both forms.
            if at == 0 || (at >= 4 && (at - 4) % group == 0) {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*symbol))?;
        }
        Ok(())
    }
}

/// Codes are secrets: a log shows which product's it was, not which.
impl<const N: usize> fmt::Debug for Code<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-…", self.prefix)
    }
}

/// The upper-case letters and digits of `text` without what separates groups; `None` for anything else.
fn symbols(text: &str) -> impl Iterator<Item = Option<u8>> {
    text.chars().map(narrow).filter(|c| !is_separator(*c)).map(|c| {
        let symbol = u8::try_from(c).ok()?.to_ascii_uppercase();
        symbol.is_ascii_alphanumeric().then_some(symbol)
    })
}

/// Full-width forms, as East Asian input methods write them, as plain ones.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Spaces, and the dashes and invisible marks that mail programs and text processors put in place of a hyphen.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{00ad}' | '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
