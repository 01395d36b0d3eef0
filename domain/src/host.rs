//! Host councils: the councils where a project lands, one of them the lead.

use crate::id::CouncilId;
use crate::project::ProjectState;
use crate::refusal::{Code, Refusal, Refusals};

/// How many councils host a project at most.
pub const MOST: usize = 50;

/// A council where a project lands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Host {
    /// The council.
    pub council: CouncilId,
    /// Whether it leads.
    pub lead: bool,
}

/// What it takes to come from one list of hosts to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The councils that are taken out, or written anew because they lead from now on, or no longer.
    pub gone: Vec<CouncilId>,
    /// The hosts that are written.
    pub new: Vec<Host>,
}

/// Whether hosts are `members` of the body, each once, and one of them leads. `place` says where the host with a number
/// stands in what was asked, and without a number where all of them do.
///
/// # Errors
/// A refusal for each host that is wrong, and one if not exactly one leads. No hosts at all are a beginning.
pub fn checked(
    hosts: &[Host],
    members: &[CouncilId],
    place: impl Fn(Option<usize>) -> String,
) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.check(hosts.len() <= MOST, || {
        let (most, number) = (MOST, hosts.len());
        let message = say!("At most {most} councils host a project; here it is {number}.", most, number);
        Refusal::new(Code::OutOfRange, place(None), message)
    });
    for (at, host) in hosts.iter().enumerate() {
        let path = place(Some(at));
        no.check(members.contains(&host.council), || {
            Refusal::new(Code::NotFound, path.as_str(), say!("This council is not a member of the body."))
        });
        no.check(hosts[..at].iter().all(|other| other.council != host.council), || {
            Refusal::new(Code::Duplicate, path.as_str(), say!("This council is named twice."))
        });
    }
    let leads = hosts.iter().filter(|host| host.lead).count();
    no.check(hosts.is_empty() || leads == 1, || {
        let message = say!("Exactly one host council leads; here it is {leads}.", leads);
        Refusal::new(Code::OutOfRange, place(None), message)
    });
    no.finish(())
}

/// What it takes that a project in `state` is hosted by `wanted` instead of by those it `has`. A draft’s hosts change at
/// will. Of a published project councils have been told that it lands with them, and reports say so: it keeps those that
/// it has, with the one that leads, and others join them.
///
/// # Errors
/// `WRONG_STATE` when the project is closed, or published and one of its hosts would go.
pub fn change(state: ProjectState, has: &[Host], wanted: &[Host]) -> Result<Change, Refusal> {
    let gone: Vec<CouncilId> =
        has.iter().filter(|host| !wanted.contains(host)).map(|host| host.council).collect();
    match state {
        ProjectState::Closed => {
            Err(Refusal::new(Code::WrongState, "project", say!("This project is closed.")))
        }
        ProjectState::Published if !gone.is_empty() => Err(Refusal::new(
            Code::WrongState,
            "others",
            say!("A published project keeps its host councils and the one that leads; others can be added."),
        )),
        ProjectState::Draft | ProjectState::Published => {
            let new = wanted.iter().filter(|host| !has.contains(host)).copied().collect();
            Ok(Change { gone, new })
        }
    }
}
