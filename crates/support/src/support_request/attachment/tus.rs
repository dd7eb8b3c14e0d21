//! The headers of the tus protocol 1.0.0 (resumable uploads): `Upload-Length`, `Upload-Metadata`, `Upload-Offset`.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::HeaderMap;
use kernel::FieldError;

use super::{AttachmentError, MOST, create::NewAttachment, file_name};
use crate::support_request::{Visibility, error::field};

pub(super) const VERSION: &str = "1.0.0";
pub(super) const EXTENSIONS: &str = "creation,expiration,termination";
pub(super) const CONTENT_TYPE: &str = "application/offset+octet-stream";

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim)
}

/// Whether the caller speaks a version that is not ours. Without the header it is taken at its word.
pub(super) fn speaks_another_version(headers: &HeaderMap) -> bool {
    headers.contains_key("tus-resumable") && text(headers, "tus-resumable") != Some(VERSION)
}

/// What an upload announces. In `Upload-Metadata`: `filename`, and where wanted `visibility` and `malware_sample`.
pub(super) fn announced(headers: &HeaderMap) -> Result<NewAttachment, AttachmentError> {
    let mut errors = Vec::new();
    let size = text(headers, "upload-length").and_then(|value| value.parse().ok()).unwrap_or(0);
    if !(1..=MOST).contains(&size) {
        errors.push(field("/upload_length", "out_of_range", "Upload-Length is needed: 1 byte to 2 GiB."));
    }
    let metadata = metadata(text(headers, "upload-metadata").unwrap_or_default(), &mut errors);
    let value = |key: &str| metadata.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    let name = value("filename").and_then(file_name::cleaned);
    if name.is_none() {
        errors.push(field("/upload_metadata/filename", "wrong_value", "Upload-Metadata needs a filename of 1 to 200 characters."));
    }
    let visibility = value("visibility").map_or(Ok(Visibility::Public), str::parse);
    if visibility.is_err() {
        errors.push(field("/upload_metadata/visibility", "wrong_value", "public or internal."));
    }
    let malware_sample = value("malware_sample").map_or(Some(false), |word| word.parse().ok());
    if malware_sample.is_none() {
        errors.push(field("/upload_metadata/malware_sample", "wrong_value", "true or false."));
    }
    match (name, visibility, malware_sample) {
        (Some(name), Ok(visibility), Some(malware_sample)) if errors.is_empty() => {
            Ok(NewAttachment { name, size, visibility, malware_sample })
        }
        _ => Err(AttachmentError::Invalid(errors)),
    }
}

/// `key base64,key base64`: RFC 4648, the value may be left out.
fn metadata(header: &str, errors: &mut Vec<FieldError>) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for pair in header.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
        let (key, encoded) = pair.split_once(' ').unwrap_or((pair, ""));
        match STANDARD.decode(encoded.trim()).ok().and_then(|bytes| String::from_utf8(bytes).ok()) {
            Some(value) if pairs.iter().all(|(name, _)| name != key) => pairs.push((key.to_owned(), value)),
            _ => errors.push(field("/upload_metadata", "wrong_value", "Upload-Metadata is keys with base64 values, each key once.")),
        }
    }
    pairs
}

pub(super) fn offset(headers: &HeaderMap) -> Result<i64, AttachmentError> {
    let offset = text(headers, "upload-offset").and_then(|value| value.parse().ok()).filter(|offset| *offset >= 0);
    offset.ok_or_else(|| AttachmentError::Invalid(vec![field("/upload_offset", "required", "Upload-Offset is needed: HEAD tells it.")]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap())).collect()
    }
    fn places(result: Result<NewAttachment, AttachmentError>) -> Vec<String> {
        match result {
            Err(AttachmentError::Invalid(errors)) => errors.into_iter().map(|error| error.pointer).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn an_upload_announces_its_name_and_length() {
        let metadata = format!("filename {},visibility {}", STANDARD.encode("C:\\update.log"), STANDARD.encode("internal"));
        let found = announced(&headers(&[("upload-length", "5"), ("upload-metadata", &metadata)])).unwrap();
        assert_eq!(
            (found.name.as_str(), found.size, found.visibility, found.malware_sample),
            ("update.log", 5, Visibility::Internal, false)
        );
        let sample = format!("filename {},malware_sample {}", STANDARD.encode("x"), STANDARD.encode("true"));
        assert!(announced(&headers(&[("upload-length", "2147483648"), ("upload-metadata", &sample)])).unwrap().malware_sample);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let name = format!("filename {}", STANDARD.encode("a"));
        for length in ["", "0", "-1", "2147483649", "x", "99999999999999999999"] {
            assert_eq!(
                places(announced(&headers(&[("upload-length", length), ("upload-metadata", &name)]))),
                ["/upload_length"],
                "{length}"
            );
        }
        let wrong = |metadata: &str| places(announced(&headers(&[("upload-length", "5"), ("upload-metadata", metadata)])));
        assert_eq!(wrong(""), ["/upload_metadata/filename"]);
        assert_eq!(wrong("filename ***"), ["/upload_metadata", "/upload_metadata/filename"]);
        assert_eq!(wrong(&format!("{name},{name}")), ["/upload_metadata"]);
        assert_eq!(
            wrong(&format!("{name},visibility eA==,malware_sample eA==")),
            ["/upload_metadata/visibility", "/upload_metadata/malware_sample"]
        );
        assert!(offset(&headers(&[("upload-offset", "-5")])).is_err() && offset(&headers(&[])).is_err());
        assert_eq!(offset(&headers(&[("upload-offset", "17")])).unwrap(), 17);
    }
}
