// The Relay compiler over the committed schema and the queries of an imagined client, in relay/src. It refuses
// what Relay's client could not page, refetch or keep in its store.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import relay from "relay-compiler";

const here = (path) => new URL(path, import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "callup-relay."));
try {
  cpSync(here("relay"), folder, { recursive: true });
  copyFileSync(here("../../api/schema.graphql"), join(folder, "schema.graphql"));
  mkdirSync(join(folder, "artefacts"));
  const compiled = spawnSync(relay, ["relay.config.json"], { cwd: folder, stdio: "inherit" });
  const artefacts = compiled.status === 0 ? readdirSync(join(folder, "artefacts")).length : 0;
  console.log(`${artefacts} artefacts`);
  process.exitCode = artefacts > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
