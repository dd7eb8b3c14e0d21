//! A product that does nothing but be licensed: shows how `chancery-client` is built in, and serves to try a server out.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks by printing")]

use std::{error::Error, fs, process::ExitCode, sync::Arc};

use chancery_client::{ActivationMode, Client, Clock, Fingerprint, LicenseFacts, Rng, Standing, Timestamp};

const USAGE: &str = "\
usage: sample-product --server URL --keys JWKS-FILE --state DIRECTORY --fingerprint TEXT [--hostname NAME] [--trial] [--plain-http] COMMAND
  activate CODE     claim a unit of the license
  status CODE       check status online
  run               print what the product may do now; needs no network
  check-in [UNITS]  refresh the lease, with the units in use
  deactivate        give the unit back
  request CODE FILE write a request file for an installation without network
  install FILE      take over the license file that answers it
  trust FILE        take over newer verification keys: the content of /.well-known/jwks.json
  forget            forget the license without giving a unit back";

/// The ambient clock, read in this one place of the product.
struct SystemClock;
impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that is passed in")]
    fn now(&self) -> Timestamp {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_microsecond(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The operating system's randomness, likewise.
struct SystemRng;
impl Rng for SystemRng {
    #[expect(
        clippy::disallowed_methods,
        clippy::expect_used,
        reason = "this is the randomness that is passed in; without any, nothing is safe"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        aws_lc_rs::rand::fill(bytes).expect("the operating system gives random bytes");
    }
}

struct Arguments {
    client: Client,
    command: Vec<String>,
}

fn main() -> ExitCode {
    let arguments = match read_arguments(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("{error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let command: Vec<&str> = arguments.command.iter().map(String::as_str).collect();
    match run(&arguments.client, &command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(client: &Client, command: &[&str]) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        ["activate", code] => {
            let lease = client.activate(code)?;
            println!("Activated for {}.", lease.facts.customer);
            describe(&lease.facts);
        }
        ["status", code] => describe(&client.license_status(code)?.facts),
        ["run"] => may_do(&client.standing()?),
        ["check-in"] => println!("Good until {}.", client.check_in(None)?.expires),
        ["check-in", units] => println!("Good until {}.", client.check_in(Some(units.parse()?))?.expires),
        ["deactivate"] => {
            client.deactivate()?;
            println!("The unit was given back.");
        }
        ["forget"] => {
            client.forget()?;
            println!("The license was forgotten here.");
        }
        _ => return offline(client, command),
    }
    Ok(ExitCode::SUCCESS)
}

/// What an installation without a network does.
fn offline(client: &Client, command: &[&str]) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        ["request", code, path] => {
            fs::write(path, client.offline_request(code)?)?;
            println!("Hand {path} in at My Products, under Offline activation. It holds the Activation Code: treat it as a secret.");
        }
        ["install", path] => {
            let file = client.install_file(&fs::read_to_string(path)?)?;
            println!("License file {} installed for {}, good until {}.", file.sequence, file.lease.facts.customer, file.lease.expires);
            describe(&file.lease.facts);
        }
        ["trust", path] => println!("{} keys beyond those built in are trusted.", client.install_keys(&fs::read_to_string(path)?)?),
        _ => {
            eprintln!("{USAGE}");
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn describe(facts: &LicenseFacts) {
    let status = facts.status.map_or("unknown", |status| status.as_str()).replace('_', " ");
    println!(
        "{}: {} units, {status}, maintenance to {}, grace to {}.",
        facts.product, facts.units, facts.maintenance_ends_at, facts.grace_ends_at
    );
    for feature in &facts.features {
        println!("  {} is on{}.", feature.name, feature.until.map(|until| format!(" until {until}")).unwrap_or_default());
    }
}

fn may_do(standing: &Standing) {
    match standing {
        Standing::Licensed { lease, .. } => describe(&lease.facts),
        Standing::Trial { ends } => println!("Trial until {ends}: everything is on."),
        Standing::Off(reason) => println!("Update and scan are off: {reason}"),
    }
    for feature in ["update", "scan"] {
        println!("{feature}: {}", if standing.allows(feature) { "on" } else { "off" });
    }
}

fn read_arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments, Box<dyn Error>> {
    let (mut server, mut keys, mut state, mut fingerprint, mut hostname) = (None, None, None, None, None);
    let (mut mode, mut plain_http, mut command) = (ActivationMode::CodeRequired, false, Vec::new());
    while let Some(word) = given.next() {
        let place = match word.as_str() {
            "--server" => &mut server,
            "--keys" => &mut keys,
            "--state" => &mut state,
            "--fingerprint" => &mut fingerprint,
            "--hostname" => &mut hostname,
            "--trial" => {
                mode = ActivationMode::LegacyTrial;
                continue;
            }
            "--plain-http" => {
                plain_http = true;
                continue;
            }
            _ => {
                command.push(word);
                continue;
            }
        };
        *place = Some(given.next().ok_or_else(|| format!("{word} needs a value"))?);
    }
    let needed = |value: Option<String>, name: &str| value.ok_or_else(|| format!("--{name} is missing"));
    let keys = fs::read_to_string(needed(keys, "keys")?)?;
    let fingerprint = Fingerprint::whole(needed(fingerprint, "fingerprint")?)?;
    let builder =
        Client::builder(needed(server, "server")?, keys, needed(state, "state")?, fingerprint, Arc::new(SystemClock), Arc::new(SystemRng));
    let builder = builder.mode(mode).platform(std::env::consts::OS).product_version(env!("CARGO_PKG_VERSION"));
    let builder = if let Some(name) = hostname { builder.hostname(name) } else { builder };
    let builder = if plain_http { builder.plain_http() } else { builder };
    Ok(Arguments { client: builder.build()?, command })
}
