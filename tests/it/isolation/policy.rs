//! What somebody should see, worked out from the rows and the table in `docs/access.md`, by other means
//! than the program's.

use super::known::Known;
use callup_domain::access::Role;
use callup_domain::callup::CallUpStatus;
use callup_domain::id::{CouncilId, OfficerId, PersonId, ProjectId};
use callup_domain::officer::Standing;
use callup_domain::project::ProjectState;
use callup_domain::secondment::SecondmentStatus;
use callup_infra::entity::{callup, officer};
use std::collections::BTreeSet;

/// Somebody with one role.
#[derive(Clone, Copy, Debug)]
pub struct Eyes {
    pub role: Option<Role>,
    pub council: Option<CouncilId>,
    pub person: PersonId,
    pub officer: Option<OfficerId>,
}

/// The ids that somebody should see.
pub struct Expected {
    pub officers: BTreeSet<String>,
    pub paid: BTreeSet<String>,
    pub cleared: BTreeSet<String>,
    pub employed: BTreeSet<String>,
    pub callups: BTreeSet<String>,
    pub secondments: BTreeSet<String>,
    pub interests: BTreeSet<String>,
    pub projects: BTreeSet<String>,
}

impl Eyes {
    /// What should be seen of what is `known`.
    pub fn expected(&self, known: &Known) -> Expected {
        let ids = |ids: Vec<String>| ids.into_iter().collect::<BTreeSet<String>>();
        let agreed_here = |call: &callup::Model| {
            matches!(call.status, CallUpStatus::Agreed | CallUpStatus::Over)
                && self.works_at(known, call.project_id)
        };
        let officers = known.officers.iter().filter(|officer| self.sees_officer(known, officer));
        let callups = known.callups.iter().filter(|call| {
            self.reads_all() || self.own_people(call.home_council_id, call.officer_id) || agreed_here(call)
        });
        let secondments = known.secondments.iter().filter(|it| {
            let here = it.status != SecondmentStatus::Cancelled && self.works_at(known, it.project_id);
            self.reads_all() || self.own_people(it.home_council_id, it.officer_id) || here
        });
        let home = |officer: OfficerId| {
            known.officers.iter().find(|row| row.id == officer).expect("an officer").home_council_id
        };
        let interests = known.interests.iter().filter(|it| match self.role {
            Some(Role::Coordinator | Role::Selector) => true,
            Some(Role::Approver) => it.shared && self.council == Some(home(it.officer_id)),
            _ => self.officer == Some(it.officer_id),
        });
        let projects = known.projects.iter().filter(|project| {
            let drafts = matches!(self.role, Some(Role::Coordinator | Role::Selector | Role::Auditor));
            let led = self.role == Some(Role::DeliveryLead) && project.delivery_lead_id == Some(self.person);
            project.state != ProjectState::Draft || drafts || led
        });
        let cleared = officers.clone().filter(|officer| match self.role {
            Some(Role::Approver) => self.council == Some(officer.home_council_id),
            _ => self.officer == Some(officer.id),
        });
        let employed = officers.clone().filter(|officer| match self.role {
            Some(Role::Approver | Role::Deputy) => self.council == Some(officer.home_council_id),
            _ => self.officer == Some(officer.id),
        });
        Expected {
            employed: ids(employed.map(|it| it.id.to_string()).collect()),
            cleared: ids(cleared.map(|it| it.id.to_string()).collect()),
            paid: ids(officers
                .clone()
                .filter(|officer| self.sees_pay(officer))
                .map(|it| it.id.to_string())
                .collect()),
            officers: ids(officers.map(|officer| officer.id.to_string()).collect()),
            callups: ids(callups.map(|call| call.id.to_string()).collect()),
            secondments: ids(secondments.map(|it| it.id.to_string()).collect()),
            interests: ids(interests.map(|it| it.id.to_string()).collect()),
            projects: ids(projects.map(|project| project.id.to_string()).collect()),
        }
    }

    fn sees_officer(&self, known: &Known, officer: &officer::Model) -> bool {
        let mut calls = known.callups.iter().filter(|call| call.officer_id == officer.id);
        match self.role {
            Some(Role::Administrator) => true,
            Some(Role::Coordinator | Role::Selector) => {
                let in_pool = officer.standing != Standing::Withdrawn && officer.supported_at.is_some();
                let shared = known.agreements.iter().any(|row| {
                    let holds = row.from_on <= known.today && known.today <= row.until_on;
                    row.council_id == officer.home_council_id && row.withdrawn_at.is_none() && holds
                });
                in_pool && shared || calls.next().is_some() || self.officer == Some(officer.id)
            }
            _ => {
                let mut agreed =
                    calls.filter(|call| matches!(call.status, CallUpStatus::Agreed | CallUpStatus::Over));
                self.own_people(officer.home_council_id, officer.id)
                    || agreed.any(|call| self.works_at(known, call.project_id))
            }
        }
    }

    fn sees_pay(&self, officer: &officer::Model) -> bool {
        officer.salary_pence.is_some()
            && match self.role {
                Some(Role::Coordinator) => true,
                Some(Role::Approver | Role::Deputy) => self.council == Some(officer.home_council_id),
                _ => self.officer == Some(officer.id),
            }
    }

    /// Whether every call-up and secondment is shown.
    const fn reads_all(&self) -> bool {
        matches!(self.role, Some(Role::Coordinator | Role::Selector | Role::Auditor))
    }

    /// Whether an officer is one's own, or of the council one acts for.
    fn own_people(&self, home: CouncilId, officer: OfficerId) -> bool {
        let acts = matches!(self.role, Some(Role::Approver | Role::Deputy | Role::Leader));
        let acts = acts && self.council == Some(home);
        acts || self.officer == Some(officer)
    }

    /// Whether a project lands at the council one acts for, or is one's own to lead.
    fn works_at(&self, known: &Known, project: ProjectId) -> bool {
        let hosted = known
            .hosts
            .iter()
            .any(|host| host.project_id == project && Some(host.council_id) == self.council);
        let led =
            known.projects.iter().any(|row| row.id == project && row.delivery_lead_id == Some(self.person));
        match self.role {
            Some(Role::Approver | Role::Leader) => hosted,
            Some(Role::DeliveryLead) => led,
            _ => false,
        }
    }
}
