import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createRandom } from '../../nlp/train/random.ts';

/** A message and what it is about. */
export interface Labelled {
  readonly text: string;
  readonly label: string;
}

/** Rows to draw examples from, and rows to test on. Where `test` is missing, what was not drawn is tested on. */
export interface Yardstick {
  readonly name: string;
  readonly pool: readonly Labelled[];
  readonly test?: readonly Labelled[] | undefined;
}

/** The intents of one set, as far as the data folder holds them; other sets have none. */
export function readIntents(folder: string, set: string): Yardstick {
  const names = readdirSync(folder).filter((name) => name.startsWith('category_') && name.endsWith('.jsonl.gz'));
  const pool = names.sort().flatMap((name) =>
    gunzipSync(readFileSync(resolve(folder, name)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line.includes(`"${set}:`))
      .map((line) => JSON.parse(line) as { text: string; orig: string })
      .map(({ text, orig }) => ({ text, label: orig })),
  );
  return { name: `${set} as in the data folder`, pool };
}

/** Banking77 as it is published: `train.csv` and `test.csv`, each `text,category`. */
export function readBanking(folder: string): Yardstick {
  const read = (name: string): Labelled[] | undefined => {
    const file = resolve(folder, name);
    return existsSync(file) ? readCsv(readFileSync(file, 'utf8')) : undefined;
  };
  return { name: 'banking77 as published', pool: read('train.csv') ?? [], test: read('test.csv') };
}

function readCsv(text: string): Labelled[] {
  const rows = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*)),([^,\n]+)(?:\n|$)/g)].slice(1);
  return rows.map(([, quoted, plain, label = '']) => ({
    text: quoted?.replaceAll('""', '"') ?? plain ?? '',
    label: label.trim(),
  }));
}

/** So many rows of each label in a random order, and the rest. A text is never on both sides. */
export function draw(pool: readonly Labelled[], shots: number, seed: number): { drawn: Labelled[]; rest: Labelled[] } {
  const random = createRandom(seed);
  const order = pool.map((row) => ({ row, at: random() })).sort((one, other) => one.at - other.at);
  const taken = new Map<string, number>();
  const drawn: Labelled[] = [];
  const rest: Labelled[] = [];
  for (const { row } of order) {
    const count = taken.get(row.label) ?? 0;
    (count < shots ? drawn : rest).push(row);
    taken.set(row.label, count + 1);
  }
  const texts = new Set(drawn.map(({ text }) => text.trim().toLowerCase()));
  return { drawn, rest: rest.filter(({ text }) => !texts.has(text.trim().toLowerCase())) };
}
