import { expect } from 'chai';
import type { GuardContext } from '../../../dialogs/guard/index.ts';
import type { Role } from '../../../dialogs/pack/index.ts';
import { guardPack, rulesIn } from './guardSetting.ts';

const said = (text: string, jurisdiction: string, speaker: Role, established: boolean) => {
  const change: Partial<GuardContext> = { pack: { ...guardPack, jurisdiction }, speaker, established };
  return rulesIn(text, /[a-z]/.test(text) ? 'en' : 'zh-Hans', change);
};

const FAULT = "It's our fault, and I'm sorry.";
const LIABLE = 'We are liable for this.';

const TABLE: readonly [text: string, where: string, speaker: Role, established: boolean, rules: string[]][] = [
  [FAULT, 'GB', 'agent', false, ['apology.fault']],
  [FAULT, 'GB', 'agent', true, []],
  [FAULT, 'GB', 'bot', true, []],
  [FAULT, 'HK', 'bot', true, []],
  [FAULT, 'CN', 'bot', true, ['apology.fault']],
  [FAULT, 'TW', 'bot', true, ['apology.fault']],
  [FAULT, 'CN', 'agent', true, []],
  [FAULT, 'ZZ', 'bot', true, ['apology.fault']],
  [LIABLE, 'GB', 'bot', true, ['apology.liability']],
  [LIABLE, 'GB', 'supervisor', false, ['apology.liability']],
  [LIABLE, 'GB', 'supervisor', true, []],
  ['是我们的失误，对不起。', 'HK', 'bot', false, ['apology.fault']],
  ['我们愿意承担全部责任。', 'HK', 'bot', true, ['apology.liability']],
];

describe('how far an apology goes', () => {
  for (const [text, where, speaker, established, rules] of TABLE) {
    it(`${speaker} in ${where}, ${established ? 'established' : 'not established'}: ${text} ${rules.join() || 'may be said'}`, () => {
      expect(said(text, where, speaker, established)).to.deep.equal(rules);
    });
  }

  for (const text of [
    "I'm sorry for what you went through.",
    "If it turns out that it's our fault, we'll say so.",
    '很抱歉让您遇到这样的事。',
    '如果查明是我们的责任，我们会如实告诉您。',
    '您说这是我们的责任，我记下来了。',
  ]) {
    it(`${text} is free to say everywhere`, () => {
      for (const where of ['CN', 'TW', 'HK', 'GB', 'US']) expect(said(text, where, 'bot', false)).to.deep.equal([]);
    });
  }
});
