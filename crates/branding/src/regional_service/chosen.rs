//! Which of the services that stand above a customer it sees: a pure choice.

use std::collections::BTreeMap;

use super::{RegionalService, store::Offered};

/// Those for the product and for the region or everywhere. Of one name the region's own comes before the worldwide one, and
/// then the nearest owner's. In the order of their names.
pub(super) fn choose(offered: Vec<Offered>, region: &str, product_code: &str) -> db::Result<Vec<RegionalService>> {
    let region = kernel::fold(region);
    let mut best: BTreeMap<String, ((bool, i64), RegionalService)> = BTreeMap::new();
    for Offered { depth, service } in offered {
        let products = service.products()?;
        let worldwide = service.region.is_empty();
        let for_product = products.is_empty() || products.iter().any(|code| code == product_code);
        if !for_product || !(worldwide || kernel::fold(&service.region) == region) {
            continue;
        }
        let rank = (worldwide, depth);
        match best.get(&service.name_folded) {
            Some((held, _)) if *held <= rank => {}
            _ => {
                best.insert(service.name_folded.clone(), (rank, service));
            }
        }
    }
    Ok(best.into_values().map(|(_, service)| service).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(depth: i64, name: &str, region: &str, products: &[&str]) -> Offered {
        let service = RegionalService {
            id: "rse_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap(),
            organization_id: "org_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap(),
            company: format!("{depth}"),
            name: name.into(),
            name_folded: kernel::fold(name),
            region: region.into(),
            products: serde_json::to_string(products).unwrap(),
            url: format!("https://{depth}.example/{region}"),
            search: String::new(),
            version: 1,
            created_at: kernel::Timestamp::from_microsecond(0),
        };
        Offered { depth, service }
    }

    fn urls(offered: Vec<Offered>) -> Vec<String> {
        choose(offered, "Europe", "GUARD").unwrap().into_iter().map(|service| service.url).collect()
    }

    #[test]
    fn the_regions_own_and_then_the_nearest_counts() {
        let status = |depth, region| offered(depth, "Status", region, &[]);
        assert_eq!(urls(vec![status(2, ""), status(1, "")]), ["https://1.example/"]);
        assert_eq!(urls(vec![status(1, ""), status(2, "europe")]), ["https://2.example/europe"]);
        assert_eq!(urls(vec![status(1, "asia")]), Vec::<String>::new());
        assert_eq!(
            urls(vec![offered(1, "B", "", &["GUARD"]), offered(1, "a", "", &[]), offered(1, "c", "", &["VAULT"])]),
            ["https://1.example/", "https://1.example/"]
        );
    }
}
