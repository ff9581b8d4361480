import type { Document } from '../document.ts';

/**
 * What a few words are the answer to: `symptoms` somebody's state of health; `closed` a fact such as a name, a place or a
 * number, whose words mean nothing else; `open` any other question.
 */
export type AnswerSetting = 'symptoms' | 'closed' | 'open';

/** Facts answered by a name, a place, a thing, a day, a number or yes and no. */
const CLOSED = new Set([
  'name',
  'contact',
  'product',
  'batch',
  'orderNumber',
  'place',
  'occurredOn',
  'amount',
  'quantity',
  'company',
  'storage',
  'sampleKept',
  'dishKept',
  'medicalCare',
  'evidence',
  'device',
  'openedOn',
  'soldBy',
  'size',
  'scale',
  'line',
  'trip',
  'booking',
  'billItem',
  'lostItem',
  'serviceMode',
]);

/** An answer of at most so many units is a short one; an ideograph says as much as this many letters. */
const SHORT = 24;
const IDEOGRAPH = 2.5;

/** What somebody asked for their symptoms tells up to here is about them. */
const SYMPTOMS_MAX = 80;

/** The setting of a short answer; none for anything longer, or where nothing was asked. */
export function readAnswerSetting({ context: { ask }, form: { text } }: Document): AnswerSetting | undefined {
  if (ask?.fact === 'symptoms' && text.length <= SYMPTOMS_MAX) return 'symptoms';
  if (ask === undefined || text.length > SHORT) return undefined;
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) < 0x2e80 ? 1 : IDEOGRAPH;
  if (width > SHORT) return undefined;
  return ask.fact !== undefined && CLOSED.has(ask.fact) ? 'closed' : 'open';
}
