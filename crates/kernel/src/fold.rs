use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Text as search columns hold it: without accents and case, runs of space as one. `fold("Škoda  Straße")` is `"skoda strasse"`.
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .collect::<String>()
        .to_lowercase()
        .replace('ß', "ss")
        .replace('ø', "o")
        .replace('ł', "l");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_space_do_not_matter() {
        assert_eq!(fold("  Škoda\u{a0} STRASSE "), "skoda strasse");
        assert_eq!(fold("Straße Ångström Łódź"), "strasse angstrom lodz");
    }
}
