#!/usr/bin/env python3
"""Let CP-SAT and HiGHS judge selections: the same instances, the same score, the same hard rules.

    pip install -r requirements.txt
    judges.py --sizes S,M --limit 60                       instances made on the spot by instances.py
    judges.py --sizes S,M,L --shape flat,large-councils --seed 7 --callup "PROGRAM ..."
    judges.py FOLDER ... --solvers highs --limit 240       instances that exist already

Prints one row for each solver and instance. `wall` and `cpu` are seconds of the whole process, `solve` what the solver
reports without reading files (for the judges: building the model and solving it), MB its peak memory, `% of best` the
objective as a part of the lowest bound anyone proved. Objectives come from check.py, never from the solver.

The program given with --callup runs as `PROGRAM FOLDER --out SOLUTION.csv --proof` and should print its `objective`,
`bound` and `seconds`, each followed by a number (`bound=12`, `bound: 12` and `bound 12` all do; the last one counts).

Exits with 1 when a solution breaks a rule, a claimed objective is wrong, or a solution beats somebody's bound.
"""
from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import floor, inf
from pathlib import Path

from check import check
from model import Model, build

HERE = Path(__file__).resolve().parent
NUMBER = r"[\"']?\s*[=:]?\s*(-?\d+(?:[,_]\d{3})*(?:\.\d+)?)"

# ---- The judges. Each returns the chosen columns, or None without a solution, and the proven bound less the offset.
# Solvers are imported only where they are used: the process that measures the others stays small.

Answer = tuple[list[int] | None, float]


def solve_cpsat(model: Model, limit: float, threads: int) -> Answer:
    """Solve with the constraint solver of OR-tools."""
    from ortools.sat.python import cp_model

    program = cp_model.CpModel()
    bounds = zip(model.lower, model.upper, strict=True)
    x = [program.new_int_var(low, high, "") for low, high in bounds]
    for columns, factors, most in model.rows:
        program.add(cp_model.LinearExpr.weighted_sum([x[j] for j in columns], factors) <= most)
    program.maximize(cp_model.LinearExpr.weighted_sum(x, model.gain))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = limit
    solver.parameters.num_workers = max(8, threads)  # its strategies run side by side; with fewer, some never get a turn
    status = solver.solve(program)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None, solver.best_objective_bound if status == cp_model.UNKNOWN else inf
    return [j for j in range(len(model.pairs)) if solver.value(x[j])], solver.best_objective_bound


def solve_highs(model: Model, limit: float, threads: int) -> Answer:
    """Solve with the mixed-integer solver HiGHS."""
    import highspy
    import numpy as np

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.gain), len(model.rows)
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = (np.array(v, float) for v in (model.gain, model.lower, model.upper))
    lp.row_lower_ = np.full(len(model.rows), -highspy.kHighsInf)
    lp.row_upper_ = np.array([limit for _, _, limit in model.rows], float)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * len(model.pairs) + [highspy.HighsVarType.kContinuous] * (
        len(model.gain) - len(model.pairs))  # the others are whole numbers by themselves in a best solution
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0] + [len(columns) for columns, _, _ in model.rows])
    lp.a_matrix_.index_ = np.array([j for columns, _, _ in model.rows for j in columns])
    lp.a_matrix_.value_ = np.array([a for _, factors, _ in model.rows for a in factors], float)
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    options = {"output_flag": False, "time_limit": limit, "threads": threads, "mip_rel_gap": 0.0, "mip_abs_gap": 0.9}
    for name, setting in options.items():
        highs.setOptionValue(name, setting)
    highs.passModel(lp)
    highs.run()
    info = highs.getInfo()
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None, info.mip_dual_bound
    values = list(highs.getSolution().col_value)
    return [j for j in range(len(model.pairs)) if values[j] > 0.5], info.mip_dual_bound


JUDGES: dict[str, Callable[[Model, float, int], Answer]] = {"cpsat": solve_cpsat, "highs": solve_highs}


def judge(name: str, folder: Path, out: Path, limit: float, threads: int) -> None:
    """Solve one instance in this process, write the solution and print what the parent reads."""
    started = time.perf_counter()
    model = build(folder)
    chosen, bound = JUDGES[name](model, limit, threads)
    print(f"seconds {time.perf_counter() - started:.3f}")
    if abs(bound) < 1e15:
        print(f"bound {floor(bound + 1e-3) + model.offset}")  # every score is a whole number
    if chosen is not None:
        lines = (f"{officer},{post}\n" for officer, post in sorted(model.pairs[j] for j in chosen))
        out.write_text("officer,post\n" + "".join(lines), encoding="utf-8")


# ---- Running and comparing


@dataclass
class Run:
    """One row of the table."""

    solver: str
    wall: float
    cpu: float
    memory: float
    solve: float | None = None
    objective: int | None = None
    bound: int | None = None
    verdict: str = ""


def last_number(word: str, text: str) -> float | None:
    """Return the last number printed after a word."""
    found = re.findall(rf"(?i)\b{word}{NUMBER}", text)
    return float(re.sub("[,_]", "", found[-1])) if found else None


def memory_peak(process: int | str) -> int:
    """Return the most memory a process has had so far, in kB, or 0 when unknown."""
    try:
        found = re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{process}/status").read_text())
    except OSError:
        return 0
    return int(found[1]) if found else 0


def run(solver: str, command: list[str], patience: float) -> tuple[Run, str, int]:
    """Run a command; return its measures, its output and its exit code.

    The kernel counts the memory of a parent at the fork towards the child. Only a figure above our own memory is the
    child's for certain; below, the child's own mark, read while it runs, has to do.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        started, seen, pause = time.perf_counter(), 0, 0.0005
        child = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        while True:
            seen = max(seen, memory_peak(child.pid))
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            if time.perf_counter() - started > patience:
                os.kill(child.pid, 9)
            time.sleep(pause)
            pause = min(0.05, pause * 1.05)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        peak = max(seen, usage.ru_maxrss) if usage.ru_maxrss > memory_peak("self") or not seen else seen
        return Run(solver, wall, usage.ru_utime + usage.ru_stime, peak / 1024), output.read(), child.returncode


def evaluate(solver: str, command: list[str], folder: Path, solution: Path, patience: float) -> Run:
    """Run a solver on an instance and check what it wrote."""
    solution.unlink(missing_ok=True)
    result, text, code = run(solver, command, patience)
    result.solve = last_number("seconds", text)
    claimed, bound = last_number("objective", text), last_number("bound", text)
    result.bound = None if bound is None else floor(bound)
    if code:
        print(f"{solver} ended with {code}: {text.strip()[-400:]}", file=sys.stderr)
    if not solution.exists():
        result.verdict = f"NO SOLUTION ({'exit code ' + str(code) if code else 'time limit'})"
        return result
    verdict = check(folder, solution)
    result.objective = verdict["objective"]
    result.verdict = "ok" if verdict["feasible"] else "BROKEN: " + verdict["errors"][0]
    if claimed is not None and claimed != result.objective:
        result.verdict += f", WRONG OBJECTIVE {claimed:.0f}"
    if code:
        result.verdict += f", EXIT CODE {code}"
    return result


def print_cells(instance: str, solver: str, cells: list[str], verdict: str) -> None:
    """Print one aligned line."""
    widths = (9, 9, 9, 7, 13, 13, 9, 11)
    figures = "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
    print(f"{instance:<24}{solver:<8}{figures}  {verdict}", flush=True)


def print_rows(name: str, runs: list[Run]) -> bool:
    """Print the rows of one instance and return whether all is well."""
    best = max((r.objective for r in runs if r.verdict == "ok" and r.objective is not None), default=None)
    for r in runs:
        if best is not None and r.bound is not None and r.bound < best:
            r.verdict += ", WRONG BOUND"
    proven = min((r.bound for r in runs if r.bound is not None and "WRONG BOUND" not in r.verdict), default=None)
    for r in runs:
        gap = 100 * (r.bound - r.objective) / abs(r.objective) if r.bound is not None and r.objective else None
        part = 100 * r.objective / proven if r.objective is not None and proven and proven > 0 else None
        cells = [f"{r.wall:.2f}", f"{r.cpu:.2f}", "-" if r.solve is None else f"{r.solve:.3f}", f"{r.memory:.0f}",
                 *("-" if v is None else f"{v:,}" for v in (r.objective, r.bound)),
                 *("-" if v is None else f"{v:.3f}" for v in (gap, part))]
        print_cells(name, r.solver, cells, r.verdict)
    return all(r.verdict == "ok" for r in runs)


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, help="existing instances")
    parser.add_argument("--sizes", default="", help="sizes to make, such as S,M")
    parser.add_argument("--shape", default="realistic", help="shapes to make, such as flat,oversubscribed")
    parser.add_argument("--seed", default="1", help="seed of the instances to make")
    parser.add_argument("--solvers", default="cpsat,highs", help="judges to run (default: %(default)s)")
    parser.add_argument("--callup", help="program to run beside the judges")
    parser.add_argument("--limit", type=float, default=240, help="seconds a judge may take (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1, help="of a judge (default: %(default)s; CP-SAT: 8 or more)")
    parser.add_argument("--max-pairs", type=int, default=1_000_000, help="no judges beyond (default: %(default)s)")
    parser.add_argument("--keep", type=Path, help="folder for instances and solutions (default: a temporary one)")
    parser.add_argument("--judge", help=argparse.SUPPRESS)  # how the program calls itself, with --out
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.judge:
        judge(args.judge, args.folders[0], args.out, args.limit, args.threads)
        return 0

    solvers = [name for name in args.solvers.split(",") if name]
    if unknown := set(solvers) - set(JUDGES):
        parser.error(f"unknown solvers: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as temporary:
        work = args.keep or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        folders = list(args.folders)
        for size in filter(None, args.sizes.split(",")):
            for shape in args.shape.split(","):
                folders.append(work / f"{size}-{shape}-{args.seed}")
                subprocess.run([sys.executable, HERE / "instances.py", "gen", size, folders[-1], "--shape", shape,
                                "--seed", args.seed], check=True, stdout=subprocess.DEVNULL)
        if not folders:
            parser.error("name instance folders or --sizes")
        print_cells("instance", "solver", ["wall", "cpu", "solve", "MB", "objective", "bound", "gap %", "% of best"], "check")
        good = True
        for folder in folders:
            with (folder / "edges.csv").open("rb") as file:
                small = sum(1 for _ in file) - 1 <= args.max_pairs
            commands = {name: [sys.executable, __file__, str(folder), "--judge", name, "--limit", str(args.limit),
                               "--threads", str(args.threads)] for name in solvers if small}
            if args.callup:
                program = [args.callup] if Path(args.callup).is_file() else shlex.split(args.callup)
                commands["callup"] = [*program, str(folder), "--proof"]
            runs = []
            for name, command in commands.items():
                solution = work / f"{folder.name}.{name}.csv"
                runs.append(evaluate(name, [*command, "--out", str(solution)], folder, solution, 2 * args.limit + 120))
            good &= print_rows(folder.name, runs)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
