/**
 * How well entities are found on written gold, and what it costs. Usage: node bench/nlpEntities.ts [--misses] [FILE …]
 * A row: {"text", "lang", "at", "zone"?, "bot"?, "ask"?, "entities": [{"type", "text", "value"}]}.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDocument } from '../nlp/document.ts';
import { findEntities } from '../nlp/entities/entities.ts';
import type { Entity, RecognizeContext } from '../nlp/understanding.ts';

interface GoldRow {
  text: string;
  lang: NonNullable<RecognizeContext['locale']>;
  at: string;
  zone?: string;
  bot?: string;
  ask?: RecognizeContext['ask'];
  entities: Pick<Entity, 'type' | 'value'>[];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } });
const files = positionals.length > 0 ? positionals : ['dev', 'test'].map(goldFile);
const print = (line: string) => process.stdout.write(`${line}\n`);

function goldFile(part: string): string {
  return fileURLToPath(new URL(`../nlp/data/gold/entities.${part}.jsonl`, import.meta.url));
}

const contextOf = ({ lang, at, zone, bot, ask }: GoldRow): RecognizeContext => ({
  locale: lang,
  at: new Date(at),
  zone,
  bot,
  ask,
});

const keysOf = (entities: readonly Pick<Entity, 'type' | 'value'>[]) =>
  entities.map(({ type, value }) => `${type}=${value.toLowerCase()}`);

interface Tally {
  right: number;
  found: number;
  gold: number;
}

function score(rows: readonly GoldRow[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (name: string, field: keyof Tally, count = 1) => {
    const tally = tallies.get(name) ?? { right: 0, found: 0, gold: 0 };
    tally[field] += count;
    tallies.set(name, tally);
  };
  for (const row of rows) {
    const gold = keysOf(row.entities);
    const found = keysOf(findEntities(readDocument(row.text, contextOf(row))));
    const open = [...gold];
    const extra: string[] = [];
    for (const key of gold) for (const name of [key.split('=')[0] ?? '', 'all', row.lang]) add(name, 'gold');
    for (const key of found) {
      const at = open.indexOf(key);
      for (const name of [key.split('=')[0] ?? '', 'all', row.lang]) {
        add(name, 'found');
        if (at >= 0) add(name, 'right');
      }
      if (at >= 0) open.splice(at, 1);
      else extra.push(key);
    }
    if (values.misses && open.length + extra.length > 0)
      print(`  ${row.text}\n    missed ${open.join('; ')} | extra ${extra.join('; ')}`);
  }
  return tallies;
}

/** Processor time, which other work on the machine disturbs least; the best of a few trials. */
function microseconds(rows: readonly GoldRow[], run: (row: GoldRow, index: number) => unknown): number {
  const rounds = Math.ceil(20_000 / rows.length);
  let best = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < 4; trial += 1) {
    const started = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) rows.forEach(run);
    best = Math.min(best, process.cpuUsage(started).user / (rounds * rows.length));
  }
  return best;
}

for (const file of files.filter((path) => existsSync(path))) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): GoldRow => JSON.parse(line));
  print(`${file}: ${rows.length} rows`);
  const tallies = [...score(rows)].sort(([one], [other]) => one.localeCompare(other));
  print('type            gold  found  right   prec  recall     F1');
  for (const [name, { right, found, gold }] of tallies) {
    const shares = [right / found, right / gold, (2 * right) / (found + gold)].map((share) =>
      share.toFixed(3).padStart(7),
    );
    print(
      `${name.padEnd(14)}${[gold, found, right].map((count) => String(count).padStart(6)).join(' ')}${shares.join('')}`,
    );
  }
  const documents = rows.map((row) => readDocument(row.text, contextOf(row)));
  const entities = microseconds(rows, (_row, index) => findEntities(documents[index] ?? readDocument('', {})));
  const reading = microseconds(rows, (row) => readDocument(row.text, contextOf(row)));
  print(
    `${entities.toFixed(1)} µs a message for entities, after ${reading.toFixed(1)} µs of reading shared by all tags\n`,
  );
}
