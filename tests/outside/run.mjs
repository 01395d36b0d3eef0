// Starts `callup demo`, runs each suite as a program of its own against it, and sees it stop as it should.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const all = ["http", "schema", "relay", "browser"];
const suites = process.argv.length > 2 ? process.argv.slice(2) : all;
const failed = [];

/** The demo's address, and the token of the first person it offers: a coordinator. */
async function start(folder) {
  const demo = spawn(process.env.CALLUP, ["demo", "--port", "0", "--dir", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const seconds = setTimeout(() => demo.kill("SIGKILL"), 60_000);
  let url, token;
  for await (const line of createInterface(demo.stdout)) {
    url ??= line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    token ??= line.match(/Bearer ([\w.~-]+)/)?.[1];
    if (url && token) break;
  }
  clearTimeout(seconds);
  if (!url || !token) throw new Error("the demo did not say where it is and whom to act as");
  demo.stdout.resume();
  return { demo, url, token };
}

async function stop(demo) {
  if (demo.exitCode !== null) return `ended by itself with ${demo.exitCode}`;
  const ended = once(demo, "exit");
  demo.kill("SIGTERM");
  const seconds = setTimeout(() => demo.kill("SIGKILL"), 30_000);
  const [code, signal] = await ended;
  clearTimeout(seconds);
  return code === 0 ? undefined : `exit code ${code ?? signal} after SIGTERM`;
}

function tell(name, began, fault) {
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`-- ${name}: ${fault ? `FAILED, ${fault}` : "ok"}, ${seconds} s`);
  if (fault) failed.push(name);
}

const folder = await mkdtemp(join(tmpdir(), "callup-outside."));
const began = Date.now();
try {
  const { demo, url, token } = await start(folder);
  process.on("exit", () => demo.kill("SIGKILL"));
  tell("demo starts", began);
  for (const suite of suites) {
    const began = Date.now();
    const script = new URL(`${suite}.mjs`, import.meta.url).pathname;
    const env = { ...process.env, CALLUP_URL: url, CALLUP_TOKEN: token };
    const [code, signal] = await once(spawn(process.execPath, [script], { env, stdio: "inherit" }), "exit");
    tell(suite, began, code === 0 ? undefined : `exit code ${code ?? signal}`);
  }
  const stopping = Date.now();
  tell("demo stops", stopping, await stop(demo));
} catch (error) {
  tell("demo starts", began, error.message);
} finally {
  await rm(folder, { recursive: true });
}
process.exitCode = failed.length === 0 ? 0 : 1;
