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

  it('is on which day, where the days are counted', async () => {
    expect(await wanted('restaurant', 'waiting', '等了半个月了')).to.not.include('occurredOn');
    expect(await wanted('restaurant', 'waiting', '没有人理我们')).to.include('occurredOn');
  });
});
