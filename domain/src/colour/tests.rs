use super::Colour;
use crate::refusal::Code;

fn refused(text: &str) -> Option<Code> {
    text.parse::<Colour>().err().map(|refusal| refusal.code)
}

#[test]
fn a_colour_is_written_in_one_way() {
    for text in ["#00703C", "00703c", " #00703c "] {
        assert_eq!(
            text.parse::<Colour>().map(|colour| colour.to_string()),
            Ok("#00703c".to_owned()),
            "{text}"
        );
    }
    for text in ["", "#", "green", "#00703", "#00703c0", "#+0703c", "#é703c", "00703c}body{"] {
        assert_eq!(refused(text), Some(Code::Malformed), "{text}");
    }
}

/// Rounded down: 6.207, 4.542 and 5.169 to 1.
#[test]
fn white_text_must_be_read_on_it() {
    for (text, contrast) in [("#000000", 2100), ("#00703c", 620), ("#767676", 454), ("#1d70b8", 516)] {
        let colour = text.parse::<Colour>().unwrap();
        assert_eq!(colour.contrast_of_white(), contrast, "{text}");
    }
    for text in ["#777777", "#ffffff", "#ffdd00"] {
        assert_eq!(refused(text), Some(Code::OutOfRange), "{text}");
    }
}
