import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import type { Locale } from '../../../nlp/labels.ts';
import { ENGLISH } from './messages/english.ts';
import type { MessageCase } from './messages/messageCase.ts';
import { SIMPLIFIED } from './messages/simplified.ts';
import { TRADITIONAL } from './messages/traditional.ts';

const SCRIPTS: readonly [Locale, readonly MessageCase[], string, string | undefined][] = [
  ['zh-Hans', SIMPLIFIED, '2026-11-20T04:00:00Z', 'Asia/Shanghai'],
  ['zh-Hant', TRADITIONAL, '2026-11-20T04:00:00Z', undefined],
  ['en', ENGLISH, '2026-11-20T12:00:00Z', 'Europe/London'],
];

describe('entities: whole messages', () => {
  for (const [locale, cases, at, home] of SCRIPTS) {
    for (const [text, expected, zone = home] of cases) {
      it(`reads ${expected.join(', ') || 'nothing'} in "${text}"${zone === home ? '' : ` in ${zone}`}`, () => {
        const { entities } = recognize(text, { locale, at: new Date(at), zone });
        expect(entities.map(({ type, value }) => `${type}=${value}`)).to.have.members(expected);
        for (const { start, end, text: words } of entities) expect(text.slice(start, end)).to.equal(words);
      });
    }
  }
});
