// Webhooks as a receiver sees them, judged by the library of the Standard Webhooks specification. It runs
// `callup serve` itself, on a database and a port of its own.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "standardwebhooks";

const folder = mkdtempSync(join(tmpdir(), "callup-webhooks."));
let service;
process.on("exit", () => {
  service?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

const env = {
  PATH: process.env.PATH,
  CALLUP_HTTP__LISTEN: "127.0.0.1:0",
  CALLUP_DATABASE__URL: `sqlite://${join(folder, "callup.sqlite")}?mode=rwc`,
  CALLUP_MAIL__FOLDER: join(folder, "mail"),
  CALLUP_KEYS__RING: randomBytes(32).toString("hex"),
  CALLUP_WEBHOOKS__PRIVATE_ADDRESSES: "true",
  CALLUP_JOBS__POLL_SECONDS: "1",
  CALLUP_LOG__FORMAT: "json",
};
const callup = (...args) => execFileSync(process.env.CALLUP, args, { env, encoding: "utf8" }).trim();

// ---------------------------------------------------------------- an endpoint

/** Each message as it came, and whoever waits for the next. */
const got = [];
let answer = 204;
const receiver = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  got.push({ headers: request.headers, body });
  response.writeHead(answer).end();
  receiver.emit("message");
});
receiver.listen(0, "127.0.0.1");
await once(receiver, "listening");
const url = `http://127.0.0.1:${receiver.address().port}/callup`;

/** The message with this number, which may be still to come. */
async function message(number) {
  const late = AbortSignal.timeout(30_000);
  while (got.length < number) await once(receiver, "message", { signal: late });
  return got[number - 1];
}

/** The newest delivery once it is known how it went, which is written down after our answer to it. */
async function settled() {
  const late = AbortSignal.timeout(30_000);
  for (;;) {
    const { nodes } = await ask("query { deliveries(first: 1) { nodes { id state } } }");
    if (nodes[0].state !== "WAITING") return nodes[0];
    await pause(20, undefined, { signal: late });
  }
}

// ---------------------------------------------------------------- the service

callup("migrate", "up");
const token = callup("body", "set-up", "--slug", "wolds", "--name", "Wolds Digital", "--model", "consortium",
  "--administrator", "Sam Lee", "--email", "sam@wolds.example");
service = spawn(process.env.CALLUP, ["serve"], { env, stdio: ["ignore", "ignore", "pipe"] });
let site;
for await (const line of createInterface(service.stderr)) {
  const told = JSON.parse(line);
  if (told.message === "Listening") site = `http://${told.address}`;
  if (site) break;
}
service.stderr.resume();

async function ask(query, input) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables: { input } });
  const told = await (await fetch(`${site}/graphql`, { method: "POST", headers, body })).json();
  assert.equal(told.errors, undefined, JSON.stringify(told));
  const [payload] = Object.values(told.data);
  assert.deepEqual(payload.userErrors ?? [], []);
  return payload;
}

const registered = await ask(
  "mutation($input: RegisterWebhook!) { registerWebhook(input: $input) { secret webhook { id } userErrors { message } } }",
  { label: "Judge", url, kinds: ["PERSON_SET"] },
);
const add = (name) =>
  ask("mutation($input: AddPerson!) { addPerson(input: $input) { person { id } userErrors { message } } }", {
    name, email: `${name}@wolds.example`,
  });

// What arrives is what the library takes, and what was changed is not.
const { person } = await add("meera");
const first = await message(1);
const told = new Webhook(registered.secret).verify(first.body, first.headers);
assert.deepEqual(Object.keys(told), ["type", "timestamp", "data"]);
assert.deepEqual([told.type, told.data.subject, told.data.event], ["person_set", person.id, first.headers["webhook-id"]]);
for (const [what, body, headers] of [
  ["another body", first.body.replace("person_set", "token_issued"), first.headers],
  ["another id", first.body, { ...first.headers, "webhook-id": "evt_0" }],
  ["another time", first.body, { ...first.headers, "webhook-timestamp": `${first.headers["webhook-timestamp"] - 1}` }],
  ["no signature", first.body, { ...first.headers, "webhook-signature": "" }],
]) {
  assert.throws(() => new Webhook(registered.secret).verify(body, headers), undefined, what);
}
const stranger = new Webhook(`whsec_${randomBytes(32).toString("base64")}`);
assert.throws(() => stranger.verify(first.body, first.headers), undefined, "another secret");

// While the secret is changed, either is good.
const webhook = registered.webhook.id;
const rotated = await ask(
  "mutation($input: RotateWebhookSecret!) { rotateWebhookSecret(input: $input) { secret userErrors { message } } }",
  { webhook },
);
await add("tom");
const second = await message(2);
for (const secret of [registered.secret, rotated.secret]) new Webhook(secret).verify(second.body, second.headers);

// Sent again it is the same message.
const newest = await settled();
assert.equal(newest.state, "DELIVERED");
await ask("mutation($input: Redeliver!) { redeliver(input: $input) { delivery { id } userErrors { message } } }", {
  delivery: newest.id,
});
const again = await message(3);
new Webhook(rotated.secret).verify(again.body, again.headers);
assert.deepEqual([again.headers["webhook-id"], again.body], [second.headers["webhook-id"], second.body]);

service.kill("SIGTERM");
await once(service, "exit");
assert.equal(service.exitCode, 0);
receiver.close();
console.log(`${got.length} messages arrived, each of which standardwebhooks takes`);
