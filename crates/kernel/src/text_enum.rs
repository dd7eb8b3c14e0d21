//! `text_enum!`: an enum that is the same word in a column, in JSON and in the OpenAPI document.

/// Declares a field-less enum whose variants have one stable spelling each, used by the database (TEXT), JSON, OpenAPI and
/// `Display` alike.
#[macro_export]
macro_rules! text_enum {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(format!("expected one of: {}", [$($text),+].join(", "))),
                }
            }
        }
        impl $crate::macros::serde::Serialize for $name {
            fn serialize<S: $crate::macros::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> $crate::macros::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::macros::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <::std::borrow::Cow<'de, str> as $crate::macros::serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err($crate::macros::serde::de::Error::custom)
            }
        }
        $crate::text_enum_orm!($name);
        $crate::text_enum_openapi!($name);
    };
}

#[cfg(not(feature = "orm"))]
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum_orm {
    ($name:ident) => {};
}

#[cfg(feature = "orm")]
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum_orm {
    ($name:ident) => {
        impl From<$name> for $crate::macros::sea_orm::Value {
            fn from(value: $name) -> Self {
                value.as_str().into()
            }
        }
        impl $crate::macros::sea_orm::TryGetable for $name {
            fn try_get_by<I: $crate::macros::sea_orm::ColIdx>(
                row: &$crate::macros::sea_orm::QueryResult,
                index: I,
            ) -> Result<Self, $crate::macros::sea_orm::TryGetError> {
                let text = String::try_get_by(row, index)?;
                text.parse().map_err(|cause| $crate::macros::sea_orm::DbErr::Type(cause).into())
            }
        }
        impl $crate::macros::sea_orm::sea_query::ValueType for $name {
            fn try_from(value: $crate::macros::sea_orm::Value) -> Result<Self, $crate::macros::sea_orm::sea_query::ValueTypeErr> {
                let text = <String as $crate::macros::sea_orm::sea_query::ValueType>::try_from(value)?;
                text.parse().map_err(|_| $crate::macros::sea_orm::sea_query::ValueTypeErr)
            }
            fn type_name() -> String {
                stringify!($name).to_owned()
            }
            fn array_type() -> $crate::macros::sea_orm::sea_query::ArrayType {
                $crate::macros::sea_orm::sea_query::ArrayType::String
            }
            fn column_type() -> $crate::macros::sea_orm::sea_query::ColumnType {
                $crate::macros::sea_orm::sea_query::ColumnType::Text
            }
        }
        impl $crate::macros::sea_orm::sea_query::Nullable for $name {
            fn null() -> $crate::macros::sea_orm::Value {
                $crate::macros::sea_orm::Value::String(None)
            }
        }
    };
}

#[cfg(not(feature = "openapi"))]
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum_openapi {
    ($name:ident) => {};
}

#[cfg(feature = "openapi")]
#[doc(hidden)]
#[macro_export]
macro_rules! text_enum_openapi {
    ($name:ident) => {
        impl $crate::macros::utoipa::PartialSchema for $name {
            fn schema() -> $crate::macros::utoipa::openapi::RefOr<$crate::macros::utoipa::openapi::Schema> {
                $crate::macros::utoipa::openapi::ObjectBuilder::new()
                    .schema_type($crate::macros::utoipa::openapi::Type::String)
                    .enum_values(Some($name::ALL.iter().map(|value| value.as_str())))
                    .into()
            }
        }
        impl $crate::macros::utoipa::ToSchema for $name {}
    };
}
