//! Secrets at rest. One instance secret, never in the database, yields a key for each purpose: values that must be shown
//! again are sealed (AES-256-GCM), values that are only looked up are stored as a keyed hash.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    constant_time, hkdf, hmac,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::Rng;

/// Names the key that sealed a value, so that a later secret can open the older values too.
const KEY_ID: &str = "1";

#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    #[error("the instance secret must be 32 bytes or more")]
    Secret,
    #[error("a sealed value cannot be opened with this instance secret")]
    Open,
    #[error("a value could not be sealed")]
    Seal,
}

pub struct Vault {
    seal: LessSafeKey,
    look_up: hmac::Key,
    sign: hmac::Key,
}

struct Length(usize);
impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

impl Vault {
    pub fn new(secret: &[u8]) -> Result<Self, VaultError> {
        if secret.len() < 32 {
            return Err(VaultError::Secret);
        }
        let root = hkdf::Salt::new(hkdf::HKDF_SHA256, b"chancery instance secret").extract(secret);
        let derive = |purpose: &[u8]| -> Result<[u8; 32], VaultError> {
            let mut key = [0; 32];
            root.expand(&[purpose], Length(32)).and_then(|okm| okm.fill(&mut key)).map_err(|_| VaultError::Secret)?;
            Ok(key)
        };
        Ok(Self {
            seal: LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &derive(b"seal")?).map_err(|_| VaultError::Secret)?),
            look_up: hmac::Key::new(hmac::HMAC_SHA256, &derive(b"look-up")?),
            sign: hmac::Key::new(hmac::HMAC_SHA256, &derive(b"sign")?),
        })
    }

    /// Encrypts `plain` for a text column. `purpose` (for example `registration_key.code`) must be given again to open it, so
    /// a value copied into another column stays shut.
    pub fn seal(&self, purpose: &str, plain: &[u8], rng: &dyn Rng) -> Result<String, VaultError> {
        let mut nonce = [0; 12];
        rng.fill(&mut nonce);
        let mut sealed = plain.to_vec();
        self.seal
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(purpose.as_bytes()), &mut sealed)
            .map_err(|_| VaultError::Seal)?;
        let bytes = [&nonce[..], &sealed].concat();
        Ok(format!("{KEY_ID}.{}", URL_SAFE_NO_PAD.encode(bytes)))
    }

    pub fn open(&self, purpose: &str, sealed: &str) -> Result<Vec<u8>, VaultError> {
        let encoded = sealed.strip_prefix(KEY_ID).and_then(|rest| rest.strip_prefix('.')).ok_or(VaultError::Open)?;
        let bytes = URL_SAFE_NO_PAD.decode(encoded).map_err(|_| VaultError::Open)?;
        let (nonce, sealed) = bytes.split_at_checked(12).ok_or(VaultError::Open)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| VaultError::Open)?;
        let mut plain = sealed.to_vec();
        let length = self.seal.open_in_place(nonce, Aad::from(purpose.as_bytes()), &mut plain).map_err(|_| VaultError::Open)?.len();
        plain.truncate(length);
        Ok(plain)
    }

    pub fn open_text(&self, purpose: &str, sealed: &str) -> Result<String, VaultError> {
        String::from_utf8(self.open(purpose, sealed)?).map_err(|_| VaultError::Open)
    }

    /// The keyed hash under which a secret is found again: 64 hexadecimal digits.
    pub fn look_up(&self, purpose: &str, secret: &[u8]) -> String {
        hex::encode(tagged(&self.look_up, purpose, secret))
    }

    /// Signs what goes out and comes back: cursors, link tokens.
    pub fn sign(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        let mut tag = [0; 32];
        tag.copy_from_slice(tagged(&self.sign, purpose, message).as_ref());
        tag
    }

    pub fn is_signed(&self, purpose: &str, message: &[u8], tag: &[u8]) -> bool {
        constant_time::verify_slices_are_equal(&self.sign(purpose, message), tag).is_ok()
    }
}

fn tagged(key: &hmac::Key, purpose: &str, message: &[u8]) -> hmac::Tag {
    let mut context = hmac::Context::with_key(key);
    context.update(purpose.as_bytes());
    context.update(&[0]);
    context.update(message);
    context.sign()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Ones;
    impl Rng for Ones {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(1);
        }
    }

    #[test]
    fn a_sealed_value_opens_for_its_purpose_and_secret_only() {
        let vault = Vault::new(&[7; 32]).unwrap();
        let sealed = vault.seal("registration_key.code", b"PC-1234", &Ones).unwrap();
        assert!(!sealed.contains("1234"));
        assert_eq!(vault.open_text("registration_key.code", &sealed).unwrap(), "PC-1234");
        assert!(vault.open("activation_code.code", &sealed).is_err());
        assert!(Vault::new(&[8; 32]).unwrap().open("registration_key.code", &sealed).is_err());
        for cut in 0..sealed.len() {
            assert!(vault.open("registration_key.code", &sealed[..cut]).is_err());
        }
    }

    #[test]
    fn the_hash_depends_on_purpose_and_secret() {
        let vault = Vault::new(&[7; 32]).unwrap();
        let hash = vault.look_up("a", b"x");
        assert_eq!(hash, vault.look_up("a", b"x"));
        assert_ne!(hash, vault.look_up("b", b"x"));
        assert_ne!(hash, Vault::new(&[8; 32]).unwrap().look_up("a", b"x"));
        assert!(Vault::new(&[1; 31]).is_err());
    }
}
