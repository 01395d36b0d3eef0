//! The chain over events: whatever is done to it afterwards is found.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::chain::{Fault, Head, Line, Link, Seal, Stored, canonical, check};
use callup_domain::id::{BodyId, EventId, PersonId};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

fn event(id: u128, data: Value) -> Value {
    let stored = Stored {
        event: EventId(Uuid::from_u128(id)),
        body: BodyId(Uuid::from_u128(1)),
        at: "2026-12-01T09:00:00.000120Z".parse().unwrap(),
        actor: "person".to_owned(),
        person: Some(PersonId(Uuid::from_u128(2))),
        kind: "project_set".to_owned(),
        subject: "prj_1".to_owned(),
        data,
    };
    stored.object()
}

fn sealed(events: impl IntoIterator<Item = Value>) -> Vec<Line> {
    let mut head = Head::EMPTY;
    let seal = |event| {
        let line = Line::after(head, event);
        head = line.head();
        line
    };
    events.into_iter().map(seal).collect()
}

fn checked(lines: &[Line], noted: Option<Seal>) -> Result<Head, Fault> {
    check(&lines.iter().map(Line::link).collect::<Vec<Link>>(), noted)
}

fn three() -> Vec<Line> {
    sealed((1..=3).map(|id| event(id, json!({ "kind": "project_set", "pence": id as i64 }))))
}

/// With `printf '%s\n%s' PREVIOUS EVENT | sha256sum`: nothing of this program is needed to check one.
#[test]
fn the_canonical_form_and_the_hash_are_what_is_documented() {
    let first =
        event(1, json!({ "kind": "x", "b": [1, -2, null, true], "a": { "é": "\"\\\n\u{1}/ü", "Z": 0 } }));
    let written = concat!(
        r#"{"actor":"person","at":"2026-12-01T09:00:00.000120Z","body":"body_00000000000000000000000000000001","#,
        r#""data":{"a":{"Z":0,"é":"\"\\\n\u0001/ü"},"b":[1,-2,null,true],"kind":"x"},"#,
        r#""event":"evt_00000000000000000000000000000001","kind":"project_set","#,
        r#""person":"per_00000000000000000000000000000002","subject":"prj_1"}"#,
    );
    assert_eq!(canonical(&first), written);
    assert_eq!(Seal::NONE.to_string(), "0".repeat(64));
    assert_eq!(Seal::NONE.over("{}").to_string(), EMPTY_OBJECT_AFTER_NOTHING);
}

const EMPTY_OBJECT_AFTER_NOTHING: &str = "5649d09ed68c17156095d175eef152856c5b1a81c117c409c1e00f096aa6838e";

#[test]
fn names_are_in_the_order_of_rfc_8785() {
    // Its section 3.2.3: by UTF-16 code units, where an emoji comes before U+FB33.
    let names =
        json!({ "\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "\u{80}": 6, "\u{f6}": 7 });
    assert_eq!(
        canonical(&names),
        "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}"
    );
}

#[test]
fn an_empty_chain_is_whole() {
    assert_eq!(checked(&[], None), Ok(Head::EMPTY));
    assert_eq!(checked(&[], Some(Seal::NONE)), Ok(Head::EMPTY));
    let noted = three()[2].seal;
    assert_eq!(checked(&[], Some(noted)), Err(Fault::Cut { noted, length: 0 }));
}

#[test]
fn each_fault_is_called_by_its_name() {
    let id = |number: usize| three()[number - 1].event["event"].as_str().unwrap().to_owned();

    let mut changed = three();
    changed[1].event["data"]["pence"] = json!(20);
    assert_eq!(checked(&changed, None), Err(Fault::Changed { number: 2, event: id(2) }));

    let mut missing = three();
    missing.remove(1);
    assert_eq!(checked(&missing, None), Err(Fault::Missing { from: 2, to: 2 }));
    missing[1].number = 2;
    assert_eq!(checked(&missing, None), Err(Fault::Broken { number: 2, event: id(3) }));
    assert_eq!(checked(&three()[1..], None), Err(Fault::Missing { from: 1, to: 1 }));

    let mut swapped = three();
    swapped.swap(1, 2);
    assert_eq!(checked(&swapped, None), Err(Fault::OutOfPlace { number: 3, event: id(3) }));

    let mut inserted = three();
    let forged = Line::after(inserted[0].head(), event(9, json!({})));
    let name = forged.event["event"].as_str().unwrap().to_owned();
    inserted.insert(1, forged);
    assert_eq!(checked(&inserted, None), Err(Fault::Inserted { number: 2, event: name }));

    let (whole, noted) = (three(), three()[2].seal);
    assert_eq!(checked(&whole[..2], Some(noted)), Err(Fault::Cut { noted, length: 2 }));
    assert_eq!(checked(&whole[..2], None), Ok(whole[1].head()), "a cut end alone tells nothing");
    assert_eq!(checked(&whole, Some(whole[1].seal)), Ok(whole[2].head()), "it has grown since it was noted");
}

fn data() -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    plain.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn chains() -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec(data(), 2..9)
        .prop_map(|all| sealed((1..).zip(all).map(|(id, data)| event(id, json!({ "data": data })))))
}

/// Numbers made right again by whoever tampered.
fn renumbered(mut lines: Vec<Line>) -> Vec<Line> {
    (1..).zip(&mut lines).for_each(|(number, line)| line.number = number);
    lines
}

/// The whole chain sealed anew by whoever tampered.
fn resealed(lines: Vec<Line>) -> Vec<Line> {
    sealed(lines.into_iter().map(|line| line.event))
}

/// However it is covered up, it is found; what seals everything anew, only by a head noted before.
fn found(before: &[Line], tampered: Vec<Line>) -> Result<(), TestCaseError> {
    let noted = before.last().map(|line| line.seal);
    prop_assert!(checked(&tampered, noted).is_err());
    prop_assert!(checked(&renumbered(tampered.clone()), noted).is_err());
    let anew = checked(&resealed(tampered), noted);
    prop_assert!(matches!(anew, Err(Fault::Cut { .. })), "sealed anew");
    Ok(())
}

proptest! {
    #[test]
    fn a_chain_is_whole_and_ends_with_its_last_event(lines in chains()) {
        prop_assert_eq!(checked(&lines, None), Ok(lines.last().unwrap().head()));
        for line in &lines {
            prop_assert!(checked(&lines, Some(line.seal)).is_ok());
        }
    }

    #[test]
    fn a_line_reads_back_as_it_was_written(lines in chains()) {
        for line in lines {
            let text = canonical(&serde_json::to_value(&line).unwrap());
            prop_assert!(!text.contains('\n'));
            let read: Line = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(canonical(&read.event), canonical(&line.event));
            prop_assert_eq!(read.link(), line.link());
        }
    }

    #[test]
    fn a_change_is_found(lines in chains(), at in any::<prop::sample::Index>(), data in data(), covered in any::<bool>()) {
        let mut tampered = lines.clone();
        let line = &mut tampered[at.index(lines.len())];
        prop_assume!(canonical(&line.event["data"]["data"]) != canonical(&data));
        line.event["data"]["data"] = data;
        if covered {
            line.seal = line.previous.over(&canonical(&line.event));
        }
        found(&lines, tampered)?;
    }

    #[test]
    fn a_removal_is_found(lines in chains(), at in any::<prop::sample::Index>()) {
        let (at, mut tampered) = (at.index(lines.len()), lines.clone());
        tampered.remove(at);
        if at + 1 < lines.len() {
            prop_assert!(checked(&tampered, None).is_err());
            prop_assert!(checked(&renumbered(tampered.clone()), None).is_err());
        }
        found(&lines, tampered)?;
    }

    #[test]
    fn a_swap_is_found(lines in chains(), one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
        let (one, other) = (one.index(lines.len()), other.index(lines.len()));
        prop_assume!(one != other);
        let mut tampered = lines.clone();
        tampered.swap(one, other);
        prop_assert!(checked(&tampered, None).is_err());
        prop_assert!(checked(&renumbered(tampered.clone()), None).is_err());
        found(&lines, tampered)?;
    }

    #[test]
    fn an_insertion_is_found(lines in chains(), at in any::<prop::sample::Index>(), data in data()) {
        let (at, mut tampered) = (at.index(lines.len()), lines.clone());
        let before = at.checked_sub(1).map_or(Head::EMPTY, |before| lines[before].head());
        tampered.insert(at, Line::after(before, event(99, data)));
        prop_assert!(checked(&tampered, None).is_err());
        prop_assert!(checked(&renumbered(tampered.clone()), None).is_err());
        found(&lines, tampered)?;
    }

    #[test]
    fn a_cut_end_is_found_by_a_noted_head(lines in chains(), at in any::<prop::sample::Index>()) {
        let rest = &lines[..at.index(lines.len())];
        let noted = lines.last().unwrap().seal;
        prop_assert_eq!(checked(rest, Some(noted)), Err(Fault::Cut { noted, length: rest.len() as u64 }));
    }
}
