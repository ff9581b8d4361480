import { disputedFact, isBareDispute } from '../listen/disputed.ts';
import { noteFacts } from '../listen/facts.ts';
import { prefersWay, tellsHowToReach } from '../listen/howToReach.ts';
import { andWish, rulesOut } from '../listen/moreWish.ts';
import { clipWish, noteWish } from '../listen/noteWish.ts';
import { riderOf, saysLeftOut } from '../listen/rider.ts';
import { appendDetails } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { unwantedKinds } from '../policy/wishKinds.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { Next } from './stageDialog.ts';

/** What a rider would like, or would not: "not a voucher", "I'd also like the postage back". */
function wishIn(rider: string): string | undefined {
  if (rulesOut(rider) || unwantedKinds(rider).length > 0) return rider;
  return findWish(rider) === undefined ? undefined : rider;
}

/** What one of us said would be done, and when: no day on which anything happened. */
const PROMISED =
  /[说說话話講讲](?:好|了|过|過)?[^，。]{0,8}(?:会|會)(?:退|到|修|送|寄|打|回|[来來嚟])|\b(?:said|told me|promised)\b[^.!?]{0,40}\b(?:would|will|by)\b/iu;

/** How they are to be reached is kept with their number: whoever calls reads it there. Calls that they complain of are the matter. */
export function noteHowToReach(turn: Turn, rider: string): boolean {
  const record = turn.theCase;
  if (!prefersWay(rider) || tellsHowToReach(record.facts.details?.value ?? '')) return false;
  const { state, value, normal } = record.facts.contact ?? {};
  const both = state === 'known' && value ? `${value} (${rider})` : rider;
  const told = { state: 'known', value: clipWish(both), at: turn.at, source: turn.said.activityId } as const;
  record.facts.contact = normal === undefined ? told : { ...told, normal };
  return true;
}

/**
 * A yes to what was read back with something beside it. What they would like, or how to reach them, is kept where it belongs,
 * anything else with the story, and what is left out is asked for. Undefined: no such yes, or it puts a fact right.
 */
export async function hearRider(turn: Turn): Promise<Next | undefined> {
  const { said, theCase: record } = turn;
  const rider = riderOf(said.text);
  if (rider === undefined || /[?？]\s*$/u.test(rider) || isBareDispute(rider)) return undefined;
  if (!noteHowToReach(turn, rider)) {
    const wish = wishIn(rider);
    if (wish !== undefined && record.facts.wish?.state !== 'known') {
      // A wish where none was known is read back like anything new.
      noteWish(record, said, rider, turn.at);
      turn.changed = ['wish'];
      turn.added = true;
      return 'restate';
    }
    if (wish !== undefined) noteWish(record, said, andWish(record, wish), turn.at);
    else {
      const { learned, corrected } = noteFacts(turn, structuredClone(record), said, turn.asked);
      const isPromise = PROMISED.test(rider);
      if ((learned.length + corrected.length > 0 && !isPromise) || disputedFact(turn, rider) !== undefined)
        return undefined;
      if (saysLeftOut(rider) && !isPromise) return askWhatIsMissing(turn);
      appendDetails(record, { ...said, text: rider }, turn.at);
    }
  }
  turn.preface = line('clarify.beside', {});
  return 'propose';
}

async function askWhatIsMissing(turn: Turn): Promise<Next> {
  await say(turn, line('restate.missing', {}), {
    ask: { kind: 'confirm', fact: 'which' },
    because: 'something was left out of what was read back',
  });
  return 'wait';
}
