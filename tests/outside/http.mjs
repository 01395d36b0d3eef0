// GraphQL over HTTP: the audits of the graphql-http package. What MUST and SHOULD be so has to be so; what
// MAY be so is only told.
import { serverAudits } from "graphql-http";

const headers = { authorization: `Bearer ${process.env.CALLUP_TOKEN}` };
const audits = serverAudits({
  url: `${process.env.CALLUP_URL}/graphql`,
  fetchFn: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, ...headers } }),
});

const count = { ok: 0, notice: 0, warn: 0, error: 0 };
for (const audit of audits) {
  const result = await audit.fn();
  count[result.status] += 1;
  if (result.status === "ok") continue;
  console.log(`${result.status}: ${audit.id} ${audit.name}: ${result.reason}`);
  await result.response?.body?.cancel();
}
console.log(`${count.ok} audits pass; of the rest ${count.notice} are MAY, ${count.warn} SHOULD, ${count.error} MUST`);
if (count.ok === 0 || count.warn + count.error > 0) process.exitCode = 1;
