//! What protects officers: rest between the posts that one of them has, and how long such a run may be.

use crate::workload::{Span, Workload};

/// What is asked for, and the days that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Protection {
    workload: Workload,
    /// The days of each post.
    spans: Vec<Span>,
    /// What each officer is on besides.
    engaged: Vec<Vec<Span>>,
}

impl Protection {
    pub(super) const fn new(workload: Workload, spans: Vec<Span>, engaged: Vec<Vec<Span>>) -> Self {
        Self { workload, spans, engaged }
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
