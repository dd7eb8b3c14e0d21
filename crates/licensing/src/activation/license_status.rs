//! 'Check Status Online': units, period, status and features for whoever has the code. Claims nothing.

use db::Cx;

use super::{
    ActivationError,
    activate::behind_code,
    cache::{Copy, Key},
};
use crate::{ProductSide, activation_code, activation_code::usable, license::LicenseView};

/// A license answers in every status; only a code that no longer counts is refused.
pub(super) async fn license_status(cx: &Cx, side: &ProductSide, activation_code: &str) -> Result<LicenseView, ActivationError> {
    let key = activation_code::likely(activation_code).map(|code| Key::Code(activation_code::hash(cx.vault(), &code)));
    if let Some(Copy::Behind(behind)) = key.as_ref().and_then(|key| side.cache().find(key))
        && usable(behind.code_state, behind.works_until, cx.now()).is_ok()
    {
        return Ok(behind.view.clone());
    }
    let before = side.cache().before_read();
    let behind = cx.read(async |tx| behind_code(&tx, activation_code, "").await).await?;
    usable(behind.code_state, behind.works_until, cx.now()).map_err(ActivationError::Refused)?;
    let view = behind.view.clone();
    if let Some(key) = key {
        side.cache().keep(&before, key, Copy::Behind(behind.into()));
    }
    Ok(view)
}
