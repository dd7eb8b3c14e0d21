//! How the value types look in the OpenAPI document.

use std::borrow::Cow;

use utoipa::{
    PartialSchema, ToSchema,
    openapi::{KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type},
};

use crate::{Currency, Id, Money, Noun, Timestamp};

impl<T: Noun> PartialSchema for Id<T> {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).examples([format!("{}_01jd3v8k6r2n4q7t9w1x3y5z7b", T::PREFIX)]).into()
    }
}
impl<T: Noun> ToSchema for Id<T> {
    fn name() -> Cow<'static, str> {
        Cow::Owned(format!("Id_{}", T::PREFIX))
    }
}
impl PartialSchema for Timestamp {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
            .examples(["2026-05-03T09:30:00Z"])
            .into()
    }
}
impl ToSchema for Timestamp {}
impl PartialSchema for Currency {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).examples(["EUR"]).into()
    }
}
impl ToSchema for Currency {}
impl PartialSchema for Money {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .property("amount", ObjectBuilder::new().schema_type(Type::Integer).description(Some("In the currency's minor unit.")))
            .required("amount")
            .property("currency", Currency::schema())
            .required("currency")
            .into()
    }
}
impl ToSchema for Money {}
