//! As whom a newcomer can act in the country, beside those whom it has anyway.

use crate::Guide;
use callup_command as command;
use callup_command::cx::Cx;
use callup_command::person::{AddPerson, GrantRole};
use callup_domain::access::{Action, On, Role};
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, PersonId};
use callup_domain::member::Language;
use callup_domain::project::ProjectState;
use callup_infra::Result;
use callup_infra::entity::{member, officer, project};

/// The five people as whom a newcomer can act, the coordinator first.
pub const GUIDES: [Guide; 5] = [
    Guide {
        role: "coordinator",
        name: "Meera Shah",
        email: "desk@example.gov.uk",
        tries: "ask for the candidates of the open posts, out of 20,000 officers",
    },
    Guide {
        role: "officer",
        name: "An officer",
        email: "officer.1@example.gov.uk",
        tries: "look through open posts, with how well you fit each",
    },
    Guide {
        role: "approver",
        name: "An approver",
        email: "approver.1@example.gov.uk",
        tries: "see your council’s officers, and who of them is called up",
    },
    Guide {
        role: "delivery lead",
        name: "A delivery lead",
        email: "lead.1@example.gov.uk",
        tries: "report on the projects that you lead",
    },
    Guide {
        role: "leader",
        name: "A leader",
        email: "leader.1@example.gov.uk",
        tries: "read your council’s report as at today",
    },
];

/// How many projects the delivery lead leads.
const LED: usize = 10;

/// Adds the approver and the leader of the first officer’s council, and a delivery lead.
///
/// # Errors
/// As writing fails.
pub async fn staff(cx: &Cx) -> Result<()> {
    let first = cx.read().every::<officer::Entity>().in_order().one().await?;
    let council = match first {
        Some(officer) => officer.home_council_id,
        None => cx.read().every::<member::Entity>().in_order().the_one().await?.council_id,
    };
    add(cx, &GUIDES[2], Role::Approver, Some(council)).await?;
    let lead = add(cx, &GUIDES[3], Role::DeliveryLead, None).await?;
    add(cx, &GUIDES[4], Role::Leader, Some(council)).await?;
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let running = tx.every::<project::Entity>().is(project::Column::State, ProjectState::Published);
    let mut led = running.in_order().limit(LED as u64).all().await?;
    led.iter_mut().for_each(|project| project.delivery_lead_id = Some(lead));
    let Some(subject) = led.first().map(|project| project.id) else { return Ok(()) };
    tx.update_all::<project::Entity>(led).await?;
    tx.commit(Event::ProjectSet { project: subject }).await
}

async fn add(cx: &Cx, guide: &Guide, role: Role, council: Option<CouncilId>) -> Result<PersonId> {
    let ask = AddPerson {
        name: guide.name.to_owned(),
        email: guide.email.to_owned(),
        language: Some(Language::English),
    };
    let person = command::person::add(cx, ask).await?.id;
    command::person::grant(cx, GrantRole { person, role, council, until_on: None }).await?;
    Ok(person)
}
