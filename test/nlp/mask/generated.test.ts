import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { PersonalKind } from '../../../nlp/labels.ts';
import { findPersonalData } from '../../../nlp/mask/personalData.ts';
import { expectLinear, fill } from '../../support/growth.ts';

/** A stream of numbers that is the same in each run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const roll = dice(7);
const digits = (count: number) => Array.from({ length: count }, () => roll(10)).join('');
const pick = <T>(of: readonly T[]): T => of[roll(of.length)] as T;
const two = (value: number) => String(value).padStart(2, '0');

function residentId(): string {
  const body = `${pick(['11', '31', '44', '65'])}${digits(4)}${1940 + roll(80)}${two(1 + roll(12))}${two(1 + roll(28))}${digits(3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

function card(): string {
  const [prefix, length] = pick([
    ['62', 16],
    ['622202', 19],
    ['4', 16],
    ['51', 16],
    ['37', 15],
  ] as const);
  const body = prefix + digits(length - prefix.length - 1);
  for (let last = 0; last < 10; last += 1) {
    const sum = [...`${body}${last}`].reverse().reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return `${body}${last}`;
  }
  return body;
}

const spaced = (number: string, size: number) => number.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ');
const mobile = () => `1${3 + roll(7)}${digits(9)}`;
const MAKERS: [kind: PersonalKind, make: () => string][] = [
  ['phone', mobile],
  ['phone', () => `+86 ${mobile()}`],
  ['phone', () => mobile().replace(/^(...)(....)/, '$1-$2-')],
  ['phone', () => `09${digits(2)}-${digits(3)}-${digits(3)}`],
  ['phone', () => `+852 ${5 + roll(5)}${digits(3)} ${digits(4)}`],
  ['phone', () => `+${pick(['1', '44', '49', '61', '81'])} ${digits(3)} ${digits(3)} ${digits(4)}`],
  ['id', residentId],
  ['card', card],
  ['card', () => spaced(card(), 4)],
  [
    'email',
    () => `${pick(['li.wang', 'a', 'x_1', 'tom+k'])}${roll(1000)}@${pick(['qq.com', 'example.com.tw', 'mail.hk'])}`,
  ],
  [
    'address',
    () =>
      `${pick(['上海市', '北京市朝阳区', ''])}${pick(['中山', '人民', '解放'])}${pick(['路', '街', '大道'])}${1 + roll(999)}号${1 + roll(20)}栋${100 + roll(900)}室`,
  ],
  ['address', () => `${1 + roll(999)} ${pick(['High', 'Baker', 'Nathan'])} ${pick(['Street', 'Road', 'Avenue'])}`],
];
const AROUND: [before: string, after: string][] = [
  ['请联系：', '，谢谢'],
  ['', ''],
  ['My contact is ', ' and I am angry.'],
  ['聯絡我 ', ' 好嗎？'],
  ['退到这里（', '）'],
];
/** What looks like it in the messages of customers. */
const INNOCENT: (() => string)[] = [
  () => `订单号${digits(10 + roll(10))}`,
  () => `order no. ${digits(16)}`,
  () => `快递单号SF${digits(13)}`,
  () => `20${two(20 + roll(10))}-${two(1 + roll(12))}-${two(1 + roll(28))} ${two(roll(24))}:${two(roll(60))}`,
  () => `¥${digits(3)}.${digits(2)}`,
  () => `${1 + roll(12)}月${1 + roll(28)}号`,
  () => `batch ${digits(8)}`,
  () => `型号KT-${digits(4)}`,
];

describe('personal data in generated texts', () => {
  it('is found at its place in at least 99.5 % of each form', () => {
    for (const [kind, make] of MAKERS) {
      let missed = 0;
      for (let n = 0; n < 1_000; n += 1) {
        const [before, after] = pick(AROUND);
        const written = make();
        const text = before + written + after;
        const hit = findPersonalData(text).some(
          (span) => span.kind === kind && span.start <= before.length && span.end >= before.length + written.length,
        );
        if (!hit) missed += 1;
      }
      expect(missed, `${kind}: ${make()}`).to.be.at.most(5);
    }
  });

  it('is seen in at most 1 % of what only looks like it', () => {
    for (const make of INNOCENT) {
      let wrong = 0;
      for (let n = 0; n < 1_000; n += 1) if (findPersonalData(`我的${make()}，怎么办`).length > 0) wrong += 1;
      expect(wrong, make()).to.be.at.most(10);
    }
  });
});

describe('looking for personal data', () => {
  const HOSTILE: [what: string, unit: string][] = [
    ['digits', '1'],
    ['digits with spaces', '1 '],
    ['brackets', '(1) '],
    ['mails', 'a@'],
    ['dots', 'a.'],
    ['Chinese', '中'],
    ['streets', '路1'],
    ['estates', '小区1'],
    ['capitals', '1 Aa '],
    ['pluses', '+'],
    ['letters of identities', 'A1234567'],
  ];
  for (const [what, unit] of HOSTILE) {
    it(`takes time in proportion to a text of ${what}`, async () => {
      await expectLinear((size) => findPersonalData(fill(unit, size)), 40_000, what);
    });
  }
});
