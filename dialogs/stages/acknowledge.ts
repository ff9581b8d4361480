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
