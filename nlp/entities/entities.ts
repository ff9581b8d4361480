import { readAsk } from '../acts/ask.ts';
import { type Document, hitsOf } from '../document.ts';
import { originalSpan } from '../mappedText.ts';
import { normalise } from '../normalise.ts';
import type { Entity } from '../understanding.ts';
import { findAmounts } from './amount.ts';
import { findBareAnswer } from './bareAnswer.ts';
import { findBatches } from './batch.ts';
import { findDates } from './date.ts';
import { findEmails } from './email.ts';
import type { EntitySource, Finder, Found } from './found.ts';
import { findNames } from './name.ts';
import { findLooseOrderNumbers, findNamedOrderNumbers } from './orderNumber.ts';
import { findPhones } from './phone.ts';
import { findPlaces } from './place.ts';
import { findQuantities } from './quantity.ts';

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

/** A message with more is a list or an attack; the first ones are kept. */
const ENTITIES_MAX = 40;

/** Every name, number, date and amount of a message, in its order, without overlaps. */
export function findEntities(document: Document): Entity[] {
  const ask = readAsk(document.context);
  const source: EntitySource = {
    plain: document.plain.text,
    folded: document.folded,
    lang: document.script.lang,
    cantonese: document.script.cantonese,
    context: document.context,
    fact: ask.kind === 'fact' ? ask.fact : undefined,
  };
  const found = FINDERS.flatMap((find) => find(source).slice(0, ENTITIES_MAX));
  const entities = withoutOverlaps([...found.map((one) => toEntity(document, one)), ...productsOf(document)]);
  const bare = hitsOf(document, 'signal:human').length > 0 ? undefined : findBareAnswer(source, entities);
  return (bare === undefined ? entities : withoutOverlaps([toEntity(document, bare), ...entities]))
    .sort((a, b) => a.start - b.start)
    .slice(0, ENTITIES_MAX);
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

function productsOf(document: Document): Entity[] {
  return hitsOf(document, 'entity:product')
    .slice(0, ENTITIES_MAX)
    .map((hit) => {
      const span = originalSpan(document.form, hit.start, hit.end);
      const text = document.original.slice(span.start, span.end);
      return { type: 'product', ...span, text, value: normalise(text).text.trim() };
    });
}

function withoutOverlaps(entities: readonly Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const entity of entities) {
    if (kept.length >= 2 * ENTITIES_MAX) break;
    if (kept.every((other) => other.end <= entity.start || other.start >= entity.end)) kept.push(entity);
  }
  return kept;
}
