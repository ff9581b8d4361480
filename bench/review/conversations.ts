import { POINT_IDS } from '../../dialogs/index.ts';
import { RESOLUTION_TIMES, RESPONSE_TIMES, type SearchDocument, spanOf } from '../../storage/index.ts';
import { conversationAt } from '../search/conversations.ts';
import { FILLINGS } from '../search/phrases.ts';

const STATES = ['met', 'met', 'met', 'partly', 'missed'];

/** Numbers that look like chance, the same each time (splitmix). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/** The `n`-th conversation of the search's benchmark, with everything that the figures count. */
export function reviewedAt(n: number, all: number): SearchDocument {
  const { facts, ...rest } = conversationAt(n, all);
  const chance = chanceFrom(n);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() ** 2 * list.length)] as T;
  const { goods, place } = FILLINGS[(facts.labels.locale?.[0] ?? 'en') as 'en'];
  const responseMs = Math.round(chance() ** 6 * 7_200_000);
  const isResolved = facts.labels.traits?.includes('resolved') ?? false;
  const resolutionMs = Math.round(chance() ** 3 * 40 * 86_400_000);
  const isAbandoned = facts.labels.status?.[0] === 'abandoned';
  const cost = isResolved && chance() < 0.3 ? 5 + Math.floor(chance() * 200) : undefined;
  return {
    ...rest,
    facts: {
      ...facts,
      labels: {
        ...facts.labels,
        subcategory: chance() < 0.7 ? [`kind${Math.floor(chance() * 60)}`] : [],
        product: chance() < 0.8 ? [pick(goods)] : [],
        // As many different ones as a maker has: every fourth case has a batch of its own.
        batch: chance() < 0.4 ? [`B${Math.floor(chance() * (all / 4))}`] : [],
        place: chance() < 0.6 ? [pick(place)] : [],
        escalation: [pick(['none', 'on_time', 'late', 'early', 'never'])],
        abandonedAt: isAbandoned ? (facts.labels.stage ?? []) : [],
        points: POINT_IDS.filter(() => chance() < 0.7).map((id) => `${id}:${pick(STATES)}`),
        remedies: isResolved ? [`remedy${Math.floor(chance() * 20)}`] : [],
        response: [spanOf(RESPONSE_TIMES, responseMs)],
        resolution: isResolved ? [spanOf(RESOLUTION_TIMES, resolutionMs)] : [],
        traits: [
          ...(facts.labels.traits ?? []),
          ...(isResolved && chance() < 0.5 ? ['first_contact'] : []),
          ...(chance() < 0.5 ? ['asked'] : []),
          ...(chance() < 0.01 ? ['hidden'] : []),
          ...(cost === undefined ? [] : ['compensated']),
          ...(chance() < 0.02 ? ['overdue'] : []),
        ],
      },
      numbers: { ...facts.numbers, reopened: chance() < 0.05 ? 1 : 0 },
      measures: {
        responseMs,
        promisesDue: (facts.numbers.promisesKept ?? 0) + (facts.numbers.promisesBroken ?? 0),
        ...(isResolved ? { resolutionMs } : {}),
        ...(cost === undefined ? {} : { cost }),
      },
    },
  };
}
