//! The server with a clock that drills set (`CHANCERY_TEST_CLOCK`, `POST /api/test/clock`). It is built with the feature
//! `test-clock` alone, and never in a release.

use std::process::ExitCode;

use clap::Parser;
use server::command::Command;

fn main() -> ExitCode {
    server::command::run(Command::parse())
}
