//! Places what the report says.

use billing::DrawingError;
use krilla::metadata::Metadata;
use support::Priority;

use super::{
    MOST_LICENSES, MOST_REQUESTS, ServiceReport,
    canvas::{Canvas, INK, MARGIN, QUIET, RULE, Style, WIDTH},
};

const BODY: Style = Style { size: 95, bold: false, color: INK };
const LABEL: Style = Style { size: 82, bold: false, color: QUIET };
const HEADING: Style = Style { size: 125, bold: true, color: INK };
const ROW: u16 = 190;
const ROOM: u16 = WIDTH - 2 * MARGIN;

/// A column of a table: heading, width, and whether it stands at the end.
type Column = (&'static str, u16, bool);

pub(super) fn draw(report: &ServiceReport) -> Result<Vec<u8>, DrawingError> {
    let title = report.words().title.replace("{month}", &report.words().month(report.month));
    let metadata = Metadata::new()
        .title(format!("{title}, {}", report.account.company))
        .language(report.language.to_string())
        .authors(vec![report.look.product_name.clone()]);
    let foot = [report.look.product_name.as_str(), report.look.help_url.as_str()];
    let foot = foot.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    place(report)?.pdf(metadata, &foot, report.look.accent_color)
}

pub(super) fn place(report: &ServiceReport) -> Result<Canvas, DrawingError> {
    let mut canvas = Canvas::new()?;
    head(&mut canvas, report);
    figures(&mut canvas, report);
    answers(&mut canvas, report);
    requests(&mut canvas, report);
    licenses(&mut canvas, report);
    contact(&mut canvas, report);
    Ok(canvas)
}

fn head(canvas: &mut Canvas, report: &ServiceReport) {
    let (words, look) = (report.words(), &report.look);
    match &look.logo {
        Some(logo) => canvas.logo(MARGIN, 480, logo),
        None => canvas.text(MARGIN, ROOM, Style { size: 160, bold: true, color: look.second_color }, &look.product_name),
    }
    canvas.y = 1400;
    let title = words.title.replace("{month}", &words.month(report.month));
    canvas.text(MARGIN, ROOM, Style { size: 240, bold: true, color: INK }, &title);
    canvas.y += 240;
    canvas.paragraph(BODY, &words.statement.replace("{company}", &report.account.company));
    if report.at < report.span.1 {
        canvas.y += 190;
        canvas.paragraph(LABEL, &words.so_far.replace("{day}", &words.day(report.day(report.at))));
    }
    canvas.y += 330;
}

/// Six numbers in two rows.
fn figures(canvas: &mut Canvas, report: &ServiceReport) {
    let words = report.words();
    let percent = report.answers(None).percent().map_or("–".to_owned(), |percent| format!("{percent} %"));
    let median = report.median_seconds().map_or("–".to_owned(), |seconds| words.span(seconds));
    let figures = [
        (words.opened, report.opened().count().to_string()),
        (words.closed, report.closed().count().to_string()),
        (words.open_at_end, report.open_at_end().to_string()),
        (words.in_time, percent),
        (words.median, median),
        (words.escalations, report.escalations().to_string()),
    ];
    let width = ROOM / 3;
    for row in figures.chunks(3) {
        let top = canvas.y;
        for (place, (label, value)) in (0_u16..).zip(row) {
            let x = MARGIN + place * width;
            canvas.bar(x, top - 200, 20, 420, report.look.accent_color);
            canvas.y = top;
            canvas.text(x + 110, width - 150, Style { size: 210, bold: true, color: INK }, value);
            canvas.y = top + 190;
            canvas.text(x + 110, width - 150, LABEL, label);
        }
        canvas.y = top + 620;
    }
    canvas.y -= 120;
}

fn heading(canvas: &mut Canvas, text: &str) {
    canvas.need(3 * ROW + 200);
    canvas.text(MARGIN, ROOM, HEADING, text);
    canvas.y += 230;
}

/// The columns' headings, with a line below.
fn top(canvas: &mut Canvas, columns: &[Column]) {
    row(canvas, columns, LABEL, &columns.iter().map(|(heading, ..)| (*heading).to_owned()).collect::<Vec<_>>());
    canvas.bar(MARGIN, canvas.y - 120, ROOM, 6, RULE);
}

fn row(canvas: &mut Canvas, columns: &[Column], style: Style, cells: &[String]) {
    let mut x = MARGIN;
    for ((_, width, at_end), cell) in columns.iter().zip(cells) {
        if *at_end {
            canvas.text_at_end(x, width - 80, style, cell);
        } else {
            canvas.text(x, width - 80, style, cell);
        }
        x += width;
    }
    canvas.y += ROW;
}

fn table(canvas: &mut Canvas, columns: &[Column], rows: impl Iterator<Item = Vec<String>>) {
    top(canvas, columns);
    for cells in rows {
        let before = canvas.y;
        canvas.need(ROW);
        if canvas.y < before {
            top(canvas, columns);
        }
        row(canvas, columns, BODY, &cells);
    }
    canvas.y += 190;
}

fn answers(canvas: &mut Canvas, report: &ServiceReport) {
    let words = report.words();
    if report.opened().next().is_none() {
        return;
    }
    heading(canvas, words.answers);
    let columns = [(words.priority, 1400, false), (words.opened, 1100, true), (words.met, 1100, true), (words.missed, 1100, true)];
    let rows = Priority::ALL.iter().filter_map(|priority| {
        let answers = report.answers(Some(*priority));
        let number = |number: i64| number.to_string();
        (answers.opened > 0)
            .then(|| vec![priority.as_str().to_uppercase(), number(answers.opened), number(answers.met), number(answers.missed)])
    });
    table(canvas, &columns, rows);
}

fn requests(canvas: &mut Canvas, report: &ServiceReport) {
    let words = report.words();
    heading(canvas, words.requests);
    if report.requests.is_empty() {
        canvas.paragraph(BODY, words.no_requests);
        canvas.y += 380;
        return;
    }
    let columns = [
        (words.number, 800, false),
        (words.priority, 520, false),
        (words.subject, 1910, false),
        (words.opened, 700, false),
        (words.state, 900, false),
    ];
    let rows = report.requests.iter().take(MOST_REQUESTS).map(|request| {
        // What was closed later was open when the month ended.
        let state = match request.closed_at.filter(|at| *at < report.span.1) {
            Some(at) => words.closed_on.replace("{day}", &words.day(report.day(at))),
            None => words.still_open.to_owned(),
        };
        vec![
            request.number.clone(),
            request.priority.as_str().to_uppercase(),
            request.subject.clone(),
            words.day(report.day(request.created_at)),
            state,
        ]
    });
    table(canvas, &columns, rows);
    more(canvas, words.more, report.requests.len().saturating_sub(MOST_REQUESTS));
}

fn more(canvas: &mut Canvas, words: &str, rest: usize) {
    if rest > 0 {
        canvas.y -= 190;
        canvas.need(ROW);
        canvas.paragraph(LABEL, &words.replace("{n}", &rest.to_string()));
        canvas.y += 380;
    }
}

fn licenses(canvas: &mut Canvas, report: &ServiceReport) {
    let words = report.words();
    heading(canvas, words.licenses);
    if report.licenses.is_empty() {
        canvas.paragraph(BODY, words.no_licenses);
        canvas.y += 380;
        return;
    }
    let columns = [
        (words.product, 2200, false),
        (words.size, 650, true),
        ("", 200, false),
        (words.runs_until, 900, false),
        (words.license_state, 880, false),
    ];
    let rows = report.licenses.iter().take(MOST_LICENSES).map(|license| {
        vec![license.product.clone(), license.units.to_string(), words.day(license.expires_on), words.license(&license.status).to_owned()]
    });
    table(canvas, &columns, rows);
    more(canvas, words.more, report.licenses.len().saturating_sub(MOST_LICENSES));
}

fn contact(canvas: &mut Canvas, report: &ServiceReport) {
    let words = report.words();
    let (name, email) = (report.account.manager(), report.account.email.clone().unwrap_or_default());
    if name.is_empty() || email.is_empty() {
        return;
    }
    heading(canvas, words.contact);
    canvas.paragraph(BODY, &words.contact_text.replace("{name}", &name).replace("{email}", &email));
}
