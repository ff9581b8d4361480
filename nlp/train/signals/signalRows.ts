import { readFileSync } from 'node:fs';
import { SIGNALS, type Signal } from '../../labels.ts';
import { readLexicons } from '../../readLexicons.ts';
import { isPattern } from '../../termPattern.ts';
import type { AskKind, RecognizeContext } from '../../understanding.ts';
import { readPublicRows } from '../publicRows.ts';
import { createRandom, shuffle } from '../random.ts';
import type { Row } from '../row.ts';
import { sourceOf } from '../sources.ts';

/** A message to learn signals from. */
export interface SignalRow {
  readonly uid: string;
  readonly text: string;
  readonly signals: readonly Signal[];
  /** Who wrote or labelled it: rows of one author are held out together. */
  readonly author: string;
  readonly weight: number;
  /** Signals nobody looked for in it. */
  readonly unknown: ReadonlySet<Signal>;
  /** The question it answers, where it answers one. */
  readonly ask?: RecognizeContext['ask'];
}

/** The project's own files, how much a row of each counts, and whether every signal was looked for. */
const WRITTEN: readonly { file: string; author: string; weight: number; complete: boolean }[] = [
  { file: 'signals.jsonl', author: 'first', weight: 1, complete: true },
  { file: 'complaints.jsonl', author: 'complaints', weight: 0.5, complete: false },
  { file: 'short.jsonl', author: 'short', weight: 1, complete: true },
  { file: 'acts.jsonl', author: 'replies', weight: 0.5, complete: false },
  { file: 'signalsA.jsonl', author: 'second', weight: 1, complete: true },
  { file: 'signalsB.jsonl', author: 'third', weight: 1, complete: true },
  { file: 'signalsC.jsonl', author: 'fourth', weight: 1, complete: true },
  { file: 'signalsD.jsonl', author: 'fifth', weight: 1, complete: true },
  { file: 'signalsE.jsonl', author: 'sixth', weight: 1, complete: true },
  { file: 'signalsF.jsonl', author: 'seventh', weight: 1, complete: true },
  { file: 'gold/signals.dev.jsonl', author: 'gold', weight: 1, complete: true },
];

/** Signals too common to be presumed absent where nobody looked. */
const COMMON: readonly Signal[] = ['churn', 'repeat', 'refund', 'sarcasm'];

/** In files that were not labelled for signals, these may be there unmarked. */
const UNMARKED: readonly Signal[] = [...COMMON, 'human', 'media'];

const READ = ['zhComplaints', 'enThreats'];
const READ_WEIGHT = 0.5;

/** So many texts of each public file are taken as cases of no rare signal, unless a rule finds one. */
const PRESUMED = 500;
const PRESUMED_WEIGHT = 0.5;

/** Longer texts hold too much to be one case of anything. */
const LENGTH_MAX = 400;

const DATA = new URL('../../data/', import.meta.url);

function readJsonLines<T>(name: string): T[] {
  return readFileSync(new URL(name, DATA), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Weight of a lexicon term as a row of its own. */
const TERM_WEIGHT = 0.4;

/** The lexicons' own words as rows: what names a signal, and the idioms that only look like one. */
export function readSignalTerms(): SignalRow[] {
  return readLexicons().flatMap(({ tag, weight, words }) => {
    const signal = SIGNALS.find((one) => tag === `signal:${one}`);
    if (tag !== 'shield' && (signal === undefined || weight < 2)) return [];
    const terms = words.split(',').map((term) => term.trim());
    return terms
      .filter((term) => term.length > 1 && !isPattern(term))
      .map((text, i): SignalRow => {
        const uid = `term:${tag}:${weight}:${i}`;
        const unknown = new Set(SIGNALS.filter((one) => one !== signal && tag !== 'shield'));
        return { uid, text, signals: signal ? [signal] : [], author: 'lexicon', weight: TERM_WEIGHT, unknown };
      });
  });
}

/** Every written row, with `uid`s by file and line. */
export function readWrittenSignals(): SignalRow[] {
  return WRITTEN.flatMap(readWritten);
}

/** Rows for thresholds alone: written for signals, and ordinary messages that raise none of the rare ones. */
export function readDevSignals(): { written: SignalRow[]; ordinary: SignalRow[] } {
  const kind = { author: 'dev', weight: 1 } as const;
  return {
    written: readWritten({ file: 'gold/emergency.dev.jsonl', ...kind, complete: true }),
    ordinary: readWritten({ file: 'gold/ordinary.dev.jsonl', ...kind, complete: false }),
  };
}

/** One line of a written file; `acts.jsonl` names the kind of question alone. */
interface WrittenRow {
  readonly text: string;
  readonly signals?: readonly string[];
  readonly ask?: AskKind | 'none' | RecognizeContext['ask'];
}

function readWritten({ file, author, weight, complete }: (typeof WRITTEN)[number]): SignalRow[] {
  return readJsonLines<WrittenRow>(file).map(({ text, signals = [], ask }, i): SignalRow => {
    const known = SIGNALS.filter((signal) => signals.includes(signal));
    const unknown = new Set(complete ? [] : UNMARKED.filter((signal) => !known.includes(signal)));
    const row = { uid: `written:${file}:${i}`, text, signals: known, author, weight, unknown };
    if (ask === undefined || ask === 'none') return row;
    return { ...row, ask: typeof ask === 'string' ? { kind: ask } : ask };
  });
}

/** Public messages whose signals were read by hand, and a seeded sample presumed to hold no rare one. */
export function readPublicSignals(data: URL, sources: 'all' | 'clean', seed: number): SignalRow[] {
  const rows = readPublicRows(data, 'train').filter(
    ({ uid, text }) => text.length <= LENGTH_MAX && (sources === 'all' || sourceOf(uid).clean),
  );
  const read = joinRead(rows);
  const known = new Set(read.map(({ uid }) => uid));
  return [
    ...read,
    ...presume(
      rows.filter(({ uid }) => !known.has(uid)),
      seed,
    ),
  ];
}

function joinRead(rows: readonly Row[]): SignalRow[] {
  const texts = new Map(rows.map(({ uid, text }) => [uid, text]));
  return READ.flatMap((name) =>
    readJsonLines<{ uid: string; signals: readonly Signal[] }>(`${name}.labels.jsonl`).flatMap(({ uid, signals }) => {
      const text = texts.get(uid);
      if (text === undefined) return [];
      return [{ uid, text, signals, author: name, weight: READ_WEIGHT, unknown: new Set<Signal>() }];
    }),
  );
}

function presume(rows: readonly Row[], seed: number): SignalRow[] {
  const bySource = new Map<string, Row[]>();
  for (const row of rows) {
    const group = bySource.get(row.source);
    if (group === undefined) bySource.set(row.source, [row]);
    else group.push(row);
  }
  const unknown = new Set(COMMON);
  const random = createRandom(seed);
  return [...bySource.values()].flatMap((group) => {
    const order = Uint32Array.from(group, (_, i) => i);
    shuffle(order, random);
    return [...order.slice(0, PRESUMED)].flatMap((i) => {
      const row = group[i];
      if (row === undefined) return [];
      const { uid, text } = row;
      return [{ uid, text, signals: [], author: 'presumed', weight: PRESUMED_WEIGHT, unknown }];
    });
  });
}

/** Ordinary messages of the dev parts, which no model has learned from: presumed to hold no rare signal. */
export function readOrdinary(data: URL, sources: 'all' | 'clean', seed: number): SignalRow[] {
  const rows = readPublicRows(data, 'dev').filter(
    ({ uid, text }) => text.length <= LENGTH_MAX && (sources === 'all' || sourceOf(uid).clean),
  );
  return presume(rows, seed);
}
