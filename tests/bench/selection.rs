//! How long a selection takes, and how good it is, on a folder of instance files.
//!
//! ```text
//! cargo run --release -p callup-tests --bin bench-selection -- DIR --out SOLUTION.csv [--proof] [--explain]
//! ```
//!
//! The files are `meta.json`, `councils.csv`, `officers.csv`, `windows.csv`, `projects.csv`, `posts.csv`,
//! `edges.csv` and `pinned.csv`. What it writes has a line for each pick, `officer,post`.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures, and stops when it cannot"
)]

use callup_domain::selection::{
    Council, Officer, Pair, Parts, Phase, Pick, Plan, Post, Problem, Progress, Project, Settings, Watch,
    Weights, reasons, reserves, shares, solve, substitutes, unfilled, verify,
};
use std::fs::{File, read_to_string};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn main() {
    let asked = Asked::read(std::env::args().skip(1));
    let started = Instant::now();
    let problem = Problem::new(parts(&asked.dir)).expect("a sound problem");
    println!("read      {:>9.3} s", started.elapsed().as_secs_f64());
    let before = memory();
    let started = Instant::now();
    let mut phases = Phases { last: started, phase: None, spent: Vec::new(), talks: asked.talks };
    let plan = solve(&problem, &asked.settings, &mut phases);
    let took = started.elapsed();
    for (phase, spent) in &phases.spent {
        println!("{:<9} {:>9.3} s", format!("{phase:?}").to_lowercase(), spent.as_secs_f64());
    }
    println!("total     {:>9.3} s", took.as_secs_f64());
    report(&problem, &plan, before);
    if let Some(out) = asked.out {
        write(&out, &plan);
    }
    if asked.explains {
        explain(&problem, &plan);
    }
}

/// How long it takes to say why.
fn explain(problem: &Problem, plan: &Plan) {
    let timed = |what: &str, ask: &dyn Fn() -> usize| {
        let started = Instant::now();
        let found = ask();
        println!("{what:<12} {:>6.3} s, {found} found", started.elapsed().as_secs_f64());
    };
    timed("substitutes", &|| substitutes(problem, plan, 0, 12).len());
    timed("reasons", &|| reasons(problem, plan, &plan.picks, 3).len());
    timed("reserves", &|| reserves(problem, plan, 3).iter().map(Vec::len).sum());
    timed("unfilled", &|| unfilled(problem, plan).len());
    timed("shares", &|| shares(problem, plan).len());
}

fn report(problem: &Problem, plan: &Plan, before: u64) {
    let broken = verify(problem, &plan.picks);
    assert!(broken.is_empty(), "the plan breaks rules: {broken:?}");
    assert_eq!(plan.objective, plan.split.total(), "the objective is the sum of its goals");
    let peak = memory();
    println!("memory    {:>9.1} MB at the most, {:.1} MB above the input", mb(peak), mb(peak - before));
    println!("filled    {:>9} of {}, {} moved", plan.picks.len(), problem.places(), plan.moved(problem));
    println!("objective {:>9}", plan.objective);
    println!("bound     {:>9}", plan.bound);
    println!("gap       {:>9.4} %{}", f64::from(plan.gap()) / 1e4, if plan.proven { ", proven" } else { "" });
}

/// What is asked for.
struct Asked {
    dir: PathBuf,
    out: Option<PathBuf>,
    settings: Settings,
    talks: bool,
    explains: bool,
}

impl Asked {
    fn read(mut words: impl Iterator<Item = String>) -> Self {
        let mut asked = Self {
            dir: PathBuf::new(),
            out: None,
            settings: Settings { proof: false, ..Settings::default() },
            talks: false,
            explains: false,
        };
        while let Some(word) = words.next() {
            let mut number = || words.next().and_then(|word| word.parse().ok()).expect("a number");
            match word.as_str() {
                "--seed" => asked.settings.seed = number(),
                "--steps" => asked.settings.steps = number() as u32,
                "--rounds" => asked.settings.rounds = number() as u32,
                "--restarts" => asked.settings.restarts = number() as u32,
                "--candidates" => asked.settings.candidates = number() as u32,
                "--proof" => asked.settings.proof = true,
                "--explain" => asked.explains = true,
                "--talk" => asked.talks = true,
                "--out" => asked.out = words.next().map(PathBuf::from),
                _ => asked.dir = PathBuf::from(word),
            }
        }
        asked
    }
}

/// How long each phase takes.
struct Phases {
    last: Instant,
    phase: Option<Phase>,
    spent: Vec<(Phase, Duration)>,
    talks: bool,
}

impl Watch for Phases {
    fn progress(&mut self, progress: &Progress) {
        let Progress { phase, done, best, bound, filled } = *progress;
        if self.talks {
            println!("  {phase:?} {done}: best {best:?}, bound {bound:?}, {filled} filled");
        }
        let (now, was) = (Instant::now(), self.phase.unwrap_or(Phase::Prices));
        let spent = now - self.last;
        match self.spent.iter_mut().find(|(of, _)| *of == was) {
            Some((_, sum)) => *sum += spent,
            None => self.spent.push((was, spent)),
        }
        (self.last, self.phase) = (now, Some(phase));
    }
}

/// The most memory that was used, in kilobytes.
fn memory() -> u64 {
    let status = read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

fn mb(kilobytes: u64) -> f64 {
    kilobytes as f64 / 1024.0
}

fn write(out: &Path, plan: &Plan) {
    let mut file = File::create(out).expect("a file to write");
    let mut text = "officer,post\n".to_owned();
    for Pick { post, officer } in &plan.picks {
        text.push_str(&format!("{officer},{post}\n"));
    }
    file.write_all(text.as_bytes()).expect("the solution is written");
}

/// Calls `row` with the numbers of each line but the first.
fn rows(dir: &Path, name: &str, mut row: impl FnMut(&[i64])) {
    let mut file = BufReader::new(File::open(dir.join(name)).expect("an instance file"));
    let (mut line, mut numbers, mut header) = (String::new(), Vec::new(), true);
    while file.read_line(&mut line).expect("a line") > 0 {
        if !header && !line.trim().is_empty() {
            numbers.clear();
            numbers.extend(line.trim().split(',').map(|word| word.parse::<i64>().expect("a number")));
            row(&numbers);
        }
        header = false;
        line.clear();
    }
}

fn parts(dir: &Path) -> Parts {
    let meta: serde_json::Value =
        serde_json::from_str(&read_to_string(dir.join("meta.json")).expect("meta.json")).expect("JSON");
    let number = |name: &str| meta[name].as_u64().expect("a number");
    let weeks = number("horizon") as usize;
    let mut parts = Parts { weeks, ..Parts::default() };
    parts.weights = Weights {
        fairness: [number("fair1") as u32, number("fair2") as u32],
        expert: number("expert_penalty") as u32,
        ..Weights::default()
    };
    rows(dir, "councils.csv", |row| {
        parts.councils.push(Council {
            free: vec![row[4] as u32; weeks],
            fair_share: row[5] as u32,
            ..Council::default()
        });
    });
    rows(dir, "officers.csv", |row| {
        parts.officers.push(Officer { council: row[1] as u32, free: vec![0; weeks] });
    });
    rows(dir, "windows.csv", |row| {
        parts.officers[row[0] as usize].free[row[1] as usize..=row[2] as usize].fill(row[3] as u8);
    });
    let (mut priorities, mut hosts) = (Vec::new(), Vec::new());
    rows(dir, "projects.csv", |row| {
        priorities.push(row[1] as u8);
        hosts.push(row[2] as u32);
        parts.projects.push(Project {
            most_of_a_council: (row[5] > 0).then_some(row[5] as u16),
            wants_expert: row[6] == 1,
            wants_host: false,
            mentoring: row[7] == 1,
            mentors: 0,
        });
    });
    rows(dir, "posts.csv", |row| {
        parts.posts.push(Post {
            project: row[1] as u32,
            host: hosts[row[1] as usize],
            first: row[3] as u16,
            last: row[4] as u16,
            load: row[5] as u8,
            places: 1,
            priority: priorities[row[1] as usize],
            mandatory: row[8] == 1,
        });
    });
    edges(dir, &mut parts);
    rows(dir, "pinned.csv", |row| {
        parts.pinned.push(Pick { officer: row[0] as u32, post: row[1] as u32 });
    });
    parts
}

/// Reads the pairs. The files give what a pair is worth; what is left of it once the other goals are taken off is
/// the credit of the host council.
fn edges(dir: &Path, parts: &mut Parts) {
    let weights = parts.weights;
    parts
        .pairs
        .reserve_exact(std::fs::metadata(dir.join("edges.csv")).map_or(0, |file| file.len() as usize / 30));
    rows(dir, "edges.csv", |row| {
        let choice = weights.choice.iter().position(|points| i64::from(*points) == row[6]);
        let choice = choice.map_or(0, |at| at as u8 + 1);
        let pair = Pair::new(row[0] as u32, row[1] as u32, row[3] as u16, choice);
        parts.pairs.push(pair.stretch(row[4] == 1).expert(row[5] == 1));
        if row[7] == 1 {
            parts.previous.push(Pick { officer: row[0] as u32, post: row[1] as u32 });
        }
        let post = &parts.posts[row[1] as usize];
        let coverage = i64::from(weights.coverage[usize::from(post.priority) - 1]);
        let coverage =
            if post.mandatory { coverage * i64::from(weights.mandatory_halves) / 2 } else { coverage };
        let credit = row[2] - row[3] - row[6] - i64::from(weights.stay) * row[7] - coverage;
        parts.councils[post.host as usize].credit = credit as u32;
    });
}
