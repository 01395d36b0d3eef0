//! The policy as people read it.

use callup_domain::access::matrix;

#[test]
fn the_document_shows_the_policy_as_it_is() {
    let document = include_str!("../../docs/access.md");
    assert!(
        document.ends_with(&matrix()),
        "docs/access.md shows another policy: put what “cargo run -- access” prints below its words."
    );
}
