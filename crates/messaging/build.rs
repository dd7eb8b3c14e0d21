#![expect(clippy::print_stdout, reason = "how a build script speaks to cargo")]
//! A new template must be embedded without a clean build.

fn main() {
    println!("cargo::rerun-if-changed=../../templates/mail");
}
