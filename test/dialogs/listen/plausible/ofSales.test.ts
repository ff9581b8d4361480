import { expect } from 'chai';
import { isOfFitting, isUsedAsNew } from '../../../../dialogs/listen/plausible/ofSales.ts';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const read = (text: string) => plausible(text, recognize(text));

describe('what was done at the sale and after it', () => {
  for (const text of [
    'Bought a "new" blender from you and there\'s dried smoothie stuck under the blade, clearly used',
    'Trainers arrived with worn soles and someone elses sock in the box',
    '说是全新的电饭锅，内胆里还有米粒',
    '訂的全新奶瓶裡面有奶漬，根本是用過的',
    '買咗對新鞋，鞋底磨晒，擺明有人着過',
  ])
    it(`takes it for used: "${text}"`, () => {
      expect(isUsedAsNew(text)).to.equal(true);
      expect(read(text).categories[0]?.code).to.equal('advertising');
    });

  for (const text of [
    'bought new boots, used them twice and the sole came off',
    'the fork on our table was clearly used',
    '新鞋穿了一次就开胶',
    '新买的锅用过两次就糊底',
  ])
    it(`takes it for a fault: "${text}"`, () => expect(isUsedAsNew(text)).to.equal(false));

  for (const text of [
    'your installer turned up 3 hours late, drilled the hole in the wrong place and left a mess',
    'bloke came to mount the tv, now its hanging off the wall at an angle',
    'The fitters left the dishwasher leaking',
    '安裝師傅遲到三小時，裝到一半就走了',
    '约了今天上门安装热水器，师傅来了说装不了就走了',
    '師傅嚟裝抽油煙機，裝到歪晒，仲整花咗個櫃',
  ])
    it(`is about the fitting: "${text}"`, () => expect(read(text).categories[0]?.code).to.equal('quality'));

  for (const text of [
    'engineer came to install broadband and did not finish',
    'the fitting room was filthy',
    '包装得很差，杯子碎了',
    '师傅来装宽带，等了一天没来',
  ])
    it(`is about no fitting: "${text}"`, () => expect(isOfFitting(text)).to.equal(false));
});

describe('a pack that was open', () => {
  for (const text of [
    'The lid on the salsa jar had already popped when I opened the bag. Is that ok to eat?',
    '罐头鼓起来了，还能吃吗',
    '個樽蓋鬆咗，仲食得㗎？',
  ])
    it(`must not be eaten: "${text}"`, () => {
      expect(read(text).complaint).to.be.at.least(0.5);
      expect(read(text).signals).to.include('food_safety');
    });

  it('asks of a sealed one nothing but a question', () =>
    expect(read('Is the oat milk still ok to drink after three days?').signals).to.deep.equal([]));
});

describe('how somebody behaved', () => {
  for (const text of [
    'the woman on your returns desk was so rude to me in front of the whole queue',
    '退貨也是她，換貨也是她，同一個店員每次都擺臭臉給我看',
  ])
    it(`outweighs where it was: "${text}"`, () => {
      const [first, ...rest] = read(text).categories;
      expect(first?.code).to.equal('staff');
      for (const { score } of rest) expect(score).to.be.below(0.5);
    });
});

describe('what came, and what was taken for it', () => {
  it('is the wrong item, however it cannot be sent back', () =>
    expect(
      read("I ordered a men's large and got a women's medium, and now your website wont let me start a return")
        .categories[0]?.code,
    ).to.equal('delivery'));
  it('is a price, where two stand against each other', () =>
    expect(read('包裝寫住$18.9，收銀收咗我$22.9').categories[0]?.code).to.equal('billing'));
  it('is no blackmail, where prices are told and nothing is asked for silence', () =>
    expect(read('前天刚买的扫地机2899，今天一看降到2399，申请价保说不符合').signals).to.not.include('extortion'));
  it('is blackmail, where silence is sold', () =>
    expect(read('给我五千块钱，不然我就发抖音').signals).to.include('extortion'));
  it('is a thing that smells, wherever it was bought', () =>
    expect(
      read('Got a memory foam topper off your site, its been airing for 9 days and still reeks of chemicals')
        .categories[0]?.code,
    ).to.equal('quality'));
  it('is a fee on top, whoever came to fit it', () => {
    for (const text of ['空调安装师傅收了我380的高空作业费，我家才二楼', '訂部雪櫃話包送貨安裝，嚟到話要加$300樓梯費'])
      expect(read(text).categories[0]?.code, text).to.equal('billing');
  });
  it('itches in Cantonese', () => expect(read('支面霜用咗兩日塊面又紅又痕').signals).to.include('health'));
  it('is a scratch on a bag, and no itch', () => expect(read('买的包包上面有划痕').signals).to.not.include('health'));
  it('cuts out the power, and is a danger', () => {
    for (const text of ['the toaster i got in the sale trips the electric every time i use it', '烤箱一插電就跳電'])
      expect(read(text).categories[0]?.code, text).to.equal('safety');
  });
  it('has gone off before its date', () =>
    expect(read('鮮乳保存期限到27號，今天22號打開就酸了，我爸喝了一口').signals).to.include('food_safety'));
  it('is missing, and no danger', () =>
    expect(read('the baby formula tub had no scoop in it, twice in a row now').categories[0]?.code).to.equal(
      'delivery',
    ));
  it('hurt a hand in Cantonese', () =>
    expect(read('你哋支豉油個樽蓋點扭都扭唔開，搞到我隻手都損埋').signals).to.include('health'));
});

describe('money that was to come back', () => {
  for (const text of [
    '床垫退回去二十多天了，你们仓库早就签收，2680块钱到现在没见着',
    '退咗張凳返去成三個禮拜，仲未收到錢',
  ])
    it(`is a matter of the return: "${text}"`, () => expect(read(text).categories[0]?.code).to.equal('aftersales'));
});

describe('a thing that does not close or stand as it should', () => {
  for (const text of [
    "The wardrobe doors don't line up however many times we adjust the hinges. We've had it a fortnight.",
    "drawer won't close on the desk",
    'one leg of the cot is wonky',
    '柜门关不严',
    '個衣櫃啲門關唔埋',
  ])
    it(`has a fault: "${text}"`, () => {
      const { complaint, categories } = read(text);
      expect(complaint).to.be.at.least(0.5);
      expect(categories[0]?.code).to.equal('quality');
    });
  for (const text of ['does the wardrobe door open to the left?', 'your doors were not open at 9'])
    it(`has none: "${text}"`, () => expect(read(text).categories[0]?.code).to.not.equal('quality'));
});

describe('what is charged after it was cancelled', () => {
  for (const text of [
    'subscription box: cancelled it last month and you took another £24.99',
    '我取消了零食箱的续订，怎么又扣了59',
    '你哋個月費零食箱我已經cancel咗，又過咗我數',
  ])
    it(`is of the bill: "${text}"`, () => expect(read(text).categories[0]?.code).to.equal('billing'));
  for (const text of ['can i cancel my order? still not shipped', '取消订单后又下了一单'])
    it(`is not: "${text}"`, () => expect(read(text).categories[0]?.code).to.not.equal('billing'));
});

describe('what somebody bit on', () => {
  for (const text of [
    '喺魚蛋入面食到粒膠，好彩冇吞',
    '蛋黄酥里咬到硬塑料，人没事',
    '雞粒飯食到條橡筋',
    '咬到一粒石仔，隻牙好彩冇事',
  ])
    it(`should not be there: "${text}"`, () => expect(read(text).categories[0]?.code).to.equal('safety'));
  for (const text of ['吃到沙拉是冷的', '餐具是塑料的很难用', '排骨里没吃到玻璃'])
    it(`is in the dish or is not: "${text}"`, () => expect(read(text).categories[0]?.code).to.not.equal('safety'));
});

describe('what is wrong with a thing or a dish', () => {
  it('is its fault, where the warranty is only asked after', () =>
    expect(
      read("bought a toaster from you in August and the left side just stopped heating. It's under warranty right?")
        .categories[0]?.code,
    ).to.equal('quality'));
  it('is what was refused since', () =>
    expect(
      read('the toaster stopped heating and you refuse to repair it under warranty').categories.map(({ code }) => code),
    ).to.include('aftersales'));
  for (const text of [
    'The burger was raw in the middle',
    'the pork gyoza were raw',
    'my chicken was still pink inside',
  ])
    it(`is dangerous meat: "${text}"`, () => expect(read(text).categories[0]?.code).to.equal('safety'));
  it('is a steak that is not as ordered', () =>
    expect(read('the steak was raw, asked for medium').categories.map(({ code }) => code)).to.not.include('safety'));
});
