#!/usr/bin/env python3
"""Check and score one solution of a selection instance, trusting nothing but its files.

    check.py INSTANCE_DIR SOLUTION.csv

Prints one JSON object and exits with 1 when a hard rule is broken. The rules and the score are described in
`instances.py`. Only the standard library is used and nothing is shared with the solvers or the generator, so that
a mistake in either shows up here.
"""
from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Pair = tuple[int, int]


def read_table(path: Path) -> Iterator[dict[str, int]]:
    """Yield the lines of a CSV file of whole numbers, each as column name -> number."""
    with path.open(newline="", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            yield {name: int(text) for name, text in line.items()}


def read_pairs(path: Path) -> list[Pair]:
    """Read the officer and post columns of a solution or of the pinned pairs."""
    return [(row["officer"], row["post"]) for row in read_table(path)]


def find_edges(path: Path, wanted: set[Pair]) -> dict[Pair, dict[str, int]]:
    """Pick the wanted pairs out of edges.csv, which may have millions of lines, without keeping the others."""
    keys = {(str(officer), str(post)) for officer, post in wanted}
    found = {}
    with path.open(encoding="utf-8") as file:
        header = file.readline().strip().split(",")
        if header[:2] != ["officer", "post"]:
            raise ValueError(f"{path}: the first columns must be officer,post")
        for line in file:
            officer, post, _ = line.split(",", 2)
            if (officer, post) in keys:
                found[int(officer), int(post)] = dict(zip(header, map(int, line.split(",")), strict=True))
    return found


def check(folder: Path, solution: Path) -> dict[str, Any]:
    """Return the verdict (`feasible`, `errors`) and the parts of the score."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    picks = read_pairs(solution)
    edges = find_edges(folder / "edges.csv", set(picks))
    posts = list(read_table(folder / "posts.csv"))
    projects = list(read_table(folder / "projects.csv"))
    councils = list(read_table(folder / "councils.csv"))
    people = {officer for officer, _ in picks}
    home = {row["officer"]: row["council"] for row in read_table(folder / "officers.csv") if row["officer"] in people}
    offered: Counter[Pair] = Counter()
    for row in read_table(folder / "windows.csv"):
        if row["officer"] in people:
            for week in range(row["start"], row["end"] + 1):
                offered[row["officer"], week] = row["fte"]

    errors = [f"post {post} is filled {n} times" for post, n in Counter(q for _, q in picks).items() if n > 1]
    errors += [f"officer {o} is not eligible for post {q}" for o, q in picks if (o, q) not in edges]
    errors += [f"pinned pair {o},{q} is missing" for o, q in sorted(set(read_pairs(folder / "pinned.csv")) - set(picks))]

    used: Counter[Pair] = Counter()  # officer, week
    away: Counter[Pair] = Counter()  # council, week
    lent: Counter[int] = Counter()  # council -> tenths x weeks
    team: Counter[Pair] = Counter()  # project, council
    sums: dict[str, Counter[int]] = defaultdict(Counter)  # column of edges.csv -> project -> sum
    for pair in picks:
        if pair not in edges:
            continue
        post, council = posts[pair[1]], home[pair[0]]
        for week in range(post["start"], post["end"] + 1):
            used[pair[0], week] += post["fte"]
            away[council, week] += post["fte"]
            lent[council] += post["fte"]
        team[post["project"], council] += 1
        for column in ("value", "fit", "pref", "prev", "expert", "stretch"):
            sums[column][post["project"]] += edges[pair][column]

    for officer in sorted({o for (o, week), load in used.items() if load > offered[o, week]}):
        errors.append(f"officer {officer} works more than offered")
    for council in sorted({c for (c, _), load in away.items() if load > councils[c]["cap"]}):
        errors.append(f"council {council} exceeds its cap")
    for (project, council), n in team.items():
        if 0 < projects[project]["max_per_council"] < n:
            errors.append(f"project {project} takes {n} officers of council {council}")
    for project, n in sums["stretch"].items():
        if n > sums["expert"][project]:
            errors.append(f"project {project} has {n} stretch picks but {sums['expert'][project]} experts")

    unfair = 0
    for council, load in lent.items():
        share = councils[council]["fair_share"]
        first, second = min(max(load - share, 0), share), max(load - 2 * share, 0)
        unfair += meta["fair1"] * first + meta["fair2"] * second
    lacking = sum(row["need_expert"] > 0 and not sums["expert"][row["project"]] for row in projects)
    total = {column: sum(counts.values()) for column, counts in sums.items()}
    inexpert = meta["expert_penalty"] * lacking
    return {
        "feasible": not errors, "errors": errors[:20], "objective": total.get("value", 0) - unfair - inexpert,
        "filled": len(picks), "posts": len(posts), "fit": total.get("fit", 0), "preference": total.get("pref", 0),
        "kept": total.get("prev", 0), "fairness_penalty": unfair, "expert_penalty": inexpert,
    }


def main() -> int:
    """Run the command line."""
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    verdict = check(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps(verdict))
    return 0 if verdict["feasible"] else 1


if __name__ == "__main__":
    sys.exit(main())
