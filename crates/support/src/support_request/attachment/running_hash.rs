//! SHA-256 over an upload that comes in parts: what was hashed so far is kept as text, so nothing is read twice.

use sha2::{
    Digest, Sha256,
    digest::common::hazmat::{SerializableState, SerializedState},
};

#[derive(Clone)]
pub(super) struct RunningHash(Sha256);

impl RunningHash {
    pub(super) fn new() -> Self {
        Self(Sha256::new())
    }
    /// Goes on where [`RunningHash::state`] was taken.
    pub(super) fn from_state(state: &str) -> Option<Self> {
        let bytes = hex::decode(state).ok()?;
        let state = SerializedState::<Sha256>::try_from(bytes.as_slice()).ok()?;
        Sha256::deserialize(&state).ok().map(Self)
    }
    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }
    pub(super) fn state(&self) -> String {
        hex::encode(self.0.serialize())
    }
    /// 64 hexadecimal digits.
    pub(super) fn finish(self) -> String {
        hex::encode(self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_taken_in_parts_is_the_hash_of_the_whole() {
        let whole: Vec<u8> = (0..1000_u32).map(|number| u8::try_from(number % 251).unwrap()).collect();
        let mut once = RunningHash::new();
        once.update(&whole);
        let once = once.finish();
        for cut in [0, 1, 63, 64, 65, 128, 500, 999, 1000] {
            let mut first = RunningHash::new();
            first.update(&whole[..cut]);
            let mut rest = RunningHash::from_state(&first.state()).unwrap();
            rest.update(&whole[cut..]);
            assert_eq!(rest.finish(), once, "{cut}");
        }
        let mut abc = RunningHash::new();
        abc.update(b"abc");
        assert_eq!(abc.finish(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(RunningHash::from_state("00").is_none());
    }
}
