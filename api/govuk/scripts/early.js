// Loaded at the beginning of the body, before anything is drawn: it tells the styles that a script will follow,
// and whether this browser runs it.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
  // Nothing is to wait for a script that does not come.
  addEventListener("error", (event) => {
    if (event.target instanceof HTMLScriptElement) document.body.classList.remove("govuk-frontend-supported");
  }, true);
}
