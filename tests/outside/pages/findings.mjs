// What was found, and how it is told: the same fault once, with the pages that have it.

/** How many are told in full; of the rest there is one line each. */
const inFull = 20;
/** From so many pages on, a fault is that of what pages share. */
const many = 4;

export class Findings {
  #all = [];

  add(page, rule, detail, seen) {
    this.#all.push({ page, rule, detail: detail.trim(), seen });
  }

  get count() {
    return this.#all.length;
  }

  /** By page and rule. A fault that many pages have is told first, and once. */
  #groups() {
    const alike = Map.groupBy ?? groupBy;
    const pagesOf = (found) => [...new Set(found.map(({ page }) => page))];
    const groups = [];
    const own = [];
    for (const found of alike(this.#all, ({ rule, detail }) => `${rule}\n${detail}`).values()) {
      const pages = pagesOf(found);
      if (pages.length < many) own.push(...found);
      else groups.push({ page: `${pages.length} pages (${pages.slice(0, many).join(" ")} …)`, rule: found[0].rule, found });
    }
    groups.sort((a, b) => b.found.length - a.found.length);
    for (const found of alike(own, ({ page, rule }) => `${page}\n${rule}`).values()) {
      groups.push({ page: found[0].page, rule: found[0].rule, found });
    }
    return groups;
  }

  /** Says what was found, and how much it is. */
  tell() {
    const groups = this.#groups();
    for (const [at, { page, rule, found }] of groups.entries()) {
      const details = [...new Set(found.map(({ detail }) => detail))];
      if (at === inFull) console.log("\nand in short:");
      if (at >= inFull) {
        console.log(`${page}  ${rule}  ${details.length}: ${details[0].split("\n")[0].slice(0, 160)}`);
        continue;
      }
      console.log(`\n${page}\n  ${rule}`);
      for (const detail of details.slice(0, 5)) {
        const where = found.find((one) => one.detail === detail).seen;
        console.log(`    ${detail.replaceAll("\n", "\n    ")}\n      ${where}`);
      }
      if (details.length > 5) console.log(`    and ${details.length - 5} more`);
    }
    return groups.length;
  }
}

/** `Map.groupBy`, which Node 20 has not. */
function groupBy(all, keyOf) {
  const groups = new Map();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}
