import { readFileSync } from 'node:fs';
import type { Act, Category, Emotion, Severity, Signal } from '../labels.ts';
import { hashName } from '../model/ngrams.ts';
import type { Row, Rows } from './row.ts';

interface Labels {
  readonly complaint: 0 | 1;
  readonly categories: readonly Category[];
  readonly emotion: Emotion;
  readonly intensity: number;
  readonly severity: Severity;
}

/** One of so many written rows is kept for comparison and never trained on. */
const DEV_SHARE = 8;

/** Acts whose replies say nothing about a grievance. */
const CALM_ACTS: readonly Act[] = ['confirm', 'accept', 'thanks', 'goodbye', 'dont_know', 'want_human', 'status'];

const DATA = new URL('../data/', import.meta.url);

function readJsonLines<T>(name: string): T[] {
  return readFileSync(new URL(name, DATA), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/**
 * The project's own rows: messages written for it, and hand-read labels of public messages whose texts are looked up in
 * `publicRows` by uid, staying in the part their source put them in.
 */
export function readOwnRows(publicRows: Rows): Rows {
  const written = readWrittenRows();
  return {
    train: [...written.train, ...joinLabels(publicRows.train)],
    dev: [...written.dev, ...joinLabels(publicRows.dev)],
  };
}

function joinLabels(rows: readonly Row[]): Row[] {
  const texts = new Map(rows.map(({ uid, text }) => [uid, text]));
  return ['zhComplaints', 'enThreats'].flatMap((name) =>
    readJsonLines<Labels & { uid: string }>(`${name}.labels.jsonl`).flatMap(({ uid, ...labels }) => {
      const text = texts.get(uid);
      return text === undefined ? [] : [{ uid, source: `read_${name}`, text, ...labels }];
    }),
  );
}

function readWrittenRows(): Rows {
  const rows: Row[] = [
    ...readJsonLines<Labels & { text: string }>('complaints.jsonl').map(({ text, ...labels }, i) => ({
      uid: `written:${i}`,
      source: 'written',
      text,
      ...labels,
    })),
    ...readReplies(),
    ...readHardNegatives(),
  ];
  const isDev = (row: Row): boolean => hashName(row.text) % DEV_SHARE === 0;
  return { train: rows.filter((row) => !isDev(row)), dev: rows.filter(isDev) };
}

/** Replies to the bot that are no complaint; their feeling is told only where the act tells it. */
function readReplies(): Row[] {
  return readJsonLines<{ text: string; act: Act }>('acts.jsonl').flatMap(({ text, act }, i) =>
    CALM_ACTS.includes(act)
      ? [{ uid: `reply:${i}`, source: 'replies', text, complaint: 0, emotion: feelingOf(act), categories: [] } as const]
      : [],
  );
}

function feelingOf(act: Act): Emotion | undefined {
  if (act === 'thanks') return 'satisfied';
  return act === 'want_human' || act === 'status' ? undefined : 'neutral';
}

/** Messages that only sound like a signal. */
function readHardNegatives(): Row[] {
  return readJsonLines<{ text: string; signals: readonly Signal[]; hard?: boolean }>('signals.jsonl').flatMap(
    ({ text, hard }, i) => (hard === true ? [{ uid: `hard:${i}`, source: 'hard', text }] : []),
  );
}
