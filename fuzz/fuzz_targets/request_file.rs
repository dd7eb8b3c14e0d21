//! Request files of air-gapped installations (spec 02.6): the text as it comes, and the same bytes as the JSON inside of a file
//! whose check fits, as no fuzzer finds a SHA-256.
#![no_main]

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine, engine::general_purpose::STANDARD};
use lease::OfflineRequest;
use libfuzzer_sys::fuzz_target;

fn read(text: &str) {
    let Ok(request) = OfflineRequest::parse(text) else { return };
    let written = request.to_text().expect("what was read can be written");
    assert!(written.len() <= OfflineRequest::LONGEST);
    assert_eq!(OfflineRequest::parse(&written), Ok(request));
}

fn around(json: &[u8]) -> String {
    let check: String = digest(&SHA256, json).as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let (begin, end) = ("-----BEGIN CHANCERY OFFLINE REQUEST-----", "-----END CHANCERY OFFLINE REQUEST-----");
    format!("{begin}\n{}\n={check}\n{end}\n", STANDARD.encode(json))
}

fuzz_target!(|bytes: &[u8]| {
    read(&String::from_utf8_lossy(bytes));
    read(&around(bytes));
});
