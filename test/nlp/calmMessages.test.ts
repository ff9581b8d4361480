import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';

/** Messages a complaint bot gets all day that complain about nothing. */
const CALM = [
  'yes',
  'no',
  'ok',
  'Yes please',
  'thanks',
  'Thank you so much',
  'hello',
  'hi there',
  'A12345678',
  'my order number is 20261103001',
  'John Smith',
  'last Friday',
  '13800138000',
  'what are your opening hours?',
  'How do I track my order?',
  'Can I change my delivery address?',
  'the blue kettle',
  'two boxes',
  'bye',
  '好的',
  '是的',
  '不是',
  '对',
  '嗯',
  '谢谢',
  '你好',
  '我姓王',
  '订单号A12345',
  '上周二',
  '请问几点开门',
  '怎么修改收货地址？',
  '两箱',
  '再见',
  '係',
  '唔係',
  '唔該',
  '多謝',
  '請問幾點開門',
  '想問下點樣改地址',
  '訂單編號是20261103001',
  '麻煩你了',
  '👍',
  '🙏',
];

const COMPLAINTS = [
  'my parcel never arrived',
  'you charged me twice',
  'the food was cold and the waiter was rude',
  'still no refund after three weeks',
  '快递三天没到',
  '客服态度很差',
  '退款一直不到账',
  '手机用两天就坏了',
  '外賣送錯咗，打電話又冇人聽',
  '等咗成個鐘都未有嘢食',
  '東西壞了，客服又不回',
];

describe('the probability of a complaint', () => {
  for (const text of CALM) {
    it(`is low for "${text}"`, () => {
      expect(recognize(text).complaint).to.be.below(0.5);
    });
  }

  for (const text of COMPLAINTS) {
    it(`is high for "${text}"`, () => {
      expect(recognize(text).complaint).to.be.above(0.5);
    });
  }
});
