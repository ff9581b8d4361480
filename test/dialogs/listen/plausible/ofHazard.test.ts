import { expect } from 'chai';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const read = (text: string) => plausible(text, recognize(text));

describe('a thing that is a danger before anybody is hurt', () => {
  for (const text of [
    'The lamp I got buzzes and smells like burning plastic when its on',
    'my kettle gives off a burning smell and the plug gets really hot',
    'charger gets too hot to touch',
    'the power bank has swollen up',
    'battery is bulging out of the phone case',
    'the extension lead melted',
    'button battery came out of my sons toy',
    'steam comes out of the handle of the pressure cooker',
    'the glass oven door shattered for no reason',
    'candle flame shot up a foot high',
    '插座一用就冒火花',
    '充电宝鼓包了',
    '蓝牙耳机充电时烫手',
    '小家電一開就有燒焦味',
    '部風筒一開就有燶味',
    'the toaster sparked and tripped the fuse box',
  ])
    it(`must be left off at once, and nobody is asked to see a doctor: "${text}"`, () => {
      const { categories, severity, signals } = read(text);
      expect(categories[0]?.code).to.equal('safety');
      expect(severity).to.be.at.least(3);
      expect(signals).to.not.include('health');
    });

  for (const text of [
    "the burnt orange colour isn't what I ordered",
    'kettle takes ages and the water never gets hot',
    'my phone gets warm when gaming and battery drains fast',
    'the batteries were not included',
    'the sofa has sharp edges on the legs that scratched the floor',
    'wheel came off the suitcase',
    'the charger is really slow',
    '手机玩游戏发烫，电池也不耐用',
    '插头插不进去',
    '锅底烧焦了洗不掉',
    '面包机烤出来的面包有糊味',
    '充電線太短',
  ])
    it(`is a thing with a fault: "${text}"`, () =>
      expect(read(text).categories.map(({ code }) => code)).to.not.include('safety'));
});

describe('a pack that nobody should eat from', () => {
  for (const text of [
    'Opened a tin of your tomatoes and the lid was bulging and it hissed',
    'can of tuna is swollen',
    "cap wasn't sealed on the baby formula",
    '真空包裝脹袋',
    '酸奶盖子鼓鼓的',
    '奶粉罐的封口膜是开的',
  ])
    it(`is a danger of food: "${text}"`, () => {
      const { categories, signals } = read(text);
      expect(categories[0]?.code).to.equal('safety');
      expect(signals).to.include('food_safety').and.not.include('health');
    });

  for (const text of ['popcorn bag puffed up nicely in the microwave', '牛奶涨价了', 'the seal on the milk was broken'])
    it(`is none: "${text}"`, () => expect(read(text).categories.map(({ code }) => code)).to.not.include('safety'));
});
