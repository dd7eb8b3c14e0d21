use std::time::Duration;

use catalog::ProductId;
use db::{Error, Result, Tx};
use kernel::{OrganizationId, Timestamp};
use sea_orm::FromQueryResult;

use super::{TrialFormId, TrialSubmissionId};
use crate::service_plan::ServicePlanId;

#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct TrialForm {
    pub id: TrialFormId,
    pub service_plan_id: ServicePlanId,
    pub word: String,
    pub published: bool,
    pub version: i64,
    pub created_at: Timestamp,
}

/// A submission whose link was opened.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Submission {
    pub id: TrialSubmissionId,
    pub trial_form_id: TrialFormId,
    pub email_hash: String,
    pub answers_sealed: String,
}

pub(super) async fn by_word(tx: &Tx, word: &str) -> Result<Option<TrialForm>> {
    tx.query_one("SELECT * FROM trial_form WHERE word = $1", [word.into()]).await
}

#[derive(FromQueryResult)]
struct Owner {
    owner_id: OrganizationId,
}

/// Whose form has the word.
pub(super) async fn owner_of(tx: &Tx, word: &str) -> Result<Option<OrganizationId>> {
    let sql =
        "SELECT owner_id FROM service_plan JOIN trial_form ON trial_form.service_plan_id = service_plan.id WHERE trial_form.word = $1";
    Ok(tx.query_one::<Owner>(sql, [word.into()]).await?.map(|owner| owner.owner_id))
}

pub(super) async fn find(tx: &Tx, id: TrialFormId) -> Result<TrialForm> {
    tx.query_one("SELECT * FROM trial_form WHERE id = $1", [id.into()]).await?.ok_or(Error::NotFound)
}

/// The form of a plan, which the caller has loaded through its scope.
pub(super) async fn of_plan(tx: &Tx, plan: ServicePlanId) -> Result<Option<TrialForm>> {
    tx.query_one("SELECT * FROM trial_form WHERE service_plan_id = $1", [plan.into()]).await
}

/// Writes a new form, or what may change of one whose plan is locked.
pub(super) async fn save(tx: &Tx, form: &TrialForm) -> Result<()> {
    tx.execute(
        "INSERT INTO trial_form (id, service_plan_id, word, published, version, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (service_plan_id) DO UPDATE SET word = $3, published = $4, version = $5",
        [
            form.id.into(),
            form.service_plan_id.into(),
            form.word.as_str().into(),
            form.published.into(),
            form.version.into(),
            form.created_at.into(),
        ],
    )
    .await?;
    Ok(())
}

/// How often a form was sent and confirmed.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub(super) struct Tally {
    pub submissions: i64,
    pub confirmed: i64,
}

pub(super) async fn tally(tx: &Tx, form: TrialFormId) -> Result<Tally> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) AS submissions, CAST(COUNT(confirmed_at) AS BIGINT) AS confirmed FROM trial_submission \
               WHERE trial_form_id = $1";
    tx.query_one(sql, [form.into()]).await?.ok_or(Error::NotFound)
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// How many mails went to the address from `since` on.
pub(super) async fn mails_since(tx: &Tx, email_hash: &str, since: Timestamp) -> Result<i64> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) AS count FROM trial_submission WHERE email_hash = $1 AND created_at > $2";
    Ok(tx.query_one::<Count>(sql, [email_hash.into(), since.into()]).await?.map_or(0, |found| found.count))
}

/// Ends the links of the address to the form that nobody has opened.
pub(super) async fn end_open(tx: &Tx, form: TrialFormId, email_hash: &str) -> Result<()> {
    let sql = "UPDATE trial_submission SET expires_at = $3, answers_sealed = '' \
               WHERE trial_form_id = $1 AND email_hash = $2 AND confirmed_at IS NULL AND expires_at > $3";
    tx.execute(sql, [form.into(), email_hash.into(), tx.now().into()]).await?;
    Ok(())
}

pub(super) struct NewRow<'a> {
    pub form: TrialFormId,
    pub email_hash: &'a str,
    pub token_hash: &'a str,
    pub sealed: &'a str,
}

pub(super) async fn insert(tx: &Tx, id: TrialSubmissionId, row: &NewRow<'_>, valid_for: Duration) -> Result<()> {
    tx.execute(
        "INSERT INTO trial_submission (id, trial_form_id, email_hash, token_hash, answers_sealed, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        [
            id.into(),
            row.form.into(),
            row.email_hash.into(),
            row.token_hash.into(),
            row.sealed.into(),
            tx.now().into(),
            tx.now().plus(valid_for).into(),
        ],
    )
    .await?;
    Ok(())
}

/// Uses a valid link up: of two who open it at once, one gets the row.
pub(super) async fn use_up(tx: &Tx, token_hash: &str) -> Result<Option<Submission>> {
    let sql = "UPDATE trial_submission SET confirmed_at = $2 WHERE token_hash = $1 AND confirmed_at IS NULL AND expires_at > $2 \
               RETURNING id, trial_form_id, email_hash, answers_sealed";
    tx.query_one(sql, [token_hash.into(), tx.now().into()]).await
}

/// Notes what came of a submission; its answers stand in the account now.
pub(super) async fn finish(tx: &Tx, id: TrialSubmissionId, subscription: &str) -> Result<()> {
    tx.execute("UPDATE trial_submission SET subscription_id = $2, answers_sealed = '' WHERE id = $1", [id.into(), subscription.into()])
        .await?;
    Ok(())
}

/// Claims the address's one trial of the product; answers whether it was there to be claimed.
pub(super) async fn claim(tx: &Tx, product: ProductId, submission: &Submission) -> Result<bool> {
    let sql = "INSERT INTO trial_claim (product_id, email_hash, trial_submission_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    let values = [product.into(), submission.email_hash.as_str().into(), submission.id.into()];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Whether the customer has or had a license of the product.
pub(super) async fn holds(tx: &Tx, customer: OrganizationId, product: ProductId) -> Result<bool> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) AS count FROM license WHERE customer_id = $1 AND product_id = $2";
    Ok(tx.query_one::<Count>(sql, [customer.into(), product.into()]).await?.is_some_and(|found| found.count > 0))
}

/// Empties what nobody confirmed in time.
pub(super) async fn forget(tx: &Tx) -> Result<u64> {
    let sql = "UPDATE trial_submission SET answers_sealed = '' WHERE confirmed_at IS NULL AND expires_at <= $1 AND answers_sealed <> ''";
    tx.execute(sql, [tx.now().into()]).await
}
