import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { sayBecause } from '../../../bot/review/read/sayBecause.ts';
import { codeNames } from '../../../dialogs/index.ts';
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
      const said = code.matchAll(/because(?::| =)[^,;\n]*?((?:'[^'\n]+'|`[^`\n]+`)(?: : (?:'[^'\n]+'|`[^`\n]+`))?)/g);
      const moved = code.matchAll(/move(?:To)?\([^'`\n]*'[a-z_]+', ('[^'\n]+'|`[^`\n]+`)/g);
      return [...said, ...moved].flatMap(([, literals = '']) => [...literals.matchAll(/'([^']+)'|`([^`]+)`/g)]);
    });
  return found.map(([, plain, template]) => plain ?? (template ?? '').replaceAll(/\$\{[^}]+\}/g, 'x1'));
}

describe('Why the policy said something', () => {
  it('is said in Chinese wherever it is given in the code', async () => {
    const names = codeNames(await packNamed('retail'), 'zh-Hans');
    const reasons = [...new Set(reasonsInCode().flatMap((reason) => reason.split('; ')))].filter((one) => one !== 'x1');
    expect(reasons.length).to.be.above(90);
    const unsaid = reasons.filter((reason) => !/\p{Script=Han}/u.test(sayBecause(reason, 'zh-Hans', names)));
    expect(unsaid).to.deep.equal([]);
  });

  it('is said with the names of facts, feelings and reasons in the language of the reader', async () => {
    const pack = await packNamed('retail');
    const say = (reason: string, locale: 'en' | 'zh-Hans' | 'zh-Hant') =>
      sayBecause(reason, locale, codeNames(pack, locale));
    expect(say('name is not known yet', 'zh-Hant')).to.equal('還不知道：稱呼');
    expect(say('listening: angry 2.8', 'zh-Hans')).to.match(/^倾听：\p{Script=Han}+ 2\.8$/u);
    expect(say('a person is asked for: asked', 'zh-Hans')).to.equal('转人工：客户要求转人工。');
    expect(say('all wanted facts are collected; plain style', 'zh-Hant')).to.equal('要了解的都已了解；一般語氣');
    expect(say('tom takes over as a supervisor', 'zh-Hans')).to.equal('tom 以主管身份接手');
    expect(say('constructor is not known yet', 'zh-Hans')).to.equal('还不知道：constructor');
  });

  it('stays as it is kept in English, and where nobody has words for it', async () => {
    const names = codeNames(await packNamed('retail'), 'zh-Hans');
    for (const reason of ['name is not known yet', 'a thing of next year; plain style'])
      expect(sayBecause(reason, 'en', names)).to.equal(reason);
    expect(sayBecause('a thing of next year; plain style', 'zh-Hans', names)).to.equal(
      'a thing of next year；一般语气',
    );
    expect(sayBecause('', 'zh-Hans', names)).to.equal('');
    expect(sayBecause('refund_request, goodwill', 'zh-Hans', names)).to.equal('refund_request, goodwill');
  });
});
