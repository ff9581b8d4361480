import { looksForLost } from '../lostProperty.ts';
import { namedGoods } from '../namedGoods.ts';
import { BODY } from './body.ts';
import { DANGER } from './danger.ts';
import { hasSomethingInFood } from './inFood.ts';
import {
  GUESS,
  instead,
  isPlainly,
  namesThing,
  PLAIN,
  type Step,
  scoreOf,
  told,
  withMain,
  without,
} from './matterStep.ts';
import { CHARGED, CHEATS, NO_NET, OF_BILL, OF_THE_NET, UNASKED } from './ofCharges.ts';
import {
  BEFORE_DATE,
  BITES,
  BITTEN_ON,
  BOUGHT_ONLINE,
  ENDS_WELL,
  FOREIGN_BODY,
  GONE_OFF,
  GONE_OFF_EN,
  LUMPY_EN,
  OF_STAFF,
  OF_TASTE,
  RAW_EN,
  SOMETHING_IN_IT,
  SPILT,
  STAFF_FINE,
  WHERE_IS_IT,
} from './ofGoods.ts';

/** From this score on no other reading stands beside a category. */
const SURE = 0.9;

/** A parcel asked after, where nothing else is complained of. */
export const isAskedAfter: Step = (said, { text, main }) => {
  if (said.complaint >= 0.5 || !WHERE_IS_IT.test(text)) return said;
  const score = Math.max(main === 'delivery' ? scoreOf(said) : 0, 0.7);
  return { ...told(said, 0.6, 0), categories: [{ code: 'delivery', score }] };
};

/** Something in it that does not belong there, told as calmly as it may be. */
export const hasForeignBody: Step = (said, { text }) => {
  if (!FOREIGN_BODY.test(text) && !BITTEN_ON.test(text) && !hasSomethingInFood(text)) return said;
  if (said.complaint < 0.5) return withMain({ ...told(said, 0.7, 3), severity: 3 }, 'safety');
  if (isPlainly(said, 'safety')) return said;
  const signals = [...new Set([...said.signals, 'food_safety' as const])];
  return withMain({ ...said, signals, severity: said.severity > 3 ? said.severity : 3 }, 'safety');
};

export const isOfTaste: Step = (said, { text }) =>
  said.categories.length === 0 && OF_TASTE.test(text)
    ? withMain({ ...said, complaint: Math.max(said.complaint, 0.6) }, 'quality')
    : said;

/** Praise that bites is none: "love how my 2 day shipping is on day 9". */
export const isSarcasm: Step = (given, { text }) => {
  const isNew = BITES.test(text) && !given.signals.includes('sarcasm');
  const said = isNew ? { ...given, signals: [...given.signals, 'sarcasm' as const] } : given;
  if (said.complaint >= 0.5 || !said.signals.includes('sarcasm')) return said;
  const { emotion } = said;
  return {
    ...told(said, 0.6, 2),
    emotion: emotion.label === 'satisfied' ? { label: 'disappointed', intensity: 1 } : emotion,
  };
};

export const isLostProperty: Step = (said, { text, main }) =>
  main !== 'environment' && main !== 'billing' && scoreOf(said) < SURE && said.complaint >= 0.4 && looksForLost(text)
    ? withMain(said, 'environment')
    : said;

/** A story with a good end is praise, whatever went wrong in its middle. */
export const endsInPraise: Step = (said, { text }) =>
  said.complaint < 0.7 && said.emotion.label === 'satisfied' && said.emotion.intensity >= 1.2 && ENDS_WELL.test(text)
    ? { ...said, complaint: 0.2, categories: [] }
    : said;

/**
 * What was guessed of where they were rude is no second matter: an account manager makes no trouble with an account.
 */
export const isOfStaff: Step = (said, { text }) => {
  const isTold = said.complaint >= 0.5 && OF_STAFF.test(text);
  // "The woman on your returns desk was so rude": where somebody stood is no second matter as plain as how they behaved.
  const own = said.categories.find(({ code, score }) => code === 'staff' && score >= SURE);
  if (isTold && own) {
    const rest = said.categories.filter(({ code }) => code !== 'staff');
    const behind = rest.map((one) => (one.code === 'safety' ? one : { ...one, score: Math.min(one.score, GUESS) }));
    return { ...said, categories: [own, ...behind] };
  }
  if ((!isTold || said.categories.some(({ code }) => code === 'staff')) && !SPILT.test(text)) return said;
  const likely = said.categories.filter(({ score }) => score >= PLAIN);
  return withMain({ ...said, categories: likely, complaint: Math.max(said.complaint, 0.6) }, 'staff');
};

/** "根本騙錢" says what it was worth, and nothing of a bill. */
export const isOfWorth: Step = (said, { text, main }) =>
  main === 'billing' && namesThing(said) && CHEATS.test(text) && !OF_BILL.test(text.replace(CHEATS, ' '))
    ? instead(said, 'quality')
    : said;

export const isOfThingNotStaff: Step = (said, { text, main }) =>
  main === 'staff' && namesThing(said) && scoreOf(said) < GUESS && !OF_STAFF.test(text)
    ? instead(said, 'quality')
    : said;

/** A description of a person is no foreign body: safety beside a plainer matter needs a sign of its own. */
export const isIdleSafety: Step = (said, { text, main }) => {
  if (main === undefined || (main === 'safety' && scoreOf(said) >= GUESS)) return said;
  if (said.signals.includes('health') || said.signals.includes('food_safety')) return said;
  if (!said.categories.some(({ code }) => code === 'safety') || DANGER.test(text) || BODY.test(text)) return said;
  const rest = without(said, 'safety');
  const categories = rest.categories.length > 0 ? rest.categories : [{ code: 'quality' as const, score: GUESS }];
  return { ...said, categories, severity: said.severity > 2 ? 2 : said.severity };
};

/** What the words "network", 網 or 信號 stand for besides a line that fails. */
export const isNoNet: Step = (said, { text, main }) => {
  if (main !== 'network' || OF_THE_NET.test(text.replace(BOUGHT_ONLINE, ' '))) return said;
  if (namesThing(said) || namedGoods(text) !== undefined) return instead(said, 'quality');
  const isNone = /\p{Script=Han}/u.test(text) && !NO_NET.test(text) && !/[断斷卡慢兆]|[45]G|测速|測速|\dM/iu.test(text);
  return isNone ? without(said, 'network') : said;
};

/** A package of channels or minutes is delivered by nobody. */
const OF_PLAN =
  /\b(?:tv|telly|sky|sports?|movies?|channel|phone|mobile|broadband|internet|data|roaming|insurance|holiday)\s(?:and \w+ )?packages?\b/iu;
const OF_PARCEL =
  /\b(?:deliver\w*|courier|parcel|driver|doorstep|arriv\w+|dispatch\w*|shipp\w+|tracking|posted|in the post)\b/iu;

export const isOfPlan: Step = (said, { text, main }) => {
  if (main !== 'delivery' || !OF_PLAN.test(text) || OF_PARCEL.test(text)) return said;
  return said.categories.length > 1 ? without(said, 'delivery') : instead(said, 'process');
};

/** Food gone off, or something in it: nothing of when it came or what it cost. */
export const isUnfit: Step = (said, { text }) => {
  const hasSomething = SOMETHING_IN_IT.test(text);
  const isOff =
    (GONE_OFF.test(text) && (said.complaint >= 0.3 || BEFORE_DATE.test(text))) ||
    (said.signals.includes('food_safety') && GONE_OFF_EN.test(text)) ||
    RAW_EN.test(text) ||
    LUMPY_EN.test(text);
  if (!hasSomething && !isOff) return said;
  const signals = [...new Set([...said.signals, 'food_safety' as const])];
  return withMain({ ...without(told(said, 0.7, 3), 'delivery', 'billing'), signals }, 'safety');
};

/** They were served well: what is amiss is something else. */
export const isNotOfStaff: Step = (said, { text }) =>
  STAFF_FINE.test(text) && !OF_STAFF.test(text) ? without(said, 'staff') : said;

/** They were charged for what they did not ask for, told without heat. */
export const isUnasked: Step = (said, { text }) => {
  if (said.complaint >= 0.5 || !UNASKED.test(text) || !CHARGED.test(text)) return said;
  const categories = said.categories.length > 0 ? said.categories : [{ code: 'billing' as const, score: 0.6 }];
  return { ...told(said, 0.6, 0), categories };
};
