import type { Heard } from '../turn.ts';
import { BODY } from './plausible.ts';

/** Nobody is ill: "she's fine", "没事", "冇嘢". */
const WELL =
  /\b(?:fine|ok|okay|all right|alright|well|good|better|safe|unharmed|nobody|no one|none|never ate|didn'?t eat|not hurt|in time)\b|没事|沒事|冇事|冇嘢|没人|沒人|冇人|没有|沒有|没吃|沒吃|冇食|还好|還好|幾好|好多了|平安|正常|没不舒服|幸好|好彩/iu;

/** Somebody ate it, or took it, whatever came of it. */
const TAKEN = /\b(?:ate|eaten|swallow\w*|drank|drunk|bit)\b|[吃食吞喝饮飲咬][了咗过過]?/iu;

/** Longest answer to a yes-or-no question. */
const SHORT = 12;

/**
 * What an answer to "is anybody unwell?" tells: 'told' where it speaks of somebody's health, 'unsaid' where the act of the
 * message decides, undefined where it says something else ("unbelievable!").
 */
export function tellsOfHealth({ text, understanding }: Heard): 'told' | 'unsaid' | undefined {
  if (understanding.signals.includes('health') || BODY.test(text) || WELL.test(text) || TAKEN.test(text)) return 'told';
  const { label } = understanding.act;
  if (label === 'dont_know' || (label === 'refuse' && text.trim().length > SHORT)) return 'unsaid';
  return ['deny', 'confirm', 'accept', 'refuse'].includes(label) ? 'unsaid' : undefined;
}

/** Whether an answer says that nobody came to harm. */
export function isUnharmed({ text, understanding }: Heard): boolean {
  if (understanding.signals.includes('health') || BODY.test(text.replace(/不舒服|没受伤|沒受傷|冇受傷/gu, '')))
    return false;
  return WELL.test(text) || (understanding.act.label === 'deny' && text.trim().length <= SHORT);
}
