// A form that may take more than a moment says so once it is sent: `<form data-busy="…">`. Where no script runs, the
// browser's own sign of loading says it.
for (const form of document.querySelectorAll("form[data-busy]")) {
  const status = document.createElement("p");
  status.className = "govuk-body";
  status.setAttribute("role", "status");
  form.append(status);
  form.addEventListener("submit", () => {
    setTimeout(() => {
      status.textContent = form.dataset.busy;
    }, 500);
  });
  // Whoever comes back by the browser's own button finds the page as it was left.
  addEventListener("pageshow", () => {
    status.textContent = "";
  });
}
