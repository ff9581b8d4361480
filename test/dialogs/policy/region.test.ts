import { expect } from 'chai';
import { regionIn } from '../../../dialogs/policy/region.ts';
import { recognize } from '../../../nlp/index.ts';
import { packNamed, Talk } from '../../support/talk.ts';

const regionOf = (text: string) =>
  regionIn(text, recognize(text, { at: new Date('2026-11-20T02:00:00Z'), zone: 'Asia/Shanghai' }).entities);

describe('where a reader of Traditional Chinese is', () => {
  for (const [text, region] of [
    ['昨天在你們信義店吃火鍋', 'zh-TW'],
    ['我姓林，0912345678', 'zh-TW'],
    ['全聯買的，有效日期11月28', 'zh-TW'],
    ['已經打給消保官了', 'zh-TW'],
    ['板橋那家門市的人態度很差', 'zh-TW'],
    ['旺角分店買的', 'zh-HK'],
    ['電話 9123 4567', 'zh-HK'],
    ['我已經向消委會投訴', 'zh-HK'],
    ['用八達通付款，扣了兩次', 'zh-HK'],
    ['從台北飛香港，在機場店買的', undefined],
    ['他這個人不講信義', undefined],
    ['湯是冷的，等了一個小時', undefined],
    ['訂單編號91234567，還沒到', undefined],
  ] as const)
    it(`is ${region ?? 'not known'} from "${text}"`, () => expect(regionOf(text)).to.equal(region));

  it('decides the emergency number and the words from that message on, in a pack that is at home elsewhere', async () => {
    const talk = new Talk({ pack: await packNamed('restaurant'), locale: 'zh-Hant' });
    const [first] = await talk.say('昨天在你們板橋店喝湯，女兒被燙傷起水泡');
    expect(first?.text).to.contain('119').and.not.to.contain('999').and.not.to.contain('致電');
  });

  it('gives way to how they write and to what their channel states', async () => {
    const writes = new Talk({ locale: 'zh-Hant' });
    await writes.say('我喺台北買嘅鍋，返到嚟先發現個蓋裂咗，點算呀');
    expect(writes.conversation.dialog.session).to.have.property('variant', 'zh-HK');
    const states = new Talk({ locale: 'zh-Hant', channelLocale: 'zh-HK' });
    await states.say('在台北的分店買的鍋子，蓋子裂了');
    expect(states.conversation.dialog.session).to.have.property('variant', 'zh-HK');
  });
});
