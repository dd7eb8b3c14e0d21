//! Lengths are whole tenths of a point from the top left corner; a point is 1/72 inch. A4, lying.

use krilla::{
    Document,
    color::rgb,
    geom::{PathBuilder, Point, Rect, Transform},
    metadata::Metadata,
    num::NormalizedF32,
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    text::TextDirection,
};

use super::{DrawingError, Paper, weight::Weight};

const WIDTH: u16 = 8420;
const HEIGHT: u16 = 5950;
const MARGIN: u16 = 450;
/// Where facts' values begin, from the margin.
const VALUES: u16 = 1600;
const ROW: u16 = 150;
const TEXT: u16 = 78;
/// Between two columns.
const GAP: u16 = 70;
const INK: [u8; 3] = [0x1c, 0x22, 0x2b];
const QUIET: [u8; 3] = [0x5b, 0x65, 0x72];
const RULE: [u8; 3] = [0xd8, 0xdd, 0xe3];

struct Type {
    regular: Weight,
    bold: Weight,
}

struct Page<'a> {
    surface: Surface<'a>,
    /// The next baseline.
    y: u16,
}

impl Page<'_> {
    fn ink(&mut self, [red, green, blue]: [u8; 3]) {
        let fill = Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, ..Fill::default() };
        self.surface.set_fill(Some(fill));
    }
    fn text(&mut self, weight: &Weight, x: u16, size: u16, color: [u8; 3], text: &str) {
        self.ink(color);
        let start = Point::from_xy(f32::from(x), f32::from(self.y));
        self.surface.draw_text(start, weight.font.clone(), f32::from(size), text, false, TextDirection::LeftToRight);
    }
    fn rule(&mut self, y: u16) {
        self.ink(RULE);
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(f32::from(MARGIN), f32::from(y), f32::from(WIDTH - 2 * MARGIN), 5.0) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }
    /// A row of the table on the present baseline.
    fn row(&mut self, weight: &Weight, paper: &Paper, color: [u8; 3], cells: &[&str]) {
        let shares: u16 = paper.columns.iter().map(|column| column.width).sum();
        let mut x = MARGIN;
        for (column, cell) in paper.columns.iter().zip(cells) {
            let width = u16::try_from(u32::from(WIDTH - 2 * MARGIN) * u32::from(column.width) / u32::from(shares.max(1))).unwrap_or(0);
            let shown = weight.shortened(cell, TEXT, width.saturating_sub(GAP));
            let length = u16::try_from(weight.length(&shown, TEXT)).unwrap_or(width);
            let start = if column.right { (x + width).saturating_sub(GAP + length) } else { x };
            self.text(weight, start, TEXT, color, &shown);
            x += width;
        }
    }
}

pub(super) fn draw(paper: &Paper) -> Result<Vec<u8>, DrawingError> {
    let letters = Type { regular: Weight::new(notosans::REGULAR_TTF)?, bold: Weight::new(notosans::BOLD_TTF)? };
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(paper.title.clone()).language(paper.language.clone()));
    let sheets = sheets(paper);
    for (number, rows) in sheets.iter().enumerate() {
        let settings = PageSettings::from_wh(842.0, 595.0).ok_or(DrawingError("page"))?;
        let mut sheet = document.start_page_with(settings);
        draw_page(sheet.surface(), &letters, paper, (number, sheets.len()), rows);
        sheet.finish();
    }
    document.finish().map_err(|_| DrawingError("document"))
}

fn draw_page(mut surface: Surface<'_>, letters: &Type, paper: &Paper, number: (usize, usize), rows: &[Vec<String>]) {
    surface.push_transform(&Transform::from_scale(0.1, 0.1));
    let mut page = Page { surface, y: 0 };
    fill(&mut page, letters, paper, number, rows);
    page.surface.pop();
    page.surface.finish();
}

fn top(paper: &Paper, first: bool) -> u16 {
    let facts = u16::try_from(paper.facts.len()).unwrap_or(0);
    if first { 900 + facts * 165 } else { 600 }
}

/// The rows of each page.
fn sheets(paper: &Paper) -> Vec<&[Vec<String>]> {
    let mut sheets = Vec::new();
    let mut rest = paper.rows.as_slice();
    loop {
        let room = HEIGHT.saturating_sub(top(paper, sheets.is_empty()) + 750) / ROW;
        let (here, later) = rest.split_at(rest.len().min(usize::from(room.max(1))));
        sheets.push(here);
        rest = later;
        if rest.is_empty() {
            return sheets;
        }
    }
}

fn fill(page: &mut Page<'_>, letters: &Type, paper: &Paper, (number, pages): (usize, usize), rows: &[Vec<String>]) {
    if number == 0 {
        page.y = 620;
        page.text(&letters.bold, MARGIN, 190, INK, &paper.title);
        page.y += 90;
        for (label, value) in &paper.facts {
            page.y += 165;
            page.text(&letters.regular, MARGIN, 90, QUIET, label);
            let value = letters.bold.shortened(value, 90, WIDTH - 2 * MARGIN - VALUES);
            page.text(&letters.bold, MARGIN + VALUES, 90, INK, &value);
        }
    }
    page.y = top(paper, number == 0);
    let headings: Vec<_> = paper.columns.iter().map(|column| column.heading).collect();
    page.row(&letters.bold, paper, QUIET, &headings);
    page.rule(page.y + 45);
    for row in rows {
        page.y += ROW;
        let cells: Vec<_> = row.iter().map(String::as_str).collect();
        page.row(&letters.regular, paper, INK, &cells);
    }
    page.rule(HEIGHT - 430);
    page.y = HEIGHT - 300;
    page.text(&letters.regular, MARGIN, 70, QUIET, paper.remark);
    let number = format!("{} / {pages}", number + 1);
    let length = u16::try_from(letters.regular.length(&number, 70)).unwrap_or(0);
    page.text(&letters.regular, WIDTH - MARGIN - length, 70, QUIET, &number);
}
