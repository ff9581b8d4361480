import { expect } from 'chai';
import { chosenOffer } from '../../../dialogs/listen/choice.ts';
import { heard, turnView } from '../../support/turnView.ts';

const TWO = ['refund_request', 'small_voucher'];

describe('chosenOffer', () => {
  for (const [text, offered, expected] of [
    ['yes', TWO, { kind: 'accepted', remedyIds: ['refund_request'] }],
    ['the first', TWO, { kind: 'accepted', remedyIds: ['refund_request'] }],
    ['The second', TWO, { kind: 'accepted', remedyIds: ['small_voucher'] }],
    ['2', TWO, { kind: 'accepted', remedyIds: ['small_voucher'] }],
    ['第二个吧', TWO, { kind: 'accepted', remedyIds: ['small_voucher'] }],
    ['前者', TWO, { kind: 'accepted', remedyIds: ['refund_request'] }],
    ['voucher', TWO, { kind: 'accepted', remedyIds: ['small_voucher'] }],
    ['可以', ['small_voucher'], { kind: 'accepted', remedyIds: ['small_voucher'], conditional: false }],
    ['可以，但是要快', ['small_voucher'], { kind: 'accepted', remedyIds: ['small_voucher'], conditional: true }],
    [
      'ok, but quickly please',
      ['small_voucher'],
      { kind: 'accepted', remedyIds: ['small_voucher'], conditional: true },
    ],
    ['可以，但是我要退款', ['small_voucher'], { kind: 'refused' }],
    ['No', TWO, { kind: 'refused' }],
    ['No, something else', TWO, { kind: 'refused' }],
    ['不行，换一个', ['small_voucher'], { kind: 'refused' }],
    ['不行', TWO, { kind: 'refused' }],
    ['No, I want a replacement', TWO, { kind: 'refused', wish: 'I want a replacement' }],
    ['compensation is too less', ['small_voucher'], { kind: 'refused' }],
    ['is that it?', ['small_voucher'], { kind: 'refused' }],
    ['you must be joking', TWO, { kind: 'refused' }],
    ['not that either', ['small_voucher'], { kind: 'refused' }],
    ['the first one, but only if its by friday', TWO, { kind: 'accepted', remedyIds: ['refund_request'] }],
    ['just refund it please', TWO, { kind: 'accepted', remedyIds: ['refund_request'] }],
    ['refund me and throw in a voucher', TWO, { kind: 'accepted', besides: 'refund me and throw in a voucher' }],
    ['the first or the second, I am not sure', TWO, { kind: 'unclear' }],
    ['how long does the first take?', TWO, { kind: 'unclear' }],
    [
      'both please',
      ['refund_request', 'written_apology'],
      { kind: 'accepted', remedyIds: ['refund_request', 'written_apology'] },
    ],
    [
      '两个都要',
      ['refund_request', 'written_apology'],
      { kind: 'accepted', remedyIds: ['refund_request', 'written_apology'] },
    ],
    [
      '兩樣都要',
      ['refund_request', 'written_apology'],
      { kind: 'accepted', remedyIds: ['refund_request', 'written_apology'] },
    ],
    ['两个都不要', TWO, { kind: 'refused' }],
    ['both', TWO, { kind: 'accepted', remedyIds: ['refund_request'], besides: 'both' }],
    ['asdf', TWO, { kind: 'unclear' }],
    ['yes', [], { kind: 'unclear' }],
  ] as const) {
    it(`reads "${text}" as ${JSON.stringify(expected)}`, () => {
      const locale = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
      const { turn } = turnView(locale);
      turn.session.offered = [...offered];
      const { understanding } = heard(text, { kind: 'proposal' }, { locale });
      expect(chosenOffer(turn, text, understanding.act.label)).to.deep.include(expected);
    });
  }

  for (const [text, expected] of [
    ['好呀', ['refund_request', 'written_apology']],
    ['yes please', ['refund_request', 'written_apology']],
    ['第一个就行', ['refund_request']],
  ] as const) {
    it(`takes ${expected.length === 1 ? 'one' : 'all'} of what is offered together for "${text}"`, () => {
      const locale = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
      const { turn } = turnView(locale);
      turn.session.offered = ['refund_request', 'written_apology'];
      turn.session.together = true;
      const { understanding } = heard(text, { kind: 'proposal' }, { locale });
      expect(chosenOffer(turn, text, understanding.act.label)).to.deep.include({ remedyIds: expected });
    });
  }
});
