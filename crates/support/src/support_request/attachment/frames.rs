//! A malware sample on its way into the storage and out of it: AES-256-GCM in frames, so that neither a scanner nor a careless
//! copy finds it, and memory holds one frame. Each part has a key of its own. A frame's nonce is its number, and the last one
//! says that it is: a part that was cut or put together anew does not open.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use bytes::{Buf, Bytes, BytesMut};

use super::AttachmentError;

pub(super) const KEY: usize = 32;
/// What is encrypted at once.
pub(super) const FRAME: usize = 64 * 1024;
const TAG: usize = 16;
const LENGTH: usize = 4;

pub(super) struct Frames {
    key: LessSafeKey,
    number: u64,
    waiting: BytesMut,
}

impl Frames {
    pub(super) fn new(key: &[u8]) -> Result<Self, AttachmentError> {
        let key = UnboundKey::new(&AES_256_GCM, key).map_err(|_| AttachmentError::Damaged)?;
        Ok(Self { key: LessSafeKey::new(key), number: 0, waiting: BytesMut::new() })
    }

    fn nonce(&mut self, last: bool) -> Nonce {
        let mut nonce = [0; NONCE_LEN];
        nonce[0] = u8::from(last);
        nonce[NONCE_LEN - 8..].copy_from_slice(&self.number.to_be_bytes());
        self.number += 1;
        Nonce::assume_unique_for_key(nonce)
    }

    /// The frames that `plain` fills; the rest waits. With `last` it is the end, and nothing waits.
    pub(super) fn seal(&mut self, plain: &[u8], last: bool) -> Result<Bytes, AttachmentError> {
        self.waiting.extend_from_slice(plain);
        let mut sealed = BytesMut::new();
        while self.waiting.len() > FRAME {
            let frame = self.waiting.split_to(FRAME);
            self.seal_one(&frame, false, &mut sealed)?;
        }
        if last {
            let frame = self.waiting.split();
            self.seal_one(&frame, true, &mut sealed)?;
        }
        Ok(sealed.freeze())
    }

    fn seal_one(&mut self, frame: &[u8], last: bool, sealed: &mut BytesMut) -> Result<(), AttachmentError> {
        let nonce = self.nonce(last);
        let mut bytes = frame.to_vec();
        self.key.seal_in_place_append_tag(nonce, Aad::empty(), &mut bytes).map_err(|_| AttachmentError::Damaged)?;
        let length = u32::try_from(bytes.len()).map_err(|_| AttachmentError::Damaged)?;
        sealed.extend_from_slice(&length.to_be_bytes());
        sealed.extend_from_slice(&bytes);
        Ok(())
    }

    /// The plain bytes of the frames that `sealed` completes; the rest waits. With `last` nothing may be left over.
    pub(super) fn open(&mut self, sealed: &[u8], last: bool) -> Result<Bytes, AttachmentError> {
        self.waiting.extend_from_slice(sealed);
        let mut plain = BytesMut::new();
        while let Some(length) = self.next_length()? {
            // The last frame of all is only known as such at the end of the file.
            let ends = self.waiting.len() == LENGTH + length;
            if ends && !last {
                break;
            }
            self.waiting.advance(LENGTH);
            let mut frame = self.waiting.split_to(length);
            let nonce = self.nonce(ends);
            let opened = self.key.open_in_place(nonce, Aad::empty(), &mut frame).map_err(|_| AttachmentError::Damaged)?;
            plain.extend_from_slice(opened);
        }
        if last && !self.waiting.is_empty() { Err(AttachmentError::Damaged) } else { Ok(plain.freeze()) }
    }

    /// The length of the frame that waits, if it is there as a whole.
    fn next_length(&self) -> Result<Option<usize>, AttachmentError> {
        let Some(head) = self.waiting.first_chunk::<LENGTH>() else { return Ok(None) };
        let length = usize::try_from(u32::from_be_bytes(*head)).map_err(|_| AttachmentError::Damaged)?;
        if !(TAG..=FRAME + TAG).contains(&length) {
            return Err(AttachmentError::Damaged);
        }
        Ok((self.waiting.len() >= LENGTH + length).then_some(length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(pieces: &[&[u8]]) -> Vec<u8> {
        let mut frames = Frames::new(&[7; KEY]).unwrap();
        let mut bytes: Vec<u8> = pieces.iter().flat_map(|piece| frames.seal(piece, false).unwrap()).collect();
        bytes.extend_from_slice(&frames.seal(b"", true).unwrap());
        bytes
    }
    fn opened(sealed: &[u8], step: usize) -> Result<Vec<u8>, AttachmentError> {
        let mut frames = Frames::new(&[7; KEY])?;
        let mut plain = Vec::new();
        for piece in sealed.chunks(step) {
            plain.extend_from_slice(&frames.open(piece, false)?);
        }
        plain.extend_from_slice(&frames.open(b"", true)?);
        Ok(plain)
    }

    #[test]
    fn a_part_opens_as_it_was_however_it_is_cut_on_the_way() {
        let long: Vec<u8> = (0..200_000_u32).map(|number| u8::try_from(number % 253).unwrap()).collect();
        for size in [0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, long.len()] {
            let bytes = sealed(&[&long[..size / 3], &long[size / 3..size]]);
            for step in [1_000, FRAME, 1 << 20] {
                assert_eq!(opened(&bytes, step).unwrap(), &long[..size], "{size} {step}");
            }
        }
        let hidden = sealed(&[&b"EICAR".repeat(1000)]);
        assert!(!hidden.windows(5).any(|window| window == b"EICAR"));
    }

    #[test]
    fn what_was_cut_changed_or_put_in_another_order_does_not_open() {
        let bytes = sealed(&[&[1; FRAME], &[2; FRAME], b"end"]);
        let frame = LENGTH + FRAME + TAG;
        assert!(opened(&bytes, 1000).is_ok());
        assert!(opened(&bytes[..frame], 1000).is_err(), "cut after a frame");
        assert!(opened(&bytes[..bytes.len() - 1], 1000).is_err());
        assert!(opened(&[&bytes[frame..2 * frame], &bytes[..frame], &bytes[2 * frame..]].concat(), 1000).is_err());
        let mut changed = bytes.clone();
        changed[frame + 100] ^= 1;
        assert!(opened(&changed, 1000).is_err());
        assert!(opened(&[255; 100], 10).is_err(), "a length that cannot be");
    }
}
