//! A body's own colour, on which white text must be read.

use crate::refusal::{Code, Refusal};
use std::fmt;
use std::str::FromStr;

/// The least contrast of text to what is behind it, in hundredths (WCAG 2.2, success criterion 1.4.3).
pub const LEAST_CONTRAST: u32 = 450;

/// A colour by its red, green and blue parts (sRGB), on which white text can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// The contrast of white text on it, in hundredths: from 100 for white to 2,100 for black.
    #[must_use]
    pub fn contrast_of_white(self) -> u32 {
        contrast_of_white(self.0)
    }
}

/// As WCAG 2.2 defines contrast ratio and relative luminance. Rounded down, so that nothing passes that is under.
fn contrast_of_white(parts: [u8; 3]) -> u32 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = parts.map(linear);
    let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 100 and 2,100")]
    let hundredths = (105.0 / (luminance + 0.05)).floor() as u32;
    hundredths
}

impl FromStr for Colour {
    type Err = Refusal;

    /// # Errors
    /// `MALFORMED` for what is no colour such as `#00703c`; `OUT_OF_RANGE` for one on which white text cannot be read.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let digits = text.trim().trim_start_matches('#');
        let part = |at: usize| {
            let part = digits.get(at..at + 2)?;
            // A sign is no digit.
            part.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u8::from_str_radix(part, 16).ok())?
        };
        let parts = (digits.len() == 6).then(|| Some([part(0)?, part(2)?, part(4)?])).flatten();
        let parts = parts.ok_or_else(|| {
            let message = say!("A colour is a hash and six digits or letters from a to f, such as #00703c.");
            Refusal::new(Code::Malformed, "colour", message)
        })?;
        let contrast = contrast_of_white(parts);
        if contrast < LEAST_CONTRAST {
            let message = say!(
                "White text on this colour cannot be read by everybody: the contrast is {contrast} to 1, and must be \
                 4.5 to 1. Choose a darker one.",
                contrast = format!("{}.{:02}", contrast / 100, contrast % 100)
            );
            return Err(Refusal::new(Code::OutOfRange, "colour", message));
        }
        Ok(Self(parts))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests;
