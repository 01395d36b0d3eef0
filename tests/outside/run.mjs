// Starts `callup demo`, runs each suite as a program of its own against it, and sees it stop as it should.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

// Lighthouse is run by its name: how it scores still depends on how busy the machine is.
const all = ["http", "schema", "relay", "browser", "phone", "journeys", "pages", "subscriptions", "calendar", "signin", "webhooks", "fuzz"];
const suites = process.argv.length > 2 ? process.argv.slice(2) : all;
const folder = mkdtempSync(join(tmpdir(), "callup-outside."));
const children = [];

// However this ends, nothing of it stays.
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});
for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

/** Runs one step, tells how it ended and how long it took. */
async function step(name, work) {
  const began = Date.now();
  const fault = await work().catch((error) => error);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`-- ${name}: ${fault ? `FAILED, ${fault.message}` : "ok"}, ${seconds} s`);
  if (fault) process.exitCode = 1;
}

async function start(program, args, options) {
  const child = spawn(program, args, options);
  children.push(child);
  await once(child, "spawn");
  return child;
}

/** Waits for the end of a program, which is to come within so many seconds and with the exit code 0. */
async function end(child, limit) {
  const late = setTimeout(() => child.kill("SIGKILL"), limit * 1000);
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  clearTimeout(late);
  if (child.exitCode !== 0) throw new Error(`exit code ${child.exitCode ?? child.signalCode}`);
}

let demo;
/** Where the demo is, and the token of the first person that it offers: a coordinator. */
const told = {};
await step("demo starts", async () => {
  const args = ["demo", "--port", "0", "--dir", folder];
  // The suites ask more quickly than anybody else may, and what they print is not to drown in what the demo did.
  const pace = { CALLUP_GRAPHQL__REQUESTS_PER_MINUTE: "1000000", CALLUP_GRAPHQL__REQUESTS_PER_MINUTE_FROM_ADDRESS: "1000000" };
  const env = { ...process.env, ...pace, CALLUP_LOG__FILTER: "warn" };
  demo = await start(process.env.CALLUP, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const late = setTimeout(() => demo.kill("SIGKILL"), 60_000);
  for await (const line of createInterface(demo.stdout)) {
    told.CALLUP_URL ??= line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    told.CALLUP_TOKEN ??= line.match(/Bearer ([\w.~-]+)/)?.[1];
    if (told.CALLUP_URL && told.CALLUP_TOKEN) break;
  }
  clearTimeout(late);
  if (!told.CALLUP_URL || !told.CALLUP_TOKEN) throw new Error("it did not say where it is and whom to act as");
  demo.stdout.resume();
});
if (process.exitCode) process.exit();

/** Seconds after which a suite is taken to hang. That of pages looks at more than five hundred, each in full. */
const patience = (suite) => (suite === "pages" ? 1_500 : 600);

const env = { ...process.env, ...told };
for (const suite of suites) {
  const script = new URL(`${suite}.mjs`, import.meta.url).pathname;
  await step(suite, async () => end(await start(process.execPath, [script], { env, stdio: "inherit" }), patience(suite)));
}

await step("demo stops", async () => {
  if (demo.exitCode !== null) throw new Error("it had ended by itself");
  demo.kill("SIGTERM");
  await end(demo, 30);
});
