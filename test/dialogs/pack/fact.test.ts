import { expect } from 'chai';
import {
  choiceLabels,
  choiceNamed,
  factKind,
  inAskingOrder,
  loadPack,
  type Pack,
} from '../../../dialogs/pack/index.ts';
import type { Locale } from '../../../nlp/labels.ts';

describe('facts of a pack', () => {
  let food: Pack;
  let restaurant: Pack;
  before(async () => {
    [food, restaurant] = await Promise.all([loadPack('packs/food.yaml'), loadPack('packs/restaurant.yaml')]);
  });

  it('are asked from open questions over clarifying ones to choices', () => {
    expect(factKind(food.facts, 'details')).to.equal('descriptive');
    expect(factKind(food.facts, 'eaten')).to.equal('descriptive');
    expect(factKind(food.facts, 'openedOn')).to.equal('clarifying');
    expect(factKind(food.facts, 'sampleKept')).to.equal('choice');
    expect(inAskingOrder(food.facts, ['sampleKept', 'batch', 'storage', 'eaten', 'product', 'symptoms'])).to.deep.equal(
      ['eaten', 'symptoms', 'batch', 'product', 'sampleKept', 'storage'],
    );
  });

  it('show their choices in the language of the reader', () => {
    expect(choiceLabels(restaurant.facts.serviceMode, 'zh-Hant')).to.deep.equal(['堂食', '外賣自取', '外送']);
    expect(choiceLabels(restaurant.facts.serviceMode, 'zh-Hant', 'zh-TW')).to.deep.equal(['內用', '外帶', '外送']);
    expect(choiceLabels(food.facts.openedOn, 'en')).to.deep.equal([]);
    expect(choiceLabels(undefined, 'en')).to.deep.equal([]);
  });

  const TABLE: readonly [fact: string, text: string, locale: Locale, expected: string | undefined][] = [
    ['storage', 'in the fridge the whole time', 'en', 'In the fridge'],
    ['storage', '一直放冰箱里', 'zh-Hans', '冷藏'],
    ['storage', '擺咗喺雪櫃', 'zh-Hant', '冷藏'],
    ['storage', 'first the fridge, then the freezer', 'en', 'Frozen'],
    ['storage', 'shrugs', 'en', undefined],
    ['sampleKept', '只剩包装了', 'zh-Hans', '只剩包装'],
    ['sampleKept', '已经喝完了', 'zh-Hans', '都没有了'],
    ['sampleKept', 'only the bottle', 'en', 'Only the packaging'],
    ['medicalCare', "haven't seen one, not yet", 'en', 'Neither so far'],
    ['medicalCare', '去挂了急诊', 'zh-Hans', '已就医'],
  ];
  for (const [fact, text, locale, expected] of TABLE) {
    it(`understand "${text}" as ${expected ?? 'no choice'}`, () => {
      expect(choiceNamed(food.facts[fact], text, locale)).to.equal(expected);
    });
  }

  it('take the button of another language for the same choice', () => {
    expect(choiceNamed(food.facts.storage, '冷冻', 'en')).to.equal('Frozen');
  });

  it('take no choice when two are named equally well', () => {
    expect(choiceNamed(restaurant.facts.serviceMode, '堂食還是自取', 'zh-Hant')).to.equal(undefined);
  });
});
