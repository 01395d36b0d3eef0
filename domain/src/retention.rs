//! How long each kind of record is kept, and why: the whole schedule, as one table.
//!
//! A record is kept for so long, counted in UK days from a day of its own: on the last day it is there, on
//! the next day it goes. `docs/privacy.md` shows this table, and a test compares the two.

use crate::Sentence;
use chrono::{Days, Months, NaiveDate};

words! {
    /// A kind of record that is not kept for ever.
    pub enum RecordType {
        /// Addresses that were entered on the sign-in page and are not answered.
        LinksAskedFor = "links_asked_for",
        /// How often something was tried. They belong to no body.
        Attempts = "attempts",
        /// Keys that clients sent with mutations, and what was answered.
        RequestKeys = "request_keys",
        /// Sign-ins under way at an identity provider.
        SignIns = "sign_ins",
        /// Sign-in links, with the e-mails that brought them.
        SignInLinks = "sign_in_links",
        /// Links in letters, by which their readers decide.
        Replies = "replies",
        /// Jobs that are done or were given up.
        Jobs = "jobs",
        /// What endpoints were told, and how that went.
        Deliveries = "deliveries",
        /// Sessions.
        Sessions = "sessions",
        /// Invitations, with the e-mails that brought them.
        Invitations = "invitations",
        /// API tokens that let nobody in any more.
        Tokens = "tokens",
        /// Addresses of officers’ calendars that lead nowhere any more.
        Calendars = "calendars",
        /// Which posts officers were told of.
        Alerts = "alerts",
        /// Security clearances that have run out.
        Clearances = "clearances",
        /// E-mails that bring no link: to whom, which one and when. Their words are not kept.
        Mail = "mail",
        /// Answers to equality monitoring.
        EqualityAnswers = "equality_answers",
        /// Looks at officers’ profiles.
        ProfileViews = "profile_views",
        /// What members of panels declared an interest in.
        PanelInterests = "panel_interests",
        /// Officers who have withdrawn from the pool and hold no role.
        Officers = "officers",
    }
}

/// How long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// So many days.
    Days(u32),
    /// So many calendar months.
    Months(u32),
}

words! {
    /// What becomes of a record when its time is over.
    pub enum Fate {
        /// It is removed.
        Removed = "removed",
        /// The person is erased: what is counted stays, under a pseudonym.
        Erased = "erased",
    }
}

/// One line of the schedule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Which records.
    pub record: RecordType,
    /// What they are, in plain words.
    pub what: fn() -> Sentence,
    /// How long they are kept.
    pub keep: Keep,
    /// The day from which that is counted, in plain words.
    pub counted_from: fn() -> Sentence,
    /// What becomes of them then.
    pub fate: Fate,
    /// Why so long and no longer, with the law where there is one.
    pub why: fn() -> Sentence,
}

const fn rule(
    record: RecordType,
    what: fn() -> Sentence,
    keep: Keep,
    counted_from: fn() -> Sentence,
    why: fn() -> Sentence,
) -> Rule {
    let fate = match record {
        RecordType::Officers => Fate::Erased,
        _ => Fate::Removed,
    };
    Rule { record, what, keep, counted_from, fate, why }
}

/// The schedule, what is kept shortest first. Each kind of record stands in it once.
pub const SCHEDULE: &[Rule] = {
    use Keep::{Days, Months};
    use RecordType::*;
    &[
        rule(
            Attempts,
            || say!("Counts of attempts to sign in, by a hash of who tried"),
            Days(1),
            || say!("the day of the attempt"),
            || say!("They slow down whoever guesses (UK GDPR, article 32); after that they are of no use."),
        ),
        rule(
            RequestKeys,
            || say!("Keys that clients sent with mutations, and the answers"),
            Days(1),
            || say!("the day of the request"),
            || say!("A client that lost the answer has 24 hours to ask again."),
        ),
        rule(
            LinksAskedFor,
            || say!("Addresses entered on the sign-in page that were not answered"),
            Days(7),
            || say!("the day they were entered"),
            || say!("They are gone as soon as they are answered; a week covers a mail server that is down."),
        ),
        rule(
            SignIns,
            || say!("Sign-ins under way at an identity provider"),
            Days(30),
            || say!("the day they were begun"),
            || say!("To look into sign-ins that failed (article 32)."),
        ),
        rule(
            SignInLinks,
            || say!("Sign-in links, used or not, with the e-mails that brought them"),
            Days(30),
            || say!("the day they were made"),
            || say!("To look into links that went astray (article 32)."),
        ),
        rule(
            Replies,
            || say!("Links in letters about call-ups, used or not"),
            Days(30),
            || say!("the day they expire"),
            || {
                say!(
                    "To say of an old link that it was used or has expired; the decision itself is on record."
                )
            },
        ),
        rule(
            Jobs,
            || say!("Work that was done or given up: ids only"),
            Days(30),
            || say!("the day it was done or given up"),
            || say!("To look into what went wrong."),
        ),
        rule(
            Deliveries,
            || say!("What endpoints were told of events, and how that went: ids only"),
            Days(30),
            || say!("the day they were written"),
            || say!("To look into an endpoint that failed, and to send again; the events stay."),
        ),
        rule(
            Sessions,
            || say!("Sessions, with what the browser called itself"),
            Days(90),
            || say!("the day they began"),
            || say!("To look into sign-ins that were not one’s own (article 32)."),
        ),
        rule(
            Invitations,
            || say!("Invitations, with the e-mails that brought them"),
            Months(12),
            || say!("the day they were made"),
            || say!("Who was let in by whom is looked back at for a year of audit."),
        ),
        rule(
            Tokens,
            || say!("API tokens that expired or were revoked"),
            Months(12),
            || say!("the day they expired or were revoked"),
            || say!("Who could reach what is looked back at for a year of audit."),
        ),
        rule(
            Calendars,
            || say!("Addresses of officers’ calendars that were revoked"),
            Months(12),
            || say!("the day they were revoked"),
            || say!("Who could reach what is looked back at for a year of audit."),
        ),
        rule(
            Alerts,
            || say!("Which posts officers were told of because they fit"),
            Months(12),
            || say!("the day of the e-mail"),
            || say!("So that nobody is told of a post twice, and officers see why they were written to."),
        ),
        rule(
            Clearances,
            || say!("Officers’ security clearances that have run out"),
            Months(12),
            || say!("the day they ran out"),
            || say!("So that the home council sees what is to be renewed."),
        ),
        rule(
            Mail,
            || {
                say!(
                    "E-mails about call-ups, secondments, posts, selections, agreements, projects and endpoints: to whom, which one, when. Their words are not kept"
                )
            },
            Months(24),
            || say!("the day they were written"),
            || {
                say!(
                    "To show that the officer and the council were told in time (Local Government Act 1972, s.113)."
                )
            },
        ),
        rule(
            ProfileViews,
            || say!("Who looked at an officer’s profile, and what for"),
            Months(24),
            || say!("the day of the look"),
            || say!("So that officers see who used their data (article 15); for complaints about it."),
        ),
        rule(
            EqualityAnswers,
            || say!("Answers to equality monitoring, in rows that name nobody"),
            Months(24),
            || say!("the first day of the month in which they were given"),
            || say!("Long enough to compare one year with the next; after that they are asked for again."),
        ),
        rule(
            PanelInterests,
            || say!("What members of panels declared an interest in"),
            Months(72),
            || say!("the day it was declared"),
            || {
                say!(
                    "To show who could vote on whom for as long as claims can be brought (Limitation Act 1980, s.5)."
                )
            },
        ),
        rule(
            Officers,
            || say!("Officers who have withdrawn from the pool and hold no role: all that names them"),
            Months(72),
            || say!("the day they withdrew"),
            || say!("Claims out of a secondment can be brought for six years (Limitation Act 1980, s.5)."),
        ),
    ]
};

/// The line of a kind of record.
#[must_use]
pub fn rule_for(record: RecordType) -> &'static Rule {
    // Every kind has one, as a test makes sure.
    SCHEDULE.iter().find(|rule| rule.record == record).unwrap_or(&SCHEDULE[0])
}

impl Rule {
    /// The first day whose records are still kept on `today`: what is counted from a day before it goes.
    #[must_use]
    pub fn first_kept(&self, today: NaiveDate) -> NaiveDate {
        let first = match self.keep {
            Keep::Days(days) => today.checked_sub_days(Days::new(days.into())),
            Keep::Months(months) => today.checked_sub_months(Months::new(months)),
        };
        first.unwrap_or(NaiveDate::MIN)
    }

    /// Whether a record that is counted from `day` goes on `today`.
    #[must_use]
    pub fn is_over(&self, day: NaiveDate, today: NaiveDate) -> bool {
        day < self.first_kept(today)
    }

    /// How long they are kept, in plain words.
    #[must_use]
    pub fn keeps_for(&self) -> Sentence {
        match self.keep {
            Keep::Days(1) => say!("1 day"),
            Keep::Days(number) => say!("{number} days", number),
            Keep::Months(12) => say!("1 year"),
            Keep::Months(months) if months % 12 == 0 => say!("{number} years", number = months / 12),
            Keep::Months(1) => say!("1 month"),
            Keep::Months(number) => say!("{number} months", number),
        }
    }
}

/// The schedule as a table in Markdown.
#[must_use]
pub fn table() -> String {
    let mut text = "| what | kept for | counted from | then | why |\n|---|---|---|---|---|\n".to_owned();
    for rule in SCHEDULE {
        let fate = match rule.fate {
            Fate::Removed => "removed",
            Fate::Erased => "erased",
        };
        text += &format!(
            "| {} | {} | {} | {fate} | {} |\n",
            (rule.what)(),
            rule.keeps_for(),
            (rule.counted_from)(),
            (rule.why)()
        );
    }
    text
}
