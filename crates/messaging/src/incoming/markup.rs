//! HTML of strangers made harmless: no script, no style, no form, no frame, nothing that is fetched when it is looked at. The
//! console shows it in a frame without any rights all the same.

use std::sync::LazyLock;

use ammonia::Builder;
use mail_parser::decoders::html::html_to_text;

/// Longer HTML is not kept, in bytes: the text tells the same.
const MOST: usize = 512 << 10;
/// The parser looks through all open elements at each tag.
const MOST_TAGS: usize = 10_000;

static BUILDER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    // A picture tells its sender when and where it is looked at.
    builder.rm_tags(["img", "map", "area"]).url_schemes(["http", "https", "mailto"].into()).link_rel(Some("noopener noreferrer nofollow"));
    builder
});

/// What ends a line for whoever looks at it.
const LINES: [&str; 9] = ["</li>", "</div>", "</tr>", "</h1>", "</h2>", "</h3>", "<ul>", "<ol>", "</table>"];

/// What stands in it, without its form.
pub(super) fn text(html: &str) -> String {
    let broken = LINES.iter().fold(html.to_owned(), |html, end| html.replace(end, &format!("{end}<br>")));
    html_to_text(&broken)
}

/// None if it is too long, or has nothing in it that may stay.
pub(super) fn harmless(html: &str) -> Option<String> {
    if html.len() > MOST || html.bytes().filter(|byte| *byte == b'<').take(MOST_TAGS + 1).count() > MOST_TAGS {
        return None;
    }
    let clean = BUILDER.clean(html).to_string();
    let clean = clean.trim();
    (!clean.is_empty()).then(|| clean.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_stays() {
        let hostile = "<p onclick=\"steal()\">Hello <script>steal()</script><img src=x onerror=steal()><a href=\"javascript:steal()\">a</a>\
             <a href=\"https://x.example/\">b</a><iframe src=//x.example></iframe><form action=//x.example><input name=p></form>\
             <style>body{background:url(//x.example)}</style><svg onload=steal()></svg><meta http-equiv=refresh content=0>\
             <base href=//x.example><link rel=stylesheet href=//x.example><object data=x></object><math><mi xlink:href=\"javascript:steal()\">";
        let clean = harmless(hostile).unwrap();
        for word in ["steal", "script", "<img", "iframe", "<form", "<input", "<style", "svg", "meta", "<base", "<link", "object", "onclick"]
        {
            assert!(!clean.to_lowercase().contains(word), "{word} in {clean}");
        }
        assert!(clean.contains("Hello") && clean.contains("href=\"https://x.example/\"") && clean.contains("noopener noreferrer nofollow"));
    }

    #[test]
    fn known_ways_around_a_cleaner_lead_nowhere() {
        for hostile in [
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=steal()&gt;\">",
            "<svg></p><style><a id=\"</style><img src=1 onerror=steal()>\">",
            "<noscript><p title=\"</noscript><img src=x onerror=steal()>\">",
            "<a href=\"\u{1}javascript:steal()\">x</a><a href=\"java\nscript:steal()\">y</a><a href=\"data:text/html,steal\">z</a>",
            "<p style=\"background:url(https://x.example/seen)\">x</p><table background=\"https://x.example/seen\"><td>x</table>",
            "<template><script>steal()</script></template>",
        ] {
            let clean = harmless(hostile).unwrap_or_default().to_lowercase();
            assert!(!clean.contains("<img") && !clean.contains("<script") && !clean.contains("href=\"j"), "{clean}");
            assert!(!clean.contains("x.example/seen") && !clean.contains("href=\"data"), "{clean}");
        }
    }

    #[test]
    fn the_text_of_html_keeps_its_lines() {
        let text = text("<style>p{}</style><p>It stops:</p><ul><li>server 1</li><li>server 2</li></ul><div>Hanna</div>Hafen");
        let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["It stops:", "server 1", "server 2", "Hanna", "Hafen"]);
    }

    #[test]
    fn what_is_too_long_or_too_deep_is_left_out() {
        assert_eq!(harmless(&"<div>".repeat(MOST_TAGS + 1)), None);
        assert_eq!(harmless(&"x".repeat(MOST + 1)), None);
        assert_eq!(harmless("<script>x</script>"), None);
        assert!(harmless(&"<b>".repeat(1_000)).is_none_or(|clean| clean.len() < 100_000));
    }
}
