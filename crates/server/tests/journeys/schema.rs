//! Both engines have the same logical schema: the stored text is compared on whichever this run uses.

use testkit::Stage;

#[tokio::test]
async fn the_schema_is_the_stored_one_on_both_engines() {
    let stage = Stage::new().await;
    let schema = db::schema::text(&stage.db).await.unwrap();
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journeys/schema.txt");
    if crate::writes_stored() {
        std::fs::write(place, &schema).unwrap();
    }
    let stored = std::fs::read_to_string(place).unwrap();
    let (mut wanted, mut found): (Vec<_>, Vec<_>) = (stored.lines().collect(), schema.lines().collect());
    wanted.sort_unstable();
    found.sort_unstable();
    let missing: Vec<_> = wanted.iter().filter(|line| !found.contains(line)).collect();
    let extra: Vec<_> = found.iter().filter(|line| !wanted.contains(line)).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing: {missing:#?}\nextra: {extra:#?}");
}
