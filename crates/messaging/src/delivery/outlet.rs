//! Where mails leave: a relay, or a directory. What the other side says of a failure is told by its numbers only, because
//! relays quote from the message.

use std::{error::Error as _, path::PathBuf, time::Duration};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    transport::smtp::{
        Error as SmtpError,
        authentication::Credentials,
        client::{Tls, TlsParameters},
        extension::ClientId,
    },
};
use tokio::io::AsyncWriteExt;

use crate::settings::{MailSettings, MailSettingsError, RelayTls, SmtpRelay};

pub(super) enum Outlet {
    Relay(AsyncSmtpTransport<Tokio1Executor>),
    Directory(PathBuf),
    /// Mails wait.
    None,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Undelivered {
    /// Trying again may help.
    Later(String),
    /// This message will never be taken.
    Never(String),
}

/// For one step of the dialog with the relay.
const STEP: Duration = Duration::from_secs(30);
/// For a whole delivery: less than the time after which another worker takes the job over.
const WHOLE: Duration = Duration::from_secs(180);

impl Outlet {
    pub(super) fn new(settings: &MailSettings) -> Result<Self, MailSettingsError> {
        Ok(match (&settings.relay, &settings.directory) {
            (Some(relay), _) => Self::Relay(transport(relay, settings.sender()?.email.domain())?),
            (None, Some(directory)) => Self::Directory(directory.clone()),
            (None, None) => Self::None,
        })
    }

    /// `name` is the file's name without its ending.
    pub(super) async fn deliver(&self, name: &str, message: Message) -> Result<(), Undelivered> {
        match self {
            Self::Relay(transport) => match tokio::time::timeout(WHOLE, transport.send(message)).await {
                Ok(outcome) => outcome.map(|_| ()).map_err(|error| undelivered(&error)),
                Err(_) => Err(Undelivered::Later("the relay did not answer in time".into())),
            },
            Self::Directory(directory) => {
                let written = write(directory, name, &message.formatted()).await;
                written.map_err(|cause| Undelivered::Later(format!("the file could not be written: {}", cause.kind())))
            }
            Self::None => Err(Undelivered::Later("no mail relay is set up".into())),
        }
    }
}

fn transport(relay: &SmtpRelay, own_domain: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailSettingsError> {
    let parameters = || TlsParameters::new(relay.host.clone()).map_err(MailSettingsError::Tls);
    let tls = match relay.tls {
        RelayTls::None => Tls::None,
        RelayTls::StartTls => Tls::Required(parameters()?),
        RelayTls::Tls => Tls::Wrapper(parameters()?),
    };
    let builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(relay.host.as_str())
        .port(relay.port)
        .tls(tls)
        .hello_name(ClientId::Domain(own_domain.to_owned()))
        .timeout(Some(STEP));
    Ok(match (&relay.username, &relay.password) {
        (Some(username), Some(password)) => builder.credentials(Credentials::new(username.clone(), password.clone())),
        (None, None) => builder,
        _ => return Err(MailSettingsError::Credentials),
    }
    .build())
}

fn undelivered(error: &SmtpError) -> Undelivered {
    let Some(code) = error.status() else {
        let what = match error {
            error if error.is_timeout() => "the relay did not answer in time",
            error if error.is_tls() => "the TLS connection to the relay failed",
            error if error.is_response() || error.is_client() => "the relay and we did not understand each other",
            _ => "the relay cannot be reached",
        };
        return Undelivered::Later(what.to_owned());
    };
    let code = u16::from(code);
    let detail =
        error.source().map(ToString::to_string).and_then(|text| enhanced_code(&text)).map(|code| format!(" {code}")).unwrap_or_default();
    let what = format!("the relay answered {code}{detail}");
    // Refused for good are mailbox, message and address; other 5xx answers are about us or the relay: sign-in, commands.
    if matches!(code, 501 | 550..=556) { Undelivered::Never(what) } else { Undelivered::Later(what) }
}

/// `5.1.1` at the start of a reply (RFC 3463).
fn enhanced_code(reply: &str) -> Option<String> {
    let word = reply.split_whitespace().next()?;
    let numbers: Vec<&str> = word.split('.').collect();
    let fits = numbers.len() == 3
        && numbers.iter().all(|number| (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()));
    fits.then(|| word.to_owned())
}

/// Writes the whole file under another name first, so that nobody reads half a mail. It may hold codes: only we may read it.
async fn write(directory: &std::path::Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(directory).await?;
    let unfinished = directory.join(format!(".{name}.part"));
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(&unfinished).await?;
    file.write_all(bytes).await?;
    file.sync_all().await?;
    tokio::fs::rename(&unfinished, directory.join(format!("{name}.eml"))).await
}

#[cfg(test)]
mod tests {
    use super::enhanced_code;

    #[test]
    fn only_numbers_of_a_reply_are_told() {
        assert_eq!(enhanced_code("5.1.1 No such user here").as_deref(), Some("5.1.1"));
        for reply in ["", "blocked link token=abc", "5.1 x", "5.1.1.1 x", "5.a.1 x"] {
            assert_eq!(enhanced_code(reply), None, "{reply}");
        }
    }
}
