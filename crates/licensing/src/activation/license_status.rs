//! 'Check Status Online': units, period, status and features for whoever has the code. Claims nothing.

use db::Tx;

use super::{ActivationError, activate::behind_code};
use crate::{activation_code::usable, license::LicenseView};

/// A license answers in every status; only a code that no longer counts is refused.
pub(super) async fn license_status(tx: &Tx, activation_code: &str) -> Result<LicenseView, ActivationError> {
    let behind = behind_code(tx, activation_code, "").await?;
    usable(behind.code_state, behind.works_until, tx.now()).map_err(ActivationError::Refused)?;
    Ok(behind.view)
}
