//! Drawing a selection up: which posts, and what each goal is worth. Nobody has seen a candidate yet.

use super::{check, claim, may, there};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{ProjectId, SelectionId};
use callup_domain::period::Period;
use callup_domain::proposal::{Asked, SelectionState, Step, Weights};
use callup_domain::refusal::{Refusal, Refusals};
use callup_domain::say;
use callup_infra::entity::{selection, selection_input};
use callup_infra::query::selection as query;
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};
use chrono::{Days, NaiveDate};

/// For how many days ahead posts are filled, unless somebody says otherwise: half a year.
const AHEAD: u64 = 182;

/// What each goal of a selection is worth, in points. What is left out is as usual.
#[derive(Clone, Copy, Debug, Default, InputObject)]
pub struct WeightsAsk {
    /// For filling a post of a project that comes first, 0 to 10,000; 4,000 unless given.
    pub filling_urgent: Option<i32>,
    /// For filling a post as usual, 0 to 10,000; 2,500 unless given.
    pub filling: Option<i32>,
    /// For filling a post of a project that can wait, 0 to 10,000 and no more than as usual; 1,500 unless given.
    pub filling_later: Option<i32>,
    /// For filling a post of a project that comes last, 0 to 10,000 and no more than of one that can wait; 800 unless
    /// given.
    pub filling_last: Option<i32>,
    /// For an officer who fits perfectly, 0 to 10,000; 1,000 unless given.
    pub fit: Option<i32>,
    /// For an officer who has shown interest in the post, 0 to 10,000; 300 unless given.
    pub interest: Option<i32>,
    /// The most for filling a post of a council that has lent officers, 0 to 10,000; 200 unless given.
    pub lender: Option<i32>,
    /// What a half-day beyond a council’s fair share costs, 0 to 100; 3 unless given. Beyond twice the share it is
    /// three times as much.
    pub fairness: Option<i32>,
    /// For keeping whom the proposal had before, when it is run again, 0 to 10,000; 250 unless given.
    pub stay: Option<i32>,
    /// For a squad that wants somebody who can lead it, and gets one, 0 to 10,000; 1,000 unless given.
    pub lead: Option<i32>,
    /// For a squad that wants somebody from a council where its project lands, and gets somebody.
    pub host: Option<i32>,
}

impl WeightsAsk {
    /// What is left out is as in `usual`; a post of a project that can wait or comes last is then worth no more than
    /// what is said of those that come before.
    pub(super) fn over(self, usual: Weights) -> Result<Weights, Vec<Refusal>> {
        let filling = self.filling.unwrap_or(usual.filling);
        let filling_later = self.filling_later.unwrap_or_else(|| usual.filling_later.min(filling));
        let filling_last = self.filling_last.unwrap_or_else(|| usual.filling_last.min(filling_later));
        let weights = Weights {
            filling_urgent: self.filling_urgent.unwrap_or(usual.filling_urgent),
            filling,
            filling_later,
            filling_last,
            fit: self.fit.unwrap_or(usual.fit),
            interest: self.interest.unwrap_or(usual.interest),
            lender: self.lender.unwrap_or(usual.lender),
            fairness: self.fairness.unwrap_or(usual.fairness),
            stay: self.stay.unwrap_or(usual.stay),
            lead: self.lead.unwrap_or(usual.lead),
            host: self.host.unwrap_or(usual.host),
        };
        weights.checked()
    }
}

/// A selection to draw up.
#[derive(Clone, Debug, InputObject)]
pub struct CreateSelection {
    /// What it is called, at most 120 characters.
    pub name: String,
    /// The first day on which a post to be filled may begin; today unless given.
    pub from: Option<NaiveDate>,
    /// The last day on which a post may begin; half a year later unless given.
    pub until: Option<NaiveDate>,
    /// The projects whose posts are filled; all unless given.
    #[graphql(default)]
    pub projects: Vec<ProjectId>,
    /// The projects that come first.
    #[graphql(default)]
    pub urgent: Vec<ProjectId>,
    /// The projects that can wait. What is named in none of these three lists is filled as usual.
    #[graphql(default)]
    pub later: Vec<ProjectId>,
    /// The projects that come last.
    #[graphql(default)]
    pub last: Vec<ProjectId>,
    /// What each goal is worth.
    #[graphql(default)]
    pub weights: WeightsAsk,
}

/// A draft that asks something else from now on. What is left out is as usual.
#[derive(Clone, Debug, InputObject)]
pub struct ChangeSelection {
    /// The selection.
    pub selection: SelectionId,
    /// The version that was read: somebody else’s change is not overwritten unseen.
    pub version: i32,
    /// What it is called, at most 120 characters.
    pub name: String,
    /// The first day on which a post to be filled may begin; today unless given.
    pub from: Option<NaiveDate>,
    /// The last day on which a post may begin; half a year later unless given.
    pub until: Option<NaiveDate>,
    /// The projects whose posts are filled; all unless given.
    #[graphql(default)]
    pub projects: Vec<ProjectId>,
    /// The projects that come first.
    #[graphql(default)]
    pub urgent: Vec<ProjectId>,
    /// The projects that can wait. What is named in none of these three lists is filled as usual.
    #[graphql(default)]
    pub later: Vec<ProjectId>,
    /// The projects that come last.
    #[graphql(default)]
    pub last: Vec<ProjectId>,
    /// What each goal is worth.
    #[graphql(default)]
    pub weights: WeightsAsk,
}

/// The projects that a request names.
struct Named {
    projects: Vec<ProjectId>,
    urgent: Vec<ProjectId>,
    later: Vec<ProjectId>,
    last: Vec<ProjectId>,
}

/// A selection to put aside.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct DiscardSelection {
    /// The selection.
    pub selection: SelectionId,
}

/// Draws a selection up.
///
/// # Errors
/// `REQUIRED` without a name, `OUT_OF_RANGE` for weights or days that make no sense, `NOT_FOUND` for projects that
/// are not there.
pub async fn create(cx: &Cx, ask: CreateSelection) -> Result<selection::Model> {
    let tx = cx.begin().permit(Action::Select, On::default())?;
    let CreateSelection { name, from, until, projects, urgent, later, last, weights } = ask;
    let named = Named { projects, urgent, later, last };
    let (name, asked, weights) = said(&tx, name, (from, until), named, weights).await?;
    let row = selection::Model {
        id: tx.id(),
        body_id: tx.body(),
        name,
        state: SelectionState::Draft,
        asked,
        weights,
        what_if_of: None,
        supposed: None,
        calls_reserves: false,
        rules: None,
        print: None,
        runs: 0,
        failure: None,
        places: None,
        filled: None,
        value: None,
        bound: None,
        findings: None,
        quorum: None,
        created_by: tx.actor().person(),
        created_at: tx.now(),
        ran_at: None,
        decided_at: None,
        applied_at: None,
        version: 1,
    };
    let row = tx.insert::<selection::Entity>(row).await?;
    tx.commit(Event::SelectionSet { selection: row.id }).await?;
    Ok(row)
}

/// Changes what a draft asks.
///
/// # Errors
/// As for `create`; `WRONG_STATE` once it has run, `CONFLICT` if somebody else changed it.
pub async fn change(cx: &Cx, ask: ChangeSelection) -> Result<selection::Model> {
    let (tx, row) = claim(cx, ask.selection, Action::Select).await?;
    may(&row, Step::Change)?;
    if row.version != ask.version {
        return Err(Error::conflict());
    }
    let ChangeSelection { name, from, until, projects, urgent, later, last, weights, .. } = ask;
    let named = Named { projects, urgent, later, last };
    let (name, asked, weights) = said(&tx, name, (from, until), named, weights).await?;
    let row = tx.update::<selection::Entity>(selection::Model { name, asked, weights, ..row }).await?;
    tx.commit(Event::SelectionSet { selection: row.id }).await?;
    Ok(row)
}

/// Puts a selection aside.
///
/// # Errors
/// `WRONG_STATE` while it is running, or once it was applied.
pub async fn discard(cx: &Cx, ask: DiscardSelection) -> Result<selection::Model> {
    let (tx, row) = claim(cx, ask.selection, Action::Select).await?;
    check(&tx, &row, Step::Discard).await?;
    let row =
        tx.update::<selection::Entity>(selection::Model { state: SelectionState::Discarded, ..row }).await?;
    // Nobody acts on it any more, so that nobody has to be able to make it again.
    let input = query::input_id(&tx, row.id).await?;
    tx.remove::<selection_input::Entity>(input.into_iter().collect()).await?;
    tx.commit(Event::SelectionDiscarded { selection: row.id }).await?;
    Ok(row)
}

/// What a request says of a selection, all of it checked.
async fn said(
    tx: &ReadTx,
    name: String,
    (from, until): (Option<NaiveDate>, Option<NaiveDate>),
    named: Named,
    weights: WeightsAsk,
) -> Result<(String, Asked, Weights)> {
    let mut no = Refusals::default();
    no.text("name", &name, say!("Give the selection a name."), 120);
    no.finish(())?;
    let weights = weights.over(Weights::default())?;
    let from = from.unwrap_or_else(|| tx.today());
    let until = until.or_else(|| from.checked_add_days(Days::new(AHEAD))).unwrap_or(from);
    let begin = Period::new(from, until).map_err(|no| {
        let path = if no.path == "startsOn" { "from" } else { "until" };
        no.at(path)
    })?;
    let Named { projects, urgent, later, last } = named;
    let asked = Asked { begin, projects, urgent, later, last }.checked(tx.today())?;
    for (path, projects) in [
        ("projects", &asked.projects),
        ("urgent", &asked.urgent),
        ("later", &asked.later),
        ("last", &asked.last),
    ] {
        there::projects(tx, path, projects).await?;
    }
    Ok((name.trim().to_owned(), asked, weights))
}
