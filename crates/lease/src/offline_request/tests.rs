//! What was asked is read back, however it was carried; nothing else is.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

const CODE: &str = "PC-A000-00000-00000-00000-00000-00000";

fn code() -> ActivationCode {
    // With the check symbol that makes it right.
    let bodies = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().map(|check| format!("{}{check}", &CODE[..36]));
    bodies.filter_map(|text| ActivationCode::parse(&text, Alphabet::Base32).ok()).next().unwrap()
}

fn request() -> OfflineRequest {
    OfflineRequest {
        activation_code: code(),
        fingerprint: Fingerprint::whole("host-4f1d").unwrap(),
        hostname: Some("kasse-1".into()),
        platform: None,
        product_version: Some("4.2".into()),
        nonce: "8a6f0c1d9b7e4352".into(),
    }
}

#[test]
fn the_one_in_the_recipes_is_read() {
    let recipes = include_str!("../../../../docs/recipes/README.md");
    let read = OfflineRequest::parse(recipes).unwrap();
    assert_eq!((read.fingerprint, read.nonce.as_str()), (Fingerprint::whole("host-4f1d").unwrap(), "8a6f0c1d9b7e4352"));
}

/// A file around any JSON, with a check that fits.
fn around(json: &str) -> String {
    format!("{BEGIN}\n{}\n={}\n{END}\n", BASE64.encode(json), check_of(json.as_bytes()))
}

#[test]
fn the_form_is_the_documented_one() {
    let text = request().to_text().unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((lines[0], *lines.last().unwrap()), (BEGIN, END));
    assert!(lines.iter().skip(1).rev().skip(2).all(|line| line.len() <= LINE) && lines[1].len() == LINE && text.ends_with('\n'));
    assert!(lines[lines.len() - 2].starts_with('=') && lines[lines.len() - 2].len() == 17);
    assert_eq!(OfflineRequest::parse(&text), Ok(request()));
}

#[test]
fn it_survives_a_mail_and_a_text_processor() {
    let text = request().to_text().unwrap();
    let mailed = format!("\u{feff}Hello,\r\nplease activate:\r\n\r\n{}\r\nRegards", text.replace('\n', "\r\n  "));
    assert_eq!(OfflineRequest::parse(&mailed), Ok(request()));
    let one_line: String = text.replace('\n', " ");
    assert_eq!(OfflineRequest::parse(&one_line), Ok(request()));
    // Written by a library that does not pad, with digits in capitals.
    let (head, check) = text.rsplit_once("\n=").unwrap();
    let other = format!("{}\n={}", head.trim_end_matches('='), check.replace('a', "A"));
    assert_eq!(OfflineRequest::parse(&other), Ok(request()));
}

#[test]
fn each_thing_that_can_be_wrong_has_its_name() {
    let text = request().to_text().unwrap();
    let parse = |text: &str| OfflineRequest::parse(text).unwrap_err();
    assert_eq!(parse(""), OfflineRequestError::Missing);
    assert_eq!(parse(END), OfflineRequestError::Missing);
    assert_eq!(parse(text.trim_end().trim_end_matches('-')), OfflineRequestError::Missing);
    assert_eq!(parse(&"x".repeat(OfflineRequest::LONGEST + 1)), OfflineRequestError::TooLong);
    assert_eq!(parse(&"x".repeat(OfflineRequest::LONGEST)), OfflineRequestError::Missing);
    assert_eq!(parse(&format!("{BEGIN}{END}")), OfflineRequestError::Damaged);
    // A line lost on the way.
    assert_eq!(
        parse(&text.lines().enumerate().filter(|(at, _)| *at != 2).map(|(_, line)| line).collect::<String>()),
        OfflineRequestError::Damaged
    );
    let fields = |activation_code: &str, nonce: &str| {
        around(&serde_json::json!({"activation_code": activation_code, "fingerprint": "h", "nonce": nonce}).to_string())
    };
    assert!(OfflineRequest::parse(&fields(&code().canonical(), "n")).is_ok());
    for malformed in [
        around("{}"),
        around("[]"),
        around("\u{0}"),
        around(r#"{"activation_code":"x","fingerprint":"","nonce":"n"}"#),
        around(r#"{"activation_code":"x","fingerprint":"h","nonce":"n","root":true}"#),
        fields(&code().canonical(), ""),
        fields(&code().canonical(), &"n".repeat(201)),
    ] {
        assert_eq!(parse(&malformed), OfflineRequestError::Malformed, "{malformed}");
    }
    assert_eq!(parse(&fields("hello", "n")), OfflineRequestError::Code(CodeError::Malformed));
    assert_eq!(parse(&fields("PC-0000-0000-0000-0000", "n")), OfflineRequestError::Code(CodeError::RegistrationKeyNotActivationCode));
}

#[test]
fn a_changed_byte_anywhere_is_noticed() {
    let text = request().to_text().unwrap();
    for at in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).unwrap();
        let read = OfflineRequest::parse(&changed);
        // Capital digits of the check are the same digits, and behind the end there is nothing to change.
        assert!(read.is_err() || text.as_bytes()[at] == b'a' && at > text.find("\n=").unwrap() || at == text.len() - 1, "{at}");
    }
}

#[test]
fn a_writer_makes_nothing_that_a_reader_refuses() {
    let mut wrong = request();
    wrong.hostname = Some(String::new());
    assert_eq!(wrong.to_text(), Err(OfflineRequestError::Malformed));
    wrong.hostname = Some("two\nlines".into());
    assert_eq!(wrong.to_text(), Err(OfflineRequestError::Malformed));
    // Control characters are the longest in JSON; a fingerprint may have them.
    let (longest, names) = ("\u{1}".repeat(200), (0..16_u8).map(|name| "\u{1}".repeat(199) + &char::from(b'a' + name).to_string()));
    let parts: BTreeMap<String, String> = names.map(|name| (name, longest.clone())).collect();
    let wide = "\u{10ffff}".repeat(200);
    let request = OfflineRequest {
        activation_code: code(),
        fingerprint: Fingerprint::components(parts).unwrap(),
        hostname: Some(wide.clone()),
        platform: Some(wide.clone()),
        product_version: Some(wide.clone()),
        nonce: wide,
    };
    let text = request.to_text().unwrap();
    assert!(text.len() <= OfflineRequest::LONGEST);
    assert_eq!(OfflineRequest::parse(&text), Ok(request));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_asked_is_read_back(host in "\\PC{1,40}", version in prop::option::of("[0-9.]{1,9}"), nonce in "[0-9a-f]{1,32}") {
        let asked = OfflineRequest {
            fingerprint: Fingerprint::whole(host.clone()).unwrap(), hostname: Some(host), product_version: version, nonce, ..request()
        };
        prop_assert_eq!(OfflineRequest::parse(&asked.to_text().unwrap()), Ok(asked));
    }

    #[test]
    fn no_text_makes_it_panic(before in ".{0,20}", body in "[A-Za-z0-9+/=\\s]{0,80}|.{0,40}", json in ".{0,60}") {
        let _ = (OfflineRequest::parse(&format!("{before}{BEGIN}{body}{END}")), OfflineRequest::parse(&around(&json)));
    }
}
