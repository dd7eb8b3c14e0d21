//! Names of our own conversations in a mail: in `In-Reply-To` and `References`, or as a tag in the address it was sent to. A name
//! is a support request's id with a signature; nothing in a subject counts, for anybody can write one.

use std::borrow::Cow;

use super::field::Fields;

/// A name that somebody with the key must check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// `sr_01jd…`.
    pub id: String,
    /// Lowercase hexadecimal digits.
    pub signature: String,
}

const PREFIX: &str = "sr_";
const ID: usize = 26;
/// Digits in a header; in an address, whose part before the `@` has 64 characters at most.
const SIGNATURES: [usize; 2] = [32, 16];
/// More are not looked at: each costs a signature.
const MOST: usize = 50;
const ADDRESSED: [&str; 5] = ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"];

/// All names, the best first: what it answers, then the newest of what it refers to, then the address.
pub(super) fn claims(fields: &Fields<'_>) -> Vec<Claim> {
    let mut found = Vec::new();
    for value in fields.of("In-Reply-To") {
        found.extend(names(&value));
    }
    let mut older: Vec<Claim> = fields.of("References").flat_map(|value| names(&value)).collect();
    older.reverse();
    found.extend(older);
    for name in ADDRESSED {
        found.extend(fields.of(name).flat_map(|value| names(&value)));
    }
    let mut distinct: Vec<Claim> = Vec::new();
    for claim in found {
        if distinct.len() < MOST && !distinct.contains(&claim) {
            distinct.push(claim);
        }
    }
    distinct
}

/// Every `sr_<id>.<signature>@` in a text. Mail programs fold long headers, also inside a name.
fn names(value: &str) -> Vec<Claim> {
    let value: Cow<'_, str> = if value.contains(['\r', '\n']) { value.replace(['\r', '\n'], "").into() } else { value.into() };
    value.match_indices(PREFIX).filter_map(|(at, _)| name(value.get(at..)?)).collect()
}

fn name(text: &str) -> Option<Claim> {
    let (name, _) = text.split_once('@')?;
    let (id, signature) = name.split_once('.')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase());
    let fits = id.len() == PREFIX.len() + ID && digits(id.get(PREFIX.len()..)?);
    let signed = SIGNATURES.contains(&signature.len()) && signature.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (fits && signed).then(|| Claim { id: id.to_owned(), signature: signature.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incoming::read;

    const ONE: &str = "sr_01jd3v8k6r2n4q7t9w1x3y5z7b";
    const OTHER: &str = "sr_01jd3v8k6r2n4q7t9w1x3y5z7c";
    const SIGNED: &str = "0123456789abcdef0123456789abcdef";

    fn found(headers: &str) -> Vec<String> {
        let raw = format!("From: hanna@hafen.example\r\n{headers}\r\n\r\nHello {ONE}.{SIGNED}@kestrel.example\r\n");
        read(raw.as_bytes()).claims.into_iter().map(|claim| format!("{}.{}", claim.id, claim.signature)).collect()
    }

    #[test]
    fn a_reference_is_found_however_deep_it_stands() {
        let many: String = (0..400).map(|at| format!("<{at}@relay.example>\r\n ")).collect();
        let deep = format!("References: {many}<{ONE}.{SIGNED}@kestrel.example>\r\n <last@hafen.example>");
        assert_eq!(found(&deep), [format!("{ONE}.{SIGNED}")]);
        assert_eq!(found(&format!("In-Reply-To: <{ONE}.{SIGNED}@kestrel.example>")), [format!("{ONE}.{SIGNED}")]);
        let (head, tail) = SIGNED.split_at(10);
        assert_eq!(found(&format!("References: <{ONE}.{head}\r\n{tail}@kestrel.example>")).len(), 0, "a fold begins with a space");
    }

    #[test]
    fn what_it_answers_comes_before_what_it_refers_to_and_the_newest_first() {
        let headers = format!(
            "References: <{ONE}.{SIGNED}@k.example> <x@y.example> <{OTHER}.{SIGNED}@k.example>\r\nIn-Reply-To: <{ONE}.{SIGNED}@k.example>"
        );
        assert_eq!(found(&headers), [format!("{ONE}.{SIGNED}"), format!("{OTHER}.{SIGNED}")]);
        let older = format!("References: <{ONE}.{SIGNED}@k.example> <{OTHER}.{SIGNED}@k.example>");
        assert_eq!(found(&older), [format!("{OTHER}.{SIGNED}"), format!("{ONE}.{SIGNED}")]);
    }

    #[test]
    fn the_address_carries_a_name_too() {
        let tag = &SIGNED[..16];
        assert_eq!(found(&format!("To: \"Support\" <support+{ONE}.{tag}@kestrel.example>")), [format!("{ONE}.{tag}")]);
        assert_eq!(found(&format!("Delivered-To: support+{ONE}.{tag}@kestrel.example")), [format!("{ONE}.{tag}")]);
    }

    #[test]
    fn a_subject_a_text_and_half_a_name_are_no_reference() {
        for headers in [
            format!("Subject: [{ONE}.{SIGNED}@kestrel.example] SR-0000001"),
            format!("X-Note: <{ONE}.{SIGNED}@kestrel.example>"),
            format!("References: <{ONE}@kestrel.example>"),
            format!("References: <{ONE}.{}@kestrel.example>", &SIGNED[1..]),
            format!("References: <{}.{SIGNED}@kestrel.example>", ONE.to_uppercase()),
            format!("References: <{ONE}.{SIGNED}"),
            format!("References: <sr_01.{SIGNED}@kestrel.example>"),
            format!("References: <{ONE}.{}@kestrel.example>", SIGNED.replace('0', "g")),
        ] {
            assert!(found(&headers).is_empty(), "{headers}");
        }
    }

    #[test]
    fn only_so_many_are_looked_at() {
        let many: String = (0..300).map(|at| format!(" <sr_{at:026}.{SIGNED}@k.example>\r\n")).collect();
        assert_eq!(found(&format!("References:{}", many.trim_end())).len(), MOST);
    }
}
