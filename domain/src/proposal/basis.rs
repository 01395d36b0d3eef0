//! What a pick rests on, and whether it is still so.
//!
//! A pick stands on three things: the post as it was, the officer as he or she was, and the home council as it was.
//! Each is kept in a few words, so that what has changed can be named, and never guessed from the time.

use crate::Sentence;
use crate::agreement::AgreementState;
use crate::id::{CallUpId, CouncilId, OfficerId, PostId};
use crate::ranking::{Lender, Pool, Pooled};
use crate::workload::Workload;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write};

words! {
    /// What has changed since a proposal was made.
    pub enum WhatMoved {
        /// The post, or its project, was closed.
        PostClosed = "post_closed",
        /// The post was changed.
        PostChanged = "post_changed",
        /// Somebody was called up for the post.
        PostTaken = "post_taken",
        /// The officer withdrew from the pool or paused, or is without the manager's support.
        OfficerLeft = "officer_left",
        /// The officer was called up or seconded elsewhere, or a booking ended.
        OfficerBooked = "officer_booked",
        /// The officer offers other half-days, works others, or entered leave.
        OfficerTime = "officer_time",
        /// The officer's skills, role or services changed.
        OfficerSkills = "officer_skills",
        /// The officer's security clearance changed.
        OfficerClearance = "officer_clearance",
        /// The officer's employment contract ends on another day than was known.
        OfficerEmployment = "officer_employment",
        /// The officer travels or needs notice otherwise.
        OfficerTravel = "officer_travel",
        /// The body asks for another rest between assignments, or allows another run of them.
        Workload = "workload",
        /// The home council's cap on officers away changed.
        CouncilCap = "council_cap",
        /// The home council's blackouts changed.
        CouncilBlackout = "council_blackout",
        /// The home council keeps other home days.
        CouncilHomeDays = "council_home_days",
        /// The home council does not share its officers' data any more.
        CouncilSharing = "council_sharing",
    }
}

impl WhatMoved {
    /// What has happened since, as a sentence.
    #[must_use]
    pub fn sentence(self) -> Sentence {
        match self {
            Self::PostClosed => say!("the post, or its project, was closed since."),
            Self::PostChanged => say!("the post was changed since."),
            Self::PostTaken => say!("somebody was called up for the post since."),
            Self::OfficerLeft => say!("the officer is not in the pool any more."),
            Self::OfficerBooked => say!("the officer’s bookings have changed since."),
            Self::OfficerTime => say!("the half-days that the officer has to give have changed since."),
            Self::OfficerSkills => say!("the officer’s skills have changed since."),
            Self::OfficerClearance => say!("the officer’s security clearance has changed since."),
            Self::OfficerEmployment => say!("the end of the officer’s contract has changed since."),
            Self::OfficerTravel => {
                say!("how far the officer travels, or the notice needed, has changed since.")
            }
            Self::Workload => {
                say!("how long officers rest between assignments, or may be on them, has changed since.")
            }
            Self::CouncilCap => say!("the home council’s cap on officers away has changed since."),
            Self::CouncilBlackout => say!("the home council’s blackouts have changed since."),
            Self::CouncilHomeDays => say!("the home council’s home days have changed since."),
            Self::CouncilSharing => say!("the home council does not share its officers’ data any more."),
        }
    }
}

/// A post, as far as a pick rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostFacts {
    /// Its version.
    pub version: i32,
    /// Whether it can be filled: it is open, and its project is published.
    pub open: bool,
    /// The day after those who have it leave it. None while nobody has it.
    #[serde(default)]
    pub free_from: Option<NaiveDate>,
}

/// What a pick rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Basis {
    post: PostFacts,
    /// What the body asks for of rest between assignments.
    #[serde(default)]
    workload: Workload,
    officer: OfficerFacts,
    council: CouncilFacts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct OfficerFacts {
    in_pool: bool,
    booked: Vec<CallUpId>,
    /// The days of what is booked, where the body asks for rest between them.
    #[serde(default)]
    engaged: Option<Print>,
    time: Print,
    skills: Print,
    clearance: Print,
    /// The end of the contract, where it has one. What was proposed before ends were known has none either.
    #[serde(default)]
    employment: Option<Print>,
    travel: Print,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CouncilFacts {
    council: CouncilId,
    cap: Option<i32>,
    blackouts: Print,
    home_days: Print,
    shares: bool,
}

/// Something that has changed, and for which pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moved {
    /// What.
    pub what: WhatMoved,
    /// The post of the pick.
    pub post: PostId,
    /// Its officer.
    pub officer: OfficerId,
    /// The officer's home council.
    pub council: CouncilId,
}

impl Basis {
    /// What a pick of `officer` rests on as things are on `today`. None for an officer who is not there.
    #[must_use]
    pub fn of(
        pool: &Pool,
        officer: OfficerId,
        post: PostFacts,
        workload: Workload,
        today: NaiveDate,
    ) -> Option<Self> {
        let pooled = pool.officer(officer)?;
        let council = pool.lender(pooled.home).map(|lender| CouncilFacts::of(pooled.home, lender, today));
        Some(Self {
            post,
            workload,
            officer: OfficerFacts::of(pooled, workload, today),
            council: council.unwrap_or_else(|| CouncilFacts::of(pooled.home, &Lender::default(), today)),
        })
    }

    /// The officer's home council.
    #[must_use]
    pub const fn home(&self) -> CouncilId {
        self.council.council
    }

    /// What is different `now`. None for an officer who is not there any more.
    #[must_use]
    pub fn moved(&self, now: Option<&Self>) -> Vec<WhatMoved> {
        let Some(now) = now else { return vec![WhatMoved::OfficerLeft] };
        let (post, officer, council) = (&now.post, &now.officer, &now.council);
        let differs = [
            (self.post.open && !post.open, WhatMoved::PostClosed),
            (post.open && self.post.version != post.version, WhatMoved::PostChanged),
            (post.free_from > self.post.free_from, WhatMoved::PostTaken),
            (self.officer.in_pool != officer.in_pool, WhatMoved::OfficerLeft),
            (self.officer.is_booked_otherwise(officer), WhatMoved::OfficerBooked),
            (self.officer.time != officer.time, WhatMoved::OfficerTime),
            (self.officer.skills != officer.skills, WhatMoved::OfficerSkills),
            (self.officer.clearance != officer.clearance, WhatMoved::OfficerClearance),
            (self.officer.employment != officer.employment, WhatMoved::OfficerEmployment),
            (self.officer.travel != officer.travel, WhatMoved::OfficerTravel),
            (self.workload != now.workload, WhatMoved::Workload),
            (self.council.cap != council.cap, WhatMoved::CouncilCap),
            (self.council.blackouts != council.blackouts, WhatMoved::CouncilBlackout),
            (self.council.home_days != council.home_days, WhatMoved::CouncilHomeDays),
            (self.council.shares != council.shares, WhatMoved::CouncilSharing),
        ];
        differs.into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what).collect()
    }
}

impl OfficerFacts {
    fn of(pooled: &Pooled, workload: Workload, today: NaiveDate) -> Self {
        let days = || pooled.assignments().collect::<Vec<_>>();
        Self {
            in_pool: pooled.is_in_pool(today),
            booked: pooled.booked.iter().map(|(_, booking)| booking.call_up).collect(),
            engaged: workload.is_set().then(|| Print::of(&days())),
            time: Print::of(&(pooled.pattern, &pooled.offers, &pooled.leave)),
            skills: Print::of(&(&pooled.skills, pooled.role, &pooled.service_areas)),
            clearance: Print::of(&pooled.clearance),
            employment: pooled.employment_ends_on.map(|end| Print::of(&end)),
            travel: Print::of(&(pooled.reach, pooled.max_onsite_days, pooled.notice_days, pooled.home)),
        }
    }

    /// Whether something else is booked now, or the same for other days: that counts as far as rest was asked for then
    /// and is now.
    fn is_booked_otherwise(&self, now: &Self) -> bool {
        let days = self.engaged.as_ref().zip(now.engaged.as_ref());
        self.booked != now.booked || days.is_some_and(|(then, now)| then != now)
    }
}

impl CouncilFacts {
    fn of(council: CouncilId, lender: &Lender, today: NaiveDate) -> Self {
        let in_force = lender.agreements.iter().any(|term| term.state(today) == AgreementState::InForce);
        Self {
            council,
            cap: lender.cap,
            blackouts: Print::of(&lender.blackouts),
            home_days: Print::of(&lender.home_days),
            shares: in_force,
        }
    }
}

/// A fingerprint of something: tells whether it changed, and nothing else of it. A later version of the program may
/// print otherwise; what rests on an older print is then run again, which is the safe way to be wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Print(String);

impl Print {
    pub(super) fn of(value: &impl fmt::Debug) -> Self {
        let mut ink = Ink(Sha256::new());
        // A digest takes whatever it is given.
        write!(ink, "{value:?}").ok();
        Self(ink.0.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }

    pub(super) fn text(self) -> String {
        self.0
    }
}

struct Ink(Sha256);

impl Write for Ink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}
