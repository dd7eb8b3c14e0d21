//! A rebuilt console must be embedded without a clean build.

fn main() {
    println!("cargo::rerun-if-changed=../../console/dist");
}
