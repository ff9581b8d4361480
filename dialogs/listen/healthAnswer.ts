import type { Heard } from '../turn.ts';
import { letters } from './letters.ts';
import { BODY } from './plausible/body.ts';
import { withoutDenials } from './plausible/unhurt.ts';

/** Nobody is ill: "she's fine", "没事", "冇嘢". */
const WELL =
  /没事|沒事|冇事|冇嘢|没人|沒人|冇人|没有|沒有|没吃|沒吃|冇食|还好|還好|幾好|好多了|平安|正常|没啥|沒啥|没什么|沒什麼|冇乜|[没沒](?:有|什么|什麼|啥)?(?:感觉|感覺|反应|反應|异常|異常|症状|症狀|不对劲|不對勁)|目前还好|暂时还好|幸好|好彩|[没沒](?:什么|什麼|啥|怎|咋|有?大)[事碍礙样樣]|冇(?:乜|咩)?(?:事|大礙)|[无無]大?[碍礙]|\b(?:(?:nearly|almost) (?:ate|drank|swallowed|bit)|fine|ok|okay|all right|alright|well|good|better|safe|unharmed|nobody|no one|none|no (?:health|medical) (?:issues?|problems?)|never ate|didn'?t eat|not hurt|in time|(?:had|has|have)n['’]?t (?:even )?(?:started |begun )?(?:eat\w*|touch\w*|tast\w*)|no (?:reaction|symptoms))\b/iu;

/** The same in a story, where "well within date" and "nobody rang back" say nothing of anybody's health. */
const WELL_IN_STORY =
  /\b(?:i|we|he|she|they|every(?:one|body)|all of us|(?:my|the|our) (?:\w+ )?(?:kids?|child|children|baby|son|daughter|wife|husband|partner|mum|mom|dad|family))(?:['’]?(?:s|m|re)| is| are| am| was| were| feels?| feel| seems?) (?:\w+ ){0,2}(?:fine|ok|okay|all right|alright|well|good|safe|unharmed|unhurt)\b|\b(?:nobody|no ?one|none of us)\b[^.!?]{0,24}\b(?:ill|sick|hurt|unwell|injured|harmed|ate|eaten|drank|drunk|touched|swallowed|had any|tried it|standing|near|nearby|close|there|around|at home|in the (?:room|house|kitchen|way))\b|\b(?:unharmed|not hurt|no (?:reaction|symptoms|injuries)|no (?:health|medical) (?:issues?|problems?))\b|\b(?:i|we|he|she|they)?(?: |\b)(?:never ate|(?:did|had|has|have)n['’]?t (?:even )?(?:eat\w*|touch\w*|tast\w*|swallow\w*|drink|drunk|drank))\b|\b(?:nearly|almost) (?:ate|drank|swallowed|bit)\b|\b(?:spotted|saw|noticed|caught) (?:it|them) in time\b/iu;

/** Somebody ate it, or took it, whatever came of it. */
const TAKEN = /\b(?:ate|eaten|swallow\w*|drank|drunk|bit)\b|[吃食吞喝饮飲咬][了咗过過]?/iu;

/** How somebody is. */
const STATE =
  /止住|止血|害怕|吓|嚇|惊|驚|睡[着著了]|休息|恢复|恢復|\b(?:scared|shaken|frightened|resting|asleep|recover\w*|stopped bleeding)\b/iu;

/** Longest answer to a yes-or-no question. */
const SHORT = 12;

/**
 * What an answer to "is anybody unwell?" tells: 'told' where it speaks of somebody's health, 'unsaid' where the act of the
 * message decides, undefined where it says something else ("unbelievable!").
 */
export function tellsOfHealth({ text, understanding }: Heard): 'told' | 'unsaid' | undefined {
  // "Do we need to see a doctor?" asks; it tells nothing.
  if (/[吗嗎?？]\s*$/u.test(text)) return undefined;
  if (understanding.signals.includes('health') || BODY.test(text) || WELL.test(text) || TAKEN.test(text)) return 'told';
  if (STATE.test(text)) return 'told';
  const { label } = understanding.act;
  if (label === 'dont_know' || (label === 'refuse' && text.trim().length > SHORT)) return 'unsaid';
  // "就是盒装的那种，上周买的" begins like a yes, and speaks of something else.
  if (/\p{Script=Han}/u.test(text) && letters(text) > SHORT) return undefined;
  return ['deny', 'confirm', 'accept', 'refuse'].includes(label) ? 'unsaid' : undefined;
}

/** Who it is that is well: "shes fine so far", "no health issue". */
const SOMEBODY_WELL =
  /^\W*(?:(?:but|and|luckily|thankfully|so far|no) ,?)?(?:he|she|they|we|i|everyone|everybody|all of us|(?:my|the|our) (?:\w+ )?(?:kids?|child|children|baby|son|daughter|wife|husband|partner|mum|mom|dad|mother|father|family))(?:['’]?s|['’]?re|['’]?m| is| are| am| was| were| seems?| feels?| looks?) (?:all |both |absolutely |totally |perfectly |still |feeling |ok and )?(?:ok|okay|fine|well|alright|all right|unharmed|not (?:ill|sick|unwell|hurt))\b|\b(?:nobody|no ?one)(?:['’]?s| is| was| has been| got)? (?:ill|sick|hurt|unwell)\b|\bno (?:health|medical) (?:issues?|problems?|complaints?)\b/iu;

/** Longest message that says how somebody is, and nothing else. */
const SHORT_STATE = 60;

/** Whether a short message says that somebody is well, asked or not. */
export function saysSomebodyWell(text: string): boolean {
  return text.length <= SHORT_STATE && SOMEBODY_WELL.test(text) && saysUnharmed(text);
}

/** Whether words deny that anybody is ill or hurt. */
export function deniesHarm(text: string): boolean {
  return withoutDenials(text) !== text;
}

/** "有没有毒" asks; it denies nothing. */
const ASKED_WHETHER = /有(?:没|沒|冇)有?/gu;

/** What else is all right, what is not, and what is only asked: "date is fine", "not OK", "are they safe?". */
const OF_THE_REST =
  /\b(?:dates?|packaging|packets?|box(?:es)?|taste|flavou?r|colou?r|rest|everything else|seals?|price|size|the (?:others?|outside)|service|staff|delivery) (?:itself )?(?:is|are|was|were|looks?|seems?|all) (?:all )?(?:fine|ok(?:ay)?|good|alright|all right|well)\b|\b(?:is|are) (?:it|that|this|they|these) (?:still )?(?:fine|ok(?:ay)?|good|alright|all right|safe)\b|(?:\bnot|n['’]t) (?:\w+ ){0,2}(?:fine|ok(?:ay)?|good|alright|all right|well|better|safe)\b/giu;

/** Whether words say that nobody came to harm, whatever was asked. */
export function saysUnharmed(text: string): boolean {
  const told = text.replace(ASKED_WHETHER, ' ').replace(OF_THE_REST, ' ');
  const rest = withoutDenials(told);
  const isStory = told.length > SHORT_STATE && !/\p{Script=Han}/u.test(told);
  return ((isStory ? WELL_IN_STORY : WELL).test(told) || rest !== told) && !BODY.test(rest);
}

/** Whether the answer to "is anybody unwell?" is that nobody came to harm. */
export function isUnharmed({ text, understanding }: Heard): boolean {
  return saysUnharmed(text) || (understanding.act.label === 'deny' && text.trim().length <= SHORT);
}

/** "OK" or "the money is better" under another question says nothing of anybody's health. */
export const isMoreThanOk = (text: string) =>
  /\p{Script=Han}/u.test(text)
    ? letters(text) > 2
    : deniesHarm(text) ||
      /\b(?:i(?:['’]?m)?|we(?:['’]?re)?|he|she|they|everyone|everybody|all of us|nobody|no ?one|kids?|child\w*|feel\w*)\b/iu.test(
        text,
      );
