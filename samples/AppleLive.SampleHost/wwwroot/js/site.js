// On every page: a form is sent once, and errors are found.

// What makes two forms of a page different: where they go, and what they are about.
const about = form => [form.action, ...[...form.querySelectorAll("input[type=hidden]")]
  .filter(field => field.name !== "key" && !field.name.startsWith("__")).map(field => `${field.name}=${field.value}`)].join(" ");
const keyOf = form => form.querySelector("input[name=key]");

document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }

  form.dataset.sent = "true";
  form.setAttribute("aria-busy", "true");
  if (keyOf(form)) history.replaceState({ ...history.state, sent: { ...history.state?.sent, [about(form)]: keyOf(form).value } }, "");
  // After this event, so that the pressed button's own value still goes with the form.
  setTimeout(() => {
    for (const button of form.querySelectorAll("button:not([type=button])")) button.setAttribute("aria-disabled", "true");
  });
});

// A page that comes back from the browser's memory may send its forms again; their keys keep that harmless.
window.addEventListener("pageshow", event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
  }
});

// A page one goes back to is fetched anew, but what was typed is still there: so is the key it was sent under, and it is not done twice.
if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
  for (const form of document.querySelectorAll("form[method=post]")) {
    const key = history.state?.sent?.[about(form)];
    if (key && keyOf(form)) keyOf(form).value = key;
  }
} else if (history.state?.sent) {
  history.replaceState({ ...history.state, sent: undefined }, "");
}

document.querySelector("[data-focus]")?.focus();
