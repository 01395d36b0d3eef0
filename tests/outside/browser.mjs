// The demo's GraphiQL page in Chromium: as each person that it offers, the query it opens with is
// answered, without a complaint in the console and without a request to any other server.
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

/** Acts as this person, runs the query that the page opens with, and gives the answer that it shows. */
async function answerTo(label) {
  await page.getByLabel("Act as").selectOption({ label });
  const answered = page.waitForResponse((response) => response.request().postData()?.includes("WhoAmI"));
  await page.getByRole("button", { name: /^Execute query/ }).click();
  const { data } = await (await answered).json();
  assert.ok(data?.viewer.name, `an answer to ${label}`);
  await page.locator(".result-window").getByText(data.viewer.name).waitFor();
  return data;
}

await page.goto(`${url}/graphiql`);
await page.locator(".graphiql-query-editor").getByText("viewer").waitFor();
const people = await page.locator("#token option").allInnerTexts();
const answers = [];
for (const label of people) answers.push(await answerTo(label));

const names = new Set(answers.map((data) => data.viewer.name));
assert.ok(names.size >= 5, `at least five people to act as, each answered as himself or herself: ${[...names]}`);
assert.equal(new Set(answers.map((data) => data.body.name)).size, 1, "they are in one body");

// The schema has come, for the editor to complete and check what is typed.
await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
await page.getByText("Root Types").waitFor();

assert.deepEqual(complaints, []);
await browser.close();
console.log(`GraphiQL answers ${[...names].join(", ")}`);
