import { expect } from 'chai';
import { saysWhoItWas } from '../../../dialogs/listen/looksLike.ts';
import { namedGoods } from '../../../dialogs/listen/namedGoods.ts';
import { expectLinear, fill } from '../../support/growth.ts';

describe('goods that no list knows', () => {
  const named: readonly (readonly [text: string, goods: string])[] = [
    ['the toddler bed we got from you last month, two of the slats snapped', 'toddler bed'],
    ['lasagne from your ready meal range was still frozen in the middle', 'lasagne'],
    ['The lid on the salsa jar had already popped', 'salsa jar'],
    ["got an inflatable paddleboard off you lot and it won't hold air", 'inflatable paddleboard'],
    ['bought my nan a riser chair and the motor burnt out', 'riser chair'],
    ['the ottoman my husband ordered came in the wrong colour', 'ottoman'],
    ['opened a tub of your coleslaw and it was fizzing', 'coleslaw'],
    ['my new patio set has rust all over it', 'patio set'],
    ['Bit into your honey almond granola and cracked a tooth', 'honey almond granola'],
    ['你们新出的椰子水怎么一股塑料味', '椰子水'],
    ['网上订的护眼落地阅读灯一直闪', '护眼落地阅读灯'],
    ['你们家的藤椒鸡米花吃起来发酸', '藤椒鸡米花'],
    ['给孩子买的儿童书桌，装好以后桌面是歪的', '儿童书桌'],
    ['跟你們訂的升降曬衣架卡住了', '升降曬衣架'],
    ['你們的芋泥球吃起來有酸味', '芋泥球'],
    ['你哋啲蝦條啲包裝漏氣', '蝦條'],
    ['喺你哋度訂嘅餐邊櫃得返一隻櫃門', '餐邊櫃'],
  ];
  for (const [text, goods] of named) it(`finds ${goods} in "${text}"`, () => expect(namedGoods(text)).to.equal(goods));

  for (const text of [
    'your driver left it in the rain',
    'got a call from your team saying no refund',
    'received a rude reply from your team',
    "I bought it for my daughter's birthday",
    'the thing I ordered never came',
    'the engineer you sent never came',
    'I received the bill and it was double',
    'your customer service is a joke',
    '你们的客服太敷衍了',
    '你們的物流超爛',
    '你哋個司機將啲貨掉喺門口',
    '买的时候店员说可以退',
    '订了明天晚上的位子',
    '買咗兩個月就壞',
    '昨天收到你们的短信说要停机',
  ])
    it(`finds none in "${text}"`, () => expect(namedGoods(text)).to.equal(undefined));

  it('reads long messages in good time', async () => {
    for (const piece of ['bought a new thing ', 'the lid on the jar of your ', '你们家的', '买的一个'])
      await expectLinear((size) => namedGoods(fill(piece, size)), 4_000);
  });
});

describe('what somebody looks like', () => {
  for (const text of [
    '不知道名字，短頭髮戴眼鏡的',
    '没看工牌，扎马尾长头发，瘦瘦高高的',
    'dunno, short blonde hair and glasses, late 40s',
    'she had long red hair',
  ])
    it(`tells of somebody: "${text}"`, () => expect(saysWhoItWas(text)).to.equal(true));

  for (const text of [
    '面包里有一根长头发',
    '入面有條長頭髮，好核突',
    'there was a long black hair in my soup',
    'long blonde hair baked into the crust',
    'lost my glasses in your shop',
  ])
    it(`tells of nobody: "${text}"`, () => expect(saysWhoItWas(text)).to.equal(false));
});
