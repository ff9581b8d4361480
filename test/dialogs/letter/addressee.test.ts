import { expect } from 'chai';
import { composeLetter, type LetterSource } from '../../../dialogs/letter/index.ts';
import type { Variant } from '../../../dialogs/pack/index.ts';
import type { Locale } from '../../../nlp/labels.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { sourceOf, told } from './letterSetting.ts';

const CASES: [locale: Locale, variant: Variant | undefined, name: string, salutation: string][] = [
  ['en', undefined, 'Ms Chen', 'Dear Ms Chen,'],
  ['en', undefined, 'Priya Shah', 'Dear Priya Shah,'],
  ['en', undefined, '', 'Dear Customer,'],
  ['zh-Hans', undefined, '王女士', '尊敬的王女士：'],
  ['zh-Hans', undefined, '欧阳先生', '尊敬的欧阳先生：'],
  ['zh-Hans', undefined, '小李', '小李：'],
  ['zh-Hans', undefined, '', '尊敬的顾客：'],
  ['zh-Hant', 'zh-TW', '陳小姐', '陳小姐 您好：'],
  ['zh-Hant', 'zh-TW', '', '敬愛的顧客 您好：'],
  ['zh-Hant', 'zh-HK', '何太太', '何太太：'],
  ['zh-Hant', 'zh-HK', '', '敬啟者：'],
  ['zh-Hant', undefined, '林先生', '林先生 您好：'],
  ['en', undefined, 'http://evil.example/x', 'Dear Customer,'],
  ['en', undefined, '<b>Bob</b>', 'Dear Customer,'],
  ['en', undefined, '12345', 'Dear Customer,'],
  ['en', undefined, 'x'.repeat(41), 'Dear Customer,'],
  ['zh-Hans', undefined, '我不想说。', '尊敬的顾客：'],
];

describe('the form of address in a letter', () => {
  for (const [locale, variant, name, salutation] of CASES) {
    it(`in ${variant ?? locale} to ${JSON.stringify(name.slice(0, 20))} is ${salutation}`, () => {
      const dialog: LetterSource['conversation']['dialog'] = variant ? { session: { variant } } : {};
      const facts: CaseRecord['facts'] = name === '' ? {} : { name: told(name) };
      const source = sourceOf({ locale, facts }, { conversation: { dialog, promises: [] } });
      expect(composeLetter(source).salutation).to.equal(salutation);
    });
  }

  it('takes the name of a work account where nobody asked, but not that of a visitor', () => {
    const customer = { id: 'u', name: 'Li Lei' };
    const greet = (channelId: string) => composeLetter(sourceOf({ customer, channelId })).salutation;
    expect(greet('msteams')).to.equal('Dear Li Lei,');
    expect(greet('directline')).to.equal('Dear Customer,');
  });
});
