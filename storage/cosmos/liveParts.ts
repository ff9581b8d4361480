import type { TurnCommit } from '../ports.ts';
import type { CaseRecord } from '../records/case.ts';
import type { Conversation } from '../records/conversation.ts';
import { type Handoff, isOpenHandoff } from '../records/handoff.ts';
import type { PromiseRecord } from '../records/promise.ts';

/** What belongs to a conversation and has a life of its own. */
export interface Parts {
  cases: CaseRecord[];
  promises: PromiseRecord[];
  handoffs: Handoff[];
}

type PartIds = { [kind in keyof Parts]: string[] };

/**
 * The parts that travel with a conversation. Most are in its record already: those are named (`within`). What is not, or is
 * not the same there, stands `beside` it.
 */
export interface LiveParts {
  within: PartIds;
  beside: Parts;
}

const KINDS = ['cases', 'promises', 'handoffs'] as const;

const noParts = (): Parts => ({ cases: [], promises: [], handoffs: [] });

/** The parts inside the record of a conversation. */
function embedded({ cases, promises, handoff }: Conversation): Parts {
  return { cases, promises, handoffs: handoff ? [handoff] : [] };
}

/** The live parts of a stored conversation. */
export function livePartsOf(conversation: Conversation, { within, beside }: LiveParts): Parts {
  const inside = embedded(conversation);
  const parts = noParts();
  for (const kind of KINDS) collect(kind);
  return parts;

  function collect<K extends keyof Parts>(kind: K): void {
    const records = inside[kind] as Parts[K][number][];
    const named = within[kind].flatMap((id) => records.find((record) => record.id === id) ?? []);
    parts[kind] = [...named, ...beside[kind]] as Parts[K];
  }
}

/**
 * What a commit makes of the live parts: which of them go on with the conversation, and which have ended and stay with the
 * turn that ended them. A closed case goes on as long as its conversation carries it.
 */
export function nextParts(before: Parts, turn: TurnCommit): { live: LiveParts; ended: Parts } {
  const { conversation, cases, promises, handoffs } = turn;
  const inside = embedded(conversation);
  const live: LiveParts = { within: { cases: [], promises: [], handoffs: [] }, beside: noParts() };
  const ended = noParts();
  sort('cases', cases, ({ status }) => status !== 'closed');
  sort('promises', promises, ({ state }) => state === 'open');
  sort('handoffs', handoffs, isOpenHandoff);
  return { live, ended };

  function sort<K extends keyof Parts>(
    kind: K,
    changed: readonly Parts[K][number][],
    isAlive: (part: Parts[K][number] & never) => boolean,
  ): void {
    const same = new Map(inside[kind].map((part) => [part.id, JSON.stringify(part)]));
    const next = new Map([...before[kind], ...changed].map((part) => [part.id, part]));
    for (const part of next.values()) {
      const isWithin = same.get(part.id) === JSON.stringify(part);
      const goesOn = isAlive(part as never) || (kind === 'cases' && isWithin);
      if (goesOn && isWithin) live.within[kind].push(part.id);
      else (goesOn ? live.beside : ended)[kind].push(part as never);
    }
  }
}

/** Whether there is none of any kind. */
export function isEmpty(parts: Parts): boolean {
  return KINDS.every((kind) => parts[kind].length === 0);
}
