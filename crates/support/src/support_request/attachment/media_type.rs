//! What a file is, by its first bytes: what its name or its sender says does not count.

const TEXT: &str = "text/plain";
const UNKNOWN: &str = "application/octet-stream";

/// How many bytes are looked at.
pub(super) const HEAD: usize = 8 * 1024;

pub(super) fn of(head: &[u8]) -> &'static str {
    if let Some(known) = infer::get(head) {
        return known.mime_type();
    }
    if is_text(head) { TEXT } else { UNKNOWN }
}

/// UTF-8 without control characters that no text has; a character cut off at the end counts.
fn is_text(head: &[u8]) -> bool {
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(cause) if cause.error_len().is_none() => std::str::from_utf8(&head[..cause.valid_up_to()]).unwrap_or_default(),
        Err(_) => return false,
    };
    !text.is_empty() && !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1b}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_decide() {
        assert_eq!(of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image/png");
        assert_eq!(of(b"PK\x03\x04\x14\0\0\0"), "application/zip");
        assert_eq!(of(b"MZ\x90\0\x03\0\0\0"), "application/vnd.microsoft.portable-executable");
        assert_eq!(of("2026-05-04 Prüfung\n".as_bytes()), "text/plain");
        assert_eq!(of(&"Prüfung ü".as_bytes()[..10]), "text/plain", "cut inside a character");
        assert_eq!(of(b"\0\x01\x02"), "application/octet-stream");
        assert_eq!(of(b""), "application/octet-stream");
    }
}
