//! What the pages load.

use callup_govuk::{EARLY_SCRIPT, SCRIPT, STYLE};

#[test]
fn the_style_sheet_is_small_and_needs_no_other_file() {
    println!("{} bytes of styles, {} of script", STYLE.len(), SCRIPT.len());
    assert!(STYLE.len() < 120_000, "{} bytes", STYLE.len());
    assert!(!STYLE.contains("url("), "no font, crest or picture is loaded");
    assert!(!STYLE.contains("@import"));
}

#[test]
fn nothing_looks_like_govuk() {
    for branding in ["GDS Transport", "crest", "crown", "govuk-logo", ".govuk-header"] {
        assert!(!STYLE.contains(branding), "{branding} is for services on GOV.UK");
    }
}

#[test]
fn the_style_sheet_has_what_pages_use() {
    for class in [
        ".govuk-error-summary",
        ".govuk-table",
        ".govuk-summary-list",
        ".govuk-pagination",
        ".govuk-generic-header",
        ".callup-header",
        ".callup-table-scroll",
        ".callup-bar",
        ".callup-heat--4",
        "--callup-brand",
        "@media print",
        "forced-colors",
        ".govuk-\\!-margin-bottom-6",
    ] {
        assert!(STYLE.contains(class), "{class} is missing");
    }
}

#[test]
fn the_script_starts_itself() {
    let (_, own) = SCRIPT.split_once("\ninitAll();\n").expect("a call that starts it");
    assert!(own.contains("form[data-busy]") && own.contains("[data-follow]"));
    assert!(!SCRIPT.contains("sourceMappingURL"));
    assert!(SCRIPT.len() < 60_000, "{} bytes", SCRIPT.len());
    assert!(EARLY_SCRIPT.contains("js-enabled") && EARLY_SCRIPT.contains("govuk-frontend-supported"));
}
