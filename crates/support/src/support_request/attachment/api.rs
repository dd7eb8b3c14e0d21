use axum::{
    Extension, Json,
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::{Page, PersonId, Problem, ProblemKind, Timestamp};
use serde::{Deserialize, Serialize};
use storage::Storage;
use utoipa::ToSchema;
use web::{Caller, Fault, List, Path, Problems, Reply};

use super::{
    Attachment, AttachmentError, AttachmentId, AttachmentState, MOST,
    create::create,
    download::{download, plain},
    file_name::disposition,
    list::{list, upload},
    receive::receive,
    sample,
    store::{self, Listed},
    terminate::terminate,
    tus,
};
use crate::support_request::{Side, SupportRequestId, Visibility};

/// Who attached it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AttachmentAuthor {
    pub side: Side,
    pub id: Option<PersonId>,
    pub name: Option<String>,
}

/// A file that is attached to a support request.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Attachment)]
pub struct AttachmentBody {
    pub id: AttachmentId,
    pub name: String,
    /// Bytes.
    pub size: i64,
    /// By content, whatever the name says.
    #[schema(examples("text/plain"))]
    pub media_type: Option<String>,
    /// 64 hexadecimal digits.
    pub sha256: Option<String>,
    pub visibility: Visibility,
    /// Kept encrypted; handed out as a ZIP with the password *infected*.
    pub malware_sample: bool,
    pub state: AttachmentState,
    pub author: AttachmentAuthor,
    pub created_at: Timestamp,
    pub finished_at: Option<Timestamp>,
    /// When its time was over.
    pub removed_at: Option<Timestamp>,
}

impl From<Listed> for AttachmentBody {
    fn from(Listed { attachment, uploader_first_name, uploader_last_name }: Listed) -> Self {
        let name = uploader_first_name.zip(uploader_last_name).map(|(first, last)| format!("{first} {last}"));
        Self {
            id: attachment.id,
            name: attachment.name,
            size: attachment.size,
            media_type: attachment.media_type,
            sha256: attachment.sha256,
            visibility: attachment.visibility,
            malware_sample: attachment.malware_sample,
            state: attachment.state,
            author: AttachmentAuthor { side: attachment.side, id: attachment.uploaded_by, name },
            created_at: attachment.created_at,
            finished_at: attachment.finished_at,
            removed_at: attachment.removed_at,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoFilters {}

/// What is attached, the oldest first. What is internal is shown to the vendor's people alone.
#[utoipa::path(get, path = "/support-requests/{id}/attachments", tag = "attachments",
    params(("id" = SupportRequestId, Path), kernel::PageQuery), extensions(("x-permission" = json!("support_request.read"))),
    responses((status = 200, body = Page<AttachmentBody>), Problems))]
pub(crate) async fn attachment_list(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    query: List<NoFilters>,
) -> Reply<Json<Page<AttachmentBody>>> {
    let page = cx.read(async |tx| list(&tx, id, &query.page).await).await?;
    Ok(Json(page.map(AttachmentBody::from)))
}

/// Announce an upload (tus 1.0.0, *creation*): `Upload-Length`, and in `Upload-Metadata` `filename`, where wanted `visibility`
/// (`internal`: `support_request.note`) and `malware_sample`. `Location` in the answer is where the bytes go.
#[utoipa::path(post, path = "/support-requests/{id}/attachments", tag = "attachments", params(("id" = SupportRequestId, Path),
        ("Upload-Length" = Option<i64>, Header, description = "Bytes in all, up to 2 GiB."),
        ("Upload-Metadata" = Option<String>, Header, description = "`filename <base64>,visibility <base64>,malware_sample <base64>`")),
    extensions(("x-permission" = json!("support_request.attach"))),
    responses((status = 201, headers(("location" = String), ("upload-expires" = String))), Problems))]
pub(crate) async fn attachment_create(Caller(cx): Caller, Path(id): Path<SupportRequestId>, headers: HeaderMap) -> Reply<Response> {
    if let Some(refused) = other_version(&headers) {
        return Ok(refused);
    }
    // Who may is answered before what is wrong.
    let announced = tus::announced(&headers);
    let made = cx
        .write(async |tx| {
            let input = match &announced {
                Ok(input) => input.clone(),
                Err(AttachmentError::Invalid(errors)) => {
                    super::create::check(&tx, id).await?;
                    return Err(AttachmentError::Invalid(errors.clone()));
                }
                Err(_) => return Err(AttachmentError::Damaged),
            };
            Ok::<_, AttachmentError>(create(&tx, id, input).await?.id)
        })
        .await?;
    let upload = cx.read(async |tx| upload(&tx, id, made).await).await?;
    let location = format!("/api/v1/support-requests/{id}/attachments/{made}");
    let mut response = standing(&upload, StatusCode::CREATED);
    insert(&mut response, header::LOCATION, &location);
    Ok(response)
}

/// Where an upload of one's own stands: `Upload-Offset` (tus 1.0.0).
#[utoipa::path(head, path = "/support-requests/{id}/attachments/{attachment_id}", tag = "attachments",
    params(("id" = SupportRequestId, Path), ("attachment_id" = AttachmentId, Path)),
    extensions(("x-permission" = json!("support_request.attach"))),
    responses((status = 200, headers(("upload-offset" = i64), ("upload-length" = i64))), Problems))]
pub(crate) async fn attachment_offset(
    Caller(cx): Caller,
    Path((id, attachment)): Path<(SupportRequestId, AttachmentId)>,
) -> Reply<Response> {
    Ok(standing(&cx.read(async |tx| upload(&tx, id, attachment).await).await?, StatusCode::OK))
}

/// Send bytes from `Upload-Offset` on (tus 1.0.0). What comes before a line breaks is kept: ask with HEAD and go on.
#[utoipa::path(patch, path = "/support-requests/{id}/attachments/{attachment_id}", tag = "attachments",
    params(("id" = SupportRequestId, Path), ("attachment_id" = AttachmentId, Path), ("Upload-Offset" = Option<i64>, Header)),
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream"),
    extensions(("x-permission" = json!("support_request.attach"))),
    responses((status = 204, headers(("upload-offset" = i64))), Problems))]
pub(crate) async fn attachment_receive(
    Caller(cx): Caller,
    Extension(storage): Extension<Storage>,
    Path((id, attachment)): Path<(SupportRequestId, AttachmentId)>,
    request: Request,
) -> Reply<Response> {
    let headers = request.headers();
    if let Some(refused) = other_version(headers) {
        return Ok(refused);
    }
    cx.read(async |tx| upload(&tx, id, attachment).await).await?;
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(str::trim);
    if content_type != Some(tus::CONTENT_TYPE) {
        let detail = format!("The body must be {}.", tus::CONTENT_TYPE);
        return Err(Problem::new(ProblemKind::MediaType, "media_type", detail).into());
    }
    let offset = tus::offset(headers)?;
    let received = receive(&cx, &storage, id, attachment, offset, request.into_body().into_data_stream()).await?;
    Ok(standing(&received, StatusCode::NO_CONTENT))
}

/// Give an upload of one's own up (tus 1.0.0, *termination*). What is uploaded stays.
#[utoipa::path(delete, path = "/support-requests/{id}/attachments/{attachment_id}", tag = "attachments",
    params(("id" = SupportRequestId, Path), ("attachment_id" = AttachmentId, Path)),
    extensions(("x-permission" = json!("support_request.attach"))),
    responses((status = 204), Problems))]
pub(crate) async fn attachment_terminate(
    Caller(cx): Caller,
    Path((id, attachment)): Path<(SupportRequestId, AttachmentId)>,
) -> Reply<Response> {
    cx.write(async |tx| terminate(&tx, id, attachment).await).await?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    insert(&mut response, TUS_RESUMABLE, tus::VERSION);
    Ok(response)
}

/// Download it, always as an attachment. A malware sample comes as a ZIP with the password *infected*.
#[utoipa::path(get, path = "/support-requests/{id}/attachments/{attachment_id}/content", tag = "attachments",
    params(("id" = SupportRequestId, Path), ("attachment_id" = AttachmentId, Path)),
    extensions(("x-permission" = json!("support_request.download"))),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), Problems))]
pub(crate) async fn attachment_download(
    Caller(cx): Caller,
    Extension(storage): Extension<Storage>,
    Path((id, attachment)): Path<(SupportRequestId, AttachmentId)>,
) -> Reply<Response> {
    cx.write(async |tx| download(&tx, id, attachment).await.map(|_| ())).await?;
    let (attachment, parts) =
        cx.read(async |tx| Ok::<_, db::Error>((store::find(&tx, id, attachment).await?, store::parts(&tx, attachment).await?))).await?;
    let bytes = plain(cx, storage, parts);
    let mut response = if attachment.malware_sample {
        Body::from_stream(sample::zipped(attachment.name.clone(), bytes)).into_response()
    } else {
        let mut response = Body::from_stream(bytes).into_response();
        response.headers_mut().insert(header::CONTENT_LENGTH, attachment.size.into());
        response
    };
    let name = if attachment.malware_sample { format!("{}.zip", attachment.name) } else { attachment.name };
    // Never its own type: a browser that shows it would run it under this address.
    insert(&mut response, header::CONTENT_TYPE, "application/octet-stream");
    insert(&mut response, header::CONTENT_DISPOSITION, &disposition(&name));
    Ok(response)
}

/// What this server speaks (tus 1.0.0).
#[utoipa::path(options, path = "/support-requests/{id}/attachments", tag = "attachments", params(("id" = String, Path)),
    extensions(("x-public" = json!(true))), responses((status = 204, headers(("tus-version" = String)))))]
pub(crate) async fn attachment_protocol() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    describe(&mut response);
    response
}

const TUS_RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");

fn describe(response: &mut Response) {
    insert(response, TUS_RESUMABLE, tus::VERSION);
    insert(response, HeaderName::from_static("tus-version"), tus::VERSION);
    insert(response, HeaderName::from_static("tus-extension"), tus::EXTENSIONS);
    response.headers_mut().insert("tus-max-size", MOST.into());
}

/// The protocol's own answer to a version that is not ours.
fn other_version(headers: &HeaderMap) -> Option<Response> {
    tus::speaks_another_version(headers).then(|| {
        let detail = format!("This server speaks tus {}.", tus::VERSION);
        let mut response = Fault(Problem::new(ProblemKind::Stale, "tus_version", detail)).into_response();
        describe(&mut response);
        response
    })
}

fn standing(upload: &Attachment, status: StatusCode) -> Response {
    let mut response = status.into_response();
    insert(&mut response, TUS_RESUMABLE, tus::VERSION);
    response.headers_mut().insert("upload-offset", upload.received.into());
    response.headers_mut().insert("upload-length", upload.size.into());
    if let Some(expires_at) = upload.expires_at {
        insert(&mut response, HeaderName::from_static("upload-expires"), &http_date(expires_at));
    }
    response
}

/// `Mon, 04 May 2026 08:00:00 GMT` (RFC 9110).
fn http_date(at: Timestamp) -> String {
    jiff::Timestamp::from_microsecond(at.as_microsecond()).unwrap_or_default().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn insert(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
