//! Who takes a support request (spec 04.6): by skill, language, hours, load and absence; after hours the one on call for a P1.
//!
//! The rule is [`rank`]: it knows no database, and says of everybody why they were chosen or not.

mod route;
mod store;

use identity::Language;
use kernel::{PersonId, text_enum};

use crate::support_request::Priority;

pub use route::RouteRequests;
pub(crate) use route::candidates;

/// What a support request asks for.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub priority: Priority,
    pub language: Language,
    /// Who worked on the request that this one refers to.
    pub previous: Option<PersonId>,
}

/// Somebody who may take support requests, as things are now.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub person_id: PersonId,
    pub name: String,
    /// Their level for the product, 1 to 3; absent: none.
    pub level: Option<u8>,
    pub languages: Vec<Language>,
    pub takes_requests: bool,
    pub absent: bool,
    /// By their own calendar.
    pub at_work: bool,
    /// Open support requests.
    pub load: i64,
    pub most_open: Option<i64>,
}

text_enum! {
    /// Why somebody is not chosen.
    pub enum Unsuited {
        TakesNone = "takes_none",
        Absent = "absent",
        NoSkill = "no_skill",
        Full = "full",
    }
}

impl Candidate {
    pub fn unsuited(&self) -> Option<Unsuited> {
        if !self.takes_requests {
            Some(Unsuited::TakesNone)
        } else if self.absent {
            Some(Unsuited::Absent)
        } else if self.level.is_none() {
            Some(Unsuited::NoSkill)
        } else if self.most_open.is_some_and(|most| self.load >= most) {
            Some(Unsuited::Full)
        } else {
            None
        }
    }

    /// English is the support language: everybody works in it.
    pub fn speaks(&self, language: Language) -> bool {
        language == Language::En || self.languages.contains(&language)
    }
}

/// The candidates in the order in which they would be chosen; those who are not suited come last.
///
/// Whoever knows the case goes first. A P1 goes to whoever is at work, in English if need be; otherwise the customer's language
/// counts before the hour. Urgent work goes to the most skilled, other work to the least skilled who can do it, which keeps the
/// others free. Then the one with the least open work is next.
pub(crate) fn rank(wanted: &Wanted, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let urgent = matches!(wanted.priority, Priority::P1 | Priority::P2);
    candidates.sort_by_key(|one| {
        let foreign = !one.speaks(wanted.language);
        let away = !one.at_work;
        let (first, second) = if wanted.priority == Priority::P1 { (away, foreign) } else { (foreign, away) };
        let level = i16::from(one.level.unwrap_or_default());
        (
            one.unsuited().is_some(),
            Some(one.person_id) != wanted.previous,
            first,
            second,
            if urgent { -level } else { level },
            one.load,
            one.person_id,
        )
    });
    candidates
}

/// Whom [`rank`] would choose.
pub(crate) fn choose(ranked: &[Candidate]) -> Option<&Candidate> {
    ranked.first().filter(|best| best.unsuited().is_none())
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod rule_tests {
    use super::*;

    fn id(letter: char) -> PersonId {
        format!("usr_01jd3v8k6r2n4q7t9w1x3y5z7{letter}").parse().unwrap()
    }
    fn someone(letter: char) -> Candidate {
        Candidate {
            person_id: id(letter),
            name: letter.to_string(),
            level: Some(2),
            languages: vec![],
            takes_requests: true,
            absent: false,
            at_work: true,
            load: 3,
            most_open: Some(10),
        }
    }
    fn wanted(priority: Priority) -> Wanted {
        Wanted { priority, language: Language::En, previous: None }
    }
    /// The letters in the order of choice.
    fn order(wanted: &Wanted, candidates: &[Candidate]) -> String {
        let mut shuffled = candidates.to_vec();
        shuffled.reverse();
        let ranked = rank(wanted, shuffled);
        let names: String = ranked.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, rank(wanted, candidates.to_vec()).iter().map(|one| one.name.as_str()).collect::<String>());
        names
    }

    #[test]
    fn whoever_is_absent_unskilled_full_or_takes_none_is_never_chosen() {
        let lacking = [
            (Unsuited::TakesNone, Candidate { takes_requests: false, ..someone('a') }),
            (Unsuited::Absent, Candidate { absent: true, ..someone('b') }),
            (Unsuited::NoSkill, Candidate { level: None, ..someone('c') }),
            (Unsuited::Full, Candidate { load: 10, ..someone('d') }),
        ];
        for (reason, one) in &lacking {
            assert_eq!(one.unsuited(), Some(*reason));
        }
        let ranked = rank(&wanted(Priority::P1), lacking.map(|(_, one)| one).to_vec());
        assert!(choose(&ranked).is_none());
        assert!(choose(&rank(&wanted(Priority::P1), vec![someone('e')])).is_some());
        assert_eq!(Candidate { most_open: None, load: 500, ..someone('f') }.unsuited(), None);
    }

    #[test]
    fn who_knows_the_case_goes_first() {
        let known = Candidate { load: 9, at_work: false, ..someone('b') };
        assert_eq!(order(&Wanted { previous: Some(id('b')), ..wanted(Priority::P3) }, &[someone('a'), known]), "ba");
    }

    #[test]
    fn a_p1_goes_to_whoever_is_at_work_and_others_to_whoever_has_the_language() {
        let french = Candidate { languages: vec![Language::Fr], at_work: false, ..someone('a') };
        let there = someone('b');
        let asked = |priority| Wanted { language: Language::Fr, ..wanted(priority) };
        assert_eq!(order(&asked(Priority::P1), &[french.clone(), there.clone()]), "ba");
        for priority in [Priority::P2, Priority::P3, Priority::P4] {
            assert_eq!(order(&asked(priority), &[french.clone(), there.clone()]), "ab");
        }
        assert_eq!(order(&wanted(Priority::P3), &[french, there]), "ba", "English is everybody's");
    }

    #[test]
    fn urgent_work_goes_to_the_most_skilled_and_other_work_keeps_them_free() {
        let (junior, senior) = (Candidate { level: Some(1), ..someone('a') }, Candidate { level: Some(3), ..someone('b') });
        for (priority, expected) in [(Priority::P1, "ba"), (Priority::P2, "ba"), (Priority::P3, "ab"), (Priority::P4, "ab")] {
            assert_eq!(order(&wanted(priority), &[junior.clone(), senior.clone()]), expected, "{priority}");
        }
    }

    #[test]
    fn among_equals_the_least_loaded_is_next() {
        assert_eq!(order(&wanted(Priority::P3), &[Candidate { load: 4, ..someone('a') }, someone('b'), someone('c')]), "bca");
    }
}
