// The page that checks the ledger in this browser. All its sentences stand in the page.

import { check } from "./check.js";
import { Fault } from "./faults.js";
import { toBase64 } from "./hashes.js";
import { forget, remembered } from "./memory.js";
import { isAble } from "./note.js";

const page = document.querySelector("[data-verify]");
const form = page.querySelector("form");
const part = name => page.querySelector(`[data-${name}]`);
const { base, villages } = page.dataset;
let running = null;

function say(name, ...gaps) {
  const text = page.querySelector(`template[data-say="${name}"]`).content.textContent.trim();
  return text.replace(/\{(\d)\}/g, (_, gap) => typeof gaps[gap] === "number" ? gaps[gap].toLocaleString("en-US") : gaps[gap] ?? "");
}

function yuan(fen) {
  const amount = fen < 0n ? -fen : fen;
  return `${fen < 0n ? "−" : ""}¥${(amount / 100n).toLocaleString("en-US")}.${String(amount % 100n).padStart(2, "0")}`;
}

function tell(name, state, ...far) {
  const step = page.querySelector(`[data-step="${name}"]`);
  for (const one of step.querySelectorAll("[data-is]")) one.hidden = one.dataset.is !== state;
  if (far.length === 0) return;
  const bar = step.querySelector("progress");
  [bar.value, bar.max] = far;
  step.querySelector("[data-far]").textContent = say("far", ...far);
}

function verdict(kind, ...texts) {
  const shown = page.querySelector(`template[data-verdict-of="${kind}"]`).content.cloneNode(true);
  shown.querySelector("[data-said]").append(...texts.map(text => Object.assign(document.createElement("p"), { textContent: text })));
  part("verdict").replaceChildren(shown);
  page.dataset.verdict = kind;
}

function figures(rows, head) {
  const table = part("table").content.cloneNode(true);
  table.querySelector("thead tr").append(...head.map((text, i) => Object.assign(document.createElement("th"), { scope: "col", className: i ? "num" : "", textContent: text })));
  table.querySelector("tbody").append(...rows.map(([first, ...rest]) => {
    const row = document.createElement("tr");
    row.append(
      Object.assign(document.createElement("th"), { scope: "row", textContent: first }),
      ...rest.map((text, i) => {
        const cell = Object.assign(document.createElement("td"), { className: "num", textContent: text });
        cell.dataset.label = head[i + 1];
        return cell;
      }));
    return row;
  }));
  part("found").append(table);
}

function raw(title, text) {
  const shown = part("raw").content.cloneNode(true);
  shown.querySelector("h3").textContent = title;
  shown.querySelector("pre").textContent = text;
  part("found").append(shown);
}

function show(found, village) {
  const said = [say("proven.checkpoint", found.checkpoint.size, toBase64(found.checkpoint.root))];
  said.push(found.before ? say(found.before.size === found.checkpoint.size ? "proven.same" : "proven.grown", found.before.size) : say("proven.first"));
  if (found.receipt) {
    const opened = ["buyer", "lots"].filter(of => of in found.receipt.openings);
    said.push(say(opened.length ? "proven.receipt" : "proven.record", found.receipt.index));
    for (const of of opened) raw(say(`opened.${of}`), JSON.stringify(found.receipt.openings[of], null, 2));
  }

  if (found.record) {
    said.push(say("proven.record", found.record.index));
    raw(say("record", found.record.index), JSON.stringify(found.record.says, null, 2));
    raw(say("leaf"), found.record.leaf);
  }

  let waits = false;
  if (found.page) {
    const name = found.season.names.get(village) ?? village;
    waits = found.page.rows.some(row => row.worked !== row.shown);
    said.push(say("proven.village", found.checkpoint.size, name));
    if (found.page.newest) said.push(say("proven.newest", found.page.newest.index));
    if (waits) said.push(say("proven.waits"));
    figures(found.page.rows.map(row => [say(row.name), yuan(row.worked), yuan(row.shown)]), [say("figure"), say("worked"), say("shown")]);
  } else if (found.season) {
    said.push(say("proven.all", found.checkpoint.size));
    const rows = [...found.season.names].map(([code, name]) => [name, found.season.totalsOf(code)]).filter(([, totals]) => totals.sold > 0n);
    figures(rows.map(([name, totals]) => [name, yuan(totals.sold), yuan(totals.paidOut), yuan(totals.outstanding)]), [say("village"), say("soldFen"), say("paidOutFen"), say("outstandingFen")]);
  }

  verdict(waits ? "waits" : "proven", ...said);
}

function blame(e) {
  if (!(e instanceof Fault)) {
    verdict("unsure", say("unexpected", e.message));
    throw e;
  }

  const kind = page.querySelector(`template[data-say="${e.fault}"]`).dataset.kind;
  verdict(kind, say(e.fault, ...e.gaps));
  part("believe").hidden = e.fault !== "key-changed";
  part("forget").hidden = !e.evidence;
  e.evidence?.forEach((note, i) => raw(say(i ? "evidence.now" : "evidence.before"), note));
}

async function shown(village) {
  let answer;
  try {
    answer = await fetch(villages + village, { cache: "no-store", signal: running.signal });
  } catch (e) {
    if (running.signal.aborted) throw e;
    throw new Fault("unreachable", villages + village, "");
  }

  if (!answer.ok) throw new Fault("unreachable", villages + village, String(answer.status));
  return answer.json();
}

async function start(keyIsNew) {
  const record = form.elements.record.value.trim(), village = form.elements.village.value, [file] = form.elements.receipt.files;
  running = new AbortController();
  delete page.dataset.verdict;
  part("verdict").replaceChildren();
  part("found").replaceChildren();
  part("believe").hidden = part("forget").hidden = true;
  part("run").hidden = false;
  for (const step of page.querySelectorAll("[data-step]")) tell(step.dataset.step, "waiting");
  part("cancel").hidden = false;
  page.querySelector('[data-step="receipt"]').hidden = !file;
  page.querySelector('[data-step="record"]').hidden = !record;
  page.querySelector('[data-step="totals"]').hidden = !village;
  try {
    show(await check({
      base, key: form.elements.key.value, keyIsNew, receipt: file ? new Uint8Array(await file.arrayBuffer()) : null,
      record: record ? Number(record) : null, village, page: shown, signal: running.signal,
    }, tell), village);
  } catch (e) {
    if (running.signal.aborted) verdict("unsure", say("cancelled"));
    else blame(e);
  } finally {
    part("cancel").hidden = true;
    running = null;
    part("verdict").focus();
  }
}

async function ready() {
  if (!await isAble()) {
    verdict("unsure", say(isSecureContext ? "browser-too-old" : "not-secure"));
    return;
  }

  const own = await fetch(`${base}vkey`, { cache: "no-store" }).then(answer => answer.ok ? answer.text() : "", () => "");
  const { key } = remembered();
  form.elements.key.value = own.trim() || key || "";
  // Loudly, before anything is pressed: what this browser believed is not what the host says today.
  if (key && own && key !== own.trim()) blame(new Fault("key-changed", own.trim(), key));
  part("remembers").hidden = !key;
  form.hidden = false;
  if (form.dataset.now && !page.dataset.verdict) await start(false);
}

form.addEventListener("submit", event => {
  event.preventDefault();
  if (!running) start(false);
});
part("cancel").addEventListener("click", () => running?.abort());
part("believe").addEventListener("click", () => {
  if (!running) start(true);
});
part("forget").addEventListener("click", () => {
  forget();
  if (!running) start(false);
});
await ready();
