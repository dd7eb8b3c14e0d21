//! The promise of the check symbol, tried in every position, and forgiving input.

use std::sync::Mutex;

use proptest::prelude::*;

use super::*;

/// A small generator whose codes differ from seed to seed; not for secrets.
struct Seeded(Mutex<u64>);
impl kernel::Rng for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        bytes.fill_with(|| {
            *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (*state >> 40) as u8
        });
    }
}

fn code<const N: usize>(alphabet: Alphabet, seed: u64) -> Code<N> {
    const LETTERS: [&str; 4] = ["PC", "AA", "ZY", "KH"];
    Code::generate(LETTERS[seed as usize % 4].parse().unwrap(), alphabet, &Seeded(seed.into()))
}

/// All symbols without hyphens, the prefix's too.
fn whole<const N: usize>(code: &Code<N>) -> Vec<u8> {
    code.to_string().bytes().filter(|symbol| *symbol != b'-').collect()
}

const TYPED: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Every wrong symbol in every position from `first` on, and every swap of neighbors there.
fn every_error_is_noticed<const N: usize>(alphabet: Alphabet, first: usize) {
    for seed in 1..=12 {
        let right: Code<N> = code(alphabet, seed);
        let symbols = whole(&right);
        for at in first..symbols.len() {
            for wrong in TYPED {
                let mut typed = symbols.clone();
                typed[at] = *wrong;
                let read = Code::<N>::parse(std::str::from_utf8(&typed).unwrap(), alphabet);
                if *wrong == symbols[at] || (at >= 2 && alphabet.read(*wrong) == Some(symbols[at])) {
                    assert_eq!(read, Ok(right.clone()));
                } else {
                    assert!(matches!(read, Err(CodeError::Mistyped | CodeError::Malformed)), "{right} {at} {wrong}");
                    assert!(at < 2 || read == Err(CodeError::Mistyped), "{right} {at} {wrong}");
                }
            }
            if at + 1 < symbols.len() && symbols[at] != symbols[at + 1] {
                let mut typed = symbols.clone();
                typed.swap(at, at + 1);
                let read = Code::<N>::parse(std::str::from_utf8(&typed).unwrap(), alphabet);
                assert!(matches!(read, Err(CodeError::Mistyped | CodeError::Malformed)), "{right} {at}");
            }
        }
    }
}

#[test]
fn every_single_error_and_neighbor_swap_is_noticed() {
    // Base32 answers for its prefix too.
    every_error_is_noticed::<KEY>(Alphabet::Base32, 0);
    every_error_is_noticed::<ACTIVATION>(Alphabet::Base32, 0);
    every_error_is_noticed::<KEY>(Alphabet::Numeric, 2);
    every_error_is_noticed::<ACTIVATION>(Alphabet::Numeric, 2);
}

#[test]
fn nine_in_ten_wrong_prefixes_of_digit_codes_are_noticed() {
    let right: ActivationCode = code(Alphabet::Numeric, 1);
    let prefixes: Vec<Prefix> = TYPED.iter().flat_map(|a| TYPED.iter().filter_map(|b| Prefix::of([*a, *b]))).collect();
    let unnoticed = prefixes.iter().filter(|prefix| {
        let typed = format!("{prefix}{}", &right.to_string()[2..]);
        ActivationCode::parse(&typed, Alphabet::Numeric).is_ok()
    });
    assert_eq!(prefixes.len(), 484);
    assert!(unnoticed.count() <= 49);
}

#[test]
fn the_forms_are_those_of_the_specification() {
    for alphabet in [Alphabet::Base32, Alphabet::Numeric] {
        let (key, activation): (RegistrationKey, ActivationCode) = (code(alphabet, 4), code(alphabet, 4));
        let groups = |text: String| text.split('-').map(str::len).collect::<Vec<_>>();
        assert_eq!(groups(key.to_string()), [2, 4, 4, 4, 4]);
        assert_eq!(groups(activation.to_string()), [2, 4, 5, 5, 5, 5, 5]);
        assert_eq!((key.to_string().len(), activation.to_string().len()), (22, 37));
        assert!(alphabet == Alphabet::Base32 || key.to_string()[2..].chars().all(|c| c == '-' || c.is_ascii_digit()));
    }
}

#[test]
fn shown_masked_it_keeps_its_ends_and_debug_hides_it() {
    let activation: ActivationCode = code(Alphabet::Base32, 4);
    let text = activation.to_string();
    assert_eq!(activation.masked(), format!("PC-****-*****-*****-*****-*****-{}", &text[32..]));
    assert_eq!(format!("{activation:?}"), "PC-…");
    let key: RegistrationKey = code(Alphabet::Base32, 4);
    assert_eq!(key.masked(), format!("PC-****-****-****-{}", &key.to_string()[18..]));
}

#[test]
fn look_alikes_are_read_as_digits_in_base32_alone() {
    let key = RegistrationKey::generate("PC".parse().unwrap(), Alphabet::Base32, &Zeros);
    let typed = key.to_string().replacen("0000-0000", "oO0O-0OOo", 1);
    assert_ne!(typed, key.to_string());
    assert_eq!(RegistrationKey::parse(&typed, Alphabet::Base32), Ok(key));
    let digits = RegistrationKey::generate("PC".parse().unwrap(), Alphabet::Numeric, &Zeros);
    assert_eq!(RegistrationKey::parse(&digits.to_string().replacen('0', "O", 1), Alphabet::Numeric), Err(CodeError::Mistyped));
}

struct Zeros;
impl kernel::Rng for Zeros {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

#[test]
fn a_key_is_not_a_code_and_a_code_is_not_a_key() {
    for alphabet in [Alphabet::Base32, Alphabet::Numeric] {
        let (key, activation): (RegistrationKey, ActivationCode) = (code(alphabet, 1), code(alphabet, 1));
        assert_eq!(ActivationCode::parse(&key.to_string(), alphabet), Err(CodeError::RegistrationKeyNotActivationCode));
        assert_eq!(RegistrationKey::parse(&activation.to_string(), alphabet), Err(CodeError::ActivationCodeNotRegistrationKey));
        assert_eq!(Alphabet::likely(&key.to_string()), alphabet);
    }
}

#[test]
fn what_has_no_such_form_is_malformed() {
    let key: RegistrationKey = code(Alphabet::Base32, 1);
    let key = key.to_string();
    for wrong in ["", "PC", "P", &key[1..], &format!("{key}0"), &key.replace("AA", "A*"), &"A".repeat(10_000), &format!("PO{}", &key[2..])]
    {
        assert_eq!(RegistrationKey::parse(wrong, Alphabet::Base32), Err(CodeError::Malformed), "{wrong}");
        assert_eq!(read_prefix(wrong), None, "{wrong}");
    }
    assert_eq!(read_prefix(&format!("  {}", key.to_lowercase())), Some("AA".parse().unwrap()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_writing_of_a_code_is_read(seed: u64, numeric: bool, separators in prop::collection::vec("[ \t\u{a0}\u{2013}-]{0,3}", 32), lower: bool, wide: bool) {
        let alphabet = if numeric { Alphabet::Numeric } else { Alphabet::Base32 };
        let right: ActivationCode = code(alphabet, seed);
        let mut typed = String::new();
        for (symbol, separator) in whole(&right).iter().zip(&separators) {
            let c = char::from(if lower { symbol.to_ascii_lowercase() } else { *symbol });
            typed.push(if wide { char::from_u32(u32::from(c) + 0xfee0).unwrap() } else { c });
            typed.push_str(separator);
        }
        prop_assert_eq!(read_prefix(&typed), Some(right.prefix()));
        prop_assert_eq!(ActivationCode::parse(&typed, alphabet), Ok(right));
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,60}", numeric: bool) {
        let alphabet = if numeric { Alphabet::Numeric } else { Alphabet::Base32 };
        let _ = (RegistrationKey::parse(&text, alphabet), ActivationCode::parse(&text, alphabet), read_prefix(&text), Alphabet::likely(&text));
    }
}
