// What each of the demonstration's people mainly comes for, by the keyboard alone: once with JavaScript and once
// without, each on a demonstration of its own. Nobody clicks, and nobody types an address after having come in.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";
import { Demo } from "./journeys/demo.mjs";
import { Keyboard } from "./journeys/keyboard.mjs";
import { choose, follow, jump, note, paste, read, select, send, type, typeDay, typeNoted, unfold } from "./journeys/steps.mjs";

/** A council's list as it is copied from a spreadsheet. */
const list = [
  "email,name,council,role,pattern,load,from,until,skills,service_areas,reach,max_onsite_days,language,off_payroll",
  "ines.moreau@camden.example,Ines Moreau,Camden,User researcher,Mon-Thu,4,2027-09-06,2028-03-31,User research methods:practitioner,Housing,region,1,en,no",
].join("\n");

/** How many journeys there are at the same time, in each mode. */
const lanes = 2;

const report = "Stockport Metropolitan Borough Council: report";

const journeys = [
  {
    who: "Cllr Folake Adeyemi",
    does: "reads what is behind a number of the report",
    begins: report,
    steps: [
      jump(/^\d+ half-days$/),
      unfold("Your officers’ secondments"),
      follow("Senior user researcher", "Secondment of Tom Whitfield to Missed-bin reporting"),
      read("Stockport"),
      follow("My council", report),
      follow("Milestones as they stand today : Missed-bin reporting", "Milestones of Missed-bin reporting"),
      read("9 of 14 reached, 2 late"),
      follow("My council", report),
    ],
  },
  {
    who: "Meera Shah",
    does: "calls up who fits an open post best",
    begins: "What to do next",
    steps: [
      follow("Find an officer and call them up", "What to do next"),
      read("(shown below)"),
      follow("Senior user researcher", "Senior user researcher: Parking permits for carers"),
      read("The best fit comes first."),
      unfold(/^How the points of .+ add up$/),
      follow(/^Call up /, /^Call up /),
      typeDay("Answer by", ["16", "7", "2027"]),
      send("Continue", "Check the call-up before you send it"),
      read("16 July 2027"),
      send(/^Call up /, /^Senior user researcher/),
      read("The call-up is sent."),
      read("Waiting for answers"),
    ],
  },
  {
    who: "Tom Whitfield",
    does: "accepts the call-up that waits for him",
    begins: "My profile",
    steps: [
      follow("Call-up: Senior user researcher, Parking permits for carers", "Senior user researcher for Parking permits for carers"),
      read("Where it is stuck, and with whom"),
      send("Accept the call-up", "Senior user researcher for Parking permits for carers"),
      read("You accepted the call-up."),
      read("Accepted"),
    ],
  },
  {
    who: "Priya Nair",
    does: "releases him",
    begins: "Releases",
    steps: [
      read("1 request waits for your council’s decision."),
      follow(/Tom Whitfield$/, "Release of Tom Whitfield"),
      read("What releasing means for your council"),
      read("Officers away at once"),
      choose("Does somebody have to stand in for the officer?", "Somebody has to stand in"),
      type("What standing in costs your council", "4200"),
      send("Release this officer", "Release of Tom Whitfield"),
      read("The officer is released."),
    ],
  },
  {
    who: "Dana Okoro",
    does: "reports how her project stands",
    begins: "What waits for you",
    steps: [
      follow("Missed-bin reporting", "Missed-bin reporting"),
      follow("Report an update", "Update on Missed-bin reporting"),
      choose("How confident are you in the project as a whole?", "Green: success is highly likely"),
      type("Why", "The test system came."),
      type("What changed since the last update", "Crews give reasons at a fourth depot."),
      send("Send the update", "Update on Missed-bin reporting"),
      read("Your update is in."),
      follow("The project", "Missed-bin reporting"),
      read("The test system came."),
      read("What changed: Crews give reasons at a fourth depot."),
    ],
  },
  {
    who: "Nia Prosser",
    does: "adds a person with a role, and a council’s officers from a list",
    begins: "The body",
    steps: [
      follow("People and roles", "People and roles"),
      type("Name", "Efa Rees"),
      type("E-mail address", "efa.rees@cardiff.example"),
      choose("Language of letters and pages", "Welsh"),
      send("Add the person", "Efa Rees"),
      read("The person is added."),
      choose("Role", "Approver"),
      select("For which council", "City of Cardiff Council"),
      send("Give the role", "Efa Rees"),
      read("The role is given, from today on."),
      follow("The body", "The body"),
      follow("Import from a file", "Import from a file"),
      paste("Or paste the table", list),
      send("Check a list of officers", "What the file would do"),
      read("Nothing is written yet."),
      send("Import the good rows", "The file is imported"),
      read("Good rows are written."),
    ],
  },
  {
    who: "Osman Yildiz",
    does: "looks up in the record what happened to one thing",
    begins: "Reports",
    steps: [
      follow("The record", "The record"),
      read("oldest first"),
      follow(/^Person per_/, "What happened to one thing"),
      note(/per_[0-9a-f]{32}/),
      follow("The whole record", "The record"),
      typeNoted("Find what happened to one thing"),
      send("Search", "What happened to one thing"),
      read("Person added, or their roles changed"),
    ],
  },
];

/** Comes in as one of the demonstration's people, by the keyboard as well. */
async function enter(keyboard, page, site, { who, begins }) {
  await page.goto(`${site}/demo`);
  await keyboard.reach("button", `Enter as ${who}`);
  await keyboard.enter(begins);
}

/** Goes through one journey in a browser that nobody used before; gives what is wrong, if anything is. */
async function travel(browser, site, mode, journey, walked) {
  const context = await browser.newContext({ viewport: { width: 960, height: 640 }, javaScriptEnabled: mode.scripts });
  const page = await context.newPage();
  const keyboard = await Keyboard.at(page, walked);
  const notes = [];
  try {
    await enter(keyboard, page, site, journey);
    for (const step of journey.steps) await step(keyboard, notes);
    console.log(`${journey.who} ${journey.does}, ${mode.name}: ${keyboard.pages} pages, ${keyboard.presses} key presses`);
    return null;
  } catch (error) {
    return `${journey.who}, ${mode.name}, ${error.message}`;
  } finally {
    await context.close();
  }
}

/** Everybody's journey, some at the same time: nobody waits for what another does. */
async function everybody(browser, mode) {
  const demo = new Demo();
  const site = await demo.start();
  // Only a script could keep the keyboard where it is: without any, it is enough that a page's end leads out of it.
  const walked = mode.scripts ? new Set() : null;
  const wrong = [];
  const rest = [...journeys];
  const lane = async () => {
    while (rest.length) wrong.push(await travel(browser, site, mode, rest.shift(), walked));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await demo.stop();
  return wrong.filter(Boolean);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  chromiumSandbox: process.getuid() !== 0,
});
const modes = [{ name: "with JavaScript", scripts: true }, { name: "without JavaScript", scripts: false }];
const wrong = (await Promise.all(modes.map((mode) => everybody(browser, mode)))).flat();
await browser.close();
for (const sentence of wrong) console.log(`WRONG: ${sentence}`);
if (wrong.length) process.exitCode = 1;
