//! The places in a canned reply: `{{customer}}` and the others of a short list, and nothing else.

/// What a canned reply may name.
pub(crate) const VARIABLES: [&str; 5] = ["customer", "engineer", "number", "product", "subject"];

/// What stands for the variables in a reply to one support request.
#[derive(Clone, Debug)]
pub(crate) struct Values {
    pub customer: String,
    pub engineer: String,
    pub number: String,
    pub product: String,
    pub subject: String,
}

impl Values {
    fn of(&self, variable: &str) -> Option<&str> {
        Some(match variable {
            "customer" => &self.customer,
            "engineer" => &self.engineer,
            "number" => &self.number,
            "product" => &self.product,
            "subject" => &self.subject,
            _ => return None,
        })
    }
}

/// The first name between braces that is no variable, or what is opened and not closed.
pub(crate) fn unknown(body: &str) -> Option<&str> {
    body.split("{{").skip(1).find_map(|rest| match rest.split_once("}}") {
        Some((name, _)) if VARIABLES.contains(&name.trim()) => None,
        Some((name, _)) => Some(name.trim()),
        None => Some(rest),
    })
}

/// The text with its variables filled in, once: what a value holds is text and nothing else.
pub(crate) fn fill(body: &str, values: &Values) -> String {
    let mut parts = body.split("{{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once("}}").and_then(|(name, rest)| Some((values.of(name.trim())?, rest))) {
            Some((value, rest)) => {
                text.push_str(value);
                text.push_str(rest);
            }
            None => {
                text.push_str("{{");
                text.push_str(part);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> Values {
        Values {
            customer: "Hafen".into(),
            engineer: "Emil Berg".into(),
            number: "SR-0000001".into(),
            product: "Harbor {{number}}".into(),
            subject: "It stops".into(),
        }
    }

    #[test]
    fn variables_are_filled_once_and_a_value_is_no_template() {
        let filled = fill("Hello {{ customer }}, {{product}} in {{number}}: {{subject}}. {{engineer}}", &values());
        assert_eq!(filled, "Hello Hafen, Harbor {{number}} in SR-0000001: It stops. Emil Berg");
        assert_eq!(fill("plain", &values()), "plain");
        assert_eq!(fill("", &values()), "");
    }

    #[test]
    fn only_listed_variables_are_known_and_every_one_has_a_value() {
        for name in VARIABLES {
            assert_eq!(unknown(&format!("a {{{{{name}}}}} b")), None);
            assert!(values().of(name).is_some(), "{name}");
        }
        assert_eq!(unknown("{{customer}} {{ password }}"), Some("password"));
        assert_eq!(unknown("{{customer"), Some("customer"));
        assert_eq!(unknown("{{}}"), Some(""));
        assert_eq!(unknown("a } b { c"), None);
    }
}
