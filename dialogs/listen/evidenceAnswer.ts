import type { Heard } from '../turn.ts';
import { deniesAsked } from './denies.ts';
import { KEPT, PROOF, withoutOrders } from './proof.ts';
import { isMostlyWish } from './wish.ts';

/** It was photographed or filmed, in two words. */
const TAKEN =
  /^(?:我|当时|當時)?(?:都|也|已经|已經|有)?[拍录錄影存](?:下来|下來)?[了咗過过着著](?:的|呢|啊|给你|給你|发你|發你|发给你|發給你|俾你){0,2}[。.!！]?$/u;

/** What an answer to the question for a picture or a receipt says: that there is one, that there is none, or something else. */
export function evidenceAnswer({ text, photos, understanding }: Heard): 'shows' | 'none' | undefined {
  if (photos > 0) return 'shows';
  // "給我正確的發票" wants one, and shows none.
  if (isMostlyWish(text)) return undefined;
  if (
    /^\W*(?:no|don['’]?t have(?: any)?|haven['’]?t (?:got )?(?:any)?|none|without) ?(?:pics?|photos?|pictures?|receipts?|screenshots?|proof)\b/iu.test(
      text,
    )
  )
    return 'none';
  const act = understanding.act.label;
  // "吊牌剪掉了" is read as a no now and then, and says nothing of a photo.
  if ((act === 'deny' || act === 'reject') && (deniesAsked(text) || !/\p{Script=Han}/u.test(text))) return 'none';
  // What was taken off a bill, or put on it, shows nothing.
  const shows = PROOF.test(
    withoutOrders(text).replace(/\b(?:off|on|from|to) (?:the|my|our) (?:final )?bill\b/giu, ' '),
  );
  return shows || KEPT.test(text) || TAKEN.test(text.trim()) ? 'shows' : undefined;
}
