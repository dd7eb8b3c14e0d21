//! Files that are too large for the database: attachments and raw mails, on this machine's disk or in an S3-compatible store.
//!
//! A file is written once, front to back, and never changed: [`Storage::create`], [`Writer::write`], [`Writer::finish`]. It is
//! there as a whole from `finish` on, on the disk or in the bucket, and not before. Who owns a file, and when it goes, is
//! written in the database by whoever stores it; nothing here lists files.

mod bucket;
mod disk;
mod name;

use std::{path::PathBuf, sync::Arc};

use bytes::Bytes;

pub use bucket::Bucket;
pub use name::{Name, NameError};

#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    #[error("the file is not in the storage")]
    NotFound,
    #[error("the storage cannot be used: {0}")]
    Io(#[from] std::io::Error),
    #[error("the bucket cannot be used: {0}")]
    Bucket(#[from] object_store::Error),
}

/// Where files are kept. Clones share it.
#[derive(Clone)]
pub struct Storage(Arc<Place>);

enum Place {
    Disk(disk::Disk),
    Bucket(bucket::Store),
}

impl Storage {
    /// In a folder, which is made when the first file comes.
    pub fn disk(folder: PathBuf) -> Self {
        Self(Arc::new(Place::Disk(disk::Disk::new(folder))))
    }

    /// # Errors
    /// [`StorageError::Bucket`] if the settings cannot be right. Whether the bucket is there shows at the first use.
    pub fn bucket(settings: &Bucket) -> Result<Self, StorageError> {
        Ok(Self(Arc::new(Place::Bucket(bucket::Store::new(settings)?))))
    }

    /// Begins a new file.
    pub async fn create(&self, name: &Name) -> Result<Writer, StorageError> {
        Ok(Writer(match &*self.0 {
            Place::Disk(disk) => Writing::Disk(disk.create(name).await?),
            Place::Bucket(store) => Writing::Bucket(Box::new(store.create(name))),
        }))
    }

    /// # Errors
    /// [`StorageError::NotFound`]
    pub async fn open(&self, name: &Name) -> Result<Reader, StorageError> {
        Ok(Reader(match &*self.0 {
            Place::Disk(disk) => Reading::Disk(disk.open(name).await?),
            Place::Bucket(store) => Reading::Bucket(store.open(name).await?),
        }))
    }

    /// Deletes a file; one that is not there is deleted already.
    pub async fn delete(&self, name: &Name) -> Result<(), StorageError> {
        match &*self.0 {
            Place::Disk(disk) => disk.delete(name).await,
            Place::Bucket(store) => store.delete(name).await,
        }
    }
}

/// A file that is being written. Dropped without [`Writer::finish`], it is no file; what is left of it goes with
/// [`Storage::delete`].
pub struct Writer(Writing);

enum Writing {
    Disk(disk::Writer),
    Bucket(Box<bucket::Writer>),
}

impl Writer {
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), StorageError> {
        match &mut self.0 {
            Writing::Disk(writer) => writer.write(bytes).await,
            Writing::Bucket(writer) => writer.write(bytes).await,
        }
    }

    /// The file is durable when this returns.
    pub async fn finish(self) -> Result<(), StorageError> {
        match self.0 {
            Writing::Disk(writer) => writer.finish().await,
            Writing::Bucket(writer) => writer.finish().await,
        }
    }
}

/// A file that is being read, front to back.
pub struct Reader(Reading);

enum Reading {
    Disk(disk::Reader),
    Bucket(bucket::Reader),
}

impl Reader {
    /// The next bytes, at most a few hundred KiB; none at the end.
    pub async fn next(&mut self) -> Result<Option<Bytes>, StorageError> {
        match &mut self.0 {
            Reading::Disk(reader) => reader.next().await,
            Reading::Bucket(reader) => reader.next().await,
        }
    }
}
