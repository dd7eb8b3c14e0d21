//! Mail, out (spec/05.1) and in (spec 04.4). This crate reads events and nobody calls it: [`Mailer`] turns an event into rows in the transaction that
//! marks it handled, [`Sender`] delivers a row by SMTP or as an `.eml` file, [`HeldMails`] lets go what waited for a relay.
//! Texts are templates in five languages. Keys, codes and link tokens stand only in the sealed body; subject and the text
//! that *Sent mails* shows are rendered a second time with these values masked.
//!
//! [`MailIntake`] reads mailboxes: `incoming` says what a raw mail is, `inbound_mail` what becomes of it.

mod dates;
mod delivery;
mod face;
mod held_license;
mod inbound_mail;
mod incoming;
mod mailbox;
mod mailer;
mod money;
mod notice;
mod opt_out;
mod recipient;
mod secret;
mod sent_mail;
mod settings;
mod templates;
#[cfg(test)]
mod world;

pub use delivery::{HeldMails, Sender};
pub use inbound_mail::{Arrived, InboundMailId, InboundMailReason, InboundMailState, ReceiveError};
pub use mailbox::{MailIntake, MailboxId, Roots};
pub use mailer::Mailer;
pub use sent_mail::{MailStatus, SentMailError, SentMailId};
pub use settings::{MailSettings, MailSettingsError, RelayTls, SmtpRelay};

use utoipa_axum::{router::OpenApiRouter, routes};

/// The kind of job that [`Sender`] handles.
pub const SEND: &str = "mail.send";

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(sent_mail::api::sent_mail_list))
        .routes(routes!(sent_mail::api::sent_mail_read))
        .routes(routes!(sent_mail::api::sent_mail_resend))
        .routes(routes!(opt_out::api::mail_opt_out_read, opt_out::api::mail_opt_out_create))
        .routes(routes!(opt_out::own::reminder_list, opt_out::own::reminder_switch))
}

/// Mail intake, whose raw mails are in the `storage`.
pub fn intake_router(storage: storage::Storage, roots: Roots) -> OpenApiRouter<web::App> {
    use inbound_mail::api as inbound;
    use mailbox::api as boxes;
    OpenApiRouter::new()
        .routes(routes!(boxes::mailbox_create, boxes::mailbox_list))
        .routes(routes!(boxes::mailbox_read, boxes::mailbox_update, boxes::mailbox_delete))
        .routes(routes!(boxes::mailbox_test))
        .routes(routes!(inbound::inbound_mail_list))
        .routes(routes!(inbound::inbound_mail_read))
        .routes(routes!(inbound::inbound_mail_download))
        .routes(routes!(inbound::inbound_mail_accept))
        .routes(routes!(inbound::inbound_mail_discard))
        .layer(axum::Extension(storage))
        .layer(axum::Extension(roots))
}
