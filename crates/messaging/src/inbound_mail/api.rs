use axum::{
    Extension, Json,
    body::Body as Bytes,
    http::{HeaderMap, HeaderValue, header},
};
use futures::stream;
use kernel::{FieldError, OrganizationId, Page, Permission, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use storage::Storage;
use support::{Category, SupportRequestId};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    InboundMail, InboundMailError, InboundMailId, InboundMailReason, InboundMailState,
    decide::{Accept, accept, discard},
    receive::raw_file,
    store,
};
use crate::{incoming::Kind, mailbox::MailboxId};

/// A file that came with a mail; it is in the raw mail.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct InboundFile {
    pub name: String,
    /// In bytes.
    pub size: u64,
}

/// A mail that came in, and what became of it (spec 04.4).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = InboundMail)]
pub struct InboundMailBody {
    pub id: InboundMailId,
    pub mailbox_id: Option<MailboxId>,
    pub kind: Kind,
    pub state: InboundMailState,
    /// Why it was held or ignored.
    pub reason: Option<InboundMailReason>,
    /// What the mail says; nobody has proven it.
    pub from_name: String,
    /// Empty: it names nobody, or several.
    pub from_address: String,
    pub subject: String,
    pub files: Vec<InboundFile>,
    /// In bytes.
    pub size: i64,
    /// Whether the raw mail can be downloaded.
    pub kept: bool,
    pub support_request_id: Option<SupportRequestId>,
    /// Whoever wrote it, as far as is known.
    pub person_id: Option<PersonId>,
    pub decided_by: Option<PersonId>,
    pub decided_at: Option<Timestamp>,
    pub version: i64,
    pub created_at: Timestamp,
}

impl TryFrom<InboundMail> for InboundMailBody {
    type Error = InboundMailError;

    fn try_from(mail: InboundMail) -> Result<Self, InboundMailError> {
        Ok(Self {
            id: mail.id,
            mailbox_id: mail.mailbox_id,
            kind: mail.kind,
            state: mail.state,
            reason: mail.reason,
            from_name: mail.from_name,
            from_address: mail.from_address,
            subject: mail.subject,
            files: serde_json::from_str(&mail.files).map_err(db::Error::from)?,
            size: mail.raw_size,
            kept: mail.raw_name.is_some(),
            support_request_id: mail.support_request_id,
            person_id: mail.person_id,
            decided_by: mail.decided_by,
            decided_at: mail.decided_at,
            version: mail.version,
            created_at: mail.created_at,
        })
    }
}

/// A mail with what it says.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OpenedInboundMail {
    #[serde(flatten)]
    pub mail: InboundMailBody,
    /// Whole, with what was quoted.
    pub text: String,
    /// Without anything that acts or is fetched. To be shown in a frame without rights only.
    pub html: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub state: Option<InboundMailState>,
    pub mailbox_id: Option<MailboxId>,
    pub support_request_id: Option<SupportRequestId>,
}

/// Into a support request, or as a new one of a customer: one of the two.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"support_request_id": "sr_01jd3v8k6r2n4q7t9w1x3y5z7b"}))]
pub(crate) struct AcceptInboundMail {
    pub support_request_id: Option<SupportRequestId>,
    pub organization_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub category: Option<Category>,
}

impl TryFrom<AcceptInboundMail> for Accept {
    type Error = InboundMailError;

    fn try_from(body: AcceptInboundMail) -> Result<Self, InboundMailError> {
        let wrong = |pointer: &str, code: &str, detail: &str| {
            InboundMailError::Invalid(vec![FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }])
        };
        match body {
            AcceptInboundMail {
                support_request_id: Some(support_request_id),
                organization_id: None,
                product_code: None,
                category: None,
            } => Ok(Self::Join { support_request_id }),
            AcceptInboundMail { support_request_id: Some(_), .. } => {
                Err(wrong("/support_request_id", "exclusive", "Either it joins a support request, or it opens one."))
            }
            AcceptInboundMail { organization_id: Some(organization_id), product_code, category, .. } => {
                Ok(Self::Open { organization_id, product_code, category: category.unwrap_or(Category::Product) })
            }
            _ => Err(wrong("/organization_id", "required", "Name a support request, or the customer who asks.")),
        }
    }
}

/// Mails that came in, newest first.
#[utoipa::path(get, path = "/inbound-mails", tag = "inbound mails", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("inbound_mail.list"))),
    responses((status = 200, body = Page<InboundMailBody>), Problems))]
pub(crate) async fn inbound_mail_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<InboundMailBody>>> {
    let List { page, filters } = query;
    let found = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::InboundMailList)?;
            Ok::<_, InboundMailError>(store::page(&tx, &page, &filters).await?)
        })
        .await?;
    let Page { items, next_cursor, total, total_is_exact } = found;
    let items = items.into_iter().map(InboundMailBody::try_from).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// One mail with what it says.
#[utoipa::path(get, path = "/inbound-mails/{id}", tag = "inbound mails", params(("id" = InboundMailId, Path)),
    extensions(("x-permission" = json!("inbound_mail.read"))),
    responses((status = 200, body = OpenedInboundMail), Problems))]
pub(crate) async fn inbound_mail_read(Caller(cx): Caller, Path(id): Path<InboundMailId>) -> Reply<Versioned<OpenedInboundMail>> {
    let mail = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::InboundMailRead)?;
            Ok::<_, InboundMailError>(store::find(&tx, id).await?)
        })
        .await?;
    let (version, text, html) = (mail.version, mail.text.clone(), mail.html.clone());
    Ok(Versioned { version, body: OpenedInboundMail { mail: mail.try_into()?, text, html } })
}

/// The raw mail, as it came. Its attachments are in it.
#[utoipa::path(get, path = "/inbound-mails/{id}/raw", tag = "inbound mails", params(("id" = InboundMailId, Path)),
    extensions(("x-permission" = json!("inbound_mail.download"))),
    responses((status = 200, body = String, content_type = "application/octet-stream"), Problems))]
pub(crate) async fn inbound_mail_download(
    Caller(cx): Caller,
    Extension(storage): Extension<Storage>,
    Path(id): Path<InboundMailId>,
) -> Reply<(HeaderMap, Bytes)> {
    let name = cx
        .write(async |tx| {
            tx.require_anywhere(Permission::InboundMailDownload)?;
            let name = store::find(&tx, id).await?.raw_name.ok_or(InboundMailError::NotKept)?;
            audit::Entry::new(Permission::InboundMailDownload, id).record(&tx).await?;
            Ok::<_, InboundMailError>(name)
        })
        .await?;
    let file = raw_file(&name).map_err(|_| InboundMailError::NotKept)?;
    let reader = storage.open(&file).await.map_err(InboundMailError::from)?;
    let pieces =
        stream::try_unfold(reader, async |mut reader| Ok::<_, storage::StorageError>(reader.next().await?.map(|piece| (piece, reader))));
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    let disposition = format!("attachment; filename=\"{id}.eml\"");
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(|_| InboundMailError::NotKept)?);
    Ok((headers, Bytes::from_stream(pieces)))
}

/// Take a held mail: into a support request, or as a new one.
#[utoipa::path(post, path = "/inbound-mails/{id}/accept", tag = "inbound mails", params(("id" = InboundMailId, Path)),
    request_body = AcceptInboundMail, extensions(("x-permission" = json!("inbound_mail.accept"))),
    responses((status = 200, body = InboundMailBody), Problems))]
pub(crate) async fn inbound_mail_accept(
    Caller(cx): Caller,
    Path(id): Path<InboundMailId>,
    Body(body): Body<AcceptInboundMail>,
) -> Reply<Versioned<InboundMailBody>> {
    let taken = cx
        .write(async |tx| {
            tx.require_anywhere(Permission::InboundMailAccept)?;
            InboundMailBody::try_from(accept(&tx, id, &body.clone().try_into()?).await?)
        })
        .await?;
    Ok(Versioned { version: taken.version, body: taken })
}

/// A held mail that asks for nothing goes out of sight.
#[utoipa::path(post, path = "/inbound-mails/{id}/discard", tag = "inbound mails", params(("id" = InboundMailId, Path)),
    extensions(("x-permission" = json!("inbound_mail.discard"))),
    responses((status = 200, body = InboundMailBody), Problems))]
pub(crate) async fn inbound_mail_discard(Caller(cx): Caller, Path(id): Path<InboundMailId>) -> Reply<Versioned<InboundMailBody>> {
    let gone = cx.write(async |tx| InboundMailBody::try_from(discard(&tx, id).await?)).await?;
    Ok(Versioned { version: gone.version, body: gone })
}
