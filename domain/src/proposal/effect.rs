//! What it does to the whole when one officer has one post: how a proposal recommends, beyond how well somebody fits.

use super::found::Move;
use super::input::Input;
use crate::id::{OfficerId, PostId};
use crate::selection::{Alternative, Pick, Problem, forced};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What comes of it when somebody has a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The post.
    pub post: PostId,
    /// The officer.
    pub officer: OfficerId,
    /// How well the officer fits, 0 to 1,000.
    pub fit: i32,
    /// By how much all of it would be worth more, or less if negative, in points of the weights: at least so, as a
    /// whole run may find better places for those who have to move. 0 for whoever has the post.
    pub change: i64,
    /// Who else would move: every other place that changes.
    pub moves: Vec<Move>,
}

impl Input {
    /// What comes of it for each post that an officer may take, the best for the whole first. `plan` is who has which
    /// post, and keeps every rule; what stands as it was decided before is not touched.
    #[must_use]
    pub fn effects_of(&self, officer: OfficerId, plan: &BTreeMap<PostId, OfficerId>) -> Vec<Effect> {
        let Ok(at) = self.officers.binary_search(&officer) else { return Vec::new() };
        let posts = 0..self.posts.len() as u32;
        self.effects(posts.map(|post| Pick { post, officer: at as u32 }), plan)
    }

    /// The same for each officer who may take a post.
    #[must_use]
    pub fn effects_at(&self, post: PostId, plan: &BTreeMap<PostId, OfficerId>) -> Vec<Effect> {
        let Some(post) = self.posts.iter().position(|known| *known == post) else { return Vec::new() };
        let post = post as u32;
        let pairs = self.problem.candidates(post).iter();
        self.effects(pairs.map(|pair| Pick { post, officer: pair.officer }), plan)
    }

    fn effects(&self, wanted: impl Iterator<Item = Pick>, plan: &BTreeMap<PostId, OfficerId>) -> Vec<Effect> {
        let wanted: Vec<Pick> = wanted.filter(|pick| self.problem.pair(*pick).is_some()).collect();
        let picks = self.picks(plan);
        let ways = forced(&self.planned_around(&picks), &picks, &wanted);
        let effect = |(pick, way): (&Pick, Option<Alternative>)| {
            way.map(|way| Effect {
                post: self.posts[pick.post as usize],
                officer: self.officer(pick.officer),
                fit: self.fit(*pick),
                change: way.change,
                moves: self.moves(pick.post, &way),
            })
        };
        let mut effects: Vec<Effect> = wanted.iter().zip(ways).filter_map(effect).collect();
        effects
            .sort_by_key(|effect| (Reverse(effect.change), Reverse(effect.fit), effect.post, effect.officer));
        effects
    }

    /// A plan as the engine knows it, as far as its pairs are known.
    fn picks(&self, plan: &BTreeMap<PostId, OfficerId>) -> Vec<Pick> {
        let pick = |(at, post): (u32, &PostId)| {
            let officer = self.officers.binary_search(plan.get(post)?).ok()?;
            Some(Pick { post: at, officer: officer as u32 })
        };
        (0..).zip(&self.posts).filter_map(pick).collect()
    }

    /// The problem, in which what stands stays, as far as the plan has it.
    fn planned_around(&self, picks: &[Pick]) -> Cow<'_, Problem> {
        let stands: Vec<Pick> = self.standing.iter().filter(|pick| picks.contains(pick)).copied().collect();
        if stands.is_empty() {
            return Cow::Borrowed(&self.problem);
        }
        Cow::Owned(self.problem.clone().pinning(&stands))
    }
}
