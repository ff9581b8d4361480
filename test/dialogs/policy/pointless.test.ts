import { expect } from 'chai';
import { wantedFacts } from '../../../dialogs/policy/category.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { packNamed } from '../../support/talk.ts';

const wanted = async (pack: string, category: string, told: string, subcategory?: string) =>
  wantedFacts(
    await packNamed(pack),
    {
      categories: [category],
      ...(subcategory ? { subcategory } : {}),
      severity: 2,
      facts: { details: { state: 'known', value: told, at: '' } },
    } as unknown as CaseRecord,
    9,
  );

describe('what is not asked, because the story makes it pointless', () => {
  it('is where broadband fails', async () => {
    expect(await wanted('telecom', 'network', '宽带三天两头断')).to.not.include('place');
    expect(await wanted('telecom', 'network', '手机没信号')).to.include('place');
  });

  it('is what was promised, where nobody speaks of a promise', async () => {
    expect(await wanted('telecom', 'process', '跑了三趟都没办成')).to.not.include('promise');
    expect(await wanted('telecom', 'process', '答应的事一拖再拖')).to.include('promise');
    expect(await wanted('telecom', 'process', '没办成', 'any_promise_not_kept')).to.include('promise');
  });

  it('is whether they have spoken to us, where they say what one of us told them', async () => {
    const pack = await packNamed('telecom');
    const of = (facts: object) =>
      wantedFacts(
        pack,
        { categories: ['process'], subcategory: 'support_unlock', severity: 2, facts } as unknown as CaseRecord,
        9,
      );
    const known = { state: 'known', value: 'told 10 working days', at: '' };
    expect(of({ details: known })).to.include('tried');
    expect(of({ details: known, promise: known })).to.not.include('tried');
  });

  it('is how often, where it has been out for days, and in which country, where they were in none', async () => {
    const broadband = async (told: string) => wanted('telecom', 'network', told, 'basic_broadband');
    for (const told of [
      '家里宽带断了三天了',
      'no internet at home since Monday',
      '屋企冇網三日',
      'the wifi drops, engineer never turned up',
      '宽带断网报修，三天没人上门',
    ])
      expect(await broadband(told), told).to.not.include('pattern');
    for (const told of ['宽带老是断', 'the wifi drops and is slow'])
      expect(await broadband(told), told).to.include('pattern');
    const roaming = async (told: string) => wanted('telecom', 'billing', told, 'charges_roaming');
    expect(await roaming('張單多收咗我漫遊，我都冇去過旅行')).to.not.include('trip');
    expect(await roaming('漫遊費收咗我好多')).to.include('trip');
  });

  it('is which item of the bill, where all of it was paid twice', async () => {
    const bill = async (told: string) => wanted('telecom', 'billing', told, 'charges_bill_doubt');
    expect(await bill('bill payment was debited twice')).to.not.include('billItem');
    expect(await bill('my bill is double')).to.include('billItem');
  });

  it('is on which day, where the days are counted', async () => {
    expect(await wanted('restaurant', 'waiting', '等了半个月了')).to.not.include('occurredOn');
    expect(await wanted('restaurant', 'waiting', '没有人理我们')).to.include('occurredOn');
  });
});
