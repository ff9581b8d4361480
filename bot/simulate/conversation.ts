import { createConversationBot, type Pack } from '../../dialogs/index.ts';
import type { Emotion } from '../../nlp/index.ts';
import { isOpenHandoff } from '../../storage/index.ts';
import { Customer } from './customer.ts';
import { Dice } from './dice.ts';
import type { Persona } from './persona.ts';
import { Rehearsal } from './rehearsal.ts';

/** How a conversation ended. `stuck`: it did not end; that is a fault of ours. */
export const ENDINGS = ['resolved', 'agreed', 'person', 'abandoned', 'recorded', 'stuck'] as const;
export type Ending = (typeof ENDINGS)[number];

interface Feeling {
  label: Emotion;
  intensity: number;
}

export interface Outcome {
  persona: string;
  ending: Ending;
  /** Messages of the bot. */
  turns: number;
  /** Facts asked for although they were known, or a third time. */
  repeats: number;
  /** Objections of the guard to words the bot had chosen. */
  hits: number;
  start: Feeling;
  end: Feeling;
}

/** Bot messages after which a conversation counts as going in circles. */
const MOST_TURNS = 40;

/** Counts facts asked for although they are known, or more than twice. */
class Repeats {
  count = 0;
  readonly #asked = new Map<string, number>();

  read(rehearsal: Rehearsal, replies: Rehearsal['replies']): void {
    for (const { replyKey, ask, caseId } of replies) {
      const record = rehearsal.conversation.cases.find(({ id }) => id === caseId);
      if (!record || ask?.kind !== 'fact' || !ask.fact || !/^(?:ask|again)\./u.test(replyKey)) continue;
      const key = `${caseId} ${ask.fact}`;
      const times = (this.#asked.get(key) ?? 0) + 1;
      this.#asked.set(key, times);
      const isKnown = ask.fact !== 'details' && record.facts[ask.fact]?.state === 'known';
      if (isKnown || times > 2) this.count += 1;
    }
  }
}

/** Lets one persona talk to the bot until it ends: agreed and followed up, with a person, or left. */
export async function playConversation(pack: Pack, persona: Persona, seed: number): Promise<Outcome> {
  const rehearsal = new Rehearsal(createConversationBot(pack), { locale: persona.locale });
  const customer = new Customer(persona, new Dice(seed));
  const repeats = new Repeats();
  let hits = 0;
  const read = (replies: Rehearsal['replies']) => {
    repeats.read(rehearsal, replies);
    for (const { guard = [] } of replies) hits += guard.length;
    return replies;
  };
  read(await rehearsal.join());
  for (let said = 0; said < persona.patience && rehearsal.replies.length < MOST_TURNS; said += 1) {
    if (isOver(rehearsal)) break;
    read(await rehearsal.say(customer.next(rehearsal.replies.at(-1)?.ask)));
  }
  await comeBack(rehearsal, customer, read);
  if (rehearsal.replies.length < MOST_TURNS && !isOver(rehearsal)) await fallSilent(rehearsal, read);
  return describe(rehearsal, persona, repeats.count, hits);
}

/** Nothing is left to say for now: agreed, or a person takes over, or no complaint at all. */
function isOver({ conversation, replies }: Rehearsal): boolean {
  const record = conversation.cases.at(-1);
  if (isOpenHandoff(conversation.handoff)) return true;
  if (!record) return replies.length >= 8;
  return record.stage === 'follow_up' || record.status === 'closed';
}

type Read = (replies: Rehearsal['replies']) => Rehearsal['replies'];

/** Our follow-up, as promised, and the customer's answers to it. */
async function comeBack(rehearsal: Rehearsal, customer: Customer, read: Read): Promise<void> {
  const { conversation } = rehearsal;
  if (conversation.cases.at(-1)?.status !== 'accepted' || isOpenHandoff(conversation.handoff)) return;
  if (!conversation.promises.some(({ kind, state }) => kind === 'follow_up' && state === 'open')) return;
  read(await rehearsal.due('follow_up'));
  for (let said = 0; said < 4 && rehearsal.replies.at(-1)?.ask !== undefined; said += 1) {
    read(await rehearsal.say(customer.next(rehearsal.replies.at(-1)?.ask)));
  }
}

/** The customer walks away: the nudges, and the pause. */
async function fallSilent(rehearsal: Rehearsal, read: Read): Promise<void> {
  const isWatched = () =>
    rehearsal.conversation.promises.some(({ kind, state }) => kind === 'nudge' && state === 'open');
  for (let nudges = 0; nudges < 4 && isWatched(); nudges += 1) read(await rehearsal.due('nudge'));
}

function endingOf(rehearsal: Rehearsal): Ending {
  const { conversation, replies } = rehearsal;
  const record = conversation.cases.at(-1);
  if (isOpenHandoff(conversation.handoff)) return 'person';
  if (!record) return 'recorded';
  if (record.status === 'closed') return 'resolved';
  if (record.status === 'abandoned') return 'abandoned';
  if (record.stage === 'follow_up') return 'agreed';
  return replies.length >= MOST_TURNS ? 'stuck' : 'abandoned';
}

function describe(rehearsal: Rehearsal, persona: Persona, repeats: number, hits: number): Outcome {
  const moods = rehearsal.understandings.flatMap((one) => (one ? [one.emotion] : []));
  const calm: Feeling = { label: 'neutral', intensity: 0 };
  return {
    persona: persona.id,
    ending: endingOf(rehearsal),
    turns: rehearsal.replies.length,
    repeats,
    hits,
    start: moods[0] ?? calm,
    end: moods.at(-1) ?? calm,
  };
}
