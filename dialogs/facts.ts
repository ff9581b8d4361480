import type { Locale } from '../nlp/index.ts';
import type { CaseRecord } from '../storage/index.ts';
import { knowsMatter, toldOf } from './knownMatter.ts';
import { deniesHarm, saysUnharmed } from './listen/healthAnswer.ts';
import { letters } from './listen/letters.ts';
import { isTheft } from './listen/theft.ts';
import { matterOf, ownLabel } from './pack/index.ts';
import { mainCategory, rulesOf } from './policy/category.ts';
import { CORE_FACTS, type CoreFact, factLine, labels } from './replies/index.ts';
import { type Line, line } from './say.ts';
import { isSpoken, quoted, runningText, wishToThem } from './theirTerms.ts';
import type { Turn } from './turn.ts';

const CORE: ReadonlySet<string> = new Set(CORE_FACTS);
const isCore = (fact: string): fact is CoreFact => CORE.has(fact);

/** A fact's name as the customer reads it. */
export function labelOf(turn: Turn, fact: string): string {
  if (isCore(fact))
    return ownLabel(turn.pack, fact, turn.locale, turn.variant) ?? labels(turn.locale, turn.variant).fact[fact];
  const own = turn.pack.facts[fact];
  return own ? turn.words(own.label) : fact;
}

/** Hurt from outside, and not ill from within. */
const INJURY =
  /\b(?:slip(?:ped|s)?|fell|fall(?:en)?|tripped|burn(?:ed|t|s)?|scald\w*|cut (?:my|his|her|our|their|the|a)|bleed\w*|bruis\w*|hurt (?:my|his|her|our|their)|injur\w*|electric shock|got a shock|sprain\w*|fractur\w*|broke (?:my|his|her) \w+)\b|摔|滑倒|跌[倒咗到亲親]|仆|[烫燙辣][伤傷到亲親]|[割划劃刮砸夹夾扭撞][伤傷到亲親]|流血|出血|[触觸][电電]|[电電][到了咗亲親]|漏[电電]|冒烟|冒煙|火花|起火|骨折|\b(?:sparks?|smok(?:e|ed|ing)|caught fire|electric\w*)\b/iu;

/** Whether what hurt somebody is told, and was no food. */
function isInjury(record: CaseRecord | undefined): boolean {
  return INJURY.test([record?.opening.text, record?.facts.details?.value].join('\n'));
}

/** The question about a fact; `again` is the second and last, narrower one. */
export function questionOf(turn: Turn, fact: string, again: boolean): Line {
  if (again && fact === 'symptoms' && isInjury(turn.lastCase)) return line('again.injury', {});
  if (isCore(fact) && fact !== 'wish') return line(`${again ? 'again' : 'ask'}.${fact}`, {});
  const own = turn.pack.facts[fact];
  const text = own ? turn.words(again ? own.again : own.ask) : labelOf(turn, fact);
  return { key: `${again ? 'again' : 'ask'}.${fact}`, text };
}

/** What went wrong, as a phrase that fits "I'm sorry about …". */
export function matterText(turn: Turn, record: CaseRecord): string {
  const said = toldOf(record);
  const { pack, locale, variant } = turn;
  const category = mainCategory(record);
  // What was stolen from somebody is called by no kind of fault.
  if (record.lane === 'crime' && isTheft(said)) return matterOf(pack, 'other', '', locale, { variant });
  if (!knowsMatter(turn, record)) return matterOf(pack, 'other', '', locale, { variant });
  // Who says that they are well is not told how sorry we are that they are not.
  const health = record.facts.symptoms?.value ?? '';
  const isWell = record.signals.includes('health') ? deniesHarm(health) : saysUnharmed(health);
  const isOfIllness = rulesOf(pack, record).facts.includes('medicalCare');
  const kind = isWell && isOfIllness ? undefined : record.subcategory;
  return matterOf(pack, category, said, locale, { subcategory: kind, variant });
}

/** Order of the restatement: the story first, the wish last. */
const ORDER = [
  'name',
  'details',
  'product',
  'orderNumber',
  'batch',
  'quantity',
  'amount',
  'place',
  'occurredOn',
  'symptoms',
  'effect',
  'tried',
  'evidence',
];

/** Longest piece of a customer's story read back; the rest is in the transcript. */
const LONGEST = 240;

function shorten(text: string, locale: Locale): string {
  const oneLine = runningText(text, locale);
  if (oneLine.length <= LONGEST) return oneLine;
  const graphemes = [...new Intl.Segmenter().segment(oneLine.slice(0, LONGEST + 20))].map(({ segment }) => segment);
  return `${graphemes.slice(0, LONGEST).join('')}…`;
}

/** The restatement: a list, numbered for somebody who needs one thing after another. */
export function restatement(turn: Turn, lines: readonly string[]): Line {
  if (!turn.style.numbered) return line('restate.summary', { lines });
  return line('restate.numbered', { lines: lines.map((text, index) => `${index + 1}. ${text}`).join('\n') });
}

/**
 * Whether a fact is read back: what was asked for or is needed; of what was said in passing only what the story does not
 * say already, for there it stands in the customer's own words.
 */
function isReadBack(turn: Turn, record: CaseRecord, fact: string): boolean {
  const { state, value = '' } = record.facts[fact] ?? {};
  if (state !== 'known' || (fact === 'symptoms' && (letters(value) < TELLS || saysUnharmed(value)))) return false;
  if (fact === 'symptoms' && (record.facts.details?.value ?? '').includes(value)) return false;
  // The phone they use it with is not read back a second time as what it is about.
  const isTwice =
    fact === 'product' && Object.entries(record.facts).some(([name, one]) => name !== fact && one.value === value);
  if (isTwice) return false;
  // A whole clause of the story, for a fact that was never asked for, would be the story told twice.
  const isOfStory = isSpoken(value) && (record.facts.details?.value ?? '').includes(value);
  if (record.asked[fact] === undefined && isOfStory && !isCore(fact)) return false;
  if (record.asked[fact] !== undefined || ALWAYS.has(fact) || rulesOf(turn.pack, record).facts.includes(fact))
    return true;
  // A choice told by a word in passing ("always") is our reading of it, and nothing they said.
  if (turn.pack.facts[fact]?.told === 'choice') return false;
  return !(record.facts.details?.value ?? '').includes(value);
}

/** A bare "no" to whether anybody is ill is nothing to check, and neither is "we're fine". */
const TELLS = 4;

const ALWAYS: ReadonlySet<string> = new Set(['details', 'name', 'contact', 'wish', 'evidence', 'symptoms']);

/** Facts that are told rather than stated: their words are the customer's, and stand as a quotation. */
const TOLD: ReadonlySet<string> = new Set(['details', 'tried', 'effect', 'symptoms']);

/** A value as it is read back: the wish in terms of ours, what is told as a quotation, everything else as it was given. */
export function shownValue(locale: Locale, fact: string, given: string): string {
  if (fact === 'evidence' && given === '') return labels(locale).photo;
  if (fact === 'wish') return wishToThem(shorten(given, locale), locale);
  const value = shorten(given, locale);
  return fact === 'details' || (isSpoken(value) && TOLD.has(fact)) ? quoted(value, locale) : value;
}

/** What a value says that the story does not say already. */
function besides(value: string, story: string): string {
  const parts = value.split('\n').filter((part) => !story.includes(part));
  return parts.length > 0 ? parts.join('\n') : value;
}

/** The lines of a restatement: each known fact with its label, in the customer's own words. */
export function restateLines(turn: Turn, record: CaseRecord): string[] {
  const known = Object.keys(record.facts).filter((fact) => isReadBack(turn, record, fact));
  const own = known.filter((fact) => !isCore(fact));
  const order = [...ORDER, ...own, 'contact', 'wish'].filter((fact) => known.includes(fact));
  return order.map((fact) => {
    const value = record.facts[fact]?.value ?? '';
    const said = fact === 'symptoms' ? besides(value, record.facts.details?.value ?? '') : value;
    return factLine(turn.locale, labelOf(turn, fact), shownValue(turn.locale, fact, said));
  });
}
