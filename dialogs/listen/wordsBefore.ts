import type { Entity } from '../../nlp/index.ts';
import type { Heard } from '../turn.ts';

/** The words right before a value. */
export const before = (text: string, start: number) => text.slice(Math.max(0, start - 20), start);

/** Words before a value that is not the right one: "£98, not £89", "不是两箱是一箱". */
const DENIED =
  /(?:\b(?:not|isn't|wasn't|instead of|rather than)(?: (?:on|at|the|for))?|不是|並非|并非|而非|唔係|不係)\s*$/iu;

/** Whether a value is named as the wrong one. */
export function isDenied(text: string, start: number): boolean {
  return DENIED.test(before(text, start));
}

/** Words by which people say who they are; a name without them is somebody else's. */
const INTRODUCES =
  /(?:\b(?:i'?m|i am|my name(?:'s| is)?|this is|call me|name:?|regards,?|from|(?:under|in)(?: the)? name(?: of)?|(?:account|order|booking|booked|registered)(?: is)? (?:under|to))|我叫|我姓|我是|我係|叫我|敝姓|免贵姓|免貴姓|本人|姓名[:：]?|名字是)\W{0,2}$/iu;

/** Words before a name, whosever it is. */
export const BEFORE_NAME = /\bname(?:['’]s| is)\b|\bcall me\b|我[姓叫]|叫我/iu;

/** Whether a name is introduced by its bearer. */
export const isIntroduced = (text: string, start: number) => INTRODUCES.test(before(text, start));

/** Words before a sum that is demanded, not paid. */
const DEMANDS =
  /(?:\b(?:pay|give|gimme|want|demand|need|compensat\w*|for)(?: me| us)?(?: at least| about)?|给我|給我|赔(?:我|偿)?|賠(?:我|償)?|俾(?:我|返)?|畀(?:我|返)?|我要|要你们|要你們|拿)\W{0,2}$/iu;

/** "You want £120 to move it": what we ask of them. */
const OUR_DEMAND =
  /\b(?:you|they|he|she|u|your \w+)(?:['’]re| are|['’]ve| have)? (?:now |still |then |all )?(?:want(?:ed|ing)?|need(?:ed)?|demand(?:ed|ing)?)(?: me to pay| us to pay| me| us)?(?: another| at least| about)?\W{0,2}$|你[们們哋]?(?:[还還]|仲|竟然|居然)?要(?:我)?(?:再)?(?:[给給俾畀交付])?\W{0,2}$/iu;

/** Whether a sum is what they ask for, rather than what they paid. */
export const isDemanded = (text: string, start: number) =>
  DEMANDS.test(before(text, start)) && !OUR_DEMAND.test(text.slice(Math.max(0, start - 48), start));

/** Before a sum that is to be paid to them on top, "赔200", and before one that is to be charged from now on, "改回59". */
const ON_TOP = /(?:赔|賠|补偿|補償)(?:我|给我|給我|偿|償)?(?:至少|起码|起碼)?\W{0,2}$/u;
const NEW_PRICE =
  /(?:改回|改返|改成|换成|換成|降到|降回|恢复到?|恢復到?|减到|減到)(?:到|成)?(?:每月|月租|月费|月費)?\W{0,2}$/u;

/** Whether a sum is what they are to be charged in future: neither paid nor to be paid to them. */
export const isNewPrice = (text: string, start: number) => NEW_PRICE.test(before(text, start));

/** Whether a sum is part of what they wish for, whatever was asked. */
export const isWishedSum = (text: string, start: number) => isNewPrice(text, start) || ON_TOP.test(before(text, start));

/** "Refund the £14.99", "my £30 back": what was paid is what is to come back. */
const REFUND_OF =
  /\b(?:refund|return|reimburse|give back)(?: me)? (?:the|my|our) $|(?:退|還|还|賠|赔|補|补)[返回番翻還还](?:我|多收[的嘅]|嗰|那)?$/iu;
const IS_BACK = /^ back\b/iu;

/** "一包45元", "just a refund, was £2.10": the price of it, whatever stands around. */
const IS_PRICE =
  /(?:\b(?:was|were|costs?|cost me|paid|price of|priced at)|[一1每两兩][包盒瓶罐袋件箱份條条支樽桶板][是要賣卖]?)\s?$/iu;

/** Whether a sum is what they paid, though it stands in their wish. */
export const isToComeBack = (text: string, { start, end }: { start: number; end: number }) =>
  [REFUND_OF, IS_PRICE].some((words) => words.test(before(text, start))) || IS_BACK.test(text.slice(end));

/** By when it is to be done, as somebody asks for it: "only if it's here by", "I need it before". */
const DEADLINE =
  /\b(?:if|provided|as long as|unless|needs?|wants?|want(?:ed)?|must|has to|have to|expect|please|can you|could you|better)\b[^.!?;]{0,40}\b(?:by|before|no later than|not later than|until)(?: the| this| next)?\s$/iu;

/** Whether a day is the one by which something is to be done. */
export const isDeadline = (text: string, start: number) => DEADLINE.test(text.slice(Math.max(0, start - 80), start));

/** Pieces that were eaten, or the terms of an offer: no sum that was paid. */
const EATEN = /(?:吃|食|喝|飲|饮|咬)(?:了|咗|過|过)?\s?$/u;
const PIECES = /^[\d一二两兩三四五六七八九十]{1,2}\s?[塊块]$/u;
const OF_OFFER = /[滿满减減送]\s?$/u;

/** Whether what looks like a sum is none. */
export function isNoSum(text: string, { start, end }: { start: number; end: number }): boolean {
  const lead = before(text, start);
  return OF_OFFER.test(lead) || (EATEN.test(lead) && PIECES.test(text.slice(start, end)));
}

/** Words before a date that is printed on a package rather than when something happened. */
const PRINTED =
  /(?:生产日期|生產日期|製造日期|制造日期|保质期|保質期|有效期|有效日期|(?:包[装裝]|盒|袋|瓶|罐|樽)[^。！？]{0,8}日期|最佳食用(?:日期|期限)?|食用期限?|期限|[賞赏]味(?:期限)?|到期|批号|批號|best before|use by|exp(?:iry|ires)?|produced|production date|manufactured|mfg|dates? (?:on (?:it|the \w+) )?(?:said|says|is|was|reads)|stamped|printed)[^，。,.;；]{0,12}$/iu;

/** A code of letters and digits beside the date: "23 nov, theres a code L4421". A weight or a volume is none. */
const LETTER_CODE =
  /\b(?!\d+(?:G|KG|ML|CL|L|W|KW|MM|CM|AM|PM)\b)(?=[A-Z0-9]{0,8}\d)(?=\d{0,8}[A-Z])([A-Z0-9]{4,12})\b/u;

/** A day on which they did something with it. */
const OF_THEIRS = /\b(?:bought|got|purchased|opened|ate|on)\b|[买買开開]/iu;

/** Figures as a date has them: "14/08/27". */
const DATE_SHAPED = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/u;

/** What is printed on the package: a date together with the code beside it. */
export function printedWith(
  entity: Entity,
  fact: string,
  { text, understanding }: Pick<Heard, 'text' | 'understanding'>,
) {
  if (fact !== 'batch') return entity.text;
  const day = understanding.entities.find(({ type, start }) => type === 'date' && start !== entity.start);
  if (entity.type === 'batch' && day !== undefined && !OF_THEIRS.test(text)) return `${entity.text}, ${day.text}`;
  // Under the question for the code a date is taken for one.
  if (entity.type !== 'date' && !DATE_SHAPED.test(entity.text)) return entity.text;
  const code = understanding.entities.find(({ type }) => type === 'batch');
  if (code !== undefined && code.start > entity.start) return text.slice(entity.start, code.end);
  const letter = LETTER_CODE.exec(text.slice(entity.end, entity.end + 40))?.[1];
  if (letter !== undefined) return `${entity.text}, ${letter}`;
  const ahead = LETTER_CODE.exec(text.slice(Math.max(0, entity.start - 40), entity.start))?.[1];
  return ahead === undefined ? entity.text : `${ahead}, ${entity.text}`;
}

/** "日期是11月3号", of something that has a date on it. */
const DATE_IS = /^[\s\p{P}]*(?:上面)?(?:的|嘅)?日期(?:是|係|系|[写寫]|[:：])/u;

/** A date as it is printed, and nothing else: "20260801". */
const PRINTED_DATE = /^\W*20\d{2}[01]\d[0-3]\d\W*$/u;

/** Whether a date is given as the one of the thing itself, where a thing has one. */
export const isDateOnPack = (text: string, { type }: Pick<Entity, 'type'>) =>
  type === 'date' && (DATE_IS.test(text) || PRINTED_DATE.test(text));

/** The day it was made, with the word for it behind: 9月20号生产的. A code beside a date, with nothing told between them: "12 Nov batch 3381". */
const MADE_BEHIND = /^[^，,。]{0,12}?[号號日]?(?:生[产產]|出[产產厂廠]|[製制]造|到期|[过過]期)[的嘅]/u;
const CODE_BEHIND = /^[^.!?。！？]{0,20}\s(?:batch|lot|code)\b|^[^。，,.!?]{0,12}(?:批[号號次])/iu;

/** Whether a code or a date is printed on the package. */
export function isPrinted(text: string, start: number): boolean {
  const isBare = text.length <= 40 && !OF_THEIRS.test(text);
  return (
    PRINTED.test(text.slice(Math.max(0, start - 24), start)) ||
    (isBare && [CODE_BEHIND, MADE_BEHIND].some((words) => words.test(text.slice(start))))
  );
}
