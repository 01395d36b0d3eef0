//! A body of the whole country: every principal council a member, 20,000 officers in the pool and
//! 2,000 posts, two thirds of them filled. Nobody in it exists.

mod catalogue;
mod council;
mod pool;
mod serving;
pub mod welcome;
mod work;

pub use welcome::GUIDES;

use super::dice::Dice;
use callup_command as command;
use callup_command::cx::Cx;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::period::Week;
use callup_infra::Result;
use callup_infra::scope::WriteTx;
use catalogue::Catalogue;
use chrono::{Days, NaiveDate};

/// The slug of the body of the whole country. The number goes up when what is written changes.
pub const SLUG: &str = "national-1";

/// How large the body is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Officers in the pool.
    pub officers: usize,
    /// Posts in all projects together.
    pub posts: usize,
}

impl Size {
    /// The whole country.
    pub const NATIONAL: Self = Self { officers: 20_000, posts: 2_000 };
}

/// Fills the operator's body, which is empty as yet. The same seed, size and date give the same
/// people and projects. All or nothing.
///
/// # Errors
/// As writing fails; `Denied` for anybody but the operator.
pub async fn fill(cx: &Cx, seed: u64, size: Size) -> Result<()> {
    command::catalogue::load_framework(cx).await?;
    let tx = cx.begin().permit(Action::Import, On::default())?;
    let mut dice = Dice::new(seed);
    let catalogue = Catalogue::read(&tx).await?;
    let councils = council::join(&tx, &mut dice).await?;
    let posts = work::list(&tx, &mut dice, &catalogue, &councils, size.posts).await?;
    let recruits = pool::invent(&mut dice, &catalogue, &councils, size.officers);
    let places = serving::places(&recruits, &posts, &mut dice);
    let officers = pool::enter(&tx, &mut dice, &catalogue, &recruits, &places).await?;
    serving::call_up(&tx, &mut dice, &councils, &officers, &places).await?;
    tx.commit(Event::OfficersImported { body: cx.actor().body, added: officers.len(), changed: 0 }).await
}

/// So many days after this week's Monday, or before it.
fn day(tx: &WriteTx, days: i32) -> NaiveDate {
    let monday = Week::of(tx.today()).monday();
    let by = Days::new(days.unsigned_abs().into());
    let moved = if days < 0 { monday.checked_sub_days(by) } else { monday.checked_add_days(by) };
    moved.unwrap_or(monday)
}
