//! Six digits that change every 30 seconds (RFC 6238 with SHA-1, what every authenticator app speaks). Pure: the secret and
//! the instant come in, the step that fits comes out.

use aws_lc_rs::hmac;
use kernel::Timestamp;

/// Seconds that a code is shown.
const STEP: i64 = 30;

/// Bytes of a secret: as long as the hash, so that no bit is wasted.
pub(super) const SECRET: usize = 20;

/// The step whose code `typed` is, if it is later than `last`: the current one, or one beside it for clocks that differ.
pub(super) fn fits(secret: &[u8], typed: &str, now: Timestamp, last: i64) -> Option<i64> {
    let current = now.as_second().div_euclid(STEP);
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    (current - 1..=current + 1).filter(|step| *step > last).find(|step| code(secret, *step) == typed)
}

/// The code of one step.
pub(super) fn code(secret: &[u8], step: i64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let tag = tag.as_ref();
    let offset = usize::from(tag.last().copied().unwrap_or_default() & 0x0f);
    let number = tag.iter().skip(offset).take(4).fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

/// The secret as authenticator apps take it by hand: base 32 of RFC 4648. 20 bytes fill 32 symbols exactly.
pub(super) fn text(secret: &[u8]) -> String {
    const SYMBOLS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for group in secret.chunks(5) {
        let bits = group.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte)) << (8 * (5 - group.len()));
        let symbols = (group.len() * 8).div_ceil(5);
        text.extend((0..symbols).map(|at| char::from(SYMBOLS[usize::try_from(bits >> (35 - 5 * at) & 31).unwrap_or_default()])));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of the examples in RFC 6238.
    const EXAMPLE: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_standard() {
        for (second, expected) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000_i64, "353130")] {
            assert_eq!(code(EXAMPLE, second / STEP), expected, "{second}");
        }
    }

    #[test]
    fn a_code_counts_a_step_early_or_late_and_never_twice() {
        let at = |second: i64| Timestamp::from_microsecond(second * 1_000_000);
        assert_eq!(fits(EXAMPLE, "287 082", at(59), 0), Some(1));
        assert_eq!(fits(EXAMPLE, "287082", at(89), 0), Some(1));
        assert_eq!(fits(EXAMPLE, "287082", at(29), 0), Some(1));
        assert_eq!(fits(EXAMPLE, "287082", at(90), 0), None);
        assert_eq!(fits(EXAMPLE, "287082", at(59), 1), None, "used already");
        assert_eq!(fits(EXAMPLE, "287083", at(59), 0), None);
        assert_eq!(fits(EXAMPLE, "", at(59), 0), None);
    }

    #[test]
    fn the_secret_is_written_in_base_32() {
        assert_eq!(text(EXAMPLE), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(text(b"foobar"), "MZXW6YTBOI");
    }
}
