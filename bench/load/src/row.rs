//! The rows of the table: which request a connection sends in its next turn. No two requests are the same.

use std::{error::Error, io::Write, path::Path};

use clap::ValueEnum;
use serde::Deserialize;

use crate::Arguments;

#[derive(Clone, Copy, ValueEnum)]
pub enum RowName {
    Activation,
    CheckIn,
    LicenseStatus,
    List,
    /// Opens support requests.
    SupportRequest,
}

pub enum Row {
    /// Each code once, by a new installation; over when the codes are used up.
    Activation {
        codes: Vec<String>,
        connections: u64,
    },
    /// Each connection owns every so-manieth activation and goes round them; its counters rise with every round.
    CheckIn {
        activations: Vec<(String, String)>,
        connections: u64,
        counter: u64,
    },
    LicenseStatus {
        codes: Vec<String>,
        connections: u64,
    },
    /// The paths in turn.
    List {
        requests: Vec<Vec<u8>>,
    },
    SupportRequest {
        header: String,
        /// With the product that it is about; without one it is about the account.
        customers: Vec<(String, Option<String>)>,
        connections: u64,
    },
}

/// After so many check-ins of an activation its number of used units changes.
const USAGE_CHANGES: u64 = 10;

impl Row {
    pub fn new(arguments: &Arguments) -> Result<Self, Box<dyn Error>> {
        let connections = arguments.connections.max(1);
        Ok(match arguments.row {
            RowName::Activation => {
                let skip = usize::try_from(arguments.from)?;
                Self::Activation { codes: lines(arguments.codes.as_deref())?.into_iter().skip(skip).collect(), connections }
            }
            RowName::CheckIn => {
                let activations: Vec<_> = lines(arguments.activations.as_deref())?
                    .iter()
                    .filter_map(|line| line.split_once(' ').map(|(id, secret)| (id.to_owned(), secret.to_owned())))
                    .collect();
                if u64::try_from(activations.len())? < connections {
                    return Err("every connection needs an activation of its own".into());
                }
                Self::CheckIn { activations, connections, counter: arguments.from }
            }
            RowName::LicenseStatus => Self::LicenseStatus { codes: lines(arguments.codes.as_deref())?, connections },
            RowName::List => {
                let token = arguments.token.as_deref().unwrap_or_default();
                let request = |path: &String| {
                    format!("GET {path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer {token}\r\naccept: application/json\r\n\r\n")
                        .into_bytes()
                };
                Self::List { requests: arguments.path.iter().map(request).collect() }
            }
            RowName::SupportRequest => {
                let token = arguments.token.as_deref().unwrap_or_default();
                let customers = lines(arguments.customers.as_deref())?
                    .into_iter()
                    .map(|line| match line.split_once(' ') {
                        Some((customer, product)) => (customer.to_owned(), Some(product.to_owned())),
                        None => (line, None),
                    })
                    .collect();
                Self::SupportRequest { header: format!("authorization: Bearer {token}\r\n"), customers, connections }
            }
        })
    }

    /// Writes the request of a connection's turn; answers `false` when there is nothing left to ask.
    pub fn write(&self, connection: u64, turn: u64, into: &mut Vec<u8>) -> bool {
        match self {
            Self::Activation { codes, connections } => {
                let index = turn * connections + connection;
                let Some(code) = item(codes, index) else { return false };
                let body = format!(
                    r#"{{"activation_code":"{code}","fingerprint":"bench-{index}","hostname":"host-{index}","platform":"Linux","product_version":"4.2","nonce":"a-{index}"}}"#
                );
                post(into, "/api/v1/activations", "", &body);
            }
            Self::CheckIn { activations, connections, counter } => {
                let own = (activations.len() as u64 - connection).div_ceil(*connections);
                let (round, place) = (turn / own, turn % own);
                let Some((id, secret)) = item(activations, place * connections + connection) else { return false };
                let (counter, used) = (counter + round + 1, (round + place) / USAGE_CHANGES % 2);
                let body =
                    format!(r#"{{"counter":{counter},"used_units":{used},"product_version":"4.2","nonce":"c-{connection}-{turn}"}}"#);
                post(into, &format!("/api/v1/activations/{id}/check-in"), &format!("authorization: Bearer {secret}\r\n"), &body);
            }
            Self::LicenseStatus { codes, connections } => {
                let count = codes.len().max(1) as u64;
                let Some(code) = item(codes, (turn * connections + connection) % count) else { return false };
                let body = format!(r#"{{"activation_code":"{code}","nonce":"s-{connection}-{turn}"}}"#);
                post(into, "/api/v1/license-status", "", &body);
            }
            Self::List { requests } => {
                let count = requests.len().max(1) as u64;
                let Some(request) = item(requests, (turn + connection) % count) else { return false };
                into.extend_from_slice(request);
            }
            Self::SupportRequest { header, customers, connections } => {
                let index = turn * connections + connection;
                let Some((customer, product)) = item(customers, index % customers.len().max(1) as u64) else { return false };
                let about = match product {
                    Some(product) => format!(r#""category":"product","product_code":"{product}""#),
                    None => r#""category":"account""#.to_owned(),
                };
                let body = format!(
                    r#"{{"organization_id":"{customer}",{about},"subject":"Bench {index}","description":"Opened under load.","priority_requested":"p3"}}"#
                );
                post(into, "/api/v1/support-requests", header, &body);
            }
        }
        true
    }
}

fn item<T>(items: &[T], index: u64) -> Option<&T> {
    items.get(usize::try_from(index).ok()?)
}

fn post(into: &mut Vec<u8>, path: &str, header: &str, body: &str) {
    let length = body.len();
    // Writing into memory does not fail.
    let _ = write!(
        into,
        "POST {path} HTTP/1.1\r\nhost: bench\r\n{header}content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    );
}

fn lines(path: Option<&Path>) -> Result<Vec<String>, Box<dyn Error>> {
    let path = path.ok_or("this row needs a file to work from: --codes or --activations")?;
    let lines: Vec<_> = std::fs::read_to_string(path)?.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if lines.is_empty() { Err(format!("{} is empty", path.display()).into()) } else { Ok(lines) }
}

#[derive(Deserialize)]
struct Credential<'a> {
    id: &'a str,
    secret: &'a str,
}

/// Id and secret in the answer to an activation, as a line for the check-in row.
pub fn credential(body: &[u8]) -> Option<String> {
    serde_json::from_slice(body).ok().map(|Credential { id, secret }| format!("{id} {secret}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(row: &Row, connection: u64, turn: u64) -> Option<String> {
        let mut bytes = Vec::new();
        row.write(connection, turn, &mut bytes).then(|| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn connections_share_activations_out_and_counters_rise_in_each() {
        let activations: Vec<_> = (0..5).map(|number| (format!("act_{number}"), "secret".to_owned())).collect();
        let row = Row::CheckIn { activations, connections: 2, counter: 100 };
        let seen = |connection: u64| -> Vec<String> {
            (0..4)
                .map(|turn| {
                    let text = written(&row, connection, turn).unwrap();
                    let id = text.split('/').nth(4).unwrap().to_owned();
                    id + " " + text.split("counter\":").nth(1).unwrap().split(',').next().unwrap()
                })
                .collect()
        };
        assert_eq!(seen(0), ["act_0 101", "act_2 101", "act_4 101", "act_0 102"]);
        assert_eq!(seen(1), ["act_1 101", "act_3 101", "act_1 102", "act_3 102"]);
    }

    #[test]
    fn every_code_is_activated_once() {
        let row = Row::Activation { codes: ["A", "B", "C"].map(str::to_owned).to_vec(), connections: 2 };
        let code = |connection, turn| Some(written(&row, connection, turn)?.split('"').nth(3).unwrap().to_owned());
        assert_eq!([code(0, 0), code(1, 0), code(0, 1), code(1, 1)], [Some("A".into()), Some("B".into()), Some("C".into()), None]);
    }

    #[test]
    fn the_paths_of_a_list_are_asked_in_turn() {
        let row = Row::List { requests: vec![b"one".to_vec(), b"two".to_vec()] };
        let asked: Vec<_> = (0..3).map(|turn| written(&row, 1, turn).unwrap()).collect();
        assert_eq!(asked, ["two", "one", "two"]);
    }

    #[test]
    fn each_support_request_is_another_one_and_customers_come_in_turn() {
        let customers = vec![("org_a".to_owned(), Some("EP".to_owned())), ("org_b".to_owned(), None)];
        let row = Row::SupportRequest { header: String::new(), customers, connections: 2 };
        let (first, second) = (written(&row, 0, 0).unwrap(), written(&row, 1, 1).unwrap());
        assert!(first.contains("org_a") && first.contains("Bench 0\"") && first.contains("\"EP\""), "{first}");
        assert!(second.contains("org_b") && second.contains("Bench 3\"") && second.contains("account"), "{second}");
    }

    #[test]
    fn a_credential_is_read_from_the_answer() {
        let body = br#"{"id":"act_1","secret":"abc","lease":"x","license":{"id":"lic_1"}}"#;
        assert_eq!(credential(body).as_deref(), Some("act_1 abc"));
    }
}
