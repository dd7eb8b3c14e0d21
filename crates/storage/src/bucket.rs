//! An S3-compatible store. What is larger than a part goes there in parts, so memory holds a few of them at most.

use std::sync::Arc;

use bytes::Bytes;
use futures::{StreamExt, stream::BoxStream};
use object_store::{
    ObjectStore, ObjectStoreExt,
    aws::{AmazonS3, AmazonS3Builder},
    buffered::BufWriter,
    path::Path,
};
use tokio::io::AsyncWriteExt;

use crate::{Name, StorageError};

/// S3's own least size of a part is 5 MiB.
const PART: usize = 8 << 20;

/// How a bucket is reached.
#[derive(Clone)]
pub struct Bucket {
    pub name: String,
    /// `https://s3.example.com`; absent: the provider's own address for the region.
    pub endpoint: Option<String>,
    pub region: String,
    pub access_key_id: String,
    pub secret_access_key: String,
    /// Stands before the name of every file, for a bucket that is shared.
    pub prefix: String,
}

pub(crate) struct Store {
    s3: Arc<AmazonS3>,
    prefix: String,
}

impl Store {
    pub(crate) fn new(settings: &Bucket) -> Result<Self, StorageError> {
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&settings.name)
            .with_region(&settings.region)
            .with_access_key_id(&settings.access_key_id)
            .with_secret_access_key(&settings.secret_access_key);
        if let Some(endpoint) = &settings.endpoint {
            // A store on the same machine has no certificate.
            builder = builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"));
        }
        Ok(Self { s3: Arc::new(builder.build()?), prefix: settings.prefix.clone() })
    }

    fn path(&self, name: &Name) -> Path {
        let parts = [self.prefix.as_str(), name.kind(), name.id()];
        Path::from_iter(parts.into_iter().filter(|part| !part.is_empty()))
    }

    pub(crate) fn create(&self, name: &Name) -> Writer {
        let store: Arc<dyn ObjectStore> = self.s3.clone();
        Writer(BufWriter::with_capacity(store, self.path(name), PART).with_max_concurrency(2))
    }

    pub(crate) async fn open(&self, name: &Name) -> Result<Reader, StorageError> {
        match self.s3.get(&self.path(name)).await {
            Ok(found) => Ok(Reader(found.into_stream())),
            Err(object_store::Error::NotFound { .. }) => Err(StorageError::NotFound),
            Err(cause) => Err(cause.into()),
        }
    }

    pub(crate) async fn delete(&self, name: &Name) -> Result<(), StorageError> {
        match self.s3.delete(&self.path(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(cause) => Err(cause.into()),
        }
    }
}

pub(crate) struct Writer(BufWriter);

impl Writer {
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> Result<(), StorageError> {
        Ok(self.0.write_all(bytes).await?)
    }
    pub(crate) async fn finish(mut self) -> Result<(), StorageError> {
        Ok(self.0.shutdown().await?)
    }
}

pub(crate) struct Reader(BoxStream<'static, object_store::Result<Bytes>>);

impl Reader {
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>, StorageError> {
        Ok(self.0.next().await.transpose()?)
    }
}

// These need the server of scripts/s3: `scripts/test s3` starts it and runs them.
#[cfg(all(test, feature = "s3-tests"))]
mod tests {
    use super::*;
    use crate::Storage;

    #[expect(clippy::disallowed_methods, reason = "the tests' own setting")]
    fn storage() -> Storage {
        let endpoint = std::env::var("CHANCERY_TEST_S3").expect("CHANCERY_TEST_S3 must be the address that scripts/s3 prints");
        let settings = Bucket {
            name: "chancery".into(),
            endpoint: Some(endpoint),
            region: "us-east-1".into(),
            access_key_id: "key".into(),
            secret_access_key: "secret".into(),
            prefix: "shared".into(),
        };
        Storage::bucket(&settings).unwrap()
    }

    async fn all(storage: &Storage, name: &Name) -> Result<Vec<u8>, StorageError> {
        let mut reader = storage.open(name).await?;
        let mut bytes = Vec::new();
        while let Some(piece) = reader.next().await? {
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }

    #[tokio::test]
    async fn a_file_of_one_part_and_of_many_comes_back_from_a_bucket() {
        let storage = storage();
        for (id, size) in [("atp_small", 5), ("atp_large", 3 * PART + 17)] {
            let name = Name::new("attachment", id).unwrap();
            let bytes: Vec<u8> = (0..size).map(|at| u8::try_from(at % 251).unwrap()).collect();
            let mut writer = storage.create(&name).await.unwrap();
            for piece in bytes.chunks(100_000) {
                writer.write(piece).await.unwrap();
            }
            assert!(matches!(storage.open(&name).await, Err(StorageError::NotFound)), "{id} is not finished");
            writer.finish().await.unwrap();
            assert!(all(&storage, &name).await.unwrap() == bytes, "{id}");
            storage.delete(&name).await.unwrap();
            assert!(matches!(storage.open(&name).await, Err(StorageError::NotFound)));
            storage.delete(&name).await.unwrap();
        }
    }

    #[tokio::test]
    async fn what_was_left_unfinished_is_no_file() {
        let storage = storage();
        let name = Name::new("attachment", "atp_left").unwrap();
        storage.create(&name).await.unwrap().write(&vec![1; 2 * PART]).await.unwrap();
        assert!(matches!(storage.open(&name).await, Err(StorageError::NotFound)));
        storage.delete(&name).await.unwrap();
    }
}
