// The committed schema against every rule of graphql-schema-linter, but for those named here with a reason.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const without = {
  "enum-values-sorted-alphabetically": "values stand in the order of their meaning: awareness before expert",
  "input-object-fields-sorted-alphabetically": "fields stand in the order in which people read them",
  "interface-fields-sorted-alphabetically": "fields stand in the order in which people read them",
  "type-fields-sorted-alphabetically": "fields stand in the order in which people read them",
};

const here = (path) => new URL(path, import.meta.url).pathname;
const linter = here("node_modules/graphql-schema-linter/lib");
const rules = readdirSync(`${linter}/rules`)
  .map((file) => file.replace(/\.js$/, "").replaceAll("_", "-"))
  .filter((rule) => !(rule in without));

const schema = here("../../api/schema.graphql");
const lint = spawnSync(process.execPath, [`${linter}/cli.js`, "--rules", rules.join(","), schema], { stdio: "inherit" });
process.exitCode = lint.status ?? 1;
