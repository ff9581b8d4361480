import type { Fact } from '../../../storage/index.ts';
import type { Reply, Talk } from '../../support/talk.ts';
import type { SlotRow } from './slotTable.ts';
import { talkAt } from './slotTalk.ts';

/** Kinds of reply that tell more of what happened: they may join the story. */
const TELLS: ReadonlySet<string> = new Set([
  'fact',
  'both',
  'other',
  'correct',
  'complaint',
  'misplaced',
  'feeling',
  'partly',
  'told',
]);

/** Characters besides the value that do no harm: an article, a unit, a particle. */
const BESIDES = 6;

/** Where a reply tells two things, each must stand by itself. */
const APART: ReadonlySet<string> = new Set(['both', 'correct']);

/** Facts that are a value, and no account. */
const VALUES: ReadonlySet<string> = new Set([
  'product',
  'batch',
  'orderNumber',
  'place',
  'occurredOn',
  'amount',
  'quantity',
  'contact',
]);

const fold = (text: string) => text.toLowerCase().replace(/[\s\p{P}£$]+/gu, '');

function holds({ kind, reply }: SlotRow, name: string, fact: Fact, values: readonly string[]): boolean {
  if (fact.state !== 'known') return false;
  return values.some((value) => {
    const [given, wanted] = [fold(fact.value), fold(value)];
    if (name === 'name') return given === wanted;
    if (!given.includes(wanted) && fold(fact.normal ?? '') !== wanted) return false;
    if (name === 'wish' || !VALUES.has(name) || (!APART.has(kind) && given === fold(reply))) return true;
    return kind === 'fact' || kind === 'photo' || wanted === '' || given.length <= wanted.length + BESIDES;
  });
}

function outcome(talk: Talk, replies: readonly Reply[]): string {
  const { remedies, stage } = talk.case;
  const states = remedies.map(({ state }) => state);
  if (states.includes('accepted')) return 'accepted';
  if (states.includes('refused') || stage === 'consult') return 'refused';
  if (replies.some(({ ask }) => ask?.kind === 'proposal')) return 'open';
  if (talk.conversation.handoff) return 'refused';
  return stage;
}

function misfitOfEnd(row: SlotRow, talk: Talk, replies: readonly Reply[]): string[] {
  if (row.then === undefined || row.then === 'any') return [];
  const { stage } = talk.case;
  if (row.ask === 'confirm') {
    const came = stage === 'restate' || stage === 'clarify' ? 'disputed' : 'confirmed';
    return came === row.then ? [] : [`came to ${came}, not ${row.then}`];
  }
  const came = outcome(talk, replies);
  return came === row.then ? [] : [`came to ${came}, not ${row.then}`];
}

/** What is wrong with what came of a reply, in words; nothing when all is well. */
export async function misfits(row: SlotRow): Promise<string[]> {
  const talk = await talkAt(row);
  const before = structuredClone(talk.case.facts);
  const replies = await talk.say(row.reply, { photos: row.photos ?? 0 });
  const { facts } = talk.case;
  const asks = replies.findLast(({ ask }) => ask)?.ask?.fact;
  const wrong: string[] = [];
  for (const [name, values] of Object.entries(row.want)) {
    const fact = facts[name];
    if (values.includes('open') && fact?.state !== 'known') continue;
    if (values.includes('?') && fact?.state !== 'known' && asks !== name) continue;
    if (fact && holds(row, name, fact, values)) continue;
    wrong.push(`${name} is ${fact ? `${fact.state} "${fact.value}"` : 'not there'}${asks === name ? ', asked' : ''}`);
  }
  const may = new Set([...(row.may ?? []), ...(TELLS.has(row.kind) ? ['details'] : [])]);
  if (row.ask === 'wish') may.add('wish');
  for (const [name, fact] of Object.entries(facts)) {
    if (row.want[name] || may.has(name)) continue;
    const old = before[name];
    if (old && old.state === fact.state && old.value === fact.value) continue;
    wrong.push(`${name} became ${fact.state} "${fact.value}"`);
  }
  return [...wrong, ...misfitOfEnd(row, talk, replies)];
}
