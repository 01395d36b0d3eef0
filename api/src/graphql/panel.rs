//! The panel of a selection in GraphQL: who sits on it, what each has declared, and what waits for their votes.

use super::Request;
use super::council::Council;
use super::loader::{LoadError, Loaders, load, load_all, load_some, loads_lists, require};
use super::officer::Officer;
use super::person::Person;
use super::pick::PicksOf;
use super::project::Project;
use super::selection::shown;
use super::selection_change::SelectionPayload;
use super::votes::VotesOf;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::id::{PersonId, PostId, ProjectId, SelectionId};
use callup_domain::proposal::{Matter, Panel, PanelOutcome, PickDecision, Tally};
use callup_infra::entity::{panel_interest, panel_member, selection_pick};
use callup_infra::query;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::sync::Arc;

/// The panel of a selection.
pub struct SelectionPanel {
    pub(super) selection: SelectionId,
    pub(super) panel: Arc<Panel>,
}

/// The panel of a selection: those who vote on its picks.
#[Object]
impl SelectionPanel {
    /// How many must vote before a pick is decided on.
    async fn quorum(&self) -> usize {
        self.panel.quorum
    }

    /// Whether somebody has voted. Members can only join it then.
    async fn begun(&self) -> bool {
        self.panel.begun()
    }

    /// Its members.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn members(&self, ctx: &Context<'_>) -> Result<Vec<PanelMember>> {
        let seats = load(ctx, SeatsOf(self.selection)).await?.unwrap_or_default();
        let matters: Vec<Matter> =
            matters(ctx, self.selection).await?.into_iter().map(|(_, matter)| matter).collect();
        Ok(seats.into_iter().map(|seat| PanelMember::of(&self.panel, seat, &matters)).collect())
    }

    /// The seat of whoever asks. Null for who does not sit on it.
    async fn mine(&self, ctx: &Context<'_>) -> Result<Option<PanelMember>> {
        let Some(person) = ctx.cx()?.actor().person() else { return Ok(None) };
        let seats = load(ctx, SeatsOf(self.selection)).await?.unwrap_or_default();
        let Some(seat) = seats.into_iter().find(|seat| seat.person_id == person) else { return Ok(None) };
        let matters: Vec<Matter> =
            matters(ctx, self.selection).await?.into_iter().map(|(_, matter)| matter).collect();
        Ok(Some(PanelMember::of(&self.panel, seat, &matters)))
    }

    /// How many picks wait for the vote of whoever asks. Null for who does not sit on it.
    async fn to_vote(&self, ctx: &Context<'_>) -> Result<Option<usize>> {
        let person = ctx.cx()?.actor().person();
        let Some(member) = person.and_then(|person| self.panel.member(person)) else { return Ok(None) };
        let votes = load(ctx, VotesOf(self.selection)).await?.unwrap_or_default();
        let waits = |(pick, matter): &(selection_pick::Model, Matter)| {
            let mut cast = votes.get(&pick.post_id).into_iter().flatten();
            let voted = cast.any(|vote| vote.person_id == member.person);
            member.is_awaited(matter, pick.decision == PickDecision::Open, voted)
        };
        Ok(Some(matters(ctx, self.selection).await?.iter().filter(|each| waits(each)).count()))
    }

    /// How many picks cannot be decided on, because too many are in conflict: the panel needs more members.
    async fn out_of_reach(&self, ctx: &Context<'_>) -> Result<usize> {
        let votes = load(ctx, VotesOf(self.selection)).await?.unwrap_or_default();
        let out = |(pick, matter): &(selection_pick::Model, Matter)| {
            let votes = query::panel::latest(votes.get(&pick.post_id).into_iter().flatten());
            let outcome = Tally::of(&self.panel, matter, &votes).outcome;
            pick.decision == PickDecision::Open && outcome == PanelOutcome::OutOfReach
        };
        Ok(matters(ctx, self.selection).await?.iter().filter(|each| out(each)).count())
    }
}

/// The picks of a selection, each with what is voted on.
async fn matters(ctx: &Context<'_>, selection: SelectionId) -> Result<Vec<(selection_pick::Model, Matter)>> {
    let picks = load(ctx, PicksOf(selection)).await?.unwrap_or_default();
    let posts = load_all::<PostId>(ctx, picks.iter().map(|pick| pick.post_id)).await?;
    let projects: HashMap<PostId, ProjectId> =
        posts.into_iter().map(|post| (post.id, post.project_id)).collect();
    let matter = |pick: selection_pick::Model| {
        let project = *projects.get(&pick.post_id)?;
        let matter = Matter { officer: pick.officer_id, home: pick.home_council_id, project };
        Some((pick, matter))
    };
    Ok(picks.into_iter().filter_map(matter).collect())
}

/// A member of a panel.
pub struct PanelMember {
    seat: panel_member::Model,
    selector: bool,
    conflicts: usize,
}

impl PanelMember {
    fn of(panel: &Panel, seat: panel_member::Model, matters: &[Matter]) -> Self {
        let member = panel.member(seat.person_id);
        let conflicts = member
            .map_or(0, |member| matters.iter().filter(|matter| member.conflict(matter).is_some()).count());
        Self { selector: member.is_some_and(|member| member.selector), conflicts, seat }
    }
}

/// A member of a panel.
#[Object]
impl PanelMember {
    /// Who.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.seat.person_id, "person").await.map(Person)
    }

    /// Whether the role of selector is still held. Without it nobody votes.
    async fn selector(&self) -> bool {
        self.selector
    }

    /// When interests were first declared, or that there are none. Null before.
    async fn declared_at(&self) -> Option<DateTime<Utc>> {
        self.seat.declared_at
    }

    /// When the member last voted on a pick, also on one that went when it was run again. Null before.
    async fn voted_at(&self) -> Option<DateTime<Utc>> {
        self.seat.voted_at
    }

    /// What the member has declared an interest in, at most 100.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn interests(&self, ctx: &Context<'_>) -> Result<Vec<PanelInterest>> {
        let mut rows = load(ctx, InterestsOf(self.seat.selection_id)).await?.unwrap_or_default();
        rows.retain(|row| row.person_id == self.seat.person_id);
        Ok(rows.into_iter().map(PanelInterest).collect())
    }

    /// Over how many picks the member is in conflict, by what was declared and by roles, and cannot vote.
    async fn conflicts(&self) -> usize {
        self.conflicts
    }
}

/// Something that a member of a panel has declared an interest in.
pub struct PanelInterest(panel_interest::Model);

/// Something that a member of a panel has declared an interest in: an officer, a home council or a project.
#[Object]
impl PanelInterest {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The officer, if it is one. Null too for those who may not see the profile.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.officer_id).await
    }

    /// The home council, if it is one.
    async fn council(&self, ctx: &Context<'_>) -> Result<Option<Council>> {
        match self.0.council_id {
            Some(council) => Council::require(ctx, council).await.map(Some),
            None => Ok(None),
        }
    }

    /// The project, if it is one.
    async fn project(&self, ctx: &Context<'_>) -> Result<Option<Project>> {
        Ok(load_some::<ProjectId>(ctx, self.0.project_id).await?.map(Project))
    }

    /// What the interest is. Empty if nothing was said.
    async fn note(&self) -> &str {
        &self.0.note
    }

    /// When it was declared.
    async fn declared_at(&self) -> DateTime<Utc> {
        self.0.declared_at
    }
}

/// What can be done with panels.
#[derive(Default)]
pub struct PanelMutation;

#[Object]
impl PanelMutation {
    /// Sets the panel of a selection, before it is decided on. Once somebody has voted, members can only join it.
    async fn set_panel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who sits on it.")] input: command::selection::panel::SetPanel,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::set_panel(ctx.cx()?, input).await)
    }

    /// Declares interests of whoever asks, as a member of the panel, or that there are none. What was declared before
    /// stands.
    async fn declare_interests(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is declared.")] input: command::selection::declare::DeclareInterests,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::declare(ctx.cx()?, input).await)
    }

    /// Takes back an interest that was declared by mistake. Refused once the member has voted.
    async fn take_back_interest(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: command::selection::declare::TakeBackInterest,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::take_back(ctx.cx()?, input).await)
    }
}

/// The panel of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PanelOf(pub SelectionId);

impl Loader<PanelOf> for Loaders {
    type Value = Arc<Panel>;
    type Error = LoadError;

    async fn load(&self, keys: &[PanelOf]) -> Result<HashMap<PanelOf, Arc<Panel>>, LoadError> {
        let read = self.cx().read();
        let selections: Vec<SelectionId> = keys.iter().map(|key| key.0).collect();
        let panels = query::panel::panels(&read, &selections).await.map_err(Arc::new)?;
        Ok(panels.into_iter().map(|(selection, panel)| (PanelOf(selection), Arc::new(panel))).collect())
    }
}

loads_lists! {
    /// The seats of the panel of a selection.
    SeatsOf(SelectionId): panel_member by SelectionId, selection_id;
    /// What the members of the panel of a selection have declared.
    InterestsOf(SelectionId): panel_interest by SelectionId, selection_id;
}
