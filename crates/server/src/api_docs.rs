//! `/api/docs`: the OpenAPI document as a page for people, made on the server, without scripts and without the internet.

use std::fmt::Write;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::Value;

const STYLE: &str = "body{font:14px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}\
code,pre{font:13px/1.5 ui-monospace,monospace}pre{overflow:auto;padding:.75rem;border:1px solid #8884;border-radius:6px}\
summary{cursor:pointer;padding:.25rem 0}h2{margin-top:2rem;font-size:16px}b.m{display:inline-block;min-width:4.5rem}small{opacity:.7}";

/// The page for `document`, with its policy: nothing but its own style.
pub(crate) fn page(document: &Value, nonce: &str) -> Response {
    let policy = format!("default-src 'none'; style-src 'nonce-{nonce}'; frame-ancestors 'none'; base-uri 'none'");
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()), (header::CONTENT_SECURITY_POLICY, policy)];
    (headers, html(document, nonce)).into_response()
}

fn html(document: &Value, nonce: &str) -> String {
    let mut html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Chancery API</title>\
         <style nonce=\"{nonce}\">{STYLE}</style><h1>Chancery API</h1><p>{}</p><p><a href=\"/api/v1/openapi.json\">openapi.json</a></p>",
        escape(document["info"]["description"].as_str().unwrap_or_default())
    );
    let mut tag = "";
    for (name, method, path, operation) in operations(document) {
        if name != tag {
            let _ = write!(html, "<h2>{}</h2>", escape(name));
            tag = name;
        }
        let _ = write!(
            html,
            "<details><summary><b class=\"m\">{}</b> <code>{}</code> <small>{}</small></summary><p>{}</p>",
            method.to_uppercase(),
            escape(path),
            escape(operation["x-permission"].as_str().unwrap_or("public")),
            escape(operation["summary"].as_str().unwrap_or_default())
        );
        let schemas = &document["components"]["schemas"];
        section(&mut html, "Parameters", &operation["parameters"]);
        section(&mut html, "Body", resolved(&operation["requestBody"]["content"]["application/json"]["schema"], schemas));
        for (status, answer) in operation["responses"].as_object().into_iter().flatten().filter(|(status, _)| status.starts_with('2')) {
            section(&mut html, &format!("Answer {status}"), resolved(&answer["content"]["application/json"]["schema"], schemas));
        }
        html.push_str("</details>");
    }
    html
}

/// All operations, those of a tag together.
fn operations(document: &Value) -> Vec<(&str, &str, &str, &Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let mut found: Vec<_> = paths
        .flat_map(|(path, methods)| {
            methods.as_object().into_iter().flatten().map(move |(method, operation)| {
                (operation["tags"][0].as_str().unwrap_or("other"), method.as_str(), path.as_str(), operation)
            })
        })
        .collect();
    found.sort_by_key(|(tag, method, path, _)| (*tag, *path, *method));
    found
}

fn resolved<'a>(schema: &'a Value, schemas: &'a Value) -> &'a Value {
    match schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
        Some(name) => &schemas[name],
        None => schema,
    }
}

fn section(html: &mut String, title: &str, value: &Value) {
    if !value.is_null() {
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        let _ = write!(html, "<p>{title}</p><pre>{}</pre>", escape(&text));
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_operation_is_listed_and_nothing_is_markup() {
        let document =
            json!({"info": {"description": "<b>x</b>"}, "paths": {"/a": {"get": {"tags": ["t"], "summary": "Do <it>", "responses": {}}}}});
        let html = html(&document, "n");
        assert!(html.contains("<code>/a</code>") && html.contains("Do &lt;it&gt;") && html.contains("&lt;b&gt;x&lt;/b&gt;"));
    }
}
