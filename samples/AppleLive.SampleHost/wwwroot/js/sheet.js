// The order sheet over the live room: the same page as /order, without leaving the video. Anything unexpected goes to the page itself.

import { enhance } from "./order.js";
import { offer } from "./copy.js";

const dialog = document.querySelector("[data-sheet]");
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
let caller = null;

async function show(response) {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const body = page.querySelector("[data-sheet-body]");
  if (!body) {
    location.assign(response.url);
    return;
  }

  dialog.replaceChildren(document.importNode(body, true));
  for (const part of dialog.querySelectorAll("[data-close], [data-in-sheet]")) part.hidden = false;
  enhance(dialog);
  offer(dialog);
  if (!dialog.open) {
    // What is left of the screen shows the video.
    document.querySelector(".room-stage")?.scrollIntoView();
    dialog.showModal();
  }
  dialog.scrollTop = 0;
  dialog.querySelector("[data-focus], h1, h2")?.setAttribute("tabindex", "-1");
  dialog.querySelector("[data-focus], h1, h2")?.focus();
}

async function open(link) {
  caller = link;
  try {
    await show(await fetch(link.href, { headers: { Accept: "text/html" } }));
  } catch {
    location.assign(link.href);
  }
}

// "Busy" means that nothing was tried: the same form, with the same key, is sent again before anyone is troubled.
async function send(form, body) {
  const state = form.querySelector("[data-state]");
  state.textContent = form.dataset.sending;
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(form.action, { method: "POST", body });
    if (response.status !== 503 || attempt === 4) return response;
    state.textContent = dialog.dataset.busy;
    await pause(1000 * attempt);
  }
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[data-order]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !dialog?.showModal) return;
  event.preventDefault();
  open(link);
});

dialog?.addEventListener("submit", async event => {
  const form = event.target;
  event.preventDefault();
  if (form.dataset.sent) return;
  form.dataset.sent = "true";
  form.setAttribute("aria-busy", "true");
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const buttons = [...form.querySelectorAll("button")];
  for (const button of buttons) button.setAttribute("aria-disabled", "true");
  try {
    await show(await send(form, body));
  } catch {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
    for (const button of buttons) button.removeAttribute("aria-disabled");
    form.querySelector("[data-state]").textContent = dialog.dataset.failed;
  }
});

dialog?.addEventListener("click", event => {
  if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
});
dialog?.addEventListener("close", () => caller?.focus());
