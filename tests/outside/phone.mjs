// The menu on a phone, in Chromium: it is folded from the first picture on, so that nothing jumps when the script comes;
// and it is open where the script does not.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const url = process.env.CALLUP_URL;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  chromiumSandbox: process.getuid() !== 0,
});

/** The first person’s page on a phone, once what `script` does with the request for the script is done. */
async function opened(script, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, ...options });
  const page = await context.newPage();
  await page.goto(`${url}/demo`);
  await Promise.all([page.waitForURL((at) => at.pathname !== "/demo"), page.getByRole("button").first().click()]);
  await page.route(/\/assets\/callup-[^/]*\.js$/, script);
  await page.goto(`${url}/projects`);
  const menu = await page.locator(".govuk-service-navigation__list").isVisible();
  return { page, menu };
}

// The page has been drawn by the time that the script comes.
const late = async (route) => {
  await route.request().frame().waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length);
  await route.continue();
};
const { page, menu } = await opened(late);
assert.equal(menu, false, "folded");
const shift = await page.evaluate(
  () =>
    new Promise((done) => {
      let all = 0;
      new PerformanceObserver((list) => {
        all += list.getEntries().reduce((sum, { value }) => sum + value, 0);
      }).observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => done(all)));
    }),
);
assert.equal(shift, 0, "nothing jumps");
await page.getByRole("button", { name: "Menu" }).click();
assert.ok(await page.locator(".govuk-service-navigation__list").isVisible(), "it unfolds");

assert.ok((await opened((route) => route.abort())).menu, "open where the script does not come");
assert.ok((await opened((route) => route.continue(), { javaScriptEnabled: false })).menu, "open where no script runs");
await browser.close();
console.log("The menu is folded from the first picture on, and open where no script comes");
