import { expect } from 'chai';
import { readAnswer } from '../../../dialogs/listen/answer.ts';
import { saysItCame } from '../../../dialogs/listen/closing.ts';
import { tableIn } from '../../../dialogs/listen/codeAnswer.ts';
import { announcesCorrection, correctedFact } from '../../../dialogs/listen/correction.ts';
import { tellsStory } from '../../../dialogs/listen/listen.ts';
import { priceTold } from '../../../dialogs/listen/priceTold.ts';
import { signedName } from '../../../dialogs/listen/signedName.ts';
import { storyPlace } from '../../../dialogs/listen/storyPlace.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { readWish } from '../../../dialogs/listen/wishAnswer.ts';
import { recognize } from '../../../nlp/index.ts';
import { caseRecord } from '../../support/records.ts';

const at = { at: new Date('2026-11-22T02:00:00Z'), zone: 'Asia/Hong_Kong' };
const heard = (text: string) => ({ text, understanding: recognize(text, at), photos: 0, activityId: 'a' });
const wish = (text: string) => readWish(heard(text));

describe('what is told late, in passing or in a few words', () => {
  it('hears what something cost, and no demand in it', () => {
    expect(priceTold('总共86')).to.equal('86');
    expect(priceTold('it was £16.50')).to.equal('£16.50');
    expect(priceTold('一共128蚊')).to.equal('128蚊');
    for (const text of ['退我86', 'I want 16.50', 'it was 40 minutes late', '£12'])
      expect(priceTold(text), text).to.equal(undefined);
  });

  it('finds the table somebody sat at', () => {
    expect(tableIn('table 9 i think')).to.equal('table 9');
    expect(tableIn('12号桌')).to.equal('12号桌');
    expect(tableIn('枱號A3')).to.equal('枱號A3');
    expect(tableIn('a table for 6')).to.equal(undefined);
  });

  it('hears that what was to come has come', () => {
    for (const text of ['退了,谢谢啊', '打咗喇,佢態度幾好', '有打來,講得很誠懇', 'yep it came through, cheers'])
      expect(saysItCame(text), text).to.equal(true);
    for (const text of ['还没退', '未收到', 'nothing came through', '收到', 'has it come through?', '打來了嗎'])
      expect(saysItCame(text), text).to.equal(false);
  });

  it('changes how to reach them when asked to', () => {
    for (const [text, value] of [
      ['can you change the email to bev.b@example.com', 'bev.b@example.com'],
      ['電話改做 67778888', '67778888'],
      ['电话改成13900001111', '13900001111'],
    ] as const) {
      expect(announcesCorrection(text), text).to.equal(true);
      expect(correctedFact(caseRecord('k', 'c'), text), text).to.deep.equal({ fact: 'contact', value });
    }
    expect(announcesCorrection('the dish changed to something else')).to.equal(false);
  });

  it('takes the name a table was booked under', () => {
    expect(signedName('Saturday, 7pm, 6 people, under May Lin')).to.equal('May Lin');
    expect(signedName('昨天晚上六点,四个人,用我的名字订的,林敏')).to.equal('林敏');
    expect(signedName('七點八個人 朱小姐')).to.equal('朱小姐');
    expect(signedName('the bag was under the table')).to.equal(undefined);
    expect(signedName('it happened under Bright lights')).to.equal(undefined);
  });

  it('finds one of our places however it is called', () => {
    expect(storyPlace('ate at your kings road place thurs eve')).to.equal('kings road place');
    expect(storyPlace('Your manager at the Leeds one shouted at my wife')).to.equal('the Leeds one');
    expect(storyPlace('it was better at your old place')).to.equal(undefined);
  });

  it('takes no time for a place', () => {
    for (const text of ['saturday around 8', '六點,五個人'])
      expect(readAnswer('place', heard(text))?.value, text).to.not.match(/8|六/u);
    expect(readAnswer('occurredOn', heard('微信 qiqi_001'))).to.equal(undefined);
  });

  it('hears out who finds a good word beside what was amiss', () => {
    expect(
      tellsStory(heard('the soup was cold the staff were lovely though, just thought youd want to know')),
    ).to.equal(true);
    expect(tellsStory(heard('the staff were lovely, thank you so much'))).to.equal(false);
  });

  it('knows who leaves it to us from who names a wish', () => {
    for (const text of ['what can you offer?', 'what are my options?', '你们能给什么', '有什么方案'])
      expect(wish(text), text).to.equal('none');
    for (const text of ['能不能转到别的店用', '换一袋', '換L', 'one of them back', 'just the dish off the bill'])
      expect(wish(text), text).to.equal('wish');
    for (const text of ['换一袋', '換L', 'one of them back', 'just the dish off the bill'])
      expect(findWish(text), text).to.equal(text);
  });
});
