//! What people type for a Registration Key or an Activation Code (spec 02.2, 02.4): nothing panics, what is read is written and
//! read again as the same, and the look at the prefix agrees with the whole.
#![no_main]

use lease::{ActivationCode, Alphabet, Code, RegistrationKey, read_prefix};
use libfuzzer_sys::fuzz_target;

fn read<const N: usize>(text: &str, alphabet: Alphabet) {
    let Ok(code) = Code::<N>::parse(text, alphabet) else { return };
    let canonical = code.canonical();
    assert_eq!(Code::<N>::parse(&canonical, alphabet).as_ref(), Ok(&code));
    assert_eq!(read_prefix(text), Some(code.prefix()));
    assert_eq!((code.masked().len(), code.masked().contains('*')), (canonical.len(), true));
    // Any one other symbol behind the prefix is noticed.
    for at in 2..canonical.len() {
        let wrong = if canonical.as_bytes()[at] == b'7' { "8" } else { "7" };
        if canonical.as_bytes()[at] != b'-' {
            let typed = format!("{}{wrong}{}", &canonical[..at], &canonical[at + 1..]);
            assert!(Code::<N>::parse(&typed, alphabet).is_err(), "{typed}");
        }
    }
}

/// Fuzzers seldom hit a check symbol: the last symbol is tried as each of the alphabet.
fn with_any_check(text: &str, alphabet: Alphabet) {
    let Some((last, _)) = text.char_indices().next_back() else { return };
    for check in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
        let typed = format!("{}{check}", &text[..last]);
        let (key, code) = (RegistrationKey::parse(&typed, alphabet), ActivationCode::parse(&typed, alphabet));
        if key.is_ok() {
            read::<16>(&typed, alphabet);
        }
        if code.is_ok() {
            read::<29>(&typed, alphabet);
        }
    }
}

fuzz_target!(|text: &str| {
    for alphabet in [Alphabet::Base32, Alphabet::Numeric, Alphabet::likely(text)] {
        read::<16>(text, alphabet);
        read::<29>(text, alphabet);
        with_any_check(text, alphabet);
    }
    let _ = read_prefix(text);
});
