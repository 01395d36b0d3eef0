//! How long the first page of ranked, explained candidates takes over HTTP, in a body of the whole
//! country: 20,000 officers, every principal council, 2,000 posts; and how long substitutes take for posts that
//! somebody has.
//!
//! ```text
//! cargo run --release -p callup-tests --bin bench-ranking
//! tests/with-postgres cargo run --release -p callup-tests --bin bench-ranking
//! ```

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures, and stops when it cannot"
)]

use callup_command as command;
use callup_command::cx::Cx;
use callup_command::post::{AddPosts, NeedAsk};
use callup_command::project::{CreateProject, ProjectAsk};
use callup_domain::callup::CallUpStatus;
use callup_domain::id::{PostId, SkillId};
use callup_domain::skill::Level;
use callup_infra::entity::{callup, officer_skill, post};
use callup_tests::Kind;
use callup_tests::bench::{Caller, Country, Times, on_each_database};
use chrono::NaiveDate;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// How many posts are asked for, each once after one round to warm up.
const POSTS: usize = 400;

const QUERY: &str = "query($post: ID!) { post(id: $post) { title candidates(first: 20) {
    funnel { rule passed onlyThis }
    pageInfo { hasNextPage endCursor }
    nodes { score officer { id person { name } homeCouncil { shortName } }
            points { criterion points outOf because } }
} } }";

const SUBSTITUTES: &str = "query($post: ID!) { post(id: $post) { title substitutes(first: 10) {
    fitting startsOn endsOn pageInfo { hasNextPage }
    nodes { score release refusedOn reserve mayBeCalledUp officer { id person { name } homeCouncil { shortName } }
            points { criterion points outOf because } }
} } }";

#[tokio::main]
async fn main() {
    on_each_database(measure).await;
}

async fn measure(kind: Kind) {
    let country = Country::on(kind).await;
    let cx = country.operator();
    let (posts, widest) = (posts(&cx).await, widest(&cx).await);
    let mut coordinator = country.coordinator().await;
    for post in &posts {
        first_page(&mut coordinator, *post).await;
    }
    let mut pages = Vec::new();
    for post in &posts {
        pages.push(first_page(&mut coordinator, *post).await);
    }
    print("posts, goal 50 ms at p95", pages);
    let mut pages = Vec::new();
    for _ in 0..40 {
        pages.push(first_page(&mut coordinator, widest).await);
    }
    print("the widest post: the most common skill, at awareness level", pages);
    let held = held(&cx).await;
    let mut took = Vec::new();
    for round in 0..2 {
        for post in &held {
            let (data, time) = coordinator.ask(SUBSTITUTES, json!({ "post": post.to_string() })).await;
            let found = &data["post"]["substitutes"];
            assert!(found["fitting"].as_u64().is_some(), "{found}");
            if round > 0 {
                took.push((time, found["fitting"].as_u64().unwrap_or_default()));
            }
        }
    }
    println!("  substitutes for the rest of a post that somebody has, with their release, goal 100 ms");
    println!("    {}", took.iter().map(|(time, _)| *time).collect::<Times>());
    took.sort_by_key(|(_, fitting)| *fitting);
    println!(
        "    officers who fit: {} at the median, {} at the most",
        took[took.len() / 2].1,
        took[took.len() - 1].1
    );
}

/// A first page of candidates.
struct Page {
    took: Duration,
    /// Listed, supported officers with the essential skills.
    skilled: u64,
    /// Officers who fit.
    fit: u64,
}

async fn first_page(coordinator: &mut Caller, post: PostId) -> Page {
    let (data, took) = coordinator.ask(QUERY, json!({ "post": post.to_string() })).await;
    let candidates = &data["post"]["candidates"];
    let passed = |rule: &str| {
        let mut stages = candidates["funnel"].as_array().expect("a funnel").iter();
        stages.find(|stage| stage["rule"] == rule).expect("the rule")["passed"].as_u64().expect("a number")
    };
    let (skilled, fit) = (passed("SKILL"), passed("COUNCIL_CAP"));
    let nodes = candidates["nodes"].as_array().expect("nodes").len() as u64;
    assert_eq!(nodes, fit.min(20), "a page of candidates");
    Page { took, skilled, fit }
}

fn print(what: &str, mut pages: Vec<Page>) {
    println!("  {what}");
    println!("    {}", pages.iter().map(|page| page.took).collect::<Times>());
    pages.sort_by_key(|page| page.skilled);
    let (middle, most) = (&pages[pages.len() / 2], &pages[pages.len() - 1]);
    println!(
        "    officers with the skills, and of them who fit: {} and {} at the median, {} and {} at the most",
        middle.skilled, middle.fit, most.skilled, most.fit
    );
}

/// Posts that start after today, spread over all of them.
async fn posts(cx: &Cx) -> Vec<PostId> {
    let read = cx.read();
    let mut posts = read.every::<post::Entity>().in_order().all().await.expect("posts");
    posts.retain(|post| post.starts_on > read.today());
    let step = (posts.len() / POSTS).max(1);
    posts.into_iter().step_by(step).take(POSTS).map(|post| post.id).collect()
}

/// Posts that somebody has, and that are not over.
async fn held(cx: &Cx) -> Vec<PostId> {
    let read = cx.read();
    let calls = read.every::<callup::Entity>().in_order().all().await.expect("call-ups");
    let live = calls.iter().filter(|call| CallUpStatus::live().any(|status| status == call.status));
    let live = live.filter(|call| call.ends_on > read.today()).map(|call| call.post_id);
    let posts: BTreeSet<PostId> = live.collect();
    assert!(!posts.is_empty(), "posts that somebody has");
    posts.into_iter().take(POSTS).collect()
}

/// A post that takes anybody with the most common skill at awareness level.
async fn widest(cx: &Cx) -> PostId {
    let date = |text: &str| text.parse::<NaiveDate>().ok();
    let project = ProjectAsk { title: "Anybody".to_owned(), ..ProjectAsk::default() };
    let project = command::project::create(cx, CreateProject { project }).await.expect("a project").id;
    let post = AddPosts {
        project,
        title: "Anybody".to_owned(),
        places: 1,
        role: None,
        role_level: String::new(),
        load: 2,
        starts_on: date("2027-04-05"),
        ends_on: date("2027-09-24"),
        onsite_days: 0,
        clearance: None,
        needs: vec![NeedAsk { skill: most_common(cx).await, level: Level::Awareness, essential: true }],
    };
    command::post::add(cx, post).await.expect("a post")[0].id
}

/// The skill that most officers have.
async fn most_common(cx: &Cx) -> SkillId {
    let mut officers = BTreeMap::<SkillId, usize>::new();
    for held in cx.read().every::<officer_skill::Entity>().all().await.expect("skills") {
        *officers.entry(held.skill_id).or_default() += 1;
    }
    officers.into_iter().max_by_key(|(_, officers)| *officers).expect("a skill").0
}
