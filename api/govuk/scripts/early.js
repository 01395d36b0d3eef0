// Loaded at the beginning of the body, before anything is drawn: it tells the styles that a script will follow,
// and whether this browser runs it.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
