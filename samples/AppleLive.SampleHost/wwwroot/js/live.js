// The live room: what is pinned, explained and left, as it changes. Numbers are shown only while the line is known to be open.

const room = document.querySelector("[data-live]");
const show = room.querySelector("[data-show]");
const pinned = room.querySelector("[data-pinned]");
const line = room.querySelector("[data-line]");
const say = room.querySelector("[data-say]");
const orders = room.querySelector("[data-orders]");
const texts = room.dataset;
const quiet = 40_000; // the host proves an idle line open every 15 seconds
const heard = { at: 0, stock: new Map() };
let source = null;
let polling = null;
let retry = 0;

const offers = () => [...room.querySelectorAll("[data-listing]")];
const money = fen => `¥${Math.floor(fen / 100).toLocaleString("en-US")}.${String(fen % 100).padStart(2, "0")}`;

function announce(text) {
  say.textContent = text;
}

function stock(offer, now) {
  const id = offer.dataset.listing;
  const before = heard.stock.get(id);
  heard.stock.set(id, now);
  const text = { onSale: texts.left, soldOut: texts.soldOut, paused: texts.paused, published: texts.published }[now.state] ?? texts.closed;
  offer.querySelector("[data-stock]").textContent = text.replace("{0}", now.availableBoxes.toLocaleString("en-US"));
  offer.querySelector("[data-price]").textContent = money(now.priceFen);
  offer.querySelector("[data-order]").hidden = now.state !== "onSale";
  // Only what changes what one can do is said aloud.
  if (before && before.state !== now.state && now.state === "soldOut") announce(texts.soldOutNow.replace("{0}", offer.dataset.name));
}

function pin(listing) {
  const next = listing && offers().find(offer => offer.dataset.listing === listing);
  if (!next || next.parentElement === pinned) return;
  const held = document.activeElement;
  for (const offer of [...pinned.children]) {
    const after = [...show.children].find(other => Number(other.dataset.place) > Number(offer.dataset.place));
    show.insertBefore(offer, after ?? null);
  }
  pinned.append(next);
  if (room.contains(held)) held.focus();
  announce(texts.pinnedNow.replace("{0}", next.dataset.name));
}

function segment(listing) {
  for (const offer of offers()) offer.querySelector("[data-explained]").hidden = offer.dataset.listing !== listing;
}

function state(name) {
  const now = name === "archived" ? "ended" : name;
  if (room.dataset.state === now) return;
  room.dataset.state = now;
  for (const part of room.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== now;
  announce(room.querySelector(`[data-when="${now}"]`)?.textContent.trim() ?? "");
  if (now !== "live" && now !== "scheduled") stop();
}

function corrections(all) {
  const list = room.querySelector("[data-corrections]");
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" });
  for (const { text, at } of all.slice(list.children.length)) {
    const item = room.querySelector("[data-correction]").content.cloneNode(true);
    item.querySelector("time").textContent = time.format(new Date(at));
    item.querySelector("time").dateTime = at;
    item.querySelector("span").textContent = text;
    list.prepend(item);
    room.querySelector("[data-no-corrections]")?.remove();
  }
}

function ordered(recent) {
  if (recent.length) orders.textContent = texts.ordered.replace("{0}", recent[0].boxes);
}

function tell(how) {
  line.dataset.line = how;
  for (const part of line.children) part.hidden = part.dataset.lineIs !== how;
}

function mark(how) {
  if (line.dataset.line === how) return;
  tell(how);
  if (how === "lost") {
    // A number that may be old is not shown as if it were live.
    for (const offer of offers()) offer.querySelector("[data-stock]").textContent = texts.lost;
    announce(line.querySelector('[data-line-is="lost"]').textContent.trim());
  } else if (how === "live" || how === "poll") {
    for (const offer of offers()) if (heard.stock.has(offer.dataset.listing)) stock(offer, heard.stock.get(offer.dataset.listing));
  }
}

function hear(how) {
  heard.at = Date.now();
  mark(how);
}

const handlers = {
  state: data => state(data.state),
  stock: data => data.listings.forEach(now => {
    const offer = offers().find(each => each.dataset.listing === now.listing);
    if (offer) stock(offer, now);
  }),
  pin: data => pin(data.listing),
  segment: data => segment(data.listing),
  announcement: data => corrections(data.corrections),
  order: data => ordered(data.recent),
  ping: () => {},
};

function listen() {
  if (!window.EventSource) return poll();
  source = new EventSource(`${texts.live}/events`);
  for (const [kind, take] of Object.entries(handlers)) {
    source.addEventListener(kind, event => {
      retry = 0;
      clearTimeout(polling);
      take(JSON.parse(event.data));
      if (line.dataset.line !== "off") hear("live");
    });
  }
  source.addEventListener("error", () => {
    source.close();
    if (line.dataset.line === "live") mark("lost");
    again();
  });
}

function again() {
  retry++;
  clearTimeout(polling);
  polling = setTimeout(() => (retry % 3 === 0 ? poll() : listen()), Math.min(1000 * retry, 5000));
}

// Where events do not come through: the whole room every few seconds, and events tried again now and then.
async function poll() {
  try {
    const response = await fetch(texts.live, { cache: "no-store" });
    if (!response.ok) throw new Error(response.status);
    const view = await response.json();
    handlers.state(view);
    handlers.stock({ listings: view.runOfShow });
    handlers.pin({ listing: view.pinned });
    handlers.segment({ listing: view.segment });
    handlers.announcement(view);
    if (line.dataset.line === "off") return;
    hear("poll");
    retry++;
    polling = setTimeout(() => (retry % 12 === 0 ? listen() : poll()), 5000);
  } catch {
    mark("lost");
    again();
  }
}

function stop() {
  clearTimeout(polling);
  source?.close();
  tell("off");
}

setInterval(() => {
  if (line.dataset.line !== "live" || Date.now() - heard.at < quiet) return;
  source?.close();
  mark("lost");
  again();
}, 5000);

// A phone that slept comes back with an old room.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible" || line.dataset.line === "off" || Date.now() - heard.at < quiet) return;
  source?.close();
  clearTimeout(polling);
  mark("lost");
  listen();
});
window.addEventListener("pagehide", () => source?.close());

if (line.dataset.line !== "off") listen();
