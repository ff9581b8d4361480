import { expect } from 'chai';
import type { Locale } from '../../../web/console/api/types.ts';
import { reasonWords } from '../../../web/console/review/read/reasonWords.ts';
import { WORDS } from '../../../web/console/words/index.ts';
import { BECAUSE } from '../../../web/console/words/review/because.ts';

const say = (because: string, locale: Locale) =>
  reasonWords(because, {
    locale,
    labels: WORDS[locale].labels,
    names: { mei: 'Mei Lin' },
    remedies: { refund: 'We refund £20.', goodwill: 'A voucher' },
  });

describe('why it was done', () => {
  const cases: [string, string, string, string][] = [
    ['heat is falling', 'heat is falling', '客户情绪正在缓和', '客戶情緒正在緩和'],
    ['lane safety', 'lane Safety', '进入特殊通道 人身安全', '進入特殊管道 人身安全'],
    ['mei takes over', 'Mei Lin takes over', 'Mei Lin 接手', 'Mei Lin 接手'],
    ['heard out; plain style', 'heard out; plain style', '已听客户讲完；普通语气', '已聽客戶說完；一般語氣'],
    [
      'solved; asked once per case',
      'solved; asked once per case',
      '已解决，每个工单只询问一次评价',
      '已解決，每件僅詢問一次評分',
    ],
    ['refund, goodwill', 'We refund £20. · A voucher', 'We refund £20. · A voucher', 'We refund £20. · A voucher'],
    ['resolved', 'Resolved', '已解决', '已解決'],
    ['something newer', 'something newer', 'something newer', 'something newer'],
    ['constructor', 'constructor', 'constructor', 'constructor'],
  ];
  for (const [because, en, hans, hant] of cases) {
    it(`${because} is told in each language`, () => {
      expect([say(because, 'en'), say(because, 'zh-Hans'), say(because, 'zh-Hant')]).to.deep.equal([en, hans, hant]);
    });
  }

  it('has the same reasons in both scripts, with the same places', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    expect(Object.keys(BECAUSE['zh-Hant'])).to.deep.equal(Object.keys(BECAUSE['zh-Hans']));
    for (const locale of ['zh-Hans', 'zh-Hant'] as const)
      for (const [sentence, words] of Object.entries(BECAUSE[locale]))
        expect(places(words), sentence).to.deep.equal(places(sentence));
  });

  it('takes no longer for a long text of its own shape', () => {
    const long = `${'a '.repeat(20_000)}takes over`;
    const before = process.cpuUsage().user;
    expect(say(long, 'en')).to.equal(long);
    expect(process.cpuUsage(undefined).user - before).to.be.below(2_000_000);
  });
});
