import { expect } from 'chai';
import fc from 'fast-check';
import { recognize } from '../../nlp/index.ts';
import { ACTS, CATEGORIES, EMOTIONS, SIGNALS } from '../../nlp/labels.ts';
import type { RecognizeContext, Understanding } from '../../nlp/understanding.ts';

/** Pieces of real messages, which reach further into the recognizer than random letters do. */
const PIECES = [
  '果汁有霉',
  '气死我了',
  '不是，',
  '对，不过',
  'I want a refund ',
  'not bad ',
  '13800138000',
  '三百五',
  '上周二',
  'last Friday ',
  '$25',
  'a@b.co',
  '訂單A12345',
  '我姓王',
  '😡',
  '\u200b',
  '\u0000',
  '\ud800',
  '\udc00',
  'e\u0301\u0301',
  '!!!',
  '\n',
  '轉人工',
  'ﷺ',
  'Ａ１',
  '1️⃣',
  "don't ",
];
/** The same words in Simplified and in Traditional. */
const PAIRS: readonly [string, string][] = [
  ['我不想活了，从楼上跳下去算了', '我不想活了，從樓上跳下去算了'],
  ['给我五万，不然我就曝光你们', '給我五萬，不然我就曝光你們'],
  ['孩子喝完拉肚子，已经送医院', '孩子喝完拉肚子，已經送醫院'],
  ['律师函下周寄到，法院见', '律師函下週寄到，法院見'],
  ['再不处理我就打12315', '再不處理我就打12315'],
  ['转人工，叫你们经理来', '轉人工，叫你們經理來'],
  ['汤里有只苍蝇，退钱', '湯裡有隻蒼蠅，退錢'],
  ['没错，就是这样', '沒錯，就是這樣'],
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')),
);
const context: fc.Arbitrary<RecognizeContext> = fc.record(
  {
    locale: fc.constantFrom('en', 'zh-Hans', 'zh-Hant'),
    ask: fc.record({
      kind: fc.constantFrom('fact', 'confirm', 'wish', 'proposal', 'opinion', 'csat'),
      fact: fc.constantFrom(
        'name',
        'contact',
        'orderNumber',
        'product',
        'amount',
        '__proto__',
        'constructor',
        undefined,
      ),
    }),
    bot: fc.string({ unit: 'binary', maxLength: 50 }),
    at: fc.constantFrom(new Date('2026-11-20T04:00:00Z'), new Date(Number.NaN), new Date(0)),
    zone: fc.constantFrom('Asia/Taipei', 'UTC', 'No/Such_Zone', ''),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<RecognizeContext>;

describe('the recognizer, for any string', () => {
  it('never throws, and every tag is one of the labels', () => {
    fc.assert(
      fc.property(hostile, context, (text, known) => {
        const tags = recognize(text, known);
        expect(EMOTIONS).to.include(tags.emotion.label);
        expect(ACTS).to.include(tags.act.label);
        expect(tags.categories.every(({ code }) => CATEGORIES.includes(code))).to.equal(true);
        expect(tags.signals.every((signal) => SIGNALS.includes(signal))).to.equal(true);
        expect(tags.complaint).to.be.within(0, 1);
        expect(tags.emotion.intensity).to.be.within(0, 3);
        expect(tags.severity).to.be.within(0, 4);
        expect(tags.act.score).to.be.within(0, 1);
        expect(tags.categories.length).to.be.at.most(3);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every span inside the text, and an entity is what the text says there', () => {
    fc.assert(
      fc.property(hostile, context, (text, known) => {
        const { entities, evidence } = recognize(text, known);
        for (const { start, end } of [...entities, ...evidence]) {
          expect(start).to.be.at.least(0);
          expect(end).to.be.greaterThan(start);
          expect(end).to.be.at.most(text.length);
        }
        for (const { start, end, text: words } of entities) expect(text.slice(start, end)).to.equal(words);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same tags when invisible characters are sprinkled in', () => {
    const noise = fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\u00ad');
    const clean = PIECES.filter((piece) => !/[\p{M}\p{C}]/u.test(piece) && piece !== '1️⃣');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...clean), { minLength: 1, maxLength: 8 }),
        noise,
        fc.nat(),
        (pieces, sign, seed) => {
          const text = pieces.join('');
          const points = [...text];
          const at = seed % (points.length + 1);
          const noisy = [...points.slice(0, at), sign, ...points.slice(at)].join('');
          expect(tagsOf(recognize(noisy))).to.deep.equal(tagsOf(recognize(text)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds the same signals and act in either Chinese script', () => {
    for (const [simplified, traditional] of PAIRS) {
      const [one, other] = [recognize(simplified), recognize(traditional)];
      expect(one.signals, simplified).to.deep.equal(other.signals);
      expect(one.act.label, simplified).to.equal(other.act.label);
    }
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(hostile, context, (text, known) => {
        const at = known.at ?? new Date('2026-11-20T04:00:00Z');
        expect(recognize(text, { ...known, at })).to.deep.equal(recognize(text, { ...known, at }));
      }),
      { numRuns: 100 },
    );
  });
});

/** Everything but places in the text. */
function tagsOf({ entities, evidence, ...tags }: Understanding): object {
  return {
    ...tags,
    entities: entities.map(({ type, value }) => [type, value]),
    evidence: evidence.map(({ tag }) => tag),
  };
}
