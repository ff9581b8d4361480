import { expect } from 'chai';
import { restOfWish } from '../../../dialogs/policy/restOfWish.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { packNamed } from '../../support/talk.ts';

const record = (wish: string, ...offered: string[]) =>
  ({
    facts: { wish: { state: 'known', value: wish, at: '' } },
    remedies: offered.map((remedyId) => ({ remedyId, state: 'offered', at: '' })),
  }) as unknown as CaseRecord;

describe('what a wish asks for besides what was offered', () => {
  for (const [wish, offered, rest] of [
    ['补一盒，写封道歉信给我朋友', 'replacement_small', ['apology']],
    ['send another box and write my friend an apology', 'replacement_small', ['apology']],
    ['补一盒', 'replacement_small', []],
    ['补一盒或者退款', 'replacement_small', []],
    ['给个准日子，不行就退', 'trace_parcel', []],
    ['查清楚，把钱退我', 'refund_small', []],
  ] as const) {
    it(`is ${rest.join() || 'nothing'} in "${wish}"`, async () => {
      expect(restOfWish(await packNamed('food'), record(wish, offered))).to.deep.equal(rest);
    });
  }
});
