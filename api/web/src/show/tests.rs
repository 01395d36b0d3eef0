use super::{filled, heard, refusals};
use crate::ask::{Answer, Question};
use crate::typed::{Problem, Typed, What};
use crate::visit::Fault;
use serde_json::{Value, json};

#[test]
fn an_action_leads_on_by_what_was_typed_or_came_of_it() {
    let typed = Typed::of([("post".to_owned(), "pos_1".to_owned())]);
    let data = json!({ "done": { "callUp": { "id": "cal_1" } } });
    assert_eq!(filled("/posts/{post}/to/{done.callUp.id}?x=1", &typed, &data), "/posts/pos_1/to/cal_1?x=1");
    assert_eq!(filled("/desk", &typed, &data), "/desk");
    let odd = Typed::of([("post".to_owned(), "a/../b?c".to_owned())]);
    assert_eq!(filled("/posts/{post}", &odd, &data), "/posts/a%2F..%2Fb%3Fc");
}

#[test]
fn what_the_rules_say_is_told_at_its_field() {
    let data = json!({ "done": { "userErrors": [
        { "message": "The date has passed.", "path": ["schedule", "endsOn"] },
    ] } });
    let what = What::Refused("The date has passed.".to_owned());
    let question = Question::read("mutation($endsOn: NaiveDate) { x }").unwrap();
    assert_eq!(refusals(&data, &question), [Problem { field: "schedule-endsOn".to_owned(), what }]);
    assert_eq!(refusals(&json!({ "done": { "userErrors": [] } }), &question), []);
    let other = Question::read("mutation($csv: String!) { x }").unwrap();
    assert_eq!(refusals(&data, &other)[0].field, "");
}

#[test]
fn an_answer_without_data_is_a_fault() {
    let answer =
        |data: Value, code: &str| heard(Answer { data, errors: vec![(code.to_owned(), String::new())] });
    assert!(matches!(answer(Value::Null, "NOT_FOUND"), Err(Fault::NotFound)));
    assert!(matches!(answer(json!({ "x": null }), "DENIED"), Err(Fault::Denied)));
    assert!(matches!(answer(json!({ "x": 1 }), "INTERNAL"), Err(Fault::Unanswered(_))));
    // A word in the address that is none: nothing was asked.
    assert!(matches!(answer(Value::Null, ""), Err(Fault::NotFound)));
    assert!(answer(json!({ "x": null }), "").is_ok());
    assert!(matches!(answer(Value::Null, "UNAVAILABLE"), Err(Fault::Unavailable)));
    assert_eq!(answer(json!({ "x": null }), "NOT_SHARED").unwrap(), json!({ "x": null }));
}
