import { expect } from 'chai';
import { describe, it } from 'mocha';
import { maskText, maskValues, PERSONAL_KINDS } from '../../../nlp/index.ts';
import type { PersonalKind } from '../../../nlp/labels.ts';
import { findPersonalData } from '../../../nlp/mask/personalData.ts';

/** What is found in a text: kind and words. */
const seen = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const FOUND: [text: string, ...found: [PersonalKind, string][]][] = [
  ['我的手机是13812345678，请回电', ['phone', '13812345678']],
  ['手机 138 1234 5678', ['phone', '138 1234 5678']],
  ['138-1234-5678', ['phone', '138-1234-5678']],
  ['+86 13812345678', ['phone', '+86 13812345678']],
  ['008613812345678', ['phone', '008613812345678']],
  ['电话１３８１２３４５６７８', ['phone', '１３８１２３４５６７８']],
  ['我电话一三八一二三四五六七八', ['phone', '一三八一二三四五六七八']],
  ['幺三八幺二三四五六七八', ['phone', '幺三八幺二三四五六七八']],
  ['tel13812345678', ['phone', '13812345678']],
  ['座机 010-62345678', ['phone', '010-62345678']],
  ['手機 0912-345-678', ['phone', '0912-345-678']],
  ['請打 0912345678 給我', ['phone', '0912345678']],
  ['市話 (02) 2345-6789', ['phone', '(02) 2345-6789']],
  ['打俾我 9123 4567', ['phone', '9123 4567']],
  ['電話 91234567', ['phone', '91234567']],
  ['+852 9123 4567', ['phone', '+852 9123 4567']],
  ['call me on 07700 900123', ['phone', '07700 900123']],
  ['(415) 555-2671', ['phone', '(415) 555-2671']],
  ['1-415-555-2671', ['phone', '1-415-555-2671']],
  ['+44 20 7946 0958 please', ['phone', '+44 20 7946 0958']],
  ['数量2 13800138000', ['phone', '13800138000']],
  ['身份证11010519491231002X', ['id', '11010519491231002X']],
  ['110105194912310 02x', ['id', '110105194912310 02x']],
  ['老身份证 110105491231002', ['id', '110105491231002']],
  ['身分證 A123456789', ['id', 'A123456789']],
  ['HKID: A123456(3)', ['id', 'A123456(3)']],
  ['身份證號碼AB987654(3)', ['id', 'AB987654(3)']],
  ['卡号6222 0212 3456 7890 128', ['card', '6222 0212 3456 7890 128']],
  ['card 4111 1111 1111 1111', ['card', '4111 1111 1111 1111']],
  ['4111-1111-1111-1111', ['card', '4111-1111-1111-1111']],
  ['amex 378282246310005', ['card', '378282246310005']],
  ['wang.li@example.com.cn', ['email', 'wang.li@example.com.cn']],
  ['邮箱ａ＠ｅｘ．ｃｏｍ', ['email', 'ａ＠ｅｘ．ｃｏｍ']],
  ['我住在上海市黄浦区中山东路12号3栋501室', ['address', '上海市黄浦区中山东路12号3栋501室']],
  ['收货地址是阳光花园3栋2单元501室', ['address', '阳光花园3栋2单元501室']],
  ['寄到台北市忠孝東路四段100號5樓', ['address', '台北市忠孝東路四段100號5樓']],
  ['九龍彌敦道123號12樓B室', ['address', '九龍彌敦道123號12樓B室']],
  ['I live at 742 Evergreen Terrace, Apt 3', ['address', '742 Evergreen Terrace, Apt 3']],
  ['Flat B, 12/F, 123 Nathan Road', ['address', 'Flat B, 12/F, 123 Nathan Road']],
  [
    '张三 13812345678 110101199003070134 a@b.cn',
    ['phone', '13812345678'],
    ['id', '110101199003070134'],
    ['email', 'a@b.cn'],
  ],
];

/** Numbers and words that look like it and are none. */
const NONE: string[] = [
  '订单号13812345678901',
  '订单号：13812345678',
  '運單 SF1381234567890',
  'order number 4111111111111111',
  'Order #13812345678',
  'tracking 1Z999AA10123456784',
  'JD13812345678',
  '2026-11-22 18:30:00',
  '2026-11-22',
  '20261122183000',
  '2025-2026',
  '¥13812345.00',
  '花了 13812345678 元',
  '$1234567.89',
  '39.90',
  '1,234,567.00',
  '110105194912310021',
  '11010519491331002X',
  '990105194912310028',
  'A123456788',
  'A123456(4)',
  '4111 1111 1111 1112',
  '1234567890123456',
  'IMEI 35 209900 176148 2',
  'version 1.2.3.4.5',
  '坐3号线到人民广场',
  '我知道5号到货',
  '11月22号',
  '频道12号',
  'two days at 5 Star hotel',
  'gate 12 at Terminal 3',
  'meet @home tomorrow',
  '型号 AB123456',
  '客服热线 400-123-4567',
];

describe('personal data in a text', () => {
  for (const [text, ...found] of FOUND) {
    it(`is found in ${text}`, () => {
      expect(seen(text)).to.deep.equal(found);
    });
  }
  for (const text of NONE) {
    it(`is not seen in ${text}`, () => {
      expect(seen(text)).to.deep.equal([]);
    });
  }

  it('is starred out, with what tells two numbers apart left', () => {
    expect(maskText('Call 13812345678 or w.li@example.com, card 4111 1111 1111 1111')).to.equal(
      'Call *******5678 or w***@example.com, card ***************1111',
    );
    expect(maskText('身份证11010519491231002X，住中山路12号')).to.equal('身份证******************，住******');
  });

  it('is starred out by kind', () => {
    const text = 'a@b.cn 13812345678';
    expect(maskText(text, ['email'])).to.equal('a@b.cn 13812345678');
    expect(maskText(text, [])).to.equal(text);
    for (const kind of PERSONAL_KINDS) expect(maskText('nothing here', [kind])).to.equal('nothing here');
  });

  it('is starred out in every text of a record, and nothing else is changed', () => {
    const at = new Date(0).toISOString();
    const record = { at, n: 13812345678, list: ['13812345678', null, { deep: 'x@y.cn' }], yes: true };
    expect(maskValues(record)).to.deep.equal({
      at,
      n: 13812345678,
      list: ['*******5678', null, { deep: 'x@y.cn' }],
      yes: true,
    });
  });
});
