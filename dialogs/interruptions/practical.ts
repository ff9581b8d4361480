import type { CaseRecord } from '../../storage/index.ts';
import type { RemedyKind } from '../pack/index.ts';
import { type Line, line } from '../say.ts';
import type { Turn } from '../turn.ts';

/** Asks how what was offered or agreed comes to them. */
const HOW_TO_GET =
  /\bhow (?:do|will|would|can|am|are) (?:i|we)\b[^.!?]{0,12}\b(?:get|getting|receive|use|claim|redeem|collect)\b|\bwhere (?:do|will|would|can) (?:i|we) (?:get|find|see|collect|pick)\b|(?:怎么|怎麼|如何|[点點](?:样|樣)?)(?:才能|可以|先可以)?(?:拿|领|領|取|攞|收到?|用|兑|兌)|(?:在哪|去哪|喺邊|去邊)(?:里|裡|度)?(?:拿|领|領|取|攞)/iu;

/** Asks whom to turn to, now or another time. */
const WHOM_TO_ASK =
  /\b(?:who|whom|where|what (?:number|email)) (?:do|can|could|should|would|shall) (?:i|we) (?:call|ring|phone|contact|write|email|speak|talk|ask|turn|go|complain)\b|(?:找|搵|问|問|联系|聯繫|聯絡|打[给給俾畀])(?:谁|誰|邊個|边个|哪位)|打(?:什么|什麼|甚麼|哪个|哪個|邊個)(?:电话|電話|号|號)/iu;

/** What is sent as words or a code, and not as a parcel. */
const SENT: ReadonlySet<RemedyKind | undefined> = new Set(['compensation', 'redo']);

/** The kinds of what is on the table or agreed. */
const kindsAt = ({ pack }: Turn, { remedies }: CaseRecord) =>
  remedies
    .filter(({ state }) => state === 'offered' || state === 'accepted')
    .map(({ remedyId }) => pack.remedies[remedyId]?.kind);

/** The answer to how it comes to them or whom they turn to, which we know ourselves. Undefined where neither is asked. */
export function practicalAnswer(turn: Turn, record: CaseRecord, asked: string): Line | undefined {
  const { number, facts } = record;
  if (WHOM_TO_ASK.test(asked)) return line('next.whom', { number });
  const kinds = HOW_TO_GET.test(asked) ? kindsAt(turn, record) : [];
  if (kinds.includes('refund')) return line('next.paidBack', { number });
  if (!kinds.some((kind) => SENT.has(kind))) return undefined;
  const { state, value = '' } = facts.contact ?? {};
  return state === 'known' && value !== '' ? line('next.sentTo', { contact: value }) : line('next.sentHere', {});
}
