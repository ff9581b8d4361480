import { expect } from 'chai';
import { chosenOffer } from '../../../dialogs/listen/choice.ts';
import { heard, turnView } from '../../support/turnView.ts';

const TWO = ['refund_request', 'small_voucher'];

describe('chosenOffer', () => {
  for (const [text, offered, expected] of [
    ['yes', TWO, { kind: 'accepted', remedyId: 'refund_request' }],
    ['the first', TWO, { kind: 'accepted', remedyId: 'refund_request' }],
    ['The second', TWO, { kind: 'accepted', remedyId: 'small_voucher' }],
    ['2', TWO, { kind: 'accepted', remedyId: 'small_voucher' }],
    ['第二个吧', TWO, { kind: 'accepted', remedyId: 'small_voucher' }],
    ['前者', TWO, { kind: 'accepted', remedyId: 'refund_request' }],
    ['voucher', TWO, { kind: 'accepted', remedyId: 'small_voucher' }],
    ['可以', ['small_voucher'], { kind: 'accepted', remedyId: 'small_voucher', conditional: false }],
    ['可以，但是要快', ['small_voucher'], { kind: 'accepted', remedyId: 'small_voucher', conditional: true }],
    ['ok, but quickly please', ['small_voucher'], { kind: 'accepted', remedyId: 'small_voucher', conditional: true }],
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
    ['the first one, but only if its by friday', TWO, { kind: 'accepted', remedyId: 'refund_request' }],
    ['just refund it please', TWO, { kind: 'accepted', remedyId: 'refund_request' }],
    ['refund me and throw in a voucher', TWO, { kind: 'accepted', besides: 'refund me and throw in a voucher' }],
    ['the first or the second, I am not sure', TWO, { kind: 'unclear' }],
    ['how long does the first take?', TWO, { kind: 'unclear' }],
    ['asdf', TWO, { kind: 'unclear' }],
    ['yes', [], { kind: 'unclear' }],
  ] as const) {
    it(`reads "${text}" as ${JSON.stringify(expected)}`, () => {
      const locale = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
      const { turn } = turnView(locale);
      turn.session.offered = [...offered];
      const { understanding } = heard(text, { kind: 'proposal' }, { locale });
      expect(chosenOffer(turn, text, understanding.act.label)).to.include(expected);
    });
  }
});
