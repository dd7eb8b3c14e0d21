//! What the product side sends and is answered.

use kernel::Timestamp;
use lease::{Fingerprint, LicenseStatus, VersionType};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    activation::ActivationId,
    license::{
        LicenseId, LicenseView,
        api::{LicenseBody, LicenseFlags, LicensedProduct},
    },
};

/// A license as its products see it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ProductLicense {
    pub id: LicenseId,
    pub product: LicensedProduct,
    pub customer: LicensedCompany,
    pub version_type: VersionType,
    pub units: i64,
    pub used_units: i64,
    pub activations: i64,
    pub status: LicenseStatus,
    pub flags: LicenseFlags,
    /// Only what is on.
    pub features: Vec<GrantedFeature>,
    pub starts_on: String,
    /// The last day.
    pub expires_on: String,
    pub grace_ends_on: String,
    pub time_zone: String,
    pub offline: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LicensedCompany {
    pub company: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct GrantedFeature {
    pub name: String,
    /// Exclusive; absent: for as long as the answer holds.
    pub until: Option<Timestamp>,
}

impl ProductLicense {
    pub(super) fn new(view: LicenseView, now: Timestamp) -> db::Result<Self> {
        let features = crate::license::facts(&view, now)?.features;
        let body = LicenseBody::new(view, now)?;
        Ok(Self {
            id: body.id,
            product: body.product,
            customer: LicensedCompany { company: body.customer.company },
            version_type: body.version_type,
            units: body.units,
            used_units: body.used_units,
            activations: body.activations,
            status: body.status,
            flags: body.flags,
            features: features.into_iter().map(|grant| GrantedFeature { name: grant.name, until: grant.until }).collect(),
            starts_on: body.starts_on,
            expires_on: body.expires_on,
            grace_ends_on: body.grace_ends_on,
            time_zone: body.time_zone,
            offline: body.offline,
        })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Activate, example = json!({"activation_code": "HE-7K2M-4QX9T-8W3ZP-5R6NB-J1C0D-GV2YE", "fingerprint": "host-4f1d",
    "hostname": "web-1", "platform": "Linux", "product_version": "4.2", "nonce": "8a6f0c1d9b7e4352"}))]
pub struct ActivateBody {
    pub activation_code: String,
    /// A text of 1 to 200 bytes, or 1 to 16 named ones.
    #[schema(value_type = Object)]
    pub fingerprint: Fingerprint,
    pub hostname: Option<String>,
    pub platform: Option<String>,
    pub product_version: Option<String>,
    /// Repeated in the signed answer; 1 to 200 characters, never used before.
    pub nonce: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ActivatedBody {
    pub id: ActivationId,
    /// The bearer secret of this activation, shown this once.
    pub secret: String,
    /// A signed token (EdDSA).
    pub lease: String,
    pub license: ProductLicense,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CheckIn, example = json!({"counter": 17, "used_units": 12, "product_version": "4.2", "nonce": "8a6f0c1d9b7e4352"}))]
pub struct CheckInBody {
    /// Rises with every check-in of one installation.
    pub counter: u64,
    pub used_units: Option<u32>,
    pub product_version: Option<String>,
    pub nonce: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CheckedInBody {
    /// A signed token (EdDSA).
    pub lease: String,
    pub license: ProductLicense,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CheckLicenseStatus, example = json!({"activation_code": "HE-7K2M-4QX9T-8W3ZP-5R6NB-J1C0D-GV2YE", "nonce": "8a6f0c1d9b7e4352"}))]
pub struct LicenseStatusBody {
    pub activation_code: String,
    pub nonce: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LicenseStatusAnswer {
    /// A signed token (EdDSA).
    pub status: String,
    pub license: ProductLicense,
}
