import { hashName, mix } from '../model/ngrams.ts';
import { answers } from './factEntity.ts';
import type { ActView, Decision } from './view.ts';

/** Tokens read at the beginning and at the end: who replies says what matters there. */
const HEAD_MAX = 40;
const TAIL_MAX = 16;

/** Hits beyond these add nothing. */
const HITS_MAX = 24;

const TOKEN = /[a-z]+|\d+|[^\sa-z\d]/g;

const names = new Map<string, number>();

/**
 * What the act model reads of a reply: its words in order, the phrases of answering found in it, what the rules made of
 * it, and all of that once more together with the kind of question it answers.
 */
export function readActFeatures(view: ActView, ruled: Decision | undefined): number[] {
  const features: number[] = [];
  const kind = hashOf(`kind:${view.ask.kind}`);
  const add = (hash: number): void => {
    features.push(hash, mix(Math.imul(hash, 31) + kind));
  };
  addWords(view.text, add);
  addNames(view, ruled, (name) => add(hashOf(name)));
  return [...new Set(features)];
}

function addWords(text: string, add: (hash: number) => void): void {
  const all = text.match(TOKEN) ?? [];
  const tokens = all.length <= HEAD_MAX + TAIL_MAX ? all : [...all.slice(0, HEAD_MAX), ...all.slice(-TAIL_MAX)];
  let before = hashOf('^');
  let earlier = before;
  for (const token of tokens) {
    const hash = /^\d/.test(token) ? hashOf(`#${Math.min(token.length, 5)}`) : hashName(token);
    const pair = mix(Math.imul(before, 0x9e3779b1) ^ hash);
    add(hash);
    add(pair);
    add(mix(Math.imul(earlier, 0x85ebca6b) ^ pair));
    earlier = before;
    before = hash;
  }
  add(mix(Math.imul(before, 0x9e3779b1) ^ hashOf('$')));
}

function addNames(view: ActView, ruled: Decision | undefined, add: (name: string) => void): void {
  const { opening, ask, entities, phrases } = view;
  add(`rule:${ruled?.label}`);
  if (ruled !== undefined) add(`rule:${ruled.label}:${Math.round(ruled.score * 10)}`);
  add(`opening:${opening.polarity}:${opening.rest === ''}`);
  add(
    `opens:${opening.phrases
      .map(({ tag }) => tag)
      .slice(0, 4)
      .join(' ')}`,
  );
  for (const { tag } of opening.phrases) add(`opening has ${tag}`);
  for (const { tag, weight } of phrases.slice(0, HITS_MAX)) add(`phrase:${tag}:${weight}`);
  for (const hit of view.document.hits.slice(0, HITS_MAX)) {
    add(`hit:${hit.tag}:${view.document.negated.has(hit)}`);
  }
  add(`complaint:${Math.round(view.complaint * 5)}`);
  add(`length:${Math.min(Math.floor(Math.log2(view.length + 1) * 1.5), 14)}`);
  add(`rest:${Math.min(Math.floor(Math.log2(opening.rest.length + 1)), 7)}`);
  for (const { type } of entities.slice(0, HITS_MAX)) add(`entity:${type}`);
  if (ask.kind === 'fact') add(`answers:${ask.fact}:${entities.some((entity) => answers(entity, ask.fact))}`);
  if (/[?？吗呢么]\s*$/.test(view.text)) add('ends asking');
}

function hashOf(name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  const hash = hashName(name);
  if (names.size < 4096) names.set(name, hash);
  return hash;
}
