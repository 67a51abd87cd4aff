// The check itself: from a key somebody believes to what the ledger says under it, one step after the other.

import { Fault } from "./faults.js";
import { equal, leaf, toBase64 } from "./hashes.js";
import { remember, remembered } from "./memory.js";
import * as notes from "./note.js";
import { receipt } from "./receipt.js";
import { parse, Season } from "./season.js";
import { Files, full, Tree } from "./tiles.js";

const longestNote = 16 * 1024;
const ahead = 4; // bundles on their way while one is read

// What may come of old copies in this browser: it is seen anew before anyone is blamed.
const ofFiles = ["root-mismatch", "tile-missing", "tile-malformed", "tile-altered", "bundle-malformed", "too-long", "record-altered"];

/**
 * Checks a ledger.
 * @param {object} what base (address of the log), key (its text), keyIsNew (whether another key than before is believed),
 *   receipt (the bytes of one, or null), record (an index, or null), village (a code, or "all"), page (reads what the village's page shows), signal
 * @param {function} tell hears of each step: its name, its state, and how far it is
 * @returns what was found; a Fault is thrown where something is wrong
 */
export async function check(what, tell) {
  try {
    return await run(what, tell, new Files(what.base, what.signal));
  } catch (e) {
    if (!ofFiles.includes(e.fault)) throw e;
    return run(what, tell, new Files(what.base, what.signal, "reload"));
  }
}

async function run(what, tell, files) {
  const found = {};
  const step = async (name, work) => {
    tell(name, "running");
    try {
      await work();
    } catch (e) {
      tell(name, e instanceof Fault ? "failed" : "waiting");
      throw e;
    }

    tell(name, "done");
  };

  let tree;
  const before = remembered();
  await step("signature", async () => {
    const key = await notes.key(what.key);
    if (before.key && before.key !== key.text && !what.keyIsNew) throw new Fault("key-changed", key.text, before.key);
    found.checkpoint = await notes.checkpoint(await checkpoint(files), key);
    found.key = key;
  });
  await step("tree", async () => tree = await Tree.under(found.checkpoint, files));
  await step("history", async () => {
    found.before = before.note ? said(before.note) : null;
    if (found.before) await compare(found.before, before.note, found.checkpoint, tree);
    remember({ key: found.key.text, note: found.checkpoint.note });
  });
  if (what.receipt) {
    await step("receipt", async () => {
      found.receipt = await receipt(what.receipt, found.key);
      await compare(found.receipt.checkpoint, found.receipt.checkpoint.note, found.checkpoint, tree);
    });
  }

  if (what.record !== null) await step("record", async () => found.record = await one(what.record, tree));
  if (what.village) {
    await step("totals", async () => {
      const page = what.village === "all" ? null : await what.page(what.village);
      found.season = await readAll(tree, what.signal, read => tell("totals", "running", read, tree.size));
      found.page = page && beside(page, found.season, what.village);
    });
  }

  return found;
}

async function checkpoint(files) {
  const bytes = await files.read("checkpoint", longestNote);
  if (!bytes) throw new Fault("unreachable", "checkpoint", "404");
  return bytes;
}

// Of a note whose signature was checked when it was remembered.
const said = note => notes.statement(notes.note(new TextEncoder().encode(note)).body);

/** Whether what was signed before is still the beginning of what is there now. */
async function compare(before, note, now, tree) {
  const fault = name => Object.assign(new Fault(name, before.size, now.size), { evidence: [note, now.note] });
  if (before.size > now.size) throw fault("rollback");
  if (!equal(await tree.rootAt(before.size), before.root)) throw fault("fork");
}

async function one(index, tree) {
  if (index >= tree.size) throw new Fault("record-beyond", index, tree.size);
  const bytes = await tree.entry(index);
  return { index, text: new TextDecoder().decode(bytes), says: parse(bytes, index), leaf: toBase64(await leaf(bytes)) };
}

/** Reads every record in order. A few bundles are on their way at a time; none is kept. */
async function readAll(tree, signal, told) {
  const season = new Season();
  const bundles = Math.ceil(tree.size / full);
  const coming = [];
  for (let next = 0, bundle = 0; bundle < bundles; bundle++) {
    while (next < bundles && coming.length < ahead) coming.push(quiet(tree.entries(next++)));
    const records = await coming.shift();
    signal.throwIfAborted();
    records.forEach((bytes, i) => season.read(parse(bytes, bundle * full + i), bundle * full + i));
    told(bundle * full + records.length);
  }

  return season;
}

// One that fails ahead of its turn is heard of in its turn, or not at all.
function quiet(promise) {
  promise.catch(() => {});
  return promise;
}

/** What a village's page shows beside what the records say. What it calls proven must be what the newest record of it says. */
function beside(page, season, village) {
  const newest = season.proven.get(village);
  const names = ["soldFen", "refundedFen", "feesFen", "paidOutFen", "outstandingFen"];
  if (newest && page.proven?.index === newest.index && names.some(name => page.proven.totals[name] !== newest[name]))
    throw new Fault("page-differs", newest.index, season.names.get(village));
  const { sold, refunded, fees, paidOut, outstanding } = season.totalsOf(village);
  const worked = [sold, refunded, fees, paidOut, outstanding];
  return { rows: names.map((name, i) => ({ name, worked: worked[i], shown: BigInt(page.totals[name]) })), newest };
}
