//! The request file of an air-gapped installation (spec 02.6): text that survives a mail, a paste and a memory stick.
//!
//! ```text
//! -----BEGIN CHANCERY OFFLINE REQUEST-----
//! <JSON in base64, in lines of 64>
//! =<the first 16 hexadecimal digits of the SHA-256 of that JSON>
//! -----END CHANCERY OFFLINE REQUEST-----
//! ```
//!
//! The JSON is what `POST /activations` takes. Nothing in it is secret but the Activation Code, and nothing is signed: the check
//! tells damage on the way from a file that was never one.

use aws_lc_rs::digest;
use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use serde::{Deserialize, Serialize};

use crate::{ActivationCode, Alphabet, CodeError, Fingerprint};

const BEGIN: &str = "-----BEGIN CHANCERY OFFLINE REQUEST-----";
const END: &str = "-----END CHANCERY OFFLINE REQUEST-----";
const LINE: usize = 64;
/// Longest nonce, host name, platform and version, in characters.
const LONGEST_TEXT: usize = 200;
/// Padding may be there or not: other languages' libraries differ.
const BASE64: GeneralPurpose =
    GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent));

/// What an installation without a network asks for: a unit of the code's license for its fingerprint. The license file that
/// answers it repeats the nonce.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfflineRequest {
    /// Read with the alphabet that its symbols suggest; whoever knows the product looks closer.
    pub activation_code: ActivationCode,
    pub fingerprint: Fingerprint,
    /// 1 to 200 characters in one line, like the three texts that follow.
    pub hostname: Option<String>,
    pub platform: Option<String>,
    pub product_version: Option<String>,
    pub nonce: String,
}

/// Why a text is no request file. None of these needs a look-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfflineRequestError {
    #[error("this is too long for a request file")]
    TooLong,
    #[error("there is no request file in this text: it starts with {BEGIN} and ends with {END}")]
    Missing,
    #[error("the request file was damaged or cut on the way: copy it again, as a whole")]
    Damaged,
    #[error("the request file does not say what one must say; it may be one of a later version of the product")]
    Malformed,
    #[error("the Activation Code in the request file is wrong: {0}")]
    Code(#[from] CodeError),
}

/// The JSON as it stands in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    activation_code: String,
    fingerprint: Fingerprint,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hostname: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    platform: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    product_version: Option<String>,
    nonce: String,
}

impl OfflineRequest {
    /// Nothing longer is looked at, in bytes. A request with everything at its longest is shorter.
    pub const LONGEST: usize = 65_536;

    /// Finds the request file in `text` and reads it. What stands before and after it, and how its lines are broken or indented,
    /// does not matter.
    ///
    /// # Errors
    /// The first of [`OfflineRequestError`] that applies, in its order.
    pub fn parse(text: &str) -> Result<Self, OfflineRequestError> {
        if text.len() > Self::LONGEST {
            return Err(OfflineRequestError::TooLong);
        }
        let (_, rest) = text.split_once(BEGIN).ok_or(OfflineRequestError::Missing)?;
        let (body, _) = rest.split_once(END).ok_or(OfflineRequestError::Missing)?;
        let body: String = body.chars().filter(|c| !c.is_whitespace()).collect();
        let (base64, check) = body.rsplit_once('=').ok_or(OfflineRequestError::Damaged)?;
        let json = BASE64.decode(base64).map_err(|_| OfflineRequestError::Damaged)?;
        if !check.eq_ignore_ascii_case(&check_of(&json)) {
            return Err(OfflineRequestError::Damaged);
        }
        let written: Written = serde_json::from_slice(&json).map_err(|_| OfflineRequestError::Malformed)?;
        written.read()
    }

    /// The request file, with a line break at its end.
    ///
    /// # Errors
    /// [`OfflineRequestError::Malformed`] if a text is empty, has more than 200 characters or a control character.
    pub fn to_text(&self) -> Result<String, OfflineRequestError> {
        let written = Written {
            activation_code: self.activation_code.canonical(),
            fingerprint: self.fingerprint.clone(),
            hostname: self.hostname.clone(),
            platform: self.platform.clone(),
            product_version: self.product_version.clone(),
            nonce: self.nonce.clone(),
        };
        if !written.texts_fit() {
            return Err(OfflineRequestError::Malformed);
        }
        let json = serde_json::to_vec(&written).map_err(|_| OfflineRequestError::Malformed)?;
        let mut text = format!("{BEGIN}\n");
        for (at, symbol) in BASE64.encode(&json).chars().enumerate() {
            if at > 0 && at % LINE == 0 {
                text.push('\n');
            }
            text.push(symbol);
        }
        Ok(format!("{text}\n={}\n{END}\n", check_of(&json)))
    }
}

impl Written {
    fn read(self) -> Result<OfflineRequest, OfflineRequestError> {
        if !self.texts_fit() {
            return Err(OfflineRequestError::Malformed);
        }
        let alphabet = Alphabet::likely(&self.activation_code);
        Ok(OfflineRequest {
            activation_code: ActivationCode::parse(&self.activation_code, alphabet)?,
            fingerprint: self.fingerprint,
            hostname: self.hostname,
            platform: self.platform,
            product_version: self.product_version,
            nonce: self.nonce,
        })
    }

    fn texts_fit(&self) -> bool {
        [Some(&self.nonce), self.hostname.as_ref(), self.platform.as_ref(), self.product_version.as_ref()]
            .into_iter()
            .flatten()
            .all(|text| (1..=LONGEST_TEXT).contains(&text.chars().count()) && !text.chars().any(char::is_control))
    }
}

fn check_of(json: &[u8]) -> String {
    digest::digest(&digest::SHA256, json).as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
