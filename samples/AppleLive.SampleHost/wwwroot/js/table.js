// A table that is whole on the page: sorted by any column, and narrowed to the rows one looks for.
const { lang } = document.documentElement;
const collator = new Intl.Collator(lang, { numeric: true });
const figure = text => Number(text.replace(/[^\d.−-]/g, "").replace("−", "-"));

for (const table of document.querySelectorAll("table[data-whole]")) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  if (rows.length < 2) continue;
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    if (!head.textContent.trim()) return;
    const number = head.classList.contains("num");
    const text = row => row.cells[column].textContent.trim();
    const order = number ? (a, b) => figure(text(a)) - figure(text(b)) : (a, b) => collator.compare(text(a), text(b));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => {
      // Figures fall first: people look for the most.
      const falling = head.ariaSort ? head.ariaSort === "ascending" : number;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      body.append(...rows.toSorted((a, b) => falling ? order(b, a) : order(a, b)));
    });
    head.append(button);
  });

  if (rows.length < 8 || !table.dataset.whole) continue;
  const label = document.createElement("label");
  label.className = "filter no-print";
  const hint = document.createElement("span");
  hint.className = "visually-hidden";
  hint.textContent = table.dataset.whole;
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = table.dataset.whole;
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLocaleLowerCase(lang);
    for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase(lang).includes(wanted);
    // A sum of all rows beneath some of them would mislead.
    if (table.tFoot) table.tFoot.hidden = wanted !== "";
  });
  label.append(hint, input);
  table.parentElement.before(label);
}
