use std::process::ExitCode;

use clap::Parser;
use server::command::Command;

fn main() -> ExitCode {
    // clap exits with 2 on wrong use.
    server::command::run(Command::parse())
}
