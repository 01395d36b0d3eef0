//! What protects officers: rest between the posts that one of them has, and how long such a run may be.

use super::fault::Fault;
use super::problem::{Parts, in_range};
use crate::workload::{Span, Workload};
use serde::{Deserialize, Serialize};

/// The last day that has a number.
const MOST_DAY: i32 = 1 << 24;

/// What is asked for, and the days that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Protection {
    workload: Workload,
    /// The days of each post.
    spans: Vec<Span>,
    /// What each officer is on besides.
    engaged: Vec<Vec<Span>>,
}

impl Protection {
    /// Takes it out of the parts: nothing where nothing is asked for.
    ///
    /// # Errors
    /// The first fault that is found.
    pub(super) fn of(parts: &mut Parts) -> Result<Option<Self>, Fault> {
        let (workload, spans) = (parts.workload, std::mem::take(&mut parts.spans));
        let engaged = std::mem::take(&mut parts.engaged);
        if !workload.is_set() {
            return Ok(None);
        }
        in_range("Workload", 0, "spans", spans.len() == parts.posts.len())?;
        in_range("Workload", 0, "engaged", engaged.len() == parts.officers.len())?;
        let sane = |span: &Span| span.first <= span.last && span.first >= -MOST_DAY && span.last <= MOST_DAY;
        for (at, span) in spans.iter().enumerate() {
            in_range("Post", at, "span", sane(span))?;
        }
        for (at, engaged) in engaged.iter().enumerate() {
            in_range("Officer", at, "engaged", engaged.iter().all(sane))?;
        }
        Ok(Some(Self { workload, spans, engaged }))
    }

    pub(super) const fn workload(&self) -> &Workload {
        &self.workload
    }

    /// The days of a post.
    pub(super) fn span(&self, post: u32) -> Span {
        self.spans[post as usize]
    }

    /// What an officer is on besides.
    pub(super) fn engaged(&self, officer: u32) -> &[Span] {
        &self.engaged[officer as usize]
    }

    /// Whether an officer who has `held` may have a post as well.
    pub(super) fn allows(&self, post: u32, officer: u32, held: impl Iterator<Item = u32> + Clone) -> bool {
        self.workload.allows(self.span(post), self.others(officer, held))
    }

    /// Whether a post is too close to another.
    pub(super) fn is_close(&self, post: u32, other: u32) -> bool {
        self.workload.is_close(self.span(post), self.span(other))
    }

    /// The run of which a post would be part, of an officer who has `held`.
    pub(super) fn run(&self, post: u32, officer: u32, held: impl Iterator<Item = u32> + Clone) -> Span {
        self.workload.run(self.span(post), self.others(officer, held))
    }

    fn others(
        &self,
        officer: u32,
        held: impl Iterator<Item = u32> + Clone,
    ) -> impl Iterator<Item = Span> + Clone {
        self.engaged(officer).iter().copied().chain(held.map(|post| self.span(post)))
    }
}
