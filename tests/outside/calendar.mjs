// An officer's calendar, got on the page in Chromium and read by two libraries that calendar programs are made of: the
// icalendar package of Python, and ical.js, which Thunderbird uses. They are to find nothing wrong with it, and each
// event at the same times.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { chromium } from "playwright-core";

const packages = ["icalendar==7.3.2", "recurring-ical-events==3.8.2"];
const site = process.env.CALLUP_URL;

/** Python with the packages, installed once for each choice of versions. */
function python() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const venv = join(cache, "callup", packages.join("-").replaceAll("==", "-"));
  if (!existsSync(join(venv, ".installed"))) {
    rmSync(venv, { recursive: true, force: true });
    execFileSync("python3", ["-m", "venv", venv]);
    execFileSync(join(venv, "bin/pip"), ["install", "--quiet", "--disable-pip-version-check", ...packages], { stdio: "inherit" });
    writeFileSync(join(venv, ".installed"), "");
  }
  return join(venv, "bin/python");
}

/** What the Python packages make of it. */
function byPython(text) {
  const script = new URL("calendar/read.py", import.meta.url).pathname;
  return JSON.parse(execFileSync(python(), [script], { input: text, encoding: "utf8", maxBuffer: 1 << 26 }));
}

/** What ical.js makes of it. */
function byIcal(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = {};
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    // An all-day event begins at midnight, in no time zone.
    const seconds = (time) => (time.isDate ? Date.UTC(time.year, time.month - 1, time.day) / 1000 : time.toUnixTime());
    const times = [];
    const iterator = event.iterator();
    for (let at = iterator.next(); at && times.length < 2000; at = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(at);
      times.push([seconds(startDate), seconds(endDate)]);
    }
    events[event.uid] = {
      summary: event.summary,
      status: component.getFirstPropertyValue("status"),
      sequence: event.sequence,
      stamp: component.getFirstPropertyValue("dtstamp").toUnixTime(),
      times: times.sort((one, other) => one[0] - other[0]),
    };
  }
  return events;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  chromiumSandbox: process.getuid() !== 0,
});
const page = await (await browser.newContext()).newPage();

/** The address of an officer's calendar, as a person gets it. */
async function address() {
  await page.goto(`${site}/demo`);
  const officer = page.locator("main form button").filter({ hasText: "Tom" });
  await Promise.all([page.waitForURL((url) => url.pathname !== "/demo"), officer.first().click()]);
  await page.goto(`${site}/me/calendar`);
  const home = page.locator("input[type=checkbox][name=homeDays]");
  if (!(await home.first().isChecked())) await home.first().check();
  await page.locator("form[action$='/me/calendar/address'] button").click();
  return page.locator("#address").inputValue();
}

const at = new URL(await address());
const path = `${site}${at.pathname}`;
const answer = await fetch(path);
assert.equal(answer.status, 200);
assert.equal(answer.headers.get("content-type"), "text/calendar; charset=utf-8");
assert.equal(answer.headers.get("cache-control"), "private, no-cache");
const bytes = Buffer.from(await answer.arrayBuffer());
assert.ok(bytes.toString("latin1").split("\r\n").every((line) => line.length <= 75), "every line has at most 75 bytes");
const text = bytes.toString("utf8");

const first = byPython(text);
assert.deepEqual(first.faults, []);
const second = byIcal(text);
assert.ok(Object.keys(second).length >= 2, "something is in it");
assert.deepEqual(Object.keys(first.events).sort(), Object.keys(second).sort());
let times = 0;
for (const [uid, event] of Object.entries(second)) {
  assert.deepEqual(first.events[uid], event, uid);
  assert.ok(event.times.length > 0, `${uid} takes place`);
  times += event.times.length;
}
// Nine o'clock is nine o'clock in winter and in summer: an hour earlier by universal time.
const clocks = new Set(Object.values(second).flatMap((event) => event.times).map(([start]) => new Date(start * 1000).getUTCHours()));
console.log(`${Object.keys(second).length} events, ${times} times; hours of the day by universal time: ${[...clocks].sort((a, b) => a - b)}`);

// A program that has it is told so; once the address is revoked, it leads nowhere.
const again = await fetch(path, { headers: { "if-none-match": answer.headers.get("etag") } });
assert.equal(again.status, 304);
await page.goto(`${site}/me/calendar`);
await page.locator("form[action$='/revoke'] button").click();
await page.waitForURL(/\/me\/calendar$/);
assert.equal((await fetch(path)).status, 404);
await browser.close();
