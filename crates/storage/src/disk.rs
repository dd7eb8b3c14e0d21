//! A folder: `attachment/6r/atp_…`. A file is written beside its place and moved there once it is on the disk.

use std::{io, path::PathBuf};

use bytes::{Bytes, BytesMut};
use tokio::{
    fs::{self, File},
    io::{AsyncReadExt, AsyncWriteExt},
};

use crate::{Name, StorageError};

/// How much is read at once.
const PIECE: usize = 256 * 1024;

pub(crate) struct Disk {
    folder: PathBuf,
}

impl Disk {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }
    fn shelf(&self, name: &Name) -> PathBuf {
        self.folder.join(name.kind()).join(name.shelf())
    }

    pub(crate) async fn create(&self, name: &Name) -> Result<Writer, StorageError> {
        let shelf = self.shelf(name);
        fs::create_dir_all(&shelf).await?;
        let (place, unfinished) = (shelf.join(name.id()), shelf.join(format!("{}.part", name.id())));
        let file = File::create(&unfinished).await?;
        Ok(Writer { file, unfinished, place, shelf })
    }

    pub(crate) async fn open(&self, name: &Name) -> Result<Reader, StorageError> {
        match File::open(self.shelf(name).join(name.id())).await {
            Ok(file) => Ok(Reader { file }),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Err(StorageError::NotFound),
            Err(cause) => Err(cause.into()),
        }
    }

    pub(crate) async fn delete(&self, name: &Name) -> Result<(), StorageError> {
        let shelf = self.shelf(name);
        for path in [shelf.join(name.id()), shelf.join(format!("{}.part", name.id()))] {
            match fs::remove_file(path).await {
                Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause.into()),
                _ => {}
            }
        }
        Ok(())
    }
}

pub(crate) struct Writer {
    file: File,
    unfinished: PathBuf,
    place: PathBuf,
    shelf: PathBuf,
}

impl Writer {
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> Result<(), StorageError> {
        Ok(self.file.write_all(bytes).await?)
    }
    pub(crate) async fn finish(mut self) -> Result<(), StorageError> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        fs::rename(&self.unfinished, &self.place).await?;
        // The name is durable once its folder is.
        File::open(&self.shelf).await?.sync_all().await?;
        Ok(())
    }
}

pub(crate) struct Reader {
    file: File,
}

impl Reader {
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>, StorageError> {
        let mut piece = BytesMut::with_capacity(PIECE);
        let read = self.file.read_buf(&mut piece).await?;
        Ok((read > 0).then(|| piece.freeze()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Storage;

    async fn all(storage: &Storage, name: &Name) -> Result<Vec<u8>, StorageError> {
        let mut reader = storage.open(name).await?;
        let mut bytes = Vec::new();
        while let Some(piece) = reader.next().await? {
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }

    #[tokio::test]
    async fn a_file_is_there_as_a_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let storage = Storage::disk(folder.path().join("files"));
        let name = Name::new("attachment", "atp_1").unwrap();
        let mut writer = storage.create(&name).await.unwrap();
        writer.write(b"kite ").await.unwrap();
        assert!(matches!(storage.open(&name).await, Err(StorageError::NotFound)), "it is not finished");
        writer.write(&vec![7; 1 << 20]).await.unwrap();
        writer.finish().await.unwrap();
        let found = all(&storage, &name).await.unwrap();
        assert_eq!((found.len(), &found[..6]), ((1 << 20) + 5, &b"kite \x07"[..]));
        storage.delete(&name).await.unwrap();
        assert!(matches!(storage.open(&name).await, Err(StorageError::NotFound)));
        storage.delete(&name).await.unwrap();
    }

    #[tokio::test]
    async fn what_was_left_unfinished_goes_with_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let storage = Storage::disk(folder.path().to_owned());
        let name = Name::new("attachment", "atp_22").unwrap();
        storage.create(&name).await.unwrap().write(b"half").await.unwrap();
        storage.delete(&name).await.unwrap();
        assert_eq!(std::fs::read_dir(folder.path().join("attachment/22")).unwrap().count(), 0);
    }
}
