// The hashes of RFC 6962, by the browser's own SHA-256.

/** How long a hash is, in bytes. */
export const length = 32;

const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** The hash of plain bytes. */
export const plain = sha256;

/** The root of a tree without leaves. */
export const empty = () => sha256(new Uint8Array());

/** The hash of a record. */
export function leaf(record) {
  const bytes = new Uint8Array(1 + record.length);
  bytes.set(record, 1);
  return sha256(bytes);
}

/** The hash over two subtrees. */
export function node(left, right) {
  const bytes = new Uint8Array(1 + 2 * length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + length);
  return sha256(bytes);
}

/** The root over 2^n neighbouring hashes. All of one level are in the works at the same time. */
export async function perfect(hashes) {
  while (hashes.length > 1)
    hashes = await Promise.all(Array.from({ length: hashes.length / 2 }, (_, i) => node(hashes[2 * i], hashes[2 * i + 1])));
  return hashes[0];
}

export function equal(left, right) {
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}

/** Base64 as it must be written: one way for each value, nothing else let through. Null where it is not. */
export function fromBase64(text) {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null;
}

export const toBase64 = bytes => btoa(String.fromCharCode(...bytes));
export const toHex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
