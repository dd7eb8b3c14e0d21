//! What nobody confirmed is forgotten: names and addresses of people who never became anybody's customers.

use std::time::Duration;

use db::Tx;

use super::store;

/// Empties the answers of submissions whose link is too old.
pub struct ForgetTrialSubmissions;

#[async_trait::async_trait]
impl jobs::Schedule for ForgetTrialSubmissions {
    fn name(&self) -> &'static str {
        "forget_trial_submissions"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(3600)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        store::forget(tx).await?;
        Ok(false)
    }
}
