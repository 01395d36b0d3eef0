// Runs in the browser, and uses nothing from outside of it.

/** What can be seen of the focus, and whether what had it the last time looks just the same without it. */
export function focus() {
  const element = document.activeElement;
  const outside = element === document.body || element === document.documentElement;

  /** All by which a focus is shown. What is drawn may be the label's, as with radio buttons, or a part's. */
  const drawn = (one) => {
    const parts = [one, one.nextElementSibling, one.firstElementChild].filter(Boolean);
    const styles = parts.flatMap((part) => [null, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)));
    const marks = ["outline", "boxShadow", "backgroundColor", "borderColor", "borderWidth", "textDecoration"];
    return styles.map((style) => marks.map((mark) => style[mark]).join(" ")).join("; ");
  };

  const kept = (globalThis.callupFocus ??= { known: [], last: null });
  const { last } = kept;
  const unmarked = Boolean(last && last.element !== element && last.element.isConnected && drawn(last.element) === last.drawn);
  // Within some fields, such as those for a date, a part has the focus which only the browser can mark, and does.
  kept.last = element.matches(":focus") ? { element, drawn: drawn(element) } : null;
  if (!kept.known.includes(element)) kept.known.push(element);

  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const inWindow = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  return {
    number: kept.known.indexOf(element),
    outside,
    unmarked,
    seen: inWindow && width > 1 && height > 1 && element.checkVisibility(),
    skip: element.matches(".govuk-skip-link"),
    checked: element.checked,
    group: element.closest("fieldset")?.querySelector("legend")?.innerText,
    chosen: element.selectedOptions?.[0]?.label.trim(),
  };
}
