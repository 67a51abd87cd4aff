// The run of show: its buttons work without this; with it the page stays where it is.
import { place, send } from "./parts.js";

const form = document.querySelector("[data-arrange]");

form.addEventListener("submit", async event => {
  if (event.submitter?.name !== "arrange") return;
  event.preventDefault();
  const pressed = event.submitter;
  try {
    const page = await send(form, pressed);
    if (!page) return;
    place(page);
    stay(pressed.id);
  } catch {
    form.submit();
  }
});

// A button that is gone or can do no more gives the focus to one beside it.
function stay(id) {
  const [, listing] = id.split(/-(.*)/s);
  const next = [id, `up-${listing}`, `down-${listing}`, `add-${listing}`, `drop-${listing}`]
    .map(each => document.getElementById(each)).find(button => button && !button.disabled);
  next?.focus();
}
