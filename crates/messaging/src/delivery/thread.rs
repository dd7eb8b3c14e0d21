//! What makes the mails about one support request one conversation: all of them refer to the same first message, which was
//! never sent. Its name is signed, so an answer that refers to it can be told from one that only says so (spec 04.4).

use db::Vault;

const PURPOSE: &str = "support_request.mail_thread";
/// Bytes of the signature that stand in the name.
const SIGNED: usize = 16;

/// `<sr_01jd….5f3a…@kestrel.example>`; none for mails about anything else.
pub(super) fn root(vault: &Vault, event: &str, object_id: &str, domain: &str) -> Option<String> {
    let is_id = object_id.starts_with("sr_") && object_id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let is_conversation = event.starts_with("support_request.") && is_id;
    is_conversation.then(|| {
        let signature = hex::encode(&vault.sign(PURPOSE, object_id.as_bytes())[..SIGNED]);
        format!("<{object_id}.{signature}@{domain}>")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_support_request_has_a_name_of_its_own_that_nobody_else_can_make() {
        let vault = Vault::new(&[7; 32]).unwrap();
        let root = |vault: &Vault, event, id| super::root(vault, event, id, "kestrel.example");
        let (one, other) = ("sr_01jd3v8k6r2n4q7t9w1x3y5z7b", "sr_01jd3v8k6r2n4q7t9w1x3y5z7c");
        let name = root(&vault, "support_request.created", one).unwrap();
        assert_eq!(root(&vault, "support_request.closed", one).as_ref(), Some(&name));
        assert!(name.starts_with("<sr_01jd3v8k6r2n4q7t9w1x3y5z7b.") && name.ends_with("@kestrel.example>"), "{name}");
        assert_ne!(root(&vault, "support_request.created", other).unwrap()[31..], name[31..], "the signature is of the id");
        assert_ne!(root(&Vault::new(&[8; 32]).unwrap(), "support_request.created", one), Some(name));
        assert_eq!(root(&vault, "person.invited", "usr_01jd3v8k6r2n4q7t9w1x3y5z7b"), None);
        assert_eq!(root(&vault, "support_request.created", "sr_1>\r\nBcc: y"), None);
    }
}
