// The demo's GraphiQL page in Chromium: a query is asked as two people and answered, without a complaint in
// the console and without a request to any other server.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const url = process.env.CALLUP_URL;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  chromiumSandbox: process.getuid() !== 0,
});
const page = await browser.newPage();

const complaints = [];
page.on("console", (message) => {
  if (["error", "warning"].includes(message.type())) complaints.push(message.text());
});
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("request", (request) => {
  if (!request.url().startsWith(`${url}/`) && !request.url().startsWith("data:")) complaints.push(request.url());
});

/** Writes a query, runs it, and gives the answer that the page shows. */
async function ask(query) {
  await page.locator(".graphiql-query-editor .CodeMirror").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(query);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().postData()?.includes("Asked")),
    page.keyboard.press("Control+Enter"),
  ]);
  assert.equal(answer.status(), 200);
  const shown = page.locator(".result-window .CodeMirror-code");
  await shown.getByText('"asked"').waitFor();
  return (await shown.innerText()).replaceAll(/\s/g, "");
}

await page.goto(`${url}/graphiql`);
await page.locator(".graphiql-query-editor .CodeMirror").waitFor();
const people = await page.locator("#person option").allInnerTexts();
assert.ok(people.length >= 5, `people to act as: ${people}`);

for (const label of people.slice(0, 2)) {
  await page.getByLabel("Act as").selectOption({ label });
  const answer = await ask("query Asked { asked: __typename }");
  assert.ok(answer.includes('"asked":"Query"'), answer);
}
// The schema has come, for the editor to check queries against.
await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
await page.getByText("Root Types").waitFor();

assert.deepEqual(complaints, []);
await browser.close();
console.log(`GraphiQL answers ${people[0]} and ${people[1]}`);
