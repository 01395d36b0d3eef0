// How long each page takes in a body of the whole country, as each person who can be tried out: from where each of
// them begins, along all the links.
//
//   cargo build --release && node tests/bench/pages.mjs target/release/callup
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Enough, isPage, pattern } from "../outside/pages/address.mjs";

/** How many pages of one kind one person asks for, how often each, and how many pages in all. */
const kinds = 4;
const times = 10;
const most = 150;

const [program] = process.argv.slice(2);
if (!program) {
  console.error("Which program? node tests/bench/pages.mjs target/release/callup");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "callup-bench."));
const unpaced = { CALLUP_GRAPHQL__REQUESTS_PER_MINUTE: "1000000", CALLUP_GRAPHQL__REQUESTS_PER_MINUTE_FROM_ADDRESS: "1000000" };
const args = ["demo", "--national", "--port", "0", "--dir", folder];
const child = spawn(program, args, { env: { ...process.env, ...unpaced }, stdio: ["ignore", "pipe", "ignore"] });
process.on("exit", () => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

let site;
for await (const line of createInterface(child.stdout)) {
  site = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
  if (site) break;
}
child.stdout.resume();

/** Somebody's cookies, and the requests that carry them. */
class Visitor {
  #cookies = new Map();

  async ask(url, options = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, "sec-fetch-site": "same-origin", origin: site, ...options.headers };
    const answer = await fetch(new URL(url, site), { ...options, headers, redirect: "manual" });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = set.match(/^([^=]+)=([^;]*)/);
      this.#cookies.set(name, value);
    }
    return answer;
  }

  /** Comes in as the person behind the form with this action, and tells where that person begins. */
  async enter(action, form) {
    const body = new URLSearchParams({ form });
    const answer = await this.ask(action, { method: "POST", body });
    return new URL(answer.headers.get("location") ?? "/", site);
  }
}

const plain = (text) => text.replaceAll("&#x2f;", "/").replaceAll("&amp;", "&");
const links = (html, from) => [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href]) => new URL(plain(href), from));
const percentile = (sorted, percent) => sorted[Math.max(Math.ceil((sorted.length * percent) / 100), 1) - 1];

/** Of each kind of page that does not lead elsewhere: its times in milliseconds, and the bytes of the largest. */
const found = new Map();

async function measure(visitor, url) {
  let html;
  const kind = found.get(pattern(url)) ?? found.set(pattern(url), { took: [], bytes: 0 }).get(pattern(url));
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    const answer = await visitor.ask(url);
    html = await answer.text();
    if (answer.status === 303) return measure(visitor, new URL(answer.headers.get("location"), site));
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    kind.took.push(performance.now() - began);
  }
  kind.bytes = Math.max(kind.bytes, Buffer.byteLength(html));
  return html;
}

const first = new Visitor();
const page = await (await first.ask("/demo")).text();
const doors = [...page.matchAll(/<form[^>]*action="([^"]+)"/g)].map(([, action]) => plain(action)).filter((action) => action.startsWith("/demo/"));
for (const action of doors) {
  const visitor = new Visitor();
  const door = await (await visitor.ask("/demo")).text();
  const start = await visitor.enter(action, door.match(/name="form" value="([^"]+)"/)[1]);
  const enough = new Enough(kinds);
  const queue = [start].filter((url) => enough.wants(url));
  for (let at = 0; at < queue.length && at < most; at += 1) {
    const html = await measure(visitor, queue[at]);
    for (const link of links(html, queue[at]).filter((link) => isPage(link, site))) {
      link.hash = "";
      // Another language is the same page.
      if (!link.searchParams.has("lang") && enough.wants(link)) queue.push(link);
    }
  }
}

const rows = [...found].filter(([, { took }]) => took.length).map(([kind, { took, bytes }]) => ({ kind, bytes, took: took.sort((a, b) => a - b) }));
rows.sort((a, b) => percentile(b.took, 95) - percentile(a.took, 95));
for (const { kind, took, bytes } of rows) {
  console.log(`p50 ${percentile(took, 50).toFixed(0).padStart(5)} ms  p95 ${percentile(took, 95).toFixed(0).padStart(5)} ms  ${String(Math.round(bytes / 1000)).padStart(4)} kB  ${kind}`);
}
const all = rows.flatMap(({ took }) => took).sort((a, b) => a - b);
console.log(`${rows.length} kinds of page, ${all.length} asked as ${doors.length} people: p50 ${percentile(all, 50).toFixed(0)} ms, p95 ${percentile(all, 95).toFixed(0)} ms (goal 100), slowest ${all.at(-1).toFixed(0)} ms`);
process.exit();
