use super::{Problem, Typed, What};
use crate::ask::Question;
use serde_json::json;

const QUESTION: &str = "mutation($title: String!, $load: Int!, $budget: Pence, $startsOn: NaiveDate!,
    $remote: Boolean!, $skills: [ID!]!, $needs: [NeedAsk!]!, $role: ID) { x }";

fn typed(pairs: &[(&str, &str)]) -> Typed {
    Typed::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

#[test]
fn what_was_typed_becomes_variables() {
    let typed = typed(&[
        ("title", " Bins "),
        ("load", "6"),
        ("budget", "£310,000"),
        ("startsOn-day", "11"),
        ("startsOn-month", "1"),
        ("startsOn-year", "2027"),
        ("skills", "one"),
        ("skills", ""),
        ("skills", "two"),
        ("role", ""),
        ("needs-0-skill", "ski_1"),
        ("needs-0-years:n", "2"),
        ("needs-0-essential:b", "yes"),
        ("needs-1-skill", ""),
        ("needs-1-essential:b", "yes"),
    ]);
    let question = Question::read(QUESTION).unwrap();
    assert_eq!(
        typed.variables(&question).unwrap(),
        json!({
            "title": "Bins", "load": 6, "budget": 31_000_000, "startsOn": "2027-01-11", "remote": false,
            "skills": ["one", "two"], "needs": [{ "skill": "ski_1", "years": 2, "essential": true }],
        })
    );
}

#[test]
fn what_says_nothing_is_named() {
    let typed = typed(&[
        ("title", ""),
        ("load", "six"),
        ("budget", "1.5"),
        ("startsOn-day", "31"),
        ("startsOn-month", "2"),
        ("startsOn-year", "2027"),
    ]);
    let problems = typed.variables(&Question::read(QUESTION).unwrap()).unwrap_err();
    let problem = |field: &str, key| Problem { field: field.to_owned(), what: What::Key(key) };
    assert_eq!(
        problems,
        [
            problem("load", "problem-number"),
            problem("budget", "problem-money"),
            problem("startsOn", "problem-date"),
        ]
    );
}

#[test]
fn what_is_not_sent_at_all_is_missing() {
    let problems = typed(&[]).variables(&Question::read(QUESTION).unwrap()).unwrap_err();
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["title", "load", "startsOn"]);
}

#[test]
fn a_working_week_is_boxes_or_one_field_and_no_box_is_not_no_answer() {
    let question = Question::read("mutation($pattern: WorkingWeek) { x }").unwrap();
    let said = |pairs: &[(&str, &str)]| typed(pairs).variables(&question);
    let ticked = [("pattern", ""), ("pattern", "Mon am"), ("pattern", "Mon pm"), ("pattern", "Fri am")];
    assert_eq!(said(&ticked).unwrap(), json!({ "pattern": "Mon am, Mon pm, Fri am" }));
    assert_eq!(said(&[("pattern", "MTW--")]).unwrap(), json!({ "pattern": "MTW--" }));
    assert_eq!(said(&[]).unwrap(), json!({}));
    let none = Problem { field: "pattern".to_owned(), what: What::Key("problem-week") };
    assert_eq!(said(&[("pattern", "")]), Err(vec![none]));
}
