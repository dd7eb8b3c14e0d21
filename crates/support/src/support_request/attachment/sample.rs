//! A malware sample as it is handed out: a ZIP that opens with the password that the trade uses for this, so that nothing runs
//! or is found by a scanner before somebody means it. Made while it is read; the file itself is not compressed.

use std::io::{self, Write};

use bytes::Bytes;
use futures::{Stream, StreamExt};
use tokio::sync::mpsc;
use zip::{AesMode, CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::AttachmentError;

/// Known to everybody who opens samples; it keeps accidents away, not people.
pub(super) const PASSWORD: &str = "infected";
/// Pieces that may wait between reading, packing and sending.
const WAITING: usize = 4;
/// What is sent at once.
const PIECE: usize = 64 * 1024;

/// `plain` as the file `name` in a ZIP.
pub(super) fn zipped(
    name: String,
    plain: impl Stream<Item = Result<Bytes, AttachmentError>> + Send + 'static,
) -> impl Stream<Item = Result<Bytes, AttachmentError>> + Send + 'static {
    let (into, packed) = mpsc::channel(WAITING);
    let (feed, pieces) = mpsc::channel(WAITING);
    tokio::spawn(async move {
        let mut plain = std::pin::pin!(plain);
        while let Some(piece) = plain.next().await {
            if feed.send(piece).await.is_err() {
                break;
            }
        }
    });
    tokio::task::spawn_blocking(move || {
        let failed = into.clone();
        if let Err(cause) = pack(&name, pieces, Pipe { into, waiting: Vec::with_capacity(PIECE) }) {
            // Whoever reads sees the file end early; one that has gone sees nothing.
            let _ = failed.blocking_send(Err(cause));
        }
    });
    futures::stream::unfold(packed, |mut packed| async move { packed.recv().await.map(|piece| (piece, packed)) })
}

type Sent = Result<Bytes, AttachmentError>;

fn pack(name: &str, mut pieces: mpsc::Receiver<Sent>, pipe: Pipe) -> Result<(), AttachmentError> {
    let mut zip = ZipWriter::new_stream(pipe);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .large_file(true)
        .with_aes_encryption(AesMode::Aes256, PASSWORD);
    zip.start_file(name, options).map_err(damaged)?;
    while let Some(piece) = pieces.blocking_recv() {
        zip.write_all(&piece?).map_err(damaged)?;
    }
    zip.finish().map_err(damaged)?.into_inner().flush().map_err(damaged)
}

fn damaged(cause: impl std::fmt::Display) -> AttachmentError {
    tracing::warn!(%cause, "a sample could not be packed");
    AttachmentError::Damaged
}

/// What the packer writes goes into a channel.
struct Pipe {
    into: mpsc::Sender<Sent>,
    waiting: Vec<u8>,
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        let piece = Bytes::from(std::mem::take(&mut self.waiting));
        if piece.is_empty() {
            return Ok(());
        }
        self.into.blocking_send(Ok(piece)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    #[tokio::test]
    async fn a_sample_opens_with_its_password_and_not_without() {
        let bytes: Vec<u8> = b"EICAR-LIKE ".repeat(50_000);
        let pieces: Vec<_> = bytes.chunks(100_000).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        let packed: Vec<_> = zipped("bad thing.exe".into(), futures::stream::iter(pieces)).collect().await;
        let zip: Vec<u8> = packed.into_iter().flat_map(Result::unwrap).collect();
        assert!(!zip.windows(5).any(|window| window == b"EICAR"));
        let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        assert!(archive.by_index(0).is_err(), "it asks for a password");
        let mut found = Vec::new();
        let mut file = archive.by_index_decrypt(0, PASSWORD.as_bytes()).unwrap();
        assert_eq!(file.name().unwrap(), "bad thing.exe");
        file.read_to_end(&mut found).unwrap();
        assert!(found == bytes);
    }

    #[tokio::test]
    async fn what_cannot_be_read_ends_the_zip_early() {
        let pieces = vec![Ok(Bytes::from_static(b"half")), Err(AttachmentError::Damaged)];
        let packed: Vec<_> = zipped("x".into(), futures::stream::iter(pieces)).collect().await;
        assert!(packed.last().unwrap().is_err());
    }
}
