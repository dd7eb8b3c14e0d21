//! What a certificate says, in words: the facts put into the sentences of a language.

use catalog::Segment;
use lease::VersionType;

use super::{Certificate, Standing, words::Words};

/// A heading with its paragraphs.
pub(super) struct Section {
    pub heading: String,
    pub paragraphs: Vec<String>,
}

impl Certificate {
    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    pub(super) fn title(&self) -> &'static str {
        self.words().title
    }

    /// The sentence that the rest explains.
    pub(super) fn statement(&self) -> String {
        let words = self.words();
        let sentence = if self.version_type == VersionType::Trial { words.statement_trial } else { words.statement };
        fill(sentence, &[("company", &self.company), ("product", &self.product), ("units", &self.units_text())])
    }

    /// Label and value, from top to bottom.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let words = self.words();
        let day = |day| words.day(day);
        let version = match self.version_type {
            VersionType::Full => words.full,
            VersionType::Trial => words.trial,
            VersionType::Nfr => words.nfr,
        };
        let period = fill(words.from_to, &[("from", &day(self.starts_on)), ("to", &day(self.expires_on))]);
        let mut facts = vec![
            (words.number, self.number.clone()),
            (
                words.licensee,
                [self.company.as_str(), self.place.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            ),
            (words.product, self.product.clone()),
            (words.version, version.to_owned()),
            (words.size, self.units_text()),
            (words.period, period),
            (words.code, self.code_masked.clone()),
            (words.reseller, self.reseller.clone()),
        ];
        if !self.look.support_contact.is_empty() {
            facts.push((words.contact, self.look.support_contact.clone()));
        }
        facts.push((words.issued, day(self.issued_on)));
        facts
    }

    pub(super) fn sections(&self) -> [Section; 2] {
        let words = self.words();
        let mut refresh = vec![words.refresh.to_owned()];
        refresh.extend(matches!(self.segment, Segment::Smb | Segment::Both).then(|| words.refresh_smb.to_owned()));
        refresh.extend(matches!(self.segment, Segment::Enterprise | Segment::Both).then(|| words.refresh_enterprise.to_owned()));
        [
            Section { heading: words.refresh_heading.to_owned(), paragraphs: refresh },
            Section { heading: words.renewal_heading.to_owned(), paragraphs: vec![self.without_renewal()] },
        ]
    }

    /// What happens without renewal, before and after the end.
    fn without_renewal(&self) -> String {
        let words = self.words();
        let sentence = match (self.version_type, self.standing) {
            (VersionType::Trial, Standing::Running) => words.trial_running,
            (VersionType::Trial, _) => words.trial_ended,
            (_, Standing::Running) => words.running,
            (_, Standing::Grace) => words.grace,
            (_, Standing::Ended) => words.ended,
        };
        let (end, grace) = (words.day(self.expires_on), words.day(self.grace_ends_on));
        fill(sentence, &[("end", &end), ("grace", &grace), ("reseller", &self.reseller)])
    }

    fn units_text(&self) -> String {
        let words = self.words();
        format!("{} {}", words.number_text(self.units), words.unit(&self.unit, self.units))
    }
}

/// Puts values in the place of `{name}`; what a value contains is not looked at again.
fn fill(template: &str, values: &[(&str, &String)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        text.push_str(before);
        text.extend(values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str()));
        rest = tail;
    }
    text.push_str(rest);
    text
}
