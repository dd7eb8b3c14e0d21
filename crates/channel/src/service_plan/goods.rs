//! What a plan gives: a product, or the members of a suite that its owner has approved, each with a license of its own
//! (spec/02.1, 03.3).

use catalog::{Product, Suite};
use db::Tx;
use jiff::civil::Date;
use lease::Alphabet;

use super::{ServicePlan, ServicePlanError, api::ProductRef};

pub(crate) struct Goods {
    /// At least one; of a suite in its order.
    pub products: Vec<Product>,
    pub suite: Option<Suite>,
}

pub(crate) async fn goods(tx: &Tx, plan: &ServicePlan) -> Result<Goods, ServicePlanError> {
    let Some(suite) = plan.suite_id else {
        return Ok(Goods { products: vec![catalog::by_id(tx, plan.product_id).await?], suite: None });
    };
    let suite = catalog::suite_by_id(tx, suite).await?;
    Ok(Goods { products: catalog::suite_members_at(tx, suite.id, plan.membership).await?, suite: Some(suite) })
}

impl Goods {
    pub(crate) fn code(&self) -> &str {
        self.suite.as_ref().map_or_else(|| self.first().map_or("", |product| &product.code), |suite| &suite.code)
    }
    pub(crate) fn name(&self) -> &str {
        self.suite.as_ref().map_or_else(|| self.first().map_or("", |product| &product.name), |suite| &suite.name)
    }
    pub(crate) fn key_prefix(&self) -> &str {
        self.suite.as_ref().map_or_else(|| self.first().map_or("", |product| &product.key_prefix), |suite| &suite.key_prefix)
    }
    pub(crate) fn code_alphabet(&self) -> Alphabet {
        let product = || self.first().map_or(Alphabet::Base32, |product| product.code_alphabet);
        self.suite.as_ref().map_or_else(product, |suite| suite.code_alphabet)
    }
    /// Platforms, each once, in the order of the products.
    pub(crate) fn platforms(&self) -> String {
        let mut platforms: Vec<&str> = Vec::new();
        for product in &self.products {
            if !platforms.contains(&product.platform.as_str()) {
                platforms.push(&product.platform);
            }
        }
        platforms.join(", ")
    }
    pub(crate) fn unit(&self) -> &str {
        self.first().map_or("", |product| &product.unit)
    }
    /// The products of a suite.
    pub(crate) fn members(&self) -> Vec<ProductRef> {
        let products = self.products.iter().filter(|_| self.suite.is_some());
        products.map(|product| ProductRef { code: product.code.clone(), name: product.name.clone() }).collect()
    }
    fn first(&self) -> Option<&Product> {
        self.products.first()
    }

    /// Refuses new sales once the sale of the suite or one of the products has ended.
    pub(crate) fn check_on_sale(&self, day: Date) -> Result<(), ServicePlanError> {
        let on_sale = match &self.suite {
            Some(suite) => suite.on_sale(&self.products, day),
            None => self.products.iter().all(|product| product.on_sale(day)),
        };
        if on_sale { Ok(()) } else { Err(ServicePlanError::EndOfSale(self.name().to_owned())) }
    }

    /// Refuses customers in countries where one of the products is not sold.
    pub(crate) fn check_sold_in(&self, country: &str) -> Result<(), ServicePlanError> {
        for product in &self.products {
            if !product.sold_in(country)? {
                return Err(ServicePlanError::NotSoldHere { product: product.name.clone(), country: country.to_owned() });
            }
        }
        Ok(())
    }
}
