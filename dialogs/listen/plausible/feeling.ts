import type { Understanding } from '../../../nlp/index.ts';

/** Somebody else is afraid: "the young lad serving us looked terrified". */
const OF_OTHERS =
  /\b(?:he|she|they|lad|girl|boy|waiter|waitress|server|staff|assistant|kid|driver|lady|man|woman)\b[^.!?\n]{0,40}\b(?:terrified|scared|nervous|frightened|anxious|worried|stressed)\b/iu;

/** Their own fear. */
const OWN =
  /\b(?:i|we)(?:['’]?m| am|['’]?re| are| was| were|['’]?ve been)(?: \w+){0,2} (?:terrified|scared|nervous|frightened|anxious|worried|stressed|panick\w*)\b|\b(?:urgent\w*|asap|desperate\w*|right now)\b/iu;

/** Pleasure that is denied: it names the very word, and means the other thing. */
const NOT_PLEASED =
  /(?:[不唔冇]|没有?|沒有?)(?:太|是?很|怎[么麼]|那[么麼]|多|几|幾|大)?(?:[开開]心|高[兴興]|[满滿]意|愉快|[爽])/u;

/** Whose feeling it is, and which: the fear of somebody who served them is not theirs. */
export function weighFeeling(text: string, given: Understanding): Understanding {
  const { label } = given.emotion;
  if (NOT_PLEASED.test(text) && (label === 'satisfied' || (label === 'neutral' && given.complaint < 0.5))) {
    return { ...given, complaint: Math.max(given.complaint, 0.6), emotion: { label: 'disappointed', intensity: 1 } };
  }
  if (label !== 'anxious' || !OF_OTHERS.test(text) || OWN.test(text)) return given;
  return { ...given, emotion: { label: 'disappointed', intensity: Math.min(given.emotion.intensity, 1) } };
}
