//! Who looked at an officer's profile, in GraphQL, and how a look is noticed.

use super::Request;
use super::loader::{load, require};
use super::person::{Membership, Person, RolesOf};
use async_graphql::{Context, ID, Object, Result, SelectionField};
use callup_domain::id::PersonId;
use callup_domain::view::ViewPurpose;
use callup_infra::entity::{officer, profile_view};
use chrono::{DateTime, Utc};

/// That somebody looked at an officer's profile: kept once for each person, purpose and day.
pub struct ProfileView(pub(super) profile_view::Model);

/// That somebody looked at an officer's profile: kept once for each person, purpose and day.
#[Object]
impl ProfileView {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Who looked.
    async fn by(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.person_id, "person").await.map(Person)
    }

    /// The roles that the person held on that day.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<Membership>> {
        let rows = load(ctx, RolesOf(self.0.person_id)).await?.unwrap_or_default();
        let day = self.0.viewed_on;
        let held = rows
            .into_iter()
            .filter(|row| row.from_on <= day && row.until_on.is_none_or(|until| day <= until));
        Ok(held.map(Membership).collect())
    }

    /// The first time on that day.
    async fn at(&self) -> DateTime<Utc> {
        self.0.viewed_at
    }

    /// What for.
    async fn purpose(&self) -> ViewPurpose {
        self.0.purpose
    }
}

/// Notes that whoever asks looks at an officer's profile, if more of it is asked for than which one it
/// is and where it belongs. `field` is the one that answers with the officer.
pub(super) fn note(
    ctx: &Context<'_>,
    field: SelectionField<'_>,
    officer: &officer::Model,
    purpose: ViewPurpose,
) -> Result<()> {
    if shows(field) {
        ctx.cx()?.saw(officer.id, purpose);
    }
    Ok(())
}

/// Whether anything of a profile is asked for in `field`.
fn shows(field: SelectionField<'_>) -> bool {
    field.selection_set().any(|part| !matches!(part.name(), "id" | "__typename" | "homeCouncil"))
}

/// The field in which each officer of a list is asked for, or the list itself when none is.
pub(super) fn of_each(list: SelectionField<'_>) -> SelectionField<'_> {
    let nodes = list.selection_set().filter(|part| part.name() == "nodes");
    let edges = list.selection_set().filter(|part| part.name() == "edges");
    let edges =
        edges.flat_map(|edge| edge.selection_set().filter(|part| part.name() == "node").collect::<Vec<_>>());
    let each: Vec<SelectionField<'_>> = nodes.chain(edges).collect();
    each.iter().copied().find(|field| shows(*field)).or(each.first().copied()).unwrap_or(list)
}
