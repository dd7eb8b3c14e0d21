//! Draws the page. Lengths are whole tenths of a point from the top left corner; a point is 1/72 inch.

use branding::{Color, Picture};
use jiff::tz::TimeZone;
use krilla::{
    Document,
    color::rgb,
    geom::{PathBuilder, Point, Rect, Size, Transform},
    image::Image,
    metadata::{DateTime, Metadata},
    num::NormalizedF32,
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    text::{Font, TextDirection},
};
use ttf_parser::Face;

use super::{Certificate, CertificateError};

/// A4.
const WIDTH: u16 = 5950;
const HEIGHT: u16 = 8420;
const MARGIN: u16 = 600;
/// Where the values of the facts begin.
const VALUES: u16 = 2250;
const INK: Color = Color([0x1c, 0x22, 0x2b]);
const QUIET: Color = Color([0x5b, 0x65, 0x72]);
const RULE: Color = Color([0xd8, 0xdd, 0xe3]);

/// A weight of the typeface: what draws it and what measures it.
struct Weight {
    font: Font,
    face: Face<'static>,
}

impl Weight {
    fn new(data: &'static [u8]) -> Result<Self, CertificateError> {
        let font = Font::new(data.to_vec().into(), 0).ok_or(CertificateError::Drawing("font"))?;
        let face = Face::parse(data, 0).map_err(|_| CertificateError::Drawing("font"))?;
        Ok(Self { font, face })
    }

    /// How long `text` is at `size`. A letter that the typeface lacks counts as a wide one.
    fn length(&self, text: &str, size: u16) -> u32 {
        let advance = |letter| self.face.glyph_index(letter).and_then(|glyph| self.face.glyph_hor_advance(glyph));
        let em = self.face.units_per_em();
        let units: u32 = text.chars().map(|letter| u32::from(advance(letter).unwrap_or(em))).sum();
        (units * u32::from(size)).div_ceil(u32::from(em.max(1)))
    }

    /// Lines of whole words that are at most `width` long; a longer word is broken where it must be.
    fn wrap(&self, text: &str, size: u16, width: u16) -> Vec<String> {
        let fits = |line: &str| self.length(line, size) <= u32::from(width);
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let line = lines.last().map_or("", String::as_str);
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if fits(&longer) || line.is_empty() {
                lines.pop();
                lines.push(longer);
            } else {
                lines.push(word.to_owned());
            }
            while let Some(rest) = lines.last_mut().filter(|line| !fits(line) && line.chars().count() > 1).map(|line| {
                let mut kept = line.clone();
                while !fits(&kept) && kept.chars().count() > 1 {
                    kept.pop();
                }
                line.split_off(kept.len())
            }) {
                lines.push(rest);
            }
        }
        lines
    }
}

struct Page<'a> {
    surface: Surface<'a>,
    regular: Weight,
    bold: Weight,
    /// The next baseline.
    y: u16,
}

impl Page<'_> {
    fn ink(&mut self, color: Color) {
        let [red, green, blue] = color.0;
        let fill = Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, ..Fill::default() };
        self.surface.set_fill(Some(fill));
    }

    fn text(&mut self, x: u16, size: u16, bold: bool, color: Color, text: &str) {
        self.ink(color);
        let font = if bold { self.bold.font.clone() } else { self.regular.font.clone() };
        let start = Point::from_xy(f32::from(x), f32::from(self.y));
        self.surface.draw_text(start, font, f32::from(size), text, false, TextDirection::LeftToRight);
    }

    /// Lines one below the other, the first on the present baseline; the last stays the present one.
    fn lines(&mut self, x: u16, size: u16, bold: bool, color: Color, text: &str) {
        let weight = if bold { &self.bold } else { &self.regular };
        let lines = weight.wrap(text, size, WIDTH - MARGIN - x);
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                self.y += size * 3 / 2;
            }
            self.text(x, size, bold, color, line);
        }
    }

    fn bar(&mut self, x: u16, y: u16, width: u16, height: u16, color: Color) {
        self.ink(color);
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(f32::from(x), f32::from(y), f32::from(width), f32::from(height)) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    /// The logo within 190 by 48 points; false if there is nothing to show.
    fn logo(&mut self, picture: &Picture, x: u16, y: u16) -> bool {
        let Ok(image) = Image::from_png(picture.png.clone().into(), true) else { return false };
        let (wide, high) = image.size();
        let width = (480 * wide / high.max(1)).clamp(1, 1900);
        let height = (width * high / wide.max(1)).clamp(1, 480);
        let points = |length: u32| f32::from(u16::try_from(length).unwrap_or(u16::MAX));
        let Some(size) = Size::from_wh(points(width), points(height)) else { return false };
        self.surface.push_transform(&Transform::from_translate(f32::from(x), f32::from(y)));
        self.surface.draw_image(image, size);
        self.surface.pop();
        true
    }
}

/// One page: head with the seller's look, the statement, the facts, what to do, the foot.
pub(super) fn draw(certificate: &Certificate) -> Result<Vec<u8>, CertificateError> {
    let mut document = Document::new();
    document.set_metadata(metadata(certificate));
    let settings = PageSettings::from_wh(595.0, 842.0).ok_or(CertificateError::Drawing("page"))?;
    let mut sheet = document.start_page_with(settings);
    fill_page(sheet.surface(), certificate)?;
    sheet.finish();
    document.finish().map_err(|_| CertificateError::Drawing("document"))
}

fn fill_page(mut surface: Surface<'_>, certificate: &Certificate) -> Result<(), CertificateError> {
    surface.push_transform(&Transform::from_scale(0.1, 0.1));
    let (regular, bold) = (Weight::new(notosans::REGULAR_TTF)?, Weight::new(notosans::BOLD_TTF)?);
    let mut page = Page { surface, regular, bold, y: 0 };
    head(&mut page, certificate);
    facts(&mut page, certificate);
    sections(&mut page, certificate);
    foot(&mut page, certificate);
    page.surface.pop();
    page.surface.finish();
    Ok(())
}

fn head(page: &mut Page<'_>, certificate: &Certificate) {
    let look = &certificate.look;
    page.bar(0, 0, WIDTH, 120, look.accent_color);
    page.y = 900;
    let shown = look.logo.as_ref().is_some_and(|logo| page.logo(logo, MARGIN, 560));
    if !shown {
        page.text(MARGIN, 180, true, look.second_color, &look.product_name);
    }
    page.y = 1600;
    page.lines(MARGIN, 280, true, INK, certificate.title());
    page.y += 320;
    page.lines(MARGIN, 110, false, INK, &certificate.statement());
    page.y += 280;
}

fn facts(page: &mut Page<'_>, certificate: &Certificate) {
    for (label, value) in certificate.facts() {
        page.bar(MARGIN, page.y, WIDTH - 2 * MARGIN, 6, RULE);
        page.y += 195;
        page.text(MARGIN, 95, false, QUIET, label);
        page.lines(VALUES, 100, true, INK, &value);
        page.y += 105;
    }
    page.bar(MARGIN, page.y, WIDTH - 2 * MARGIN, 6, RULE);
    page.y += 420;
}

fn sections(page: &mut Page<'_>, certificate: &Certificate) {
    for section in certificate.sections() {
        page.lines(MARGIN, 120, true, certificate.look.accent_color, &section.heading);
        for paragraph in section.paragraphs {
            page.y += 190;
            page.lines(MARGIN, 100, false, INK, &paragraph);
        }
        page.y += 360;
    }
}

fn foot(page: &mut Page<'_>, certificate: &Certificate) {
    page.y = HEIGHT - 480;
    page.bar(MARGIN, page.y, WIDTH - 2 * MARGIN, 6, certificate.look.accent_color);
    page.y += 170;
    let help = &certificate.look.help_url;
    let line = [certificate.look.product_name.as_str(), help.as_str()].into_iter().filter(|part| !part.is_empty());
    page.lines(MARGIN, 80, false, QUIET, &line.collect::<Vec<_>>().join(" · "));
}

fn metadata(certificate: &Certificate) -> Metadata {
    let at = TimeZone::UTC.to_datetime(certificate.issued_at.to_jiff());
    let part = |number: i8| number.unsigned_abs();
    let created = DateTime::new(at.year().unsigned_abs())
        .month(part(at.month()))
        .day(part(at.day()))
        .hour(part(at.hour()))
        .minute(part(at.minute()))
        .second(part(at.second()));
    Metadata::new()
        .title(format!("{} {}", certificate.title(), certificate.number))
        .language(certificate.language.to_string())
        .authors(vec![certificate.reseller.clone()])
        .creation_date(created)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_words_and_long_words_are_broken() {
        let weight = Weight::new(notosans::REGULAR_TTF).unwrap();
        let lines = weight.wrap("The quick brown fox jumps over the lazy dog", 100, 1000);
        assert!(lines.len() > 2 && lines.iter().all(|line| weight.length(line, 100) <= 1000));
        assert_eq!(lines.join(" "), "The quick brown fox jumps over the lazy dog");
        let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        let broken = weight.wrap(word, 100, 1000);
        assert!(broken.len() > 2 && broken.concat() == word, "{broken:?}");
        assert_eq!(weight.wrap("", 100, 1000), [""]);
    }

    #[test]
    fn every_letter_of_the_five_languages_is_in_the_typeface() {
        for weight in [notosans::REGULAR_TTF, notosans::BOLD_TTF] {
            let face = Face::parse(weight, 0).unwrap();
            for letter in "ÄÖÜäöüßéèêëàâçîïôûùœæÉÀÇáíóúñ¿¡ÁÍÓÚÑìòÈ’“”„«»–…·\u{202f}\u{a0}€".chars()
            {
                assert!(face.glyph_index(letter).is_some(), "{letter:?}");
            }
        }
    }
}
