import type { Understanding } from '../../../nlp/index.ts';

/** Somebody else is afraid: "the young lad serving us looked terrified". */
const OF_OTHERS =
  /\b(?:he|she|they|lad|girl|boy|waiter|waitress|server|staff|assistant|kid|driver|lady|man|woman)\b[^.!?\n]{0,40}\b(?:terrified|scared|nervous|frightened|anxious|worried|stressed)\b/iu;

/** Their own fear. */
const OWN =
  /\b(?:i|we)(?:['’]?m| am|['’]?re| are| was| were|['’]?ve been)(?: \w+){0,2} (?:terrified|scared|nervous|frightened|anxious|worried|stressed|panick\w*)\b|\b(?:urgent\w*|asap|desperate\w*|right now)\b/iu;

/** Whose feeling it is: the fear of somebody who served them is not theirs. */
export function weighFeeling(text: string, given: Understanding): Understanding {
  if (given.emotion.label !== 'anxious' || !OF_OTHERS.test(text) || OWN.test(text)) return given;
  return { ...given, emotion: { label: 'disappointed', intensity: Math.min(given.emotion.intensity, 1) } };
}
