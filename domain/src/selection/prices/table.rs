//! A number for each row: what it costs, or what is used of it.

use super::super::ground::Ground;
use std::ops::Range;

/// A number for each row: its price, or what is used of it.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Table {
    pub(super) all: Vec<i64>,
    /// Where the rows of each kind end, in the order of the methods below.
    pub(super) ends: [usize; 7],
}

impl Table {
    pub(super) fn zero(ground: &Ground<'_>) -> Self {
        let (councils, projects) = (ground.work.len(), ground.experts.len());
        let (posts, weeks, crowds) = (ground.places.len(), ground.away.len(), ground.same.len());
        let lens = [posts, weeks, councils, crowds, projects, projects, projects];
        let mut end = 0;
        let ends = lens.map(|len| {
            end += len;
            end
        });
        Self { all: vec![0; end], ends }
    }

    fn span(&self, kind: usize) -> Range<usize> {
        if kind == 0 { 0..self.ends[0] } else { self.ends[kind - 1]..self.ends[kind] }
    }

    /// Each post: an officer in it.
    pub(in super::super) fn post(&self) -> &[i64] {
        &self.all[self.span(0)]
    }

    /// Each council's weeks: a half-day, or an officer, away.
    pub(in super::super) fn week(&self) -> &[i64] {
        &self.all[self.span(1)]
    }

    /// Each council: a half-day in a week.
    pub(in super::super) fn fair(&self) -> &[i64] {
        &self.all[self.span(2)]
    }

    /// Each council in each project that limits officers of one council: an officer there.
    pub(in super::super) fn same(&self) -> &[i64] {
        &self.all[self.span(3)]
    }

    /// Each project: an officer who is a level short. An expert counts one less.
    pub(in super::super) fn mentor(&self) -> &[i64] {
        &self.all[self.span(4)]
    }

    /// Each project: being without an expert. An expert counts one less.
    pub(in super::super) fn expert(&self) -> &[i64] {
        &self.all[self.span(5)]
    }

    /// Each project: being without anybody from a host council. Whoever comes from one counts one less.
    pub(in super::super) fn host(&self) -> &[i64] {
        &self.all[self.span(6)]
    }

    pub(super) fn post_mut(&mut self, post: u32) -> &mut i64 {
        &mut self.all[post as usize]
    }

    pub(super) fn weeks_mut(&mut self, council: usize, weeks: usize) -> &mut [i64] {
        let from = self.ends[0] + council * weeks;
        &mut self.all[from..from + weeks]
    }

    pub(super) fn fair_mut(&mut self, council: usize) -> &mut i64 {
        &mut self.all[self.ends[1] + council]
    }

    pub(super) fn same_mut(&mut self, at: usize) -> &mut i64 {
        &mut self.all[self.ends[2] + at]
    }

    pub(super) fn mentor_mut(&mut self, project: usize) -> &mut i64 {
        &mut self.all[self.ends[3] + project]
    }

    pub(super) fn expert_mut(&mut self, project: usize) -> &mut i64 {
        &mut self.all[self.ends[4] + project]
    }

    pub(super) fn host_mut(&mut self, project: usize) -> &mut i64 {
        &mut self.all[self.ends[5] + project]
    }

    /// The prices of a council's weeks, added up: what a span costs is the difference of two.
    pub(in super::super) fn sums(&self, council: usize, weeks: usize, sums: &mut Vec<i64>) {
        sums.clear();
        sums.push(0);
        let mut sum = 0;
        for price in &self.week()[council * weeks..(council + 1) * weeks] {
            sum += price;
            sums.push(sum);
        }
    }
}
