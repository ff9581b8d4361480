import type { CaseRecord, RemedyChoice } from '../../storage/index.ts';
import { enterStage, move } from '../caseBook.ts';
import { type Remedy, sayMoney } from '../pack/index.ts';
import { tellTime } from '../people.ts';
import { makePromise } from '../promises.ts';
import { fillMarks, render } from '../replies/index.ts';
import type { Turn } from '../turn.ts';
import type { Actor } from './command.ts';
import { nextFollowUp } from './nextWord.ts';
import type { Refusal } from './result.ts';
import { checkWords, speakAs } from './words.ts';

/** A remedy to be offered by one of us: which, and in which words. */
export interface AgentOffer {
  remedyId: string;
  remedy: Remedy;
  /** What it is worth, in words; empty where no money is involved. */
  amount: string;
  /** As the customer reads it. */
  text: string;
}

/** A sum in words; empty where no money is involved. */
export function inMoney(turn: Turn, sum: number | undefined): string {
  return sum === undefined ? '' : sayMoney(sum, turn.pack.currency, turn.locale);
}

/** A remedy with its amount, in the customer's words, with the time by which it is done. */
export function agentOffer(turn: Turn, remedyId: string, remedy: Remedy, amount: string): AgentOffer {
  const by = tellTime(turn, turn.deadlines.doneBy(remedy, turn.now));
  return { remedyId, remedy, amount, text: fillMarks(turn.words(remedy.text), { by, amount }) };
}

/** Notes an offer with the case: one that was made before is made again, with what it is worth now. */
function onRecord(turn: Turn, record: CaseRecord, by: Actor, offer: AgentOffer, state: RemedyChoice['state']): void {
  const choice: RemedyChoice = {
    remedyId: offer.remedyId,
    state,
    at: turn.at,
    granted: by.authority,
    by: { id: by.id, name: by.name },
    ...(offer.amount ? { amount: offer.amount } : {}),
  };
  record.remedies = [...record.remedies.filter(({ remedyId }) => remedyId !== offer.remedyId), choice];
}

/** A wording of ours, the next one each time; what an agent offers must not sound canned. */
function pick(turn: Turn, key: string): number {
  const used = turn.session.said[key] ?? 0;
  turn.session.said[key] = used + 1;
  return used;
}

/**
 * Offers a remedy in the name of one of us and waits for the answer, as the bot does with its own. The bot hears a plain
 * yes also while a person holds the conversation, and takes it up after they have given it back.
 */
export async function sayOffer(
  turn: Turn,
  record: CaseRecord,
  by: Actor,
  offer: AgentOffer,
): Promise<Refusal | undefined> {
  const text = render(turn.locale, 'agent.offer', { remedy: offer.text }, pick(turn, 'agent.offer'), turn.variant);
  const checked = checkWords(turn, text, by, ['authority.price']);
  if (checked.refusal) return checked.refusal;
  onRecord(turn, record, by, offer, 'offered');
  move(turn, record, 'proposed', offer.remedyId, by.id);
  enterStage(turn, record, 'propose');
  turn.session.offered = [offer.remedyId];
  delete turn.session.beyond;
  turn.session.misses = 0;
  // Nobody holds it any more: then it is for the bot to hear the answer.
  if (turn.conversation.handoff?.state === 'requested') turn.session.carriesOn = true;
  await speakAs(turn, by, text, {
    key: 'agent.offer',
    because: `${by.id} offers ${offer.remedyId}`,
    ask: { kind: 'proposal' },
  });
  return undefined;
}

/**
 * What was agreed with one of us goes on record as the bot's own agreements do: with who does it by when, and the day we
 * come back to the customer. Returns that day.
 */
export function agree(turn: Turn, record: CaseRecord, by: Actor, offer: AgentOffer): Date {
  const { remedy, text } = offer;
  onRecord(turn, record, by, offer, 'accepted');
  settle(turn, record);
  move(turn, record, 'accepted', offer.remedyId, by.id);
  makePromise(turn, {
    kind: 'remedy',
    owner: remedy.owner,
    words: text,
    dueAt: turn.deadlines.doneBy(remedy, turn.now),
  });
  enterStage(turn, record, 'follow_up');
  return nextFollowUp(turn, record, remedy.owner, text);
}

/** Nothing is on the table any more: what was not taken was refused. */
function settle(turn: Turn, record: CaseRecord): void {
  for (const choice of record.remedies) {
    if (choice.state === 'offered') Object.assign(choice, { state: 'refused', at: turn.at });
  }
  turn.session.offered = [];
  if (turn.session.ask?.kind === 'proposal') delete turn.session.ask;
  if (turn.session.askBefore) delete turn.session.askBefore;
}

/** Tells the customer what was agreed, in the name of one of us: who does what by when, and the number. */
export async function sayAgreed(
  turn: Turn,
  record: CaseRecord,
  by: Actor,
  offer: AgentOffer,
): Promise<Refusal | undefined> {
  const summary = (contact: Date) =>
    render(
      turn.locale,
      'commit.summary',
      { actions: [offer.text], by: tellTime(turn, contact), number: record.number },
      pick(turn, 'commit.summary'),
      turn.variant,
    );
  const checked = checkWords(turn, summary(turn.deadlines.contactBy(record.severity, turn.now)), by, [
    'authority.price',
  ]);
  if (checked.refusal) return checked.refusal;
  const contact = agree(turn, record, by, offer);
  await speakAs(turn, by, summary(contact), { key: 'commit.summary', because: `${offer.remedyId} was agreed` });
  return undefined;
}
