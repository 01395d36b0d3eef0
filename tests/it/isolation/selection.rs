//! Selections with something in every field, which the demonstration has none of.

use callup_domain::Sentence;
use callup_domain::access::{Action, On};
use callup_domain::callup::CallUpStatus;
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, OfficerId, PostId, ProjectId, SkillId};
use callup_domain::period::Period;
use callup_domain::post::PostState;
use callup_domain::proposal::{
    Asked, ByCriterion, Findings, Gap, Move, Moves, Near, OtherKind, PickDecision, Replanned, Rules,
    SelectionBlock, SelectionState, Share, Stop, Suppose, Weights, Worth,
};
use callup_domain::ranking::{Criterion, Rule};
use callup_domain::skill::{EvidenceKind, Level};
use callup_domain::team::TeamRules;
use callup_domain::workload::Workload;
use callup_infra::entity::{
    callup, decision, membership, need, officer, officer_skill, post, project, secondment, selection,
    selection_other, selection_pick,
};
use callup_infra::query::selection as query;
use callup_infra::query::substitute::substitutes;
use callup_infra::scope::WriteTx;
use callup_tests::TestApp;
use chrono::TimeDelta;

/// One that is a draft, a what-if, and one on which deciding is over and whose ground has moved since. Of its two picks one was
/// changed and applied, as far as the walk asks, and of its two gaps one breaks a rule.
pub async fn all_there_is(app: &TestApp) {
    let tx = app.operator().begin().permit(Action::Select, On::default()).unwrap();
    let officers = tx.every::<officer::Entity>().in_order().all().await.unwrap();
    let called = tx.every::<callup::Entity>().is(callup::Column::Status, CallUpStatus::Agreed);
    let called = called.in_order().all().await.unwrap().remove(0);
    let posts = tx.every::<post::Entity>().in_order().all().await.unwrap();
    let mine = officers.iter().find(|row| row.id == called.officer_id).expect("an officer");
    let other = officers.iter().find(|row| row.id != mine.id && row.supported_at.is_some()).expect("another");
    let by = tx.every::<membership::Entity>().in_order().one().await.unwrap().map(|held| held.person_id);
    let project = called.project_id;
    let needs = tx.every::<need::Entity>().is(need::Column::Essential, true).all().await.unwrap();
    // Of more than awareness, below which there is nothing.
    let asks_one = |row: &post::Model| {
        let of_post: Vec<_> = needs.iter().filter(|need| need.post_id == row.id).collect();
        of_post.len() == 1 && of_post[0].level > Level::Awareness
    };
    let calls = tx.every::<callup::Entity>().any_of(callup::Column::Status, CallUpStatus::live());
    let calls = calls.in_order().all().await.unwrap();
    // Those in other posts of the same squad.
    let beside = |row: &post::Model| {
        let other = |call: &&callup::Model| call.project_id == row.project_id && call.post_id != row.id;
        calls.iter().filter(other).collect::<Vec<_>>()
    };
    // The officer who walks.
    let walks = tx.every::<secondment::Entity>().in_order().all().await.unwrap().remove(0).officer_id;
    let below = |need: &need::Model| Level::ALL[need.level as usize - 1];
    let led = |row: &post::Model| beside(row).iter().any(|call| call.officer_id != walks);
    let others = posts.iter().filter(|row| row.id != called.post_id && asks_one(row) && led(row));
    let is_open = |row: &&post::Model| {
        row.state == PostState::Open
            && calls.iter().all(|call| call.post_id != row.id)
            && row.starts_on > tx.today()
    };
    let open = posts.iter().filter(is_open).find(|row| led(row)).expect("an open post of a squad");
    let (vacant, stand_in) = with_substitute(&tx, others).await;
    let empty = |row: &&post::Model| row.id != called.post_id && row.id != vacant.id;
    let empty: Vec<_> = posts.iter().filter(empty).cloned().collect();
    let findings = findings(&empty, called.home_council_id, [mine.id, other.id]);
    let decided = selection::Model {
        rules: Some(Rules::of_today(Workload { least_rest: Some(1), longest_run: Some(520) })),
        print: Some("c0ffee".to_owned()),
        runs: 1,
        places: Some(4),
        filled: Some(2),
        value: Some(7_000),
        bound: Some(7_100),
        findings: Some(findings),
        quorum: Some(1),
        created_by: by,
        ran_at: Some(tx.now()),
        decided_at: Some(tx.now()),
        applied_at: Some(tx.now()),
        ..row(&tx, project, SelectionState::Decided)
    };
    let decided = tx.insert::<selection::Entity>(decided).await.unwrap();
    let draft = row(&tx, project, SelectionState::Draft);
    let failure = Some("There was nothing to fill.".to_owned());
    tx.insert::<selection::Entity>(selection::Model { failure, ..draft }).await.unwrap();
    for (post, of) in [(called.post_id, mine), (vacant.id, other)] {
        let pick = pick(&tx, &decided, (post, of), mine.id).await;
        let learns = Some(needs[0].skill_id);
        let pick = selection_pick::Model {
            decided_by: by,
            callup_id: Some(called.id),
            learns,
            instead_learns: learns,
            ..pick
        };
        tx.insert::<decision::Entity>(decision_on(&tx, &pick)).await.unwrap();
        tx.insert::<selection_pick::Entity>(pick).await.unwrap();
        for (kind, officer) in [(OtherKind::Reserve, mine.id), (OtherKind::NearMiss, other.id)] {
            let moves = Moves(vec![Move { post, from: Some(mine.id), to: Some(other.id) }]);
            let row = selection_other::Model {
                id: tx.id(),
                body_id: tx.body(),
                selection_id: decided.id,
                post_id: post,
                officer_id: officer,
                kind,
                place: 1,
                fit: 600,
                change: -40,
                moves,
            };
            tx.insert::<selection_other::Entity>(row).await.unwrap();
        }
    }
    reserve(&tx, &decided, (vacant.id, stand_in)).await;
    let rules =
        TeamRules { most_of_a_council: Some(1), wants_lead: true, wants_host: true, takes_learners: true };
    for row in tx.every::<project::Entity>().in_order().all().await.unwrap() {
        tx.update::<project::Entity>(project::Model { team: Some(rules), ..row }).await.unwrap();
    }
    for call in beside(vacant).into_iter().chain(beside(open)).filter(|call| call.officer_id != walks) {
        for need in needs.iter().filter(|need| need.post_id == call.post_id) {
            knows(&tx, call.officer_id, need.skill_id, Level::Expert).await;
        }
    }
    let need = needs.iter().find(|need| need.post_id == vacant.id).unwrap();
    let held = tx.every::<officer_skill::Entity>().is(officer_skill::Column::SkillId, need.skill_id);
    let held = held.all().await.unwrap();
    let refused = tx.every::<callup::Entity>().is(callup::Column::Status, CallUpStatus::Refused);
    let refused = refused.all().await.unwrap();
    let kept: Vec<OfficerId> = refused.iter().chain(beside(vacant)).map(|call| call.officer_id).collect();
    for row in held.iter().filter(|row| !kept.contains(&row.officer_id)) {
        knows(&tx, row.officer_id, need.skill_id, below(need)).await;
    }
    // And the officer who walks would learn one thing in a post that is shown.
    let mut needed: Vec<_> = needs.iter().filter(|need| need.post_id == open.id).collect();
    needed.sort_by_key(|need| need.level);
    let learnt = needed.pop().unwrap();
    for need in needed {
        knows(&tx, walks, need.skill_id, need.level).await;
    }
    knows(&tx, walks, learnt.skill_id, below(learnt)).await;
    let supposed = Suppose {
        without_councils: vec![called.home_council_id],
        without_officers: vec![mine.id, other.id],
        with_projects: vec![project],
        shifted: vec![project],
        weeks: 2,
    };
    let what_if = row(&tx, project, SelectionState::Draft);
    let what_if = selection::Model { what_if_of: Some(decided.id), supposed: Some(supposed), ..what_if };
    tx.insert::<selection::Entity>(what_if).await.unwrap();
    tx.record(Event::OfficersImported { body: tx.body(), added: 0, changed: officers.len() }).await.unwrap();
    tx.commit(Event::SelectionDecided { selection: decided.id }).await.unwrap();
}

/// An officer has a skill at this level and wants to learn more of it.
async fn knows(tx: &WriteTx, officer_id: OfficerId, skill_id: SkillId, level: Level) {
    let held = tx.every::<officer_skill::Entity>().is(officer_skill::Column::OfficerId, officer_id);
    let held = held.is(officer_skill::Column::SkillId, skill_id).all().await.unwrap();
    tx.remove::<officer_skill::Entity>(held.iter().map(|held| held.id).collect()).await.unwrap();
    let row = officer_skill::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id,
        skill_id,
        level_rank: level.rank(),
        level,
        evidence: EvidenceKind::SelfAssessed,
        evidence_on: tx.today(),
        wants_to_learn: true,
        version: 1,
    };
    tx.insert::<officer_skill::Entity>(row).await.unwrap();
}

/// The first of the posts that somebody could step into, and who.
async fn with_substitute<'a>(
    tx: &WriteTx,
    posts: impl Iterator<Item = &'a post::Model>,
) -> (&'a post::Model, OfficerId) {
    for post in posts {
        let found = substitutes(tx, post, None).await.unwrap();
        let first = found.and_then(|found| Some(found.ranked.ranking.fitting.first()?.officer));
        if let Some(first) = first {
            return (post, first);
        }
    }
    panic!("nobody could step in anywhere");
}

/// A reserve of the post who could have the rest of it.
async fn reserve(tx: &WriteTx, selection: &selection::Model, (post_id, officer_id): (PostId, OfficerId)) {
    let row = selection_other::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: selection.id,
        post_id,
        officer_id,
        kind: OtherKind::Reserve,
        place: 2,
        fit: 500,
        change: -90,
        moves: Moves::default(),
    };
    tx.insert::<selection_other::Entity>(row).await.unwrap();
}

fn row(tx: &WriteTx, project: ProjectId, state: SelectionState) -> selection::Model {
    let begin = Period { starts_on: tx.today(), ends_on: tx.today() + TimeDelta::days(90) };
    selection::Model {
        id: tx.id(),
        body_id: tx.body(),
        name: "Spring".to_owned(),
        state,
        asked: Asked {
            begin,
            projects: vec![project],
            urgent: vec![project],
            later: vec![project],
            last: vec![project],
        },
        weights: Weights::default(),
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
        created_by: None,
        created_at: tx.now(),
        ran_at: None,
        decided_at: None,
        applied_at: None,
        version: 1,
    }
}

/// A pick whose ground was another when it was made: it rests on what another officer's would.
async fn pick(
    tx: &WriteTx,
    selection: &selection::Model,
    (post, of): (PostId, &officer::Model),
    elsewhere: OfficerId,
) -> selection_pick::Model {
    let mut bases = query::bases(tx, &[(post, of.id), (post, elsewhere)]).await.unwrap();
    let (own, wrong) =
        (bases.get(&(post, of.id)).cloned().unwrap(), bases.remove(&(post, elsewhere)).unwrap());
    selection_pick::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: selection.id,
        post_id: post,
        officer_id: of.id,
        home_council_id: of.home_council_id,
        fit: 700,
        points: ByCriterion(vec![100; Criterion::ALL.len()]),
        learns: None,
        instead_learns: None,
        loss: 40,
        half_days: 120,
        starts_on: None,
        before_officer_id: Some(elsewhere),
        basis: wrong.clone(),
        decision: PickDecision::Changed,
        instead_officer_id: Some(of.id),
        instead_basis: Some(if of.id == elsewhere { own } else { wrong }),
        reason: "Knows the service".to_owned(),
        decided_by: None,
        decided_at: Some(tx.now()),
        seen_at: Some(tx.now()),
        callup_id: None,
        version: 1,
    }
}

fn decision_on(tx: &WriteTx, pick: &selection_pick::Model) -> decision::Model {
    decision::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: pick.selection_id,
        post_id: pick.post_id,
        proposed_officer_id: Some(pick.officer_id),
        decision: pick.decision,
        taken_officer_id: pick.instead_officer_id,
        reason: pick.reason.clone(),
        decided_by: pick.decided_by,
        decided_at: tx.now(),
        seen_at: tx.now(),
    }
}

fn findings(posts: &[post::Model], council: CouncilId, [one, other]: [OfficerId; 2]) -> Findings {
    let moves = vec![Move { post: posts[0].id, from: Some(one), to: Some(other) }];
    let funnel = vec![Stop { rule: Rule::Listed, passed: 3, only_this: 1 }];
    let gap = |post: PostId| Gap {
        post,
        rest: None,
        eligible: 0,
        funnel: funnel.clone(),
        rule: None,
        block: None,
        nearest: None,
    };
    let broken = Near {
        officer: one,
        mend: Some(["The officer has paused the listing.", "List again."].map(Sentence::verbatim)),
        change: None,
        moves: Vec::new(),
    };
    let moved = Near { officer: one, mend: None, change: Some(-30), moves };
    Findings {
        gaps: vec![
            Gap { rule: Some(Rule::Listed), nearest: Some(broken), ..gap(posts[0].id) },
            Gap { eligible: 2, block: Some(SelectionBlock::Time), nearest: Some(moved), ..gap(posts[1].id) },
        ],
        shares: vec![Share { council, fair: 200, before: 100, after: 220, officers: 2 }],
        replanned: Some(Replanned { kept: 1, moved: 1, emptied: 0, filled: 1 }),
        worth: Worth {
            filling: 5_000,
            fit: 1_400,
            interest: 300,
            lenders: 200,
            stay: 250,
            fairness: -150,
            lead: 0,
            host: 0,
        },
    }
}
