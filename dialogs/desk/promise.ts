import { holderOf } from '../../storage/index.ts';
import type { FoundPromise } from '../guard/index.ts';
import { makePromise } from '../promises.ts';
import type { Turn } from '../turn.ts';
import type { Actor, CommandOf } from './command.ts';
import { nextWord } from './nextWord.ts';
import type { CommandResult } from './result.ts';
import { checkWords, speakAs } from './words.ts';

/** Two times nearer than this are one and the same appointment, ms. */
const SAME_MS = 60_000;

const isSameTime = (one: string, other: Date) => Math.abs(Date.parse(one) - other.getTime()) < SAME_MS;

/** Puts what was promised in the words of one of us on record, once for each time. */
export function recordPromises(turn: Turn, by: Actor, found: readonly Pick<FoundPromise, 'words' | 'dueAt'>[]): void {
  for (const { words, dueAt } of found) {
    const stands = turn.conversation.promises.some(
      (promise) =>
        promise.state === 'open' &&
        promise.kind === 'remedy' &&
        promise.words === words &&
        isSameTime(promise.dueAt, dueAt),
    );
    if (!stands) makePromise(turn, { kind: 'remedy', owner: by.name, by: { id: by.id, name: by.name }, words, dueAt });
  }
}

/** Says what will be done by when, and puts it on record; other times named in the words are on record as well. */
export async function makeAgentPromise(turn: Turn, command: CommandOf<'promise'>): Promise<CommandResult> {
  const { by, words, owner, overrides } = command;
  const dueAt = new Date(command.dueAt);
  if (dueAt <= turn.now) return { result: 'refused', refusal: { reason: 'past' } };
  const checked = checkWords(turn, words, by, overrides);
  if (checked.refusal) return { result: 'refused', refusal: checked.refusal };
  const promise = makePromise(turn, { kind: 'remedy', owner, by: { id: by.id, name: by.name }, words, dueAt });
  recordPromises(
    turn,
    by,
    checked.promises.filter((found) => !isSameTime(promise.dueAt, found.dueAt)),
  );
  turn.draft.mark = { ...turn.draft.mark, event: 'promised', detail: { promiseId: promise.id, dueAt: promise.dueAt } };
  await speakAs(turn, by, words, { key: 'agent.promise', because: `${by.id} promises`, warnings: checked.warnings });
  return { result: 'done' };
}

/** What was promised is done. Waiting for a person and the bot's own appointments are not for anybody to tick off. */
export async function keepAgentPromise(turn: Turn, command: CommandOf<'keepPromise'>): Promise<CommandResult> {
  const promise = turn.conversation.promises.find(
    ({ id, kind, state }) =>
      id === command.promiseId && state === 'open' && (kind === 'remedy' || kind === 'follow_up'),
  );
  if (!promise) return { result: 'refused', refusal: { reason: 'unknown_promise' } };
  Object.assign(promise, { state: 'kept', closedAt: turn.at });
  const record = turn.conversation.cases.find(({ id, status }) => id === promise.caseId && status !== 'closed');
  if (record?.stage === 'follow_up' && !holderOf(turn.conversation)) nextWord(turn, record, command.by.name);
  turn.draft.mark = {
    ...turn.draft.mark,
    event: 'promiseKept',
    detail: { promiseId: promise.id },
    ...(command.note ? { text: command.note } : {}),
  };
  return { result: 'done' };
}
