"""The selection problem as a small integer program, the same for every outside judge.

The rules and the score are described in `instances.py`; `check.py` checks them without this module.
"""
from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from check import read_pairs, read_table


@dataclass
class Model:
    """Maximise offset + sum of gain x over whole numbers lower <= x <= upper, subject to rows of sums at most a limit."""

    pairs: list[tuple[int, int]] = field(default_factory=list)  # officer and post of the first columns
    gain: list[int] = field(default_factory=list)
    lower: list[int] = field(default_factory=list)
    upper: list[int] = field(default_factory=list)
    rows: list[tuple[list[int], list[int], int]] = field(default_factory=list)  # columns, factors, limit
    offset: int = 0

    def column(self, gain: int, lower: int, upper: int) -> int:
        """Add a variable and return its number."""
        self.gain.append(gain)
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.gain) - 1

    def at_most(self, terms: Iterable[tuple[int, int]], limit: int) -> None:
        """Add the row: sum of factor x column <= limit."""
        columns, factors = zip(*terms, strict=True)
        self.rows.append((list(columns), list(factors), limit))


def binding_weeks(posts: list[dict[str, int]], room: list[int]) -> Iterable[tuple[set[int], int]]:
    """Reduce "the load fits into the room of every week" to the weeks that matter.

    Yields the posts under way and the room. A week says nothing new when everything under way fits anyway, or when
    another week has the same posts and perhaps more under way and no more room.
    """
    under_way = [0] * len(room)  # bit sets over the posts
    load = [0] * len(room)
    for place, post in enumerate(posts):
        for week in range(post["start"], post["end"] + 1):
            under_way[week] |= 1 << place
            load[week] += post["fte"]
    kept: list[tuple[int, int]] = []
    for bits, space in {(under_way[w], room[w]) for w in range(len(room)) if load[w] > room[w]}:
        if not any(bits & ~other == 0 and limit <= space for other, limit in kept):
            kept = [(other, limit) for other, limit in kept if other & ~bits or space > limit]
            kept.append((bits, space))
    for bits, space in sorted(kept):
        yield {post["post"] for place, post in enumerate(posts) if bits >> place & 1}, space


def build(folder: Path) -> Model:
    """Read an instance into a model."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    posts, projects, councils = (list(read_table(folder / f"{name}.csv")) for name in ("posts", "projects", "councils"))
    home = [row["council"] for row in read_table(folder / "officers.csv")]
    pinned = set(read_pairs(folder / "pinned.csv"))
    model = Model()
    of_post, of_officer, of_council, of_team = (defaultdict(list) for _ in range(4))
    experts, stretches = defaultdict(list), defaultdict(list)
    for edge in read_table(folder / "edges.csv"):
        officer, post = edge["officer"], edge["post"]
        project = posts[post]["project"]
        pair = model.column(edge["value"], int((officer, post) in pinned), 1)
        model.pairs.append((officer, post))
        of_post[post].append(pair)
        of_officer[officer].append(pair)
        of_council[home[officer]].append(pair)
        of_team[project, home[officer]].append(pair)
        if edge["expert"]:
            experts[project].append(pair)
        if edge["stretch"]:
            stretches[project].append(pair)
    if missing := pinned - set(model.pairs):
        raise ValueError(f"pinned pairs that are not eligible: {sorted(missing)[:5]}")
    post_of = [post for _, post in model.pairs]

    def fit_in(pairs: list[int], room: list[int]) -> None:
        """Keep the load of some pairs within the room of every week."""
        concerned = [posts[post] for post in sorted({post_of[pair] for pair in pairs})]
        for under_way, limit in binding_weeks(concerned, room):
            model.at_most([(pair, posts[post_of[pair]]["fte"]) for pair in pairs if post_of[pair] in under_way], limit)

    for pairs in of_post.values():
        model.at_most([(pair, 1) for pair in pairs], 1)
    offered: dict[int, list[int]] = defaultdict(lambda: [0] * meta["horizon"])
    for row in read_table(folder / "windows.csv"):
        offered[row["officer"]][row["start"]:row["end"] + 1] = [row["fte"]] * (row["end"] + 1 - row["start"])
    for officer, pairs in of_officer.items():
        fit_in(pairs, offered[officer])
    for (project, _), pairs in of_team.items():
        quota = projects[project]["max_per_council"]
        if 0 < quota < len(pairs):
            model.at_most([(pair, 1) for pair in pairs], quota)
    for project, pairs in stretches.items():
        model.at_most([(pair, 1) for pair in pairs] + [(pair, -1) for pair in experts[project]], 0)
    for project in (row["project"] for row in projects if row["need_expert"]):
        model.offset -= meta["expert_penalty"]
        if experts[project]:
            present = model.column(meta["expert_penalty"], 0, 1)
            model.at_most([(present, 1)] + [(pair, -1) for pair in experts[project]], 0)
    if not 0 <= meta["fair1"] <= meta["fair2"]:
        raise ValueError("the fairness penalty must rise: 0 <= fair1 <= fair2")
    for council, pairs in of_council.items():
        fit_in(pairs, [councils[council]["cap"]] * meta["horizon"])
        share = councils[council]["fair_share"]
        work = [(pair, posts[p]["fte"] * (posts[p]["end"] + 1 - posts[p]["start"])) for pair in pairs for p in [post_of[pair]]]
        most = sum({post_of[pair]: amount for pair, amount in work}.values())
        if most > share:
            above = model.column(-meta["fair1"], 0, share)
            far_above = model.column(-meta["fair2"], 0, most)
            model.at_most([*work, (above, -1), (far_above, -1)], share)
    return model
