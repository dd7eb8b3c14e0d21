//! What an attachment is called: what a person's machine says, without its folders.

/// The longest name, in characters.
const MOST: usize = 200;

/// The last part of `given`, if it is a name at all.
pub(super) fn cleaned(given: &str) -> Option<String> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let fits = !last.is_empty() && last != "." && last != ".." && last.chars().count() <= MOST;
    // A name that turns the reading direction shows another ending than it has.
    let strange = |c: char| c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    (fits && !last.chars().any(strange)).then(|| last.to_owned())
}

/// `Content-Disposition` of a download: always as an attachment, with a plain name and the real one (RFC 6266).
pub(super) fn disposition(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' }).collect();
    let mut real = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            real.push(char::from(byte));
        } else {
            real.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{real}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_no_folders_and_nothing_that_misleads() {
        assert_eq!(cleaned("C:\\logs\\update.log").as_deref(), Some("update.log"));
        assert_eq!(cleaned("/etc/passwd").as_deref(), Some("passwd"));
        assert_eq!(cleaned(" Protokoll für Müller.txt ").as_deref(), Some("Protokoll für Müller.txt"));
        for wrong in ["", "a/", "..", "a\r\nb", "a\0", "gepj.\u{202e}exe", &"x".repeat(201)] {
            assert_eq!(cleaned(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_download_has_no_way_out_of_its_header() {
        let value = disposition("a\"; x=ü\r\n.txt");
        assert_eq!(value, "attachment; filename=\"a__ x____.txt\"; filename*=UTF-8''a%22%3B%20x%3D%C3%BC%0D%0A.txt");
        assert!(value.bytes().all(|byte| (32..127).contains(&byte)));
    }
}
