//! What is wrong with a release.

use jiff::civil::Date;
use kernel::FieldError;

use super::{Document, ReleaseFile};
use crate::{
    country::{check_day, field_error},
    product::check_text,
};

const MOST: usize = 50;

pub(super) fn check(
    version: &str,
    released_on: Date,
    end_of_support_on: Option<Date>,
    files: &[ReleaseFile],
    documents: &[Document],
) -> Vec<FieldError> {
    let mut errors = Vec::new();
    errors.extend(check_text("/version", version, 40));
    errors.extend(check_day("/released_on", Some(released_on)));
    errors.extend(check_day("/end_of_support_on", end_of_support_on));
    if end_of_support_on.is_some_and(|end| end < released_on) {
        errors.push(field_error("/end_of_support_on", "out_of_range", "Support cannot end before the release."));
    }
    for (pointer, count) in [("/files", files.len()), ("/documents", documents.len())] {
        if count > MOST {
            errors.push(field_error(pointer, "too_many", "At most 50."));
        }
    }
    errors.extend(files.iter().enumerate().flat_map(|(index, file)| check_file(&format!("/files/{index}"), file)));
    for (index, file) in files.iter().enumerate() {
        if files[..index].iter().any(|other| other.name == file.name) {
            errors.push(field_error(&format!("/files/{index}/name"), "taken", "This file stands twice."));
        }
    }
    for (index, document) in documents.iter().enumerate() {
        errors.extend(check_text(&format!("/documents/{index}/title"), &document.title, 150));
        errors.extend(check_url(&format!("/documents/{index}/url"), &document.url));
    }
    errors
}

fn check_file(pointer: &str, file: &ReleaseFile) -> Vec<FieldError> {
    let mut errors: Vec<_> = check_text(&format!("{pointer}/name"), &file.name, 150).into_iter().collect();
    errors.extend(check_url(&format!("{pointer}/url"), &file.url));
    if file.size < 0 {
        errors.push(field_error(&format!("{pointer}/size"), "out_of_range", "Bytes, not below zero."));
    }
    if file.sha256.len() != 64 || !file.sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        errors.push(field_error(&format!("{pointer}/sha256"), "wrong_value", "64 hexadecimal digits."));
    }
    errors
}

/// The console links to it, so it must not run anything.
fn check_url(pointer: &str, url: &str) -> Option<FieldError> {
    let rest = url.strip_prefix("https://").filter(|rest| !rest.is_empty() && !rest.starts_with('/'));
    let plain = url.len() <= 500 && url.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\'));
    (rest.is_none() || !plain).then(|| field_error(pointer, "wrong_value", "An address that starts with https://."))
}

#[cfg(test)]
mod tests {
    use identity::Language;
    use jiff::civil::date;

    use super::*;
    use crate::release::{Audience, DocumentKind};

    #[test]
    fn files_and_documents_name_what_is_wrong() {
        let file = |name: &str, url: &str, sha256: &str| ReleaseFile {
            name: name.into(),
            url: url.into(),
            size: 1,
            sha256: sha256.into(),
            audience: Audience::Public,
        };
        let sum = "ab".repeat(32);
        let files = [
            file("a.msi", "https://downloads.harbor.example/a.msi", &sum),
            file("a.msi", "http://downloads.harbor.example/a.msi", &sum[1..]),
            ReleaseFile { size: -1, ..file("", "javascript:alert(1)", &sum) },
        ];
        let document =
            Document { kind: DocumentKind::ReleaseNotes, language: Language::De, title: "Neu".into(), url: "https:///notes".into() };
        let found = check("8.2", date(2026, 5, 4), Some(date(2026, 5, 3)), &files, &[document]);
        let pointers: Vec<_> = found.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!(
            pointers,
            [
                "/end_of_support_on",
                "/files/1/url",
                "/files/1/sha256",
                "/files/2/name",
                "/files/2/url",
                "/files/2/size",
                "/files/1/name",
                "/documents/0/url"
            ]
        );
        assert!(check("8.2", date(2026, 5, 4), Some(date(2026, 5, 4)), &files[..1], &[]).is_empty());
    }
}
