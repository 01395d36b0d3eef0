// Lighthouse over the page on which each of the demonstration's people begins, and those that they come to most, in a
// Chromium in which they are signed in. What depends on how busy the machine is, Lighthouse's performance, is told and
// not judged here: `tests/bench/pages.mjs` measures it.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";

const goal = 95;
const site = process.env.CALLUP_URL;
/** Audits that are left out, and why. */
const skipAudits = [
  // Everything is behind a sign-in and asks not to be indexed.
  "is-crawlable",
  // The demonstration is served without TLS on this machine.
  "is-on-https",
  "redirects-http",
  // Lighthouse asks for robots.txt by a script in the page, which the content security policy forbids.
  "robots-txt",
];
/** What each person opens, by the words on the demonstration's door; the first is where he or she begins. */
const journeys = [
  ["coordinator", ["/desk", "/projects", "/officers", "/call-ups", "/secondments", "/selections"]],
  ["officer", ["/me", "/open-posts", "/me/skills"]],
  ["approver", ["/releases", "/council"]],
  ["delivery lead", ["/projects"]],
  ["council leader", ["/report"]],
  ["administrator", ["/body", "/body/skills"]],
  ["auditor", ["/record"]],
];

/** A port of this machine that is free. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const port = await freePort();
const context = await chromium.launchPersistentContext("", {
  executablePath: process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  chromiumSandbox: process.getuid() !== 0,
  args: [`--remote-debugging-port=${port}`],
});

/** The scores of a page, by category, and which audits took something off. */
async function scores(path) {
  const settings = { port, output: "json", logLevel: "error", disableStorageReset: true, skipAudits, formFactor: "mobile" };
  const { lhr } = await lighthouse(`${site}${path}`, settings);
  if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  if (new URL(lhr.finalDisplayedUrl).pathname !== path) throw new Error(`${path} led to ${lhr.finalDisplayedUrl}`);
  return Object.values(lhr.categories).map(({ id, score, auditRefs }) => ({
    id,
    score: Math.round(score * 100),
    lost: auditRefs.filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1).map(({ id }) => id),
  }));
}

let below = 0;
for (const [role, paths] of journeys) {
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto(`${site}/demo`);
  const button = page.locator(".govuk-summary-card", { hasText: `, ${role}` }).getByRole("button");
  await Promise.all([page.waitForURL((url) => url.pathname !== "/demo"), button.click()]);
  await page.close();
  for (const path of paths) {
    const found = await scores(path);
    console.log(`${role.padEnd(13)} ${path.padEnd(14)} ${found.map(({ id, score }) => `${id} ${score}`).join(", ")}`);
    for (const { id, score, lost } of found.filter(({ id, score }) => id !== "performance" && score < goal)) {
      console.log(`  ${id} ${score}, below ${goal}: ${lost.join(", ")}`);
      below += 1;
    }
  }
}
await context.close();
if (below) process.exitCode = 1;
