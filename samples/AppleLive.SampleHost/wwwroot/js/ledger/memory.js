// What this browser remembers of the ledger between visits: the key it believed, and the newest checkpoint it has checked.
// A check that remembers nothing would not see a ledger that was shortened or written anew.

const place = "ledger";

export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? {};
  } catch {
    return {};
  }
}

export function remember(what) {
  try {
    localStorage.setItem(place, JSON.stringify({ ...remembered(), ...what }));
  } catch {
    // A browser that keeps nothing can still check what is there now.
  }
}

export function forget() {
  localStorage.removeItem(place);
}
