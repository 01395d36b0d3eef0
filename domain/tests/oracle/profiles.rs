//! Random diaries and schedules, the same for the same seed.

use callup_domain::calendar::{Absence, AbsenceKind, Booking, Diary, Offer};
use callup_domain::id::CallUpId;
use callup_domain::load::{Load, Pattern, Schedule, Step};
use callup_domain::period::Period;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

/// A small generator of pseudo-random numbers (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number from `from` to below `to`.
    pub fn roll(&mut self, from: i32, to: i32) -> i32 {
        from + (self.next() % (to - from) as u64) as i32
    }

    /// True `percent` times in a hundred.
    pub fn chance(&mut self, percent: i32) -> bool {
        self.roll(0, 100) < percent
    }

    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.roll(0, items.len() as i32) as usize]
    }

    pub fn id(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(), self.next())
    }
}

/// Monday 11 January 2027.
pub fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 11).unwrap()
}

/// A day so many days from the start.
pub fn on(days: i32) -> NaiveDate {
    if days < 0 { start() - Days::new(days.unsigned_abs().into()) } else { start() + Days::new(days as u64) }
}

pub fn period(from: i32, days: i32) -> Period {
    Period::new(on(from), on(from + days)).unwrap()
}

pub fn load(half_days: i32) -> Load {
    Load::new(half_days).unwrap()
}

/// A schedule that starts near the start and lasts up to `days`, at most `most` half-days a week.
pub fn schedule(dice: &mut Dice, days: i32, most: i32) -> Schedule {
    let from = dice.roll(-20, 40);
    let length = dice.roll(0, days);
    let period = period(from, length);
    let pattern = |dice: &mut Dice| {
        let half_days = load(dice.roll(0, most + 1));
        if dice.chance(50) {
            Pattern::first(half_days)
        } else {
            Pattern::new(dice.roll(0, 1_024)).unwrap().at_most(half_days)
        }
    };
    if length < 20 || dice.chance(60) {
        return Schedule::even(period, pattern(dice));
    }
    let turn = dice.roll(1, length);
    let steps = vec![
        Step { from: period.starts_on, pattern: pattern(dice) },
        Step { from: on(from + turn), pattern: pattern(dice) },
    ];
    Schedule::new(period, steps).unwrap()
}

/// A diary with a few of everything.
pub fn diary(dice: &mut Dice) -> Diary {
    let pattern = if dice.chance(70) { Pattern::FULL } else { Pattern::new(dice.roll(0, 1_024)).unwrap() };
    let mut offers = Vec::new();
    if dice.chance(70) {
        offers.push(Offer { period: period(-60, 400), load: load(dice.roll(3, 11)) });
    }
    for _ in 0..dice.roll(0, 3) {
        let (from, days) = (dice.roll(-60, 100), dice.roll(0, 200));
        offers.push(Offer { period: period(from, days), load: load(dice.roll(0, 11)) });
    }
    let mut absences = Vec::new();
    for _ in 0..dice.roll(0, 4) {
        let (from, days) = (dice.roll(-30, 200), dice.roll(0, 12));
        let pattern =
            if dice.chance(60) { Pattern::FULL } else { Pattern::new(dice.roll(0, 1_024)).unwrap() };
        let kind = dice.pick(AbsenceKind::ALL);
        absences.push(Absence { period: period(from, days), pattern, kind });
    }
    let mut booked = Vec::new();
    for _ in 0..dice.roll(0, 3) {
        let schedule = schedule(dice, 150, 5);
        booked.push(Booking { call_up: CallUpId(dice.id()), schedule, tentative: dice.chance(40) });
    }
    Diary { pattern, offers, absences, booked }
}
