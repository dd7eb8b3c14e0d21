//! A new migration file must be embedded without a clean build.

fn main() {
    println!("cargo::rerun-if-changed=../../migrations");
}
