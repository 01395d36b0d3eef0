// Schemathesis: every query and mutation with invented arguments, some right and most wrong. What counts as a fault,
// and what values there are, says fuzz/hooks.py. The seed is fixed, so that a run can be repeated.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const version = "4.32.5";
const { XDG_CACHE_HOME, CALLUP_URL, CALLUP_TOKEN } = process.env;
const venv = join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "callup", `schemathesis-${version}`);
const installed = join(venv, ".installed");
if (!existsSync(installed)) {
  rmSync(venv, { recursive: true, force: true });
  execFileSync("python3", ["-m", "venv", venv], { stdio: "inherit" });
  const quiet = ["--quiet", "--disable-pip-version-check"];
  execFileSync(join(venv, "bin", "pip"), ["install", ...quiet, `schemathesis==${version}`], { stdio: "inherit" });
  writeFileSync(installed, "");
}

const folder = new URL("fuzz", import.meta.url).pathname;
const options = {
  "--phases": "fuzzing",
  "--checks": "answers_in_words",
  "--max-examples": "20",
  "--seed": "1",
  "--generation-database": "none",
  // That invented arguments seldom find something is said for each operation.
  "--warnings": "off",
  "--header": `Authorization: Bearer ${CALLUP_TOKEN}`,
};
const run = spawnSync(
  join(venv, "bin", "schemathesis"),
  ["run", `${CALLUP_URL}/graphql`, ...Object.entries(options).flat(), "--continue-on-failure", "--no-color"],
  { cwd: folder, stdio: "inherit", env: { ...process.env, PYTHONPATH: folder, SCHEMATHESIS_HOOKS: "hooks" } },
);
process.exitCode = run.status ?? 1;
