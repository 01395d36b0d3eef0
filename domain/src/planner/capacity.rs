//! Capacity against demand, by skill and level.
//!
//! **Demand.** A post asks for its half-days of each week under each skill that it cannot do without. What is
//! booked for the post in that week fills them; the rest is open while the post can be filled, and nothing once it
//! is closed. Posts of drafts are told apart, and so is what is booked while an answer or a release is open.
//!
//! **Capacity.** An officer counts with all half-days under each skill, because each of them could be used for it: one
//! with three skills counts three times, once in each. So skills are not to be added up; within one skill every officer
//! and every post counts once.
//!
//! **Levels.** A line is for a level *or above*, on both sides: whoever is at a level can do what asks for a
//! lower one, and not the other way round. For one skill that is exact: the half-days asked for in a week can all be
//! given if and only if, for each level, what is asked for at it or above is no more than what there is at it or above.
//!
//! **Short.** Half-days do not move between weeks, so what lacks is worked out for each week, and then added up: a
//! month may have more free than is wanted and still be short. Nobody's overbooked week takes from what others
//! have free.

use super::line::{Counter, Line};
use super::{Span, View, seen};
use crate::calendar::{Booking, Diary, Tally};
use crate::id::{CallUpId, CouncilId, PostId, SkillId};
use crate::load::{Pattern, Schedule};
use crate::period::Week;
use crate::ranking::{Held, Pool};
use crate::skill::Level;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::ops::AddAssign;

/// Whether what is not booked of a post is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The post can be filled.
    Open,
    /// Its project is not published yet.
    Draft,
    /// The post or its project is closed: only what is booked counts.
    Closed,
}

/// What a post asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When.
    pub schedule: Schedule,
    /// Whether it is wanted.
    pub stage: Stage,
    /// The skills that it cannot do without, each once, and how well.
    pub skills: Vec<(SkillId, Level)>,
}

/// What is wanted, in half-days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "graphql", derive(async_graphql::SimpleObject))]
pub struct Demand {
    /// Filled: booked, with answer and release.
    pub filled: i32,
    /// Booked while an answer or a release is open.
    pub tentative: i32,
    /// Wanted by published projects, and not booked.
    pub open: i32,
    /// Wanted by drafts.
    pub draft: i32,
}

/// What there is, in half-days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "graphql", derive(async_graphql::SimpleObject))]
pub struct Supply {
    /// Offered, less leave and home days.
    pub available: i32,
    /// Booked, with answer and release; for whatever skill.
    pub confirmed: i32,
    /// Booked while an answer or a release is open; for whatever skill.
    pub tentative: i32,
    /// What can still be booked, of those who are not overbooked. Not what falls into a blackout.
    pub free: i32,
}

/// A week of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekLine {
    /// Its Monday.
    pub monday: NaiveDate,
    /// What is wanted.
    pub demand: Demand,
    /// What can still be booked.
    pub free: i32,
}

impl WeekLine {
    /// How many half-days lack for what is open.
    #[must_use]
    pub fn short(&self) -> i32 {
        (self.demand.open - self.free).max(0)
    }

    /// The same if the drafts were published as well.
    #[must_use]
    pub fn short_with_drafts(&self) -> i32 {
        (self.demand.open + self.demand.draft - self.free).max(0)
    }
}

/// A month of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthLine {
    /// The first day of the month.
    pub first_day: NaiveDate,
    /// What is wanted.
    pub demand: Demand,
    /// What there is.
    pub supply: Supply,
    /// How many half-days lack for what is open.
    pub short: i32,
    /// The same if the drafts were published as well.
    pub short_with_drafts: i32,
    /// Its weeks, in turn.
    pub weeks: Vec<WeekLine>,
}

/// A skill at a level or above, month by month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillLine {
    /// The skill.
    pub skill: SkillId,
    /// The level.
    pub level: Level,
    /// The months, in turn.
    pub months: Vec<MonthLine>,
}

impl SkillLine {
    /// Where it stands among others: what lacks most comes first, then what most is wanted of.
    #[must_use]
    pub fn place(&self) -> ([Reverse<i32>; 3], SkillId, Level) {
        let sum = |of: fn(&MonthLine) -> i32| Reverse(self.months.iter().map(of).sum());
        let wanted = |month: &MonthLine| month.demand.open + month.demand.draft;
        let by = [sum(|month| month.short), sum(|month| month.short_with_drafts), sum(wanted)];
        (by, self.skill, self.level)
    }
}

/// A council that has officers with the skill, with half-days free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Helper {
    /// The council.
    pub council: CouncilId,
    /// How many of its officers have any free half-day in the month.
    pub officers: usize,
    /// How many half-days they have free.
    pub free: i32,
}

/// The councils that could help in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Helpers {
    /// Those with most free, the most first: at most five.
    pub most: Vec<Helper>,
    /// How many others have any.
    pub others: usize,
}

/// How many helpers are named.
const NAMED: usize = 5;

/// Capacity against demand.
#[derive(Clone, Debug)]
pub struct Capacity {
    /// A line for each skill and each level at which a post asks for it, what lacks most first.
    pub lines: Vec<SkillLine>,
    hands: Hands,
}

/// Officers as far as helpers are looked for, and which of them have a skill that is asked for, and how well.
#[derive(Clone, Debug, Default)]
struct Hands {
    all: Vec<Hand>,
    by_skill: HashMap<SkillId, Vec<(usize, Level)>>,
}

/// An officer, as far as helpers are looked for.
#[derive(Clone, Debug)]
struct Hand {
    home: CouncilId,
    /// Half-days free in each month.
    free: Vec<i32>,
}

/// What there is of the skills that `posts` ask for, in the weeks of `view`, against what they ask for.
/// `call_ups` says which call-up is for which post.
#[must_use]
pub fn capacity(
    pool: &Pool,
    view: &View<'_>,
    posts: &BTreeMap<PostId, Asked>,
    call_ups: &HashMap<CallUpId, PostId>,
) -> Capacity {
    let mut sums = Sums::of(posts.values(), view.span);
    wanted(pool, view.span, posts, call_ups, &mut sums);
    let hands = offered(pool, view, &mut sums);
    sums.count_in_lower_levels();
    let mut lines: Vec<SkillLine> = sums.lines(view.span).collect();
    lines.sort_by_cached_key(SkillLine::place);
    Capacity { lines, hands }
}

impl Capacity {
    /// The councils that could help with the skill of `line`, for each of its months.
    #[must_use]
    pub fn helpers(&self, line: &SkillLine) -> Vec<Helpers> {
        let mut councils: BTreeMap<CouncilId, Vec<(usize, i32)>> = BTreeMap::new();
        let holders = self.hands.by_skill.get(&line.skill).into_iter().flatten();
        for (at, _) in holders.filter(|(_, level)| *level >= line.level) {
            let hand = &self.hands.all[*at];
            let months = councils.entry(hand.home).or_insert_with(|| vec![(0, 0); line.months.len()]);
            for ((officers, sum), free) in months.iter_mut().zip(&hand.free) {
                *officers += usize::from(*free > 0);
                *sum += free;
            }
        }
        (0..line.months.len()).map(|month| Helpers::of(&councils, month)).collect()
    }
}

impl Helpers {
    fn of(councils: &BTreeMap<CouncilId, Vec<(usize, i32)>>, month: usize) -> Self {
        let helper = |(council, months): (&CouncilId, &Vec<(usize, i32)>)| {
            let (officers, free) = months[month];
            (officers > 0).then_some(Helper { council: *council, officers, free })
        };
        let mut most: Vec<Helper> = councils.iter().filter_map(helper).collect();
        most.sort_by_key(|helper| (Reverse(helper.free), helper.council));
        let others = most.len().saturating_sub(NAMED);
        most.truncate(NAMED);
        Self { most, others }
    }
}

/// What is wanted and what there is of a skill at one level. What lacks is worked out for each week; of what there is
/// beside that only months are told, so that an officer's half-days are few numbers to add.
#[derive(Clone, Debug, Default)]
struct Sum {
    demand: Vec<Demand>,
    free: Vec<i32>,
    supply: Vec<Supply>,
}

/// The sums of each skill at each level at which it is asked for.
struct Sums {
    all: Vec<Sum>,
    at: HashMap<SkillId, BTreeMap<Level, usize>>,
}

impl Sums {
    fn of<'a>(posts: impl Iterator<Item = &'a Asked>, span: Span) -> Self {
        let (weeks, months) = (span.count(), span.months().len());
        let mut sums = Self { all: Vec::new(), at: HashMap::new() };
        for (skill, level) in posts.flat_map(|asked| &asked.skills) {
            sums.at.entry(*skill).or_default().entry(*level).or_insert_with(|| {
                let (demand, free) = (vec![Demand::default(); weeks], vec![0; weeks]);
                sums.all.push(Sum { demand, free, supply: vec![Supply::default(); months] });
                sums.all.len() - 1
            });
        }
        sums
    }

    /// The place of the highest level that is asked for and that whoever is at `level` reaches, if there is one.
    fn place(&self, skill: SkillId, level: Level) -> Option<usize> {
        self.at.get(&skill)?.range(..=level).next_back().map(|(_, place)| *place)
    }

    /// Until here everything stood at one level alone. Whoever is at a level can do what asks for a lower one, so it
    /// counts there as well.
    fn count_in_lower_levels(&mut self) {
        for levels in self.at.values() {
            let mut above: Option<usize> = None;
            for place in levels.values().rev() {
                if let Some(above) = above.replace(*place) {
                    let above = self.all[above].clone();
                    self.all[*place].add(&above.demand, &above.free, &above.supply);
                }
            }
        }
    }

    fn lines(self, span: Span) -> impl Iterator<Item = SkillLine> {
        let Self { all, at } = self;
        let places = at
            .into_iter()
            .flat_map(|(skill, levels)| levels.into_iter().map(move |(level, place)| (skill, level, place)));
        places.map(move |(skill, level, place)| SkillLine { skill, level, months: all[place].by_month(span) })
    }
}

impl Sum {
    fn add(&mut self, demand: &[Demand], free: &[i32], supply: &[Supply]) {
        self.demand.iter_mut().zip(demand).for_each(|(sum, week)| *sum += *week);
        self.free.iter_mut().zip(free).for_each(|(sum, week)| *sum += *week);
        self.supply.iter_mut().zip(supply).for_each(|(sum, month)| *sum += *month);
    }

    fn by_month(&self, span: Span) -> Vec<MonthLine> {
        let month = |(month, supply): (super::Month, &Supply)| {
            let week = |at: usize| WeekLine {
                monday: Week(span.first().0 + at as i32).monday(),
                demand: self.demand[at],
                free: self.free[at],
            };
            let weeks: Vec<WeekLine> = month.weeks.map(week).collect();
            let mut demand = Demand::default();
            weeks.iter().for_each(|week| demand += week.demand);
            MonthLine {
                first_day: month.first_day,
                demand,
                supply: *supply,
                short: weeks.iter().map(WeekLine::short).sum(),
                short_with_drafts: weeks.iter().map(WeekLine::short_with_drafts).sum(),
                weeks,
            }
        };
        span.months().into_iter().zip(&self.supply).map(month).collect()
    }
}

/// Adds the demand of the posts, each at the level that it asks for.
fn wanted(
    pool: &Pool,
    span: Span,
    posts: &BTreeMap<PostId, Asked>,
    call_ups: &HashMap<CallUpId, PostId>,
    sums: &mut Sums,
) {
    let mut booked: HashMap<PostId, Vec<Booking>> = HashMap::new();
    let all = pool.officers().flat_map(|(_, pooled)| pooled.booked.iter().map(|(_, booking)| booking));
    for booking in all {
        if let Some(post) = call_ups.get(&booking.call_up) {
            booked.entry(*post).or_default().push(booking.clone());
        }
    }
    let mut tally = Tally::new();
    for (post, asked) in posts {
        let weeks = asked.weeks(span, booked.remove(post).unwrap_or_default(), &mut tally);
        for (skill, level) in &asked.skills {
            if let Some(place) = sums.place(*skill, *level) {
                sums.all[place].add(&weeks, &[], &[]);
            }
        }
    }
}

impl Asked {
    /// What of the post is filled and what is wanted, week by week.
    fn weeks(&self, span: Span, booked: Vec<Booking>, tally: &mut Tally) -> Vec<Demand> {
        let (first, weeks) = (span.first(), span.count());
        let diary =
            |booked| Diary { pattern: Pattern::FULL, offers: Vec::new(), absences: Vec::new(), booked };
        let whole = Booking {
            call_up: CallUpId(uuid::Uuid::nil()),
            schedule: self.schedule.clone(),
            tentative: false,
        };
        tally.count(&diary(vec![whole]), first, weeks);
        let asked: Vec<i32> = (0..weeks).map(|week| tally.line(week).confirmed).collect();
        tally.count(&diary(booked), first, weeks);
        let week = |(week, asked): (usize, i32)| {
            let line = tally.line(week);
            let rest = (asked - line.confirmed - line.tentative).max(0);
            Demand {
                filled: line.confirmed,
                tentative: line.tentative,
                open: if self.stage == Stage::Open { rest } else { 0 },
                draft: if self.stage == Stage::Draft { rest } else { 0 },
            }
        };
        asked.into_iter().enumerate().map(week).collect()
    }
}

/// Adds the supply of the officers whom `view` shows, each at his or her own level, and returns those who have any of
/// the skills.
fn offered(pool: &Pool, view: &View<'_>, sums: &mut Sums) -> Hands {
    let months = view.span.months();
    let mut counter = Counter::new(view.span);
    let mut hands = Hands::default();
    let (mut skills, mut free, mut supply) = (Vec::new(), Vec::new(), Vec::new());
    for (_, pooled, lender) in seen(pool, view) {
        let place = |held: &Held| Some((held.skill, held.level, sums.place(held.skill, held.level)?));
        skills.clear();
        skills.extend(pooled.skills.iter().filter_map(place));
        if skills.is_empty() {
            continue;
        }
        free.clear();
        supply.clear();
        supply.resize(months.len(), Supply::default());
        let mut weeks = counter.count(pooled, lender);
        for (month, sum) in months.iter().zip(&mut supply) {
            for line in weeks.by_ref().take(month.weeks.len()) {
                free.push(line.free.max(0));
                sum.add(&line);
            }
        }
        for (skill, level, place) in &skills {
            sums.all[*place].add(&[], &free, &supply);
            hands.by_skill.entry(*skill).or_default().push((hands.all.len(), *level));
        }
        let free = supply.iter().map(|month| month.free).collect();
        hands.all.push(Hand { home: pooled.home, free });
    }
    hands
}

impl Supply {
    /// Adds an officer's week.
    fn add(&mut self, line: &Line) {
        self.available += line.available();
        self.confirmed += line.confirmed;
        self.tentative += line.tentative;
        self.free += line.free.max(0);
    }
}

impl AddAssign for Demand {
    fn add_assign(&mut self, other: Self) {
        self.filled += other.filled;
        self.tentative += other.tentative;
        self.open += other.open;
        self.draft += other.draft;
    }
}

impl AddAssign for Supply {
    fn add_assign(&mut self, other: Self) {
        self.available += other.available;
        self.confirmed += other.confirmed;
        self.tentative += other.tentative;
        self.free += other.free;
    }
}
