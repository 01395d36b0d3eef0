//! GraphQL: a thin translation. What a field says is decided in the domain, done by a command or
//! found by a query; here it only gets its name.

pub mod agreement;
pub mod alert;
pub mod availability;
pub mod benefit;
pub mod bulk;
pub mod calendar;
pub mod callup;
pub mod candidate;
pub mod capacity;
pub mod clearance;
pub mod cost;
pub mod council;
pub mod counter;
pub mod decision;
pub mod deputy;
mod effect;
pub mod equality;
pub mod erasure;
pub mod error;
pub mod escalation;
pub mod event;
pub mod evidence;
pub mod handler;
pub mod held;
pub mod home;
pub mod impact;
pub mod import;
pub mod interest;
pub mod invitation;
pub mod loader;
pub mod milestone;
mod moved;
pub mod next_action;
pub mod node;
pub mod nullable;
pub mod offer;
pub mod officer;
pub mod omitted;
mod once;
pub mod outcome;
pub mod pace;
pub mod page;
pub mod panel;
pub mod payload;
pub mod person;
pub mod pick;
pub mod pledge;
pub mod post;
mod progress;
pub mod project;
pub mod provider;
pub mod rating;
pub mod record;
mod repetition;
pub mod report;
pub mod run;
pub mod schedule;
pub mod secondment;
pub mod selection;
pub mod selection_change;
mod selection_cost;
pub mod selection_found;
mod selection_rules;
pub mod session;
pub mod silence;
pub mod similar;
pub mod size;
pub mod skill;
pub mod socket;
pub mod substitute;
pub mod team;
#[cfg(test)]
mod tests;
mod text;
pub mod token;
mod told;
pub mod turn;
pub mod update;
pub mod utilisation;
pub mod view;
pub mod votes;
pub mod waiting;
pub mod webhook;
mod what_if;

use async_graphql::{Context, MergedObject, Result, SchemaBuilder};
use callup_command::cx::Cx;
use handler::Limits;
use nullable::NullableFields;
use omitted::OmittedPageSizes;
use page::List;
use std::sync::Arc;

/// What can be read.
#[derive(Default, MergedObject)]
pub struct Query(
    node::NodeQuery,
    person::PersonQuery,
    held::HeldQuery,
    council::CouncilQuery,
    skill::SkillQuery,
    officer::OfficerQuery,
    project::ProjectQuery,
    post::PostQuery,
    report::ReportQuery,
    similar::SimilarQuery,
    callup::CallUpQuery,
    counter::CounterQuery,
    secondment::SecondmentQuery,
    selection::SelectionQuery,
    pick::PickQuery,
    next_action::NextActionQuery,
    token::TokenQuery,
    invitation::InvitationQuery,
    provider::ProviderQuery,
    event::EventQuery,
    equality::EqualityQuery,
    erasure::ErasureQuery,
    webhook::WebhookQuery,
    agreement::AgreementQuery,
    availability::AvailabilityQuery,
    capacity::CapacityQuery,
    utilisation::UtilisationQuery,
);

/// What can be done.
#[derive(Default, MergedObject)]
pub struct Mutation(
    person::PersonMutation,
    council::CouncilMutation,
    home::HomeMutation,
    deputy::DeputyMutation,
    skill::SkillMutation,
    import::ImportMutation,
    officer::OfficerMutation,
    evidence::EvidenceMutation,
    clearance::ClearanceMutation,
    offer::AbsenceMutation,
    interest::InterestMutation,
    alert::AlertMutation,
    calendar::CalendarMutation,
    outcome::OutcomeMutation,
    project::ProjectMutation,
    post::PostMutation,
    milestone::MilestoneMutation,
    update::UpdateMutation,
    cost::CostMutation,
    benefit::BenefitMutation,
    pledge::PledgeMutation,
    callup::CallUpMutation,
    selection_change::SelectionMutation,
    panel::PanelMutation,
    votes::VoteMutation,
    secondment::SecondmentMutation,
    token::TokenMutation,
    session::SessionMutation,
    invitation::InvitationMutation,
    provider::ProviderMutation,
    equality::EqualityMutation,
    erasure::ErasureMutation,
    webhook::WebhookMutation,
    agreement::AgreementMutation,
);

/// The schema.
pub type Schema = async_graphql::Schema<Query, Mutation, progress::Subscription>;

/// The schema. It keeps the limit on what a query may cost; `size` keeps the others.
#[must_use]
pub fn schema(limits: &Limits) -> Schema {
    let schema = build().limit_complexity(limits.complexity);
    // What “did you mean” would tell is part of the schema.
    if limits.introspection {
        schema.finish()
    } else {
        schema.disable_introspection().disable_suggestions().finish()
    }
}

fn build() -> SchemaBuilder<Query, Mutation, progress::Subscription> {
    describe_pages(Schema::build(Query::default(), Mutation::default(), progress::Subscription))
        .extension(OmittedPageSizes)
        .extension(NullableFields)
}

/// Describes the pages of lists, which are async-graphql's own types and come without a word.
fn describe_pages(
    schema: SchemaBuilder<Query, Mutation, progress::Subscription>,
) -> SchemaBuilder<Query, Mutation, progress::Subscription> {
    schema
        .override_output_type_description::<List<agreement::Agreement>>("A page of data sharing agreements.")
        .override_output_type_description::<List<alert::Alert>>(
            "A page of posts that an officer was told of.",
        )
        .override_output_type_description::<availability::Availabilities>(
            "A page of officers with their weeks.",
        )
        .override_output_type_description::<capacity::Capacities>(
            "A page of skills, with what is wanted and what there is.",
        )
        .override_output_type_description::<List<what_if::CouncilShareChange>>(
            "A page of councils that give more or less by one proposal than by another.",
        )
        .override_output_type_description::<List<selection_found::PlaceMove>>(
            "A page of places that another officer has, or nobody.",
        )
        .override_output_type_description::<List<utilisation::CouncilUse>>(
            "A page of councils, with how much is used.",
        )
        .override_output_type_description::<List<utilisation::RoleUse>>(
            "A page of roles, with how much is used.",
        )
        .override_output_type_description::<List<callup::CallUp>>("A page of call-ups.")
        .override_output_type_description::<candidate::Candidates>("A page of candidates, best first.")
        .override_output_type_description::<substitute::Substitutes>("A page of substitutes, best first.")
        .override_output_type_description::<List<report::CouncilReport>>("A page of councils’ reports.")
        .override_output_type_description::<List<event::Event>>("A page of events.")
        .override_output_type_description::<List<skill::FrameworkRole>>("A page of roles.")
        .override_output_type_description::<List<invitation::Invitation>>("A page of invitations.")
        .override_output_type_description::<List<council::Member>>("A page of member councils.")
        .override_output_type_description::<next_action::NextActions>(
            "A page of what must be done next, the most urgent first.",
        )
        .override_output_type_description::<List<officer::Officer>>("A page of officers.")
        .override_output_type_description::<List<person::Person>>("A page of people.")
        .override_output_type_description::<List<pick::Pick>>("A page of picks.")
        .override_output_type_description::<List<decision::PostDecision>>(
            "A page of decisions, the latest first.",
        )
        .override_output_type_description::<List<post::Post>>("A page of posts.")
        .override_output_type_description::<List<effect::PairEffect>>(
            "A page of officers and posts, with what each pair would change.",
        )
        .override_output_type_description::<List<selection::Selection>>("A page of selections.")
        .override_output_type_description::<List<selection_found::SelectionGap>>(
            "A page of posts that stay empty.",
        )
        .override_output_type_description::<List<selection_found::CouncilShare>>(
            "A page of councils, with what each gives.",
        )
        .override_output_type_description::<List<view::ProfileView>>("A page of looks at a profile.")
        .override_output_type_description::<List<project::Project>>("A page of projects.")
        .override_output_type_description::<List<provider::Provider>>("A page of identity providers.")
        .override_output_type_description::<List<secondment::Secondment>>("A page of secondments.")
        .override_output_type_description::<List<skill::Skill>>("A page of skills.")
        .override_output_type_description::<List<token::Token>>("A page of API tokens.")
        .override_output_type_description::<List<update::Update>>("A page of updates.")
        .override_output_type_description::<List<webhook::Delivery>>("A page of deliveries.")
        .override_output_type_description::<List<webhook::Webhook>>("A page of endpoints.")
}

/// The schema as text, as it is committed in `api/schema.graphql`.
#[must_use]
pub fn sdl() -> String {
    build().finish().sdl()
}

/// The request behind a GraphQL context.
pub trait Request {
    /// The request.
    ///
    /// # Errors
    /// `UNAUTHENTICATED` when nobody is signed in.
    fn cx(&self) -> Result<&Cx>;
}

impl Request for Context<'_> {
    fn cx(&self) -> Result<&Cx> {
        self.data_opt::<Arc<Cx>>().map(|cx| &**cx).ok_or_else(error::unauthenticated)
    }
}
