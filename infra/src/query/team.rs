//! Squads, from rows: who has the posts of projects, and what is asked of them together.

use super::diary::only;
use crate::entity::{callup, council, host, need, officer_skill, post, project, selection_pick};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::callup::CallUpStatus;
use callup_domain::id::{CouncilId, OfficerId, PostId, ProjectId, SelectionId, SkillId};
use callup_domain::skill::Level;
use callup_domain::team::{Breach, Joining, Mentors, Squad, TeamRules};
use sea_orm::ColumnTrait;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The squads that officers would join for each of `posts` whose project has team rules; one statement if none has any, and
/// four more otherwise. Whoever has the post now is gone by then.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub(super) async fn joining(tx: &ReadTx, posts: &[post::Model]) -> Result<HashMap<PostId, Joining>> {
    let projects: BTreeSet<ProjectId> = posts.iter().map(|post| post.project_id).collect();
    let rules = rules(tx, &projects.into_iter().collect::<Vec<_>>()).await?;
    if rules.is_empty() {
        return Ok(HashMap::new());
    }
    let calls = live(tx, &rules.keys().copied().collect::<Vec<_>>()).await?;
    let hosts = hosts(tx, rules.keys().copied()).await?;
    let skilled = skilled(tx, calls.iter().map(|call| (call.post_id, call.officer_id))).await?;
    let squad = |post: &post::Model| {
        let TeamRules { most_of_a_council, wants_lead, wants_host, takes_learners } =
            *rules.get(&post.project_id)?;
        let others =
            calls.iter().filter(|call| call.project_id == post.project_id && call.post_id != post.id);
        // Of two who follow each other in a post, the one who comes.
        let others: BTreeMap<PostId, &callup::Model> = others.map(|call| (call.post_id, call)).collect();
        let (experts, learners) = skilled.among(others.values().map(|call| (call.post_id, call.officer_id)));
        let homes: BTreeMap<OfficerId, CouncilId> =
            others.values().map(|call| (call.officer_id, call.home_council_id)).collect();
        let hosts = hosts.get(&post.project_id).cloned().unwrap_or_default();
        let lacks_host = wants_host && !homes.values().any(|home| hosts.contains(home));
        let joining = Joining {
            most_of_a_council,
            homes,
            lacks_host: lacks_host.then_some(hosts),
            lacks_lead: wants_lead && experts.is_empty(),
            mentors: takes_learners.then_some(Mentors { experts, learners, may_come: false }),
        };
        Some((post.id, joining))
    };
    Ok(posts.iter().filter_map(squad).collect())
}

/// Somebody in a squad, or who would be in it.
#[derive(Clone, Copy)]
struct Placed {
    project: ProjectId,
    post: PostId,
    officer: OfficerId,
    home: CouncilId,
}

/// The team rules of `projects`, of those that have any; one statement.
async fn rules(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, TeamRules>> {
    let rows = tx.every::<project::Entity>().with_keys(projects.iter().copied());
    let rows = rows.filter(project::Column::Team.is_not_null());
    let rules: Vec<(ProjectId, Option<TeamRules>)> =
        rows.columns(only([project::Column::Id, project::Column::Team])).await?;
    Ok(rules.into_iter().filter_map(|(project, rules)| Some((project, rules?))).collect())
}

/// The councils in which `projects` land; one statement.
async fn hosts(
    tx: &ReadTx,
    projects: impl Iterator<Item = ProjectId>,
) -> Result<HashMap<ProjectId, BTreeSet<CouncilId>>> {
    let rows = tx.every::<host::Entity>().any_of(host::Column::ProjectId, projects).all().await?;
    let mut hosts: HashMap<ProjectId, BTreeSet<CouncilId>> = HashMap::new();
    for row in rows {
        hosts.entry(row.project_id).or_default().insert(row.council_id);
    }
    Ok(hosts)
}

/// Everybody in the squads of `projects`; one statement.
async fn placed(tx: &ReadTx, projects: &[ProjectId]) -> Result<Vec<Placed>> {
    let placed = |call: callup::Model| Placed {
        project: call.project_id,
        post: call.post_id,
        officer: call.officer_id,
        home: call.home_council_id,
    };
    Ok(live(tx, projects).await?.into_iter().map(placed).collect())
}

/// The live call-ups for posts of these projects.
async fn live(tx: &ReadTx, projects: &[ProjectId]) -> Result<Vec<callup::Model>> {
    use callup::Column;
    let calls = tx.every::<callup::Entity>().any_of(Column::ProjectId, projects.iter().copied());
    calls.filter(Column::Status.is_in(CallUpStatus::live())).in_order().all().await
}

/// How well officers have the essential skills of their posts.
struct Skilled {
    /// Experts in one of them.
    experts: BTreeSet<(PostId, OfficerId)>,
    /// Those who lack one of them.
    learners: BTreeSet<(PostId, OfficerId)>,
}

impl Skilled {
    /// Who of these is an expert and lacks nothing in any post, and who lacks something.
    fn among(
        &self,
        of: impl Iterator<Item = (PostId, OfficerId)>,
    ) -> (BTreeSet<OfficerId>, BTreeSet<OfficerId>) {
        let (mut experts, mut learners) = (BTreeSet::new(), BTreeSet::new());
        for one in of {
            if self.learners.contains(&one) {
                learners.insert(one.1);
            } else if self.experts.contains(&one) {
                experts.insert(one.1);
            }
        }
        experts.retain(|officer| !learners.contains(officer));
        (experts, learners)
    }
}

/// How well these officers have the essential skills of their posts; two statements. Whoever lacks one is no expert.
async fn skilled(tx: &ReadTx, pairs: impl Iterator<Item = (PostId, OfficerId)>) -> Result<Skilled> {
    let pairs: BTreeSet<(PostId, OfficerId)> = pairs.collect();
    let posts: BTreeSet<PostId> = pairs.iter().map(|(post, _)| *post).collect();
    let officers: BTreeSet<OfficerId> = pairs.iter().map(|(_, officer)| *officer).collect();
    let needs = tx.every::<need::Entity>().any_of(need::Column::PostId, posts);
    let needs = needs.is(need::Column::Essential, true).all().await?;
    let held = tx.every::<officer_skill::Entity>().any_of(officer_skill::Column::OfficerId, officers);
    let held =
        held.any_of(officer_skill::Column::SkillId, needs.iter().map(|need| need.skill_id)).all().await?;
    let held: HashMap<(OfficerId, SkillId), Level> =
        held.into_iter().map(|row| ((row.officer_id, row.skill_id), row.level)).collect();
    let levels = |(post, officer): &(PostId, OfficerId)| {
        let of_post = needs.iter().filter(|need| need.post_id == *post);
        let level = |need: &need::Model| (need.level, held.get(&(*officer, need.skill_id)).copied());
        of_post.map(level).collect::<Vec<_>>()
    };
    let lacks = |one: &(PostId, OfficerId)| levels(one).iter().any(|(needed, held)| *held < Some(*needed));
    let (learners, rest): (BTreeSet<_>, BTreeSet<_>) = pairs.into_iter().partition(lacks);
    let leads = |one: &(PostId, OfficerId)| levels(one).iter().any(|(_, held)| *held == Some(Level::Expert));
    Ok(Skilled { experts: rest.into_iter().filter(leads).collect(), learners })
}

/// What the squads of `projects` do not keep of their rules; six statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn breaches(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, Vec<Breach>>> {
    let rules = rules(tx, projects).await?;
    let placed = placed(tx, projects).await?;
    let squads = vec![((), placed)];
    let broken = of_squads(tx, &rules, squads).await?;
    Ok(broken.into_iter().map(|(_, project, breaches)| (project, breaches)).collect())
}

/// What the squads would not keep with those whom each of these selections takes as things are; eight statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn breaches_in(
    tx: &ReadTx,
    selections: &[SelectionId],
) -> Result<HashMap<SelectionId, Vec<(ProjectId, Breach)>>> {
    use selection_pick::Column;
    let picks = tx.every::<selection_pick::Entity>().any_of(Column::SelectionId, selections.iter().copied());
    let picks = picks.in_order().all().await?;
    let posts = tx.every::<post::Entity>().with_keys(picks.iter().map(|pick| pick.post_id));
    let posts: Vec<(PostId, ProjectId)> =
        posts.columns(only([post::Column::Id, post::Column::ProjectId])).await?;
    let posts: HashMap<PostId, ProjectId> = posts.into_iter().collect();
    let projects: BTreeSet<ProjectId> = posts.values().copied().collect();
    let projects: Vec<ProjectId> = projects.into_iter().collect();
    let rules = rules(tx, &projects).await?;
    let there = placed(tx, &projects).await?;
    // Whoever was called up by it is among those who are there, or is not coming.
    let with = |selection: &SelectionId| {
        let open =
            |pick: &&selection_pick::Model| pick.selection_id == *selection && pick.callup_id.is_none();
        let taken = picks.iter().filter(open).filter_map(|pick| {
            let (officer, basis) = pick.taken()?;
            let project = *posts.get(&pick.post_id)?;
            Some(Placed { project, post: pick.post_id, officer, home: basis.home() })
        });
        (*selection, there.iter().copied().chain(taken).collect())
    };
    let squads = selections.iter().map(with).collect();
    let mut broken: HashMap<SelectionId, Vec<(ProjectId, Breach)>> = HashMap::new();
    for (selection, project, breaches) in of_squads(tx, &rules, squads).await? {
        let told = breaches.into_iter().map(|breach| (project, breach));
        broken.entry(selection).or_default().extend(told);
    }
    Ok(broken)
}

/// What each of these sets of people, as squads, does not keep of the `rules`; four statements, however many.
async fn of_squads<K: Copy>(
    tx: &ReadTx,
    rules: &HashMap<ProjectId, TeamRules>,
    sets: Vec<(K, Vec<Placed>)>,
) -> Result<Vec<(K, ProjectId, Vec<Breach>)>> {
    if rules.is_empty() {
        return Ok(Vec::new());
    }
    let all = || sets.iter().flat_map(|(_, placed)| placed);
    let hosts = hosts(tx, rules.keys().copied()).await?;
    let skilled = skilled(tx, all().map(|one| (one.post, one.officer))).await?;
    let homes: BTreeSet<CouncilId> = all().map(|one| one.home).collect();
    let names = tx.shared::<council::Entity>().any_of(council::Column::Id, homes).all().await?;
    let names: HashMap<CouncilId, String> = names.into_iter().map(|row| (row.id, row.name)).collect();
    let name = |council| names.get(&council).cloned().unwrap_or_default();
    let mut broken = Vec::new();
    for (key, placed) in &sets {
        for (project, rules) in rules {
            // Of two who follow each other in a post, the one who comes.
            let of_project = placed.iter().filter(|one| one.project == *project);
            let of_project: BTreeMap<PostId, &Placed> = of_project.map(|one| (one.post, one)).collect();
            let (experts, learners) = skilled.among(of_project.values().map(|one| (one.post, one.officer)));
            let squad = Squad {
                homes: of_project.values().map(|one| (one.officer, one.home)).collect(),
                experts: experts.len(),
                learners: learners.len(),
                hosts: hosts.get(project).cloned().unwrap_or_default(),
            };
            let breaches = rules.breaches(&squad, name);
            if !breaches.is_empty() {
                broken.push((*key, *project, breaches));
            }
        }
    }
    broken.sort_by_key(|(_, project, _)| *project);
    Ok(broken)
}
