// The planner without a mouse: choose a year, move along the weeks, open an officer.

/** Presses the tabulator until what has the focus matches; whether it did. */
async function tabTo(page, selector, most = 60) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return true;
  }
  return false;
}

/** Where the table and the first name in it are. */
function places() {
  const region = document.querySelector(".callup-planner-scroll");
  const name = region.querySelector("tbody th a");
  return { moved: region.scrollLeft, name: Math.round(name.getBoundingClientRect().left - region.getBoundingClientRect().left) };
}

/** Does it, from the planner as it is first shown. Says what does not work, or nothing. */
export async function planByKeyboard(page) {
  const chosen = () => page.evaluate(() => document.querySelectorAll(".callup-planner thead tr:last-child th").length);
  if (!(await tabTo(page, "#main select[name=weeks]"))) return "the keyboard does not lead to the number of weeks";
  await page.keyboard.type("52");
  if (!(await tabTo(page, "#main form button"))) return "the keyboard does not lead to the button of the form";
  await Promise.all([page.waitForURL(/weeks=52/), page.keyboard.press("Enter")]);
  if ((await chosen()) !== 52) return `52 weeks were chosen, and ${await chosen()} are shown`;
  if (!(await tabTo(page, ".callup-planner-scroll"))) return "the keyboard does not lead to the table";
  const before = await page.evaluate(places);
  for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector(".callup-planner-scroll").scrollLeft > 50, null, { timeout: 5_000 }).catch(() => null);
  const after = await page.evaluate(places);
  if (after.moved === 0) return "arrows do not move the table";
  if (after.name !== before.name) return `names do not stay where they are: ${before.name} px, then ${after.name} px`;
  if (!(await tabTo(page, ".callup-planner tbody th a", 3))) return "the keyboard does not lead to the first officer";
  await Promise.all([page.waitForURL(/\/officers\//), page.keyboard.press("Enter")]);
  return null;
}
