//! What is paid back for room that nobody who is left could use: it is lost, and the sooner that is known the less need
//! be looked at.

use super::super::ground::Ground;
use super::super::prices::SHIFT;
use super::{Branch, Choice};

impl Branch {
    /// What is surely lost as the people from `at` on cannot use all that has a price.
    pub(super) fn idle(&self, ground: &Ground<'_>, at: usize) -> i64 {
        let weeks = self.priced.len();
        let reach = &self.reach[at * weeks..(at + 1) * weeks];
        let unused =
            self.priced.iter().zip(reach).map(|((week, price), reach)| {
                i64::from((self.away[usize::from(*week)] - reach).max(0)) * price
            });
        // What the share pays back rises up to where it pays most, and falls from there.
        let work = self.most_paid.clamp(self.work, self.work + self.reach_work[at]);
        let unfair = self.paid_back(ground, self.most_paid) - self.paid_back(ground, work);
        unused.sum::<i64>() + unfair
    }

    /// What the council's share pays back for work, at its price.
    fn paid_back(&self, ground: &Ground<'_>, work: u64) -> i64 {
        self.fair * work as i64 - (ground.problem.unfairness(self.council, work) << SHIFT)
    }

    /// Finds how much the people from each on could take of each priced week, and how much work they could do.
    pub(super) fn find_reach(&mut self, ground: &Ground<'_>) {
        let (people, weeks) = (self.begin.len() - 1, self.priced.len());
        let mut reach = std::mem::take(&mut self.reach);
        reach.clear();
        reach.resize((people + 1) * weeks, 0);
        self.reach_work.clear();
        self.reach_work.resize(people + 1, 0);
        for at in (0..people).rev() {
            let (own, after) = reach[at * weeks..(at + 2) * weeks].split_at_mut(weeks);
            let choices = &self.choices[self.begin[at] as usize..self.begin[at + 1] as usize];
            for ((own, after), (week, _)) in own.iter_mut().zip(after).zip(&self.priced) {
                *own = *after + choices.iter().map(|choice| self.away_in(choice, *week)).max().unwrap_or(0);
            }
            let most = choices.iter().map(|choice| self.work_of(ground, choice)).max();
            self.reach_work[at] = self.reach_work[at + 1] + most.unwrap_or(0);
        }
        self.reach = reach;
    }

    /// What a choice takes of the council's cap in a week.
    fn away_in(&self, choice: &Choice, week: u16) -> i32 {
        let items = self.offers_of(choice).map(|offer| offer.item);
        let there = items.filter(|item| item.first <= week && week <= item.last);
        there.map(|item| i32::from(item.away)).sum()
    }

    fn work_of(&self, ground: &Ground<'_>, choice: &Choice) -> u64 {
        let posts = self.offers_of(choice).map(|offer| ground.problem.post(offer.arc.post()));
        posts.map(|post| u64::from(post.work())).sum()
    }
}
