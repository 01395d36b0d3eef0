//! Officers' calendars: what calendar programs read is what the diary says, and nothing gets lost on the way.

#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

use callup_domain::calendar::{AbsenceKind, Nation, is_bank_holiday};
use callup_domain::callup::{Answer, Decisions, Ending, Release};
use callup_domain::feed::{CANCELLED_DAYS, Call, Entry, Kept, Matter, PAST_DAYS, Seconded, of_call, of_kept};
use callup_domain::ical::{Event, Hours, Status, When, calendar};
use callup_domain::id::{AbsenceId, CallUpId, SecondmentId};
use callup_domain::load::{Pattern, Schedule, Step};
use callup_domain::period::Period;
use callup_domain::secondment::SecondmentStatus;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at() -> DateTime<Utc> {
    "2026-12-01T09:00:00Z".parse().unwrap()
}

fn schedule(from: &str, until: &str, steps: &[(&str, &str)]) -> Schedule {
    let steps = steps.iter().map(|(from, week)| Step { from: day(from), pattern: week.parse().unwrap() });
    Schedule::new(Period { starts_on: day(from), ends_on: day(until) }, steps.collect()).unwrap()
}

/// A call-up that waits for both.
fn asked(schedule: Schedule) -> Decisions {
    let answer_by = day("2026-12-15");
    let (answer, release) = (Answer::Awaited { since: at() }, Release::Awaited { since: at() });
    Decisions { schedule, answer_by, answer, release, ending: None }
}

fn call<'a>(decisions: &'a Decisions, seconded: Option<(SecondmentStatus, &'a Schedule)>) -> Call<'a> {
    let seconded = seconded.map(|(status, schedule)| Seconded {
        id: SecondmentId(Uuid::from_u128(2)),
        status,
        schedule,
    });
    Call { id: CallUpId(Uuid::from_u128(1)), decisions, sequence: 3, changed_at: at(), seconded }
}

/// The entries of the half-days, without the last day for an answer.
fn work(entries: Vec<Entry>) -> Vec<Entry> {
    entries.into_iter().filter(|entry| !matches!(entry.matter, Matter::AnswerBy(_))).collect()
}

/// Half-days by date, as a program works them out that knows of weeks and exceptions only.
fn half_days(entries: &[Entry]) -> BTreeMap<NaiveDate, i32> {
    let mut found = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.status != Status::Cancelled) {
        let When::Weekly(weekly) = &entry.when else { continue };
        let mut date = weekly.first;
        while date <= weekly.last {
            let on = weekly.days.contains(&(date.weekday().num_days_from_monday() as usize));
            if on && !weekly.except.contains(&date) {
                *found.entry(date).or_default() += if weekly.hours == Hours::Day { 2 } else { 1 };
            }
            date = date.succ_opt().unwrap();
        }
    }
    found
}

fn event(entry: &Entry, words: &str) -> Event {
    Event {
        uid: entry.uid.clone(),
        sequence: entry.sequence,
        stamp: entry.changed_at,
        status: entry.status,
        busy: entry.busy,
        when: entry.when.clone(),
        summary: words.to_owned(),
        description: words.to_owned(),
        url: "https://callup.example/me".to_owned(),
    }
}

/// The lines as a program reads them: those that go on are put together again.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

#[test]
fn a_call_up_is_tentative_until_it_is_agreed_and_keeps_its_names() {
    let asked =
        asked(schedule("2027-01-11", "2027-07-09", &[("2027-01-11", "MTa--"), ("2027-04-01", "MTWa-")]));
    let both = Decisions {
        answer: Answer::Accepted { at: at() },
        release: Release::Granted { at: at(), by: None, backfill: None },
        ..asked.clone()
    };
    let off =
        Decisions { ending: Some(Ending::Withdrawn { at: at(), reason: "No".to_owned() }), ..asked.clone() };
    let names = |entries: &[Entry]| entries.iter().map(|entry| entry.uid.clone()).collect::<Vec<_>>();
    let tentative = work(of_call(&call(&asked, None), Nation::England));
    let firm =
        work(of_call(&call(&both, Some((SecondmentStatus::Drafted, &both.schedule))), Nation::England));
    let gone = work(of_call(&call(&off, None), Nation::England));
    for (entries, status) in
        [(&tentative, Status::Tentative), (&firm, Status::Confirmed), (&gone, Status::Cancelled)]
    {
        assert!(entries.iter().all(|entry| entry.status == status && entry.sequence == 3), "{entries:?}");
        assert_eq!(names(entries), names(&tentative));
    }
    let id = "cal_00000000000000000000000000000001";
    let expected: Vec<String> =
        ["1-day", "1-am", "2-day", "2-am"].iter().map(|part| format!("{id}-{part}@callup")).collect();
    assert_eq!(names(&tentative), expected);
    assert!(matches!(firm[0].matter, Matter::Secondment(..)) && matches!(gone[0].matter, Matter::CallUp(_)));
    let called_off = call(&both, Some((SecondmentStatus::Cancelled, &both.schedule)));
    assert!(
        work(of_call(&called_off, Nation::England)).iter().all(|entry| entry.status == Status::Cancelled)
    );
}

#[test]
fn the_last_day_for_an_answer_is_called_off_once_there_is_one() {
    let asked = asked(schedule("2027-01-11", "2027-07-09", &[("2027-01-11", "MTWTF")]));
    let answered = Decisions { answer: Answer::Accepted { at: at() }, ..asked.clone() };
    for (decisions, status) in [(&asked, Status::Confirmed), (&answered, Status::Cancelled)] {
        let entries = of_call(&call(decisions, None), Nation::England);
        let answer = entries.iter().find(|entry| matches!(entry.matter, Matter::AnswerBy(_))).unwrap();
        let on = Period { starts_on: day("2026-12-15"), ends_on: day("2026-12-15") };
        assert_eq!((answer.status, answer.busy, &answer.when), (status, false, &When::Days(on)));
    }
}

#[test]
fn what_an_earlier_end_takes_away_is_called_off_by_its_name() {
    let before =
        asked(schedule("2027-01-11", "2027-07-09", &[("2027-01-11", "MTWTF"), ("2027-06-01", "MT---")]));
    let now = before.schedule.clone().until(day("2027-05-21"));
    let entries = work(of_call(&call(&before, Some((SecondmentStatus::Active, &now))), Nation::England));
    let told: Vec<(&str, Status)> =
        entries.iter().map(|entry| (&entry.uid[entry.uid.len() - 12..], entry.status)).collect();
    assert_eq!(told, [("1-day@callup", Status::Confirmed), ("2-day@callup", Status::Cancelled)]);
    // One that begins later, because the third signed late, keeps the names of its parts too.
    let late = before.schedule.clone().since(day("2027-06-15"));
    let entries = work(of_call(&call(&before, Some((SecondmentStatus::Active, &late))), Nation::England));
    let part = entries.iter().find(|entry| entry.uid.ends_with("-2-day@callup")).unwrap();
    assert_eq!(part.status, Status::Confirmed);
}

#[test]
fn leave_is_all_day_and_home_days_leave_one_free() {
    let kept = |kind, week: &str| Kept {
        id: AbsenceId(Uuid::from_u128(3)),
        period: Period { starts_on: day("2027-03-01"), ends_on: day("2027-03-12") },
        pattern: week.parse().unwrap(),
        kind,
        entered_at: at(),
    };
    let leave = of_kept(&kept(AbsenceKind::Leave, "MTWTF"), Nation::England);
    let period = Period { starts_on: day("2027-03-01"), ends_on: day("2027-03-12") };
    assert_eq!((leave.len(), &leave[0].when, leave[0].busy), (1, &When::Days(period), true));
    let home = of_kept(&kept(AbsenceKind::HomeDay, "--W-a"), Nation::England);
    assert_eq!((home.len(), home[0].busy), (2, false));
    assert_eq!(
        half_days(&home).into_iter().collect::<Vec<_>>(),
        [(day("2027-03-03"), 2), (day("2027-03-05"), 1), (day("2027-03-10"), 2), (day("2027-03-12"), 1),]
    );
}

#[test]
fn what_is_over_and_what_was_called_off_goes_after_a_while() {
    let asked = asked(schedule("2027-01-11", "2027-01-15", &[("2027-01-11", "MTWTF")]));
    let both = Decisions { answer: Answer::Accepted { at: at() }, ..asked.clone() };
    let firm =
        &work(of_call(&call(&both, Some((SecondmentStatus::Completed, &both.schedule))), Nation::England))[0];
    let over = day("2027-01-15") + Days::new(PAST_DAYS);
    assert!(firm.is_shown(over) && !firm.is_shown(over + Days::new(1)));
    let off =
        &work(of_call(&call(&both, Some((SecondmentStatus::Cancelled, &both.schedule))), Nation::England))[0];
    let last = at().date_naive() + Days::new(CANCELLED_DAYS);
    assert!(off.is_shown(last) && !off.is_shown(last + Days::new(1)));
}

#[test]
fn a_calendar_says_what_the_standard_wants() {
    let decisions = asked(schedule("2027-03-22", "2027-04-09", &[("2027-03-22", "M---a")]));
    let entries = of_call(&call(&decisions, None), Nation::England);
    let events: Vec<Event> =
        entries.iter().map(|entry| event(entry, "Bins; roads, \\ and\nmore\r")).collect();
    let text = calendar("Tom’s", &events);
    let lines = unfolded(&text);
    assert_eq!(lines.first().map(String::as_str), Some("BEGIN:VCALENDAR"));
    assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
    for wanted in [
        "VERSION:2.0",
        "TZID:Europe/London",
        "SUMMARY:Bins\\; roads\\, \\\\ and\\nmore",
        "DTSTAMP:20261201T090000Z",
        "SEQUENCE:3",
        "STATUS:TENTATIVE",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        // Monday 29 March is Easter Monday, and so is not worked; nor is Good Friday.
        "DTSTART;TZID=Europe/London:20270322T090000",
        "DTEND;TZID=Europe/London:20270322T170000",
        "RRULE:FREQ=WEEKLY;UNTIL=20270405T235959Z;BYDAY=MO",
        "EXDATE;TZID=Europe/London:20270329T090000",
        "DTSTART;TZID=Europe/London:20270402T090000",
        "DTEND;TZID=Europe/London:20270402T130000",
        "RRULE:FREQ=WEEKLY;UNTIL=20270409T235959Z;BYDAY=FR",
        "DTSTART;VALUE=DATE:20261215",
        "DTEND;VALUE=DATE:20261216",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(lines.iter().any(|line| line == wanted), "{wanted}: {text}");
    }
}

prop_compose! {
    fn any_schedule()(
        start in 0_u64..700, length in 0_u64..400, cuts in prop::collection::btree_set(1_u64..400, 0..4),
        weeks in prop::collection::vec(0_i32..0x400, 5),
    ) -> Schedule {
        let starts_on = day("2026-09-01") + Days::new(start);
        let period = Period { starts_on, ends_on: starts_on + Days::new(length) };
        let froms: BTreeSet<NaiveDate> =
            std::iter::once(0).chain(cuts).map(|after| starts_on + Days::new(after)).filter(|from| period.contains(*from)).collect();
        let steps = froms.into_iter().zip(weeks).map(|(from, bits)| Step { from, pattern: Pattern::new(bits).unwrap() });
        Schedule::new(period, steps.collect()).unwrap()
    }
}

proptest! {
    #[test]
    fn every_half_day_of_a_schedule_stands_in_the_calendar_and_no_other(
        schedule in any_schedule(), nation in prop::sample::select(Nation::ALL), cut in 0_u64..500,
    ) {
        let decisions = asked(schedule.clone());
        let now = schedule.clone().until(schedule.period.starts_on + Days::new(cut));
        let entries = work(of_call(&call(&decisions, Some((SecondmentStatus::Active, &now))), nation));
        let names: BTreeSet<&str> = entries.iter().map(|entry| entry.uid.as_str()).collect();
        prop_assert_eq!(names.len(), entries.len(), "each has a name of its own");
        let found = half_days(&entries);
        for date in schedule.period.days() {
            let worked = if is_bank_holiday(nation, date) { 0 } else { now.half_days_on(date) };
            prop_assert_eq!(found.get(&date).copied().unwrap_or_default(), worked, "{}", date);
        }
        prop_assert!(found.keys().all(|date| now.period.contains(*date)));
        for entry in &entries {
            if let When::Weekly(weekly) = &entry.when {
                let on = |date: NaiveDate| weekly.days.contains(&(date.weekday().num_days_from_monday() as usize));
                prop_assert!(on(weekly.first) && on(weekly.last), "it begins and ends on one of its days");
                prop_assert!(!weekly.except.contains(&weekly.first) && !weekly.except.contains(&weekly.last));
            }
        }
    }

    #[test]
    fn whatever_words_are_in_it_a_line_is_a_line(words in "\\PC*|[\\n\\r,;:\\\\\"é老 ]{0,200}") {
        let decisions = asked(schedule("2027-01-11", "2027-07-09", &[("2027-01-11", "MTWTF")]));
        let entries = of_call(&call(&decisions, None), Nation::Wales);
        let events: Vec<Event> = entries.iter().map(|entry| event(entry, &words)).collect();
        let text = calendar(&words, &events);
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        let lines = unfolded(&text);
        prop_assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), events.len());
        prop_assert_eq!(lines.iter().filter(|line| *line == "END:VEVENT").count(), events.len());
        let summary = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
        let mut said = String::new();
        let mut signs = summary.chars();
        while let Some(sign) = signs.next() {
            said.push(match sign {
                '\\' => match signs.next() { Some('n') => '\n', Some(other) => other, None => '?' },
                sign => sign,
            });
        }
        let kept: String = words.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect();
        prop_assert_eq!(said, kept);
    }
}
