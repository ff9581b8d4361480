import type { Category } from '../../nlp/index.ts';
import { saysMatter } from '../knownMatter.ts';
import { letters } from '../listen/letters.ts';
import { looksForLost } from '../listen/lostProperty.ts';
import { isShortPack } from '../listen/plausible/ofGoods.ts';
import { mainCategory } from '../policy/category.ts';
import { feeling, isBereaved, SURE, saidFeeling, saysAtALoss } from '../policy/feeling.ts';
import { isHardPressed } from '../policy/hardPressed.ts';
import { isSpecialDay } from '../policy/specialDay.ts';
import { type Line, line } from '../say.ts';
import type { Turn } from '../turn.ts';

/** Of a feeling that is only guessed at nothing is said. */
const CALM = { label: 'neutral', intensity: 0 } as const;

/** The receipt for what tells us nothing to speak to. */
export const PLAIN = 'vent.ack.neutral';

/** Speaks of money: a gift that was left out or an invoice that does not come is a matter of the bill, and not of their money. */
const OF_MONEY =
  /[¥￥£$€元块塊蚊钱錢费費价價贵貴折款券]|[扣付缴繳刷][了咗我款]?|[多少][收算计計找]|收[了咗多]|[账帳][单單户戶]|月租|押金|[订訂定]金|\b(?:money|charg\w*|bill\w*|pa(?:y|id|ying|yment)\w*|refund\w*|pric\w+|cost\w*|fees?|debit\w*|deduct\w*|credit\w*|tak(?:e|en|ing)|took|owe\w*|bucks|quid|pounds?|dollars?|rs|rupees|cash|discount\w*|cheaper|expensive|deposit|vouchers?|coupons?|promo|%)\b/iu;

/** Speaks of time that went by: a booking that nobody finds is counted among the waits, and nobody waited yet. */
const OF_WAIT =
  /[等久拖候慢催]|排[队隊]|[\d一二两兩三四五六七八九十半几幾整成多][个個]?(?:天|日|周|週|星期|[礼禮]拜|月|年|分|小[时時]|[点點]?[钟鐘])|[没沒冇無无]人|不理|唔理|[未还還仲]|\b(?:wait\w*|queue\w*|hours?|hrs?|min(?:ute)?s?|days?|weeks?|months?|late|later|ages|forever|slow\w*|delay\w*|still|never|nobody|no ?one|yet|hold|chas\w+|ignored?|respon\w+|repl\w+|times|again|since|answer\w*|hear\w*)\b/iu;

/** Letters or Han characters of a report to which a receipt alone is no answer. */
const TOLD = 12;

/** Safety is met in its lane; of `other` nothing can be said. */
type Met = Exclude<Category, 'safety' | 'other'>;
const isMet = (category: Category): category is Met => category !== 'safety' && category !== 'other';

/** Makes little of it themselves: more than a receipt would make more of it than they do. */
const PLAYS_DOWN =
  /\bjust (?:to|want(?:ed)? to|thought i['’]?d|a quick (?:note|heads up) to)? ?(?:flag|mention|let you know|say|point out)\b|\bno(?:t an?)? (?:big|huge) (?:deal|thing|drama)|\b(?:minor|small|little) (?:thing|issue|point|gripe)\b|[没沒冇](?:有)?(?:什[么麼]|[甚啥]麼?|乜)?大(?:事|不了|碍|礙)|(?:就是|只是|單純|单纯)(?:想)?(?:提醒|反[映應应]|[说說講讲])(?:一下|一[声聲])|[没沒冇](?:啥|什[么麼]|甚麼|乜)(?=[，,。～~!！]|$)|提一下|提[个個]醒|小(?:事|[问問][题題])/iu;

/** Words for the kind of matter, where we are sure of it: a wrong guess tells them that nobody listened. */
function metMatter({ pack, theCase: record, said: { text, understanding } }: Turn): Line | undefined {
  const category = mainCategory(record);
  const isSure = !understanding.unsure.includes('category') || saysMatter(pack, record);
  const isTerse = letters(text) < TOLD || PLAYS_DOWN.test(text) || looksForLost(text);
  if (isTerse || !isSure || !isMet(category)) return undefined;
  if ((category === 'billing' && !OF_MONEY.test(text)) || (category === 'waiting' && !OF_WAIT.test(text)))
    return undefined;
  // Two short in a pack from a shop: nobody brought it.
  return line(category === 'delivery' && isShortPack(text) ? 'vent.ack.quality' : `vent.ack.${category}`, {});
}

/** A few words that show we have heard: of the feeling where it is plain, else of what makes it hard, else of the matter. */
export function acknowledgement(turn: Turn): Line {
  const { text, understanding } = turn.said;
  const { emotion, unsure } = understanding;
  const isNew = isHardPressed(text) && !isHardPressed(turn.theCase.opening.text);
  if (turn.session.acks > 1 && !isNew) {
    const hot = emotion.intensity >= SURE && (emotion.label === 'angry' || emotion.label === 'anxious');
    return line(hot ? 'vent.more.hot' : 'vent.more.calm', {});
  }
  if (isBereaved(text)) return line('vent.ack.grief', {});
  const isGuess = unsure.includes('emotion') && emotion.intensity < SURE && !saysAtALoss(text);
  const felt = feeling(isGuess ? CALM : emotion, text);
  if (felt !== 'angry' && felt !== 'anxious' && isHardPressed(text)) return line('vent.ack.care', {});
  if (felt !== 'neutral' && felt !== 'disappointed') return line(`vent.ack.${felt}`, {});
  // Who writes "lovely, another cold pizza" is let down, and is not answered as if they had reported it.
  const isLetDown = felt === 'disappointed' || understanding.signals.includes('sarcasm');
  if (isLetDown && saidFeeling(text) !== undefined) return line('vent.ack.disappointed', {});
  if (isSpecialDay(text)) return line('vent.ack.occasion', {});
  return metMatter(turn) ?? line(isLetDown ? 'vent.ack.disappointed' : PLAIN, {});
}
