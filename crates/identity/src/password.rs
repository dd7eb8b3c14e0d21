//! Passwords: argon2id, off the async threads, so many at a time as memory allows (spec/01.4).

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use kernel::{FieldError, Problem, Rng};
use tokio::sync::Semaphore;

/// The most common passwords of 12 characters and more, folded; shorter ones fail by length already.
const COMMON: &str = include_str!("common_passwords.txt");

#[derive(Clone)]
pub struct Passwords {
    argon2: Argon2<'static>,
    /// A hash that nobody's password has: checking an unknown account takes as long as a known one.
    decoy: Arc<str>,
    slots: Arc<Semaphore>,
}

impl Passwords {
    /// `memory_kib` and `passes`: 19456 and 2 in production (OWASP), small in tests.
    pub fn new(memory_kib: u32, passes: u32, rng: &dyn Rng) -> Result<Self, Problem> {
        let params = Params::new(memory_kib, passes, 1, None).map_err(|_| Problem::internal())?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut secret = [0; 32];
        rng.fill(&mut secret);
        let decoy = hash(&argon2, &secret, rng)?;
        Ok(Self { argon2, decoy: decoy.into(), slots: Arc::new(Semaphore::new(4)) })
    }

    /// Checks the rules and hashes; `pointer` names the field for the form.
    pub async fn hash(&self, password: String, pointer: &str, rng: &dyn Rng) -> Result<String, Problem> {
        if let Some(error) = weakness(&password, pointer) {
            return Err(Problem::invalid(vec![error]));
        }
        let mut salt = [0; 16];
        rng.fill(&mut salt);
        let argon2 = self.argon2.clone();
        self.off_thread(move || hash_with_salt(&argon2, password.as_bytes(), &salt)).await?
    }

    /// Whether `password` is the one behind `stored`; takes the same time when there is none.
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<bool, Problem> {
        let argon2 = self.argon2.clone();
        let (known, hash) = stored.map_or_else(|| (false, self.decoy.to_string()), |hash| (true, hash));
        let fits = self
            .off_thread(move || PasswordHash::new(&hash).is_ok_and(|hash| argon2.verify_password(password.as_bytes(), &hash).is_ok()))
            .await?;
        Ok(known && fits)
    }

    async fn off_thread<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
        let slot = self.slots.clone().acquire_owned().await.map_err(|_| Problem::internal())?;
        tokio::task::spawn_blocking(move || {
            let outcome = work();
            drop(slot);
            outcome
        })
        .await
        .map_err(|_| Problem::internal())
    }
}

fn hash(argon2: &Argon2<'_>, password: &[u8], rng: &dyn Rng) -> Result<String, Problem> {
    let mut salt = [0; 16];
    rng.fill(&mut salt);
    hash_with_salt(argon2, password, &salt)
}

fn hash_with_salt(argon2: &Argon2<'_>, password: &[u8], salt: &[u8]) -> Result<String, Problem> {
    argon2.hash_password_with_salt(password, salt).map(|hash| hash.to_string()).map_err(|_| Problem::internal())
}

fn weakness(password: &str, pointer: &str) -> Option<FieldError> {
    let length = password.chars().count();
    let (code, detail) = if length < 12 {
        ("too_short", "At least 12 characters. A few words in a row are easy to remember and hard to guess.")
    } else if length > 128 {
        ("too_long", "At most 128 characters.")
    } else if COMMON.lines().any(|common| common == password.to_lowercase()) {
        ("too_common", "This password is on the lists that attackers try first. Choose another one.")
    } else {
        return None;
    };
    Some(FieldError { pointer: pointer.to_owned(), code: code.to_owned(), detail: detail.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Sevens;
    impl Rng for Sevens {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    #[test]
    fn short_long_and_common_passwords_are_refused() {
        let code = |password: &str| weakness(password, "/password").map(|error| error.code);
        assert_eq!(code("elevenchars").as_deref(), Some("too_short"));
        assert_eq!(code(&"x".repeat(129)).as_deref(), Some("too_long"));
        assert_eq!(code("Password1234").as_deref(), Some("too_common"));
        assert_eq!(code("kite harbor lamp").as_deref(), None);
    }

    #[tokio::test]
    async fn a_hash_fits_its_password_alone() {
        let passwords = Passwords::new(8, 1, &Sevens).unwrap();
        let stored = passwords.hash("kite harbor lamp".into(), "/password", &Sevens).await.unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(passwords.verify("kite harbor lamp".into(), Some(stored.clone())).await.unwrap());
        assert!(!passwords.verify("kite harbor lamb".into(), Some(stored)).await.unwrap());
        assert!(!passwords.verify("kite harbor lamp".into(), None).await.unwrap());
    }
}
