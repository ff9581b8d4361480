import { readOpening } from '../acts/reply.ts';
import type { EntityType } from '../labels.ts';
import { toMatchForm } from '../matchForm.ts';
import type { Entity } from '../understanding.ts';
import type { EntitySource, Found } from './found.ts';

/** Facts whose answer may be nothing but the value itself, with the shape such an answer has. */
const SHAPES: ReadonlyMap<string, { type: EntityType; shape: RegExp }> = new Map(
  Object.entries({
    name: {
      type: 'name',
      shape:
        /^(?:[\u3400-\u9fff·]{1,8}|(?:(?:mr|mrs|ms|miss|dr)\.? )?[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'.-]{0,24}(?: [A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'.-]{0,24}){0,3})$/i,
    },
    orderNumber: { type: 'order_number', shape: /^[A-Za-z0-9](?:[A-Za-z0-9 -]{1,30})[A-Za-z0-9]$/ },
    batch: { type: 'batch', shape: /^[A-Za-z0-9](?:[A-Za-z0-9 /-]{1,24})[A-Za-z0-9]$/ },
    product: { type: 'product', shape: /^[^\n。！？!?]{1,40}$/ },
    place: { type: 'place', shape: /^[^\n。！？!?]{1,60}$/ },
    quantity: {
      type: 'quantity',
      shape:
        /^(?:\d{1,5}|[零一二两三四五六七八九十百]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)(?: ?个)?$/i,
    },
  }),
);

/** Facts whose value must have a figure in it. */
const NUMBERED = new Set(['orderNumber', 'batch']);

/** What people put before and after a bare answer. */
const BEFORE =
  /^(?:(?:是|就是|系|我是|叫我|就叫我|叫|我叫|在|喺|it['’]s|it is|it was|i['’]m|i am|call me|you can call me|just|the name is|sure|at|in)[ ,，:：]*)(?=\S)/i;
const AFTER = /(?:[ ,，]*(?:就行|就好|就可以|吧|谢谢|謝謝|啦|喇|thanks|thank you|please))?[\s.。!！,，~～]*$/i;

/** Longest answer read as nothing but the value. */
const ANSWER_MAX = 60;

/** The value of a bare answer to a question for a fact ("Anna", "王女士", "A12345"), unless it was found already. */
export function findBareAnswer(source: EntitySource, entities: readonly Entity[]): Found | undefined {
  const known = source.fact === undefined ? undefined : SHAPES.get(source.fact);
  if (known === undefined || source.plain.length > ANSWER_MAX || entities.some(({ type }) => type === known.type))
    return undefined;
  if (saysNothing(source.plain)) return undefined;
  const { start, end } = trimmed(source.plain);
  const words = source.plain.slice(start, end);
  if (!known.shape.test(words) || (NUMBERED.has(source.fact ?? '') && !/\d/.test(words))) return undefined;
  if (/[?？吗]$/.test(source.plain.trim())) return undefined;
  return { type: known.type, start, end };
}

/** Yes, no, "don't know", "转人工" … are replies, not values. */
function saysNothing(plain: string): boolean {
  const opening = readOpening(toMatchForm({ text: plain, starts: [], ends: [] }).text);
  const spoken = opening.phrases.filter((phrase) => phrase.tag !== 'filler');
  return opening.rest === ''
    ? spoken.length > 0
    : spoken.some((phrase) => phrase.tag === 'dont_know' || phrase.tag === 'refuse');
}

function trimmed(plain: string): { start: number; end: number } {
  let start = plain.length - plain.trimStart().length;
  for (let round = 0; round < 2; round += 1) start += BEFORE.exec(plain.slice(start))?.[0].length ?? 0;
  const end = start + plain.slice(start).replace(AFTER, '').length;
  return { start, end };
}
