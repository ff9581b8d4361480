import { type Document, hitsOf } from '../document.ts';
import { originalSpan } from '../mappedText.ts';
import { normalise } from '../normalise.ts';
import { stem } from '../stem.ts';
import type { Hit } from '../termIndex.ts';
import type { Entity } from '../understanding.ts';
import { termsOf } from '../vocabulary.ts';
import { CLUE } from './clues.ts';
import { allMatches, type EntitySource } from './found.ts';
import { createGoodsIndex } from './goodsIndex.ts';
import { AMBIGUOUS_WORDS, PRODUCT_WORDS } from './productWords.ts';

const index = createGoodsIndex(termsOf(PRODUCT_WORDS));
const ambiguous = new Set([...AMBIGUOUS_WORDS].map(stem));

/** What makes an ambiguous word a thing: an article or a number before it, in match form. */
const THING_BEFORE =
  /(?:^|[^a-z])(?:my|a|an|thi|that|new|your|of|our|two|three|four|five|\d{1,3}|wrong|broken|the|these|those|bought|order)(?: (?:new|blue|red|black|white|old|big|small|wooden|leather))? $/;
/** "On the phone", "at the desk", "the ring of": no goods. */
const NO_THING_BEFORE =
  /(?:\b(?:on|over|by|via|answer|answered|pick up|hang up|off|at|under|fan of|big|huge|front|help|servic) (?:the |my |a )?)$/;
const NO_THING_AFTER =
  /^ (?:number|call|line|support|bill|contract|back|out|me |him|her|them|us |a |the |up|no\b|is 0|app\b|signal|agent|compani|store|shop)|^[ :]{0,2}[+(]?\d{3}/;
/** "手机号", "电话手机13…", "手机信号": no goods. */
const NO_CHINESE_AFTER =
  /^(?:牙(?![膏刷线签套])|号|尾号|app|信号|上|端|话费|银行|验证|支付|里|短信|店|行|套餐|线|费|网|卡号|站|楼|厂|业|电量|壁|市场|公司|专区|购物|台|剧|广告)|^[ :是系]{0,3}[+(]?[\d*]{3}/;

/** Names of devices that carry a model: "iPhone 15 Pro", "Galaxy S24 Ultra". */
const MODEL =
  /(?<![A-Za-z])(?:iphone|ipad|galaxy|pixel|macbook|airpods|thinkpad|redmi|switch|ps|小米|红米|华为|荣耀)(?: ?(?:mate|note|pura|air|pro|[a-z]?\d{1,4}[a-z]{0,2}))(?: ?(?:pro|max|plus|ultra|mini|air|se|fe)){0,2}(?![A-Za-z0-9])/gi;

/** Goods named in a message: the words of the lexicon and of the list here, the longest where they overlap. */
export function findProducts(document: Document, clues: EntitySource['clues']): Entity[] {
  const { form } = document;
  const named = [...hitsOf(document, 'entity:product'), ...index(form.text)];
  const hits = named
    .filter((hit) => isThing(form.text, hit, named))
    .sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start);
  const entities = joined(form.text, hits).map((hit) => toProduct(document, originalSpan(form, hit.start, hit.end)));
  const models = (clues & CLUE.make) !== 0 ? modelsOf(document) : [];
  return [...models, ...entities];
}

function modelsOf(document: Document): Entity[] {
  return allMatches(MODEL, document.folded).map(({ index: at, 0: words }) =>
    toProduct(document, originalSpan(document.plain, at, at + words.length)),
  );
}

/** "草莓" and "酸奶" side by side are one thing, and so are "oat" and "biscuits", with a space between them. */
function joined(text: string, hits: readonly Hit[]): { start: number; end: number }[] {
  return hits.map(({ start, end }) => {
    const gap = text.charCodeAt(start) >= 0x2e80 ? 0 : 1;
    const isBeside = (from: number, to: number) => to === from + gap && (gap === 0 || text[from] === ' ');
    const next = hits.find((other) => isBeside(end, other.start));
    const before = next ? undefined : hits.find((other) => isBeside(other.end, start));
    return { start: before?.start ?? start, end: next?.end ?? end };
  });
}

function isThing(text: string, { start, end }: Hit, named: readonly Hit[]): boolean {
  const after = text.slice(end, end + 12);
  if (text.charCodeAt(start) >= 0x2e80) return end - start > 1 ? !NO_CHINESE_AFTER.test(after) : false;
  if (NO_THING_AFTER.test(after)) return false;
  if (!ambiguous.has(text.slice(start, end))) return true;
  // "Tomato sauce": what stands behind goods is goods.
  if (text[start - 1] === ' ' && named.some((other) => other.end === start - 1)) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  return THING_BEFORE.test(before) && !NO_THING_BEFORE.test(before);
}

function toProduct(document: Document, span: { start: number; end: number }): Entity {
  const text = document.original.slice(span.start, span.end);
  return { type: 'product', ...span, text, value: normalise(text).text.trim() };
}
