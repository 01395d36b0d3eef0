//! Fields of forms: GOV.UK components that know what was typed and what was wrong with it.
//!
//! `text_field("title", label=t("…"))` is an input named `title`, with the value that was typed, or `value=…`
//! before anything was, and with the error that concerns it. Anything else a component takes goes along.
//!
//! A field that is drawn notes its label and its first input. The list of problems on top of the page is made after the
//! fields (`layout.html`), so that it names each as the page does and its links lead to where one types.

use super::language;
use callup_domain::load::Pattern;
use callup_words::{Fact, Words};
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, HtmlEscape, State, context};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Gives the templates every kind of field, and `problem(name)`, `summary` and `entries`.
pub(super) fn add_all(environment: &mut Environment<'static>, words: &Arc<Words>) {
    let mut add = |function: &'static str, kind: Kind| {
        let words = Arc::clone(words);
        environment.add_function(function, move |state: &mut State, name: &str, options: Kwargs| {
            let (component, parameters) =
                Field { state: &mut *state, words: &words, name, options: &options }.made(kind)?;
            let missing = || Error::new(ErrorKind::UnknownFunction, format!("there is no {component}"));
            let component = state.lookup(component).ok_or_else(missing)?;
            component.call(state, &[Value::from(parameters)])
        });
    };
    add("text_field", Kind::Text);
    add("number_field", Kind::Number);
    add("money_field", Kind::Money);
    add("long_field", Kind::Long);
    add("select_field", Kind::Select);
    add("radios_field", Kind::Radios);
    add("boxes_field", Kind::Boxes);
    add("day_field", Kind::Day);
    add("week_field", Kind::Week);
    let said = Arc::clone(words);
    environment.add_function("problem", move |state: &State, name: &str| problem(state, &said, name));
    let said = Arc::clone(words);
    environment
        .add_filter("summary", move |state: &State, problems: Vec<Value>| summary(state, &said, &problems));
    let said = Arc::clone(words);
    environment.add_filter("entries", move |state: &State, entries: Vec<Value>| {
        let entry = |entry: &Value| {
            let name = entry.get_attr("name")?.to_string();
            let text = sentence(state, &said, &format!("nav-{name}"))?;
            let (href, current) = (entry.get_attr("href")?, entry.get_attr("current")?);
            Ok(context! { text, href, current })
        };
        entries.iter().map(entry).collect::<Result<Vec<Value>, Error>>()
    });
}

#[derive(Clone, Copy)]
enum Kind {
    Text,
    Number,
    Money,
    Long,
    Select,
    Radios,
    Boxes,
    Day,
    Week,
}

struct Field<'a, 't, 'e> {
    state: &'a mut State<'t, 'e>,
    words: &'a Words,
    name: &'a str,
    options: &'a Kwargs,
}

type Parameters = BTreeMap<String, Value>;

impl Field<'_, '_, '_> {
    /// The component, and what it takes.
    fn made(mut self, kind: Kind) -> Result<(&'static str, Parameters), Error> {
        let mut parameters = self.common(kind)?;
        let component = match kind {
            Kind::Text => "govukInput",
            Kind::Number => {
                set_default(&mut parameters, "inputmode", "numeric");
                set_default(&mut parameters, "classes", "govuk-input--width-5");
                "govukInput"
            }
            Kind::Money => {
                set_default(&mut parameters, "inputmode", "decimal");
                set_default(&mut parameters, "classes", "govuk-input--width-10");
                parameters.insert("prefix".to_owned(), context! { text => "£" });
                "govukInput"
            }
            Kind::Long => "govukTextarea",
            Kind::Select => "govukSelect",
            Kind::Radios => "govukRadios",
            Kind::Boxes => {
                self.boxes(&mut parameters);
                "govukCheckboxes"
            }
            Kind::Day => {
                self.day(&mut parameters)?;
                "govukDateInput"
            }
            Kind::Week => {
                self.week(&mut parameters)?;
                "govukCheckboxes"
            }
        };
        self.options.assert_all_used()?;
        Ok((component, parameters))
    }

    /// What every component takes. A group has a legend where a single field has a label.
    fn common(&mut self, kind: Kind) -> Result<Parameters, Error> {
        let group = matches!(kind, Kind::Radios | Kind::Boxes | Kind::Day | Kind::Week);
        let mut parameters = Parameters::new();
        let mut label = Value::default();
        for name in self.options.args() {
            let value: Value = self.options.get(name)?;
            let value = match name {
                "hint" if value.kind() == ValueKind::String => context! { text => value },
                "label" if group => {
                    label = value.clone();
                    let legend = context! { text => value, classes => "govuk-fieldset__legend--s" };
                    parameters.insert("fieldset".to_owned(), context! { legend });
                    continue;
                }
                "label" => {
                    label = value.clone();
                    context! { text => value }
                }
                _ => value,
            };
            // An option that is not there is one that was not given.
            if !value.is_undefined() && !value.is_none() {
                parameters.insert(name.to_owned(), value);
            }
        }
        // Two forms on a page may have fields of one name.
        let id = parameters.remove("id").unwrap_or_else(|| self.name.replace(':', "-").into());
        let first = if matches!(kind, Kind::Day) { format!("{id}-day") } else { id.to_string() };
        self.state.set_temp(&drawn(self.name), context! { label, first });
        parameters.insert(if group { "idPrefix" } else { "id" }.to_owned(), id);
        parameters.insert("name".to_owned(), self.name.into());
        if let Some(typed) = self.typed(self.name) {
            parameters.insert("value".to_owned(), typed);
        }
        let problem = problem(self.state, self.words, self.name)?;
        if !problem.is_none() {
            parameters.insert("errorMessage".to_owned(), problem);
        }
        Ok(parameters)
    }

    fn typed(&self, name: &str) -> Option<Value> {
        let typed = self.state.lookup("typed")?.get_item(&name.into()).ok()?;
        (!typed.is_undefined() && !typed.is_none()).then_some(typed)
    }

    /// Boxes that were ticked are a list of values.
    fn boxes(&self, parameters: &mut Parameters) {
        if let Some(value) = parameters.remove("value") {
            let values = if value.kind() == ValueKind::Seq { value } else { Value::from(vec![value]) };
            parameters.insert("values".to_owned(), values);
        }
    }

    /// A box for each half-day of a working week: as they were ticked, or of a week such as `MTWa-`. An empty field
    /// of the same name goes before them, so that the form is told apart in which none is ticked.
    fn week(&self, parameters: &mut Parameters) -> Result<(), Error> {
        let ticked = match parameters.remove("value") {
            Some(week) => half_days(&week),
            None => Vec::new(),
        };
        let mut items = Vec::new();
        for (day, of_day) in HALF_DAYS.iter().zip(["monday", "tuesday", "wednesday", "thursday", "friday"]) {
            for (value, part) in day.iter().zip(["morning", "afternoon"]) {
                let text = sentence(self.state, self.words, &format!("week-{of_day}-{part}"))?;
                items.push(context! { value => *value, text, checked => ticked.contains(value) });
            }
        }
        parameters.insert("items".to_owned(), items.into());
        set_default(parameters, "classes", "govuk-checkboxes--small callup-week");
        let nothing = format!("<input type=\"hidden\" name=\"{}\" value=\"\">", HtmlEscape(self.name));
        let before = context! { html => Value::from_safe_string(nothing) };
        parameters.insert("formGroup".to_owned(), context! { beforeInputs => before });
        Ok(())
    }

    /// Day, month and year: as they were typed, or of a date.
    fn day(&self, parameters: &mut Parameters) -> Result<(), Error> {
        let date = parameters.remove("value").map(|date| date.to_string()).unwrap_or_default();
        let parts: Vec<&str> = date.split('-').collect();
        let part = |at: usize| parts.get(at).map(|part| part.trim_start_matches('0').to_owned());
        let wrong = parameters.contains_key("errorMessage");
        let mut items = Vec::new();
        for (name, at, width) in [("day", 2, 2), ("month", 1, 2), ("year", 0, 4)] {
            let typed = self.typed(&format!("{}-{name}", self.name));
            let value = typed.or_else(|| part(at).map(Value::from)).unwrap_or_default();
            let red = if wrong { " govuk-input--error" } else { "" };
            let label = sentence(self.state, self.words, &format!("date-{name}"))?;
            items
                .push(context! { name, label, value, classes => format!("govuk-input--width-{width}{red}") });
        }
        let id = parameters.remove("idPrefix").unwrap_or_else(|| self.name.into());
        parameters.remove("name");
        parameters.insert("id".to_owned(), id);
        parameters.insert("namePrefix".to_owned(), self.name.into());
        parameters.insert("items".to_owned(), items.into());
        Ok(())
    }
}

/// The half-days of a working week, as they are written.
const HALF_DAYS: [[&str; 2]; 5] = [
    ["Mon am", "Mon pm"],
    ["Tue am", "Tue pm"],
    ["Wed am", "Wed pm"],
    ["Thu am", "Thu pm"],
    ["Fri am", "Fri pm"],
];

/// The half-days that were ticked, or those of a week that is written by five signs.
fn half_days(week: &Value) -> Vec<&'static str> {
    let all = || HALF_DAYS.iter().flatten().copied();
    if week.kind() == ValueKind::Seq {
        let ticked: Vec<String> = week.try_iter().into_iter().flatten().map(|one| one.to_string()).collect();
        return all().filter(|half_day| ticked.iter().any(|one| one == half_day)).collect();
    }
    let text = week.to_string();
    match text.parse::<Pattern>() {
        Ok(pattern) => {
            all().enumerate().filter(|(at, _)| pattern.bits() >> at & 1 == 1).map(|(_, it)| it).collect()
        }
        Err(_) => Vec::new(),
    }
}

fn set_default(parameters: &mut Parameters, name: &str, value: &str) {
    parameters.entry(name.to_owned()).or_insert_with(|| value.into());
}

/// Where it is noted how a field was drawn.
fn drawn(name: &str) -> String {
    format!("field {name}")
}

/// The names by which a form may have the field that a problem concerns: the whole, the last part of it, or the first.
fn names_of(field: &str) -> [&str; 3] {
    [field, field.rsplit('-').next().unwrap_or_default(), field.split('-').next().unwrap_or_default()]
}

/// How the field was drawn that a problem concerns. A number or a box within a part says so in its name.
fn drawn_for(state: &State, field: &str) -> Option<Value> {
    let names =
        names_of(field).into_iter().flat_map(|name| ["", ":n", ":b"].map(|kind| format!("{name}{kind}")));
    names.map(|name| drawn(&name)).find_map(|name| state.get_temp(&name))
}

/// The error message of a field; none if nothing is wrong with it.
fn problem(state: &State, words: &Words, name: &str) -> Result<Value, Error> {
    let problems = state.lookup("problems").unwrap_or_default();
    for problem in problems.try_iter().into_iter().flatten() {
        if concerns(&problem, name) {
            return Ok(context! { text => text(state, words, &problem)? });
        }
    }
    Ok(Value::from(()))
}

/// The rules name a part within a part, as `schedule-endsOn`; a form may call it by its last name, or have
/// but one field for all of it.
fn concerns(problem: &Value, name: &str) -> bool {
    let field = problem.get_attr("field").map(|field| field.to_string()).unwrap_or_default();
    let last = field.strip_suffix(name).is_some_and(|before| before.ends_with('-'));
    let first = field.strip_prefix(name).is_some_and(|after| after.starts_with('-'));
    field == name || last || first
}

/// The errors as the list on top of the page links them.
fn summary(state: &State, words: &Words, problems: &[Value]) -> Result<Vec<Value>, Error> {
    let line = |problem: &Value| {
        let field = problem.get_attr("field")?.to_string();
        let text = text(state, words, problem)?;
        if field.is_empty() {
            return Ok(context! { text });
        }
        let first = match drawn_for(state, &field) {
            Some(drawn) => drawn.get_attr("first")?.to_string(),
            None => written_for(state, &field),
        };
        Ok(context! { text, href => format!("#{first}") })
    };
    problems.iter().map(line).collect()
}

/// Where a field is that a page writes itself: it bears the name by which it was sent, or the last part of the name.
fn written_for(state: &State, field: &str) -> String {
    let typed = state.lookup("typed").unwrap_or_default();
    let sent = |name: &str| typed.get_item(&name.into()).is_ok_and(|value| !value.is_undefined());
    let [whole, last, first] = names_of(field);
    [whole, last, first].into_iter().find(|name| sent(name)).unwrap_or(last).to_owned()
}

/// What is wrong. What the rules say, they have said in the language of the page.
fn text(state: &State, words: &Words, problem: &Value) -> Result<String, Error> {
    let key = problem.get_attr("key")?;
    if let Some(key) = key.as_str() {
        let field = problem.get_attr("field")?.to_string();
        let label = drawn_for(state, &field).map(|drawn| drawn.get_attr("label")).transpose()?;
        let label = label.filter(|label| label.is_true()).map(|label| Fact::Text(label.to_string()));
        return match label {
            Some(label) => {
                let (language, key) = (language(state)?, format!("{key}-of"));
                words.say(language, &key, &[("label", label)]).map_err(super::unsayable)
            }
            None => sentence(state, words, key),
        };
    }
    Ok(problem.get_attr("sentence")?.to_string())
}

fn sentence(state: &State, words: &Words, key: &str) -> Result<String, Error> {
    words.say(language(state)?, key, &[]).map_err(super::unsayable)
}
