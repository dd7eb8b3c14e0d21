//! Days and instants as the reader writes them (spec/05.4): in the reader's language and time zone.

use identity::Language;
use jiff::{civil::Date, tz::TimeZone};
use kernel::Timestamp;

const EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const FR: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const IT: [&str; 12] =
    ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];
const DE: [&str; 12] =
    ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
const ES: [&str; 12] =
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

/// `March 2027`, `marzo de 2027`: the month of `day`.
pub(crate) fn month_text(day: Date, language: Language) -> String {
    let names = match language {
        Language::En => EN,
        Language::Fr => FR,
        Language::It => IT,
        Language::De => DE,
        Language::Es => ES,
    };
    let name = names[usize::from(day.month().unsigned_abs().clamp(1, 12)) - 1];
    let of = if language == Language::Es { "de " } else { "" };
    format!("{name} {of}{}", day.year())
}

/// `31 March 2027`, `31. März 2027`, `1er avril 2027`.
pub(crate) fn day_text(day: Date, language: Language) -> String {
    let (number, year) = (day.day(), day.year());
    let month = |names: [&'static str; 12]| names[usize::from(day.month().unsigned_abs().clamp(1, 12)) - 1];
    match language {
        Language::En => format!("{number} {} {year}", month(EN)),
        Language::Fr if number == 1 => format!("1er {} {year}", month(FR)),
        Language::Fr => format!("{number} {} {year}", month(FR)),
        Language::It if number == 1 => format!("1º {} {year}", month(IT)),
        Language::It => format!("{number} {} {year}", month(IT)),
        Language::De => format!("{number}. {} {year}", month(DE)),
        Language::Es => format!("{number} de {} de {year}", month(ES)),
    }
}

/// `4 May 2026, 10:00 (Europe/Berlin)`: to the minute, with the zone's name.
pub(crate) fn instant_text(instant: Timestamp, zone: &TimeZone, language: Language) -> String {
    let local = zone.to_datetime(instant.to_jiff());
    let day = day_text(local.date(), language);
    let time = format!("{:02}:{:02}", local.hour(), local.minute());
    let zone = zone.iana_name().unwrap_or("UTC");
    match language {
        Language::En => format!("{day}, {time} ({zone})"),
        Language::Fr => format!("{day} à {time} ({zone})"),
        Language::It => format!("{day}, ore {time} ({zone})"),
        Language::De => format!("{day}, {time} Uhr ({zone})"),
        Language::Es => format!("{day}, {time} h ({zone})"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_in_five_languages() {
        let texts = |day| Language::ALL.iter().map(|language| day_text(day, *language)).collect::<Vec<_>>();
        assert_eq!(texts(date(2027, 3, 31)), ["31 March 2027", "31 mars 2027", "31 marzo 2027", "31. März 2027", "31 de marzo de 2027"]);
        assert_eq!(
            texts(date(2026, 12, 1)),
            ["1 December 2026", "1er décembre 2026", "1º dicembre 2026", "1. Dezember 2026", "1 de diciembre de 2026"]
        );
    }

    #[test]
    fn an_instant_falls_on_the_readers_day() {
        let instant = "2026-05-04T22:30:00Z".parse().unwrap();
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        assert_eq!(instant_text(instant, &berlin, Language::De), "5. Mai 2026, 00:30 Uhr (Europe/Berlin)");
        assert_eq!(instant_text(instant, &TimeZone::UTC, Language::En), "4 May 2026, 22:30 (UTC)");
    }
}
