//! One conversation with an IMAP server. Every step has a time limit, and no answer may be larger than what was asked for can be.

use std::{
    fmt, io,
    pin::Pin,
    sync::{Arc, OnceLock},
    task::{Context, Poll},
    time::Duration,
};

use async_imap::{Client, Session};
use db::Vault;
use futures::TryStreamExt;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::aws_lc_rs, pki_types::ServerName},
};

use super::{
    Mailbox, MailboxEncryption,
    write::{PASSWORD, is_this_machine},
};
use crate::incoming::MOST_BYTES;

/// For one step of the conversation.
const STEP: Duration = Duration::from_secs(30);
/// What a step may bring: the largest mail, and what stands around it.
const BUDGET: u64 = (MOST_BYTES + (4 << 20)) as u64;
/// What is told of an error, in characters.
const TOLD: usize = 200;

/// Whom TLS believes: the certificate authorities of this machine, read when they are first needed. Clones share them.
#[derive(Clone, Default)]
pub struct Roots(Arc<OnceLock<Arc<ClientConfig>>>);

impl Roots {
    fn config(&self) -> Result<Arc<ClientConfig>, Failed> {
        if let Some(config) = self.0.get() {
            return Ok(config.clone());
        }
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let config = Arc::new(trusting(roots)?);
        Ok(self.0.get_or_init(|| config).clone())
    }

    /// One certificate and no authority.
    #[cfg(test)]
    #[cfg(feature = "imap-tests")]
    pub(super) fn of_test(pem: &[u8]) -> Self {
        use tokio_rustls::rustls::pki_types::{CertificateDer, pem::PemObject};
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(pem).unwrap()).unwrap();
        let this = Self::default();
        this.0.get_or_init(|| Arc::new(trusting(roots).unwrap()));
        this
    }
}

fn trusting(roots: RootCertStore) -> Result<ClientConfig, Failed> {
    let builder = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().map_err(|_| Failed("TLS cannot be set up on this machine".into()))?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

/// Why it does not work, in words for people. Never the password.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Failed(pub String);

/// A folder as it is now.
pub(super) struct Folder {
    pub mails: u32,
    pub uid_validity: i64,
    /// The number of the next mail, if the server says it.
    pub uid_next: Option<i64>,
}

/// A mail as it was fetched.
pub(super) struct Fetched {
    pub raw: Vec<u8>,
    /// False: it is too large, and `raw` is its headers.
    pub whole: bool,
    pub size: i64,
}

pub(super) struct Connection {
    session: Session<Bounded>,
    password: String,
}

impl Connection {
    /// Connects and signs in.
    pub async fn open(vault: &Vault, roots: &Roots, mailbox: &Mailbox) -> Result<Self, Failed> {
        let password =
            vault.open_text(PASSWORD, &mailbox.password_sealed).map_err(|_| Failed("the stored password cannot be opened".into()))?;
        let mut client = step(connect(roots, mailbox)).await?;
        client.get_mut().left = BUDGET;
        let signed_in = async { client.login(&mailbox.login, &password).await.map_err(|(error, _)| sign_in(&error, &password)) };
        let session = step(signed_in).await?;
        Ok(Self { session, password })
    }

    pub async fn folder(&mut self, name: &str) -> Result<Folder, Failed> {
        let found = self.asked(async |session| session.select(name).await).await?;
        let uid_validity = found.uid_validity.ok_or_else(|| Failed("the server does not number its mails".into()))?;
        Ok(Folder { mails: found.exists, uid_validity: uid_validity.into(), uid_next: found.uid_next.map(i64::from) })
    }

    /// The numbers of the mails that came after one, in order.
    pub async fn after(&mut self, uid: i64) -> Result<Vec<i64>, Failed> {
        let mut found = self.search(&format!("UID {}:*", uid + 1)).await?;
        // `*` is the last mail, also where that is older.
        found.retain(|other| *other > uid);
        Ok(found)
    }

    /// The numbers of the mails that nobody has looked at, in order.
    pub async fn unseen(&mut self) -> Result<Vec<i64>, Failed> {
        self.search("UNSEEN").await
    }

    async fn search(&mut self, query: &str) -> Result<Vec<i64>, Failed> {
        let found = self.asked(async |session| session.uid_search(query).await).await?;
        let mut found: Vec<i64> = found.into_iter().map(i64::from).collect();
        found.sort_unstable();
        Ok(found)
    }

    /// None: it is gone.
    pub async fn fetch(&mut self, uid: i64) -> Result<Option<Fetched>, Failed> {
        let Some(size) = self.one(uid, "(UID RFC822.SIZE)", |mail| mail.size).await? else { return Ok(None) };
        let whole = usize::try_from(size).is_ok_and(|size| size <= MOST_BYTES);
        let raw = match whole {
            true => self.one(uid, "(UID BODY.PEEK[])", |mail| mail.body().map(<[u8]>::to_vec)).await?,
            false => self.one(uid, "(UID BODY.PEEK[HEADER]<0.262144>)", |mail| mail.header().map(<[u8]>::to_vec)).await?,
        };
        match raw {
            Some(raw) => Ok(Some(Fetched { raw, whole, size: size.into() })),
            // Some servers name a part of the headers otherwise; that it is too large is known all the same.
            None if !whole => Ok(Some(Fetched { raw: Vec::new(), whole, size: size.into() })),
            None => Ok(None),
        }
    }

    async fn one<T: Send>(
        &mut self,
        uid: i64,
        query: &str,
        of: impl Fn(&async_imap::types::Fetch) -> Option<T> + Send,
    ) -> Result<Option<T>, Failed> {
        self.asked(async |session| {
            let found: Vec<_> = session.uid_fetch(uid.to_string(), query).await?.try_collect().await?;
            Ok(found.iter().filter(|mail| mail.uid.map(i64::from) == Some(uid)).find_map(&of))
        })
        .await
    }

    /// For people who look into the mailbox: it was taken in.
    pub async fn mark_seen(&mut self, uid: i64) -> Result<(), Failed> {
        self.asked(async |session| {
            session.uid_store(uid.to_string(), "+FLAGS.SILENT (\\Seen)").await?.try_collect::<Vec<_>>().await.map(|_| ())
        })
        .await
    }

    /// Politely; who does not answer is left alone.
    pub async fn close(mut self) {
        if tokio::time::timeout(Duration::from_secs(5), self.session.logout()).await.is_err() {
            tracing::debug!("a mail server did not say goodbye");
        }
    }

    async fn asked<T>(&mut self, ask: impl AsyncFnOnce(&mut Session<Bounded>) -> async_imap::error::Result<T>) -> Result<T, Failed> {
        self.session.get_mut().left = BUDGET;
        let password = self.password.clone();
        let answered = async { ask(&mut self.session).await.map_err(|error| told(&error, &password)) };
        step(answered).await
    }
}

async fn step<T>(work: impl Future<Output = Result<T, Failed>>) -> Result<T, Failed> {
    tokio::time::timeout(STEP, work).await.unwrap_or_else(|_| Err(Failed("the server does not answer".into())))
}

async fn connect(roots: &Roots, mailbox: &Mailbox) -> Result<Client<Bounded>, Failed> {
    let (host, port) = (mailbox.host.as_str(), u16::try_from(mailbox.port).unwrap_or_default());
    let stream =
        TcpStream::connect((host, port)).await.map_err(|cause| Failed(format!("the server cannot be reached: {}", cause.kind())))?;
    match mailbox.encryption {
        MailboxEncryption::Tls => greeted(Bounded::new(secured(roots, host, stream).await?)).await,
        MailboxEncryption::StartTls => {
            let mut client = greeted(Bounded::new(stream)).await?;
            client.run_command_and_check_ok("STARTTLS", None).await.map_err(|_| Failed("the server refuses STARTTLS".into()))?;
            // Whatever came before TLS is dropped with the client that read it.
            Ok(Client::new(Bounded::new(secured(roots, host, client.into_inner()).await?)))
        }
        // Only where it was checked when it was written, and is still so.
        MailboxEncryption::None if is_this_machine(host) => greeted(Bounded::new(stream)).await,
        MailboxEncryption::None => Err(Failed("without encryption only a server on this machine is read".into())),
    }
}

async fn greeted(stream: Bounded) -> Result<Client<Bounded>, Failed> {
    let mut client = Client::new(stream);
    match client.read_response().await {
        Ok(Some(_)) => Ok(client),
        _ => Err(Failed("what answers there is no IMAP server".into())),
    }
}

async fn secured(roots: &Roots, host: &str, stream: impl Wire + 'static) -> Result<impl Wire + 'static, Failed> {
    let name = ServerName::try_from(host.to_owned()).map_err(|_| Failed("the host's name cannot be checked".into()))?;
    let connector = TlsConnector::from(roots.config()?);
    connector.connect(name, stream).await.map_err(|cause| Failed(format!("TLS failed: {}", shortened(&cause.to_string()))))
}

fn sign_in(error: &async_imap::error::Error, password: &str) -> Failed {
    match error {
        async_imap::error::Error::No(_) | async_imap::error::Error::Bad(_) => Failed("the server refuses the login or the password".into()),
        error => told(error, password),
    }
}

/// What a server says may repeat what it was told.
fn told(error: &async_imap::error::Error, password: &str) -> Failed {
    use async_imap::error::Error as E;
    Failed(match error {
        E::No(text) | E::Bad(text) => format!("the server answered: {}", shortened(&text.replace(password, "…"))),
        E::Io(cause) if cause.kind() == io::ErrorKind::QuotaExceeded => "the server sends more than it was asked for".into(),
        E::Io(cause) => format!("the connection broke: {}", cause.kind()),
        E::ConnectionLost => "the connection broke".into(),
        _ => "the server's answer cannot be read".into(),
    })
}

fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(TOLD).collect()
}

trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

/// A stream that brings so much and no more: a server cannot fill our memory.
struct Bounded {
    wire: Box<dyn Wire>,
    left: u64,
}

impl Bounded {
    fn new(wire: impl Wire + 'static) -> Self {
        Self { wire: Box::new(wire), left: BUDGET }
    }
}

impl fmt::Debug for Bounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bounded")
    }
}

impl AsyncRead for Bounded {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let polled = Pin::new(&mut self.wire).poll_read(cx, buf);
        let read = u64::try_from(buf.filled().len() - before).unwrap_or(u64::MAX);
        match self.left.checked_sub(read) {
            Some(left) => {
                self.left = left;
                polled
            }
            None => Poll::Ready(Err(io::ErrorKind::QuotaExceeded.into())),
        }
    }
}

impl AsyncWrite for Bounded {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.wire).poll_write(cx, buf)
    }
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_flush(cx)
    }
    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_shutdown(cx)
    }
}
