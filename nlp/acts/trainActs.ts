import { readFileSync } from 'node:fs';
import { readDocument } from '../document.ts';
import { findEntities } from '../entities/entities.ts';
import { ACTS, type Act } from '../labels.ts';
import type { ModelParts } from '../model/modelFile.ts';
import { compress } from '../train/compress.ts';
import { fitLogistic, type Targets } from '../train/fitLogistic.ts';
import { selectFrequent, vectorise } from '../train/vectors.ts';
import type { AskKind, RecognizeContext, Understanding } from '../understanding.ts';
import { decide } from './act.ts';
import { readActFeatures } from './actFeatures.ts';
import { createActView } from './view.ts';

/** A reply to learn from. */
interface Reply {
  readonly text: string;
  readonly ask: AskKind | 'none';
  readonly bot?: string | undefined;
  readonly act: Act;
  readonly weight: number;
}

const DATA = new URL('../data/', import.meta.url);
const REPLIES = ['acts.jsonl', 'actsB.jsonl'] as const;

/** Chosen by cross-validation over bot questions. */
const FIT = { epochs: 20, rate: 0.5, decay: 1e-4 };
const WEIGHTS_MAX = 400_000;
const OCCURRENCES_MIN = 2;

/** Acts that may come at any time are learned under every kind of question, a little. */
const ANYTIME: readonly Act[] = ['want_human', 'cancel', 'goodbye', 'status', 'thanks', 'vent'];
const KINDS: readonly (AskKind | 'none')[] = ['confirm', 'fact', 'proposal', 'wish', 'opinion', 'csat', 'none'];
const ANYTIME_WEIGHT = 0.35;
const EXAMPLE_WEIGHT = 0.7;

/**
 * Fits the act model on the written replies and the short examples. The same rows and seed give the same model.
 * `recognize` gives what the other taggers say of a reply.
 */
export function trainActs(
  recognize: (text: string, context: RecognizeContext) => Understanding,
  seed: number,
): ModelParts {
  const replies = [...readReplies(), ...readExamples()];
  const rows = replies.map((reply) => Uint32Array.from(featuresOf(reply, recognize)));
  const features = selectFrequent(rows, OCCURRENCES_MIN);
  const vectors = vectorise(rows, features);
  const head = fitLogistic(vectors, targetsOf(replies), { ...FIT, features: features.hashes.length, seed });
  const counts = new Uint32Array(features.hashes.length);
  for (const id of vectors.ids) counts[id] = (counts[id] ?? 0) + 1;
  const header = { language: 'zh', domains: [] } as const;
  return compress([head], features, counts, WEIGHTS_MAX, header);
}

function featuresOf({ text, ask, bot }: Reply, recognize: (text: string, context: RecognizeContext) => Understanding) {
  const context = { bot, ...(ask === 'none' ? {} : { ask: { kind: ask } }) };
  const document = readDocument(text, context);
  const view = createActView(document, {
    complaint: recognize(text, context).complaint,
    entities: findEntities(document),
  });
  return readActFeatures(view, decide(view));
}

function targetsOf(replies: readonly Reply[]): Targets {
  const values = new Float32Array(replies.length * ACTS.length);
  replies.forEach(({ act }, i) => {
    values[i * ACTS.length + ACTS.indexOf(act)] = 1;
  });
  return {
    outputs: ACTS.length,
    link: 'softmax',
    groups: 0,
    rows: Uint32Array.from(replies, (_, i) => i),
    groupOf: new Uint8Array(replies.length),
    values,
    weights: Float32Array.from(replies, ({ weight }) => weight),
  };
}

/** The written replies; those for any time once more under other kinds of question, by turns. */
function readReplies(): Reply[] {
  const lines = REPLIES.flatMap((name) => readFileSync(new URL(name, DATA), 'utf8').split('\n'));
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Omit<Reply, 'weight'>);
  return rows.flatMap((row, i) => {
    const { act } = row;
    const reply: Reply = { ...row, weight: 1 };
    if (!ANYTIME.includes(act)) return [reply];
    const others = [i, i + 3].map((turn) => KINDS[turn % KINDS.length] ?? 'none');
    return [reply, ...others.map((ask): Reply => ({ text: row.text, ask, act, weight: ANYTIME_WEIGHT }))];
  });
}

/** `examples.txt`: lines of `act kind kind: reply | reply`. */
function readExamples(): Reply[] {
  const lines = readFileSync(new URL('examples.txt', import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [head = '', list = ''] = line.split(/:(.*)/s);
    const [act, ...kinds] = head.trim().split(' ');
    const label = ACTS.find((one) => one === act);
    if (label === undefined) return [];
    const asked = KINDS.filter((kind) => kinds.includes(kind) || kinds.includes('any'));
    const texts = list.split('|').map((text) => text.trim());
    return texts.flatMap((text) =>
      asked.map((ask): Reply => ({ text, ask, act: label, weight: EXAMPLE_WEIGHT / Math.sqrt(asked.length) })),
    );
  });
}
