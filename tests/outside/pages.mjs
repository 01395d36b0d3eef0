// Every page that the demonstration's people come to, in Chromium: from where each of them begins, along all the
// links, in both languages. What is looked at on a page is in pages/judge.mjs.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { Enough, isPage, pattern, view } from "./pages/address.mjs";
import { Findings } from "./pages/findings.mjs";
import { isToFill, lookAtErrors, sendEmpty } from "./pages/forms.mjs";
import { Judge, keysIn, sizes } from "./pages/judge.mjs";
import { planByKeyboard } from "./pages/planner.mjs";

/** How many pages of one kind one person looks at, and how many in all. */
const often = 3;
const most = 120;
/** How many people look at the same time. */
const lanes = 2;

const site = process.env.CALLUP_URL;
const words = new URL("../../api/words/en", import.meta.url).pathname;
const findings = new Findings();
/** Which kinds of page somebody has seen in Welsh. */
const inWelsh = new Set();
const judge = new Judge(findings, keysIn(words, readdirSync(words)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  chromiumSandbox: process.getuid() !== 0,
});

/** A window of its own, in which whoever was signed in there still is. */
async function windowOf(storageState, options = {}) {
  const context = await browser.newContext({ viewport: sizes.wide, storageState, ...options });
  context.setDefaultTimeout(20_000);
  return judge.listen(await context.newPage());
}

/** The people as whom a newcomer can act. */
async function people() {
  const page = await windowOf();
  await page.goto(`${site}/demo`);
  const names = await page.locator("main form button").allInnerTexts();
  await page.context().close();
  return names.map((button) => button.trim());
}

/** Somebody who has just come in, and where he or she begins. */
async function enter(button) {
  const page = await windowOf();
  await page.goto(`${site}/demo`);
  const name = button.replace(/^Enter as /, "");
  await Promise.all([page.waitForURL((url) => url.pathname !== "/demo"), page.getByRole("button", { name: button }).click()]);
  const start = page.url();
  return { name, page, starts: [start], state: await page.context().storageState() };
}

/** Whoever has not come in. */
async function visitor() {
  return { name: "a visitor", page: await windowOf(), starts: [`${site}/demo`, `${site}/sign-in`, `${site}/signed-out`] };
}

/** Follows every link from where somebody begins, nearest first. */
async function walk(person) {
  const enough = new Enough(often);
  const queue = person.starts.map((url) => ({ url })).filter(({ url }) => enough.wants(new URL(url)));
  person.seen = new Map();
  for (let at = 0; at < queue.length && at < most; at += 1) {
    const opened = await judge.open(person.page, queue[at], person.name);
    if (!opened) continue;
    const facts = await judge.judge(opened, "en");
    if (!person.seen.has(view(opened.url))) person.seen.set(view(opened.url), { ...facts, url: opened.url });
    const links = facts.links.map((link) => new URL(link)).filter((link) => isPage(link, site));
    for (const link of links) {
      link.hash = "";
      if (enough.wants(link)) queue.push({ url: link.href, from: opened.url });
    }
  }
  person.left = Math.max(queue.length - most, 0);
}

/**
 * One page of each kind in Welsh, by the link that the page itself has, in a narrow window. Whoever has chosen a
 * language for good has no such link.
 */
async function walkInWelsh(person) {
  const page = await windowOf(person.state, { viewport: sizes.narrow });
  const plain = new Map();
  for (const [kind, { url, other }] of person.seen) {
    const path = kind.split("?")[0];
    if (other && (!plain.has(path) || !kind.includes("?"))) plain.set(path, { url, other });
  }
  for (const [kind, { url, other }] of plain) {
    const opened = await judge.open(page, { url: other, from: url }, person.name);
    if (!opened) continue;
    await judge.judge(opened, "cy");
    inWelsh.add(kind);
  }
  await page.context().close();
}

/** The page about a page that is not there is looked at like any other. */
async function lost(person) {
  const opened = await judge.open(person.page, { url: `${site}/nothing-is-here`, status: 404 }, person.name);
  if (opened) await judge.judge(opened, "en");
}

/** From the top of the page, the first key leads to a link past what all pages share, and it does lead past it. */
async function byKeyboard(person) {
  const { page, starts: [url], name } = person;
  const found = (detail) => findings.add(pattern(url), "keyboard", detail, `${name}: ${url}`);
  if (!(await judge.open(page, { url }, name))) return;
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement.matches(".govuk-skip-link") && document.activeElement.hash);
  if (!target) {
    found("the first key does not lead to the skip link");
    return;
  }
  await page.keyboard.press("Enter");
  const reached = await page.evaluate((hash) => `#${document.activeElement.id}` === hash, target);
  if (!reached) found(`the skip link does not lead to ${target}`);
}

/** With the colours that somebody has chosen for everything. */
async function inForcedColours(person) {
  const page = await windowOf(person.state, { forcedColors: "active" });
  const [url] = person.starts;
  if (await judge.open(page, { url }, person.name)) {
    const seen = `${person.name}, in forced colours: ${url}`;
    await judge.axe(page, (rule, detail) => findings.add(pattern(url), `${rule}, in forced colours`, detail, seen));
  }
  await page.context().close();
}

/** Whoever plans does so without a mouse; in a narrow window, where the table is certainly wider. */
async function plan(person) {
  if (!person.seen.has("/planner/capacity")) return;
  const page = await windowOf(person.state, { viewport: sizes.narrow });
  const url = `${site}/planner`;
  const wrong = (await judge.open(page, { url }, person.name)) ? await planByKeyboard(page).catch((error) => error.message) : null;
  if (wrong) findings.add(pattern(url), "keyboard", wrong, `${person.name}: ${url}`);
  await page.context().close();
}

async function look(person) {
  await walk(person);
  await walkInWelsh(person);
  await lost(person);
  await byKeyboard(person);
  await plan(person);
  await inForcedColours(person);
}

/** Works through a list, so many at a time. */
async function each(list, work) {
  const rest = [...list];
  const lane = async () => {
    while (rest.length) await work(rest.shift());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Each form once, whoever has it; nothing is typed, and what was typed before is taken out. */
async function sendForms(person, done) {
  const page = await windowOf(person.state, { javaScriptEnabled: false });
  const accepted = [];
  for (const url of person.starts) await judge.open(page, { url }, `${person.name}, without JavaScript`);
  for (const { url, forms } of person.seen.values()) {
    for (const form of forms.filter(isToFill)) {
      const kind = `${form.method} ${pattern(form.action)}`;
      if (done.has(kind)) continue;
      done.add(kind);
      if (await sendEmpty(judge, page, { ...form, url }, person.name)) accepted.push(pattern(form.action));
      else if (form.method === "post") await lookAtErrors(judge, person.page, { ...form, url }, person.name);
    }
  }
  await page.context().close();
  return accepted;
}

const began = Date.now();
const everybody = [await visitor()];
for (const button of await people()) everybody.push(await enter(button));
await each(everybody, look);
const walked = Date.now();

// Only now, for what is sent may change what there is to see.
const sent = new Set();
const accepted = [];
for (const person of everybody) accepted.push(...(await sendForms(person, sent)));
await browser.close();

const seconds = (from, to) => Math.round((to - from) / 1000);
const kinds = new Set(everybody.flatMap(({ seen }) => [...seen.keys()].map((kind) => kind.split("?")[0])));
for (const kind of kinds) if (!inWelsh.has(kind)) findings.add(kind, "no Welsh", "whoever comes here has no link to it in Welsh", "everybody");
const count = findings.tell();
console.log(`\n${judge.judged} looks at ${kinds.size} kinds of page in ${seconds(began, walked)} s, ${sent.size} forms in ${seconds(walked, Date.now())} s`);
for (const { name, left } of everybody.filter(({ left }) => left)) console.log(`${name} left ${left} pages out`);
if (accepted.length) console.log(`accepted with nothing typed: ${accepted.join(" ")}`);
console.log(`largest: ${judge.largest.bytes} bytes, of which ${judge.largest.html} are HTML: ${judge.largest.url}`);
console.log(`slowest: ${judge.slowest.time} ms: ${judge.slowest.url}`);
console.log(count ? `${findings.count} findings in ${count} groups` : "nothing to find fault with");
if (count) process.exitCode = 1;
