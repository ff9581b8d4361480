import { readAsk } from '../acts/ask.ts';
import { type Document, hitsOf } from '../document.ts';
import { originalSpan } from '../mappedText.ts';
import type { Entity } from '../understanding.ts';
import { findAmounts } from './amount.ts';
import { findBareAnswer } from './bareAnswer.ts';
import { findBatches } from './batch.ts';
import { readClues } from './clues.ts';
import { findDates } from './date.ts';
import { findEmails } from './email.ts';
import type { EntitySource, Finder, Found } from './found.ts';
import { findNames } from './name.ts';
import { findLooseOrderNumbers, findNamedOrderNumbers } from './orderNumber.ts';
import { findPhones } from './phone.ts';
import { findPlaces } from './place.ts';
import { findProducts } from './product.ts';
import { findQuantities } from './quantity.ts';
import { findStructuralProducts } from './structuralProduct.ts';

/** Of overlapping entities the one found by the earlier finder stays. */
const FINDERS: readonly Finder[] = [
  findEmails,
  findNamedOrderNumbers,
  findBatches,
  findDates,
  findPhones,
  findAmounts,
  findQuantities,
  findLooseOrderNumbers,
  findNames,
  findPlaces,
];
/** A number given when the order number was asked for is one, whatever it looks like. */
const ASKED_FOR_ORDER: readonly Finder[] = [
  findEmails,
  findNamedOrderNumbers,
  findLooseOrderNumbers,
  ...FINDERS.filter((find) => find !== findEmails && find !== findNamedOrderNumbers && find !== findLooseOrderNumbers),
];

/** Facts whose answer, taken as it stands, is better than what finders make of parts of it. */
const WHOLE = new Set(['product', 'place']);

/** A message with more is a list or an attack; the first ones are kept. */
const ENTITIES_MAX = 40;

/** Every name, number, date and amount of a message, in its order, without overlaps. */
export function findEntities(document: Document): Entity[] {
  const ask = readAsk(document.context);
  const source: EntitySource = {
    plain: document.plain.text,
    folded: document.folded,
    clues: readClues(document.folded),
    lang: document.script.lang,
    cantonese: document.script.cantonese,
    context: document.context,
    ahead: ask.kind === 'proposal',
    fact: ask.kind === 'fact' ? ask.fact : undefined,
  };
  const finders = source.fact === 'orderNumber' ? ASKED_FOR_ORDER : FINDERS;
  const found = withoutOverlaps(finders.flatMap((find) => find(source).slice(0, ENTITIES_MAX)));
  const products = findProducts(document, source.clues).slice(0, ENTITIES_MAX);
  const named = bareAnswerOf(document, source, found);
  const bare = named === undefined ? undefined : toEntity(document, named);
  // "牛肉麵" under the question for the place is what they had there.
  const isGoods = bare?.type === 'place' && products.some(({ start, end }) => start <= bare.start && bare.end <= end);
  const all = [
    ...(bare === undefined || isGoods ? [] : [bare]),
    ...found.map((one) => toEntity(document, one)),
    ...products,
    ...findStructuralProducts(source, found).map((one) => toEntity(document, one)),
  ];
  return withoutOverlaps(all)
    .sort((a, b) => a.start - b.start)
    .slice(0, ENTITIES_MAX);
}

function bareAnswerOf(document: Document, source: EntitySource, found: readonly Found[]): Found | undefined {
  const { fact } = source;
  if (fact === undefined || hitsOf(document, 'signal:human').length > 0) return undefined;
  if (WHOLE.has(fact))
    return findBareAnswer(
      source,
      found.filter(({ type }) => type !== 'place' && type !== 'name'),
    );
  const known = findBareAnswer(source, found);
  return found.some(({ type }) => type === known?.type) ? undefined : known;
}

function toEntity(document: Document, found: Found): Entity {
  const span = originalSpan(document.plain, found.start, found.end);
  const words = document.plain.text.slice(found.start, found.end).trim();
  return {
    type: found.type,
    ...span,
    text: document.original.slice(span.start, span.end),
    value: found.value ?? words,
  };
}

function withoutOverlaps<T extends { start: number; end: number }>(entities: readonly T[]): T[] {
  const kept: T[] = [];
  for (const entity of entities) {
    if (kept.length >= 2 * ENTITIES_MAX) break;
    if (kept.every((other) => other.end <= entity.start || other.start >= entity.end)) kept.push(entity);
  }
  return kept;
}
