import { expect } from 'chai';
import { announcesComplaint, announcesQuestion } from '../../../dialogs/listen/announces.ts';
import { withoutAsSaid } from '../../../dialogs/listen/asSaid.ts';
import { isBareQuestion } from '../../../dialogs/listen/bareQuestion.ts';
import { lackedFact } from '../../../dialogs/listen/disputed.ts';
import { misfits } from '../../../dialogs/listen/misfits.ts';
import { isTitledName, nameIn, placeIn } from '../../../dialogs/listen/nameAnswer.ts';
import { onlyTakesBack, takesBack } from '../../../dialogs/listen/takenBack.ts';
import { townIn, townTold } from '../../../dialogs/listen/towns.ts';
import { isNoSum } from '../../../dialogs/listen/wordsBefore.ts';
import { recognize } from '../../../nlp/index.ts';

describe('a town or a chain, and nothing else', () => {
  for (const [text, town] of [
    ['觀塘', '觀塘'],
    ['喺百佳買', '百佳'],
    ['全聯買的', '全聯'],
    ['信義', '信義'],
    ['旺角', '旺角'],
    ['喺沙田萬寧買㗎', '沙田萬寧'],
    ['7-11', '7-11'],
    ['中山先生', undefined],
    ['觀塘好污糟', undefined],
    ['香港', undefined],
    ['漏水\n才买三天', undefined],
  ] as const) {
    it(`in "${text}" is ${town ?? 'none'}`, () => {
      expect(townIn(text)).to.equal(town);
      expect(placeIn(text)).to.equal(town);
    });
  }
});

describe('despair taken back', () => {
  for (const text of ['講笑啫', '開玩笑的啦', '氣話而已 不用緊張', '我係講下笑啫', 'just kidding', '誇張說法而已'])
    it(`is "${text}"`, () => expect(onlyTakesBack(text)).to.equal(true));
  for (const text of ['我唔係講笑', '我沒在開玩笑', "I'm not joking", '沒事，不用管我', '真的不想活了'])
    it(`is not "${text}"`, () => expect(takesBack(text)).to.equal(false));
  it('may stand before more of the story', () => {
    expect(takesBack('開玩笑的啦 但你們真的要修好，這已經是第三次')).to.equal(true);
    expect(onlyTakesBack('開玩笑的啦 但你們真的要修好，這已經是第三次了喔')).to.equal(false);
  });
});

describe('what was said before, said once more', () => {
  const rest = (text: string) =>
    withoutAsSaid({ text, understanding: recognize(text), photos: 0, activityId: 'a' }).text;
  for (const [text, value] of [
    ['咪話咗data費囉', 'data費'],
    ['剛才說過是Amy', 'Amy'],
    ['都話咗旺角分店', '旺角分店'],
    ['我說過了', '我說過了'],
    ['他說要換一個', '他說要換一個'],
  ] as const)
    it(`of "${text}" leaves "${value}"`, () => expect(rest(text)).to.equal(value));
});

describe('no value of a fact', () => {
  for (const [fact, text] of [
    ['product', '桃園大有店'],
    ['product', '剛剛'],
    ['product', '驚有毒'],
    ['occurredOn', '2380'],
    ['occurredOn', '聽日朝早得唔得'],
    ['orderNumber', '唔得 我要$400'],
    ['batch', '7-11'],
    ['place', '禮盒送人的很丟臉'],
    ['product', '換過樽得㗎喇'],
    ['place', '昨天下午'],
    ['name', '沒留盒子'],
    ['occurredOn', '話今日12點前到'],
    ['symptoms', '嚇死人'],
    ['symptoms', '掉咗得唔得'],
  ] as const)
    it(`"${text}" is no ${fact}`, () => expect(misfits(fact, text)).to.equal(true));

  it('is a value where it fits', () => {
    expect(misfits('product', '燕麥奶')).to.equal(false);
    expect(misfits('place', '桃園大有店')).to.equal(false);
    expect(misfits('orderNumber', 'CK-20391')).to.equal(false);
  });
});

describe('what is only announced', () => {
  it('is a question or a complaint to come', () => {
    for (const text of ['你好 請問一下', '想問下', '有事想問']) expect(announcesQuestion(text), text).to.equal(true);
    for (const text of ['我要投訴', '我想客訴一下', '你好 我要投诉你们'])
      expect(announcesComplaint(text), text).to.equal(true);
  });

  it('is neither where something is told', () => {
    expect(announcesQuestion('請問幾點開門')).to.equal(false);
    expect(announcesComplaint('我要投訴你們大安店廁所髒')).to.equal(false);
  });
});

describe('a sum', () => {
  const span = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  it('is none in pieces eaten or the terms of an offer', () => {
    expect(isNoSum('吃了兩塊 肚子有點怪', span('吃了兩塊', '兩塊'))).to.equal(true);
    expect(isNoSum('滿$500減$80', span('滿$500減$80', '$500'))).to.equal(true);
    expect(isNoSum('四個人吃了三千多', span('四個人吃了三千多', '三千多'))).to.equal(false);
    expect(isNoSum('俾咗$560', span('俾咗$560', '$560'))).to.equal(false);
  });
});

describe('small things of an answer', () => {
  it('has the title before the surname', () => expect(nameIn('媽媽 張')).to.equal('張媽媽'));

  it('is no name where it tells a time, a thing or a doctor not seen', () => {
    for (const text of ['剛剛', '今日晏晝', '成日', 'Wifi', '萬寧買']) expect(nameIn(text), text).to.equal(undefined);
    for (const text of ['沒看醫生', '留學生']) expect(isTitledName(text), text).to.equal(false);
    for (const text of ['陳生', '李太', '林先生']) expect(isTitledName(text), text).to.equal(true);
  });

  it('has a district in the story', () => expect(townTold('成個觀塘都係咁')).to.equal('觀塘'));

  it('has a district between other words', () => expect(placeIn('家樂福 上週買的')).to.equal('家樂福'));

  it('lacks a photo in few words', () => {
    for (const text of ['冇影', '沒拍', '冇影相']) expect(lackedFact(text), text).to.equal('evidence');
    expect(lackedFact('冇影響')).to.equal(undefined);
  });

  it('calls for somebody before it tells, and asks nothing', () => {
    expect(isBareQuestion('hello有冇人呀？部機頂盒死咗')).to.equal(false);
    expect(isBareQuestion('你好，有冇停車場？')).to.equal(true);
  });
});
