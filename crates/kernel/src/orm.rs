//! How ids, instants and other value types stand in a column: the only ORM code outside the stores.

use sea_orm::{
    ColIdx, DbErr, QueryResult, TryFromU64, TryGetError, TryGetable,
    sea_query::{ArrayType, ColumnType, Nullable, StringLen, Value, ValueType, ValueTypeErr},
};

use crate::{Currency, Id, Noun, Timestamp};

impl<T: Noun> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Value::from(id.to_string())
    }
}
impl<T: Noun> TryGetable for Id<T> {
    fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
        let text = String::try_get_by(row, index)?;
        text.parse().map_err(|_| TryGetError::DbErr(DbErr::Type(format!("not a {} id: {text}", T::PREFIX))))
    }
}
impl<T: Noun> ValueType for Id<T> {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        <String as ValueType>::try_from(value)?.parse().map_err(|_| ValueTypeErr)
    }
    fn type_name() -> String {
        "Id".into()
    }
    fn array_type() -> ArrayType {
        ArrayType::String
    }
    fn column_type() -> ColumnType {
        ColumnType::String(StringLen::None)
    }
}
impl<T: Noun> Nullable for Id<T> {
    fn null() -> Value {
        Value::String(None)
    }
}
impl<T: Noun> TryFromU64 for Id<T> {
    fn try_from_u64(_: u64) -> Result<Self, DbErr> {
        Err(DbErr::ConvertFromU64("ids are made by us, not by the database"))
    }
}

impl From<Timestamp> for Value {
    fn from(instant: Timestamp) -> Self {
        Value::BigInt(Some(instant.as_microsecond()))
    }
}
impl TryGetable for Timestamp {
    fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
        i64::try_get_by(row, index).map(Self::from_microsecond)
    }
}
impl ValueType for Timestamp {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        <i64 as ValueType>::try_from(value).map(Self::from_microsecond)
    }
    fn type_name() -> String {
        "Timestamp".into()
    }
    fn array_type() -> ArrayType {
        ArrayType::BigInt
    }
    fn column_type() -> ColumnType {
        ColumnType::BigInteger
    }
}
impl Nullable for Timestamp {
    fn null() -> Value {
        Value::BigInt(None)
    }
}

impl From<Currency> for Value {
    fn from(currency: Currency) -> Self {
        Value::from(currency.as_str())
    }
}
impl TryGetable for Currency {
    fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
        let text = String::try_get_by(row, index)?;
        text.parse().map_err(|_| TryGetError::DbErr(DbErr::Type(format!("not a currency: {text}"))))
    }
}
impl ValueType for Currency {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        <String as ValueType>::try_from(value)?.parse().map_err(|_| ValueTypeErr)
    }
    fn type_name() -> String {
        "Currency".into()
    }
    fn array_type() -> ArrayType {
        ArrayType::String
    }
    fn column_type() -> ColumnType {
        ColumnType::String(StringLen::None)
    }
}
impl Nullable for Currency {
    fn null() -> Value {
        Value::String(None)
    }
}
