// Somebody with a keyboard and nothing else, who knows where he or she is by what the browser tells screen readers:
// the role and the name of what has the focus. Those are Chromium's own, not guessed from the markup.
import { pattern } from "../pages/address.mjs";
import { focus } from "./focus.mjs";

/** How long anything may take, in milliseconds: machines that build at the same time are slow. */
const limit = 30_000;
/** A page with more stops than this is one round which nobody sees the end of. */
const most = 600;
/** A date field is one element with a stop for each of its parts and one for its calendar. */
const partsOfOne = 6;

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const fits = (wanted, name) => (wanted instanceof RegExp ? wanted.test(name) : wanted === name);
const told = (wanted) => (wanted instanceof RegExp ? `${wanted}` : `“${wanted}”`);

export class Keyboard {
  presses = 0;
  pages = 0;
  #page;
  #browser;
  #status;
  #walked;

  /** `walked` are the kinds of page that somebody went through already, which is done once for each if scripts run. */
  constructor(page, browser, walked) {
    this.#page = page;
    this.#browser = browser;
    this.#walked = walked;
    page.setDefaultTimeout(limit);
    page.on("response", (answer) => {
      if (answer.request().isNavigationRequest()) this.#status = answer.status();
    });
  }

  /** Takes the page of somebody's browser into hand. */
  static async at(page, walked = null) {
    const browser = await page.context().newCDPSession(page);
    await browser.send("Accessibility.enable");
    return new Keyboard(page, browser, walked);
  }

  async press(key) {
    this.presses += 1;
    await this.#page.keyboard.press(key);
  }

  /** What is wrong, with the page on which it is. */
  async #wrong(what) {
    const title = await this.#page.title().catch(() => "");
    return new Error(`on ${pattern(this.#page.url())} (${title}): ${what}`);
  }

  /** What has the focus: whether it can be seen, the group it is in, and what else its element says. */
  #look() {
    return this.#page.evaluate(focus);
  }

  /** The role and the name of what has the focus. */
  async #called() {
    const { result } = await this.#browser.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { nodes } = await this.#browser.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
    const [{ role, name }] = nodes;
    return { role: role?.value, name: tidy(name?.value), toString: () => `the ${role?.value} “${tidy(name?.value)}”` };
  }

  /** The next stop, which is somewhere to be seen and looks as nothing else does. */
  async #next() {
    await this.press("Tab");
    const stop = await this.#look();
    if (stop.unmarked) throw await this.#wrong(`what has the focus before ${await this.#called()} looks no different for it`);
    if (!stop.outside && !stop.seen) throw await this.#wrong(`${await this.#called()} has the focus and is not in the window`);
    return stop;
  }

  /** Goes on to the next stop with this role and name, round the page once if need be. */
  async reach(role, name, group) {
    for (let pressed = 0, left = 0; pressed < most && left < 2; pressed += 1) {
      const stop = await this.#next();
      if (stop.outside) left += 1;
      if (group && !fits(group, tidy(stop.group))) continue;
      const called = await this.#called();
      if (called.role === role && fits(name, called.name)) return;
    }
    throw await this.#wrong(`the keyboard does not reach the ${role} ${told(name)}${group ? ` of ${told(group)}` : ""}`);
  }

  /** Enter, where it leads to another page; which one, its heading says. */
  async enter(heading) {
    const called = await this.#called();
    const loaded = this.#page.waitForEvent("load", { timeout: limit }).catch(() => null);
    await this.press("Enter");
    if (!(await loaded)) throw await this.#wrong(`Enter on ${called} leads to no other page`);
    await this.#arrive(heading);
  }

  /** On every page: it is the right one, it has one first heading, nothing went wrong, and the keyboard gets round. */
  async #arrive(heading) {
    this.pages += 1;
    const headings = (await this.#page.locator("h1").allInnerTexts()).map(tidy);
    if (this.#status >= 400) throw await this.#wrong(`a page about a fault came, with the status ${this.#status}`);
    if (headings.length !== 1) throw await this.#wrong(`there are ${headings.length} first headings`);
    const problems = await this.#page.locator(".govuk-error-summary").allInnerTexts();
    if (problems.length) throw await this.#wrong(`what was typed is refused: ${tidy(problems[0])}`);
    if (!fits(heading, headings[0])) throw await this.#wrong(`the heading is “${headings[0]}”, not ${told(heading)}`);
    const { presses } = this;
    await (this.#walked ? this.#walk(heading) : this.#leave());
    // That was nobody's journey, but this suite's own.
    this.presses = presses;
  }

  /** Goes to the end of the page, stop by stop, none of which may come again: then the keyboard is not kept in. */
  async #walk(heading) {
    const kind = `${pattern(this.#page.url())} ${heading}`;
    if (this.#walked.has(kind)) return;
    this.#walked.add(kind);
    const seen = new Set();
    for (let before, again = 0; ; ) {
      const stop = await this.#next();
      if (stop.outside || (before && stop.skip)) return;
      again = stop.number === before?.number ? again + 1 : 0;
      const back = !again && seen.has(stop.number);
      if (back || again > partsOfOne) throw await this.#wrong(`the keyboard does not get away from ${await this.#called()}`);
      seen.add(stop.number);
      before = stop;
    }
  }

  /** Backwards from the top of a page is its last stop, from where the keyboard leads out of it again. */
  async #leave() {
    if (new URL(this.#page.url()).hash) return;
    await this.press("Shift+Tab");
    const last = `${await this.#called()}`;
    await this.#look();
    const stop = await this.#next();
    if (!stop.outside && !stop.skip) throw await this.#wrong(`the keyboard does not lead out of the page from ${last}`);
  }

  /** Enter on a link within the page, which brings the place it leads to into the window. */
  async jump() {
    const called = await this.#called();
    await this.press("Enter");
    const there = await this.#page.waitForURL((url) => url.hash !== "", { timeout: limit }).then(() => true, () => false);
    const target = await this.#page.locator(":target").boundingBox().catch(() => null);
    const { height } = this.#page.viewportSize();
    if (!there || !target || target.y < -1 || target.y > height) throw await this.#wrong(`Enter on ${called} does not lead to its place`);
  }

  /** Unfolds what has the focus. */
  async unfold() {
    const called = await this.#called();
    await this.press("Enter");
    const open = await this.#page.evaluate(() => document.activeElement.closest("details")?.open);
    if (!open) throw await this.#wrong(`Enter does not open ${called}`);
  }

  /** Types into what has the focus, instead of what it held. */
  async type(text) {
    this.presses += text.length;
    await this.#page.keyboard.type(text);
    await this.#holds(text);
  }

  /** What Ctrl+V does, without what else may be on the clipboard of the machine. */
  async paste(text) {
    this.presses += 1;
    await this.#page.keyboard.insertText(text);
    await this.#holds(text);
  }

  async #holds(text) {
    const value = await this.#page.evaluate(() => document.activeElement.value);
    if (value !== text) throw await this.#wrong(`${await this.#called()} holds “${value}” after “${text}” was typed`);
  }

  /** Goes along the radio buttons of a group by arrows until this one is chosen. */
  async choose(option) {
    const first = `${await this.#called()}`;
    let called = await this.#called();
    while (!fits(option, called.name)) {
      await this.press("ArrowDown");
      called = await this.#called();
      if (`${called}` === first) throw await this.#wrong(`arrows do not lead from ${first} to ${told(option)}`);
    }
    if (!(await this.#look()).checked) await this.press("Space");
    if (!(await this.#look()).checked) throw await this.#wrong(`Space does not choose ${called}`);
  }

  /** Goes down a list from its beginning until this one is chosen. */
  async select(option) {
    await this.press("Home");
    for (let { chosen } = await this.#look(); !fits(option, chosen); ) {
      await this.press("ArrowDown");
      const { chosen: now } = await this.#look();
      if (now === chosen) throw await this.#wrong(`arrows do not choose ${told(option)} in ${await this.#called()}`);
      chosen = now;
    }
  }

  /** What can be read on the page, without what is folded away. */
  async #text() {
    return tidy(await this.#page.locator("main").innerText());
  }

  async read(words) {
    if (!(await this.#text()).includes(words)) throw await this.#wrong(`it does not say “${words}”`);
  }

  /** What somebody would write down to type it somewhere else. */
  async note(pattern) {
    const found = (await this.#text()).match(pattern);
    if (!found) throw await this.#wrong(`there is no ${told(pattern)} to be read`);
    return found[0];
  }
}
