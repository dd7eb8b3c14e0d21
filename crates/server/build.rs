//! A rebuilt console must be embedded without a clean build.
#![expect(clippy::print_stdout, reason = "how a build script speaks to cargo")]

fn main() {
    println!("cargo::rerun-if-changed=../../console/dist");
}
