//! What a member of a panel has to do with officers, councils and projects, and when that keeps the member from voting.

use crate::Sentence;
use crate::access::Role;
use crate::id::{CouncilId, OfficerId, ProjectId};
use crate::refusal::{Code, Refusal, Refusals};

/// The most that one member declares for one selection.
pub const MOST_INTERESTS: usize = 100;

/// What an interest is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An officer: a relative, a friend, somebody the member manages.
    Officer(OfficerId),
    /// A home council, with all its officers.
    Council(CouncilId),
    /// A project.
    Project(ProjectId),
}

/// What is voted on: an officer of a council for a post of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matter {
    /// The officer.
    pub officer: OfficerId,
    /// The officer's home council.
    pub home: CouncilId,
    /// The project.
    pub project: ProjectId,
}

/// What somebody has to do with officers, councils and projects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interests {
    /// The person's own profile in the pool.
    pub own: Option<OfficerId>,
    /// Councils that the person acts for, each with the role.
    pub acts_for: Vec<(CouncilId, Role)>,
    /// Projects that the person leads.
    pub leads: Vec<ProjectId>,
    /// What the person has declared.
    pub declared: Vec<Subject>,
}

/// Why somebody is in conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// It is about oneself.
    Own,
    /// One acts for the officer's home council.
    ActsFor(Role),
    /// One leads the project.
    Leads,
    /// One has declared an interest in the officer.
    Officer,
    /// One has declared an interest in the officer's home council.
    Council,
    /// One has declared an interest in the project.
    Project,
}

impl Interests {
    /// What of it is in the way of voting on `matter`: what follows from roles first, then what was declared. None
    /// where nothing is.
    #[must_use]
    pub fn conflict(&self, matter: &Matter) -> Option<Conflict> {
        let Matter { officer, home, project } = *matter;
        let declared = |subject| self.declared.contains(&subject);
        if self.own == Some(officer) {
            return Some(Conflict::Own);
        }
        if let Some((_, role)) = self.acts_for.iter().find(|(council, _)| *council == home) {
            return Some(Conflict::ActsFor(*role));
        }
        [
            (self.leads.contains(&project), Conflict::Leads),
            (declared(Subject::Officer(officer)), Conflict::Officer),
            (declared(Subject::Council(home)), Conflict::Council),
            (declared(Subject::Project(project)), Conflict::Project),
        ]
        .into_iter()
        .find_map(|(holds, conflict)| holds.then_some(conflict))
    }
}

impl Conflict {
    /// Why, as it is told of a member of a panel.
    #[must_use]
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Own => say!("This member is the officer."),
            Self::ActsFor(role) => say!("This member acts for the officer’s home council ({role}).", role),
            Self::Leads => say!("This member leads the project."),
            Self::Officer => say!("This member has declared an interest in the officer."),
            Self::Council => say!("This member has declared an interest in the officer’s home council."),
            Self::Project => say!("This member has declared an interest in the project."),
        }
    }

    /// Why, as the member is told.
    #[must_use]
    pub fn to_oneself(self) -> Sentence {
        match self {
            Self::Own => say!("You are the officer."),
            Self::ActsFor(role) => say!("You act for the officer’s home council ({role}).", role),
            Self::Leads => say!("You lead the project."),
            Self::Officer => say!("You have declared an interest in the officer."),
            Self::Council => say!("You have declared an interest in the officer’s home council."),
            Self::Project => say!("You have declared an interest in the project."),
        }
    }
}

/// What is declared on one occasion, none of which stands already.
///
/// # Errors
/// `REQUIRED` at `officers` for nothing at all, unless it is said that there is `none`; `OUT_OF_RANGE` for a note on
/// nothing, and at `none` where there is something.
pub fn declared(
    new: &[Subject],
    before: &[Subject],
    none: bool,
    note: &str,
) -> Result<Vec<Subject>, Vec<Refusal>> {
    let mut no = Refusals::default();
    no.limit("note", note, 2_000);
    no.check(!none || (new.is_empty() && before.is_empty()), || {
        let message = say!("You have an interest. Say that there is none only where there is none.");
        Refusal::new(Code::OutOfRange, "none", message)
    });
    no.check(none || !new.is_empty(), || {
        Refusal::required("officers", say!("Choose what you have an interest in, or say that you have none."))
    });
    no.check(!none || note.trim().is_empty(), || {
        Refusal::new(Code::OutOfRange, "note", say!("Choose what the note is about."))
    });
    let mut new: Vec<Subject> = new.iter().filter(|subject| !before.contains(subject)).copied().collect();
    new.sort_unstable();
    new.dedup();
    no.check(before.len() + new.len() <= MOST_INTERESTS, || {
        let message = say!("One member declares at most {most} interests.", most = MOST_INTERESTS);
        Refusal::new(Code::OutOfRange, "officers", message)
    });
    no.finish(new)
}
