//! That no line of the tables is beyond reading. What they say is tested in `tests/reference.rs`.

use super::{council, framework};

#[test]
fn every_line_can_be_read() {
    assert_eq!(council::parse(council::TABLE).map(|councils| councils.len()), Ok(450));
    assert_eq!(framework::parse().map(drop), Ok(()));
}

#[test]
fn a_line_that_cannot_be_read_is_named() {
    let broken = "[england south_east unitary]\nslug\tName\n";
    assert_eq!(council::parse(broken), Err("slug\tName".to_owned()));
    let end = "[england unitary]\nslug\tName\tShort\tE06000001\tsoon\n";
    assert_eq!(council::parse(end), Err("slug\tName\tShort\tE06000001\tsoon".to_owned()));
}
