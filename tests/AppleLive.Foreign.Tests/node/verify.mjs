// Checks a running log with the Ed25519 and SHA-256 of WebCrypto, as Node and browsers have it: that the checkpoint and a
// proof are signed by the log's key, and that the record at an index is in the tree the proof's checkpoint signs.
// Nothing of the log's own project is in it, and no package.
//
//   node verify.mjs URL VKEY INDEX
//
// It ends with 0 where all is as signed, with 1 where it is not, and with 2 where it could not find out.

import { webcrypto } from 'node:crypto';

const { subtle } = webcrypto;
const [url, vkey, place] = process.argv.slice(2);
const utf8 = new TextEncoder();

class Refusal extends Error {}

const refuse = why => { throw new Refusal(why); };

try {
  const index = Number(place);
  const key = await keyOf(vkey);
  const now = await opened(await text('checkpoint'), key);
  console.log(`signature: by ${key.name} over ${now.size} records`);

  const proof = proofOf(await text(`proof/${index}`), index);
  const then = await opened(proof.checkpoint, key);
  const record = await recordAt(index, then.size);
  const root = await rootFrom(await sha256(Uint8Array.of(0), record), index, then.size, proof.hashes);
  if (base64(root) !== then.root) refuse(`record ${index} is not in the tree of ${then.size}`);
  console.log(`inclusion: ${index}`);
  console.log('ACCEPTED');
} catch (error) {
  console.error(error instanceof Refusal ? `REFUSED: ${error.message}` : `TROUBLE: ${error.stack}`);
  process.exitCode = error instanceof Refusal ? 1 : 2;
}

// A vkey is name+hash+key: eight hexadecimal digits of hash, and in base64 the kind (1 is Ed25519) before the 32 bytes.
async function keyOf(line) {
  const [, name, hash, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? refuse('the key is none');
  const kindAndKey = bytesOf(encoded);
  const id = (await sha256(utf8.encode(`${name}\n`), kindAndKey)).subarray(0, 4);
  if (kindAndKey.length !== 33 || kindAndKey[0] !== 1 || id.toString('hex') !== hash) refuse('the key is none');
  return { name, id, ed25519: await subtle.importKey('raw', kindAndKey.subarray(1), { name: 'Ed25519' }, false, ['verify']) };
}

// c2sp.org/signed-note, with c2sp.org/tlog-checkpoint as its text.
async function opened(note, key) {
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0) refuse('the checkpoint is no signed note');
  const body = note.slice(0, end);
  const ours = note.slice(end + 1).split('\n')
    .map(line => line.split(' '))
    .filter(([dash, name]) => dash === '—' && name === key.name)
    .map(([, , encoded]) => bytesOf(encoded))
    .find(signature => signature.length === 4 + 64 && signature.subarray(0, 4).equals(key.id));
  if (!ours) refuse(`the checkpoint is not signed by ${key.name}`);
  if (!await subtle.verify({ name: 'Ed25519' }, key.ed25519, ours.subarray(4), utf8.encode(body))) refuse('the signature of the checkpoint is forged');

  const [origin, size, root, ...more] = body.split('\n');
  if (origin !== key.name || !/^[1-9][0-9]*$/.test(size) || more.length !== 1) refuse('the checkpoint is of another log, or none');
  return { size: Number(size), root };
}

// c2sp.org/tlog-proof, without extra data.
function proofOf(file, index) {
  const head = `c2sp.org/tlog-proof@v1\nindex ${index}\n`;
  const end = file.indexOf('\n\n');
  if (!file.startsWith(head) || end < 0) refuse(`proof/${index} is no proof of it`);
  const hashes = file.slice(head.length, end).split('\n').filter(line => line !== '').map(bytesOf);
  return { hashes, checkpoint: file.slice(end + 2) };
}

// RFC 9162 §2.1.3.2: from the leaf to the root, the way of the index telling left from right.
async function rootFrom(leaf, index, size, hashes) {
  let node = leaf;
  let at = index;
  let last = size - 1;
  if (index > last) refuse(`there is no record ${index} in a tree of ${size}`);
  for (const hash of hashes) {
    if (last === 0) refuse('the proof is too long');
    if (at % 2 === 1 || at === last) {
      node = await sha256(Uint8Array.of(1), hash, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      node = await sha256(Uint8Array.of(1), node, hash);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  if (last !== 0) refuse('the proof is too short');
  return node;
}

// c2sp.org/tlog-tiles: 256 records a bundle, each after its length in two bytes.
async function recordAt(index, size) {
  const bundle = Math.floor(index / 256);
  const width = Math.min(256, size - bundle * 256);
  const name = String(bundle).padStart(Math.ceil(String(bundle).length / 3) * 3, '0').replace(/\d{3}(?=\d)/g, 'x$&/');
  const bytes = await fetched(`tile/entries/${name}${width === 256 ? '' : `.p/${width}`}`);
  let from = 0;
  for (let i = bundle * 256; i < index && from + 2 <= bytes.length; i++) from += 2 + bytes.readUInt16BE(from);
  if (from + 2 > bytes.length) refuse(`the bundle ends before record ${index}`);
  return bytes.subarray(from + 2, from + 2 + bytes.readUInt16BE(from));
}

async function fetched(path) {
  const answer = await fetch(`${url}/${path}`);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

async function text(path) { return (await fetched(path)).toString('utf8'); }

async function sha256(...parts) { return Buffer.from(await subtle.digest('SHA-256', Buffer.concat(parts))); }

function bytesOf(encoded) { return Buffer.from(encoded, 'base64'); }

function base64(bytes) { return Buffer.from(bytes).toString('base64'); }
