import type { Category, Understanding } from '../../../nlp/index.ts';
import { LASTED } from '../lasted.ts';
import {
  instead,
  isPlainly,
  makesIt,
  namesThing,
  PLAIN,
  type Step,
  scoreOf,
  told,
  withMain,
  without,
} from './matterStep.ts';
import * as steps from './matterSteps.ts';
import * as charges from './ofCharges.ts';
import * as goods from './ofGoods.ts';
import { isHazard } from './ofHazard.ts';
import { isUnsealed } from './ofPackaging.ts';
import { OF_PREMISES } from './ofPremises.ts';
import { isOfFitting, isUsedAsNew, OF_EXTRA_FEE, OF_OFFER_REFUSED, OF_TILL, OF_WRONG_ITEM } from './ofSales.ts';
import { SAID_OUTRIGHT } from './outright.ts';

/** From this probability on it is taken for a complaint. */
export const LIKELY = 0.5;

/** What a line that fails is taken for, where waiting and calling about it is told as well. */
const MAY_BE_NET = ['quality', 'staff', 'waiting', 'other', 'aftersales'] as const;

/** What a dear thing is taken for. */
const MAY_BE_PRICE = ['staff', 'other', 'advertising', undefined] as const;

const MAY_BE_MISFIT: readonly (Category | undefined)[] = [
  undefined,
  'quality',
  'waiting',
  'delivery',
  'aftersales',
  'other',
];
const MAY_BE_QUALITY = ['process', 'waiting', 'aftersales', 'other', 'staff', undefined] as const;

const ofMeal = makesIt('quality', goods.OF_MEAL);
const ofPart = makesIt('quality', goods.OF_PART, { from: 0.4, main: MAY_BE_QUALITY });
/** "Only wore it a few times, the pocket has ripped", asked for help with as politely as it may be. */
const hasBadPart: Step = (said, message) => {
  const heard = ofPart(said, message);
  return heard === said ? said : told(heard, 0.6, 1);
};

const isMeal: Step = (said, message) => (scoreOf(said) < PLAIN ? ofMeal(said, message) : said);

/** Less in it than there should be, or crumbs, told as calmly as it may be. */
const isScant: Step = (said, { text, main }) =>
  main !== 'safety' && main !== 'billing' && goods.OF_SCANT.test(text)
    ? withMain(told(without(said, 'delivery'), 0.6, 1), 'quality')
    : said;

/** Out of stock, and what became of the order: called off, or only late. */
const noStock = { from: LIKELY, main: ['billing', 'staff', undefined] } as const;
const isCalledOff = makesIt('process', goods.OF_STOCK, noStock);
const isOnlyLate = makesIt('delivery', goods.OF_STOCK, noStock);
const isOutOfStock: Step = (said, message) =>
  (/取消|砍单|砍單/u.test(message.text) ? isCalledOff : isOnlyLate)(said, message);

/** No call goes out: the time it was so for is no waiting. */
const hasNoCall: Step = (said, { text, main }) =>
  said.complaint >= LIKELY && main !== 'network' && charges.OF_NO_CALL.test(text)
    ? withMain(without(said, 'waiting'), 'network')
    : said;

const isLateGoods: Step = (said, { text, main }) =>
  (main === 'waiting' || (main === 'staff' && scoreOf(said) < PLAIN)) &&
  namesThing(said) &&
  goods.OF_ARRIVAL_DAY.test(text)
    ? withMain(said, 'delivery')
    : said;

/** "My couch was supposed to be here between 8 and 12": a delivery, however much of it was waiting. */
const isDue: Step = (said, { text, main }) =>
  said.complaint >= LIKELY &&
  main !== 'delivery' &&
  main !== 'network' &&
  namesThing(said) &&
  goods.OF_DUE_DAY.test(text)
    ? withMain(without(said, 'waiting'), 'delivery')
    : said;

const missesPart = makesIt('delivery', goods.OF_MISSING_EN, { from: 0.3, unless: ['safety'] });
const hasMissingPart: Step = (said, message) => {
  if (isPlainly(said, 'delivery')) return said;
  // "No scoop in the formula tub": nobody is in danger of what is not there.
  const isIdle = message.main === 'safety' && said.signals.length === 0 && goods.isShortPack(message.text);
  return isIdle ? withMain(without(said, 'safety', 'quality'), 'delivery') : missesPart(said, message);
};

const lasted = makesIt('waiting', LASTED, { from: LIKELY, main: [undefined] });
const hasWaited: Step = (said, message) => (/等/u.test(message.text) ? lasted(said, message) : said);

const isTwice = makesIt('billing', charges.TWICE, { from: LIKELY });
const isChargedTwice: Step = (said, message) => (said.categories.length > 0 ? said : isTwice(said, message));

/** It came, and does not work. */
const isFaulty: Step = (said, { text, main }) =>
  (main === 'delivery' || (main === 'aftersales' && !goods.OF_SERVICE.test(text))) &&
  goods.OF_FAULT.test(text) &&
  !goods.OF_ARRIVAL.test(text)
    ? instead(said, 'quality')
    : said;

/** A thing that died, whatever else its days were like. */
const isDead: Step = (said, { text, main }) =>
  main !== 'network' && main !== 'safety' && namesThing(said) && goods.DIED.test(text) && said.complaint >= LIKELY
    ? withMain(without(said, 'delivery', 'environment'), 'quality')
    : said;

/** It does not close or stand straight, told as calmly as it may be, and whatever else was read in it. */
const isMisfit: Step = (said, { text, main }) =>
  MAY_BE_MISFIT.includes(main) && goods.OF_MISFIT.test(text) && !/[?？]\s*$/u.test(text)
    ? withMain(told(without(said, 'waiting', 'delivery', 'aftersales'), 0.6, 1), 'quality')
    : said;

/** A danger to somebody, from a thing that gave way. */
const gaveWay: Step = (said, { text }) =>
  namesThing(said) && goods.GAVE_WAY.test(text) ? withMain(told(without(said, 'account'), 0.6, 3), 'safety') : said;

/** Waiting in for a driver is no second matter. */
const isOfDriver: Step = (said, { text, main }) =>
  (main === 'waiting' || main === 'billing' || main === 'other') && goods.OF_DELIVERY.test(text)
    ? withMain(without(said, 'waiting'), 'delivery', Math.max(scoreOf(said), SAID_OUTRIGHT))
    : said;

const sentWrong = makesIt('delivery', OF_WRONG_ITEM, { from: LIKELY, unless: ['safety', 'quality', 'staff'] });
/** The wrong one came: where it cannot be sent back is no fault of a website. */
const isWrongItem: Step = (said, message) => {
  const heard = sentWrong(said, message);
  return heard === said ? said : without(heard, 'network', 'process', 'aftersales');
};

/** Put up badly or not at all: what is to be made good is the thing on the wall, whoever was late or rude. */
const isFitted: Step = (said, { text, main }) =>
  said.complaint >= LIKELY &&
  main !== 'safety' &&
  main !== 'network' &&
  !isPlainly(said, 'billing') &&
  isOfFitting(text)
    ? withMain(without(said, 'delivery', 'waiting', 'environment'), 'quality')
    : said;

const isUsed: Step = (said, { text, main }) =>
  main !== 'network' && isUsedAsNew(text)
    ? withMain(told(without(said, 'account', 'safety', 'quality', 'delivery'), 0.6, 2), 'advertising')
    : said;

/** An offer that was not taken is no fault of what was eaten or bought: the pack's examples say whose matter it is. */
const isOfOffer: Step = (said, { text, main }) => {
  if (main !== 'quality' || !OF_OFFER_REFUSED.test(text)) return said;
  const rest = without(said, main);
  return rest.categories.some(({ code }) => code === 'billing') ? withMain(rest, 'billing') : rest;
};

/** In order: what a later step says stands before what an earlier one said. */
const STEPS: readonly Step[] = [
  steps.isAskedAfter,
  steps.hasForeignBody,
  steps.isOfTaste,
  steps.isSarcasm,
  steps.isLostProperty,
  steps.endsInPraise,
  steps.isOfStaff,
  steps.isOfWorth,
  steps.isOfThingNotStaff,
  makesIt('network', charges.NO_NET, { main: MAY_BE_NET }),
  isMeal,
  makesIt('quality', goods.OF_DISH, { unless: ['quality', 'safety'] }),
  isScant,
  makesIt('delivery', goods.OF_LATE_MEAL, { from: LIKELY, main: ['quality', 'other', undefined] }),
  makesIt('quality', goods.OF_NOTE, { from: LIKELY, main: ['advertising', 'other', undefined] }),
  makesIt('billing', charges.OF_FEE, { from: LIKELY, main: ['environment'] }),
  makesIt('billing', charges.OF_PRICE, { from: LIKELY, main: MAY_BE_PRICE }),
  makesIt('billing', charges.GOES_ON, { from: LIKELY, main: [undefined, 'waiting', 'other'] }),
  makesIt('billing', charges.AFTER_CANCEL, { from: LIKELY, unless: ['billing', 'safety', 'staff'] }),
  makesIt('billing', charges.OF_DEBT, { from: LIKELY, main: [undefined, 'staff', 'process', 'account', 'other'] }),
  makesIt('billing', charges.OF_DATA, { from: LIKELY, main: ['network'] }),
  makesIt('aftersales', charges.OF_REFUND, { from: LIKELY, unless: ['aftersales', 'staff'] }),
  isOutOfStock,
  makesIt('billing', charges.OF_TOP_UP, { from: LIKELY, main: ['delivery', 'waiting'] }),
  hasNoCall,
  makesIt('delivery', goods.NOT_SENT, { unless: ['delivery'] }),
  isLateGoods,
  isDue,
  hasMissingPart,
  makesIt('delivery', goods.OF_MISSING, { from: LIKELY, unless: ['delivery'] }),
  hasWaited,
  makesIt('account', charges.OF_NUISANCE, { from: 0.4, unless: ['account'] }),
  makesIt('process', charges.OF_PORTING, { from: LIKELY, unless: ['process'] }),
  makesIt('advertising', charges.OF_LABEL_EN, { from: LIKELY, unless: ['safety'] }),
  makesIt('advertising', charges.OF_LABEL, { from: LIKELY }),
  makesIt('advertising', charges.OF_GIFT, { from: LIKELY, main: ['staff'] }),
  steps.isIdleSafety,
  steps.isNoNet,
  steps.isOfPlan,
  makesIt('billing', charges.FEE, { unless: ['billing'] }),
  isChargedTwice,
  isMisfit,
  hasBadPart,
  makesIt('process', goods.OF_BOOKING, { from: LIKELY, main: [undefined, 'billing', 'network', 'delivery', 'other'] }),
  makesIt('environment', OF_PREMISES, { from: 0.4, unless: ['environment', 'safety', 'network'] }),
  steps.isUnfit,
  isHazard,
  steps.isNotOfStaff,
  isFaulty,
  isDead,
  gaveWay,
  isOfDriver,
  isWrongItem,
  makesIt('billing', OF_EXTRA_FEE, { from: LIKELY, main: ['delivery', 'environment', 'staff', 'other', undefined] }),
  makesIt('billing', OF_TILL, { from: LIKELY, main: ['delivery', 'quality', 'staff', 'advertising', undefined] }),
  isUnsealed,
  isFitted,
  isUsed,
  isOfOffer,
  steps.isUnasked,
];

/** Whether it is a complaint, and of what: "the website" is no word for one whose case does not open. `main`: as it was recognised. */
export function weighMatter(text: string, given: Understanding, main: Category | undefined): Understanding {
  const said = STEPS.reduce((understood, step) => step(understood, { text, main }), given);
  const [first] = said.categories;
  // What a word names outright is no guess any more.
  const [guess] = given.categories;
  const wasGuess = first?.code !== guess?.code || (guess?.score ?? 0) < SAID_OUTRIGHT;
  const isNamed = first !== undefined && first.score >= SAID_OUTRIGHT && wasGuess;
  return isNamed ? { ...said, unsure: said.unsure.filter((tag) => tag !== 'category') } : said;
}
