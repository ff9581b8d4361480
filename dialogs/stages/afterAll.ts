import type { RemedyChoice } from '../../storage/index.ts';
import { onlyAgrees } from '../listen/agreement.ts';
import { andWish } from '../listen/moreWish.ts';
import { noteWish } from '../listen/noteWish.ts';
import { riderOf, termOf, termsBehind } from '../listen/rider.ts';
import { requestPerson } from '../people.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import type { Turn } from '../turn.ts';

/** Gives in: "hmm ok just the refund then", 我爸说那就退吧, 算了就退款吧. */
const GIVES_IN =
  /^.{0,16}?\b(?:ok(?:ay)?|fine|alright|all right|just|then|after all|i['’]?ll take|go (?:with|for))\b|^.{0,8}?(?:那就|算了|好吧|行吧|[还還]是|都係|咁就|罢了|罷了)/iu;

/** More than the remedy by its name. */
const ASKS_MORE = /\d|\b(?:and|plus)\b|[?？]|加|[另再]|不[要够夠]|唔[要夠]/iu;

/** Longest message that takes something, and does no more. */
const SHORT = 40;

const FIRST = /\bfirst\b|\b(?:number|option) (?:one|1)\b|第[一1]/iu;
const SECOND = /\bsecond\b|\b(?:number|option) (?:two|2)\b|第[二2]/iu;

/** Asked what would be right instead, they come back to what was on the table: 那就第一個, 那行吧，但你得给我个准日子. */
function lastRefused({ said: { text }, asked, theCase: { remedies } }: Turn): RemedyChoice | undefined {
  if (asked?.kind !== 'opinion' || /[?？]\s*$/u.test(text)) return undefined;
  const refused = remedies.filter(({ state }) => state === 'refused');
  const when = refused.at(-1)?.at;
  const [first, second] = refused.filter(({ at }) => at === when);
  const isFirst = FIRST.test(text) || onlyAgrees(text) || riderOf(text) !== undefined;
  if (SECOND.test(text) !== isFirst) return SECOND.test(text) ? second : first;
  return undefined;
}

/**
 * Takes after all what was offered before and turned down: it is accepted as it was offered, on their terms if they name any.
 * True: handled, and the plan follows.
 */
export function takeAfterAll(turn: Turn): boolean {
  const { said, theCase: record, pack, session } = turn;
  const term = termOf(said.text) ?? termsBehind(said.text);
  const plain = term === undefined ? said.text : said.text.replace(term, '');
  const [kind, ...others] = wishedKinds(plain);
  const last = kind === undefined ? lastRefused(turn) : undefined;
  if (last !== undefined) return take(turn, last, term);
  if (kind === undefined || others.length > 0 || plain.length > SHORT) return false;
  if (!GIVES_IN.test(plain) || ASKS_MORE.test(plain)) return false;
  if (session.offered.some((id) => pack.remedies[id]?.kind === kind)) return false;
  if (record.remedies.some(({ state }) => state === 'accepted')) return false;
  const choice = record.remedies.find(
    ({ remedyId, state }) => state === 'refused' && pack.remedies[remedyId]?.kind === kind,
  );
  if (!choice) return false;
  return take(turn, choice, term);
}

function take(turn: Turn, choice: RemedyChoice, term: string | undefined): boolean {
  const { said, theCase: record, session } = turn;
  for (const one of record.remedies.filter(({ state }) => state === 'offered')) one.state = 'refused';
  choice.state = 'accepted';
  choice.at = turn.at;
  session.offered = [];
  turn.accepted = [choice.remedyId];
  turn.term = term;
  if (term !== undefined) {
    noteWish(record, said, andWish(record, term), turn.at);
    requestPerson(turn, 'unsolved', false);
  }
  return true;
}
