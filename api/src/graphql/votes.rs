//! Votes of a panel on a pick in GraphQL: how each member voted, what they come to, and who cannot vote.

use super::Request;
use super::loader::{LoadError, Loaders, load, require};
use super::moved::MovedOf;
use super::officer::Officer;
use super::panel::PanelOf;
use super::person::Person;
use super::pick::PickPayload;
use super::selection::shown;
use super::told::Told;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result};
use callup_command as command;
use callup_domain::id::{PersonId, PostId, SelectionId};
use callup_domain::proposal::{
    Conflict, Matter, Panel, PanelOutcome, PickDecision, SelectionState, Step, Tally, Vote,
};
use callup_infra::entity::{pick_vote, selection_pick};
use callup_infra::query;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::sync::Arc;

/// The most earlier votes of one member on one pick that are shown.
const MOST_EARLIER: usize = 20;

/// What a panel makes of a pick.
pub struct PickPanel {
    pick: selection_pick::Model,
    panel: Arc<Panel>,
    matter: Matter,
    votes: Vec<pick_vote::Model>,
    tally: Tally,
}

impl PickPanel {
    /// Of the panel of the pick's selection, if it has one.
    pub(super) async fn of(ctx: &Context<'_>, pick: &selection_pick::Model) -> Result<Option<Self>> {
        let Some(panel) = load(ctx, PanelOf(pick.selection_id)).await? else { return Ok(None) };
        let project = require::<PostId>(ctx, pick.post_id, "post").await?.project_id;
        let matter = Matter { officer: pick.officer_id, home: pick.home_council_id, project };
        let votes = load(ctx, VotesOf(pick.selection_id)).await?.unwrap_or_default();
        let votes = votes.get(&pick.post_id).cloned().unwrap_or_default();
        let tally = Tally::of(&panel, &matter, &query::panel::latest(&votes));
        Ok(Some(Self { pick: pick.clone(), panel, matter, votes, tally }))
    }

    /// How each member voted, in the order of their last votes.
    pub(super) fn into_votes(self) -> Vec<PickVote> {
        let of = |last: &pick_vote::Model| self.vote_of(last.person_id);
        let is_last = |vote: &&pick_vote::Model| {
            self.votes.iter().rfind(|other| other.person_id == vote.person_id).map(|last| last.id)
                == Some(vote.id)
        };
        self.votes.iter().filter(is_last).filter_map(of).collect()
    }

    fn vote_of(&self, person: PersonId) -> Option<PickVote> {
        let mut own: Vec<_> = self.votes.iter().filter(|vote| vote.person_id == person).cloned().collect();
        let row = own.pop()?;
        let taken = self.pick.taken().map(|(officer, _)| officer);
        let decided = self.pick.decision != PickDecision::Open;
        Some(PickVote {
            counts: self.counts(&row),
            dissent: decided && row.choice() != taken,
            earlier: own.split_off(own.len().saturating_sub(MOST_EARLIER)),
            row,
        })
    }

    /// Whether a vote counts: its member has nothing to do with who is proposed, nor with whom it is for.
    fn counts(&self, vote: &pick_vote::Model) -> bool {
        let member = self.panel.member(vote.person_id);
        let over = vote.choice().zip(vote.home_council_id);
        member.is_none_or(|member| member.conflict_over(&self.matter, over).is_none())
    }

    fn conflict_of(&self, person: PersonId) -> Option<Conflict> {
        self.panel.member(person)?.conflict(&self.matter)
    }
}

/// What a panel makes of a pick: how many have voted, and what their votes come to.
#[Object]
impl PickPanel {
    /// How many members may vote or have, as far as they are not in conflict.
    async fn eligible(&self) -> usize {
        self.tally.eligible
    }

    /// How many of them have voted.
    async fn voted(&self) -> usize {
        self.tally.voted
    }

    /// How many must before it is decided on.
    async fn needed(&self) -> usize {
        self.tally.needed
    }

    /// What the votes come to. It is decided so, and not otherwise.
    async fn outcome(&self) -> PanelOutcome {
        self.tally.outcome
    }

    /// The officer for whom most voted. Null where it is nobody, and for those who may not see the profile.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.tally.officer).await
    }

    /// Whether whoever asks may vote now.
    async fn may_vote(&self, ctx: &Context<'_>) -> Result<bool> {
        let person = ctx.cx()?.actor().person();
        let Some(member) = person.and_then(|person| self.panel.member(person)) else { return Ok(false) };
        if !member.selector || member.may_vote(&self.matter).is_err() {
            return Ok(false);
        }
        let selection = require::<SelectionId>(ctx, self.pick.selection_id, "selection").await?;
        let moved = load(ctx, MovedOf(selection.id)).await?.unwrap_or_default();
        let moved = moved.iter().any(|moved| moved.post == self.pick.post_id);
        let open = self.pick.decision == PickDecision::Open && selection.state == SelectionState::Proposed;
        Ok(open && selection.state.now(moved).allows(Step::Vote))
    }

    /// What keeps whoever asks from voting on this pick: a conflict, in a sentence. Null where there is none.
    async fn conflict(&self, ctx: &Context<'_>) -> Result<Option<Told>> {
        let person = ctx.cx()?.actor().person();
        Ok(person.and_then(|person| self.conflict_of(person)).map(|conflict| conflict.to_oneself().into()))
    }

    /// How whoever asks has voted. Null for who has not.
    async fn mine(&self, ctx: &Context<'_>) -> Result<Option<PickVote>> {
        Ok(ctx.cx()?.actor().person().and_then(|person| self.vote_of(person)))
    }

    /// Which members cannot vote on this pick.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn conflicts(&self) -> Vec<PickConflict> {
        let members = self.panel.members.iter();
        let conflict = |person| Some(PickConflict { person, conflict: self.conflict_of(person)? });
        members.filter_map(|member| conflict(member.person)).collect()
    }
}

/// A member of a panel who cannot vote on a pick.
pub struct PickConflict {
    person: PersonId,
    conflict: Conflict,
}

/// A member of a panel who cannot vote on a pick.
#[Object]
impl PickConflict {
    /// Who.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.person, "person").await.map(Person)
    }

    /// Why, in a sentence.
    async fn why(&self) -> Told {
        self.conflict.sentence().into()
    }
}

/// How a member voted on a pick.
pub struct PickVote {
    row: pick_vote::Model,
    earlier: Vec<pick_vote::Model>,
    counts: bool,
    dissent: bool,
}

/// How a member of a panel voted on a pick, in the end.
#[Object]
impl PickVote {
    /// The member.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.row.person_id, "person").await.map(Person)
    }

    /// What the member wants.
    async fn vote(&self) -> Vote {
        self.row.vote
    }

    /// The officer for whom it is. Null where the place is to stay empty, and for those who may not see the profile.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.row.choice()).await
    }

    /// Why. Empty for a vote for the proposal without a word.
    async fn reason(&self) -> &str {
        &self.row.reason
    }

    /// When.
    async fn voted_at(&self) -> DateTime<Utc> {
        self.row.voted_at
    }

    /// When the pick and its reasons had been shown to the member.
    async fn seen_at(&self) -> DateTime<Utc> {
        self.row.seen_at
    }

    /// Whether it counts: not where the member is in conflict, also by what was declared after the vote.
    async fn counts(&self) -> bool {
        self.counts
    }

    /// Whether it was decided otherwise.
    async fn dissent(&self) -> bool {
        self.dissent
    }

    /// How the member voted before, oldest first; the last 20.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn earlier(&self) -> Vec<EarlierVote> {
        self.earlier.iter().cloned().map(EarlierVote).collect()
    }
}

/// A vote in whose place another one came.
pub struct EarlierVote(pick_vote::Model);

/// A vote in whose place the member's next one came.
#[Object]
impl EarlierVote {
    /// What the member wanted.
    async fn vote(&self) -> Vote {
        self.0.vote
    }

    /// The officer for whom it was. Null where the place was to stay empty, and for those who may not see the profile.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.choice()).await
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// When.
    async fn voted_at(&self) -> DateTime<Utc> {
        self.0.voted_at
    }
}

/// What can be done with votes.
#[derive(Default)]
pub struct VoteMutation;

#[Object]
impl VoteMutation {
    /// Votes on a pick, as a member of the panel. Whoever votes again votes otherwise; every vote is kept.
    async fn vote_on_pick(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The vote.")] input: command::selection::vote::VoteOnPick,
    ) -> Result<PickPayload> {
        PickPayload::of(command::selection::vote(ctx.cx()?, input).await)
    }
}

/// The votes on the picks of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct VotesOf(pub SelectionId);

/// Votes by the post of the pick, oldest first. Shared, because each of many picks looks for its own.
pub(super) type ByPost = Arc<HashMap<PostId, Vec<pick_vote::Model>>>;

impl Loader<VotesOf> for Loaders {
    type Value = ByPost;
    type Error = LoadError;

    async fn load(&self, keys: &[VotesOf]) -> Result<HashMap<VotesOf, ByPost>, LoadError> {
        let selections: Vec<SelectionId> = keys.iter().map(|key| key.0).collect();
        let votes = query::panel::shown_votes(&self.cx().read(), &selections).await.map_err(Arc::new)?;
        let mut all: HashMap<VotesOf, HashMap<PostId, Vec<pick_vote::Model>>> = HashMap::new();
        for vote in votes {
            let of = all.entry(VotesOf(vote.selection_id)).or_default();
            of.entry(vote.post_id).or_default().push(vote);
        }
        Ok(all.into_iter().map(|(of, votes)| (of, Arc::new(votes))).collect())
    }
}
