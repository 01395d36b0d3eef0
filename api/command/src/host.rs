//! Host councils: where a project lands.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::host::{Host, MOST, change, checked};
use callup_domain::id::{CouncilId, ProjectId};
use callup_infra::Result;
use callup_infra::entity::{host, member, project};
use callup_infra::scope::WriteTx;

/// A council where a project lands.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct HostAsk {
    /// The council, a member of the body.
    pub council: CouncilId,
    /// Whether it leads. Exactly one host does.
    #[graphql(default)]
    pub lead: bool,
}

/// The host councils of a project from now on: all of them.
#[derive(Clone, Debug, InputObject)]
pub struct SetHosts {
    /// The project.
    pub project: ProjectId,
    /// The council that leads.
    pub lead: CouncilId,
    /// The other councils where it lands, at most 49. The one that leads may be named among them. A published project
    /// keeps those that it has.
    #[graphql(default)]
    pub others: Vec<CouncilId>,
}

/// Changes where a project lands.
///
/// # Errors
/// A refusal for each host that is wrong; `WRONG_STATE` when the project is closed, or published and one of its hosts would
/// go; `Denied` for all but coordinators.
pub async fn set(cx: &Cx, ask: SetHosts) -> Result<project::Model> {
    let lead = Host { council: ask.lead, lead: true };
    let others = ask.others.iter().filter(|council| **council != ask.lead);
    let others = others.map(|council| Host { council: *council, lead: false });
    let wanted: Vec<Host> = std::iter::once(lead).chain(others).collect();
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let project = tx.lock::<project::Entity>(ask.project).await?;
    let place = |at| if at == Some(0) { "lead" } else { "others" }.to_owned();
    checked(&wanted, &members(&tx, &wanted).await?, place)?;
    let rows = tx.every::<host::Entity>().is(host::Column::ProjectId, project.id).all().await?;
    let has: Vec<Host> = rows.iter().map(|row| Host { council: row.council_id, lead: row.lead }).collect();
    let change = change(project.state, &has, &wanted)?;
    let gone = rows.iter().filter(|row| change.gone.contains(&row.council_id)).map(|row| row.id);
    tx.remove::<host::Entity>(gone.collect()).await?;
    add(&tx, project.id, &change.new).await?;
    tx.commit(Event::ProjectSet { project: project.id }).await?;
    Ok(project)
}

/// The hosts that a new project asks for.
///
/// # Errors
/// A refusal for each host that is wrong.
pub(super) async fn asked(tx: &WriteTx, asked: &[HostAsk]) -> Result<Vec<Host>> {
    let hosts: Vec<Host> = asked.iter().map(|host| Host { council: host.council, lead: host.lead }).collect();
    let place = |at: Option<usize>| {
        at.map_or_else(|| "project.hosts".to_owned(), |at| format!("project.hosts.{at}.council"))
    };
    checked(&hosts, &members(tx, &hosts).await?, place)?;
    Ok(hosts)
}

/// Writes the hosts of a project down.
pub(super) async fn add(tx: &WriteTx, project: ProjectId, hosts: &[Host]) -> Result<()> {
    let row = |host: &Host| host::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project,
        council_id: host.council,
        lead: host.lead,
        recorded_at: tx.now(),
    };
    tx.insert_all::<host::Entity>(hosts.iter().map(row).collect()).await
}

/// Those of the councils that are members of the body.
async fn members(tx: &WriteTx, hosts: &[Host]) -> Result<Vec<CouncilId>> {
    let councils = hosts.iter().take(MOST + 1).map(|host| host.council);
    let members = tx.every::<member::Entity>().any_of(member::Column::CouncilId, councils).all().await?;
    Ok(members.into_iter().map(|member| member.council_id).collect())
}
