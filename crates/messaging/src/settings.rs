//! How this installation sends mail.

use std::path::PathBuf;

use lettre::message::Mailbox;

#[derive(Clone)]
pub struct MailSettings {
    /// Links start with it. No trailing slash.
    pub base_url: String,
    /// `Kestrel Software <noreply@kestrel.example>`: the sender of every mail. Its domain names the Message-IDs.
    pub from: String,
    pub relay: Option<SmtpRelay>,
    /// Without a relay: mails become `.eml` files here. Without both they wait.
    pub directory: Option<PathBuf>,
}

#[derive(Clone)]
pub struct SmtpRelay {
    pub host: String,
    pub port: u16,
    pub tls: RelayTls,
    pub username: Option<String>,
    pub password: Option<String>,
}

/// How the connection to the relay is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelayTls {
    /// Not at all: for a relay on the same machine.
    None,
    /// Plain at first, then upgraded; nothing is sent if that fails. Port 587.
    StartTls,
    /// From the first byte. Port 465.
    Tls,
}

#[derive(Debug, thiserror::Error)]
pub enum MailSettingsError {
    #[error("the mail sender must look like 'Company <noreply@example.com>'")]
    From,
    #[error("a mail relay needs both a user name and a password, or neither")]
    Credentials,
    #[error("TLS to the mail relay cannot be set up")]
    Tls(#[source] lettre::transport::smtp::Error),
    #[error("the mail template {0} is not right")]
    Template(String),
}

impl MailSettings {
    pub(crate) fn sender(&self) -> Result<Mailbox, MailSettingsError> {
        self.from.parse().map_err(|_| MailSettingsError::From)
    }
    /// What mails are signed with: the sender's name, or its domain.
    pub(crate) fn signature(&self) -> Result<String, MailSettingsError> {
        let sender = self.sender()?;
        Ok(sender.name.unwrap_or_else(|| sender.email.domain().to_owned()))
    }
    /// Whether mails can leave at all.
    pub(crate) fn has_outlet(&self) -> bool {
        self.relay.is_some() || self.directory.is_some()
    }
}
