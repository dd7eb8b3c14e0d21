//! A vendor in Berlin with an empty catalog, for this crate's tests.

use db::{Cx, Tx};
use identity::{Administrator, Language, NewOrganization};
use kernel::OrganizationKind;
use testkit::Stage;

use crate::{
    ActivationMode, ExpiryPolicy, NewProduct, NewSuite, ProductError, ProductId, ProductKind, Segment, SuiteError, SuiteId, create_product,
    create_suite,
};

pub(crate) struct Shop {
    _stage: Stage,
    pub cx: Cx,
}

pub(crate) fn product(code: &str, prefix: &str) -> NewProduct {
    NewProduct {
        code: code.into(),
        name: format!("Harbor {code}"),
        platform: "All".into(),
        segment: Segment::Both,
        kind: ProductKind::Software,
        unit: "seat".into(),
        key_prefix: prefix.into(),
        code_alphabet: lease::Alphabet::Base32,
        activation_mode: ActivationMode::CodeRequired,
        regions: vec![],
        match_rule: lease::MatchRule::All,
        end_of_sale: None,
        end_of_life: None,
        features: vec![],
        expiry_policy: ExpiryPolicy::default(),
    }
}

impl Shop {
    pub async fn new() -> Self {
        let stage = Stage::new().await;
        let cx = stage.system();
        let administrator = Administrator {
            login_id: "harbor.admin".into(),
            first_name: "Nora".into(),
            last_name: "Brandt".into(),
            email: "nora@harbor.example".into(),
            password_hash: None,
        };
        let vendor = NewOrganization {
            kind: OrganizationKind::Vendor,
            parent_id: None,
            company: "Harbor".into(),
            address: String::new(),
            city: "Berlin".into(),
            state: String::new(),
            country: "DE".into(),
            phone: String::new(),
            language: Language::De,
            time_zone: "Europe/Berlin".into(),
            support_region: "europe".into(),
            administrator,
        };
        cx.write(async |tx| Ok::<_, identity::OrganizationError>(identity::insert_organization(&tx, None, vendor.clone()).await?.0.id))
            .await
            .unwrap();
        Self { _stage: stage, cx }
    }

    pub async fn create(&self, input: NewProduct) -> Result<ProductId, ProductError> {
        self.cx.write(async |tx| Ok(create_product(&tx, input.clone()).await?.id)).await
    }
    pub async fn product(&self, code: &str, prefix: &str) -> ProductId {
        self.create(product(code, prefix)).await.unwrap()
    }
    pub async fn suite(&self, input: NewSuite) -> Result<SuiteId, SuiteError> {
        self.cx.write(async |tx| Ok(create_suite(&tx, input.clone()).await?.id)).await
    }
    pub async fn read<T, F: Future<Output = db::Result<T>>>(&self, work: impl FnOnce(Tx) -> F) -> T {
        self.cx.read(work).await.unwrap()
    }
}
