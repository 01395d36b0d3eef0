// Judges one page as the browser shows it. What is wrong goes to the findings.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { pattern } from "./address.mjs";
import * as look from "./look.mjs";

const { resolve } = createRequire(import.meta.url);
const axe = readFileSync(resolve("axe-core/axe.min.js"), "utf8");
const sniffer = readFileSync(resolve("@pa11y/html_codesniffer/build/HTMLCS.js"), "utf8");
/** What HTML_CodeSniffer finds that is no fault, each with the reason. */
const unsniffed = new Set([
  // It wants `headers` on every cell of a table with two rows of headers. `scope` says the same (technique H63, which WCAG has
  // as sufficient beside H43) and axe takes it; `headers` would double the weight of a year of weeks for fifty people.
  "WCAG2AA.Principle1.Guideline1_3.1_3_1.H43.HeadersRequired",
]);

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a page and all that it loads may weigh the first time, in bytes as sent. */
const heaviest = 200_000;
const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 800 };

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // What a template leaves at the end of a line is no matter to anybody who reads the page.
    "no-trailing-whitespace": "off",
    // GOV.UK's components write `role="button"` on links that look like buttons, and a table that is moved sideways
    // is a region as the Design System's own are. Axe judges roles by what they do.
    "prefer-native-element": "off",
    // A limit of search engines, which do not come here; a title names what the page is about and whose it is.
    "long-title": "off",
    // GOV.UK's components write `selected` and the like with a value. It means the same.
    "attribute-boolean-style": "off",
    // GOV.UK's date input says `role="group"` on a fieldset, for old screen readers.
    "no-redundant-role": "off",
    // Boxes, or inputs, of one name are how a form sends a list (docs/pages.md); inputs cannot be told to this rule.
    "form-dup-name": "off",
  },
});

/** The keys of every sentence, which are not to be seen. Those without a hyphen are words as well. */
export function keysIn(folder, files) {
  const lines = files.flatMap((file) => readFileSync(`${folder}/${file}`, "utf8").split("\n"));
  return lines.flatMap((line) => line.match(/^([a-z0-9]+(?:-[a-z0-9]+)+) =/)?.[1] ?? []);
}

/** What a page is made of: each element with its classes, and whether there is one of it or more. */
function parts(html) {
  const counts = new Map();
  for (const [, name, classes] of html.matchAll(/<([a-z][a-z0-9]*)(?:[^>]*? class="([^"]*)")?/g)) {
    const part = `${name}.${classes ?? ""}`;
    counts.set(part, Math.min((counts.get(part) ?? 0) + 1, 2));
  }
  return [...counts].flat().join(" ");
}

/** Whether it was not there before; it is from now on. */
function isNew(set, key) {
  const before = set.size;
  return set.add(key).size > before;
}

export class Judge {
  /** What pages axe and HTML_CodeSniffer have seen, which take longest, by what the pages are made of. */
  #seen = { axe: new Set(), sniffer: new Set() };
  largest = { bytes: 0 };
  slowest = { time: 0 };
  judged = 0;

  constructor(findings, keys) {
    this.findings = findings;
    this.keys = keys;
  }

  /** Hears what the browser complains of on this page of it, from now on. */
  listen(page) {
    const heard = [];
    page.on("console", (message) => {
      if (message.type() === "error") heard.push(message.text());
    });
    page.on("pageerror", (error) => heard.push(String(error)));
    page.on("requestfailed", (request) => heard.push(`${request.failure()?.errorText}: ${new URL(request.url()).pathname}`));
    page.heard = heard;
    return page;
  }

  /** Opens an address. Nothing comes back if there is nothing to judge there. */
  async open(page, { url, from, status = 200 }, who) {
    page.heard.length = 0;
    const found = (rule, detail) => this.findings.add(pattern(url), rule, detail, `${who}: ${url}`);
    const answer = await page.goto(url, { waitUntil: "load" }).catch((error) => error);
    if (answer instanceof Error) {
      found("does not open", answer.message.split("\n")[0]);
      return null;
    }
    if (answer.status() !== status) {
      found(`status ${answer.status()}`, from ? `linked from ${pattern(from)}` : "asked for by this suite");
      return null;
    }
    if (from && pattern(page.url()) === "/sign-in") {
      found("leads to signing in", `linked from ${pattern(from)}`);
      return null;
    }
    const type = answer.headers()["content-type"] ?? "nothing";
    if (!type.startsWith("text/html")) {
      found("not a page", `what comes is ${type}: ${(await answer.text()).slice(0, 80)}`);
      return null;
    }
    return { page, who, html: await answer.text(), url: page.url(), status };
  }

  /** Everything against a page that was opened, and what there is on it. */
  async judge(opened, language) {
    const { page, who, url, html, status } = opened;
    const found = (rule, detail) => this.findings.add(pattern(url), rule, detail, `${who}, ${language}: ${url}`);
    const facts = await page.evaluate(look.facts);
    this.judged += 1;
    this.#complaints(page, status, found);
    this.#weigh(facts, url, found);
    this.#heading(facts, language, found);
    for (const text of await page.evaluate(look.slips, this.keys)) found("not for people to read", text);
    for (const href of await page.evaluate(look.deadEnds)) found("link within the page", `nothing is at ${href}`);
    await this.#width(page, found);
    await this.markup(html, found);
    const kind = `${pattern(url)} ${language}`;
    if (isNew(this.#seen.axe, `${kind} ${parts(html)}`)) await this.axe(page, found);
    if (isNew(this.#seen.sniffer, kind)) await this.#sniff(page, found);
    return facts;
  }

  #complaints(page, status, found) {
    // The browser itself says so in its console when the page is one about a fault, as it was meant to be.
    const meant = (text) => status !== 200 && text.startsWith("Failed to load resource");
    for (const text of page.heard) if (!meant(text)) found("browser complains", text);
  }

  #weigh({ html, assets, answered }, url, found) {
    const bytes = html + assets;
    if (bytes > this.largest.bytes) this.largest = { bytes, html, url };
    if (answered > this.slowest.time) this.slowest = { time: answered, url };
    if (bytes > heaviest) found("weight", `${bytes} bytes, of which ${html} are HTML`);
  }

  #heading({ headings, title, language }, wanted, found) {
    if (headings !== 1) found("headings", `${headings} first headings`);
    if (!title || /^[-–:]|\s{2}/.test(title)) found("title", `the title is “${title}”`);
    if (language !== wanted) found("language", `the page says it is in ${language}, not ${wanted}`);
  }

  async #width(page, found) {
    const { width } = page.viewportSize();
    if (width !== narrow.width) await page.setViewportSize(narrow);
    const text = await page.evaluate(look.tooWide);
    if (text) found("too wide", text);
    if (width !== narrow.width) await page.setViewportSize(wide);
  }

  /** The HTML as it was sent. */
  async markup(html, found) {
    const { results } = await validator.validateString(html);
    for (const { ruleId, message, line, selector } of results.flatMap(({ messages }) => messages)) {
      found(`html-validate ${ruleId}`, `${message}\n${selector ?? html.split("\n")[line - 1]?.trim().slice(0, 160)}`);
    }
  }

  /** Axe by itself, where only that is of interest. */
  async axe(page, found) {
    await page.evaluate(axe);
    for (const { id, text } of await page.evaluate(look.axeSays, tags)) found(`axe ${id}`, text);
  }

  async #sniff(page, found) {
    await page.evaluate(sniffer);
    for (const { code, text } of await page.evaluate(look.snifferSays, "WCAG2AA")) {
      if (!unsniffed.has(code)) found(`htmlcs ${code}`, text);
    }
  }
}

export const sizes = { narrow, wide };
