//! One week of an officer.

use super::Span;
use crate::calendar::{Absence, AbsenceKind, Tally, WeekLine};
use crate::load::Pattern;
use crate::ranking::{Lender, Pooled};

/// One week of an officer or of several, in half-days.
/// `offered = absent + blackout + confirmed + tentative + free`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What is offered, before leave and home days.
    pub offered: i32,
    /// How much of it leave and home days take.
    pub absent: i32,
    /// How much would be free, but the home council releases nobody then.
    pub blackout: i32,
    /// Booked, with answer and release.
    pub confirmed: i32,
    /// Booked while an answer or a release is open.
    pub tentative: i32,
    /// What can still be booked. Negative if an offer shrank after a booking.
    pub free: i32,
}

impl Line {
    /// The week of a diary, and the same week as if its blackouts were home days.
    fn of(week: WeekLine, closed: Option<WeekLine>) -> Self {
        let open = closed.map_or(week.free, |closed| closed.free);
        let blackout = week.free.max(0) - open.max(0);
        Self {
            offered: week.offered,
            absent: week.absent,
            blackout,
            confirmed: week.confirmed,
            tentative: week.tentative,
            free: week.free - blackout,
        }
    }

    /// What there is to work with: what is offered, less leave and home days.
    pub(super) const fn available(&self) -> i32 {
        self.offered - self.absent
    }
}

/// Counts the weeks of one officer after another.
pub(super) struct Counter {
    span: Span,
    open: Tally,
    closed: Tally,
}

impl Counter {
    pub(super) const fn new(span: Span) -> Self {
        Self { span, open: Tally::new(), closed: Tally::new() }
    }

    /// The officer's weeks, in turn.
    pub(super) fn count(&mut self, pooled: &Pooled, lender: &Lender) -> impl Iterator<Item = Line> + '_ {
        let (first, weeks, period) = (self.span.first(), self.span.count(), self.span.period());
        let mut diary = pooled.diary(&lender.home_days, &period);
        self.open.count(&diary, first, weeks);
        let blackouts = lender.blackouts.iter().filter(|blackout| blackout.overlaps(&period));
        let mut blackouts = blackouts.peekable();
        let closes = blackouts.peek().is_some();
        if closes {
            let kept = |period| Absence { period, pattern: Pattern::FULL, kind: AbsenceKind::HomeDay };
            diary.absences.extend(blackouts.copied().map(kept));
            self.closed.count(&diary, first, weeks);
        }
        (0..weeks).map(move |row| Line::of(self.open.line(row), closes.then(|| self.closed.line(row))))
    }
}
