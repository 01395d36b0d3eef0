//! Ranking in the words that people read: the post and the officers of the coordinator's story.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::calendar::{Absence, AbsenceKind, Booking, Diary, Nation, Offer};
use callup_domain::clearance::{Clearance, Cleared};
use callup_domain::id::{CallUpId, CouncilId, OfficerId, RoleId, SkillId};
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::officer::{Reach, Standing};
use callup_domain::period::{Period, Week};
use callup_domain::ranking::{
    Away, Candidate, Change, Held, Home, Need, Place, Rule, Wanted, Weights, evidence_worth, explain, judge,
    rank,
};
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::{EvidenceKind, Level};
use callup_domain::workload::Workload;
use callup_domain::{Code, Refusal};
use chrono::NaiveDate;
use std::sync::Arc;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(from: &str, to: &str) -> Period {
    Period::new(day(from), day(to)).unwrap()
}

fn half_days(number: i32) -> Load {
    Load::new(number).unwrap()
}

fn today() -> NaiveDate {
    day("2026-12-01")
}

const INCLUSIVE: SkillId = SkillId(Uuid::from_u128(1));
const METHODS: SkillId = SkillId(Uuid::from_u128(2));
const ANALYSIS: SkillId = SkillId(Uuid::from_u128(3));

fn place(council: u128, region: &str) -> Place {
    Place {
        council: CouncilId(Uuid::from_u128(council)),
        nation: Nation::England,
        region: Some(Arc::from(region)),
    }
}

/// The senior user researcher for missed-bin reporting: three days a week for 26 weeks.
fn post() -> Wanted {
    let need = |skill, name: &str, level, essential| Need { skill, name: name.to_owned(), level, essential };
    Wanted {
        role: Some(RoleId(Uuid::from_u128(1))),
        family: Some(Arc::from("User-centred design")),
        schedule: Schedule::even(period("2027-01-11", "2027-07-09"), Pattern::first(half_days(6))),
        needs: vec![
            need(INCLUSIVE, "Inclusive research", Level::Practitioner, true),
            need(METHODS, "User research methods", Level::Practitioner, true),
            need(ANALYSIS, "Analysis and synthesis", Level::Expert, false),
        ],
        clearance: None,
        service_area: Some(ServiceArea::WasteAndRecycling),
        onsite_days: 1,
        host: Some(place(1, "West Midlands")),
        team: Default::default(),
        workload: Default::default(),
    }
}

fn home() -> Home {
    Home { place: place(2, "West Midlands"), cap: None, away: Away::default(), blackouts: vec![] }
}

fn tom() -> Candidate {
    let held =
        |skill, level, evidence, on| Held { skill, level, evidence, on: day(on), wants_to_learn: false };
    Candidate {
        officer: OfficerId(Uuid::from_u128(1)),
        home: Arc::new(home()),
        standing: Standing::Listed,
        paused_until: None,
        supported: true,
        off_payroll: false,
        employment_ends_on: None,
        role: Some(RoleId(Uuid::from_u128(1))),
        family: Some(Arc::from("User-centred design")),
        skills: vec![
            held(INCLUSIVE, Level::Expert, EvidenceKind::Demonstrated, "2026-03-31"),
            held(METHODS, Level::Practitioner, EvidenceKind::ManagerConfirmed, "2023-11-30"),
            held(ANALYSIS, Level::Working, EvidenceKind::SelfAssessed, "2026-09-01"),
        ],
        clearance: None,
        service_areas: [ServiceArea::WasteAndRecycling].into_iter().collect(),
        diary: Diary {
            pattern: Pattern::FULL,
            offers: vec![Offer { period: period("2027-01-04", "2027-12-31"), load: half_days(7) }],
            absences: vec![],
            booked: vec![],
        },
        notice_days: 28,
        max_onsite_days: 2,
        reach: Reach::Region,
        interested: true,
    }
}

/// The only rule that `officer` breaks, with both sentences.
fn only(post: &Wanted, officer: &Candidate) -> (Rule, String, Change) {
    let failures = judge(post, officer, today());
    let [failure] = failures.as_slice() else { panic!("not one rule: {failures:#?}") };
    (failure.rule, format!("{} {}", failure.message, failure.change.sentence()), failure.change.clone())
}

#[test]
fn toms_score_is_explained_line_by_line() {
    let explanation = explain(&post(), &tom(), &Weights::default(), today());
    let lines: Vec<_> =
        explanation.lines.iter().map(|it| (it.points, it.out_of, it.because.to_string())).collect();
    let lines: Vec<_> =
        lines.iter().map(|(points, out_of, because)| (*points, *out_of, &**because)).collect();
    assert_eq!(
        lines,
        [
            (
                212,
                250,
                "Has 2 of 2 essential skills at the level asked for, and above it in Inclusive research."
            ),
            (75, 150, "Has 0 of 1 desirable skills at the level asked for."),
            (
                75,
                150,
                "Inclusive research demonstrated in March 2026; User research methods confirmed by the \
                 manager in November 2023; Analysis and synthesis self-assessed in September 2026."
            ),
            (150, 150, "Has the role of the post."),
            (75, 75, "Knows waste and recycling."),
            (87, 100, "Has all 156 half-days free, and 1 a week to spare."),
            (56, 75, "Works in the host council’s region."),
            (50, 50, "Has expressed interest in the post."),
        ]
    );
    assert_eq!(explanation.score, 780);
    let ranking = rank(&post(), &[tom()], &Weights::default(), today());
    assert_eq!(ranking.fitting[0].score, 780);
    assert!(judge(&post(), &tom(), today()).is_empty());
}

#[test]
fn evidence_keeps_its_worth_for_two_years() {
    let seen = |on: &str| evidence_worth(EvidenceKind::Demonstrated, day(on), today());
    assert_eq!(seen("2026-12-24"), 10_000);
    assert_eq!(seen("2024-12-01"), 10_000);
    assert_eq!(seen("2024-11-30"), 7_500);
    assert_eq!(seen("2023-12-01"), 7_500);
    assert_eq!(seen("2023-11-30"), 5_000);
    assert_eq!(seen("2021-11-30"), 2_500);
}

#[test]
fn one_level_short_says_which() {
    let mut officer = tom();
    officer.skills[0].level = Level::Working;
    officer.skills.remove(1);
    let (rule, said, _) = only(&post(), &officer);
    assert_eq!(rule, Rule::Skill);
    assert_eq!(
        said,
        "Inclusive research is at working and needed at practitioner. User research methods is missing and \
         needed at practitioner. It would take 1 level more in Inclusive research and 3 levels more in User \
         research methods."
    );
}

#[test]
fn too_high_a_load_names_the_load_that_fits() {
    let mut officer = tom();
    officer.diary.offers[0].load = half_days(4);
    let (rule, said, change) = only(&post(), &officer);
    assert_eq!(rule, Rule::Capacity);
    assert_eq!(change, Change::LessLoad { load: half_days(4), instead_of: half_days(6) });
    assert_eq!(
        said,
        "In the week of 11 January 2027, 6 half-days are needed and 4 free: fewer are offered a week. It would \
         fit with 4 half-days a week instead of 6."
    );
}

#[test]
fn a_short_engagement_in_the_way_asks_for_a_later_start() {
    let mut officer = tom();
    let schedule = Schedule::even(period("2026-11-02", "2027-01-22"), Pattern::first(half_days(4)));
    officer.diary.booked.push(Booking { call_up: CallUpId(Uuid::from_u128(1)), schedule, tentative: false });
    let (rule, said, _) = only(&post(), &officer);
    assert_eq!(rule, Rule::Capacity);
    assert_eq!(
        said,
        "In the week of 11 January 2027, 6 half-days are needed and 3 free: other bookings take the rest. It \
         would fit 2 weeks later, from 25 January 2027 to 23 July 2027."
    );
}

#[test]
fn leave_at_the_end_asks_for_a_sooner_end() {
    let mut officer = tom();
    officer.diary.offers[0].period.ends_on = day("2027-07-09");
    let leave = Absence {
        period: period("2027-06-28", "2027-07-09"),
        pattern: Pattern::FULL,
        kind: AbsenceKind::Leave,
    };
    officer.diary.absences.push(leave);
    let (_, said, change) = only(&post(), &officer);
    assert_eq!(change, Change::EndSooner { ends_on: day("2027-06-27") });
    assert_eq!(
        said,
        "In the week of 28 June 2027, 6 half-days are needed and 0 free: leave and home days take the rest. It \
         would fit if it ended on 27 June 2027."
    );
}

#[test]
fn notice_that_runs_past_the_start_asks_for_a_later_one() {
    let mut officer = tom();
    officer.notice_days = 56;
    let (rule, said, _) = only(&post(), &officer);
    assert_eq!(rule, Rule::Dates);
    assert_eq!(
        said,
        "With notice of 56 days the officer can start on 26 January 2027, not on 11 January 2027. It would fit 3 \
         weeks later, from 1 February 2027 to 30 July 2027."
    );
}

#[test]
fn travel_too_far_leaves_work_without_days_on_site() {
    let mut post = post();
    post.host = Some(place(1, "London"));
    let (rule, said, _) = only(&post, &tom());
    assert_eq!(rule, Rule::Onsite);
    assert_eq!(
        said,
        "The post needs 1 day a week on site, where the officer does not travel. It would fit without days on \
         site."
    );
    post.host = Some(place(1, "West Midlands"));
    post.onsite_days = 3;
    let (_, said, _) = only(&post, &tom());
    assert_eq!(
        said,
        "The post needs 3 days a week on site; the officer can do 2 days. It would fit with 1 day less a week \
         on site."
    );
}

#[test]
fn a_year_end_freeze_blocks() {
    let mut officer = tom();
    officer.diary.offers[0].period.ends_on = day("2027-07-09");
    let freeze = period("2027-03-15", "2027-04-09");
    officer.home = Arc::new(Home { blackouts: vec![freeze], ..home() });
    let (rule, said, _) = only(&post(), &officer);
    assert_eq!(rule, Rule::Blackout);
    assert_eq!(
        said,
        "The home council releases nobody from 15 March 2027 to 9 April 2027. It would take the home council \
         to lift its blackout from 15 March 2027 to 9 April 2027."
    );
}

#[test]
fn a_clearance_is_told_as_valid_or_not_with_its_date() {
    let post = Wanted { clearance: Some(Clearance::Sc), ..post() };
    let held = |level, until| {
        let expires_on = day(until);
        Candidate { clearance: Some(Cleared { level, expires_on }), ..tom() }
    };
    for fits in [held(Clearance::Sc, "2027-07-09"), held(Clearance::Dv, "2030-01-01")] {
        assert!(judge(&post, &fits, today()).is_empty());
    }
    let take = "It would take SC clearance that is valid to 9 July 2027.";
    // Of a lower level not even the date is told: it would tell that there is one.
    for none in [tom(), held(Clearance::Ctc, "2030-01-01")] {
        let (rule, said, change) = only(&post, &none);
        assert_eq!(rule, Rule::Clearance);
        let needs = "The post needs SC clearance to 9 July 2027, and the officer has none that is valid.";
        assert_eq!(said, format!("{needs} {take}"));
        assert_eq!(change, Change::Clear { level: Clearance::Sc, until: day("2027-07-09") });
    }
    let (_, said, _) = only(&post, &held(Clearance::Dv, "2027-07-08"));
    let needs = "The post needs SC clearance to 9 July 2027; the officer’s is valid to 8 July 2027.";
    assert_eq!(said, format!("{needs} {take}"));
}

#[test]
fn a_contract_lasts_as_long_as_the_post_or_the_post_ends_with_it() {
    let until = |end| Candidate { employment_ends_on: Some(day(end)), ..tom() };
    for fits in [tom(), until("2027-07-09"), until("2031-01-01")] {
        assert!(judge(&post(), &fits, today()).is_empty());
    }
    let (rule, said, change) = only(&post(), &until("2027-06-30"));
    assert_eq!(rule, Rule::Employment);
    assert_eq!(
        said,
        "The officer’s contract ends on 30 June 2027, before the post does on 9 July 2027. It would fit if it \
         ended on 30 June 2027."
    );
    assert_eq!(change, Change::EndSooner { ends_on: day("2027-06-30") });
    // Less than half of the work is another post.
    let (_, said, change) = only(&post(), &until("2027-01-15"));
    assert_eq!(
        said,
        "The officer’s contract ends on 15 January 2027, before the post does on 9 July 2027. It would take a \
         contract that runs to 9 July 2027."
    );
    assert_eq!(change, Change::Extend { until: day("2027-07-09") });
}

#[test]
fn officers_rest_between_assignments_and_are_on_them_no_longer_than_the_body_allows() {
    let beside = |from: &str, to: &str| {
        let schedule = Schedule::even(period(from, to), Pattern::first(half_days(1)));
        let booking = Booking { call_up: CallUpId(Uuid::from_u128(1)), schedule, tentative: false };
        let mut officer = tom();
        officer.diary.booked.push(booking);
        officer
    };
    let asks = |least_rest, longest_run| Wanted { workload: Workload { least_rest, longest_run }, ..post() };
    // Ends on a Friday, four weeks and two days before the post begins.
    let before = beside("2026-09-07", "2026-12-11");
    assert!(judge(&asks(Some(4), None), &before, today()).is_empty());
    let (rule, said, change) = only(&asks(Some(6), None), &before);
    assert_eq!(rule, Rule::Workload);
    assert_eq!(
        said,
        "The officer is on another assignment to 11 December 2026, the post begins on 11 January 2027, and 6 weeks \
         must lie between. It would fit 2 weeks later, from 25 January 2027 to 23 July 2027."
    );
    assert_eq!(change, Change::StartLater { weeks: 2, period: period("2027-01-25", "2027-07-23") });
    // The next one: the post ends in time for it.
    let (_, said, change) = only(&asks(Some(4), None), &beside("2027-07-19", "2027-12-17"));
    assert_eq!(
        said,
        "The post ends on 9 July 2027, the officer’s next assignment begins on 19 July 2027, and 4 weeks must lie \
         between. It would fit if it ended on 20 June 2027."
    );
    assert_eq!(change, Change::EndSooner { ends_on: day("2027-06-20") });
    // What overlaps is work at the same time and no lack of rest.
    let over = beside("2026-11-02", "2027-01-29");
    assert!(judge(&asks(Some(8), None), &over, today()).is_empty());
    // But it makes a run: of 36 weeks, less a weekend.
    assert!(judge(&asks(Some(8), Some(36)), &over, today()).is_empty());
    let (_, said, _) = only(&asks(Some(8), Some(35)), &over);
    assert_eq!(
        said,
        "The officer would be on assignments from 2 November 2026 to 9 July 2027 without a rest; the body allows 35 \
         weeks at most. It would fit if it ended on 4 July 2027."
    );
    // Neither later nor sooner: nothing but another rule of the body helps.
    let (_, said, change) = only(&asks(Some(8), Some(12)), &over);
    assert!(said.ends_with("It would take a run of 36 weeks to be allowed."), "{said}");
    assert_eq!(change, Change::Ease { rest: None, run: Some(36) });
}

#[test]
fn the_cap_counts_officers_and_not_bookings() {
    let away = Schedule::even(period("2026-10-05", "2027-02-12"), Pattern::first(half_days(3)));
    let others = [2, 2, 3].map(|officer| (OfficerId(Uuid::from_u128(officer)), &away));
    let counted = Away::count(others);
    assert_eq!(counted.in_week(Week::of(day("2027-02-12"))), 2);
    assert_eq!(counted.in_week(Week::of(day("2027-02-15"))), 0);
    assert_eq!(counted.in_week(Week::of(day("2026-10-04"))), 0);

    let mut officer = tom();
    officer.home = Arc::new(Home { cap: Some(2), away: counted, ..home() });
    let (rule, said, _) = only(&post(), &officer);
    assert_eq!(rule, Rule::CouncilCap);
    assert_eq!(
        said,
        "In the week of 11 January 2027 the home council has 2 officers away, and its cap is 2. It would fit \
         with 1 officer of the home council back by 11 January 2027."
    );
}

#[test]
fn whoever_is_away_already_does_not_count_twice() {
    let mut officer = tom();
    let schedule = Schedule::even(period("2027-01-04", "2027-12-17"), Pattern::first(half_days(1)));
    let away = Away::count([(officer.officer, &schedule)]);
    officer.home = Arc::new(Home { cap: Some(1), away, ..home() });
    assert_eq!(only(&post(), &officer).0, Rule::CouncilCap);
    officer.diary.booked.push(Booking { call_up: CallUpId(Uuid::from_u128(1)), schedule, tentative: true });
    assert!(judge(&post(), &officer, today()).is_empty());
}

#[test]
fn a_pause_ends_by_itself() {
    let mut officer = tom();
    officer.standing = Standing::Paused;
    officer.paused_until = Some(today());
    let (rule, said, _) = only(&post(), &officer);
    assert_eq!(rule, Rule::Listed);
    assert_eq!(
        said,
        "The officer has paused the listing until 1 December 2026. It would take the officer to list again."
    );
    officer.paused_until = Some(day("2026-11-30"));
    assert!(judge(&post(), &officer, today()).is_empty());
}

#[test]
fn a_failure_is_a_refusal_with_both_sentences() {
    let mut officer = tom();
    officer.off_payroll = true;
    let failure = judge(&post(), &officer, today()).remove(0);
    let refusal = Refusal::from(failure);
    assert_eq!(refusal.code, Code::OffPayroll);
    assert_eq!(
        refusal.message.to_string(),
        "The officer is paid off-payroll, and contractors cannot be seconded. It would take employment on the \
         council’s payroll."
    );
}

#[test]
fn weights_add_up_to_a_thousand() {
    assert!(Weights::new([125; 8]).is_ok());
    assert!(Weights::new([126, 125, 125, 125, 125, 125, 125, 125]).is_err());
    assert!(Weights::new([-1, 1_001, 0, 0, 0, 0, 0, 0]).is_err());
}
