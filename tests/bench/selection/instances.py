#!/usr/bin/env python3
"""Write made-up staffing portfolios for the selection benchmark.

    instances.py gen S|M|ML|L|XL DIR [--shape realistic|oversubscribed|flat|large-councils] [--seed N]
    instances.py audit DIR          recompute every eligible pair from the attribute files and compare

The same size, shape and seed always give the same files. A folder holds `meta.json` and ten CSV files (see COLUMNS);
row numbers are the ids. Everything is a whole number: load in tenths of full time, time in weeks counted from 0 with
both ends included, distance in km, value in points.

  councils   cap: most load away in any week; fair_share: load x weeks after which the fairness penalty starts
  officers   release_max: load the home council agrees to; clearance and remote_ok as in posts
  windows    load an officer offers between two weeks; the windows of one officer never overlap
  projects   max_per_council: most officers of one council, 0 for no rule; need_expert: a penalty unless an expert is
             picked; mentoring: stretch pairs are allowed
  posts      mode: 0 remote, 1 hybrid, 2 on site; mandatory: counts half as much again
  edges      every eligible pair; value: all a pick earns by itself; prev: the pair was proposed last time
  pinned     accepted pairs, always kept

A pair is eligible when the officer has each essential skill at its level (in mentoring projects one level may be
missing in all, which makes the pair a stretch), offers enough load in every week of the post, is cleared, and accepts
remote work, or for on-site posts lives within travel_km of the project (half as far again for hybrid ones). Level 4
in the post's first essential skill makes an unstretched pair an expert.

Hard rules: one officer a post; no officer above what is offered in any week; no council above its cap in any week;
max_per_council; in each project at most as many stretch picks as experts; pinned pairs are kept. The score is the
value of the picks, less `expert_penalty` for each project that needs an expert and has none, less for each council
`fair1` a point of load x weeks above its fair share and `fair2` instead of it above twice the share.
"""
from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

Table = np.ndarray
Tables = dict[str, Table]

HORIZON = 52
FORMAT_VERSION = 1
COLUMNS = {
    "councils": "council,x,y,region,cap,fair_share",
    "officers": "officer,council,role,grade,x,y,travel_km,remote_ok,clearance,release_max",
    "officer_skills": "officer,skill,level",
    "windows": "officer,start,end,fte",
    "volunteers": "officer,project,rank",
    "projects": "project,priority,sponsor,x,y,max_per_council,need_expert,mentoring",
    "posts": "post,project,role,start,end,fte,mode,clearance,mandatory",
    "post_skills": "post,skill,level,essential",
    "edges": "officer,post,value,fit,stretch,expert,pref,prev",
    "pinned": "officer,post",
}
COVERAGE = (0, 4000, 2500, 1500, 800)  # points by project priority
PREFERENCE = np.array([0, 300, 220, 150, 100, 60])  # points by rank, 0 for no wish
STAY = 250
MOST_CREDIT = 200
GENERAL_SKILLS, OWN_SKILLS = 8, 4


@dataclass(frozen=True)
class Size:
    """How many of each thing an instance has."""

    officers: int
    posts: int
    councils: int
    professions: int


@dataclass(frozen=True)
class Shape:
    """What sets one kind of portfolio apart from another."""

    officers: float = 1.0  # times the officers of the size
    posts: float = 1.0
    councils: int | None = None  # instead of the councils of the size
    cap: tuple[float, float] = (0.6, 2.0)  # times a council's proportional part of the busiest week
    weeks: tuple[int, ...] = (4, 6, 8, 8, 10, 12, 12, 16, 24)
    quota: float = 0.3  # projects with max_per_council
    flat: bool = False  # nearly equal values


SIZES = {"S": Size(200, 40, 30, 4), "M": Size(2_000, 300, 120, 14), "L": Size(20_000, 2_000, 380, 40),
         "XL": Size(100_000, 10_000, 380, 40), "ML": Size(5_000, 1_000, 250, 30)}
SHAPES = {
    "realistic": Shape(),
    "oversubscribed": Shape(officers=0.7, posts=2.0, cap=(0.3, 0.9), weeks=(8, 12, 16, 20, 26)),
    "flat": Shape(flat=True),
    "large-councils": Shape(councils=6, cap=(0.4, 0.9), quota=0.8),
}


def column(tables: Tables, table: str, name: str) -> Table:
    """Return one named column."""
    return tables[table][:, COLUMNS[table].split(",").index(name)]


def numbered(*columns: Table) -> Table:
    """Join columns into a table whose first column is the row number."""
    return np.column_stack([np.arange(len(columns[0])), *columns]).astype(np.int64)


def rows(table: str, items: Sequence[tuple[int, ...]]) -> Table:
    """Make a table of tuples, with the right width when there are none."""
    return np.array(items, dtype=np.int64).reshape(-1, COLUMNS[table].count(",") + 1)


def core_skills(profession: int, professions: int) -> list[int]:
    """Return a profession's skills: its own, two of the next one's, and two general ones."""
    own = GENERAL_SKILLS + OWN_SKILLS * profession
    near = GENERAL_SKILLS + OWN_SKILLS * ((profession + 1) % professions)
    return [*range(own, own + OWN_SKILLS), near, near + 1, profession % GENERAL_SKILLS, (3 * profession + 1) % GENERAL_SKILLS]


def make_people(rng: np.random.Generator, size: Size, weight: Table, towns: Table) -> Tables:
    """Draw officers, their skills and what they offer."""
    n = size.officers
    council = rng.choice(size.councils, n, p=weight)
    common = 1.0 / np.arange(1, size.professions + 1) ** 0.4
    role = rng.choice(size.professions, n, p=common / common.sum())
    grade = rng.choice(4, n, p=[0.2, 0.35, 0.33, 0.12]) + 1
    release = rng.choice([0, 3, 5, 8, 10], n, p=[0.14, 0.08, 0.14, 0.12, 0.52])
    home = towns[council] + rng.integers(-20, 21, (n, 2))
    travel = rng.choice([0, 25, 50, 90, 180], n, p=[0.15, 0.25, 0.3, 0.2, 0.1])
    officers = numbered(council, role, grade, home, travel, rng.random(n) < 0.9, rng.choice(3, n, p=[0.8, 0.12, 0.08]), release)

    level = np.zeros((n, GENERAL_SKILLS + OWN_SKILLS * size.professions), np.int8)
    other = np.where(rng.random(n) < 0.2, (role + rng.integers(1, 4, n)) % size.professions, -1)
    for profession in range(size.professions):
        for who, drop in ((np.flatnonzero(role == profession), 0), (np.flatnonzero(other == profession), 1)):
            for skill in core_skills(profession, size.professions):
                drawn = np.clip(grade[who] - drop + rng.choice([-1, 0, 0, 0, 0, 1], len(who)), 0, 4)
                level[who, skill] = np.maximum(level[who, skill], drawn)
    knower, known = np.nonzero(level)

    windows = []
    for person in range(n):
        week = 0 if rng.random() < 0.6 else int(rng.integers(1, 24))
        while week < HORIZON - 6 and release[person]:
            end = min(HORIZON, week + int(rng.integers(12, 46)))
            windows.append((person, week, end - 1, min(int(release[person]), int(rng.choice([2, 4, 5, 6, 8, 10])))))
            week = end + int(rng.integers(1, 9))
    return {"officers": officers, "officer_skills": np.column_stack([knower, known, level[knower, known]]),
            "windows": rows("windows", windows)}


def make_work(rng: np.random.Generator, size: Size, shape: Shape, towns: Table) -> Tables:
    """Draw projects, their posts and the skills asked for."""
    n, projects = size.posts, max(3, size.posts // 5)
    priority = np.full(projects, 2) if shape.flat else rng.choice(4, projects, p=[0.15, 0.3, 0.35, 0.2]) + 1
    sponsor = rng.integers(0, size.councils, projects)
    quota = np.where(rng.random(projects) < shape.quota, rng.integers(1, 3, projects), 0)
    kickoff = rng.integers(0, 4, projects) * 13 + rng.integers(0, 5, projects)
    project = np.sort(np.concatenate([np.arange(projects), rng.integers(0, projects, n - projects)]))
    start = np.minimum(kickoff[project] + rng.choice([0, 0, 1, 3, 6], n), HORIZON - 8)
    end = np.minimum(start + rng.choice(shape.weeks, n), HORIZON) - 1
    role, grade = rng.integers(0, size.professions, n), rng.choice(4, n, p=[0.18, 0.46, 0.3, 0.06]) + 1
    mandatory = np.zeros(n, int) if shape.flat else rng.random(n) < 0.4
    asked = []
    for post in range(n):
        core = rng.permutation(core_skills(int(role[post]), size.professions)).tolist()
        essential = int(rng.integers(2, 4))
        for place, skill in enumerate(core[:essential + 2]):
            asked.append((post, skill, max(1, int(grade[post]) - (place > 0)), int(place < essential)))
    return {
        "projects": numbered(priority, sponsor, towns[sponsor], quota, rng.random(projects) < 0.4, rng.random(projects) < 0.3),
        "posts": numbered(project, role, start, end, rng.choice([2, 4, 4, 5, 6, 8, 10], n), rng.choice(3, n, p=[0.6, 0.3, 0.1]),
                          rng.choice(3, n, p=[0.85, 0.1, 0.05]), mandatory),
        "post_skills": rows("post_skills", asked),
    }


def make_wishes(rng: np.random.Generator, tables: Tables, professions: int) -> Table:
    """Let about four officers in five name up to five projects that look for their profession."""
    projects, roles = column(tables, "posts", "project"), column(tables, "posts", "role")
    wanted = [np.unique(projects[roles == profession]) for profession in range(professions)]
    wishes = []
    for officer, profession in enumerate(column(tables, "officers", "role")):
        some = min(int(rng.integers(0, 6)), len(wanted[profession]))
        chosen = rng.choice(wanted[profession], some, replace=False) if some else ()
        wishes += [(officer, int(project), rank) for rank, project in enumerate(chosen, 1)]
    return rows("volunteers", wishes)


@dataclass
class Candidates:
    """The eligible officers of one post, in order, and what their fit depends on."""

    post: int
    officer: Table
    stretch: Table
    expert: Table
    surplus: Table  # levels above the essential ones
    desired: Table  # desirable skills held, between 0 and 1
    rank: Table  # place of the project among the officer's wishes, 0 for none


def offered_load(tables: Tables) -> Table:
    """Return the load each officer offers in each week."""
    offered = np.zeros((len(tables["officers"]), HORIZON), np.int64)
    for officer, start, end, load in tables["windows"].tolist():
        offered[officer, start:end + 1] = load
    return offered


def candidates(tables: Tables) -> Iterator[Candidates]:
    """Apply the eligibility rules to every post."""
    who, skill, level = tables["officer_skills"].T
    asked, officers, projects = tables["post_skills"], tables["officers"], tables["projects"]
    levels = np.zeros((max(skill.max(), asked[:, 1].max()) + 1, len(officers)), np.int16)
    levels[skill, who] = level
    offered = offered_load(tables)
    first = np.searchsorted(asked[:, 0], np.arange(len(tables["posts"]) + 1))
    wishes: dict[int, list[Table]] = {}
    for wish in tables["volunteers"]:
        wishes.setdefault(int(wish[1]), []).append(wish)
    for post, project, _, start, end, load, mode, clearance, _ in tables["posts"].tolist():
        lines = asked[first[post]:first[post + 1]]
        essential, desirable = lines[lines[:, 3] == 1], lines[lines[:, 3] == 0]
        lack = sum(np.maximum(need - levels[s], 0) for _, s, need, _ in essential.tolist())
        able = np.flatnonzero(lack <= projects[project, 7])
        able = able[(offered[able, start:end + 1].min(axis=1) >= load) & (officers[able, 8] >= clearance)]
        if mode == 0:
            able = able[officers[able, 7] == 1]
        else:
            away = ((officers[able, 4:6] - projects[project, 3:5]) ** 2).sum(axis=1)
            able = able[4 * away <= officers[able, 6] ** 2 * (9 if mode == 1 else 4)]
        rank = np.zeros(len(officers), np.int64)
        for officer, _, place in wishes.get(project, []):
            rank[officer] = place
        stretch = lack[able] > 0
        yield Candidates(post, able, stretch, ~stretch & (levels[essential[0, 1], able] == 4),
                         sum(np.maximum(levels[s, able] - need, 0) for _, s, need, _ in essential.tolist()),
                         sum((levels[s, able] >= need) / len(desirable) for _, s, need, _ in desirable.tolist()), rank[able])


def make_edges(tables: Tables, shape: Shape, credit: Table) -> Table:
    """Score every eligible pair, without the previous proposal."""
    parts = []
    for found in candidates(tables):
        post = tables["posts"][found.post]
        _, priority, sponsor, *_ = tables["projects"][post[1]].tolist()
        fit = np.rint(np.clip(700 - 60 * found.surplus + 300 * found.desired - 200 * found.stretch, 0, 1000)).astype(np.int64)
        if shape.flat:
            fit = fit // 300 * 300
        wish = PREFERENCE[found.rank]
        value = COVERAGE[priority] * (2 + int(post[8])) // 2 + int(credit[sponsor]) + fit + wish
        parts.append(np.column_stack([found.officer, np.full(len(fit), found.post), value, fit, found.stretch, found.expert, wish,
                                      np.zeros_like(fit)]))
    return np.concatenate(parts).astype(np.int64)


def earlier_plan(rng: np.random.Generator, tables: Tables) -> Table:
    """Fill about half of the posts as a hurried person might, mark the picks in `edges`, and return the pinned ones."""
    edges, posts, council = tables["edges"], tables["posts"], column(tables, "officers", "council")
    quota = column(tables, "projects", "max_per_council")
    offered = offered_load(tables)
    room = np.repeat(column(tables, "councils", "cap")[:, None], HORIZON, axis=1)
    first = np.searchsorted(edges[:, 1], np.arange(len(posts) + 1))
    team: Counter[tuple[int, int]] = Counter()
    pinned = []
    for post in rng.permutation(len(posts))[:len(posts) // 2].tolist():
        _, project, _, start, end, load, *_ = posts[post].tolist()
        span = slice(start, end + 1)
        lines = first[post] + np.flatnonzero(edges[first[post]:first[post + 1], 4] == 0)
        guess = edges[lines, 2] + rng.integers(0, 400, len(lines))
        for line in lines[np.argsort(-guess, kind="stable")][:15]:
            officer = int(edges[line, 0])
            home = int(council[officer])
            full = quota[project] and team[project, home] >= quota[project]
            if full or min(offered[officer, span].min(), room[home, span].min()) < load:
                continue
            offered[officer, span] -= load
            room[home, span] -= load
            team[project, home] += 1
            if rng.random() < 0.15:
                pinned.append((officer, post))
            else:
                edges[line, [2, 7]] += [STAY, 1]
            break
    return rows("pinned", sorted(pinned))


def generate(size: Size, shape: Shape, seed: int) -> tuple[dict[str, int], Tables]:
    """Make one instance: its meta data and its tables."""
    size = Size(round(size.officers * shape.officers), round(size.posts * shape.posts), shape.councils or size.councils, size.professions)
    rng = np.random.default_rng([seed, size.officers, size.posts, size.councils, int(shape.flat)])
    weight = rng.gamma(2.0, size=size.councils) + 0.1
    weight /= weight.sum()
    region = rng.integers(0, 9, size.councils)
    towns = rng.integers(0, 500, (9, 2))[region] + rng.integers(-60, 61, (size.councils, 2))
    tables = make_people(rng, size, weight, towns) | make_work(rng, size, shape, towns)
    tables["volunteers"] = rows("volunteers", []) if shape.flat else make_wishes(rng, tables, size.professions)

    load = np.zeros(HORIZON, np.int64)
    for start, end, part in tables["posts"][:, 3:6].tolist():
        load[start:end + 1] += part
    cap = np.maximum(10, np.rint(load.max() * weight * rng.uniform(*shape.cap, size.councils)))
    tables["councils"] = numbered(towns, region, cap, np.maximum(50, np.rint(load.sum() * weight)))
    lent = rng.integers(0, MOST_CREDIT + 1, size.councils) * rng.integers(0, 2, size.councils)
    tables["edges"] = make_edges(tables, shape, np.zeros_like(lent) if shape.flat else lent)
    tables["pinned"] = earlier_plan(rng, tables)
    meta = {"version": FORMAT_VERSION, "seed": seed, "officers": size.officers, "posts": size.posts, "councils": size.councils,
            "projects": len(tables["projects"]), "edges": len(tables["edges"]), "horizon": HORIZON, "fair1": 3, "fair2": 9,
            "expert_penalty": 1500, "pinned": len(tables["pinned"])}
    return meta, tables


def write(folder: Path, meta: dict[str, int], tables: Tables) -> None:
    """Write an instance folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "meta.json").write_text(json.dumps(meta, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for name, header in COLUMNS.items():
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            file.write(header + "\n")
            for block in range(0, len(tables[name]), 100_000):
                csv.writer(file, lineterminator="\n").writerows(tables[name][block:block + 100_000].tolist())


def read(path: Path) -> Table:
    """Read one CSV file back."""
    if path.stat().st_size <= len(COLUMNS[path.stem]) + 1:
        return rows(path.stem, [])
    return np.loadtxt(path, np.int64, delimiter=",", skiprows=1, ndmin=2)


def audit(folder: Path) -> list[str]:
    """Compare edges.csv with what the attribute files imply, and return the differences."""
    tables = {name: read(folder / f"{name}.csv") for name in COLUMNS}
    edges, problems, place = tables["edges"], [], 0
    if (np.diff(edges[:, 1]) < 0).any():
        return ["edges.csv is not in the order of its posts"]
    for found in candidates(tables):
        until = int(np.searchsorted(edges[:, 1], found.post, side="right"))
        listed, place = edges[place:until], until
        expected = np.column_stack([found.officer, found.stretch, found.expert, PREFERENCE[found.rank]])
        if not np.array_equal(listed[np.argsort(listed[:, 0])][:, [0, 4, 5, 6]], expected):
            problems.append(f"post {found.post}: pairs, stretch, expert or pref differ from the attributes")
        if len(np.unique(listed @ [0, 0, 1, -1, 0, 0, -1, -STAY])) > 1:
            problems.append(f"post {found.post}: value is not fit + pref + {STAY} prev + something of the post")
    return problems


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    gen = commands.add_parser("gen", help="write an instance")
    gen.add_argument("size", choices=SIZES)
    gen.add_argument("folder", type=Path)
    gen.add_argument("--shape", choices=SHAPES, default="realistic")
    gen.add_argument("--seed", type=int, default=1)
    commands.add_parser("audit", help="recompute the eligible pairs").add_argument("folder", type=Path)
    args = parser.parse_args()
    if args.command == "gen":
        meta, tables = generate(SIZES[args.size], SHAPES[args.shape], args.seed)
        write(args.folder, meta, tables)
        print(json.dumps(meta))
        return 0
    problems = audit(args.folder)
    print("\n".join(problems) or "every eligible pair agrees with the attributes")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
