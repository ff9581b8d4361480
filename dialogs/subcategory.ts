import {
  type Category,
  type ClassShare,
  createNearestExamples,
  type FewShotClass,
  type FewShotClassifier,
  trainFewShot,
  type Understanding,
} from '../nlp/index.ts';
import type { CaseRecord } from '../storage/index.ts';
import { announcesComplaint } from './listen/announces.ts';
import { withoutCost } from './listen/costInPassing.ts';
import { withoutInDate } from './listen/inDate.ts';
import { letters } from './listen/letters.ts';
import { BODY } from './listen/plausible/body.ts';
import { DANGER } from './listen/plausible/danger.ts';
import { withoutNearMiss } from './listen/plausible/falseAlarm.ts';
import { withoutSpeakers } from './listen/plausible/hearsay.ts';
import { withoutDenials } from './listen/plausible/unhurt.ts';
import { onlyWishes } from './listen/story.ts';
import { isTheft } from './listen/theft.ts';
import { findWish } from './listen/wish.ts';
import { examplesOf, type Kind, kindTold, type Pack, rulesFor } from './pack/index.ts';
import { mainCategory } from './policy/category.ts';
import { wishedKinds } from './policy/wishKinds.ts';

/** What is learned from the examples of a pack. */
interface Reader {
  /** How the owner's examples of the categories vote. */
  readonly categories: (text: string) => ClassShare[];
  /** Learned category by category, when the first complaint of that category comes. */
  readonly kinds: Map<Category, FewShotClassifier>;
  /** Every kind of the pack against every other. */
  ofAll?: FewShotClassifier;
}

const readers = new WeakMap<Pack, Reader>();

function readerOf(pack: Pack): Reader {
  const known = readers.get(pack);
  if (known) return known;
  const byCategory = Map.groupBy(examplesOf(pack), ({ category }) => category);
  const classes = [...byCategory].map(([id, examples]) => ({ id, examples: examples.map(({ text }) => text) }));
  const reader: Reader = { categories: createNearestExamples(classes), kinds: new Map() };
  readers.set(pack, reader);
  return reader;
}

const classesOf = (pack: Pack, category: Category): FewShotClass[] =>
  pack.categories[category].subcategories.map(({ id, examples }) => ({
    id,
    examples: Object.values(examples).flatMap((texts) => texts ?? []),
  }));

function kindsOf(pack: Pack, category: Category): FewShotClassifier {
  const { kinds } = readerOf(pack);
  const known = kinds.get(category);
  if (known) return known;
  const classifier = trainFewShot(classesOf(pack, category));
  kinds.set(category, classifier);
  return classifier;
}

/** Learns all kinds of a pack at once: a second or two, so it is done when the bot starts and not while somebody waits. */
export function learnKinds(pack: Pack): FewShotClassifier {
  const reader = readerOf(pack);
  const codes = Object.keys(pack.categories) as Category[];
  reader.ofAll ??= trainFewShot(codes.flatMap((code) => classesOf(pack, code)));
  return reader.ofAll;
}

type Vote = Pick<ClassShare, 'id' | 'share'>;

/** Longest account looked at: what a complaint is about stands at its beginning. */
const LONGEST = 600;

/** A sentence ends. */
const SENTENCE_END = /(?<=[。！？!?；;\n])|(?<=\.)\s|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;

/** Sentences asked about; what comes after them says little more. */
const MOST_SENTENCES = 8;

/** Below this likeness an example shares a name of a town or a day with the message, and hardly says the same: its vote counts less. */
const LIKE_ENOUGH = 0.05;

/**
 * How the owner's examples vote on an account: on the whole and on each of its sentences, for an example is one sentence. On
 * examples with another sentence beside them this is right 45 to 50 times in 100 where the whole alone is 30 to 39.
 */
function vote(categories: Reader['categories'], told: string): Vote[] {
  const sentences = told.split(SENTENCE_END).filter((sentence) => sentence.trim().length > 1);
  const parts = sentences.length < 2 ? [told] : [told, ...sentences.slice(0, MOST_SENTENCES)];
  const shares = new Map<string, number>();
  for (const votes of parts.map(categories)) {
    const likest = Math.max(0, ...votes.map(({ likeness }) => likeness));
    const weight = Math.min(1, likest / LIKE_ENOUGH) / parts.length;
    for (const { id, share } of votes) shares.set(id, (shares.get(id) ?? 0) + share * weight);
  }
  return [...shares].map(([id, share]) => ({ id, share }));
}

/** What an earlier message settled weighs like a category that is recognised almost for sure. */
const SETTLED = 0.9;
/** What is said of how we handled it does not outweigh that a thing is broken or unsafe. */
const SETTLED_BEFORE_HANDLING = 1.3;
const OF_HANDLING: ReadonlySet<string> = new Set(['waiting', 'process']);
/** The same, and who did it. */
const HANDLED: ReadonlySet<Category> = new Set(['waiting', 'process', 'staff']);
const OF_THINGS: ReadonlySet<string> = new Set(['quality', 'safety']);

/**
 * The categories the case may be about, likeliest first: what is recognised in this message by its score, what was settled before, and
 * the votes of the owner's examples, which sum to 1. The weights were chosen by leaving out one example of each pack.
 */
function weigh(
  shares: readonly Vote[],
  named: Understanding['categories'],
  settled: Category | undefined,
  isAnswerAwaited: boolean,
): { code: Category; weight: number }[] {
  const weights = new Map<string, number>(shares.map(({ id, share }) => [id, share]));
  const add = (id: string, weight: number) => weights.set(id, (weights.get(id) ?? 0) + weight);
  for (const { code, score } of named) if (code !== 'other') add(code, score);
  if (settled && !named.some(({ code }) => code === settled)) {
    const isHandled = OF_THINGS.has(settled) && named.every(({ code }) => OF_HANDLING.has(code));
    add(settled, isHandled ? SETTLED_BEFORE_HANDLING : SETTLED);
  }
  const isOfMore = named.some(({ code, score }) => code !== 'other' && !OF_HANDLING.has(code) && score >= NAMED);
  if (isAnswerAwaited && isOfMore) weights.set('waiting', (weights.get('waiting') ?? 0) / 2);
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .map(([id, weight]) => ({ code: id as Category, weight }));
}

/** From this weight on a category comes into question beside the likeliest. */
const BESIDE = 0.2;

/**
 * The categories a kind of matter may be of, likeliest first: beside one that says how they were dealt with, any that the examples
 * speak for; beside one that says what went wrong, only what is recognised as well.
 */
function likelyOf(
  ranked: readonly { code: Category; weight: number }[],
  named: Understanding['categories'],
  main: Category,
): [Category, ...Category[]] {
  const [first, ...others] = ranked;
  // Where somebody's safety is at stake, that is it.
  if (!first || first.code !== main) return [main];
  const mayBe = HANDLED.has(main) ? others : others.filter(({ code }) => named.some((one) => one.code === code));
  return [main, ...mayBe.filter(({ weight }) => weight >= BESIDE).map(({ code }) => code)];
}

/** "Or I will port out": that they would leave is no matter of leaving. */
const WOULD_LEAVE =
  /\b(?:or(?: else)?|otherwise|else)\b[ ,]{1,2}(?:i|we)(?:['’]?ll| will|['’]?m going to| am going to)[^.!?\n]{0,12}\b(?:port|switch|leave|cancel|change|move)\b[^.!?\n]*|(?:不然|否[则則]|再[这這][样樣])[^。！？\n]{0,6}(?:携号|攜號|攜碼|[转轉](?:网|網|台|走)|[换換][别別]家|退网|退網|[销銷][户戶])[^。！？\n]*/giu;

/** Letters of the longest demand for money that tells nothing else. */
const DEMAND = { latin: 48, han: 16 } as const;

/** "Refund the £14.99 or else": what it was paid for is not told, however like an account of it the words are. */
function onlyAsksMoney(told: string): boolean {
  if (letters(told) > (/\p{Script=Han}/u.test(told) ? DEMAND.han : DEMAND.latin)) return false;
  const wish = findWish(told);
  const isOfMoney = wishedKinds(wish ?? '').some((kind) => kind === 'refund' || kind === 'compensation');
  return wish !== undefined && isOfMoney && letters(wish) * 2 >= letters(told) - OR_ELSE;
}

/** Letters of a threat behind it. */
const OR_ELSE = 8;

/** From this score on the examples outweigh the words the owner gave for a kind. */
const PLAIN = 0.9;

/**
 * The kind of matter, where the examples make it sure: among all kinds of the pack, for the wait, the words and the app are told
 * at more length than the line that was never fitted; else among those of the likeliest category.
 */
function kindOf(
  pack: Pack,
  told: string,
  likely: readonly [Category, ...Category[]],
): (Kind & { score: number }) | undefined {
  const [main] = likely;
  const [best] = learnKinds(pack).classify(told);
  const of = likely.find((code) => pack.categories[code].subcategories.some(({ id }) => id === best?.id));
  if (best?.sure && of) return { id: best.id, of, score: best.score };
  if (pack.categories[main].subcategories.length === 0) return undefined;
  const [own] = kindsOf(pack, main).classify(told);
  // The best of one category's own is no match for the words an owner gave for a kind of another.
  return own?.sure ? { id: own.id, of: main, score: Math.min(own.score, PLAIN / 2) } : undefined;
}

/** From this score on a category beside another is more than a shade of it. */
const NAMED = 0.3;

/** What they wait for is a word from us, which nobody would need if the thing itself were right. */
const AWAITS_ANSWER =
  /\b(?:(?:call|phon|email|e-mail|messag|contact)(?:ed|ing)|rang|helpline|hotline|customer (?:services?|support|care)|on hold|no (?:repl(?:y|ies)|response|answer)|nothing back|(?:got|gotten|hear|heard) (?:nothing )?back|(?:nobody|no one|no-one) (?:answers|answered|replied|replies|responds|responded|picks up|rang))\b|客服|[热熱][线線]|[联聯][系繫络絡]|[电電][话話]|回[复覆應应]|[没沒冇]人(?:回|理|接|[应應]|覆)|[占佔][线線]/iu;

/** A customer that is a company, or has an account manager. */
const OF_COMPANY =
  /公司|企[业業]|集[团團]|商[号號]|工[厂廠]|敝|我司|[专專][线線]|大客[户戶]|客[户戶][经經]理|[总總][机機]|\b(?:compan(?:y|ies)|business|corporate|firm|office|leased line|account manager|enterprise|our (?:lines|employees|team|staff))\b/iu;

/** A story that only resembles one of illness ("my husband had finished eating") asks nobody whether they saw a doctor. */
function mayBeUnsafe({ categories, signals }: CaseRecord, told: string): boolean {
  const isTagged = categories.includes('safety') || signals.includes('health') || signals.includes('food_safety');
  return isTagged || BODY.test(told) || DANGER.test(told);
}

/**
 * Lets the owner's examples count: for the main category, and for the finer kind of matter within it where they make it
 * sure, with its own questions and remedies and the least severity the owner gave it.
 *
 * @param said The message in which the categories were named.
 */
export function refineMatter(pack: Pack, record: CaseRecord, named: Understanding['categories'], said: string): void {
  // "我要解約", "我要投訴" as the first words: neither is what it is about.
  const opening = onlyWishes(record.opening) || announcesComplaint(record.opening.text) ? '' : record.opening.text;
  const before = record.facts.details?.value || opening;
  // What they say now stands in the story only afterwards; a wish or an answer names nothing, and stays out.
  const isMore = named.length > 0 && !before.includes(said);
  const whole = (isMore ? `${before.slice(0, LONGEST - said.length)}\n${said}`.trim() : before).slice(0, LONGEST);
  const told = withoutCost(withoutNearMiss(withoutDenials(withoutInDate(whole)))).replace(WOULD_LEAVE, ' ');
  const known = record.categories.filter((code) => code !== 'other');
  // Who said so is no part of the matter, unless the matter is who said so.
  const matter = named.some(({ code }) => code === 'staff') ? told : withoutSpeakers(told);
  const votes = vote(readerOf(pack).categories, matter).filter(
    ({ id }) => id !== 'safety' || mayBeUnsafe(record, told),
  );
  const ranked = weigh(votes, named, known[0], AWAITS_ANSWER.test(told));
  const toFront = (code: Category) => {
    record.categories = [code, ...known.filter((one) => one !== code)].slice(0, 6);
  };
  if (ranked[0]) toFront(ranked[0].code);
  const category = mainCategory(record);
  const likely = likelyOf(ranked, named, category);
  // What was sure once is not lost when they say more of it: only another matter takes its place.
  const isKnown = pack.categories[category].subcategories.some(({ id }) => id === record.subcategory);
  const learnt = onlyAsksMoney(told) ? undefined : kindOf(pack, told, likely);
  const isLeftOpen = learnt === undefined ? !isKnown : learnt.score < PLAIN;
  const kind = (isLeftOpen ? kindTold(pack, told, likely) : undefined) ?? learnt;
  // What was stolen from somebody has no finer kind among the faults of a product or a line, and what a company buys is
  // no matter of somebody who speaks of none.
  const isOfCompany = kind !== undefined && rulesFor(pack, kind.of, kind.id).facts.includes('company');
  if (kind && !(isOfCompany && !OF_COMPANY.test(told)) && !(record.lane === 'crime' && isTheft(told))) {
    if (kind.of !== category) toFront(kind.of);
    record.subcategory = kind.id;
    record.severity = Math.max(record.severity, rulesFor(pack, kind.of, kind.id).severity ?? 0);
    return;
  }
  if (!isKnown) delete record.subcategory;
}

/** From this likeness on a message says what an example says; questions about the same things stay below 0.5. */
const SAME = 0.65;

/**
 * Whether somebody says, in the same words or nearly, what the owner of the pack wrote down as a complaint, however little
 * it sounds like one elsewhere ("the basket empties itself"). What stands under `other` may be no complaint.
 */
export function isInOwnersWords(pack: Pack, text: string): boolean {
  if (text.length > LONGEST) return false;
  const [likest] = readerOf(pack)
    .categories(text)
    .sort((one, other) => other.likeness - one.likeness);
  return likest !== undefined && likest.id !== 'other' && likest.likeness >= SAME;
}
