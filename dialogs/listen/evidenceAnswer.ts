import type { Heard } from '../turn.ts';
import { deniesAsked } from './denies.ts';
import { KEPT, PROOF, withoutOrders } from './proof.ts';
import { showsRecord } from './shownElsewhere.ts';
import { isMostlyWish } from './wish.ts';

/** It was photographed or filmed, in two words. */
const TAKEN =
  /^(?:我|当时|當時)?(?:都|也|已经|已經|有)?[拍录錄影存](?:下来|下來)?[了咗過过着著](?:的|呢|啊|给你|給你|发你|發你|发给你|發給你|俾你){0,2}[。.!！]?$/u;

/** A yes with what there is behind it, or what is not called proof by everybody: "有，办的时候的单子", "i got voicemails from them". */
const HAS_SOMETHING =
  /^\W*(?:yes|yeah|yep|yup|sure|of course)\b[ ,]+(?!(?:but|it|that|this|the (?!(?:contract|form|order|log|chat|text)))\b)[^?]{2,40}$|^\W*(?:(?:yes|yeah)[ ,]+)?(?:i(?:['’]?ve| have)?(?: still| only)? (?:got|have)|i have|got|there(?:['’]s| is| are)) (?:\S{1,10} ){0,3}(?:voice ?mails?|call logs?|logs?|chats?|texts?|sms|contracts?|forms?|tickets?|tracking|whatsapps?|transcripts?)\b|^[\s\p{P}]*(?:有[，,。\s](?!人|一|时|時|没|沒|冇)|有(?:[张張份个個条條段啲些]))[^?？吗嗎没沒冇]{1,20}$/iu;

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
  return shows || KEPT.test(text) || showsRecord(text) || TAKEN.test(text.trim()) || HAS_SOMETHING.test(text)
    ? 'shows'
    : undefined;
}
