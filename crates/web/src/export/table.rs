//! The items of any list as a table: one column for each field, `customer.company` for a field of a field.

use serde_json::Value as Json;

/// The columns that the items of a first page have. A field that is an object in one item and null in another is told by the
/// object's fields.
pub(super) fn columns(items: &[Json]) -> Vec<String> {
    let mut columns = Vec::new();
    items.iter().for_each(|item| collect(item, "", &mut columns));
    let is_object = |column: &String, all: &[String]| {
        all.iter().any(|other| other.strip_prefix(column.as_str()).is_some_and(|rest| rest.starts_with('.')))
    };
    columns.iter().filter(|column| !is_object(column, &columns)).cloned().collect()
}

fn collect(value: &Json, path: &str, columns: &mut Vec<String>) {
    match value {
        Json::Object(fields) if !fields.is_empty() => {
            for (name, value) in fields {
                collect(value, &if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, columns);
            }
        }
        _ if !columns.iter().any(|column| column == path) => columns.push(path.to_owned()),
        _ => {}
    }
}

pub(super) fn row(item: &Json, columns: &[String]) -> Vec<String> {
    columns.iter().map(|column| cell(column.split('.').try_fold(item, |value, name| value.get(name)))).collect()
}

fn cell(value: Option<&Json>) -> String {
    match value {
        None | Some(Json::Null) => String::new(),
        Some(Json::String(text)) => text.clone(),
        Some(Json::Array(values)) if values.iter().all(|value| !value.is_object() && !value.is_array()) => {
            values.iter().map(|value| cell(Some(value))).collect::<Vec<_>>().join("; ")
        }
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_of_fields_have_columns_and_nothing_is_lost() {
        let items = [
            json!({"id": "a", "owner": null, "units": 3, "tags": ["x", "y"], "lines": [{"n": 1}]}),
            json!({"id": "b", "owner": {"id": "o", "company": "Nord"}, "units": 0, "tags": [], "lines": []}),
        ];
        let columns = columns(&items);
        let mut sorted = columns.clone();
        sorted.sort();
        assert_eq!(sorted, ["id", "lines", "owner.company", "owner.id", "tags", "units"]);
        let cells: Vec<_> = sorted.iter().map(|column| row(&items[0], std::slice::from_ref(column)).remove(0)).collect();
        assert_eq!(cells, ["a", "[{\"n\":1}]", "", "", "x; y", "3"]);
        assert_eq!(row(&items[1], &["owner.company".into()]), ["Nord"]);
    }
}
