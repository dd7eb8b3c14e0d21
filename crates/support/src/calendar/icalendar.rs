//! Holidays of an iCalendar file (RFC 5545): its all-day events, single or yearly. What a holiday cannot be, such as one on a
//! weekday of a month, is refused by name rather than taken wrongly.

use jiff::civil::Date;

use super::Holiday;

/// The longest stretch of days that one event may mark.
const DAYS_MAX: i32 = 31;

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum IcalendarError {
    #[error("That is no iCalendar file: it has no VCALENDAR.")]
    NoCalendar,
    #[error("Line {line}: an event has no end, or an end without a beginning.")]
    Unbalanced { line: usize },
    #[error("{name}: it has no date that can be read.")]
    NoDate { name: String },
    #[error("{name}: it does not recur every year on one date. Add its dates as single holidays.")]
    Recurrence { name: String },
    #[error("{name}: it marks more than {DAYS_MAX} days.")]
    TooLong { name: String },
}

impl IcalendarError {
    /// Stable, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoCalendar | Self::Unbalanced { .. } => "not_icalendar",
            Self::NoDate { .. } => "event_without_date",
            Self::Recurrence { .. } => "event_recurrence",
            Self::TooLong { .. } => "event_too_long",
        }
    }
}

#[derive(Default)]
struct Event {
    name: String,
    starts: Option<Date>,
    /// Exclusive.
    ends: Option<Date>,
    rule: Option<String>,
    canceled: bool,
}

/// The holidays that a file names, in its order. Canceled events are left out; parts inside events, such as alarms, are skipped.
pub(super) fn holidays(text: &str) -> Result<Vec<Holiday>, IcalendarError> {
    let mut found = Vec::new();
    let mut event: Option<Event> = None;
    let (mut is_calendar, mut nested) = (false, 0_usize);
    for (line, content) in unfold(text) {
        let Some((name, value)) = split(&content) else { continue };
        match (name.as_str(), value.to_ascii_uppercase().as_str()) {
            ("BEGIN", "VCALENDAR") => is_calendar = true,
            ("BEGIN", "VEVENT") if event.is_none() => event = Some(Event::default()),
            ("BEGIN", _) if event.is_some() => nested += 1,
            ("END", "VEVENT") if nested == 0 => {
                let ended = event.take().ok_or(IcalendarError::Unbalanced { line })?;
                found.extend(days_of(ended)?);
            }
            ("END", _) if event.is_some() => nested = nested.checked_sub(1).ok_or(IcalendarError::Unbalanced { line })?,
            _ => {
                if let Some(event) = event.as_mut().filter(|_| nested == 0) {
                    take(event, &name, &value);
                }
            }
        }
    }
    if event.is_some() {
        return Err(IcalendarError::Unbalanced { line: text.lines().count() });
    }
    if is_calendar { Ok(found) } else { Err(IcalendarError::NoCalendar) }
}

/// Content lines with their first line's number; a line that begins with a blank goes on with the one before.
fn unfold(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, raw) in text.lines().enumerate() {
        match (raw.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ => lines.push((at + 1, raw.trim_start_matches('\u{feff}').to_owned())),
        }
    }
    lines
}

/// Name without parameters, and value. A colon inside a quoted parameter does not end the name.
fn split(line: &str) -> Option<(String, String)> {
    let mut quoted = false;
    let colon = line.char_indices().find_map(|(at, c)| {
        quoted ^= c == '"';
        (c == ':' && !quoted).then_some(at)
    })?;
    let (name, value) = (&line[..colon], &line[colon + 1..]);
    Some((name.split(';').next().unwrap_or(name).to_ascii_uppercase(), value.trim_end().to_owned()))
}

fn take(event: &mut Event, name: &str, value: &str) {
    match name {
        "SUMMARY" => event.name = unescape(value),
        "DTSTART" => event.starts = date(value),
        "DTEND" => event.ends = date(value),
        "RRULE" => event.rule = Some(value.to_ascii_uppercase()),
        // Further dates of a recurrence: only the rule of one date a year is understood.
        "RDATE" | "EXDATE" => event.rule = Some(name.to_owned()),
        "STATUS" => event.canceled = value.eq_ignore_ascii_case("CANCELLED"),
        _ => {}
    }
}

/// The local date, of `20261225` or of `20261225T000000`: a holiday has no zone of its own.
fn date(value: &str) -> Option<Date> {
    let day = value.split('T').next().filter(|day| day.len() == 8)?;
    Date::strptime("%Y%m%d", day).ok()
}

fn unescape(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match if c == '\\' { chars.next() } else { None } {
            Some('n' | 'N') => text.push(' '),
            Some(escaped) => text.push(escaped),
            None => text.push(c),
        }
    }
    text.trim().to_owned()
}

fn days_of(event: Event) -> Result<Vec<Holiday>, IcalendarError> {
    let Event { name, starts, ends, rule, canceled } = event;
    if canceled {
        return Ok(Vec::new());
    }
    let Some(starts) = starts else { return Err(IcalendarError::NoDate { name }) };
    let yearly = match rule {
        Some(rule) if is_yearly(&rule, starts) => true,
        Some(_) => return Err(IcalendarError::Recurrence { name }),
        None => false,
    };
    let length = ends.map_or(1, |ends| (ends - starts).get_days()).max(1);
    if length > DAYS_MAX {
        return Err(IcalendarError::TooLong { name });
    }
    let day = |at: i32| starts.saturating_add(jiff::Span::new().days(at));
    Ok((0..length).map(|at| Holiday { date: day(at), name: name.clone(), yearly, enabled: true }).collect())
}

/// Every year on the date of the start: nothing that ends it, skips years or names other days.
fn is_yearly(rule: &str, starts: Date) -> bool {
    let mut yearly = false;
    for part in rule.split(';').filter(|part| !part.is_empty()) {
        match part.split_once('=') {
            Some(("FREQ", "YEARLY")) => yearly = true,
            Some(("INTERVAL", "1") | ("WKST", _)) => {}
            Some(("BYMONTH", month)) if month.parse() == Ok(starts.month()) => {}
            Some(("BYMONTHDAY", day)) if day.parse() == Ok(starts.day()) => {}
            _ => return false,
        }
    }
    yearly
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(events: &str) -> String {
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
    }
    fn event(lines: &str) -> String {
        file(&format!("BEGIN:VEVENT\r\n{lines}END:VEVENT\r\n"))
    }
    fn shown(text: &str) -> Vec<String> {
        let show = |day: Holiday| format!("{}{} {}", day.date, if day.yearly { "*" } else { "" }, day.name);
        holidays(text).unwrap().into_iter().map(show).collect()
    }

    #[test]
    fn single_and_yearly_days_are_read() {
        let text = file(
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260403\r\nSUMMARY:Good Friday\r\nEND:VEVENT\r\n\
             BEGIN:VEVENT\r\nSUMMARY:Christmas\\, first day\r\nDTSTART;VALUE=DATE:20251225\r\nDTEND;VALUE=DATE:20251227\r\n\
             RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25\r\nBEGIN:VALARM\r\nSUMMARY:Wake\r\nEND:VALARM\r\nEND:VEVENT\r\n",
        );
        assert_eq!(shown(&text), ["2026-04-03 Good Friday", "2025-12-25* Christmas, first day", "2025-12-26* Christmas, first day"]);
    }

    #[test]
    fn folded_lines_quoted_parameters_and_times_are_read() {
        let text = event("DTSTART;TZID=\"Europe:Berlin\":20260501T000000\r\nSUMMARY:Day of\r\n  work\r\n");
        assert_eq!(shown(&text), ["2026-05-01 Day of work"]);
    }

    #[test]
    fn a_canceled_event_is_no_holiday() {
        assert!(shown(&event("DTSTART:20260501\r\nSTATUS:CANCELLED\r\n")).is_empty());
    }

    #[test]
    fn what_a_holiday_cannot_be_is_refused_by_name() {
        for rule in [
            "RRULE:FREQ=MONTHLY",
            "RRULE:FREQ=YEARLY;BYDAY=4TH",
            "RRULE:FREQ=YEARLY;COUNT=3",
            "RRULE:FREQ=YEARLY;INTERVAL=2",
            "RDATE:20270101",
        ] {
            let refused = holidays(&event(&format!("SUMMARY:Thanks\r\nDTSTART:20261126\r\n{rule}\r\n")));
            assert_eq!(refused, Err(IcalendarError::Recurrence { name: "Thanks".into() }), "{rule}");
        }
        let name = || "X".to_owned();
        assert_eq!(holidays(&event("SUMMARY:X\r\n")), Err(IcalendarError::NoDate { name: name() }));
        assert_eq!(holidays(&event("SUMMARY:X\r\nDTSTART:2026-5-1\r\n")), Err(IcalendarError::NoDate { name: name() }));
        assert_eq!(holidays(&event("SUMMARY:X\r\nDTSTART:20260101\r\nDTEND:20260301\r\n")), Err(IcalendarError::TooLong { name: name() }));
    }

    #[test]
    fn what_is_no_icalendar_file_is_refused() {
        assert_eq!(holidays("date,name\n2026-05-01,May"), Err(IcalendarError::NoCalendar));
        assert_eq!(holidays("BEGIN:VCALENDAR\nEND:VEVENT\n"), Err(IcalendarError::Unbalanced { line: 2 }));
        assert!(matches!(holidays("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260501\n"), Err(IcalendarError::Unbalanced { .. })));
    }
}
