// Looks at what stands on a page. These functions run in the browser, and use nothing from outside of them.

/** What there is: heading, title, language, links, forms, what it weighs and how long it took. */
export function facts() {
  const own = [...document.querySelectorAll("a[href]")];
  const followed = own.filter((link) => !link.hasAttribute("download") && !link.hreflang);
  const [visit] = performance.getEntriesByType("navigation");
  const assets = performance.getEntriesByType("resource");
  const forms = [...document.querySelectorAll("form")].map((form, at) => ({
    at,
    method: form.method,
    action: form.action,
    fields: form.querySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea").length,
  }));
  return {
    headings: document.querySelectorAll("h1").length,
    title: document.title.trim(),
    language: document.documentElement.lang,
    links: [...new Set(followed.map((link) => link.href))],
    other: document.querySelector("a[hreflang]")?.href,
    forms,
    html: visit.encodedBodySize,
    assets: assets.reduce((sum, asset) => sum + asset.encodedBodySize, 0),
    answered: Math.round(visit.responseStart - visit.requestStart),
  };
}

/** Links within the page that lead to nothing. */
export function deadEnds() {
  const within = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href"));
  return within.filter((href) => href.length < 2 || !document.getElementById(decodeURIComponent(href.slice(1))));
}

/** Text that was not meant for people: a key, a placeholder, a value as the program writes it. */
export function slips(keys) {
  const known = new Set(keys);
  const slip = /\{\s*\$|\{\{|\}\}|\[object|\b[A-Z]+_[A-Z_]+\b|\b[a-z]{3}_[0-9a-f]{32}\b|\b\d{4}-\d\d-\d\d\b|^(none|null|undefined|true|false|NaN)$/;
  const isSlip = (text) => slip.test(text) || known.has(text);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const parent = walker.currentNode.parentElement;
    // What is set as code is meant as the program writes it.
    if (!text || parent.closest("script, style, code, pre, kbd") || !parent.checkVisibility()) continue;
    if (isSlip(text)) found.push(text.slice(0, 120));
  }
  for (const labelled of document.querySelectorAll("[aria-label]")) {
    if (isSlip(labelled.ariaLabel.trim())) found.push(`aria-label: ${labelled.ariaLabel}`);
  }
  return found;
}

/** What makes the page wider than its window; nothing if it is not wider. */
export function tooWide() {
  const page = document.scrollingElement;
  if (page.scrollWidth <= window.innerWidth) return null;
  const sticksOut = (element) => element.getBoundingClientRect().right > window.innerWidth + 1;
  const inside = (element) => element.closest(".callup-table-scroll");
  const all = [...document.querySelectorAll("main *, header *, footer *, nav *")];
  const wide = all.filter((element) => sticksOut(element) && (!inside(element) || inside(element) === element));
  const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  const named = innermost.slice(0, 3).map((element) => element.cloneNode(false).outerHTML.slice(0, 160));
  return `${page.scrollWidth} px wide in a window of ${window.innerWidth}\n${named.join("\n")}`;
}

/** What axe says against the page. */
export async function axeSays(tags) {
  const { violations } = await window.axe.run(document, {
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations"],
  });
  const told = (node) => `${node.html.slice(0, 200)}\n${node.failureSummary.split("\n").slice(1).join(" ").trim()}`;
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({ id, text: `${help}\n${told(node)}` })));
}

/** What HTML_CodeSniffer is sure of against the page. */
export function snifferSays(standard) {
  return new Promise((done, failed) => {
    const errors = () => window.HTMLCS.getMessages().filter(({ type }) => type === window.HTMLCS.ERROR);
    const told = ({ code, msg, element }) => ({ code, text: `${msg}\n${element.outerHTML?.slice(0, 200) ?? ""}` });
    window.HTMLCS.process(standard, document, () => done(errors().map(told)), failed);
  });
}

/** The links of the error summary, and whether each leads to a field or a group of them. */
export function summary() {
  const box = document.querySelector(".govuk-error-summary");
  if (!box) return null;
  const isField = (element) => element && (element.matches("input, select, textarea") || element.querySelector("input, select, textarea"));
  const links = [...box.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  const lost = links.filter((href) => !href.startsWith("#") || !isField(document.getElementById(href.slice(1))));
  return { lines: box.querySelectorAll("li").length, links: links.length, lost, text: box.innerText };
}
