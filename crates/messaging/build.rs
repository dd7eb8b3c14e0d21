//! A new template must be embedded without a clean build.

fn main() {
    println!("cargo::rerun-if-changed=../../templates/mail");
}
