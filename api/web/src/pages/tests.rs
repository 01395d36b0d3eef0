use super::{Book, Default, Then};

const PAGE: &str = "# path: /report/:council
# under: report
# must: councilReport, body
# default asAt: today
# default council: own council
query Report($council: ID!, $asAt: NaiveDate!) { councilReport(council: $council, asAt: $asAt) { asAt } body { name } }";

const ACTION: &str = "# path: /x
# page: report
# then: /report
mutation X { done: x { userErrors { code } } }";

#[test]
fn a_document_says_where_it_is() {
    let book = Book::read(&[("report", PAGE), ("report/x", ACTION)]).unwrap();
    let page = &book.pages[0];
    assert_eq!((page.path.as_str(), page.under.as_str()), ("/report/:council", "report"));
    assert_eq!(page.must, ["councilReport", "body"]);
    let mut defaults = page.defaults.clone();
    defaults.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(defaults, [("asAt".to_owned(), Default::Today), ("council".to_owned(), Default::OwnCouncil)]);
    assert_eq!(
        (book.actions[0].page.as_str(), &book.actions[0].then),
        ("report", &Then::Go("/report".to_owned()))
    );
    let shown = ACTION.replace("# then: /report", "# shows: secret").leak();
    let book = Book::read(&[("report", PAGE), ("report/x", shown)]).unwrap();
    assert_eq!(book.actions[0].then, Then::Show("secret".to_owned()));
}

#[test]
fn a_document_may_use_a_part_that_others_use() {
    let page = "# path: /a\n# uses: who\nquery A { viewer { ...Who } }\n";
    let book = Book::read(&[("a", page), ("part/who", "fragment Who on Person { name }")]).unwrap();
    assert_eq!(book.pages[0].question.text, format!("{page}fragment Who on Person {{ name }}"));
    let alone = Book::read(&[("a", page)]).map(drop).unwrap_err();
    assert_eq!(format!("{alone:#}"), "a.graphql: there is no part/who.graphql");
}

#[test]
fn a_document_that_says_too_little_or_too_much_is_none() {
    let read = |name, text| Book::read(&[(name, text)]).map(drop).unwrap_err();
    assert_eq!(format!("{:#}", read("a", "query A { x }")), "a.graphql: it does not say its path");
    assert_eq!(
        format!("{:#}", read("a", "# path: /a\n# undr: a\nquery A { x }")),
        "a.graphql: “undr” says nothing to a page"
    );
    assert_eq!(format!("{:#}", read("report/x", ACTION)), "report/x.graphql is done on no page");
}
