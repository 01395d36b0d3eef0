// Addresses: which kind of page one leads to, and whether it is followed.

/** What stands for one of many in a path: an id of ours, a number or a date. */
const one = /^([a-z]{2,5}_[0-9a-f]{16,}|[0-9a-f-]{32,}|[0-9][0-9-]*)$/;

/** The path, with a placeholder for each part that stands for one of many. */
export function pattern(url) {
  const parts = new URL(url).pathname.split("/");
  return parts.map((part) => (one.test(part) ? ":one" : part)).join("/");
}

/** The pattern with the names of the fields after the question mark: another view of the same page. */
export function view(url) {
  const names = [...new URL(url).searchParams.keys()].filter((name) => name !== "lang");
  return names.length ? `${pattern(url)}?${[...new Set(names)].sort().join("&")}` : pattern(url);
}

/** Whether a link is to a page of ours to look at: not a file to keep, nor the page on which GraphQL is asked. */
export function isPage(url, site) {
  if (url.origin !== site) return false;
  return !/^\/(graphiql|graphql|assets|healthz|readyz)(\/|$)|\.(json|ods|csv|ics|pdf|zip|txt)$/.test(url.pathname);
}

/** Counts how often each page was looked at, and says whether to look once more. */
export class Enough {
  #seen = new Set();
  #counts = new Map();

  /** `often` times for a page by itself, once for each other view of it. */
  constructor(often) {
    this.often = often;
  }

  /** Whether this one is still wanted; if so, it counts. */
  wants(url) {
    const plain = `${url.pathname}${url.search}`;
    const kind = view(url);
    const count = this.#counts.get(kind) ?? 0;
    if (this.#seen.has(plain) || count >= (kind.includes("?") ? 1 : this.often)) return false;
    this.#seen.add(plain);
    this.#counts.set(kind, count + 1);
    return true;
  }
}
