import { readFileSync } from 'node:fs';
import { type Act, CATEGORIES, type Category, EMOTIONS, type Emotion, type Severity, type Signal } from '../labels.ts';
import { hashName } from '../model/ngrams.ts';
import { readLexicons } from '../readLexicons.ts';
import type { Row, Rows } from './row.ts';

interface Labels {
  readonly complaint: 0 | 1;
  readonly categories: readonly Category[];
  readonly emotion: Emotion;
  readonly intensity: number;
  readonly severity: Severity;
}

/** Hand-read labels of public messages; `enComplaints` tells categories alone. */
const READ = ['zhComplaints', 'enThreats', 'enComplaints'] as const;

/** One of so many written rows is kept for comparison and never trained on. */
const DEV_SHARE = 8;

/** Acts whose replies say nothing about a grievance. */
const CALM_ACTS: readonly Act[] = [
  'confirm',
  'accept',
  'thanks',
  'goodbye',
  'dont_know',
  'want_human',
  'status',
  'question',
];

/** Facts whose bare statement says nothing about a grievance either. */
const PLAIN_FACTS = ['name', 'contact', 'orderNumber', 'occurredOn', 'amount', 'product', 'quantity', 'place', 'batch'];

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
  return READ.flatMap((name) =>
    readJsonLines<Pick<Labels, 'categories'> & Partial<Labels> & { uid: string }>(`${name}.labels.jsonl`).flatMap(
      ({ uid, ...labels }) => {
        const text = texts.get(uid);
        return text === undefined ? [] : [{ uid, source: `read_${name}`, text, ...labels }];
      },
    ),
  );
}

function readWrittenRows(): Rows {
  const rows: Row[] = [...readLabelled('complaints.jsonl', 'written'), ...readCalmReplies(), ...readHardNegatives()];
  const trainOnly = [
    ...readVents(),
    ...readLabelled('short.jsonl', 'short'),
    ...readLabelled('everyday.jsonl', 'everyday'),
    ...readPhrases(),
  ];
  const isDev = (row: Row): boolean => hashName(row.text) % DEV_SHARE === 0;
  return { train: [...rows.filter((row) => !isDev(row)), ...trainOnly], dev: rows.filter(isDev) };
}

/** Rows of one file, text and labels together. */
function readLabelled(name: string, source: string): Row[] {
  return readJsonLines<Labels & { text: string }>(name).map(
    ({ text, complaint, categories, emotion, intensity, severity }, i) => {
      return { uid: `${source}:${i}`, source, text, complaint, categories, emotion, intensity, severity };
    },
  );
}

interface Reply {
  readonly text: string;
  readonly act: Act;
  readonly ask?: string;
  readonly fact?: string;
}

/** Replies to the bot that are no complaint; their feeling is told only where the act tells it. */
function readCalmReplies(): Row[] {
  return readJsonLines<Reply>('acts.jsonl').flatMap(({ text, act, ask, fact }, i): Row[] => {
    const calm = CALM_ACTS.includes(act) || (act === 'other' && (ask === 'wish' || PLAIN_FACTS.includes(fact ?? '')));
    const uid = `reply:${i}`;
    return calm ? [{ uid, source: 'replies', text, complaint: 0, emotion: feelingOf(act), categories: [] }] : [];
  });
}

/** Replies that go on complaining. */
function readVents(): Row[] {
  return readJsonLines<Reply>('acts.jsonl').flatMap(({ text, act }, i) =>
    act === 'vent' ? [{ uid: `reply:${i}`, source: 'replies', text, complaint: 1 }] : [],
  );
}

function feelingOf(act: Act): Emotion | undefined {
  if (act === 'thanks') return 'satisfied';
  return act === 'want_human' || act === 'status' || act === 'question' ? undefined : 'neutral';
}

/** Messages that only sound like a signal. */
function readHardNegatives(): Row[] {
  return readJsonLines<{ text: string; signals: readonly Signal[]; hard?: boolean }>('signals.jsonl').flatMap(
    ({ text, hard }, i) => (hard === true ? [{ uid: `hard:${i}`, source: 'hard', text }] : []),
  );
}

/** The lexicons' words for feelings and problems, each a very short message: what people write when they write little. */
function readPhrases(): Row[] {
  return readLexicons()
    .filter(({ weight }) => weight >= 2)
    .flatMap(({ tag, weight, words }) => {
      const [family, name] = tag.split(':');
      const emotion = family === 'emotion' ? EMOTIONS.find((one) => one === name) : undefined;
      const category = family === 'category' && weight === 3 ? CATEGORIES.find((one) => one === name) : undefined;
      if (emotion === undefined && category === undefined) return [];
      const complaint = category !== undefined || emotion === 'angry' ? 1 : emotion === 'satisfied' ? 0 : undefined;
      const terms = words.split(',').map((term) => term.trim());
      return terms
        .filter((term) => term !== '')
        .map((text, i): Row => {
          const uid = `phrase:${tag}:${weight}:${i}`;
          return { uid, source: 'phrases', text, complaint, emotion, categories: category && [category] };
        });
    });
}
