import type { Category, Understanding } from '../../../nlp/index.ts';
import { LASTED } from '../lasted.ts';
import { looksForLost } from '../lostProperty.ts';
import { BODY } from './body.ts';
import { DANGER } from './danger.ts';
import {
  CHARGED,
  CHEATS,
  FEE,
  NO_NET,
  OF_BILL,
  OF_DATA,
  OF_FEE,
  OF_GIFT,
  OF_LABEL,
  OF_LABEL_EN,
  OF_NO_CALL,
  OF_NUISANCE,
  OF_PORTING,
  OF_PRICE,
  OF_REFUND,
  OF_THE_NET,
  OF_TOP_UP,
  TWICE,
  UNASKED,
} from './ofCharges.ts';
import {
  BEFORE_DATE,
  BITES,
  BOUGHT_ONLINE,
  ENDS_WELL,
  FOREIGN_BODY,
  GONE_OFF,
  NOT_SENT,
  OF_ARRIVAL,
  OF_ARRIVAL_DAY,
  OF_DELIVERY,
  OF_DISH,
  OF_FAULT,
  OF_MEAL,
  OF_MISSING,
  OF_MISSING_EN,
  OF_PART,
  OF_STAFF,
  OF_STOCK,
  OF_TASTE,
  SOMETHING_IN_IT,
  SPILT,
  WHERE_IS_IT,
} from './ofGoods.ts';
import { SAID_OUTRIGHT } from './outright.ts';

/** What a line that fails is taken for, where waiting and calling about it is told as well. */
const MAY_BE_NET: ReadonlySet<Category> = new Set(['quality', 'staff', 'waiting', 'other', 'aftersales']);

const MAY_BE_DELIVERY: ReadonlySet<Category> = new Set(['waiting', 'billing', 'other']);

const MAY_BE_QUALITY: ReadonlySet<Category> = new Set(['process', 'waiting', 'aftersales', 'other', 'staff']);

/** From this score on no other reading stands beside a category. */
const SURE = 0.9;

/** From this score on a category needs no help, and is no guess. */
const PLAIN = 0.5;

/** Whether it is a complaint, and of what: "the website" is no word for one whose case does not open. `main`: as it was recognised. */
export function weighMatter(text: string, given: Understanding, main: Category | undefined): Understanding {
  let said = given;
  if (WHERE_IS_IT.test(text) && said.complaint < 0.5) {
    const score = Math.max(main === 'delivery' ? (said.categories[0]?.score ?? 0) : 0, 0.7);
    said = {
      ...said,
      complaint: 0.6,
      categories: [{ code: 'delivery', score }],
      act: { label: 'vent', score: said.act.score },
    };
  }
  if (said.complaint < 0.5 && FOREIGN_BODY.test(text)) {
    said = withMain(
      { ...said, complaint: 0.7, severity: 3, act: { label: 'vent', score: said.act.score } },
      'safety',
      SAID_OUTRIGHT,
    );
  }
  if (said.complaint >= 0.5 && !isPlainly(said, 'safety') && FOREIGN_BODY.test(text)) {
    const signals = [...new Set([...said.signals, 'food_safety' as const])];
    const severity = Math.max(said.severity, 3) as Understanding['severity'];
    said = withMain({ ...said, signals, severity }, 'safety', SAID_OUTRIGHT);
  }
  if (said.categories.length === 0 && OF_TASTE.test(text)) {
    said = {
      ...said,
      complaint: Math.max(said.complaint, 0.6),
      categories: [{ code: 'quality', score: SAID_OUTRIGHT }],
    };
  }
  // Praise that bites is none: "love how my 2 day shipping is on day 9".
  if (BITES.test(text) && !said.signals.includes('sarcasm')) said = { ...said, signals: [...said.signals, 'sarcasm'] };
  if (said.complaint < 0.5 && said.signals.includes('sarcasm')) {
    const severity = Math.max(said.severity, 2) as Understanding['severity'];
    said = { ...said, complaint: 0.6, severity, act: { label: 'vent', score: said.act.score } };
    if (said.emotion.label === 'satisfied') said = { ...said, emotion: { label: 'disappointed', intensity: 1 } };
  }
  if (
    main !== 'environment' &&
    main !== 'billing' &&
    (said.categories[0]?.score ?? 0) < SURE &&
    said.complaint >= 0.4 &&
    looksForLost(text)
  )
    said = withMain(said, 'environment', SAID_OUTRIGHT);
  const { label, intensity } = said.emotion;
  if (said.complaint < 0.7 && label === 'satisfied' && intensity >= 1.2 && ENDS_WELL.test(text))
    said = { ...said, complaint: 0.2, categories: [] };
  const isOfStaff =
    said.complaint >= 0.5 && OF_STAFF.test(text) && !said.categories.some(({ code }) => code === 'staff');
  // What was guessed of where they were rude is no second matter: an account manager makes no trouble with an account.
  const likely = said.categories.filter(({ score }) => score >= PLAIN);
  if (isOfStaff || SPILT.test(text)) {
    said = withMain({ ...said, categories: likely, complaint: Math.max(said.complaint, 0.6) }, 'staff', SAID_OUTRIGHT);
  }
  const isThing = said.entities.some(({ type }) => type === 'product');
  // "根本騙錢" says what it was worth, and nothing of a bill.
  if (main === 'billing' && isThing && CHEATS.test(text) && !OF_BILL.test(text.replace(CHEATS, ' ')))
    said = instead(said, 'quality');
  if (main === 'staff' && isThing && (said.categories[0]?.score ?? 0) < GUESS && !OF_STAFF.test(text))
    said = instead(said, 'quality');
  if (main && MAY_BE_NET.has(main) && NO_NET.test(text)) said = withMain(said, 'network', SAID_OUTRIGHT);
  if ((said.categories[0]?.score ?? 0) < PLAIN && OF_MEAL.test(text)) said = withMain(said, 'quality', SAID_OUTRIGHT);
  if (main !== 'quality' && main !== 'safety' && OF_DISH.test(text)) said = withMain(said, 'quality', SAID_OUTRIGHT);
  const isSomethingElse = main === 'staff' || main === 'other' || main === 'advertising' || main === undefined;
  if (said.complaint >= 0.5 && main === 'environment' && OF_FEE.test(text))
    said = withMain(said, 'billing', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && isSomethingElse && OF_PRICE.test(text)) said = withMain(said, 'billing', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main === 'network' && OF_DATA.test(text))
    said = withMain(said, 'billing', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main !== 'aftersales' && main !== 'staff' && OF_REFUND.test(text))
    said = withMain(said, 'aftersales', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && (main === 'billing' || main === 'staff' || main === undefined) && OF_STOCK.test(text))
    said = withMain(said, /取消|砍单|砍單/u.test(text) ? 'process' : 'delivery', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main === 'delivery' && OF_TOP_UP.test(text))
    said = withMain(said, 'billing', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main !== 'network' && OF_NO_CALL.test(text)) {
    const categories = said.categories.filter(({ code }) => code !== 'waiting');
    said = withMain({ ...said, categories }, 'network', SAID_OUTRIGHT);
  }
  if (main !== 'delivery' && NOT_SENT.test(text)) said = withMain(said, 'delivery', SAID_OUTRIGHT);
  if (main === 'waiting' && OF_ARRIVAL_DAY.test(text) && said.entities.some(({ type }) => type === 'product'))
    said = withMain(said, 'delivery', SAID_OUTRIGHT);
  if (said.complaint >= 0.3 && !isPlainly(said, 'delivery') && main !== 'safety' && OF_MISSING_EN.test(text))
    said = withMain(said, 'delivery', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main !== 'delivery' && OF_MISSING.test(text))
    said = withMain(said, 'delivery', SAID_OUTRIGHT);
  if (main === undefined && said.complaint >= 0.5 && /等/u.test(text) && LASTED.test(text))
    said = withMain(said, 'waiting', SAID_OUTRIGHT);
  if (said.complaint >= 0.4 && main !== 'account' && OF_NUISANCE.test(text))
    said = withMain(said, 'account', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main !== 'process' && OF_PORTING.test(text))
    said = withMain(said, 'process', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && main !== 'safety' && OF_LABEL_EN.test(text))
    said = withMain(said, 'advertising', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && (OF_LABEL.test(text) || (main === 'staff' && OF_GIFT.test(text))))
    said = withMain(said, 'advertising', SAID_OUTRIGHT);
  said = withoutIdleSafety(text, said, main);
  if (main === 'network' && !OF_THE_NET.test(text.replace(BOUGHT_ONLINE, ' '))) {
    if (isThing) said = instead(said, 'quality');
    else if (/\p{Script=Han}/u.test(text) && !NO_NET.test(text) && !/[断斷卡慢兆]|[45]G|测速|測速|\dM/iu.test(text)) {
      said = { ...said, categories: said.categories.filter(({ code }) => code !== 'network') };
    }
  }
  if (main !== 'billing' && FEE.test(text)) said = withMain(said, 'billing', SAID_OUTRIGHT);
  if (said.complaint >= 0.5 && said.categories.length === 0 && TWICE.test(text))
    said = withMain(said, 'billing', SAID_OUTRIGHT);
  const isUnsettled = main === undefined || MAY_BE_QUALITY.has(main);
  if (said.complaint >= 0.5 && isUnsettled && OF_PART.test(text)) said = withMain(said, 'quality', SAID_OUTRIGHT);
  if (
    (GONE_OFF.test(text) || SOMETHING_IN_IT.test(text)) &&
    (said.complaint >= 0.3 || BEFORE_DATE.test(text) || SOMETHING_IN_IT.test(text))
  ) {
    const isHazard = said.signals.includes('food_safety');
    const signals = isHazard ? said.signals : [...said.signals, 'food_safety' as const];
    const kept = said.categories.filter(({ code }) => code !== 'delivery' && code !== 'billing');
    const severity = Math.max(3, said.severity) as Understanding['severity'];
    said = withMain(
      {
        ...said,
        complaint: Math.max(said.complaint, 0.7),
        act: { label: 'vent', score: said.act.score },
        severity,
        signals,
        categories: kept,
      },
      'safety',
      SAID_OUTRIGHT,
    );
  }
  if (main === 'delivery' && OF_FAULT.test(text) && !OF_ARRIVAL.test(text)) said = instead(said, 'quality');
  if (main && MAY_BE_DELIVERY.has(main) && OF_DELIVERY.test(text)) {
    // Waiting in for a driver is no second matter.
    const categories = said.categories.filter(({ code }) => code !== 'waiting');
    const score = Math.max(said.categories[0]?.score ?? 0, SAID_OUTRIGHT);
    said = withMain({ ...said, categories }, 'delivery', score);
  }
  if (said.complaint < 0.5 && UNASKED.test(text) && CHARGED.test(text)) {
    const categories = said.categories.length > 0 ? said.categories : [{ code: 'billing' as const, score: 0.6 }];
    said = { ...said, complaint: 0.6, categories, act: { label: 'vent', score: said.act.score } };
  }
  return said;
}

/** Whether a message is mainly about something, and plainly. */
const isPlainly = ({ categories: [first] }: Understanding, code: Category) =>
  first?.code === code && first.score >= PLAIN;

/** A matter before all that were recognised, of which two stay. */
function withMain(said: Understanding, code: Category, score: number): Understanding {
  const rest = said.categories.filter((one) => one.code !== code);
  return { ...said, categories: [{ code, score }, ...rest.slice(0, 2)] };
}

/** A matter in the place of the first one. */
function instead(said: Understanding, code: Category): Understanding {
  const rest = said.categories.slice(1).filter((one) => one.code !== code);
  return { ...said, categories: [{ code, score: said.categories[0]?.score ?? 0 }, ...rest] };
}

/** Below this score a matter is a guess: danger to somebody is not said on one. */
const GUESS = 0.35;

/** A description of a person is no foreign body: safety beside a plainer matter needs a sign of its own. */
function withoutIdleSafety(text: string, said: Understanding, main: Category | undefined): Understanding {
  if (main === undefined) return said;
  if (main === 'safety' && (said.categories[0]?.score ?? 1) >= GUESS) return said;
  if (said.signals.includes('health') || said.signals.includes('food_safety')) return said;
  if (DANGER.test(text) || BODY.test(text)) return said;
  const others = said.categories.filter(({ code }) => code !== 'safety');
  const categories = others.length > 0 ? others : [{ code: 'quality' as const, score: GUESS }];
  if (others.length === said.categories.length) return said;
  return { ...said, categories, severity: Math.min(said.severity, 2) as Understanding['severity'] };
}
