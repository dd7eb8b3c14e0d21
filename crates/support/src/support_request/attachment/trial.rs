//! Uploading and downloading as people do, against a storage in a folder.

use bytes::Bytes;
use db::Cx;
use futures::StreamExt;
use jobs::Worker;
use kernel::{PageQuery, Problem};
use storage::Storage;
use tempfile::TempDir;

use super::{
    ATTACHMENT_FILES, AttachmentError, AttachmentFiles, AttachmentId, ForgetAttachments, create::NewAttachment, create::create,
    download::download, download::plain, list::list, list::upload, receive::receive, sample, store, store::Attachment, store::Listed,
    terminate::terminate,
};
use crate::{
    stage::Desk,
    support_request::{
        CloseReason, SupportRequestId, Visibility, close,
        trial::{audited, input, kinds, open, payloads, run, timeline},
    },
};

struct Shelf {
    desk: Desk,
    request: SupportRequestId,
    storage: Storage,
    folder: TempDir,
}

fn file(size: i64) -> NewAttachment {
    NewAttachment { name: "update.log".into(), size, visibility: Visibility::Public, malware_sample: false }
}

fn code<T: std::fmt::Debug>(tried: Result<T, AttachmentError>) -> &'static str {
    Problem::from(tried.unwrap_err()).code
}

impl Shelf {
    async fn new() -> Self {
        let desk = Desk::new().await;
        let request = open(&desk.customer, input(None)).await.unwrap().id;
        let folder = tempfile::tempdir().unwrap();
        Self { desk, request, storage: Storage::disk(folder.path().to_owned()), folder }
    }
    async fn announce(&self, cx: &Cx, input: NewAttachment) -> Result<AttachmentId, AttachmentError> {
        let request = self.request;
        cx.write(async |tx| create(&tx, request, input.clone()).await.map(|made| made.id)).await
    }
    /// Sends `pieces`; the line breaks after them where `breaks`.
    async fn send(&self, cx: &Cx, id: AttachmentId, offset: i64, pieces: &[&[u8]], breaks: bool) -> Result<Attachment, AttachmentError> {
        let pieces = pieces.iter().map(|piece| Ok(Bytes::copy_from_slice(piece)));
        let body: Vec<Result<Bytes, ()>> = pieces.chain(breaks.then_some(Err(()))).collect();
        receive(cx, &self.storage, self.request, id, offset, futures::stream::iter(body)).await
    }
    async fn attach(&self, cx: &Cx, input: NewAttachment, bytes: &[u8]) -> AttachmentId {
        let id = self.announce(cx, input).await.unwrap();
        self.send(cx, id, 0, &[bytes], false).await.unwrap();
        id
    }
    async fn fetch(&self, cx: &Cx, id: AttachmentId) -> Result<Vec<u8>, AttachmentError> {
        let request = self.request;
        cx.write(async |tx| download(&tx, request, id).await.map(|_| ())).await?;
        let parts = cx.read(async |tx| store::parts(&tx, id).await).await?;
        let pieces: Vec<_> = plain(cx.clone(), self.storage.clone(), parts).collect().await;
        pieces.into_iter().try_fold(Vec::new(), |whole, piece| Ok([whole.as_slice(), &piece?].concat()))
    }
    async fn listed(&self, cx: &Cx) -> Vec<Listed> {
        let request = self.request;
        cx.read(async |tx| list(&tx, request, &PageQuery::default()).await).await.unwrap().items
    }
    async fn settle(&self) {
        let kept = std::time::Duration::from_secs(30 * 86_400);
        let worker = Worker::new(self.desk.stage.system())
            .schedule(ForgetAttachments { kept_after_closing: Some(kept) })
            .handler(ATTACHMENT_FILES, AttachmentFiles(self.storage.clone()));
        worker.drain().await.unwrap();
    }
    /// How many files are in the storage, finished or not.
    fn files(&self) -> usize {
        let shelves = std::fs::read_dir(self.folder.path().join("attachment")).map(|shelves| shelves.flatten().collect::<Vec<_>>());
        shelves.unwrap_or_default().iter().map(|shelf| std::fs::read_dir(shelf.path()).unwrap().count()).sum()
    }
}

#[tokio::test]
async fn an_upload_goes_on_where_the_line_broke_and_its_hash_is_the_files() {
    let shelf = Shelf::new().await;
    let customer = &shelf.desk.customer;
    let id = shelf.announce(customer, file(11)).await.unwrap();
    assert_eq!(code(shelf.send(customer, id, 0, &[b"hel", b"lo"], true).await), "body_unreadable");
    assert_eq!(code(shelf.send(customer, id, 0, &[b"hello world"], false).await), "upload_offset");
    assert_eq!(code(shelf.send(customer, id, 5, &[], true).await), "body_unreadable");
    let stands = customer.read(async |tx| upload(&tx, shelf.request, id).await).await.unwrap();
    assert_eq!((stands.received, stands.sha256.is_none(), shelf.listed(customer).await.len()), (5, true, 0));
    let done = shelf.send(customer, id, 5, &[b" wor", b"ld"], false).await.unwrap();
    assert_eq!(done.sha256.as_deref(), Some("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"));
    assert_eq!((done.media_type.as_deref(), shelf.files()), (Some("text/plain"), 2));
    assert_eq!(shelf.fetch(&shelf.desk.engineer, id).await.unwrap(), b"hello world");
    assert_eq!(code(shelf.send(customer, id, 11, &[b"!"], false).await), "attachment_too_large");
    assert_eq!(shelf.files(), 2, "what is refused leaves nothing");
}

#[tokio::test]
async fn an_attachment_stands_in_the_timeline_once_it_is_whole() {
    let shelf = Shelf::new().await;
    let customer = &shelf.desk.customer;
    let id = shelf.announce(customer, file(5)).await.unwrap();
    assert_eq!(kinds(customer, shelf.request).await, ["state"]);
    shelf.desk.stage.clock.set("2026-05-04T09:00:00Z");
    shelf.send(customer, id, 0, &[b"hello"], false).await.unwrap();
    let entry = timeline(customer, shelf.request).await.pop().unwrap();
    assert_eq!((entry.kind.as_str(), &entry.detail["name"], &entry.detail["size"]), ("attachment", &"update.log".into(), &5.into()));
    assert_eq!(audited(&shelf.desk.manager).await, ["support_request.create", "support_request.attach"]);
    assert_eq!(payloads(&shelf.desk.stage).await.pop().unwrap().0, "support_request.attachment_added");
    let listed = shelf.listed(&shelf.desk.engineer).await;
    assert_eq!((listed[0].attachment.id, listed[0].uploader_last_name.as_deref()), (id, Some("Hafen")));
}

#[tokio::test]
async fn an_upload_is_its_uploaders_own_until_it_is_whole() {
    let shelf = Shelf::new().await;
    let Desk { customer, engineer, partner, other_partner, viewer, lapsed_customer, .. } = &shelf.desk;
    let id = shelf.announce(customer, file(5)).await.unwrap();
    for cx in [engineer, partner, other_partner, lapsed_customer] {
        assert_eq!(code(shelf.send(cx, id, 0, &[b"hello"], false).await), "not_found");
    }
    assert_eq!(code(shelf.announce(viewer, file(5)).await), "forbidden");
    assert_eq!(code(shelf.announce(lapsed_customer, file(5)).await), "not_found");
    assert_eq!(code(shelf.fetch(engineer, id).await), "attachment_not_ready");
    shelf.send(customer, id, 0, &[b"hello"], false).await.unwrap();
    assert_eq!(shelf.fetch(viewer, id).await.unwrap(), b"hello");
    assert_eq!(code(shelf.fetch(other_partner, id).await), "not_found");
}

#[tokio::test]
async fn what_is_internal_never_reaches_anybody_outside() {
    let shelf = Shelf::new().await;
    let Desk { customer, engineer, manager, .. } = &shelf.desk;
    let internal = NewAttachment { name: "quetzal.txt".into(), visibility: Visibility::Internal, ..file(5) };
    assert_eq!(code(shelf.announce(customer, internal.clone()).await), "forbidden");
    let id = shelf.attach(engineer, internal, b"hello").await;
    assert_eq!((shelf.listed(customer).await.len(), shelf.listed(manager).await.len()), (0, 1));
    assert_eq!(code(shelf.fetch(customer, id).await), "not_found");
    assert_eq!(kinds(customer, shelf.request).await, ["state"]);
    assert!(!payloads(&shelf.desk.stage).await.iter().any(|(_, payload)| payload.to_string().contains("quetzal")));
}

#[tokio::test]
async fn a_malware_sample_is_kept_encrypted_and_comes_out_whole() {
    let shelf = Shelf::new().await;
    let bytes = b"X5O!P%@AP-LIKE ".repeat(10_000);
    let size = i64::try_from(bytes.len()).unwrap();
    let sample = NewAttachment { malware_sample: true, ..file(size) };
    let customer = &shelf.desk.customer;
    let id = shelf.announce(customer, sample).await.unwrap();
    assert_eq!(code(shelf.send(customer, id, 0, &[&bytes[..70_001]], true).await), "body_unreadable");
    shelf.send(customer, id, 70_001, &[&bytes[70_001..]], false).await.unwrap();
    assert!(shelf.fetch(&shelf.desk.engineer, id).await.unwrap() == bytes);
    assert!(!sample::PASSWORD.is_empty());
    for shelf in std::fs::read_dir(shelf.folder.path().join("attachment")).unwrap().flatten() {
        for file in std::fs::read_dir(shelf.path()).unwrap().flatten() {
            let stored = std::fs::read(file.path()).unwrap();
            assert!(!stored.windows(8).any(|window| window == b"X5O!P%@A"), "the storage holds no sample");
        }
    }
}

#[tokio::test]
async fn an_upload_ends_when_its_uploader_gives_it_up_or_forgets_it() {
    let shelf = Shelf::new().await;
    let customer = &shelf.desk.customer;
    let end = async |id| customer.write(async |tx| terminate(&tx, shelf.request, id).await).await;
    let given_up = shelf.announce(customer, file(9)).await.unwrap();
    assert_eq!(code(shelf.send(customer, given_up, 0, &[b"half"], true).await), "body_unreadable");
    end(given_up).await.unwrap();
    assert_eq!(code(shelf.send(customer, given_up, 4, &[b"world"], false).await), "not_found");
    let whole = shelf.attach(customer, file(5), b"hello").await;
    assert_eq!(code(end(whole).await), "attachment_ready");
    let forgotten = shelf.announce(customer, file(9)).await.unwrap();
    assert_eq!(code(shelf.send(customer, forgotten, 0, &[b"half"], true).await), "body_unreadable");
    shelf.settle().await;
    assert_eq!(shelf.files(), 2, "the whole one and the one that may be gone on with");
    shelf.desk.stage.clock.advance(std::time::Duration::from_secs(25 * 3600));
    shelf.settle().await;
    assert_eq!((shelf.files(), shelf.fetch(customer, whole).await.unwrap().len()), (1, 5));
    assert_eq!(code(shelf.send(customer, forgotten, 4, &[b"world"], false).await), "not_found");
}

#[tokio::test]
async fn attachments_go_some_time_after_closing_and_stay_named() {
    let shelf = Shelf::new().await;
    let (customer, engineer) = (&shelf.desk.customer, &shelf.desk.engineer);
    let id = shelf.attach(customer, file(5), b"hello").await;
    run(engineer, async |tx| close::close(&tx, shelf.request, CloseReason::Withdrawn, None).await).await.unwrap();
    assert_eq!(code(shelf.announce(customer, file(5)).await), "support_request_closed");
    shelf.desk.stage.clock.advance(std::time::Duration::from_secs(29 * 86_400));
    shelf.settle().await;
    assert_eq!(shelf.fetch(customer, id).await.unwrap(), b"hello");
    shelf.desk.stage.clock.advance(std::time::Duration::from_secs(2 * 86_400));
    shelf.settle().await;
    assert_eq!((code(shelf.fetch(customer, id).await), shelf.files()), ("attachment_not_ready", 0));
    let listed = shelf.listed(customer).await;
    assert_eq!((listed[0].attachment.name.as_str(), listed[0].attachment.removed_at.is_some()), ("update.log", true));
}

#[tokio::test]
async fn two_connections_at_once_keep_one_file() {
    let shelf = Shelf::new().await;
    let id = shelf.announce(&shelf.desk.customer, file(100_000)).await.unwrap();
    let bytes = vec![b'a'; 100_000];
    let pieces: [&[u8]; 2] = [&bytes[..50_000], &bytes[50_000..]];
    let tries = (0..4).map(|_| shelf.send(&shelf.desk.customer, id, 0, &pieces, false));
    let done = futures::future::join_all(tries).await;
    assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1);
    assert_eq!((shelf.files(), shelf.fetch(&shelf.desk.engineer, id).await.unwrap().len()), (1, 100_000));
}
