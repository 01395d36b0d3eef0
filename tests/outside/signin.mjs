// Signing in at a real OpenID provider (the oidc-provider package): as a council's staff do, and as those
// who try to get in as somebody else. It runs `callup serve` itself, on a database and a port of its own.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Provider from "oidc-provider";

const folder = mkdtempSync(join(tmpdir(), "callup-signin."));
let service;
process.on("exit", () => {
  service?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

async function listening(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}

/** A port that was free a moment ago: the service must know its own address before it starts. */
async function freePort() {
  const server = createServer();
  const port = await listening(server);
  server.close();
  await once(server, "close");
  return port;
}

// ---------------------------------------------------------------- browsers

/** A browser without scripts: keeps each host's cookies, and follows redirects one by one. */
class Browser {
  cookies = new Map();
  visited = [];

  async fetch(url, init = {}) {
    const at = new URL(url);
    const jar = this.cookies.get(at.host) ?? new Map();
    this.cookies.set(at.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split(";").map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf("="));
      const expired = attributes.some((part) => /^max-age=0$/i.test(part) || /^expires=Thu, 01 Jan 1970/i.test(part));
      if (expired) jar.delete(name);
      else jar.set(name, pair.slice(pair.indexOf("=") + 1));
    }
    this.visited.push(at.href);
    return answer;
  }

  /** Goes there, and wherever it is sent from there, but not to an address for which `until` holds. */
  async go(url, init, until = () => false) {
    let answer = await this.fetch(url, init);
    let at = new URL(url);
    for (;;) {
      const refresh = answer.headers.get("refresh")?.match(/^0; url=(.*)$/)?.[1];
      const to = answer.headers.get("location") ?? refresh;
      if (!to) return { url: at.href, status: answer.status, html: await answer.text() };
      await answer.body?.cancel();
      at = new URL(to, at);
      if (until(at)) return { url: at.href };
      answer = await this.fetch(at);
    }
  }

  /** Sends the form of `page` whose address is like `action`. */
  async submit(page, action, fields = {}, until) {
    const address = (form) => form.match(/action="([^"]*)"/)?.[1].replaceAll("&#x2f;", "/").replaceAll("&amp;", "&");
    const form = page.html.split("<form").find((part) => address(part)?.match(action));
    assert.ok(form, `a form that leads to ${action}: ${page.html}`);
    const to = new URL(address(form), page.url);
    const body = new URLSearchParams(fields);
    for (const input of form.split("</form>")[0].matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      body.set(input[0].match(/name="([^"]*)"/)[1], input[0].match(/value="([^"]*)"/)[1]);
    }
    return this.go(to, { method: "POST", body, headers: { "sec-fetch-site": "same-origin", origin: to.origin } }, until);
  }

  async graphql(query) {
    const answer = await this.fetch(`${site}/graphql`, {
      method: "POST",
      body: JSON.stringify({ query }),
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    });
    return answer.json();
  }

  /** The name of whoever is signed in to Callup here. */
  async viewer() {
    return (await this.graphql("{ viewer { name } }")).data?.viewer?.name ?? null;
  }
}

const heading = (page) => page.html?.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1].trim();
/** Whether it is a page of whoever is signed in: it leads to one's account. */
const isIn = (page) => page.html?.includes('/account"');

// ---------------------------------------------------------------- providers

/** A real provider, whose people are told by their login. It is told of its clients once it is known. */
async function provider(people) {
  const server = createServer((request, response) => handle(request, response));
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  let handle;
  const set = (clients) => {
    const oidc = new Provider(issuer, {
      clients,
      claims: { openid: ["sub"], email: ["email", "email_verified"] },
      conformIdTokenClaims: false,
      pkce: { required: () => true },
      features: { devInteractions: { enabled: true } },
      cookies: { keys: ["only for this run"] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    });
    oidc.on("server_error", (_, error) => console.error(error));
    handle = oidc.callback();
  };
  return { issuer, server, set };
}

const client = (redirect) => ({
  client_id: "callup",
  client_secret: "a secret between the two",
  redirect_uris: [redirect],
  response_types: ["code"],
  grant_types: ["authorization_code"],
});

/** Signs in at the provider as `login`, as far as the address to which it sends the browser back. */
async function atProvider(browser, page, login) {
  const back = (url) => url.href.startsWith(site);
  assert.match(page.html ?? "", /name="login"/, `the provider asks who it is: ${page.url}`);
  const consent = await browser.submit(page, "/interaction/", { prompt: "login", login, password: "any" }, back);
  return consent.html ? browser.submit(consent, "/interaction/", { prompt: "consent" }, back) : consent;
}

/** The whole way to a provider and back, but for the last step. */
async function comingBack(browser, id, login) {
  const page = await browser.go(`${site}/sign-in/wolds`);
  return atProvider(browser, await browser.submit(page, `/provider/${id}`), login);
}

async function signInAs(browser, id, login) {
  return browser.go((await comingBack(browser, id, login)).url);
}

// ---------------------------------------------------------------- the service

const site = `http://127.0.0.1:${await freePort()}`;
const mails = join(folder, "mail");
const secrets = join(folder, "secrets");
const env = {
  ...process.env,
  CALLUP_HTTP__LISTEN: new URL(site).host,
  CALLUP_HTTP__PUBLIC_URL: site,
  CALLUP_DATABASE__URL: process.env.CALLUP_SIGNIN_DATABASE ?? `sqlite://${join(folder, "callup.sqlite")}?mode=rwc`,
  CALLUP_MAIL__FOLDER: mails,
  CALLUP_SIGN_IN__SECRETS_FOLDER: secrets,
  CALLUP_LOG__FILTER: "error",
};
const callup = (...args) => execFileSync(process.env.CALLUP, args, { env, encoding: "utf8" }).trim();

const camden = await provider({
  ada: { email: "ada@camden.gov.uk", email_verified: true },
  mallory: { email: "ada@camden.gov.uk", email_verified: false },
  leeds: { email: "lee@leeds.gov.uk", email_verified: true },
  nobody: { email: "nobody@camden.gov.uk", email_verified: true },
});
const leeds = await provider({ mallory: { email: "ada@camden.gov.uk", email_verified: true }, lee: { email: "lee@leeds.gov.uk", email_verified: true } });

callup("migrate", "up");
mkdirSync(secrets);
writeFileSync(join(secrets, "camden"), "a secret between the two\n");
writeFileSync(join(secrets, "leeds"), "a secret between the two\n");
const token = callup("body", "set-up", "--slug", "wolds", "--name", "Wolds and Coast Digital", "--model", "consortium", "--administrator", "Sam", "--email", "sam@wolds.example");

service = spawn(process.env.CALLUP, ["serve"], { env, stdio: "inherit" });
const ready = async () => (await fetch(`${site}/readyz`).catch(() => null))?.ok;
for (const until = Date.now() + 30_000; !(await ready()); await new Promise((done) => setTimeout(done, 50))) {
  assert.ok(Date.now() < until && service.exitCode === null, "the service starts");
}

async function api(query, variables) {
  const answer = await fetch(`${site}/graphql`, {
    method: "POST",
    body: JSON.stringify({ query, variables }),
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  const payload = Object.values(data)[0];
  assert.deepEqual(payload.userErrors ?? [], []);
  return payload;
}

/** The id of a council, which is made from its slug (`domain/src/reference/council.rs`). */
function council(slug) {
  const namespace = Buffer.from("7b1f0c5e52d44c0a9e63d0a84c6175f2", "hex");
  const id = createHash("sha1").update(namespace).update(slug).digest().subarray(0, 16);
  id[6] = (id[6] & 0x0f) | 0x50;
  id[8] = (id[8] & 0x3f) | 0x80;
  return `cou_${id.toString("hex")}`;
}

async function person(name, email, slug) {
  const id = council(slug);
  await api("mutation($input: SetMember!) { setMember(input: $input) { userErrors { message } } }", { input: { council: id, part: "FUNDING" } });
  const { person } = await api("mutation($input: AddPerson!) { addPerson(input: $input) { person { id } userErrors { message } } }", { input: { name, email } });
  await api("mutation($input: GrantRole!) { grantRole(input: $input) { userErrors { message } } }", { input: { person: person.id, role: "APPROVER", council: id } });
  return person.id;
}

await person("Ada of Camden", "ada@camden.gov.uk", "camden");
await person("Lee of Leeds", "lee@leeds.gov.uk", "leeds");

/** Sets a provider up for a council by the command line, and tells it of us. */
function add(slug, at, domain) {
  const [id, redirect] = callup("provider", "add", "--body", "wolds", "--council", slug, "--name", slug, "--issuer", at.issuer, "--client-id", "callup", "--secret", slug, "--domain", domain).split("\n");
  at.set([client(redirect)]);
  return id;
}
const camdenId = add("camden", camden, "camden.gov.uk");
// Whoever set up Leeds' provider claims Camden's domain for it. It is no use to them.
const leedsId = add("leeds", leeds, "camden.gov.uk");
assert.match(callup("provider", "list"), new RegExp(`${camdenId}\twolds\tcamden\tcamden\t${camden.issuer}\tcamden.gov.uk\t`));

// ---------------------------------------------------------------- and now

const first = new Browser();
assert.ok(isIn(await signInAs(first, camdenId, "ada")));
assert.equal(await first.viewer(), "Ada of Camden");
const sessions = (await first.graphql("{ viewer { sessions { way current } } }")).data.viewer.sessions;
assert.deepEqual(sessions, [{ way: "PROVIDER", current: true }]);
console.log("Ada signs in with what Camden has");

assert.ok(isIn(await signInAs(new Browser(), camdenId, "ada")));
for (const [login, why] of [["mallory", "Your e-mail address is not confirmed"], ["leeds", "Your e-mail address belongs elsewhere"], ["nobody", "You are not known here"]]) {
  const browser = new Browser();
  assert.equal(heading(await signInAs(browser, camdenId, login)), why);
  assert.equal(await browser.viewer(), null);
}
console.log("Camden introduces nobody by an address that is unconfirmed, of another council, or unknown");

const mallory = new Browser();
assert.equal(heading(await signInAs(mallory, leedsId, "mallory")), "You are not known here");
assert.equal(heading(await signInAs(new Browser(), leedsId, "lee")), "Your e-mail address belongs elsewhere");
console.log("Leeds' provider, which vouches for an address of Camden, lets nobody in as Ada");

const stolen = await comingBack(new Browser(), camdenId, "ada");
assert.equal(heading(await new Browser().go(stolen.url)), "This sign-in cannot be finished");
await mallory.submit(await mallory.go(`${site}/sign-in/wolds`), `/provider/${camdenId}`);
assert.equal(heading(await mallory.go(stolen.url)), "This sign-in cannot be finished");
const asked = mallory.visited.findLast((url) => url.startsWith(`${camden.issuer}/auth?`));
const grafted = new URL(stolen.url);
grafted.searchParams.set("state", new URL(asked).searchParams.get("state"));
assert.equal(heading(await mallory.go(grafted)), "The answer cannot be trusted");
assert.equal(await mallory.viewer(), null);
console.log("An address with a code is no use in another browser, nor the code in another sign-in");

const replaying = new Browser();
const back = await comingBack(replaying, camdenId, "ada");
const before = new Map(replaying.cookies.get(new URL(site).host));
assert.ok(isIn(await replaying.go(back.url)));
replaying.cookies.set(new URL(site).host, before);
assert.equal(heading(await replaying.go(back.url)), "This sign-in cannot be finished");
console.log("A code counts once, in the same browser too");

const mixed = new Browser();
const moved = (await comingBack(mixed, camdenId, "ada")).url.replace(camdenId, leedsId);
assert.equal(heading(await mixed.go(moved)), "This sign-in cannot be finished");
const told = new URL((await comingBack(new Browser(), camdenId, "ada")).url);
assert.equal(told.searchParams.get("iss"), camden.issuer, "a real provider tells who it is");
const lying = new Browser();
const lie = new URL((await comingBack(lying, camdenId, "ada")).url);
lie.searchParams.set("iss", leeds.issuer);
assert.equal(heading(await lying.go(lie)), "The answer cannot be trusted");
const silent = new Browser();
const silence = new URL((await comingBack(silent, camdenId, "ada")).url);
silence.searchParams.delete("iss");
assert.equal(heading(await silent.go(silence)), "The answer cannot be trusted");
console.log("What one provider sends is not taken for another's");

// Another secret, while the service runs: who is in stays in, and who comes uses the new one.
writeFileSync(join(secrets, "camden"), "not the secret");
assert.equal(heading(await signInAs(new Browser(), camdenId, "ada")), "The answer cannot be trusted");
assert.equal(await first.viewer(), "Ada of Camden");
writeFileSync(join(secrets, "camden"), "a secret between the two");
assert.ok(isIn(await signInAs(new Browser(), camdenId, "ada")));
console.log("A secret is changed without a restart, and signs nobody out");

// By e-mail, from the question to the button.
const byMail = new Browser();
const sent = await byMail.submit(await byMail.go(`${site}/sign-in`), "/sign-in/wolds$", { email: "ada@camden.gov.uk" });
assert.equal(heading(sent), "Check your e-mail");
const link = async () => {
  const texts = () => readdirSync(mails, { withFileTypes: true }).map((file) => readFileSync(join(mails, file.name), "utf8"));
  for (const until = Date.now() + 20_000; Date.now() < until; await new Promise((done) => setTimeout(done, 100))) {
    const text = texts().find((text) => text.includes("To: \"Ada of Camden\" <ada@camden.gov.uk>"));
    const unfolded = text?.replaceAll("=\r\n", "").replaceAll("=3D", "=");
    if (unfolded) return unfolded.match(/http:\/\/127\.0\.0\.1:\d+\/sign-in\/wolds\/link\?token=[0-9a-f]{64}/)[0];
  }
  throw new Error("no e-mail came");
};
assert.ok(isIn(await byMail.submit(await byMail.go(await link()), "/sign-in/wolds/link$")));
assert.equal(await byMail.viewer(), "Ada of Camden");
console.log("Ada signs in by e-mail");

const out = await byMail.submit(await byMail.go(`${site}/account`), "/sign-out/everywhere");
assert.equal(heading(out), "You are signed out");
for (const browser of [byMail, first]) assert.equal(await browser.viewer(), null);
console.log("Ada signs out everywhere");

callup("provider", "remove", camdenId);
assert.doesNotMatch((await new Browser().go(`${site}/sign-in/wolds`)).html, new RegExp(camdenId));

service.kill("SIGTERM");
await once(service, "exit");
assert.equal(service.exitCode, 0);
process.exit();
