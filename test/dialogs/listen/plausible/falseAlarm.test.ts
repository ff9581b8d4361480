import { expect } from 'chai';
import { withoutMightHave } from '../../../../dialogs/listen/plausible/falseAlarm.ts';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const read = (text: string) => {
  const { categories, signals } = plausible(text, recognize(text));
  return { main: categories[0]?.code, categories: categories.map(({ code }) => code), signals };
};

describe('an alarm that the words raise and the sense does not', () => {
  for (const [text, main] of [
    ['团购券说过期了，明明还有三天', 'billing'],
    ['会员到期没提醒就扣钱', 'billing'],
    ['保质期写的看不清', 'quality'],
    ['包装上没有生产日期', 'quality'],
    ['试过后头发枯燥、毛躁，给予差评', 'quality'],
    ['洗完頭髮很乾，打結打到梳不開', 'quality'],
    ['洗手间没纸，地上全是水，我妈差点滑倒', 'environment'],
    ['我号码被标记成骚扰电话，影响我工作', 'account'],
  ] as const) {
    it(`is none in "${text}", about ${main}`, () => {
      const { main: code, categories, signals } = read(text);
      expect(code).to.equal(main);
      expect(categories).to.not.include('safety');
      expect(signals).to.not.include.members(['health']);
      expect(signals).to.not.include.members(['crime']);
    });
  }

  for (const text of [
    '汤里有根头发，油乎乎的',
    '保质期看不清，喝了拉肚子',
    '酸奶过期了还在卖',
    '地上全是水，我妈滑倒摔伤了',
  ])
    it(`is one in "${text}"`, () => expect(read(text).categories).to.include('safety'));

  it('is one where somebody took money by phone', () => {
    expect(read('接了骚扰电话被骗了三千').signals).to.include('crime');
  });
});

describe('a matter said outright', () => {
  for (const [text, main] of [
    ['会员日买的，结果第二天全场五折，亏大了', 'billing'],
    ['你们这安装师傅太坑了，装个空调收我八百材料费', 'billing'],
    ['退款一直不到账都半个月了催了无数次', 'aftersales'],
    ['流量明明没用那么多，月中就提示用完了', 'billing'],
    ['沙发等了俩月 说上周到 又说下周', 'delivery'],
    ['上月底办的携号转网，二十天了还没转过来', 'process'],
    ['说是100兆，测出来20兆', 'network'],
    ['固话没声音', 'network'],
    ['在电梯里打不通电话', 'network'],
    ['双十一充一百送五十，送的没到', 'billing'],
  ] as const) {
    it(`in "${text}" is ${main}`, () => expect(read(text).main).to.equal(main));
  }
});

describe('somebody who is expecting', () => {
  for (const [text, cared] of [
    ['刚喝了半瓶，才看到瓶口有霉，我怀孕七个月，好怕', true],
    ['I am pregnant and I ate half of it, there was mould on top', true],
    ['瓶口有霉，没喝，我怀孕了不敢喝', false],
  ] as const) {
    it(`${cared ? 'is looked after first' : 'had none of it'}: "${text}"`, () => {
      expect(read(text).signals.includes('health')).to.equal(cared);
    });
  }
});

describe('a burn or a numb mouth', () => {
  for (const text of [
    '洗了很痒，完全没有广告说的效果',
    '面膜敷了之后整张脸红肿',
    '烤肉炉子溅油烫了我手',
    '服务员把热茶倒我手上，起了俩泡',
    '喝完嘴里发麻',
  ])
    it(`is a matter of health: "${text}"`, () => expect(read(text).signals).to.include('health'));
  for (const text of ['用了没有过敏，就是味道难闻', '碗边缺个口，差点割到嘴', '方便面起锅后泡一会', '锅底端上来是温的'])
    it(`is none in "${text}"`, () => expect(read(text).signals).to.not.include('health'));
});

describe('what runs out and is not eaten, and who is not an authority', () => {
  it('is no danger of food', () => {
    for (const text of ['積分過咗期', '我啲積分過咗期都冇通知'])
      expect(plausible(text, recognize(text)).signals, text).to.not.include('food_safety');
  });
  it('is nobody to complain to', () =>
    expect(plausible('activate it or give my money', recognize('activate it or give my money')).signals).to.not.include(
      'regulator',
    ));
  it('is one that is named', () => {
    for (const text of ['I will report you to Ofcom', "I'm going to the TRAI about this"])
      expect(plausible(text, recognize(text)).signals, text).to.include('regulator');
  });
});

describe('what might have happened and did not', () => {
  for (const [text, rest] of [
    ['he was fine but he could of choked', 'he was fine but he  '],
    ['she choked, it could have been worse', 'she choked, it  '],
    ['he choked on it', 'he choked on it'],
  ] as const)
    it(`is left out of "${text}"`, () => expect(withoutMightHave(text).trim()).to.equal(rest.trim()));
});
