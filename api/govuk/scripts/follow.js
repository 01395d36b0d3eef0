// A page that says how far some work is looks again by itself, `<p data-follow>`, until its reader turns to something on
// it. Where no script runs, its link does.
if (document.querySelector("[data-follow]")) {
  setTimeout(() => {
    if (document.activeElement === document.body) location.reload();
  }, 1500);
}
