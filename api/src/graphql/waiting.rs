//! Where something is stuck: who must act, on what, since when.

use super::Request;
use super::deputy::RolesAt;
use super::loader::{load, load_all, require};
use super::person::Person;
use async_graphql::{Context, Object, Result};
use callup_domain::access::Role;
use callup_domain::callup::{Waiting, WaitingFor};
use callup_domain::deputy::{Approving, Deciding};
use callup_domain::id::{CouncilId, OfficerId, PersonId};
use callup_domain::secondment::Party;
use callup_infra::entity::callup;
use chrono::{DateTime, Utc};
use futures_util::future::try_join_all;

/// Somebody is waited for.
pub struct WaitingOn {
    waiting: Waiting,
    officer: OfficerId,
    home: CouncilId,
    desk: Option<PersonId>,
}

impl WaitingOn {
    /// Those who are waited for in what came of a call-up.
    pub fn of(callup: &callup::Model, waiting: Vec<Waiting>) -> Vec<Self> {
        let (officer, home, desk) = (callup.officer_id, callup.home_council_id, callup.asked_by);
        waiting.into_iter().map(|waiting| Self { waiting, officer, home, desk }).collect()
    }
}

/// Who must act, on what, since when.
#[Object]
impl WaitingOn {
    /// Who must act.
    async fn party(&self) -> Party {
        self.waiting.on
    }

    /// What is to be done.
    async fn what(&self) -> WaitingFor {
        self.waiting.what
    }

    /// Since when it waits.
    async fn since(&self) -> DateTime<Utc> {
        self.waiting.since
    }

    /// The people who can do it: the officer, those who answer for the home council today (its approvers, and deputies
    /// for those who are away), or who called up at the desk.
    async fn people(&self, ctx: &Context<'_>) -> Result<Vec<Person>> {
        let Self { waiting, officer, home, desk } = *self;
        people(ctx, Awaited { party: waiting.on, officer, home, desk }).await
    }
}

/// Who is waited for in what concerns an officer.
pub(super) struct Awaited {
    /// Which party.
    pub party: Party,
    /// The officer.
    pub officer: OfficerId,
    /// The home council.
    pub home: CouncilId,
    /// Who called the officer up.
    pub desk: Option<PersonId>,
}

/// The people who can act for a party: nobody decides on his or her own release.
pub(super) async fn people(ctx: &Context<'_>, awaited: Awaited) -> Result<Vec<Person>> {
    let officer = load::<OfficerId>(ctx, awaited.officer).await?.map(|officer| officer.person_id);
    let people = match awaited.party {
        Party::Officer => officer.into_iter().collect(),
        Party::HomeCouncil => answering_for(ctx, awaited.home, officer).await?,
        Party::Body => awaited.desk.into_iter().collect(),
    };
    let people = people.into_iter().map(|person| require::<PersonId>(ctx, person, "person"));
    Ok(try_join_all(people).await?.into_iter().map(Person).collect())
}

/// Who answers for a council today, but for the officer whose release it is.
async fn answering_for(
    ctx: &Context<'_>,
    council: CouncilId,
    officer: Option<PersonId>,
) -> Result<Vec<PersonId>> {
    let today = ctx.cx()?.read().today();
    let rows = load(ctx, RolesAt(Some(council))).await?.unwrap_or_default();
    let held: Vec<_> = rows.iter().filter(|row| row.is_held_on(today)).collect();
    let with = |role: Role| held.iter().filter(move |row| row.role == role).map(|row| row.person_id);
    let people = load_all::<PersonId>(ctx, with(Role::Approver)).await?;
    let approvers = people.iter().map(|person| Approving { person: person.id, away: person.away() });
    let deciding = Deciding { approvers: approvers.collect(), deputies: with(Role::Deputy).collect() };
    Ok(deciding.answering(officer, today))
}
