//! A weight of the typeface: what draws it, and what measures it.

use krilla::text::Font;
use ttf_parser::Face;

use super::DrawingError;

/// Lengths are in the unit of `size`.
pub struct Weight {
    pub font: Font,
    face: Face<'static>,
}

impl Weight {
    /// # Errors
    /// Data that is no typeface.
    pub fn new(data: &'static [u8]) -> Result<Self, DrawingError> {
        let font = Font::new(data.to_vec().into(), 0).ok_or(DrawingError("font"))?;
        let face = Face::parse(data, 0).map_err(|_| DrawingError("font"))?;
        Ok(Self { font, face })
    }
    /// How long `text` is at `size`. A letter that the typeface lacks counts as a wide one.
    pub fn length(&self, text: &str, size: u16) -> u32 {
        let advance = |letter| self.face.glyph_index(letter).and_then(|glyph| self.face.glyph_hor_advance(glyph));
        let em = self.face.units_per_em();
        let units: u32 = text.chars().map(|letter| u32::from(advance(letter).unwrap_or(em))).sum();
        (units * u32::from(size)).div_ceil(u32::from(em.max(1)))
    }
    /// `text`, or its beginning and an ellipsis where it is longer than `width`.
    pub fn shortened(&self, text: &str, size: u16, width: u16) -> String {
        if self.length(text, size) <= u32::from(width) {
            return text.to_owned();
        }
        let mut kept = text.to_owned();
        while kept.pop().is_some() && self.length(&format!("{kept}…"), size) > u32::from(width) {}
        format!("{}…", kept.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_ends_with_an_ellipsis() {
        let weight = Weight::new(notosans::REGULAR_TTF).unwrap();
        assert_eq!(weight.shortened("Kiel", 80, 1000), "Kiel");
        let short = weight.shortened("Hafen Logistik und Speditionsgesellschaft", 80, 800);
        assert!(short.ends_with('…') && weight.length(&short, 80) <= 800, "{short}");
    }
}
