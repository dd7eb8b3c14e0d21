//! Puts the crates together: the environment, the database, the routes, the worker.

use std::{io::Write, path::Path, sync::Arc};

use axum::{Router, extract::State};
use db::{Cx, Db, DbOptions, Env, Refusal, Request, Vault};
use kernel::{Actor, Clock, Problem, Rng};
use messaging::{HeldMails, MailSettings, Mailer, RelayTls, Sender, SmtpRelay};
use tokio::sync::mpsc;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use web::{App, Authenticate, Settings};

use crate::{Config, api_docs, console, health};

/// Everything that runs hangs on this.
pub struct Installation {
    pub db: Db,
    pub env: Arc<Env>,
    pub config: Config,
    pub passwords: identity::Passwords,
    pub product_side: licensing::ProductSide,
    mail: MailSettings,
    storage: storage::Storage,
    refusals: Option<mpsc::Receiver<Refusal>>,
}

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("the database does not open: {0}")]
    Database(#[from] db::Error),
    #[error("the instance secret cannot be read or written: {0}")]
    Secret(String),
    #[error("the address cannot be used: {0}")]
    Listen(#[from] std::io::Error),
    #[error("the signing key cannot be used: {0}")]
    Signer(#[from] licensing::SignerError),
    #[error("files cannot be kept: {0}")]
    Storage(#[from] storage::StorageError),
    #[error("mail cannot be sent: {0}")]
    Mail(#[from] messaging::MailSettingsError),
    #[error("{0}")]
    Setting(String),
    #[error("{}", .0.detail)]
    Problem(Problem),
}
impl From<Problem> for StartError {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Chancery",
        description = "Licensing, channel and support of a software vendor that sells through partners. Conventions: docs/API.md."
    ),
    components(schemas(web::ProblemBody, kernel::FieldError))
)]
struct Document;

impl Installation {
    /// Opens the database and brings it up to date.
    pub async fn open(config: Config, clock: Arc<dyn Clock>, rng: Arc<dyn Rng>) -> Result<Self, StartError> {
        std::fs::create_dir_all(&config.data)?;
        let secret = instance_secret(&config, &*rng)?;
        let (sender, refusals) = mpsc::channel(1000);
        let passwords = identity::Passwords::new(config.password_memory_kib, config.password_passes, &*rng)?;
        let vault = Vault::new(&secret).map_err(|error| StartError::Secret(error.to_string()))?;
        let env = Arc::new(Env { clock, rng, vault, refusals: sender });
        let db = Db::open(&DbOptions { url: config.database_url(), connections: config.database_connections, durable: true }).await?;
        db.migrate().await?;
        Self::with(db, env, config, passwords, refusals).await
    }

    /// The same from parts that are there already: tests bring their own database, clock and chance.
    pub async fn with(
        db: Db,
        env: Arc<Env>,
        config: Config,
        passwords: identity::Passwords,
        refusals: mpsc::Receiver<Refusal>,
    ) -> Result<Self, StartError> {
        let system = Cx::new(db.clone(), env.clone(), Actor::system(), Request { id: "start".into(), ..Request::default() });
        let product_side = licensing::ProductSide::open(&system).await?;
        support::ensure_default_calendar(&system).await?;
        let (mail, storage) = (mail_settings(&config)?, storage(&config)?);
        Ok(Self { db, env, config, passwords, product_side, mail, storage, refusals: Some(refusals) })
    }

    /// A context that acts as the system itself.
    pub fn system(&self) -> Cx {
        Cx::new(self.db.clone(), self.env.clone(), Actor::system(), Request { id: "system".into(), ..Request::default() })
    }

    /// All routes with their layers.
    pub fn routes(&self) -> Router {
        self.routes_for(Arc::new(identity::Authenticator))
    }

    /// The same with another way to find out who calls.
    pub fn routes_for(&self, authenticate: Arc<dyn Authenticate>) -> Router {
        let app = App {
            db: self.db.clone(),
            env: self.env.clone(),
            authenticate,
            settings: Arc::new(Settings { base_url: self.config.base_url(), trusted_proxies: self.config.trusted_proxies.clone() }),
        };
        let (api, document) = api(self.passwords.clone(), self.product_side.clone(), self.storage.clone()).split_for_parts();
        let openapi: Arc<str> = document.to_json().unwrap_or_default().into();
        let shown: Arc<serde_json::Value> = Arc::new(serde_json::to_value(&document).unwrap_or_default());
        let routes = api
            .route(
                "/api/v1/openapi.json",
                axum::routing::get(async move || ([(http::header::CONTENT_TYPE, "application/json")], openapi.to_string())),
            )
            .route("/api/docs", axum::routing::get(async move |State(app): State<App>| api_docs::page(&shown, &console::nonce(&app))))
            .merge(health::router())
            .merge(console::router());
        #[cfg(feature = "test-clock")]
        let routes = routes.merge(crate::ambient::movable::router());
        web::wrap(routes.with_state(app.clone()), &app)
    }

    /// # Errors
    /// [`StartError`] if the mail settings or templates are not right.
    pub fn worker(&self) -> Result<jobs::Worker, StartError> {
        Ok(jobs::Worker::new(self.system())
            .subscriber(catalog::MoveEndsOfLife)
            .handler(identity::INVITE, identity::Inviter)
            .handler(identity::FORGOTTEN_PASSWORD, identity::ForgottenPasswords)
            .subscriber(channel::OpenPools)
            .subscriber(channel::SettleOrders)
            .subscriber(channel::TellOfLocks)
            .subscriber(channel::FirstSignIn)
            .subscriber(channel::ClosePartners)
            .handler(channel::CLOSE_PARTNER, channel::PartnerCloser)
            .subscriber(support::OpenRenewals)
            .subscriber(support::OpenLicensingRequests)
            .subscriber(support::RouteRequests)
            .subscriber(Mailer::new(&self.mail)?)
            .handler(support::ATTACHMENT_FILES, support::AttachmentFiles(self.storage.clone()))
            .handler(messaging::SEND, Sender::new(&self.mail)?)
            .stand_in(identity::StandIn)
            .long_work(channel::SubscriptionImport)
            .long_work(channel::SuiteChange)
            .long_work(support::SupportRequestChanges)
            .schedule(HeldMails::new(&self.mail))
            .schedule(channel::LicenseClock)
            .schedule(channel::ExpiredKeys)
            .schedule(channel::ScheduledPlanUpdates)
            .schedule(channel::ForgetTrialSubmissions)
            .schedule(support::SupportClocks)
            .schedule(support::RecountClocks)
            .schedule(support::UnconfirmedCalls)
            .schedule(billing::UsageReports)
            .schedule(billing::UsageDeadlines)
            .schedule(billing::BillingReports)
            .schedule(support::ForgetAttachments { kept_after_closing: self.config.attachments_kept() })
            .schedule(support::SupportClosing)
            .schedule(jobs::Forget)
            .schedule(identity::ForgetSessions)
            .schedule(licensing::FloatingUnits)
            .schedule(Seal))
    }

    /// Reads the mailboxes.
    ///
    /// # Errors
    /// [`StartError`] if the mail settings are not right.
    pub fn mail_intake(&self) -> Result<messaging::MailIntake, StartError> {
        Ok(messaging::MailIntake::new(self.system(), self.storage.clone(), messaging::Roots::default(), &self.mail)?)
    }

    /// Keeps refusals for the audit trail until the process ends. Called once.
    pub fn keep_refusals(&mut self) {
        if let Some(refusals) = self.refusals.take() {
            tokio::spawn(audit::keep_refusals(self.db.clone(), self.env.clone(), refusals));
        }
    }
}

/// Every route of the public API; the OpenAPI document is made from the same.
fn api(passwords: identity::Passwords, product_side: licensing::ProductSide, storage: storage::Storage) -> OpenApiRouter<App> {
    let domains = identity::router(passwords)
        .merge(jobs::router())
        .merge(catalog::router())
        .merge(branding::router())
        .merge(licensing::router(product_side.clone()))
        .merge(channel::router())
        .merge(billing::router())
        .merge(reports::router())
        .merge(support::router())
        .merge(support::attachment_router(storage.clone()))
        .merge(messaging::intake_router(storage, messaging::Roots::default()))
        .merge(messaging::router());
    OpenApiRouter::with_openapi(Document::openapi()).nest("/api/v1", domains).merge(licensing::well_known_router(product_side))
}

/// The OpenAPI document as it is checked in: `openapi.json`.
pub fn openapi() -> Result<String, StartError> {
    let rng = crate::ambient::SystemRng::default();
    let passwords = identity::Passwords::new(8, 1, &rng)?;
    let storage = storage::Storage::disk(std::path::PathBuf::new());
    let (_, document) = api(passwords, licensing::ProductSide::ephemeral(&rng)?, storage).split_for_parts();
    document.to_pretty_json().map(|text| text + "\n").map_err(|_| Problem::internal().into())
}

/// A bucket where one is named, else a folder beside the embedded database.
fn storage(config: &Config) -> Result<storage::Storage, StartError> {
    let Some(name) = config.storage_bucket.clone() else { return Ok(storage::Storage::disk(config.data.join("files"))) };
    let (Some(access_key_id), Some(secret_access_key)) = (config.storage_access_key_id.clone(), config.storage_secret_access_key.clone())
    else {
        return Err(StartError::Setting("storage_bucket needs storage_access_key_id and storage_secret_access_key".into()));
    };
    let (endpoint, region) = (config.storage_endpoint.clone(), config.storage_region.clone());
    let prefix = config.storage_prefix.clone();
    Ok(storage::Storage::bucket(&storage::Bucket { name, endpoint, region, access_key_id, secret_access_key, prefix })?)
}

fn mail_settings(config: &Config) -> Result<MailSettings, StartError> {
    let tls = match config.mail_relay_encryption.as_str() {
        "none" => RelayTls::None,
        "starttls" => RelayTls::StartTls,
        "tls" => RelayTls::Tls,
        other => return Err(StartError::Setting(format!("mail_relay_encryption must be none, starttls or tls, not {other}"))),
    };
    let relay = config.mail_relay_host.clone().map(|host| SmtpRelay {
        host,
        port: config.mail_relay_port,
        tls,
        username: config.mail_relay_username.clone(),
        password: config.mail_relay_password.clone(),
    });
    Ok(MailSettings { base_url: config.base_url(), from: config.mail_from.clone(), relay, directory: config.mail_directory.clone() })
}

/// Chains the audit trail every second.
struct Seal;

#[async_trait::async_trait]
impl jobs::Schedule for Seal {
    fn name(&self) -> &'static str {
        "audit_seal"
    }
    fn every(&self) -> std::time::Duration {
        std::time::Duration::from_secs(1)
    }
    async fn run(&self, tx: &db::Tx) -> db::Result<bool> {
        audit::seal(tx).await
    }
}

/// From the setting, or from a file in the data folder that is made at first start and readable by its owner alone.
fn instance_secret(config: &Config, rng: &dyn Rng) -> Result<Vec<u8>, StartError> {
    let wrong = |cause: &dyn std::fmt::Display| StartError::Secret(cause.to_string());
    if let Some(text) = &config.instance_secret {
        return hex::decode(text).map_err(|cause| wrong(&cause));
    }
    let path = config.data.join("instance.secret");
    if !path.exists() {
        let mut secret = [0; 32];
        rng.fill(&mut secret);
        write_secret(&path, &hex::encode(secret)).map_err(|cause| wrong(&cause))?;
    }
    let text = std::fs::read_to_string(&path).map_err(|cause| wrong(&cause))?;
    hex::decode(text.trim()).map_err(|cause| wrong(&cause))
}

/// Two servers may start at once: the file is written aside and linked, so exactly one text stands.
fn write_secret(path: &Path, text: &str) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let staged = path.with_extension(format!("{}.staged", std::process::id()));
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&staged)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    let linked = std::fs::hard_link(&staged, path);
    std::fs::remove_file(&staged)?;
    match linked {
        Err(cause) if cause.kind() != std::io::ErrorKind::AlreadyExists => Err(cause),
        _ => Ok(()),
    }
}
