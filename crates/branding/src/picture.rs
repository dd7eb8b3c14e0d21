//! Uploaded images: read within limits, made small, written anew as PNG. What was uploaded is never handed out.

use std::io::Cursor;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use image::{DynamicImage, ImageFormat, ImageReader, Limits, imageops::FilterType};
use kernel::{FieldError, Problem};

/// The most that is decoded: width and height in pixels, and bytes of memory.
const LARGEST_SIDE: u32 = 4096;
const MEMORY: u64 = 80 << 20;
/// The largest file, in bytes.
const LARGEST_FILE: usize = 512 << 10;

/// A PNG that we wrote ourselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub png: Vec<u8>,
}

/// What an image is for: how large it is kept, in pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub width: u32,
    pub height: u32,
}
/// Wide, beside a title or at the head of a document.
pub(crate) const LOGO: Frame = Frame { width: 960, height: 240 };
pub(crate) const ICON: Frame = Frame { width: 256, height: 256 };

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub(crate) enum PictureError {
    #[error("The image is not base64.")]
    Encoding,
    #[error("The image is too large: at most 512 KiB.")]
    TooLarge,
    #[error("The image must be PNG or WebP.")]
    Format,
    #[error("The image has too many pixels: at most 4096 on each side.")]
    TooManyPixels,
    #[error("The image is damaged.")]
    Damaged,
}

impl From<PictureError> for Problem {
    fn from(error: PictureError) -> Self {
        let code = match error {
            PictureError::Encoding | PictureError::Damaged => "image_damaged",
            PictureError::TooLarge | PictureError::TooManyPixels => "image_too_large",
            PictureError::Format => "image_format",
        };
        Self::invalid(vec![FieldError { pointer: "/image".into(), code: code.into(), detail: error.to_string() }])
    }
}

impl Picture {
    /// Reads an upload and writes it anew, scaled down to `frame` if it is larger.
    pub(crate) fn read(base64: &str, frame: Frame) -> Result<Self, PictureError> {
        if base64.len() > LARGEST_FILE.div_ceil(3) * 4 {
            return Err(PictureError::TooLarge);
        }
        let bytes = STANDARD.decode(base64.trim()).map_err(|_| PictureError::Encoding)?;
        let image = decode(&bytes)?;
        let fits = image.width() <= frame.width && image.height() <= frame.height;
        let image = if fits { image } else { image.resize(frame.width, frame.height, FilterType::CatmullRom) };
        let mut png = Cursor::new(Vec::new());
        DynamicImage::ImageRgba8(image.into_rgba8()).write_to(&mut png, ImageFormat::Png).map_err(|_| PictureError::Damaged)?;
        Ok(Self { png: png.into_inner() })
    }

    pub(crate) fn to_base64(&self) -> String {
        STANDARD.encode(&self.png)
    }
    /// Reads what [`Picture::to_base64`] wrote; what is stored otherwise counts as no picture.
    pub(crate) fn from_stored(base64: &str) -> Option<Self> {
        STANDARD.decode(base64).ok().map(|png| Self { png })
    }
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PictureError::Damaged)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::WebP)) {
        return Err(PictureError::Format);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => PictureError::TooManyPixels,
        _ => PictureError::Damaged,
    })
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView, Rgba, RgbaImage};

    use super::*;

    fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let image = RgbaImage::from_pixel(width, height, Rgba([31, 95, 191, 255]));
        DynamicImage::ImageRgba8(image).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }
    fn read(bytes: &[u8]) -> Result<Picture, PictureError> {
        Picture::read(&STANDARD.encode(bytes), LOGO)
    }

    #[test]
    fn png_and_webp_come_out_as_a_png_that_fits_the_frame() {
        for (format, size, expected) in [
            (ImageFormat::Png, (100, 40), (100, 40)),
            (ImageFormat::WebP, (1920, 240), (960, 120)),
            (ImageFormat::Png, (600, 960), (150, 240)),
        ] {
            let picture = read(&encoded(size.0, size.1, format)).unwrap();
            let image = image::load_from_memory_with_format(&picture.png, ImageFormat::Png).unwrap();
            assert_eq!(image.dimensions(), expected);
            assert_eq!(image.get_pixel(3, 3), Rgba([31, 95, 191, 255]));
            assert_eq!(Picture::from_stored(&picture.to_base64()), Some(picture));
        }
    }

    #[test]
    fn what_hides_behind_the_pixels_is_gone() {
        let mut bytes = encoded(20, 20, ImageFormat::Png);
        bytes.extend_from_slice(b"<script>alert(1)</script>");
        assert!(!read(&bytes).unwrap().png.windows(8).any(|part| part == b"<script>"));
    }

    #[test]
    fn bombs_fakes_and_other_formats_are_refused() {
        assert_eq!(Picture::read("not base64!", LOGO), Err(PictureError::Encoding));
        assert_eq!(read(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(PictureError::Format));
        assert_eq!(read(b"GIF89a\x01\x00\x01\x00\x00\x00\x00"), Err(PictureError::Format));
        assert_eq!(read(&encoded(4097, 2, ImageFormat::Png)), Err(PictureError::TooManyPixels));
        assert_eq!(Picture::read(&"A".repeat(800_000), LOGO), Err(PictureError::TooLarge));
        let whole = encoded(300, 300, ImageFormat::Png);
        assert_eq!(read(&whole[..whole.len() / 2]), Err(PictureError::Damaged));
    }
}
