//! The planner: by example, and against a count by the day on random pools.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "oracle/capacity.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod counted;
#[path = "oracle/profiles.rs"]
mod profiles;

use callup_domain::access::Reach;
use callup_domain::agreement::Term;
use callup_domain::calendar::{Absence, AbsenceKind, Booking, Diary, Offer};
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PostId, RoleId, SkillId};
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::officer::{Reach as Travel, Standing};
use callup_domain::period::{Period, Week};
use callup_domain::planner::{
    Asked, Capacity, Demand, Filter, Helper, MonthLine, Span, Stage, Use, View, WeekLine, availability,
    capacity, utilisation,
};
use callup_domain::ranking::{Held, Lender, Pool, Pooled};
use callup_domain::service_area::{ServiceArea, ServiceAreas};
use callup_domain::skill::{EvidenceKind, Level};
use chrono::NaiveDate;
use profiles::{Dice, load, on, period};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

const CAMDEN: CouncilId = CouncilId(Uuid::from_u128(1));
const LEEDS: CouncilId = CouncilId(Uuid::from_u128(2));
const RESEARCH: SkillId = SkillId(Uuid::from_u128(3));
const DATA: SkillId = SkillId(Uuid::from_u128(4));

fn id(number: u128) -> OfficerId {
    OfficerId(Uuid::from_u128(number))
}

fn desk() -> Reach {
    Reach { pool: true, ..Reach::default() }
}

fn term(from_on: NaiveDate, until_on: NaiveDate) -> Term {
    Term { from_on, until_on, withdrawn_at: None }
}

/// A council that shares its officers' data.
fn sharing() -> Lender {
    Lender { agreements: vec![term(on(-400), on(400))], ..Lender::default() }
}

/// Listed, supported, six half-days a week for a year, nothing booked.
fn officer(home: CouncilId) -> Pooled {
    Pooled {
        home,
        standing: Standing::Listed,
        paused_until: None,
        supported: true,
        employment_ends_on: None,
        role: None,
        skills: vec![],
        clearance: None,
        service_areas: ServiceAreas::default(),
        pattern: Pattern::FULL,
        offers: vec![Offer { period: period(-70, 500), load: load(6) }],
        leave: vec![],
        booked: vec![],
        notice_days: 0,
        max_onsite_days: 0,
        reach: Travel::HomeCouncil,
    }
}

fn able(home: CouncilId, skills: &[(SkillId, Level)]) -> Pooled {
    let held = |(skill, level): &(SkillId, Level)| Held {
        skill: *skill,
        level: *level,
        evidence: EvidenceKind::SelfAssessed,
        on: on(0),
        wants_to_learn: false,
    };
    Pooled { skills: skills.iter().map(held).collect(), ..officer(home) }
}

fn pool(officers: impl IntoIterator<Item = Pooled>) -> Pool {
    let mut pool = Pool::default();
    pool.put_lender(CAMDEN, sharing());
    pool.put_lender(LEEDS, sharing());
    for (number, pooled) in officers.into_iter().enumerate() {
        pool.put_officer(id(number as u128 + 1), pooled);
    }
    pool
}

fn span(weeks: i32) -> Span {
    Span::new(on(0), weeks).unwrap()
}

fn view(reach: &Reach, weeks: i32) -> View<'_> {
    View { reach, span: span(weeks), today: on(0) }
}

fn booking(number: u128, schedule: Schedule, tentative: bool) -> Booking {
    Booking { call_up: CallUpId(Uuid::from_u128(number)), schedule, tentative }
}

fn even(from: i32, days: i32, half_days: i32) -> Schedule {
    Schedule::even(period(from, days), Pattern::first(load(half_days)))
}

/// Whom a reach sees, of a pool.
fn shown(pool: &Pool, reach: &Reach, filter: &Filter) -> Vec<OfficerId> {
    let found = availability(pool, &view(reach, 1), filter, 500, None);
    assert_eq!(found.officers, found.rows.len());
    found.rows.iter().map(|row| row.officer).collect()
}

#[test]
fn a_span_begins_on_a_monday_and_is_a_year_at_most() {
    let it = Span::new("2027-01-14".parse().unwrap(), 2).unwrap();
    assert_eq!(it.period(), Period::new(on(0), on(13)).unwrap());
    assert_eq!((it.earlier(), it.later()), (on(-14), on(14)));
    for (weeks, fine) in [(0, false), (1, true), (53, true), (54, false)] {
        assert_eq!(Span::new(on(0), weeks).is_ok(), fine, "{weeks}");
    }
    let refusal = Span::new("1999-12-31".parse().unwrap(), 1).unwrap_err();
    assert_eq!(refusal.path, "from");
    assert_eq!(Span::of_months(on(0), 13).unwrap_err().path, "months");
}

#[test]
fn a_week_counts_in_the_month_that_has_most_of_its_working_days() {
    // Monday and Tuesday are in November, the rest in December.
    let it = Span::of_months("2026-12-01".parse().unwrap(), 12).unwrap();
    assert_eq!(it.period().starts_on, "2026-11-30".parse().unwrap());
    assert_eq!(it.period().ends_on, "2027-11-28".parse().unwrap());
    let months = it.months();
    assert_eq!(months.len(), 12);
    assert_eq!((months[0].first_day, months[0].weeks.clone()), ("2026-12-01".parse().unwrap(), 0..5));
    // The week of 29 March 2027 has its Wednesday in March.
    assert_eq!((months[3].first_day, months[3].weeks.len()), ("2027-03-01".parse().unwrap(), 5));
    assert_eq!(months.iter().map(|month| month.weeks.len()).sum::<usize>(), it.count());
}

#[test]
fn the_desk_sees_listed_and_supported_officers_of_councils_that_share() {
    let paused = Pooled { standing: Standing::Paused, paused_until: Some(on(0)), ..officer(CAMDEN) };
    let back = Pooled { paused_until: Some(on(-1)), ..paused.clone() };
    let unsupported = Pooled { supported: false, ..officer(CAMDEN) };
    let mut pool = pool([officer(CAMDEN), paused, back, unsupported, officer(LEEDS)]);
    let all = Filter::default();
    assert_eq!(shown(&pool, &desk(), &all), [id(1), id(3), id(5)]);
    pool.put_lender(LEEDS, Lender::default());
    assert_eq!(shown(&pool, &desk(), &all), [id(1), id(3)]);
    pool.put_lender(LEEDS, Lender { agreements: vec![term(on(-9), on(-1))], ..Lender::default() });
    assert_eq!(shown(&pool, &desk(), &all), [id(1), id(3)], "an agreement that is over");
    let approver = Reach { home: vec![LEEDS], ..Reach::default() };
    assert_eq!(shown(&pool, &approver, &all), [id(5)], "its own people, shared or not");
    let own = Reach { own: Some(id(4)), ..Reach::default() };
    assert_eq!(shown(&pool, &own, &all), [id(4)], "oneself, supported or not");
    assert_eq!(shown(&pool, &Reach::default(), &all), []);
}

#[test]
fn filters_narrow_by_each_of_their_parts() {
    let role = RoleId(Uuid::from_u128(9));
    let knows = [ServiceArea::Housing].into_iter().collect();
    let pool = pool([
        able(CAMDEN, &[(RESEARCH, Level::Working)]),
        able(LEEDS, &[(RESEARCH, Level::Expert)]),
        Pooled { role: Some(role), service_areas: knows, ..officer(LEEDS) },
    ]);
    let none = Filter::default();
    for (filter, expected) in [
        (Filter { home: Some(LEEDS), ..none }, vec![id(2), id(3)]),
        (Filter { role: Some(role), ..none }, vec![id(3)]),
        (Filter { skill: Some((RESEARCH, Level::Awareness)), ..none }, vec![id(1), id(2)]),
        (Filter { skill: Some((RESEARCH, Level::Practitioner)), ..none }, vec![id(2)]),
        (Filter { service_area: Some(ServiceArea::Housing), ..none }, vec![id(3)]),
        (Filter { home: Some(CAMDEN), role: Some(role), ..none }, vec![]),
    ] {
        assert_eq!(shown(&pool, &desk(), &filter), expected, "{filter:?}");
    }
}

#[test]
fn pages_hold_each_officer_once_and_the_total_is_of_all() {
    let pool = pool((0..5).map(|_| officer(CAMDEN)));
    let (reach, none) = (desk(), Filter::default());
    let mut seen = Vec::new();
    loop {
        let page = availability(&pool, &view(&reach, 2), &none, 2, seen.last().copied());
        assert_eq!((page.officers, page.total.free.clone()), (5, vec![30, 30]));
        seen.extend(page.rows.iter().map(|row| row.officer));
        if !page.more {
            break;
        }
    }
    assert_eq!(seen, (1..=5).map(id).collect::<Vec<_>>());
}

#[test]
fn a_blackout_takes_what_is_free_and_nothing_that_is_booked() {
    let booked =
        vec![(CAMDEN, booking(1, even(0, 13, 2), false)), (CAMDEN, booking(2, even(0, 13, 1), true))];
    let leave = vec![Absence { period: period(7, 6), pattern: Pattern::FULL, kind: AbsenceKind::Leave }];
    let mut pool = pool([Pooled { booked, leave, ..officer(CAMDEN) }]);
    pool.put_lender(CAMDEN, Lender { blackouts: vec![period(0, 4)], ..sharing() });
    let reach = desk();
    let found = availability(&pool, &view(&reach, 3), &Filter::default(), 1, None);
    let it = &found.rows[0].half_days;
    assert_eq!(it.offered, [6, 6, 6]);
    assert_eq!(it.absent, [0, 6, 0]);
    assert_eq!(it.blackout, [3, 0, 0]);
    assert_eq!((it.confirmed.clone(), it.tentative.clone()), (vec![2, 2, 0], vec![1, 1, 0]));
    assert_eq!(it.free, [0, -3, 6], "leave that came after a booking shows");
}

/// The count of a week by the day: offered, absent, blackout, confirmed, tentative, free.
fn by_the_day(pooled: &Pooled, lender: &Lender, week: Week) -> [i32; 6] {
    let absences = pooled.leave.iter().chain(&lender.home_days).copied();
    let diary = Diary {
        pattern: pooled.pattern,
        offers: pooled.offers.clone(),
        absences: absences.collect(),
        booked: pooled.booked.iter().map(|(_, booking)| booking.clone()).collect(),
    };
    let mut closed = diary.clone();
    closed.absences.extend(lender.blackouts.iter().map(|period| Absence {
        period: *period,
        pattern: Pattern::FULL,
        kind: AbsenceKind::HomeDay,
    }));
    let [offered, absent, confirmed, tentative, free] = counted::week_line(&diary, week);
    let left = counted::week_line(&closed, week)[4];
    let blackout = if free > 0 { free - left.max(0) } else { 0 };
    [offered, absent, blackout, confirmed, tentative, free - blackout]
}

fn random(dice: &mut Dice, home: CouncilId) -> Pooled {
    let diary = profiles::diary(dice);
    let skills = [RESEARCH, DATA].into_iter().filter(|_| dice.chance(60)).collect::<Vec<_>>();
    let skills: Vec<_> = skills.into_iter().map(|skill| (skill, dice.pick(Level::ALL))).collect();
    Pooled {
        pattern: diary.pattern,
        offers: diary.offers,
        leave: diary.absences,
        booked: diary.booked.into_iter().map(|booking| (home, booking)).collect(),
        supported: dice.chance(90),
        role: dice.chance(60).then(|| RoleId(Uuid::from_u128(dice.roll(0, 3) as u128))),
        ..able(home, &skills)
    }
}

fn random_lender(dice: &mut Dice) -> Lender {
    let mut days = |most: i32| {
        let mut some = Vec::new();
        for _ in 0..dice.roll(0, 3) {
            let (from, days) = (dice.roll(-20, 200), dice.roll(0, most));
            some.push(period(from, days));
        }
        some
    };
    let (kept, blackouts) = (days(5), days(20));
    let home_day = |period| Absence { period, pattern: Pattern::FULL, kind: AbsenceKind::HomeDay };
    Lender { home_days: kept.into_iter().map(home_day).collect(), blackouts, ..sharing() }
}

/// A pool of a few officers at two councils, and all that is in it.
fn random_pool(seed: u64) -> (Pool, Vec<(OfficerId, Pooled)>, BTreeMap<CouncilId, Lender>) {
    let mut dice = Dice(seed);
    let lenders: BTreeMap<_, _> =
        [CAMDEN, LEEDS].into_iter().map(|council| (council, random_lender(&mut dice))).collect();
    let officers: Vec<_> = (1..=6)
        .map(|number| {
            let home = dice.pick(&[CAMDEN, LEEDS]);
            (id(number), random(&mut dice, home))
        })
        .collect();
    let mut pool = Pool::default();
    for (council, lender) in &lenders {
        pool.put_lender(*council, lender.clone());
    }
    for (officer, pooled) in &officers {
        pool.put_officer(*officer, pooled.clone());
    }
    (pool, officers, lenders)
}

proptest! {
    #[test]
    fn the_heatmap_is_what_is_counted_by_the_day(seed: u64, from in -70..200, weeks in 1..=53) {
        let (pool, officers, lenders) = random_pool(seed);
        let reach = desk();
        let span = Span::new(on(from), weeks).unwrap();
        let view = View { reach: &reach, span, today: on(0) };
        let found = availability(&pool, &view, &Filter::default(), 500, None);
        let supported: Vec<_> = officers.iter().filter(|(_, pooled)| pooled.supported).collect();
        prop_assert_eq!(found.rows.len(), supported.len());
        let mut total = vec![[0; 6]; span.count()];
        for (row, (officer, pooled)) in found.rows.iter().zip(supported) {
            prop_assert_eq!(row.officer, *officer);
            let it = &row.half_days;
            for (at, week) in span.weeks().enumerate() {
                let line = [it.offered[at], it.absent[at], it.blackout[at], it.confirmed[at], it.tentative[at], it.free[at]];
                prop_assert_eq!(line, by_the_day(pooled, &lenders[&pooled.home], week));
                prop_assert_eq!(line[0], line[1..].iter().sum::<i32>());
                total[at].iter_mut().zip(line).for_each(|(sum, part)| *sum += part);
            }
        }
        let sums: Vec<_> = (0..span.count()).map(|at| {
            let it = &found.total;
            [it.offered[at], it.absent[at], it.blackout[at], it.confirmed[at], it.tentative[at], it.free[at]]
        }).collect();
        prop_assert_eq!(sums, total);
    }

    #[test]
    fn what_is_used_is_added_up_first_and_divided_once(seed: u64, weeks in 1..=53) {
        let (pool, officers, lenders) = random_pool(seed);
        let reach = desk();
        let view = view(&reach, weeks);
        let found = utilisation(&pool, &view);
        let (mut whole, mut councils, mut roles) =
            (Use::default(), BTreeMap::<CouncilId, Use>::new(), BTreeMap::<Option<RoleId>, Use>::new());
        for (_, pooled) in officers.iter().filter(|(_, pooled)| pooled.supported) {
            let groups = [&mut whole, councils.entry(pooled.home).or_default(), roles.entry(pooled.role).or_default()];
            for group in groups {
                group.officers += 1;
                for week in view.span.weeks() {
                    let [offered, absent, _, confirmed, tentative, _] = by_the_day(pooled, &lenders[&pooled.home], week);
                    group.available += offered - absent;
                    group.confirmed += confirmed;
                    group.tentative += tentative;
                }
            }
        }
        prop_assert_eq!(&found.whole, &whole);
        prop_assert_eq!(&found.councils, &councils);
        prop_assert_eq!(&found.roles, &roles);
        let exact = f64::from(whole.confirmed) * 10_000.0 / f64::from(whole.available);
        match whole.used_bp() {
            None => prop_assert_eq!(whole.available, 0),
            Some(share) => prop_assert!((f64::from(share) - exact).abs() <= 0.5, "{share} {exact}"),
        }
    }

    #[test]
    fn capacity_is_what_is_counted_by_the_day(seed: u64) {
        let (pool, officers, lenders) = random_pool(seed);
        let (posts, call_ups) = random_posts(seed, &officers);
        let reach = desk();
        let span = Span::of_months(on(0), 12).unwrap();
        let view = View { reach: &reach, span, today: on(0) };
        let found = capacity(&pool, &view, &posts, &call_ups);
        let mut asked: Vec<_> = posts.values().flat_map(|post| post.skills.clone()).collect();
        asked.sort_unstable();
        asked.dedup();
        let mut lines: Vec<_> = found.lines.iter().map(|line| (line.skill, line.level)).collect();
        lines.sort_unstable();
        prop_assert_eq!(lines, asked);
        for line in &found.lines {
            let able = |pooled: &Pooled| pooled.skills.iter().any(|held| held.skill == line.skill && held.level >= line.level);
            let hands: Vec<_> = officers.iter().filter(|(_, pooled)| pooled.supported && able(pooled)).collect();
            for (month, helpers) in span.months().into_iter().zip(found.helpers(line)) {
                let mut expected = MonthLine { first_day: month.first_day, demand: Default::default(), supply: Default::default(), short: 0, short_with_drafts: 0, weeks: Vec::new() };
                let mut free_at = BTreeMap::<CouncilId, BTreeMap<OfficerId, i32>>::new();
                for week in span.weeks().skip(month.weeks.start).take(month.weeks.len()) {
                    let (mut open, mut draft, mut free) = (0, 0, 0);
                    let before = expected.demand;
                    for (post, it) in posts.iter().filter(|(_, it)| it.skills.iter().any(|(skill, level)| *skill == line.skill && *level >= line.level)) {
                        let [need, filled, tentative] = post_week(*post, it, &officers, &call_ups, week);
                        expected.demand.filled += filled;
                        expected.demand.tentative += tentative;
                        let rest = (need - filled - tentative).max(0);
                        open += if it.stage == Stage::Open { rest } else { 0 };
                        draft += if it.stage == Stage::Draft { rest } else { 0 };
                    }
                    for (officer, pooled) in &hands {
                        let [offered, absent, _, confirmed, tentative, left] = by_the_day(pooled, &lenders[&pooled.home], week);
                        expected.supply.available += offered - absent;
                        expected.supply.confirmed += confirmed;
                        expected.supply.tentative += tentative;
                        free += left.max(0);
                        *free_at.entry(pooled.home).or_default().entry(*officer).or_default() += left.max(0);
                    }
                    expected.demand.open += open;
                    expected.demand.draft += draft;
                    expected.supply.free += free;
                    let [filled, tentative] = [expected.demand.filled - before.filled, expected.demand.tentative - before.tentative];
                    expected.weeks.push(WeekLine { monday: week.monday(), demand: Demand { filled, tentative, open, draft }, free });
                    expected.short += (open - free).max(0);
                    expected.short_with_drafts += (open + draft - free).max(0);
                }
                let got = line.months.iter().find(|it| it.first_day == month.first_day).unwrap();
                prop_assert_eq!(got, &expected);
                let mut most: Vec<_> = free_at.iter().map(|(council, officers)| Helper {
                    council: *council,
                    officers: officers.values().filter(|free| **free > 0).count(),
                    free: officers.values().sum(),
                }).filter(|helper| helper.officers > 0).collect();
                most.sort_by_key(|helper| (-helper.free, helper.council));
                prop_assert_eq!(helpers.most, most);
                prop_assert_eq!(helpers.others, 0);
            }
        }
    }

    #[test]
    fn what_lacks_at_no_level_can_be_given(seed: u64) {
        // Half-days wanted and there at each of the four levels of one skill, in one week.
        let mut dice = Dice(seed);
        let (wanted, there) = ([(); 4].map(|()| dice.roll(0, 6)), [(); 4].map(|()| dice.roll(0, 6)));
        let posts: BTreeMap<_, _> = Level::ALL.iter().zip(wanted).filter(|(_, half_days)| *half_days > 0).map(|(level, half_days)| {
            let asked = Asked { schedule: even(0, 4, half_days), stage: Stage::Open, skills: vec![(RESEARCH, *level)] };
            (PostId(Uuid::from_u128(level.rank() as u128)), asked)
        }).collect();
        let pool = pool(Level::ALL.iter().zip(there).map(|(level, half_days)| Pooled {
            offers: vec![Offer { period: period(0, 6), load: load(half_days) }],
            ..able(CAMDEN, &[(RESEARCH, *level)])
        }));
        let reach = desk();
        let found = capacity(&pool, &view(&reach, 1), &posts, &HashMap::new());
        let short = found.lines.iter().any(|line| line.months[0].short > 0);
        // Experts serve experts' posts first, and what is left of them the next lower, and so on.
        let (mut left, mut served) = (0, true);
        for level in (0..4).rev() {
            left += there[level] - wanted[level];
            served &= left >= 0;
        }
        prop_assert_eq!(!short, served);
    }
}

/// What a post asks for in a week, and what of it is booked, by the day.
fn post_week(
    post: PostId,
    asked: &Asked,
    officers: &[(OfficerId, Pooled)],
    call_ups: &HashMap<CallUpId, PostId>,
    week: Week,
) -> [i32; 3] {
    let half_days = |schedule: &Schedule| -> i32 {
        week.working_days().into_iter().map(|day| schedule.half_days_on(day)).sum()
    };
    let booked = |tentative: bool| {
        let all = officers.iter().flat_map(|(_, pooled)| &pooled.booked).map(|(_, booking)| booking);
        let some = all.filter(|booking| {
            booking.tentative == tentative && call_ups.get(&booking.call_up) == Some(&post)
        });
        some.map(|booking| half_days(&booking.schedule)).sum::<i32>()
    };
    [half_days(&asked.schedule), booked(false), booked(true)]
}

/// A few posts, and for which of them the officers are booked.
fn random_posts(
    seed: u64,
    officers: &[(OfficerId, Pooled)],
) -> (BTreeMap<PostId, Asked>, HashMap<CallUpId, PostId>) {
    let mut dice = Dice(seed ^ 0xabc);
    let id = |number: i32| PostId(Uuid::from_u128(100 + number as u128));
    let mut posts = BTreeMap::new();
    for number in 0..4 {
        let mut skills = Vec::new();
        for skill in [RESEARCH, DATA] {
            if dice.chance(70) {
                skills.push((skill, dice.pick(Level::ALL)));
            }
        }
        let stage = dice.pick(&[Stage::Open, Stage::Open, Stage::Draft, Stage::Closed]);
        posts.insert(id(number), Asked { schedule: profiles::schedule(&mut dice, 200, 10), stage, skills });
    }
    let mut call_ups = HashMap::new();
    for (_, booking) in officers.iter().flat_map(|(_, pooled)| &pooled.booked) {
        if dice.chance(70) {
            call_ups.insert(booking.call_up, id(dice.roll(0, 4)));
        }
    }
    (posts, call_ups)
}

/// Capacity against these posts, in the four weeks from 11 January 2027, which make one month.
fn four_weeks(pool: &Pool, posts: Vec<Asked>, call_ups: &HashMap<CallUpId, PostId>) -> Capacity {
    let posts = posts.into_iter().enumerate();
    let posts = posts.map(|(at, asked)| (PostId(Uuid::from_u128(at as u128)), asked)).collect();
    let reach = desk();
    let span = Span::new("2027-02-01".parse().unwrap(), 4).unwrap();
    let found = capacity(pool, &View { reach: &reach, span, today: on(0) }, &posts, call_ups);
    assert!(found.lines.iter().all(|line| line.months.len() == 1));
    found
}

fn post(half_days: i32, stage: Stage, skills: &[(SkillId, Level)]) -> Asked {
    Asked { schedule: even(0, 100, half_days), stage, skills: skills.to_vec() }
}

#[test]
fn an_officer_with_two_skills_counts_in_each_and_once_in_it() {
    let both = [(RESEARCH, Level::Expert), (DATA, Level::Working)];
    let pool = pool([able(CAMDEN, &both)]);
    let posts = vec![
        post(4, Stage::Open, &[(RESEARCH, Level::Practitioner), (DATA, Level::Working)]),
        post(2, Stage::Open, &[(RESEARCH, Level::Working)]),
    ];
    let found = four_weeks(&pool, posts, &HashMap::new());
    let told: Vec<_> = found
        .lines
        .iter()
        .map(|line| {
            let month = &line.months[0];
            (line.skill, line.level, month.demand.open, month.supply.free, month.short)
        })
        .collect();
    assert_eq!(
        told,
        [
            (RESEARCH, Level::Working, 24, 24, 0),
            (RESEARCH, Level::Practitioner, 16, 24, 0),
            (DATA, Level::Working, 16, 24, 0)
        ]
    );
}

#[test]
fn drafts_and_open_call_ups_stand_apart_and_counter_offers_leave_the_rest_open() {
    let tom = Pooled {
        booked: vec![(CAMDEN, booking(7, even(0, 100, 4), true))],
        ..able(CAMDEN, &[(RESEARCH, Level::Working)])
    };
    let pool = pool([tom]);
    let need = [(RESEARCH, Level::Working)];
    let posts =
        vec![post(6, Stage::Open, &need), post(3, Stage::Draft, &need), post(5, Stage::Closed, &need)];
    let call_ups = HashMap::from([(CallUpId(Uuid::from_u128(7)), PostId(Uuid::from_u128(0)))]);
    let found = four_weeks(&pool, posts, &call_ups);
    let month = &found.lines[0].months[0];
    let demand = month.demand;
    assert_eq!((demand.filled, demand.tentative, demand.open, demand.draft), (0, 16, 8, 12));
    let supply = month.supply;
    assert_eq!((supply.available, supply.confirmed, supply.tentative, supply.free), (24, 0, 16, 8));
    assert_eq!((month.short, month.short_with_drafts), (0, 12));
}

#[test]
fn a_week_that_lacks_is_not_helped_by_another() {
    let away = Absence { period: period(21, 4), pattern: Pattern::FULL, kind: AbsenceKind::Leave };
    let pool = pool([Pooled { leave: vec![away], ..able(CAMDEN, &[(RESEARCH, Level::Working)]) }]);
    let found = four_weeks(&pool, vec![post(2, Stage::Open, &[(RESEARCH, Level::Working)])], &HashMap::new());
    let month = &found.lines[0].months[0];
    assert_eq!((month.demand.open, month.supply.free, month.short), (8, 18, 2));
}

#[test]
fn the_councils_with_most_free_are_named_and_the_others_counted() {
    let mut pool = Pool::default();
    for number in 1..=7_u128 {
        let council = CouncilId(Uuid::from_u128(number));
        pool.put_lender(council, sharing());
        let offers = vec![Offer { period: period(-70, 500), load: load(number as i32) }];
        pool.put_officer(id(number), Pooled { offers, ..able(council, &[(RESEARCH, Level::Working)]) });
    }
    pool.put_officer(id(8), able(CouncilId(Uuid::from_u128(7)), &[(RESEARCH, Level::Awareness)]));
    let found =
        four_weeks(&pool, vec![post(10, Stage::Open, &[(RESEARCH, Level::Working)])], &HashMap::new());
    let helpers = found.helpers(&found.lines[0]).remove(0);
    let named: Vec<_> =
        helpers.most.iter().map(|it| (it.council.0.as_u128(), it.officers, it.free)).collect();
    assert_eq!(named, [(7, 1, 28), (6, 1, 24), (5, 1, 20), (4, 1, 16), (3, 1, 12)]);
    assert_eq!(helpers.others, 2);
}

#[test]
fn nothing_to_book_is_no_number_and_half_a_basis_point_is_rounded_up() {
    let of = |available, confirmed, tentative| Use { officers: 1, available, confirmed, tentative };
    assert_eq!((of(0, 0, 0).used_bp(), of(0, 0, 0).used_at_most_bp()), (None, None));
    assert_eq!((of(3, 1, 1).used_bp(), of(3, 1, 1).used_at_most_bp()), (Some(3_333), Some(6_667)));
    assert_eq!(of(20_000, 1, 0).used_bp(), Some(1));
    assert_eq!(of(4, 6, 0).used_bp(), Some(15_000));
    assert_eq!(of(Load::FULL.half_days(), 0, 0).used_bp(), Some(0));
}
