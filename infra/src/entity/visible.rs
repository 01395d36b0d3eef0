//! Which rows an actor may see: the policy's reach, as conditions.
//!
//! What is agreed shows at the host council and to the delivery lead; what is still being decided
//! does not.

use super::{
    absence, agreement, alert, calendar, callup, clearance, evidence, host, interest, link, offer, officer,
    officer_skill, outcome, post, profile_view, project, secondment, session,
};
use crate::query::agreement::sharing;
use callup_domain::access::{Action, Actor, Reach, Who};
use callup_domain::callup::CallUpStatus;
use callup_domain::id::{BodyId, CouncilId, PersonId};
use callup_domain::link::LinkKind;
use callup_domain::officer::Standing;
use callup_domain::project::ProjectState;
use callup_domain::secondment::SecondmentStatus;
use chrono::NaiveDate;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, Condition};

/// Call-ups in these states have been agreed to, now or once.
const AGREED: [CallUpStatus; 2] = [CallUpStatus::Agreed, CallUpStatus::Over];

/// Officers' profiles.
#[must_use]
pub fn officers(actor: &Actor, today: NaiveDate) -> Condition {
    let reach = actor.reach(Action::SeeProfile);
    let mut seen = within(&reach, officer::Column::HomeCouncilId, officer::Column::Id);
    if reach.pool {
        let listed = Condition::all()
            .add(officer::Column::Standing.ne(Standing::Withdrawn))
            .add(officer::Column::SupportedAt.is_not_null())
            .add(officer::Column::HomeCouncilId.in_subquery(sharing(actor.body, today)));
        let called = officers_called(actor.body, Expr::value(true));
        seen = seen.add(listed).add(officer::Column::Id.in_subquery(called));
    }
    for landing in agreed_for(&reach, actor.body, callup::Column::ProjectId) {
        let serving = officers_called(actor.body, landing.and(callup::Column::Status.is_in(AGREED)));
        seen = seen.add(officer::Column::Id.in_subquery(serving));
    }
    seen
}

/// Officers' skills, as their officers.
#[must_use]
pub fn officer_skills(actor: &Actor, today: NaiveDate) -> Condition {
    of_officers(actor, today, officer_skill::Column::OfficerId)
}

/// Evidence behind skills, as its officers.
#[must_use]
pub fn evidence(actor: &Actor, today: NaiveDate) -> Condition {
    of_officers(actor, today, evidence::Column::OfficerId)
}

/// Offers of half-days, as their officers.
#[must_use]
pub fn offers(actor: &Actor, today: NaiveDate) -> Condition {
    of_officers(actor, today, offer::Column::OfficerId)
}

/// Leave and home days, as their officers. What a council keeps for all of its officers is for
/// everybody in the body.
#[must_use]
pub fn absences(actor: &Actor, today: NaiveDate) -> Condition {
    let whole_council = absence::Column::OfficerId.is_null();
    Condition::any().add(whole_council).add(of_officers(actor, today, absence::Column::OfficerId))
}

/// What belongs to an officer is seen by those who see the officer. As a look-up of the one
/// officer, so that a page of twenty does not list the pool.
fn of_officers(actor: &Actor, today: NaiveDate, column: impl ColumnTrait) -> Condition {
    if actor.reach(Action::SeeProfile).body {
        return Condition::all();
    }
    let mut of = Query::select();
    of.expr(Expr::value(1))
        .from(officer::Entity)
        .and_where(officer::Column::BodyId.eq(actor.body))
        .and_where(Expr::col(officer::Column::Id.as_column_ref()).equals(column.as_column_ref()))
        .cond_where(officers(actor, today));
    Condition::all().add(Expr::exists(of))
}

/// Clearances: of a home council's officers, and one's own.
#[must_use]
pub fn clearances(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SeeClearance);
    if reach.body {
        return Condition::all();
    }
    let mut of = Query::select();
    of.column(officer::Column::Id)
        .from(officer::Entity)
        .and_where(officer::Column::BodyId.eq(actor.body))
        .cond_where(within(&reach, officer::Column::HomeCouncilId, officer::Column::Id));
    Condition::all().add(clearance::Column::OfficerId.in_subquery(of))
}

/// Projects: published ones are for everybody in the body.
#[must_use]
pub fn projects(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SeeDraft);
    if reach.body {
        return Condition::all();
    }
    let mut seen = Condition::any().add(project::Column::State.ne(ProjectState::Draft));
    if let Some(lead) = reach.led {
        seen = seen.add(project::Column::DeliveryLeadId.eq(lead));
    }
    seen
}

/// Posts, as their projects.
#[must_use]
pub fn posts(actor: &Actor) -> Condition {
    if actor.reach(Action::SeeDraft).body {
        return Condition::all();
    }
    let mut of = Query::select();
    of.column(project::Column::Id)
        .from(project::Entity)
        .and_where(project::Column::BodyId.eq(actor.body))
        .cond_where(projects(actor));
    Condition::all().add(post::Column::ProjectId.in_subquery(of))
}

/// Interest in posts.
#[must_use]
pub fn interests(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SeeInterest);
    if reach.body {
        return Condition::all();
    }
    let mut seen = nothing();
    if let Some(own) = reach.own {
        seen = seen.add(interest::Column::OfficerId.eq(own));
    }
    if !reach.shared.is_empty() {
        let mut of = Query::select();
        of.column(officer::Column::Id)
            .from(officer::Entity)
            .and_where(officer::Column::BodyId.eq(actor.body))
            .and_where(officer::Column::HomeCouncilId.is_in(reach.shared));
        let shared = Condition::all()
            .add(interest::Column::Shared.eq(true))
            .add(interest::Column::OfficerId.in_subquery(of));
        seen = seen.add(shared);
    }
    seen
}

/// Call-ups.
#[must_use]
pub fn callups(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SeeCallUp);
    let mut seen = within(&reach, callup::Column::HomeCouncilId, callup::Column::OfficerId);
    for landing in agreed_for(&reach, actor.body, callup::Column::ProjectId) {
        seen = seen.add(landing.and(callup::Column::Status.is_in(AGREED)));
    }
    seen
}

/// Secondments.
#[must_use]
pub fn secondments(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SeeSecondment);
    let mut seen = within(&reach, secondment::Column::HomeCouncilId, secondment::Column::OfficerId);
    for landing in agreed_for(&reach, actor.body, secondment::Column::ProjectId) {
        seen = seen.add(landing.and(secondment::Column::Status.ne(SecondmentStatus::Cancelled)));
    }
    seen
}

/// Looks at officers' profiles: the officer's own to see.
#[must_use]
pub fn profile_views(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SeeViews);
    if reach.body {
        return Condition::all();
    }
    let own = reach.own.map(|officer| profile_view::Column::OfficerId.eq(officer));
    own.map_or_else(nothing, |own| Condition::all().add(own))
}

/// Events.
#[must_use]
pub fn events(actor: &Actor) -> Condition {
    if actor.reach(Action::SeeEvents).body { Condition::all() } else { nothing() }
}

/// Sessions: one's own.
#[must_use]
pub fn sessions(actor: &Actor) -> Condition {
    own_row(actor, session::Column::PersonId)
}

/// Calendars: one's own.
#[must_use]
pub fn calendars(actor: &Actor) -> Condition {
    own_row(actor, calendar::Column::PersonId)
}

/// Posts that officers were told of: one's own.
#[must_use]
pub fn alerts(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SetAlerts);
    within(&reach, alert::Column::OfficerId, alert::Column::OfficerId)
}

/// What officers were told came of posts: one's own, and all for the desk.
#[must_use]
pub fn outcomes(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SeeOutcome);
    within(&reach, outcome::Column::OfficerId, outcome::Column::OfficerId)
}

/// Links and what else lets somebody in: for nobody to see, only to decide by.
#[must_use]
pub fn kept_from_people(actor: &Actor) -> Condition {
    match actor.who {
        Who::Runner | Who::Operator => Condition::all(),
        Who::Visitor | Who::Person { .. } | Who::Letter { .. } => nothing(),
    }
}

/// Invitations, for those who see people.
#[must_use]
pub fn links(actor: &Actor) -> Condition {
    if actor.reach(Action::SeePeople).body {
        return Condition::all().add(link::Column::Kind.eq(LinkKind::Invitation));
    }
    nothing()
}

/// Providers, for those who see people.
#[must_use]
pub fn providers(actor: &Actor) -> Condition {
    if actor.reach(Action::SeePeople).body { Condition::all() } else { nothing() }
}

/// Data sharing agreements: all of them, or those of one's council.
#[must_use]
pub fn agreements(actor: &Actor) -> Condition {
    let reach = actor.reach(Action::SeeAgreements);
    if reach.body {
        return Condition::all();
    }
    nothing().add(agreement::Column::CouncilId.is_in(reach.home))
}

/// Endpoints and deliveries to them.
#[must_use]
pub fn webhooks(actor: &Actor) -> Condition {
    if actor.reach(Action::SeeWebhooks).body { Condition::all() } else { nothing() }
}

/// Selections: all of them, or none.
#[must_use]
pub fn selections(actor: &Actor) -> Condition {
    if actor.reach(Action::SeeSelection).body { Condition::all() } else { nothing() }
}

/// Picks, as their selections.
#[must_use]
pub fn picks(actor: &Actor) -> Condition {
    selections(actor)
}

/// Reserves and near misses, as their selections.
#[must_use]
pub fn others(actor: &Actor) -> Condition {
    selections(actor)
}

/// Who sits on panels, what they declared and how they voted, as their selections.
#[must_use]
pub fn panels(actor: &Actor) -> Condition {
    selections(actor)
}

fn own_row(actor: &Actor, person: impl ColumnTrait) -> Condition {
    match &actor.who {
        Who::Person { person: own, .. } => Condition::all().add(person.eq(*own)),
        Who::Visitor | Who::Letter { .. } => nothing(),
        Who::Runner | Who::Operator => Condition::all(),
    }
}

/// Everything, the rows of home councils, and one's own.
fn within(reach: &Reach, home: impl ColumnTrait, own: impl ColumnTrait) -> Condition {
    if reach.body {
        return Condition::any().add(Expr::value(true));
    }
    let mut seen = nothing();
    if !reach.home.is_empty() {
        seen = seen.add(home.is_in(reach.home.iter().copied()));
    }
    if let Some(officer) = reach.own {
        seen = seen.add(own.eq(officer));
    }
    seen
}

/// For the host councils and the led projects in reach: conditions on the project.
fn agreed_for(reach: &Reach, body: BodyId, project: impl ColumnTrait) -> Vec<SimpleExpr> {
    let hosted = (!reach.host.is_empty()).then(|| project.in_subquery(hosted_by(body, &reach.host)));
    let led = reach.led.map(|lead| project.in_subquery(led_by(body, lead)));
    hosted.into_iter().chain(led).collect()
}

fn hosted_by(body: BodyId, councils: &[CouncilId]) -> SelectStatement {
    Query::select()
        .column(host::Column::ProjectId)
        .from(host::Entity)
        .and_where(host::Column::BodyId.eq(body))
        .and_where(host::Column::CouncilId.is_in(councils.iter().copied()))
        .take()
}

fn led_by(body: BodyId, lead: PersonId) -> SelectStatement {
    Query::select()
        .column(project::Column::Id)
        .from(project::Entity)
        .and_where(project::Column::BodyId.eq(body))
        .and_where(project::Column::DeliveryLeadId.eq(lead))
        .take()
}

fn officers_called(body: BodyId, condition: SimpleExpr) -> SelectStatement {
    Query::select()
        .column(callup::Column::OfficerId)
        .from(callup::Entity)
        .and_where(callup::Column::BodyId.eq(body))
        .and_where(condition)
        .take()
}

/// No row, until something is added.
fn nothing() -> Condition {
    Condition::any().add(Expr::value(false))
}
