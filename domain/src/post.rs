//! Posts: what is wanted, and when.

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
        let out = |path: &str, message: String| Refusal::new(Code::OutOfRange, path, message);
        no.text("title", &self.title, "the post a title", 120);
        no.check((1..=MOST_PLACES).contains(&self.places), || {
            out("places", format!("One request adds 1 to {MOST_PLACES} places, not {}.", self.places))
        });
        no.check(self.load.half_days() > 0, || {
            out("load", "A post takes at least one half-day a week.".to_owned())
        });
        no.check((0..=5).contains(&self.onsite_days), || {
            out("onsiteDays", format!("Days on site are 0 to 5 a week, not {}.", self.onsite_days))
        });
        no.check(self.onsite_days * 2 <= self.load.half_days() + 1, || {
            out("onsiteDays", format!("{} days on site do not fit into {}.", self.onsite_days, self.load))
        });
        no.check(self.needs.0 <= MOST_NEEDS, || {
            out("needs", format!("A post needs at most {MOST_NEEDS} skills."))
        });
        no.check(self.needs.1 > 0, || {
            Refusal::required("needs", "at least one essential skill, so that candidates can be told apart")
        });
        if let Some(project) = project {
            no.check(project.covers(&self.period), || {
                let Period { starts_on, ends_on } = project;
                out("endsOn", format!("The post must lie inside the project, from {starts_on} to {ends_on}."))
            });
        }
        no.finish(self)
    }
}
