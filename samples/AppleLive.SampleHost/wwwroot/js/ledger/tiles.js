// Tiles and entry bundles (C2SP tlog-tiles), fetched with limits; a tree over them that believes only what leads to a signed root.

import { Fault } from "./faults.js";
import { equal, leaf, length, perfect } from "./hashes.js";
import { root, subtrees } from "./tree.js";

/** How many hashes a full tile has, and how many records a full bundle. */
export const full = 256;

const kept = 64; // tiles in memory, 8 kB each
const longestRecord = 60_000;
const attempts = 5;
const longestWait = 60;

/** Where a tile is: 1234067 is x001/x234/067, and a partial one says its width. */
export function path(level, index, width = full) {
  const groups = [String(index % 1000).padStart(3, "0")];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(`x${String(rest % 1000).padStart(3, "0")}`);
  return `tile/${level}/${groups.join("/")}${width < full ? `.p/${width}` : ""}`;
}

/** The files of a log as its host serves them: anything at all, until it is checked. */
export class Files {
  #base;
  #signal;
  #cache;

  /** What never changes may come from the browser's own copies; what it is worth is checked all the same. */
  constructor(base, signal, cache = "default") {
    this.#base = base;
    this.#signal = signal;
    this.#cache = cache;
  }

  /** The bytes of a file, or null where there is none. One that is longer than it may be is not read to its end. */
  async read(name, longest) {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#ask(name);
      if (answer.status === 404) return null;
      if (answer.ok) return this.#bytes(answer, name, longest);
      if (![429, 503].includes(answer.status) || attempt === attempts) throw new Fault("unreachable", name, String(answer.status));
      await this.#wait(Math.min(longestWait, Number(answer.headers.get("Retry-After")) || attempt));
    }
  }

  /** A tile as wide as it must be. A host may have thrown a partial one away once the full one was there. */
  async tile(level, index, width) {
    const bytes = await this.#partOrFull(level, index, width, () => full * length);
    if (bytes.length % length !== 0 || bytes.length / length < width) throw new Fault("tile-malformed", path(level, index, width));
    return Array.from({ length: width }, (_, i) => bytes.subarray(i * length, (i + 1) * length));
  }

  /** The records of a bundle. */
  async entries(index, width) {
    const bytes = await this.#partOrFull("entries", index, width, () => full * (2 + longestRecord));
    const records = [];
    for (let at = 0; at < bytes.length;) {
      const end = at + 2 + ((bytes[at] << 8) | bytes[at + 1]);
      // Past the end, also where the second byte of a length is missing.
      if (!(end <= bytes.length)) throw new Fault("bundle-malformed", path("entries", index, width));
      records.push(bytes.subarray(at + 2, end));
      at = end;
    }

    if (records.length !== width && records.length !== full) throw new Fault("bundle-malformed", path("entries", index, width));
    return records.slice(0, width);
  }

  async #partOrFull(level, index, width, longest) {
    const bytes = await this.read(path(level, index, width), longest()) ?? (width < full ? await this.read(path(level, index), longest()) : null);
    if (!bytes) throw new Fault("tile-missing", path(level, index, width));
    return bytes;
  }

  async #ask(name) {
    try {
      return await fetch(this.#base + name, { signal: this.#signal, cache: name.startsWith("tile/") ? this.#cache : "no-store" });
    } catch (e) {
      if (this.#signal.aborted) throw e;
      throw new Fault("unreachable", name, "");
    }
  }

  async #bytes(answer, name, longest) {
    const chunks = [];
    let size = 0;
    const reader = answer.body.getReader();
    try {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        size += chunk.value.length;
        if (size > longest) throw new Fault("too-long", name);
        chunks.push(chunk.value);
      }
    } catch (e) {
      reader.cancel().catch(() => {});
      if (e instanceof Fault || this.#signal.aborted) throw e;
      throw new Fault("unreachable", name, "");
    }

    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }

    return bytes;
  }

  #wait(seconds) {
    return new Promise((done, stop) => {
      const timer = setTimeout(done, seconds * 1000);
      this.#signal.addEventListener("abort", () => {
        clearTimeout(timer);
        stop(this.#signal.reason);
      }, { once: true });
    });
  }
}

/** The tree of one checkpoint. Every hash it gives leads to the checkpoint's root, or there is a fault instead. */
export class Tree {
  #files;
  #edge = new Map();
  #tiles = new Map();

  constructor(files, size) {
    this.#files = files;
    this.size = size;
  }

  /** Fetches the right edge of the tree and sees whether it makes up the signed root. */
  static async under(checkpoint, files) {
    const tree = new Tree(files, checkpoint.size);
    for (let level = 0, count = tree.size; count > 0; level++, count = Math.floor(count / full)) {
      const width = count % full, index = Math.floor(count / full);
      if (width > 0) tree.#edge.set(level, { index, hashes: await files.tile(level, index, width) });
    }

    if (!equal(await tree.rootAt(tree.size), checkpoint.root)) throw new Fault("root-mismatch");
    return tree;
  }

  /** The root this tree had when it was smaller. */
  async rootAt(size) {
    const hashes = [];
    for (const { start, height } of subtrees(size)) hashes.push(await this.at(start, height));
    return root(hashes);
  }

  /** The hash over 2^height leaves from a start they divide. */
  async at(start, height) {
    const level = Math.floor(height / 8), first = start / full ** level, wide = 2 ** (height % 8);
    const hashes = await this.#tile(level, Math.floor(first / full));
    return perfect(hashes.slice(first % full, first % full + wide));
  }

  /** The records of a bundle, each one as the tree has it. */
  async entries(index) {
    const first = index * full, width = Math.min(full, this.size - first);
    const records = await this.#files.entries(index, width);
    const leaves = await Promise.all(records.map(leaf));
    if (width === full && equal(await perfect(leaves), await this.at(first, 8))) return records;
    // Either the last bundle, or one of which something is not as it was: the tile says which record.
    const hashes = await this.#tile(0, index);
    const altered = leaves.findIndex((hash, i) => !equal(hash, hashes[i]));
    if (altered >= 0) throw new Fault("record-altered", first + altered);
    return records;
  }

  /** One record, as the tree has it. */
  async entry(index) {
    return (await this.entries(Math.floor(index / full)))[index % full];
  }

  async #tile(level, index) {
    const edge = this.#edge.get(level);
    if (edge?.index === index) return edge.hashes;
    const name = path(level, index);
    if (this.#tiles.has(name)) return this.#tiles.get(name);
    const hashes = await this.#files.tile(level, index, full);
    if (!equal(await perfect(hashes), await this.at(index * full ** (level + 1), 8 * (level + 1)))) throw new Fault("tile-altered", name);
    this.#tiles.set(name, hashes);
    if (this.#tiles.size > kept) this.#tiles.delete(this.#tiles.keys().next().value);
    return hashes;
  }
}
