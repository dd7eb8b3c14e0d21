//! The alphabets of codes and their check symbols.

use kernel::{Rng, text_enum};

use super::Prefix;

text_enum! {
    /// The symbols that a product's keys and codes are written with, after the prefix (spec 02.2). A property of the product.
    pub enum Alphabet {
        /// Crockford's 32 symbols; on input O reads as 0, I and L as 1.
        Base32 = "base32",
        /// The digits.
        Numeric = "numeric",
    }
}

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Damm's quasigroup of order 10: totally anti-symmetric with zeros on the diagonal, so that one digit notices every single
/// wrong digit and every swap of neighbors.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

impl Alphabet {
    /// The alphabet that a typed text is most likely of, for the case that its prefix names no product: digits only after
    /// the prefix mean numeric. Where the product is known its own alphabet notices more errors.
    pub fn likely(text: &str) -> Self {
        if super::symbols(text).skip(2).all(|symbol| symbol.is_some_and(|symbol| symbol.is_ascii_digit())) {
            Self::Numeric
        } else {
            Self::Base32
        }
    }

    /// The symbol as this alphabet writes it, for an upper-case letter or digit as typed.
    pub(super) fn read(self, typed: u8) -> Option<u8> {
        let symbol = match (self, typed) {
            (Self::Base32, b'O') => b'0',
            (Self::Base32, b'I' | b'L') => b'1',
            _ => typed,
        };
        self.symbols().contains(&symbol).then_some(symbol)
    }

    /// A random symbol, every one as likely as every other.
    pub(super) fn draw(self, rng: &dyn Rng) -> u8 {
        let symbols = self.symbols();
        // Bytes above the largest multiple of the alphabet's size would make its first symbols likelier: drawn again.
        let fair = 256 - 256 % symbols.len();
        loop {
            let mut byte = [0];
            rng.fill(&mut byte);
            if usize::from(byte[0]) < fair {
                return symbols[usize::from(byte[0]) % symbols.len()];
            }
        }
    }

    /// The check symbol over the prefix and `body`, whose symbols are all of this alphabet.
    ///
    /// Base32: the sum over GF(32) of all symbols, each weighted by its own power of a primitive element, is zero. The
    /// powers are distinct for up to 31 symbols, so a single wrong symbol (the prefix's too) and a swap of any two are noticed.
    /// Numeric: Damm's digit, started from the prefix; of wrong prefixes one in ten goes unnoticed, as ten digits cannot tell
    /// 484 prefixes apart.
    pub(super) fn check_symbol(self, prefix: Prefix, body: &[u8]) -> u8 {
        match self {
            Self::Base32 => {
                let symbols = prefix.as_str().bytes().chain(body.iter().copied());
                SYMBOLS[usize::from(times_primitive(symbols.fold(0, |sum, symbol| times_primitive(sum) ^ value(symbol))))]
            }
            Self::Numeric => {
                let digits = prefix.decimal_digits().into_iter().chain(body.iter().map(|symbol| symbol - b'0'));
                SYMBOLS[usize::from(digits.fold(0, |row: u8, digit| DAMM[usize::from(row)][usize::from(digit)]))]
            }
        }
    }

    fn symbols(self) -> &'static [u8] {
        match self {
            Self::Base32 => SYMBOLS,
            Self::Numeric => &SYMBOLS[..10],
        }
    }
}

/// What a base32 symbol counts: its place in Crockford's alphabet.
pub(super) fn value(symbol: u8) -> u8 {
    SYMBOLS.iter().zip(0..).find_map(|(&known, place)| (known == symbol).then_some(place)).unwrap_or(0)
}

/// `x` times the element 2 of GF(32) built by x^5 + x^2 + 1; 2 has order 31 there.
fn times_primitive(x: u8) -> u8 {
    (x << 1) ^ if x & 0b1_0000 == 0 { 0 } else { 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_of_31_symbols_are_distinct() {
        let mut weights: Vec<u8> = std::iter::successors(Some(1), |&weight| Some(times_primitive(weight))).take(31).collect();
        weights.sort_unstable();
        assert_eq!(weights, (1..32).collect::<Vec<u8>>());
    }

    #[test]
    fn a_prefix_without_body_has_a_known_check_symbol() {
        // P is 22, C is 12: 22 * 4 + 12 * 2 over GF(32).
        let prefix = "PC".parse().unwrap();
        assert_eq!(SYMBOLS[usize::from(times_primitive(times_primitive(22) ^ 12))], Alphabet::Base32.check_symbol(prefix, b""));
        // 22 letters: P is the 13th (12), C the 3rd (2): 12 * 22 + 2 = 266; by hand through the table: 0-2->1, 1-6->4, 4-6->5.
        assert_eq!(b'5', Alphabet::Numeric.check_symbol(prefix, b""));
    }

    #[test]
    fn digits_are_drawn_fairly() {
        struct Every(std::sync::Mutex<u8>);
        impl Rng for Every {
            fn fill(&self, bytes: &mut [u8]) {
                let mut next = self.0.lock().unwrap();
                bytes.fill_with(|| {
                    *next = next.wrapping_add(1);
                    *next
                });
            }
        }
        let rng = Every(0.into());
        let mut counts = [0; 10];
        (0..500).for_each(|_| counts[usize::from(Alphabet::Numeric.draw(&rng) - b'0')] += 1);
        assert_eq!(counts, [50; 10]);
    }
}
