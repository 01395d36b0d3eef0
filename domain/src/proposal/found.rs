//! What the engine found, in posts and officers: who is proposed and why, who else could have it, what stays empty.

use super::basis::Basis;
use super::before::Replanned;
use crate::Sentence;
use crate::id::{CouncilId, OfficerId, PostId, SkillId};
use crate::ranking::Rule;
use crate::selection::Split;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who is proposed, by post.
    pub picks: Vec<Picked>,
    /// The posts whose picks stand as they were decided before.
    pub standing: BTreeSet<PostId>,
    /// Who could have a post instead.
    pub others: Vec<Other>,
    /// What concerns all of it.
    pub findings: Findings,
    /// How many posts there are to fill.
    pub places: usize,
    /// What it is worth, in points of the weights.
    pub value: i64,
    /// What no proposal can be worth more than.
    pub bound: i64,
}

/// An officer who is proposed for a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// The post.
    pub post: PostId,
    /// The first day of what is left of the post, where that is not all of it.
    pub rest: Option<NaiveDate>,
    /// The officer.
    pub officer: OfficerId,
    /// The home council.
    pub home: CouncilId,
    /// How well the officer fits, 0 to 1,000: ranking's score.
    pub fit: i32,
    /// The same by criterion.
    pub points: ByCriterion,
    /// The essential skill that the officer would learn in the post, beside an expert.
    pub learns: Option<SkillId>,
    /// What the proposal loses at most without the pick, be it with another officer or the place left empty.
    pub loss: i64,
    /// Half-days that the home council gives by it.
    pub half_days: i32,
    /// What it rests on.
    pub basis: Basis,
}

words! {
    /// How somebody could have a post instead.
    pub enum OtherKind {
        /// Could step in at once, with nobody else moving.
        Reserve = "reserve",
        /// Nearly had it: could have it if others move.
        NearMiss = "near_miss",
    }
}

/// An officer who could have a post instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The post.
    pub post: PostId,
    /// The officer.
    pub officer: OfficerId,
    /// How.
    pub kind: OtherKind,
    /// The place in the order of its kind, from 1.
    pub place: i32,
    /// How well the officer fits, 0 to 1,000.
    pub fit: i32,
    /// By how much the proposal would be worth more, or less if negative.
    pub change: i64,
    /// Who would move, beyond the place itself.
    pub moves: Moves,
}

/// Points by criterion, in the order of the criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(transparent)]
pub struct ByCriterion(pub Vec<i32>);

/// Moves that follow from one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(transparent)]
pub struct Moves(pub Vec<Move>);

/// What becomes of one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// The post.
    pub post: PostId,
    /// Who has it in the proposal.
    pub from: Option<OfficerId>,
    /// Who would have it.
    pub to: Option<OfficerId>,
}

/// What concerns a proposal as a whole. It is only ever read as one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Findings {
    /// Posts that stay empty.
    pub gaps: Vec<Gap>,
    /// What each council gives.
    pub shares: Vec<Share>,
    /// What the proposal is worth, goal by goal.
    pub worth: Worth,
    /// What running it again changed. None for a first proposal.
    #[serde(default)]
    pub replanned: Option<Replanned>,
}

/// What a proposal is worth, goal by goal; what it costs is negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worth {
    /// For filling posts.
    pub filling: i64,
    /// For fit.
    pub fit: i64,
    /// For interest.
    pub interest: i64,
    /// For posts of councils that have lent.
    pub lenders: i64,
    /// For keeping what was proposed before.
    pub stay: i64,
    /// For councils beyond their fair share.
    pub fairness: i64,
    /// For squads that want somebody who can lead them, and get nobody.
    #[serde(default)]
    pub lead: i64,
    /// For squads that want somebody from a council where their project lands, and get nobody.
    #[serde(default)]
    pub host: i64,
}

impl From<Split> for Worth {
    fn from(split: Split) -> Self {
        Self {
            filling: split.coverage,
            fit: split.fit,
            interest: split.choice,
            lenders: split.credit,
            stay: split.stay,
            fairness: split.fairness,
            lead: split.expert,
            host: split.host,
        }
    }
}

words! {
    /// What keeps every officer who fits from an empty place.
    pub enum SelectionBlock {
        /// Their time goes to other posts of the proposal.
        Time = "time",
        /// Their home councils' caps on officers away.
        Cap = "cap",
        /// Their councils have sent the squad as many as its team rules take.
        Team = "team",
        /// They have still to learn a skill, and no expert in the squad is free to learn from.
        Mentor = "mentor",
        /// They would have too little rest between posts of the proposal, or be on them too long.
        Workload = "workload",
        /// Filling it would cost more than it brings.
        Worth = "worth",
        /// Somebody decided against each of those who keep every rule.
        Refused = "refused",
        /// None of those who keep every rule has shown interest, and only volunteers are called up.
        Interest = "interest",
    }
}

/// A post that stays empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The post.
    pub post: PostId,
    /// The first day of what is left of the post, where that is not all of it.
    #[serde(default)]
    pub rest: Option<NaiveDate>,
    /// How many officers keep every rule.
    pub eligible: i32,
    /// Each rule in turn.
    pub funnel: Vec<Stop>,
    /// Where nobody keeps every rule: the rule that keeps most out by itself, or else the first that nobody passes.
    pub rule: Option<Rule>,
    /// Where somebody does: what stands in the way.
    pub block: Option<SelectionBlock>,
    /// The cheapest change that was found.
    pub nearest: Option<Near>,
}

/// What became of all officers at a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The rule.
    pub rule: Rule,
    /// How many keep it and all before it.
    pub passed: i32,
    /// How many break it and no other.
    pub only_this: i32,
}

/// The cheapest change that would fill a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// Who would have it.
    pub officer: OfficerId,
    /// What is in the way and what would mend it, in sentences, where a rule is broken.
    pub mend: Option<[Sentence; 2]>,
    /// By how much the proposal would be worth more, or less if negative, where none is.
    pub change: Option<i64>,
    /// Who would move then.
    pub moves: Vec<Move>,
}

/// What a council gives, in half-days over the weeks of the posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The council.
    pub council: CouncilId,
    /// Its fair share: by how many of the listed officers are its own.
    pub fair: i64,
    /// What is booked of its officers already.
    pub before: i64,
    /// And with the proposal.
    pub after: i64,
    /// How many of its officers are proposed.
    pub officers: i32,
}

/// What a council gives as things are decided: of whoever is proposed, where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Half-days over the weeks of the posts.
    pub half_days: i64,
    /// How many of its officers are taken.
    pub officers: i32,
}

impl Given {
    /// What each council gives of those who are taken: each by the home council, with the half-days of the post. Who is
    /// taken for two posts is one officer.
    #[must_use]
    pub fn by_council(
        taken: impl IntoIterator<Item = (CouncilId, OfficerId, i32)>,
    ) -> BTreeMap<CouncilId, Self> {
        let mut all: BTreeMap<CouncilId, Self> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (council, officer, half_days) in taken {
            let given = all.entry(council).or_default();
            given.half_days += i64::from(half_days);
            given.officers += i32::from(seen.insert(officer));
        }
        all
    }
}
