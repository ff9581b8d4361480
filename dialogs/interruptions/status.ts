import type { Act } from '../../nlp/index.ts';
import { type CaseRecord, isOpenHandoff } from '../../storage/index.ts';
import { findCaseNumber } from '../caseNumber.ts';
import { isComplaint } from '../listen/listen.ts';
import { looksForLost } from '../listen/lostProperty.ts';
import { standingTime, tellTime } from '../people.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { nextContact } from '../promises.ts';
import { type Labels, labels } from '../replies/index.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** After so many checked numbers in one conversation nothing is told any more. */
const MOST_CHECKS = 3;

const STATE: Readonly<Record<CaseRecord['status'], keyof Labels['state']>> = {
  intake: 'open',
  clarifying: 'open',
  restated: 'checking',
  proposed: 'proposed',
  accepted: 'agreed',
  actioned: 'agreed',
  escalated: 'with_person',
  reopened: 'with_person',
  followed_up: 'agreed',
  closed: 'closed',
  abandoned: 'open',
  unreachable: 'agreed',
};

const WAITING_FOR: Readonly<Record<string, keyof Labels['next']>> = {
  fact: 'answer',
  wish: 'answer',
  opinion: 'answer',
  csat: 'answer',
  confirm: 'confirm',
  proposal: 'choose',
};

/** What happens next, from the customer's point of view. */
function next(turn: Turn, record: CaseRecord, own: boolean): string {
  const words = labels(turn.locale, turn.variant).next;
  const { handoff } = turn.conversation;
  if (record.status === 'closed') return words.nothing;
  if (own && isOpenHandoff(handoff)) return words.person.replace('{by}', standingTime(turn, handoff));
  const ask = own && record.id === turn.lastCase?.id ? turn.session.ask : undefined;
  if (ask?.fact === 'solved') return words.answer;
  if (ask && ask.fact !== 'details') return words[WAITING_FOR[ask.kind] ?? 'answer'];
  const by = own ? nextContact(turn, record.id) : undefined;
  if (by) return words.we_contact.replace('{by}', tellTime(turn, by));
  return own ? words.tell : words.nothing;
}

async function tell(turn: Turn, record: CaseRecord, own: boolean): Promise<void> {
  const goesOn = record.status === 'reopened' && !isOpenHandoff(turn.conversation.handoff);
  const state = record.disposition === 'withdrawn' ? 'cancelled' : goesOn ? 'open' : STATE[record.status];
  const params = {
    number: record.number,
    state: labels(turn.locale, turn.variant).state[state],
    next: next(turn, record, own),
  };
  await say(turn, line('status.case', params), { because: 'asked for the state of a case' });
}

const sameContact = (one: string, other: string) => {
  const bare = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\-().+]/gu, '');
  return bare(one) !== '' && bare(one) === bare(other);
};

/** The state of somebody's case is told only to who knows its number and its contact; the answer never says which was wrong. */
async function verify(turn: Turn, number: string): Promise<void> {
  const { session } = turn;
  session.verifications += 1;
  const record = session.verifications <= MOST_CHECKS ? await turn.draft.lookup.caseByNumber(number) : undefined;
  const contact = record?.facts.contact;
  const given =
    turn.said.understanding.entities.find(({ type }) => type === 'phone' || type === 'email')?.value ?? turn.said.text;
  const matches =
    contact?.state === 'known' && [contact.value, contact.normal ?? ''].some((value) => sameContact(value, given));
  if (record && matches) await tell(turn, record, false);
  else await say(turn, line('status.unknown', { number }), { because: 'number and contact do not match' });
}

/** How far it has got, and not what should be done. */
const OF_PROGRESS =
  /进度|進度|进展|進展|到哪|怎么样了|怎麼樣了|结果出来|結果出來|几时|幾時|什么时候|什麼時候|\b(?:status|progress|update|how far|any news|when)\b/iu;

/** Messages that are no answer to "which contact did you leave?". */
const ELSEWHERE = new Set<Act>(['cancel', 'thanks', 'goodbye', 'vent', 'status']);

/** "Where is my case?", with or without a number. Returns true when this was the whole reply. */
export async function tellStatus(turn: Turn): Promise<boolean> {
  const { session, conversation } = turn;
  const { text, understanding } = turn.said;
  const { verifying } = session;
  delete session.verifying;
  if (verifying && !ELSEWHERE.has(understanding.act.label)) {
    await verify(turn, verifying);
    return true;
  }
  // "Where is my order? It's a week late" tells the story; whoever is still telling it asks about the matter.
  const tells = isComplaint(turn.said) && turn.openCase?.stage === 'vent';
  // "Look into that batch and tell me", asked what would put it right, is what they wish for.
  const wishes = session.ask?.kind === 'wish' && wishedKinds(text).length > 0 && !OF_PROGRESS.test(text);
  // "上星期有師傅嚟過，話冇問題", asked what was done before, is what was done.
  const answers = session.ask?.fact === 'tried' && !OF_PROGRESS.test(text) && !/[?？]/u.test(text);
  const asks = understanding.act.label === 'status' && !tells && !wishes && !answers;
  // Nine digits under a question of ours are its answer, be it a phone or an order number; a K says that it is a case.
  const number = session.ask && !asks && !/k/iu.test(text) ? undefined : findCaseNumber(text);
  const own = number ? conversation.cases.find((record) => record.number === number) : turn.lastCase;
  if (own && (asks || (number && text.length < 80))) {
    await tell(turn, own, true);
    return true;
  }
  if (number && !own && (asks || text.length < 40)) {
    const record = await turn.draft.lookup.caseByNumber(number);
    const { address } = conversation;
    if (record?.channelId === address.channelId && record.customer.id === address.user.id)
      await tell(turn, record, false);
    else {
      session.verifying = number;
      await say(turn, line('status.verify', { number }), { because: 'a case of another conversation' });
    }
    return true;
  }
  if (!asks || looksForLost(text)) return false;
  await say(turn, line('status.ask', {}), { because: 'no case in this conversation' });
  return true;
}
