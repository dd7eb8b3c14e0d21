//! The load of `make bench`: so many connections to a server on this machine, each with one request under way, for so many
//! seconds or until the work is used up. Prints one JSON object. It is a program of its own because a check-in needs a
//! counter that rises within each activation, and because half of the maximum load needs requests that are due at a time.

mod connection;
mod row;
mod tally;

use std::{error::Error, net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc, time::Duration};

use clap::Parser;
use connection::Connection;
use row::{Row, RowName};
use tally::Tally;
use tokio::{task::JoinSet, time::Instant};

#[derive(Parser)]
struct Arguments {
    #[arg(value_enum)]
    row: RowName,
    #[arg(long)]
    server: SocketAddr,
    #[arg(long, default_value_t = 64)]
    connections: u64,
    /// Seconds that count.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Seconds before them that do not.
    #[arg(long, default_value_t = 0)]
    warm_up: u64,
    /// Requests a second, evenly spread; absent: as fast as answers come.
    #[arg(long)]
    rate: Option<u64>,
    /// Activation Codes, one a line.
    #[arg(long)]
    codes: Option<PathBuf>,
    /// Activations for check-in, written by the activation row: id and secret, one pair a line.
    #[arg(long)]
    activations: Option<PathBuf>,
    /// An API token, for the list.
    #[arg(long)]
    token: Option<String>,
    /// The path of the list; several are asked in turn.
    #[arg(long, default_value = "/api/v1/support-requests?limit=50")]
    path: Vec<String>,
    /// Customers to open support requests for, one a line: its id and the code of a product that it has.
    #[arg(long)]
    customers: Option<PathBuf>,
    /// Skips so many codes; counters of check-ins rise from here.
    #[arg(long, default_value_t = 0)]
    from: u64,
}

/// When requests start to count, when no more are begun, and how far apart those of one connection are due.
#[derive(Clone, Copy)]
struct Schedule {
    start: Instant,
    counts_from: Instant,
    end: Instant,
    pause: Option<Duration>,
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a command's result, and its way to say why it failed")]
#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("chancery-load: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<String, Box<dyn Error>> {
    if !arguments.server.ip().is_loopback() {
        return Err("only servers on this machine are put under load".into());
    }
    let row = Arc::new(Row::new(&arguments)?);
    let mut open = Vec::new();
    for _ in 0..arguments.connections {
        open.push(Connection::open(arguments.server).await?);
    }
    let start = Instant::now();
    let counts_from = start + Duration::from_secs(arguments.warm_up);
    let end = counts_from + Duration::from_secs(arguments.seconds);
    let pause = arguments.rate.map(|rate| Duration::from_micros(1_000_000 * arguments.connections / rate.max(1)));
    let mut running = JoinSet::new();
    for (number, connection) in (0..).zip(open) {
        // Connections take their turns evenly, too.
        let offset = pause.map_or(Duration::ZERO, |pause| share(pause, number, arguments.connections));
        let schedule = Schedule { start: start + offset, counts_from, end, pause };
        running.spawn(keep_asking(row.clone(), connection, number, schedule));
    }
    let mut tally = Tally::default();
    while let Some(done) = running.join_next().await {
        tally.add(done??);
    }
    if let Some(path) = arguments.activations.filter(|_| matches!(arguments.row, RowName::Activation)) {
        std::fs::write(path, tally.activations.join("\n"))?;
    }
    let until = tally.last.map_or(end, |last| last.min(end));
    Ok(tally.report(until.duration_since(counts_from)).to_string())
}

/// `part` of `of` equal parts of a duration.
fn share(duration: Duration, part: u64, of: u64) -> Duration {
    let micros = duration.as_micros() * u128::from(part) / u128::from(of.max(1));
    Duration::from_micros(u64::try_from(micros).unwrap_or(u64::MAX))
}

async fn keep_asking(row: Arc<Row>, mut connection: Connection, number: u64, schedule: Schedule) -> std::io::Result<Tally> {
    let mut tally = Tally::default();
    let mut request = Vec::with_capacity(1024);
    let mut due = schedule.start;
    for turn in 0.. {
        request.clear();
        if !row.write(number, turn, &mut request) {
            break;
        }
        // An answer that comes late makes the next request late: that counts as waiting. A timer that wakes late does not.
        let mut begun = Instant::now();
        if let Some(pause) = schedule.pause {
            if begun < due {
                tokio::time::sleep_until(due).await;
                begun = Instant::now();
            } else {
                begun = due;
            }
            due += pause;
        }
        if Instant::now() >= schedule.end {
            break;
        }
        let status = connection.ask(&request).await?;
        let done = Instant::now();
        if begun >= schedule.counts_from && done <= schedule.end {
            tally.note(status, done.duration_since(begun));
            tally.last = Some(done);
        }
        if status == 201 {
            tally.activations.extend(row::credential(connection.body()));
        }
    }
    Ok(tally)
}
