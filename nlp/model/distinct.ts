import type { Ngrams } from './ngrams.ts';

/** The features of a text, each once. The array belongs to the reader and is overwritten by the next text. */
export interface Features {
  readonly count: number;
  readonly hashes: Uint32Array;
}

const FIRST_ROOM = 4096;

let slots = new Uint32Array(FIRST_ROOM);
/** The text that used a slot last: no slot is ever cleared. */
let users = new Uint32Array(FIRST_ROOM);
let user = 0;
let found = new Uint32Array(FIRST_ROOM / 2);

/** Every hash among the n-grams and cues once, in the order they come: what is said twice counts once. */
export function distinctFeatures(ngrams: Ngrams, cues: readonly number[]): Features {
  const total = ngrams.count + cues.length;
  if (found.length < total || user === 0xffffffff) {
    let room = slots.length;
    while (room < 2 * total) room *= 2;
    slots = new Uint32Array(room);
    users = new Uint32Array(room);
    found = new Uint32Array(room / 2);
    user = 0;
  }
  user += 1;
  let count = 0;
  for (let i = 0; i < ngrams.count; i += 1) count = addNew(ngrams.hashes[i] as number, count);
  for (const cue of cues) count = addNew(cue, count);
  return { count, hashes: found };
}

function addNew(hash: number, count: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (users[slot] === user) {
    if (slots[slot] === hash) return count;
    slot = (slot + 1) & mask;
  }
  users[slot] = user;
  slots[slot] = hash;
  found[count] = hash;
  return count + 1;
}
