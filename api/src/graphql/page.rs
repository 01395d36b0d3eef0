//! Pages of lists: Relay connections, forward only. A cursor is the id of the row, whose version 7
//! UUID sorts by time, so no row is lost or doubled while others are added.

use super::error;
use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::{Enum, ObjectType, OutputType, Result};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::scope::{Found, Owned};
use uuid::Uuid;

/// The most rows of one page.
pub const MOST: i32 = 100;

/// The rows of a page, unless the caller says how many.
pub const USUAL: i32 = 20;

/// What a page costs in the schema's measure of complexity: each of its rows costs what is asked of
/// one.
#[must_use]
pub fn cost(first: Option<i32>, of_one: usize) -> usize {
    cost_of_at_most(MOST, first, of_one)
}

/// The same for a list of which a page may have more rows, or fewer.
#[must_use]
pub fn cost_of_at_most(most: i32, first: Option<i32>, of_one: usize) -> usize {
    let rows = first.unwrap_or(USUAL).clamp(1, most);
    usize::try_from(rows).unwrap_or(1).saturating_mul(of_one).saturating_add(1)
}

/// What a whole list costs that belongs to one row and is not paged, because it is short by its nature:
/// as much as five of its rows.
#[must_use]
pub const fn list(of_one: usize) -> usize {
    of_one.saturating_mul(5).saturating_add(1)
}

/// The order of a list, by when its rows were made.
#[derive(Clone, Copy, Debug, Default, Enum, PartialEq, Eq)]
pub enum ListOrder {
    /// The oldest first.
    #[default]
    OldestFirst,
    /// The newest first.
    NewestFirst,
}

/// Which page is asked for.
#[derive(Clone, Debug)]
pub struct Page {
    /// How many rows.
    pub first: usize,
    /// The cursor after which the page begins.
    pub after: Option<String>,
}

impl Page {
    /// The page that `first` and `after` ask for.
    ///
    /// # Errors
    /// `BAD_INPUT` unless `first` is 1 to 100.
    pub fn new(first: Option<i32>, after: Option<String>) -> Result<Self> {
        Self::of_at_most(MOST, first, after)
    }

    /// The same for a list of which a page may have more rows, or fewer.
    ///
    /// # Errors
    /// `BAD_INPUT` unless `first` is 1 to `most`.
    pub fn of_at_most(most: i32, first: Option<i32>, after: Option<String>) -> Result<Self> {
        let first = first.unwrap_or(USUAL);
        if !(1..=most).contains(&first) {
            let message =
                say!("“first” is 1 to {most}, not {first}. Ask for the next page with “after”.", most, first);
            return Err(error::refused(&Refusal::new(Code::OutOfRange, "first", message)));
        }
        Ok(Self { first: usize::try_from(first).unwrap_or_default(), after })
    }

    /// The page of what was found, in the order of ids.
    ///
    /// # Errors
    /// `BAD_INPUT` when the cursor is none of ours; otherwise as reading fails.
    pub async fn of<E, N>(self, found: Found<'_, E>, wrap: impl Fn(E::Model) -> N) -> Result<List<N>>
    where
        E: Owned,
        E::Key: From<Uuid>,
        N: OutputType,
    {
        let rows = self.rows(found).await?;
        Ok(self.cut(rows, wrap))
    }

    /// The rows of the page with their cursors, and one more if there are more: what `cut` takes.
    ///
    /// # Errors
    /// As for `of`.
    pub async fn rows<E>(&self, found: Found<'_, E>) -> Result<Vec<(String, E::Model)>>
    where
        E: Owned,
        E::Key: From<Uuid>,
    {
        let found = match &self.after {
            Some(cursor) => found.after(E::Key::from(self::cursor(cursor)?)),
            None => found,
        };
        let rows = found.in_order().limit(self.first as u64 + 1).all().await.map_err(error::failed)?;
        Ok(rows.into_iter().map(|row| (cursor_of::<E>(&row), row)).collect())
    }

    /// The page of what was found, the last made first.
    ///
    /// # Errors
    /// As for `of`.
    pub async fn latest<E, N>(self, found: Found<'_, E>, wrap: impl Fn(E::Model) -> N) -> Result<List<N>>
    where
        E: Owned,
        E::Key: From<Uuid>,
        N: OutputType,
    {
        let found = match &self.after {
            Some(cursor) => found.before(E::Key::from(self::cursor(cursor)?)),
            None => found,
        };
        let rows = found.latest_first().limit(self.first as u64 + 1).all().await.map_err(error::failed)?;
        Ok(self.cut(rows.into_iter().map(|row| (cursor_of::<E>(&row), row)).collect(), wrap))
    }

    /// The page of what was found, in this order.
    ///
    /// # Errors
    /// As for `of`.
    pub async fn ordered<E, N>(
        self,
        order: ListOrder,
        found: Found<'_, E>,
        wrap: impl Fn(E::Model) -> N,
    ) -> Result<List<N>>
    where
        E: Owned,
        E::Key: From<Uuid>,
        N: OutputType,
    {
        match order {
            ListOrder::OldestFirst => self.of(found, wrap).await,
            ListOrder::NewestFirst => self.latest(found, wrap).await,
        }
    }

    /// The page of all the rows there are, which a loader read in the order of their ids: the newest
    /// first.
    ///
    /// # Errors
    /// `BAD_INPUT` when the cursor is none of ours.
    pub fn newest<E, N>(self, rows: Vec<E::Model>, wrap: impl Fn(E::Model) -> N) -> Result<List<N>>
    where
        E: Owned,
        N: OutputType,
    {
        let key = |row: &E::Model| -> Uuid { E::key_of(row).into() };
        let before = self.after.as_deref().map(cursor).transpose()?;
        let rows = rows.into_iter().rev().filter(|row| before.is_none_or(|before| key(row) < before));
        let rows = rows.map(|row| (key(&row).simple().to_string(), row)).take(self.first + 1).collect();
        Ok(self.cut(rows, wrap))
    }

    /// The id after which the page begins.
    ///
    /// # Errors
    /// `BAD_INPUT` when the cursor is none of ours.
    pub fn after_id(&self) -> Result<Option<Uuid>> {
        self.after.as_deref().map(cursor).transpose()
    }

    /// The page of all the rows there are, in the order of their places.
    ///
    /// # Errors
    /// `BAD_INPUT` when the cursor is none of ours.
    pub fn of_sorted<P: Place, N: OutputType>(
        self,
        rows: impl IntoIterator<Item = (P, N)>,
    ) -> Result<List<N>> {
        self.sorted_with(EmptyFields, rows, |row| row)
    }

    /// The same, with what all rows have in common; only the rows of the page are wrapped.
    ///
    /// # Errors
    /// As for `of_sorted`.
    pub fn sorted_with<P: Place, R, N: OutputType, F: ObjectType>(
        self,
        fields: F,
        rows: impl IntoIterator<Item = (P, R)>,
        wrap: impl Fn(R) -> N,
    ) -> Result<Connection<String, N, F, EmptyFields>> {
        let place = |text: &str| P::from_cursor(text).ok_or_else(no_cursor);
        let after = self.after.as_deref().map(place).transpose()?;
        let mut rows: Vec<(P, R)> = rows.into_iter().collect();
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        let begin = after.map_or(0, |after| rows.partition_point(|(place, _)| *place <= after));
        let more = rows.len() - begin > self.first;
        let mut list = Connection::with_additional_fields(begin > 0, more, fields);
        let page = rows.into_iter().skip(begin).take(self.first);
        list.edges.extend(page.map(|(place, row)| Edge::new(place.cursor(), wrap(row))));
        Ok(list)
    }

    /// The page of rows that begin after the cursor, one more than fit if there are more.
    pub fn cut<R, N: OutputType>(self, rows: Vec<(String, R)>, wrap: impl Fn(R) -> N) -> List<N> {
        let mut list = Connection::new(self.after.is_some(), rows.len() > self.first);
        let edges = rows.into_iter().take(self.first).map(|(cursor, row)| Edge::new(cursor, wrap(row)));
        list.edges.extend(edges);
        list
    }
}

/// Where a row stands in a list that is not in the order of ids.
pub trait Place: Ord {
    /// The place as a cursor.
    fn cursor(&self) -> String;

    /// The place that a cursor names. None for a cursor of another list.
    fn from_cursor(cursor: &str) -> Option<Self>
    where
        Self: Sized;
}

/// A page of a list.
pub type List<N> = Connection<String, N, EmptyFields, EmptyFields>;

fn cursor_of<E: Owned>(row: &E::Model) -> String {
    Into::<Uuid>::into(E::key_of(row)).simple().to_string()
}

/// The id in a cursor.
fn cursor(text: &str) -> Result<Uuid> {
    Uuid::try_parse(text).map_err(|_| no_cursor())
}

/// The refusal of a cursor that is none.
pub(super) fn no_cursor() -> async_graphql::Error {
    let message = say!("“after” is not a cursor that this list gave out.");
    error::refused(&Refusal::new(Code::Malformed, "after", message))
}
