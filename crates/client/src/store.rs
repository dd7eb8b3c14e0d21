//! What an installation remembers: one small file, replaced as a whole, readable by its owner alone.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

use kernel::Timestamp;
use lease::Refusal;
use serde::{Deserialize, Serialize};

/// The activation's id and its secret, the credential of check-ins.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Activation {
    pub(crate) id: String,
    pub(crate) secret: String,
}

/// What is kept of a request file.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct OpenRequest {
    pub(crate) nonce: String,
    /// The mark `seen` when it was written, until a file has answered it.
    pub(crate) seen: Option<Timestamp>,
}

/// It has no `Debug`: there is a secret in it.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct State {
    pub(crate) activation: Option<Activation>,
    /// The last lease or license file, signed.
    pub(crate) token: Option<String>,
    /// The definitive refusal that ended the last lease.
    pub(crate) refused: Option<Refusal>,
    /// Of check-ins; never sent twice.
    pub(crate) counter: u64,
    /// Check-ins that failed since the last answer.
    pub(crate) attempts: u32,
    pub(crate) next_check_in: Option<Timestamp>,
    /// By this installation's clock, when `next_check_in` was set.
    pub(crate) planned_at: Option<Timestamp>,
    /// The latest time that was ever seen here: the clock's, or a signed answer's.
    pub(crate) seen: Option<Timestamp>,
    pub(crate) trial_started: Option<Timestamp>,
    /// Whether there ever was a license: the trial is over then.
    pub(crate) was_licensed: bool,
    /// The last request file; the license file must answer it.
    pub(crate) request: Option<OpenRequest>,
    /// By license, the highest sequence number of an installed license file.
    pub(crate) file_sequences: BTreeMap<String, u32>,
    /// The key set fetched when the server signed with a key that is not built in.
    pub(crate) keys: Option<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the license state in {path} cannot be read or written")]
    Io { path: PathBuf, source: io::Error },
    #[error("the license state in {path} is damaged: delete the file and activate again")]
    Damaged { path: PathBuf, source: serde_json::Error },
}

pub(crate) struct Store {
    directory: PathBuf,
}

/// The right to write. Held by one process at a time, from before a request is sent until its answer is kept.
pub(crate) struct Locked<'a> {
    store: &'a Store,
    _lock: File,
}

impl Store {
    /// Makes the directory if it is not there, for its owner alone.
    pub(crate) fn open(directory: PathBuf) -> Result<Self, StoreError> {
        let store = Self { directory };
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&store.directory).map_err(|source| store.failed(source))?;
        Ok(store)
    }

    /// The state as last written; the default one if none was. Needs no lock: the file is only ever replaced as a whole.
    pub(crate) fn read(&self) -> Result<State, StoreError> {
        match fs::read(self.file()) {
            Ok(json) => serde_json::from_slice(&json).map_err(|source| StoreError::Damaged { path: self.file(), source }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(State::default()),
            Err(source) => Err(self.failed(source)),
        }
    }

    /// Waits for the process that holds the lock.
    pub(crate) fn lock(&self) -> Result<Locked<'_>, StoreError> {
        let lock = self.lock_file()?;
        lock.lock().map_err(|source| self.failed(source))?;
        Ok(Locked { store: self, _lock: lock })
    }

    /// `None` while another holds the lock.
    pub(crate) fn try_lock(&self) -> Result<Option<Locked<'_>>, StoreError> {
        let lock = self.lock_file()?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Locked { store: self, _lock: lock })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(source)) => Err(self.failed(source)),
        }
    }

    fn lock_file(&self) -> Result<File, StoreError> {
        private().create(true).write(true).truncate(false).open(self.directory.join("state.lock")).map_err(|source| self.failed(source))
    }

    fn file(&self) -> PathBuf {
        self.directory.join("state.json")
    }

    fn failed(&self, source: io::Error) -> StoreError {
        StoreError::Io { path: self.directory.clone(), source }
    }
}

impl Locked<'_> {
    pub(crate) fn read(&self) -> Result<State, StoreError> {
        self.store.read()
    }

    /// Durable when it returns: written beside, flushed, then put in place.
    pub(crate) fn write(&self, state: &State) -> Result<(), StoreError> {
        let json = serde_json::to_vec_pretty(state).map_err(|source| StoreError::Damaged { path: self.store.file(), source })?;
        replace(&self.store.directory, &self.store.file(), &json).map_err(|source| self.store.failed(source))
    }
}

fn replace(directory: &Path, file: &Path, content: &[u8]) -> io::Result<()> {
    let beside = directory.join("state.json.new");
    let mut written = private().create(true).write(true).truncate(true).open(&beside)?;
    written.write_all(content)?;
    written.sync_all()?;
    fs::rename(&beside, file)?;
    // The rename itself lasts once the directory is flushed; only Unix opens directories as files.
    #[cfg(unix)]
    File::open(directory)?.sync_all()?;
    Ok(())
}

/// Options for files that only their owner may read.
fn private() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has modes"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn state_survives_and_is_private() {
        let directory = tempfile::tempdir().unwrap();
        let store = Store::open(directory.path().join("a/b")).unwrap();
        assert_eq!(store.read().unwrap().counter, 0);
        store.lock().unwrap().write(&State { counter: 7, refused: Some(Refusal::LicenseDisabled), ..State::default() }).unwrap();
        let read = Store::open(directory.path().join("a/b")).unwrap().read().unwrap();
        assert_eq!((read.counter, read.refused), (7, Some(Refusal::LicenseDisabled)));
        #[cfg(unix)]
        for (path, mode) in [("a/b", 0o700), ("a/b/state.json", 0o600), ("a/b/state.lock", 0o600)] {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(directory.path().join(path)).unwrap().permissions().mode() & 0o777, mode, "{path}");
        }
    }

    #[test]
    fn a_write_that_was_cut_short_leaves_the_old_state() {
        let directory = tempfile::tempdir().unwrap();
        let store = Store::open(directory.path().into()).unwrap();
        store.lock().unwrap().write(&State { counter: 1, ..State::default() }).unwrap();
        fs::write(directory.path().join("state.json.new"), "{\"counter\": 2").unwrap();
        assert_eq!(store.read().unwrap().counter, 1);
        store.lock().unwrap().write(&State { counter: 3, ..State::default() }).unwrap();
        assert_eq!(store.read().unwrap().counter, 3);
    }

    #[test]
    fn one_writer_at_a_time() {
        let directory = tempfile::tempdir().unwrap();
        let (mine, yours) = (Store::open(directory.path().into()).unwrap(), Store::open(directory.path().into()).unwrap());
        let locked = mine.lock().unwrap();
        assert!(yours.try_lock().unwrap().is_none());
        drop(locked);
        assert!(yours.try_lock().unwrap().is_some());
    }

    #[test]
    fn a_damaged_file_is_named() {
        let directory = tempfile::tempdir().unwrap();
        let store = Store::open(directory.path().into()).unwrap();
        fs::write(directory.path().join("state.json"), "{").unwrap();
        assert!(matches!(store.read(), Err(StoreError::Damaged { .. })));
    }
}
