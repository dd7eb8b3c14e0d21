//! Which version counts: a pure choice among those that are valid already.

use std::cmp::Reverse;

use identity::Language;
use kernel::Timestamp;

use super::{LegalTextId, LegalTextKind};

/// What the choice is made by; the words are fetched for the chosen ones only.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub id: LegalTextId,
    pub kind: LegalTextKind,
    /// How far above the seller its owner stands.
    pub depth: i64,
    /// Made for the product in question; otherwise for all products.
    pub for_product: bool,
    /// Empty: everywhere.
    pub countries: Vec<String>,
    pub language: Language,
    pub valid_at: Timestamp,
}

/// The nearest owner's text; of these the product's before the general one, the country's before the worldwide one, the
/// language asked for before English before any, and then the newest.
pub(crate) fn choose<'a>(candidates: &'a [Candidate], kind: LegalTextKind, country: &str, language: Language) -> Option<&'a Candidate> {
    let counts = |text: &&Candidate| text.kind == kind && (text.countries.is_empty() || text.countries.iter().any(|one| one == country));
    let foreignness = |text: &Candidate| match text.language {
        own if own == language => 0,
        Language::En => 1,
        _ => 2,
    };
    candidates.iter().filter(counts).min_by_key(|text| {
        (text.depth, !text.for_product, text.countries.is_empty(), foreignness(text), Reverse(text.valid_at), Reverse(text.id.to_string()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: LegalTextKind = LegalTextKind::Eula;

    fn text(number: char, fill: impl Fn(&mut Candidate)) -> Candidate {
        let mut text = Candidate {
            id: format!("lgt_01jd3v8k6r2n4q7t9w1x3y5z7{number}").parse().unwrap(),
            kind: KIND,
            depth: 0,
            for_product: false,
            countries: vec![],
            language: Language::En,
            valid_at: Timestamp::from_microsecond(0),
        };
        fill(&mut text);
        text
    }
    fn chosen(texts: &[Candidate], country: &str, language: Language) -> Option<char> {
        choose(texts, KIND, country, language).and_then(|text| text.id.to_string().chars().last())
    }
    fn at(second: i64) -> Timestamp {
        Timestamp::from_microsecond(second * 1_000_000)
    }

    #[test]
    fn the_own_language_wins_then_english_then_any() {
        let german = text('a', |text| text.language = Language::De);
        let english = text('b', |text| text.valid_at = at(9));
        assert_eq!(chosen(&[german.clone(), english.clone()], "DE", Language::De), Some('a'), "an older one in the own language");
        assert_eq!(chosen(&[german.clone(), english], "FR", Language::Fr), Some('b'));
        assert_eq!(chosen(&[german], "FR", Language::Fr), Some('a'), "a text in a foreign language is better than none");
    }

    #[test]
    fn the_more_special_text_wins_over_a_newer_general_one() {
        let general = text('a', |text| text.valid_at = at(9));
        let of_product = text('b', |text| text.for_product = true);
        let of_country = text('c', |text| text.countries = vec!["AU".into(), "NZ".into()]);
        let texts = [general.clone(), of_country, of_product];
        assert_eq!(chosen(&texts, "NZ", Language::En), Some('b'));
        assert_eq!(chosen(&texts[..2], "NZ", Language::En), Some('c'));
        assert_eq!(chosen(&texts[..2], "DE", Language::En), Some('a'));
        let nearer = text('d', |_| {});
        assert_eq!(chosen(&[text('e', |text| text.depth = 1), nearer], "DE", Language::En), Some('d'));
    }

    #[test]
    fn the_newest_of_equals_wins_and_kinds_do_not_mix() {
        let texts = [text('a', |text| text.valid_at = at(1)), text('b', |text| text.valid_at = at(2)), text('c', |_| {})];
        assert_eq!(chosen(&texts, "DE", Language::En), Some('b'));
        assert!(choose(&texts, LegalTextKind::PrivacyStatement, "DE", Language::En).is_none());
    }
}
