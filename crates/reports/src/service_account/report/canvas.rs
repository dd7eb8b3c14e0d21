//! Pages of marks: what is said is placed first and drawn afterwards, so that every page knows how many there are and a test
//! can read what stands there. Lengths are whole tenths of a point from the top left corner; a point is 1/72 inch. A4.

use billing::{DrawingError, Weight};
use branding::{Color, Picture};
use krilla::{
    Document,
    color::rgb,
    geom::{PathBuilder, Point, Rect, Size, Transform},
    image::Image,
    metadata::Metadata,
    num::NormalizedF32,
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    text::TextDirection,
};

pub(super) const WIDTH: u16 = 5950;
pub(super) const HEIGHT: u16 = 8420;
pub(super) const MARGIN: u16 = 560;
/// Nothing but the foot stands below.
const LAST: u16 = HEIGHT - 700;
const TOP: u16 = 760;

pub(super) const INK: Color = Color([0x1c, 0x22, 0x2b]);
pub(super) const QUIET: Color = Color([0x5b, 0x65, 0x72]);
pub(super) const RULE: Color = Color([0xd8, 0xdd, 0xe3]);

#[derive(Clone, Debug)]
enum Mark {
    Text {
        x: u16,
        y: u16,
        size: u16,
        bold: bool,
        color: Color,
        text: String,
    },
    Bar {
        x: u16,
        y: u16,
        width: u16,
        height: u16,
        color: Color,
    },
    /// Within 190 by 48 points.
    Logo {
        x: u16,
        y: u16,
        picture: Picture,
    },
}

/// How a line is written.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub size: u16,
    pub bold: bool,
    pub color: Color,
}

pub(super) struct Canvas {
    pages: Vec<Vec<Mark>>,
    regular: Weight,
    bold: Weight,
    /// The next baseline.
    pub y: u16,
}

impl Canvas {
    pub fn new() -> Result<Self, DrawingError> {
        let (regular, bold) = (Weight::new(notosans::REGULAR_TTF)?, Weight::new(notosans::BOLD_TTF)?);
        Ok(Self { pages: vec![Vec::new()], regular, bold, y: TOP })
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }
    pub fn weight(&self, bold: bool) -> &Weight {
        if bold { &self.bold } else { &self.regular }
    }
    /// On the present baseline, shortened to the width.
    pub fn text(&mut self, x: u16, width: u16, style: Style, text: &str) {
        let text = self.weight(style.bold).shortened(text, style.size, width);
        self.mark(Mark::Text { x, y: self.y, size: style.size, bold: style.bold, color: style.color, text });
    }
    /// The same, ending at `x + width`.
    pub fn text_at_end(&mut self, x: u16, width: u16, style: Style, text: &str) {
        let text = self.weight(style.bold).shortened(text, style.size, width);
        let length = u16::try_from(self.weight(style.bold).length(&text, style.size)).unwrap_or(width).min(width);
        self.mark(Mark::Text { x: x + width - length, y: self.y, size: style.size, bold: style.bold, color: style.color, text });
    }
    /// Whole words below each other from the present baseline on; the last line stays the present one.
    pub fn paragraph(&mut self, style: Style, text: &str) {
        let width = u32::from(WIDTH - 2 * MARGIN);
        let mut line = String::new();
        let mut lines = Vec::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.weight(style.bold).length(&longer, style.size) > width && !line.is_empty() {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            } else {
                line = longer;
            }
        }
        lines.push(line);
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                self.y += style.size * 3 / 2;
            }
            self.text(MARGIN, WIDTH - 2 * MARGIN, style, line);
        }
    }
    pub fn bar(&mut self, x: u16, y: u16, width: u16, height: u16, color: Color) {
        self.mark(Mark::Bar { x, y, width, height, color });
    }
    pub fn logo(&mut self, x: u16, y: u16, picture: &Picture) {
        self.mark(Mark::Logo { x, y, picture: picture.clone() });
    }
    /// A new page if so much does not fit on this one.
    pub fn need(&mut self, height: u16) {
        if self.y.saturating_add(height) > LAST {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
    }

    /// All pages, each with its number and the foot's words.
    pub fn pdf(mut self, metadata: Metadata, foot: &str, accent: Color) -> Result<Vec<u8>, DrawingError> {
        let mut document = Document::new();
        document.set_metadata(metadata);
        let pages = std::mem::take(&mut self.pages);
        let count = pages.len();
        for (number, mut marks) in (1..).zip(pages) {
            self.y = HEIGHT - 330;
            self.pages = vec![Vec::new()];
            let style = Style { size: 78, bold: false, color: QUIET };
            self.bar(0, 0, WIDTH, 110, accent);
            self.bar(MARGIN, HEIGHT - 480, WIDTH - 2 * MARGIN, 6, RULE);
            self.text(MARGIN, WIDTH - 3 * MARGIN, style, foot);
            self.text_at_end(WIDTH - 2 * MARGIN, MARGIN, style, &format!("{number} / {count}"));
            marks.extend(self.pages.pop().unwrap_or_default());
            let settings = PageSettings::from_wh(595.0, 842.0).ok_or_else(|| DrawingError::of("page"))?;
            let mut sheet = document.start_page_with(settings);
            self.draw(sheet.surface(), &marks);
            sheet.finish();
        }
        document.finish().map_err(|_| DrawingError::of("document"))
    }

    fn draw(&self, mut surface: Surface<'_>, marks: &[Mark]) {
        surface.push_transform(&Transform::from_scale(0.1, 0.1));
        for mark in marks {
            match mark {
                Mark::Text { x, y, size, bold, color, text } => {
                    ink(&mut surface, *color);
                    let start = Point::from_xy(f32::from(*x), f32::from(*y));
                    let font = self.weight(*bold).font.clone();
                    surface.draw_text(start, font, f32::from(*size), text, false, TextDirection::LeftToRight);
                }
                Mark::Bar { x, y, width, height, color } => {
                    ink(&mut surface, *color);
                    let mut path = PathBuilder::new();
                    if let Some(rect) = Rect::from_xywh(f32::from(*x), f32::from(*y), f32::from(*width), f32::from(*height)) {
                        path.push_rect(rect);
                    }
                    if let Some(path) = path.finish() {
                        surface.draw_path(&path);
                    }
                }
                Mark::Logo { x, y, picture } => logo(&mut surface, *x, *y, picture),
            }
        }
        surface.pop();
        surface.finish();
    }

    /// What is written, page by page.
    #[cfg(test)]
    pub fn texts(&self) -> Vec<Vec<String>> {
        let text = |mark: &Mark| if let Mark::Text { text, .. } = mark { Some(text.clone()) } else { None };
        self.pages.iter().map(|page| page.iter().filter_map(text).collect()).collect()
    }
}

fn ink(surface: &mut Surface<'_>, color: Color) {
    let [red, green, blue] = color.0;
    let fill = Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, ..Fill::default() };
    surface.set_fill(Some(fill));
}

fn logo(surface: &mut Surface<'_>, x: u16, y: u16, picture: &Picture) {
    let Ok(image) = Image::from_png(picture.png.clone().into(), true) else { return };
    let (wide, high) = image.size();
    let width = (480 * wide / high.max(1)).clamp(1, 1900);
    let height = (width * high / wide.max(1)).clamp(1, 480);
    let points = |length: u32| f32::from(u16::try_from(length).unwrap_or(u16::MAX));
    let Some(size) = Size::from_wh(points(width), points(height)) else { return };
    surface.push_transform(&Transform::from_translate(f32::from(x), f32::from(y)));
    surface.draw_image(image, size);
    surface.pop();
}
