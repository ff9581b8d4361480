import { expect } from 'chai';
import { customerStyles, mergeStyles } from '../../../dialogs/policy/customerStyle.ts';
import type { Signal } from '../../../nlp/index.ts';

const view = (
  text: string,
  change: { signals?: Signal[]; intensity?: number; refused?: number; heated?: number } = {},
) =>
  customerStyles({
    text,
    understanding: { emotion: { label: 'angry', intensity: change.intensity ?? 1 }, signals: change.signals ?? [] },
    refused: change.refused ?? 0,
    heated: change.heated ?? 0,
  });

describe('customerStyles', () => {
  for (const [style, text] of [
    ['well_prepared', '根据消费者权益保护法第五十五条，你们得赔三倍'],
    ['well_prepared', 'Under section 75 you are liable'],
    ['influential', "I'm a reporter with the Herald"],
    ['influential', '我有二十万粉丝'],
    ['acquainted', '我认识你们老板'],
    ['acquainted', 'I know your manager very well'],
    ['self_righteous', '這不是錢的問題，我要討個公道'],
    ['domineering', 'Do you know who I am?'],
    ['domineering', '叫你們主管出來'],
    ['emotional', '求求你们了，我已经好几天睡不着'],
    ['critic', '你们什么都不行'],
    ['exacting', '首先，货不对；其次，客服不回'],
  ] as const) {
    it(`notes ${style} from "${text}"`, () => {
      expect(view(text)).to.include(style);
    });
  }

  it('notes what the case shows rather than the words', () => {
    expect(view('no', { refused: 3 })).to.include('wavering');
    expect(view('no', { heated: 4 })).to.include('quarrelsome');
    expect(view('no', { intensity: 3 })).to.include('hot_tempered');
    expect(view('no', { signals: ['abuse'] })).to.include('foul_mouthed');
    expect(view('a'.repeat(600))).to.include('talkative');
  });

  it('notes nothing about an ordinary complaint', () => {
    for (const text of ['My order is 9 days late', '快递晚了五天还没到', '我訂的耳機收到就是壞的']) {
      expect(view(text), text).to.deep.equal([]);
    }
  });

  it('adds to what is noted and forgets nothing', () => {
    expect(mergeStyles({ styles: ['critic'] }, ['critic', 'emotional'])).to.deep.equal(['critic', 'emotional']);
  });
});
