use axum::{Json, http::StatusCode};
use identity::Language;
use kernel::{OrganizationId, Page, Permission, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Caller, List, Path, Problems, Reply, Versioned};

use super::{MailStatus, SentMail, SentMailError, SentMailId, resend, store};

/// A mail and how far its delivery is (spec 05.1).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SentMail)]
pub struct SentMailBody {
    pub id: SentMailId,
    /// What caused it.
    #[schema(examples("registration_key.issued"))]
    pub event: String,
    /// The id of what the event is about.
    pub object_id: String,
    pub owner_id: OrganizationId,
    /// Absent: the recipient has no account.
    pub person_id: Option<PersonId>,
    pub to_name: String,
    pub to_address: String,
    pub language: Language,
    pub subject: String,
    pub status: MailStatus,
    pub send_at: Timestamp,
    pub sent_at: Option<Timestamp>,
    /// Tries to deliver it so far.
    pub attempts: i64,
    /// Why the last try failed.
    pub last_error: Option<String>,
    /// When the single-use link in it ends.
    pub link_expires_at: Option<Timestamp>,
    /// The mail that this one sends again.
    pub copy_of: Option<SentMailId>,
    pub created_at: Timestamp,
}

impl From<SentMail> for SentMailBody {
    fn from(mail: SentMail) -> Self {
        Self {
            id: mail.id,
            event: mail.event,
            object_id: mail.object_id,
            owner_id: mail.owner_id,
            person_id: mail.person_id,
            to_name: mail.to_name,
            to_address: mail.to_address,
            language: mail.language,
            subject: mail.subject,
            status: mail.status,
            send_at: mail.send_at,
            sent_at: mail.sent_at,
            attempts: mail.attempts,
            last_error: mail.last_error,
            link_expires_at: mail.link_expires_at,
            copy_of: mail.copy_of,
            created_at: mail.created_at,
        }
    }
}

/// A mail with its text; keys, codes and links are masked.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OpenedMail {
    #[serde(flatten)]
    pub mail: SentMailBody,
    pub text: String,
    /// To be shown in a sandboxed frame only.
    pub html: String,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub status: Option<MailStatus>,
    /// For example `registration_key.issued`.
    pub event: Option<String>,
}

/// Mails of one's own organization and those below, newest first.
#[utoipa::path(get, path = "/sent-mails", tag = "mails", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("sent_mail.list"))),
    responses((status = 200, body = Page<SentMailBody>), Problems))]
pub(crate) async fn sent_mail_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<SentMailBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::SentMailList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    Ok(Json(page.map(SentMailBody::from)))
}

/// One mail as it was sent; keys, codes and links are masked.
#[utoipa::path(get, path = "/sent-mails/{id}", tag = "mails", params(("id" = SentMailId, Path)),
    extensions(("x-permission" = json!("sent_mail.read"))),
    responses((status = 200, body = OpenedMail), Problems))]
pub(crate) async fn sent_mail_read(Caller(cx): Caller, Path(id): Path<SentMailId>) -> Reply<Versioned<OpenedMail>> {
    let opened = cx
        .read(async |tx| {
            let mail = store::find(&tx, id).await?;
            tx.require(Permission::SentMailRead, tx.actor().place_of(mail.owner_id))?;
            let shown = store::shown(&tx, id).await?;
            let version = mail.version;
            Ok::<_, db::Error>(Versioned {
                version,
                body: OpenedMail { mail: mail.into(), text: shown.text_masked, html: shown.html_masked },
            })
        })
        .await?;
    Ok(opened)
}

/// Send a mail again, to the same address.
#[utoipa::path(post, path = "/sent-mails/{id}/resend", tag = "mails", params(("id" = SentMailId, Path)),
    extensions(("x-permission" = json!("sent_mail.resend"))),
    responses((status = 201, body = SentMailBody), Problems))]
pub(crate) async fn sent_mail_resend(Caller(cx): Caller, Path(id): Path<SentMailId>) -> Reply<(StatusCode, Json<SentMailBody>)> {
    let mail = cx.write(async |tx| Ok::<_, SentMailError>(SentMailBody::from(resend(&tx, id).await?))).await?;
    Ok((StatusCode::CREATED, Json(mail)))
}
