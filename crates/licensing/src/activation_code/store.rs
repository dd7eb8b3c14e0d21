use db::{Error, Result, Tx};
use kernel::Timestamp;
use sea_orm::{EntityTrait, IntoActiveModel, QueryFilter, entity::prelude::*};

use super::{ActivationCodeId, CodeState, Ended};
use crate::license::LicenseId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "activation_code")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ActivationCodeId,
    pub license_id: LicenseId,
    pub code_hash: String,
    pub code_sealed: String,
    pub code_masked: String,
    pub state: CodeState,
    pub reason: Option<String>,
    pub works_until: Option<Timestamp>,
    pub created_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

pub(super) async fn insert(tx: &Tx, code: &Model) -> Result<()> {
    Entity::insert(code.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// The license's active code; the caller has found the license through its scope.
pub(super) async fn active(tx: &Tx, license_id: LicenseId) -> Result<Model> {
    let select = Entity::find().filter(Column::LicenseId.eq(license_id)).filter(Column::State.eq(CodeState::Active));
    select.one(tx.conn()).await?.ok_or(Error::NotFound)
}

pub(super) async fn license_of(tx: &Tx, hashes: &[String]) -> Result<Option<LicenseId>> {
    let found = Entity::find().filter(Column::CodeHash.is_in(hashes.iter().map(String::as_str))).one(tx.conn()).await?;
    Ok(found.map(|code| code.license_id))
}

/// Ends an active code. Another ending that came first is a conflict of two writers.
pub(super) async fn end(tx: &Tx, id: ActivationCodeId, state: CodeState, reason: &str) -> Result<()> {
    let ended = tx
        .execute(
            "UPDATE activation_code SET state = $1, reason = $2, ended_at = $3 WHERE id = $4 AND state = 'active'",
            [state.into(), reason.into(), tx.now().into(), id.into()],
        )
        .await?;
    if ended == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The same for a code that works on for a while.
pub(super) async fn supersede(tx: &Tx, id: ActivationCodeId, why: Ended, until: Timestamp) -> Result<()> {
    let reason = match why {
        Ended::Renewed => "renewed",
        Ended::Merged => "merged",
    };
    end(tx, id, CodeState::Superseded, reason).await?;
    tx.execute("UPDATE activation_code SET works_until = $1 WHERE id = $2", [until.into(), id.into()]).await?;
    Ok(())
}
