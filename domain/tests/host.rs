//! Host councils.

use callup_domain::host::{Change, Host, MOST, change, checked};
use callup_domain::id::CouncilId;
use callup_domain::project::ProjectState;
use callup_domain::refusal::Code;
use uuid::Uuid;

fn council(number: u128) -> CouncilId {
    CouncilId(Uuid::from_u128(number))
}

fn lead(number: u128) -> Host {
    Host { council: council(number), lead: true }
}

fn other(number: u128) -> Host {
    Host { council: council(number), lead: false }
}

fn faults(hosts: &[Host]) -> Vec<(Code, String)> {
    let members: Vec<CouncilId> = (0..100).map(council).collect();
    let place = |at: Option<usize>| at.map_or_else(|| "hosts".to_owned(), |at| format!("hosts.{at}"));
    let refusals = checked(hosts, &members, place).err().unwrap_or_default();
    refusals.into_iter().map(|refusal| (refusal.code, refusal.path)).collect()
}

#[test]
fn hosts_are_members_each_once_and_one_leads() {
    assert_eq!(faults(&[]), []);
    assert_eq!(faults(&[other(1), lead(2)]), []);
    assert_eq!(faults(&[other(1), other(2)]), [(Code::OutOfRange, "hosts".to_owned())]);
    assert_eq!(faults(&[lead(1), lead(2)]), [(Code::OutOfRange, "hosts".to_owned())]);
    assert_eq!(faults(&[lead(1), other(1)]), [(Code::Duplicate, "hosts.1".to_owned())]);
    assert_eq!(faults(&[lead(1), other(200)]), [(Code::NotFound, "hosts.1".to_owned())]);
    let many: Vec<Host> = std::iter::once(lead(0)).chain((1..=MOST as u128).map(other)).collect();
    assert_eq!(faults(&many), [(Code::OutOfRange, "hosts".to_owned())]);
    assert_eq!(faults(&many[..MOST]), []);
}

#[test]
fn a_drafts_hosts_change_at_will() {
    let has = [lead(1), other(2), other(3)];
    let to = |wanted: &[Host]| change(ProjectState::Draft, &has, wanted).unwrap();
    assert_eq!(to(&has), Change::default());
    assert_eq!(to(&[]), Change { gone: vec![council(1), council(2), council(3)], new: vec![] });
    assert_eq!(
        to(&[other(1), lead(2), other(4)]),
        Change { gone: vec![council(1), council(2), council(3)], new: vec![other(1), lead(2), other(4)] }
    );
}

#[test]
fn a_published_project_keeps_its_hosts_and_a_closed_one_is_left_alone() {
    let has = [lead(1), other(2)];
    let more = change(ProjectState::Published, &has, &[lead(1), other(2), other(3)]).unwrap();
    assert_eq!(more, Change { gone: vec![], new: vec![other(3)] });
    for wanted in [vec![lead(1)], vec![lead(2), other(1)], vec![]] {
        let refusal = change(ProjectState::Published, &has, &wanted).unwrap_err();
        assert_eq!((refusal.code, refusal.path.as_str()), (Code::WrongState, "others"), "{wanted:?}");
    }
    assert_eq!(change(ProjectState::Closed, &has, &has).unwrap_err().path, "project");
}
