// A buyer's receipt (C2SP tlog-proof): the record of his order, the proof that it is in the ledger, and what opens its commitments.

import { Fault } from "./faults.js";
import { equal, fromBase64, leaf, length } from "./hashes.js";
import * as notes from "./note.js";
import { canonical, parse } from "./season.js";
import { includes } from "./tree.js";

const longest = 256 * 1024;
const mostHashes = 63;
const utf8 = new TextEncoder();

/** What a receipt says, under a key. */
export async function receipt(bytes, key) {
  const { index, hashes, note, extra } = take(bytes);
  const checkpoint = await signed(note, key);
  const { record, openings } = carried(extra);
  if (!await includes(await leaf(record), index, checkpoint.size, hashes, checkpoint.root)) throw new Fault("receipt-unproven");
  const says = parse(record, index);
  for (const { of, salt, data } of openings)
    if (says[of] === undefined || !await commits(salt, data, says[of])) throw new Fault("receipt-opens-not", of);
  return { index, checkpoint, openings: Object.fromEntries(openings.map(({ of, data }) => [of, data])) };
}

function take(bytes) {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf("\n\n");
  const [head, ...lines] = end > 0 && bytes.length <= longest ? text.slice(0, end).split("\n") : [];
  const extra = lines[0]?.startsWith("extra ") ? fromBase64(lines.shift().slice(6)) : null;
  const [, digits] = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? "") ?? [];
  const index = Number(digits), hashes = lines.map(fromBase64);
  if (head !== "c2sp.org/tlog-proof@v1" || !extra || !Number.isSafeInteger(index) || hashes.length > mostHashes || hashes.some(hash => hash?.length !== length))
    throw new Fault("receipt-malformed");
  return { index, hashes, note: text.slice(end + 2), extra };
}

// What is wrong with a receipt is no fault of the ledger.
async function signed(note, key) {
  try {
    return await notes.checkpoint(utf8.encode(note), key);
  } catch (e) {
    throw e instanceof Fault ? new Fault("receipt-foreign") : e;
  }
}

// Neither proof nor signature covers this: what it says counts for nothing until it is found in the record.
function carried(extra) {
  try {
    const { record, openings } = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(extra));
    const read = { record: fromBase64(record), openings: openings.map(({ of, salt, data }) => ({ of: String(of), salt: fromBase64(salt), data })) };
    if (read.record && read.openings.every(({ salt }) => salt?.length === length)) return read;
  } catch (e) {
    if (!(e instanceof SyntaxError || e instanceof TypeError)) throw e;
  }

  throw new Fault("receipt-malformed");
}

async function commits(salt, data, commitment) {
  const hmac = await crypto.subtle.importKey("raw", salt, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const made = new Uint8Array(await crypto.subtle.sign("HMAC", hmac, utf8.encode(canonical(data))));
  return equal(made, fromBase64(commitment) ?? []);
}
