//! Posts: what is wanted, and when.

use crate::Sentence;
use crate::load::Load;
use crate::period::Period;
use crate::refusal::{Code, Refusal, Refusals};

words! {
    /// Whether a post can be filled.
    pub enum PostState {
        /// It can.
        Open = "open",
        /// It cannot any more.
        Closed = "closed",
    }
}

words! {
    /// Why the desk closes a post without filling it.
    pub enum ClosingReason {
        /// The work is not needed any more.
        NotNeeded = "not_needed",
        /// There is no money for it.
        NoMoney = "no_money",
        /// Nobody was found who fits.
        NobodyFits = "nobody_fits",
        /// Somebody who is not in the pool does it.
        FilledElsewhere = "filled_elsewhere",
        /// The project is over.
        ProjectOver = "project_over",
        /// The desk was asked for a reason and gives none.
        NoReasonGiven = "no_reason_given",
    }
}

/// The most places that one request makes.
pub const MOST_PLACES: i32 = 50;

/// The most posts that one project has.
pub const MOST_POSTS: usize = 200;

/// The most skills that one post needs.
pub const MOST_NEEDS: usize = 20;

/// What a request for posts says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// What the post is called.
    pub title: String,
    /// How many posts of this kind.
    pub places: i32,
    /// Half-days a week.
    pub load: Load,
    /// From the first to the last day.
    pub period: Period,
    /// Days a week at the lead host council.
    pub onsite_days: i32,
    /// How many skills it needs, and how many of them are essential.
    pub needs: (usize, usize),
}

impl Opening {
    /// Whether posts like this can be added to a project that runs over `project`.
    ///
    /// # Errors
    /// A refusal for each field that is wrong.
    pub fn checked(self, project: Option<Period>) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        let out = |path: &str, message: Sentence| Refusal::new(Code::OutOfRange, path, message);
        no.text("title", &self.title, say!("Give the post a title."), 120);
        no.check((1..=MOST_PLACES).contains(&self.places), || {
            let (most, number) = (MOST_PLACES, self.places);
            out("places", say!("One request adds 1 to {most} places, not {number}.", most, number))
        });
        no.check(self.load.half_days() > 0, || {
            out("load", say!("A post takes at least one half-day a week."))
        });
        no.check((0..=5).contains(&self.onsite_days), || {
            let days = self.onsite_days;
            out("onsiteDays", say!("Days on site are 0 to 5 a week, not {days}.", days))
        });
        no.check(self.onsite_days * 2 <= self.load.half_days() + 1, || {
            let (days, load) = (self.onsite_days, self.load);
            out("onsiteDays", say!("{days} days on site do not fit into {load}.", days, load))
        });
        no.check(self.needs.0 <= MOST_NEEDS, || {
            out("needs", say!("A post needs at most {most} skills.", most = MOST_NEEDS))
        });
        no.check(self.needs.1 > 0, || {
            let give = say!("Give at least one essential skill, so that candidates can be told apart.");
            Refusal::required("needs", give)
        });
        if let Some(project) = project {
            no.check(project.covers(&self.period), || {
                let (first, last) = (project.starts_on, project.ends_on);
                out(
                    "endsOn",
                    say!("The post must lie inside the project, from {first} to {last}.", first, last),
                )
            });
        }
        no.finish(self)
    }
}
