//! Components in the templates of pages.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use minijinja::{Environment, UndefinedBehavior, Value, context};
use std::time::Instant;

const HOSTILE: &str = r#"</textarea><script>alert("1")</script>'`&"#;

/// An environment as strict as that of our pages.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    callup_govuk::install(&mut environment).expect("the components are understood");
    environment
}

fn rendered(template: &str, facts: Value) -> String {
    environment().render_named_str("page.html", template, facts).expect("the page is rendered")
}

#[test]
fn text_is_escaped_wherever_it_goes() {
    let parameters = r##"{
        "text": bad, "titleText": bad, "name": bad, "id": bad, "classes": bad, "value": bad, "idPrefix": bad,
        "label": {"text": bad, "classes": bad}, "hint": {"text": bad}, "errorMessage": {"text": bad},
        "legend": {"text": bad}, "fieldset": {"legend": {"text": bad}}, "caption": bad, "title": bad,
        "head": [{"text": bad}], "errorList": [{"text": bad, "href": bad}],
        "items": [{"text": bad, "value": bad, "href": bad, "label": bad, "number": bad, "id": bad,
            "heading": {"text": bad}, "content": {"text": bad}, "title": {"text": bad},
            "panel": {"text": bad}, "hint": {"text": bad}, "status": {"text": bad},
            "attributes": {"data-a": bad}}],
        "serviceName": bad, "navigation": [{"text": bad, "href": bad}], "tag": {"text": bad}, "summaryText": bad,
        "previous": {"href": bad, "text": bad, "labelText": bad}, "attributes": {"data-a": bad, "b": {"value": bad}},
        "maxlength": 5, "logoText": bad, "copyright": {"text": bad}, "formGroup": {"attributes": {"data-a": bad}}
    }"##;
    for component in NAMES {
        // A table has rows of lists, and a summary list has rows of maps.
        for rows in [r#"[[{"text": bad}]]"#, r#"[{"key": {"text": bad}, "value": {"text": bad}}]"#] {
            let parameters = parameters.replacen('{', &format!(r#"{{"rows": {rows},"#), 1);
            let page = rendered(&format!("{{{{ {component}({parameters}) }}}}"), context! { bad => HOSTILE });
            assert!(!page.contains("<script"), "{component}: {page}");
            assert!(
                page.contains("&lt;script&gt;alert(&quot;1&quot;)"),
                "{component} does not show it: {page}"
            );
            assert!(!page.contains("alert(\""), "{component}: {page}");
            assert!(!page.contains("'`&"), "{component}: {page}");
        }
    }
}

const NAMES: [&str; 36] = [
    "govukAccordion",
    "govukBackLink",
    "govukBreadcrumbs",
    "govukButton",
    "govukCharacterCount",
    "govukCheckboxes",
    "govukDateInput",
    "govukDetails",
    "govukErrorMessage",
    "govukErrorSummary",
    "govukFieldset",
    "govukFileUpload",
    "govukFooter",
    "govukGenericHeader",
    "govukHint",
    "govukInput",
    "govukInsetText",
    "govukLabel",
    "govukLanguageNavigation",
    "govukNotificationBanner",
    "govukPagination",
    "govukPanel",
    "govukPhaseBanner",
    "govukRadios",
    "govukSelect",
    "govukServiceNavigation",
    "govukSkipLink",
    "govukSummaryList",
    "govukTable",
    "govukTabs",
    "govukTag",
    "govukTaskList",
    "govukTextarea",
    "govukWarningText",
    "govukPasswordInput",
    "govukFeedback",
];

#[test]
fn markup_is_what_is_given_as_html_only() {
    let page = rendered(r#"{{ govukInsetText({"html": "<b>a</b>"}) }}"#, context! {});
    assert!(page.contains("<b>a</b>"), "{page}");
    let page = rendered(r#"{{ govukInsetText({"text": "<b>a</b>"}) }}"#, context! {});
    assert!(page.contains("&lt;b&gt;a&lt;/b&gt;"), "{page}");
}

#[test]
fn what_call_holds_is_rendered_by_the_page() {
    let template = r#"{% set word = "<in>" %}
        {% call govukFieldset({"legend": {"text": "Who"}}) %}<p>{{ word }}</p>
        {{ govukInput({"id": "a", "name": "a", "label": {"text": "Name"}}) }}{% endcall %}"#;
    let page = rendered(template, context! {});
    assert!(page.contains("<p>&lt;in&gt;</p>"), "{page}");
    assert!(page.contains(r#"<input class="govuk-input" id="a" name="a" type="text">"#), "{page}");
}

#[test]
fn attributes_keep_the_order_they_are_written_in() {
    let page = rendered(r#"{{ govukTag({"text": "a", "attributes": {"b": 1, "a": 2}}) }}"#, context! {});
    assert!(page.contains(r#" b="1" a="2""#), "{page}");
}

#[test]
fn the_page_keeps_its_own_rules() {
    let strict = environment().render_str("{{ missing }}", context! {});
    assert!(strict.is_err(), "what is undefined is still refused");
    assert_eq!(rendered("{{ 'aa' | replace('a', 'b') | upper }}{{ true }}", context! {}), "BBTrue");
}

#[test]
fn a_component_takes_one_thing() {
    let wrong = environment().render_str(r#"{{ govukButton(text="Continue") }}"#, context! {});
    assert!(wrong.is_err(), "components take a map");
}

/// Not a measure, which a shared machine does not give, but a bound that only a mistake breaks.
#[test]
fn components_are_ready_soon() {
    let begun = Instant::now();
    let environment = environment();
    println!("ready after {:?}", begun.elapsed());
    let begun = Instant::now();
    for _ in 0..100 {
        environment
            .render_str(r#"{{ govukInput({"id": "a", "name": "a", "label": {"text": "Name"}}) }}"#, ())
            .expect("rendered");
    }
    println!("100 inputs after {:?}", begun.elapsed());
    assert!(begun.elapsed().as_secs() < 5);
}
