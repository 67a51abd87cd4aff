// The order sheet: buttons for fewer and more boxes, and the sum as it changes. Without this the form works as it is.

const yuan = fen => `¥${Math.floor(fen / 100).toLocaleString("en-US")}.${String(fen % 100).padStart(2, "0")}`;

function button(text, sign, step) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button-second step";
  made.textContent = sign;
  made.setAttribute("aria-label", text);
  made.addEventListener("click", step);
  return made;
}

/** Makes the order form beneath an element easier to fill in. */
export function enhance(root) {
  const form = root.querySelector("[data-order-form]");
  const boxes = form?.querySelector("#form-boxes");
  if (!boxes || form.dataset.enhanced) return;
  form.dataset.enhanced = "true";
  const total = form.querySelector("[data-total]");
  const price = Number(form.dataset.price);
  const most = Number(boxes.max) || 9999;

  const add = () => {
    const count = Number(boxes.value);
    const sound = Number.isInteger(count) && count >= 1 && count <= 9999;
    total.textContent = sound ? form.dataset.sum.replace("{0}", yuan(count * price)) : "";
  };
  const step = by => () => {
    boxes.value = Math.min(most, Math.max(1, (Number(boxes.value) || 0) + by));
    add();
  };

  boxes.before(button(form.dataset.less, "−", step(-1)));
  boxes.after(button(form.dataset.more, "+", step(1)));
  boxes.addEventListener("input", add);
  form.querySelector("[data-no-script]")?.remove();
  add();
}

enhance(document);
