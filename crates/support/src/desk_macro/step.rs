//! What a macro does, one after the other. A step is one of the verbs of a support request, with what it needs.

use kernel::{FieldError, Permission, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    canned_reply::{VARIABLES, Values, fill, unknown},
    support_request::{Priority, REASON, TEXT, check_tags, check_text, field},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[schema(as = DeskMacroStep)]
pub(crate) enum Step {
    /// To the customer; with the variables of canned replies.
    Reply {
        body: String,
    },
    /// For the vendor's people alone; with the same variables.
    Note {
        body: String,
    },
    /// Absent: to whoever applies the macro.
    Assign {
        person_id: Option<PersonId>,
    },
    /// The customer reads the reason.
    Prioritize {
        priority: Priority,
        reason: String,
    },
    /// Adds these.
    Tag {
        tags: Vec<String>,
    },
    /// Wait for the customer.
    Wait {},
    Resume {},
    /// `body`: what the customer reads; with the variables of canned replies.
    ProposeSolution {
        body: Option<String>,
    },
}

impl Step {
    /// As the API calls it.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Reply { .. } => "reply",
            Self::Note { .. } => "note",
            Self::Assign { .. } => "assign",
            Self::Prioritize { .. } => "prioritize",
            Self::Tag { .. } => "tag",
            Self::Wait {} => "wait",
            Self::Resume {} => "resume",
            Self::ProposeSolution { .. } => "propose_solution",
        }
    }

    /// What whoever applies the macro must be allowed to do.
    pub(crate) const fn permission(&self) -> Permission {
        match self {
            Self::Reply { .. } => Permission::SupportRequestReply,
            Self::Note { .. } => Permission::SupportRequestNote,
            Self::Assign { .. } => Permission::SupportRequestAssign,
            Self::Prioritize { .. } => Permission::SupportRequestPrioritize,
            Self::Tag { .. } => Permission::SupportRequestTag,
            Self::Wait {} => Permission::SupportRequestWait,
            Self::Resume {} => Permission::SupportRequestResume,
            Self::ProposeSolution { .. } => Permission::SupportRequestProposeSolution,
        }
    }

    pub(super) fn filled(mut self, values: &Values) -> Self {
        if let Self::Reply { body } | Self::Note { body } | Self::ProposeSolution { body: Some(body) } = &mut self {
            *body = fill(body, values);
        }
        self
    }

    /// What is wrong with it, at its place in the body of a request.
    pub(super) fn check(&self, at: &str) -> Vec<FieldError> {
        let mut errors = Vec::new();
        match self {
            Self::Reply { body } | Self::Note { body } | Self::ProposeSolution { body: Some(body) } => {
                let pointer = format!("{at}/body");
                check_text(&mut errors, &pointer, body, TEXT);
                if let Some(name) = unknown(body) {
                    let detail = format!("There is no variable '{name}'. Possible are: {}.", VARIABLES.join(", "));
                    errors.push(field(&pointer, "unknown_variable", &detail));
                }
            }
            Self::Prioritize { reason, .. } => check_text(&mut errors, &format!("{at}/reason"), reason, REASON),
            Self::Tag { tags } if tags.is_empty() => errors.push(field(&format!("{at}/tags"), "required", "This is needed.")),
            Self::Tag { tags } => errors.extend(check_tags(&format!("{at}/tags"), tags)),
            Self::Assign { .. } | Self::Wait {} | Self::Resume {} | Self::ProposeSolution { body: None } => {}
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(value: serde_json::Value) -> Result<Step, serde_json::Error> {
        serde_json::from_value(value)
    }

    #[test]
    fn a_step_is_written_with_its_word() {
        for (value, expected) in [
            (json!({"do": "reply", "body": "Hello"}), Step::Reply { body: "Hello".into() }),
            (json!({"do": "assign", "person_id": null}), Step::Assign { person_id: None }),
            (json!({"do": "wait"}), Step::Wait {}),
            (json!({"do": "propose_solution", "body": null}), Step::ProposeSolution { body: None }),
        ] {
            let step = read(value.clone()).unwrap();
            assert_eq!((step.word(), &step), (value["do"].as_str().unwrap(), &expected));
            assert_eq!(serde_json::to_value(&step).unwrap(), value);
        }
        for wrong in [json!({"do": "explode"}), json!({"do": "wait", "body": "x"}), json!({"do": "reply"}), json!({"body": "x"})] {
            assert!(read(wrong.clone()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_at_its_place() {
        let wrong = |step: Step| step.check("/steps/1").into_iter().map(|error| (error.pointer, error.code)).collect::<Vec<_>>();
        let at = |pointer: &str, code: &str| vec![(pointer.to_owned(), code.to_owned())];
        assert_eq!(wrong(Step::Reply { body: " ".into() }), at("/steps/1/body", "required"));
        assert_eq!(wrong(Step::Note { body: "{{password}}".into() }), at("/steps/1/body", "unknown_variable"));
        assert_eq!(wrong(Step::Prioritize { priority: Priority::P2, reason: String::new() }), at("/steps/1/reason", "required"));
        assert_eq!(wrong(Step::Tag { tags: vec![] }), at("/steps/1/tags", "required"));
        assert_eq!(wrong(Step::Tag { tags: vec!["Ä".into()] }), at("/steps/1/tags/0", "wrong_value"));
        assert!(wrong(Step::ProposeSolution { body: None }).is_empty());
    }
}
