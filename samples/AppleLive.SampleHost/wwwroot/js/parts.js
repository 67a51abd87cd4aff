// Pages whose forms are answered by the same page: the answer is fetched and its parts take the place of the old ones, so
// that nothing reloads. What was typed, opened and focused elsewhere stays.

// Sends a form as its button would. The answer is a page, whatever its status; null where it led elsewhere and so does the browser.
export async function send(form, button) {
  const url = button?.hasAttribute("formaction") ? button.formAction : form.action;
  const answer = await fetch(url, { method: "POST", body: new FormData(form, button) });
  return read(answer);
}

export async function read(answer) {
  if (new URL(answer.url).pathname !== location.pathname) {
    location.assign(answer.url);
    return null;
  }

  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// Puts the parts of a page in place; of forms that were just sent, what was typed is not kept.
export function place(page, sent) {
  const focused = document.activeElement?.id;
  const typed = [...document.querySelectorAll("[data-part] :is(input, textarea, select)[id]")]
    .filter(field => !sent?.contains(field) && isTyped(field)).map(field => [field.id, field.value]);
  const open = [...document.querySelectorAll("[data-part] details[id][open]")].filter(details => !sent || !details.contains(sent)).map(details => details.id);
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = page.getElementById(part.id);
    if (fresh) part.replaceWith(document.adoptNode(fresh));
  }

  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field) field.value = value;
  }

  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function isTyped(field) {
  return field.type === "select-one" ? field.selectedIndex > 0 : field.type !== "hidden" && field.value !== field.defaultValue;
}
