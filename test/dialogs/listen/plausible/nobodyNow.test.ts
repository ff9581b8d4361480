import { expect } from 'chai';
import { asksForOne } from '../../../../dialogs/listen/personRequest.ts';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const asks = (text: string) =>
  asksForOne({ activityId: 'a', text, understanding: plausible(text, recognize(text)), photos: 0 });

describe('somebody to talk to', () => {
  for (const text of [
    '就这号码打给我就行',
    'call me on this number',
    '打這支電話給我就好',
    'I want the manager sacked',
    'I want that supervisor disciplined',
    '要賠返我半日人工',
    'I want the manager fired',
    '把那个客服开除',
    '我要你们经理被处分',
    '同經理講佢話電腦出單唔會錯',
    'my parcel says delivered to a neighbour but we dont have any neighbours, we live on a farm',
  ])
    it(`is not asked for now by "${text}"`, () => expect(asks(text)).to.equal(false));
  for (const text of [
    'get me a person',
    '叫你哋經理出嚟',
    'I want the manager',
    '扣咗我半日人工，幫我轉人工',
    'get me a manager, the charger caught fire',
    'manager please, it is a fire hazard',
    'my line is suspended, get me a person',
    'can I talk to the manager before somebody gets fired',
    '转人工，打这个电话也行',
  ])
    it(`is asked for by "${text}"`, () => expect(asks(text)).to.equal(true));
});
