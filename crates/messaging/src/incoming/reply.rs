//! What somebody wrote, without the mail that their program quoted below it. In doubt nothing is cut: who answers between the
//! lines or below is read whole.

/// How the line above a quotation begins and ends, by language.
const ATTRIBUTIONS: [(&str, &str); 7] = [
    ("On ", "wrote:"),
    ("Am ", "schrieb"),
    ("Le ", "écrit"),
    ("Il ", "ha scritto"),
    ("El ", "escribió"),
    ("On ", "écrit"),
    ("Den ", "skrev"),
];
/// `Von:` above `Gesendet:`: the headers that some programs put above an unmarked quotation.
const HEADINGS: [(&str, &str); 5] = [("From:", "Sent:"), ("Von:", "Gesendet:"), ("De:", "Envoyé"), ("Da:", "Inviato:"), ("De:", "Enviado")];
const RULES: [&str; 6] = [
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "-----Message d'origine-----",
    "-----Messaggio originale-----",
    "-----Mensaje original-----",
    "________________________________",
];
/// An attribution may be broken into so many lines.
const BROKEN: usize = 3;

/// The text up to the quotation at its end; all of it if nothing else was written.
pub(super) fn without_quotes(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let end = (0..lines.len()).find(|at| is_end(&lines, *at)).unwrap_or(lines.len());
    let kept = lines[..end].join("\n");
    let kept = kept.trim_end();
    if kept.trim().is_empty() { text.to_owned() } else { kept.to_owned() }
}

/// Whether the rest, from this line on, is nothing but what was quoted.
fn is_end(lines: &[&str], at: usize) -> bool {
    if is_heading(lines, at) {
        return true;
    }
    let below = match attribution(lines, at) {
        Some(length) => at + length,
        None if lines[at].starts_with('>') => at,
        None => return false,
    };
    let rest = &lines[below..];
    rest.iter().any(|line| line.starts_with('>')) && rest.iter().all(|line| line.starts_with('>') || line.trim().is_empty())
}

fn attribution(lines: &[&str], at: usize) -> Option<usize> {
    let mut joined = String::new();
    for length in 1..=BROKEN {
        let line = lines.get(at + length - 1)?.trim();
        joined = if joined.is_empty() { line.to_owned() } else { format!("{joined} {line}") };
        let spoken = joined.trim_end_matches([':', ' ', '\u{a0}']);
        let said = |(begins, ends): &(&str, &str)| {
            joined.starts_with(begins)
                && joined.ends_with(':')
                && (spoken.ends_with(ends.trim_end_matches(':')) || (*begins == "Am " && joined.contains("schrieb")))
        };
        if ATTRIBUTIONS.iter().any(said) {
            return Some(length);
        }
    }
    None
}

/// A rule, or headers of a mail in a block of their own.
fn is_heading(lines: &[&str], at: usize) -> bool {
    let line = plain(lines[at]);
    let next = lines.get(at + 1).map(|line| plain(line)).unwrap_or_default();
    let headed = |from: &str, below: &str| HEADINGS.iter().any(|(first, second)| from.starts_with(first) && below.starts_with(second));
    let after = lines.get(at + 2).map(|line| plain(line)).unwrap_or_default();
    match RULES.iter().position(|rule| line == *rule) {
        Some(last) if last == RULES.len() - 1 => headed(&next, &after),
        Some(_) => true,
        None => headed(&line, &next),
    }
}

/// Without the marks of bold text and with plain spaces: `*Von:* Emil`, `Envoyé :`.
fn plain(line: &str) -> String {
    line.replace('*', "").replace('\u{a0}', " ").replace(" :", ":").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quotation_at_the_end_goes_in_every_language() {
        for quoted in [
            "On Mon, 4 May 2026 at 10:00, Emil Berg <emil@kestrel.example> wrote:\n> Please send the log.\n>\n> Emil",
            "On Mon, 4 May 2026 at 10:00, Emil Berg\n<emil@kestrel.example> wrote:\n\n> Please send the log.",
            "Am 04.05.2026 um 10:00 schrieb Emil Berg:\n> Bitte senden Sie das Protokoll.",
            "Le lun. 4 mai 2026 à 10:00, Emil Berg <emil@kestrel.example> a écrit :\n> Envoyez le journal.",
            "Il giorno lun 4 mag 2026 alle ore 10:00 Emil Berg ha scritto:\n> Invii il registro.",
            "El lun, 4 may 2026 a las 10:00, Emil Berg escribió:\n> Envíe el registro.",
            "-----Original Message-----\nFrom: Emil\nPlease send the log.",
            "From: Emil Berg <emil@kestrel.example>\nSent: Monday, May 4, 2026 10:00\nTo: Hanna\n\nPlease send the log.",
            "*Von:* Emil Berg\n*Gesendet:* Montag, 4. Mai 2026\n\nBitte senden Sie das Protokoll.",
            "De : Emil Berg\nEnvoyé : lundi 4 mai 2026\n\nEnvoyez le journal.",
            "________________________________\nDa: Emil Berg\nInviato: lunedì 4 maggio 2026\n\nInvii il registro.",
            "> Please send the log.",
        ] {
            assert_eq!(without_quotes(&format!("Here it is.\n\nHanna\n\n{quoted}\n")), "Here it is.\n\nHanna", "{quoted}");
        }
    }

    #[test]
    fn who_answers_below_or_between_is_read_whole() {
        for text in [
            "On Mon, Emil Berg wrote:\n> Please send the log.\n\nHere it is.",
            "> Which version?\n9.1.2\n> Which system?\nWindows",
            "From: the start it fails.\nSince Monday.",
            "On the server we wrote:\nnothing",
            "________________________________\nHanna Petersen",
        ] {
            assert_eq!(without_quotes(text), text);
        }
    }

    #[test]
    fn a_mail_that_is_all_quotation_stays() {
        let text = "> Please send the log.";
        assert_eq!(without_quotes(text), text);
        assert_eq!(without_quotes(""), "");
    }
}
