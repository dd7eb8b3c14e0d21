//! Mail (spec/05.1). This crate reads events and nobody calls it: [`Mailer`] turns an event into rows in the transaction that
//! marks it handled, [`Sender`] delivers a row by SMTP or as an `.eml` file, [`HeldMails`] lets go what waited for a relay.
//! Texts are templates in five languages. Keys, codes and link tokens stand only in the sealed body; subject and the text
//! that *Sent mails* shows are rendered a second time with these values masked.

mod dates;
mod delivery;
mod face;
mod held_license;
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
