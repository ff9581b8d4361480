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

/** What has gone off or come apart: 爛咗 tells how a thing is, and 爛公司 what somebody thinks. */
const IS_ROTTEN = /[烂爛](?:咗|了|晒|掉|[一二两兩三四五六七八九十半\d])/u;

/** Whether nothing but a thing that is 烂 was taken for anger. */
function isOnlyRotten(text: string, { emotion, evidence }: Understanding): boolean {
  const words = evidence.filter(({ tag }) => tag === 'emotion:angry').map(({ start, end }) => text.slice(start, end));
  const isAlone = words.length > 0 && words.every((word) => /^[烂爛][了咗]?$/u.test(word));
  return emotion.label === 'angry' && isAlone && IS_ROTTEN.test(text);
}

/** Whose feeling it is, and which: the fear of somebody who served them is not theirs. */
export function weighFeeling(text: string, given: Understanding): Understanding {
  const { label, intensity } = given.emotion;
  if (isOnlyRotten(text, given))
    return { ...given, emotion: { label: 'disappointed', intensity: Math.min(intensity, 1) } };
  if (NOT_PLEASED.test(text) && (label === 'satisfied' || (label === 'neutral' && given.complaint < 0.5))) {
    return { ...given, complaint: Math.max(given.complaint, 0.6), emotion: { label: 'disappointed', intensity: 1 } };
  }
  if (label !== 'anxious' || !OF_OTHERS.test(text) || OWN.test(text)) return given;
  return { ...given, emotion: { label: 'disappointed', intensity: Math.min(intensity, 1) } };
}
