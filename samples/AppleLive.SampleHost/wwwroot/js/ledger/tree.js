// The tree of RFC 6962 as far as a reader needs it.

import { empty, equal, node } from "./hashes.js";

/** The perfect subtrees that make up the first leaves, from left to right: where each starts and its height. */
export function subtrees(size) {
  const parts = [];
  for (let start = 0; start < size;) {
    const height = Math.floor(Math.log2(size - start));
    // A logarithm may be a hair too large.
    const fits = 2 ** height <= size - start ? height : height - 1;
    parts.push({ start, height: fits });
    start += 2 ** fits;
  }

  return parts;
}

/** The root over subtrees from left to right. */
export async function root(hashes) {
  if (hashes.length === 0) return empty();
  let right = hashes.at(-1);
  for (const left of hashes.slice(0, -1).reverse()) right = await node(left, right);
  return right;
}

/** Whether a proof leads from a leaf to a root (RFC 9162, 2.1.3.2). */
export async function includes(leaf, index, size, proof, expected) {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) return false;
  let place = BigInt(index), last = BigInt(size) - 1n, hash = leaf;
  for (const other of proof) {
    if (last === 0n) return false;
    if (place & 1n || place === last) {
      hash = await node(other, hash);
      while (!(place & 1n) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      hash = await node(hash, other);
    }

    [place, last] = [place >> 1n, last >> 1n];
  }

  return last === 0n && equal(hash, expected);
}
