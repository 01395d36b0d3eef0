// Subscriptions by graphql-transport-ws, with the reference client of that protocol: a selection is followed until it is
// proposed, and nobody gets in who should not.
import assert from "node:assert/strict";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const site = process.env.CALLUP_URL;
const Authorization = `Bearer ${process.env.CALLUP_TOKEN}`;
const url = `${site.replace("http", "ws")}/graphql`;

/** What the API answers. */
async function ask(query, variables = {}) {
  const headers = { "content-type": "application/json", authorization: Authorization };
  const response = await fetch(`${site}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  return data;
}

/** Everything that a subscription says, until it ends; or how it was refused. */
async function follow(query, variables, connectionParams, webSocketImpl = WebSocket) {
  const client = createClient({ url, connectionParams, webSocketImpl, retryAttempts: 0 });
  const heard = [];
  try {
    for await (const message of client.iterate({ query, variables })) heard.push(message);
    return heard;
  } finally {
    await client.dispose();
  }
}

const input = { name: "Followed" };
const made = await ask("mutation($input: CreateSelection!) { createSelection(input: $input) { selection { id } userErrors { message } } }", { input });
const { id } = made.createSelection.selection;
const progress = "subscription($id: ID!) { selectionProgress(selection: $id) { state places filled progress { phase done } } }";

// Of a draft there is nothing to wait for.
const draft = await follow(progress, { id }, { Authorization });
assert.deepEqual(draft.map(({ data }) => data.selectionProgress.state), ["DRAFT"]);

const run = await ask("mutation($id: ID!) { runSelection(input: { selection: $id }) { selection { state } userErrors { message } } }", { id });
assert.equal(run.runSelection.selection.state, "RUNNING");
const heard = (await follow(progress, { id }, { Authorization })).map(({ data }) => data.selectionProgress);
assert.equal(heard.at(-1).state, "PROPOSED");
assert.ok(heard.at(-1).filled <= heard.at(-1).places && heard.at(-1).places > 0);
assert.ok(heard.slice(0, -1).every(({ state }) => state === "RUNNING"));
console.log(`   a selection was followed for ${heard.length} messages`);

// Nobody is let in without a token, or with one that is none.
await assert.rejects(follow(progress, { id }, {}));
await assert.rejects(follow(progress, { id }, { Authorization: "Bearer nothing" }));
// Queries and mutations go by POST, where they are counted and kept.
const query = await follow("{ __typename }", {}, { Authorization });
assert.match(query[0].errors[0].message, /Send queries and mutations by POST/);
// A session’s cookie counts only from our own pages.
class Elsewhere extends WebSocket {
  constructor(address, protocols) {
    super(address, protocols, { headers: { cookie: "callup=anything", origin: "https://elsewhere.example" } });
  }
}
await assert.rejects(follow(progress, { id }, {}, Elsewhere));
await ask("mutation($id: ID!) { discardSelection(input: { selection: $id }) { selection { state } } }", { id });
