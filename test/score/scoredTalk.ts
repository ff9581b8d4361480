import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { POINT_IDS, type PointId, type ScoredPoint, type ScoreInput } from '../../dialogs/score/index.ts';
import { CATEGORIES, LOCALES } from '../../nlp/index.ts';
import { CASE_STATUSES, type Entry, LANES, STAGES } from '../../storage/index.ts';
import { caseRecord, entry, handoff, promiseRecord } from '../support/records.ts';
import { packNamed } from '../support/talk.ts';

const Minute = z.number();
const ScoredTalk = z.strictObject({
  title: z.string(),
  locale: z.enum(LOCALES).default('en'),
  pack: z.enum(['retail', 'food', 'restaurant', 'telecom']),
  case: z.strictObject({
    status: z.enum(CASE_STATUSES),
    categories: z.array(z.enum(CATEGORIES)),
    disposition: z.string().optional(),
    lane: z.enum(LANES).default('normal'),
    stage: z.enum(STAGES).default('follow_up'),
  }),
  now: Minute,
  promises: z
    .array(
      z.strictObject({
        made: Minute,
        due: Minute,
        state: z.enum(['open', 'kept', 'broken']),
        kind: z.enum(['follow_up', 'handoff', 'remedy']).default('follow_up'),
      }),
    )
    .default([]),
  handoffs: z
    .array(
      z.strictObject({
        asked: Minute,
        promised: Minute,
        accepted: Minute.optional(),
        agent: z.string().optional(),
        reason: z
          .enum(['asked', 'safety', 'self_harm', 'threat', 'extortion', 'crime', 'abuse', 'unsolved', 'staff'])
          .default('asked'),
      }),
    )
    .default([]),
  talk: z.string(),
  marks: z.partialRecord(z.enum(POINT_IDS), z.string().regex(/^(?:met|partly|missed)(?: \d+)*$/)),
});
export type ScoredTalk = z.infer<typeof ScoredTalk>;

/** Conversations judged by hand. */
export function readScoredTalks(file: URL): ScoredTalk[] {
  return z.array(ScoredTalk).parse(parse(readFileSync(file, 'utf8')));
}

/** Eleven o'clock on a Friday where the packs are. */
const START = Date.parse('2026-11-20T03:00:00.000Z');
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();
const LINE = /^(\S+) ([\d.]+)((?: \S+)*?) \| (.*)$/u;

function understood(tags: readonly string[]) {
  const feeling = tags.map((tag) => /^([a-z]+)([\d.]+)$/u.exec(tag)).find((match) => match !== null);
  const named = (kind: string) =>
    tags.flatMap((tag) => (tag.startsWith(`${kind}:`) ? [tag.slice(kind.length + 1)] : []));
  return {
    emotion: { label: feeling?.[1] ?? 'neutral', intensity: Number(feeling?.[2] ?? 0) },
    act: { label: named('act')[0] ?? 'other' },
    signals: named('sig'),
    entities: named('has').map((type) => ({ type, text: '', value: '' })),
  };
}

function entryOf(text: string, seq: number, { locale }: ScoredTalk): Entry {
  const [, who = '', minute = '', tags = '', words = ''] = LINE.exec(text) ?? [];
  if (who === '') throw new Error(`not a line: ${text}`);
  const author = who === 'c' ? 'customer' : who === 'bot' ? 'bot' : 'agent';
  return entry('talk', seq, {
    at: at(Number(minute)),
    author,
    text: words.replaceAll('⏎', '\n'),
    locale,
    activity: { type: 'message' },
    ...(author === 'agent' && { by: { id: who, name: who } }),
    ...(author === 'customer' && { understanding: understood(tags.trim().split(' ')) }),
  });
}

/** The conversation as the store would hold it. */
export async function recordOf(talk: ScoredTalk): Promise<ScoreInput> {
  const entries = talk.talk
    .trim()
    .split('\n')
    .map((line, index) => entryOf(line, index + 1, talk));
  const opening = entries.find(({ author }) => author === 'customer');
  const record = caseRecord('talk', 'case', {
    number: 'K482-910-379',
    pack: talk.pack,
    locale: talk.locale,
    ...talk.case,
    opening: { activityId: opening?.activityId ?? '', text: opening?.text ?? '' },
    facts: {},
    asked: {},
  });
  return {
    entries,
    record,
    promises: talk.promises.map(({ made, due, state, kind }, index) =>
      promiseRecord('talk', `p${index}`, { madeAt: at(made), dueAt: at(due), nextAt: at(due), state, kind }),
    ),
    handoffs: talk.handoffs.map(({ asked, promised, accepted, agent, reason }, index) =>
      handoff('talk', `h${index}`, {
        requestedAt: at(asked),
        promisedBy: at(promised),
        reason,
        state: accepted === undefined ? 'requested' : 'accepted',
        ...(accepted !== undefined && { acceptedAt: at(accepted) }),
        ...(agent && { agent: { id: agent, name: agent } }),
      }),
    ),
    pack: await packNamed(talk.pack),
    now: new Date(at(talk.now)),
  };
}

/** A point as the files write it: `met 2 5`, or undefined where it does not apply. */
export function markOf({ state, proof }: ScoredPoint): string | undefined {
  if (state === 'not_applicable') return undefined;
  return [state, ...new Set(proof.map(({ seq }) => seq))].join(' ');
}

/** What was judged by hand, and what was not. */
export const expectedMarks = ({ marks }: ScoredTalk) =>
  Object.fromEntries(POINT_IDS.map((id: PointId) => [id, marks[id]]));
