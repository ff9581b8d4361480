import { hashName, mix } from '../model/ngrams.ts';
import { answers } from './factEntity.ts';
import type { ActView, Decision } from './view.ts';

/** Tokens read at the beginning and at the end: who replies says what matters there. */
const HEAD_MAX = 40;
const TAIL_MAX = 16;

/** Hits beyond these add nothing. */
const HITS_MAX = 24;

const START = hashName('^');
const END = hashName('$');

/** What a name is a name of; each has its own numbers. */
const OF = {
  rule: hashName('rule'),
  ruleScore: hashName('rule score'),
  polarity: hashName('polarity'),
  opens: hashName('opens'),
  opening: hashName('opening'),
  phrase: hashName('phrase'),
  hit: hashName('hit'),
  denied: hashName('denied'),
  complaint: hashName('complaint'),
  length: hashName('length'),
  rest: hashName('rest'),
  entity: hashName('entity'),
  answers: hashName('answers'),
  misses: hashName('misses'),
  asking: hashName('asking'),
} as const;

const ASKING = /[?？吗呢么]\s*$/;

const names = new Map<string, number>();

/**
 * What the act model reads of a reply: its words in order, the phrases of answering found in it, what the rules made of
 * it, and all of that once more together with the kind of question it answers.
 */
export function readActFeatures(view: ActView, ruled: Decision | undefined): number[] {
  const features: number[] = [];
  pushWords(view.text, features);
  pushNames(view, ruled, features);
  const kind = known(view.ask.kind);
  const count = features.length;
  for (let i = 0; i < count; i += 1) features.push(mix(Math.imul(features[i] ?? 0, 31) + kind));
  return features;
}

/** Hashes of the words, numbers and signs of a text: words whole, numbers by their length. */
function readTokens(text: string): number[] {
  const tokens: number[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    let end = at + 1;
    if (kind === 'sign') {
      if (unit > 0x20) tokens.push(mix(unit + 0x51000000));
    } else {
      let hash = 0x811c9dc5 ^ unit;
      for (; end < text.length && kindOf(text.charCodeAt(end)) === kind; end += 1) {
        hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(end);
      }
      tokens.push(mix(kind === 'digit' ? 0x23000000 + Math.min(end - at, 5) : hash));
    }
    at = end;
  }
  return tokens;
}

function kindOf(unit: number): 'letter' | 'digit' | 'sign' {
  if (unit >= 0x61 && unit <= 0x7a) return 'letter';
  return unit >= 0x30 && unit <= 0x39 ? 'digit' : 'sign';
}

function pushWords(text: string, features: number[]): void {
  const tokens = readTokens(text);
  const skipped = Math.max(0, tokens.length - HEAD_MAX - TAIL_MAX);
  let before = START;
  let earlier = before;
  for (let i = 0; i < tokens.length; i += 1) {
    if (i === HEAD_MAX) i += skipped;
    const hash = tokens[i] ?? 0;
    const pair = mix(Math.imul(before, 0x9e3779b1) ^ hash);
    features.push(hash, pair, mix(Math.imul(earlier, 0x85ebca6b) ^ pair));
    earlier = before;
    before = hash;
  }
  features.push(mix(Math.imul(before, 0x9e3779b1) ^ END));
}

function pushNames(view: ActView, ruled: Decision | undefined, features: number[]): void {
  const { opening, ask, entities, phrases, document } = view;
  const push = (of: number, value: number): void => {
    features.push(mix(Math.imul(of, 0x01000193) + value));
  };
  const rule = known(ruled?.label ?? 'none');
  push(OF.rule, rule);
  if (ruled !== undefined) push(OF.ruleScore, rule + Math.round(ruled.score * 10));
  push(OF.polarity, known(opening.polarity ?? 'none') + (opening.rest === '' ? 1 : 0));
  let opens = OF.opens;
  opening.phrases.forEach(({ tag }, i) => {
    const hash = known(tag);
    push(OF.opening, hash);
    if (i < 4) opens = mix(Math.imul(opens, 31) + hash);
  });
  features.push(opens);
  for (const { tag, weight } of phrases.slice(0, HITS_MAX)) push(OF.phrase, known(tag) + weight);
  for (const hit of document.hits.slice(0, HITS_MAX)) {
    push(document.negated.has(hit) ? OF.denied : OF.hit, known(hit.tag));
  }
  push(OF.complaint, Math.round(view.complaint * 5));
  push(OF.length, Math.min(Math.floor(Math.log2(view.length + 1) * 1.5), 14));
  push(OF.rest, Math.min(Math.floor(Math.log2(opening.rest.length + 1)), 7));
  for (const { type } of entities.slice(0, HITS_MAX)) push(OF.entity, known(type));
  if (ask.kind === 'fact') {
    const fact = known(ask.fact ?? 'any');
    push(entities.some((entity) => answers(entity, ask.fact)) ? OF.answers : OF.misses, fact);
  }
  if (ASKING.test(view.text.slice(-4))) push(OF.asking, 0);
}

/** Hash of a name, remembered: there are few, all of them this program's own. */
function known(name: string): number {
  const hash = names.get(name);
  if (hash !== undefined) return hash;
  const made = hashName(name);
  names.set(name, made);
  return made;
}
