// A listing's boxes while it is being assembled. The rule is the desk's: a box holds apples of one lot, so each lot gives
// whole boxes only and the rest is left over.

const gramsPerJin = 500;

export const boxesOf = (grams, boxGrams) => ({ boxes: Math.floor(grams / boxGrams), left: grams % boxGrams });

const form = document.querySelector("[data-quota]");
if (form) start(form);

function start(form) {
  const box = form.querySelector('[name="Form.BoxJin"]');
  const lots = [...form.querySelectorAll("[data-lot]")];
  form.querySelector("[data-recalculate]").hidden = true;
  form.addEventListener("input", recount);
  recount();
  preview(form);

  function recount() {
    const boxGrams = grams(box.value);
    let boxes = 0, left = 0;
    for (const lot of lots) {
      const wanted = grams(lot.querySelector("input:not([type=hidden])").value);
      const counted = boxGrams > 0 && wanted > 0 ? boxesOf(wanted, boxGrams) : null;
      boxes += counted?.boxes ?? 0;
      left += counted?.left ?? 0;
      lot.classList.toggle("lot-over", wanted > Number(lot.dataset.left));
      lot.querySelector("[data-gives]").textContent = counted ? fill(form.dataset.boxes, count(counted.boxes), weight(counted.left)) : "";
    }

    form.querySelector("[data-quota-boxes]").textContent = count(boxes);
    form.querySelector("[data-quota-left]").textContent = weight(left);
  }

  function count(boxes) {
    return fill(boxes === 1 ? form.dataset.countOne : form.dataset.count, boxes.toLocaleString("en"));
  }

  function weight(grams) {
    return fill(form.dataset.weight, number(grams / gramsPerJin), number(grams / 1000));
  }
}

// The description as buyers will see it, rendered by the server; without this the button shows the page again.
function preview(form) {
  const button = form.querySelector("[data-preview-button]");
  const shown = form.querySelector("[data-preview]");
  button.addEventListener("click", async event => {
    event.preventDefault();
    button.setAttribute("aria-disabled", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form, button) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      shown.replaceChildren(...(page.querySelector("[data-preview]")?.childNodes ?? []));
    } catch {
      button.closest("form").requestSubmit(button);
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
}

function grams(jin) {
  const read = Number(jin.trim() || "0");
  return Number.isFinite(read) && read > 0 ? Math.round(read * gramsPerJin) : 0;
}

function number(value) {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}

function fill(pattern, ...values) {
  return pattern.replace(/\{(\d)(?::[^}]*)?\}/g, (_, place) => values[place]);
}
