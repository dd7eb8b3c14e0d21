//! Colors, and whether a text in them can be read (WCAG 2.2, 1.4.3).

use std::{fmt, str::FromStr};

/// Red, green and blue of sRGB; written `#1f5fbf`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

impl Color {
    pub const WHITE: Self = Self([255, 255, 255]);

    /// Whether normal text of this color on white, or white on it, has a contrast of at least 4.5 to 1 (level AA).
    pub fn reads_on_white(self) -> bool {
        self.contrast_with(Self::WHITE) >= 4.5
    }

    #[expect(clippy::float_arithmetic, reason = "the definition of contrast is in real numbers; nothing is counted or stored by it")]
    fn contrast_with(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[expect(clippy::float_arithmetic, reason = "likewise")]
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl FromStr for Color {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        let part = |at: usize| text.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (text.len(), text.as_bytes().first(), part(1), part(3), part(5)) {
            (7, Some(b'#'), Some(red), Some(green), Some(blue)) if !text.contains('+') => Ok(Self([red, green, blue])),
            _ => Err("A color is written like #1f5fbf."),
        }
    }
}
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_are_read_and_written_in_one_form() {
        assert_eq!("#1F5fbf".parse::<Color>().unwrap().to_string(), "#1f5fbf");
        for wrong in ["", "1f5fbf", "#1f5fb", "#1f5fbg", "#+f5fbf", "#1f5fbf0", "#äöü1", "red"] {
            assert!(wrong.parse::<Color>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        // The grey on either side of 4.5 to 1.
        assert!(Color([0x76; 3]).reads_on_white() && !Color([0x77; 3]).reads_on_white());
        assert!((Color([0; 3]).contrast_with(Color::WHITE) - 21.0).abs() < 1e-9);
        assert!(!Color([0xff, 0xd4, 0x00]).reads_on_white(), "yellow");
    }
}
