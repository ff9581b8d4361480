import { expect } from 'chai';
import fc from 'fast-check';
import type { Offer } from '../../web/console/api/types.ts';
import { dueChoices, toLocalInput } from '../../web/console/forms/dueChoices.ts';
import { neededFor } from '../../web/console/forms/neededFor.ts';
import { type KeyPress, keyLabel, matchesKey } from '../../web/console/keys/matchKey.ts';
import { segments } from '../../web/console/views/segments.ts';
import { takeRewrite } from '../../web/console/views/takeRewrite.ts';

describe('the pieces of a message', () => {
  it('are together the message, whatever the ranges', () => {
    const range = fc.record({
      tag: fc.constantFrom('a', 'b'),
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
    });
    const text = fc.string({ unit: 'binary', maxLength: 50 });
    fc.assert(
      fc.property(text, fc.array(range, { maxLength: 6 }), (words, ranges) => {
        expect(
          segments(words, ranges)
            .map((piece) => piece.text)
            .join(''),
        ).to.equal(words);
      }),
    );
  });

  it('carry the tags of all ranges that cover them', () => {
    const pieces = segments('never again', [
      { tag: 'a', start: 0, end: 7 },
      { tag: 'b', start: 5, end: 11 },
    ]);
    expect(pieces.map(({ text, tags }) => [text, tags])).to.deep.equal([
      ['never', ['a']],
      [' a', ['a', 'b']],
      ['gain', ['b']],
    ]);
  });

  const links: [string, string[]][] = [
    ['see https://a.example/x?y=1.', ['https://a.example/x?y=1']],
    ['看https://a.example/路，谢谢', ['https://a.example/%E8%B7%AF']],
    ['javascript:alert(1) data:text/html,x vbscript:x //a.example ftp://a.example', []],
    ['https://user:pass@a.example/', []],
    ['http://[', []],
  ];
  for (const [text, expected] of links) {
    it(`of ${text} hold ${expected.length === 0 ? 'no link' : 'a link'}`, () => {
      expect(segments(text, []).flatMap(({ link }) => link ?? [])).to.deep.equal(expected);
    });
  }
});

describe('the better wording', () => {
  const cases: [string, string, string, string][] = [
    [
      'Hello. We do it as soon as possible. Bye.',
      'as soon as possible',
      'I answer by 14:00.',
      'Hello. I answer by 14:00. Bye.',
    ],
    ['您好。我们会尽快处理。谢谢。', '尽快', '明天14:00前答复您。', '您好。明天14:00前答复您。谢谢。'],
    ['It costs 3.50 as soon as possible', 'as soon', 'Now.', 'Now.'],
    ['first line\ncalm down\nlast', 'calm down', 'I see.', 'first line\nI see.\nlast'],
  ];
  for (const [text, found, rewrite, expected] of cases) {
    it(`takes the place of the sentence in ${JSON.stringify(text)}`, () => {
      const start = text.indexOf(found);
      const taken = takeRewrite(text, { start, end: start + found.length, rewrite });
      expect(taken.text).to.equal(expected);
      expect(taken.text.slice(0, taken.caret).endsWith(rewrite)).to.equal(true);
    });
  }
});

describe('keys', () => {
  const press = (part: Partial<KeyPress>): KeyPress => ({
    key: '',
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...part,
  });
  const cases: [string, Partial<KeyPress>, boolean][] = [
    ['j', { key: 'j' }, true],
    ['j', { key: 'J' }, true],
    ['c', { key: 'C', shiftKey: true }, false],
    ['Shift+C', { key: 'C', shiftKey: true }, true],
    ['Mod+K', { key: 'k', ctrlKey: true }, true],
    ['Mod+K', { key: 'k', metaKey: true }, true],
    ['j', { key: 'j', ctrlKey: true }, false],
    ['?', { key: '?', shiftKey: true }, true],
    ['Alt+R', { key: '®', code: 'KeyR', altKey: true }, true],
    ['Alt+ArrowDown', { key: 'ArrowDown', altKey: true }, true],
  ];
  for (const [keys, given, expected] of cases) {
    it(`${JSON.stringify(given)} is ${expected ? '' : 'not '}${keys}`, () => {
      expect(matchesKey(press(given), keys)).to.equal(expected);
    });
  }

  it('are named as on the keyboard', () => {
    expect(keyLabel('Mod+K', true)).to.equal('⌘ K');
    expect(keyLabel('Mod+K', false)).to.equal('Ctrl K');
    expect(keyLabel('Alt+ArrowDown', false)).to.equal('Alt ↓');
  });
});

describe('times to promise', () => {
  it('lie in the future, in order, and never on a weekend two days on', () => {
    for (const [day, hour] of [
      [20, 9],
      [21, 17],
      [22, 23],
    ] as const) {
      const now = new Date(2026, 10, day, hour);
      const choices = dueChoices(now);
      const times = choices.map(({ at }) => at.getTime());
      expect(Math.min(...times)).to.be.above(now.getTime());
      expect([0, 6]).to.not.include(choices.at(-1)?.at.getDay());
    }
  });

  it('are written as the browser’s field has them', () => {
    expect(toLocalInput(new Date(2026, 0, 2, 3, 4))).to.equal('2026-01-02T03:04');
  });
});

describe('authority for an offer', () => {
  const offer = (part: Partial<Offer>): Offer => ({ remedyId: 'r', kind: 'refund', text: '', fits: true, ...part });
  it('is one’s own within the limit', () => {
    expect(neededFor(offer({ limit: { amount: 20 } }), 20, 'agent')).to.equal(undefined);
    expect(neededFor(offer({ needs: 'supervisor' }), undefined, 'specialist')).to.equal(undefined);
  });
  it('is somebody else’s beyond it', () => {
    expect(neededFor(offer({ limit: { amount: 20 } }), 20.01, 'agent')).to.equal('supervisor');
    expect(neededFor(offer({ needs: 'specialist' }), 5, 'agent')).to.equal('specialist');
  });
});
