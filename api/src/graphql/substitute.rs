//! Substitutes in GraphQL: who could have the rest of a post when whoever has it cannot go on.

use super::candidate::{Candidate, Place};
use super::error::failed;
use super::page::Page;
use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::{Object, Result, SimpleObject};
use callup_command::cx::Cx;
use callup_domain::access::{Action, On};
use callup_domain::ranking::{self, Weights};
use callup_domain::substitute::ReleaseOutlook;
use callup_infra::entity::post;
use callup_infra::query::substitute as query;
use chrono::NaiveDate;

/// An officer who could have the rest of a post.
pub struct Substitute {
    candidate: Candidate,
    release: ReleaseOutlook,
    refused_on: Option<NaiveDate>,
    reserve: Option<i32>,
    may_be_called_up: bool,
}

/// An officer who could have the rest of a post: a candidate for it, and what stands before the release.
#[Object]
impl Substitute {
    /// The candidate.
    #[graphql(flatten)]
    async fn candidate(&self) -> &Candidate {
        &self.candidate
    }

    /// What it takes until the home council releases the officer.
    async fn release(&self) -> ReleaseOutlook {
        self.release
    }

    /// The last day on which the home council refused to release the officer, for whatever post. Null if it never did.
    async fn refused_on(&self) -> Option<NaiveDate> {
        self.refused_on
    }

    /// The officer’s place among the reserves that the last selection named for the post, from 1. Null for others.
    async fn reserve(&self) -> Option<i32> {
        self.reserve
    }

    /// Whether the operating model lets the desk call the officer up: in a voluntary network an officer has to show
    /// interest in the post first. When the post is free is another question, `freeFrom`.
    async fn may_be_called_up(&self) -> bool {
        self.may_be_called_up
    }
}

/// What all substitutes for a post have in common.
#[derive(SimpleObject)]
pub struct SubstituteFields {
    /// The first day of what is left of the post.
    starts_on: NaiveDate,
    /// Its last day.
    ends_on: NaiveDate,
    /// How many officers could have it.
    fitting: usize,
}

/// A page of substitutes.
pub type Substitutes = Connection<String, Substitute, SubstituteFields, EmptyFields>;

/// Who could have the rest of `post`, best first. None when nothing is left of it, and for those who may not see
/// candidates.
pub(super) async fn page(
    cx: &Cx,
    post: &post::Model,
    day: Option<NaiveDate>,
    page: Page,
) -> Result<Option<Substitutes>> {
    if !cx.actor().may(Action::SeeCandidates, On::default()) {
        return Ok(None);
    }
    let after = page.after.as_deref().map(Place::from_cursor).transpose()?;
    let read = cx.read();
    let Some(found) = query::substitutes(&read, post, day).await.map_err(failed)? else { return Ok(None) };
    let fitting = &found.ranked.ranking.fitting;
    let begin = after.map_or(0, |after| fitting.partition_point(|ranked| Place::of(ranked) <= after));
    let rest = &fitting[begin..];
    let shown = &rest[..rest.len().min(page.first)];
    let candidates: Vec<_> = shown.iter().map(|one| &found.ranked.candidates[one.candidate]).collect();
    let releases = query::releases(&read, &found, &candidates).await.map_err(failed)?;
    let fields = SubstituteFields {
        starts_on: found.period.starts_on,
        ends_on: found.period.ends_on,
        fitting: fitting.len(),
    };
    let mut list = Connection::with_additional_fields(begin > 0, rest.len() > shown.len(), fields);
    list.edges.extend(shown.iter().zip(candidates).map(|(one, candidate)| {
        let wanted = &found.ranked.wanted;
        let explained = ranking::explain(wanted, candidate, &Weights::default(), read.today());
        let node = Substitute {
            candidate: Candidate::of(one.officer, explained),
            release: releases.state(&found, candidate),
            refused_on: releases.refused_on(one.officer),
            reserve: found.reserve(one.officer),
            may_be_called_up: found.may_be_called_up(candidate),
        };
        Edge::new(Place::of(one).cursor(), node)
    }));
    Ok(Some(list))
}
