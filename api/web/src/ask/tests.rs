use super::{Kind, Question};

#[test]
fn the_variables_are_those_of_the_document() {
    let text = "query Desk($first: Int = 20, $after: String, $role: RoleWord!, $asAt: NaiveDate!, $needs: [NeedAsk!]!, $who: [ID!]) { x }";
    let question = Question::read(text).unwrap();
    let found: Vec<_> =
        question.variables.iter().map(|it| (it.name.as_str(), it.kind, it.required)).collect();
    assert_eq!(
        found,
        [
            ("first", Kind::Number, false),
            ("after", Kind::Text, false),
            ("role", Kind::Word, true),
            ("asAt", Kind::Day, true),
            ("needs", Kind::Parts, true),
            ("who", Kind::Texts, false),
        ]
    );
}

#[test]
fn two_operations_are_no_question() {
    assert!(Question::read("query A { x } query B { y }").is_err());
    assert!(Question::read("query {").is_err());
}
