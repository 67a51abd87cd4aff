// Signed notes and checkpoints (C2SP signed-note, tlog-checkpoint), read strictly: what is written in two ways is refused.

import { Fault } from "./faults.js";
import { equal, fromBase64, length, plain, toHex } from "./hashes.js";

const ed25519 = 1;
const longest = 16 * 1024; // a checkpoint with a hundred witnesses is shorter
const utf8 = new TextEncoder();

/** Whether this browser can check signatures at all. It hides its cryptography from pages that did not come safely. */
export async function isAble() {
  try {
    await crypto.subtle.importKey("raw", new Uint8Array(32), { name: "Ed25519" }, false, ["verify"]);
    return true;
  } catch (e) {
    return e.name === "DataError"; // it knows the name and minds the bytes
  }
}

/** Reads a key as it is published and printed: name+id+base64(type and key). */
export async function key(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = base64 ? fromBase64(base64) : null;
  if (bytes?.length !== 33 || bytes[0] !== ed25519) throw new Fault("key-malformed");
  const named = utf8.encode(`${name}\n`);
  const hashed = new Uint8Array(named.length + bytes.length);
  hashed.set(named);
  hashed.set(bytes, named.length);
  if (toHex((await plain(hashed)).subarray(0, 4)) !== id) throw new Fault("key-malformed");
  return { text: text.trim(), name, id, bytes: bytes.subarray(1) };
}

/** Takes a note apart: what is signed, and its signatures as far as their form goes. */
export function note(bytes) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Fault("checkpoint-malformed");
  }

  const end = text.lastIndexOf("\n\n");
  if (bytes.length > longest || end < 0 || !text.endsWith("\n") || /[\x00-\x09\x0b-\x1f\x7f]/.test(text)) throw new Fault("checkpoint-malformed");
  const lines = text.slice(end + 2, -1).split("\n");
  const signatures = lines.map(line => {
    const [, name, base64] = /^\u2014 ([^\s+]+) (\S+)$/.exec(line) ?? [];
    const signature = base64 ? fromBase64(base64) : null;
    if (!signature || signature.length < 5) throw new Fault("checkpoint-malformed");
    return { name, id: toHex(signature.subarray(0, 4)), bytes: signature.subarray(4) };
  });
  return { text, body: text.slice(0, end + 1), signatures };
}

/** Reads what a checkpoint says, without looking at who signed it: three lines, no more. */
export function statement(body) {
  const [, origin, digits, base64] = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([^\n]+)\n$/.exec(body) ?? [];
  const size = Number(digits), root = base64 ? fromBase64(base64) : null;
  if (!Number.isSafeInteger(size) || root?.length !== length) throw new Fault("checkpoint-malformed");
  return { origin, size, root };
}

/** A checkpoint that this key has signed, or the fault that it has not. */
export async function checkpoint(bytes, known) {
  const signed = note(bytes);
  const said = statement(signed.body);
  if (said.origin !== known.name) throw new Fault("wrong-origin", said.origin, known.name);
  const ours = signed.signatures.find(signature => signature.name === known.name && signature.id === known.id);
  if (!ours) throw new Fault("signature-missing", signed.signatures.map(signature => `${signature.name}+${signature.id}`).join(", "));
  if (!await verifies(ours.bytes, utf8.encode(signed.body), known)) throw new Fault("signature-forged");
  return { ...said, note: signed.text };
}

async function verifies(signature, body, known) {
  if (signature.length !== 64) return false;
  const imported = await crypto.subtle.importKey("raw", known.bytes, { name: "Ed25519" }, false, ["verify"]);
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, body);
}

/** Whether two checkpoints say the same. */
export const agree = (one, other) => one.size === other.size && equal(one.root, other.root);
