import { expect } from 'chai';
import * as fc from 'fast-check';
import { trainFewShot } from '../../../nlp/index.ts';
import { expectLinear, fill } from '../../support/growth.ts';

const TELECOM = [
  {
    id: 'slow',
    examples: [
      'the internet is painfully slow in the evening',
      'my download speed dropped to almost nothing',
      'videos keep buffering all day',
      '网速太慢了，看视频一直转圈',
      '上网卡得不行，网页打不开',
      '測速只有十兆，跟說好的不一樣',
    ],
  },
  {
    id: 'bill',
    examples: [
      'you charged me twice this month',
      'my bill is higher than my plan',
      'there is a fee on the invoice that I do not know',
      '这个月话费多扣了五十块',
      '账单上有一笔我没用过的费用',
      '帳單金額跟合約不一樣，多收了兩百',
    ],
  },
  {
    id: 'visit',
    examples: [
      'the technician never showed up',
      'nobody came to install the router although I took a day off',
      'your engineer is three hours late for the appointment',
      '约好上门装宽带的师傅没有来',
      '报修三天了没人上门',
      '約好週六來裝機，師傅沒出現',
    ],
  },
];

describe('categories learned from a few examples', () => {
  const classifier = trainFewShot(TELECOM);

  const known: [text: string, id: string][] = [
    ['why is my connection so slow, nothing loads', 'slow'],
    ['I was billed two times', 'bill'],
    ['I waited all morning and the installer did not come', 'visit'],
    ['the tecnician did not show up', 'visit'],
    ['网络慢死了，视频老是转圈', 'slow'],
    ['话费多扣了，账单不对', 'bill'],
    ['師傅說好下午上門，結果沒來', 'visit'],
    ['帳單多收了錢', 'bill'],
  ];
  for (const [text, id] of known) {
    it(`knows "${text}"`, () => {
      expect(classifier.classify(text)[0]?.id).to.equal(id);
    });
  }

  it('is sure of one class at most, and first of that one', () => {
    const answers = classifier.classify('the technician never showed up for the appointment');
    expect(answers.map(({ sure }) => sure)).to.deep.equal([true, false, false]);
    expect(answers[0]?.id).to.equal('visit');
  });

  for (const text of ['', '   ', '🎉🎉', 'what a lovely sunset over the mountains', '今天天气真好，我们去爬山吧']) {
    it(`is sure of nothing about "${text}"`, () => {
      expect(classifier.classify(text).some(({ sure }) => sure)).to.equal(false);
    });
  }

  it('reads Traditional as it reads Simplified', () => {
    expect(classifier.classify('網速太慢了')).to.deep.equal(classifier.classify('网速太慢了'));
  });

  it('learns the same from the same', () => {
    const again = trainFewShot(TELECOM);
    for (const [text] of known) expect(again.classify(text)).to.deep.equal(classifier.classify(text));
  });

  it('answers every string, with every class once and a score from 0 to 1', () => {
    const words = fc.constantFrom('constructor', '__proto__', 'card', '网速', '$', '12', '\ud800', "n't");
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((some) => some.join(' ')),
    );
    for (const text of fc.sample(texts, { numRuns: 200, seed: 7 })) {
      const answers = classifier.classify(text);
      expect(answers.map(({ id }) => id)).to.have.members(['slow', 'bill', 'visit']);
      for (const { score } of answers) expect(score).to.be.within(0, 1);
    }
  });

  it('reads a megabyte in no more than linear time', async () => {
    const unit = 'the internet is slow and ';
    await expectLinear((size) => expect(classifier.classify(fill(unit, size))[0]?.id).to.equal('slow'), 1_000_000);
  });

  it('does with no class, with a class without examples, and with one class', () => {
    expect(trainFewShot([]).classify('anything')).to.deep.equal([]);
    const [first, second] = trainFewShot([{ id: 'none', examples: ['', '!!'] }, ...TELECOM.slice(0, 1)]).classify(
      'the internet is slow',
    );
    expect([first?.id, second?.id]).to.deep.equal(['slow', 'none']);
    expect(trainFewShot(TELECOM.slice(0, 1)).classify('a sunny day')[0]?.sure).to.equal(false);
  });
});
