//! (being written)
use super::{DemoError, Scale, world::World};
use crate::wiring::Installation;

/// A license and what activates it.
#[derive(Clone, Debug)]
pub struct Code {
    pub license_id: String,
    pub activation_code: String,
}

pub async fn load(_installation: &Installation, _world: &World, scale: Scale) -> Result<Vec<Code>, DemoError> {
    let _ = scale.licenses();
    Ok(Vec::new())
}
