// The host's console: forms sent without leaving, figures as they change, and a key for every button.
import { place, read, send } from "./parts.js";

const root = document.querySelector("[data-console]");
const { live, waiting, polling, lost, unsent, boxes, box, of } = root.dataset;
const line = root.querySelector("[data-line]");
const said = root.querySelector("[data-said]");
const api = `/api/v1/livestreams/${root.dataset.console}`;
const began = performance.now();
const silence = 40_000, pollEvery = 4_000;
let heard = performance.now(), fresh = serverNow(), source, shownLine, refreshing, salesAt = 0, orders, sending = 0;

// Forms

root.addEventListener("submit", async event => {
  const form = event.target;
  if (!form.matches("[data-send]")) return;
  event.preventDefault();
  if (form.dataset.sent) return;
  form.dataset.sent = "true";
  form.setAttribute("aria-busy", "true");
  sending++;
  try {
    const page = await send(form, event.submitter);
    if (page) show(page, form);
  } catch {
    // The form keeps its key: whatever became of it, pressing again does nothing twice.
    tell(unsent, "warning");
  } finally {
    sending--;
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }
});

root.addEventListener("click", event => {
  const link = event.target.closest("a[data-show]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  look(link.href, true);
});

function show(page, sent) {
  const wrong = page.querySelector("#wrong .error-summary");
  place(page, wrong ? null : sent);
  const notice = page.querySelector("main > .notice");
  if (notice) tell(notice.textContent.trim(), "notice");
  else if (wrong) tell("", "");
  document.querySelector("#wrong .error-summary")?.focus();
}

async function look(url, move) {
  try {
    const page = await read(await fetch(url, { cache: "no-store" }));
    if (!page) return;
    if (url !== location.href) history.replaceState(null, "", url);
    place(page);
    if (move && matchMedia("(width < 64rem)").matches) document.getElementById("talk").scrollIntoView();
  } catch {
    lose();
  }
}

function tell(text, style) {
  const message = document.createElement("p");
  message.className = style;
  message.textContent = text;
  said.replaceChildren(...(text ? [message] : []));
}

// Figures

function stock(listings) {
  for (const listing of listings) {
    for (const place of root.querySelectorAll(`[data-listing="${listing.listing}"]`)) {
      put(place, "[data-available]", listing.availableBoxes === 1 ? box : boxes, listing.availableBoxes);
      put(place, "[data-quota]", of, listing.quotaBoxes);
      put(place, "[data-price]", null, yuan(listing.priceFen));
      if (place.dataset.state !== listing.state) again();
    }
  }
}

function put(place, selector, pattern, value) {
  const element = place.querySelector(selector);
  if (!element) return;
  const text = pattern ? pattern.replace(/\{0(?::N0)?\}/, value.toLocaleString("en")) : value;
  if (element.textContent !== text) element.textContent = text;
}

const yuan = fen => `¥${(fen / 100).toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

function mark(name, listing) {
  if ((document.getElementById("run").dataset[name] ?? "") !== (listing ?? "")) again();
}

function state(name) {
  if (name !== "live") location.reload();
}

function corrections(list) {
  if (Number(document.getElementById("corrections").dataset.count) !== list.length) again();
}

// What changed elsewhere, by another officer or another screen: the page is asked for its parts once, however much changed.
// Not while a form is on its way: the word about what was done is shown once, and belongs to the form's own answer.
function again() {
  refreshing ??= setTimeout(() => {
    refreshing = null;
    if (sending) again();
    else look(location.href);
  }, 200);
}

function sold(recent) {
  const news = JSON.stringify(recent);
  if (orders !== undefined && news !== orders) {
    // Sums and names of the minute come with the page; in a rush a look every two seconds is enough.
    const wait = Math.max(0, salesAt + 2_000 - performance.now());
    salesAt = performance.now() + wait;
    setTimeout(again, wait);
  }

  orders = news;
}

// The line

function connect() {
  source?.close();
  source = new EventSource(`${api}/events`);
  const on = (kind, use) => source.addEventListener(kind, event => {
    hear();
    use(JSON.parse(event.data));
  });
  on("state", data => state(data.state));
  on("stock", data => stock(data.listings));
  on("pin", data => mark("pinned", data.listing));
  on("segment", data => mark("segment", data.listing));
  on("announcement", data => corrections(data.corrections));
  on("order", data => sold(data.recent));
  on("ping", () => {});
  source.onerror = () => {
    lose();
    // A browser tries again by itself unless it was turned away.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, pollEvery);
  };
}

function hear() {
  heard = performance.now();
  fresh = serverNow();
  say("live", live);
}

function lose() {
  if (shownLine !== "lost" && shownLine !== "polling") say("lost", lost.replace("{0}", clock(fresh)));
}

async function poll() {
  if (shownLine === "live") {
    if (performance.now() - heard < silence) return;
    lose();
    connect();
  }

  try {
    const answer = await fetch(api, { cache: "no-store", signal: AbortSignal.timeout(pollEvery) });
    if (!answer.ok) throw new Error(answer.status);
    const seen = await answer.json();
    if (shownLine === "live") return;
    state(seen.state);
    stock(seen.runOfShow);
    mark("pinned", seen.pinned);
    mark("segment", seen.segment);
    corrections(seen.corrections);
    fresh = serverNow();
    say("polling", polling.replace("{0}", clock(fresh)));
  } catch {
    if (shownLine !== "live") say("lost", lost.replace("{0}", clock(fresh)));
  }
}

// Figures that are not live are shown as such: by words, an icon's place and paler ink.
function say(kind, text) {
  if (kind === shownLine && line.textContent === text) return;
  // Told to a screen reader when it changes, not with every second's new figures.
  if (kind !== shownLine && shownLine !== undefined) root.querySelector("[data-line-said]").textContent = text;
  shownLine = kind;
  line.textContent = text;
  line.className = `line line-${kind}`;
  root.classList.toggle("stale", kind === "lost");
}

// The clock

function serverNow() {
  return Number(root.dataset.now) + performance.now() - began;
}

function clock(moment) {
  return new Date(moment).toLocaleTimeString("en-GB", { timeZone: "Asia/Shanghai" });
}

const timer = root.querySelector("[data-timer]");
function tick() {
  const seconds = Math.max(0, Math.floor((serverNow() - Number(root.dataset.since)) / 1000));
  timer.textContent = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(part => String(part).padStart(2, "0")).join(":");
}

// The keys

const help = document.querySelector("[data-keys]");
const keysOn = help.querySelector("[data-keys-on]");
help.hidden = false;
keysOn.checked = localStorage.getItem("console-keys") !== "off";
keysOn.addEventListener("change", () => localStorage.setItem("console-keys", keysOn.checked ? "on" : "off"));

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  if (event.key === "?") {
    help.open = !help.open;
    help.querySelector("summary").focus();
    event.preventDefault();
    return;
  }

  if (keysOn.checked && press(event.key.toLowerCase())) event.preventDefault();
});

function press(key) {
  const links = [...root.querySelectorAll("a[data-show]")];
  const at = links.findIndex(link => link.hasAttribute("aria-current"));
  const wanted = key >= "1" && key <= "9" ? links[Number(key) - 1] : key === "j" ? links[at + 1] : key === "k" ? links[at - 1] : null;
  if (wanted) {
    look(wanted.href, true);
    return true;
  }

  if (key === "c") {
    document.getElementById("form-text").focus();
    return true;
  }

  const button = /^[epsm]$/.test(key) ? root.querySelector(`[data-key="${key}"]`) : null;
  if (!button || button.disabled) return false;
  button.click();
  if (key === "m") document.getElementById("form-priceyuan").focus();
  return true;
}

say("waiting", waiting);
tick();
setInterval(tick, 1_000);
setInterval(poll, pollEvery);
connect();
