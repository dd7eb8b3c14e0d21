//! The baseline that `make bench` compares Chancery with: the smallest axum program that parses and writes the same JSON.
//! It keeps nothing and checks nothing. With `--sign` every answer of the product side is signed freshly, once, as Chancery's
//! are; without, the same token is given out again and again.

mod answers;
mod counter;

use std::{error::Error, net::SocketAddr, path::PathBuf, process::ExitCode};

use axum::{
    Router,
    routing::{get, post},
    serve::ListenerExt,
};
use clap::Parser;
use counter::Counter;
use tokio::net::TcpListener;

#[derive(Parser)]
struct Arguments {
    /// A loopback address.
    #[arg(long)]
    listen: SocketAddr,
    /// Real answers of Chancery to give out again: `{"license": …, "support_requests": …}`.
    #[arg(long)]
    answers: PathBuf,
    /// One Ed25519 signature for each answer of the product side.
    #[arg(long)]
    sign: bool,
}

#[expect(clippy::print_stderr, reason = "a command's way to say why it failed")]
#[tokio::main]
async fn main() -> ExitCode {
    match serve(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("chancery-baseline: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    if !arguments.listen.ip().is_loopback() {
        return Err("only a loopback address is listened on".into());
    }
    let counter = Counter::new(&std::fs::read(&arguments.answers)?, arguments.sign)?;
    let routes = Router::new()
        .route("/readyz", get(async || ""))
        .route("/api/v1/activations", post(counter::activate))
        .route("/api/v1/activations/{id}/check-in", post(counter::check_in))
        .route("/api/v1/license-status", post(counter::license_status))
        .route("/api/v1/support-requests", get(counter::support_requests))
        .with_state(counter);
    let listener = TcpListener::bind(arguments.listen).await?.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    Ok(axum::serve(listener, routes).await?)
}
