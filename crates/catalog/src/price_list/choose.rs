//! Which of the prices that are in force on a day counts: pure, so that it can be compared with a slow and obvious model.

use kernel::Currency;

use super::{Price, PriceListId};

/// A band of a list that is in force, for the item and version type in question.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub price_list_id: PriceListId,
    /// Empty is worldwide.
    pub countries: Vec<String>,
    pub currency: Currency,
    /// `2026-01-01`
    pub valid_from: String,
    pub from_units: i64,
    pub amount: i64,
}

/// A list of the country goes before a worldwide one, then the newest; of that list, the highest band that `units` reach.
pub(super) fn choose<'a>(candidates: impl IntoIterator<Item = &'a Candidate>, country: &str, units: i64) -> Option<Price> {
    let holds = |one: &&Candidate| one.from_units <= units && (one.countries.is_empty() || one.countries.iter().any(|own| own == country));
    let best = candidates.into_iter().filter(holds).max_by(|one, other| rank(one).cmp(&rank(other)))?;
    Some(Price { price_list_id: best.price_list_id, currency: best.currency, amount: best.amount, from_units: best.from_units })
}

/// Two lists of one country that start on one day are in two currencies; the one made later counts.
fn rank(one: &Candidate) -> (bool, &str, String, i64) {
    (!one.countries.is_empty(), &one.valid_from, one.price_list_id.to_string(), one.from_units)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn candidate() -> impl Strategy<Value = Candidate> {
        let countries = prop::collection::vec(prop::sample::select(vec!["DE", "FR", "JP"]), 0..3);
        (0..4_usize, countries, 0..4_u8).prop_map(|(list, countries, month)| Candidate {
            price_list_id: format!("prl_01jd3v8k6r2n4q7t9w1x3y5z{list}b").parse().unwrap(),
            countries: countries.into_iter().map(str::to_owned).collect(),
            currency: Currency::EUR,
            valid_from: format!("2026-0{}-01", month + 1),
            from_units: 1,
            amount: i64::from(month),
        })
    }

    /// Lists as they are written: each with bands that start at 1.
    fn lists() -> impl Strategy<Value = Vec<Candidate>> {
        let bands = prop::collection::btree_set(2..60_i64, 0..4);
        prop::collection::vec((candidate(), bands), 0..5).prop_map(|lists| {
            lists
                .into_iter()
                .enumerate()
                .flat_map(|(number, (list, bands))| {
                    std::iter::once(1).chain(bands).map(move |from_units| Candidate {
                        price_list_id: format!("prl_01jd3v8k6r2n4q7t9w1x3y5z{number}b").parse().unwrap(),
                        from_units,
                        amount: 1000 - from_units,
                        ..list.clone()
                    })
                })
                .collect()
        })
    }

    /// The rule in its own words, one after the other.
    fn slow(candidates: &[Candidate], country: &str, units: i64) -> Option<(String, i64)> {
        let own: Vec<_> = candidates.iter().filter(|one| one.countries.contains(&country.to_owned())).collect();
        let everywhere: Vec<_> = candidates.iter().filter(|one| one.countries.is_empty()).collect();
        let lists = if own.is_empty() { everywhere } else { own };
        let newest = lists.iter().map(|one| one.valid_from.clone()).max()?;
        let list = lists.iter().filter(|one| one.valid_from == newest).map(|one| one.price_list_id.to_string()).max()?;
        let bands = lists.iter().filter(|one| one.price_list_id.to_string() == list);
        bands.map(|one| one.from_units).filter(|from| *from <= units).max().map(|from| (list, from))
    }

    proptest! {
        #[test]
        fn the_list_and_band_are_those_of_the_rule(candidates in lists(), country in prop::sample::select(vec!["DE", "JP", "US"]), units in 1..80_i64) {
            let expected = slow(&candidates, country, units);
            let found = choose(&candidates, country, units).map(|price| (price.price_list_id.to_string(), price.from_units));
            prop_assert_eq!(found, expected);
        }
    }
}
