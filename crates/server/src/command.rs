//! The command line. Exit codes: 0 fine, 1 failed, 2 wrong use.

use std::{io::Read, net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc};

use clap::{Args, Parser, Subcommand};
use kernel::Problem;
use tokio::{net::TcpListener, sync::watch};

use crate::{
    Config,
    ambient::SystemRng,
    wiring::{Installation, StartError},
};

/// The system of record of a software vendor that sells through partners.
#[derive(Parser)]
#[command(name = "chancery", version)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Args, Clone)]
struct Place {
    /// Where the embedded database, the instance secret and files are kept.
    #[arg(long)]
    data: Option<PathBuf>,
    /// `postgres://…`; without it SQLite in the data folder.
    #[arg(long)]
    database: Option<String>,
}

#[derive(Subcommand)]
enum Verb {
    /// Serve the console and the API, and do the work of the queue.
    Serve {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        listen: Option<SocketAddr>,
        /// Leave the queue to `chancery worker`.
        #[arg(long)]
        no_worker: bool,
    },
    /// Do the work of the queue, without serving.
    Worker {
        #[command(flatten)]
        place: Place,
    },
    /// Bring the database up to date.
    Migrate {
        #[command(flatten)]
        place: Place,
    },
    /// Serve a fictional vendor with partners, customers, licenses and support requests. Loads it once.
    Demo {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        listen: Option<SocketAddr>,
        #[arg(long, value_enum, default_value = "small")]
        scale: crate::demo::Scale,
        /// So many support requests of the larger scales' customers; absent: three for ten licenses.
        #[arg(long)]
        requests: Option<usize>,
        /// The last day of the story, for example 2026-05-04; today if absent.
        #[arg(long)]
        as_of: Option<jiff::civil::Date>,
        /// Only load.
        #[arg(long)]
        no_serve: bool,
    },
    /// Administrators of the vendor.
    Admin {
        #[command(subcommand)]
        verb: AdminVerb,
    },
    /// The audit trail.
    Audit {
        #[command(subcommand)]
        verb: AuditVerb,
    },
    /// Print the OpenAPI document.
    Openapi,
    /// Print the permission matrix.
    Matrix,
    /// Print every setting with its variable and value.
    Config {
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Subcommand)]
enum AdminVerb {
    /// Create an administrator of the vendor; the first one creates the vendor too.
    Create {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        login_id: String,
        #[arg(long)]
        email: String,
        /// Read the password from standard input.
        #[arg(long, required = true)]
        password_stdin: bool,
        #[arg(long, default_value = "Vendor")]
        company: String,
        #[arg(long, default_value = "Europe/Berlin")]
        time_zone: String,
    },
}

#[derive(Subcommand)]
enum AuditVerb {
    /// Walk the chain and name the first row that does not fit.
    Verify {
        #[command(flatten)]
        place: Place,
    },
}

/// Runs a command to its end.
pub fn run(command: Command) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(cause) => return fail(&cause),
    };
    match runtime.block_on(dispatch(command.verb)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&*error),
    }
}

#[expect(clippy::print_stderr, reason = "a command's way to say why it failed")]
fn fail(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("chancery: {error}");
    ExitCode::FAILURE
}

#[expect(clippy::print_stdout, reason = "what these commands are for")]
async fn dispatch(verb: Verb) -> Result<(), Box<dyn std::error::Error>> {
    match verb {
        Verb::Serve { place, listen, no_worker } => {
            let mut config = settings(&place)?;
            config.listen = listen.unwrap_or(config.listen);
            serve(config, !no_worker).await?;
        }
        Verb::Demo { place, listen, scale, requests, as_of, no_serve } => {
            let mut config = settings(&place)?;
            config.listen = listen.unwrap_or(config.listen);
            config.mail_directory.get_or_insert_with(|| config.data.join("mail"));
            println!("{}", crate::demo::prepare(&config, crate::demo::Size { scale, requests }, as_of).await?);
            if !no_serve {
                serve(config, true).await?;
            }
        }
        Verb::Worker { place } => work(settings(&place)?).await?,
        Verb::Migrate { place } => {
            open(settings(&place)?).await?;
        }
        Verb::Admin { verb: AdminVerb::Create { place, login_id, email, company, time_zone, .. } } => {
            create_administrator(settings(&place)?, login_id, email, &company, &time_zone).await?;
        }
        Verb::Audit { verb: AuditVerb::Verify { place } } => {
            let installation = open(settings(&place)?).await?;
            let verified = audit::verify(&installation.system()).await?;
            println!("The chain holds: {} rows are sealed, {} wait for the sealer.", verified.sealed, verified.waiting);
        }
        Verb::Openapi => print!("{}", crate::wiring::openapi()?),
        Verb::Matrix => print!("{}", kernel::matrix_text()),
        Verb::Config { place } => print!("{}", settings(&place)?.listing()),
    }
    Ok(())
}

fn settings(place: &Place) -> Result<Config, Box<dyn std::error::Error>> {
    let mut config = Config::load(place.data.as_deref())?;
    if let Some(url) = &place.database {
        config.database_url = Some(url.clone());
    }
    Ok(config)
}

async fn open(config: Config) -> Result<Installation, StartError> {
    log(&config);
    Installation::open(config, crate::ambient::clock(), Arc::new(SystemRng::default())).await
}

fn log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log);
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second call, as tests make, changes nothing.
    let _ = if config.log_format == "json" { builder.json().try_init() } else { builder.try_init() };
}

async fn serve(config: Config, with_worker: bool) -> Result<(), StartError> {
    let mut installation = open(config).await?;
    run_server(&mut installation, with_worker).await
}

/// Serves until a signal comes; `demo` calls it too.
async fn run_server(installation: &mut Installation, with_worker: bool) -> Result<(), StartError> {
    let listener = TcpListener::bind(installation.config.listen).await?;
    if let Some(code) = identity::ensure_setup_code(&installation.system()).await? {
        tracing::warn!("first start: open {}/setup and enter the set-up code {code}", installation.config.base_url());
    }
    if let Some(address) = installation.config.metrics_listen {
        serve_metrics(address)?;
    }
    installation.keep_refusals();
    let (stop, stopped) = watch::channel(false);
    let worker = with_worker.then(|| Ok::<_, StartError>((installation.worker()?, installation.mail_intake()?))).transpose()?;
    let notes = tokio::spawn(keep_notes(installation, stopped.clone()));
    let worker = worker.map(|(worker, intake)| tokio::spawn(async move { tokio::join!(worker.run(stopped.clone()), intake.run(stopped)) }));
    tracing::info!("Chancery is ready at {}", installation.config.base_url());
    web::serve(listener, installation.routes(), web::Limits::default(), signal()).await;
    let _ = stop.send(true);
    let _ = notes.await;
    if let Some(worker) = worker {
        let _ = worker.await;
    }
    installation.db.close().await;
    Ok(())
}

/// Writes what check-ins leave in memory, for the last time after the last request.
fn keep_notes(installation: &Installation, stopped: watch::Receiver<bool>) -> impl Future<Output = ()> + Send + 'static {
    let (side, system) = (installation.product_side.clone(), installation.system());
    async move { side.keep_notes(system, stopped).await }
}

async fn work(config: Config) -> Result<(), StartError> {
    let installation = open(config).await?;
    let (stop, stopped) = watch::channel(false);
    let (worker, intake) = (installation.worker()?, installation.mail_intake()?);
    let running = tokio::spawn(async move { tokio::join!(worker.run(stopped.clone()), intake.run(stopped)) });
    signal().await;
    let _ = stop.send(true);
    let _ = running.await;
    installation.db.close().await;
    Ok(())
}

/// Ready when the process is asked to end.
async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}

fn serve_metrics(address: SocketAddr) -> Result<(), StartError> {
    let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().install_recorder();
    let handle = recorder.map_err(|cause| StartError::Listen(std::io::Error::other(cause)))?;
    tokio::spawn(async move {
        let routes = axum::Router::new().route("/metrics", axum::routing::get(async move || handle.render()));
        match TcpListener::bind(address).await {
            Ok(listener) => web::serve(listener, routes, web::Limits::default(), std::future::pending()).await,
            Err(cause) => tracing::error!(%cause, "metrics cannot be served"),
        }
    });
    Ok(())
}

async fn create_administrator(config: Config, login_id: String, email: String, company: &str, time_zone: &str) -> Result<(), StartError> {
    let installation = open(config).await?;
    let mut password = String::new();
    std::io::stdin().take(1000).read_to_string(&mut password)?;
    let cx = installation.system();
    let hash = installation.passwords.hash(password.trim_end_matches(['\r', '\n']).to_owned(), "/password", cx.rng()).await?;
    let administrator = identity::Administrator {
        first_name: login_id.clone(),
        last_name: "Administrator".into(),
        login_id,
        email,
        password_hash: Some(hash),
    };
    identity::create_first_administrator(&cx, company, time_zone, administrator)
        .await
        .map_err(|problem| StartError::Problem(explain(problem)))
}

/// A command has no form whose fields could show what is wrong.
fn explain(mut problem: Problem) -> Problem {
    for error in &problem.errors {
        problem.detail = format!("{} {}: {}", problem.detail, error.pointer, error.detail);
    }
    problem
}
