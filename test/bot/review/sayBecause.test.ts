import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { becauseNames } from '../../../bot/review/read/becauseNames.ts';
import { sayBecause } from '../../../bot/review/read/sayBecause.ts';
import { LOCALES, type Locale } from '../../../nlp/index.ts';
import { caseRecord, conversation } from '../../support/records.ts';
import { packNamed } from '../../support/talk.ts';

const root = new URL('../../../', import.meta.url);

/** Every reason that stands in the code of the dialogs, with `x1` for what is put into it. */
function reasonsInCode(): string[] {
  const files = execFileSync('git', ['ls-files', 'dialogs'], { cwd: root, encoding: 'utf8' }).split('\n');
  const found = files
    // The place in a queue has codes for reasons of its own.
    .filter((file) => file.endsWith('.ts') && !file.endsWith('queueRank.ts'))
    .flatMap((file) => {
      const code = readFileSync(new URL(file, root), 'utf8');
      const said = code.matchAll(/because(?::| =)[^,;]*?((?:'[^'\n]+'|`[^`\n]+`)(?:\s*: (?:'[^'\n]+'|`[^`\n]+`))?)/g);
      const moved = code.matchAll(/move(?:To)?\([^'`\n]*'[a-z_]+', ('[^'\n]+'|`[^`\n]+`)/g);
      return [...said, ...moved].flatMap(([, literals = '']) => [...literals.matchAll(/'([^']+)'|`([^`]+)`/g)]);
    });
  return found.map(([, plain, template]) => plain ?? (template ?? '').replaceAll(/\$\{[^}]+\}/g, 'x1'));
}

const WORDS = parse(readFileSync(new URL('bot/review/read/because.yaml', root), 'utf8')) as {
  reasons: Record<string, string[]>;
};

describe('Why the policy said something', () => {
  const people = [{ id: 'tom', name: 'Tom Lee' }];
  const remedies = [
    { remedyId: 'small_voucher', state: 'offered', amount: '£20', at: '2026-11-20T03:00:00.000Z' } as const,
  ];
  const sayer = async () => {
    const pack = await packNamed('retail');
    const record = caseRecord('k', 'c', { remedies: [...remedies] });
    const now = new Date('2026-11-20T03:00:00.000Z');
    const opened = { conversation: conversation('k', { cases: [record] }), record };
    return (reason: string, locale: Locale) =>
      sayBecause(reason, locale, becauseNames(opened, { pack, locale, people, now }));
  };

  it('is said in Chinese wherever it is given in the code', async () => {
    const say = await sayer();
    const reasons = [...new Set(reasonsInCode().flatMap((reason) => reason.split('; ')))].filter((one) => one !== 'x1');
    expect(reasons.length).to.be.above(90);
    for (const locale of ['zh-Hans', 'zh-Hant'] as const)
      expect(reasons.filter((reason) => !/\p{Script=Han}/u.test(say(reason, locale)))).to.deep.equal([]);
  });

  it('has every place of a reason in each language', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [kept, words] of Object.entries(WORDS.reasons))
      for (const one of words) expect(places(one), kept).to.deep.equal(places(kept));
  });

  const cases: [kept: string, en: string | RegExp, hans: string | RegExp, hant: string | RegExp][] = [
    ['heat is falling', 'heat is falling', '火气在下降', '火氣在下降'],
    ['name is not known yet', 'Name is not known yet', '还不知道：称呼', '還不知道：稱呼'],
    ['listening: angry 2.8', 'listening: angry 2.8', /^倾听：\p{Script=Han}+ 2\.8$/u, /^傾聽：\p{Script=Han}+ 2\.8$/u],
    ['lane safety', "special case: somebody's safety", '特殊情形：人身安全', '特殊情形：人身安全'],
    [
      'a person is asked for: asked',
      /^a person is asked for: .*person/,
      '转人工：客户要求转人工',
      /^轉專人：\p{Script=Han}+$/u,
    ],
    [
      'tom takes over as a supervisor',
      'Tom Lee takes over as a supervisor',
      'Tom Lee 以主管身份接手',
      'Tom Lee 以主管身分接手',
    ],
    ['supervisor decides', 'a supervisor decides', '由主管决定', '由主管決定'],
    ['jane writes', 'jane writes', 'jane 发言', 'jane 發言'],
    [
      'closed: resolved; asked once per case',
      'closed: resolved; asked once per case',
      '结案：已解决；每案只问一次',
      '結案：已解決；每案只問一次',
    ],
    ['resolved', 'resolved', '已解决', '已解決'],
    [
      'another matter: delivery',
      'another matter: Delivery',
      /^另一件事：\p{Script=Han}+$/u,
      /^另一件事：\p{Script=Han}+$/u,
    ],
    [
      'the customer asks for zh-Hant',
      'the customer asks for Traditional Chinese',
      '客户要求改用繁体中文',
      '客戶要求改用繁體中文',
    ],
    ['small_voucher', /£20/, /£20/, /£20/],
    ['small_voucher was agreed', /^agreed: .*£20/, /^谈定：.*£20/u, /^談定：.*£20/u],
    ['refund, small_voucher was accepted', /^accepted: .+ · .*£20/, /^客户接受：.+ · .*£20/u, /^客戶接受：.+ · .*£20/u],
    ['refund, small_voucher', / · .*£20/, / · .*£20/u, / · .*£20/u],
    [
      'a thing of next year; plain style',
      'a thing of next year; plain style',
      'a thing of next year；一般语气',
      'a thing of next year；一般語氣',
    ],
    ['constructor is not known yet', 'constructor is not known yet', '还不知道：constructor', '還不知道：constructor'],
    ['toString', 'toString', 'toString', 'toString'],
    ['lane constructor', 'special case: constructor', '特殊情形：constructor', '特殊情形：constructor'],
    ['', '', '', ''],
  ];
  for (const [kept, ...said] of cases)
    it(`is said with names for its codes in each language: ${kept || 'nothing'}`, async () => {
      const say = await sayer();
      for (const [index, locale] of LOCALES.entries()) {
        const wanted = said[index];
        if (wanted instanceof RegExp) expect(say(kept, locale)).to.match(wanted);
        else expect(say(kept, locale)).to.equal(wanted);
      }
    });

  it('takes no longer for a long text of its own shape', async () => {
    const say = await sayer();
    const long = `${'a '.repeat(20_000)}takes over`;
    const before = process.cpuUsage().user;
    expect(say(long, 'en')).to.equal(long);
    expect(process.cpuUsage().user - before).to.be.below(2_000_000);
  });
});
