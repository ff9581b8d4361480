import { randomUUID } from 'node:crypto';
import { newCaseNumber } from '../../dialogs/index.ts';
import {
  type CaseRecord,
  type Conversation,
  conversationKey,
  type Entry,
  type Handoff,
  inboxId,
  type PromiseRecord,
} from '../../storage/index.ts';
import type { Dice } from '../simulate/dice.ts';
import type { Cast } from './cast.ts';
import { shiftSpokenDates } from './spokenDates.ts';

/** All that is on record of a conversation that was played. */
export interface Played {
  /** What its channel calls it. */
  id: string;
  conversation: Conversation;
  entries: Entry[];
  cases: CaseRecord[];
  promises: PromiseRecord[];
  handoffs: Handoff[];
}

const DAY_MS = 86_400_000;
/** What stands for itself in quotes: an instant, a day, an id of ours (a promise that comes due again has a `+` behind it); and case numbers, which are spoken too. */
const PLAIN =
  '"(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{12}Z)"|"(\\d{4}-\\d\\d-\\d\\d)"|"([\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12})(?=\\+*")|(K\\d{3}-\\d{3}-\\d{3})';

/** The same word for the same word, and another one for another. */
function renaming(make: (word: string) => string): (word: string) => string {
  const names = new Map<string, string>();
  return (word) => {
    const name = names.get(word) ?? make(word);
    names.set(word, name);
    return name;
  };
}

/** What another one of the list may stand for without moving anything: one that is as long. */
function substitutes(text: string, lists: readonly (readonly string[])[], dice: Dice): [string, string][] {
  return lists.flatMap((list) => {
    const there = list.find((word) => text.includes(word));
    const other = there && dice.pick(list.filter((word) => word.length === there.length));
    return there && other ? [[there, other] as [string, string]] : [];
  });
}

/**
 * A played conversation as another customer had it: of a name and a product of their own, whole weeks earlier or later, with
 * ids and case numbers that nobody else has. Every place in a text stays where it was.
 */
export function retold(
  played: Played,
  { id, weeks, dice, cast }: { id: string; weeks: number; dice: Dice; cast: Cast },
): Played {
  const days = weeks * 7;
  const shift = (at: string) => new Date(Date.parse(at) + days * DAY_MS).toISOString();
  const { key, locale } = played.conversation;
  const newKey = conversationKey('directline', id);
  const { names, places, products } = cast.customers[locale];
  const turns = [...new Set(played.entries.map(({ turnId }) => turnId))];
  const text = JSON.stringify({ ...played, entries: played.entries.map((entry) => shiftSpokenDates(entry, days)) });
  const words = new Map([
    [key, newKey],
    [played.id, id],
    ...turns.map((turn): [string, string] => [turn, inboxId(newKey, turn)]),
    ...substitutes(text, [names, places, products], dice),
  ]);
  const uuid = renaming(() => randomUUID());
  const number = renaming(() => newCaseNumber());
  // In one pass: there are many words, and the text is long.
  const all = new RegExp(`${PLAIN}|${[...words.keys()].map((word) => RegExp.escape(word)).join('|')}`, 'g');
  const changed = text.replace(all, (word, at?: string, day?: string, ours?: string, spoken?: string) => {
    if (at !== undefined) return `"${shift(at)}"`;
    if (day !== undefined) return `"${shift(day).slice(0, 10)}"`;
    if (ours !== undefined) return `"${uuid(ours)}`;
    return spoken === undefined ? (words.get(word) ?? word) : number(spoken);
  });
  return JSON.parse(changed) as Played;
}
