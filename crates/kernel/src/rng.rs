/// Where random bytes come from. The server passes the operating system's; tests and demo data pass a seeded one.
pub trait Rng: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}
