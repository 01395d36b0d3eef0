// Pages and their forms without JavaScript: what is sent empty comes back with what is wrong.
import { pattern } from "./address.mjs";
import * as look from "./look.mjs";

/** These end what is used here to look at the rest. */
const ending = /\/(sign-out|erasure|sessions)(\/|$)/;

/** Whether there is something to fill in, which can be left empty. */
export function isToFill({ action, fields }) {
  return fields > 0 && !ending.test(new URL(action).pathname);
}

/** Empties what somebody types, and ticks nothing. */
async function empty(form) {
  const typed = "input:not([type=hidden]):not([type=submit]):not([type=radio]):not([type=checkbox]):not([type=file]), textarea";
  for (const field of await form.locator(typed).all()) await field.fill("");
  const ticked = form.locator("input[type=checkbox]:checked");
  for (let left = await ticked.count(); left > 0; left -= 1) await ticked.first().uncheck();
  for (const list of await form.locator("select").all()) {
    const values = await list.locator("option").evaluateAll((options) => options.map(({ value }) => value));
    if (values.includes("")) await list.selectOption("");
  }
}

/** Sends it, and gives what came back. */
async function send(page, form) {
  const answer = page.waitForNavigation({ waitUntil: "load", timeout: 20_000 });
  await Promise.all([answer, form.locator("button:not([type=button]), input[type=submit]").first().click()]);
  return answer;
}

/** Sends a form empty; says whether it was accepted so. */
export async function sendEmpty(judge, page, { url, at, action, method }, who) {
  const found = (rule, detail) => judge.findings.add(pattern(url), rule, detail, `${who}, without JavaScript: ${url}`);
  if (!(await judge.open(page, { url }, who))) return false;
  const form = page.locator("form").nth(at);
  const where = `the form to ${pattern(action)}`;
  // A form may be folded away: details open without a script.
  const folded = page.locator("details:not([open]) > summary:visible");
  while (await folded.count()) await folded.first().click();
  if (!(await form.locator("input:not([type=hidden]), select, textarea").first().isVisible())) {
    found("form without JavaScript", `${where} shows no field`);
    return false;
  }
  const emptied = method === "post" ? empty(form) : Promise.resolve();
  const answer = await emptied.then(() => send(page, form)).catch((error) => error);
  if (answer instanceof Error) {
    found("form without JavaScript", `${where} is not sent: ${answer.message.split("\n")[0]}`);
    return false;
  }
  const summary = await page.evaluate(look.summary);
  if (summary) saysWhatIsWrong(summary, where, found);
  else if (answer.status() !== 200) found("form without JavaScript", `${where} is answered with ${answer.status()} and no word of what is wrong`);
  return method === "post" && !summary && answer.status() === 200;
}

function saysWhatIsWrong({ links, lost, text }, where, found) {
  if (links === 0) found("error summary", `${where}: no line of it leads to a field\n${text}`);
  for (const href of lost) found("error summary", `${where}: ${href} is no field`);
}

/** Sends it empty once more with JavaScript, without which axe cannot look at what comes back. */
export async function lookAtErrors(judge, page, { url, at }, who) {
  const seen = `${who}, what was wrong with an empty form: ${url}`;
  const found = (rule, detail) => judge.findings.add(pattern(url), `${rule}, with errors shown`, detail, seen);
  if (!(await judge.open(page, { url }, who))) return;
  const form = page.locator("form").nth(at);
  const answer = await empty(form).then(() => send(page, form)).catch(() => null);
  // That it is not sent was found without JavaScript.
  if (!answer) return;
  await judge.markup(await answer.text(), found);
  await judge.axe(page, found);
}
