//! What makes the mails about one support request one conversation: all of them refer to the same first message, which was
//! never sent. Its name is signed, so an answer that refers to it can be told from one that only says so (spec 04.4). The same
//! name, with a shorter signature, tags the address that answers go to, where the host of that mailbox delivers such addresses.

use db::Vault;

use crate::incoming::Claim;

const PURPOSE: &str = "support_request.mail_thread";
/// Bytes of the signature that stand in the name.
const SIGNED: usize = 16;
/// Bytes that stand in an address, whose part before the `@` has 64 characters at most.
const TAGGED: usize = 8;

/// `<sr_01jd….5f3a…@kestrel.example>`; none for mails about anything else.
pub(super) fn root(vault: &Vault, event: &str, object_id: &str, domain: &str) -> Option<String> {
    is_conversation(event, object_id).then(|| format!("<{}@{domain}>", name(vault, object_id, SIGNED)))
}

/// `support+sr_01jd….5f3a…@kestrel.example` for `support@kestrel.example`.
pub(super) fn tagged(vault: &Vault, event: &str, object_id: &str, address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    is_conversation(event, object_id).then(|| format!("{local}+{}@{domain}", name(vault, object_id, TAGGED)))
}

pub(super) fn is_conversation(event: &str, object_id: &str) -> bool {
    let is_id = object_id.starts_with("sr_") && object_id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    event.starts_with("support_request.") && is_id
}

fn name(vault: &Vault, object_id: &str, bytes: usize) -> String {
    format!("{object_id}.{}", hex::encode(&vault.sign(PURPOSE, object_id.as_bytes())[..bytes]))
}

/// Whether we made this name.
pub(crate) fn is_genuine(vault: &Vault, claim: &Claim) -> bool {
    let ours = hex::encode(vault.sign(PURPOSE, claim.id.as_bytes()));
    let theirs = claim.signature.as_bytes();
    let long_enough = [2 * SIGNED, 2 * TAGGED].contains(&theirs.len());
    let differences = ours.bytes().zip(theirs).fold(0, |all, (one, other)| all | (one ^ other));
    long_enough && differences == 0
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

    #[test]
    fn a_name_is_known_again_in_a_header_and_in_an_address_and_no_other_is() {
        let (vault, other) = (Vault::new(&[7; 32]).unwrap(), Vault::new(&[8; 32]).unwrap());
        let id = "sr_01jd3v8k6r2n4q7t9w1x3y5z7b";
        let root = root(&vault, "support_request.created", id, "kestrel.example").unwrap();
        let tagged = tagged(&vault, "support_request.created", id, "support@kestrel.example").unwrap();
        assert!(tagged.starts_with("support+sr_") && tagged.split('@').next().unwrap().len() <= 64, "{tagged}");
        for headers in [format!("References: <x@y.example> {root}"), format!("To: {tagged}")] {
            let raw = format!("From: hanna@hafen.example\r\n{headers}\r\n\r\nHello");
            let claim = crate::incoming::read(raw.as_bytes()).claims.remove(0);
            assert_eq!(claim.id, id);
            assert!(is_genuine(&vault, &claim), "{headers}");
            assert!(!is_genuine(&other, &claim), "another installation's");
            let id = "sr_01jd3v8k6r2n4q7t9w1x3y5z7c".into();
            assert!(!is_genuine(&vault, &Claim { id, ..claim.clone() }), "of another request");
            for signature in ["", &claim.signature[..8], &claim.signature[..claim.signature.len() - 1]] {
                assert!(!is_genuine(&vault, &Claim { signature: signature.into(), ..claim.clone() }), "cut to {signature:?}");
            }
        }
    }
}
