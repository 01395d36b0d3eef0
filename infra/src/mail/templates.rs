//! Puts letters into words.
//!
//! A letter's words are written once in each language, in `templates/LANGUAGE/KIND.jinja`; `layout.txt` and
//! `layout.html` make them a text and a part of a page, `page.html` a page. Whoever reads both languages gets
//! one letter with both, one below the other.

use super::Letter;
use callup_domain::load::Load;
use callup_domain::mail::Language;
use chrono::{NaiveDate, NaiveDateTime};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, HtmlEscape, UndefinedBehavior};

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The subject, on one line.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The page.
    pub html: String,
}

/// Every template, read once.
#[derive(Debug)]
pub struct Templates {
    letters: Vec<(Language, Forms)>,
    page: Environment<'static>,
}

/// The two forms of a language's letters.
#[derive(Debug)]
struct Forms {
    text: Environment<'static>,
    html: Environment<'static>,
}

macro_rules! folder {
    ($language:literal: $($name:literal)+) => {
        &[$(($name, include_str!(concat!("templates/", $language, "/", $name, ".jinja")))),+]
    };
}

/// The templates of a language, by the kind of e-mail; `letter` and `entry` are what they have in common.
fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    macro_rules! all {
        ($language:literal) => {
            folder!($language:
                "letter" "ask_officer" "ask_approver" "remind_officer" "remind_approver" "release_waits" "released" "refused"
                "countered" "accepted" "declined" "lapsed" "reserve_called" "withdrawn" "agreed" "ask_early_end" "ends_early"
                "early_end_dropped" "entry" "sign_in_link" "invitation" "webhook_disabled" "agreement_ends"
                "ask_update" "dormancy_warning" "closed_dormant" "open_posts" "outcome" "ask_panel")
        };
    }
    match language {
        Language::English => all!("en"),
        Language::Welsh => all!("cy"),
    }
}

impl Templates {
    /// Reads the embedded templates.
    ///
    /// # Errors
    /// When one of them is no template.
    pub fn new() -> Result<Self, Error> {
        let forms = |language| {
            let mut text = environment(language, AutoEscape::None)?;
            text.add_template("layout", include_str!("templates/layout.txt"))?;
            text.add_filter("paragraphs", paragraphs_as_text);
            text.add_filter("quote", |words: &str| {
                words.lines().map(|line| format!("> {line}\n")).collect::<String>()
            });
            let mut html = environment(language, AutoEscape::Html)?;
            html.add_template("layout", include_str!("templates/layout.html"))?;
            html.add_filter("paragraphs", paragraphs_as_html);
            html.add_filter("quote", quote_as_html);
            Ok::<_, Error>((language, Forms { text, html }))
        };
        let letters = Language::ALL.iter().map(|language| forms(*language)).collect::<Result<_, _>>()?;
        let mut page = plain(AutoEscape::Html)?;
        page.add_template("page", include_str!("templates/page.html"))?;
        Ok(Self { letters, page })
    }

    /// The letter in words of each of `languages`, in their order.
    ///
    /// # Errors
    /// When a template names something that a letter does not have.
    pub fn render(&self, languages: &[Language], letter: &Letter) -> Result<Rendered, Error> {
        let parts = languages.iter().map(|language| Ok((*language, self.part(*language, letter)?)));
        let parts = parts.collect::<Result<Vec<_>, Error>>()?;
        let joined = |text: fn(&Rendered) -> &str, between: &str| {
            parts.iter().map(|(_, part)| text(part)).collect::<Vec<_>>().join(between)
        };
        let subject = joined(|part| &part.subject, " / ");
        let below: Vec<&str> = languages.iter().skip(1).map(|language| below(*language)).collect();
        let above = below.iter().map(|sentence| format!("{sentence}\n\n")).collect::<String>();
        let text = above + &joined(|part| &part.text, "\n\n----\n\n");
        let told = parts.iter().zip(std::iter::once("").chain(below)).map(|((language, part), below)| {
            let html = Value::from_safe_string(part.html.clone());
            minijinja::context! { language => language.as_str(), below, html }
        });
        let page = minijinja::context! { subject => subject.clone(), parts => told.collect::<Vec<_>>() };
        Ok(Rendered { html: self.page.get_template("page")?.render(page)?, subject, text })
    }

    /// The letter in words of one language. Its page is a part of one.
    fn part(&self, language: Language, letter: &Letter) -> Result<Rendered, Error> {
        let (_, forms) =
            self.letters.iter().find(|(known, _)| *known == language).ok_or_else(|| {
                Error::new(ErrorKind::TemplateNotFound, format!("no letters in {language}"))
            })?;
        let kind = letter.kind();
        let context = minijinja::context! { language => language.as_str(), ..Value::from(Serde(letter)) };
        let mut text = forms.text.get_template(kind.as_str())?.render_captured(&context)?;
        let subject = text.with_state_mut(|state| state.render_block("subject"))?;
        let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
        let html = forms.html.get_template(kind.as_str())?.render(&context)?;
        Ok(Rendered { subject, text: text.into_output(), html })
    }
}

/// What stands at the top of a letter whose words of `language` come further down.
const fn below(language: Language) -> &'static str {
    match language {
        Language::English => "The English is below.",
        Language::Welsh => "Mae’r Gymraeg isod.",
    }
}

fn plain(escape: AutoEscape) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(move |_| escape.clone());
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    Ok(environment)
}

fn environment(language: Language, escape: AutoEscape) -> Result<Environment<'static>, Error> {
    let mut environment = plain(escape)?;
    environment.add_filter("date", move |text: &str| date(language, text));
    environment.add_filter("load", move |half_days: i32| load(language, half_days));
    environment.add_filter("moment", move |text: &str| moment(language, text));
    for (name, source) in sources(language) {
        environment.add_template(name, source)?;
    }
    Ok(environment)
}

/// A date as people write it in `language`.
fn date(language: Language, date: &str) -> Result<String, Error> {
    let date: NaiveDate =
        date.parse().map_err(|_| Error::new(ErrorKind::InvalidOperation, format!("{date} is not a date")))?;
    Ok(language.day(date))
}

/// A time in the United Kingdom as people write it in `language`.
fn moment(language: Language, moment: &str) -> Result<String, Error> {
    let moment: NaiveDateTime = moment
        .parse()
        .map_err(|_| Error::new(ErrorKind::InvalidOperation, format!("{moment} is not a time")))?;
    Ok(language.moment(moment))
}

/// A load as people write it in `language`.
fn load(language: Language, half_days: i32) -> Result<String, Error> {
    let load = Load::new(half_days).map_err(|no| Error::new(ErrorKind::InvalidOperation, no.to_string()))?;
    Ok(language.load(load))
}

/// Paragraphs, each on a line of its own however it is wrapped in the template. Quotations keep
/// their lines.
fn paragraphs_as_text(text: &str) -> String {
    let unwrap = |paragraph: &str| paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    let each = |paragraph: &str| match paragraph.starts_with('>') {
        true => paragraph.to_owned(),
        false => unwrap(paragraph),
    };
    let paragraphs: Vec<String> =
        text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(each).collect();
    paragraphs.join("\n\n")
}

/// Paragraphs as elements. What comes in is escaped already, so that only a quotation of ours can
/// begin as one.
fn paragraphs_as_html(html: &str) -> Value {
    let each = |paragraph: &str| match paragraph.starts_with("<blockquote") {
        true => paragraph.to_owned(),
        false => format!("<p>{paragraph}</p>"),
    };
    let paragraphs: Vec<String> =
        html.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(each).collect();
    Value::from_safe_string(paragraphs.join("\n"))
}

fn quote_as_html(words: &str) -> Value {
    let lines: Vec<String> = words.lines().map(|line| HtmlEscape(line).to_string()).collect();
    Value::from_safe_string(format!("<blockquote>{}</blockquote>", lines.join("<br>")))
}
