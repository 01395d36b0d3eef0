//! iCalendar (RFC 5545): a calendar as calendar programs read it. What is in it, `feed` says.
//!
//! Hours are those of the United Kingdom, and the calendar brings the rules of its clocks along. Every line is
//! folded at 75 bytes, between characters, and ends as the standard has it. Why it is written here and not by a
//! library: `docs/adr/0028`.

use crate::period::Period;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use std::fmt::Write as _;

/// One event, which may come again every week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is called for good: a program that has read it before knows it again.
    pub uid: String,
    /// How often it was changed.
    pub sequence: i32,
    /// When it was changed last.
    pub stamp: DateTime<Utc>,
    /// Whether it will take place.
    pub status: Status,
    /// Whether whoever has it is not free at the time.
    pub busy: bool,
    /// When it is.
    pub when: When,
    /// What it is, in a few words.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// Where to read on.
    pub url: String,
}

/// Whether an event will take place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It will.
    Confirmed,
    /// It may.
    Tentative,
    /// It will not.
    Cancelled,
}

/// When an event is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// All day, from the first day to the last.
    Days(Period),
    /// For some hours on some days of each week.
    Weekly(Weekly),
}

/// Some hours on some days of each week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weekly {
    /// The first day, which is one of the days.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The days of the week: 0 for Monday to 4 for Friday.
    pub days: Vec<usize>,
    /// The hours.
    pub hours: Hours,
    /// Days on which it does not take place.
    pub except: Vec<NaiveDate>,
}

/// The part of a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hours {
    /// Nine to five.
    Day,
    /// Nine to one.
    Morning,
    /// One to five.
    Afternoon,
}

impl Hours {
    const fn from(self) -> &'static str {
        match self {
            Self::Day | Self::Morning => "090000",
            Self::Afternoon => "130000",
        }
    }

    const fn until(self) -> &'static str {
        match self {
            Self::Morning => "130000",
            Self::Day | Self::Afternoon => "170000",
        }
    }
}

/// How often programs are asked to look again.
const LOOK_AGAIN: &str = "PT4H";

/// The clocks of the United Kingdom, as they have been changed since 1996.
const LONDON: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/London",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "TZNAME:BST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "TZNAME:GMT",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// A calendar with this name and these events.
#[must_use]
pub fn calendar(name: &str, events: &[Event]) -> String {
    let mut text = Text::default();
    text.line("BEGIN:VCALENDAR");
    text.line("VERSION:2.0");
    text.line("PRODID:-//Callup//Calendar 1//EN");
    text.line("CALSCALE:GREGORIAN");
    text.words("NAME", name);
    text.words("X-WR-CALNAME", name);
    text.line(&format!("REFRESH-INTERVAL;VALUE=DURATION:{LOOK_AGAIN}"));
    text.line(&format!("X-PUBLISHED-TTL:{LOOK_AGAIN}"));
    LONDON.iter().for_each(|line| text.line(line));
    events.iter().for_each(|event| text.event(event));
    text.line("END:VCALENDAR");
    text.0
}

/// Lines that are folded and end in CRLF.
#[derive(Default)]
struct Text(String);

impl Text {
    fn event(&mut self, event: &Event) {
        let stamp = event.stamp.format("%Y%m%dT%H%M%SZ");
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", event.uid));
        self.line(&format!("DTSTAMP:{stamp}"));
        self.line(&format!("LAST-MODIFIED:{stamp}"));
        self.line(&format!("SEQUENCE:{}", event.sequence));
        self.when(&event.when);
        self.words("SUMMARY", &event.summary);
        self.words("DESCRIPTION", &event.description);
        self.line(&format!("URL:{}", event.url));
        self.line("CLASS:PRIVATE");
        let (status, busy) = match (event.status, event.busy) {
            (Status::Cancelled, _) => ("CANCELLED", "FREE"),
            (Status::Confirmed, true) => ("CONFIRMED", "BUSY"),
            (Status::Tentative, true) => ("TENTATIVE", "TENTATIVE"),
            (Status::Confirmed, false) => ("CONFIRMED", "FREE"),
            (Status::Tentative, false) => ("TENTATIVE", "FREE"),
        };
        self.line(&format!("STATUS:{status}"));
        self.line(if busy == "FREE" { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
        // Outlook shows what is only tentative by this alone.
        self.line(&format!("X-MICROSOFT-CDO-BUSYSTATUS:{busy}"));
        self.line("END:VEVENT");
    }

    fn when(&mut self, when: &When) {
        match when {
            When::Days(period) => {
                // The end is the first day after.
                let after = period.ends_on.checked_add_days(Days::new(1)).unwrap_or(period.ends_on);
                self.line(&format!("DTSTART;VALUE=DATE:{}", date(period.starts_on)));
                self.line(&format!("DTEND;VALUE=DATE:{}", date(after)));
            }
            When::Weekly(weekly) => self.weekly(weekly),
        }
    }

    fn weekly(&mut self, weekly: &Weekly) {
        let (first, hours) = (date(weekly.first), weekly.hours);
        self.line(&format!("DTSTART;TZID=Europe/London:{first}T{}", hours.from()));
        self.line(&format!("DTEND;TZID=Europe/London:{first}T{}", hours.until()));
        if weekly.first == weekly.last {
            return;
        }
        let days: Vec<&str> = weekly.days.iter().filter_map(|day| DAYS.get(*day).copied()).collect();
        // The end of the last day, which in either time comes after its hours and before those of the next.
        let until = format!("{}T235959Z", date(weekly.last));
        self.line(&format!("RRULE:FREQ=WEEKLY;UNTIL={until};BYDAY={}", days.join(",")));
        if !weekly.except.is_empty() {
            let except: Vec<String> =
                weekly.except.iter().map(|day| format!("{}T{}", date(*day), hours.from())).collect();
            self.line(&format!("EXDATE;TZID=Europe/London:{}", except.join(",")));
        }
    }

    /// A line whose value is words of any kind.
    fn words(&mut self, name: &str, words: &str) {
        let mut line = format!("{name}:");
        for c in words.chars() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.line(&line);
    }

    /// At most 75 bytes, and what is longer goes on in the next line behind a space.
    fn line(&mut self, line: &str) {
        let mut room = 75;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = 74;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

const DAYS: [&str; 5] = ["MO", "TU", "WE", "TH", "FR"];

fn date(date: NaiveDate) -> String {
    let mut text = String::with_capacity(8);
    // Writing to a string does not fail.
    let _ = write!(text, "{:04}{:02}{:02}", date.year(), date.month(), date.day());
    text
}
